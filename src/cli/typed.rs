//! Owns the way from typed words to a diary entry.

use std::collections::BTreeSet;
use std::str::FromStr;

use clap::ArgMatches;

use crate::domain::{
    Aid, Amount, Body, BodyMap, BodyRegion, BreakDeed, BreakOrigin, CareStep, Centimetres, CheckIn,
    ClockTime, Day, Exercise, Exertion, Feel, FieldProblem, Girth, GirthPlace, Hold, Kind, Limp,
    MAX_SETS, MarkPlace, MarkStrength, MeasuredHeartRate, Metres, Muscle, NewEntry, Note,
    OwnExercise, OwnSession, OwnSet, PainReport, PerSide, Pool, Reps, Sensation, Set, SetSide,
    Side, Site, SittingBreak, SleepMinutes, Stamp, StepKind, StepLine, StepName, StepPlace,
    StepState, StopReason, Strength, Stroke, Swim, Tempo, Variant, Walk, Weaker, When,
};

/// A value that was refused: the option it belongs to and why.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::cli) struct Refused {
    /// The option's name, without dashes.
    pub(in crate::cli) option: &'static str,
    /// Why.
    pub(in crate::cli) problem: FieldProblem,
}

type Typed<T> = Result<T, Refused>;

/// Says which day it is and which instant a day and a time of day are.
pub(in crate::cli) struct Calendar<'a> {
    /// Today, for entries that name no day.
    pub(in crate::cli) today: Day,
    /// The time now, for entries of today that name no time and no day.
    pub(in crate::cli) time: ClockTime,
    /// The instant of a day and a time.
    pub(in crate::cli) resolve: &'a dyn Fn(Day, ClockTime) -> Stamp,
    /// The exercises of the physiotherapist, those of the latest plan first.
    pub(in crate::cli) own: &'a [OwnExercise],
}

/// Makes the entry that the arguments describe. Nothing is guessed: what was not said stays open.
pub(in crate::cli) fn entry(matches: &ArgMatches, calendar: &Calendar<'_>) -> Typed<NewEntry> {
    let kind = word(matches, "activity", Kind::from_id)?.ok_or(Refused {
        option: "activity",
        problem: FieldProblem::Missing,
    })?;
    let body = match kind {
        Kind::Bridge => strength(matches, Exercise::Bridge)?,
        Kind::LegRaise => strength(matches, Exercise::LegRaise)?,
        Kind::Own => own(matches, calendar.own)?,
        Kind::Walk => walk(matches)?,
        Kind::Swim => swim(matches)?,
        Kind::Break => sitting_break(matches)?,
        Kind::CheckIn => check_in(matches)?,
        Kind::Girth => girth(matches)?,
        Kind::BodyMap => body_map(matches)?,
        Kind::CareStep => care_step(matches)?,
        Kind::Note => Body::Note,
    };
    refuse_strangers(matches, kind)?;
    let note = text(matches, "note")
        .map_or(Ok(Note::default()), Note::new)
        .map_err(|problem| Refused {
            option: "note",
            problem,
        })?;
    if kind == Kind::Note && note.is_empty() {
        return Err(Refused {
            option: "note",
            problem: FieldProblem::Missing,
        });
    }
    Ok(NewEntry {
        when: when(matches, calendar)?,
        body,
        note,
    })
}

fn when(matches: &ArgMatches, calendar: &Calendar<'_>) -> Typed<When> {
    let said_day = parsed::<Day>(matches, "on")?;
    let said_time = parsed::<ClockTime>(matches, "at")?;
    let day = said_day.unwrap_or(calendar.today);
    let time = said_time.or_else(|| said_day.is_none().then_some(calendar.time));
    Ok(When {
        day,
        time,
        start: time.map(|time| (calendar.resolve)(day, time)),
    })
}

