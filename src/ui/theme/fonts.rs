//! Owns the fonts that come with the program and the order they are asked in.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// Name of the semi-bold family.
pub(super) const SEMIBOLD: &str = "semibold";
/// Name of the bold family.
pub(super) const BOLD: &str = "bold";

/// The three families, each with Chinese behind it and egui's own fonts last.
///
/// Scripts that none of these holds come from the system, where the window has that switched on.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let egui_fonts = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let files: [(&str, &'static [u8]); 5] = [
        (
            "atkinson-regular",
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
        ),
        (
            "atkinson-semibold",
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
        ),
        (
            "atkinson-bold",
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
        ),
        (
            "noto-sc-regular",
            include_bytes!("../../../assets/fonts/NotoSansSC-Regular.otf"),
        ),
        (
            "noto-sc-bold",
            include_bytes!("../../../assets/fonts/NotoSansSC-Bold.otf"),
        ),
    ];
    for (name, bytes) in files {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families = [
        (
            FontFamily::Proportional,
            "atkinson-regular",
            "noto-sc-regular",
        ),
        (FontFamily::Monospace, "atkinson-regular", "noto-sc-regular"),
        (
            FontFamily::Name(SEMIBOLD.into()),
            "atkinson-semibold",
            "noto-sc-bold",
        ),
        (
            FontFamily::Name(BOLD.into()),
            "atkinson-bold",
            "noto-sc-bold",
        ),
    ];
    for (family, latin, chinese) in families {
        let mut names = vec![latin.to_owned(), chinese.to_owned()];
        names.extend(egui_fonts.iter().cloned());
        fonts.families.insert(family, names);
    }
    fonts
}
