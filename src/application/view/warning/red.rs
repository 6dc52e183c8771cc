//! Owns the words of the stop signs.

use crate::application::view::warning::numbers::shown;
use crate::application::view::warning::{Said, Sum};
use crate::domain::rules::{Finding, NumberName, RuleId, Severity, Verdict};
use crate::domain::{StopSign, Urgency};
use crate::i18n::Words;

/// A text of the language files.
type Text = fn(&Words) -> String;

/// The texts of one rule.
struct Texts {
    rule: RuleId,
    name: Text,
    /// What to do for its most urgent signs.
    to_do: Text,
    /// What to do when only its other signs are ticked.
    to_do_else: Text,
    /// What else can look the same.
    other: Text,
    /// Why there is such a rule.
    why: Text,
}

static TEXTS: [Texts; 11] = [
    Texts {
        rule: RuleId::RF1,
        name: Words::redflag_name_rf1,
        to_do: Words::redflag_rf1_to_do,
        to_do_else: Words::redflag_rf1_to_do,
        other: Words::redflag_rf1_other,
        why: Words::redflag_rf1_why,
    },
    Texts {
        rule: RuleId::RF2,
        name: Words::redflag_name_rf2,
        to_do: Words::redflag_rf2_to_do,
        to_do_else: Words::redflag_rf2_to_do,
        other: Words::redflag_rf2_other,
        why: Words::redflag_rf2_why,
    },
    Texts {
        rule: RuleId::RF3,
        name: Words::redflag_name_rf3,
        to_do: Words::redflag_rf3_to_do,
        to_do_else: Words::redflag_rf3_to_do,
        other: Words::redflag_rf3_other,
        why: Words::redflag_rf3_why,
    },
    Texts {
        rule: RuleId::RF4,
        name: Words::redflag_name_rf4,
        to_do: Words::redflag_rf4_to_do_now,
        to_do_else: Words::redflag_rf4_to_do_days,
        other: Words::redflag_rf4_other,
        why: Words::redflag_rf4_why,
    },
    Texts {
        rule: RuleId::RF5,
        name: Words::redflag_name_rf5,
        to_do: Words::redflag_rf5_to_do,
        to_do_else: Words::redflag_rf5_to_do,
        other: Words::redflag_rf5_other,
        why: Words::redflag_rf5_why,
    },
    Texts {
        rule: RuleId::RF6,
        name: Words::redflag_name_rf6,
        to_do: Words::redflag_rf6_to_do,
        to_do_else: Words::redflag_rf6_to_do,
        other: Words::redflag_rf6_other,
        why: Words::redflag_rf6_why,
    },
    Texts {
        rule: RuleId::RF7,
        name: Words::redflag_name_rf7,
        to_do: Words::redflag_rf7_to_do_today,
        to_do_else: Words::redflag_rf7_to_do_days,
        other: Words::redflag_rf7_other,
        why: Words::redflag_rf7_why,
    },
    Texts {
        rule: RuleId::RF8,
        name: Words::redflag_name_rf8,
        to_do: Words::redflag_rf8_to_do_now,
        to_do_else: Words::redflag_rf8_to_do_today,
        other: Words::redflag_rf8_other,
        why: Words::redflag_rf8_why,
    },
    Texts {
        rule: RuleId::RF9,
        name: Words::redflag_name_rf9,
        to_do: Words::redflag_rf9_to_do,
        to_do_else: Words::redflag_rf9_to_do,
        other: Words::redflag_rf9_other,
        why: Words::redflag_rf9_why,
    },
    Texts {
        rule: RuleId::RF10,
        name: Words::redflag_name_rf10,
        to_do: Words::redflag_rf10_to_do_now,
        to_do_else: Words::redflag_rf10_to_do_today,
        other: Words::redflag_rf10_other,
        why: Words::redflag_rf10_why,
    },
    Texts {
        rule: RuleId::RF11,
        name: Words::redflag_name_rf11,
        to_do: Words::redflag_rf11_to_do,
        to_do_else: Words::redflag_rf11_to_do,
        other: Words::redflag_rf11_other,
        why: Words::redflag_rf11_why,
    },
];

fn texts(rule: RuleId) -> Option<&'static Texts> {
    TEXTS.iter().find(|texts| texts.rule == rule)
}

/// Names a rule in lists.
pub(super) fn name(rule: RuleId, words: &Words) -> String {
    texts(rule).map_or_else(|| rule.id().to_owned(), |texts| (texts.name)(words))
}

/// Puts a verdict of this family into words.
pub(super) fn said(verdict: &Verdict, words: &Words) -> Said {
    let Some(texts) = texts(verdict.rule) else {
        return Said::default();
    };
    let logged = |finding: &Finding| {
        let sign = words.stop_sign(finding.sign?);
        Some(words.redflag_logged(&words.day_long(finding.day), &sign))
    };
    let (lead, to_do) = advice(texts, verdict, words);
    Said {
        lead,
        logged: verdict.findings.iter().filter_map(logged).collect(),
        to_do,
        cannot_know: words.redflag_cannot_know(&words.redflag_footer(), &(texts.other)(words)),
        why: (texts.why)(words),
        sums: sums(verdict, words),
    }
}

/// What stands first and what to do. A rule without a tick says what its most urgent signs ask for.
fn advice(texts: &Texts, verdict: &Verdict, words: &Words) -> (String, String) {
    let most_urgent = soonest(texts.rule);
    let urgency = verdict.urgency().unwrap_or(most_urgent);
    match verdict.severity {
        Severity::Info | Severity::Caution | Severity::StopExercise => {
            (words.redflag_lead_night(), words.redflag_rf7_to_do_night())
        }
        Severity::Stop => {
            let to_do = if urgency == most_urgent {
                texts.to_do
            } else {
                texts.to_do_else
            };
            (lead(urgency, words), to_do(words))
        }
    }
}

fn lead(urgency: Urgency, words: &Words) -> String {
    match urgency {
        Urgency::EmergencyNow => words.redflag_lead_emergency_now(),
        Urgency::Today => words.redflag_lead_today(),
        Urgency::WithinDays | Urgency::Routine => words.redflag_lead_within_days(),
    }
}

/// The soonest care that a sign of a rule asks for.
fn soonest(rule: RuleId) -> Urgency {
    let signs = StopSign::ALL.iter().filter(|sign| sign.rule() == rule);
    signs
        .map(|sign| sign.urgency())
        .min()
        .unwrap_or(Urgency::EmergencyNow)
}

fn sums(verdict: &Verdict, words: &Words) -> Vec<Sum> {
    let finding = verdict.findings.first();
    let days = finding.and_then(|finding| finding.number(NumberName::DaysSinceCheck));
    let line = |days| Sum {
        label: words.redflag_sum_age(),
        text: shown(NumberName::DaysSinceCheck, days, words),
    };
    days.map(line).into_iter().collect()
}
