//! Owns a kiosk as staff set it up: two people with their cards, the passphrase of staff, a stick.

use std::path::{Path, PathBuf};

use evenly::application::kiosk::{Kiosk, Lives, SetUp, StaffErrand, Symbol, fresh_clinic_key};
use evenly::application::{LanguageChoice, Settings, display};
use evenly::domain::Moment;
use evenly::i18n::{Language, Words};

use crate::book::now;
use crate::writer::places;

/// Whose cards lie on the locked screen, with how their names end, and their PIN, which is long enough whatever staff ask
/// for.
pub(crate) const CARDS: [(Symbol, &str); 2] = [(Symbol::Circle, " 1"), (Symbol::Square, " 2")];
pub(crate) const PIN: &str = "4708391652";
pub(crate) const STAFF: &str = "green garden gate";

/// Sets a kiosk up with two people, whose exports go to this stick.
pub(crate) fn prepare(data: &Path) {
    let Lives::NotYet(kiosk) = Kiosk::look(&places(data)) else {
        panic!("an empty folder is no kiosk yet");
    };
    let set_up = SetUp {
        passphrase: STAFF.to_owned(),
        clinic: fresh_clinic_key(),
        file: kiosk.file.clone(),
        accepted: Some("We accept an unencrypted disk".to_owned()),
    };
    let errand = StaffErrand::SetUp(Box::new(set_up));
    kiosk.run(&errand, &now()).unwrap();
    let kiosk = set_up_in(data);
    let at = Moment {
        run: 1,
        elapsed_ms: 0,
    };
    for (symbol, _) in CARDS {
        let begun = kiosk.begin(symbol, PIN, LanguageChoice::English, (at, &now()));
        begun.unwrap();
    }
}

pub(crate) fn set_up_in(data: &Path) -> Kiosk {
    match Kiosk::look(&places(data)) {
        Lives::SetUp(kiosk) => kiosk,
        Lives::NotYet(_) | Lives::Unreadable(..) => panic!("it is set up"),
    }
}

/// The words that the locked screen of a kiosk begins with.
pub(crate) fn words_of(kiosk: &Kiosk) -> Words {
    let mut settings = Settings::default();
    if kiosk.file.languages == [Language::Chinese.id()] {
        settings.language = LanguageChoice::Chinese;
    }
    Words::with(display(&settings, &["en-GB".to_owned()]))
}

/// Says where the sticks of a kiosk are.
pub(crate) fn put_stick_in(data: &Path, stick: PathBuf) {
    let kiosk = set_up_in(data);
    let mut file = kiosk.file.clone();
    file.sticks = vec![stick];
    let errand = StaffErrand::Save(Box::new(file));
    kiosk.run(&errand, &now()).unwrap();
}
