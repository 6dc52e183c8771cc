//! Owns rule T1: a girth difference that grows.

use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State, whole,
};
use crate::domain::{Body, Day, Entry, GirthPlace, Kind, Side};

pub(super) const RULE: Rule = Rule {
    id: RuleId::T1,
    severity: Severity::Caution,
    needs: Need::Girths,
    limits: &[LimitId::GirthGrowth, LimitId::GirthDays],
    source: SourceRef::TapeMeasure,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// How many days back measures count, the day itself included: 16 weeks. * Chosen, so that a few
/// measures some weeks apart are in it.
const WINDOW_DAYS: i64 = 112;

/// How many days of measures of one place it takes.
const NEEDED: usize = 3;

/// Compares the latest measure of each place with every earlier one of the same place that lies far
/// enough back; the largest growth counts. The difference is how much thinner the weaker side is.
fn judge(question: &Question<'_>) -> Judgement {
    let Some(weaker) = question.evidence.profile.weaker_side else {
        return nothing(State::NotEnoughData(Missing::WeakerSide));
    };
    let mut looked = Vec::new();
    let mut missing = Vec::new();
    for place in GirthPlace::ALL {
        match compare(question, *place, weaker) {
            Ok(finding) => looked.push(finding),
            Err(why) => missing.push(why),
        }
    }
    looked.sort_by(|one, other| growth(other).total_cmp(&growth(one)));
    let limit = question.limit(LimitId::GirthGrowth);
    let fired = looked.iter().filter(|finding| growth(finding) >= limit);
    let fired: Vec<Finding> = fired.cloned().collect();
    match (fired.is_empty(), looked.is_empty()) {
        (false, _) => Judgement {
            findings: fired,
            ..nothing(State::Fired)
        },
        (true, false) => Judgement {
            findings: looked,
            ..nothing(State::Quiet)
        },
        (true, true) => nothing(State::NotEnoughData(nearest(&missing))),
    }
}

const fn nothing(state: State) -> Judgement {
    Judgement {
        state,
        severity: Severity::Caution,
        limit: LimitId::GirthGrowth,
        findings: Vec::new(),
    }
}

/// One day's last measure of both thighs at one place.
struct Measure<'a> {
    entry: &'a Entry,
    /// How much thinner the weaker side is, in centimetres.
    thinner_cm: f64,
}

fn compare(question: &Question<'_>, place: GirthPlace, weaker: Side) -> Result<Finding, Missing> {
    let measures = measures(question, place, weaker);
    let few = Missing::Girths {
        have: u32::try_from(measures.len()).unwrap_or(u32::MAX),
        needed: u32::try_from(NEEDED).unwrap_or(u32::MAX),
    };
    if measures.len() < NEEDED {
        return Err(few);
    }
    let (Some((latest, earlier)), Some(oldest)) = (measures.split_first(), measures.last()) else {
        return Err(few);
    };
    let apart = |measure: &Measure<'_>| latest.entry.when.day.days_since(measure.entry.when.day);
    let needed = question.limit(LimitId::GirthDays);
    earlier
        .iter()
        .filter(|measure| apart(measure) as f64 >= needed)
        .min_by(|one, other| one.thinner_cm.total_cmp(&other.thinner_cm))
        .map(|before| finding(before, latest, weaker))
        .ok_or_else(|| Missing::TooEarly {
            days: u32::try_from(apart(oldest)).unwrap_or(0),
            needed: whole(needed),
        })
}

/// The measures of the window, newest first. The last one of a day counts: whoever measures again
/// on the same day corrects the first.
fn measures<'a>(question: &Question<'a>, place: GirthPlace, weaker: Side) -> Vec<Measure<'a>> {
    let first = question.as_of.plus(1 - WINDOW_DAYS);
    let mut measures: Vec<Measure<'a>> = Vec::new();
    let entries = question.history().up_to(Kind::Girth, question.as_of).rev();
    for entry in entries.take_while(|entry| entry.when.day >= first) {
        let same_day = measures
            .last()
            .is_some_and(|later| later.entry.when.day == entry.when.day);
        let Some(thinner_cm) = thinner(entry, place, weaker).filter(|_cm| !same_day) else {
            continue;
        };
        measures.push(Measure { entry, thinner_cm });
    }
    measures
}

fn thinner(entry: &Entry, place: GirthPlace, weaker: Side) -> Option<f64> {
    match &entry.body {
        Body::Girth(girth) if girth.place == place => girth.difference_cm(weaker.other()),
        Body::Girth(_)
        | Body::Strength(_)
        | Body::Own(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    }
}

fn finding(before: &Measure<'_>, latest: &Measure<'_>, weaker: Side) -> Finding {
    let (first, last) = (before.entry.when.day, latest.entry.when.day);
    let number = |name, value| Number { name, value };
    // Both are tenths, so the growth is one too, without the tail of a binary fraction.
    let grown = ((latest.thinner_cm - before.thinner_cm) * 10.0).round() / 10.0;
    Finding {
        side: Some(weaker),
        kind: Some(Kind::Girth),
        ..Finding::on(
            last,
            vec![before.entry.id, latest.entry.id],
            vec![
                number(NumberName::GirthDifference, latest.thinner_cm),
                number(NumberName::GirthBefore, before.thinner_cm),
                number(NumberName::GirthGrowth, grown),
                number(NumberName::SpanDays, last.days_since(first) as f64),
            ],
        )
    }
}

fn growth(finding: &Finding) -> f64 {
    finding
        .number(NumberName::GirthGrowth)
        .unwrap_or(f64::NEG_INFINITY)
}

/// What is missing at the place that is nearest to being compared.
fn nearest(missing: &[Missing]) -> Missing {
    let days = |why: &&Missing| matches!(why, Missing::TooEarly { .. });
    let most = missing.iter().copied().max();
    missing
        .iter()
        .find(days)
        .copied()
        .or(most)
        .unwrap_or(Missing::Girths { have: 0, needed: 3 })
}
