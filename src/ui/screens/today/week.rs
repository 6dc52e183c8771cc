//! Owns the card of the last seven days: bars in two tones, a sentence, and the same as a table.

use egui::{Sense, Ui, vec2};

use crate::application::view::today::{Fill, Today, WeekDay};
use crate::domain::DayStatus;
use crate::i18n::Words;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::chart::{Bar, BarMark, ChartFrame, bars_ui, steps};
use crate::ui::widgets::{Button, Card, Column, Table, paragraph_ui};

/// Height of the bars with their labels, in points.
const HEIGHT: f32 = 150.0;

/// The card.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekModel {
    /// Its title.
    pub title: String,
    /// The week in one sentence; the accessible name of the bars.
    pub summary: String,
    /// Sessions that are not in the sum; empty where there are none.
    pub uncounted: String,
    /// The days, oldest first; none while the diary has no entry.
    pub days: Vec<WeekDayModel>,
    /// The names of the two tones.
    pub tones: [String; 2],
    /// The days of which nothing is known; empty where there are none.
    pub unknown: String,
    /// What a load is.
    pub what: String,
    /// The steps of the axis.
    pub steps: Vec<(f64, String)>,
    /// The words of the table.
    pub table: WeekTable,
}

/// One day.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekDayModel {
    /// The weekday below the bar.
    pub label: String,
    /// The day in words.
    pub said: String,
    /// Load of strength exercises.
    pub strength: f64,
    /// Load of walks and swims.
    pub other: f64,
    /// The cells of the table: day, strength, other, together.
    pub cells: [String; 4],
}

/// The words of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekTable {
    /// Its name.
    pub name: String,
    /// The heads of its columns.
    pub heads: [String; 4],
    /// Switches to the table.
    pub show: String,
    /// Switches back.
    pub hide: String,
}

/// How the week is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// As bars.
    #[default]
    Bars,
    /// As a table.
    Table,
}

/// The card in words.
pub fn week_model(view: &Today, words: &Words) -> WeekModel {
    let empty = view.fill == Fill::Empty;
    let strength: f64 = view.days.iter().map(|day| day.strength_au).sum();
    let other: f64 = view.days.iter().map(|day| day.other_au).sum();
    let number = |au: f64| words.number(au, 0);
    let summary = if empty {
        words.today_week_empty()
    } else if view.load.au <= 0.0 {
        words.today_week_none()
    } else {
        words.today_week_sum(&number(view.load.au), &number(other), &number(strength))
    };
    let uncounted = match view.load.uncounted {
        0 => String::new(),
        some => words.today_week_uncounted(i64::from(some)),
    };
    let top = view
        .days
        .iter()
        .map(|day| day.strength_au + day.other_au)
        .fold(0.0, f64::max);
    let days = view.days.iter().filter(|_day| !empty);
    WeekModel {
        title: words.today_week_title(),
        summary,
        uncounted,
        days: days.map(|day| day_model(day, view, words)).collect(),
        tones: [words.today_week_strength(), words.today_week_other()],
        unknown: unknown(view, words),
        what: words.today_week_what(),
        steps: steps(top, 3)
            .into_iter()
            .map(|step| (step, number(step)))
            .collect(),
        table: WeekTable {
            name: words.today_week_table_name(),
            heads: [
                words.today_week_head_day(),
                words.today_week_strength(),
                words.today_week_other(),
                words.today_week_head_all(),
            ],
            show: words.today_week_table(),
            hide: words.today_week_chart(),
        },
    }
}

fn unknown(view: &Today, words: &Words) -> String {
    let days: Vec<String> = view
        .days
        .iter()
        .filter(|day| day.status == DayStatus::Unknown && day.day != view.day)
        .map(|day| words.weekday_short(day.day))
        .collect();
    if days.is_empty() || view.fill == Fill::Empty {
        String::new()
    } else {
        words.today_week_unknown(&words.list(&days))
    }
}

