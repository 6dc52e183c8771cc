//! Owns what the Share screen says, in words, without drawing anything.

use super::draft::DaysProblem;
use super::{Draft, ExportState, ImportState, Taken};
use crate::application::view::share::{Share, beside_text};
use crate::application::{ExportFormat, Exported, Fault, FaultKind, ImportPreview, SafetyChecks};
use crate::domain::Beside;
use crate::i18n::Words;
use crate::ui::actions::Action;
use crate::ui::nav::Route;

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title of the screen.
    pub title: String,
    /// One line under it.
    pub subtitle: String,
    /// The card of the export.
    pub export: ExportCard,
    /// The card of the import.
    pub import: ImportCard,
    /// What else leads out of the diary or into it.
    pub more: MoreCard,
}

/// The card that leads to further pages.
#[derive(Clone, Debug, PartialEq)]
pub struct MoreCard {
    /// The heading.
    pub title: String,
    /// One row for each page.
    pub rows: Vec<MoreRow>,
}

/// A row that leads to a page.
#[derive(Clone, Debug, PartialEq)]
pub struct MoreRow {
    /// What it is.
    pub name: String,
    /// What can be done there.
    pub line: String,
    /// The button's word.
    pub open: String,
    /// Where it leads.
    pub route: Route,
}

/// The card of the export.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportCard {
    /// The heading.
    pub title: String,
    /// What it does.
    pub about: String,
    /// The label of the formats, and the formats.
    pub formats: (String, Vec<(ExportFormat, String)>),
    /// The chosen format in a line.
    pub format_about: String,
    /// The words of the mark; `None` where the format has none.
    pub mark: Option<String>,
    /// The words of taking the safety checks along; `None` where there is none.
    pub safety: Option<String>,
    /// The label of the days, then "all" and "some".
    pub days: [String; 3],
    /// The labels of the first and the last day.
    pub from_to: [String; 2],
    /// What is wrong with the days.
    pub days_problem: Option<String>,
    /// Heads what leaves.
    pub leaves_title: String,
    /// What leaves, one line each.
    pub leaves: Vec<String>,
    /// The label of the place.
    pub place: String,
    /// The button that opens a dialog of the system, and its accessible name.
    pub choose: [String; 2],
    /// The title of that dialog, and the kind of file.
    pub dialog: [String; 2],
    /// The button that exports.
    pub export: String,
    /// Whether there is something to write out.
    pub ready: Ready,
    /// What came of it.
    pub said: ExportSaid,
}

/// Whether an order can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// It can.
    Yes,
    /// Something is missing or under way.
    No,
}

/// What came of an export, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportSaid {
    /// Nothing yet.
    Nothing,
    /// It is on its way.
    Working(String),
    /// It was written: the count, and a line for each file and its sum.
    Done(String, Vec<String>),
    /// It was stopped.
    Stopped(String),
    /// It was not written.
    Problem(ProblemModel),
}

/// A problem with what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemModel {
    /// What happened, and where.
    pub text: String,
    /// What to do next.
    pub next: String,
    /// The button that copies details, and the details.
    pub details: Option<[String; 2]>,
}

/// The card of the import.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportCard {
    /// The heading.
    pub title: String,
    /// What it does.
    pub about: String,
    /// The label of the file.
    pub place: String,
    /// The button that opens a dialog of the system, and its accessible name.
    pub choose: [String; 2],
    /// The kinds of file in that dialog.
    pub kinds: [String; 2],
    /// The button that looks inside.
    pub look: String,
    /// Whether it can be pressed.
    pub ready: Ready,
    /// What came of it.
    pub said: ImportSaid,
}

/// What came of an import, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportSaid {
    /// Nothing yet.
    Nothing,
    /// It is on its way.
    Working(String),
    /// What it would do.
    Preview(PreviewModel),
    /// It was added: the count, what else there is to say, and the way back.
    Done(String, Vec<String>, String),
    /// It was stopped.
    Stopped(String),
    /// It was not read or not added.
    Problem(ProblemModel),
}

/// What an import would do, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewModel {
    /// The heading.
    pub title: String,
    /// What is inside, one line each.
    pub lines: Vec<String>,
    /// Heads the problems; `None` where there is none.
    pub problems_title: Option<String>,
    /// The problems, one line each.
    pub problems: Vec<String>,
    /// The button that imports; `None` where there is nothing new.
    pub import: Option<String>,
    /// The button that leaves it.
    pub cancel: String,
}

/// The screen for what was typed and what came of it.
pub fn model(view: &Share, draft: &Draft, words: &Words) -> Model {
    Model {
        title: words.share_title(),
        subtitle: words.share_subtitle(),
        export: export_card(view, draft, words),
        import: import_card(draft, words),
        more: more_card(words),
    }
}

