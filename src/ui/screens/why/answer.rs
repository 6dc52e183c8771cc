//! Owns what a person can say back to a warning: that they have read it, or that it does not fit.

use egui::Ui;

use crate::application::{Command, RulesCommand};
use crate::domain::rules::{RuleId, Severity, State, Verdict};
use crate::domain::{Answers, FieldProblem, MAX_NOTE_CHARS, Misfit, MisfitReason};
use crate::i18n::Words;
use crate::ui::outbox::Outbox;
use crate::ui::screens::today::fold::fold_ui;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::screens::why::draft::{MisfitDraft, Problem};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, Card, LabelPlace, Segmented, TextField, hairline_ui, heading_ui, paragraph_ui,
    problem_ui,
};

/// Whether a warning can be put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// It does not speak, so there is nothing to read.
    Nothing,
    /// It can; the button sends this severity.
    Offer {
        /// How strongly it speaks.
        severity: Severity,
        /// The word on the button.
        button: String,
        /// Its accessible name.
        name: String,
        /// What it does.
        about: String,
    },
    /// It was; says when.
    Said(String),
    /// It cannot; says how it ends.
    Cannot(String),
}

/// Says whether the warning of a verdict can be put aside.
pub fn read(verdict: &Verdict, name: &str, answers: &Answers, words: &Words) -> Read {
    match (verdict.state, verdict.severity) {
        (State::Quiet | State::NotEnoughData(_), _) => Read::Nothing,
        (State::NeedsClearing, _) | (State::Fired, Severity::Stop) => {
            Read::Cannot(words.why_read_not_stop())
        }
        (State::Fired, Severity::StopExercise) => Read::Cannot(words.why_read_not_exercise()),
        (State::Fired, severity @ (Severity::Info | Severity::Caution)) => Read::Offer {
            severity,
            button: words.why_read(),
            name: words.why_read_name(name),
            about: words.why_read_about(),
        },
        (State::Silenced { .. }, _) => answers
            .acknowledgements
            .iter()
            .filter(|said| said.rule == verdict.rule && said.day <= verdict.as_of)
            .max_by_key(|said| said.day)
            .map_or(Read::Nothing, |said| {
                Read::Said(words.why_read_said(&words.day_long(said.day)))
            }),
    }
}

/// What was said about a rule, and the form to say more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerModel {
    /// The heading.
    pub title: String,
    /// The form, where the rule speaks or was read.
    pub form: Option<MisfitModel>,
    /// The heading above what was said.
    pub kept_title: String,
    /// What was said, newest first.
    pub kept: Vec<Kept>,
}

/// "This does not fit me, because …".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MisfitModel {
    /// The rule.
    pub rule: RuleId,
    /// The words of the fold.
    pub title: String,
    /// What becomes of it.
    pub about: String,
    /// The reasons in words.
    pub reasons: Vec<(MisfitReason, String)>,
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When and why.
    pub line: String,
    /// In the person's own words; may be empty.
    pub note: String,
}

/// What was said about the rule of a verdict.
pub fn answer_model(verdict: &Verdict, answers: &Answers, words: &Words) -> AnswerModel {
    let is_open = match verdict.state {
        State::Fired | State::Silenced { .. } => verdict.severity != Severity::Stop,
        State::Quiet | State::NotEnoughData(_) | State::NeedsClearing => false,
    };
    AnswerModel {
        title: words.why_answer(),
        form: is_open.then(|| MisfitModel {
            rule: verdict.rule,
            title: words.why_misfit(),
            about: words.why_misfit_about(),
            reasons: MisfitReason::ALL
                .iter()
                .map(|reason| (*reason, reason_text(*reason, words)))
                .collect(),
        }),
        kept_title: words.why_misfit_kept(),
        kept: answers
            .misfits
            .iter()
            .rev()
            .filter(|misfit| misfit.rule == verdict.rule)
            .map(|misfit| kept(misfit, words))
            .collect(),
    }
}

