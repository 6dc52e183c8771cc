//! Owns how the page of the lock is drawn, one step at a time.

use egui::{Key, Ui};

use crate::application::{
    Command, Fault, IdleLock, LockDone, LockOrder, RecoveryCode, SecretProblem, code_problem,
    fresh_code, squares,
};
use crate::i18n::Words;
use crate::ui::actions::Action;
use crate::ui::desk::Desk;
use crate::ui::nav::Route;
use crate::ui::screens::lock::draft::{Draft, Step};
use crate::ui::screens::lock::field::{secret_ui, seen_ui};
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, Segmented, TextField, news_ui, page_header_back_ui,
    paragraph_ui, squares_ui,
};

/// Side of the picture of the code, in points.
const PICTURE: f32 = 180.0;

/// What the person asked for.
pub(super) enum Wish {
    Order(LockOrder),
    PlaceForCode,
}

/// Draws the page.
pub(super) fn lock_ui(ui: &mut Ui, draft: &mut Draft, desk: &mut Desk<'_>) -> Option<Wish> {
    let words = desk.words;
    if page_header_back_ui(
        ui,
        &words.lock_title(),
        words.lock_subtitle(),
        &words.lock_back(),
    ) {
        desk.outbox.replace(Route::Settings);
    }
    ui.spacing_mut().item_spacing.y = size::GAP;
    said_ui(ui, draft, words);
    if draft.waits() {
        return Card::new()
            .show(ui, |ui| {
                paragraph_ui(ui, words.lock_working());
                None
            })
            .inner;
    }
    match draft.step {
        Step::Overview => {
            overview_ui(ui, draft, desk);
            None
        }
        Step::Words => words_ui(ui, draft, words),
        Step::Change => change_ui(ui, draft, words),
        Step::Code => code_ui(ui, draft, words),
        Step::CodeBack => code_back_ui(ui, draft, words),
        Step::TakeOff => take_off_ui(ui, draft, words),
    }
}

fn said_ui(ui: &mut Ui, draft: &Draft, words: &Words) {
    if let Some(fault) = &draft.fault {
        news_ui(ui, "lock-fault", Some("fault"), |ui| {
            fault_ui(ui, fault, words);
        });
    }
    let (lead, rest) = match &draft.said {
        // What is done to a PIN is said on its own page.
        None | Some(LockDone::PinProven | LockDone::PinChanged) => return,
        Some(LockDone::On) => (words.lock_done_on(), words.lock_copies()),
        Some(LockDone::Changed) => (words.lock_done_changed(), words.lock_copies()),
        Some(LockDone::NewCode) => (words.lock_done_code(), words.lock_copies()),
        Some(LockDone::Off) => (words.lock_done_off(), String::new()),
        Some(LockDone::CodeSaved(path)) => (
            words.lock_code_saved(&path.display().to_string()),
            String::new(),
        ),
    };
    news_ui(ui, "lock-said", Some(&lead), |ui| {
        Banner::new(Severity::Info, &lead, &rest).show(ui, |_ui| ());
    });
}

/// A wrong passphrase is one thing, a file that cannot be read another.
fn fault_ui(ui: &mut Ui, fault: &Fault, words: &Words) {
    if fault.secret() == Some(SecretProblem::Wrong) {
        Banner::new(Severity::Caution, &words.lock_wrong_passphrase(), "").show(ui, |_ui| ());
    } else {
        fault_card_ui(ui, fault, words);
    }
}

fn overview_ui(ui: &mut Ui, draft: &mut Draft, desk: &mut Desk<'_>) {
    let words = desk.words;
    if !desk.cache.has_passphrase() {
        Card::new().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_M;
            paragraph_ui(ui, words.lock_off_about());
            if Button::primary(&words.lock_settings_open())
                .show(ui)
                .clicked()
            {
                draft.begin(Step::Words);
            }
        });
        return;
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        paragraph_ui(ui, words.lock_on_about());
        let lock = words.lock_now();
        if Button::primary(&lock).icon(Icon::Lock).show(ui).clicked() {
            desk.outbox.ask(Action::Lock);
        }
        ui.horizontal_wrapped(|ui| {
            for (name, step) in [
                (words.lock_change(), Step::Change),
                (words.lock_new_code(), Step::Code),
                (words.lock_take_off(), Step::TakeOff),
            ] {
                if Button::secondary(&name).show(ui).clicked() {
                    draft.begin(step);
                }
            }
        });
    });
    idle_ui(ui, desk);
}

fn idle_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let words = desk.words;
    let name = |idle: IdleLock| {
        idle.minutes().map_or_else(
            || words.lock_idle_off(),
            |minutes| words.lock_idle_minutes(i64::from(minutes)),
        )
    };
    let mut settings = desk.settings.clone();
    Card::titled(&words.lock_idle()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let muted = theme::of(ui).muted;
        paragraph_ui(ui, Type::Small.text(words.lock_idle_about()).color(muted));
        let names: Vec<(IdleLock, String)> = IdleLock::ALL
            .iter()
            .map(|idle| (*idle, name(*idle)))
            .collect();
        let choices: Vec<(IdleLock, &str)> = names
            .iter()
            .map(|(idle, name)| (*idle, name.as_str()))
            .collect();
        Segmented::new(&words.lock_idle())
            .label_place(LabelPlace::Unseen)
            .show(ui, &mut settings.idle_lock, &choices);
    });
    if settings != *desk.settings {
        desk.outbox.send(Command::Settings(Box::new(settings)));
    }
}