fn more_card(words: &Words) -> MoreCard {
    let plan = MoreRow {
        name: words.planpage_title(),
        line: words.planpage_more_line(),
        open: words.planpage_more_open(),
        route: Route::PlanSheet,
    };
    MoreCard {
        title: words.planpage_more_title(),
        rows: vec![plan],
    }
}

fn export_card(view: &Share, draft: &Draft, words: &Words) -> ExportCard {
    let format = draft.format();
    let said = export_said(draft.export(), words);
    let working = matches!(said, ExportSaid::Working(_));
    let days_problem = draft.days().err().map(|problem| match problem {
        DaysProblem::Missing => words.share_days_missing(),
        DaysProblem::Order => words.share_days_order(),
    });
    let (format_about, place, kind) = match format {
        ExportFormat::Json => (
            words.share_format_json_about(),
            words.share_place_file(),
            words.share_json_kind(),
        ),
        ExportFormat::Csv => (
            words.share_format_csv_about(),
            words.share_place_folder(),
            words.share_csv_kind(),
        ),
    };
    ExportCard {
        title: words.share_export(),
        about: words.share_export_about(),
        formats: (
            words.share_format(),
            vec![
                (ExportFormat::Json, words.share_format_json()),
                (ExportFormat::Csv, words.share_format_csv()),
            ],
        ),
        format_about,
        mark: (format == ExportFormat::Csv).then(|| words.share_mark()),
        safety: (view.beside.safety > 0).then(|| words.share_with_safety()),
        days: [
            words.share_days(),
            words.share_days_all(),
            words.share_days_some(),
        ],
        from_to: [words.share_from(), words.share_to()],
        leaves_title: words.share_leaves(),
        leaves: leaves(view, draft.safety, words),
        place,
        choose: [
            words.share_choose_export(),
            words.share_choose_export_name(),
        ],
        dialog: [words.share_choose_export_name(), kind],
        export: words.share_export_now(),
        ready: ready(days_problem.is_none() && !working && view.chosen.entries() > 0),
        days_problem,
        said,
    }
}

const fn ready(yes: bool) -> Ready {
    if yes { Ready::Yes } else { Ready::No }
}

fn leaves(view: &Share, safety: SafetyChecks, words: &Words) -> Vec<String> {
    let Some(days) = view.chosen.days else {
        return vec![words.share_leaves_nothing()];
    };
    let entries = words.common_entries(large(view.chosen.entries()));
    let kinds: Vec<String> = view
        .chosen
        .by_kind
        .iter()
        .map(|(kind, number)| {
            words.share_of_kind(&words.kind_plural(*kind), &words.whole(large(*number)))
        })
        .collect();
    let notes = match view.chosen.with_note {
        0 => words.share_leaves_no_notes(),
        notes => words.share_leaves_notes(large(notes)),
    };
    let going = Beside {
        safety: match safety {
            SafetyChecks::Stay => 0,
            SafetyChecks::GoAlong => view.beside.safety,
        },
        ..view.beside
    };
    let beside = beside_text(going, words).map(|things| words.share_leaves_beside(&things));
    let stay = going.safety < view.beside.safety;
    let lines = [
        Some(words.share_leaves_entries(&words.day_range(days), &entries)),
        Some(words.list(&kinds)),
        Some(notes),
        Some(words.share_leaves_profile()),
        beside,
        stay.then(|| words.share_leaves_no_safety()),
        Some(words.share_private()),
    ];
    lines.into_iter().flatten().collect()
}

fn export_said(state: &ExportState, words: &Words) -> ExportSaid {
    match state {
        ExportState::Idle => ExportSaid::Nothing,
        ExportState::NoPlace => ExportSaid::Problem(plain(words.share_place_missing())),
        ExportState::Working(_) => ExportSaid::Working(words.share_working()),
        ExportState::Done(exported) => exported_said(exported, words),
        ExportState::Failed { place, fault } => {
            let said = fault.said(words);
            ExportSaid::Problem(ProblemModel {
                text: words
                    .share_not_written(place, &reason(fault, words, words.share_folder_missing())),
                next: words.fault_rest(&said.kept, &words.share_other_place()),
                details: Some(details(fault, words)),
            })
        }
        ExportState::Stopped => ExportSaid::Stopped(words.share_stopped()),
    }
}

