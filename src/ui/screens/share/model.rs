//! Owns what the Share screen says, in words, without drawing anything.

use super::back::{AskModel, ask_model};
use super::export_model::{ExportCard, export_card};
use super::person::{PersonCard, person_card};
use super::{Back, Draft, ImportState, Taken};
use crate::application::view::share::{Share, beside_text};
use crate::application::{Fault, FaultKind, ImportFormat, ImportId, ImportPreview, Makes};
use crate::i18n::{Words, count};
use crate::ui::actions::Action;
use crate::ui::shell::Confine;

/// The pages that the card "More" leads to, in its order.
const MORE: [Action; 6] = [
    Action::Report,
    Action::VisitSheet,
    Action::PaperWeek,
    Action::Merge,
    Action::PlanFile,
    Action::Review,
];

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title of the screen.
    pub title: String,
    /// One line under it.
    pub subtitle: String,
    /// The card of the export.
    pub export: ExportCard,
    /// The card of the pseudonym and the name.
    pub person: PersonCard,
    /// The card of the import.
    pub import: ImportCard,
    /// The imports of the past; `None` where nothing is left of any.
    pub earlier: Option<EarlierCard>,
    /// The heading of what else there is, and its rows.
    pub more: (String, Vec<MoreRow>),
}

/// The imports of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierCard {
    /// The heading.
    pub title: String,
    /// What taking one back does.
    pub about: String,
    /// The imports, newest first.
    pub rows: Vec<EarlierRow>,
    /// What came of taking one back, one line each.
    pub said: Vec<String>,
    /// The question where much would go into the bin.
    pub ask: Option<AskModel>,
}

/// One import of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierRow {
    /// Names it to the program.
    pub id: ImportId,
    /// The file, the day and what of it is in the diary.
    pub text: String,
    /// The button that takes it back, and its accessible name.
    pub take_back: [String; 2],
}

/// A row that leads to a page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoreRow {
    /// The page.
    pub action: Action,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub about: String,
}

/// Whether an order can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// It can.
    Yes,
    /// Something is missing or under way.
    No,
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
    /// Says that a file can be dropped on the window; `None` where it cannot.
    pub drop: Option<String>,
    /// The label of the file.
    pub place: String,
    /// Says that other files were dropped with it; `None` where none was.
    pub others: Option<String>,
    /// The label of the words that open it; `None` where it is not locked.
    pub words: Option<String>,
    /// The button that opens a dialog of the system, and its accessible name.
    pub choose: [String; 2],
    /// The kinds of file in that dialog.
    pub kinds: [String; 3],
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
pub fn model(view: &Share, draft: &Draft, confine: Confine, words: &Words) -> Model {
    Model {
        title: words.share_title(),
        subtitle: words.share_subtitle(),
        export: export_card(view, draft, words),
        person: person_card(view, draft, words),
        import: import_card(draft, confine, words),
        earlier: earlier_card(view, draft, words),
        more: (
            words.share_more(),
            MORE.into_iter()
                .filter(|action| confine.allows(*action))
                .map(|action| MoreRow {
                    action,
                    name: action.name(words),
                    about: action.about(words),
                })
                .collect(),
        ),
    }
}

pub(super) const fn ready(yes: bool) -> Ready {
    if yes { Ready::Yes } else { Ready::No }
}

pub(super) fn plain(text: String) -> ProblemModel {
    ProblemModel {
        text,
        next: String::new(),
        details: None,
    }
}

/// What happened; a place that is not there is named as what it is.
pub(super) fn reason(fault: &Fault, words: &Words, missing: String) -> String {
    if fault.kind() == FaultKind::Missing {
        missing
    } else {
        fault.said(words).what
    }
}

pub(super) fn details(fault: &Fault, words: &Words) -> [String; 2] {
    [words.fault_copy_details(), fault.details()]
}

fn import_card(draft: &Draft, confine: Confine, words: &Words) -> ImportCard {
    let said = import_said(draft.import(), words);
    let working = matches!(said, ImportSaid::Working(_));
    ImportCard {
        title: words.share_import(),
        about: words.share_import_about(),
        drop: (confine == Confine::Free).then(|| words.share_import_drop()),
        place: words.share_import_place(),
        others: (draft.left() > 0).then(|| words.dropped_others(count(draft.left()))),
        words: draft.import_is_locked().then(|| words.intake_words()),
        choose: [
            words.share_choose_export(),
            words.share_choose_import_name(),
        ],
        kinds: [
            words.share_json_kind(),
            words.share_csv_kind(),
            words.intake_kind(),
        ],
        look: words.share_look(),
        ready: ready(!working),
        said,
    }
}

fn earlier_card(view: &Share, draft: &Draft, words: &Words) -> Option<EarlierCard> {
    let said = match draft.back() {
        Back::Nothing | Back::Working(..) | Back::Asks { .. } => Vec::new(),
        Back::Done { taken, .. } => {
            let kept = (taken.kept > 0).then(|| words.intake_kept(count(taken.kept)));
            let moved = words.intake_taken_back(count(taken.moved));
            [Some(moved), kept].into_iter().flatten().collect()
        }
        Back::Failed(fault) => vec![fault.message(words)],
    };
    if view.imports.is_empty() && said.is_empty() {
        return None;
    }
    let rows = view.imports.iter().map(|import| EarlierRow {
        id: import.id,
        text: words.intake_earlier_row(
            &words.day_medium(import.at.day()),
            &words.common_entries(count(import.there)),
            &import.source,
        ),
        take_back: [
            words.intake_take_back(),
            words.intake_take_back_name(&import.source),
        ],
    });
    Some(EarlierCard {
        title: words.intake_earlier(),
        about: words.intake_earlier_about(),
        rows: rows.collect(),
        said,
        ask: ask_model(draft.back(), words),
    })
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
            ImportFormat::Own(format) => match format.makes() {
                Makes::File => words.share_preview_json(),
                Makes::Folder => words.share_preview_csv(),
            },
            ImportFormat::Activities(_) => words.intake_preview(),
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

pub(super) fn large(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
