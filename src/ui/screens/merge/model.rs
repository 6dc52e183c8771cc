//! Owns what the screen says while two diaries are brought together, without drawing anything.

use crate::application::view::meeting::{change_lines, met_lines};
use crate::application::{Fault, MergePreview};
use crate::i18n::{Words, count};
use crate::ui::actions::Action;
use crate::ui::screens::merge::draft::{Draft, TakeState, WriteState};

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title of the screen.
    pub title: String,
    /// One line under it.
    pub subtitle: String,
    /// The way back.
    pub back: String,
    /// The card of the file for the other machine.
    pub write: CardModel,
    /// The card of taking the other diary in.
    pub take: CardModel,
    /// The kind of file that dialogs offer.
    pub kind: String,
}

/// One of the two cards.
#[derive(Clone, Debug, PartialEq)]
pub struct CardModel {
    /// The heading.
    pub title: String,
    /// What it does, one line each.
    pub about: Vec<String>,
    /// The label of the file.
    pub place: String,
    /// The button that opens a dialog of the system, and its accessible name.
    pub choose: [String; 2],
    /// The button.
    pub button: String,
    /// What came of it.
    pub said: Said,
}

/// What came of it, in words.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Nothing yet.
    Nothing,
    /// It is on its way.
    Working(String),
    /// What would change.
    Preview(PreviewModel),
    /// It was done.
    Done(DoneModel),
    /// It was not done: what happened, and the rest.
    Problem([String; 2]),
}

/// What was done, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct DoneModel {
    /// The main thing.
    pub lead: String,
    /// What else there is to say.
    pub lines: Vec<String>,
    /// The button that takes it back; empty for none.
    pub undo: String,
    /// The button that leads to what has two versions; `None` where nothing has.
    pub versions: Option<String>,
}

/// What would change, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewModel {
    /// Both diaries: a heading and its lines.
    pub sides: [(String, Vec<String>); 2],
    /// What is the same, what will be asked, what stays away.
    pub lines: Vec<String>,
    /// A warning and the words that agree: another person's diary.
    pub stranger: Option<[String; 2]>,
    /// A warning and the words that agree: much goes into the bin.
    pub removals: Option<[String; 2]>,
    /// The button that merges; `None` where there is nothing to do.
    pub merge: Option<String>,
    /// The button that leaves it.
    pub cancel: String,
}

/// The screen for what was typed and what came of it.
pub fn model(draft: &Draft, words: &Words) -> Model {
    Model {
        title: words.merge_title(),
        subtitle: words.merge_subtitle(),
        back: words.versions_back(),
        write: CardModel {
            title: words.merge_write(),
            about: vec![words.merge_write_about(), words.merge_write_private()],
            place: words.merge_write_place(),
            choose: [words.share_choose_export(), words.merge_choose_write_name()],
            button: words.merge_write_now(),
            said: written(draft.write(), words),
        },
        take: CardModel {
            title: words.merge_take(),
            about: vec![words.merge_take_about()],
            place: words.merge_take_place(),
            choose: [words.share_choose_export(), words.merge_choose_take_name()],
            button: words.merge_look(),
            said: taken(draft.take(), words),
        },
        kind: words.share_json_kind(),
    }
}

fn written(state: &WriteState, words: &Words) -> Said {
    match state {
        WriteState::Idle => Said::Nothing,
        WriteState::NoPlace => Said::Problem([words.share_place_missing(), String::new()]),
        WriteState::Working(_) => Said::Working(words.share_working()),
        WriteState::Failed(fault) => problem(fault, words),
        WriteState::Done(exported) => Said::Done(DoneModel {
            lead: words.share_exported(count(exported.entries)),
            lines: exported
                .files
                .iter()
                .flat_map(|file| {
                    let path = file.path.display().to_string();
                    [
                        words.share_exported_file(&path, &words.file_size(file.bytes)),
                        words.share_exported_sum(&file.sha256),
                    ]
                })
                .collect(),
            undo: String::new(),
            versions: None,
        }),
    }
}

fn taken(state: &TakeState, words: &Words) -> Said {
    match state {
        TakeState::Idle => Said::Nothing,
        TakeState::NoPlace => Said::Problem([words.share_import_missing(), String::new()]),
        TakeState::Looking(_) | TakeState::Working(_) => Said::Working(words.share_working()),
        TakeState::Failed(fault) => problem(fault, words),
        TakeState::Preview(preview) => Said::Preview(preview_model(preview, words)),
        TakeState::Done(met) => {
            let mut lines = met_lines(met, words).into_iter();
            Said::Done(DoneModel {
                lead: lines.next().unwrap_or_default(),
                lines: lines.collect(),
                undo: if met.backup.is_some() {
                    Action::Undo.name(words)
                } else {
                    String::new()
                },
                versions: (met.tally.to_ask > 0).then(|| words.versions_look()),
            })
        }
    }
}

fn problem(fault: &Fault, words: &Words) -> Said {
    let said = fault.said(words);
    Said::Problem([said.what, words.fault_rest(&said.kept, &said.next)])
}

fn preview_model(preview: &MergePreview, words: &Words) -> PreviewModel {
    let tally = preview.tally;
    let some = |number: usize| (number > 0).then(|| count(number));
    let lines = [
        some(tally.same).map(|same| words.merge_same(same)),
        some(tally.to_ask).map(|asked| words.merge_to_ask(asked)),
        some(preview.erased).map(|erased| words.merge_erased(erased)),
        preview.nothing_new.then(|| words.merge_nothing_new()),
    ];
    let removed = count(tally.here.removed);
    PreviewModel {
        sides: [
            (words.merge_here(), change_lines(tally.here, words)),
            (words.merge_there(), change_lines(tally.there, words)),
        ],
        lines: lines.into_iter().flatten().collect(),
        stranger: (preview.stranger && !preview.nothing_new)
            .then(|| [words.merge_stranger(), words.merge_stranger_agree()]),
        removals: tally.removes_much().then(|| {
            [
                words.merge_removes_much(count(tally.entries_before), removed),
                words.merge_removes_agree(removed),
            ]
        }),
        merge: (!preview.nothing_new).then(|| words.merge_now()),
        cancel: if preview.nothing_new {
            words.common_close()
        } else {
            words.common_cancel()
        },
    }
}
