//! Owns the card of breaks from sitting: how many today, one more at a press, and taking it back.

use std::collections::BTreeSet;

use egui::{Role, Ui};

use crate::application::Fault;
use crate::application::view::today::{Fill, Today};
use crate::application::view::warning::Warning;
use crate::domain::rules::{Evidence, LimitId, Rule, RuleId, State};
use crate::domain::{
    Body, BreakOrigin, ClockTime, Day, GuidancePlace, Kind, Minutes, NewEntry, Note, SittingBreak,
    Stamp, TopicId, When,
};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::today::fold::named;
use crate::ui::screens::today::list::Look;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{self, Runs, Type, size};
use crate::ui::widgets::{Button, Card, Ring, paragraph_ui, ring_ui, saved_line_ui};

/// Side of the ring around the minutes of sitting.
const RING: f32 = 150.0;

/// The card.
#[derive(Clone, Debug, PartialEq)]
pub struct BreaksModel {
    /// Its title.
    pub title: String,
    /// How many today.
    pub number: String,
    /// The word after the number.
    pub word: String,
    /// Minutes, the last one, yesterday's.
    pub line: String,
    /// Logs one.
    pub up: String,
    /// How much that button stands out.
    pub look: Look,
    /// Opens the form.
    pub details: String,
    /// The accessible name of that button.
    pub details_name: String,
    /// How long the person sits, while that is counted.
    pub sitting: Option<SittingModel>,
    /// Begins to count it.
    pub sit_down: String,
    /// Leads to the check of the chair.
    pub chair: String,
    /// Said when it is in the diary.
    pub saved: String,
    /// Takes it back.
    pub undo: String,
    /// Said when it was taken back.
    pub undone: String,
}

/// How long the person sits.
#[derive(Clone, Debug, PartialEq)]
pub struct SittingModel {
    /// Whole minutes.
    pub number: String,
    /// The word below them.
    pub word: String,
    /// The part of the limit that has passed, 0 to 1.
    pub share: f32,
    /// What rule S1 says, once it speaks: the few words that stand first, and the rest.
    pub long: Option<(String, String)>,
    /// Ends the counting without a break.
    pub stop: String,
}

/// What the card says of the break that was logged here last.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// It is in the diary.
    Saved,
    /// It was taken back.
    Undone,
    /// It could not be saved.
    Failed(Fault),
}

/// What the person asked the card for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Log a break that ends now.
    Up,
    /// Count from now how long the person sits.
    Down,
    /// Count no longer.
    StopCounting,
    /// Take it back.
    Undo,
}

/// The card in words.
pub fn breaks_model(view: &Today, seated: Option<i64>, words: &Words) -> BreaksModel {
    let breaks = view.breaks;
    let mut parts = Vec::new();
    if breaks.minutes > 0.0 {
        parts.push(words.today_breaks_minutes(&words.duration(breaks.minutes)));
    }
    if let Some(time) = breaks.latest {
        parts.push(words.today_breaks_last(&words.clock_time(time)));
    }
    if view.fill == Fill::Begun {
        parts.push(words.today_breaks_yesterday(i64::from(breaks.yesterday)));
    }
    BreaksModel {
        title: words.today_breaks_title(),
        number: words.whole(i64::from(breaks.today)),
        word: words.today_breaks_word(i64::from(breaks.today)),
        line: parts
            .into_iter()
            .reduce(|first, second| words.common_join(&first, &second))
            .unwrap_or_default(),
        up: words.today_breaks_up(),
        look: match (view.fill, &view.check_in) {
            (Fill::Begun, Some(_)) => Look::Primary,
            (Fill::Begun, None) | (Fill::Empty, _) => Look::Secondary,
        },
        sitting: seated.map(|minutes| sitting_model(minutes, view, words)),
        sit_down: words.today_sit_down(),
        details: words.today_breaks_details(),
        details_name: words.actions_log_break(),
        chair: words.caresit_chair(),
        saved: words.common_saved(),
        undo: words.common_undo(),
        undone: words.today_undone(),
    }
}