fn kept(misfit: &Misfit, words: &Words) -> Kept {
    let note = misfit.note.as_str();
    Kept {
        line: words.why_misfit_line(
            &words.day_medium(misfit.day),
            &reason_text(misfit.reason, words),
        ),
        note: if note.is_empty() {
            String::new()
        } else {
            words.why_misfit_note_line(note)
        },
    }
}

/// A reason as the end of "This does not fit me, because …".
fn reason_text(reason: MisfitReason, words: &Words) -> String {
    match reason {
        MisfitReason::Prescribed => words.why_misfit_prescribed(),
        MisfitReason::OtherCause => words.why_misfit_other_cause(),
        MisfitReason::WrongEntry => words.why_misfit_wrong_entry(),
        MisfitReason::UsualForMe => words.why_misfit_usual_for_me(),
        MisfitReason::Other => words.why_misfit_other(),
    }
}

/// Draws the card; nothing where there is nothing to say.
pub(super) fn answer_card_ui(
    ui: &mut Ui,
    model: &AnswerModel,
    draft: &mut MisfitDraft,
    words: &Words,
    outbox: &mut Outbox,
) {
    if model.form.is_none() && model.kept.is_empty() {
        return;
    }
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if let Some(form) = &model.form
            && fold_ui(ui, &mut draft.fold, &form.title)
        {
            form_ui(ui, form, draft, words, outbox);
        }
        if !model.kept.is_empty() {
            if model.form.is_some() {
                hairline_ui(ui);
            }
            kept_ui(ui, model);
        }
    });
}

fn kept_ui(ui: &mut Ui, model: &AnswerModel) {
    heading_ui(ui, Type::Strong.text(&model.kept_title), 3);
    let muted = theme::of(ui).muted;
    for kept in &model.kept {
        paragraph_ui(ui, Type::Body.text(&kept.line));
        if !kept.note.is_empty() {
            paragraph_ui(ui, Type::Body.text(&kept.note).color(muted));
        }
    }
}

fn form_ui(
    ui: &mut Ui,
    form: &MisfitModel,
    draft: &mut MisfitDraft,
    words: &Words,
    outbox: &mut Outbox,
) {
    ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(&form.about).color(muted));
    let choices: Vec<(Option<MisfitReason>, &str)> = form
        .reasons
        .iter()
        .map(|(reason, text)| (Some(*reason), text.as_str()))
        .collect();
    let chosen = Segmented::new(&words.why_misfit_reason())
        .label_place(LabelPlace::Above)
        .show(ui, &mut draft.reason, &choices);
    if draft.problem == Some(Problem::Reason) {
        problem_ui(ui, &words.why_misfit_no_reason());
    }
    let note_problem = match draft.problem {
        Some(Problem::Words) => Some(words.why_misfit_no_note()),
        Some(Problem::Length) => Some(words.field_problem(&FieldProblem::TooLong {
            limit: MAX_NOTE_CHARS,
        })),
        Some(Problem::Reason) | None => None,
    };
    let noted = TextField::area(&words.why_misfit_note(), 2)
        .hint(&words.why_misfit_note_hint())
        .label_place(LabelPlace::Above)
        .problem(note_problem.as_deref())
        .show(ui, &mut draft.note);
    if chosen.changed() || noted.changed() {
        draft.problem = None;
    }
    if Button::secondary(&words.why_misfit_keep())
        .show(ui)
        .clicked()
        && draft.sent.is_none()
    {
        keep(form.rule, draft, outbox);
    }
}

fn keep(rule: RuleId, draft: &mut MisfitDraft, outbox: &mut Outbox) {
    match draft.answer() {
        Ok((reason, note)) => {
            let command = RulesCommand::Misfit { rule, reason, note };
            draft.sent = Some(outbox.send(Command::Rules(command)));
        }
        Err(problem) => draft.problem = Some(problem),
    }
}
