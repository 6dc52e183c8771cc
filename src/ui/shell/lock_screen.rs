//! Owns the screen of a locked diary: its passphrase, its recovery code, and a new passphrase after that. The guidance is read from here too.

use egui::{CentralPanel, Frame, Key, Margin, ScrollArea, Ui};

use crate::application::{
    Access, Attempt, Fault, FaultKind, Hands, HasCode, LockErrand, Locked, OpenWith, Passphrase,
    Places, RecoveryCode, SecretProblem, Settings, TypedWords, code_problem,
};
use crate::domain::{Moment, Stamp};
use crate::i18n::Words;
use crate::ui::screens::care::Reading;
use crate::ui::screens::lock::field::{Seen, secret_ui, seen_ui};
use crate::ui::screens::lock::new_words::NewWords;
use crate::ui::shell::fault_card_ui;
use crate::ui::shell::lock::Locking;
use crate::ui::shell::lock_guidance::{Reads, guidance_ui};
use crate::ui::shell::voice::Voice;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, TextField, heading_ui, keep_focus_in_sight,
    paragraph_ui,
};

/// Widest the card gets.
const WIDEST: f32 = 560.0;

/// The screen with what is typed into it.
pub struct LockScreen {
    voice: Voice,
    door: Door,
    /// The guidance, while it is read.
    reading: Option<Reading>,
}

/// Everything of the screen but its words.
struct Door {
    places: Places,
    code: HasCode,
    why: Locking,
    hands: Hands,
    step: Step,
    form: Form,
    attempt: Option<Attempt>,
    said: Option<Said>,
}

/// What is typed. It is wiped when it is let go of.
#[derive(Default)]
struct Form {
    typed: TypedWords,
    seen: Seen,
    new: NewWords,
    focus: Focus,
}

/// Whether the first field still has to get the focus.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Focus {
    #[default]
    Wanted,
    Given,
}

/// What the person is asked for.
enum Step {
    Passphrase,
    Code,
    /// The code opened the diary; the old passphrase was forgotten.
    Renew(Access),
}

/// What stands in the way.
enum Said {
    /// What was typed is no code.
    NoCode(String),
    /// The secret does not open the diary, or its files cannot be read.
    Fault(Fault),
    /// The next try has to wait until then.
    Wait(Moment),
}

/// What was pressed below the card.
enum Wish {
    Read,
    Quit,
}

/// The way on that the person took.
pub enum LockChoice {
    /// The diary was unlocked.
    Open(Access),
    /// Leave.
    Quit,
}

impl LockScreen {
    /// A screen for a locked diary; `system` are the system's languages, and `hands` where secrets
    /// are tried.
    pub fn new(
        ctx: &egui::Context,
        locked: Locked,
        system: Vec<String>,
        hands: Hands,
        why: Locking,
    ) -> Self {
        let mut voice = Voice::new(locked.settings, system);
        voice.dress(ctx);
        let door = Door {
            places: locked.places,
            code: locked.code,
            why,
            hands,
            step: Step::Passphrase,
            form: Form::default(),
            attempt: None,
            said: None,
        };
        Self {
            voice,
            door,
            reading: None,
        }
    }

    /// The settings in force.
    pub const fn settings(&self) -> &Settings {
        &self.voice.settings
    }

    /// Says what went wrong while the diary was closed.
    pub fn say(&mut self, fault: Fault) {
        self.door.said = Some(Said::Fault(fault));
    }

    /// Draws the screen; gives the way on that was taken. `now` is what the calendar says, `at` is on a
    /// clock that only runs forward.
    pub fn ui(&mut self, ui: &mut Ui, now: &Stamp, at: Moment) -> Option<LockChoice> {
        self.voice.dress(ui.ctx());
        if let Some(choice) = self.door.hear(ui.ctx(), at) {
            return Some(choice);
        }
        if let Some(reading) = &mut self.reading {
            if guidance_ui(ui, reading, &self.voice.words, now.day()) == Reads::Enough {
                self.reading = None;
                self.door.form.focus = Focus::Wanted;
                ui.ctx().request_repaint();
            }
            return None;
        }
        let tokens = theme::of(ui);
        let wish = CentralPanel::no_frame()
            .frame(Frame::new().fill(tokens.paper))
            .show(ui, |ui| {
                ScrollArea::vertical()
                    .auto_shrink([false, false])
                    .show(ui, |ui| {
                        self.door.middle_ui(ui, (now, at), &self.voice.words)
                    })
                    .inner
            })
            .inner;
        match wish {
            None => None,
            Some(Wish::Quit) => Some(LockChoice::Quit),
            Some(Wish::Read) => {
                self.reading = Some(Reading::default());
                ui.ctx().request_repaint();
                None
            }
        }
    }
}

