//! Owns the paper week: which rows a blank week has, in which order, on paper and on the screen.

mod sheet;
mod typed;

pub use sheet::sheet;
pub use typed::{Cell, Typed, Wrong, entries};

use crate::application::view::practice::kind_of;
use crate::application::{Fault, View};
use crate::domain::{
    Body, Counted, Day, DayRange, Diary, Entry, Exercise, KeptSheet, Kind, OwnExercise, Plan,
    SetSide, Side, Variant, plan_in_force,
};
use crate::i18n::Words;
use crate::store::Reader;

/// The rows for sets where no plan says how many.
const SETS_WITHOUT_PLAN: u8 = 3;

/// The most rows for sets.
const MOST_SETS: u8 = 6;

/// The days of a week.
pub const DAYS: usize = 7;

/// What the sheet of one week shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperWeek {
    /// Its seven days.
    pub week: DayRange,
    /// Today; what lies after it cannot have been done.
    pub today: Day,
    /// What is asked, in the order of the sheet.
    pub groups: Vec<Group>,
    /// The entries of these days, oldest first.
    pub there: Vec<Entry>,
    /// Whose it is.
    pub pseudonym: Option<String>,
}

/// Rows that become one entry a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The kind of entry.
    pub kind: Kind,
    /// The variant, for exercises.
    pub variant: Option<Variant>,
    /// The plan in force.
    pub plan: Option<Plan>,
    /// The exercise of the physiotherapist's own that it is about.
    pub own: Option<OwnExercise>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is written into it.
    pub asks: Asks,
    /// The sides with a box of their own; empty where there is one box.
    pub sides: Vec<SetSide>,
}

/// What a row asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Repetitions of the set with this number, from 1.
    Reps(u8),
    /// The set with this number of an exercise of the physiotherapist's own, as it is counted.
    Own(u8, Counted),
    /// Minutes.
    Minutes,
    /// Effort.
    Effort,
    /// Pain before.
    Before,
    /// The worst pain.
    Worst,
    /// Pain the next morning.
    Morning,
    /// Distance, in the unit that such a thing is typed in.
    Distance,
    /// How many breaks.
    Breaks,
    /// Pain this morning.
    Pain,
    /// Soreness.
    Soreness,
    /// Tiredness.
    Fatigue,
    /// Hours slept.
    Sleep,
}

const BOTH_SIDES: [SetSide; 2] = [SetSide::Left, SetSide::Right];

impl View for PaperWeek {
    /// The first day of the week.
    type Key = Day;

    fn build(reader: &Reader<'_>, today: Day, key: &Self::Key) -> Result<Self, Fault> {
        let week = DayRange {
            first: *key,
            last: key.plus(6),
        };
        let plans = reader.plans()?;
        let sheets = reader.plan_sheets()?;
        let sheet = KeptSheet::in_force(&sheets, week.last);
        let mut groups = Vec::new();
        for exercise in Exercise::ALL {
            let kind = kind_of(*exercise);
            let plan = plan_in_force(&plans, sheet, *exercise, week.last).cloned();
            let last = reader.latest(kind, 1)?.into_iter().next();
            groups.push(exercise_group(*exercise, plan, last.as_ref()));
        }
        let own = sheet.iter().flat_map(|kept| kept.sheet.content.own.iter());
        groups.extend(own.map(own_group));
        groups.extend(other_groups());
        let pseudonym = Diary {
            id: reader.diary_id()?,
            person: reader.person()?,
            ..Diary::default()
        }
        .shown_pseudonym();
        Ok(Self {
            week,
            today,
            groups,
            there: reader.entries(week)?,
            pseudonym: pseudonym.map(|pseudonym| pseudonym.as_str().to_owned()),
        })
    }
}

