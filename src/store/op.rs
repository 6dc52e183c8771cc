//! Owns the closed list of operations, stored so that each can say itself later in any language.

use crate::domain::{Kind, Stamp};

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
    /// Took entries over from a file.
    Import {
        /// How many.
        count: u32,
        /// The file's name or another word for where they came from.
        source: String,
    },
    /// Something that only a newer Evenly knows.
    Other,
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
            Op::Import { count, source } => ("import", None, Some(*count), Some(source.clone())),
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
            ("import", _, Some(count)) => Op::Import {
                count,
                source: self.source.unwrap_or_default(),
            },
            _ => Op::Other,
        }
    }
}
