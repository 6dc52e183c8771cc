//! Owns the part of a form that is about an exercise from a physiotherapist: its sets, how it is
//! done, and its picture.

use egui::{Response, Ui, vec2};

use crate::domain::load::counted_minutes;
use crate::domain::{Body, Counted, OwnExercise, Picture, SetSide, Side};
use crate::i18n::Words;
use crate::ui::picture::picture_ui;
use crate::ui::screens::log::draft::BodyDraft;
use crate::ui::screens::log::feeling::{feeling_ui, minutes_ui, more_ui};
use crate::ui::screens::log::fields::{muted_ui, texts};
use crate::ui::screens::log::form::Form;
use crate::ui::screens::log::model::{ExertionModel, Model};
use crate::ui::screens::log::own_draft::OwnDraft;
use crate::ui::screens::log::parse::{self, Field};
use crate::ui::screens::log::sets::describe;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{
    Button, Card, Icon, LabelPlace, Segmented, Stepper, paragraph_ui, problem_ui,
};

/// Width of the column with the set's number.
const NUMBER: f32 = 36.0;
/// The largest picture beside a form.
const PICTURE: egui::Vec2 = vec2(320.0, 240.0);
/// What a stepper takes while something is typed.
const TYPED: std::ops::RangeInclusive<f64> = 0.0..=9_999.0;

/// The sets of an exercise from a physiotherapist.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnModel {
    /// The line above the sets; empty for none.
    pub line: String,
    /// The rows.
    pub sets: Vec<OwnSetModel>,
    /// The answers of the side column.
    pub sides: Vec<(SetSide, String)>,
    /// The unit behind each amount.
    pub unit: String,
    /// Adds a set.
    pub add: String,
    /// Minutes, effort, pain.
    pub exertion: ExertionModel,
}

/// The accessible names of one set's fields.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnSetModel {
    /// Its number.
    pub number: String,
    /// The side.
    pub side: String,
    /// How much.
    pub amount: String,
    /// The button that removes it.
    pub remove: String,
}

/// How it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnHowModel {
    /// The card's title.
    pub title: String,
    /// What to do; empty for none.
    pub how: String,
    /// The picture.
    pub picture: Option<Picture>,
    /// When to stop.
    pub stop: String,
}

/// Puts the sets into words.
pub(super) fn own_model(
    draft: &OwnDraft,
    (line, exertion): (String, ExertionModel),
    words: &Words,
) -> OwnModel {
    let counted = words.counted(draft.counted);
    let set = |number: usize| {
        let n = i64::try_from(number).unwrap_or(i64::MAX);
        OwnSetModel {
            number: words.whole(n),
            side: words.log_set_name_side(n),
            amount: words.own_log_amount_name(&counted, n),
            remove: words.log_set_name_remove(n),
        }
    };
    OwnModel {
        line,
        sets: (1..=draft.sets.len()).map(set).collect(),
        sides: SetSide::ALL
            .into_iter()
            .map(|side| (side, super::say::set_side(side, words)))
            .collect(),
        unit: match draft.counted {
            Counted::Reps => words.log_set_reps(),
            Counted::Seconds => words.own_unit_seconds(),
            Counted::Minutes => words.log_minutes_unit(),
        },
        add: words.log_set_add(),
        exertion,
    }
}

/// What stands beside the empty minutes: those of the sets, or that there are none.
pub(super) fn minutes_line(draft: &OwnDraft, words: &Words) -> String {
    let counted = parse::own(draft).and_then(|own| counted_minutes(&Body::Own(own)));
    match (draft.exertion.minutes, counted) {
        (Some(_), _) => String::new(),
        (None, Some(counted)) => {
            let about = words.minutes(counted.minutes.round().max(1.0));
            words.log_minutes_estimate(&about)
        }
        (None, None) => words.log_minutes_unknown(),
    }
}

/// Puts into words how it is done; `None` where neither words nor a picture say so.
pub(super) fn how_model(own: &OwnExercise, words: &Words) -> Option<OwnHowModel> {
    if own.how.is_empty() && own.picture.is_none() {
        return None;
    }
    Some(OwnHowModel {
        title: words.own_log_how(),
        how: own.how.as_str().to_owned(),
        picture: own.picture.clone(),
        stop: words.log_technique_stop(),
    })
}

/// Draws the sets, minutes, effort and pain.
pub(super) fn own_ui(
    ui: &mut Ui,
    model: &OwnModel,
    page: &Model,
    form: &mut Form,
    weaker: Option<Side>,
) {
    if !model.line.is_empty() {
        muted_ui(ui, &model.line);
    }
    let mut remove = None;
    for (index, set) in model.sets.iter().enumerate() {
        ui.push_id(index, |ui| {
            if set_ui(ui, (index, set), (model, page), form) {
                remove = Some(index);
            }
        });
    }
    if let Some(problem) = page.problems.get(&Field::Sets) {
        problem_ui(ui, problem);
    }
    let add = form.button_ui(ui, Button::quiet(&model.add).icon(Icon::Plus));
    if let BodyDraft::Own(draft) = &mut form.draft.body {
        if let Some(index) = remove.filter(|index| *index < draft.sets.len()) {
            draft.sets.remove(index);
        }
        if add {
            draft.add_set(weaker);
        }
    }
    ui.separator();
    minutes_ui(ui, &model.exertion, page, form);
    ui.separator();
    feeling_ui(ui, &model.exertion, form);
    more_ui(ui, &model.exertion, &page.body, form);
}

fn set_ui(
    ui: &mut Ui,
    (index, set): (usize, &OwnSetModel),
    (model, page): (&OwnModel, &Model),
    form: &mut Form,
) -> bool {
    let problem = page.problems.get(&Field::Reps(index));
    let removed = ui
        .horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_M;
            ui.allocate_ui(vec2(NUMBER, size::CONTROL), |ui| {
                ui.set_min_width(NUMBER);
                ui.add_space(11.0);
                ui.label(Type::Strong.text(&set.number));
            });
            if let Some(response) = fields_ui(ui, (index, set), model, form) {
                form.focus_ui(Field::Reps(index), &response);
                if let Some(problem) = problem {
                    describe(ui, &response, problem);
                }
            }
            form.button_ui(ui, Button::icon_alone(Icon::Close, &set.remove))
        })
        .inner;
    if let Some(problem) = problem {
        problem_ui(ui, problem);
    }
    removed
}

fn fields_ui(
    ui: &mut Ui,
    (index, set): (usize, &OwnSetModel),
    model: &OwnModel,
    form: &mut Form,
) -> Option<Response> {
    let BodyDraft::Own(draft) = &mut form.draft.body else {
        return None;
    };
    let typed = draft.sets.get_mut(index)?;
    Segmented::new(&set.side)
        .label_place(LabelPlace::Unseen)
        .show(ui, &mut typed.side, &texts(&model.sides));
    let stepper = Stepper::new(&set.amount, TYPED)
        .label_place(LabelPlace::Unseen)
        .unit(&model.unit)
        .start(10.0);
    Some(stepper.show(ui, &mut typed.amount))
}

/// Draws the card that says how it is done.
pub(super) fn how_ui(ui: &mut Ui, model: &OwnHowModel, words: &Words) {
    Card::titled(&model.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if let Some(picture) = &model.picture {
            picture_ui(ui, picture, PICTURE, words);
        }
        if !model.how.is_empty() {
            paragraph_ui(ui, Type::Body.text(&model.how));
        }
        muted_ui(ui, &model.stop);
    });
}
