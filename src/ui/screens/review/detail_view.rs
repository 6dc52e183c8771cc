//! Owns how the closer look at one diary is laid out.

use std::rc::Rc;

use egui::{CornerRadius, Frame, Key, Label, Margin, Stroke, Ui, vec2};

use crate::application::Command;
use crate::ui::outbox::Outbox;
use crate::ui::screens::log::dates::{from_field, to_field};
use crate::ui::screens::plan_editor::Begin;
use crate::ui::screens::review::detail::{
    ChartModel, CompareModel, DetailModel, LockedModel, PlanRow, Said,
};
use crate::ui::screens::review::draft::{Draft, Span};
use crate::ui::screens::review::view::{Around, muted_ui, side_text};
use crate::ui::theme::{self, Runs, Type, size};
use crate::ui::widgets::chart::{ChartFrame, bars_and_lines_ui};
use crate::ui::widgets::{
    Button, CalendarDay, Card, Column, DateField, Icon, LabelPlace, Table, TextField, heading_ui,
    paragraph_ui, problem_ui,
};

/// Height of the chart, in points.
const CHART: f32 = 150.0;

/// Below this width two dates do not stand beside each other.
const DATES_BESIDE: f32 = 380.0;

/// Draws the closer look, or what stands in its place.
pub(super) fn detail_ui(
    ui: &mut Ui,
    closer: Option<&DetailModel>,
    draft: &mut Draft,
    around: &Around<'_>,
    outbox: &mut Outbox,
) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    let Some(model) = closer else {
        let text = around.words.review_detail_none();
        Card::new().show(ui, |ui| muted_ui(ui, &text));
        return;
    };
    if let Some(locked) = &model.locked {
        locked_ui(ui, &model.title, locked, draft, outbox);
        return;
    }
    let Some(said) = &model.read else {
        Card::titled(&model.title).show(ui, |ui| {
            let text = model.words.as_deref().unwrap_or_default();
            paragraph_ui(ui, Type::Body.text(text));
        });
        return;
    };
    Card::titled(&model.title).sub(&model.since).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        signs_ui(ui, said);
        if let Some(chart) = &said.chart {
            chart_ui(ui, chart);
        }
        reasons_ui(ui, said);
        for (title, lines) in &said.lists {
            list_ui(ui, title, lines);
        }
        since_ui(ui, draft, around);
    });
    if plan_ui(ui, said)
        && let Some(plan) = draft.plan_to_edit(around.today)
    {
        outbox.edit_plan(Begin::OfCopy(Rc::new(plan)));
    }
    compare_ui(ui, &said.compare, draft, around);
}

/// Draws the field for the words of a locked file. Enter in it does as the button.
fn locked_ui(
    ui: &mut Ui,
    title: &str,
    model: &LockedModel,
    draft: &mut Draft,
    outbox: &mut Outbox,
) {
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        for line in &model.about {
            paragraph_ui(ui, Type::Small.text(line));
        }
        let field = TextField::new(&model.label)
            .label_place(LabelPlace::Above)
            .forgetful()
            .problem(model.problem.as_deref())
            .show(ui, draft.unlock.typed.text_mut());
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered {
            // Words with a slip in them are mended at once.
            field.request_focus();
        }
        if let Some(trying) = &model.trying {
            muted_ui(ui, trying);
            return;
        }
        let open = Button::primary(&model.open)
            .full_width()
            .enabled(!draft.unlock.typed.is_blank());
        if (open.show(ui).clicked() || entered)
            && let Some(order) = draft.unlock_order()
        {
            let ticket = outbox.send(Command::Review(order));
            draft.unlocking(ticket);
        }
    });
}

/// Draws the open stop signs in the words of the safety check.
fn signs_ui(ui: &mut Ui, said: &Said) {
    let tokens = theme::of(ui);
    for [when, sign] in &said.signs {
        Frame::new()
            .fill(tokens.stop_soft)
            .stroke(Stroke::new(size::HAIRLINE, tokens.stop_line))
            .corner_radius(CornerRadius::same(size::RADIUS_CARD))
            .inner_margin(Margin::symmetric(14, 10))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.horizontal_top(|ui| {
                    Icon::Stop.show_small(ui, tokens.stop);
                    let runs = Runs::new(Type::Small)
                        .run(Type::SmallStrong, tokens.stop, &format!("{when} "))
                        .ink(&tokens, &format!("“{sign}”"));
                    ui.add(Label::new(runs).wrap());
                });
            });
    }
    if let Some(text) = &said.no_safety {
        muted_ui(ui, text);
    }
}

