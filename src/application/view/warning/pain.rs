//! Owns the words of the rules on pain and soreness.

use crate::application::view::warning::numbers::{
    activity, at_least, at_most, number, shown, side_of, told_apart,
};
use crate::application::view::warning::{Said, Sum};
use crate::domain::rules::{Finding, LimitId, NumberName, Severity, Verdict};
use crate::domain::{Entry, Feel, History, Side, Site};
use crate::i18n::Words;

/// Puts rule P1 into words: pain above the limit in a session.
pub(super) fn session(verdict: &Verdict, words: &Words) -> Said {
    let (lead, to_do) = if is_over(verdict) {
        (words.rules_p1_lead_later(), words.rules_p1_to_do_later())
    } else {
        (words.rules_p1_lead(), words.rules_p1_to_do())
    };
    Said {
        lead,
        logged: each(verdict, |finding| p1_logged(finding, words)),
        to_do,
        cannot_know: words.rules_p1_cannot_know(),
        why: words.rules_p1_why(),
        sums: sums(verdict, words, |finding| pain_sums(verdict, finding, words)),
    }
}

/// Whether the day of every session it speaks of is over, so that "for today" says nothing any more.
fn is_over(verdict: &Verdict) -> bool {
    let mut findings = verdict.findings.iter();
    verdict.is_fired() && findings.all(|finding| finding.day < verdict.as_of)
}

/// Puts rule P2 into words: pain that had not settled by the next morning.
pub(super) fn next_morning(verdict: &Verdict, words: &Words) -> Said {
    Said {
        lead: words.rules_p2_lead(),
        logged: each(verdict, |finding| p2_logged(finding, words)),
        to_do: words.rules_p2_to_do(),
        cannot_know: words.rules_p2_cannot_know(),
        why: words.rules_p2_why(),
        sums: sums(verdict, words, |finding| morning_sums(finding, words)),
    }
}

/// Puts rule P3 into words: morning pain that creeps up over a week.
pub(super) fn creeping(verdict: &Verdict, words: &Words) -> Said {
    let strong = verdict.limit.id == LimitId::CreepRiseStrong;
    Said {
        lead: if strong {
            words.pain_p3_lead_strong()
        } else {
            words.pain_p3_lead()
        },
        logged: each(verdict, |finding| {
            words.pain_p3_logged(
                &number(finding, NumberName::EarlierMean, words),
                &number(finding, NumberName::RecentMean, words),
                &words.side(finding.side.unwrap_or(Side::Left)),
            )
        }),
        to_do: if strong {
            words.pain_p3_to_do_strong()
        } else {
            words.pain_p3_to_do()
        },
        cannot_know: words.pain_p3_cannot_know(),
        why: words.pain_p3_why(),
        sums: sums(verdict, words, |finding| creep_sums(finding, words)),
    }
}

/// Puts rule P4 into words: pain that feels like a nerve. The history tells which feeling it was.
pub(super) fn nerve_like(verdict: &Verdict, history: &History, words: &Words) -> Said {
    let counted = |name| {
        let first = verdict.findings.first();
        first
            .and_then(|finding| finding.number(name))
            .unwrap_or_default()
    };
    let below = counted(NumberName::BelowKnee) > 0.0;
    let again = counted(NumberName::Sessions) > 1.0;
    Said {
        lead: match (below || again, is_over(verdict)) {
            (true, _) => words.pain_p4_lead_strong(),
            (false, true) => words.pain_p4_lead_later(),
            (false, false) => words.pain_p4_lead(),
        },
        logged: each(verdict, |finding| p4_logged(finding, history, words)),
        to_do: match (below, again) {
            (true, _) => words.pain_p4_to_do_below(),
            (false, true) => words.pain_p4_to_do_again(),
            (false, false) if is_over(verdict) => words.pain_p4_to_do_later(),
            (false, false) => words.pain_p4_to_do(),
        },
        cannot_know: words.pain_p4_cannot_know(),
        why: words.pain_p4_why(),
        sums: sums(verdict, words, |finding| nerve_sums(finding, words)),
    }
}

/// Puts rule P5 into words: sharp pain in the groin, twice.
pub(super) fn groin(verdict: &Verdict, words: &Words) -> Said {
    Said {
        lead: words.pain_p5_lead(),
        logged: each(verdict, |finding| {
            words.pain_p5_logged(
                &words.day_long(finding.day),
                times(finding),
                &words.side(finding.side.unwrap_or(Side::Left)),
            )
        }),
        to_do: words.pain_p5_to_do(),
        cannot_know: words.pain_p5_cannot_know(),
        why: words.pain_p5_why(),
        sums: each(verdict, |finding| Sum {
            label: words.pain_sum_groin_times(&side_of(finding, words)),
            text: at_least(finding, NumberName::Sessions, verdict, words),
        }),
    }
}

