//! Owns the four numbers of a week that clinics ask for, counted from what was logged.

use std::collections::BTreeSet;
use std::io;

use crate::domain::{Body, Day, DayRange, Diary, Entry, EntryId, Exertion, History, Minutes};
use crate::exchange::fhir::codes::{LOINC, Profile, Term, Unit, activity_categories};
use crate::exchange::fhir::make::{Maker, plain, session};
use crate::exchange::fhir::shape::elements::{CodeableConcept, Quantity, Reference};
use crate::exchange::fhir::shape::observation::{Effective, Value};
use crate::exchange::fhir::sink::Sink;

/// The effort from which an activity is at least moderate (anchors of LOINC 82289-0: 5 to 6
/// moderate, 7 to 8 vigorous; clinical reference D2).
const MODERATE: u8 = 5;

/// The fewest days with something logged from which a week has numbers (rule D1).
const FEWEST_KNOWN: usize = 4;

/// Writes the numbers of each week from Monday to Sunday that is over.
pub(in crate::exchange::fhir) fn put<W: io::Write>(
    maker: &Maker<'_>,
    diary: &Diary,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let history = History::of(diary);
    let (Some(first), Some(last)) = (history.first_day(), history.last_day()) else {
        return Ok(());
    };
    let today = maker.options.now.day();
    let mut monday = first.week_start(0);
    while monday <= last && monday.plus(6) < today {
        let range = DayRange::ending(monday.plus(6), 7);
        let known = history.known_days_in(range).count();
        if known >= FEWEST_KNOWN {
            put_week(maker, &history, (range, known), sink)?;
        }
        let next = monday.plus(7);
        if next <= monday {
            break;
        }
        monday = next;
    }
    Ok(())
}

/// One number of a week: what it is, how much, and which sessions it comes from.
struct Number<'a> {
    profile: Profile,
    text: String,
    value: f64,
    from: &'a [EntryId],
}

fn put_week<W: io::Write>(
    maker: &Maker<'_>,
    history: &History,
    (range, known): (DayRange, usize),
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let words = maker.options.words;
    let strength = Sessions::of(history.between(range), |entry| {
        matches!(entry.body, Body::Strength(_))
    });
    let mut numbers = vec![Number {
        profile: Profile::StrengthDaysPerWeek,
        text: words.fhir_strength_days(),
        value: strength.days.len() as f64,
        from: &strength.ids,
    }];
    let active = Sessions::of(history.between(range), is_moderate);
    if history.between(range).iter().all(has_known_effort) {
        numbers.push(Number {
            profile: Profile::DaysPerWeek,
            text: words.fhir_active_days(),
            value: active.days.len() as f64,
            from: &active.ids,
        });
        if let Some(minutes) = active.minutes {
            numbers.push(Number {
                profile: Profile::MinutesPerWeek,
                text: words.fhir_active_minutes_week(),
                value: minutes,
                from: &active.ids,
            });
            if !active.days.is_empty() {
                numbers.push(Number {
                    profile: Profile::MinutesPerDay,
                    text: words.fhir_active_minutes_day(),
                    value: minutes / active.days.len() as f64,
                    from: &active.ids,
                });
            }
        }
    }
    for number in numbers {
        put_number(maker, number, (range, known), sink)?;
    }
    Ok(())
}

fn put_number<W: io::Write>(
    maker: &Maker<'_>,
    number: Number<'_>,
    (range, known): (DayRange, usize),
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let Some((code, unit)) = number.profile.of_week() else {
        return Ok(());
    };
    let words = maker.options.words;
    let id = maker.ids.named(format_args!("week/{}", range.first), code);
    let code = CodeableConcept::code(LOINC, code).said(number.text);
    let effective = Effective::At(range.last.to_string());
    let mut fact = maker.observation(id, activity_categories(), code, effective);
    fact.meta = Some(number.profile.claimed());
    fact.value = Some(Value::Quantity(Quantity::of(number.value, unit)));
    let days = i64::try_from(known).unwrap_or(7);
    let method = words.fhir_week_note(&words.day_range(range), days);
    let method = plain(&method).into_owned();
    fact.method = Some(maker.book.term(Term::Counted).said(method));
    let from = number.from.iter();
    fact.derived_from = from
        .map(|entry| Reference::to(maker.ids.named(entry, session::GROUP)))
        .collect();
    fact.component
        .push(maker.number(Term::DaysKnown, known as f64, Unit::Days));
    sink.put(id, &fact)
}

/// Some sessions of a week.
struct Sessions {
    ids: Vec<EntryId>,
    days: BTreeSet<Day>,
    /// All their minutes; `None` where one of them has none.
    minutes: Option<f64>,
}

impl Sessions {
    fn of(entries: &[Entry], wanted: impl Fn(&Entry) -> bool) -> Self {
        let chosen: Vec<&Entry> = entries.iter().filter(|entry| wanted(entry)).collect();
        let minutes = |entry: &&Entry| {
            let exertion = entry.body.exertion()?;
            exertion.minutes.map(Minutes::get)
        };
        Self {
            ids: chosen.iter().map(|entry| entry.id).collect(),
            days: chosen.iter().map(|entry| entry.when.day).collect(),
            minutes: chosen.iter().map(minutes).sum(),
        }
    }
}

/// What was asked of a walk or swim; `None` for everything else.
fn aerobic(entry: &Entry) -> Option<&Exertion> {
    match &entry.body {
        Body::Walk(walk) => Some(&walk.exertion),
        Body::Swim(swim) => Some(&swim.exertion),
        Body::Strength(_)
        | Body::Own(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    }
}

fn is_moderate(entry: &Entry) -> bool {
    let effort = aerobic(entry).and_then(|asked| asked.effort);
    effort.is_some_and(|effort| effort.get() >= MODERATE)
}

/// A walk or swim without its effort could be of either kind, so its week has no such numbers.
fn has_known_effort(entry: &Entry) -> bool {
    aerobic(entry).is_none_or(|asked| asked.effort.is_some())
}
