//! Owns the page of staff: whose diaries are here, without reading them; limits; the audit log; the way out.

use std::path::PathBuf;

use egui::Ui;

use crate::application::kiosk::{
    AuditFault, AuditLine, Kiosk, KioskFile, PlaceAsk, Resident, StaffDone, StaffErrand, wait_text,
};
use crate::application::{Fault, SecretProblem};
use crate::domain::Moment;
use crate::i18n::Words;
use crate::ui::kiosk::limits::limits_card_ui;
use crate::ui::kiosk::picker::{Picked, Picker};
use crate::ui::kiosk::twice::Twice;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{
    Button, Card, LabelPlace, TextField, heading_ui, news_ui, paragraph_ui, problem_ui,
    saved_line_ui,
};

/// The door: a passphrase.
#[derive(Default)]
pub(super) struct Door {
    passphrase: String,
    problem: Option<String>,
}

/// The page behind it.
pub(super) struct Staff {
    residents: Vec<(Resident, u64)>,
    file: KioskFile,
    audit: Result<Result<Vec<AuditLine>, AuditFault>, Fault>,
    busy_with: Busy,
    picker: Option<(Picker, Pick)>,
    said: Option<Result<String, String>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pick {
    Log,
    ClinicKey,
}

/// What staff are about to do to one person's diary.
enum Busy {
    Nothing,
    Removing {
        resident: Resident,
        typed: String,
    },
    Resetting {
        resident: Resident,
        clinic: String,
        twice: Twice,
    },
}

/// What staff asked for.
pub(super) enum StaffWish {
    Nothing,
    Back,
    Newcomer,
    Leave,
    Errand(StaffErrand),
}

impl Door {
    /// Hears that the passphrase was refused.
    pub(super) fn refused(&mut self, fault: &Fault, words: &Words) {
        self.passphrase.clear();
        self.problem = Some(match fault.secret() {
            Some(SecretProblem::Wrong) => words.kioskset_door_wrong(),
            Some(SecretProblem::Wait { seconds }) => wait_text(seconds, words),
            Some(SecretProblem::Disabled | SecretProblem::NoSuchSlot) | None => {
                fault.message(words)
            }
        });
    }

    /// Draws the door.
    pub(super) fn show(&mut self, ui: &mut Ui, words: &Words, at: Moment) -> StaffWish {
        heading_ui(ui, Type::PageTitle.text(words.kiosk_staff()), 1);
        let field = TextField::new(&words.kioskset_passphrase())
            .label_place(LabelPlace::Above)
            .masked()
            .forgetful()
            .problem(self.problem.as_deref())
            .show(ui, &mut self.passphrase);
        // Asked before the field is given the focus again, which would hide that Enter ended it.
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        let mut wish = StaffWish::Nothing;
        ui.horizontal_wrapped(|ui| {
            let word = words.kiosk_open();
            let open = Button::primary(&word).big();
            let open = open.enabled(!self.passphrase.is_empty()).show(ui).clicked();
            if open || (entered && !self.passphrase.is_empty()) {
                wish = StaffWish::Errand(StaffErrand::In {
                    passphrase: std::mem::take(&mut self.passphrase),
                    at,
                });
            }
            if Button::secondary(&words.kiosk_back())
                .big()
                .show(ui)
                .clicked()
            {
                wish = StaffWish::Back;
            }
        });
        wish
    }
}

impl Staff {
    pub(super) fn new(kiosk: &Kiosk) -> Self {
        let residents = kiosk.residents().into_iter();
        Self {
            residents: residents
                .map(|resident| {
                    let size = Kiosk::size_of(&resident);
                    (resident, size)
                })
                .collect(),
            file: kiosk.file.clone(),
            audit: kiosk.audit(),
            busy_with: Busy::Nothing,
            picker: None,
            said: None,
        }
    }

