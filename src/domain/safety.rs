//! Owns the stop signs: what the safety check asks, what was answered, and what cleared it.

use std::collections::BTreeSet;

use crate::domain::exercise::words;
use crate::domain::rules::RuleId;
use crate::domain::{Day, FieldProblem, Stamp, Urgency};

words! {
    /// A sign that the safety check asks for (clinical reference B1). One is enough, and what
    /// matters is that it is new or gets worse.
    StopSign {
        /// RF-1: numb between the legs or around the back passage.
        NumbBetweenLegs = "numb-between-legs",
        /// RF-1: wiping after the toilet feels different.
        FeelChangeWiping = "feel-change-wiping",
        /// RF-1: cannot start, stop or feel urine.
        CannotControlUrine = "cannot-start-stop-or-feel-urine",
        /// RF-1: leaking urine.
        LeakingUrine = "leaking-urine",
        /// RF-1: bowel control changed.
        BowelControlChange = "bowel-control-change",
        /// RF-1: new numbness during sex.
        NewSexualNumbness = "new-sexual-numbness",
        /// RF-1: pain or weakness in both legs.
        BothLegsPainOrWeak = "both-legs-pain-or-weak",
        /// RF-2: an arm, a leg or the face weak all at once.
        SuddenWeakness = "sudden-weak-arm-leg-or-face",
        /// RF-2: sudden trouble speaking.
        SuddenSpeechTrouble = "speech-trouble-sudden",
        /// RF-3: a leg that gets weaker over hours or days.
        LegWeakerFast = "leg-weaker-over-hours-or-days",
        /// RF-3: the front of the foot cannot be lifted any more.
        NewFootDrop = "new-foot-drop",
        /// RF-4: weak, and breathless at rest or lying flat.
        BreathlessAndWeak = "breathless-and-weak",
        /// RF-4: weak, and trouble swallowing.
        SwallowingTroubleAndWeak = "swallowing-trouble-and-weak",
        /// RF-5: chest pain or pressure.
        ChestPain = "chest-pain-or-pressure",
        /// RF-5: fainted.
        Fainted = "fainted",
        /// RF-5: coughing blood.
        CoughingBlood = "coughing-blood",
        /// RF-5: much more breathless than usual.
        MuchMoreBreathless = "breathless-much-more-than-usual",
        /// RF-6: one leg swollen.
        OneLegSwollen = "one-leg-swollen",
        /// RF-6: a calf or thigh that throbs, with warm or red skin.
        OneLegThrobbing = "one-leg-throbbing-warm-or-red",
        /// RF-7: fever or feeling unwell, with back or hip pain.
        FeverWithPain = "fever-or-unwell-with-back-or-hip-pain",
        /// RF-7: losing weight without trying.
        UnplannedWeightLoss = "unplanned-weight-loss",
        /// RF-7: a past cancer and new back pain.
        CancerAndNewBackPain = "cancer-history-with-new-back-pain",
        /// RF-7: night pain that no position eases.
        NightPain = "night-pain-not-eased-by-position",
        /// RF-8: a fall or an accident, with new pain.
        FallWithNewPain = "fall-or-accident-with-new-pain",
        /// RF-8: cannot take four steps.
        CannotTakeFourSteps = "cannot-take-4-steps",
        /// RF-8: the hip looks out of shape.
        HipDeformed = "hip-deformed",
        /// RF-9: urine as dark as cola.
        ColaColouredUrine = "cola-coloured-urine",
        /// RF-10: a hip or knee that is hot, red or swollen.
        HotJoint = "hip-or-knee-hot-red-swollen",
        /// RF-10: the same, with a fever.
        HotJointWithFever = "hot-joint-with-fever",
        /// RF-11: another place gets thin.
        NewWasting = "new-wasting-other-place",
        /// RF-11: twitching on most days, and weak.
        TwitchingAndWeak = "twitching-most-days-and-weak",
        /// RF-11: weakness that grows over weeks.
        WeaknessGrowing = "weakness-growing-over-weeks",
    }
}

