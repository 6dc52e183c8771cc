//! Owns the form of a plan: its words, its fields, and what the rules would say of it before it is saved.

use std::collections::BTreeMap;

use egui::{Align, Key, Layout, Modifiers, Ui, vec2};

use crate::application::view::practice::{Offer, Practice, kind_of};
use crate::domain::look_ahead::{Planned, look_ahead};
use crate::domain::rules::{Evidence, Rule, RuleId};
use crate::domain::{Body, Exercise, Plan, SetSide, Side, Stamp, Variant};
use crate::i18n::Words;
use crate::ui::screens::log::say::{Tried, effort_anchor, usual_variants};
use crate::ui::screens::practice::model::{StepModel, ahead, step_model};
use crate::ui::screens::practice::plan::{self, Draft, Field, TargetDraft, Wrong};
use crate::ui::screens::practice::view::step_ui;
use crate::ui::screens::today::fold::Fold;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, Card, LabelPlace, ScaleRow, Segmented, Stepper, labelled_ui, page_header_ui,
    paragraph_ui, problem_ui,
};

/// Numbers a stepper takes while something is typed; what is too large is said, not changed.
const TYPED: std::ops::RangeInclusive<f64> = 0.0..=999.0;

/// Narrower than this, sets and repetitions stand below each other.
const TWO_BESIDE: f32 = 430.0;

/// A plan's form while it is open.
pub(super) struct PlanForm {
    /// What is typed.
    pub(super) draft: Draft,
    tried: Tried,
    ladder: Fold,
}

/// What the person asked the form for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FormWish {
    /// Save it.
    Save,
    /// Leave without saving.
    Cancel,
}

impl PlanForm {
    /// Opens a form.
    pub(super) const fn new(draft: Draft) -> Self {
        Self {
            draft,
            tried: Tried::NotYet,
            ladder: Fold::Closed,
        }
    }

    /// Shows what is wrong beside the fields.
    pub(super) const fn point_out(&mut self) {
        self.tried = Tried::Yes;
    }
}

/// What stands beside the fields: what is wrong, and what the rules would say.
struct Said {
    problems: BTreeMap<Field, String>,
    ahead: String,
    steps: Vec<StepModel>,
}

/// Draws the form. Gives what the person asked for.
pub(super) fn plan_form_ui(
    ui: &mut Ui,
    form: &mut PlanForm,
    view: &Practice,
    now: &Stamp,
    words: &Words,
) -> Option<FormWish> {
    let enter = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let exercise = form.draft.variant.exercise();
    let title = match exercise {
        Exercise::Bridge => words.practice_plan_title_bridge(),
        Exercise::LegRaise => words.practice_plan_title_leg_raise(),
    };
    page_header_ui(ui, &title, words.practice_plan_line(), |_ui| ());
    let said = said(form, view, now, words);
    let before = form.draft.clone();
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        variant_ui(ui, form, words);
        sides_ui(ui, form, view.profile.weaker_side, &said, words);
        let numbers = [Field::Hold, Field::Days, Field::Minutes];
        numbers_ui(ui, &mut form.draft, &said, &numbers, words);
        effort_ui(ui, &mut form.draft, words);
        if !said.ahead.is_empty() {
            paragraph_ui(ui, Type::Body.text(&said.ahead));
        }
        for step in &said.steps {
            step_ui(ui, step);
        }
    });
    if form.draft != before {
        // What the rules say of it stands beside it in the next frame.
        ui.ctx().request_repaint();
    }
    let wish = footer_ui(ui, words);
    if enter { Some(FormWish::Save) } else { wish }
}

/// Draws the fields of an exercise without its days, as the editor of a whole plan asks for them.
pub(in crate::ui::screens) fn exercise_fields_ui(
    ui: &mut Ui,
    (draft, ladder): (&mut Draft, &mut Fold),
    problems: BTreeMap<Field, String>,
    words: &Words,
) {
    let said = Said {
        problems,
        ahead: String::new(),
        steps: Vec::new(),
    };
    let mut form = PlanForm {
        draft: draft.clone(),
        tried: Tried::NotYet,
        ladder: *ladder,
    };
    variant_ui(ui, &mut form, words);
    sides_ui(ui, &mut form, None, &said, words);
    numbers_ui(
        ui,
        &mut form.draft,
        &said,
        &[Field::Hold, Field::Minutes],
        words,
    );
    effort_ui(ui, &mut form.draft, words);
    *draft = form.draft;
    *ladder = form.ladder;
}

