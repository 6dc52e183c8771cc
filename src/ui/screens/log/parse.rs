//! Owns the reading of a draft: the entry it means, or what is wrong beside each field.

use crate::domain::{
    Amount, Body, Centimetres, CheckIn, Effort, Exertion, Fatigue, FieldProblem, Girth, Hold,
    MAX_SETS, Metres, Minutes, NewEntry, Note, OwnSession, OwnSet, Pain, PainReport, PerSide, Pool,
    Reps, Set, Side, SidePain, SittingBreak, SleepMinutes, Soreness, Steps, Strength, Swim, Tempo,
    Walk, When,
};
use crate::ui::screens::log::draft::{
    BodyDraft, BreakDraft, CheckInDraft, Draft, ExertionDraft, GirthDraft, OwnDraft, PainDraft,
    RestDay, SetDraft, StrengthDraft, SwimDraft, TimeDraft, WalkDraft, WhenDraft,
};

/// A field of a log form, in the order the forms show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The day.
    Day,
    /// The time of day.
    Time,
    /// The list of sets as a whole.
    Sets,
    /// Repetitions of the set at this place, from 0.
    Reps(usize),
    /// Hold of the set at this place.
    Hold(usize),
    /// Seconds up of the set at this place.
    Up(usize),
    /// Seconds down of the set at this place.
    Down(usize),
    /// Minutes.
    Minutes,
    /// Distance.
    Distance,
    /// Steps.
    Steps,
    /// Length of the pool.
    PoolLength,
    /// Lengths swum.
    Lengths,
    /// Pain, effort and the other rows of 0 to 10.
    Scale,
    /// Minutes sat before a break.
    SatBefore,
    /// Hours slept.
    Sleep,
    /// The girth of one side.
    Girth(Side),
    /// A form that needs at least one answer has none.
    Answers,
    /// The note.
    Note,
}

/// What is wrong, field by field; empty when all is well.
pub type Problems = Vec<(Field, FieldProblem)>;

/// Reads the draft. The instant of the start stays as it was while day and time did not change, and
/// is otherwise left open: who carries the entry out knows the zone of the machine.
pub fn entry(draft: &Draft) -> Result<NewEntry, Problems> {
    let mut reader = Reader::default();
    let when = reader.when(&draft.when);
    let body = match &draft.body {
        BodyDraft::Strength(strength) => reader.strength(strength).map(Body::Strength),
        BodyDraft::Own(own) => reader.own(own).map(Body::Own),
        BodyDraft::Walk(walk) => Some(Body::Walk(reader.walk(walk, draft.units.walk_m))),
        BodyDraft::Swim(swim) => Some(Body::Swim(reader.swim(swim, draft.units.swim_m))),
        BodyDraft::Break(pause) => Some(Body::Break(reader.pause(pause))),
        BodyDraft::CheckIn(check_in) => Some(Body::CheckIn(reader.check_in(check_in, &draft.note))),
        BodyDraft::Girth(girth) => Some(Body::Girth(reader.girth(girth))),
        BodyDraft::Note => Some(Body::Note),
    };
    let note = reader.note(&draft.note, &draft.body);
    match (when, body) {
        (Some(when), Some(body)) if reader.problems.is_empty() => Ok(NewEntry { when, body, note }),
        (_, _) => Err(reader.problems),
    }
}

/// Reads when it was and the note alone, for a form that holds the rest itself.
pub(in crate::ui::screens) fn frame(draft: &Draft) -> Result<(When, Note), Problems> {
    let mut reader = Reader::default();
    let when = reader.when(&draft.when);
    let note = reader.keep(Field::Note, Note::new(&draft.note));
    match (when, note) {
        (Some(when), Some(note)) if reader.problems.is_empty() => Ok((when, note)),
        (_, _) => Err(reader.problems),
    }
}

/// What the sets of a form would be as a session, to estimate its minutes; `None` while a field of
/// theirs cannot be read.
pub fn strength(draft: &StrengthDraft) -> Option<Strength> {
    let mut reader = Reader::default();
    reader
        .strength(draft)
        .filter(|_strength| reader.problems.is_empty())
}

/// What the sets of a form would be as a session of an exercise from a physiotherapist.
pub fn own(draft: &OwnDraft) -> Option<OwnSession> {
    let mut reader = Reader::default();
    reader.own(draft).filter(|_own| reader.problems.is_empty())
}

#[derive(Default)]
struct Reader {
    problems: Problems,
}

