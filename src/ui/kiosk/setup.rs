//! Owns setting a kiosk up: the staff's passphrase, the clinic's recovery key, limits, and the disk.

use egui::Ui;

use crate::application::kiosk::{
    Disk, Kiosk, KioskFile, PlaceAsk, STAFF_LEAST, SetUp, SetUpProblem, fresh_clinic_key,
    is_same_key,
};
use crate::i18n::Words;
use crate::ui::kiosk::limits::limits_card_ui;
use crate::ui::kiosk::picker::{Picked, Picker};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{
    Button, Card, LabelPlace, TextField, heading_ui, paragraph_ui, problem_ui, saved_line_ui,
};

/// The name of the file with the recovery key.
const KEY_FILE: &str = "evenly-clinic-recovery-key.txt";

/// The form.
pub(super) struct Form {
    passphrase: String,
    again: String,
    made: Option<String>,
    back: String,
    saved: Option<String>,
    file: KioskFile,
    accepted: String,
    disk: Disk,
    picker: Option<(Picker, Errand)>,
    problem: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Errand {
    SaveKey,
    ReadKey,
}

impl Form {
    pub(super) fn new(kiosk: &Kiosk) -> Self {
        Self {
            passphrase: String::new(),
            again: String::new(),
            made: None,
            back: String::new(),
            saved: None,
            file: kiosk.file.clone(),
            accepted: String::new(),
            disk: kiosk.disk(),
            picker: None,
            problem: None,
        }
    }

    /// Hears that it was refused.
    pub(super) fn refused(&mut self, message: String) {
        self.problem = Some(message);
    }

    /// Draws the form; gives what to set up with once everything is there.
    pub(super) fn show(&mut self, ui: &mut Ui, kiosk: &Kiosk, words: &Words) -> Option<SetUp> {
        heading_ui(ui, Type::PageTitle.text(words.kioskset_title()), 1);
        paragraph_ui(ui, words.kioskset_about());
        ui.spacing_mut().item_spacing.y = size::GAP;
        self.passphrase_ui(ui, words);
        self.key_ui(ui, kiosk, words);
        limits_card_ui(ui, &mut self.file, words);
        self.disk_ui(ui, words);
        self.picker_ui(ui, kiosk, words);
        if let Some(problem) = &self.problem {
            problem_ui(ui, problem);
        }
        let word = words.kioskset_begin();
        let begin = Button::primary(&word).big();
        if !begin.show(ui).clicked() {
            return None;
        }
        match self.ready(words) {
            Ok(ready) => Some(ready),
            Err(problem) => {
                self.problem = Some(problem);
                None
            }
        }
    }

    fn ready(&self, words: &Words) -> Result<SetUp, String> {
        let phrase = words.kioskset_accept_phrase();
        let accepted = same_words(&self.accepted, &phrase).then(|| self.accepted.trim().to_owned());
        let set_up = SetUp {
            passphrase: self.passphrase.clone(),
            clinic: self.back.clone(),
            file: self.file.clone(),
            accepted,
        };
        if self.passphrase != self.again {
            return Err(words.kioskset_differs());
        }
        let made = self.made.as_deref().unwrap_or_default();
        let tested = is_same_key(made, &self.back);
        match set_up.problem(self.disk) {
            Some(SetUpProblem::ShortPassphrase) => Err(words.kioskset_short(least())),
            Some(SetUpProblem::Network) => Err(words.kioskset_network()),
            Some(SetUpProblem::NoKey) => Err(words.kioskset_key_untested()),
            None | Some(SetUpProblem::PlainDisk) if !tested => Err(words.kioskset_key_untested()),
            Some(SetUpProblem::PlainDisk) => Err(words.kioskset_not_accepted()),
            None => Ok(set_up),
        }
    }

    fn passphrase_ui(&mut self, ui: &mut Ui, words: &Words) {
        Card::titled(&words.kioskset_passphrase()).show(ui, |ui| {
            paragraph_ui(ui, words.kioskset_passphrase_about(least()));
            TextField::new(&words.kioskset_passphrase())
                .label_place(LabelPlace::Above)
                .masked()
                .forgetful()
                .show(ui, &mut self.passphrase);
            TextField::new(&words.kioskset_again())
                .label_place(LabelPlace::Above)
                .masked()
                .forgetful()
                .show(ui, &mut self.again);
        });
    }

