//! Owns the parts of a form that one kind alone has: walk, swim, break, check-in, girth.

use egui::Ui;

use crate::domain::Side;
use crate::ui::screens::log::draft::{BodyDraft, CheckInDraft, RestDay};
use crate::ui::screens::log::feeling::{feeling_ui, minutes, minutes_ui, more_ui, tone};
use crate::ui::screens::log::fields::{Counting, many_ui, number_ui, one_ui, texts};
use crate::ui::screens::log::form::Form;
use crate::ui::screens::log::model::{
    BodyModel, BreakModel, CheckInModel, GirthModel, Model, NumberModel, StrengthModel, SwimModel,
    WalkModel,
};
use crate::ui::screens::log::own::own_ui;
use crate::ui::screens::log::parse::Field;
use crate::ui::screens::log::sets::{sets_ui, variants_ui};
use crate::ui::widgets::{LabelPlace, ScaleRow, Segmented, check_box_ui, problem_ui};

/// Draws the part of the form that differs by kind.
pub(super) fn body_ui(ui: &mut Ui, page: &Model, form: &mut Form, weaker: Option<Side>) {
    match &page.body {
        BodyModel::Strength(model) => strength_ui(ui, model, page, form, weaker),
        BodyModel::Own(model) => own_ui(ui, model, page, form, weaker),
        BodyModel::Walk(model) => walk_ui(ui, model, page, form),
        BodyModel::Swim(model) => swim_ui(ui, model, page, form),
        BodyModel::Break(model) => break_ui(ui, model, page, form),
        BodyModel::CheckIn(model) => check_in_ui(ui, model, page, form),
        BodyModel::Girth(model) => girth_ui(ui, model, page, form),
        BodyModel::Note => {}
    }
}

fn strength_ui(
    ui: &mut Ui,
    model: &StrengthModel,
    page: &Model,
    form: &mut Form,
    weaker: Option<Side>,
) {
    variants_ui(ui, model, form, weaker);
    ui.separator();
    sets_ui(ui, model, page, form, weaker);
    minutes_ui(ui, &model.exertion, page, form);
    ui.separator();
    feeling_ui(ui, &model.exertion, form);
    more_ui(ui, &model.exertion, &page.body, form);
}

fn walk_ui(ui: &mut Ui, model: &WalkModel, page: &Model, form: &mut Form) {
    minutes_ui(ui, &model.exertion, page, form);
    let far = Counting {
        range: 0.0..=999.0,
        step: 0.1,
        decimals: (1, 2),
        start: 1.0,
    };
    let steps = Counting {
        range: 0.0..=999_999.0,
        step: 100.0,
        decimals: (0, 0),
        start: 1_000.0,
    };
    field_ui(ui, (Field::Distance, &model.distance, &far), page, form);
    field_ui(ui, (Field::Steps, &model.steps, &steps), page, form);
    if let BodyDraft::Walk(draft) = &mut form.draft.body {
        one_ui(ui, &model.aid, LabelPlace::Beside, &mut draft.aid);
        one_ui(ui, &model.limp, LabelPlace::Beside, &mut draft.limp);
    }
    ui.separator();
    feeling_ui(ui, &model.exertion, form);
    more_ui(ui, &model.exertion, &page.body, form);
}

fn swim_ui(ui: &mut Ui, model: &SwimModel, page: &Model, form: &mut Form) {
    minutes_ui(ui, &model.exertion, page, form);
    let far = Counting {
        range: 0.0..=999_999.0,
        step: 25.0,
        decimals: (0, 1),
        start: 100.0,
    };
    let pool = Counting {
        range: 0.0..=999.0,
        step: 1.0,
        decimals: (0, 2),
        start: 25.0,
    };
    let lengths = Counting {
        range: 0.0..=9_999.0,
        step: 1.0,
        decimals: (0, 0),
        start: 10.0,
    };
    field_ui(ui, (Field::Distance, &model.distance, &far), page, form);
    field_ui(ui, (Field::PoolLength, &model.pool, &pool), page, form);
    field_ui(ui, (Field::Lengths, &model.lengths, &lengths), page, form);
    if let BodyDraft::Swim(draft) = &mut form.draft.body {
        one_ui(ui, &model.stroke, LabelPlace::Beside, &mut draft.stroke);
    }
    ui.separator();
    feeling_ui(ui, &model.exertion, form);
    more_ui(ui, &model.exertion, &page.body, form);
}

