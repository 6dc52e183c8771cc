//! Owns a check of the guidance, such as the one of the chair: questions with yes and no, and what to change.

use egui::{Align, Role, Ui, vec2};

use crate::domain::Section;
use crate::i18n::{Words, count};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, LabelPlace, Segmented, heading_ui, paragraph_as_ui, paragraph_ui, split_ui,
};

use super::draft::{Draft, Reply};

/// The questions with what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckModel {
    /// Says that nothing is kept.
    pub note: String,
    /// The words for yes and no.
    pub replies: [String; 2],
    /// The questions, in order.
    pub questions: Vec<AskedModel>,
    /// How many are answered.
    pub answered: String,
    /// What to change, once all are answered: a heading with lines, or a line alone.
    pub end: Option<EndModel>,
    /// Forgets the answers; `None` while there are none.
    pub again: Option<String>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedModel {
    /// Its number and words.
    pub question: String,
    /// What was answered.
    pub reply: Option<Reply>,
    /// What to change, after a no.
    pub change: Option<String>,
}

/// What all answers together come to; never a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndModel {
    /// Some were answered with no: a heading and what to change.
    Changes(String, Vec<String>),
    /// All were answered with yes.
    Nothing(String),
}

/// What the person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CheckPress {
    /// Answered a question.
    Reply(usize, Reply),
    /// Wants to begin again.
    Again,
}

/// The check of a section that has one.
pub(super) fn check_model(words: &Words, section: &Section, draft: &Draft) -> Option<CheckModel> {
    if section.check.is_empty() {
        return None;
    }
    let asked = section.check.iter().enumerate();
    let questions: Vec<AskedModel> = asked
        .map(|(at, asked)| {
            let reply = draft.reply(&section.id, at);
            let number = (at + 1).to_string();
            AskedModel {
                question: words.carecheck_numbered(&number, &asked.question),
                reply,
                change: (reply == Some(Reply::No)).then(|| asked.if_no.clone()),
            }
        })
        .collect();
    let answered = questions.iter().filter(|asked| asked.reply.is_some());
    let answered = answered.count();
    let changes = questions.iter().filter_map(|asked| asked.change.clone());
    let changes: Vec<String> = changes.collect();
    let end = (answered == questions.len()).then(|| {
        if changes.is_empty() {
            EndModel::Nothing(words.carecheck_nothing())
        } else {
            EndModel::Changes(words.carecheck_change(), changes)
        }
    });
    Some(CheckModel {
        note: words.carecheck_note(),
        replies: [words.carecheck_yes(), words.carecheck_no()],
        answered: words.carecheck_answered(count(answered), count(questions.len())),
        questions,
        end,
        again: (answered > 0).then(|| words.start_again()),
    })
}

/// Draws the check.
pub(super) fn check_ui(ui: &mut Ui, model: &CheckModel) -> Option<CheckPress> {
    let tokens = theme::of(ui);
    let mut pressed = None;
    ui.spacing_mut().item_spacing.y = size::GAP_S;
    paragraph_ui(ui, Type::Small.text(&model.note).color(tokens.muted));
    for (at, asked) in model.questions.iter().enumerate() {
        ui.push_id(at, |ui| {
            if let Some(reply) = asked_ui(ui, asked, &model.replies) {
                pressed = Some(CheckPress::Reply(at, reply));
            }
        });
    }
    paragraph_ui(ui, Type::Small.text(&model.answered).color(tokens.muted));
    match &model.end {
        None => {}
        Some(EndModel::Nothing(line)) => said_ui(ui, line),
        Some(EndModel::Changes(title, changes)) => {
            heading_ui(ui, Type::Strong.text(title), 3);
            for change in changes {
                paragraph_as_ui(ui, Role::ListItem, Type::Body.text(change));
            }
        }
    }
    if let Some(again) = &model.again
        && Button::quiet(again).show(ui).clicked()
    {
        pressed = Some(CheckPress::Again);
    }
    pressed
}

fn asked_ui(ui: &mut Ui, asked: &AskedModel, [yes, no]: &[String; 2]) -> Option<Reply> {
    let choices = [
        (Some(Reply::Yes), yes.as_str()),
        (Some(Reply::No), no.as_str()),
    ];
    let mut reply = asked.reply;
    let changed = ui
        .scope(|ui| {
            // As wide as a line that is read, so that an answer stands near its question.
            ui.set_max_width(ui.available_width().min(size::MEASURE * 1.1));
            let question = |ui: &mut Ui| {
                paragraph_ui(ui, Type::Strong.text(&asked.question));
            };
            split_ui(ui, Align::Center, question, |ui| {
                Segmented::new(&asked.question)
                    .label_place(LabelPlace::Unseen)
                    .show(ui, &mut reply, &choices)
                    .changed()
            })
        })
        .inner;
    if let Some(change) = &asked.change {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_S, 0.0);
            ui.add_space(size::GAP_XS);
            ui.vertical(|ui| said_ui(ui, change));
        });
    }
    if changed { reply } else { None }
}

/// A line that a screen reader says once it stands there.
fn said_ui(ui: &mut Ui, text: &str) {
    paragraph_as_ui(ui, Role::Status, Type::Body.text(text));
}
