//! Owns what Practice says: each activity with its plan, look ahead and warnings, as text ready to draw.

use crate::application::view::outlook::{Basis, outlook};
use crate::application::view::practice::{
    Offer, Practice, exercise_of, general_warnings, warnings_about,
};
use crate::application::view::warning::{Warning, status};
use crate::domain::load::{MinutesOrigin, counted_minutes};
use crate::domain::look_ahead::{LookAhead, Sums};
use crate::domain::rules::{self, RuleId, State, Verdict};
use crate::domain::{Body, Exercise, History, Kind, Side, Variant};
use crate::i18n::Words;
use crate::ui::screens::diary::line::{self, Parts, Piece};
use crate::ui::screens::log::say;
use crate::ui::screens::practice::blocked::BlockedModel;
use crate::ui::theme::Severity;

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The page's title.
    pub title: String,
    /// The line under it.
    pub line: String,
    /// Why nothing can be started.
    pub blocked: Option<BlockedModel>,
    /// The title above the warnings.
    pub before: String,
    /// The warnings about activities as a whole.
    pub general: Vec<WarningModel>,
    /// The activities.
    pub offers: Vec<OfferModel>,
    /// The word on the buttons behind warnings.
    pub why: String,
    /// The weaker side.
    pub weaker: Option<Side>,
}

/// One activity.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferModel {
    /// What it is.
    pub kind: Kind,
    /// The card's title.
    pub title: String,
    /// Behind the title: that it was logged today; else empty.
    pub done: String,
    /// Where the numbers come from.
    pub from: String,
    /// The sets, hold and variant, or the distance.
    pub what: Vec<Piece>,
    /// Days a week, minutes, effort; empty where nothing is known.
    pub how: String,
    /// The minutes it is to take, where they are known.
    pub minutes: Option<f64>,
    /// The look ahead, or what is missing for one.
    pub ahead: String,
    /// What rule L2 would say with it.
    pub step: Option<StepModel>,
    /// What rule L2 needs besides; empty where it can look.
    pub unjudged: String,
    /// The warnings about it.
    pub warnings: Vec<WarningModel>,
    /// How it is done, for exercises.
    pub technique: Option<(Variant, String, String)>,
    /// The button that starts it, and its accessible name.
    pub start: (String, String),
    /// The button of its plan and its accessible name, for exercises.
    pub plan: Option<(Exercise, String, String)>,
    /// Whether it stands out as the next thing to do.
    pub next: Next,
}

/// Whether an activity is the next thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It is the first one that was not done today.
    First,
    /// It is another one.
    Other,
}

/// What a rule would say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepModel {
    /// How strongly.
    pub severity: Severity,
    /// The few words that stand first.
    pub lead: String,
    /// What to do.
    pub text: String,
}

/// A warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningModel {
    /// The rule.
    pub rule: RuleId,
    /// How strongly it speaks.
    pub severity: Severity,
    /// The few words that stand first.
    pub lead: String,
    /// What was logged and what to do.
    pub text: String,
    /// The same in one line, where another warning stands first.
    pub line: String,
    /// The accessible name of the button behind it.
    pub why: String,
}

/// Puts Practice into words.
pub fn model(view: &Practice, words: &Words) -> Model {
    let history = &view.evidence.history;
    let blocked = view.block.as_ref();
    let blocked = blocked.map(|block| BlockedModel::new(block, words));
    let warning = |verdict: &Verdict| warning_model(verdict, history, words);
    let general = general_warnings(&view.verdicts);
    let next = view.offers.iter().find(|offer| !offer.is_done(view.day));
    Model {
        title: words.practice_title(),
        line: words.practice_line(),
        before: words.practice_before(),
        general: general
            .into_iter()
            .filter(|verdict| verdict.state != State::NeedsClearing)
            .map(warning)
            .collect(),
        offers: view
            .offers
            .iter()
            .map(|offer| OfferModel {
                warnings: warnings_about(&view.verdicts, offer.kind)
                    .iter()
                    .map(warning)
                    .collect(),
                next: if next.is_some_and(|next| next.kind == offer.kind) && blocked.is_none() {
                    Next::First
                } else {
                    Next::Other
                },
                ..offer_model(offer, view, words)
            })
            .collect(),
        blocked,
        why: words.common_why(),
        weaker: view.profile.weaker_side,
    }
}

fn offer_model(offer: &Offer, view: &Practice, words: &Words) -> OfferModel {
    let (ahead, step, unjudged) = ahead(offer, &view.evidence.history, words);
    let variant = match &offer.session {
        Some(Body::Strength(strength)) => Some(strength.variant),
        Some(_) | None => exercise_of(offer.kind).map(Exercise::usual_variant),
    };
    OfferModel {
        kind: offer.kind,
        title: title(offer.kind, words),
        done: if offer.is_done(view.day) {
            words.practice_done_today()
        } else {
            String::new()
        },
        from: from(offer, view, words),
        what: what(offer, words),
        how: how(offer, words),
        minutes: offer
            .session
            .as_ref()
            .and_then(counted_minutes)
            .map(|counted| counted.minutes),
        ahead,
        step,
        unjudged,
        warnings: Vec::new(),
        technique: variant.map(|variant| {
            let text = say::technique(variant, words);
            (variant, text, words.log_technique_figure())
        }),
        start: (words.practice_start(), start_name(offer.kind, words)),
        plan: exercise_of(offer.kind).map(|exercise| plan_button(exercise, offer, words)),
        next: Next::Other,
    }
}

/// Names an activity as lists do.
pub fn title(kind: Kind, words: &Words) -> String {
    if exercise_of(kind).is_some() {
        words.kind_plural(kind)
    } else {
        words.kind(kind)
    }
}