    /// Hears what came of an errand.
    pub(super) fn settle(
        &mut self,
        kiosk: &Kiosk,
        done: Result<&StaffDone, &Fault>,
        words: &Words,
    ) {
        let said = match done {
            Ok(StaffDone::In | StaffDone::SetUp(_)) => None,
            Ok(StaffDone::Saved(_)) => Some(Ok(words.common_saved())),
            Ok(StaffDone::Removed(copies)) => Some(Ok(removed_said(copies, words))),
            Ok(StaffDone::PinReset) => Some(Ok(words.kioskset_pin_reset())),
            Ok(StaffDone::LogExported(path)) => {
                Some(Ok(words.kioskset_log_saved(&path.display().to_string())))
            }
            Err(fault) if fault.secret().is_some() => Some(Err(words.kioskset_key_other())),
            Err(fault) => Some(Err(fault.message(words))),
        };
        let fresh = Self::new(kiosk);
        // What staff changed and did not save stays as they left it.
        let file = if matches!(done, Ok(StaffDone::Saved(_))) {
            fresh.file.clone()
        } else {
            self.file.clone()
        };
        *self = Self {
            file,
            said,
            ..fresh
        };
    }

    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, kiosk: &Kiosk, words: &Words) -> StaffWish {
        let mut wish = StaffWish::Nothing;
        heading_ui(ui, Type::PageTitle.text(words.kiosk_staff()), 1);
        ui.spacing_mut().item_spacing.y = size::GAP;
        let news = self.said.as_ref().map(|said| match said {
            Ok(said) | Err(said) => said.as_str(),
        });
        news_ui(ui, "kiosk-staff", news, |ui| match &self.said {
            None => {}
            Some(Ok(said)) => {
                saved_line_ui(ui, said, "");
            }
            Some(Err(problem)) => problem_ui(ui, problem),
        });
        self.residents_ui(ui, words, &mut wish);
        self.busy_ui(ui, kiosk, words, &mut wish);
        limits_card_ui(ui, &mut self.file, words);
        let changed = self.file != kiosk.file;
        let word = words.kioskset_save();
        let save = Button::primary(&word).big();
        if save.enabled(changed).show(ui).clicked() {
            wish = StaffWish::Errand(StaffErrand::Save(Box::new(self.file.clone())));
        }
        self.log_ui(ui, kiosk, words);
        self.picker_ui(ui, kiosk, words, &mut wish);
        ui.horizontal_wrapped(|ui| {
            if Button::secondary(&words.kioskset_done())
                .big()
                .show(ui)
                .clicked()
            {
                wish = StaffWish::Back;
            }
            if Button::quiet(&words.kioskset_leave())
                .big()
                .show(ui)
                .clicked()
            {
                wish = StaffWish::Leave;
            }
        });
        wish
    }

    fn residents_ui(&mut self, ui: &mut Ui, words: &Words, wish: &mut StaffWish) {
        let mut begin = None;
        Card::titled(&words.kioskset_people()).show(ui, |ui| {
            paragraph_ui(ui, words.kioskset_people_about());
            for (resident, bytes) in &self.residents {
                begin = begin.take().or(resident_ui(ui, resident, *bytes, words));
            }
            if self.residents.is_empty() {
                paragraph_ui(ui, words.kiosk_nobody());
            }
            if Button::secondary(&words.kioskset_add())
                .big()
                .show(ui)
                .clicked()
            {
                *wish = StaffWish::Newcomer;
            }
        });
        if let Some(begin) = begin {
            self.busy_with = begin;
            self.said = None;
        }
    }

    fn busy_ui(&mut self, ui: &mut Ui, kiosk: &Kiosk, words: &Words, wish: &mut StaffWish) {
        let next = match &mut self.busy_with {
            Busy::Nothing => return,
            Busy::Removing { resident, typed } => removing_ui(ui, (resident, typed), words, wish),
            Busy::Resetting {
                resident,
                clinic,
                twice,
            } => resetting_ui(ui, (resident, clinic, twice), kiosk, words, wish),
        };
        match next {
            Next::Stay => {}
            Next::Over => self.busy_with = Busy::Nothing,
            Next::PickKey => {
                let ask = PlaceAsk::Open {
                    title: words.kioskset_key_read(),
                    endings: vec!["txt".to_owned()],
                };
                let picker = Picker::new(ask, kiosk.sticks(), words);
                self.picker = Some((picker, Pick::ClinicKey));
            }
        }
    }

    fn log_ui(&mut self, ui: &mut Ui, kiosk: &Kiosk, words: &Words) {
        Card::titled(&words.kioskset_log()).show(ui, |ui| {
            paragraph_ui(ui, words.kioskset_log_about());
            match &self.audit {
                Ok(Ok(lines)) => {
                    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
                    saved_line_ui(ui, &words.kioskset_log_whole(count), "");
                }
                Ok(Err(AuditFault::Line { number })) => {
                    let number = i64::try_from(*number).unwrap_or(i64::MAX);
                    problem_ui(ui, &words.kioskset_log_changed(number));
                }
                Ok(Err(AuditFault::CutOff { .. })) => {
                    problem_ui(ui, &words.kioskset_log_cut());
                }
                Err(fault) => problem_ui(ui, &fault.message(words)),
            }
            if Button::secondary(&words.kioskset_log_save())
                .big()
                .show(ui)
                .clicked()
            {
                let ask = PlaceAsk::Save {
                    title: words.kioskset_log_save(),
                    name: "evenly-audit-log.txt".to_owned(),
                };
                let picker = Picker::new(ask, kiosk.sticks(), words);
                self.picker = Some((picker, Pick::Log));
            }
        });
    }

