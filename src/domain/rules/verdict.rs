//! Owns what a rule says: fired, quiet or not enough data, with everything behind it.

use crate::domain::exercise::words;
use crate::domain::rules::{Limit, RuleId};
use crate::domain::{Day, EntryId, FieldProblem, Kind, Side};

words! {
    /// How strongly a rule speaks, weakest first.
    Severity {
        /// A hint.
        Info = "info",
        /// Take it easier.
        Caution = "caution",
        /// Stop this exercise for today.
        StopExercise = "stop-exercise",
    }
}

words! {
    /// What a number counts in.
    Unit {
        /// Points on a 0–10 scale.
        Points = "points",
        /// Days.
        Days = "days",
        /// Load in arbitrary units: effort × minutes.
        Load = "au",
        /// How many times as much.
        Times = "times",
    }
}

words! {
    /// What a number behind a verdict is.
    NumberName {
        /// The worst pain in the session.
        WorstPain = "worst_pain",
        /// The pain before the session.
        PainBefore = "pain_before",
        /// The pain the next morning.
        NextMorning = "next_morning",
        /// How many points it rose.
        Rise = "rise",
        /// The effort of the earlier day's session.
        EffortEarlier = "effort_day_before",
        /// The effort of the later day's session.
        EffortLater = "effort",
        /// Days running.
        DaysRunning = "days_running",
        /// Load of the last seven days.
        LastWeek = "last7_au",
        /// Load of the 21 days before them.
        PreviousDays = "previous21_au",
        /// Load of a usual week.
        UsualWeek = "usual_week_au",
        /// Last week over usual week.
        Ratio = "uncoupled",
        /// Known days among the previous 21.
        KnownDays = "known_days_previous21",
    }
}

impl NumberName {
    /// The unit of this number.
    pub const fn unit(self) -> Unit {
        match self {
            Self::WorstPain
            | Self::PainBefore
            | Self::NextMorning
            | Self::Rise
            | Self::EffortEarlier
            | Self::EffortLater => Unit::Points,
            Self::DaysRunning | Self::KnownDays => Unit::Days,
            Self::LastWeek | Self::PreviousDays | Self::UsualWeek => Unit::Load,
            Self::Ratio => Unit::Times,
        }
    }
}

/// One number behind a verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// What it is.
    pub name: NumberName,
    /// Its value, in [`NumberName::unit`]; not rounded.
    pub value: f64,
}

/// What is missing for a rule to say anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// No session in the days it looks at.
    NoSession,
    /// The worst pain of a session was not rated.
    WorstPain,
    /// The pain before a session was not rated.
    PainBefore,
    /// Nobody answered the next morning.
    NextMorning,
    /// A session's effort was not said.
    Effort,
    /// Sessions without a load, so that the sums would be too small.
    Load {
        /// How many.
        sessions: u32,
    },
    /// The diary is younger than the days to compare.
    TooEarly {
        /// Days so far.
        days: u32,
        /// Days needed.
        needed: u32,
    },
    /// Too few of the days before are known.
    KnownDays {
        /// Days known.
        known: u32,
        /// Days needed.
        needed: u32,
    },
    /// There is no load in the days before.
    NothingBefore,
    /// The usual week is too light to compare with.
    UsualWeekTooLight,
}

impl Missing {
    /// The word used in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoSession => "no-session",
            Self::WorstPain => "worst-pain-not-rated",
            Self::PainBefore => "pain-before-not-rated",
            Self::NextMorning => "next-morning-not-answered",
            Self::Effort => "effort-not-rated",
            Self::Load { .. } => "sessions-without-load",
            Self::TooEarly { .. } => "too-early",
            Self::KnownDays { .. } => "too-few-known-days",
            Self::NothingBefore => "nothing-before",
            Self::UsualWeekTooLight => "usual-week-too-light",
        }
    }
}

/// What a rule came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its limit was passed.
    Fired,
    /// It looked and its limit was not passed. That does not mean that all is well.
    Quiet,
    /// It could not look.
    NotEnoughData(Missing),
}

impl State {
    /// The word used in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fired => "fired",
            Self::Quiet => "quiet",
            Self::NotEnoughData(_) => "not-enough-data",
        }
    }
}

/// One thing a rule found: where, which side, when, from which entries and numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The kind of session, where the finding is about one.
    pub kind: Option<Kind>,
    /// The side, where the finding is about one.
    pub side: Option<Side>,
    /// The day of the session, or the last day of the window.
    pub day: Day,
    /// The entries behind it, oldest first.
    pub entries: Vec<EntryId>,
    /// The numbers behind it, in the order that words use them.
    pub numbers: Vec<Number>,
}

impl Finding {
    /// The number of that name.
    pub fn number(&self, name: NumberName) -> Option<f64> {
        self.numbers
            .iter()
            .find(|number| number.name == name)
            .map(|number| number.value)
    }
}

words! {
    /// Where a rule comes from.
    SourceRef {
        /// The pain-monitoring model (Silbernagel KG and others, Am J Sports Med 2007;35(6):897-906):
        /// up to 5 of 10 during exercise, settled by the next morning.
        PainMonitoring = "pain-monitoring",
        /// The American College of Sports Medicine's guidelines: about 48 hours between strength
        /// sessions of the same muscle.
        RestBetweenSessions = "rest-between-sessions",
        /// Arithmetic on what was logged; for what it cannot say, see Impellizzeri FM and others,
        /// Sports Med 2021, 10.1007/s40279-020-01378-6.
        WeekArithmetic = "week-arithmetic",
    }
}

/// What one rule says about one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The rule.
    pub rule: RuleId,
    /// What it came to.
    pub state: State,
    /// How strongly it speaks: of this firing, or when it is not fired the least it would say.
    pub severity: Severity,
    /// The day it was asked about.
    pub as_of: Day,
    /// When fired, what made it fire, worst first; otherwise what was looked at.
    pub findings: Vec<Finding>,
    /// The limit that decided, or when not fired the one that would.
    pub limit: Limit,
    /// Where the rule comes from.
    pub source: SourceRef,
    /// When the rule was last looked at.
    pub reviewed: Day,
}

impl Verdict {
    /// Whether the rule fired.
    pub fn is_fired(&self) -> bool {
        self.state == State::Fired
    }

    /// The entries behind it, each once, in the order of the findings.
    pub fn entries(&self) -> Vec<EntryId> {
        let mut entries: Vec<EntryId> = Vec::new();
        for id in self.findings.iter().flat_map(|finding| &finding.entries) {
            if !entries.contains(id) {
                entries.push(*id);
            }
        }
        entries
    }

    /// The numbers of the first finding: the ones the warning speaks of.
    pub fn numbers(&self) -> &[Number] {
        self.findings
            .first()
            .map_or(&[], |finding| finding.numbers.as_slice())
    }
}
