//! Owns the words of a warning: a rule's verdict turned into what a person reads.

use crate::domain::load::{LAST_DAYS, session_load};
use crate::domain::rules::{
    Basis, Finding, Limit, LimitId, Missing, NumberName, Owner, RuleId, Severity, SourceRef, State,
    Unit, Verdict,
};
use crate::domain::{Day, DayRange, EntryId, History, Kind, Side};
use crate::i18n::Words;

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

impl Warning {
    /// Puts a verdict into words. The history is the one that the verdict was made from.
    pub fn new(verdict: &Verdict, history: &History, words: &Words) -> Self {
        let mut sentences = if verdict.is_fired() {
            logged(verdict, words)
        } else {
            Vec::new()
        }
        .into_iter();
        Self {
            rule: verdict.rule,
            severity: verdict.severity,
            state: verdict.state,
            name: name(verdict.rule, words),
            lead: lead(verdict, words),
            status: status(verdict.state, words),
            logged: sentences.next().unwrap_or_default(),
            also: sentences.collect(),
            to_do: to_do(verdict.rule, words),
            cannot_know: cannot_know(verdict.rule, words),
            why: why(verdict.rule, words),
            limit: limit_line(&verdict.limit, words),
            source: words.rules_source_line(
                &words.day_medium(verdict.reviewed),
                &source(verdict.source, words),
            ),
            sums: sums(verdict, history, words),
            entries: verdict.entries(),
        }
    }
}

/// Names a rule in lists.
pub fn name(rule: RuleId, words: &Words) -> String {
    match rule {
        RuleId::P1 => words.rules_name_p1(),
        RuleId::P2 => words.rules_name_p2(),
        RuleId::L2 => words.rules_name_l2(),
        RuleId::L1 => words.rules_name_l1(),
    }
}

/// Says a limit and whose it is.
pub fn limit_line(limit: &Limit, words: &Words) -> String {
    let value = words.number_short(limit.value, 2);
    let text = match limit.id {
        LimitId::WorstPain => words.rules_limit_worst_pain(&value),
        LimitId::MorningRise => words.rules_limit_morning_rise(&value),
        LimitId::MorningPain => words.rules_limit_morning_pain(&value),
        LimitId::HardEffort => words.rules_limit_hard_effort(&value),
        LimitId::DaysRunning => words.rules_limit_days_running(&value),
        LimitId::WeekHint => words.rules_limit_week_hint(&value),
        LimitId::WeekCaution => words.rules_limit_week_caution(&value),
        LimitId::KnownDays => words.rules_limit_known_days(&value),
        LimitId::UsualWeekFloor => words.rules_limit_usual_week_floor(&value),
    };
    let owner = match (limit.owner, limit.id.basis()) {
        (Owner::Physiotherapist, _) => words.rules_owner_physiotherapist(),
        (Owner::Default, Basis::Published) => words.rules_owner_published(),
        (Owner::Default, Basis::Chosen) => words.rules_owner_chosen(),
    };
    words.rules_limit_line(&text, &owner)
}

/// Says what a rule came to. Only a fired rule says anything about the diary; a quiet one says
/// that this is no promise.
pub fn status(state: State, words: &Words) -> String {
    match state {
        State::Fired => words.rules_fired(),
        State::Quiet => words.rules_quiet(),
        State::NotEnoughData(missing) => missing_sentence(missing, words),
    }
}

fn missing_sentence(missing: Missing, words: &Words) -> String {
    match missing {
        Missing::NoSession => words.rules_missing_no_session(),
        Missing::WorstPain => words.rules_missing_worst_pain(),
        Missing::PainBefore => words.rules_missing_pain_before(),
        Missing::NextMorning => words.rules_missing_next_morning(),
        Missing::Effort => words.rules_missing_effort(),
        Missing::Load { sessions } => words.rules_missing_load(i64::from(sessions)),
        Missing::TooEarly { days, needed } => {
            words.rules_missing_too_early(i64::from(days), i64::from(needed))
        }
        Missing::KnownDays { known, needed } => {
            words.rules_missing_known_days(i64::from(known), i64::from(needed))
        }
        Missing::NothingBefore => words.rules_missing_nothing_before(),
        Missing::UsualWeekTooLight => words.rules_missing_usual_week_too_light(),
    }
}

fn lead(verdict: &Verdict, words: &Words) -> String {
    let is_hint = verdict.severity == Severity::Info;
    match verdict.rule {
        RuleId::P1 => words.rules_p1_lead(),
        RuleId::P2 => words.rules_p2_lead(),
        RuleId::L2 if is_hint => words.rules_l2_lead_info(),
        RuleId::L2 => words.rules_l2_lead_caution(),
        RuleId::L1 if is_hint => words.rules_l1_lead_info(),
        RuleId::L1 => words.rules_l1_lead_caution(),
    }
}

