//! Owns what is typed and not saved: it goes into the diary within two seconds, and is offered again after the program ended.

use std::time::Duration;

use egui::Ui;

use crate::application::view::drafts::Drafts as Found;
use crate::application::{Command, DraftCommand, Fault, KeptDraft, StartNote, Ticket};
use crate::domain::{Kind, Stamp};
use crate::i18n::{Words, count};
use crate::ui::actions::Action;
use crate::ui::kept::{FormPlace, Kept, place_of, route_of};
use crate::ui::nav::Route;
use crate::ui::shell::Shell;
use crate::ui::theme::Severity;
use crate::ui::widgets::{Banner, Button};

/// So long after a change it is written, in seconds of the window's clock: a word is not written
/// letter by letter, and at most two seconds of typing are lost.
const WAITS: f64 = 1.0;

/// What was typed and waits for the person to go on with it.
#[derive(Clone, Debug, PartialEq)]
struct Waiting {
    at: Route,
    draft: KeptDraft,
}

/// A form that is open and typed into.
#[derive(Clone, Debug)]
struct Live {
    at: Route,
    draft: KeptDraft,
    /// What the diary has of it.
    written: Option<String>,
    /// Since when it has something else.
    since: Option<f64>,
}

/// What is typed and not saved.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    waiting: Vec<Waiting>,
    live: Vec<Live>,
    /// For the diary at the next look, whatever is typed.
    due: Vec<DraftCommand>,
}

/// What is to be done after the forms were looked at.
#[derive(Debug, Default)]
pub(super) struct Due {
    /// For the diary.
    pub(super) commands: Vec<DraftCommand>,
    /// When to look again, where something is not written yet.
    pub(super) again: Option<Duration>,
}

/// What the person wants done with what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    GoOn,
    Discard,
}

impl Drafts {
    /// What the diary has from before, typed last first. A name of another version stays where it is.
    pub(super) fn found(kept: &[KeptDraft]) -> Self {
        let place = |draft: &KeptDraft| {
            let (place, _begun) = draft.name.rsplit_once(' ')?;
            route_of(place)
        };
        let waiting = kept.iter().filter_map(|draft| {
            Some(Waiting {
                at: place(draft)?,
                draft: draft.clone(),
            })
        });
        Self {
            waiting: waiting.collect(),
            ..Self::default()
        }
    }

    /// Whether something is typed or due that the diary does not have.
    pub(super) fn has_unwritten(&self) -> bool {
        !self.due.is_empty() || self.live.iter().any(|live| live.since.is_some())
    }

    /// Looks at every open form. `closed` are the ones that were saved or left on purpose; one that is
    /// gone otherwise waits for the person.
    pub(super) fn look(
        &mut self,
        open: Vec<Kept>,
        closed: &[Route],
        (now, seconds): (&Stamp, f64),
    ) -> Due {
        let mut due = Due {
            commands: std::mem::take(&mut self.due),
            again: None,
        };
        let before = std::mem::take(&mut self.live);
        for live in before {
            let form = open.iter().find(|form| form.at == live.at);
            match form {
                Some(form) if form.text.is_some() && !closed.contains(&live.at) => {
                    self.live.push(live);
                }
                None if !closed.contains(&live.at) => {
                    due.keep(&live);
                    self.put_by(live);
                }
                Some(_) | None => due.drop(&live),
            }
        }
        for form in open {
            if let Some(text) = form.text.filter(|_| !closed.contains(&form.at)) {
                self.typed(form.at, text, (now, seconds));
            }
        }
        for live in &mut self.live {
            let Some(since) = live.since else { continue };
            let left = since + WAITS - seconds;
            if left <= 0.0 {
                due.keep(live);
                live.settled();
            } else {
                let left = Duration::from_secs_f64(left);
                due.again = Some(due.again.map_or(left, |again| again.min(left)));
            }
        }
        due
    }

    /// Everything that the diary does not have yet, at once: the program ends, or is locked.
    pub(super) fn all_now(&mut self, open: Vec<Kept>, now: &Stamp) -> Vec<DraftCommand> {
        // Whenever a change was made, its wait is over by the end of all time.
        self.look(open, &[], (now, f64::MAX)).commands
    }

    /// Writes everything again at the next look, as a backup took the diary's place; what that one had
    /// waits as well.
    fn meet(&mut self, found: &[KeptDraft]) {
        let waiting = self.waiting.iter().map(|waiting| waiting.draft.clone());
        self.due.extend(waiting.map(DraftCommand::Keep));
        for live in &mut self.live {
            live.written = None;
            live.since = Some(0.0);
        }
        let live = self.live.iter().map(|live| &live.draft.name);
        let waiting = self.waiting.iter().map(|waiting| &waiting.draft.name);
        let known: Vec<String> = waiting.chain(live).cloned().collect();
        let others = Self::found(found).waiting.into_iter();
        let others = others.filter(|other| !known.contains(&other.draft.name));
        self.waiting.extend(others);
    }

