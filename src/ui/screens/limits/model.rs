//! Owns what the table of limits says, as text ready to draw.

use crate::application::view::warning::{self, limit_label, limit_text, owner_text, source_text};
use crate::domain::Day;
use crate::domain::rules::{
    Limit, LimitId, Limits, Owner, RULES, Rule, RuleId, Unit, is_review_due,
};
use crate::i18n::Words;
use crate::ui::screens::why::rules::{Family, family_name};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The title.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// Leads back.
    pub back: String,
    /// Whom the page is for.
    pub lead: String,
    /// Who may change a limit.
    pub who: String,
    /// The rule whose limits alone are shown, in a sentence.
    pub only: Option<String>,
    /// Leads to the limits of all rules.
    pub all: String,
    /// The heads of the columns.
    pub heads: [String; 5],
    /// The rules with their limits, most urgent first.
    pub groups: Vec<Group>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// Its limits.
    pub rows: Vec<Row>,
}

/// One limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which limit.
    pub id: LimitId,
    /// What it is.
    pub label: String,
    /// What it means with its value in force.
    pub text: String,
    /// The program's own value.
    pub default: String,
    /// The value in force.
    pub current: String,
    /// The value in force, as a field takes it.
    pub typed: String,
    /// Whose it is.
    pub owner: String,
    /// When it was last looked at.
    pub reviewed: String,
    /// Default and value in one line, where there is no room for columns.
    pub line: String,
    /// Owner and review in one line.
    pub owner_line: String,
    /// What it may be set to.
    pub range: String,
    /// The accessible name of the button that changes it.
    pub change: String,
    /// The accessible name of the button that goes back to the default, where there is a way back.
    pub reset: Option<String>,
}

/// The limits of one rule, or of all.
pub fn model(limits: &Limits, rule: Option<RuleId>, today: Day, words: &Words) -> Model {
    let shown = |id: LimitId| match rule.and_then(Rule::of) {
        Some(rule) => rule.limits.contains(&id) || id.rule() == rule.id,
        None => true,
    };
    let groups = RULES
        .iter()
        .map(|rule| Group {
            title: group_title(rule.id, words),
            source: words.sources_line(
                &words.day_medium(rule.reviewed),
                &source_text(rule.source, words),
            ),
            rows: LimitId::ALL
                .iter()
                .filter(|id| id.rule() == rule.id && shown(**id))
                .map(|id| row(&limits.get(*id), today, words))
                .collect(),
        })
        .filter(|group| !group.rows.is_empty())
        .collect();
    Model {
        title: words.limittable_title(),
        subtitle: words.limittable_subtitle(),
        back: words.common_back(),
        lead: words.limittable_lead(),
        who: words.limittable_who(),
        only: rule.map(|rule| words.limittable_only(&warning::name(rule, words))),
        all: words.limittable_all(),
        heads: [
            words.limittable_head_what(),
            words.limittable_head_default(),
            words.limittable_head_current(),
            words.limittable_head_owner(),
            words.limittable_head_reviewed(),
        ],
        groups,
    }
}

/// The stop signs share one limit, which is named after all of them.
fn group_title(rule: RuleId, words: &Words) -> String {
    match Family::of(rule) {
        Family::Stop => family_name(Family::Stop, words),
        Family::Pain | Family::Nerve | Family::Load | Family::Upkeep => {
            words.limittable_rule(rule.id(), &warning::name(rule, words))
        }
    }
}

fn row(limit: &Limit, today: Day, words: &Words) -> Row {
    let id = limit.id;
    let label = limit_label(id, words);
    let default = value_text(id, id.default_value(), words);
    let current = value_text(id, limit.value, words);
    let owner = owner_text(limit, words);
    let mut reviewed = words.day_medium(limit.reviewed);
    if is_review_due(limit.reviewed, today) {
        reviewed = words.common_join(&reviewed, &words.limittable_review_due());
    }
    Row {
        id,
        text: limit_text(id, limit.value, words),
        line: words.limittable_line(&current, &default),
        owner_line: words.limittable_line_owner(&owner, &reviewed),
        typed: limit.value.to_string(),
        range: words.limittable_range(&range_text(id, words)),
        change: words.limittable_change_name(&label),
        reset: match limit.owner {
            Owner::Physiotherapist => Some(words.limittable_reset_name(&label)),
            Owner::Default => None,
        },
        label,
        default,
        current,
        owner,
        reviewed,
    }
}

/// A value with its unit.
pub fn value_text(id: LimitId, value: f64, words: &Words) -> String {
    let count = words.number_short(value, 2);
    match (id.unit(), whole(value)) {
        (Unit::Points, Some(n)) => words.limittable_points(n),
        (Unit::Points, None) => words.limittable_points_part(&count),
        (Unit::Days, Some(n)) => words.common_days(n),
        (Unit::Days, None) => words.limittable_days_part(&count),
        (Unit::Load, _) => words.limittable_load(&count),
        (Unit::Times, _) => words.limittable_times(&count),
        (Unit::Count, _) => count,
        (Unit::Percent, _) => words.percent(value),
        (Unit::Centimetres, _) => words.limittable_centimetres(&count),
        (Unit::Minutes, _) => words.minutes(value),
        (Unit::Hours, _) => words.hours(value),
        (Unit::Seconds, _) => words.seconds(value),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a limit is at most a few thousand"
)]
fn whole(value: f64) -> Option<i64> {
    (value.fract() == 0.0).then_some(value as i64)
}

/// The lowest and highest value with their unit.
pub fn range_text(id: LimitId, words: &Words) -> String {
    let (low, high) = id.bounds();
    let (low, high) = (words.number_short(low, 2), words.number_short(high, 2));
    match id.unit() {
        Unit::Points => words.limittable_range_points(&high, &low),
        Unit::Days => words.limittable_range_days(&high, &low),
        Unit::Load => words.limittable_range_load(&high, &low),
        Unit::Times => words.limittable_range_times(&high, &low),
        Unit::Count => words.limittable_range_counted(&high, &low),
        Unit::Percent => words.limittable_range_percent(&high, &low),
        Unit::Centimetres => words.limittable_range_centimetres(&high, &low),
        Unit::Minutes => words.limittable_range_minutes(&high, &low),
        Unit::Hours => words.limittable_range_hours(&high, &low),
        Unit::Seconds => words.limittable_range_seconds(&high, &low),
    }
}