impl Reader {
    fn keep<T>(&mut self, field: Field, value: Result<T, FieldProblem>) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(problem) => {
                self.problems.push((field, problem));
                None
            }
        }
    }

    /// Reads a number that may stay empty.
    fn number<T>(
        &mut self,
        field: Field,
        value: Option<f64>,
        make: fn(f64) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        value.and_then(|value| self.keep(field, make(value)))
    }

    /// Reads a whole number that may stay empty.
    fn whole<T>(
        &mut self,
        field: Field,
        value: Option<f64>,
        make: fn(i64) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        value.and_then(|value| self.keep(field, whole(value).and_then(make)))
    }

    /// Reads an answer on a row of 0 to 10.
    fn scale<T>(
        &mut self,
        answer: Option<u8>,
        make: fn(i64) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        answer.and_then(|answer| self.keep(Field::Scale, make(i64::from(answer))))
    }

    /// Reads day and time; without a day there is no moment to say.
    fn when(&mut self, draft: &WhenDraft) -> Option<When> {
        let time = match draft.time {
            TimeDraft::Unsaid => None,
            TimeDraft::At(time) => Some(time),
            TimeDraft::Unreadable => self.keep(Field::Time, Err(FieldProblem::NotATime)),
        };
        let day = self.keep(Field::Day, draft.day.ok_or(FieldProblem::NotADate))?;
        let start = draft
            .before
            .as_ref()
            .filter(|before| before.day == day && before.time == time)
            .and_then(|before| before.start.clone());
        Some(When { day, time, start })
    }

    fn strength(&mut self, draft: &StrengthDraft) -> Option<Strength> {
        if draft.sets.len() > MAX_SETS {
            let too_long = FieldProblem::TooLong { limit: MAX_SETS };
            self.problems.push((Field::Sets, too_long));
        }
        let sets: Vec<Option<Set>> = draft
            .sets
            .iter()
            .enumerate()
            .map(|(index, set)| self.set(index, set))
            .collect();
        let exertion = self.exertion(&draft.exertion);
        Some(Strength {
            variant: draft.variant,
            side: draft.side.filter(|_side| sets.is_empty()),
            sets: sets.into_iter().collect::<Option<Vec<Set>>>()?,
            exertion,
            felt: draft.felt.clone(),
        })
    }

    fn own(&mut self, draft: &OwnDraft) -> Option<OwnSession> {
        if draft.sets.len() > MAX_SETS {
            let too_long = FieldProblem::TooLong { limit: MAX_SETS };
            self.problems.push((Field::Sets, too_long));
        }
        let sets: Vec<Option<OwnSet>> = draft
            .sets
            .iter()
            .enumerate()
            .map(|(index, set)| {
                let amount = set.amount.ok_or(FieldProblem::Missing);
                let amount = amount.and_then(whole).and_then(Amount::new);
                let amount = self.keep(Field::Reps(index), amount)?;
                let side = set.side;
                Some(OwnSet { side, amount })
            })
            .collect();
        let exertion = self.exertion(&draft.exertion);
        Some(OwnSession {
            exercise: draft.exercise,
            name: draft.name.clone(),
            counted: draft.counted,
            sets: sets.into_iter().collect::<Option<Vec<OwnSet>>>()?,
            exertion,
        })
    }

    fn set(&mut self, index: usize, draft: &SetDraft) -> Option<Set> {
        let reps = draft.reps.ok_or(FieldProblem::Missing);
        let reps = self.keep(Field::Reps(index), reps.and_then(whole).and_then(Reps::new));
        let hold = self.number(Field::Hold(index), draft.hold, Hold::new);
        let tempo = self.tempo(index, draft);
        reps.map(|reps| Set {
            side: draft.side,
            reps,
            hold,
            tempo,
        })
    }

    fn tempo(&mut self, index: usize, draft: &SetDraft) -> Option<Tempo> {
        let seconds = |value: f64| Tempo::new(value, 0.0).map(Tempo::up_s);
        match (draft.up, draft.down) {
            (None, None) => None,
            (None, Some(_)) => self.keep(Field::Up(index), Err(FieldProblem::DoNotFit)),
            (Some(_), None) => self.keep(Field::Down(index), Err(FieldProblem::DoNotFit)),
            (Some(up), Some(down)) => {
                let up = self.keep(Field::Up(index), seconds(up));
                let down = self.keep(Field::Down(index), seconds(down));
                self.keep(Field::Up(index), Tempo::new(up?, down?))
            }
        }
    }

    fn exertion(&mut self, draft: &ExertionDraft) -> Exertion {
        Exertion {
            minutes: self.number(Field::Minutes, draft.minutes, Minutes::new),
            effort: self.scale(draft.effort, Effort::new),
            pain: self.pain(&draft.pain),
            stopped_early: draft.stopped_early,
            heart_rate: draft.heart_rate,
        }
    }

    fn pain(&mut self, draft: &PerSide<PainDraft>) -> PainReport {
        PerSide::from_fn(|side| self.side_pain(draft.get(side)))
    }

    fn side_pain(&mut self, draft: &PainDraft) -> SidePain {
        SidePain {
            before: self.scale(draft.before, Pain::new),
            worst: self.scale(draft.worst, Pain::new),
            next_morning: self.scale(draft.next_morning, Pain::new),
            feels: draft.feels.clone(),
            sites: draft.sites.clone(),
        }
    }

    fn walk(&mut self, draft: &WalkDraft, unit_m: f64) -> Walk {
        Walk {
            exertion: self.exertion(&draft.exertion),
            distance: self.metres(Field::Distance, draft.distance, unit_m),
            steps: self.whole(Field::Steps, draft.steps, Steps::new),
            aid: draft.aid,
            limp: draft.limp,
        }
    }

    /// Reads a distance. A range that is missed is said in the unit of the field.
    fn metres(&mut self, field: Field, value: Option<f64>, unit_m: f64) -> Option<Metres> {
        let metres = Metres::new(value? * unit_m).map_err(|problem| in_unit(problem, unit_m));
        self.keep(field, metres)
    }

    fn swim(&mut self, draft: &SwimDraft, unit_m: f64) -> Swim {
        Swim {
            exertion: self.exertion(&draft.exertion),
            distance: self.metres(Field::Distance, draft.distance, unit_m),
            pool: self.pool(draft, unit_m),
            stroke: draft.stroke,
        }
    }

    /// Reads pool length and lengths. A pool length alone is last time's and says nothing yet.
    fn pool(&mut self, draft: &SwimDraft, unit_m: f64) -> Option<Pool> {
        if draft.pool.is_none() && draft.lengths.is_some() {
            return self.keep(Field::PoolLength, Err(FieldProblem::DoNotFit));
        }
        let length = self.metres(Field::PoolLength, draft.pool, unit_m)?;
        let Some(lengths) = draft.lengths else {
            // A pool without lengths is kept in the form only, but a wrong number is told all the same.
            let pool = Pool::new(length, 1).map_err(|problem| in_unit(problem, unit_m));
            self.keep(Field::PoolLength, pool);
            return None;
        };
        let count = self.keep(Field::Lengths, whole(lengths))?;
        // One of the two is at fault; the lengths are when a pool of this size exists.
        let field = match Pool::new(length, 1) {
            Ok(_) => Field::Lengths,
            Err(_) => Field::PoolLength,
        };
        let unit_m = if field == Field::PoolLength {
            unit_m
        } else {
            1.0
        };
        let pool = Pool::new(length, count).map_err(|problem| in_unit(problem, unit_m));
        self.keep(field, pool)
    }

    fn pause(&mut self, draft: &BreakDraft) -> SittingBreak {
        SittingBreak {
            minutes: self.number(Field::Minutes, draft.minutes, Minutes::new),
            deeds: draft.deeds.clone(),
            origin: draft.origin,
            sat_before: self.number(Field::SatBefore, draft.sat_before, Minutes::new),
        }
    }

    /// Reads a measure; at least one side must have one.
    fn girth(&mut self, draft: &GirthDraft) -> Girth {
        if draft.cm == PerSide::default() {
            self.problems.push((Field::Answers, FieldProblem::Missing));
        }
        Girth {
            place: draft.place,
            cm: PerSide::from_fn(|side| {
                self.number(Field::Girth(side), *draft.cm.get(side), Centimetres::new)
            }),
        }
    }

    fn check_in(&mut self, draft: &CheckInDraft, note: &str) -> CheckIn {
        if *draft == CheckInDraft::default() && note.trim().is_empty() {
            self.problems.push((Field::Answers, FieldProblem::Missing));
        }
        CheckIn {
            pain: PerSide::from_fn(|side: Side| self.scale(*draft.pain.get(side), Pain::new)),
            soreness: self.scale(draft.soreness, Soreness::new),
            weaker: draft.weaker,
            fatigue: self.scale(draft.fatigue, Fatigue::new),
            sleep: self.number(Field::Sleep, draft.sleep, SleepMinutes::from_hours),
            rest_confirmed: draft.rest == RestDay::Confirmed,
        }
    }

    fn note(&mut self, text: &str, body: &BodyDraft) -> Note {
        let Some(note) = self.keep(Field::Note, Note::new(text)) else {
            return Note::default();
        };
        if matches!(body, BodyDraft::Note) && note.as_str().trim().is_empty() {
            self.problems.push((Field::Note, FieldProblem::Missing));
        }
        note
    }
}

/// The whole number that a field without decimals shows for this value.
pub(in crate::ui::screens) fn whole(value: f64) -> Result<i64, FieldProblem> {
    let near = value.round_ties_even();
    if near.abs() > 1e12 || !near.is_finite() {
        return Err(FieldProblem::NotANumber);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a whole number of at most a million millions was checked above"
    )]
    let whole = near as i64;
    Ok(whole)
}

fn in_unit(problem: FieldProblem, unit_m: f64) -> FieldProblem {
    match problem {
        FieldProblem::OutOfRange { low, high } => FieldProblem::OutOfRange {
            low: low / unit_m,
            high: high / unit_m,
        },
        FieldProblem::NotANumber
        | FieldProblem::NotADate
        | FieldProblem::NotATime
        | FieldProblem::UnknownWord
        | FieldProblem::NotAnId
        | FieldProblem::TooLong { .. }
        | FieldProblem::Missing
        | FieldProblem::DoNotFit
        | FieldProblem::Picture(_) => problem,
    }
}
