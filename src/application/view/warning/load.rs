//! Owns the words of the rules on load and rest.

use crate::application::view::warning::numbers::{number, shown, side_of};
use crate::application::view::warning::{Said, Sum};
use crate::domain::load::{LAST_DAYS, session_load};
use crate::domain::rules::{Finding, NumberName, RuleId, Severity, Verdict};
use crate::domain::{Day, DayRange, History, Side};
use crate::i18n::Words;

/// Names a rule in lists.
pub(super) fn name(rule: RuleId, words: &Words) -> String {
    match rule {
        RuleId::L1 => words.rules_name_l1(),
        RuleId::L2 => words.rules_name_l2(),
        _ => rule.id().to_owned(),
    }
}

/// Puts a verdict of this family into words.
pub(super) fn said(verdict: &Verdict, history: &History, words: &Words) -> Said {
    let is_hint = verdict.severity == Severity::Info;
    let findings = verdict.findings.iter();
    match verdict.rule {
        RuleId::L1 => Said {
            lead: if is_hint {
                words.rules_l1_lead_info()
            } else {
                words.rules_l1_lead_caution()
            },
            logged: l1_logged(&verdict.findings, words),
            to_do: words.rules_l1_to_do(),
            cannot_know: words.rules_l1_cannot_know(),
            why: words.rules_l1_why(),
            sums: findings
                .flat_map(|finding| running_sums(finding, history, words))
                .collect(),
        },
        RuleId::L2 => Said {
            lead: if is_hint {
                words.rules_l2_lead_info()
            } else {
                words.rules_l2_lead_caution()
            },
            logged: findings
                .clone()
                .map(|finding| {
                    words.rules_l2_logged(
                        &number(finding, NumberName::LastWeek, words),
                        &number(finding, NumberName::UsualWeek, words),
                    )
                })
                .collect(),
            to_do: words.rules_l2_to_do(),
            cannot_know: words.rules_l2_cannot_know(),
            why: words.rules_l2_why(),
            sums: findings
                .flat_map(|finding| week_sums(finding, history, words))
                .collect(),
        },
        _ => Said::default(),
    }
}

/// One sentence for each side; both share one where they say the same.
fn l1_logged(findings: &[Finding], words: &Words) -> Vec<String> {
    match findings {
        [one, other] if one.day == other.day && one.numbers == other.numbers => {
            vec![words.rules_l1_logged_both(&words.day_long(one.day), days_running(one))]
        }
        findings => findings
            .iter()
            .map(|finding| {
                let side = finding.side.unwrap_or(Side::Left);
                words.rules_l1_logged(
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

fn week_sums(finding: &Finding, history: &History, words: &Words) -> Vec<Sum> {
    let number = |name| shown(name, finding.number(name).unwrap_or_default(), words);
    let last = number(NumberName::LastWeek);
    let previous = number(NumberName::PreviousDays);
    let usual = number(NumberName::UsualWeek);
    let sum = |label, text| Sum { label, text };
    let mut sums = vec![
        sum(
            words.rules_sum_last_week(),
            last_days(finding.day, &last, history, words),
        ),
        sum(words.rules_sum_previous(), previous.clone()),
        sum(
            words.rules_sum_usual_week(),
            format!("{previous} ÷ 3 = {usual}"),
        ),
        sum(
            words.rules_sum_known_days(),
            words.rules_sum_of(&number(NumberName::KnownDays), &words.whole(21)),
        ),
    ];
    if let Some(ratio) = finding.number(NumberName::Ratio) {
        let ratio = shown(NumberName::Ratio, ratio, words);
        sums.push(sum(
            words.rules_sum_ratio(),
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

fn running_sums(finding: &Finding, history: &History, words: &Words) -> Vec<Sum> {
    let days = DayRange::ending(finding.day, days_running(finding));
    let efforts: Vec<String> = history
        .between(days)
        .iter()
        .filter(|entry| finding.entries.contains(&entry.id) && session_load(&entry.body).is_some())
        .filter_map(|entry| entry.body.exertion()?.effort)
        .map(|effort| words.whole(i64::from(effort.get())))
        .collect();
    let running = shown(
        NumberName::DaysRunning,
        finding.number(NumberName::DaysRunning).unwrap_or_default(),
        words,
    );
    vec![
        Sum {
            label: words.rules_sum_days_running(&side_of(finding, words)),
            text: running,
        },
        Sum {
            label: words.rules_sum_effort(),
            text: words.list(&efforts),
        },
    ]
}
