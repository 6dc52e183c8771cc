//! Owns the diary file: the only layer that speaks SQL.

mod backup;
mod bin;
mod bring;
mod check;
mod connect;
mod drafts;
mod elsewhere;
mod erase;
mod error;
mod files;
mod find;
mod folder;
mod follow;
mod glance;
mod images;
mod journal;
mod keys;
mod ledger;
mod lock;
mod migrate;
mod op;
mod open;
mod plain;
mod read;
mod recover;
mod salvage;
mod tables;
mod thin;
mod tx;

pub use self::open::{LedgerState, Mode, Store};
pub use backup::{Backup, Reason};
pub use bin::{BIN_DAYS, BinnedEntry, Revision};
pub use bring::{copy_at, open_copy, restore_unlocked, unlock_copy};
pub use check::{CheckReport, Counts, check};
pub use drafts::KeptDraft;
pub use elsewhere::{known_copies, note_copy};
pub use erase::{erase, finish_erasing};
pub use error::{StoreError, StoreErrorKind};
pub use find::{Found, Page, Search};
pub use folder::Folder;
pub use glance::Contents;
pub use journal::Receipt;
pub use keys::{
    ClinicKey, ClinicRecipient, CodeProblem, Cost, DeviceSecret, DiaryKey, NewSlot, RecoveryCode,
    Secret, SlotKind, Tries, make_locked, put_slot, remove_slot, slots, unlock, unlock_uncounted,
    wait_left, wrong_guesses,
};
pub use ledger::Ahead;
pub use migrate::{MIGRATIONS, Migration};
pub use op::{Act, Op, Operation, OperationId};
pub use plain::{PlainColumn, PlainKind, PlainTable, PlainValue, plain_copy, plain_counts};
pub use read::{Erased, Reader};
pub use recover::{
    Inspection, SetAside, backups, inspect, newest_verified_backup, restore, restore_and_replay,
    set_aside,
};
pub use salvage::{FoundEntry, Salvaged, salvage, set_aside_files};
pub use tables::Table;
pub use tables::import::{ImportId, PastImport};
pub use tables::version::Version;
pub use thin::keep;
pub use tx::Tx;