/// Puts rule P6 into words: a sore outer hip in side-lying exercise.
pub(super) fn outer_hip(verdict: &Verdict, words: &Words) -> Said {
    let again = match verdict.severity {
        Severity::Info => false,
        Severity::Caution | Severity::StopExercise | Severity::Stop => true,
    };
    Said {
        lead: if again {
            words.pain_p6_lead_again()
        } else {
            words.pain_p6_lead()
        },
        logged: each(verdict, |finding| p6_logged(finding, words)),
        to_do: if again {
            words.pain_p6_to_do_again()
        } else {
            words.pain_p6_to_do()
        },
        cannot_know: words.pain_p6_cannot_know(),
        why: words.pain_p6_why(),
        sums: verdict
            .findings
            .iter()
            .flat_map(|finding| hip_sums(verdict, finding, words))
            .collect(),
    }
}

/// Puts rule P7 into words: mild soreness after exercise, which is no warning.
pub(super) fn mild_soreness(verdict: &Verdict, words: &Words) -> Said {
    Said {
        lead: words.pain_p7_lead(),
        logged: each(verdict, |finding| {
            words.pain_p7_logged(
                &words.day_long(finding.day),
                &number(finding, NumberName::Soreness, words),
            )
        }),
        to_do: words.pain_p7_to_do(),
        cannot_know: words.pain_p7_cannot_know(),
        why: words.pain_p7_why(),
        sums: each(verdict, |finding| Sum {
            label: words.pain_sum_soreness(),
            text: at_most(finding, NumberName::Soreness, verdict, words),
        }),
    }
}

fn each<T>(verdict: &Verdict, say: impl FnMut(&Finding) -> T) -> Vec<T> {
    verdict.findings.iter().map(say).collect()
}

/// The sums of every finding; where there are several, each names its session.
fn sums(verdict: &Verdict, words: &Words, of: impl Fn(&Finding) -> Vec<Sum>) -> Vec<Sum> {
    let several = verdict.findings.len() > 1;
    let mut sums = Vec::new();
    for finding in &verdict.findings {
        sums.extend(of(finding).into_iter().map(|sum| {
            if several {
                told_apart(sum, finding, words)
            } else {
                sum
            }
        }));
    }
    sums
}

fn p1_logged(finding: &Finding, words: &Words) -> String {
    words.rules_p1_logged(
        &activity(finding.kind, words),
        &words.day_long(finding.day),
        &number(finding, NumberName::WorstPain, words),
        &words.side(finding.side.unwrap_or(Side::Left)),
    )
}

fn p2_logged(finding: &Finding, words: &Words) -> String {
    words.rules_p2_logged(
        &activity(finding.kind, words),
        &number(finding, NumberName::PainBefore, words),
        &words.day_long(finding.day),
        &number(finding, NumberName::NextMorning, words),
        &words.side(finding.side.unwrap_or(Side::Left)),
    )
}

fn pain_sums(verdict: &Verdict, finding: &Finding, words: &Words) -> Vec<Sum> {
    let worst = finding.number(NumberName::WorstPain).unwrap_or_default();
    let sign = if worst > verdict.limit.value {
        '>'
    } else {
        '≤'
    };
    let text = format!(
        "{} {sign} {}",
        shown(NumberName::WorstPain, worst, words),
        words.number_short(verdict.limit.value, 1)
    );
    let label = words.rules_sum_worst_pain(&side_of(finding, words));
    vec![Sum { label, text }]
}

fn morning_sums(finding: &Finding, words: &Words) -> Vec<Sum> {
    let number = |name| shown(name, finding.number(name).unwrap_or_default(), words);
    let next = number(NumberName::NextMorning);
    let rise = format!(
        "{next} − {} = {}",
        number(NumberName::PainBefore),
        number(NumberName::Rise).replace('-', "−")
    );
    let side = side_of(finding, words);
    vec![
        Sum {
            label: words.rules_sum_rise(&side),
            text: rise,
        },
        Sum {
            label: words.rules_sum_morning(&side),
            text: next,
        },
    ]
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "sessions are counted, and few"
)]
fn times(finding: &Finding) -> i64 {
    finding.number(NumberName::Sessions).unwrap_or_default() as i64
}