    fn typed(&mut self, at: Route, text: String, (now, seconds): (&Stamp, f64)) {
        let known = self.live.iter_mut().find(|live| live.at == at);
        let Some(live) = known else {
            let Some(name) = self.name_for(at, now) else {
                return;
            };
            self.live.push(Live {
                at,
                draft: KeptDraft {
                    name,
                    text,
                    at: now.clone(),
                },
                written: None,
                since: Some(seconds),
            });
            return;
        };
        if live.draft.text != text {
            live.draft.text = text;
            live.draft.at = now.clone();
        }
        if live.written.as_ref() == Some(&live.draft.text) {
            live.since = None;
        } else {
            live.since.get_or_insert(seconds);
        }
    }

    /// A name that no other has: the place, and when it was begun.
    fn name_for(&self, at: Route, now: &Stamp) -> Option<String> {
        let place = place_of(at)?;
        let waiting = self.waiting.iter().map(|waiting| &waiting.draft.name);
        let taken: Vec<&String> = waiting
            .chain(self.live.iter().map(|live| &live.draft.name))
            .collect();
        // One more than are taken.
        (0..=taken.len())
            .map(|later| now.utc_ms.saturating_add(count(later)))
            .map(|begun| format!("{place} {begun}"))
            .find(|name| !taken.contains(&name))
    }

    fn put_by(&mut self, live: Live) {
        let waiting = Waiting {
            at: live.at,
            draft: live.draft,
        };
        self.waiting.insert(0, waiting);
    }

    /// What is offered on a screen: on Today and where something new is begun, the last; on a form,
    /// what was typed into it before.
    fn offered(&self, here: Route) -> Option<&Waiting> {
        if matches!(here, Route::Today | Route::LogMenu) {
            self.waiting.first()
        } else {
            self.waiting.iter().find(|waiting| waiting.at == here)
        }
    }

    /// Draws the offer. Gives what is to be forgotten, and what is to be gone on with.
    pub(super) fn offer_ui(&mut self, ui: &mut Ui, here: Route, words: &Words) -> Wish {
        let Some(offered) = self.offered(here).cloned() else {
            return Wish::Nothing;
        };
        let others = self.waiting.len().saturating_sub(1);
        match answer_ui(ui, &offered, others, words) {
            None => Wish::Nothing,
            Some(Answer::Discard) => {
                self.waiting.retain(|waiting| *waiting != offered);
                let name = offered.draft.name;
                Wish::Forget(DraftCommand::Drop { name })
            }
            Some(Answer::GoOn) => {
                self.waiting.retain(|waiting| *waiting != offered);
                let open = self.live.iter().position(|live| live.at == offered.at);
                if let Some(place) = open {
                    // What was begun in this form meanwhile waits in its turn.
                    let other = self.live.remove(place);
                    self.put_by(other);
                }
                let (at, draft) = (offered.at, offered.draft);
                let text = draft.text.clone();
                self.live.push(Live {
                    at,
                    written: Some(draft.text.clone()),
                    draft,
                    since: None,
                });
                Wish::GoOn(at, text)
            }
        }
    }
}

/// What the shell does with the answer to an offer.
#[derive(Debug)]
pub(super) enum Wish {
    /// Nothing was asked for.
    Nothing,
    /// The diary forgets it.
    Forget(DraftCommand),
    /// The form of this place goes on with it.
    GoOn(Route, String),
}

impl Live {
    fn settled(&mut self) {
        self.written = Some(self.draft.text.clone());
        self.since = None;
    }
}

impl Due {
    fn drop(&mut self, live: &Live) {
        if live.written.is_some() {
            let name = live.draft.name.clone();
            self.commands.push(DraftCommand::Drop { name });
        }
    }

    fn keep(&mut self, live: &Live) {
        if live.written.as_ref() != Some(&live.draft.text) {
            self.commands.push(DraftCommand::Keep(live.draft.clone()));
        }
    }
}

impl Shell {
    /// Keeps everything that is typed and not saved in the diary, at once: before the program ends or
    /// is locked. The runner writes it before it lets go of the diary.
    pub fn keep_drafts(&mut self, now: &Stamp) {
        if !self.is_read_only() {
            let commands = self.drafts.all_now(self.screens.kept(), now);
            self.send_drafts(commands, now);
        }
    }