fn to_do(rule: RuleId, words: &Words) -> String {
    match rule {
        RuleId::P1 => words.rules_p1_to_do(),
        RuleId::P2 => words.rules_p2_to_do(),
        RuleId::L2 => words.rules_l2_to_do(),
        RuleId::L1 => words.rules_l1_to_do(),
    }
}

fn cannot_know(rule: RuleId, words: &Words) -> String {
    match rule {
        RuleId::P1 => words.rules_p1_cannot_know(),
        RuleId::P2 => words.rules_p2_cannot_know(),
        RuleId::L2 => words.rules_l2_cannot_know(),
        RuleId::L1 => words.rules_l1_cannot_know(),
    }
}

fn why(rule: RuleId, words: &Words) -> String {
    match rule {
        RuleId::P1 => words.rules_p1_why(),
        RuleId::P2 => words.rules_p2_why(),
        RuleId::L2 => words.rules_l2_why(),
        RuleId::L1 => words.rules_l1_why(),
    }
}

fn source(source: SourceRef, words: &Words) -> String {
    match source {
        SourceRef::PainMonitoring => words.rules_source_pain_monitoring(),
        SourceRef::RestBetweenSessions => words.rules_source_rest_between_sessions(),
        SourceRef::WeekArithmetic => words.rules_source_week_arithmetic(),
    }
}

/// One sentence for each finding; both sides share one where they say the same.
fn logged(verdict: &Verdict, words: &Words) -> Vec<String> {
    let findings = verdict.findings.as_slice();
    match (verdict.rule, findings) {
        (RuleId::L1, [one, other]) if one.day == other.day && one.numbers == other.numbers => {
            vec![words.rules_l1_logged_both(&words.day_long(one.day), days_running(one))]
        }
        (RuleId::P1 | RuleId::P2 | RuleId::L2 | RuleId::L1, _) => findings
            .iter()
            .map(|finding| logged_one(verdict.rule, finding, words))
            .collect(),
    }
}

fn logged_one(rule: RuleId, finding: &Finding, words: &Words) -> String {
    let day = words.day_long(finding.day);
    let side = finding.side.unwrap_or(Side::Left);
    let number = |name| shown(name, finding.number(name).unwrap_or_default(), words);
    let activity = activity(finding.kind, words);
    match rule {
        RuleId::P1 => words.rules_p1_logged(
            &activity,
            &day,
            &number(NumberName::WorstPain),
            &words.side(side),
        ),
        RuleId::P2 => words.rules_p2_logged(
            &activity,
            &number(NumberName::PainBefore),
            &day,
            &number(NumberName::NextMorning),
            &words.side(side),
        ),
        RuleId::L2 => words.rules_l2_logged(
            &number(NumberName::LastWeek),
            &number(NumberName::UsualWeek),
        ),
        RuleId::L1 => words.rules_l1_logged(&day, days_running(finding), &words.side_full(side)),
    }
}

fn activity(kind: Option<Kind>, words: &Words) -> String {
    match kind {
        Some(Kind::Bridge) => words.rules_activity_bridge(),
        Some(Kind::LegRaise) => words.rules_activity_leg_raise(),
        Some(Kind::Walk) => words.rules_activity_walk(),
        Some(Kind::Swim) => words.rules_activity_swim(),
        Some(Kind::Break | Kind::CheckIn | Kind::Note) | None => words.rules_activity_other(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "days running are counted, and few"
)]
fn days_running(finding: &Finding) -> i64 {
    finding.number(NumberName::DaysRunning).unwrap_or_default() as i64
}

/// Writes a number as people read it: points and days whole, loads with a decimal where they have
/// one, ratios with two at most.
fn shown(name: NumberName, value: f64, words: &Words) -> String {
    match name.unit() {
        Unit::Points | Unit::Days => words.number(value, 0),
        Unit::Load => words.number_short(value, 1),
        Unit::Times => words.number_short(value, 2),
    }
}

fn sums(verdict: &Verdict, history: &History, words: &Words) -> Vec<Sum> {
    let several = verdict.findings.len() > 1;
    let mut sums = Vec::new();
    for finding in &verdict.findings {
        let found = match verdict.rule {
            RuleId::P1 => pain_sums(verdict, finding, words),
            RuleId::P2 => morning_sums(finding, words),
            RuleId::L2 => week_sums(finding, history, words),
            RuleId::L1 => running_sums(finding, history, words),
        };
        sums.extend(found.into_iter().map(|sum| {
            if several {
                told_apart(sum, finding, words)
            } else {
                sum
            }
        }));
    }
    sums
}

/// Names the session that a sum is about, where the same sum stands there for several.
fn told_apart(sum: Sum, finding: &Finding, words: &Words) -> Sum {
    let Some(kind) = finding.kind else { return sum };
    let day = words.day_short(finding.day);
    Sum {
        label: words.rules_sum_about(&day, &words.kind(kind), &sum.label),
        ..sum
    }
}

fn side_of(finding: &Finding, words: &Words) -> String {
    finding
        .side
        .map(|side| words.side_full(side))
        .unwrap_or_default()
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
