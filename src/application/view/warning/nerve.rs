//! Owns the words of the rules on strength that falls. None of them ever asks for more work.

use crate::application::view::warning::numbers::{at_least, number, shown, side_of};
use crate::application::view::warning::{Said, Sum};
use crate::domain::Day;
use crate::domain::rules::{Finding, LimitId, NumberName, Verdict};
use crate::i18n::Words;

/// Puts rule N1 into words: weaker after training.
pub(super) fn weaker(verdict: &Verdict, words: &Words) -> Said {
    let rest = Rest::of(verdict);
    Said {
        lead: match rest {
            Rest::Asked { days } | Rest::Running { days, .. } => words.nerve_n1_lead(days),
            Rest::Over => words.nerve_n1_lead_half(),
        },
        logged: each(verdict, |finding| {
            n1_logged(finding, verdict.limit.id, words)
        }),
        to_do: match rest {
            Rest::Asked { days } => words.nerve_n1_to_do_rule(days),
            Rest::Running { ends, .. } => words.nerve_n1_to_do(&words.day_long(ends)),
            Rest::Over => words.nerve_n1_to_do_half(),
        },
        cannot_know: words.nerve_n1_cannot_know(),
        why: words.nerve_n1_why(),
        sums: verdict
            .findings
            .iter()
            .flat_map(|finding| n1_sums(finding, verdict, words))
            .collect(),
    }
}

/// Puts rule N2 into words: fewer repetitions than before.
pub(super) fn fewer(verdict: &Verdict, words: &Words) -> Said {
    Said {
        lead: words.nerve_n2_lead(),
        logged: each(verdict, |finding| {
            let (now, before) = best(finding, words);
            words.nerve_n2_logged(&before, &now, &what(finding, words))
        }),
        to_do: words.nerve_n2_to_do(),
        cannot_know: words.nerve_n2_cannot_know(),
        why: words.nerve_n2_why(),
        sums: verdict
            .findings
            .iter()
            .flat_map(|finding| n2_sums(verdict, finding, words))
            .collect(),
    }
}

/// Puts rule N3 into words: the same work feels harder.
pub(super) fn harder(verdict: &Verdict, words: &Words) -> Said {
    Said {
        lead: words.nerve_n3_lead(),
        logged: each(verdict, |finding| {
            words.nerve_n3_logged(
                &number(finding, NumberName::EffortEarlier, words),
                &number(finding, NumberName::EffortLater, words),
                &number(finding, NumberName::EffortUsual, words),
                &what(finding, words),
            )
        }),
        to_do: words.nerve_n3_to_do(),
        cannot_know: words.nerve_n3_cannot_know(),
        why: words.nerve_n3_why(),
        sums: verdict
            .findings
            .iter()
            .flat_map(|finding| n3_sums(verdict, finding, words))
            .collect(),
    }
}

fn each(verdict: &Verdict, say: impl FnMut(&Finding) -> String) -> Vec<String> {
    verdict.findings.iter().map(say).collect()
}

/// The rest that N1 asks for.
enum Rest {
    /// It has not begun, as the rule did not fire.
    Asked { days: i64 },
    /// It is on; `ends` is the first day after it.
    Running { days: i64, ends: Day },
    /// It is over.
    Over,
}

