//! Owns what is shown for both sides: left and right beside each other, each with its letter and colour.

use egui::{Align2, CornerRadius, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::button::lay_out;
use crate::ui::theme::{self, SideTone, Type, size};

/// The words of the two sides.
#[derive(Clone, Copy, Debug)]
pub struct SideWords<'a> {
    /// "Left"
    pub left: &'a str,
    /// "Right"
    pub right: &'a str,
    /// "L"
    pub left_letter: &'a str,
    /// "R"
    pub right_letter: &'a str,
}

impl<'a> SideWords<'a> {
    fn of(&self, tone: SideTone) -> (&'a str, &'a str) {
        match tone {
            SideTone::Left => (self.left, self.left_letter),
            SideTone::Right => (self.right, self.right_letter),
            SideTone::Neutral => ("", ""),
        }
    }
}

/// Below this width the sides stand below each other.
const BESIDE: f32 = 420.0;

/// Draws left and right beside each other (below each other where it is narrow), each under its letter and name.
pub fn side_pair_ui(ui: &mut Ui, words: &SideWords<'_>, mut add: impl FnMut(&mut Ui, SideTone)) {
    const SIDES: [SideTone; 2] = [SideTone::Left, SideTone::Right];
    if ui.available_width() < BESIDE {
        for tone in SIDES {
            side_ui(ui, words, tone, &mut add);
        }
        return;
    }
    ui.spacing_mut().item_spacing.x = size::GAP;
    ui.columns_const(|columns: &mut [Ui; 2]| {
        for (ui, tone) in columns.iter_mut().zip(SIDES) {
            side_ui(ui, words, tone, &mut add);
        }
    });
}

/// Draws the letter of a side on its colour.
pub fn side_letter_ui(ui: &mut Ui, words: &SideWords<'_>, tone: SideTone) {
    let tokens = theme::of(ui);
    let (name, letter) = words.of(tone);
    let (rect, response) = ui.allocate_exact_size(vec2(26.0, 26.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    // Round for left, square for right, as the markers of the charts.
    let radius = match tone {
        SideTone::Left => 13,
        SideTone::Right | SideTone::Neutral => 5,
    };
    ui.painter()
        .rect_filled(rect, CornerRadius::same(radius), tokens.side(tone));
    let galley = lay_out(ui, letter, Type::SmallStrong, f32::INFINITY);
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    ui.painter().galley(at.min, galley, tokens.on_side(tone));
}

fn side_ui(
    ui: &mut Ui,
    words: &SideWords<'_>,
    tone: SideTone,
    add: &mut impl FnMut(&mut Ui, SideTone),
) {
    let tokens = theme::of(ui);
    let (name, _) = words.of(tone);
    let named = UiBuilder::new()
        .id_salt(name)
        .accessibility_role(Role::Group)
        .accessibility_label(name);
    ui.scope_builder(named, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 26.0;
            side_letter_ui(ui, words, tone);
            ui.label(Type::Strong.text(name).color(tokens.side(tone)));
        });
        add(ui, tone);
    });
}
