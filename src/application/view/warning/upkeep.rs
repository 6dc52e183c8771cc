//! Owns the words of the rules on known days and on who has looked.

use crate::application::view::warning::numbers::number;
use crate::application::view::warning::{Said, Sum};
use crate::domain::load::LAST_DAYS;
use crate::domain::rules::{Finding, NumberName, RuleId, Verdict};
use crate::i18n::Words;

/// Names D1 or U1 in lists.
pub(super) fn name(rule: RuleId, words: &Words) -> String {
    if rule == RuleId::D1 {
        words.upkeep_name_d1()
    } else {
        words.upkeep_name_u1()
    }
}

/// Puts a verdict of D1 or U1 into words.
pub(super) fn said(verdict: &Verdict, words: &Words) -> Said {
    if verdict.rule == RuleId::D1 {
        d1(verdict, words)
    } else {
        u1(verdict, words)
    }
}

fn d1(verdict: &Verdict, words: &Words) -> Said {
    Said {
        lead: words.upkeep_d1_lead(),
        logged: each(verdict, |finding| match whole(finding) {
            0 => words.upkeep_d1_logged_none(),
            known => words.upkeep_d1_logged(known),
        }),
        to_do: words.upkeep_d1_to_do(),
        cannot_know: words.upkeep_d1_cannot_know(),
        why: words.upkeep_d1_why(),
        sums: each(verdict, |finding| Sum {
            label: words.upkeep_sum_known(),
            text: words.load_sum_of(
                &number(finding, NumberName::KnownLastWeek, words),
                &words.whole(LAST_DAYS),
            ),
        }),
    }
}

fn u1(verdict: &Verdict, words: &Words) -> Said {
    let days = |finding: &Finding| number(finding, NumberName::DaysOfUse, words);
    Said {
        lead: words.upkeep_u1_lead(),
        logged: each(verdict, |finding| words.upkeep_u1_logged(&days(finding))),
        to_do: words.upkeep_u1_to_do(),
        cannot_know: words.upkeep_u1_cannot_know(),
        why: words.upkeep_u1_why(),
        sums: each(verdict, |finding| Sum {
            label: words.upkeep_sum_days(),
            text: days(finding),
        }),
    }
}

fn each<T>(verdict: &Verdict, say: impl FnMut(&Finding) -> T) -> Vec<T> {
    verdict.findings.iter().map(say).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "known days are whole, seven at most"
)]
fn whole(finding: &Finding) -> i64 {
    finding
        .number(NumberName::KnownLastWeek)
        .unwrap_or_default() as i64
}
