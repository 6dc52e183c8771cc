//! Owns the rule that the bundled fonts can draw every character the program says.

use std::collections::BTreeSet;
use std::path::Path;

use evenly::domain::{ClockTime, Day};
use evenly::i18n::{Clock, Display, Language, Words};
use skrifa::{FontRef, MetadataProvider as _};

use crate::words::messages;

/// For each weight the fonts that are asked in turn.
const WEIGHTS: &[(&str, &[&str])] = &[
    (
        "regular",
        &[
            "AtkinsonHyperlegibleNext-Regular.ttf",
            "NotoSansSC-Regular.otf",
        ],
    ),
    (
        "semi-bold",
        &[
            "AtkinsonHyperlegibleNext-SemiBold.ttf",
            "NotoSansSC-Bold.otf",
        ],
    ),
    (
        "bold",
        &["AtkinsonHyperlegibleNext-Bold.ttf", "NotoSansSC-Bold.otf"],
    ),
];

#[test]
fn the_bundled_fonts_cover_every_text() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let needed: BTreeSet<char> = said().chars().collect();
    for (weight, files) in WEIGHTS {
        let fonts: Vec<Vec<u8>> = files
            .iter()
            .map(|file| {
                let path = root.join("assets/fonts").join(file);
                std::fs::read(&path).unwrap_or_else(|_| panic!("assets/fonts/{file} is missing"))
            })
            .collect();
        let fonts: Vec<&[u8]> = fonts.iter().map(Vec::as_slice).collect();
        let missing = uncovered(&needed, &fonts);
        assert!(missing.is_empty(), "no {weight} font draws {missing:?}");
    }
}

/// Everything the program says: language files, guidance, and dates and times as it writes them.
fn said() -> String {
    let mut text = String::new();
    for (_, messages) in messages() {
        text.extend(messages.into_iter().map(|message| message.text));
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/guidance");
    for language in Language::ALL {
        for entry in std::fs::read_dir(root.join(language.id())).unwrap() {
            text.push_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap());
        }
        text.push_str(language.native_name());
        let words = Words::with(Display {
            clock: Clock::Hour12,
            ..Display::of(language)
        });
        let start = Day::new(2026, 1, 1).unwrap();
        for offset in 0..365 {
            let day = start.plus(offset);
            text.extend([
                words.day_full(day),
                words.day_medium(day),
                words.weekday_short(day),
                words.month_long(day),
                words.month_short(day),
            ]);
        }
        for hour in 0..24 {
            text.push_str(&words.clock_time(ClockTime::new(hour, 59).unwrap()));
        }
        text.push_str(&words.number(-1_234_567.89, 2));
    }
    text.retain(|character| !character.is_control());
    text
}

/// The characters that none of the fonts draws.
fn uncovered(needed: &BTreeSet<char>, fonts: &[&[u8]]) -> Vec<char> {
    let maps: Vec<_> = fonts
        .iter()
        .map(|bytes| FontRef::new(bytes).expect("a font file").charmap())
        .collect();
    let drawn = |character: &char| maps.iter().any(|map| map.map(*character).is_some());
    needed
        .iter()
        .copied()
        .filter(|character| !drawn(character))
        .collect()
}

#[test]
fn a_planted_character_outside_the_fonts_is_found() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let latin = std::fs::read(root.join("assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"));
    let latin = latin.unwrap();
    let needed: BTreeSet<char> = "Save 存".chars().collect();
    assert_eq!(uncovered(&needed, &[&latin]), ['存']);
}
