//! Owns the short text form of a plan: one thing a line, as the diary keeps it and codes carry it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::domain::rules::LimitId;
use crate::domain::{
    ActivityGoal, BreakDeed, BreakGoal, BreaksPerDay, Day, Effort, Exercise, FieldProblem, Hold,
    Minutes, PersonName, PlanSheet, PlanWords, Prescription, ProgressStep, Pseudonym, Raise,
    Rhythm, SetSide, SheetContent, SheetRevision, StepCondition, StepSessions, Target, Targets,
    Variant, Weekday, Weekdays,
};

mod own;

/// The first line of every text.
const HEAD: &str = "evenly-plan 1";

impl PlanSheet {
    /// Writes the short text form; [`PlanSheet::from_text`] reads it back to the same plan.
    pub fn to_text(&self) -> String {
        let mut out = Lines::default();
        out.line(HEAD);
        out.line(&format!("i {}", self.id));
        out.line(&format!("r {}", self.revision.get()));
        out.line(&format!("m {}", self.made));
        if let Some(by) = &self.by {
            out.words('b', by.as_str());
        }
        if let Some(person) = &self.person {
            out.words('f', person.as_str());
        }
        out.content(&self.content);
        out.0
    }

    /// Reads the short text form. Lines of a later version are passed over.
    pub fn from_text(text: &str) -> Result<Self, FieldProblem> {
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            return Err(FieldProblem::UnknownWord);
        }
        let mut read = Read::default();
        for line in lines {
            if let Some((key, rest)) = line.split_once(' ') {
                read.take(key, rest)?;
            }
        }
        read.into_sheet()
    }
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    /// A line of words: a line break in them is written `\n`, a backslash twice.
    fn words(&mut self, key: char, words: &str) {
        let kept = words
            .replace('\\', "\\\\")
            .replace('\n', "\\n")
            .replace('\r', "\\r");
        self.line(&format!("{key} {kept}"));
    }

    fn content(&mut self, content: &SheetContent) {
        for prescription in content.prescriptions.iter() {
            self.prescription(prescription);
        }
        for exercise in content.own.iter() {
            self.own(exercise);
        }
        for (key, goal) in [("w", &content.walk), ("u", &content.swim)] {
            if let Some(goal) = goal {
                let parts = doses(goal.minutes(), goal.effort(), goal.rhythm());
                self.line(&format!("{key}{parts}"));
            }
        }
        if let Some(breaks) = &content.breaks {
            let mut line = "k".to_owned();
            if let Some(per_day) = breaks.per_day() {
                let _infallible = write!(line, " n{}", per_day.get());
            }
            line.push_str(&doses(breaks.minutes(), None, None));
            for deed in breaks.deeds() {
                let _infallible = write!(line, " +{}", deed.id());
            }
            self.line(&line);
        }
        for limit in content.limits.changed() {
            let (name, value, reviewed) = (limit.id.id(), limit.value, limit.reviewed);
            self.line(&format!("l {name} {value} {reviewed}"));
        }
        if let Some(day) = content.next_visit {
            self.line(&format!("v {day}"));
        }
        if !content.note.is_empty() {
            self.words('n', content.note.as_str());
        }
    }

    fn prescription(&mut self, prescription: &Prescription) {
        let mut line = format!("x {}", prescription.variant.id());
        for (side, target) in prescription.targets.iter() {
            let (sets, reps) = (target.sets, target.reps.get());
            let _infallible = write!(line, " {}{sets}x{reps}", side_letter(side));
        }
        if let Some(hold) = prescription.hold {
            let _infallible = write!(line, " h{}", hold.get());
        }
        line.push_str(&doses(
            prescription.minutes,
            prescription.effort,
            prescription.rhythm,
        ));
        self.line(&line);
        if let Some(step) = &prescription.step {
            self.step(step);
        }
    }

    fn step(&mut self, step: &ProgressStep) {
        let mut line = format!("s {} {}", step.raise().id(), step.by());
        if let Some(side) = step.side {
            let _infallible = write!(line, " {}", side_letter(side));
        }
        let condition = step.condition;
        let _infallible = write!(line, " n{}", condition.sessions.get());
        if let Some(effort) = condition.effort_at_most {
            let _infallible = write!(line, " e{}", effort.get());
        }
        if let Some(pain) = condition.pain_at_most {
            let _infallible = write!(line, " p{}", pain.get());
        }
        self.line(&line);
        if !step.words.is_empty() {
            self.words('t', step.words.as_str());
        }
    }
}

