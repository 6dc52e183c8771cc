//! Owns the frame around every screen: the rail, notices, the palette, help, and who gets which event.

mod banners;
mod confine;
mod drafts;
mod drop;
mod fault_card;
mod help;
mod idle;
mod lock;
mod lock_guidance;
mod lock_screen;
mod notice;
mod palette;
mod perform;
mod rail;
mod screens;
mod start;
mod upkeep;
pub(in crate::ui) mod voice;

use std::collections::{BTreeMap, BTreeSet};

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui, UiBuilder, vec2};

use crate::application::view::safety::SafetyNow;
use crate::application::{
    Age, Cache, Command, Done, Event, Fault, FirstStart, KeepCommand, Receipt, RulesCommand,
    Runner, Settings, StartNote, Ticket,
};
use crate::domain::{DiaryId, Moment, Stamp};
use crate::i18n::Words;
use crate::ui::actions::{self, Typing};
use crate::ui::desk::{Arrival, Desk, Heard};
use crate::ui::nav::{FirstStep, Move, Route, Trail};
use crate::ui::outbox::Outbox;
use crate::ui::running::Running;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{dialog_is_open, keep_focus_in_sight};
use confine::Confined;
use drafts::Drafts;
use lock::LockWatch;
use notice::{Notices, Working};
use palette::Palette;
use screens::Screens;
use upkeep::Upkeep;
use voice::Voice;

pub use confine::Confine;
pub use fault_card::fault_card_ui;
pub use lock::Locking;
pub use lock_screen::{LockChoice, LockScreen};
pub use start::{StartChoice, StartScreen};

/// The content column never grows wider than this.
const WIDEST: f32 = 1120.0;
/// The room that the vertical scroll bar takes, at most.
const SCROLL_BAR: i8 = 12;
/// Below this width the content keeps its width and scrolls sideways.
const NARROWEST: f32 = 280.0;

/// What a shell is made from.
pub struct Parts {
    /// Carries commands out.
    pub runner: Runner,
    /// The door to reads.
    pub cache: Cache,
    /// The settings in force.
    pub settings: Settings,
    /// What the person should know about this start.
    pub notes: Vec<StartNote>,
    /// The system's languages, best first.
    pub system: Vec<String>,
}

/// Everything inside the window.
pub struct Shell {
    runner: Runner,
    cache: Cache,
    voice: Voice,
    notes: Vec<StartNote>,
    trail: Trail,
    outbox: Outbox,
    running: Running,
    sent: BTreeMap<Ticket, Sent>,
    screens: Screens,
    notices: Notices,
    drafts: Drafts,
    /// Whose diary the drafts are of.
    diary: Option<DiaryId>,
    /// The drafts that are on their way to the diary.
    drafts_sent: BTreeSet<Ticket>,
    /// How many of them failed in a row: the first one is told.
    drafts_failed: u32,
    over: Over,
    arrival: Arrival,
    /// The state of the diary whose warnings were noted last.
    noted: Option<Age>,
    upkeep: Upkeep,
    lock: LockWatch,
    /// The present on the clock that only runs forward, as it was told last.
    at: Moment,
    confined: Option<Confined>,
}

/// A command on its way.
struct Sent {
    from: Route,
    /// Kept where "Try again" can send it as it is.
    again: Option<Command>,
}

/// What lies over the screen.
#[derive(Debug, Default)]
enum Over {
    #[default]
    Nothing,
    Palette(Palette),
    Help,
}

impl Shell {
    /// Begins at Today, or at the guidance where it was never read. The window is dressed before
    /// its first frame, which needs the fonts.
    pub fn new(ctx: &egui::Context, parts: Parts) -> Self {
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let mut voice = Voice::new(parts.settings, parts.system);
        voice.dress(ctx);
        let start = match voice.settings.first_start {
            FirstStart::Ahead => Route::FirstStart(FirstStep::Guidance),
            FirstStart::Finished => Route::Today,
        };
        let mut shell = Self {
            runner: parts.runner,
            cache: parts.cache,
            voice,
            notes: parts.notes,
            trail: Trail::new(start),
            outbox: Outbox::default(),
            running: Running::default(),
            sent: BTreeMap::new(),
            screens: Screens::default(),
            notices: Notices::default(),
            drafts: Drafts::default(),
            diary: None,
            drafts_sent: BTreeSet::new(),
            drafts_failed: 0,
            over: Over::Nothing,
            arrival: Arrival::Plain,
            noted: None,
            upkeep: Upkeep::default(),
            lock: LockWatch::default(),
            at: Moment {
                run: 0,
                elapsed_ms: 0,
            },
            confined: None,
        };
        shell.find_drafts();
        shell
    }