fn strength(matches: &ArgMatches, exercise: Exercise) -> Typed<Body> {
    let variant = text(matches, "variant").map_or(Ok(exercise.usual_variant()), |typed| {
        variant(exercise, typed).ok_or(Refused {
            option: "variant",
            problem: FieldProblem::UnknownWord,
        })
    })?;
    let side = word(matches, "side", SetSide::from_id)?;
    let hold = parsed::<Hold>(matches, "hold")?;
    let tempo = text(matches, "tempo").map(tempo).transpose()?;
    let sets = match text(matches, "sets") {
        Some(typed) => sets(typed, side.or(variant.usual_side()), (hold, tempo))?,
        None => Vec::new(),
    };
    let side = if sets.is_empty() { side } else { None };
    let trained = PerSide::from_fn(|one| {
        sets.iter().any(|set| set.side.works(one)) || side.is_some_and(|side| side.works(one))
    });
    Ok(Body::Strength(Strength {
        variant,
        sets,
        side,
        exertion: exertion(matches, trained)?,
        felt: several(matches, "felt", Muscle::from_id)?,
    }))
}

/// Finds a variant by its id, with underscores for dashes too, or by its id without the exercise.
fn variant(exercise: Exercise, typed: &str) -> Option<Variant> {
    let typed = typed.trim().to_lowercase().replace('_', "-");
    exercise.variants().find(|variant| {
        let id = variant.id();
        id == typed
            || id
                .split_once('-')
                .is_some_and(|(_exercise, rest)| rest == typed)
    })
}

fn sets(
    typed: &str,
    side: Option<SetSide>,
    (hold, tempo): (Option<Hold>, Option<Tempo>),
) -> Typed<Vec<Set>> {
    let sets = amounts::<Reps>(typed, side)?.into_iter();
    Ok(sets
        .map(|(side, reps)| Set {
            side,
            reps,
            hold,
            tempo,
        })
        .collect())
}

/// Reads `10,10,8` or `L:10,R:8`: what each set was, and its side.
fn amounts<T: FromStr<Err = FieldProblem>>(
    typed: &str,
    side: Option<SetSide>,
) -> Typed<Vec<(SetSide, T)>> {
    let refused = |problem| Refused {
        option: "sets",
        problem,
    };
    let sets: Vec<(SetSide, T)> = typed
        .split(',')
        .map(|part| {
            let (own_side, amount) = match part.trim().split_once(':') {
                Some((side, amount)) => (Some(set_side(side).map_err(refused)?), amount),
                None => (None, part),
            };
            let side = own_side.or(side).ok_or(Refused {
                option: "side",
                problem: FieldProblem::Missing,
            })?;
            Ok((side, amount.parse::<T>().map_err(refused)?))
        })
        .collect::<Typed<_>>()?;
    if sets.len() > MAX_SETS {
        return Err(refused(FieldProblem::TooLong { limit: MAX_SETS }));
    }
    Ok(sets)
}

/// A session of an exercise that a physiotherapist made up: its sets are counted as its plan says.
fn own(matches: &ArgMatches, known: &[OwnExercise]) -> Typed<Body> {
    let refused = |problem| Refused {
        option: "exercise",
        problem,
    };
    let typed = text(matches, "exercise").ok_or_else(|| refused(FieldProblem::Missing))?;
    let own = own_exercise(known, typed).ok_or_else(|| refused(FieldProblem::UnknownWord))?;
    let side = word(matches, "side", SetSide::from_id)?;
    let sets = match text(matches, "sets") {
        Some(typed) => amounts::<Amount>(typed, side)?,
        None => Vec::new(),
    };
    let trained = PerSide::from_fn(|one| sets.iter().any(|(side, _amount)| side.works(one)));
    Ok(Body::Own(OwnSession {
        exercise: own.id,
        name: own.name.clone(),
        counted: own.counted,
        sets: sets
            .into_iter()
            .map(|(side, amount)| OwnSet { side, amount })
            .collect(),
        exertion: exertion(matches, trained)?,
    }))
}

