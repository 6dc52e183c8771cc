//! Owns the way between the screens: the rail, folded to icons where the window is narrow, at its foot where it is narrower.

use std::sync::Arc;

use egui::{
    Align2, Color32, CornerRadius, Frame, Galley, Margin, Panel, Role, Sense, Stroke, StrokeKind,
    Ui, vec2,
};

use crate::application::Cache;
use crate::i18n::Words;
use crate::ui::actions::Action;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Icon, keep_focus_in_sight};

/// Below this width, in points, the rail shows icons only.
const FOLDS_BELOW: f32 = 1000.0;
/// Below this width the doors lie at the foot of the window.
const FOOT_BELOW: f32 = 640.0;

const WIDE: f32 = 208.0;
const FOLDED: f32 = 72.0;
/// A door of the foot needs this much room for its word.
const WORD_NEEDS: f32 = 84.0;

/// How the rail is drawn in a window of some width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Wide,
    Folded,
    Foot,
}

impl Shape {
    fn of(width: f32) -> Self {
        if width < FOOT_BELOW {
            Self::Foot
        } else if width < FOLDS_BELOW {
            Self::Folded
        } else {
            Self::Wide
        }
    }
}

/// Whether the door that locks is there: it is where there is a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LockDoor {
    There,
    Absent,
}

impl LockDoor {
    pub(super) fn of(cache: &Cache) -> Self {
        if cache.has_passphrase() {
            Self::There
        } else {
            Self::Absent
        }
    }

    /// The doors at the foot, the lowest last.
    fn below(self) -> &'static [Door] {
        match self {
            Self::There => &[WRONG, SETTINGS, LOCK],
            Self::Absent => &[WRONG, SETTINGS],
        }
    }
}

/// Draws the doors to the screens, the one of `here` lit.
pub(super) fn rail_ui(
    ui: &mut Ui,
    (here, lock): (Route, LockDoor),
    words: &Words,
    outbox: &mut Outbox,
) {
    let tokens = theme::of(ui);
    let shape = Shape::of(ui.available_width());
    let frame = Frame::new().fill(tokens.nav);
    match shape {
        Shape::Wide => {
            Panel::left("rail")
                .resizable(false)
                .exact_size(WIDE)
                .frame(frame.inner_margin(Margin::symmetric(14, 22)))
                .show(ui, |ui| column_ui(ui, shape, (here, lock), words, outbox));
        }
        Shape::Folded => {
            Panel::left("rail-folded")
                .resizable(false)
                .exact_size(FOLDED)
                .frame(frame.inner_margin(Margin::symmetric(10, 22)))
                .show(ui, |ui| column_ui(ui, shape, (here, lock), words, outbox));
        }
        Shape::Foot => {
            Panel::bottom("rail-foot")
                .resizable(false)
                .frame(frame.inner_margin(Margin::symmetric(4, 4)))
                .show(ui, |ui| foot_ui(ui, (here, lock), words, outbox));
        }
    }
}

/// A door: where it leads, its action and its icon.
type Door = (Route, Action, Icon);

/// The doors, top to bottom.
const DOORS: [Door; 6] = [
    (Route::Today, Action::Today, Icon::Today),
    (Route::Practice, Action::Practice, Icon::Practice),
    (Route::Diary, Action::Diary, Icon::Diary),
    (Route::Progress, Action::Progress, Icon::Progress),
    (Route::Care, Action::Care, Icon::Care),
    (Route::Share, Action::Share, Icon::Share),
];

/// The door that is there at every size, for a sign that cannot wait.
const WRONG: Door = (Route::Safety, Action::SomethingWrong, Icon::Warning);

/// The door at the foot.
const SETTINGS: Door = (Route::Settings, Action::Settings, Icon::Settings);

/// The door that locks; it leads to no screen, and is never lit.
const LOCK: Door = (Route::Lock, Action::Lock, Icon::Lock);

fn column_ui(
    ui: &mut Ui,
    shape: Shape,
    (here, lock): (Route, LockDoor),
    words: &Words,
    outbox: &mut Outbox,
) {
    ui.spacing_mut().item_spacing.y = size::GAP_XS;
    let below = lock.below();
    let height = |(_, action, _): &Door| door_height(ui, shape, &action.name(words)) + size::GAP_XS;
    let room = ui.available_height() - below.iter().map(height).sum::<f32>();
    // What cannot wait stays in sight however low the window is; the doors above it scroll.
    egui::ScrollArea::vertical()
        .id_salt("doors")
        .auto_shrink([false, false])
        .max_height(room.max(0.0))
        .show(ui, |ui| {
            brand_ui(ui, shape, words);
            for door in DOORS {
                door_ui(ui, shape, door, here, words, outbox);
            }
            keep_focus_in_sight(ui, "doors");
        });
    for door in below {
        door_ui(ui, shape, *door, here, words, outbox);
    }
}