fn break_ui(ui: &mut Ui, model: &BreakModel, page: &Model, form: &mut Form) {
    field_ui(ui, (Field::Minutes, &model.minutes, &minutes()), page, form);
    if let BodyDraft::Break(draft) = &mut form.draft.body {
        many_ui(ui, &model.deeds, LabelPlace::Beside, &mut draft.deeds);
        one_ui(ui, &model.origin, LabelPlace::Beside, &mut draft.origin);
    }
    let sat = Counting {
        step: 5.0,
        start: 30.0,
        ..minutes()
    };
    field_ui(ui, (Field::SatBefore, &model.sat_before, &sat), page, form);
}

fn girth_ui(ui: &mut Ui, model: &GirthModel, page: &Model, form: &mut Form) {
    if let BodyDraft::Girth(draft) = &mut form.draft.body {
        Segmented::new(&model.place.label).show(ui, &mut draft.place, &texts(&model.place.items));
    }
    let tape = Counting {
        range: 0.0..=999.0,
        step: 0.1,
        decimals: (1, 1),
        start: 50.0,
    };
    for (side, number) in &model.sides {
        ui.push_id(side.id(), |ui| {
            field_ui(ui, (Field::Girth(*side), number, &tape), page, form);
        });
    }
    if let Some(problem) = page.problems.get(&Field::Answers) {
        problem_ui(ui, problem);
    }
}

fn check_in_ui(ui: &mut Ui, model: &CheckInModel, page: &Model, form: &mut Form) {
    if let BodyDraft::CheckIn(draft) = &mut form.draft.body {
        scales_ui(ui, model, draft);
        one_ui(ui, &model.weaker, LabelPlace::Above, &mut draft.weaker);
    }
    let hours = Counting {
        range: 0.0..=99.0,
        step: 0.5,
        decimals: (1, 2),
        start: 7.0,
    };
    field_ui(ui, (Field::Sleep, &model.sleep, &hours), page, form);
    if let BodyDraft::CheckIn(draft) = &mut form.draft.body {
        let mut rests = draft.rest == RestDay::Confirmed;
        check_box_ui(ui, &mut rests, &model.rest);
        draft.rest = if rests {
            RestDay::Confirmed
        } else {
            RestDay::NotSaid
        };
    }
    if let Some(problem) = page.problems.get(&Field::Answers) {
        problem_ui(ui, problem);
    }
}

fn scales_ui(ui: &mut Ui, model: &CheckInModel, draft: &mut CheckInDraft) {
    for (side, name) in &model.pain {
        ui.push_id(name, |ui| {
            ScaleRow::new(&model.pain_label)
                .side(tone(*side), name)
                .hint(&model.pain_ends)
                .show(ui, draft.pain.get_mut(*side));
        });
    }
    for ((question, ends), answer) in [
        (&model.soreness, &mut draft.soreness),
        (&model.fatigue, &mut draft.fatigue),
    ] {
        ui.push_id(question, |ui| {
            ScaleRow::new(question).hint(ends).show(ui, answer);
        });
    }
}

/// Draws the number field of a kind.
fn field_ui(
    ui: &mut Ui,
    (field, model, counting): (Field, &NumberModel, &Counting),
    page: &Model,
    form: &mut Form,
) {
    let Some(value) = form.draft.body.number_mut(field) else {
        return;
    };
    let response = number_ui(ui, model, counting, value, page.problems.get(&field));
    form.focus_ui(field, &response);
}