/// The means as they were divided, and the step between them.
fn creep_sums(finding: &Finding, words: &Words) -> Vec<Sum> {
    let value = |name| finding.number(name).unwrap_or_default();
    let decimals = |value: f64| words.number_short(value, 2).replace('-', "−");
    let mean = |mean, ratings| {
        let (mean, ratings) = (value(mean), value(ratings));
        let points = words.number(mean * ratings, 0);
        format!(
            "{points} ÷ {} = {}",
            words.number(ratings, 0),
            decimals(mean)
        )
    };
    let recent = mean(NumberName::RecentMean, NumberName::RecentRatings);
    let earlier = mean(NumberName::EarlierMean, NumberName::EarlierRatings);
    let rise = format!(
        "{} − {} = {}",
        decimals(value(NumberName::RecentMean)),
        decimals(value(NumberName::EarlierMean)),
        decimals(value(NumberName::Rise))
    );
    let side = side_of(finding, words);
    let sum = |label, text| Sum { label, text };
    vec![
        sum(words.pain_sum_recent(&side), recent),
        sum(words.pain_sum_earlier(&side), earlier),
        sum(words.pain_sum_creep(&side), rise),
    ]
}

/// A nerve feeling is told by its name; where the session was changed since, in general.
fn p4_logged(finding: &Finding, history: &History, words: &Words) -> String {
    let side = finding.side.unwrap_or(Side::Left);
    let session = finding.entries.last().and_then(|id| {
        let mut entries = history.on(finding.day).iter();
        entries.find(|entry| entry.id == *id)
    });
    let mut feels: Vec<String> = session
        .map(|entry| nerve_feels(entry, side, words))
        .unwrap_or_default();
    if feels.is_empty() {
        feels.push(words.pain_p4_feel_nerve());
    }
    let (activity, day) = (activity(finding.kind, words), words.day_long(finding.day));
    let (feels, side_name) = (words.list(&feels), words.side_full(side));
    if session.is_some_and(|entry| went_below(entry, side)) {
        words.pain_p4_logged_below(&activity, &day, &feels, &side_name)
    } else {
        words.pain_p4_logged(&activity, &day, &feels, &side_name)
    }
}

fn nerve_feels(entry: &Entry, side: Side, words: &Words) -> Vec<String> {
    let Some(exertion) = entry.body.exertion() else {
        return Vec::new();
    };
    let named = |feel: &Feel| match feel {
        Feel::Burning => Some(words.pain_p4_feel_burning()),
        Feel::Electric => Some(words.pain_p4_feel_electric()),
        Feel::Tingling => Some(words.pain_p4_feel_tingling()),
        Feel::Numb => Some(words.pain_p4_feel_numb()),
        Feel::Ache | Feel::Sharp => None,
    };
    exertion
        .pain
        .get(side)
        .feels
        .iter()
        .filter_map(named)
        .collect()
}

fn went_below(entry: &Entry, side: Side) -> bool {
    entry
        .body
        .exertion()
        .is_some_and(|exertion| exertion.pain.get(side).sites.contains(&Site::LegBelowKnee))
}

fn nerve_sums(finding: &Finding, words: &Words) -> Vec<Sum> {
    vec![
        Sum {
            label: words.pain_sum_nerve_times(),
            text: number(finding, NumberName::Sessions, words),
        },
        Sum {
            label: words.pain_sum_below_knee(),
            text: number(finding, NumberName::BelowKnee, words),
        },
    ]
}

fn p6_logged(finding: &Finding, words: &Words) -> String {
    let (activity, day) = (activity(finding.kind, words), words.day_long(finding.day));
    let side = words.side(finding.side.unwrap_or(Side::Left));
    match finding.number(NumberName::WorstPain) {
        Some(worst) => words.pain_p6_logged(
            &activity,
            &day,
            &shown(NumberName::WorstPain, worst, words),
            &side,
        ),
        None => words.pain_p6_logged_unrated(&activity, &day, &side),
    }
}

fn hip_sums(verdict: &Verdict, finding: &Finding, words: &Words) -> Vec<Sum> {
    let side = side_of(finding, words);
    let mut sums = vec![Sum {
        label: words.pain_sum_hip_times(&side),
        text: number(finding, NumberName::Sessions, words),
    }];
    if finding.number(NumberName::WorstPain).is_some() {
        sums.push(Sum {
            label: words.rules_sum_worst_pain(&side),
            text: at_least(finding, NumberName::WorstPain, verdict, words),
        });
    }
    sums
}
