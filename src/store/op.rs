//! Owns the closed list of operations, stored so that each can say itself later in any language.

use crate::domain::revision::FEW_ENTRIES;
use crate::domain::rules::{LimitId, RuleId};
use crate::domain::{FieldProblem, Kind, Stamp, Variant};

/// What a person did to the diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Logged one entry.
    LogEntry {
        /// Its kind.
        kind: Kind,
    },
    /// Logged several entries at once.
    LogMany {
        /// How many.
        count: u32,
    },
    /// Changed an entry.
    EditEntry {
        /// Its kind.
        kind: Kind,
    },
    /// Moved an entry to the bin.
    BinEntry {
        /// Its kind.
        kind: Kind,
    },
    /// Moved several entries to the bin.
    BinMany {
        /// How many.
        count: u32,
    },
    /// Took an entry out of the bin.
    TakeOutOfBin {
        /// Its kind.
        kind: Kind,
    },
    /// Said something about themselves.
    SetProfile,
    /// Chose a pseudonym or wrote a name.
    SetPerson,
    /// What the person wants to say at a visit was written down.
    SetVisitWords,
    /// Took entries over from a file.
    Import {
        /// How many.
        count: u32,
        /// The file's name or another word for where they came from.
        source: String,
    },
    /// Took an import back: what of it was not changed since went into the bin.
    TakeImportBack {
        /// How many entries.
        count: u32,
        /// The file's name.
        source: String,
    },
    /// Took another diary in.
    Merge {
        /// The file's name.
        source: String,
    },
    /// Picked one of two versions of an entry.
    KeepVersion {
        /// Its kind.
        kind: Kind,
    },
    /// Picked one of two versions of something that is no entry.
    KeepOther,
    /// Answered the safety check. It stays whatever is undone.
    AnswerSafety {
        /// How many signs were ticked.
        signs: u32,
    },
    /// Said that the stop signs of a rule no longer hold. It stays whatever is undone.
    ClearStop {
        /// The rule.
        rule: RuleId,
    },
    /// Said that a warning was read.
    Acknowledge {
        /// The rule.
        rule: RuleId,
    },
    /// Said that a warning does not fit.
    Misfit {
        /// The rule.
        rule: RuleId,
    },
    /// Set a limit.
    SetLimit {
        /// The limit.
        limit: LimitId,
    },
    /// Went back to the program's own limit.
    ResetLimit {
        /// The limit.
        limit: LimitId,
    },
    /// Set a plan.
    SetPlan {
        /// The variant.
        variant: Variant,
    },
    /// Took a plan of a physiotherapist over.
    TakePlan {
        /// Its revision.
        revision: u32,
    },
    /// Something that only a newer Evenly knows.
    Other,
}

impl Op {
    /// Whether it, or taking it back, can move more than a few entries at once.
    pub fn touches_many(&self) -> bool {
        match self {
            Self::LogMany { count }
            | Self::BinMany { count }
            | Self::Import { count, .. }
            | Self::TakeImportBack { count, .. } => {
                usize::try_from(*count).is_ok_and(|count| count > FEW_ENTRIES)
            }
            Self::Merge { .. } | Self::Other => true,
            Self::LogEntry { .. }
            | Self::EditEntry { .. }
            | Self::BinEntry { .. }
            | Self::TakeOutOfBin { .. }
            | Self::SetProfile
            | Self::SetPerson
            | Self::SetVisitWords
            | Self::KeepVersion { .. }
            | Self::KeepOther
            | Self::AnswerSafety { .. }
            | Self::ClearStop { .. }
            | Self::Acknowledge { .. }
            | Self::Misfit { .. }
            | Self::SetLimit { .. }
            | Self::ResetLimit { .. }
            | Self::SetPlan { .. }
            | Self::TakePlan { .. } => false,
        }
    }

    /// Whether an undo can take it back.
    pub const fn can_be_undone(&self) -> bool {
        match self {
            Self::AnswerSafety { .. } | Self::ClearStop { .. } => false,
            Self::LogEntry { .. }
            | Self::LogMany { .. }
            | Self::EditEntry { .. }
            | Self::BinEntry { .. }
            | Self::BinMany { .. }
            | Self::TakeOutOfBin { .. }
            | Self::SetProfile
            | Self::SetPerson
            | Self::SetVisitWords
            | Self::Import { .. }
            | Self::TakeImportBack { .. }
            | Self::Merge { .. }
            | Self::KeepVersion { .. }
            | Self::KeepOther
            | Self::Acknowledge { .. }
            | Self::Misfit { .. }
            | Self::SetLimit { .. }
            | Self::ResetLimit { .. }
            | Self::SetPlan { .. }
            | Self::TakePlan { .. }
            | Self::Other => true,
        }
    }
}

/// Whether an operation was done, undone or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// It was done.
    Did(Op),
    /// It was undone.
    Undid(Op),
    /// It was done again after an undo.
    Redid(Op),
}

/// Names one recorded operation. Later ones are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperationId(pub(in crate::store) i64);

/// One recorded operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its number.
    pub id: OperationId,
    /// What was done.
    pub act: Act,
    /// When.
    pub at: Stamp,
}

