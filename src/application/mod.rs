//! Owns what a person can do and see, without pixels.
//!
//! A screen sends a [`Command`]; [`Core`] carries it out on the worker's thread (or at once, in
//! tests and on the command line) and gives a [`Receipt`] or a [`Fault`]. Screens read through
//! [`Cache`], which builds each [`View`] once per change of the diary.

mod access;
mod cache;
mod command;
mod core;
pub mod demo;
mod dropped;
mod event;
mod fault;
mod keeping;
pub mod kiosk;
mod lock;
mod log;
mod open;
mod progress;
mod reading;
pub mod review;
mod run;
mod said;
mod settings;
pub mod view;
mod worker;

pub use self::access::Access;
pub use self::cache::{Age, Cache, View};
pub use self::command::{
    ByteOrderMark, CalendarOrder, Command, DiaryCommand, DraftCommand, ExchangeCommand,
    ExportFormat, ExportOrder, FoundTable, KeepCommand, Lock, Makes, MeetCommand, MergeOrder,
    PageOrder, PaperPage, ReportOrder, ReviewCommand, RulesCommand, SnomedCodes, Stranger,
    VisitForm, VisitSheetOrder, WeekSheetOrder,
};
pub use self::core::Core;
pub use self::dropped::{DroppedFor, DroppedOn, PLAN_ENDING, WATCH_ENDINGS};
pub use self::event::{
    CopyMade, Done, Event, ExportPreview, ExportSection, Exported, ExportedFile, ImportFormat,
    ImportPreview, ImportProblem, Imported, MergePreview, Met, PageShown, Receipt, Restored,
    TakenBack, Ticket, WrittenPages,
};
pub use self::fault::{Fault, FaultKind, FaultWords, Hint, MergeRefusal};
pub use self::keeping::{
    Keeping, KeptBackup, PUT_OFF_DAYS, PlaceFound, REMIND_AFTER_DAYS, known_copies, note_exported,
};
pub use self::lock::{
    HasCode, LEAST_LETTERS, LockDone, LockErrand, LockOrder, Locked, OpenWith, SecretProblem,
    Stretch, code_problem, fresh_code, fresh_passphrase, has_passphrase, unlock_for_program,
};
pub use self::log::{Incoming, LogEvent, OpenedFor, Part, Topic};
pub use self::open::{
    Ready, StartNote, StartUp, Stopped, WayOut, open, open_after_bringing, open_after_restore,
    open_after_set_aside,
};
pub use self::progress::{Cancel, Progress};
pub use self::reading::{
    backups, check_diary, close_when_due, identify, inspect_backup, newest_sound_backup,
    open_to_read, own_exercises, read_text,
};
pub use self::run::{
    entries_as_json, extract_as_json, item_as_json, look_at_plan, preview_export, read_activities,
    unlock_file, visit_sheet, write_calendar, write_export, write_for_merging, write_report,
    write_visit_sheet, write_week_sheet,
};
pub use self::said::say_act;
pub use self::settings::{
    DistanceUnit, FirstStart, HourClock, IdleLock, LanguageChoice, Motion, Settings, SettingsNote,
    ThemeChoice, WeekStart, WindowPlace, Zoom, display,
};
pub use self::worker::{Aside, Attempt, Hands, Inline, Runner, Wake, Worker};
pub use crate::platform::child::ARGUMENT as READ_ACTIVITIES;

pub use crate::exchange::picture::{Points as PicturePoints, points as picture_points};
pub use crate::exchange::plan_code::{PlanCode, codes as plan_codes};
pub use crate::exchange::recovery_page::{Squares, squares};
pub use crate::exchange::report::Paper;
pub use crate::exchange::sealed::{ENDING as SEALED_ENDING, ENTROPY_BITS, Passphrase, TypedWords};
pub use crate::exchange::{Consequence, Problem};
pub use crate::platform::clock::{Clock, Passed};
pub use crate::platform::copies::KnownCopy;
pub use crate::platform::dialogs::FileKind;
pub use crate::platform::emergency::number as emergency_number;
pub use crate::platform::identity::{own_exercise as fresh_own_exercise_id, plan as fresh_plan_id};
pub use crate::platform::log::FILE_NAME as LOG_FILE;
pub use crate::platform::paths::{Asked, Places, documents_folder};
pub use crate::store::{
    Act, Ahead, Backup, BinnedEntry, CheckReport, Contents, Counts, FoundEntry, ImportId,
    Inspection, KeptDraft, Op, Operation, PastImport, Reader, Reason, RecoveryCode, Revision,
    Salvaged,
};
