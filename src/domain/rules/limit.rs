//! Owns the limits that rules compare with: their defaults, who set them and when they were looked
//! at.

use std::collections::BTreeMap;

use crate::domain::exercise::words;
use crate::domain::rules::{DEFAULTS_REVIEWED, RuleId, Unit};
use crate::domain::{Day, FieldProblem};

words! {
    /// A limit of a rule.
    LimitId {
        /// P1: the worst pain in a session that is still accepted.
        WorstPain = "p1-worst-pain",
        /// P2: how many points above the pain before the session the next morning may not reach.
        MorningRise = "p2-morning-rise",
        /// P2: the next morning's pain that is still accepted, whatever it was before.
        MorningPain = "p2-morning-pain",
        /// P3: how many points the mean morning pain may not rise in a week.
        CreepRise = "p3-week-rise",
        /// P3: the rise from which the physiotherapist is to be asked this week.
        CreepRiseStrong = "p3-week-rise-strong",
        /// P3: mornings that must be rated in each of the two weeks.
        CreepRatings = "p3-ratings",
        /// P4: days within which a second time counts.
        NerveDays = "p4-days",
        /// P5: sessions with sharp groin pain from which it speaks.
        GroinSessions = "p5-sessions",
        /// P5: days within which they count.
        GroinDays = "p5-days",
        /// P6: worst pain on the outer hip from which it speaks.
        OuterHipPain = "p6-outer-hip-pain",
        /// P7: soreness that still counts as mild.
        MildSoreness = "p7-mild-soreness",
        /// N1: soreness from which a clearly weaker muscle counts.
        WeakerSoreness = "n1-soreness",
        /// N1: how much the repetitions of the same variant may not fall.
        WeakerRepsDrop = "n1-reps-drop",
        /// N1: hours of rest it asks for.
        RestHours = "n1-rest-hours",
        /// N2: best sets now over best sets before at or below which it speaks.
        BestShare = "n2-best-share",
        /// N2: days that the six sessions must span.
        BestSpan = "n2-span-days",
        /// N3: how many points of effort above the usual it speaks.
        EffortRise = "n3-effort-rise",
        /// N3: how far volumes may differ and count as the same.
        SameVolume = "n3-same-volume",
        /// L1: the effort from which a session counts.
        HardEffort = "l1-hard-effort",
        /// L1: days running from which the hint becomes a caution.
        DaysRunning = "l1-days-running",
        /// L2: last week over usual week from which a hint is given.
        WeekHint = "l2-week-hint",
        /// L2: last week over usual week from which a caution is given.
        WeekCaution = "l2-week-caution",
        /// L2: days of the previous 21 that must be known.
        KnownDays = "l2-known-days",
        /// L2: the smallest usual week that is compared with.
        UsualWeekFloor = "l2-usual-week-floor",
        /// L3: a session over the biggest of the 30 days before, above which a hint is given.
        BigSession = "l3-session-hint",
        /// L3: the same, from which a caution is given.
        BigSessionCaution = "l3-session-caution",
        /// L3: repetitions more that it takes besides.
        BigSessionReps = "l3-session-reps",
        /// L4: changes of a plan that may come at once.
        PlanChanges = "l4-plan-changes",
        /// L5: monotony above which it speaks.
        Monotony = "l5-monotony",
        /// L5: the week over the usual week that it takes besides.
        MonotonyWeek = "l5-week-share",
        /// L5: days with strength work that it takes besides.
        MonotonyDays = "l5-strength-days",
        /// L6: the effort from which it speaks.
        VeryHardEffort = "l6-effort",
        /// L7: days without strength work that count as a gap.
        GapDays = "l7-gap-days",
        /// L7: share of the usual session above which it speaks.
        GapShare = "l7-share",
        /// L8: weaker side over other side below which it speaks.
        DoseShare = "l8-dose-share",
        /// T1: growth of the girth difference from which it speaks.
        GirthGrowth = "t1-girth-growth",
        /// T1: days that must lie between the measures.
        GirthDays = "t1-girth-days",
        /// S1: minutes of sitting after which it speaks.
        SittingMinutes = "s1-sitting-minutes",
        /// D1: days of the last seven that must be known.
        KnownLastWeek = "d1-known-days",
        /// U1: days of use after which it asks.
        DaysOfUse = "u1-days-of-use",
        /// RF: days after which the safety check counts as not answered.
        CheckAge = "rf-check-days",
    }
}