fn words_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) -> Option<Wish> {
    Card::titled(&words.lock_words_title()).show(ui, |ui| {
        if let Some(passphrase) = draft.new.ui(ui, &words.lock_next(), words) {
            draft.begin(Step::Code);
            draft.passphrase = Some(passphrase);
        }
        cancel_ui(ui, draft, words);
    });
    None
}

fn change_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) -> Option<Wish> {
    Card::titled(&words.lock_change())
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_M;
            secret_ui(ui, &words.lock_old(), &mut draft.old, draft.seen, None);
            let new = draft.new.ui(ui, &words.lock_change_save(), words);
            cancel_ui(ui, draft, words);
            let (old, new) = (draft.old.passphrase()?, new?);
            Some(Wish::Order(LockOrder::Change { old, new }))
        })
        .inner
}

fn code_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) -> Option<Wish> {
    if draft.code.is_none() {
        match fresh_code() {
            Ok(code) => draft.code = Some(code),
            Err(fault) => {
                draft.begin(Step::Overview);
                draft.fault = Some(fault);
                return None;
            }
        }
    }
    let code = draft.code.clone()?;
    let shown = code.shown();
    Card::titled(&words.lock_code_title())
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_M;
            Banner::new(
                Severity::Caution,
                &words.lock_code_lead(),
                &words.lock_code_text(),
            )
            .show(ui, |_ui| ());
            let text = Type::CardTitle.text(&*shown);
            ui.add(egui::Label::new(text).wrap().selectable(true));
            if let Some(squares) = squares(&shown) {
                let name = words.lock_code_picture();
                squares_ui(ui, squares.width, &squares.dark, PICTURE, &name);
            }
            let save = code_buttons_ui(ui, draft, &shown, words);
            if Button::primary(&words.lock_next()).show(ui).clicked() {
                draft.step = Step::CodeBack;
                draft.said = None;
            }
            cancel_ui(ui, draft, words);
            save
        })
        .inner
}

fn code_buttons_ui(ui: &mut Ui, draft: &mut Draft, shown: &str, words: &Words) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        if Button::secondary(&words.lock_code_copy())
            .show(ui)
            .clicked()
        {
            ui.ctx().copy_text(shown.to_owned());
            draft.copied = true;
        }
        let save = words.lock_code_save();
        let save = Button::secondary(&save).icon(Icon::Print);
        if save.show(ui).clicked() {
            wish = Some(Wish::PlaceForCode);
        }
    });
    if draft.copied {
        let muted = theme::of(ui).muted;
        paragraph_ui(ui, Type::Small.text(words.lock_code_copied()).color(muted));
    }
    wish
}

fn code_back_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) -> Option<Wish> {
    let go = if draft.passphrase.is_some() {
        words.lock_turn_on()
    } else {
        words.lock_keep_code()
    };
    Card::titled(&words.lock_back_title())
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_M;
            paragraph_ui(ui, words.lock_back_about());
            let field = TextField::new(&words.lock_code())
                .label_place(LabelPlace::Above)
                .problem(draft.mistyped.as_deref())
                .forgetful()
                .show(ui, draft.typed.text_mut());
            let muted = theme::of(ui).muted;
            paragraph_ui(ui, Type::Small.text(words.lock_code_about()).color(muted));
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let pressed = Button::primary(&go).show(ui).clicked();
            cancel_ui(ui, draft, words);
            if !pressed && !entered {
                return None;
            }
            match typed_back(draft, words) {
                Ok(code) => {
                    draft.mistyped = None;
                    Some(Wish::Order(draft.order_of_code(code)))
                }
                Err(problem) => {
                    draft.mistyped = Some(problem);
                    None
                }
            }
        })
        .inner
}

/// The code as it was typed, where it is the one that was shown.
fn typed_back(draft: &mut Draft, words: &Words) -> Result<RecoveryCode, String> {
    let typed = RecoveryCode::typed(draft.typed.text_mut())
        .map_err(|problem| code_problem(problem, words))?;
    if draft.code.as_ref() == Some(&typed) {
        Ok(typed)
    } else {
        Err(words.lock_code_other())
    }
}

fn take_off_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) -> Option<Wish> {
    Card::titled(&words.lock_take_off())
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_M;
            Banner::new(Severity::Caution, &words.lock_take_off_lead(), "").show(ui, |_ui| ());
            let typed = secret_ui(ui, &words.lock_old(), &mut draft.old, draft.seen, None);
            seen_ui(ui, &mut draft.seen, words);
            let pressed = Button::primary(&words.lock_take_off()).show(ui).clicked();
            cancel_ui(ui, draft, words);
            let passphrase = draft
                .old
                .passphrase()
                .filter(|_| pressed || typed.entered)?;
            Some(Wish::Order(LockOrder::TurnOff { passphrase }))
        })
        .inner
}

fn cancel_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) {
    if Button::quiet(&words.common_cancel()).show(ui).clicked() {
        draft.begin(Step::Overview);
    }
}
