//! Owns a plan as one short line of text, as the diary file keeps it and QR codes carry it.
//!
//! Records are parted by `~` and fields by `|`. A record begins with a letter that names it; what a
//! newer version adds under another letter is passed over. Pictures do not stand in it.

use std::collections::BTreeMap;

use crate::domain::rules::LimitId;
use crate::domain::sheet::{
    BreakExercise, BreakTarget, Days, Dosage, ExerciseName, HowTo, Line, NextStep, Outing,
    OwnExercise, PlanSheet, Prescription, Raise, Raised, SheetParts, Weekday, Weekdays,
};
use crate::domain::{
    BreakDeed, BreaksPerDay, Day, DaysPerWeek, Effort, FieldProblem, Hold, Minutes, Note, Pain,
    PersonName, Pseudonym, Reps, Revision, SessionsRunning, SetSide, StepSize, Target, Tempo,
    Variant,
};

/// The first record; its number rises when an old program would misread the rest.
const HEAD: &str = "EP1";

impl PlanSheet {
    /// Writes the plan without its pictures.
    pub fn to_text(&self) -> String {
        let parts = self.parts();
        let mut text = HEAD.to_owned();
        let out = &mut text;
        put(out, 'i', &[&parts.id.to_string().replace('-', "")]);
        put(out, 'r', &[&parts.revision.get().to_string()]);
        if let Some(parent) = parts.parent {
            put(out, 'p', &[&parent.get().to_string()]);
        }
        put(out, 'd', &[&parts.made.to_string()]);
        if let Some(name) = &parts.made_by {
            put(out, 'b', &[name.as_str()]);
        }
        if let Some(pseudonym) = &parts.made_for {
            put(out, 'f', &[pseudonym.as_str()]);
        }
        for asked in &parts.exercises {
            put(out, 'x', &[asked.variant.id()]);
            put_dosage(out, &asked.dosage);
        }
        for own in &parts.own_exercises {
            let id = own.id.to_string().replace('-', "");
            put(out, 'o', &[&id, own.name.as_str(), own.how_to.as_str()]);
            put_dosage(out, &own.dosage);
        }
        for (letter, outing) in [('w', parts.walk), ('s', parts.swim)] {
            if let Some(outing) = outing {
                put(out, letter, &[&outing.minutes.get().to_string()]);
                put_days(out, outing.days);
                if let Some(effort) = outing.effort {
                    put_field(out, 'e', &effort.get().to_string());
                }
            }
        }
        put_breaks(out, &parts.breaks);
        for limit in parts.limits.changed() {
            let value = limit.value.to_string();
            put(
                out,
                'l',
                &[limit.id.id(), &value, &limit.reviewed.to_string()],
            );
        }
        if !parts.notes.is_empty() {
            put(out, 'n', &[parts.notes.as_str()]);
        }
        if let Some(visit) = parts.next_visit {
            put(out, 'v', &[&visit.to_string()]);
        }
        text
    }

    /// Reads [`Self::to_text`] back.
    pub fn from_text(text: &str) -> Result<Self, FieldProblem> {
        let mut records = text.split('~');
        if records.next() != Some(HEAD) {
            return Err(FieldProblem::UnknownWord);
        }
        let mut page = Page::default();
        for record in records {
            let mut letters = record.chars();
            let letter = letters.next().ok_or(FieldProblem::Missing)?;
            let fields = letters.as_str().split('|').map(plain).collect();
            page.take(letter, &Fields(fields))?;
        }
        page.into_sheet()
    }
}

fn put(out: &mut String, letter: char, fields: &[&str]) {
    out.push('~');
    out.push(letter);
    for (index, field) in fields.iter().enumerate() {
        if index > 0 {
            out.push('|');
        }
        escape(out, field);
    }
}

fn put_field(out: &mut String, letter: char, value: &str) {
    out.push('|');
    out.push(letter);
    escape(out, value);
}

fn put_days(out: &mut String, days: Option<Days>) {
    match days {
        Some(Days::On(weekdays)) => {
            let numbers: String = weekdays
                .iter()
                .map(|day| char::from(b'1' + day as u8))
                .collect();
            put_field(out, 'w', &numbers);
        }
        Some(Days::PerWeek(days)) => put_field(out, 'n', &days.get().to_string()),
        None => {}
    }
}