impl Rest {
    fn of(verdict: &Verdict) -> Self {
        let asked = Self::Asked {
            days: days(LimitId::RestHours.default_value()),
        };
        let Some(finding) = verdict.findings.first() else {
            return asked;
        };
        let Some(hours) = finding.number(NumberName::RestHours) else {
            return asked;
        };
        let days = days(hours);
        let ends = finding.day.plus(days);
        if verdict.as_of < ends {
            Self::Running { days, ends }
        } else {
            Self::Over
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a week of hours at most")]
fn days(hours: f64) -> i64 {
    (hours / 24.0).ceil() as i64
}

fn n1_logged(finding: &Finding, limit: LimitId, words: &Words) -> String {
    let day = words.day_long(finding.day);
    let number = |name| number(finding, name, words);
    if limit == LimitId::WeakerSoreness {
        words.nerve_n1_logged_sore(&day, &number(NumberName::Soreness))
    } else if limit == LimitId::WeakerRepsDrop {
        words.nerve_n1_logged_fall(
            &number(NumberName::RepsBefore),
            &day,
            &number(NumberName::RepsNow),
            &what(finding, words),
        )
    } else {
        words.nerve_n1_logged_mornings(&day, whole(finding, NumberName::WeakMornings))
    }
}

fn n1_sums(finding: &Finding, verdict: &Verdict, words: &Words) -> Vec<Sum> {
    let number = |name| number(finding, name, words);
    let mut sums = Vec::new();
    if verdict.limit.id == LimitId::WeakerSoreness {
        sums.push(Sum {
            label: words.pain_sum_soreness(),
            text: at_least(finding, NumberName::Soreness, verdict, words),
        });
    }
    if finding.number(NumberName::DropPercent).is_some() {
        let (before, now) = (number(NumberName::RepsBefore), number(NumberName::RepsNow));
        let percent = number(NumberName::DropPercent);
        sums.push(Sum {
            label: words.nerve_sum_fall(),
            text: format!("({before} − {now}) ÷ {before} = {percent} %"),
        });
    }
    sums.push(Sum {
        label: words.nerve_sum_weak_mornings(),
        text: words.load_sum_of(
            &number(NumberName::WeakMornings),
            &number(NumberName::Mornings),
        ),
    });
    sums
}

/// Names the exercise, its variant and the side, as far as the finding is about them.
fn what(finding: &Finding, words: &Words) -> String {
    let parts = [
        finding.kind.map(|kind| words.kind(kind)),
        finding.variant.map(|variant| words.variant(variant)),
        Some(side_of(finding, words)).filter(|side| !side.is_empty()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "things are counted, and few"
)]
fn whole(finding: &Finding, name: NumberName) -> i64 {
    finding.number(name).unwrap_or_default() as i64
}

/// The best sets now and before, with what they count.
fn best(finding: &Finding, words: &Words) -> (String, String) {
    let seconds = |name| words.nerve_seconds(&number(finding, name, words));
    let reps = |name| words.nerve_reps(whole(finding, name));
    if finding.number(NumberName::HoldRecent).is_some() {
        (
            seconds(NumberName::HoldRecent),
            seconds(NumberName::HoldEarlier),
        )
    } else {
        (reps(NumberName::BestRecent), reps(NumberName::BestEarlier))
    }
}

fn n2_sums(verdict: &Verdict, finding: &Finding, words: &Words) -> Vec<Sum> {
    let (now, before) = best(finding, words);
    let share = share(finding, words);
    let sum = |label: String, text| Sum {
        label: of_several(verdict, finding, label, words),
        text,
    };
    vec![
        sum(words.nerve_sum_best_recent(), now),
        sum(words.nerve_sum_best_earlier(), before),
        sum(words.nerve_sum_share(), share),
        sum(
            words.nerve_sum_span(),
            number(finding, NumberName::SpanDays, words),
        ),
    ]
}

/// The best set now over the one before: "10 ÷ 12 = 0.83".
fn share(finding: &Finding, words: &Words) -> String {
    let (now, before) = if finding.number(NumberName::HoldRecent).is_some() {
        (NumberName::HoldRecent, NumberName::HoldEarlier)
    } else {
        (NumberName::BestRecent, NumberName::BestEarlier)
    };
    format!(
        "{} ÷ {} = {}",
        number(finding, now, words),
        number(finding, before, words),
        number(finding, NumberName::Share, words)
    )
}

/// Names what a sum is about, where the same sum stands there for several.
fn of_several(verdict: &Verdict, finding: &Finding, label: String, words: &Words) -> String {
    if verdict.findings.len() > 1 {
        words.nerve_sum_about(&label, &what(finding, words))
    } else {
        label
    }
}

fn n3_sums(verdict: &Verdict, finding: &Finding, words: &Words) -> Vec<Sum> {
    let number = |name| number(finding, name, words);
    let usual = number(NumberName::EffortUsual);
    let above = |name| {
        let rise = finding.number(name).unwrap_or_default()
            - finding.number(NumberName::EffortUsual).unwrap_or_default();
        let rise = shown(NumberName::Rise, rise, words).replace('-', "−");
        format!("{} − {usual} = {rise}", number(name))
    };
    let sum = |label: String, text| Sum {
        label: of_several(verdict, finding, label, words),
        text,
    };
    vec![
        sum(words.nerve_sum_usual(), usual.clone()),
        sum(words.nerve_sum_earlier(), above(NumberName::EffortEarlier)),
        sum(words.nerve_sum_later(), above(NumberName::EffortLater)),
    ]
}
