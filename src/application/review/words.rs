//! Owns the sentences of a review.

use crate::application::review::{Reason, Sessions, Summary, Topic, Unread, What};
use crate::domain::rules::RuleId;
use crate::i18n::Words;

/// A reason in a few words, such as "load +46 %".
pub fn reason_text(reason: &Reason, words: &Words) -> String {
    match &reason.what {
        What::Skipped(n) => words.review_skipped(i64::from(*n)),
        What::Silent(n) => words.review_silent(i64::from(*n)),
        What::Rule {
            rule,
            number,
            signs,
        } => match signs.as_slice() {
            [] => rule_text(*rule, *number, words),
            signs => {
                let names: Vec<String> = signs.iter().map(|sign| words.stop_sign(*sign)).collect();
                words.review_stop_sign(&words.list(&names))
            }
        },
    }
}

fn rule_text(rule: RuleId, number: Option<f64>, words: &Words) -> String {
    let number = number.unwrap_or_default();
    let more = words.percent_change(number);
    match rule {
        RuleId::RF1
        | RuleId::RF2
        | RuleId::RF3
        | RuleId::RF4
        | RuleId::RF5
        | RuleId::RF6
        | RuleId::RF7
        | RuleId::RF8
        | RuleId::RF9
        | RuleId::RF10
        | RuleId::RF11
        | RuleId::L1
        | RuleId::L4
        | RuleId::L5
        | RuleId::S1
        | RuleId::D1
        | RuleId::U1
        | RuleId::P7 => crate::application::view::warning::name(rule, words),
        RuleId::P1 => words.review_pain_high(&words.number(number, 0)),
        RuleId::P2 => words.review_pain_unsettled(),
        RuleId::P3 => words.review_pain_rising(),
        RuleId::P4 => words.review_pain_nerve(),
        RuleId::P5 => words.review_pain_groin(),
        RuleId::P6 => words.review_pain_outer_hip(),
        RuleId::N1 => words.review_weaker(),
        RuleId::N2 => words.review_fewer(),
        RuleId::N3 => words.review_harder(),
        RuleId::L2 => words.review_load(&more),
        RuleId::L3 => words.review_session(&more),
        RuleId::L6 => words.review_very_hard(),
        RuleId::L7 => words.review_after_gap(&more),
        RuleId::T1 => words.review_girth(&words.centimetres(number)),
        RuleId::L8 => words.review_sides(&words.percent(number)),
    }
}

/// Names a topic that no rule could look at.
pub fn topic_text(topic: Topic, words: &Words) -> String {
    match topic {
        Topic::StopSign => words.review_topic_stop_sign(),
        Topic::Pain => words.review_topic_pain(),
        Topic::Weaker => words.review_topic_weaker(),
        Topic::Load => words.review_topic_load(),
        Topic::Skipped => words.review_topic_skipped(),
        Topic::Silent => words.review_topic_silent(),
        Topic::Gap => words.review_topic_gap(),
    }
}

/// Says why a file has nothing to say.
pub fn problem_text(unread: &Unread, words: &Words) -> String {
    match unread {
        Unread::Locked => words.review_locked(),
        Unread::OtherWords => words.locked_other_words(),
        Unread::Fault(fault) => fault.said(words).what,
    }
}

/// Sessions done and planned: "9 / 12"; only those done where no plan says a number.
pub fn sessions_text(sessions: Sessions, words: &Words) -> String {
    let done = words.whole(i64::from(sessions.done));
    match sessions.planned {
        Some(planned) => words.review_done_of(&done, &words.whole(i64::from(planned))),
        None => done,
    }
}

/// Repetitions left and right: "312 : 400"; a dash where neither side worked alone.
pub fn left_right_text(summary: &Summary, words: &Words) -> String {
    let reps = &summary.reps;
    if reps.left == 0 && reps.right == 0 {
        return words.review_none();
    }
    let text = |reps: u32| words.whole(i64::from(reps));
    words.review_left_right(&text(reps.left), &text(reps.right))
}
