//! Owns the card with what staff set: languages, waiting time, PINs, size, who may come in.

use egui::Ui;

use crate::application::kiosk::{Allowed, KioskFile};
use crate::i18n::{Language, Words};
use crate::ui::theme::size;
use crate::ui::widgets::{Card, Segmented};

/// Seconds without a touch that are on offer.
const IDLE: [u16; 5] = [30, 60, 120, 180, 300];
/// Sizes on offer, in percent.
const ZOOM: [u16; 4] = [100, 125, 150, 200];
/// Fewest digits on offer.
const PIN: [u8; 3] = [6, 8, 10];

/// Which languages are on offer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Languages {
    Both,
    One(Language),
}

impl Languages {
    fn of(file: &KioskFile) -> Self {
        match file.languages.as_slice() {
            [one] if one == Language::English.id() => Self::One(Language::English),
            [one] if one == Language::Chinese.id() => Self::One(Language::Chinese),
            _ => Self::Both,
        }
    }

    fn tags(self) -> Vec<String> {
        let all = match self {
            Self::Both => Language::ALL.to_vec(),
            Self::One(language) => vec![language],
        };
        all.into_iter()
            .map(|language| language.id().to_owned())
            .collect()
    }
}

/// Draws the card.
pub(super) fn limits_card_ui(ui: &mut Ui, file: &mut KioskFile, words: &Words) {
    let seconds = IDLE.map(|idle| (idle, words.kioskset_seconds(i64::from(idle))));
    let zooms = ZOOM.map(|zoom| (zoom, words.percent(f64::from(zoom))));
    let digits = PIN.map(|least| (least, words.kioskset_digits(i64::from(least))));
    let (yes, no) = (words.kioskset_yes(), words.kioskset_no());
    let allowed = [(Allowed::Yes, yes.as_str()), (Allowed::No, no.as_str())];
    Card::titled(&words.kioskset_limits()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let mut languages = Languages::of(file);
        Segmented::new(&words.kioskset_languages()).show(
            ui,
            &mut languages,
            &[
                (Languages::Both, &words.kioskset_both()),
                (
                    Languages::One(Language::English),
                    Language::English.native_name(),
                ),
                (
                    Languages::One(Language::Chinese),
                    Language::Chinese.native_name(),
                ),
            ],
        );
        if languages != Languages::of(file) {
            file.languages = languages.tags();
        }
        Segmented::new(&words.kioskset_idle()).show(ui, &mut file.idle_s, &texts(&seconds));
        Segmented::new(&words.kioskset_pin()).show(ui, &mut file.pin_least, &texts(&digits));
        Segmented::new(&words.kioskset_zoom()).show(ui, &mut file.zoom, &texts(&zooms));
        Segmented::new(&words.kioskset_newcomers()).show(ui, &mut file.newcomers, &allowed);
        Segmented::new(&words.kioskset_guests()).show(ui, &mut file.guests, &allowed);
    });
}

fn texts<T: Copy>(choices: &[(T, String)]) -> Vec<(T, &str)> {
    choices
        .iter()
        .map(|(value, text)| (*value, text.as_str()))
        .collect()
}
