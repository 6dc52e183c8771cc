//! Owns how the editor of a plan is laid out: one card for each part, then saving.

use egui::{Id, Ui};

use crate::domain::{Day, Exercise, Kind, Variant};
use crate::i18n::Words;
use crate::ui::screens::log::dates::to_field;
use crate::ui::screens::plan_editor::Said;
use crate::ui::screens::plan_editor::draft::{Asked, Draft, ExerciseDraft, OutingDraft};
use crate::ui::screens::plan_editor::fields::{days_ui, dosage_ui, number_ui, row_ui, variant_ui};
use crate::ui::screens::plan_editor::own::{breaks_card_ui, limits_card_ui, own_card_ui};
use crate::ui::screens::plan_editor::parse::exercise_name;
use crate::ui::screens::today::fold::Fold;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, CalendarWords, Card, DateField, Icon, LabelPlace, TextField, check_box_ui,
    page_header_ui, paragraph_ui, problem_ui, saved_line_ui,
};

/// What the person asked the editor for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Go back.
    Back,
    /// Begin a blank plan.
    Blank,
    /// Start from a plan file.
    Open,
    /// Add an own exercise.
    AddOwn,
    /// Choose the picture of an own exercise.
    Picture(usize),
    /// Take the picture of an own exercise away.
    RemovePicture(usize),
    /// Save a plan file.
    Save,
}

/// Draws the editor. Gives what the person asked for.
pub(super) fn editor_ui(
    ui: &mut Ui,
    draft: &mut Draft,
    said: &Said,
    (calendar, today): (&CalendarWords, Day),
    words: &Words,
) -> Option<Wish> {
    let line = words.planedit_revision(i64::from(draft.revision.get()));
    let mut wish = page_header_ui(ui, &words.planedit_title(), line, |ui| {
        let name = words.common_back();
        let back = Button::secondary(&name).icon(Icon::ChevronLeft);
        back.show(ui).clicked().then_some(Wish::Back)
    });
    wish = wish.or(start_card_ui(ui, draft, words));
    for exercise in Exercise::ALL {
        if let Some(typed) = draft.exercises.get_mut(exercise) {
            ui.push_id(exercise, |ui| exercise_card_ui(ui, *exercise, typed, words));
        }
    }
    wish = wish.or(own_card_ui(ui, draft, words));
    ui.push_id("walk", |ui| {
        outing_card_ui(ui, Kind::Walk, &mut draft.walk, words);
    });
    ui.push_id("swim", |ui| {
        outing_card_ui(ui, Kind::Swim, &mut draft.swim, words);
    });
    breaks_card_ui(ui, &mut draft.breaks, words);
    let id = Id::unique("plan-editor-limits");
    let open = ui
        .ctx()
        .data(|data| data.get_temp::<bool>(id))
        .unwrap_or(false);
    let mut fold = if open { Fold::Open } else { Fold::Closed };
    limits_card_ui(ui, draft, &mut fold, words);
    ui.ctx()
        .data_mut(|data| data.insert_temp(id, fold == Fold::Open));
    words_card_ui(ui, draft, (calendar, today), words);
    wish.or(save_ui(ui, said, words))
}

fn start_card_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) -> Option<Wish> {
    let mut wish = None;
    sheet_ui(ui, Card::titled(&words.planedit_start_title()), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        TextField::new(&words.planedit_for())
            .label_place(LabelPlace::Above)
            .show(ui, &mut draft.made_for);
        TextField::new(&words.planedit_by())
            .label_place(LabelPlace::Above)
            .show(ui, &mut draft.made_by);
        row_ui(ui, |ui| {
            let name = words.planedit_open();
            let open = Button::secondary(&name).icon(Icon::Folder);
            if open.show(ui).clicked() {
                wish = Some(Wish::Open);
            }
            if Button::quiet(&words.planedit_blank()).show(ui).clicked() {
                wish = Some(Wish::Blank);
            }
        });
    });
    wish
}

fn exercise_card_ui(ui: &mut Ui, exercise: Exercise, typed: &mut ExerciseDraft, words: &Words) {
    sheet_ui(ui, Card::titled(&exercise_name(exercise, words)), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        asked_ui(ui, &mut typed.asked, words);
        if typed.asked == Asked::No {
            return;
        }
        let variants: Vec<Variant> = exercise.variants().collect();
        let mut variant = Some(typed.variant);
        variant_ui(
            ui,
            &words.planedit_variant(),
            &mut variant,
            &variants,
            words,
        );
        typed.variant = variant.unwrap_or(typed.variant);
        dosage_ui(ui, &mut typed.dosage, &variants, words);
    });
}

fn asked_ui(ui: &mut Ui, asked: &mut Asked, words: &Words) {
    let mut on = *asked == Asked::Yes;
    check_box_ui(ui, &mut on, &words.planedit_asked());
    *asked = if on { Asked::Yes } else { Asked::No };
}

fn outing_card_ui(ui: &mut Ui, kind: Kind, typed: &mut OutingDraft, words: &Words) {
    sheet_ui(ui, Card::titled(&words.kind(kind)), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        asked_ui(ui, &mut typed.asked, words);
        if typed.asked == Asked::No {
            return;
        }
        row_ui(ui, |ui| {
            let minutes = (words.planedit_minutes(), words.planedit_unit_min());
            number_ui(ui, (&minutes.0, &minutes.1), &mut typed.minutes);
            let effort = (words.planedit_effort(), words.planedit_unit_ten());
            number_ui(ui, (&effort.0, &effort.1), &mut typed.effort);
        });
        days_ui(ui, &mut typed.days, words);
    });
}

fn words_card_ui(
    ui: &mut Ui,
    draft: &mut Draft,
    (calendar, today): (&CalendarWords, Day),
    words: &Words,
) {
    sheet_ui(ui, Card::titled(&words.planedit_words_title()), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        TextField::area(&words.planedit_notes(), 4)
            .label_place(LabelPlace::Above)
            .show(ui, &mut draft.notes);
        if let Some(first) = to_field(today) {
            DateField::new(&words.plan_next_visit(), calendar, first)
                .label_place(LabelPlace::Above)
                .earliest(first)
                .show(ui, &mut draft.next_visit);
        }
    });
}

fn save_ui(ui: &mut Ui, said: &Said, words: &Words) -> Option<Wish> {
    let name = words.planedit_save();
    let save = Button::primary(&name).show(ui);
    match said {
        Said::Nothing => {}
        Said::Saved(file) => {
            saved_line_ui(ui, &words.planedit_saved(), "");
            muted_ui(ui, &file.path.display().to_string());
            muted_ui(ui, &words.planedit_sum(&file.sha256));
        }
        Said::Problems(problems) => {
            for problem in problems {
                problem_ui(ui, problem);
            }
        }
        Said::Failed(fault) => fault_card_ui(ui, fault, words),
    }
    save.clicked().then_some(Wish::Save)
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
