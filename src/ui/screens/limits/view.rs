//! Owns how the table of limits is laid out: columns where there is room, else one line a limit.

use egui::{Align, Key, Ui, vec2};

use crate::application::{Command, RulesCommand};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::limits::draft::{Draft, Editing, Focus};
use crate::ui::screens::limits::model::{Group, Model, Row};
use crate::ui::screens::today::fold::named;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Column, Icon, LabelPlace, Table, TextField, hairline_ui, heading_ui,
    page_header_ui, paragraph_ui, split_ui,
};

/// Below this width the columns are too narrow to read.
const COLUMNS_AT_LEAST: f32 = 820.0;
/// Width of the field of a new value.
const FIELD: f32 = 140.0;

/// Draws the page.
pub(super) fn limits_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    words: &Words,
    outbox: &mut Outbox,
) {
    let back = page_header_ui(ui, &model.title, model.subtitle.as_str(), |ui| {
        let button = Button::secondary(&model.back).icon(Icon::ChevronLeft);
        button.show(ui).clicked()
    });
    if back {
        outbox.back();
    }
    Banner::new(Severity::Info, &model.lead, &model.who).show(ui, |_ui| ());
    if let Some(fault) = &draft.fault {
        fault_card_ui(ui, fault, words);
    }
    if let Some(only) = &model.only {
        let all = split_ui(
            ui,
            Align::Center,
            |ui| {
                paragraph_ui(ui, Type::Strong.text(only));
            },
            |ui| Button::secondary(&model.all).show(ui).clicked(),
        );
        if all {
            outbox.replace(Route::Limits(None));
        }
    }
    for group in &model.groups {
        let hands = &mut Hands {
            draft,
            words,
            outbox,
        };
        ui.push_id(&group.title, |ui| group_ui(ui, group, &model.heads, hands));
    }
}

/// What a row needs to be changed.
struct Hands<'a> {
    draft: &'a mut Draft,
    words: &'a Words,
    outbox: &'a mut Outbox,
}

fn group_ui(ui: &mut Ui, group: &Group, heads: &[String; 5], hands: &mut Hands<'_>) {
    sheet_ui(ui, Card::titled(&group.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if ui.available_width() < COLUMNS_AT_LEAST {
            for (at, row) in group.rows.iter().enumerate() {
                if at > 0 {
                    hairline_ui(ui);
                }
                ui.push_id(at, |ui| line_ui(ui, row, hands));
            }
        } else {
            columns_ui(ui, group, heads, hands);
        }
        let edited = hands.draft.editing.as_ref().map(|editing| editing.limit);
        if let Some(row) = group.rows.iter().find(|row| Some(row.id) == edited) {
            editor_ui(ui, row, hands);
        }
        let muted = theme::of(ui).muted;
        paragraph_ui(ui, Type::Small.text(&group.source).color(muted));
    });
}

fn columns_ui(ui: &mut Ui, group: &Group, heads: &[String; 5], hands: &mut Hands<'_>) {
    let [what, default, current, owner, reviewed] = heads;
    let columns = [
        Column::words(what, 2.5),
        Column::words(default, 0.9),
        Column::words(current, 0.9),
        Column::words(owner, 1.4),
        Column::words(reviewed, 1.2),
        Column::words("", 1.3),
    ];
    let rows = 0..group.rows.len();
    Table::new(&group.title, &columns).show(ui, rows, |ui, at, column| {
        let Some(row) = group.rows.get(at) else {
            return;
        };
        match column {
            0 => what_ui(ui, row),
            1 => wrapped_ui(ui, Type::Body, &row.default),
            2 => wrapped_ui(ui, Type::Strong, &row.current),
            3 => wrapped_ui(ui, Type::Small, &row.owner),
            4 => wrapped_ui(ui, Type::Small, &row.reviewed),
            _ => buttons_ui(ui, row, hands),
        }
    });
}

fn line_ui(ui: &mut Ui, row: &Row, hands: &mut Hands<'_>) {
    split_ui(
        ui,
        Align::Min,
        |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            what_ui(ui, row);
            wrapped_ui(ui, Type::Body, &row.line);
            wrapped_ui(ui, Type::Small, &row.owner_line);
        },
        |ui| ui.vertical(|ui| buttons_ui(ui, row, hands)).inner,
    );
}

fn what_ui(ui: &mut Ui, row: &Row) {
    wrapped_ui(ui, Type::Strong, &row.label);
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(&row.text).color(muted));
}

fn wrapped_ui(ui: &mut Ui, step: Type, text: &str) {
    paragraph_ui(ui, step.text(text));
}

fn buttons_ui(ui: &mut Ui, row: &Row, hands: &mut Hands<'_>) {
    ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_XS);
    let change = Button::secondary(&hands.words.limittable_change())
        .small()
        .show(ui);
    if named(&change, &row.change).clicked() {
        hands.draft.editing = Some(Editing::of(row.id, row.typed.clone()));
        ui.ctx().request_repaint();
    }
    if let Some(name) = &row.reset {
        let reset = Button::quiet(&hands.words.limittable_reset())
            .small()
            .show(ui);
        if named(&reset, name).clicked() {
            hands.draft.editing = None;
            let command = RulesCommand::ResetLimit(row.id);
            hands.outbox.send(Command::Rules(command));
        }
    }
}

fn editor_ui(ui: &mut Ui, row: &Row, hands: &mut Hands<'_>) {
    let Hands {
        draft,
        words,
        outbox,
    } = hands;
    let Some(editing) = &mut draft.editing else {
        return;
    };
    hairline_ui(ui);
    heading_ui(ui, Type::Strong.text(&row.change), 3);
    let problem = editing
        .problem
        .as_ref()
        .map(|problem| words.field_problem(problem));
    let field = TextField::new(&words.limittable_field())
        .label_place(LabelPlace::Above)
        .problem(problem.as_deref())
        .width(FIELD)
        .show(ui, &mut editing.typed);
    if editing.focus == Focus::Wanted {
        field.request_focus();
        editing.focus = Focus::Given;
    }
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(&row.range).color(muted));
    if field.changed() {
        editing.problem = None;
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let (keep, cancel) = ui
        .horizontal_wrapped(|ui| {
            let keep = Button::primary(&words.limittable_keep()).show(ui).clicked();
            let cancel = Button::secondary(&words.common_cancel()).show(ui).clicked();
            (keep, cancel)
        })
        .inner;
    if (keep || entered) && editing.sent.is_none() {
        keep_value(editing, outbox);
    }
    if cancel {
        draft.editing = None;
    }
}

/// Sends a value in range; any other is refused beside the field, and nothing is sent.
fn keep_value(editing: &mut Editing, outbox: &mut Outbox) {
    let limit = editing.limit;
    match editing.value() {
        Ok(value) => {
            let command = RulesCommand::SetLimit { limit, value };
            editing.sent = Some(outbox.send(Command::Rules(command)));
        }
        Err(problem) => {
            editing.problem = Some(problem);
            editing.focus = Focus::Wanted;
        }
    }
}
