//! Owns the list of every rule: by what it came to, and in each group by family.

use egui::accesskit::AriaCurrent;
use egui::{Ui, vec2};

use crate::application::view::warning;
use crate::domain::rules::{RuleId, State, Verdict, red_flags};
use crate::i18n::{Words, count};
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::today::fold::{Fold, fold_ui, named};
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Card, paragraph_ui};

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Stop signs.
    Stop,
    /// Pain and soreness.
    Pain,
    /// The strength of the muscle.
    Nerve,
    /// Load and rest.
    Load,
    /// Measures, sitting, the diary itself.
    Upkeep,
}

impl Family {
    /// Every family, in the order of lists.
    pub const ALL: [Self; 5] = [
        Self::Stop,
        Self::Pain,
        Self::Nerve,
        Self::Load,
        Self::Upkeep,
    ];

    /// The family of a rule.
    pub const fn of(rule: RuleId) -> Self {
        match rule {
            red_flags!() => Self::Stop,
            RuleId::P1
            | RuleId::P2
            | RuleId::P3
            | RuleId::P4
            | RuleId::P5
            | RuleId::P6
            | RuleId::P7 => Self::Pain,
            RuleId::N1 | RuleId::N2 | RuleId::N3 => Self::Nerve,
            RuleId::L1
            | RuleId::L2
            | RuleId::L3
            | RuleId::L4
            | RuleId::L5
            | RuleId::L6
            | RuleId::L7
            | RuleId::L8 => Self::Load,
            RuleId::T1 | RuleId::S1 | RuleId::D1 | RuleId::U1 => Self::Upkeep,
        }
    }
}

/// Names a family.
pub fn family_name(family: Family, words: &Words) -> String {
    match family {
        Family::Stop => words.why_family_stop(),
        Family::Pain => words.why_family_pain(),
        Family::Nerve => words.why_family_nerve(),
        Family::Load => words.why_family_load(),
        Family::Upkeep => words.why_family_upkeep(),
    }
}

/// What rules came to, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Open stop signs.
    NeedsClearing,
    /// They fired.
    Fired,
    /// They could not look.
    NotEnough,
    /// They looked and did not fire.
    Quiet,
    /// They were read.
    Silenced,
}

impl Group {
    const ALL: [Self; 5] = [
        Self::NeedsClearing,
        Self::Fired,
        Self::NotEnough,
        Self::Quiet,
        Self::Silenced,
    ];

    const fn of(state: State) -> Self {
        match state {
            State::NeedsClearing => Self::NeedsClearing,
            State::Fired => Self::Fired,
            State::NotEnoughData(_) => Self::NotEnough,
            State::Quiet => Self::Quiet,
            State::Silenced { .. } => Self::Silenced,
        }
    }

    /// Whether the group's rules are shown before anybody asks: what speaks is.
    const fn begins(self) -> Fold {
        match self {
            Self::NeedsClearing | Self::Fired => Fold::Open,
            Self::NotEnough | Self::Quiet | Self::Silenced => Fold::Closed,
        }
    }

    fn title(self, rules: usize, words: &Words) -> String {
        let n = i64::try_from(rules).unwrap_or(i64::MAX);
        match self {
            Self::NeedsClearing => words.why_group_needs_clearing(n),
            Self::Fired => words.why_group_fired(n),
            Self::NotEnough => words.why_group_not_enough(n),
            Self::Quiet => words.why_group_quiet(n),
            Self::Silenced => words.why_group_silenced(n),
        }
    }
}

/// Which groups are unfolded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folds([Fold; 5]);

impl Default for Folds {
    fn default() -> Self {
        Self(Group::ALL.map(Group::begins))
    }
}

/// Every rule with what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesModel {
    /// The heading.
    pub title: String,
    /// How many there are, and that none is a promise.
    pub about: String,
    /// The groups that have rules.
    pub groups: Vec<GroupModel>,
}