fn said(form: &PlanForm, view: &Practice, now: &Stamp, words: &Words) -> Said {
    match plan::parse(&form.draft, now) {
        Err(problems) => Said {
            problems: match form.tried {
                Tried::NotYet => BTreeMap::new(),
                Tried::Yes => problems
                    .into_iter()
                    .map(|(field, wrong)| (field, wrong_words(wrong, words)))
                    .collect(),
            },
            ahead: String::new(),
            steps: Vec::new(),
        },
        Ok(plan) => {
            let (ahead, steps) = outlook(plan, view, words);
            Said {
                problems: BTreeMap::new(),
                ahead,
                steps,
            }
        }
    }
}

fn wrong_words(wrong: Wrong, words: &Words) -> String {
    match wrong {
        Wrong::Value(problem) => words.field_problem(&problem),
        Wrong::Half => words.practice_plan_half(),
        Wrong::NoSide => words.practice_plan_no_side(),
    }
}

/// The look ahead with this plan, and what the rules on plans and on the week would say of it.
fn outlook(plan: Plan, view: &Practice, words: &Words) -> (String, Vec<StepModel>) {
    let session = Body::Strength(plan.session(view.profile.weaker_side));
    let offer = Offer {
        kind: kind_of(plan.variant.exercise()),
        ahead: look_ahead(&view.evidence, view.day, Planned::of(&session)),
        session: Some(session),
        plan: Some(plan.clone()),
        last: None,
    };
    let history = &view.evidence.history;
    let (ahead, step, _unjudged) = ahead(&offer, history, words);
    let mut steps: Vec<StepModel> = step.into_iter().collect();
    if let Some(rule) = Rule::of(RuleId::L4) {
        let exercise = plan.variant.exercise();
        let mut plans = view.evidence.plans.clone();
        plans.retain(|plan| plan.variant.exercise() == exercise);
        plans.push(plan);
        let evidence = Evidence {
            plans,
            profile: view.profile,
            limits: view.evidence.limits.clone(),
            ..Evidence::default()
        };
        let verdict = rule.evaluate(&evidence, view.day);
        if verdict.is_fired() {
            steps.push(step_model(&verdict, history, words));
        }
    }
    (ahead, steps)
}

fn variant_ui(ui: &mut Ui, form: &mut PlanForm, words: &Words) {
    let exercise = form.draft.variant.exercise();
    let mut shown: Vec<Variant> = match form.ladder {
        Fold::Open => exercise.variants().collect(),
        Fold::Closed => usual_variants(exercise).to_vec(),
    };
    let mut variant = form.draft.variant;
    if !shown.contains(&variant) {
        shown.push(variant);
    }
    let named: Vec<(Variant, String)> = shown
        .into_iter()
        .map(|variant| (variant, words.variant(variant)))
        .collect();
    let choices: Vec<(Variant, &str)> = named
        .iter()
        .map(|(variant, name)| (*variant, name.as_str()))
        .collect();
    let label = words.log_variant();
    let (word, other) = match form.ladder {
        Fold::Closed => (words.log_variant_more(), Fold::Open),
        Fold::Open => (words.log_variant_fewer(), Fold::Closed),
    };
    labelled_ui(ui, &label, LabelPlace::Beside, |ui| {
        ui.vertical(|ui| {
            Segmented::new(&label)
                .label_place(LabelPlace::Unseen)
                .show(ui, &mut variant, &choices);
            if Button::quiet(&word).small().show(ui).clicked() {
                form.ladder = other;
            }
        });
    });
    if variant != form.draft.variant {
        form.draft.choose(variant);
    }
}

