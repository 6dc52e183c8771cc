//! Owns a kiosk without the window around it, for the tests of its screens.

use std::path::Path;

use egui::Vec2;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenly::application::kiosk::{Kiosk, Lives, SetUp, StaffErrand, Symbol, fresh_clinic_key};
use evenly::application::{self, LanguageChoice, Places, Runner, StartUp};
use evenly::domain::{Moment, Stamp};
use evenly::ui::kiosk::{Front, FrontWish, Times, warning_ui};
use evenly::ui::shell::{Parts, Shell};
use tempfile::TempDir;

use crate::stage::{START, places_in, stamp};

pub(crate) const PIN: &str = "470839";

/// A kiosk without the window around it.
pub(crate) struct Room {
    pub(crate) phase: Phase,
    now: Stamp,
    pub(crate) moment: Moment,
    pub(crate) left_s: Option<u64>,
}

pub(crate) enum Phase {
    Front(Box<Front>),
    Session(Box<Shell>),
    Left,
}

impl eframe::App for Room {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if let Phase::Session(shell) = &mut self.phase {
            shell.logic(ctx, &self.now);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let times = Times {
            now: &self.now,
            at: self.moment,
        };
        let ctx = ui.ctx().clone();
        match &mut self.phase {
            Phase::Front(front) => match front.ui(ui, times) {
                None => {}
                Some(FrontWish::Leave) => self.phase = Phase::Left,
                Some(FrontWish::Enter(entered)) => {
                    let kiosk = front.kiosk().clone();
                    let StartUp::Ready(ready) = application::open(&entered.access, &self.now)
                    else {
                        panic!("the PIN opens the diary");
                    };
                    let parts = Parts {
                        runner: Runner::inline(ready.core),
                        cache: ready.cache,
                        settings: ready.settings,
                        notes: ready.notes,
                        system: vec!["en-GB".to_owned()],
                    };
                    let mut shell = Shell::new(&ctx, parts);
                    shell.confine_to(kiosk, entered.purpose);
                    self.phase = Phase::Session(Box::new(shell));
                    ctx.request_repaint();
                }
            },
            Phase::Session(shell) => {
                shell.ui(ui, &self.now);
                if let Some(left) = self.left_s {
                    warning_ui(&ctx, left, shell.words());
                }
            }
            Phase::Left => {}
        }
    }
}

/// Sets a kiosk up in these languages, with one stick.
pub(crate) fn set_up(folder: &Path, languages: &[&str]) -> Kiosk {
    let Lives::NotYet(kiosk) = Kiosk::look(&places_in(folder)) else {
        panic!("an empty folder is no kiosk yet");
    };
    let stick = folder.join("stick");
    std::fs::create_dir(&stick).unwrap();
    let mut file = kiosk.file.clone();
    file.sticks = vec![stick];
    file.languages = languages.iter().map(|&id| id.to_owned()).collect();
    let set_up = SetUp {
        passphrase: "green garden gate".to_owned(),
        clinic: fresh_clinic_key(),
        file,
        accepted: Some("We accept an unencrypted disk".to_owned()),
    };
    kiosk
        .run(&StaffErrand::SetUp(Box::new(set_up)), &stamp(START))
        .unwrap();
    let Lives::SetUp(kiosk) = Kiosk::look(&places_in(folder)) else {
        panic!("it is set up");
    };
    kiosk
}

/// A kiosk that is set up, with one person.
pub(crate) fn prepared(folder: &TempDir) -> Places {
    let moment = Moment {
        run: 1,
        elapsed_ms: 0,
    };
    let language = LanguageChoice::English;
    set_up(folder.path(), &["en", "zh"])
        .begin(Symbol::Circle, PIN, language, (moment, &stamp(START)))
        .unwrap();
    places_in(folder.path())
}

pub(crate) fn room(places: Places) -> Harness<'static, Room> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 820.0))
        .with_max_steps(40)
        .with_theme(egui::Theme::Light)
        .build_eframe(move |creation| {
            let lives = Kiosk::look(&places);
            let system = vec!["en-GB".to_owned()];
            let front = Front::new(&creation.egui_ctx, lives, system, None);
            Room {
                phase: Phase::Front(Box::new(front)),
                now: stamp(START),
                moment: Moment {
                    run: 1,
                    elapsed_ms: 0,
                },
                left_s: None,
            }
        });
    harness.run_ok();
    harness
}

pub(crate) fn press(harness: &mut Harness<'static, Room>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run_ok();
}

pub(crate) fn type_digits(harness: &mut Harness<'static, Room>, digits: &str) {
    for digit in digits.chars() {
        press(harness, &digit.to_string());
    }
}

pub(crate) fn shell<'a>(harness: &'a mut Harness<'static, Room>) -> &'a mut Shell {
    match &mut harness.state_mut().phase {
        Phase::Session(shell) => shell,
        Phase::Front(_) | Phase::Left => panic!("nobody is in"),
    }
}

pub(crate) fn names(harness: &Harness<'static, Room>) -> Vec<String> {
    harness
        .root()
        .children_recursive()
        .filter_map(|node| {
            node.accesskit_node()
                .label()
                .or_else(|| node.accesskit_node().value())
        })
        .filter(|name| !name.is_empty())
        .collect()
}

pub(crate) fn dots(harness: &Harness<'static, Room>) -> Option<usize> {
    dots_of(harness, "Circle 1")
}

pub(crate) fn dots_of(harness: &Harness<'static, Room>, name: &str) -> Option<usize> {
    let node = harness.query_by(|node| node.role() == Role::PasswordInput)?;
    let node = node.accesskit_node();
    let named = node.label().is_some_and(|label| label.contains(name));
    named.then(|| node.value().unwrap_or_default().chars().count())
}
