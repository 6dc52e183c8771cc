//! Owns what is typed into the form of a step, and the entry that it makes.

use crate::domain::{
    Body, CareStep, Day, Entry, EntryId, FieldProblem, Kind, NewEntry, Note, StepGroup, StepKind,
    StepLine, StepName, StepPlace, StepState, When,
};
use crate::ui::kept::{Lines, Typing};
use crate::ui::nav::Route;
use crate::ui::screens::log::draft::TimeDraft;

/// What the form begins with besides what its route says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begin {
    /// A step that comes next, called by this name.
    Next(String),
    /// A step that is changed and stands at this state from now on; its day is asked anew.
    Now(StepState),
}

/// The fields that something can be wrong with, in the order of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What it is.
    Kind,
    /// What it is called.
    Name,
    /// Its day.
    Day,
    /// Its time.
    Time,
    /// Its last day.
    Until,
    /// Where it is.
    Place,
    /// What came of it.
    Result,
    /// What comes next.
    Next,
    /// The note.
    Note,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was chosen.
    Missing,
    /// What is done cannot lie ahead.
    Ahead,
    /// It ends before it begins.
    EndsEarly,
    /// It is no time, or no day.
    Unreadable,
    /// It has more letters than are kept.
    TooLong(usize),
}

/// What is typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What it is.
    pub kind: Option<StepKind>,
    /// How far it is; one that the kind knows.
    pub state: StepState,
    /// What it is called.
    pub name: String,
    /// Its day.
    pub day: Option<Day>,
    /// Its time.
    pub time: TimeDraft,
    /// Its last day.
    pub until: Option<Day>,
    /// Whether what stands for the last day is no day.
    pub until_wrong: bool,
    /// Where it is.
    pub place: String,
    /// What came of it.
    pub result: String,
    /// What comes next.
    pub next: String,
    /// The note.
    pub note: String,
    /// When the entry that is changed was; its instant stays while day and time do.
    before: Option<When>,
}

impl Draft {
    /// A new step.
    pub fn new(day: Option<Day>) -> Self {
        Self {
            kind: None,
            state: StepState::Booked,
            name: String::new(),
            day,
            time: TimeDraft::Unsaid,
            until: None,
            until_wrong: false,
            place: String::new(),
            result: String::new(),
            next: String::new(),
            note: String::new(),
            before: None,
        }
    }

    /// What an entry says; `None` for one of another kind.
    pub fn of(entry: &Entry) -> Option<Self> {
        let Body::CareStep(step) = &entry.body else {
            return None;
        };
        let text = |said: Option<&str>| said.unwrap_or_default().to_owned();
        Some(Self {
            kind: Some(step.kind),
            state: step.state,
            name: text(step.name.as_ref().map(StepName::as_str)),
            day: Some(entry.when.day),
            time: entry.when.time.into(),
            until: step.until,
            until_wrong: false,
            place: text(step.place.as_ref().map(StepPlace::as_str)),
            result: text(step.result.as_ref().map(StepLine::as_str)),
            next: text(step.next.as_ref().map(StepLine::as_str)),
            note: entry.note.as_str().to_owned(),
            before: Some(entry.when.clone()),
        })
    }

    /// The same step once more, at a day to come.
    pub fn again(entry: &Entry) -> Option<Self> {
        let before = Self::of(entry)?;
        let name = before.name;
        let mut draft = Self {
            kind: before.kind,
            name,
            place: before.place,
            ..Self::new(None)
        };
        draft.fit_state();
        Some(draft)
    }

    /// Begins otherwise than the route alone would.
    #[must_use]
    pub fn begun(mut self, begin: Begin) -> Self {
        match begin {
            Begin::Next(name) => {
                self.state = StepState::ToBook;
                self.name = name;
            }
            Begin::Now(state) => {
                self.state = state;
                self.day = None;
                self.time = TimeDraft::Unsaid;
            }
        }
        self
    }

    /// Takes a kind; a state that it does not know becomes one that it does.
    pub fn choose(&mut self, kind: StepKind) {
        self.kind = Some(kind);
        self.fit_state();
    }

    /// The states that can be chosen.
    pub fn states(&self) -> &'static [StepState] {
        match self.kind {
            Some(kind) => kind.group().states(),
            None => StepGroup::Visit.states(),
        }
    }

    /// Whether the step is done.
    pub const fn is_finished(&self) -> bool {
        match self.state {
            StepState::Done | StepState::ResultIn => true,
            StepState::ToBook | StepState::Booked => false,
        }
    }

    /// Whether the step can have a time of day.
    pub fn asks_time(&self) -> bool {
        let is_result = self.kind.map(StepKind::group) == Some(StepGroup::Result);
        self.state != StepState::ToBook && !is_result
    }

    /// Whether the step can have a last day.
    pub fn asks_until(&self) -> bool {
        self.state != StepState::ToBook && self.kind.is_some_and(StepKind::lasts)
    }

    /// Whether it is asked what came of the step; what was typed stays in sight.
    pub fn asks_result(&self) -> bool {
        self.is_finished() || !self.result.is_empty() || !self.next.is_empty()
    }

    fn fit_state(&mut self) {
        let states = self.states();
        if states.contains(&self.state) {
            return;
        }
        let finished = self.is_finished();
        let fits =
            |state: &&StepState| matches!(state, StepState::Done | StepState::ResultIn) == finished;
        if let Some(state) = states.iter().find(fits) {
            self.state = *state;
        }
    }
}