fn brand_ui(ui: &mut Ui, shape: Shape, words: &Words) {
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = size::ICON_LOGO;
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.add_space(12.0);
        Icon::Logo.show(ui, size::ICON_LOGO, tokens.accent);
        if shape == Shape::Wide {
            ui.add(
                egui::Label::new(Type::Brand.text(words.shell_logo()).color(tokens.accent))
                    .selectable(false),
            );
        }
    });
    ui.add_space(14.0);
}

fn foot_ui(ui: &mut Ui, (here, lock): (Route, LockDoor), words: &Words, outbox: &mut Outbox) {
    let below = lock.below();
    let doors = DOORS.into_iter().chain(below.iter().copied());
    ui.spacing_mut().item_spacing.x = 0.0;
    ui.columns(DOORS.len() + below.len(), |columns| {
        for (column, door) in columns.iter_mut().zip(doors) {
            door_ui(column, Shape::Foot, door, here, words, outbox);
        }
    });
}

fn door_ui(
    ui: &mut Ui,
    shape: Shape,
    (route, action, icon): Door,
    here: Route,
    words: &Words,
    outbox: &mut Outbox,
) {
    let name = action.name(words);
    let lit = here.door() == Some(route);
    let width = ui.available_width();
    let with_word = match shape {
        Shape::Wide => true,
        Shape::Folded => false,
        Shape::Foot => width >= WORD_NEEDS,
    };
    let height = if shape == Shape::Foot && with_word {
        size::CONTROL_BIG
    } else {
        door_height(ui, shape, &name)
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(Role::Button, true, lit, &name));
    paint_door(ui, &response, rect, lit);
    let tokens = theme::of(ui);
    let tint = if lit { tokens.accent } else { tokens.muted };
    let square = vec2(size::ICON, size::ICON);
    match (shape, with_word) {
        (Shape::Wide, _) => {
            let at = egui::pos2(rect.left() + 12.0, rect.center().y);
            icon.paint(ui, Align2::LEFT_CENTER.anchor_size(at, square), tint);
            let word = word(ui, &name, tint);
            let text = at + vec2(size::ICON + 12.0, 0.0);
            let text = Align2::LEFT_CENTER.anchor_size(text, word.size());
            ui.painter().galley(text.min, word, tint);
        }
        (Shape::Foot, true) => {
            let at = rect.center_top() + vec2(0.0, 8.0);
            icon.paint(ui, Align2::CENTER_TOP.anchor_size(at, square), tint);
            let text = rect.center_bottom() - vec2(0.0, 4.0);
            let font = Type::AxisBold.font();
            ui.painter()
                .text(text, Align2::CENTER_BOTTOM, &name, font, tint);
        }
        (Shape::Folded | Shape::Foot, _) => {
            icon.paint(
                ui,
                Align2::CENTER_CENTER.anchor_size(rect.center(), square),
                tint,
            );
        }
    }
    if response.clicked() && action == Action::Lock {
        outbox.ask(action);
    } else if response.clicked() {
        outbox.go(route);
    }
    response.on_hover_text(hint(ui, action, words));
}

/// The name of a door of the wide rail, on two lines where it is long.
fn word(ui: &Ui, name: &str, tint: Color32) -> Arc<Galley> {
    let room = ui.available_width() - size::ICON - 3.0 * 12.0;
    let name = name.to_owned();
    ui.painter().layout(name, Type::Strong.font(), tint, room)
}

fn door_height(ui: &Ui, shape: Shape, name: &str) -> f32 {
    match shape {
        Shape::Wide => {
            let word = word(ui, name, Color32::PLACEHOLDER);
            size::CONTROL.max(word.size().y + size::GAP_M)
        }
        Shape::Folded | Shape::Foot => size::CONTROL,
    }
}

fn paint_door(ui: &Ui, response: &egui::Response, rect: egui::Rect, lit: bool) {
    let tokens = theme::of(ui);
    let corners = CornerRadius::same(size::RADIUS);
    if lit {
        ui.painter().rect_filled(rect, corners, tokens.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, corners, tokens.card_hover);
    }
    if response.has_focus() {
        let ring = Stroke::new(size::FOCUS, tokens.accent);
        ui.painter()
            .rect_stroke(rect, corners, ring, StrokeKind::Inside);
    }
}

/// What the tooltip says: the name, what it is for, and its key.
fn hint(ui: &Ui, action: Action, words: &Words) -> String {
    let about = action.about(words);
    action
        .key_text(ui.ctx())
        .map_or_else(|| about.clone(), |key| words.shell_hint(&about, &key))
}