impl StopSign {
    /// The rule that reads this sign.
    pub const fn rule(self) -> RuleId {
        match self {
            Self::NumbBetweenLegs
            | Self::FeelChangeWiping
            | Self::CannotControlUrine
            | Self::LeakingUrine
            | Self::BowelControlChange
            | Self::NewSexualNumbness
            | Self::BothLegsPainOrWeak => RuleId::RF1,
            Self::SuddenWeakness | Self::SuddenSpeechTrouble => RuleId::RF2,
            Self::LegWeakerFast | Self::NewFootDrop => RuleId::RF3,
            Self::BreathlessAndWeak | Self::SwallowingTroubleAndWeak => RuleId::RF4,
            Self::ChestPain | Self::Fainted | Self::CoughingBlood | Self::MuchMoreBreathless => {
                RuleId::RF5
            }
            Self::OneLegSwollen | Self::OneLegThrobbing => RuleId::RF6,
            Self::FeverWithPain
            | Self::UnplannedWeightLoss
            | Self::CancerAndNewBackPain
            | Self::NightPain => RuleId::RF7,
            Self::FallWithNewPain | Self::CannotTakeFourSteps | Self::HipDeformed => RuleId::RF8,
            Self::ColaColouredUrine => RuleId::RF9,
            Self::HotJoint | Self::HotJointWithFever => RuleId::RF10,
            Self::NewWasting | Self::TwitchingAndWeak | Self::WeaknessGrowing => RuleId::RF11,
        }
    }

    /// How soon it needs care (clinical reference E1).
    pub const fn urgency(self) -> Urgency {
        match self {
            Self::NumbBetweenLegs
            | Self::FeelChangeWiping
            | Self::CannotControlUrine
            | Self::LeakingUrine
            | Self::BowelControlChange
            | Self::NewSexualNumbness
            | Self::BothLegsPainOrWeak
            | Self::SuddenWeakness
            | Self::SuddenSpeechTrouble
            | Self::BreathlessAndWeak
            | Self::ChestPain
            | Self::Fainted
            | Self::CoughingBlood
            | Self::MuchMoreBreathless
            | Self::CannotTakeFourSteps
            | Self::HipDeformed
            | Self::HotJointWithFever => Urgency::EmergencyNow,
            Self::LegWeakerFast
            | Self::NewFootDrop
            | Self::OneLegSwollen
            | Self::OneLegThrobbing
            | Self::FeverWithPain
            | Self::FallWithNewPain
            | Self::ColaColouredUrine
            | Self::HotJoint => Urgency::Today,
            Self::SwallowingTroubleAndWeak
            | Self::UnplannedWeightLoss
            | Self::CancerAndNewBackPain
            | Self::NightPain
            | Self::NewWasting
            | Self::TwitchingAndWeak
            | Self::WeaknessGrowing => Urgency::WithinDays,
        }
    }
}

/// One answered safety check. No sign means "none of these".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafetyCheck {
    /// When it was answered.
    pub at: Stamp,
    /// The civil day it was answered on.
    pub day: Day,
    /// What was ticked.
    pub signs: BTreeSet<StopSign>,
}

words! {
    /// What ends a stop sign. Nothing else does.
    ClearedBy {
        /// A professional has looked at it.
        SeenByProfessional = "seen-by-professional",
        /// It was ticked by mistake.
        TickedByMistake = "ticked-by-mistake",
    }
}

/// Says that the stop signs of one rule that were ticked before it no longer hold. The ticks stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clearing {
    /// When it was said.
    pub at: Stamp,
    /// The civil day it was said on.
    pub day: Day,
    /// Whose signs.
    pub rule: RuleId,
    /// Why they no longer hold.
    pub how: ClearedBy,
}

/// Every safety check and clearing, oldest first. It only grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Safety {
    /// The checks.
    pub checks: Vec<SafetyCheck>,
    /// What was cleared.
    pub clearings: Vec<Clearing>,
}