fn chart_ui(ui: &mut Ui, chart: &ChartModel) {
    let last = chart.bars.len().saturating_sub(1) as f64;
    let frame = ChartFrame {
        summary: &chart.summary,
        height: CHART,
        x: -0.5..=last + 0.5,
        x_labels: &chart.x_labels,
        y: 0.0..=chart.top * 1.05,
        y_labels: &[],
        bands: &[],
        rule: None,
        events: &[],
    };
    bars_and_lines_ui(ui, &frame, &chart.bars, (&chart.lines, 0.0..=10.5));
    muted_ui(ui, &chart.legend);
}

fn reasons_ui(ui: &mut Ui, said: &Said) {
    let (title, reasons) = &said.reasons;
    if reasons.is_empty() {
        return;
    }
    heading_ui(ui, Type::Strong.text(title), 3);
    for (name, sums) in reasons {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            paragraph_ui(ui, Type::SmallStrong.text(name));
            for sum in sums {
                muted_ui(ui, sum);
            }
        });
    }
}

fn list_ui(ui: &mut Ui, title: &str, lines: &[String]) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        heading_ui(ui, Type::Strong.text(title), 3);
        for line in lines {
            paragraph_ui(ui, Type::Small.text(line));
        }
    });
}

fn since_ui(ui: &mut Ui, draft: &mut Draft, around: &Around<'_>) {
    let Some(today) = to_field(around.today) else {
        return;
    };
    let before = draft.since;
    let label = around.words.review_last_visit();
    DateField::new(&label, around.calendar, today)
        .latest(today)
        .label_place(LabelPlace::Above)
        .show(ui, &mut draft.since);
    if draft.since != before
        && let Some(since) = draft.since.and_then(from_field)
    {
        draft.set_since(since, around.today);
    }
}

/// Draws the plan. Gives whether the person wants to write one.
fn plan_ui(ui: &mut Ui, said: &Said) -> bool {
    let (title, rows, none) = &said.plan;
    let card = Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if rows.is_empty() {
            muted_ui(ui, none);
        }
        for row in rows {
            plan_row_ui(ui, row);
        }
        let edit = Button::primary(&said.edit_plan).full_width();
        edit.show(ui).clicked()
    });
    card.inner
}

fn plan_row_ui(ui: &mut Ui, row: &PlanRow) {
    ui.scope(|ui| {
        // Lines as high as their words.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| plan_words_ui(ui, row));
    });
}

fn plan_words_ui(ui: &mut Ui, row: &PlanRow) {
    ui.spacing_mut().item_spacing = vec2(size::GAP_M, 2.0);
    ui.label(Type::Small.text(&row.name));
    for (tone, text) in &row.sides {
        side_text(ui, *tone, text);
    }
    for text in [&row.hold, &row.days] {
        if !text.is_empty() {
            ui.add(Label::new(Type::Small.text(text)).extend());
        }
    }
}

fn compare_ui(ui: &mut Ui, model: &CompareModel, draft: &mut Draft, around: &Around<'_>) {
    Card::titled(&model.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        let before = draft.spans;
        for (names, span) in model.fields.iter().zip(&mut draft.spans) {
            dates_ui(ui, names, span, around);
        }
        if draft.spans != before {
            draft.touch();
        }
        if let Some(problem) = &model.problem {
            problem_ui(ui, problem);
            return;
        }
        let [what, first, second] = &model.heads;
        let columns = [
            Column::words(what, 1.6),
            Column::numbers(first, 1.2),
            Column::numbers(second, 1.2),
        ];
        Table::new(&model.title, &columns).show(ui, 0..model.rows.len(), |ui, row, column| {
            let text = model.rows.get(row).and_then(|row| row.get(column));
            let text = text.map_or("", String::as_str);
            ui.add(Label::new(Type::Small.text(text)).wrap());
        });
    });
}

/// Draws the first and the last day of a time.
fn dates_ui(ui: &mut Ui, names: &[String; 2], span: &mut Span, around: &Around<'_>) {
    let [first_name, last_name] = names;
    let [first, last] = span;
    if ui.available_width() < DATES_BESIDE {
        date_ui(ui, first_name, first, around);
        date_ui(ui, last_name, last, around);
        return;
    }
    ui.columns_const(|[left, right]: &mut [Ui; 2]| {
        date_ui(left, first_name, first, around);
        date_ui(right, last_name, last, around);
    });
}

fn date_ui(ui: &mut Ui, name: &str, day: &mut Option<CalendarDay>, around: &Around<'_>) {
    if let Some(today) = to_field(around.today) {
        DateField::new(name, around.calendar, today)
            .label_place(LabelPlace::Above)
            .show(ui, day);
    }
}
