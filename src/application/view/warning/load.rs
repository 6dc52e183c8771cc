//! Owns the words of the rules on load and rest.

use crate::application::view::warning::numbers::{activity, number, shown, side_of, told_apart};
use crate::application::view::warning::{Said, Sum};
use crate::domain::load::{LAST_DAYS, MONOTONY_SHOWN, session_load, spread};
use crate::domain::rules::{Finding, NumberName, RuleId, Severity, Verdict};
use crate::domain::{Day, DayRange, History, Side};
use crate::i18n::Words;

/// One rule of this family.
struct Family {
    rule: RuleId,
    name: fn(&Words) -> String,
    said: fn(&Verdict, &History, &Words) -> Said,
}

static FAMILY: [Family; 8] = [
    Family {
        rule: RuleId::L1,
        name: Words::load_name_l1,
        said: l1,
    },
    Family {
        rule: RuleId::L2,
        name: Words::load_name_l2,
        said: l2,
    },
    Family {
        rule: RuleId::L3,
        name: Words::load_name_l3,
        said: l3,
    },
    Family {
        rule: RuleId::L4,
        name: Words::load_name_l4,
        said: l4,
    },
    Family {
        rule: RuleId::L5,
        name: Words::load_name_l5,
        said: l5,
    },
    Family {
        rule: RuleId::L6,
        name: Words::load_name_l6,
        said: l6,
    },
    Family {
        rule: RuleId::L7,
        name: Words::load_name_l7,
        said: l7,
    },
    Family {
        rule: RuleId::L8,
        name: Words::load_name_l8,
        said: l8,
    },
];

fn family(rule: RuleId) -> Option<&'static Family> {
    FAMILY.iter().find(|family| family.rule == rule)
}

/// Names a rule in lists.
pub(super) fn name(rule: RuleId, words: &Words) -> String {
    family(rule)
        .map(|family| (family.name)(words))
        .unwrap_or_default()
}

/// Puts a verdict of this family into words.
pub(super) fn said(verdict: &Verdict, history: &History, words: &Words) -> Said {
    family(verdict.rule)
        .map(|family| (family.said)(verdict, history, words))
        .unwrap_or_default()
}

fn l1(verdict: &Verdict, history: &History, words: &Words) -> Said {
    Said {
        lead: if verdict.severity == Severity::Info {
            words.load_l1_lead_info()
        } else {
            words.load_l1_lead_caution()
        },
        logged: l1_logged(&verdict.findings, words),
        to_do: words.load_l1_to_do(),
        cannot_know: words.load_l1_cannot_know(),
        why: words.load_l1_why(),
        sums: sums(verdict, |finding| running_sums(finding, history, words)),
    }
}

fn l2(verdict: &Verdict, history: &History, words: &Words) -> Said {
    Said {
        lead: if verdict.severity == Severity::Info {
            words.load_l2_lead_info()
        } else {
            words.load_l2_lead_caution()
        },
        logged: each(verdict, |finding| {
            words.load_l2_logged(
                &number(finding, NumberName::LastWeek, words),
                &number(finding, NumberName::UsualWeek, words),
            )
        }),
        to_do: words.load_l2_to_do(),
        cannot_know: words.load_l2_cannot_know(),
        why: words.load_l2_why(),
        sums: sums(verdict, |finding| week_sums(finding, history, words)),
    }
}

fn l3(verdict: &Verdict, _history: &History, words: &Words) -> Said {
    Said {
        lead: if verdict.severity == Severity::Info {
            words.load_l3_lead_info()
        } else {
            words.load_l3_lead_caution()
        },
        logged: each(verdict, |finding| {
            words.load_l3_logged(
                &activity_on_side(finding, words),
                &number(finding, NumberName::RepsBefore, words),
                &words.day_long(finding.day),
                &number(finding, NumberName::RepsNow, words),
            )
        }),
        to_do: words.load_l3_to_do(),
        cannot_know: words.load_l3_cannot_know(),
        why: words.load_l3_why(),
        sums: sums(verdict, |finding| session_sums(finding, words)),
    }
}

fn l4(verdict: &Verdict, _history: &History, words: &Words) -> Said {
    Said {
        lead: words.load_l4_lead(),
        logged: each(verdict, |finding| {
            let things: Vec<String> = RAISED
                .iter()
                .filter(|raised| finding.number(raised.now).is_some())
                .map(|raised| (raised.thing)(words))
                .collect();
            words.load_l4_logged(
                &activity(finding.kind, words),
                &words.day_long(finding.day),
                &words.list(&things),
            )
        }),
        to_do: words.load_l4_to_do(),
        cannot_know: words.load_l4_cannot_know(),
        why: words.load_l4_why(),
        sums: sums(verdict, |finding| plan_sums(finding, words)),
    }
}