fn doses(minutes: Option<Minutes>, effort: Option<Effort>, rhythm: Option<Rhythm>) -> String {
    let mut text = String::new();
    if let Some(minutes) = minutes {
        let _infallible = write!(text, " m{}", minutes.get());
    }
    if let Some(effort) = effort {
        let _infallible = write!(text, " e{}", effort.get());
    }
    match rhythm {
        Some(Rhythm::On(days)) => {
            text.push_str(" d");
            for day in days.iter() {
                let _infallible = write!(text, "{}", day.number());
            }
        }
        Some(Rhythm::Times(days)) => {
            let _infallible = write!(text, " w{}", days.get());
        }
        None => {}
    }
    text
}

const fn side_letter(side: SetSide) -> char {
    match side {
        SetSide::Left => 'L',
        SetSide::Right => 'R',
        SetSide::Both => 'B',
    }
}

fn side_of(letter: char) -> Option<SetSide> {
    SetSide::ALL
        .into_iter()
        .find(|side| side_letter(*side) == letter)
}

fn words_of(kept: &str) -> String {
    let mut words = String::new();
    let mut characters = kept.chars();
    while let Some(character) = characters.next() {
        match (character, character == '\\') {
            (_, false) => words.push(character),
            (_, true) => match characters.next() {
                Some('n') => words.push('\n'),
                Some('r') => words.push('\r'),
                Some(other) => words.push(other),
                None => {}
            },
        }
    }
    words
}

/// What was read so far.
#[derive(Default)]
struct Read {
    id: Option<crate::domain::PlanId>,
    revision: Option<SheetRevision>,
    made: Option<Day>,
    by: Option<PersonName>,
    person: Option<Pseudonym>,
    content: SheetContent,
    last: Option<Exercise>,
}

impl Read {
    fn take(&mut self, key: &str, rest: &str) -> Result<(), FieldProblem> {
        match key {
            "i" => self.id = Some(rest.parse()?),
            "r" => self.revision = Some(rest.parse()?),
            "m" => self.made = Some(rest.parse()?),
            "b" => self.by = Some(PersonName::new(&words_of(rest))?),
            "f" => self.person = Some(Pseudonym::new(&words_of(rest))?),
            "x" => self.prescription(rest)?,
            "s" => self.step(rest)?,
            "t" => {
                let words = PlanWords::new(&words_of(rest))?;
                self.change(|prescription| {
                    if let Some(step) = &mut prescription.step {
                        step.words = words;
                    }
                });
            }
            "o" => self.own(rest)?,
            "h" => self.how_own(rest)?,
            "p" => self.picture_own(rest)?,
            "q" => self.left_out_own(),
            "w" => self.content.walk = Some(goal(rest)?),
            "u" => self.content.swim = Some(goal(rest)?),
            "k" => self.content.breaks = Some(breaks(rest)?),
            "l" => self.limit(rest)?,
            "v" => self.content.next_visit = Some(rest.parse()?),
            "n" => self.content.note = PlanWords::new(&words_of(rest))?,
            _ => {}
        }
        Ok(())
    }

    fn prescription(&mut self, rest: &str) -> Result<(), FieldProblem> {
        let (variant, rest) = rest.split_once(' ').ok_or(FieldProblem::Missing)?;
        let variant = Variant::from_id(variant)?;
        let parts = Parts::read(rest)?;
        let prescription = Prescription {
            hold: parts.hold,
            minutes: parts.minutes,
            effort: parts.effort,
            rhythm: parts.rhythm,
            ..Prescription::new(variant, Targets::new(parts.targets)?)
        };
        self.last = Some(variant.exercise());
        match self.content.prescriptions.set(prescription) {
            Some(_twice) => Err(FieldProblem::DoNotFit),
            None => Ok(()),
        }
    }

