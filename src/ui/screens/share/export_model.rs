//! Owns what the card of the export says, in words, without drawing anything.

use super::draft::{DaysProblem, Look};
use super::model::{ProblemModel, Ready, details, large, plain, ready, reason};
use super::{Draft, ExportState};
use crate::application::view::leaves::{
    format_about, format_name, private_line, section_lines, who_line,
};
use crate::application::view::share::{Share, beside_text};
use crate::application::{ExportFormat, Exported, Lock, Makes};
use crate::domain::{Beside, Kind, Part, PersonName, Pseudonym};
use crate::i18n::{Words, count};

/// The card of the export.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportCard {
    /// The heading.
    pub title: String,
    /// What it does.
    pub about: String,
    /// The label of the formats.
    pub formats_label: String,
    /// The formats: a name and a line each.
    pub formats: Vec<(ExportFormat, String, String)>,
    /// Leads to the page on formats.
    pub how: String,
    /// The words of the mark; `None` where the format has none.
    pub mark: Option<String>,
    /// The words of taking SNOMED CT codes along; `None` where the format has no codes.
    pub snomed: Option<String>,
    /// Heads the ticks.
    pub along: String,
    /// The parts that go along only when ticked, where the diary has them.
    pub parts: Vec<(Part, String)>,
    /// The label of the lock, its tick, and a line on it. Without a tick only the line holds.
    pub lock: (String, Option<String>, String),
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
    /// The button that shows every part or closes the list; `None` where nothing leaves.
    pub look: Option<String>,
    /// Every part with its fields, while the list is open.
    pub sections: Vec<(String, String)>,
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

/// What came of an export, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportSaid {
    /// Nothing yet.
    Nothing,
    /// It is on its way.
    Working(String),
    /// It was written: the count, a line for each file and its sum, and the words that open it.
    Done(String, Vec<String>, Option<WordsModel>),
    /// It was stopped.
    Stopped(String),
    /// It was not written.
    Problem(ProblemModel),
}

/// The six words, shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsModel {
    /// What to do now.
    pub title: String,
    /// The words.
    pub words: String,
    /// That they are kept nowhere.
    pub about: String,
    /// The button that lets go of them.
    pub written: String,
}

pub(super) fn export_card(view: &Share, draft: &Draft, words: &Words) -> ExportCard {
    let format = draft.format();
    let said = export_said(draft.export(), words);
    let working = matches!(said, ExportSaid::Working(_));
    let days_problem = draft.days().err().map(|problem| match problem {
        DaysProblem::Missing => words.share_days_missing(),
        DaysProblem::Order => words.share_days_order(),
    });
    let formats = ExportFormat::ALL.into_iter().map(|format| {
        let [name, about] = [format_name, format_about].map(|say| say(format, words));
        (format, name, about)
    });
    let (look, sections) = look(view, draft, words);
    ExportCard {
        title: words.share_export(),
        about: words.share_export_about(),
        formats_label: words.share_format(),
        formats: formats.collect(),
        how: words.export_how(),
        mark: (format == ExportFormat::Csv).then(|| words.share_mark()),
        snomed: (format == ExportFormat::Fhir).then(|| words.fhir_snomed_tick()),
        along: words.export_along(),
        parts: parts(view, words),
        lock: lock(format, words),
        days: [
            words.share_days(),
            words.share_days_all(),
            words.share_days_some(),
        ],
        from_to: [words.share_from(), words.share_to()],
        leaves_title: words.share_leaves(),
        leaves: leaves(view, draft, words),
        look,
        sections,
        place: match format.makes() {
            Makes::File => words.share_place_file(),
            Makes::Folder => words.share_place_folder(),
        },
        choose: [
            words.share_choose_export(),
            words.share_choose_export_name(),
        ],
        dialog: [words.share_choose_export_name(), kind(draft, words)],
        export: words.share_export_now(),
        ready: ready(days_problem.is_none() && !working && view.chosen.entries() > 0),
        days_problem,
        said,
    }
}

fn kind(draft: &Draft, words: &Words) -> String {
    match (draft.lock(), draft.format()) {
        (Lock::SixWords, _) => words.export_age_kind(),
        (Lock::None, ExportFormat::Json) => words.share_json_kind(),
        (Lock::None, ExportFormat::Csv) => words.share_csv_kind(),
        (Lock::None, ExportFormat::Xlsx) => words.export_xlsx_kind(),
        (Lock::None, ExportFormat::Sqlite) => words.export_sqlite_kind(),
        (Lock::None, ExportFormat::Fhir) => words.fhir_format_kind(),
    }
}

