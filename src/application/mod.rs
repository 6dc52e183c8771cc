//! Owns what a person can do and see, without pixels.
//!
//! A screen sends a [`Command`]; [`Core`] carries it out on the worker's thread (or at once, in
//! tests and on the command line) and gives a [`Receipt`] or a [`Fault`]. Screens read through
//! [`Cache`], which builds each [`View`] once per change of the diary.

mod cache;
mod command;
mod core;
pub mod demo;
mod event;
mod fault;
mod open;
mod progress;
mod reading;
mod run;
mod said;
mod settings;
pub mod view;
mod worker;

pub use self::cache::{Age, Cache, View};
pub use self::command::{
    ByteOrderMark, Command, DiaryCommand, ExchangeCommand, ExportFormat, ExportOrder, KeepCommand,
    PlanCommand, RulesCommand, SafetyChecks, StopPageOrder,
};
pub use self::core::Core;
pub use self::event::{
    Done, Event, Exported, ExportedFile, ImportPreview, Imported, PageShown, PlanRead, Receipt,
    Restored, Ticket,
};
pub use self::fault::{Fault, FaultKind, FaultWords, Hint};
pub use self::open::{
    Ready, StartNote, StartUp, Stopped, WayOut, open, open_after_restore, open_after_set_aside,
};
pub use self::progress::{Cancel, Progress};
pub use self::reading::{
    backups, check_diary, close_when_due, identify, inspect_backup, newest_sound_backup,
    open_to_read, read_text,
};
pub use self::run::{diary_as_json, export_files, read_plan};
pub use self::said::say_act;
pub use self::settings::{
    DistanceUnit, FirstStart, HourClock, LanguageChoice, Motion, Settings, SettingsNote,
    ThemeChoice, WeekStart, WindowPlace, Zoom, display,
};
pub use self::worker::{Inline, Runner, Wake, Worker};

pub use crate::exchange::{Consequence, Problem};
pub use crate::platform::clock::Clock;
pub use crate::platform::dialogs::FileKind;
pub use crate::platform::emergency::number as emergency_number;
pub use crate::platform::identity::{
    fresh_own_exercise as fresh_own_exercise_id, fresh_plan as fresh_plan_id,
};
pub use crate::platform::paths::{Asked, Places, documents_folder};
pub use crate::store::{
    Act, Backup, BinnedEntry, CheckReport, Contents, Counts, Inspection, Op, Operation, Reader,
    Reason, Revision,
};