/// How long the person sits, with what rule S1 says of it alone: the breaks of the day have their
/// own words among the warnings.
fn sitting_model(minutes: i64, view: &Today, words: &Words) -> SittingModel {
    let limits = &view.evidence.limits;
    let limit = limits.value(LimitId::SittingMinutes);
    let evidence = Evidence {
        limits: limits.clone(),
        answers: view.evidence.answers.clone(),
        sitting: seated(minutes),
        ..Evidence::default()
    };
    let verdict = Rule::of(RuleId::S1).map(|rule| rule.evaluate(&evidence, view.day));
    let fired = verdict.filter(|verdict| verdict.state == State::Fired);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a share is drawn, not counted"
    )]
    let share = (minutes as f64 / limit) as f32;
    SittingModel {
        number: words.whole(minutes),
        word: words.today_sitting(minutes),
        share,
        long: fired.map(|verdict| {
            let said = Warning::new(&verdict, &evidence.history, words);
            (
                said.lead,
                words.today_warning_text(&said.logged, &said.to_do),
            )
        }),
        stop: words.today_sit_stop(),
    }
}

/// Minutes of sitting as the diary keeps them; none at first, and none where the counting was
/// forgotten for longer than the diary takes.
pub fn seated(minutes: i64) -> Option<Minutes> {
    Minutes::new(minutes as f64).ok()
}

/// A break that ends now: up without being asked, and no minutes guessed. How long the person sat
/// before is said where it was counted.
pub fn break_now(day: Day, time: ClockTime, now: &Stamp, sat: Option<Minutes>) -> NewEntry {
    NewEntry {
        when: When {
            day,
            time: Some(time),
            start: Some(now.clone()),
        },
        body: Body::Break(SittingBreak {
            minutes: None,
            deeds: BTreeSet::new(),
            origin: Some(BreakOrigin::Natural),
            sat_before: sat,
        }),
        note: Note::default(),
    }
}

/// Where the guidance asks about the chair.
pub fn chair_check() -> GuidancePlace {
    GuidancePlace::Section(TopicId::DailyLife, "chair-check".to_owned())
}

/// Draws the card. Gives what the person asked for.
pub fn breaks_card_ui(
    ui: &mut Ui,
    model: &BreaksModel,
    said: &Said,
    words: &Words,
    outbox: &mut Outbox,
) -> Option<Wish> {
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if let Some(sitting) = &model.sitting {
            sitting_ui(ui, sitting);
        }
        count_ui(ui, model);
        let mut wish = buttons_ui(ui, model, outbox);
        match said {
            Said::Nothing => {}
            Said::Saved => {
                if saved_line_ui(ui, &model.saved, &model.undo) {
                    wish = Some(Wish::Undo);
                }
            }
            Said::Undone => {
                saved_line_ui(ui, &model.undone, "");
            }
            Said::Failed(fault) => fault_card_ui(ui, fault, words),
        }
        wish
    })
}

fn sitting_ui(ui: &mut Ui, model: &SittingModel) {
    ui.vertical_centered(|ui| {
        let ring = Ring {
            share: model.share,
            number: &model.number,
            word: &model.word,
            side: RING,
        };
        ring_ui(ui, ring);
    });
    if let Some((lead, text)) = &model.long {
        let tokens = theme::of(ui);
        let runs = Runs::new(Type::Body)
            .run(Type::Bold, tokens.accent, lead)
            .ink(&tokens, " ")
            .ink(&tokens, text);
        let said = paragraph_ui(ui, runs);
        ui.ctx().accesskit_node_builder(said.id, |node| {
            node.set_role(Role::Status);
            node.set_live(egui::accesskit::Live::Polite);
        });
    }
}

fn count_ui(ui: &mut Ui, model: &BreaksModel) {
    let tokens = theme::of(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let runs = Runs::new(Type::Body)
            .run(Type::Key, tokens.ink, &model.number)
            .muted(&tokens, " ")
            .muted(&tokens, &model.word);
        paragraph_ui(ui, runs);
        if !model.line.is_empty() {
            paragraph_ui(ui, Type::Small.text(&model.line).color(tokens.muted));
        }
    });
}

fn buttons_ui(ui: &mut Ui, model: &BreaksModel, outbox: &mut Outbox) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(size::GAP_S, size::GAP_S);
        let up = match model.look {
            Look::Primary => Button::primary(&model.up),
            Look::Secondary | Look::Quiet => Button::secondary(&model.up),
        };
        if up.show(ui).clicked() {
            wish = Some(Wish::Up);
        }
        let turn = match &model.sitting {
            Some(sitting) => (Button::quiet(&sitting.stop), Wish::StopCounting),
            None => (Button::secondary(&model.sit_down), Wish::Down),
        };
        if turn.0.show(ui).clicked() {
            wish = Some(turn.1);
        }
        let details = Button::secondary(&model.details).show(ui);
        if named(&details, &model.details_name).clicked() {
            outbox.go(Route::log(Kind::Break));
        }
        if Button::quiet(&model.chair).show(ui).clicked() {
            outbox.read(chair_check());
        }
    });
    wish
}