fn sides_ui(ui: &mut Ui, form: &mut PlanForm, weaker: Option<Side>, said: &Said, words: &Words) {
    for side in form.draft.sides(weaker) {
        let (title, name) = match side {
            SetSide::Left => (words.side_title(Side::Left), words.side_full(Side::Left)),
            SetSide::Right => (words.side_title(Side::Right), words.side_full(Side::Right)),
            SetSide::Both => (words.practice_plan_both_title(), words.practice_plan_both()),
        };
        let target = form.draft.targets.entry(side).or_default();
        ui.push_id(side.id(), |ui| {
            let asked = Asked {
                side,
                title: &title,
                name: &name,
            };
            target_ui(ui, &asked, target, said, words);
        });
    }
    if let Some(problem) = said.problems.get(&Field::Sides) {
        problem_ui(ui, problem);
    }
}

/// A side that is asked for its sets and repetitions.
struct Asked<'a> {
    side: SetSide,
    title: &'a str,
    name: &'a str,
}

fn target_ui(ui: &mut Ui, asked: &Asked<'_>, target: &mut TargetDraft, said: &Said, words: &Words) {
    labelled_ui(ui, asked.title, LabelPlace::Beside, |ui| {
        ui.vertical(|ui| {
            if ui.available_width() < TWO_BESIDE {
                steppers_ui(ui, asked.name, target, words);
            } else {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = size::GAP_M;
                    steppers_ui(ui, asked.name, target, words);
                });
            }
            for field in [Field::Sets(asked.side), Field::Reps(asked.side)] {
                if let Some(problem) = said.problems.get(&field) {
                    problem_ui(ui, problem);
                }
            }
        });
    });
}

fn steppers_ui(ui: &mut Ui, name: &str, target: &mut TargetDraft, words: &Words) {
    Stepper::new(&words.practice_plan_sets_name(name), TYPED)
        .label_place(LabelPlace::Unseen)
        .unit(&words.practice_plan_sets())
        .start(2.0)
        .show(ui, &mut target.sets);
    Stepper::new(&words.practice_plan_reps_name(name), TYPED)
        .label_place(LabelPlace::Unseen)
        .unit(&words.practice_plan_reps())
        .start(8.0)
        .show(ui, &mut target.reps);
}

fn numbers_ui(ui: &mut Ui, draft: &mut Draft, said: &Said, asked: &[Field], words: &Words) {
    let open = words.log_minutes_empty();
    let fields = [
        (
            Field::Hold,
            words.practice_plan_hold(),
            words.practice_plan_hold_unit(),
            2.0,
            &mut draft.hold,
        ),
        (
            Field::Days,
            words.practice_plan_days(),
            words.practice_plan_days_unit(),
            3.0,
            &mut draft.days,
        ),
        (
            Field::Minutes,
            words.practice_plan_minutes(),
            words.log_minutes_unit(),
            10.0,
            &mut draft.minutes,
        ),
    ];
    let fields = fields.into_iter().filter(|field| asked.contains(&field.0));
    for (field, label, unit, start, value) in fields {
        labelled_ui(ui, &label, LabelPlace::Beside, |ui| {
            ui.vertical(|ui| {
                Stepper::new(&label, TYPED)
                    .label_place(LabelPlace::Unseen)
                    .unit(&unit)
                    .start(start)
                    .empty_text(&open)
                    .show(ui, value);
                if field == Field::Minutes {
                    let tokens = theme::of(ui);
                    let line = words.practice_plan_minutes_open();
                    paragraph_ui(ui, Type::Small.text(line).color(tokens.muted));
                }
                if let Some(problem) = said.problems.get(&field) {
                    problem_ui(ui, problem);
                }
            });
        });
    }
}

fn effort_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) {
    let hint = match draft.effort {
        Some(effort) => words.log_effort_chosen(&effort_anchor(effort, words), i64::from(effort)),
        None => words.log_effort_ends(),
    };
    ScaleRow::new(&words.practice_plan_effort())
        .hint(&hint)
        .show(ui, &mut draft.effort);
}

fn footer_ui(ui: &mut Ui, words: &Words) -> Option<FormWish> {
    let mut wish = None;
    let row = vec2(ui.available_width(), size::CONTROL_BIG);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        let save = words.common_save();
        if Button::primary(&save)
            .big()
            .min_width(220.0)
            .show(ui)
            .clicked()
        {
            wish = Some(FormWish::Save);
        }
        if Button::quiet(&words.common_cancel()).show(ui).clicked() {
            wish = Some(FormWish::Cancel);
        }
    });
    wish
}