fn l5(verdict: &Verdict, history: &History, words: &Words) -> Said {
    Said {
        lead: words.load_l5_lead(),
        logged: each(verdict, |finding| {
            words.load_l5_logged(
                &number(finding, NumberName::LastWeek, words),
                &number(finding, NumberName::WeekMedian, words),
            )
        }),
        to_do: words.load_l5_to_do(),
        cannot_know: words.load_l5_cannot_know(),
        why: words.load_l5_why(),
        sums: sums(verdict, |finding| monotony_sums(finding, history, words)),
    }
}

fn l6(verdict: &Verdict, _history: &History, words: &Words) -> Said {
    let several = verdict.findings.len() > 1;
    let limit = shown(NumberName::EffortLater, verdict.limit.value, words);
    Said {
        lead: words.load_l6_lead(),
        logged: each(verdict, |finding| {
            words.load_l6_logged(
                &activity(finding.kind, words),
                &words.day_long(finding.day),
                &number(finding, NumberName::EffortLater, words),
            )
        }),
        to_do: words.load_l6_to_do(),
        cannot_know: words.load_l6_cannot_know(),
        why: words.load_l6_why(),
        sums: sums(verdict, |finding| {
            let effort = finding.number(NumberName::EffortLater).unwrap_or_default();
            let sign = if effort >= verdict.limit.value {
                '≥'
            } else {
                '<'
            };
            let text = shown(NumberName::EffortLater, effort, words);
            let sum = Sum {
                label: words.load_sum_effort_one(),
                text: format!("{text} {sign} {limit}"),
            };
            vec![if several {
                told_apart(sum, finding, words)
            } else {
                sum
            }]
        }),
    }
}

fn l7(verdict: &Verdict, _history: &History, words: &Words) -> Said {
    Said {
        lead: words.load_l7_lead(),
        logged: each(verdict, |finding| {
            words.load_l7_logged(
                &activity_on_side(finding, words),
                &words.day_long(finding.day),
                &number(finding, NumberName::GapDays, words),
                &number(finding, NumberName::RepsNow, words),
                &number(finding, NumberName::UsualReps, words),
            )
        }),
        to_do: words.load_l7_to_do(),
        cannot_know: words.load_l7_cannot_know(),
        why: words.load_l7_why(),
        sums: gap_sums(verdict, words),
    }
}

fn l8(verdict: &Verdict, _history: &History, words: &Words) -> Said {
    Said {
        lead: words.load_l8_lead(),
        logged: each(verdict, |finding| {
            words.load_l8_logged(
                &number(finding, NumberName::OtherReps, words),
                &side_of(finding, words),
                &number(finding, NumberName::WeakerReps, words),
            )
        }),
        to_do: words.load_l8_to_do(),
        cannot_know: words.load_l8_cannot_know(),
        why: words.load_l8_why(),
        sums: sums(verdict, |finding| {
            let share = divided(
                finding,
                NumberName::WeakerReps,
                NumberName::OtherReps,
                words,
            );
            let sum = |text| Sum {
                label: words.load_sum_sides(),
                text,
            };
            share.map(sum).into_iter().collect()
        }),
    }
}

fn each(verdict: &Verdict, say: impl FnMut(&Finding) -> String) -> Vec<String> {
    verdict.findings.iter().map(say).collect()
}

fn sums(verdict: &Verdict, of: impl FnMut(&Finding) -> Vec<Sum>) -> Vec<Sum> {
    verdict.findings.iter().flat_map(of).collect()
}

/// Names the exercise with its side, inside a sentence: "glute bridges on your left side".
fn activity_on_side(finding: &Finding, words: &Words) -> String {
    let activity = activity(finding.kind, words);
    match finding.side {
        Some(side) => words.load_on_side(&activity, &words.side_full(side)),
        None => activity,
    }
}

/// Names the variant with its side, behind a label: "One leg, left side".
fn variant_on_side(finding: &Finding, words: &Words) -> String {
    let variant = finding
        .variant
        .map(|variant| words.variant(variant))
        .unwrap_or_default();
    match finding.side {
        Some(side) => words.load_sum_variant_side(&words.side_full(side), &variant),
        None => variant,
    }
}