words! {
    /// Who set a limit.
    Owner {
        /// The program's default.
        Default = "default",
        /// The person's physiotherapist.
        Physiotherapist = "physiotherapist",
    }
}

/// Whether a default is printed in a source or chosen for this program (marked * in the clinical
/// reference).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The source gives this number.
    Published,
    /// Chosen for this program.
    Chosen,
}

/// A limit as it is in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// Which limit.
    pub id: LimitId,
    /// Its value, in [`LimitId::unit`].
    pub value: f64,
    /// Who set it.
    pub owner: Owner,
    /// When it was last looked at.
    pub reviewed: Day,
}

struct Spec {
    value: f64,
    low: f64,
    high: f64,
    unit: Unit,
    basis: Basis,
    rule: RuleId,
}

impl LimitId {
    const fn spec(self) -> Spec {
        let (rule, unit, value, low, high, basis) = match self {
            Self::WorstPain => (RuleId::P1, Unit::Points, 5.0, 0.0, 9.0, Basis::Published),
            Self::MorningRise => (RuleId::P2, Unit::Points, 2.0, 1.0, 9.0, Basis::Chosen),
            Self::MorningPain => (RuleId::P2, Unit::Points, 5.0, 0.0, 9.0, Basis::Published),
            Self::CreepRise => (RuleId::P3, Unit::Points, 1.0, 0.5, 5.0, Basis::Chosen),
            Self::CreepRiseStrong => (RuleId::P3, Unit::Points, 2.0, 0.5, 9.0, Basis::Chosen),
            Self::CreepRatings => (RuleId::P3, Unit::Count, 4.0, 2.0, 7.0, Basis::Chosen),
            Self::NerveDays => (RuleId::P4, Unit::Days, 7.0, 2.0, 28.0, Basis::Chosen),
            Self::GroinSessions => (RuleId::P5, Unit::Count, 2.0, 1.0, 10.0, Basis::Chosen),
            Self::GroinDays => (RuleId::P5, Unit::Days, 14.0, 7.0, 56.0, Basis::Chosen),
            Self::OuterHipPain => (RuleId::P6, Unit::Points, 3.0, 1.0, 9.0, Basis::Chosen),
            Self::MildSoreness => (RuleId::P7, Unit::Points, 4.0, 1.0, 6.0, Basis::Chosen),
            Self::WeakerSoreness => (RuleId::N1, Unit::Points, 5.0, 1.0, 10.0, Basis::Chosen),
            Self::WeakerRepsDrop => (RuleId::N1, Unit::Percent, 20.0, 5.0, 60.0, Basis::Chosen),
            Self::RestHours => (RuleId::N1, Unit::Hours, 72.0, 24.0, 168.0, Basis::Chosen),
            Self::BestShare => (RuleId::N2, Unit::Times, 0.85, 0.5, 0.99, Basis::Chosen),
            Self::BestSpan => (RuleId::N2, Unit::Days, 10.0, 5.0, 60.0, Basis::Chosen),
            Self::EffortRise => (RuleId::N3, Unit::Points, 2.0, 1.0, 5.0, Basis::Chosen),
            Self::SameVolume => (RuleId::N3, Unit::Percent, 10.0, 0.0, 30.0, Basis::Chosen),
            Self::HardEffort => (RuleId::L1, Unit::Points, 4.0, 1.0, 10.0, Basis::Chosen),
            Self::DaysRunning => (RuleId::L1, Unit::Days, 3.0, 2.0, 7.0, Basis::Chosen),
            Self::WeekHint => (RuleId::L2, Unit::Times, 1.3, 1.05, 3.0, Basis::Chosen),
            Self::WeekCaution => (RuleId::L2, Unit::Times, 1.5, 1.05, 4.0, Basis::Chosen),
            Self::KnownDays => (RuleId::L2, Unit::Days, 14.0, 7.0, 21.0, Basis::Chosen),
            Self::UsualWeekFloor => (RuleId::L2, Unit::Load, 100.0, 1.0, 5_000.0, Basis::Chosen),
            Self::BigSession => (RuleId::L3, Unit::Times, 1.3, 1.05, 4.0, Basis::Chosen),
            Self::BigSessionCaution => (RuleId::L3, Unit::Times, 1.6, 1.05, 6.0, Basis::Chosen),
            Self::BigSessionReps => (RuleId::L3, Unit::Count, 5.0, 1.0, 100.0, Basis::Chosen),
            Self::PlanChanges => (RuleId::L4, Unit::Count, 1.0, 1.0, 4.0, Basis::Chosen),
            Self::Monotony => (RuleId::L5, Unit::Times, 2.0, 1.0, 10.0, Basis::Published),
            Self::MonotonyWeek => (RuleId::L5, Unit::Times, 1.2, 1.0, 3.0, Basis::Chosen),
            Self::MonotonyDays => (RuleId::L5, Unit::Days, 4.0, 2.0, 7.0, Basis::Chosen),
            Self::VeryHardEffort => (RuleId::L6, Unit::Points, 8.0, 5.0, 10.0, Basis::Chosen),
            Self::GapDays => (RuleId::L7, Unit::Days, 14.0, 7.0, 60.0, Basis::Chosen),
            Self::GapShare => (RuleId::L7, Unit::Percent, 80.0, 30.0, 150.0, Basis::Chosen),
            Self::DoseShare => (RuleId::L8, Unit::Times, 0.7, 0.1, 1.5, Basis::Chosen),
            Self::GirthGrowth => (RuleId::T1, Unit::Centimetres, 1.5, 0.5, 5.0, Basis::Chosen),
            Self::GirthDays => (RuleId::T1, Unit::Days, 14.0, 7.0, 90.0, Basis::Chosen),
            Self::SittingMinutes => (RuleId::S1, Unit::Minutes, 60.0, 20.0, 180.0, Basis::Chosen),
            Self::KnownLastWeek => (RuleId::D1, Unit::Days, 4.0, 1.0, 7.0, Basis::Chosen),
            Self::DaysOfUse => (RuleId::U1, Unit::Days, 14.0, 7.0, 90.0, Basis::Chosen),
            Self::CheckAge => (RuleId::RF1, Unit::Days, 14.0, 7.0, 60.0, Basis::Chosen),
        };
        Spec {
            value,
            low,
            high,
            unit,
            basis,
            rule,
        }
    }

