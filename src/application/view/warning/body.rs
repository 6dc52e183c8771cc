//! Owns the words of the rules on girth and sitting.

use crate::application::view::warning::{Said, Sum};
use crate::domain::Side;
use crate::domain::rules::{Finding, NumberName, Verdict};
use crate::i18n::Words;

/// Puts a verdict on the girth difference into words.
pub(super) fn girth(verdict: &Verdict, words: &Words) -> Said {
    let findings = verdict.findings.iter();
    Said {
        lead: words.body_t1_lead(),
        logged: findings
            .clone()
            .map(|finding| girth_logged(finding, words))
            .collect(),
        to_do: words.body_t1_to_do(),
        cannot_know: words.body_t1_cannot_know(),
        why: words.body_t1_why(),
        sums: findings
            .flat_map(|finding| girth_sums(finding, words))
            .collect(),
    }
}

fn girth_logged(finding: &Finding, words: &Words) -> String {
    let first = finding.day.plus(-days_between(finding));
    words.body_t1_logged(
        &words.day_medium(first),
        &words.centimetres(value(finding, NumberName::GirthGrowth)),
        &words.day_medium(finding.day),
        &words.side(finding.side.unwrap_or(Side::Left)),
    )
}

fn girth_sums(finding: &Finding, words: &Words) -> [Sum; 2] {
    let tenths = |name| words.number(value(finding, name), 1);
    let (now, before) = (
        tenths(NumberName::GirthDifference),
        tenths(NumberName::GirthBefore),
    );
    let growth = tenths(NumberName::GirthGrowth);
    [
        Sum {
            label: words.body_t1_sum_growth(),
            text: if value(finding, NumberName::GirthBefore) < 0.0 {
                format!("{now} − ({before}) = {growth}")
            } else {
                format!("{now} − {before} = {growth}")
            },
        },
        Sum {
            label: words.body_t1_sum_days(),
            text: words.whole(days_between(finding)),
        },
    ]
}

/// Puts a verdict on sitting into words.
pub(super) fn sitting(verdict: &Verdict, words: &Words) -> Said {
    let findings = verdict.findings.iter();
    Said {
        lead: words.body_s1_lead(),
        logged: findings
            .clone()
            .map(|finding| {
                let time = sat(finding, words);
                if finding.entries.is_empty() {
                    words.body_s1_logged_now(&time)
                } else {
                    words.body_s1_logged_break(&words.day_medium(finding.day), &time)
                }
            })
            .collect(),
        to_do: words.body_s1_to_do(),
        cannot_know: words.body_s1_cannot_know(),
        why: words.body_s1_why(),
        sums: findings
            .map(|finding| Sum {
                label: if finding.entries.is_empty() {
                    words.body_s1_sum_now()
                } else {
                    words.body_s1_sum_break()
                },
                text: sat(finding, words),
            })
            .collect(),
    }
}

fn sat(finding: &Finding, words: &Words) -> String {
    words.duration(value(finding, NumberName::SittingMinutes))
}

fn value(finding: &Finding, name: NumberName) -> f64 {
    finding.number(name).unwrap_or_default()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "days between two measures are counted, and few"
)]
fn days_between(finding: &Finding) -> i64 {
    value(finding, NumberName::SpanDays) as i64
}