/// One number divided by another, with what it comes to: "26 ÷ 20 = 1.3". Nothing where the finding
/// has no share, as then there is nothing to divide by.
fn divided(
    finding: &Finding,
    above: NumberName,
    below: NumberName,
    words: &Words,
) -> Option<String> {
    let share = shown(NumberName::Share, finding.number(NumberName::Share)?, words);
    let above = number(finding, above, words);
    let below = number(finding, below, words);
    Some(format!("{above} ÷ {below} = {share}"))
}

/// One sentence for each side; both share one where they say the same.
fn l1_logged(findings: &[Finding], words: &Words) -> Vec<String> {
    match findings {
        [one, other] if one.day == other.day && one.numbers == other.numbers => {
            vec![words.load_l1_logged_both(&words.day_long(one.day), days_running(one))]
        }
        findings => findings
            .iter()
            .map(|finding| {
                let side = finding.side.unwrap_or(Side::Left);
                words.load_l1_logged(
                    &words.day_long(finding.day),
                    days_running(finding),
                    &words.side_full(side),
                )
            })
            .collect(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "days running are counted, and few"
)]
fn days_running(finding: &Finding) -> i64 {
    finding.number(NumberName::DaysRunning).unwrap_or_default() as i64
}

fn running_sums(finding: &Finding, history: &History, words: &Words) -> Vec<Sum> {
    let days = DayRange::ending(finding.day, days_running(finding));
    let efforts: Vec<String> = history
        .between(days)
        .iter()
        .filter(|entry| finding.entries.contains(&entry.id) && session_load(&entry.body).is_some())
        .filter_map(|entry| entry.body.exertion()?.effort)
        .map(|effort| words.whole(i64::from(effort.get())))
        .collect();
    vec![
        Sum {
            label: words.load_sum_days_running(&side_of(finding, words)),
            text: number(finding, NumberName::DaysRunning, words),
        },
        Sum {
            label: words.load_sum_effort(),
            text: words.list(&efforts),
        },
    ]
}

fn week_sums(finding: &Finding, history: &History, words: &Words) -> Vec<Sum> {
    let number = |name| number(finding, name, words);
    let last = number(NumberName::LastWeek);
    let previous = number(NumberName::PreviousDays);
    let usual = number(NumberName::UsualWeek);
    let sum = |label, text| Sum { label, text };
    let mut sums = vec![
        sum(
            words.load_sum_last_week(),
            last_days(finding.day, &last, history, words),
        ),
        sum(words.load_sum_previous(), previous.clone()),
        sum(
            words.load_sum_usual_week(),
            format!("{previous} ÷ 3 = {usual}"),
        ),
        sum(
            words.load_sum_known_days(),
            words.load_sum_of(&number(NumberName::KnownDays), &words.whole(21)),
        ),
    ];
    if let Some(ratio) = finding.number(NumberName::Ratio) {
        let ratio = shown(NumberName::Ratio, ratio, words);
        sums.push(sum(
            words.load_sum_ratio(),
            format!("{last} ÷ {usual} = {ratio}"),
        ));
    }
    sums
}

/// The last days' loads as an addition, oldest first; a day without an entry is left out.
fn last_days(as_of: Day, total: &str, history: &History, words: &Words) -> String {
    let loads: Vec<String> = history
        .known_days_in(DayRange::ending(as_of, LAST_DAYS))
        .filter(|(_day, _status, load)| load.sessions > load.uncounted)
        .map(|(_day, _status, load)| shown(NumberName::LastWeek, load.au, words))
        .collect();
    if loads.len() < 2 {
        return total.to_owned();
    }
    format!("{} = {total}", loads.join(" + "))
}

fn session_sums(finding: &Finding, words: &Words) -> Vec<Sum> {
    let what = variant_on_side(finding, words);
    let now = number(finding, NumberName::RepsNow, words);
    let before = number(finding, NumberName::RepsBefore, words);
    let more = finding.number(NumberName::RepsNow).unwrap_or_default()
        - finding.number(NumberName::RepsBefore).unwrap_or_default();
    let more = shown(NumberName::RepsNow, more, words);
    vec![
        Sum {
            label: words.load_sum_biggest(&what),
            text: divided(finding, NumberName::RepsNow, NumberName::RepsBefore, words)
                .unwrap_or_default(),
        },
        Sum {
            label: words.load_sum_more(&what),
            text: format!("{now} − {before} = {more}"),
        },
    ]
}

/// One thing that a plan may raise.
struct Raised {
    before: NumberName,
    now: NumberName,
    /// The thing, inside a sentence.
    thing: fn(&Words) -> String,
    /// The label of its sum, with the name of the exercise.
    label: fn(&Words, &str) -> String,
}

static RAISED: [Raised; 5] = [
    Raised {
        before: NumberName::PlanRepsBefore,
        now: NumberName::PlanReps,
        thing: Words::load_l4_reps,
        label: Words::load_sum_reps,
    },
    Raised {
        before: NumberName::PlanSetsBefore,
        now: NumberName::PlanSets,
        thing: Words::load_l4_sets,
        label: Words::load_sum_sets,
    },
    Raised {
        before: NumberName::PlanHoldBefore,
        now: NumberName::PlanHold,
        thing: Words::load_l4_hold,
        label: Words::load_sum_hold,
    },
    Raised {
        before: NumberName::PlanStepBefore,
        now: NumberName::PlanStep,
        thing: Words::load_l4_step,
        label: Words::load_sum_step,
    },
    Raised {
        before: NumberName::PlanDaysBefore,
        now: NumberName::PlanDays,
        thing: Words::load_l4_days,
        label: Words::load_sum_plan_days,
    },
];

fn plan_sums(finding: &Finding, words: &Words) -> Vec<Sum> {
    let kind = finding
        .kind
        .map(|kind| words.kind_plural(kind))
        .unwrap_or_default();
    RAISED
        .iter()
        .filter_map(|raised| {
            let before = shown(raised.before, finding.number(raised.before)?, words);
            let now = shown(raised.now, finding.number(raised.now)?, words);
            Some(Sum {
                label: (raised.label)(words, &kind),
                text: format!("{before} → {now}"),
            })
        })
        .collect()
}

/// A monotony beyond what is shown is cut: nearly equal days make it explode (clinical reference
/// A2).
fn monotony_sums(finding: &Finding, history: &History, words: &Words) -> Vec<Sum> {
    let last = number(finding, NumberName::LastWeek, words);
    let mut sums = vec![Sum {
        label: words.load_sum_last_week(),
        text: last_days(finding.day, &last, history, words),
    }];
    let week = spread(history, finding.day);
    if let (Some(mean), Some(sd)) = (week.mean_au, week.sd_au) {
        let mean = shown(NumberName::LastWeek, mean, words);
        let sd_shown = shown(NumberName::LastWeek, sd, words);
        let text = match finding.number(NumberName::Monotony) {
            None => words.load_sum_same_days(&mean),
            Some(monotony) if monotony > MONOTONY_SHOWN => {
                format!(
                    "{mean} ÷ {sd_shown} > {}",
                    words.number_short(MONOTONY_SHOWN, 0)
                )
            }
            Some(monotony) => {
                let monotony = shown(NumberName::Monotony, monotony, words);
                format!("{mean} ÷ {sd_shown} = {monotony}")
            }
        };
        sums.push(Sum {
            label: words.load_sum_monotony(),
            text,
        });
    }
    if finding.number(NumberName::WeekMedian).is_some() {
        sums.push(Sum {
            label: words.load_sum_week_middle(),
            text: number(finding, NumberName::WeekMedian, words),
        });
    }
    let share = divided(finding, NumberName::LastWeek, NumberName::WeekMedian, words);
    sums.extend(share.map(|text| Sum {
        label: words.load_sum_week_share(),
        text,
    }));
    sums.push(Sum {
        label: words.load_sum_strength_days(),
        text: words.load_sum_of(
            &number(finding, NumberName::StrengthDays, words),
            &words.whole(LAST_DAYS),
        ),
    });
    sums
}

/// The gap is the same for every finding and stands once.
fn gap_sums(verdict: &Verdict, words: &Words) -> Vec<Sum> {
    let gap = verdict.findings.first().map(|finding| Sum {
        label: words.load_sum_gap(),
        text: number(finding, NumberName::GapDays, words),
    });
    let shares = verdict.findings.iter().filter_map(|finding| {
        let share = finding.number(NumberName::Share)?;
        let now = number(finding, NumberName::RepsNow, words);
        let usual = number(finding, NumberName::UsualReps, words);
        Some(Sum {
            label: words.load_sum_usual_session(&variant_on_side(finding, words)),
            text: format!("{now} ÷ {usual} = {}", words.percent(share * 100.0)),
        })
    });
    gap.into_iter().chain(shares).collect()
}