    fn step(&mut self, rest: &str) -> Result<(), FieldProblem> {
        let mut words = rest.split(' ');
        let raise = Raise::from_id(words.next().unwrap_or_default())?;
        let by = whole(words.next().unwrap_or_default())?;
        let mut side = None;
        let (mut sessions, mut effort, mut pain) = (None, None, None);
        for word in words {
            let (letter, number) = split(word)?;
            match letter {
                'n' => sessions = Some(StepSessions::new(whole(number)?)?),
                'e' => effort = Some(number.parse()?),
                'p' => pain = Some(number.parse()?),
                other => side = side_of(other).or(side),
            }
        }
        let condition = StepCondition {
            sessions: sessions.ok_or(FieldProblem::Missing)?,
            effort_at_most: effort,
            pain_at_most: pain,
        };
        let mut step = ProgressStep::new(raise, by, condition)?;
        step.side = side;
        self.change(|prescription| prescription.step = Some(step));
        Ok(())
    }

    /// Changes the prescription that was read last.
    fn change(&mut self, change: impl FnOnce(&mut Prescription)) {
        let last = self.last.and_then(|last| {
            let prescriptions = &mut self.content.prescriptions;
            prescriptions.remove(last)
        });
        if let Some(mut prescription) = last {
            change(&mut prescription);
            self.content.prescriptions.set(prescription);
        }
    }

    fn limit(&mut self, rest: &str) -> Result<(), FieldProblem> {
        let mut words = rest.split(' ');
        let mut next = || words.next().ok_or(FieldProblem::Missing);
        let id = LimitId::from_id(next()?)?;
        let value = next()?.parse();
        let value = value.map_err(|_malformed| FieldProblem::NotANumber)?;
        let reviewed = next()?.parse()?;
        self.content.limits.set(id, value, reviewed)
    }

    fn into_sheet(self) -> Result<PlanSheet, FieldProblem> {
        Ok(PlanSheet {
            id: self.id.ok_or(FieldProblem::Missing)?,
            revision: self.revision.ok_or(FieldProblem::Missing)?,
            made: self.made.ok_or(FieldProblem::Missing)?,
            by: self.by,
            person: self.person,
            content: self.content,
        })
    }
}

/// The parts of a line, each with the letter that names it.
#[derive(Default)]
struct Parts {
    targets: BTreeMap<SetSide, Target>,
    hold: Option<Hold>,
    minutes: Option<Minutes>,
    effort: Option<Effort>,
    rhythm: Option<Rhythm>,
    per_day: Option<BreaksPerDay>,
    deeds: BTreeSet<BreakDeed>,
}

impl Parts {
    fn read(line: &str) -> Result<Self, FieldProblem> {
        let mut parts = Self::default();
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            let (letter, rest) = split(word)?;
            match letter {
                'h' => parts.hold = Some(rest.parse()?),
                'm' => parts.minutes = Some(rest.parse()?),
                'e' => parts.effort = Some(rest.parse()?),
                'w' => parts.rhythm = Some(Rhythm::times(whole(rest)?)?),
                'd' => parts.rhythm = Some(Rhythm::On(weekdays(rest)?)),
                'n' => parts.per_day = Some(rest.parse()?),
                '+' => {
                    parts.deeds.insert(BreakDeed::from_id(rest)?);
                }
                other => {
                    if let Some(side) = side_of(other) {
                        let (sets, reps) = rest.split_once('x').ok_or(FieldProblem::Missing)?;
                        let target = Target::new(whole(sets)?, whole(reps)?)?;
                        parts.targets.insert(side, target);
                    }
                }
            }
        }
        Ok(parts)
    }
}

fn goal(line: &str) -> Result<ActivityGoal, FieldProblem> {
    let parts = Parts::read(line)?;
    ActivityGoal::new(parts.minutes, parts.effort, parts.rhythm)
}

fn breaks(line: &str) -> Result<BreakGoal, FieldProblem> {
    let parts = Parts::read(line)?;
    BreakGoal::new(parts.per_day, parts.minutes, parts.deeds)
}

fn weekdays(numbers: &str) -> Result<Weekdays, FieldProblem> {
    let days = numbers.chars().map(|number| {
        Weekday::ALL
            .iter()
            .copied()
            .find(|day| number.to_digit(10) == Some(u32::from(day.number())))
            .ok_or(FieldProblem::UnknownWord)
    });
    Weekdays::new(days.collect::<Result<Vec<_>, _>>()?)
}

fn whole(text: &str) -> Result<i64, FieldProblem> {
    text.parse().map_err(|_malformed| FieldProblem::NotANumber)
}

fn split(word: &str) -> Result<(char, &str), FieldProblem> {
    let mut characters = word.chars();
    let letter = characters.next().ok_or(FieldProblem::Missing)?;
    Ok((letter, characters.as_str()))
}
