//! Owns how a card of the guidance is drawn: its text with the links in it, and what belongs to it.

use egui::{Align, Response, Role, Sense, TextWrapMode, Ui, WidgetText, pos2, vec2};

use crate::domain::{Block, Prose, TextLink, Width};
use crate::ui::theme::{self, Tokens, Type, size};
use crate::ui::widgets::{Button, Card, heading_ui, linked_ui, paragraph_ui};

use super::check::{CheckPress, check_ui};
use super::sitting::sitting_ui;
use super::sources::sources_ui;
use super::view::{Press, Wish};
use super::{CardModel, LinkModel};

/// Space between the lines and lists of a card, in points.
const LINE_GAP: f32 = 6.0;

/// A card as it was drawn, or the tallest of several.
pub(super) struct Drawn {
    /// The height its text needs, in points.
    pub(super) height: f32,
    pub(super) pressed: Option<Press>,
}

/// Draws a card at least this high.
pub(super) fn card_ui(ui: &mut Ui, card: &CardModel, min_height: f32) -> Drawn {
    let sheet = Card::titled(&card.title).min_height(min_height);
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        sheet.show(ui, |ui| {
            let pressed = inside_ui(ui, card);
            (ui.cursor().top(), pressed)
        })
    });
    if card.is_sought {
        shown.response.scroll_to_me(Some(Align::TOP));
    }
    let (end, pressed) = shown.inner.inner;
    Drawn {
        height: end - LINE_GAP - shown.response.rect.top() + f32::from(size::CARD_PAD_Y),
        pressed,
    }
}

fn inside_ui(ui: &mut Ui, card: &CardModel) -> Option<Press> {
    ui.spacing_mut().item_spacing.y = LINE_GAP;
    let tokens = theme::of(ui);
    if let Some(lead) = &card.lead {
        paragraph_ui(ui, Type::Body.text(lead).color(tokens.muted));
    }
    let mut pressed = None;
    for block in &card.blocks {
        pressed = block_ui(ui, &tokens, block, card.width).or(pressed.take());
    }
    if let Some(check) = &card.check {
        let press = ui.scope(|ui| check_ui(ui, check)).inner;
        pressed = match press {
            None => pressed,
            Some(CheckPress::Reply(at, reply)) => {
                Some(Press::Reply(card.section.clone(), at, reply))
            }
            Some(CheckPress::Again) => Some(Press::CheckAgain(card.section.clone())),
        };
    }
    if let Some(sitting) = &card.sitting
        && let Some(wish) = sitting_ui(ui, sitting)
    {
        pressed = Some(Press::Wish(Wish::Sitting(wish)));
    }
    pressed = links_ui(ui, &card.links).or(pressed);
    if let Some(sources) = &card.sources {
        sources_ui(ui, sources);
    }
    pressed
}

fn block_ui(ui: &mut Ui, tokens: &Tokens, block: &Block, width: Width) -> Option<Press> {
    let (step, label) = match width {
        Width::Column => (Type::Small, Type::SmallStrong),
        Width::Full => (Type::Body, Type::Strong),
    };
    match block {
        Block::Label(line) => {
            ui.add_space(size::GAP_XS);
            hairline_ui(ui, tokens);
            ui.add_space(size::GAP_XS);
            heading_ui(ui, label.text(line), 4);
            None
        }
        Block::Paragraph(line) => {
            ui.scope(|ui| {
                ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
                prose_ui(ui, line, step).1
            })
            .inner
        }
        Block::Bullets(items) => {
            let mut pressed = None;
            for item in items {
                pressed = bullet_ui(ui, tokens, item, step).or(pressed.take());
            }
            pressed
        }
    }
}

/// Draws a line with its links.
fn prose_ui(ui: &mut Ui, line: &Prose, step: Type) -> (Response, Option<Press>) {
    let links: Vec<_> = line.links().iter().map(|link| link.words.clone()).collect();
    if links.is_empty() {
        return (paragraph_ui(ui, step.text(line.text())), None);
    }
    let (response, at) = linked_ui(ui, step, line.text(), &links);
    let link: Option<&TextLink> = at.and_then(|at| line.links().get(at));
    let press = link.map(|link| Press::Follow(link.to.clone()));
    (response, press)
}

fn hairline_ui(ui: &mut Ui, tokens: &Tokens) {
    let across = vec2(ui.available_width(), size::HAIRLINE);
    let rect = ui.allocate_exact_size(across, Sense::empty()).0;
    ui.painter().rect_filled(rect, 0.0, tokens.line);
}

fn bullet_ui(ui: &mut Ui, tokens: &Tokens, item: &Prose, step: Type) -> Option<Press> {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        let line = ui.fonts_mut(|fonts| fonts.row_height(&step.font()));
        let dot = ui.allocate_exact_size(vec2(6.0, line), Sense::empty()).0;
        let (text, press) = prose_ui(ui, item, step);
        // Chinese lines are taller than Latin ones, so one line of this text is measured.
        let unwrapped = WidgetText::from(step.text(item.text()));
        let extend = Some(TextWrapMode::Extend);
        let row = unwrapped.into_galley(ui, extend, f32::INFINITY, step.font());
        let middle = text.rect.top() + row.size().y / 2.0;
        let place = pos2(dot.center().x, middle);
        ui.painter().circle_filled(place, 2.0, tokens.ink);
        ui.ctx().accesskit_node_builder(text.id, |node| {
            node.set_role(Role::ListItem);
            node.set_label(item.text());
            node.clear_value();
        });
        press
    })
    .inner
}

/// The first button is outlined, the others are quiet.
fn links_ui(ui: &mut Ui, links: &[LinkModel]) -> Option<Press> {
    if links.is_empty() {
        return None;
    }
    ui.add_space(size::GAP_S);
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        for (at, link) in links.iter().enumerate() {
            let button = match at {
                0 => Button::secondary(&link.label),
                _ => Button::quiet(&link.label),
            };
            if button.show(ui).clicked() {
                pressed = Some(Press::Open(link.page));
            }
        }
    });
    pressed
}