    fn key_ui(&mut self, ui: &mut Ui, kiosk: &Kiosk, words: &Words) {
        Card::titled(&words.kioskset_key()).show(ui, |ui| {
            paragraph_ui(ui, words.kioskset_key_about());
            let Some(made) = self.made.clone() else {
                if Button::secondary(&words.kioskset_key_make())
                    .big()
                    .show(ui)
                    .clicked()
                {
                    self.made = Some(fresh_clinic_key());
                }
                return;
            };
            paragraph_ui(ui, Type::Strong.text(&made));
            if Button::secondary(&words.kioskset_key_save())
                .big()
                .show(ui)
                .clicked()
            {
                let ask = PlaceAsk::Save {
                    title: words.kioskset_key_save(),
                    name: KEY_FILE.to_owned(),
                };
                let picker = Picker::new(ask, kiosk.sticks(), words);
                self.picker = Some((picker, Errand::SaveKey));
            }
            if let Some(saved) = &self.saved {
                paragraph_ui(ui, words.kioskset_key_saved(saved));
            }
            paragraph_ui(ui, words.kioskset_key_test());
            if Button::secondary(&words.kioskset_key_read())
                .big()
                .show(ui)
                .clicked()
            {
                let ask = PlaceAsk::Open {
                    title: words.kioskset_key_read(),
                    endings: vec!["txt".to_owned()],
                };
                let picker = Picker::new(ask, kiosk.sticks(), words);
                self.picker = Some((picker, Errand::ReadKey));
            }
            TextField::new(&words.kioskset_key_typed())
                .label_place(LabelPlace::Above)
                .masked()
                .forgetful()
                .show(ui, &mut self.back);
            if is_same_key(&made, &self.back) {
                saved_line_ui(ui, &words.kioskset_key_opens(), "");
            }
        });
    }

    fn picker_ui(&mut self, ui: &Ui, kiosk: &Kiosk, words: &Words) {
        let Some((picker, errand)) = &mut self.picker else {
            return;
        };
        let errand = *errand;
        match picker.show(ui, words) {
            Picked::Open => return,
            Picked::Never => {}
            Picked::Path(path) => match errand {
                Errand::SaveKey => {
                    let key = self.made.as_deref().unwrap_or_default();
                    let text = format!("{}\n", words.kioskset_key_file(key));
                    match kiosk.text_to_stick(&path, &text) {
                        Ok(()) => self.saved = Some(path.display().to_string()),
                        Err(fault) => self.problem = Some(fault.message(words)),
                    }
                }
                Errand::ReadKey => match kiosk.text_on_stick(&path) {
                    Ok(text) => {
                        let found = text
                            .lines()
                            .find(|line| line.starts_with("AGE-SECRET-KEY-"));
                        found.unwrap_or_default().clone_into(&mut self.back);
                    }
                    Err(fault) => self.problem = Some(fault.message(words)),
                },
            },
        }
        self.picker = None;
    }

    fn disk_ui(&mut self, ui: &mut Ui, words: &Words) {
        Card::titled(&words.kioskset_disk()).show(ui, |ui| match self.disk {
            Disk::Encrypted => {
                saved_line_ui(ui, &words.kioskset_disk_encrypted(), "");
            }
            Disk::Network => problem_ui(ui, &words.kioskset_network()),
            Disk::Plain | Disk::Unknown => {
                let what = if self.disk == Disk::Plain {
                    words.kioskset_disk_plain()
                } else {
                    words.kioskset_disk_unknown()
                };
                problem_ui(ui, &what);
                let phrase = words.kioskset_accept_phrase();
                paragraph_ui(ui, words.kioskset_accept(&phrase));
                TextField::new(&words.kioskset_accept_field())
                    .label_place(LabelPlace::Above)
                    .show(ui, &mut self.accepted);
            }
        });
    }
}

fn least() -> i64 {
    i64::try_from(STAFF_LEAST).unwrap_or(i64::MAX)
}

/// Whether somebody typed the sentence, give or take signs and capitals.
fn same_words(typed: &str, phrase: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|sign| sign.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    plain(typed) == plain(phrase)
}