/// An operation's words as the columns of its row hold them.
pub(in crate::store) struct StoredOp {
    pub(in crate::store) op: String,
    pub(in crate::store) kind: Option<String>,
    pub(in crate::store) count: Option<u32>,
    pub(in crate::store) source: Option<String>,
}

impl StoredOp {
    /// The columns of an operation.
    pub(in crate::store) fn of(op: &Op) -> Self {
        let (word, kind, count, source) = match op {
            Op::LogEntry { kind } => ("log-entry", Some(*kind), None, None),
            Op::LogMany { count } => ("log-many", None, Some(*count), None),
            Op::EditEntry { kind } => ("edit-entry", Some(*kind), None, None),
            Op::BinEntry { kind } => ("bin-entry", Some(*kind), None, None),
            Op::BinMany { count } => ("bin-many", None, Some(*count), None),
            Op::TakeOutOfBin { kind } => ("take-out-of-bin", Some(*kind), None, None),
            Op::SetProfile => ("set-profile", None, None, None),
            Op::SetPerson => ("set-person", None, None, None),
            Op::SetVisitWords => ("set-visit-words", None, None, None),
            Op::Import { count, source } => ("import", None, Some(*count), Some(source.clone())),
            Op::TakeImportBack { count, source } => {
                ("take-import-back", None, Some(*count), Some(source.clone()))
            }
            Op::Merge { source } => ("merge", None, None, Some(source.clone())),
            Op::KeepVersion { kind } => ("keep-version", Some(*kind), None, None),
            Op::KeepOther => ("keep-other", None, None, None),
            Op::AnswerSafety { signs } => ("answer-safety", None, Some(*signs), None),
            Op::ClearStop { rule } => ("clear-stop", None, None, Some(rule.id().to_owned())),
            Op::Acknowledge { rule } => ("acknowledge", None, None, Some(rule.id().to_owned())),
            Op::Misfit { rule } => ("misfit", None, None, Some(rule.id().to_owned())),
            Op::SetLimit { limit } => ("set-limit", None, None, Some(limit.id().to_owned())),
            Op::ResetLimit { limit } => ("reset-limit", None, None, Some(limit.id().to_owned())),
            Op::SetPlan { variant } => ("set-plan", None, None, Some(variant.id().to_owned())),
            Op::TakePlan { revision } => ("take-plan", None, Some(*revision), None),
            Op::Other => ("other", None, None, None),
        };
        Self {
            op: word.to_owned(),
            kind: kind.map(|kind| kind.id().to_owned()),
            count,
            source,
        }
    }

    /// The operation the columns name. Words of a newer version become [`Op::Other`]: history
    /// still lists them and undo still works, as both live on the journal's rows alone.
    pub(in crate::store) fn read(self) -> Op {
        let kind = self
            .kind
            .as_deref()
            .and_then(|kind| Kind::from_id(kind).ok());
        match (self.op.as_str(), kind, self.count) {
            ("log-entry", Some(kind), _) => Op::LogEntry { kind },
            ("log-many", _, Some(count)) => Op::LogMany { count },
            ("edit-entry", Some(kind), _) => Op::EditEntry { kind },
            ("bin-entry", Some(kind), _) => Op::BinEntry { kind },
            ("bin-many", _, Some(count)) => Op::BinMany { count },
            ("take-out-of-bin", Some(kind), _) => Op::TakeOutOfBin { kind },
            ("set-profile", _, _) => Op::SetProfile,
            ("set-person", _, _) => Op::SetPerson,
            ("set-visit-words", _, _) => Op::SetVisitWords,
            ("import", _, Some(count)) => Op::Import {
                count,
                source: self.source.unwrap_or_default(),
            },
            ("take-import-back", _, Some(count)) => Op::TakeImportBack {
                count,
                source: self.source.unwrap_or_default(),
            },
            ("merge", _, _) => Op::Merge {
                source: self.source.unwrap_or_default(),
            },
            ("keep-version", Some(kind), _) => Op::KeepVersion { kind },
            ("keep-other", _, _) => Op::KeepOther,
            ("take-plan", _, Some(revision)) => Op::TakePlan { revision },
            ("answer-safety", _, Some(signs)) => Op::AnswerSafety { signs },
            _ => self.read_about_rules().unwrap_or(Op::Other),
        }
    }

    /// The operations whose column `source` names a rule, a limit or a variant.
    fn read_about_rules(&self) -> Result<Op, FieldProblem> {
        let word = self.source.as_deref().unwrap_or_default();
        let rule = || RuleId::from_id(word);
        let limit = || LimitId::from_id(word);
        Ok(match self.op.as_str() {
            "clear-stop" => Op::ClearStop { rule: rule()? },
            "acknowledge" => Op::Acknowledge { rule: rule()? },
            "misfit" => Op::Misfit { rule: rule()? },
            "set-limit" => Op::SetLimit { limit: limit()? },
            "reset-limit" => Op::ResetLimit { limit: limit()? },
            "set-plan" => Op::SetPlan {
                variant: Variant::from_id(word)?,
            },
            _ => Op::Other,
        })
    }
}