/// The ticks, for what there is.
fn parts(view: &Share, words: &Words) -> Vec<(Part, String)> {
    let name = view.person.name.as_ref().map(PersonName::as_str);
    let parts = Part::ALL.iter().filter_map(|part| {
        let text = match part {
            Part::Name => words.export_with_name(name?),
            Part::Notes if view.notes > 0 => words.export_with_notes(large(view.notes)),
            Part::Safety if view.beside.safety > 0 => words.share_with_safety(),
            Part::Notes | Part::Safety => return None,
        };
        Some((*part, text))
    });
    parts.collect()
}

fn lock(format: ExportFormat, words: &Words) -> (String, Option<String>, String) {
    match format.makes() {
        Makes::File => (
            words.export_lock(),
            Some(words.export_lock_tick()),
            words.export_lock_about(),
        ),
        Makes::Folder => (words.export_lock(), None, words.export_lock_folder()),
    }
}

fn look(view: &Share, draft: &Draft, words: &Words) -> (Option<String>, Vec<(String, String)>) {
    if view.chosen.entries() == 0 || draft.days().is_err() {
        return (None, Vec::new());
    }
    match draft.list() {
        Look::Closed => (Some(words.export_look()), Vec::new()),
        Look::Working(_) => (None, Vec::new()),
        Look::Shown(preview) => (
            Some(words.export_look_again()),
            section_lines(preview, words),
        ),
    }
}

/// What leaves: an entry that is nothing but a note counts only where notes go along.
fn leaves(view: &Share, draft: &Draft, words: &Words) -> Vec<String> {
    let notes_go = draft.privacy.takes(Part::Notes);
    let days = if notes_go {
        view.chosen.days
    } else {
        view.chosen.days_of_deeds
    };
    let Some(days) = days else {
        return vec![words.share_leaves_nothing()];
    };
    let going = || {
        let kinds = view.chosen.by_kind.iter();
        kinds.filter(|(kind, _number)| notes_go || **kind != Kind::Note)
    };
    let entries = words.common_entries(large(going().map(|(_kind, number)| number).sum()));
    let kinds: Vec<String> = going()
        .map(|(kind, number)| {
            words.share_of_kind(&words.kind_plural(*kind), &words.whole(large(*number)))
        })
        .collect();
    let safety_goes = draft.privacy.takes(Part::Safety);
    let beside = Beside {
        safety: if safety_goes { view.beside.safety } else { 0 },
        ..goes_beside(view.beside, draft.format())
    };
    let name = view.person.name.as_ref().map(PersonName::as_str);
    let name = name.filter(|_name| draft.privacy.takes(Part::Name));
    let shown = view.shown_pseudonym();
    let lines = [
        Some(words.share_leaves_entries(&words.day_range(days), &entries)),
        Some(words.list(&kinds)),
        beside_text(beside, words).map(|things| words.share_leaves_beside(&things)),
        (draft.format() != ExportFormat::Fhir).then(|| words.share_leaves_profile()),
        Some(who_line(shown.as_ref().map(Pseudonym::as_str), name, words)),
        Some(if notes_go {
            words.share_leaves_notes(large(view.notes))
        } else {
            words.export_no_notes()
        }),
        (!safety_goes && view.beside.safety > 0).then(|| words.share_leaves_no_safety()),
        Some(private_line(draft.lock(), words)),
    ];
    lines.into_iter().flatten().collect()
}

/// What of the things beside the entries a format can hold.
fn goes_beside(beside: Beside, format: ExportFormat) -> Beside {
    let plan_sheets = if format.holds_plan_sheets() {
        beside.plan_sheets
    } else {
        0
    };
    match format {
        ExportFormat::Json | ExportFormat::Xlsx | ExportFormat::Csv | ExportFormat::Sqlite => {
            Beside {
                plan_sheets,
                ..beside
            }
        }
        ExportFormat::Fhir => Beside {
            plans: beside.plans,
            plan_sheets,
            ..Beside::default()
        },
    }
}

fn export_said(state: &ExportState, words: &Words) -> ExportSaid {
    match state {
        ExportState::Idle => ExportSaid::Nothing,
        ExportState::NoPlace => ExportSaid::Problem(plain(words.share_place_missing())),
        ExportState::Working(_) => ExportSaid::Working(words.share_working()),
        ExportState::Done(exported) => exported_said(exported, words),
        ExportState::WordsGone(exported) => match exported_said(exported, words) {
            ExportSaid::Done(lead, mut lines, shown) => {
                lines.push(words.export_words_gone());
                ExportSaid::Done(lead, lines, shown)
            }
            other @ (ExportSaid::Nothing
            | ExportSaid::Working(_)
            | ExportSaid::Stopped(_)
            | ExportSaid::Problem(_)) => other,
        },
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
    let shown = exported.words.as_ref().map(|passphrase| WordsModel {
        title: words.export_words_title(),
        words: passphrase.expose().to_owned(),
        about: words.export_words_about(),
        written: words.export_words_written(),
    });
    ExportSaid::Done(words.share_exported(count(exported.entries)), lines, shown)
}
