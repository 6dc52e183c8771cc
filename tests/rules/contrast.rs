//! Checks that every text a widget draws can be read on its ground, in every theme.

use evenly::ui::theme::{ThemeChoice, Tokens, contrast, grounds};

/// WCAG 2.2 success criteria 1.4.3 (AA) and 1.4.6 (AAA).
const THEMES: [(ThemeChoice, f64); 3] = [
    (ThemeChoice::Light, 4.5),
    (ThemeChoice::Dark, 4.5),
    (ThemeChoice::Contrast, 7.0),
];

#[test]
fn every_text_can_be_read_on_its_ground() {
    let mut weak = Vec::new();
    for (choice, least) in THEMES {
        for pair in grounds(&Tokens::of(choice)) {
            let found = contrast(pair.text, pair.behind);
            if found < least {
                weak.push(format!("{choice:?}: {} has {found:.2}", pair.name));
            }
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

#[test]
fn black_on_white_has_a_contrast_of_21() {
    let found = contrast(egui::Color32::BLACK, egui::Color32::WHITE);
    assert!((found - 21.0).abs() < 0.001, "{found}");
}

#[test]
fn a_theme_file_without_a_token_is_refused_by_its_name() {
    let problem = Tokens::read("paper = \"#FFFFFF\"").unwrap_err();
    assert_eq!(problem.token, "nav");
}