fn day_model(day: &WeekDay, view: &Today, words: &Words) -> WeekDayModel {
    let near = words.day_near(day.day, view.day);
    let number = |au: f64| words.number(au, 0);
    let all = day.strength_au + day.other_au;
    let said = match (day.status, all > 0.0, day.uncounted) {
        (DayStatus::Unknown, _, _) => words.today_week_day_unknown(&near),
        (DayStatus::Trained | DayStatus::Rest, true, _) => words.today_week_day_load(
            &number(all),
            &near,
            &number(day.other_au),
            &number(day.strength_au),
        ),
        (DayStatus::Trained | DayStatus::Rest, false, 0) => words.today_week_day_rest(&near),
        (DayStatus::Trained | DayStatus::Rest, false, some) => {
            words.today_week_day_uncounted(&near, i64::from(some))
        }
    };
    let cells = if day.status == DayStatus::Unknown {
        let nothing = words.today_week_cell_unknown();
        [near, String::new(), String::new(), nothing]
    } else {
        [
            near,
            number(day.strength_au),
            number(day.other_au),
            number(all),
        ]
    };
    WeekDayModel {
        label: if day.day == view.day {
            words.common_today()
        } else {
            words.weekday_short(day.day)
        },
        said,
        strength: day.strength_au,
        other: day.other_au,
        cells,
    }
}

/// Draws the card.
pub fn week_card_ui(ui: &mut Ui, model: &WeekModel, shape: &mut Shape) {
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        let tokens = theme::of(ui);
        paragraph_ui(ui, Type::Body.text(&model.summary));
        if !model.uncounted.is_empty() {
            paragraph_ui(ui, Type::Small.text(&model.uncounted).color(tokens.muted));
        }
        if model.days.is_empty() {
            return;
        }
        let switch = match shape {
            Shape::Bars => {
                chart_ui(ui, model);
                &model.table.show
            }
            Shape::Table => {
                table_ui(ui, model);
                &model.table.hide
            }
        };
        paragraph_ui(ui, Type::Small.text(&model.what).color(tokens.muted));
        if Button::quiet(switch).small().show(ui).clicked() {
            *shape = match shape {
                Shape::Bars => Shape::Table,
                Shape::Table => Shape::Bars,
            };
            ui.ctx().request_repaint();
        }
    });
}

fn chart_ui(ui: &mut Ui, model: &WeekModel) {
    let labels: Vec<(f64, String)> = model
        .days
        .iter()
        .enumerate()
        .map(|(at, day)| (at as f64, day.label.clone()))
        .collect();
    let bars: Vec<Bar> = model
        .days
        .iter()
        .map(|day| Bar {
            first: day.strength,
            second: day.other,
            said: day.said.clone(),
            mark: BarMark::None,
        })
        .collect();
    let top = model
        .steps
        .last()
        .map_or(1.0, |(step, _words)| step.max(1.0));
    let frame = ChartFrame {
        summary: &model.summary,
        height: HEIGHT,
        x: -0.5..=(bars.len() as f64 - 0.5),
        x_labels: &labels,
        y: 0.0..=top,
        y_labels: &model.steps,
        bands: &[],
        rule: None,
        events: &[],
    };
    bars_ui(ui, &frame, &bars);
    legend_ui(ui, model);
}

fn legend_ui(ui: &mut Ui, model: &WeekModel) {
    let tokens = theme::of(ui);
    let [strength, other] = &model.tones;
    let mut items = vec![
        (vec2(12.0, 12.0), tokens.accent, strength),
        (vec2(12.0, 12.0), tokens.chart_second, other),
    ];
    if !model.unknown.is_empty() {
        items.push((vec2(16.0, 4.0), tokens.line, &model.unknown));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, size::GAP_XS);
        for (mark, color, words) in items {
            let line = ui.text_style_height(&egui::TextStyle::Small);
            let (rect, _) = ui.allocate_exact_size(vec2(mark.x, line), Sense::hover());
            let square = egui::Rect::from_center_size(rect.center(), mark);
            ui.painter().rect_filled(square, 2.0, color);
            ui.label(Type::Small.text(words).color(tokens.muted));
            ui.add_space(size::GAP_S);
        }
    });
}

fn table_ui(ui: &mut Ui, model: &WeekModel) {
    let [day, strength, other, all] = &model.table.heads;
    let columns = [
        Column::words(day, 1.4),
        Column::numbers(strength, 1.0),
        Column::numbers(other, 1.3),
        Column::numbers(all, 1.3),
    ];
    let rows = 0..model.days.len();
    Table::new(&model.table.name, &columns).show(ui, rows, |ui, row, column| {
        let cell = model.days.get(row).and_then(|day| day.cells.get(column));
        let text = cell.map_or("", String::as_str);
        ui.add(egui::Label::new(Type::Body.text(text)).wrap());
    });
}