/// Finds an exercise by its identifier, or by its name without regard to upper and lower case.
fn own_exercise<'a>(known: &'a [OwnExercise], typed: &str) -> Option<&'a OwnExercise> {
    let typed = typed.trim();
    let by_id = known.iter().find(|own| own.id.to_string() == typed);
    by_id.or_else(|| {
        let name = typed.to_lowercase();
        known
            .iter()
            .find(|own| own.name.as_str().to_lowercase() == name)
    })
}

fn set_side(typed: &str) -> Result<SetSide, FieldProblem> {
    match typed.trim().to_lowercase().as_str() {
        "l" => Ok(SetSide::Left),
        "r" => Ok(SetSide::Right),
        "b" => Ok(SetSide::Both),
        other => SetSide::from_id(other),
    }
}

fn tempo(typed: &str) -> Typed<Tempo> {
    let refused = |problem| Refused {
        option: "tempo",
        problem,
    };
    let (up, down) = typed
        .split_once('-')
        .ok_or(refused(FieldProblem::DoNotFit))?;
    let seconds = |part: &str| {
        part.trim()
            .replace(',', ".")
            .parse::<f64>()
            .map_err(|_malformed| refused(FieldProblem::NotANumber))
    };
    Tempo::new(seconds(up)?, seconds(down)?).map_err(refused)
}

fn walk(matches: &ArgMatches) -> Typed<Body> {
    Ok(Body::Walk(Walk {
        exertion: exertion(matches, PerSide::default())?,
        distance: parsed::<Metres>(matches, "distance-m")?,
        steps: parsed(matches, "steps")?,
        aid: word(matches, "aid", Aid::from_id)?,
        limp: word(matches, "limp", Limp::from_id)?,
    }))
}

fn swim(matches: &ArgMatches) -> Typed<Body> {
    let length = parsed::<Metres>(matches, "pool-m")?;
    let lengths = parsed::<Whole>(matches, "lengths")?;
    let pool = match (length, lengths) {
        (Some(length), Some(Whole(lengths))) => {
            Some(Pool::new(length, lengths).map_err(|problem| Refused {
                option: "lengths",
                problem,
            })?)
        }
        (None, None) => None,
        (Some(_), None) => {
            return Err(Refused {
                option: "lengths",
                problem: FieldProblem::Missing,
            });
        }
        (None, Some(_)) => {
            return Err(Refused {
                option: "pool-m",
                problem: FieldProblem::Missing,
            });
        }
    };
    Ok(Body::Swim(Swim {
        exertion: exertion(matches, PerSide::default())?,
        distance: parsed::<Metres>(matches, "distance-m")?,
        pool,
        stroke: word(matches, "stroke", Stroke::from_id)?,
    }))
}

fn sitting_break(matches: &ArgMatches) -> Typed<Body> {
    Ok(Body::Break(SittingBreak {
        minutes: parsed(matches, "minutes")?,
        deeds: several(matches, "did", BreakDeed::from_id)?,
        origin: word(matches, "origin", BreakOrigin::from_id)?,
        sat_before: parsed(matches, "sat")?,
    }))
}

/// A measure needs its place, as only measures of the same place can be compared, and one side.
fn girth(matches: &ArgMatches) -> Typed<Body> {
    let missing = |option| Refused {
        option,
        problem: FieldProblem::Missing,
    };
    let cm = PerSide {
        left: parsed::<Centimetres>(matches, "left")?,
        right: parsed::<Centimetres>(matches, "right")?,
    };
    if cm == PerSide::default() {
        return Err(missing("left"));
    }
    Ok(Body::Girth(Girth {
        place: word(matches, "place", GirthPlace::from_id)?.ok_or_else(|| missing("place"))?,
        cm,
    }))
}

/// No mark at all says that there is nothing to mark.
fn body_map(matches: &ArgMatches) -> Typed<Body> {
    let refused = |problem| Refused {
        option: "mark",
        problem,
    };
    let mut map = BodyMap::default();
    let given = matches.get_many::<String>("mark").into_iter().flatten();
    for text in given {
        let (place, strength) = mark(text).map_err(refused)?;
        map.mark_once(place, strength).map_err(refused)?;
    }
    Ok(Body::BodyMap(map))
}

