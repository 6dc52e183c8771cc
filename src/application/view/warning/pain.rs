//! Owns the words of the rules on pain and soreness.

use crate::application::view::warning::numbers::{activity, number, shown, side_of, told_apart};
use crate::application::view::warning::{Said, Sum};
use crate::domain::Side;
use crate::domain::rules::{Finding, NumberName, RuleId, Verdict};
use crate::i18n::Words;

/// Names a rule in lists.
pub(super) fn name(rule: RuleId, words: &Words) -> String {
    match rule {
        RuleId::P1 => words.rules_name_p1(),
        RuleId::P2 => words.rules_name_p2(),
        _ => rule.id().to_owned(),
    }
}

/// Puts a verdict of this family into words.
pub(super) fn said(verdict: &Verdict, words: &Words) -> Said {
    match verdict.rule {
        RuleId::P1 => Said {
            lead: words.rules_p1_lead(),
            logged: each(verdict, |finding| p1_logged(finding, words)),
            to_do: words.rules_p1_to_do(),
            cannot_know: words.rules_p1_cannot_know(),
            why: words.rules_p1_why(),
            sums: sums(verdict, words, |finding| pain_sums(verdict, finding, words)),
        },
        RuleId::P2 => Said {
            lead: words.rules_p2_lead(),
            logged: each(verdict, |finding| p2_logged(finding, words)),
            to_do: words.rules_p2_to_do(),
            cannot_know: words.rules_p2_cannot_know(),
            why: words.rules_p2_why(),
            sums: sums(verdict, words, |finding| morning_sums(finding, words)),
        },
        _ => Said::default(),
    }
}

fn each(verdict: &Verdict, say: impl FnMut(&Finding) -> String) -> Vec<String> {
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