/// The rules that came to the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupModel {
    /// What they came to.
    pub group: Group,
    /// The same in words, with their number.
    pub title: String,
    /// The families that have rules in it.
    pub families: Vec<FamilyModel>,
}

/// The rules of one family in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FamilyModel {
    /// The family's name.
    pub name: String,
    /// Its rules, most urgent first.
    pub rows: Vec<RuleRow>,
}

/// One rule of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleRow {
    /// The rule.
    pub rule: RuleId,
    /// Its name.
    pub name: String,
    /// Its name and what it came to, for screen readers.
    pub text: String,
    /// Whether it is the one the page is about.
    pub place: Place,
}

/// Whether a rule of the list is the one the page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is.
    Here,
    /// It is another.
    Elsewhere,
}

/// The list on the page of the rule `here`.
pub fn rules_model(verdicts: &[Verdict], here: RuleId, words: &Words) -> RulesModel {
    let in_group = |group: Group| {
        verdicts
            .iter()
            .filter(move |verdict| Group::of(verdict.state) == group)
    };
    let groups = Group::ALL
        .into_iter()
        .filter(|group| in_group(*group).next().is_some())
        .map(|group| GroupModel {
            group,
            title: group.title(in_group(group).count(), words),
            families: Family::ALL
                .into_iter()
                .map(|family| FamilyModel {
                    name: family_name(family, words),
                    rows: in_group(group)
                        .filter(|verdict| Family::of(verdict.rule) == family)
                        .map(|verdict| rule_row(verdict, here, words))
                        .collect(),
                })
                .filter(|family| !family.rows.is_empty())
                .collect(),
        })
        .collect();
    RulesModel {
        title: words.why_all(),
        about: words.why_all_about(count(verdicts.len())),
        groups,
    }
}

fn rule_row(verdict: &Verdict, here: RuleId, words: &Words) -> RuleRow {
    let state = match verdict.state {
        State::Fired => words.why_state_fired(),
        State::Quiet => words.why_state_quiet(),
        State::NotEnoughData(_) => words.why_state_not_enough(),
        State::Silenced { .. } => words.why_state_silenced(),
        State::NeedsClearing => words.why_state_needs_clearing(),
    };
    let name = warning::name(verdict.rule, words);
    RuleRow {
        rule: verdict.rule,
        text: words.why_rule_name(&name, &state),
        name,
        place: if verdict.rule == here {
            Place::Here
        } else {
            Place::Elsewhere
        },
    }
}

/// Draws the list.
pub fn rules_card_ui(ui: &mut Ui, model: &RulesModel, folds: &mut Folds, outbox: &mut Outbox) {
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        let muted = theme::of(ui).muted;
        paragraph_ui(ui, Type::Body.text(&model.about).color(muted));
        for (group, fold) in Group::ALL.iter().zip(&mut folds.0) {
            let shown = model.groups.iter().find(|shown| shown.group == *group);
            if let Some(shown) = shown
                && fold_ui(ui, fold, &shown.title)
            {
                group_ui(ui, shown, outbox);
            }
        }
    });
}

fn group_ui(ui: &mut Ui, group: &GroupModel, outbox: &mut Outbox) {
    ui.indent(&group.title, |ui| {
        for family in &group.families {
            let muted = theme::of(ui).muted;
            paragraph_ui(ui, Type::SmallStrong.text(&family.name).color(muted));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_XS);
                for row in &family.rows {
                    row_ui(ui, row, outbox);
                }
            });
            ui.add_space(size::GAP_XS);
        }
    });
}

fn row_ui(ui: &mut Ui, row: &RuleRow, outbox: &mut Outbox) {
    let button = match row.place {
        Place::Here => Button::secondary(&row.name),
        Place::Elsewhere => Button::quiet(&row.name),
    };
    let response = named(&button.small().show(ui), &row.text);
    match row.place {
        Place::Here => {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_aria_current(AriaCurrent::Page);
            });
        }
        Place::Elsewhere if response.clicked() => outbox.replace(Route::Why(row.rule)),
        Place::Elsewhere => {}
    }
}