/// The variant of the plan, else of the last time, else the usual one; a box for each side it works.
fn exercise_group(exercise: Exercise, plan: Option<Plan>, last: Option<&Entry>) -> Group {
    let logged = last.and_then(|entry| match &entry.body {
        Body::Strength(strength) => Some(strength.variant),
        Body::Own(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    });
    let planned = plan.as_ref().map(|plan| plan.variant);
    let variant = planned
        .or(logged)
        .unwrap_or_else(|| exercise.usual_variant());
    let sides: Vec<SetSide> = match (&plan, variant.usual_side()) {
        (Some(plan), _) => plan.targets.keys().copied().collect(),
        (None, Some(side)) => vec![side],
        (None, None) => BOTH_SIDES.to_vec(),
    };
    let most = plan
        .as_ref()
        .and_then(|plan| plan.targets.values().map(|target| target.sets).max());
    let sets = most.unwrap_or(SETS_WITHOUT_PLAN).min(MOST_SETS);
    let reps = (1..=sets).map(|number| Row {
        asks: Asks::Reps(number),
        sides: sides.clone(),
    });
    Group {
        kind: kind_of(exercise),
        variant: Some(variant),
        plan,
        own: None,
        rows: reps.chain(exertion_rows()).collect(),
    }
}

/// As many sets as the plan asks of the side that does most. Sets that are minutes need no row that
/// asks for minutes once more.
fn own_group(own: &OwnExercise) -> Group {
    let targets = || own.targets.iter();
    let sides: Vec<SetSide> = targets().map(|(side, _target)| side).collect();
    let most = targets().map(|(_side, target)| target.sets()).max();
    let sets = most.unwrap_or(SETS_WITHOUT_PLAN).min(MOST_SETS);
    let sets = (1..=sets).map(|number| Row {
        asks: Asks::Own(number, own.counted),
        sides: sides.clone(),
    });
    let exertion =
        exertion_rows().filter(|row| row.asks != Asks::Minutes || own.counted != Counted::Minutes);
    Group {
        kind: Kind::Own,
        variant: None,
        plan: None,
        rows: sets.chain(exertion).collect(),
        own: Some(own.clone()),
    }
}

fn exertion_rows() -> impl Iterator<Item = Row> {
    [Asks::Minutes, Asks::Effort]
        .map(one)
        .into_iter()
        .chain([Asks::Before, Asks::Worst, Asks::Morning].map(per_side))
}

fn other_groups() -> [Group; 4] {
    let plain = |kind: Kind, rows: Vec<Row>| Group {
        kind,
        variant: None,
        plan: None,
        own: None,
        rows,
    };
    let outing = || -> Vec<Row> {
        std::iter::once(one(Asks::Distance))
            .chain(exertion_rows())
            .collect()
    };
    [
        plain(Kind::Walk, outing()),
        plain(Kind::Swim, outing()),
        plain(Kind::Break, vec![one(Asks::Breaks)]),
        plain(
            Kind::CheckIn,
            vec![
                per_side(Asks::Pain),
                one(Asks::Soreness),
                one(Asks::Fatigue),
                one(Asks::Sleep),
            ],
        ),
    ]
}

const fn one(asks: Asks) -> Row {
    Row {
        asks,
        sides: Vec::new(),
    }
}

fn per_side(asks: Asks) -> Row {
    Row {
        asks,
        sides: BOTH_SIDES.to_vec(),
    }
}

impl Group {
    /// What it is about: "Glute bridges · One leg".
    pub fn title(&self, words: &Words) -> String {
        if let Some(own) = &self.own {
            return own.name.as_str().to_owned();
        }
        match (self.kind, self.variant) {
            (Kind::CheckIn, _) => words.paperweek_mornings(),
            (kind, Some(variant)) => {
                words.common_join(&words.kind_plural(kind), &words.variant(variant))
            }
            (kind, None) => words.kind_plural(kind),
        }
    }

    /// The plan with each side's target; nothing for kinds without plans.
    pub fn plan_text(&self, words: &Words) -> String {
        if let Some(own) = &self.own {
            return own_plan_text(own, words);
        }
        if self.variant.is_none() {
            return String::new();
        }
        let Some(plan) = &self.plan else {
            return words.paperweek_no_plan();
        };
        let mut parts: Vec<String> = plan
            .targets
            .iter()
            .map(|(side, target)| {
                words.paperweek_target(
                    &words.common_reps(i64::from(target.reps.get())),
                    &words.whole(i64::from(target.sets)),
                    &words.set_side(*side),
                )
            })
            .collect();
        parts.extend(
            plan.hold
                .map(|hold| words.paperweek_hold(&words.seconds(hold.get()))),
        );
        parts.extend(
            plan.days_per_week
                .map(|days| words.paperweek_days_a_week(i64::from(days))),
        );
        words.paperweek_plan(&parts.join(" · "))
    }

    /// Whether an entry is about the same: its kind, and which of the physiotherapist's own
    /// exercises.
    pub fn is_of(&self, entry: &Entry) -> bool {
        match (&entry.body, &self.own) {
            (Body::Own(session), Some(own)) => own.is_done_in(session),
            (_, Some(_)) => false,
            (_, None) => entry.kind() == self.kind,
        }
    }
}

/// What each side does of an exercise of the physiotherapist's own, and how often.
fn own_plan_text(own: &OwnExercise, words: &Words) -> String {
    let targets = own.targets.iter().map(|(side, target)| {
        let asked = words.own_target(own.counted, target);
        words.ownplan_week_target(&asked, &words.own_side(side))
    });
    let days = own.rhythm.map(|rhythm| {
        let days = i64::from(rhythm.days_per_week());
        words.paperweek_days_a_week(days)
    });
    let parts: Vec<String> = targets.chain(days).collect();
    words.paperweek_plan(&parts.join(" · "))
}

impl Asks {
    /// The number of the set that it asks for.
    const fn set(self) -> Option<u8> {
        match self {
            Self::Reps(number) | Self::Own(number, _) => Some(number),
            Self::Minutes
            | Self::Effort
            | Self::Before
            | Self::Worst
            | Self::Morning
            | Self::Distance
            | Self::Breaks
            | Self::Pain
            | Self::Soreness
            | Self::Fatigue
            | Self::Sleep => None,
        }
    }

    /// What is written into the row.
    pub fn name(self, kind: Kind, words: &Words) -> String {
        match self {
            Self::Reps(number) | Self::Own(number, Counted::Reps) => {
                words.paperweek_row_reps(i64::from(number))
            }
            Self::Own(number, Counted::Seconds) => words.ownplan_week_seconds(i64::from(number)),
            Self::Own(number, Counted::Minutes) => words.ownplan_week_minutes(i64::from(number)),
            Self::Minutes => words.paperweek_row_minutes(),
            Self::Effort => words.paperweek_row_effort(),
            Self::Before => words.paperweek_row_before(),
            Self::Worst => words.paperweek_row_worst(),
            Self::Morning => words.paperweek_row_morning(),
            Self::Distance => words.paperweek_row_distance(&if kind == Kind::Swim {
                words.short_distance_unit()
            } else {
                words.long_distance_unit()
            }),
            Self::Breaks => words.paperweek_row_breaks(),
            Self::Pain => words.paperweek_row_pain(),
            Self::Soreness => words.paperweek_row_soreness(),
            Self::Fatigue => words.paperweek_row_fatigue(),
            Self::Sleep => words.paperweek_row_sleep(),
        }
    }
}

/// The letter of a small box.
pub fn box_letter(side: SetSide, words: &Words) -> String {
    match side {
        SetSide::Left => words.side_letter(Side::Left),
        SetSide::Right => words.side_letter(Side::Right),
        SetSide::Both => words.paperweek_both(),
    }
}