    /// The rule that reads this limit.
    pub const fn rule(self) -> RuleId {
        self.spec().rule
    }

    /// The unit of its value.
    pub const fn unit(self) -> Unit {
        self.spec().unit
    }

    /// The program's own value.
    pub const fn default_value(self) -> f64 {
        self.spec().value
    }

    /// The lowest and highest value it may be set to.
    pub const fn bounds(self) -> (f64, f64) {
        let spec = self.spec();
        (spec.low, spec.high)
    }

    /// Refuses a value outside [`LimitId::bounds`], and what is no number.
    pub fn check(self, value: f64) -> Result<(), FieldProblem> {
        let (low, high) = self.bounds();
        if (low..=high).contains(&value) {
            Ok(())
        } else {
            Err(FieldProblem::OutOfRange { low, high })
        }
    }

    /// Where the program's own value comes from.
    pub const fn basis(self) -> Basis {
        self.spec().basis
    }
}

/// Every limit in force: the defaults, and what a physiotherapist changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    changed: BTreeMap<LimitId, Limit>,
}

impl Limits {
    /// The limit in force.
    pub fn get(&self, id: LimitId) -> Limit {
        self.changed.get(&id).copied().unwrap_or_else(|| Limit {
            id,
            value: id.default_value(),
            owner: Owner::Default,
            reviewed: DEFAULTS_REVIEWED,
        })
    }

    /// The value in force.
    pub fn value(&self, id: LimitId) -> f64 {
        self.get(id).value
    }

    /// Sets a limit for the physiotherapist; a value outside [`LimitId::bounds`] is refused.
    pub fn set(&mut self, id: LimitId, value: f64, reviewed: Day) -> Result<(), FieldProblem> {
        id.check(value)?;
        let limit = Limit {
            id,
            value,
            owner: Owner::Physiotherapist,
            reviewed,
        };
        self.changed.insert(id, limit);
        Ok(())
    }

    /// What was changed, in the order of [`LimitId::ALL`].
    pub fn changed(&self) -> impl Iterator<Item = &Limit> {
        self.changed.values()
    }

    /// Goes back to the program's own value.
    pub fn reset(&mut self, id: LimitId) {
        self.changed.remove(&id);
    }
}
