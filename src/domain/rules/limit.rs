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
    }
}

/// Who set a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The program's default.
    Default,
    /// The person's physiotherapist.
    Physiotherapist,
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
            Self::HardEffort => (RuleId::L1, Unit::Points, 4.0, 1.0, 10.0, Basis::Chosen),
            Self::DaysRunning => (RuleId::L1, Unit::Days, 3.0, 2.0, 7.0, Basis::Chosen),
            Self::WeekHint => (RuleId::L2, Unit::Times, 1.3, 1.05, 3.0, Basis::Chosen),
            Self::WeekCaution => (RuleId::L2, Unit::Times, 1.5, 1.05, 4.0, Basis::Chosen),
            Self::KnownDays => (RuleId::L2, Unit::Days, 14.0, 7.0, 21.0, Basis::Chosen),
            Self::UsualWeekFloor => (RuleId::L2, Unit::Load, 100.0, 1.0, 5000.0, Basis::Chosen),
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
        let (low, high) = id.bounds();
        if !(low..=high).contains(&value) {
            return Err(FieldProblem::OutOfRange { low, high });
        }
        let limit = Limit {
            id,
            value,
            owner: Owner::Physiotherapist,
            reviewed,
        };
        self.changed.insert(id, limit);
        Ok(())
    }

    /// Goes back to the program's own value.
    pub fn reset(&mut self, id: LimitId) {
        self.changed.remove(&id);
    }
}