    /// Where the person is.
    pub const fn here(&self) -> Route {
        self.trail.here()
    }

    /// Goes to a place, as a press on its door would.
    pub fn go(&mut self, route: Route) {
        self.outbox.go(route);
    }

    /// The settings in force.
    pub const fn settings(&self) -> &Settings {
        &self.voice.settings
    }

    /// The words in use.
    pub const fn words(&self) -> &Words {
        &self.voice.words
    }

    /// What carries commands out.
    pub const fn runner_mut(&mut self) -> &mut Runner {
        &mut self.runner
    }

    /// Asks the command that runs now to stop at its next step.
    pub fn cancel(&self) {
        self.runner.cancel();
    }

    /// The door to reads.
    pub const fn cache_mut(&mut self) -> &mut Cache {
        &mut self.cache
    }

    /// Takes what came back from the worker. It runs also while the window is hidden.
    pub fn logic(&mut self, ctx: &egui::Context, now: &Stamp) {
        for event in self.runner.events() {
            match event {
                Event::Done(receipt) => self.done(&receipt),
                Event::Failed { ticket, fault } => self.failed(ticket, &fault),
                Event::Progress { ticket, progress } => self.notices.progress(ticket, progress),
            }
            ctx.request_repaint();
        }
        self.cache.begin_frame(now.day());
        self.note_firings(ctx, now);
        if self.drafts.has_unwritten() {
            // A window that is hidden is not drawn.
            self.keep_typing(ctx, now, &[]);
        }
        self.keep_up(ctx, now);
    }

    /// Has the warnings that speak today noted: at the start, after each change of the diary and on
    /// a new day. Where nothing is new the command writes nothing, so this comes to rest. No screen
    /// hears of it.
    fn note_firings(&mut self, ctx: &egui::Context, now: &Stamp) {
        let age = self.cache.age();
        if age.is_none() || age == self.noted || self.is_read_only() {
            return;
        }
        self.noted = age;
        let ticket = self.outbox.ticket();
        let command = Command::Rules(RulesCommand::NoteFirings);
        self.runner.submit(ticket, now, command);
        ctx.request_repaint();
    }

    /// Has a backup made after each half hour of use, and asks once a day what is known of copies.
    fn keep_up(&mut self, ctx: &egui::Context, now: &Stamp) {
        if self.cache.age().is_none() || self.notes.contains(&StartNote::ReadOnly) {
            return;
        }
        for command in self.upkeep.due(now) {
            let ticket = self.outbox.ticket();
            self.runner.submit(ticket, now, Command::Keep(command));
            ctx.request_repaint();
        }
    }

    /// Draws everything and carries out what was asked for.
    pub fn ui(&mut self, ui: &mut Ui, now: &Stamp) {
        self.voice.dress(ui.ctx());
        self.note_use(ui.ctx());
        let typing = if dialog_is_open(ui.ctx()) {
            Typing::InDialog
        } else if ui.ctx().text_edit_focused() {
            Typing::InText
        } else {
            Typing::Elsewhere
        };
        self.take_dropped(ui.ctx());
        for action in actions::pressed(ui.ctx(), typing) {
            self.perform(ui.ctx(), action, now);
        }
        self.kiosk_bar_ui(ui);
        if self.shows_rail() {
            let lock = rail::LockDoor::of(&self.cache);
            let words = &self.voice.words;
            rail::rail_ui(ui, (self.trail.here(), lock), words, &mut self.outbox);
        }
        self.content_ui(ui, now);
        self.over_ui(ui.ctx(), now);
        self.kiosk_over_ui(ui, now);
        self.carry_out(ui.ctx(), now);
        self.note_copies(ui.ctx());
    }

    /// Keeps what is typed, finishes what was sent, makes a backup where something changed and lets go
    /// of the diary.
    pub fn close(mut self, now: &Stamp) -> Result<(), Fault> {
        self.keep_drafts(now);
        // The writer must be the last to let go, so that it can tidy the file up.
        drop(self.cache);
        self.runner.close(now)
    }

