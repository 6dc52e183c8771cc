//! Owns rule N1: weaker after training.

use crate::domain::load::side_volume;
use crate::domain::rules::strength::strength_between;
use crate::domain::rules::told::{soreness, weaker};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, RECENT_DAYS, Rule,
    RuleId, Severity, SourceRef, State,
};
use crate::domain::{
    Body, Day, DayRange, Entry, EntryId, History, SetSide, Soreness, Variant, Weaker,
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::N1,
    severity: Severity::Caution,
    needs: Need::WeakerOrReps,
    limits: &[
        LimitId::WeakerSoreness,
        LimitId::WeakerRepsDrop,
        LimitId::RestHours,
    ],
    source: SourceRef::OverworkWeakness,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The days before a morning that lie within 48 hours of it.
const AFTER_DAYS: i64 = 2;

/// The mornings running among which clearly weaker ones are counted.
const MORNINGS: i64 = 3;

/// The clearly weaker mornings among them from which it speaks, whatever was trained.
const WEAK_MORNINGS: usize = 2;

/// The days back in which the session before is looked for, to compare repetitions with.
const COMPARE_DAYS: i64 = 28;

/// Looks at the mornings of the last seven days on which the muscle was clearly weaker. Such a
/// morning speaks until the rest it asks for is over, and after that until a later morning says
/// that the muscle is not clearly weaker any more.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, as_of) = (question.history(), question.as_of);
    let range = DayRange::ending(as_of, RECENT_DAYS);
    let mornings: Vec<(Weaker, &Entry)> = range
        .days()
        .filter_map(|day| weaker(history, day))
        .collect();
    let last_is_weak = mornings
        .last()
        .is_some_and(|(said, _)| *said == Weaker::Clearly);
    let rest_hours = question.limit(LimitId::RestHours);
    let mut missing: Option<Missing> = None;
    let mut fired: Option<(LimitId, Finding)> = None;
    for (said, entry) in mornings.iter().rev() {
        let hours = 24.0 * as_of.days_since(entry.when.day) as f64;
        if *said != Weaker::Clearly || (hours >= rest_hours && !last_is_weak) {
            continue;
        }
        match Weak::of(question, entry).judged(question) {
            Ok(found) => fired = fired.or(found),
            Err(unsaid) => missing = missing.or(Some(unsaid)),
        }
    }
    let (state, limit, findings) = match (fired, missing) {
        (Some((limit, finding)), _) => (State::Fired, limit, vec![finding]),
        (None, Some(missing)) => (
            State::NotEnoughData(missing),
            LimitId::WeakerSoreness,
            Vec::new(),
        ),
        (None, None) if mornings.is_empty() => (
            State::NotEnoughData(Missing::Mornings),
            LimitId::WeakerSoreness,
            Vec::new(),
        ),
        (None, None) => (State::Quiet, LimitId::WeakerSoreness, Vec::new()),
    };
    Judgement {
        state,
        severity: Severity::Caution,
        limit,
        findings,
    }
}

/// A morning on which the muscle was clearly weaker, and what stands around it.
struct Weak<'a> {
    check_in: &'a Entry,
    /// The strength sessions of the 48 hours before.
    sessions: Vec<&'a Entry>,
    soreness: Option<(Soreness, &'a Entry)>,
    fall: Option<Fall<'a>>,
    /// The clearly weaker mornings among the three that end with this one.
    mornings: Vec<&'a Entry>,
    /// How many of the three were answered.
    answered: usize,
}

/// Fewer repetitions than in the session before, with the same variant and side.
struct Fall<'a> {
    variant: Variant,
    side: SetSide,
    before: &'a Entry,
    now: &'a Entry,
    reps_before: u32,
    reps_now: u32,
}

impl Fall<'_> {
    fn percent(&self) -> f64 {
        let fewer = f64::from(self.reps_before) - f64::from(self.reps_now);
        fewer * 100.0 / f64::from(self.reps_before)
    }
}

impl<'a> Weak<'a> {
    fn of(question: &Question<'a>, check_in: &'a Entry) -> Self {
        let history = question.history();
        let day = check_in.when.day;
        let three: Vec<(Weaker, &Entry)> = DayRange::ending(day, MORNINGS)
            .days()
            .filter_map(|day| weaker(history, day))
            .collect();
        Self {
            check_in,
            sessions: strength_between(history, DayRange::ending(day.plus(-1), AFTER_DAYS))
                .map(|(entry, _strength)| entry)
                .collect(),
            soreness: soreness(history, day),
            fall: largest_fall(history, DayRange::ending(day, AFTER_DAYS + 1)),
            answered: three.len(),
            mornings: three
                .into_iter()
                .filter(|(said, _)| *said == Weaker::Clearly)
                .map(|(_, entry)| entry)
                .collect(),
        }
    }