fn exported_said(exported: &Exported, words: &Words) -> ExportSaid {
    let lines = exported
        .files
        .iter()
        .flat_map(|file| {
            let path = file.path.display().to_string();
            [
                words.share_exported_file(&path, &words.file_size(file.bytes)),
                words.share_exported_sum(&file.sha256),
            ]
        })
        .collect();
    ExportSaid::Done(words.share_exported(count(exported.entries)), lines)
}

fn plain(text: String) -> ProblemModel {
    ProblemModel {
        text,
        next: String::new(),
        details: None,
    }
}

/// What happened; a place that is not there is named as what it is.
fn reason(fault: &Fault, words: &Words, missing: String) -> String {
    if fault.kind() == FaultKind::Missing {
        missing
    } else {
        fault.said(words).what
    }
}

fn details(fault: &Fault, words: &Words) -> [String; 2] {
    [words.fault_copy_details(), fault.details()]
}

fn import_card(draft: &Draft, words: &Words) -> ImportCard {
    let said = import_said(draft.import(), words);
    let working = matches!(said, ImportSaid::Working(_));
    ImportCard {
        title: words.share_import(),
        about: words.share_import_about(),
        place: words.share_import_place(),
        choose: [
            words.share_choose_export(),
            words.share_choose_import_name(),
        ],
        kinds: [words.share_json_kind(), words.share_csv_kind()],
        look: words.share_look(),
        ready: ready(!working),
        said,
    }
}

fn import_said(state: &ImportState, words: &Words) -> ImportSaid {
    match state {
        ImportState::Idle => ImportSaid::Nothing,
        ImportState::NoPlace => ImportSaid::Problem(plain(words.share_import_missing())),
        ImportState::Looking(_) | ImportState::Working(_) => {
            ImportSaid::Working(words.share_working())
        }
        ImportState::Preview(preview) => ImportSaid::Preview(preview_model(preview, words)),
        ImportState::Done(taken) => imported_said(taken, words),
        ImportState::Failed { place, fault } => {
            let said = fault.said(words);
            ImportSaid::Problem(ProblemModel {
                text: words
                    .share_not_read(place, &reason(fault, words, words.share_file_missing())),
                next: words.fault_rest(&said.kept, &said.next),
                details: Some(details(fault, words)),
            })
        }
        ImportState::Stopped => ImportSaid::Stopped(words.share_stopped()),
    }
}

fn preview_model(preview: &ImportPreview, words: &Words) -> PreviewModel {
    let kinds: Vec<String> = preview
        .new_by_kind
        .iter()
        .map(|(kind, number)| {
            words.share_of_kind(&words.kind_plural(*kind), &words.whole(count(*number)))
        })
        .collect();
    let some = |number: usize| (number > 0).then(|| count(number));
    let nothing = preview.new + preview.beside.total() == 0;
    let lines = [
        Some(words.share_preview_new(count(preview.new))),
        (!kinds.is_empty()).then(|| words.list(&kinds)),
        some(preview.same).map(|same| words.share_preview_same(same)),
        some(preview.different).map(|different| words.share_preview_different(different)),
        preview
            .days
            .map(|days| words.share_preview_days(&words.day_range(days))),
        beside_text(preview.beside, words).map(|things| words.share_preview_beside(&things)),
        (preview.beside.safety + preview.beside.firings > 0).then(|| words.share_preview_stays()),
        nothing.then(|| words.share_nothing_new()),
    ];
    let problems = preview.problems.len();
    PreviewModel {
        title: match preview.format {
            ExportFormat::Json => words.share_preview_json(),
            ExportFormat::Csv => words.share_preview_csv(),
        },
        lines: lines.into_iter().flatten().collect(),
        problems_title: some(problems).map(|problems| words.share_preview_problems(problems)),
        problems: preview
            .problems
            .iter()
            .map(|problem| problem.message(words))
            .collect(),
        import: (!nothing).then(|| words.share_import_now(count(preview.new))),
        cancel: if nothing {
            words.common_close()
        } else {
            words.common_cancel()
        },
    }
}

fn imported_said(taken: &Taken, words: &Words) -> ImportSaid {
    let imported = &taken.imported;
    let some = |number: usize| (number > 0).then(|| count(number));
    let all = words.common_entries(large(taken.entries.unwrap_or(0)));
    let lines = [
        beside_text(imported.beside, words).map(|things| words.share_imported_beside(&things)),
        some(imported.left_alone).map(|left| words.share_imported_left(left)),
        some(imported.problems).map(|problems| words.share_imported_problems(problems)),
        Some(words.share_imported_backup()),
    ];
    ImportSaid::Done(
        words.share_imported(&all, count(imported.added)),
        lines.into_iter().flatten().collect(),
        Action::Undo.name(words),
    )
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn large(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
