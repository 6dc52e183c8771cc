//! Owns what a person says back to a warning: "I have read it" and "this does not fit me".

use crate::domain::exercise::words;
use crate::domain::rules::{RuleId, Severity};
use crate::domain::{Day, FieldProblem, Note, Stamp};

/// Says that a warning was read. The rule is then silent for seven days unless it speaks more
/// strongly; a stop cannot be silenced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledgement {
    /// When it was said.
    pub at: Stamp,
    /// The civil day it was said on.
    pub day: Day,
    /// The rule.
    pub rule: RuleId,
    /// How strongly the rule spoke then.
    pub severity: Severity,
}

words! {
    /// Why a warning does not fit a person.
    MisfitReason {
        /// The physiotherapist or doctor asked for just this.
        Prescribed = "prescribed",
        /// Something else explains it, such as an illness or a bad night.
        OtherCause = "other-cause",
        /// An entry behind it is wrong or missing.
        WrongEntry = "wrong-entry",
        /// It is so every week for this person.
        UsualForMe = "usual-for-me",
        /// Something else, said in the note.
        Other = "other",
    }
}

/// Says that a warning does not fit, and why. It is kept and exported for the physiotherapist; it
/// changes no rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// When it was said.
    pub at: Stamp,
    /// The civil day it was said on.
    pub day: Day,
    /// The rule.
    pub rule: RuleId,
    /// Why.
    pub reason: MisfitReason,
    /// In the person's own words.
    pub note: Note,
}

/// Everything that was said back, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Warnings that were read.
    pub acknowledgements: Vec<Acknowledgement>,
    /// Warnings that do not fit.
    pub misfits: Vec<Misfit>,
}

/// How many days a rule is silent after it was acknowledged.
pub const SILENT_DAYS: i64 = 7;

impl Answers {
    /// The first day on which a rule that speaks with `severity` may speak again, where it was
    /// acknowledged less than [`SILENT_DAYS`] days before `as_of` and speaks no more strongly.
    pub fn silent_until(&self, rule: RuleId, severity: Severity, as_of: Day) -> Option<Day> {
        self.acknowledgements
            .iter()
            .filter(|said| said.rule == rule && said.day <= as_of && said.severity >= severity)
            .map(|said| said.day.plus(SILENT_DAYS))
            .filter(|until| as_of < *until)
            .max()
    }
}