    /// What it comes to: too sore or too many repetitions fewer after a session, else weaker again
    /// and again; an error says what would be needed to tell.
    fn judged(&self, question: &Question<'_>) -> Result<Option<(LimitId, Finding)>, Missing> {
        let trained = !self.sessions.is_empty();
        let sore = self.soreness.is_some_and(|(sore, _)| {
            f64::from(sore.get()) >= question.limit(LimitId::WeakerSoreness)
        });
        let fell = self
            .fall
            .as_ref()
            .is_some_and(|fall| fall.percent() >= question.limit(LimitId::WeakerRepsDrop));
        let limit = if trained && sore {
            LimitId::WeakerSoreness
        } else if trained && fell {
            LimitId::WeakerRepsDrop
        } else if self.mornings.len() >= WEAK_MORNINGS {
            LimitId::RestHours
        } else if trained && self.soreness.is_none() {
            return Err(Missing::Soreness);
        } else {
            return Ok(None);
        };
        Ok(Some((limit, self.finding(question, limit))))
    }

    /// The entries and numbers that decided, and how long to rest.
    fn finding(&self, question: &Question<'_>, limit: LimitId) -> Finding {
        let number = |name, value| Number { name, value };
        let mut entries = self.mornings.clone();
        let mut numbers = Vec::new();
        let mut finding = Finding::on(self.check_in.when.day, Vec::new(), Vec::new());
        if limit != LimitId::RestHours {
            entries.extend(&self.sessions);
        }
        if let Some((sore, entry)) = self.soreness {
            entries.push(entry);
            numbers.push(number(NumberName::Soreness, f64::from(sore.get())));
        }
        if let Some(fall) = self
            .fall
            .as_ref()
            .filter(|_| limit == LimitId::WeakerRepsDrop)
        {
            entries.extend([fall.before, fall.now]);
            numbers.extend([
                number(NumberName::RepsBefore, f64::from(fall.reps_before)),
                number(NumberName::RepsNow, f64::from(fall.reps_now)),
                number(NumberName::DropPercent, fall.percent()),
            ]);
            finding.kind = Some(fall.now.kind());
            finding.variant = Some(fall.variant);
            finding.side = fall.side.alone();
        }
        numbers.extend([
            number(NumberName::WeakMornings, self.mornings.len() as f64),
            number(NumberName::Mornings, self.answered as f64),
            number(NumberName::RestHours, question.limit(LimitId::RestHours)),
        ]);
        Finding {
            entries: in_order(entries),
            numbers,
            ..finding
        }
    }
}

/// The identifiers of these entries, each once, oldest first.
fn in_order(mut entries: Vec<&Entry>) -> Vec<EntryId> {
    entries.sort_by_key(|entry| (entry.when.day, entry.when.time, entry.id));
    entries.dedup_by_key(|entry| entry.id);
    entries.into_iter().map(|entry| entry.id).collect()
}

/// The largest fall from one session to the next of the same variant, among the sessions of these
/// days; each side, and both legs at once, is compared with itself.
fn largest_fall(history: &History, range: DayRange) -> Option<Fall<'_>> {
    strength_between(history, range)
        .flat_map(|(now, _strength)| {
            SetSide::ALL
                .into_iter()
                .filter_map(move |side| fall_of(history, now, side))
        })
        .max_by(|one, other| one.percent().total_cmp(&other.percent()))
}

fn fall_of<'a>(history: &'a History, now: &'a Entry, side: SetSide) -> Option<Fall<'a>> {
    let Body::Strength(strength) = &now.body else {
        return None;
    };
    let earliest = now.when.day.plus(-COMPARE_DAYS);
    let reps_now = reps(now, side)?;
    let (before, reps_before) = history
        .of_variant_up_to(strength.variant, now.when.day)
        .rev()
        .take_while(|entry| entry.when.day >= earliest)
        .skip_while(|entry| entry.id != now.id)
        .skip(1)
        .find_map(|entry| Some((entry, reps(entry, side)?)))?;
    Some(Fall {
        variant: strength.variant,
        side,
        before,
        now,
        reps_before,
        reps_now,
    })
}

/// The repetitions of a session on one side; nothing where it has no set there.
fn reps(entry: &Entry, side: SetSide) -> Option<u32> {
    let Body::Strength(strength) = &entry.body else {
        return None;
    };
    side_volume(strength, side).map(|volume| volume.reps)
}
