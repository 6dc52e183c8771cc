//! Owns the way from the guidance on sitting to the diary: counting it, logging a break, and how often.

use egui::{Ui, vec2};

use crate::domain::{ClockTime, Section, Tool};
use crate::i18n::Words;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, heading_ui, paragraph_ui};

/// Whether sitting is counted, where a diary is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// It is not.
    NotCounted,
    /// It is, since this time.
    Since(ClockTime),
}

/// What the person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SittingWish {
    /// Count from now how long the person sits.
    Count,
    /// Count no longer.
    Stop,
    /// Open the form of a break.
    Log,
    /// Set after how many minutes the program speaks.
    Often,
}

/// The buttons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingModel {
    /// Stands above them.
    pub title: String,
    /// Since when it is counted.
    pub since: Option<String>,
    /// Begins the counting or ends it.
    pub turn: (SittingWish, String),
    /// Opens the form of a break.
    pub log: String,
    /// Leads to the limit.
    pub often: String,
}

/// The buttons of a section that has them.
pub(super) fn sitting_model(words: &Words, section: &Section, seat: Seat) -> Option<SittingModel> {
    match section.tool? {
        Tool::SittingBreaks => {}
    }
    let (since, turn) = match seat {
        Seat::NotCounted => (None, (SittingWish::Count, words.caresit_count())),
        Seat::Since(time) => (
            Some(words.caresit_since(&words.clock_time(time))),
            (SittingWish::Stop, words.today_sit_stop()),
        ),
    };
    Some(SittingModel {
        title: words.caresit_title(),
        since,
        turn,
        log: words.caresit_log(),
        often: words.caresit_often(),
    })
}

/// Draws the buttons.
pub(super) fn sitting_ui(ui: &mut Ui, model: &SittingModel) -> Option<SittingWish> {
    let tokens = theme::of(ui);
    ui.add_space(size::GAP_XS);
    heading_ui(ui, Type::SmallStrong.text(&model.title), 4);
    if let Some(since) = &model.since {
        paragraph_ui(ui, Type::Small.text(since).color(tokens.muted));
    }
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        let (turn, words) = &model.turn;
        if Button::secondary(words).show(ui).clicked() {
            wish = Some(*turn);
        }
        if Button::secondary(&model.log).show(ui).clicked() {
            wish = Some(SittingWish::Log);
        }
        if Button::quiet(&model.often).show(ui).clicked() {
            wish = Some(SittingWish::Often);
        }
    });
    wish
}