/// The accessible name of the button that starts an activity.
pub fn start_name(kind: Kind, words: &Words) -> String {
    match kind {
        Kind::LegRaise => words.practice_start_leg_raise(),
        Kind::Walk => words.practice_start_walk(),
        Kind::Swim => words.practice_start_swim(),
        Kind::Bridge
        | Kind::Own
        | Kind::Break
        | Kind::CheckIn
        | Kind::Girth
        | Kind::BodyMap
        | Kind::CareStep
        | Kind::Note => words.practice_start_bridge(),
    }
}

fn plan_button(exercise: Exercise, offer: &Offer, words: &Words) -> (Exercise, String, String) {
    let (text, name) = match (&offer.plan, exercise) {
        (None, Exercise::Bridge) => (
            words.practice_plan_make(),
            words.practice_plan_make_bridge(),
        ),
        (None, Exercise::LegRaise) => (
            words.practice_plan_make(),
            words.practice_plan_make_leg_raise(),
        ),
        (Some(_), Exercise::Bridge) => (
            words.practice_plan_change(),
            words.practice_plan_change_bridge(),
        ),
        (Some(_), Exercise::LegRaise) => (
            words.practice_plan_change(),
            words.practice_plan_change_leg_raise(),
        ),
    };
    (exercise, text, name)
}

fn from(offer: &Offer, view: &Practice, words: &Words) -> String {
    match (&offer.plan, &offer.last) {
        (Some(plan), _) => words.practice_from_plan(&words.day_near(plan.day, view.day)),
        (None, Some(entry)) => words.practice_from_last(&words.day_near(entry.when.day, view.day)),
        (None, None) => words.practice_from_nothing(),
    }
}

fn what(offer: &Offer, words: &Words) -> Vec<Piece> {
    let Some(body) = &offer.session else {
        return Vec::new();
    };
    let parts: Parts = match (body, &offer.last) {
        (Body::Strength(strength), _) => {
            let mut parts = vec![line::reps(&strength.sets, words)];
            parts.extend(line::hold_part(&strength.sets, words));
            parts.push(vec![Piece::plain(words.variant(strength.variant))]);
            parts.retain(|part| !part.is_empty());
            parts
        }
        (_, Some(entry)) => line::what(entry, words),
        (_, None) => Vec::new(),
    };
    line::joined(parts)
}

/// Days a week, minutes where the line above does not say them, and effort.
fn how(offer: &Offer, words: &Words) -> String {
    let mut parts = Vec::new();
    let plan = offer.plan.as_ref();
    parts.extend(
        plan.and_then(|plan| plan.days_per_week)
            .map(|days| words.practice_days(i64::from(days))),
    );
    if let Some(body) = &offer.session {
        if matches!(body, Body::Strength(_))
            && let Some(counted) = counted_minutes(body)
        {
            parts.push(match counted.origin {
                MinutesOrigin::Given => words.minutes(counted.minutes),
                MinutesOrigin::EstimatedFromSets | MinutesOrigin::EstimatedWithAssumedTempo => {
                    words.practice_about_minutes(&words.minutes(counted.minutes.round().max(1.0)))
                }
            });
        }
        let effort = body.exertion().and_then(|exertion| exertion.effort);
        parts.extend(effort.map(|effort| words.practice_effort(&effort.get().to_string())));
    }
    parts
        .into_iter()
        .reduce(|first, second| words.common_join(&first, &second))
        .unwrap_or_default()
}

/// The sentence of the look ahead, what L2 would say, and what L2 misses.
pub fn ahead(
    offer: &Offer,
    history: &History,
    words: &Words,
) -> (String, Option<StepModel>, String) {
    let basis = Basis::of(offer);
    if basis == Basis::Nothing {
        return (String::new(), None, String::new());
    }
    let sentence = outlook(&offer.ahead, basis, words);
    match &offer.ahead {
        LookAhead::Sums(sums) => {
            let (step, unjudged) = judged(sums, history, words);
            (sentence, step, unjudged)
        }
        LookAhead::Missing(_) => (sentence, None, String::new()),
    }
}

fn judged(sums: &Sums, history: &History, words: &Words) -> (Option<StepModel>, String) {
    let Some(verdict) = &sums.verdict else {
        return (None, String::new());
    };
    match verdict.state {
        State::Fired | State::NeedsClearing => {
            (Some(step_model(verdict, history, words)), String::new())
        }
        State::NotEnoughData(_) => (None, status(verdict.state, words)),
        State::Quiet | State::Silenced { .. } => (None, String::new()),
    }
}

/// What a rule would say of something that is only planned.
pub fn step_model(verdict: &Verdict, history: &History, words: &Words) -> StepModel {
    let warning = Warning::new(verdict, history, words);
    StepModel {
        severity: severity(warning.severity),
        lead: warning.lead,
        text: warning.to_do,
    }
}

fn warning_model(verdict: &Verdict, history: &History, words: &Words) -> WarningModel {
    let warning = Warning::new(verdict, history, words);
    WarningModel {
        rule: warning.rule,
        severity: severity(warning.severity),
        text: words.today_warning_text(&warning.logged, &warning.to_do),
        line: words.today_warning_line(&warning.lead, &warning.logged),
        why: words.today_why_name(&warning.name),
        lead: warning.lead,
    }
}

/// The look of a rule's severity: red is for stop signs alone.
pub const fn severity(severity: rules::Severity) -> Severity {
    match severity {
        rules::Severity::Info => Severity::Info,
        rules::Severity::Caution | rules::Severity::StopExercise => Severity::Caution,
        rules::Severity::Stop => Severity::Stop,
    }
}