    fn content_ui(&mut self, ui: &mut Ui, now: &Stamp) {
        let tokens = theme::of(ui);
        CentralPanel::no_frame()
            .frame(Frame::new().fill(tokens.paper))
            .show(ui, |ui| {
                let room = ui.available_width();
                let pad = if room < 600.0 { 16 } else { size::SCREEN_PAD_X };
                let width = (room - 2.0 * f32::from(pad)).clamp(NARROWEST, WIDEST);
                // The scroll bar lies in the padding, so that it asks for no second one below.
                let margin = Margin {
                    right: pad - SCROLL_BAR,
                    ..Margin::symmetric(pad, size::SCREEN_PAD_Y)
                };
                // Without the rail the column stands in the middle.
                let aside = if matches!(self.here(), Route::FirstStart(_)) {
                    ((room - width) / 2.0 - f32::from(pad)).max(0.0)
                } else {
                    0.0
                };
                let area = ui.max_rect().shrink2(vec2(aside, 0.0));
                ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
                    self.scrolled_ui(ui, now, (width, margin));
                });
            });
    }

    fn scrolled_ui(&mut self, ui: &mut Ui, now: &Stamp, (width, margin): (f32, Margin)) {
        ScrollArea::both()
            .id_salt(("content", self.trail.stay()))
            .auto_shrink([false, false])
            .show(ui, |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.set_max_width(width);
                    ui.set_min_width(width);
                    self.column_ui(ui, now);
                    keep_focus_in_sight(ui, "content");
                });
            });
    }

    fn column_ui(&mut self, ui: &mut Ui, now: &Stamp) {
        ui.spacing_mut().item_spacing.y = size::GAP;
        self.warning_ui(ui);
        banners::banners_ui(ui, &self.notes, &self.voice.words);
        if let Ok(view) = self.cache.view::<SafetyNow>(&()) {
            let words = &self.voice.words;
            banners::stop_banner_ui(ui, &view, self.trail.here(), words, &mut self.outbox);
        }
        let wish = self.notices.show(ui, &self.voice.words, &mut self.outbox);
        if wish == Working::Stop {
            self.runner.cancel();
        }
        self.offer_draft_ui(ui, now);
        let confine = self.confine();
        let mut desk = Desk {
            cache: &mut self.cache,
            words: &self.voice.words,
            outbox: &mut self.outbox,
            running: &mut self.running,
            settings: &self.voice.settings,
            system: &self.voice.system,
            keeping: self.upkeep.keeping().filter(|_| confine == Confine::Free),
            confine,
            kiosk: self.confined.as_ref().map(Confined::kiosk),
            sticks: self.confined.as_ref().map_or(&[], Confined::sticks),
            now,
            at: self.at,
            today: now.day(),
            time: now.time(),
            arrival: std::mem::take(&mut self.arrival),
        };
        let route = self.trail.here();
        ui.push_id(self.trail.stay(), |ui| {
            self.screens.show(ui, &mut desk, route);
        });
    }

    fn over_ui(&mut self, ctx: &egui::Context, now: &Stamp) {
        match &mut self.over {
            Over::Nothing => {}
            Over::Help => {
                if help::help_ui(ctx, &self.voice.words, self.confine()) == help::Stay::Close {
                    self.over = Over::Nothing;
                }
            }
            Over::Palette(palette) => match palette.show(ctx, &self.voice.words) {
                palette::Choice::Open => {}
                palette::Choice::Close => self.over = Over::Nothing,
                palette::Choice::Run(action) => {
                    self.over = Over::Nothing;
                    self.perform(ctx, action, now);
                }
            },
        }
    }

    /// Carries out what screens and the shell asked for during this frame.
    fn carry_out(&mut self, ctx: &egui::Context, now: &Stamp) {
        let post = self.outbox.empty();
        for (ticket, command) in post.commands {
            self.submit(ticket, command, now);
            ctx.request_repaint();
        }
        if let Some(begin) = post.plan {
            self.screens.edit_plan(begin);
        }
        if let Some(begin) = post.step {
            self.screens.begin_step(begin);
        }
        if let Some(place) = post.guidance {
            self.screens.read(&place);
        }
        for step in post.moves {
            self.step(ctx, step);
        }
        for action in post.actions {
            self.perform(ctx, action, now);
        }
        if post.erases {
            self.ask_to_erase(ctx);
        }
        self.keep_typing(ctx, now, &post.closed);
    }

    fn submit(&mut self, ticket: Ticket, command: Command, now: &Stamp) {
        let Some(command) = self.keep_in(ticket, command) else {
            return;
        };
        if let Command::Settings(settings) = &command {
            self.voice.set((**settings).clone());
        }
        if matches!(
            command,
            Command::Keep(KeepCommand::Restore { .. } | KeepCommand::RestoreUnlocked { .. })
        ) {
            self.cache.let_go();
        }
        let again = match &command {
            Command::Undo
            | Command::Redo
            | Command::Settings(_)
            | Command::Keep(
                KeepCommand::BackUp
                | KeepCommand::Check
                | KeepCommand::DeleteLog
                | KeepCommand::BackUpInUse
                | KeepCommand::PutOffCopy,
            )
            | Command::Rules(RulesCommand::Acknowledge { .. } | RulesCommand::NoteFirings) => {
                Some(command.clone())
            }
            Command::Keep(
                KeepCommand::Restore { .. }
                | KeepCommand::ListBackups
                | KeepCommand::Inspect { .. }
                | KeepCommand::Overview
                | KeepCommand::Compare { .. }
                | KeepCommand::CompareFile { .. }
                | KeepCommand::RestoreUnlocked { .. }
                | KeepCommand::CopyOut { .. }
                | KeepCommand::Salvage { .. }
                | KeepCommand::SaveFound { .. }
                | KeepCommand::Lock(_),
            )
            | Command::Diary(_)
            | Command::Rules(
                RulesCommand::AnswerSafety(_)
                | RulesCommand::ClearStop { .. }
                | RulesCommand::Misfit { .. }
                | RulesCommand::SetLimit { .. }
                | RulesCommand::ResetLimit(_)
                | RulesCommand::SetPlan(_)
                | RulesCommand::TakePlan(_),
            )
            | Command::Exchange(_)
            | Command::Meet(_)
            | Command::Review(_)
            | Command::Draft(_) => None,
        };
        let from = self.trail.here();
        self.sent.insert(ticket, Sent { from, again });
        self.runner.submit(ticket, now, command);
    }

    fn step(&mut self, ctx: &egui::Context, step: Move) {
        if !self.confine().lets(step) {
            return;
        }
        if self.trail.step(step) {
            self.notices.moved_on();
            ctx.memory_mut(|memory| {
                if let Some(focused) = memory.focused() {
                    memory.surrender_focus(focused);
                }
            });
        }
        ctx.request_repaint();
    }

    fn done(&mut self, receipt: &Receipt) {
        if self.drafts_sent.remove(&receipt.ticket) {
            self.drafts_failed = 0;
            return;
        }
        if let Done::Restored(restored) = &receipt.outcome {
            self.cache.take_up_restored(restored);
            self.find_drafts_again();
        }
        self.upkeep.hear(&receipt.outcome);
        if matches!(receipt.outcome, Done::Locked(_)) {
            self.cache.look_at_lock();
        }
        let heard = match self.sent.remove(&receipt.ticket) {
            Some(sent) => {
                if matches!(sent.from, Route::LogSession(_)) && receipt.outcome == Done::Saved {
                    self.running.session = None;
                }
                self.screens.settle(sent.from, receipt.ticket, Ok(receipt))
            }
            None => Heard::Left,
        };
        match heard {
            Heard::Said => self.notices.said_elsewhere(receipt.ticket),
            Heard::Left => self.notices.receipt(receipt),
        }
    }

    fn failed(&mut self, ticket: Ticket, fault: &Fault) {
        self.cache.take_up_if_let_go();
        if self.drafts_sent.remove(&ticket) {
            self.draft_failed(ticket, fault);
            return;
        }
        let Some(sent) = self.sent.remove(&ticket) else {
            self.notices.failed(ticket, fault, None);
            return;
        };
        self.screens.settle(sent.from, ticket, Err(fault));
        // The screen that sent it says so beside what was typed; elsewhere the shell does.
        if sent.again.is_some() || sent.from != self.trail.here() {
            self.notices.failed(ticket, fault, sent.again);
        } else {
            self.notices.end(ticket);
        }
    }
}