impl Door {
    /// Looks whether an attempt has ended.
    fn hear(&mut self, ctx: &egui::Context, now: Moment) -> Option<LockChoice> {
        let result = self.attempt.as_mut().and_then(Attempt::came_to)?;
        self.attempt = None;
        ctx.request_repaint();
        self.take(result, now)
    }

    /// Takes what came of an attempt.
    fn take(&mut self, result: Result<Access, Fault>, now: Moment) -> Option<LockChoice> {
        match result {
            Ok(access) => {
                self.said = None;
                self.form = Form::default();
                if matches!(self.step, Step::Code) {
                    self.step = Step::Renew(access);
                    return None;
                }
                Some(LockChoice::Open(access))
            }
            Err(fault) => {
                self.said = Some(match fault.secret() {
                    Some(SecretProblem::Wait { seconds }) => Said::Wait(Moment {
                        elapsed_ms: now.elapsed_ms + seconds * 1_000,
                        ..now
                    }),
                    Some(
                        SecretProblem::Wrong | SecretProblem::Disabled | SecretProblem::NoSuchSlot,
                    )
                    | None => Said::Fault(fault),
                });
                // What was typed stays, so that one letter can be put right.
                self.form.focus = Focus::Wanted;
                None
            }
        }
    }

    fn middle_ui(&mut self, ui: &mut Ui, now: (&Stamp, Moment), words: &Words) -> Option<Wish> {
        let room = ui.available_width();
        let width = (room - 2.0 * f32::from(size::SCREEN_PAD_X)).min(WIDEST);
        let aside = ((room - width) / 2.0).max(0.0);
        let above = (ui.available_height() / 8.0).max(f32::from(size::SCREEN_PAD_Y));
        ui.add_space(above);
        let indent = egui::UiBuilder::new().max_rect(
            ui.available_rect_before_wrap()
                .shrink2(egui::vec2(aside, 0.0)),
        );
        ui.scope_builder(indent, |ui| {
            Frame::new()
                .inner_margin(Margin::symmetric(0, size::SCREEN_PAD_Y))
                .show(ui, |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = size::GAP;
                    let choice = self.column_ui(ui, now, words);
                    keep_focus_in_sight(ui, "lock");
                    choice
                })
                .inner
        })
        .inner
    }

    fn column_ui(&mut self, ui: &mut Ui, now: (&Stamp, Moment), words: &Words) -> Option<Wish> {
        let tokens = theme::of(ui);
        ui.horizontal(|ui| {
            Icon::Logo.show(ui, size::ICON_LOGO, tokens.accent);
            ui.label(Type::Brand.text(words.shell_logo()).color(tokens.accent));
        });
        heading_ui(ui, Type::PageTitle.text(self.title(words)), 1);
        match (&self.step, self.why) {
            (Step::Renew(_), _) => {
                paragraph_ui(ui, words.lock_renew_about());
            }
            (Step::Passphrase | Step::Code, Locking::Idle) => {
                paragraph_ui(ui, words.lock_screen_idle());
            }
            (Step::Passphrase | Step::Code, Locking::No | Locking::Asked | Locking::Erase) => {}
        }
        self.said_ui(ui, now.1, words);
        Card::new().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_M;
            if self.attempt.is_some() {
                opening_ui(ui, words);
            } else {
                self.form_ui(ui, now, words);
            }
        });
        ui.horizontal_wrapped(|ui| {
            let read = words.lock_guidance();
            let read = Button::secondary(&read).icon(Icon::Care).show(ui).clicked();
            let quit = Button::quiet(&words.fault_start_quit()).show(ui).clicked();
            if quit {
                Some(Wish::Quit)
            } else {
                read.then_some(Wish::Read)
            }
        })
        .inner
    }

    fn title(&self, words: &Words) -> String {
        match self.step {
            Step::Passphrase | Step::Code => words.lock_screen_title(),
            Step::Renew(_) => words.lock_renew_title(),
        }
    }

    /// A wrong secret is one thing, a damaged file another: each says what can be done.
    fn said_ui(&mut self, ui: &mut Ui, now: Moment, words: &Words) {
        let text = match &self.said {
            None => return,
            Some(Said::NoCode(text)) => text.clone(),
            Some(Said::Wait(until)) => {
                let left = until.elapsed_ms.saturating_sub(now.elapsed_ms);
                if left == 0 || until.run != now.run {
                    self.said = None;
                    return;
                }
                let wait = std::time::Duration::from_millis(left.min(1_000));
                ui.ctx().request_repaint_after(wait);
                let seconds = i64::try_from(left.div_ceil(1_000)).unwrap_or(i64::MAX);
                words.lock_wait(seconds)
            }
            Some(Said::Fault(fault)) => match (fault.secret(), &self.step) {
                (Some(SecretProblem::Wrong), Step::Passphrase) => words.lock_wrong_passphrase(),
                (Some(SecretProblem::Wrong), Step::Code | Step::Renew(_)) => {
                    words.lock_wrong_code()
                }
                (Some(problem), _) => problem.message(words),
                (None, _) if fault.kind() == FaultKind::Damaged => {
                    let (lead, text) = (words.lock_damaged(), words.lock_damaged_next());
                    Banner::new(Severity::Caution, &lead, &text).show(ui, |_ui| ());
                    return;
                }
                (None, _) => {
                    fault_card_ui(ui, fault, words);
                    return;
                }
            },
        };
        Banner::new(Severity::Caution, &text, "").show(ui, |_ui| ());
    }

    fn form_ui(&mut self, ui: &mut Ui, (now, at): (&Stamp, Moment), words: &Words) {
        let open = |with| LockErrand::Open {
            with,
            at,
            now: now.clone(),
        };
        let errand = if let Step::Renew(access) = &self.step {
            let access = access.clone();
            let new = self.form.new.ui(ui, &words.lock_renew(), words);
            new.map(|passphrase| LockErrand::Renew { access, passphrase })
        } else if matches!(self.step, Step::Code) {
            self.code_ui(ui, words).map(OpenWith::Code).map(open)
        } else {
            let typed = self.passphrase_ui(ui, words);
            typed.map(OpenWith::Passphrase).map(open)
        };
        if let Some(errand) = errand {
            self.said = None;
            self.attempt = Some(Attempt::begin(&self.hands, &self.places, errand));
            ui.ctx().request_repaint();
        }
    }

    fn passphrase_ui(&mut self, ui: &mut Ui, words: &Words) -> Option<Passphrase> {
        let form = &mut self.form;
        let label = words.lock_passphrase();
        let typed = secret_ui(ui, &label, &mut form.typed, form.seen, None);
        if form.focus == Focus::Wanted {
            typed.field.request_focus();
            form.focus = Focus::Given;
        }
        let mut pressed = false;
        ui.horizontal_wrapped(|ui| {
            pressed = Button::primary(&words.lock_unlock())
                .enabled(!form.typed.is_blank())
                .show(ui)
                .clicked();
            seen_ui(ui, &mut form.seen, words);
        });
        let passphrase = form.typed.passphrase();
        if self.code == HasCode::Yes && Button::quiet(&words.lock_forgotten()).show(ui).clicked() {
            self.turn_to(Step::Code);
        }
        passphrase.filter(|_| pressed || typed.entered)
    }

    fn code_ui(&mut self, ui: &mut Ui, words: &Words) -> Option<RecoveryCode> {
        let form = &mut self.form;
        let field = TextField::new(&words.lock_code())
            .label_place(LabelPlace::Above)
            .forgetful()
            .show(ui, form.typed.text_mut());
        if form.focus == Focus::Wanted {
            field.request_focus();
            form.focus = Focus::Given;
        }
        let muted = theme::of(ui).muted;
        paragraph_ui(ui, Type::Small.text(words.lock_code_about()).color(muted));
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let pressed = Button::primary(&words.lock_unlock())
            .enabled(!form.typed.is_blank())
            .show(ui)
            .clicked();
        let read = RecoveryCode::typed(form.typed.text_mut());
        let back = Button::quiet(&words.lock_use_passphrase())
            .show(ui)
            .clicked();
        if back {
            self.turn_to(Step::Passphrase);
            return None;
        }
        if !pressed && !entered {
            return None;
        }
        match read {
            Ok(code) => Some(code),
            Err(problem) => {
                self.said = Some(Said::NoCode(code_problem(problem, words)));
                None
            }
        }
    }

    fn turn_to(&mut self, step: Step) {
        self.step = step;
        self.form = Form::default();
        self.said = None;
    }
}

fn opening_ui(ui: &mut Ui, words: &Words) {
    let shown = paragraph_ui(ui, words.lock_opening());
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}