impl Typing for Draft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe_word("kind", &mut self.kind, StepKind::id, StepKind::from_id);
        lines.word("state", &mut self.state, StepState::id, StepState::from_id);
        lines.text("name", &mut self.name);
        lines.maybe("day", &mut self.day);
        lines.under("time", |lines| self.time.carry(lines));
        lines.maybe("until", &mut self.until);
        let wrong = [(false, "no"), (true, "yes")];
        lines.one_of("until_wrong", &mut self.until_wrong, &wrong);
        lines.text("place", &mut self.place);
        lines.text("result", &mut self.result);
        lines.text("next", &mut self.next);
        lines.text("note", &mut self.note);
        self.fit_state();
    }
}

/// What the form says as an entry, or what is wrong, in the order of the form.
pub fn entry(draft: &Draft, today: Day) -> Result<NewEntry, Vec<(Field, Problem)>> {
    let mut reader = Reader::default();
    let name = reader.text(Field::Name, &draft.name, StepName::new);
    let place = reader.text(Field::Place, &draft.place, StepPlace::new);
    let result = reader.text(Field::Result, &draft.result, StepLine::new);
    let next = reader.text(Field::Next, &draft.next, StepLine::new);
    let when = reader.when(draft, today);
    let until = reader.until(draft);
    let note = reader.note(&draft.note);
    let kind = reader.need(Field::Kind, draft.kind);
    match (kind, when) {
        (Some(kind), Some(when)) if reader.problems.is_empty() => Ok(NewEntry {
            when,
            body: Body::CareStep(CareStep {
                kind,
                state: draft.state,
                name,
                place,
                result,
                next,
                until,
            }),
            note,
        }),
        (_, _) => {
            reader.problems.sort_by_key(|(field, _)| *field);
            Err(reader.problems)
        }
    }
}

#[derive(Default)]
struct Reader {
    problems: Vec<(Field, Problem)>,
}

impl Reader {
    fn need<T>(&mut self, field: Field, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.problems.push((field, Problem::Missing));
        }
        value
    }

    fn text<T>(
        &mut self,
        field: Field,
        text: &str,
        read: impl Fn(&str) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        match read(text) {
            Ok(kept) => Some(kept),
            Err(FieldProblem::TooLong { limit }) => {
                self.problems.push((field, Problem::TooLong(limit)));
                None
            }
            // Nothing but spaces: it was left out.
            Err(_empty) => None,
        }
    }

    fn note(&mut self, text: &str) -> Note {
        match Note::new(text) {
            Ok(note) => note,
            Err(_too_long) => {
                let limit = crate::domain::MAX_NOTE_CHARS;
                self.problems.push((Field::Note, Problem::TooLong(limit)));
                Note::default()
            }
        }
    }

    fn when(&mut self, draft: &Draft, today: Day) -> Option<When> {
        let day = self.need(Field::Day, draft.day)?;
        if draft.is_finished() && day > today {
            self.problems.push((Field::Day, Problem::Ahead));
        }
        let time = match draft.time {
            TimeDraft::At(time) if draft.asks_time() => Some(time),
            TimeDraft::Unreadable if draft.asks_time() => {
                self.problems.push((Field::Time, Problem::Unreadable));
                None
            }
            TimeDraft::At(_) | TimeDraft::Unsaid | TimeDraft::Unreadable => None,
        };
        let before = draft.before.as_ref();
        let start = before
            .filter(|before| before.day == day && before.time == time)
            .and_then(|before| before.start.clone());
        Some(When { day, time, start })
    }

    fn until(&mut self, draft: &Draft) -> Option<Day> {
        if !draft.asks_until() {
            return None;
        }
        if draft.until_wrong {
            self.problems.push((Field::Until, Problem::Unreadable));
        }
        let until = draft.until?;
        if draft.day.is_some_and(|day| until < day) {
            self.problems.push((Field::Until, Problem::EndsEarly));
        }
        Some(until)
    }
}

/// What the form of an entry is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// A new step, on this day where one was named.
    New(Option<Day>),
    /// A change of a step.
    Edit(EntryId),
    /// The same step once more.
    Again(EntryId),
}

impl Opening {
    /// The place of its form.
    pub(super) const fn route(self) -> Route {
        let kind = Kind::CareStep;
        match self {
            Self::New(day) => Route::Log {
                kind,
                editing: None,
                day,
            },
            Self::Edit(id) => Route::Log {
                kind,
                editing: Some(id),
                day: None,
            },
            Self::Again(entry) => Route::LogAgain { kind, entry },
        }
    }

    /// The entry that is changed or repeated.
    pub(super) const fn subject(self) -> Option<EntryId> {
        match self {
            Self::New(_) => None,
            Self::Edit(id) | Self::Again(id) => Some(id),
        }
    }
}