/// Reads `left:calf:tingling=4`.
fn mark(text: &str) -> Result<(MarkPlace, MarkStrength), FieldProblem> {
    let (place, strength) = text.split_once('=').ok_or(FieldProblem::Missing)?;
    let mut parts = place.split(':');
    let mut part = || parts.next().ok_or(FieldProblem::Missing);
    let place = MarkPlace {
        side: Side::from_id(part()?)?,
        region: BodyRegion::from_id(part()?)?,
        sensation: Sensation::from_id(part()?)?,
    };
    match parts.next() {
        Some(_) => Err(FieldProblem::UnknownWord),
        None => Ok((place, strength.parse()?)),
    }
}

fn care_step(matches: &ArgMatches) -> Typed<Body> {
    let kind = word(matches, "step", StepKind::from_id)?.ok_or(Refused {
        option: "step",
        problem: FieldProblem::Missing,
    })?;
    let state = word(matches, "state", StepState::from_id)?.ok_or(Refused {
        option: "state",
        problem: FieldProblem::Missing,
    })?;
    Ok(Body::CareStep(CareStep {
        kind,
        state,
        name: line(matches, "name", StepName::new)?,
        place: line(matches, "where", StepPlace::new)?,
        result: line(matches, "result", StepLine::new)?,
        next: line(matches, "next", StepLine::new)?,
        until: parsed(matches, "until")?,
    }))
}

fn line<T>(
    matches: &ArgMatches,
    option: &'static str,
    read: impl FnOnce(&str) -> Result<T, FieldProblem>,
) -> Typed<Option<T>> {
    let read = text(matches, option).map(read).transpose();
    read.map_err(|problem| Refused { option, problem })
}

fn check_in(matches: &ArgMatches) -> Typed<Body> {
    let sleep = parsed::<Real>(matches, "sleep-h")?
        .map(|Real(hours)| SleepMinutes::from_hours(hours))
        .transpose()
        .map_err(|problem| Refused {
            option: "sleep-h",
            problem,
        })?;
    Ok(Body::CheckIn(CheckIn {
        pain: PerSide {
            left: parsed(matches, "pain-left")?,
            right: parsed(matches, "pain-right")?,
        },
        soreness: parsed(matches, "soreness")?,
        weaker: word(matches, "weaker", Weaker::from_id)?,
        fatigue: parsed(matches, "fatigue")?,
        sleep,
        rest_confirmed: matches.get_flag("rest"),
    }))
}

/// Feel and place belong to each side whose pain was given and is above 0; where no such number
/// was given, to each side that was trained.
fn exertion(matches: &ArgMatches, trained: PerSide<bool>) -> Typed<Exertion> {
    let mut pain = PainReport::default();
    pain.left.before = parsed(matches, "pain-before-left")?;
    pain.right.before = parsed(matches, "pain-before-right")?;
    pain.left.worst = parsed(matches, "pain-worst-left")?;
    pain.right.worst = parsed(matches, "pain-worst-right")?;
    pain.left.next_morning = parsed(matches, "pain-next-left")?;
    pain.right.next_morning = parsed(matches, "pain-next-right")?;
    let feels = several(matches, "feel", Feel::from_id)?;
    let sites = several(matches, "site", Site::from_id)?;
    let hurts = PerSide::from_fn(|side| {
        let told = pain.get(side);
        [told.before, told.worst, told.next_morning]
            .into_iter()
            .flatten()
            .any(|pain| pain.get() > 0)
    });
    let described = if hurts.left || hurts.right {
        hurts
    } else {
        trained
    };
    let said = !(feels.is_empty() && sites.is_empty());
    if said && !(described.left || described.right) {
        return Err(Refused {
            option: "pain-worst-left",
            problem: FieldProblem::Missing,
        });
    }
    for side in Side::ALL {
        if *described.get(side) {
            pain.get_mut(side).feels.clone_from(&feels);
            pain.get_mut(side).sites.clone_from(&sites);
        }
    }
    Ok(Exertion {
        minutes: parsed(matches, "minutes")?,
        effort: parsed(matches, "effort")?,
        pain,
        stopped_early: word(matches, "stopped", StopReason::from_id)?,
        heart_rate: MeasuredHeartRate::default(),
    })
}

