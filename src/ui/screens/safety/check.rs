//! Owns the signs that the safety check asks for, as boxes to tick.

use std::collections::BTreeSet;

use egui::{Ui, vec2};

use crate::domain::{StopSign, Urgency};
use crate::i18n::{Words, count};
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::size;
use crate::ui::widgets::{Card, check_box_ui};

/// A column of boxes is at least this wide.
const COLUMN: f32 = 380.0;

/// The signs by how soon they need care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckModel {
    /// The groups, the most urgent first.
    pub groups: Vec<GroupModel>,
}

/// Signs that need care equally soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupModel {
    /// How soon.
    pub title: String,
    /// The signs with their words.
    pub signs: Vec<(StopSign, String)>,
}

/// Puts every sign into words.
pub fn check_model(words: &Words) -> CheckModel {
    let group = |urgency: Urgency| GroupModel {
        title: words.urgency(urgency),
        signs: StopSign::ALL
            .iter()
            .filter(|sign| sign.urgency() == urgency)
            .map(|sign| (*sign, words.stop_sign(*sign)))
            .collect(),
    };
    CheckModel {
        groups: Urgency::ALL
            .into_iter()
            .map(group)
            .filter(|group| !group.signs.is_empty())
            .collect(),
    }
}

/// The word on the button that keeps the answer: "None of these" while nothing is ticked.
pub fn keep_word(ticks: &BTreeSet<StopSign>, words: &Words) -> String {
    if ticks.is_empty() {
        words.safety_none()
    } else {
        words.safety_save(count(ticks.len()))
    }
}

/// Draws the boxes.
pub fn check_ui(ui: &mut Ui, model: &CheckModel, ticks: &mut BTreeSet<StopSign>) {
    for group in &model.groups {
        sheet_ui(ui, Card::titled(&group.title), |ui| {
            group_ui(ui, group, ticks);
        });
    }
}

fn group_ui(ui: &mut Ui, group: &GroupModel, ticks: &mut BTreeSet<StopSign>) {
    ui.spacing_mut().item_spacing = vec2(size::GAP, 0.0);
    if ui.available_width() < 2.0 * COLUMN + size::GAP {
        signs_ui(ui, &group.signs, ticks);
        return;
    }
    let (first, second) = group.signs.split_at(group.signs.len().div_ceil(2));
    ui.columns(2, |columns| {
        for (column, signs) in columns.iter_mut().zip([first, second]) {
            signs_ui(column, signs, ticks);
        }
    });
}

fn signs_ui(ui: &mut Ui, signs: &[(StopSign, String)], ticks: &mut BTreeSet<StopSign>) {
    for (sign, name) in signs {
        let mut on = ticks.contains(sign);
        if !check_box_ui(ui, &mut on, name).changed() {
            continue;
        }
        if on {
            ticks.insert(*sign);
        } else {
            ticks.remove(sign);
        }
    }
}