    /// Looks at what is typed, and writes what has waited long enough.
    pub(super) fn keep_typing(&mut self, ctx: &egui::Context, now: &Stamp, closed: &[Route]) {
        if self.is_read_only() {
            return;
        }
        let seconds = ctx.input(|input| input.time);
        let open = self.screens.kept();
        let due = self.drafts.look(open, closed, (now, seconds));
        if let Some(again) = due.again {
            ctx.request_repaint_after(again);
        }
        self.send_drafts(due.commands, now);
    }

    /// Offers to go on with what was typed before.
    pub(super) fn offer_draft_ui(&mut self, ui: &mut Ui, now: &Stamp) {
        let here = self.trail.here();
        match self.drafts.offer_ui(ui, here, &self.voice.words) {
            Wish::Nothing => {}
            Wish::Forget(command) => self.send_drafts(vec![command], now),
            Wish::GoOn(at, text) => {
                self.screens.take_up(at, text);
                self.outbox.go(at);
                ui.ctx().request_repaint();
            }
        }
    }

    /// Finds what was typed before the program ended.
    pub(super) fn find_drafts(&mut self) {
        if self.is_read_only() {
            return;
        }
        // A diary that cannot be read says so on every screen.
        if let Ok(found) = self.cache.view::<Found>(&()) {
            self.drafts = Drafts::found(&found.kept);
            self.diary = found.diary;
        }
    }

    /// Takes what is typed over into a backup that took the diary's place. Into the diary of somebody
    /// else nothing goes over.
    pub(super) fn find_drafts_again(&mut self) {
        let Ok(found) = self.cache.view::<Found>(&()) else {
            return;
        };
        if found.diary == self.diary {
            self.drafts.meet(&found.kept);
        } else {
            self.screens.begin_anew();
            self.drafts = Drafts::found(&found.kept);
            self.diary = found.diary;
        }
    }

    /// Says that what is typed could not be put aside, once; what is typed stays where it is.
    pub(super) fn draft_failed(&mut self, ticket: Ticket, fault: &Fault) {
        if self.drafts_failed == 0 {
            self.notices.failed(ticket, fault, None);
        }
        self.drafts_failed = self.drafts_failed.saturating_add(1);
    }

    /// Whether nothing can be written.
    pub(super) fn is_read_only(&self) -> bool {
        self.notes.contains(&StartNote::ReadOnly)
    }

    fn send_drafts(&mut self, commands: Vec<DraftCommand>, now: &Stamp) {
        for command in commands {
            let ticket = self.outbox.ticket();
            self.drafts_sent.insert(ticket);
            self.runner.submit(ticket, now, Command::Draft(command));
        }
    }
}

fn answer_ui(ui: &mut Ui, offered: &Waiting, others: usize, words: &Words) -> Option<Answer> {
    let at = &offered.draft.at;
    let lead = words.draft_lead(&name_of(offered.at, words));
    let text = words.draft_when(&words.day_long(at.day()), &words.clock_time(at.time()));
    let more = (others > 0).then(|| words.draft_more(count(others)));
    let mut banner = Banner::new(Severity::Info, &lead, &text);
    if let Some(more) = &more {
        banner = banner.small(more);
    }
    banner.show(ui, |ui| {
        let go_on = Button::secondary(&words.draft_go_on()).show(ui).clicked();
        let discard = Button::quiet(&words.draft_discard()).show(ui).clicked();
        if go_on {
            Some(Answer::GoOn)
        } else {
            discard.then_some(Answer::Discard)
        }
    })
}

/// What was being written, in words.
fn name_of(at: Route, words: &Words) -> String {
    match FormPlace::of(at) {
        Some(
            FormPlace::Log { kind, .. } | FormPlace::Again { kind, .. } | FormPlace::Session(kind),
        ) => words.kind(kind),
        Some(FormPlace::Own(_)) => words.kind(Kind::Own),
        Some(FormPlace::CheckIn { .. }) => words.kind(Kind::CheckIn),
        Some(FormPlace::Plan(exercise)) => words.draft_plan(&words.exercise(exercise)),
        Some(FormPlace::Why(_)) => words.draft_warning(),
        Some(FormPlace::Morning) => words.draft_morning(),
        Some(FormPlace::Person) => words.draft_person(),
        Some(FormPlace::VisitSheet) => Action::VisitSheet.name(words),
        Some(FormPlace::PaperWeek) => Action::PaperWeek.name(words),
        Some(FormPlace::PlanEditor) => Action::PlanEditor.name(words),
        None => String::new(),
    }
}