/// How old the latest answered safety check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckAge {
    /// It was never answered.
    Never,
    /// Answered this many days ago; 0 is today.
    Days(u32),
}

/// How many days after a check the next one is asked for (clinical reference B0: weekly).
pub const CHECK_EVERY_DAYS: u32 = 7;

impl CheckAge {
    /// Whether it is time for the next one.
    pub const fn is_due(self) -> bool {
        match self {
            Self::Never => true,
            Self::Days(days) => days >= CHECK_EVERY_DAYS,
        }
    }
}

impl Safety {
    /// Puts both into order: by moment, then by what was said.
    pub fn sort(&mut self) {
        self.checks.sort_by(|one, other| {
            (one.at.utc_ms, &one.signs, one.day).cmp(&(other.at.utc_ms, &other.signs, other.day))
        });
        self.clearings.sort_by_key(|clearing| {
            (
                clearing.at.utc_ms,
                clearing.rule.id(),
                clearing.how,
                clearing.day,
            )
        });
    }

    /// The latest check on or before a day.
    pub fn last_check(&self, as_of: Day) -> Option<&SafetyCheck> {
        let past = self.checks.iter().filter(|check| check.day <= as_of);
        past.max_by_key(|check| check.at.utc_ms)
    }

    /// How old the latest check is on a day.
    pub fn age(&self, as_of: Day) -> CheckAge {
        SafetyDay::of(self, as_of).age()
    }

    /// The day that stops are looked at on when it is `today`: the latest day of a check, should
    /// that be later, as after a flight to the west. A stop does not end by travelling.
    pub fn present(&self, today: Day) -> Day {
        let latest = self.checks.iter().map(|check| check.day).max();
        latest.map_or(today, |latest| latest.max(today))
    }

    /// The signs of one rule that are ticked and not cleared as of a day, each with the first
    /// check since the last clearing that says so.
    pub fn open(&self, rule: RuleId, as_of: Day) -> Vec<(StopSign, &SafetyCheck)> {
        SafetyDay::of(self, as_of).open(rule)
    }
}

/// What the checks say as of one day. Every stop rule reads the same one, so that a day costs one
/// pass over the checks and not one for each rule.
pub(in crate::domain) struct SafetyDay<'a> {
    as_of: Day,
    latest: Option<Day>,
    ticked: Vec<&'a SafetyCheck>,
    clearings: &'a [Clearing],
}

impl<'a> SafetyDay<'a> {
    /// Reads the checks on or before a day.
    pub(in crate::domain) fn of(safety: &'a Safety, as_of: Day) -> Self {
        let mut day = Self {
            as_of,
            latest: None,
            ticked: Vec::new(),
            clearings: &safety.clearings,
        };
        for check in safety.checks.iter().filter(|check| check.day <= as_of) {
            day.latest = day.latest.max(Some(check.day));
            if !check.signs.is_empty() {
                day.ticked.push(check);
            }
        }
        day
    }

    /// How old the latest check is.
    pub(in crate::domain) fn age(&self) -> CheckAge {
        self.latest.map_or(CheckAge::Never, |day| {
            CheckAge::Days(u32::try_from(self.as_of.days_since(day)).unwrap_or(u32::MAX))
        })
    }

    /// The signs of one rule, as [`Safety::open`] gives them.
    pub(in crate::domain) fn open(&self, rule: RuleId) -> Vec<(StopSign, &'a SafetyCheck)> {
        let cleared = self
            .clearings
            .iter()
            .filter(|clearing| clearing.rule == rule && clearing.day <= self.as_of)
            .map(|clearing| clearing.at.utc_ms)
            .max();
        let mut open: Vec<(StopSign, &SafetyCheck)> = Vec::new();
        for check in self.ticked.iter().copied() {
            if cleared.is_some_and(|cleared| check.at.utc_ms <= cleared) {
                continue;
            }
            for sign in check.signs.iter().filter(|sign| sign.rule() == rule) {
                if !open.iter().any(|(known, _)| known == sign) {
                    open.push((*sign, check));
                }
            }
        }
        open
    }
}