/// Refuses an option that this kind of entry has no place for, so that nothing typed is dropped.
fn refuse_strangers(matches: &ArgMatches, kind: Kind) -> Typed<()> {
    let known: Vec<&str> = options(kind).collect();
    let all = Kind::ALL.iter().flat_map(|kind| options(*kind));
    for name in all {
        let typed = matches.value_source(name) == Some(clap::parser::ValueSource::CommandLine);
        if typed && !known.contains(&name) {
            return Err(Refused {
                option: name,
                problem: FieldProblem::DoNotFit,
            });
        }
    }
    Ok(())
}

/// The options that a kind of entry has a place for, besides those that every kind has.
fn options(kind: Kind) -> impl Iterator<Item = &'static str> {
    const EXERTION: &[&str] = &[
        "minutes",
        "effort",
        "pain-before-left",
        "pain-before-right",
        "pain-worst-left",
        "pain-worst-right",
        "pain-next-left",
        "pain-next-right",
        "feel",
        "site",
        "stopped",
    ];
    let own: &[&str] = match kind {
        Kind::Bridge | Kind::LegRaise => &["side", "variant", "sets", "hold", "tempo", "felt"],
        Kind::Own => &["exercise", "side", "sets"],
        Kind::Walk => &["distance-m", "steps", "aid", "limp"],
        Kind::Swim => &["distance-m", "pool-m", "lengths", "stroke"],
        Kind::Break => &["minutes", "did", "origin", "sat"],
        Kind::CheckIn => &[
            "pain-left",
            "pain-right",
            "soreness",
            "weaker",
            "fatigue",
            "sleep-h",
            "rest",
        ],
        Kind::Girth => &["place", "left", "right"],
        Kind::BodyMap => &["mark"],
        Kind::CareStep => &["step", "state", "name", "where", "result", "next", "until"],
        Kind::Note => &[],
    };
    let exertion = match kind {
        Kind::Bridge | Kind::LegRaise | Kind::Own | Kind::Walk | Kind::Swim => EXERTION,
        Kind::Break | Kind::CheckIn | Kind::Girth | Kind::BodyMap | Kind::CareStep | Kind::Note => {
            &[]
        }
    };
    own.iter().chain(exertion).copied()
}

struct Whole(i64);

impl FromStr for Whole {
    type Err = FieldProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim()
            .parse()
            .map(Self)
            .map_err(|_malformed| FieldProblem::NotANumber)
    }
}

struct Real(f64);

impl FromStr for Real {
    type Err = FieldProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim()
            .replace(',', ".")
            .parse()
            .map(Self)
            .map_err(|_malformed| FieldProblem::NotANumber)
    }
}

fn text<'a>(matches: &'a ArgMatches, option: &'static str) -> Option<&'a str> {
    matches.get_one::<String>(option).map(String::as_str)
}

fn parsed<T: FromStr<Err = FieldProblem>>(
    matches: &ArgMatches,
    option: &'static str,
) -> Typed<Option<T>> {
    text(matches, option)
        .map(str::parse)
        .transpose()
        .map_err(|problem| Refused { option, problem })
}

fn word<T>(
    matches: &ArgMatches,
    option: &'static str,
    read: impl Fn(&str) -> Result<T, FieldProblem>,
) -> Typed<Option<T>> {
    text(matches, option)
        .map(read)
        .transpose()
        .map_err(|problem| Refused { option, problem })
}

fn several<T: Ord>(
    matches: &ArgMatches,
    option: &'static str,
    read: impl Fn(&str) -> Result<T, FieldProblem>,
) -> Typed<BTreeSet<T>> {
    matches
        .get_many::<String>(option)
        .unwrap_or_default()
        .map(|word| read(word).map_err(|problem| Refused { option, problem }))
        .collect()
}