    fn picker_ui(&mut self, ui: &Ui, kiosk: &Kiosk, words: &Words, wish: &mut StaffWish) {
        let Some((picker, pick)) = &mut self.picker else {
            return;
        };
        let pick = *pick;
        match picker.show(ui, words) {
            Picked::Open => return,
            Picked::Never => {}
            Picked::Path(path) => match pick {
                Pick::Log => *wish = StaffWish::Errand(StaffErrand::ExportLog(path)),
                Pick::ClinicKey => match kiosk.text_on_stick(&path) {
                    Ok(text) => {
                        if let Busy::Resetting { clinic, .. } = &mut self.busy_with {
                            *clinic = text;
                        }
                    }
                    Err(fault) => self.said = Some(Err(fault.message(words))),
                },
            },
        }
        self.picker = None;
    }
}

/// Draws one person's row; gives what staff begin with it.
fn resident_ui(ui: &mut Ui, resident: &Resident, bytes: u64, words: &Words) -> Option<Busy> {
    let name = resident.sign.name(words);
    let used = resident.last_used.map_or_else(
        || words.kioskset_never(),
        |day| words.kioskset_used(&words.day_full(day)),
    );
    let size = i64::try_from(bytes.div_ceil(1_024)).unwrap_or(i64::MAX);
    let mut begin = None;
    ui.horizontal_wrapped(|ui| {
        ui.label(Type::Strong.text(&name));
        ui.label(words.kioskset_row(size, &used));
    });
    ui.horizontal_wrapped(|ui| {
        let reset = words.kioskset_reset(&name);
        if Button::secondary(&reset).big().show(ui).clicked() {
            begin = Some(Busy::Resetting {
                resident: resident.clone(),
                clinic: String::new(),
                twice: Twice::default(),
            });
        }
        let remove = words.kioskset_remove(&name);
        if Button::quiet(&remove).big().show(ui).clicked() {
            begin = Some(Busy::Removing {
                resident: resident.clone(),
                typed: String::new(),
            });
        }
    });
    begin
}

fn removed_said(copies: &[PathBuf], words: &Words) -> String {
    if copies.is_empty() {
        return words.kioskset_removed();
    }
    let list: Vec<String> = copies
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    words.kioskset_removed_copies(&list.join(", "))
}

/// Where an errand of staff goes from here.
enum Next {
    Stay,
    Over,
    PickKey,
}

fn removing_ui(
    ui: &mut Ui,
    (resident, typed): (&Resident, &mut String),
    words: &Words,
    wish: &mut StaffWish,
) -> Next {
    let name = resident.sign.name(words);
    let title = words.kioskset_remove(&name);
    let card = Card::titled(&title);
    card.show(ui, |ui| {
        paragraph_ui(ui, words.kioskset_remove_about(&name));
        TextField::new(&words.kioskset_remove_field())
            .label_place(LabelPlace::Above)
            .show(ui, typed);
        let sure = typed.trim() == name;
        let word = words.kioskset_remove_now();
        let erase = Button::stop(&word).big();
        if erase.enabled(sure).show(ui).clicked() {
            *wish = StaffWish::Errand(StaffErrand::Remove(resident.clone()));
        }
        over_ui(ui, words)
    })
    .inner
}

fn resetting_ui(
    ui: &mut Ui,
    (resident, clinic, twice): (&Resident, &mut String, &mut Twice),
    kiosk: &Kiosk,
    words: &Words,
    wish: &mut StaffWish,
) -> Next {
    let name = resident.sign.name(words);
    let title = words.kioskset_reset(&name);
    let card = Card::titled(&title);
    card.show(ui, |ui| {
        paragraph_ui(ui, words.kioskset_reset_about());
        let pick = Button::secondary(&words.kioskset_key_read())
            .big()
            .show(ui)
            .clicked();
        TextField::new(&words.kioskset_key_typed())
            .label_place(LabelPlace::Above)
            .masked()
            .forgetful()
            .show(ui, clinic);
        if !clinic.trim().is_empty()
            && let Some(pin) = twice.show(ui, kiosk.file.pin_least, words)
        {
            *wish = StaffWish::Errand(StaffErrand::ResetPin {
                resident: resident.clone(),
                clinic: std::mem::take(clinic),
                pin,
            });
        }
        let over = over_ui(ui, words);
        if pick { Next::PickKey } else { over }
    })
    .inner
}

fn over_ui(ui: &mut Ui, words: &Words) -> Next {
    let over = Button::secondary(&words.common_cancel()).big().show(ui);
    if over.clicked() {
        Next::Over
    } else {
        Next::Stay
    }
}
