//! Owns the card of an exercise that runs: since when, how long, and the two ways to end it.

use egui::{Ui, vec2};

use crate::domain::{Side, Stamp};
use crate::i18n::Words;
use crate::ui::running::{FORGOTTEN_MINUTES, Session, minutes_between};
use crate::ui::screens::practice::model::OfferModel;
use crate::ui::screens::practice::view::{technique_ui, what_ui};
use crate::ui::theme::{Severity, size};
use crate::ui::widgets::{
    Banner, Button, Card, ChipTone, Ring, key_figure_ui, page_header_ui, ring_ui,
};

/// Width of the ring.
const RING: f32 = 180.0;
/// Narrower than this, the minutes stand in a line instead of a ring.
const RING_BESIDE: f32 = 560.0;

/// An exercise that runs.
#[derive(Clone, Debug, PartialEq)]
pub struct ClockModel {
    /// The page's title: what runs.
    pub title: String,
    /// Since when.
    pub line: String,
    /// Whole minutes so far.
    pub number: String,
    /// The word below them.
    pub word: String,
    /// The part of the planned minutes that has passed, 0 to 1; a full ring where none are planned.
    pub share: f32,
    /// Said when the clock was more likely forgotten.
    pub forgotten: Option<String>,
    /// Opens the form.
    pub done: String,
    /// Ends it without a form.
    pub stop: String,
}

/// What the person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// It is done; the form comes next.
    Done,
    /// Nothing is to be logged.
    Stop,
}

/// The running exercise in words.
pub fn clock_model(
    session: &Session,
    offer: &OfferModel,
    now: &Stamp,
    words: &Words,
) -> ClockModel {
    let minutes = minutes_between(&session.started, now);
    let time = words.clock_time(session.started.time());
    let day = session.started.day();
    let planned = session.plan.as_ref().and_then(|plan| plan.minutes);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a share is drawn, not counted"
    )]
    let share = planned.map_or(1.0, |planned| (minutes as f64 / planned.get()) as f32);
    ClockModel {
        title: offer.title.clone(),
        line: if day == now.day() {
            words.practice_running(&time)
        } else {
            words.practice_running_day(&words.day_near(day, now.day()), &time)
        },
        number: words.whole(minutes),
        word: words.practice_minutes(minutes),
        share,
        forgotten: (minutes > FORGOTTEN_MINUTES)
            .then(|| words.practice_forgotten(FORGOTTEN_MINUTES)),
        done: words.practice_done(),
        stop: words.practice_stop(),
    }
}

/// Draws the exercise that runs. Gives what the person asked for.
pub(super) fn clock_ui(
    ui: &mut Ui,
    model: &ClockModel,
    offer: &OfferModel,
    weaker: Option<Side>,
) -> Option<Wish> {
    page_header_ui(ui, &model.title, model.line.as_str(), |_ui| ());
    if let Some(forgotten) = &model.forgotten {
        Banner::new(Severity::Info, "", forgotten).show(ui, |_ui| ());
    }
    Card::new()
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_M;
            passed_ui(ui, model, offer);
            let wish = buttons_ui(ui, model);
            if let Some(technique) = &offer.technique {
                technique_ui(ui, technique, weaker);
            }
            wish
        })
        .inner
}

fn passed_ui(ui: &mut Ui, model: &ClockModel, offer: &OfferModel) {
    if ui.available_width() < RING_BESIDE {
        let none = (ChipTone::Plain, None, "");
        key_figure_ui(ui, &model.number, none, &model.word);
        what_ui(ui, offer);
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_L;
        let ring = Ring {
            share: model.share,
            number: &model.number,
            word: &model.word,
            side: RING,
        };
        ring_ui(ui, ring);
        ui.vertical(|ui| what_ui(ui, offer));
    });
}

fn buttons_ui(ui: &mut Ui, model: &ClockModel) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_S);
        if Button::primary(&model.done)
            .big()
            .min_width(200.0)
            .show(ui)
            .clicked()
        {
            wish = Some(Wish::Done);
        }
        if Button::quiet(&model.stop).show(ui).clicked() {
            wish = Some(Wish::Stop);
        }
    });
    wish
}
