//! Owns the list of what was found in a damaged file, marked as not checked, and saving it.

use egui::Ui;

use crate::application::{Command, ExchangeCommand, FileKind, FoundEntry, FoundTable, Salvaged};
use crate::i18n::{Words, count};
use crate::ui::desk::Desk;
use crate::ui::screens::backups::draft::{Draft, Field, Finding, Saving};
use crate::ui::screens::backups::inside::entry_line;
use crate::ui::screens::backups::model::{Said, file_name, large, problem};
use crate::ui::screens::backups::view::{muted_ui, said_ui};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{
    Button, Card, Icon, empty_state_ui, heading_ui, page_header_back_ui, paragraph_ui,
};

/// How many found entries the page shows; the saved table holds all.
const SHOWN: usize = 200;

/// What the page says.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundModel {
    /// The title and where it was found.
    pub heads: [String; 2],
    /// How much was found, and how much could not be read.
    pub lines: Vec<String>,
    /// What stands here while nothing was found.
    pub none: Option<[String; 2]>,
    /// The days, newest first, each with what was found.
    pub days: Vec<(String, Vec<String>)>,
    /// What came of saving.
    pub said: Said,
}

/// Puts the page into words.
pub(super) fn found_model(draft: &Draft, words: &Words) -> FoundModel {
    let salvaged = match &draft.found {
        Finding::Found(salvaged, _) => Some(&**salvaged),
        Finding::Nothing | Finding::Asked(_) | Finding::Working(_) | Finding::Failed(_) => None,
    };
    let name = salvaged.map_or_else(String::new, |salvaged| file_name(&salvaged.file));
    let entries = salvaged.map_or(&[][..], |salvaged| &salvaged.entries);
    FoundModel {
        heads: [words.backups_found(), words.backups_found_subtitle(&name)],
        lines: salvaged.map_or_else(Vec::new, |salvaged| lines(salvaged, words)),
        none: entries
            .is_empty()
            .then(|| [words.backups_found_none(), words.backups_found_none_about()]),
        days: days(entries, words),
        said: match &draft.saving {
            Saving::Idle => Said::Nothing,
            Saving::Picked(_) | Saving::Working(_) => Said::Working(words.backups_working()),
            Saving::Saved(path) => Said::Done(
                words.backups_found_saved(&path.display().to_string()),
                Vec::new(),
            ),
            Saving::Failed(fault) => problem(fault, words),
        },
    }
}

fn lines(salvaged: &Salvaged, words: &Words) -> Vec<String> {
    let found = salvaged.entries.len();
    let lost = match salvaged.unreadable {
        Some(0) => Some(words.backups_found_all()),
        Some(lost) => Some(words.backups_found_lost(large(lost))),
        None => None,
    };
    let lines = [
        (found > 0).then(|| words.backups_found_count(count(found))),
        lost,
        (found > SHOWN).then(|| words.backups_found_shown(count(SHOWN))),
    ];
    lines.into_iter().flatten().collect()
}

fn days(entries: &[FoundEntry], words: &Words) -> Vec<(String, Vec<String>)> {
    let newest: Vec<&FoundEntry> = entries.iter().rev().take(SHOWN).collect();
    newest
        .chunk_by(|one, other| one.day == other.day)
        .filter_map(|of_day| {
            let day = words.day_full(of_day.first()?.day);
            Some((day, of_day.iter().map(|found| line(found, words)).collect()))
        })
        .collect()
}

fn line(found: &FoundEntry, words: &Words) -> String {
    if let Some(entry) = &found.entry {
        return entry_line(entry, words);
    }
    let part = words.common_join(&words.kind(found.kind), &words.backups_found_part());
    if found.note.is_empty() {
        part
    } else {
        words.common_join(&part, found.note.as_str())
    }
}

/// The list as a table, its first line saying what it is.
pub(super) fn table(salvaged: &Salvaged, words: &Words) -> FoundTable {
    let names = vec![
        words.backups_found_day(),
        words.backups_found_kind(),
        words.backups_found_what(),
        words.backups_found_note(),
        words.backups_found_whole(),
    ];
    let rows = salvaged.entries.iter().map(|found| {
        let whole = match found.entry {
            Some(_) => words.backups_found_yes(),
            None => words.backups_found_no(),
        };
        vec![
            found.day.to_string(),
            words.kind(found.kind),
            line(found, words),
            found.note.as_str().to_owned(),
            whole,
        ]
    });
    FoundTable {
        mark: words.backups_found_mark(&file_name(&salvaged.file)),
        rows: std::iter::once(names).chain(rows).collect(),
    }
}

/// Draws the page.
pub(super) fn found_ui(ui: &mut Ui, model: &FoundModel, draft: &mut Draft, desk: &mut Desk<'_>) {
    let words = desk.words;
    let [title, line] = &model.heads;
    if page_header_back_ui(ui, title, line.as_str(), &words.common_back()) {
        desk.outbox.back();
    }
    ui.spacing_mut().item_spacing.y = size::GAP;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        if let Some([title, text]) = &model.none {
            empty_state_ui(ui, Icon::Diary, title, text, |_ui| ());
        }
        for line in &model.lines {
            paragraph_ui(ui, Type::Body.text(line));
        }
        if model.none.is_none() {
            ui.add_space(size::GAP_S);
            save_ui(ui, draft, desk);
            said_ui(ui, &model.said);
        }
        for (day, lines) in &model.days {
            ui.add_space(size::GAP_S);
            heading_ui(ui, Type::Strong.text(day), 2);
            for line in lines {
                muted_ui(ui, line);
            }
        }
    });
}

fn save_ui(ui: &mut Ui, draft: &mut Draft, desk: &mut Desk<'_>) {
    let words = desk.words;
    let save = words.backups_found_save();
    let save = Button::secondary(&save).icon(Icon::Download).show(ui);
    if save.clicked() {
        let command = ExchangeCommand::PickExportPlace {
            title: words.backups_found_save(),
            name: format!("{}.csv", words.backups_found_file()),
            kind: FileKind {
                name: words.share_csv_kind(),
                extensions: vec!["csv".to_owned()],
            },
        };
        let ticket = desk.outbox.send(Command::Exchange(command));
        draft.pick(ticket, Field::Table);
    }
}
