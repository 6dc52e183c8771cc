//! Owns the first start: guidance first, then the safety check and three questions, all of which can be skipped.

pub mod draft;
pub mod model;
pub mod steps;
pub mod view;

use egui::Ui;

use crate::application::view::settings::SettingsView;
use crate::application::{
    Command, DiaryCommand, Fault, FirstStart, Receipt, RulesCommand, Settings, Ticket,
};
use crate::domain::{Guidance, Profile};
use crate::i18n::guidance;
use crate::ui::desk::{Desk, Heard, Memo};
use crate::ui::nav::{FirstStep, Route};
use crate::ui::screens::first_start::draft::Draft;
use crate::ui::screens::first_start::model::{Model, choice, model};
use crate::ui::screens::first_start::steps::Place;
use crate::ui::screens::first_start::view::{Surroundings, Wish, first_start_ui};
use crate::ui::screens::log::dates;
use crate::ui::screens::safety::check::keep_word;
use crate::ui::shell::fault_card_ui;
use crate::ui::widgets::CalendarWords;

/// The screen; it keeps the answers until the diary has them.
#[derive(Default)]
pub struct Screen {
    draft: Option<Draft>,
    guidance: Memo<Guidance>,
    memo: Memo<Model>,
    calendar: Memo<CalendarWords>,
    sent: Option<Ticket>,
    check: Check,
    fault: Option<Fault>,
}

/// How far the answers of the safety check are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Check {
    /// They are not sent.
    #[default]
    Open,
    /// They are on their way.
    Sent { ticket: Ticket, ticked: bool },
    /// The diary has them.
    Kept { ticked: bool },
}

impl Screen {
    /// Draws a step.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, step: FirstStep) {
        let Some(view) = desk.view::<SettingsView>(ui, &()) else {
            return;
        };
        let words = desk.words;
        if let Some(fault) = &self.fault {
            fault_card_ui(ui, fault, words);
        }
        let draft = self.draft.take().unwrap_or_else(|| Draft::of(view.profile));
        let place = Place {
            step,
            page: draft.page,
        };
        self.draft = Some(draft);
        self.go_on(place, desk);
        let mut draft = self.draft.take().unwrap_or_default();
        let language = words.language();
        let texts = self.guidance.get(language, || guidance(language));
        let key = (words.display(), place, desk.today);
        let (today, may_bring) = (desk.today, desk.confine.opens(Route::Backups));
        let shown = self.memo.get(key, || {
            let mut shown = model(words, texts, place, today);
            shown.bring_back = shown.bring_back.filter(|_| may_bring);
            shown
        });
        let around = Surroundings {
            calendar: self
                .calendar
                .get(words.display(), || dates::calendar_words(words)),
            today: dates::to_field(desk.today),
            zoom: desk.settings.zoom,
            language: choice(language),
            keep: keep_word(&draft.ticks, words),
        };
        let wish = ui
            .push_id(place.number(), |ui| {
                first_start_ui(ui, shown, &mut draft, &around)
            })
            .inner;
        self.draft = Some(draft);
        if let Some(wish) = wish {
            self.follow(wish, place, view.profile, desk);
            ui.ctx().request_repaint();
        }
    }

    /// Hears what came of the answers; where they could not be kept, says so.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        if let Check::Sent {
            ticket: sent,
            ticked,
        } = self.check
            && sent == ticket
        {
            self.fault = result.err().cloned();
            self.check = if result.is_ok() {
                Check::Kept { ticked }
            } else {
                Check::Open
            };
            return Heard::Said;
        }
        if self.sent != Some(ticket) {
            return Heard::Left;
        }
        self.sent = None;
        self.fault = result.err().cloned();
        // The next page says enough: the answers stand there when one goes back.
        Heard::Said
    }

    fn follow(&mut self, wish: Wish, place: Place, known: Profile, desk: &mut Desk<'_>) {
        match wish {
            Wish::Language(language) => set(desk, |settings| settings.language = language),
            Wish::Size(zoom) => set(desk, |settings| settings.zoom = zoom),
            Wish::Back => {
                if let Some(before) = place.before() {
                    self.keep(known, desk);
                    self.go(before, desk);
                }
            }
            Wish::Next => {
                self.keep(known, desk);
                match place.next() {
                    Some(next) => self.go(next, desk),
                    None => self.finish(desk),
                }
            }
            Wish::Keep => self.keep_check(desk),
            Wish::BringBack => desk.outbox.go(Route::Backups),
            Wish::SkipAll => {
                self.keep(known, desk);
                let ticks = self.draft.as_ref().map(|draft| draft.ticks.clone());
                self.finish(desk);
                // What was ticked is never dropped, also where nobody pressed the button below it.
                if let Some(signs) = ticks.filter(|signs| !signs.is_empty()) {
                    let command = Command::Rules(RulesCommand::AnswerSafety(signs));
                    desk.outbox.send(command);
                    desk.outbox.go(Route::Stop);
                }
            }
        }
    }

    /// Sends the answers of the safety check.
    fn keep_check(&mut self, desk: &mut Desk<'_>) {
        let signs = match &self.draft {
            Some(draft) if self.check == Check::Open => draft.ticks.clone(),
            Some(_) | None => return,
        };
        let ticked = !signs.is_empty();
        let command = Command::Rules(RulesCommand::AnswerSafety(signs));
        let ticket = desk.outbox.send(command);
        self.check = Check::Sent { ticket, ticked };
    }

    /// Goes on once the answers are kept; with a tick, first to what has to be done now.
    fn go_on(&mut self, place: Place, desk: &mut Desk<'_>) {
        let Check::Kept { ticked } = self.check else {
            return;
        };
        self.check = Check::Open;
        if let Some(draft) = &mut self.draft {
            draft.ticks.clear();
        }
        if place.step == FirstStep::Safety
            && let Some(next) = place.next()
        {
            self.go(next, desk);
        }
        if ticked {
            desk.outbox.go(Route::Stop);
        }
    }

    /// Sends the answers where they say something new.
    fn keep(&mut self, known: Profile, desk: &mut Desk<'_>) {
        let said = self.draft.as_ref().map(Draft::profile);
        if let Some(profile) = said.filter(|profile| *profile != known) {
            let command = Command::Diary(DiaryCommand::SetProfile(profile));
            self.sent = Some(desk.outbox.send(command));
        }
    }

    /// Goes to a place. Steps take each other's place, so that Back never leads from the diary into
    /// the middle of the first start.
    fn go(&mut self, place: Place, desk: &mut Desk<'_>) {
        if let Some(draft) = &mut self.draft {
            draft.page = place.page;
        }
        desk.outbox.replace(Route::FirstStart(place.step));
    }

    fn finish(&mut self, desk: &mut Desk<'_>) {
        self.draft = None;
        if desk.settings.first_start != FirstStart::Finished {
            set(desk, |settings| {
                settings.first_start = FirstStart::Finished;
            });
        }
        desk.outbox.replace(Route::Today);
    }
}

fn set(desk: &mut Desk<'_>, change: impl FnOnce(&mut Settings)) {
    let mut settings = desk.settings.clone();
    change(&mut settings);
    desk.outbox.send(Command::Settings(Box::new(settings)));
}
