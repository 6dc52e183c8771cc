//! Owns the words of a warning: a rule's verdict turned into what a person reads.

mod body;
mod limits;
mod load;
mod missing;
mod nerve;
mod numbers;
mod pain;
mod red;
mod sources;
mod upkeep;

use crate::application::view::warning::missing::missing_sentence;
use crate::domain::rules::{RuleId, Severity, State, Verdict, red_flags};
use crate::domain::{EntryId, History};
use crate::i18n::Words;

pub use limits::{limit_label, limit_line, limit_text, owner_text};
pub use sources::source_text;

/// A verdict in words. Every text is complete; a screen only lays it out.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The rule.
    pub rule: RuleId,
    /// How strongly it speaks.
    pub severity: Severity,
    /// What it came to.
    pub state: State,
    /// The rule's name in lists.
    pub name: String,
    /// The few words that stand first when it fired, such as "Ease off today."
    pub lead: String,
    /// What it came to, in a sentence. A rule that is quiet says that this is no promise.
    pub status: String,
    /// What was logged; empty when the rule did not fire.
    pub logged: String,
    /// What else was logged: one sentence for each further side or activity.
    pub also: Vec<String>,
    /// What to do.
    pub to_do: String,
    /// What the diary cannot know.
    pub cannot_know: String,
    /// Why there is such a rule.
    pub why: String,
    /// The limit and whose it is.
    pub limit: String,
    /// The source and when the rule was last checked against it.
    pub source: String,
    /// The sums, as arithmetic.
    pub sums: Vec<Sum>,
    /// The entries behind it.
    pub entries: Vec<EntryId>,
}

/// One line of arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// What is counted.
    pub label: String,
    /// The arithmetic: "420 ÷ 3 = 140".
    pub text: String,
}

/// What the words of one family of rules hand back.
#[derive(Default)]
struct Said {
    /// The few words that stand first when the rule fired.
    lead: String,
    /// One sentence for each finding; both sides share one where they say the same. Only asked
    /// for when the rule passed its limit.
    logged: Vec<String>,
    /// What to do.
    to_do: String,
    /// What the diary cannot know.
    cannot_know: String,
    /// Why there is such a rule.
    why: String,
    /// The arithmetic.
    sums: Vec<Sum>,
}

impl Warning {
    /// Puts a verdict into words. The history is the one that the verdict was made from.
    pub fn new(verdict: &Verdict, history: &History, words: &Words) -> Self {
        let said = said(verdict, history, words);
        let mut sentences = match verdict.state {
            State::Fired | State::Silenced { .. } | State::NeedsClearing => said.logged,
            State::Quiet | State::NotEnoughData(_) => Vec::new(),
        }
        .into_iter();
        Self {
            rule: verdict.rule,
            severity: verdict.severity,
            state: verdict.state,
            name: name(verdict.rule, words),
            lead: said.lead,
            status: status(verdict.state, words),
            logged: sentences.next().unwrap_or_default(),
            also: sentences.collect(),
            to_do: said.to_do,
            cannot_know: said.cannot_know,
            why: said.why,
            limit: limit_line(&verdict.limit, words),
            source: words.sources_line(
                &words.day_medium(verdict.reviewed),
                &source_text(verdict.source, words),
            ),
            sums: said.sums,
            entries: verdict.entries(),
        }
    }
}

fn said(verdict: &Verdict, history: &History, words: &Words) -> Said {
    match verdict.rule {
        red_flags!() => red::said(verdict, words),
        RuleId::P1 => pain::session(verdict, words),
        RuleId::P2 => pain::next_morning(verdict, words),
        RuleId::P3 => pain::creeping(verdict, words),
        RuleId::P4 => pain::nerve_like(verdict, history, words),
        RuleId::P5 => pain::groin(verdict, words),
        RuleId::P6 => pain::outer_hip(verdict, words),
        RuleId::P7 => pain::mild_soreness(verdict, words),
        RuleId::N1 => nerve::weaker(verdict, words),
        RuleId::N2 => nerve::fewer(verdict, words),
        RuleId::N3 => nerve::harder(verdict, words),
        RuleId::L6
        | RuleId::L2
        | RuleId::L1
        | RuleId::L3
        | RuleId::L5
        | RuleId::L7
        | RuleId::L8
        | RuleId::L4 => load::said(verdict, history, words),
        RuleId::T1 => body::girth(verdict, words),
        RuleId::S1 => body::sitting(verdict, words),
        RuleId::D1 | RuleId::U1 => upkeep::said(verdict, words),
    }
}

/// Names a rule in lists.
pub fn name(rule: RuleId, words: &Words) -> String {
    match rule {
        red_flags!() => red::name(rule, words),
        RuleId::P1 => words.rules_name_p1(),
        RuleId::P2 => words.rules_name_p2(),
        RuleId::P3 => words.pain_name_p3(),
        RuleId::P4 => words.pain_name_p4(),
        RuleId::P5 => words.pain_name_p5(),
        RuleId::P6 => words.pain_name_p6(),
        RuleId::P7 => words.pain_name_p7(),
        RuleId::N1 => words.nerve_name_n1(),
        RuleId::N2 => words.nerve_name_n2(),
        RuleId::N3 => words.nerve_name_n3(),
        RuleId::L6
        | RuleId::L2
        | RuleId::L1
        | RuleId::L3
        | RuleId::L5
        | RuleId::L7
        | RuleId::L8
        | RuleId::L4 => load::name(rule, words),
        RuleId::T1 => words.body_name_t1(),
        RuleId::S1 => words.body_name_s1(),
        RuleId::D1 | RuleId::U1 => upkeep::name(rule, words),
    }
}

/// Says what a rule came to. Only a fired rule says anything about the diary; a quiet one says
/// that this is no promise.
pub fn status(state: State, words: &Words) -> String {
    match state {
        State::Fired => words.rules_fired(),
        State::Quiet => words.rules_quiet(),
        State::NotEnoughData(missing) => missing_sentence(missing, words),
        State::Silenced { until } => words.rules_silenced(&words.day_long(until)),
        State::NeedsClearing => words.rules_needs_clearing(),
    }
}
