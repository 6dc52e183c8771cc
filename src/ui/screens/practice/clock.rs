//! Owns the card of an exercise that runs: since when, how long, and the two ways to end it.

use egui::{Ui, vec2};

use crate::domain::{Side, Stamp};
use crate::i18n::Words;
use crate::ui::running::{FORGOTTEN_MINUTES, Session, minutes_between};
use crate::ui::screens::practice::model::OfferModel;
use crate::ui::screens::practice::view::{column_ui, technique_ui, what_ui};
use crate::ui::theme::{Severity, size};
use crate::ui::widgets::{Banner, Button, Card, Ring, page_header_ui, ring_ui};

/// Width of the ring.
const RING: f32 = 180.0;
/// Width of the column with the clock.
const SIDE: f32 = 330.0;
/// Narrower than this, the figure stands below the clock.
const SIDE_BESIDE: f32 = 760.0;
/// Height of the figure below the clock.
const FIGURE: f32 = 130.0;
/// Height of the figure beside it.
const BIG_FIGURE: f32 = 280.0;

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
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a share is drawn, not counted"
    )]
    let share = offer
        .minutes
        .map_or(1.0, |planned| (minutes as f64 / planned) as f32);
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
    let width = ui.available_width();
    let Some(technique) = &offer.technique else {
        return passed_ui(ui, model, offer);
    };
    if width < SIDE_BESIDE {
        let wish = passed_ui(ui, model, offer);
        Card::new().show(ui, |ui| technique_ui(ui, technique, weaker, FIGURE));
        return wish;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        column_ui(ui, width - SIDE - size::GAP, |ui| {
            Card::new().show(ui, |ui| technique_ui(ui, technique, weaker, BIG_FIGURE));
        });
        column_ui(ui, SIDE, |ui| passed_ui(ui, model, offer))
    })
    .inner
}

fn passed_ui(ui: &mut Ui, model: &ClockModel, offer: &OfferModel) -> Option<Wish> {
    Card::new()
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_M;
            ui.vertical_centered(|ui| {
                let ring = Ring {
                    share: model.share,
                    number: &model.number,
                    word: &model.word,
                    side: RING,
                };
                ring_ui(ui, ring);
            });
            what_ui(ui, offer);
            buttons_ui(ui, model)
        })
        .inner
}

fn buttons_ui(ui: &mut Ui, model: &ClockModel) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_S);
        if Button::primary(&model.done)
            .big()
            .min_width(160.0)
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
