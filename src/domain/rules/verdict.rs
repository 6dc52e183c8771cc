//! Owns what a rule says: fired, quiet or not enough data, with everything behind it.

use crate::domain::exercise::words;
use crate::domain::rules::{Limit, RuleId};
use crate::domain::{Day, EntryId, FieldProblem, Kind, Side, StopSign, Urgency, Variant};

words! {
    /// How strongly a rule speaks, weakest first.
    Severity {
        /// A hint.
        Info = "info",
        /// Take it easier.
        Caution = "caution",
        /// Stop this exercise for today.
        StopExercise = "stop-exercise",
        /// A stop sign: stop, and get help as fast as it says.
        Stop = "stop",
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
        /// Repetitions, sessions, mornings: things that are counted.
        Count = "count",
        /// Percent.
        Percent = "percent",
        /// Centimetres.
        Centimetres = "cm",
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// Seconds.
        Seconds = "seconds",
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
        /// The mean of the last week.
        RecentMean = "recent_mean",
        /// The mean of the week before.
        EarlierMean = "earlier_mean",
        /// Rated mornings of the last week.
        RecentRatings = "recent_ratings",
        /// Rated mornings of the week before.
        EarlierRatings = "earlier_ratings",
        /// Muscle soreness.
        Soreness = "soreness",
        /// Mornings on which the muscle was clearly weaker.
        WeakMornings = "weak_mornings",
        /// Mornings that were answered.
        Mornings = "mornings",
        /// Sessions that count.
        Sessions = "sessions",
        /// Those among them with the feeling below the knee.
        BelowKnee = "below_knee_sessions",
        /// Hours of rest that are asked for.
        RestHours = "rest_hours",
        /// Repetitions of the session.
        RepsNow = "reps",
        /// Repetitions of the session before, or the most in the days before.
        RepsBefore = "reps_before",
        /// How much they fell.
        DropPercent = "drop_percent",
        /// The median of the best sets of the last sessions.
        BestRecent = "best_recent_median",
        /// The median of the best sets of the sessions before.
        BestEarlier = "best_earlier_median",
        /// The same of the longest hold, where the exercise is a hold.
        HoldRecent = "hold_recent_median_s",
        /// The same of the sessions before.
        HoldEarlier = "hold_earlier_median_s",
        /// One over the other.
        Share = "share",
        /// Days from the first session to the last.
        SpanDays = "span_days",
        /// The effort of the earlier session.
        EffortEarlier = "effort_day_before",
        /// The effort of the later session.
        EffortLater = "effort",
        /// The median effort of the sessions before.
        EffortUsual = "effort_usual",
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
        /// Mean daily load over its standard deviation.
        Monotony = "monotony",
        /// The median load of the four weeks before.
        WeekMedian = "week_median_au",
        /// Days with strength work.
        StrengthDays = "strength_days",
        /// Days without strength work.
        GapDays = "gap_days",
        /// The median repetitions of a session before the gap.
        UsualReps = "usual_reps",
        /// Repetitions of the weaker side.
        WeakerReps = "weaker_side_reps",
        /// Repetitions of the other side.
        OtherReps = "other_side_reps",
        /// Things that a plan raises.
        Changes = "changes",
        /// Repetitions of a set in the last plan, where the new one raises them.
        PlanRepsBefore = "plan_reps_before",
        /// Repetitions of a set in the new plan.
        PlanReps = "plan_reps",
        /// Sets in the last plan, where the new one raises them.
        PlanSetsBefore = "plan_sets_before",
        /// Sets in the new plan.
        PlanSets = "plan_sets",
        /// Seconds held in the last plan, where the new one raises them.
        PlanHoldBefore = "plan_hold_before_s",
        /// Seconds held in the new plan.
        PlanHold = "plan_hold_s",
        /// The step of the exercise's ladder in the last plan, 1 the easiest, where the new one
        /// is higher.
        PlanStepBefore = "plan_step_before",
        /// The step of the exercise's ladder in the new plan.
        PlanStep = "plan_step",
        /// Days a week in the last plan, where the new one raises them.
        PlanDaysBefore = "plan_days_before",
        /// Days a week in the new plan.
        PlanDays = "plan_days",
        /// The girth difference now.
        GirthDifference = "difference_cm",
        /// The girth difference before.
        GirthBefore = "difference_before_cm",
        /// How much it grew.
        GirthGrowth = "growth_cm",
        /// Minutes of sitting.
        SittingMinutes = "sitting_minutes",
        /// Known days among the last seven.
        KnownLastWeek = "known_days_last7",
        /// Days of use, the day of the first entry included.
        DaysOfUse = "days_of_use",
        /// Days since the safety check.
        DaysSinceCheck = "days_since_check",
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
            | Self::RecentMean
            | Self::EarlierMean
            | Self::Soreness
            | Self::EffortEarlier
            | Self::EffortLater
            | Self::EffortUsual => Unit::Points,
            Self::RecentRatings
            | Self::EarlierRatings
            | Self::WeakMornings
            | Self::Mornings
            | Self::Sessions
            | Self::BelowKnee
            | Self::RepsNow
            | Self::RepsBefore
            | Self::BestRecent
            | Self::BestEarlier
            | Self::UsualReps
            | Self::WeakerReps
            | Self::OtherReps
            | Self::Changes
            | Self::PlanRepsBefore
            | Self::PlanReps
            | Self::PlanSetsBefore
            | Self::PlanSets
            | Self::PlanStepBefore
            | Self::PlanStep => Unit::Count,
            Self::DropPercent => Unit::Percent,
            Self::Share | Self::Ratio | Self::Monotony => Unit::Times,
            Self::SpanDays
            | Self::DaysRunning
            | Self::KnownDays
            | Self::StrengthDays
            | Self::GapDays
            | Self::PlanDaysBefore
            | Self::PlanDays
            | Self::KnownLastWeek
            | Self::DaysOfUse
            | Self::DaysSinceCheck => Unit::Days,
            Self::LastWeek | Self::PreviousDays | Self::UsualWeek | Self::WeekMedian => Unit::Load,
            Self::GirthDifference | Self::GirthBefore | Self::GirthGrowth => Unit::Centimetres,
            Self::SittingMinutes => Unit::Minutes,
            Self::RestHours => Unit::Hours,
            Self::HoldRecent | Self::HoldEarlier | Self::PlanHoldBefore | Self::PlanHold => {
                Unit::Seconds
            }
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
    /// The safety check was never answered.
    NoCheck,
    /// The safety check was answered too long ago.
    OldCheck {
        /// Days since then.
        days: u32,
    },
    /// Too few mornings were rated.
    Ratings {
        /// Rated in the week that has fewer.
        have: u32,
        /// Needed in each week.
        needed: u32,
    },
    /// What the pain felt like was not said.
    Feel,
    /// Where the pain was is not said.
    Site,
    /// No morning after a session was answered for soreness or strength.
    Mornings,
    /// How sore the muscle was is not said.
    Soreness,
    /// Whether the muscle was weaker is not said.
    Weaker,
    /// Too few sessions of the same variant.
    Sessions {
        /// Sessions so far.
        have: u32,
        /// Sessions needed.
        needed: u32,
    },
    /// Too few of the last seven days are known.
    WeekDays {
        /// Days known.
        known: u32,
        /// Days needed.
        needed: u32,
    },
    /// Too few of the weeks before can be compared with.
    Weeks {
        /// Weeks that can.
        have: u32,
        /// Weeks needed.
        needed: u32,
    },
    /// The sets of a session were not written down.
    Sets,
    /// Fewer than two plans of an exercise.
    Plans,
    /// The weaker side was not said.
    WeakerSide,
    /// Too few girths of both sides.
    Girths {
        /// Measures so far.
        have: u32,
        /// Measures needed.
        needed: u32,
    },
    /// Nobody said or timed how long they sat.
    Sitting,
    /// Whether a professional has looked at it was not said.
    ProfessionalSeen,
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
            Self::NoCheck => "safety-check-never-answered",
            Self::OldCheck { .. } => "safety-check-too-old",
            Self::Ratings { .. } => "too-few-ratings",
            Self::Feel => "feel-not-said",
            Self::Site => "site-not-said",
            Self::Mornings => "mornings-not-answered",
            Self::Soreness => "soreness-not-said",
            Self::Weaker => "weaker-not-said",
            Self::Sessions { .. } => "too-few-sessions",
            Self::WeekDays { .. } => "too-few-known-days-this-week",
            Self::Weeks { .. } => "too-few-weeks",
            Self::Sets => "sets-not-said",
            Self::Plans => "too-few-plans",
            Self::WeakerSide => "weaker-side-not-said",
            Self::Girths { .. } => "too-few-girths",
            Self::Sitting => "sitting-not-said",
            Self::ProfessionalSeen => "professional-seen-not-said",
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
    /// Its limit was passed, and the person has read the warning and is left in peace for a while.
    Silenced {
        /// The first day on which it may speak again.
        until: Day,
    },
    /// A stop that only "seen by a professional" or "ticked by mistake" ends.
    NeedsClearing,
}

impl State {
    /// The word used in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fired => "fired",
            Self::Quiet => "quiet",
            Self::NotEnoughData(_) => "not-enough-data",
            Self::Silenced { .. } => "silenced",
            Self::NeedsClearing => "needs-clearing",
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
    /// The variant, where the finding is about one.
    pub variant: Option<Variant>,
    /// The stop sign, where the finding is about one.
    pub sign: Option<StopSign>,
    /// The day of the session, or the last day of the window.
    pub day: Day,
    /// The entries behind it, oldest first.
    pub entries: Vec<EntryId>,
    /// The numbers behind it, in the order that words use them.
    pub numbers: Vec<Number>,
}

impl Finding {
    /// A finding about a day as a whole.
    pub const fn on(day: Day, entries: Vec<EntryId>, numbers: Vec<Number>) -> Self {
        Self {
            kind: None,
            side: None,
            variant: None,
            sign: None,
            day,
            entries,
            numbers,
        }
    }

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
        /// Question cards for cauda equina syndrome (backes.org.uk), NICE CKS sciatica, NICE NG127.
        CaudaEquina = "cauda-equina",
        /// NICE NG127, suspected neurological conditions: recognition and referral.
        NeurologyReferral = "neurology-referral",
        /// Muscular Dystrophy Association, signs to stop exercising.
        ExerciseStopSigns = "exercise-stop-signs",
        /// NHS, deep vein thrombosis.
        ClotSigns = "clot-signs",
        /// NICE NG59; Finucane LM and others, J Orthop Sports Phys Ther 2020;50(7):350-72.
        BackPainExclusions = "back-pain-exclusions",
        /// NICE NG59 and CG124, hip fracture.
        BrokenHip = "broken-hip",
        /// British Society for Rheumatology, hot swollen joint guideline 2006.
        HotJoint = "hot-joint",
        /// Finnerup NB and others, Pain 2016;157:1599: how nerve pain feels.
        NervePain = "nerve-pain",
        /// NICE NG226, osteoarthritis, 2022.
        HipJoint = "hip-joint",
        /// LEAP trial: Mellor R and others, BMJ 2018;361:k1662.
        OuterHipTendon = "outer-hip-tendon",
        /// Cheung K and others, Sports Med 2003;33(2):145-64: soreness peaks 24 to 72 hours later.
        DelayedSoreness = "delayed-soreness",
        /// Perry 1988, Agre and Rodriquez on overuse; against it Krivickas 2003, who found no
        /// controlled study that shows it.
        OverworkWeakness = "overwork-weakness",
        /// Kenttä G and Hassmén P, Sports Med 1998;26(1):1-16.
        EffortRising = "effort-rising",
        /// By analogy: Schuster Brandt Frandsen J and others, Br J Sports Med 2025, on runners.
        SessionSpike = "session-spike",
        /// American College of Sports Medicine 2009: raise by 2 to 10 %.
        SmallSteps = "small-steps",
        /// Foster C, Med Sci Sports Exerc 1998;30(7):1164-8.
        Monotony = "monotony",
        /// Agre and Rodriquez; Krivickas 2003: submaximal effort that fits the person.
        EasyEffort = "easy-effort",
        /// A tape's error of about 1 cm.
        TapeMeasure = "tape-measure",
        /// NHS and UK chief medical officers: break up long sitting.
        SittingBreaks = "sitting-breaks",
        /// NICE NG127: see somebody about weakness before training it.
        SeeSomeone = "see-someone",
        /// Chosen for this program.
        OwnChoice = "own-choice",
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
    /// Whether the rule speaks: it fired and is not silenced.
    pub const fn is_fired(&self) -> bool {
        match self.state {
            State::Fired | State::NeedsClearing => true,
            State::Quiet | State::NotEnoughData(_) | State::Silenced { .. } => false,
        }
    }

    /// How soon a stop needs care: the soonest of its signs.
    pub fn urgency(&self) -> Option<Urgency> {
        let signs = self.findings.iter().filter_map(|finding| finding.sign);
        signs.map(StopSign::urgency).min()
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