fn put_dosage(out: &mut String, dosage: &Dosage) {
    for (side, target) in &dosage.targets {
        let value = format!("{}x{}", target.sets, target.reps.get());
        put_field(out, side_letter(*side), &value);
    }
    put_days(out, dosage.days);
    if let Some(hold) = dosage.hold {
        put_field(out, 'h', &hold.get().to_string());
    }
    if let Some(tempo) = dosage.tempo {
        put_field(out, 't', &format!("{}/{}", tempo.up_s(), tempo.down_s()));
    }
    if let Some(minutes) = dosage.minutes {
        put_field(out, 'm', &minutes.get().to_string());
    }
    if let Some(effort) = dosage.effort {
        put_field(out, 'e', &effort.get().to_string());
    }
    let Some(step) = &dosage.next_step else {
        return;
    };
    match step.raise {
        Raise::Add(raised, by) => put_field(out, '+', &format!("{}:{}", raised.id(), by.get())),
        Raise::To(variant) => put_field(out, '>', variant.id()),
    }
    if let Some(sessions) = step.sessions {
        put_field(out, 's', &sessions.get().to_string());
    }
    if let Some(effort) = step.effort_at_most {
        put_field(out, 'E', &effort.get().to_string());
    }
    if let Some(pain) = step.pain_at_most {
        put_field(out, 'P', &pain.get().to_string());
    }
    if let Some(said) = &step.said {
        put_field(out, 'N', said.as_str());
    }
}

fn put_breaks(out: &mut String, breaks: &BreakTarget) {
    if breaks.is_empty() {
        return;
    }
    out.push_str("~k");
    if let Some(after) = breaks.after {
        put_field(out, 'a', &after.get().to_string());
    }
    if let Some(minutes) = breaks.minutes {
        put_field(out, 'm', &minutes.get().to_string());
    }
    if let Some(per_day) = breaks.per_day {
        put_field(out, 'c', &per_day.get().to_string());
    }
    for exercise in &breaks.exercises {
        put(out, 'q', &[exercise.deed.id()]);
        for (side, reps) in &exercise.reps {
            put_field(out, side_letter(*side), &reps.get().to_string());
        }
    }
}

const fn side_letter(side: SetSide) -> char {
    match side {
        SetSide::Left => 'L',
        SetSide::Right => 'R',
        SetSide::Both => 'B',
    }
}

/// The marks that part fields and records, and what stands for them inside words.
const ESCAPES: [(char, char); 5] = [
    ('\\', 'b'),
    ('|', 'p'),
    ('~', 'w'),
    ('\n', 'n'),
    ('\t', 't'),
];

fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match ESCAPES.iter().find(|(mark, _)| *mark == character) {
            Some((_, stands)) => {
                out.push('\\');
                out.push(*stands);
            }
            None => out.push(character),
        }
    }
}

fn plain(field: &str) -> String {
    let mut text = String::with_capacity(field.len());
    let mut characters = field.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        let stands = characters.next();
        let mark = ESCAPES.iter().find(|(_, known)| Some(*known) == stands);
        text.extend(mark.map(|(mark, _)| *mark));
    }
    text
}

/// The fields of a record: some that stand first, in order, and some with a letter before them.
struct Fields(Vec<String>);

impl Fields {
    fn first(&self, place: usize) -> &str {
        self.0.get(place).map_or("", String::as_str)
    }

    /// The field of a letter, among those after the ones that stand first.
    fn of(&self, letter: char, after: usize) -> Option<&str> {
        let mut fields = self.0.iter().skip(after);
        fields.find_map(|field| field.strip_prefix(letter))
    }

    fn parsed<T: std::str::FromStr<Err = FieldProblem>>(
        &self,
        letter: char,
        after: usize,
    ) -> Result<Option<T>, FieldProblem> {
        self.of(letter, after).map(str::parse).transpose()
    }

    fn days(&self, after: usize) -> Result<Option<Days>, FieldProblem> {
        if let Some(numbers) = self.of('w', after) {
            let days = numbers.chars().map(|number| {
                let place = number.to_digit(10).and_then(|number| number.checked_sub(1));
                place
                    .and_then(|place| Weekday::ALL.get(usize::try_from(place).ok()?))
                    .copied()
                    .ok_or(FieldProblem::UnknownWord)
            });
            let days: Vec<Weekday> = days.collect::<Result<_, _>>()?;
            return Ok(Some(Days::On(Weekdays::new(days)?)));
        }
        let number: Option<DaysPerWeek> = self.parsed('n', after)?;
        Ok(number.map(Days::PerWeek))
    }

    fn dosage(&self, after: usize) -> Result<Dosage, FieldProblem> {
        let mut targets = BTreeMap::new();
        for side in SetSide::ALL {
            if let Some(value) = self.of(side_letter(side), after) {
                targets.insert(side, target(value)?);
            }
        }
        Ok(Dosage {
            targets,
            days: self.days(after)?,
            hold: self.parsed::<Hold>('h', after)?,
            tempo: self.of('t', after).map(tempo).transpose()?,
            minutes: self.parsed::<Minutes>('m', after)?,
            effort: self.parsed::<Effort>('e', after)?,
            next_step: self.next_step(after)?,
        })
    }

    fn next_step(&self, after: usize) -> Result<Option<NextStep>, FieldProblem> {
        let raise = if let Some(value) = self.of('+', after) {
            let (raised, by) = value.split_once(':').ok_or(FieldProblem::Missing)?;
            Raise::Add(Raised::from_id(raised)?, by.parse::<StepSize>()?)
        } else if let Some(variant) = self.of('>', after) {
            Raise::To(Variant::from_id(variant)?)
        } else {
            return Ok(None);
        };
        Ok(Some(NextStep {
            raise,
            sessions: self.parsed::<SessionsRunning>('s', after)?,
            effort_at_most: self.parsed::<Effort>('E', after)?,
            pain_at_most: self.parsed::<Pain>('P', after)?,
            said: self.of('N', after).map(Line::new).transpose()?,
        }))
    }
}

