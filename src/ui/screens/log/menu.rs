//! Owns the choice of what to log, with the last time of each kind.

use egui::{Align, Layout, Ui, vec2};

use crate::application::view::log_form::LastTimes;
use crate::application::view::own::OwnNow;
use crate::domain::{Day, Entry, Kind};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::diary::line::{self, Piece};
use crate::ui::screens::diary::pieces::pieces_ui;
use crate::ui::screens::today::fold::named;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Card, Icon, page_header_ui, split_ui};

/// What the choice says.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuModel {
    /// The page's title.
    pub title: String,
    /// One line under it.
    pub line: String,
    /// The word on the buttons.
    pub log: String,
    /// The kinds, in the order of the list.
    pub rows: Vec<MenuRow>,
}

/// One kind.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuRow {
    /// The kind.
    pub kind: Kind,
    /// Its name; the button is named after it.
    pub name: String,
    /// The button's words: "Log glute bridges"; "Log" beside a name of any length.
    pub button: String,
    /// Its accessible name.
    pub button_name: String,
    /// What it is, or when it was last.
    pub line: Vec<Piece>,
    /// Where the button leads.
    pub route: Route,
}

/// The kinds, activities first.
pub const KINDS: [Kind; 10] = [
    Kind::Bridge,
    Kind::LegRaise,
    Kind::Walk,
    Kind::Swim,
    Kind::Break,
    Kind::CheckIn,
    Kind::Girth,
    Kind::BodyMap,
    Kind::CareStep,
    Kind::Note,
];

/// What the choice says.
pub fn menu_model(view: &LastTimes, today: Day, words: &Words) -> MenuModel {
    MenuModel {
        title: words.log_menu_title(),
        line: words.log_menu_line(),
        log: words.common_log(),
        rows: rows(view, today, words),
    }
}

/// The exercises from the physiotherapist stand first, as they were asked for.
fn rows(view: &LastTimes, today: Day, words: &Words) -> Vec<MenuRow> {
    let own = view.own.iter().map(|own| own_row(own, today, words));
    let known = KINDS.into_iter().map(|kind| MenuRow {
        kind,
        name: words.kind_plural(kind),
        button: super::say::title(kind, words),
        button_name: super::say::title(kind, words),
        line: kind_line(view, kind, today, words),
        route: Route::log(kind),
    });
    own.chain(known).collect()
}

fn own_row(own: &OwnNow, today: Day, words: &Words) -> MenuRow {
    let name = own.exercise.name.as_str();
    MenuRow {
        kind: Kind::Own,
        name: name.to_owned(),
        button: words.common_log(),
        button_name: words.own_log(name),
        line: last_line(own.last.as_ref(), words.log_menu_never(), today, words),
        route: Route::LogOwn(own.exercise.id),
    }
}

fn kind_line(view: &LastTimes, kind: Kind, today: Day, words: &Words) -> Vec<Piece> {
    let never = match kind {
        Kind::CheckIn => words.log_menu_check_in_line(),
        Kind::Note => words.log_menu_note_line(),
        Kind::Break => words.log_menu_break_line(),
        Kind::Girth => words.log_menu_girth_line(),
        Kind::BodyMap => words.region_log_line(),
        // The latest one may lie ahead, so it is not the last that was done.
        Kind::CareStep => return vec![Piece::plain(words.step_log_line())],
        Kind::Bridge | Kind::LegRaise | Kind::Own | Kind::Walk | Kind::Swim => {
            words.log_menu_never()
        }
    };
    last_line(view.last.get(&kind), never, today, words)
}

fn last_line(entry: Option<&Entry>, never: String, today: Day, words: &Words) -> Vec<Piece> {
    let Some(entry) = entry else {
        return vec![Piece::plain(never)];
    };
    let day = Piece::plain(words.log_menu_last(&words.day_near(entry.when.day, today)));
    let mut parts = vec![vec![day]];
    parts.extend(line::what(entry, words));
    line::joined(parts)
}

/// The icon of a kind.
pub const fn icon(kind: Kind) -> Icon {
    match kind {
        Kind::Bridge => Icon::Bridge,
        Kind::LegRaise => Icon::LegRaise,
        Kind::Own => Icon::People,
        Kind::Walk => Icon::Walk,
        Kind::Swim => Icon::Swim,
        Kind::Break => Icon::Break,
        Kind::CheckIn => Icon::Sun,
        Kind::Girth => Icon::Measure,
        Kind::BodyMap => Icon::Body,
        Kind::CareStep => Icon::Care,
        Kind::Note => Icon::Note,
    }
}

/// Draws the choice of what to log.
pub fn menu_ui(ui: &mut Ui, model: &MenuModel, outbox: &mut Outbox) {
    page_header_ui(ui, &model.title, model.line.as_str(), |_| ());
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        for (index, row) in model.rows.iter().enumerate() {
            if index > 0 {
                ui.separator();
            }
            ui.push_id(index, |ui| row_ui(ui, row, outbox));
        }
    });
}

fn row_ui(ui: &mut Ui, row: &MenuRow, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    split_ui(
        ui,
        Align::Center,
        |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                let layout = Layout::top_down(Align::Center);
                ui.allocate_ui_with_layout(vec2(28.0, 44.0), layout, |ui| {
                    ui.add_space(size::GAP_S);
                    icon(row.kind).show(ui, 28.0, tokens.accent);
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.label(Type::Bold.text(&row.name));
                    pieces_ui(ui, Type::Small, tokens.muted, &row.line);
                });
            });
        },
        |ui| {
            let button = Button::secondary(&row.button).show(ui);
            if named(&button, &row.button_name).clicked() {
                outbox.go(row.route);
            }
        },
    );
}
