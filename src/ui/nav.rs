//! Owns where the person is: the routes and the list that Back walks.

use crate::domain::rules::RuleId;
use crate::domain::{Day, EntryId, Exercise, Kind, OwnExerciseId};

/// The steps of the first start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FirstStep {
    /// What this may mean, warning signs, whom to see.
    Guidance,
    /// The safety check.
    Safety,
    /// Which side is weaker.
    Side,
    /// Whether a professional has looked at it.
    Professional,
    /// Text size and language.
    Reading,
}

/// A place in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The first start.
    FirstStart(FirstStep),
    /// Today.
    Today,
    /// The choice of what to log.
    LogMenu,
    /// The form of one kind of entry.
    Log {
        /// The kind.
        kind: Kind,
        /// The entry being edited; `None` for a new one.
        editing: Option<EntryId>,
        /// The day to begin with; `None` for today.
        day: Option<Day>,
    },
    /// The morning check-in.
    CheckIn {
        /// The morning.
        day: Day,
        /// The entry being edited; `None` for a new one.
        editing: Option<EntryId>,
    },
    /// The form of one kind of entry, filled with what another entry says.
    LogAgain {
        /// The kind.
        kind: Kind,
        /// The entry that is repeated.
        entry: EntryId,
    },
    /// The form of a new session of an exercise from the physiotherapist.
    LogOwn(OwnExerciseId),
    /// What to do today: plans, starting an exercise, the clock of one that runs.
    Practice,
    /// The plan of one exercise.
    Plan(Exercise),
    /// The form of the session that was started, filled with its time and its plan.
    LogSession(Kind),
    /// The diary.
    Diary,
    /// The diary at the day of one entry, which is pointed out.
    Entry(EntryId),
    /// What was moved to the bin.
    Bin,
    /// What changed in one entry, and when.
    History(EntryId),
    /// The safety check: is something wrong?
    Safety,
    /// The open stop signs: what to do, whom to contact, and what clears them.
    Stop,
    /// Why a rule speaks up.
    Why(RuleId),
    /// The history of warnings; of one rule, or of all.
    Firings(Option<RuleId>),
    /// The table of limits; of one rule, or of all.
    Limits(Option<RuleId>),
    /// Charts.
    Progress,
    /// Two body maps side by side.
    BodyMaps,
    /// The guidance.
    Care,
    /// Export and import.
    Share,
    /// What each format is for, how to open it and what its fields mean.
    Formats,
    /// A report for a visit.
    Report,
    /// One page to take to an appointment.
    VisitSheet,
    /// A week from paper.
    PaperWeek,
    /// Bringing two diaries together.
    Merge,
    /// What has two versions.
    Versions,
    /// The plan of the physiotherapist: the one in use, and taking one in.
    PlanFile,
    /// The editor with which a physiotherapist writes a plan.
    PlanEditor,
    /// Exported diaries of others.
    Review,
    /// Settings.
    Settings,
    /// Backups, copies elsewhere, and the way back to an earlier diary.
    Backups,
    /// What was found in a damaged file.
    Found,
    /// The lock.
    Lock,
    /// Erasing the whole diary for good.
    Erase,
}

impl Route {
    /// The form of a new entry, today.
    pub const fn log(kind: Kind) -> Self {
        Self::Log {
            kind,
            editing: None,
            day: None,
        }
    }

    /// The door that is lit while the person is here; `None` during the first start.
    pub const fn door(self) -> Option<Self> {
        match self {
            Self::FirstStart(_) => None,
            Self::Today | Self::Why(_) | Self::Firings(_) => Some(Self::Today),
            Self::Practice | Self::Plan(_) | Self::LogSession(_) => Some(Self::Practice),
            Self::LogMenu
            | Self::Log { .. }
            | Self::CheckIn { .. }
            | Self::LogAgain { .. }
            | Self::LogOwn(_)
            | Self::Diary
            | Self::Entry(_)
            | Self::Bin
            | Self::History(_)
            | Self::Versions => Some(Self::Diary),
            Self::Safety | Self::Stop => Some(Self::Safety),
            Self::Progress | Self::BodyMaps => Some(Self::Progress),
            Self::Care | Self::VisitSheet => Some(Self::Care),
            Self::Share
            | Self::Report
            | Self::PaperWeek
            | Self::Merge
            | Self::PlanFile
            | Self::PlanEditor
            | Self::Review
            | Self::Formats => Some(Self::Share),
            Self::Limits(_)
            | Self::Settings
            | Self::Backups
            | Self::Found
            | Self::Lock
            | Self::Erase => Some(Self::Settings),
        }
    }
}

/// A step from one place to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To a place; Back returns from it.
    Go(Route),
    /// To a place that takes the present one's place in the list.
    Replace(Route),
    /// To where the person came from.
    Back,
}

/// One stay at a place; coming back to it finds it scrolled as it was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stay {
    route: Route,
    number: u64,
}

/// Where the person is, and how they came there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    here: Stay,
    behind: Vec<Stay>,
    stays: u64,
}

impl Trail {
    /// The longest list that is kept.
    const LONGEST: usize = 50;

    /// Begins at a place.
    pub const fn new(start: Route) -> Self {
        Self {
            here: Stay {
                route: start,
                number: 0,
            },
            behind: Vec::new(),
            stays: 0,
        }
    }

    /// Where the person is.
    pub const fn here(&self) -> Route {
        self.here.route
    }

    /// The number of this stay, for what belongs to it alone, such as how far it is scrolled.
    pub const fn stay(&self) -> u64 {
        self.here.number
    }

    /// Whether Back leads somewhere.
    pub const fn can_go_back(&self) -> bool {
        !self.behind.is_empty()
    }

    /// Takes a step. Back without a list leads to Today. Gives whether the place changed.
    pub fn step(&mut self, step: Move) -> bool {
        let before = self.here.route;
        match step {
            Move::Go(route) if route == before => {}
            Move::Go(route) => {
                self.behind.push(self.here);
                if self.behind.len() > Self::LONGEST {
                    self.behind.remove(0);
                }
                self.here = self.fresh(route);
            }
            Move::Replace(route) => self.here = self.fresh(route),
            Move::Back => {
                self.here = match self.behind.pop() {
                    Some(stay) => stay,
                    None => self.fresh(Route::Today),
                };
            }
        }
        self.here.route != before
    }

    const fn fresh(&mut self, route: Route) -> Stay {
        self.stays += 1;
        Stay {
            route,
            number: self.stays,
        }
    }
}