fn target(value: &str) -> Result<Target, FieldProblem> {
    let (sets, reps) = value.split_once('x').ok_or(FieldProblem::Missing)?;
    let number = |text: &str| text.parse().map_err(|_malformed| FieldProblem::NotANumber);
    Target::new(number(sets)?, number(reps)?)
}

fn tempo(value: &str) -> Result<Tempo, FieldProblem> {
    let (up, down) = value.split_once('/').ok_or(FieldProblem::Missing)?;
    let number = |text: &str| text.parse().map_err(|_malformed| FieldProblem::NotANumber);
    Tempo::new(number(up)?, number(down)?)
}

/// What was read so far.
#[derive(Default)]
struct Page {
    id: Option<crate::domain::PlanId>,
    revision: Option<Revision>,
    made: Option<Day>,
    rest: Rest,
}

#[derive(Default)]
struct Rest {
    parent: Option<Revision>,
    made_by: Option<PersonName>,
    made_for: Option<Pseudonym>,
    exercises: Vec<Prescription>,
    own_exercises: Vec<OwnExercise>,
    walk: Option<Outing>,
    swim: Option<Outing>,
    breaks: BreakTarget,
    limits: crate::domain::rules::Limits,
    notes: Note,
    next_visit: Option<Day>,
}

impl Page {
    fn take(&mut self, letter: char, fields: &Fields) -> Result<(), FieldProblem> {
        let first = fields.first(0);
        let rest = &mut self.rest;
        match letter {
            'i' => self.id = Some(first.parse()?),
            'r' => self.revision = Some(first.parse()?),
            'p' => rest.parent = Some(first.parse()?),
            'd' => self.made = Some(first.parse()?),
            'b' => rest.made_by = Some(PersonName::new(first)?),
            'f' => rest.made_for = Some(Pseudonym::new(first)?),
            'x' => {
                let asked = Prescription::new(Variant::from_id(first)?, fields.dosage(1)?)?;
                rest.exercises.push(asked);
            }
            'o' => rest.own_exercises.push(OwnExercise {
                id: first.parse()?,
                name: ExerciseName::new(fields.first(1))?,
                how_to: HowTo::new(fields.first(2))?,
                dosage: fields.dosage(3)?,
                picture: None,
            }),
            'w' => rest.walk = Some(outing(fields)?),
            's' => rest.swim = Some(outing(fields)?),
            'k' => {
                rest.breaks.after = fields.parsed::<Minutes>('a', 0)?;
                rest.breaks.minutes = fields.parsed::<Minutes>('m', 0)?;
                rest.breaks.per_day = fields.parsed::<BreaksPerDay>('c', 0)?;
            }
            'q' => rest.breaks.exercises.push(break_exercise(fields)?),
            'l' => {
                let value = fields.first(1).parse();
                let value = value.map_err(|_malformed| FieldProblem::NotANumber)?;
                let reviewed = fields.first(2).parse()?;
                rest.limits.set(LimitId::from_id(first)?, value, reviewed)?;
            }
            'n' => rest.notes = Note::new(first)?,
            'v' => rest.next_visit = Some(first.parse()?),
            _newer => {}
        }
        Ok(())
    }

    fn into_sheet(self) -> Result<PlanSheet, FieldProblem> {
        let rest = self.rest;
        let parts = SheetParts {
            id: self.id.ok_or(FieldProblem::Missing)?,
            revision: self.revision.ok_or(FieldProblem::Missing)?,
            parent: rest.parent,
            made: self.made.ok_or(FieldProblem::Missing)?,
            made_by: rest.made_by,
            made_for: rest.made_for,
            exercises: rest.exercises,
            own_exercises: rest.own_exercises,
            walk: rest.walk,
            swim: rest.swim,
            breaks: rest.breaks,
            limits: rest.limits,
            notes: rest.notes,
            next_visit: rest.next_visit,
        };
        PlanSheet::new(parts).map_err(|_problem| FieldProblem::DoNotFit)
    }
}

fn outing(fields: &Fields) -> Result<Outing, FieldProblem> {
    Ok(Outing {
        minutes: fields.first(0).parse::<Minutes>()?,
        days: fields.days(1)?,
        effort: fields.parsed::<Effort>('e', 1)?,
    })
}

fn break_exercise(fields: &Fields) -> Result<BreakExercise, FieldProblem> {
    let mut reps = BTreeMap::new();
    for side in SetSide::ALL {
        if let Some(value) = fields.parsed::<Reps>(side_letter(side), 1)? {
            reps.insert(side, value);
        }
    }
    Ok(BreakExercise {
        deed: BreakDeed::from_id(fields.first(0))?,
        reps,
    })
}
