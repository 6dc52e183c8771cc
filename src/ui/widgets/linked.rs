//! Owns the paragraph in which some words lead somewhere.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Galley, Label, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::focus;
use crate::ui::theme::{self, Type};

/// Draws a paragraph; `links` are the bytes of its words that lead somewhere, in order. Gives the
/// paragraph, and the link that was pressed.
///
/// The paragraph is read as a whole; each link is besides a stop of the Tab key.
pub fn linked_ui(
    ui: &mut Ui,
    step: Type,
    text: &str,
    links: &[Range<usize>],
) -> (Response, Option<usize>) {
    let job = laid_out(ui, step, text, links);
    let (corner, galley, response) = Label::new(job).wrap().layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), text));
    let ink = theme::of(ui).ink;
    ui.painter().galley(corner, Arc::clone(&galley), ink);
    let mut pressed = None;
    for (at, link) in links.iter().enumerate() {
        let words = text.get(link.clone()).unwrap_or_default();
        let places = places(&galley, &letters(text, link));
        let places: Vec<Rect> = places
            .into_iter()
            .map(|place| place.translate(corner.to_vec2()))
            .collect();
        if link_ui(ui, response.id.with(at), words, &places) {
            pressed = Some(at);
        }
    }
    (response, pressed)
}

fn laid_out(ui: &Ui, step: Type, text: &str, links: &[Range<usize>]) -> LayoutJob {
    let tokens = theme::of(ui);
    let plain = TextFormat::simple(step.font(), tokens.ink);
    let linked = TextFormat::simple(step.font(), tokens.accent);
    let mut job = LayoutJob::default();
    let mut done = 0;
    for link in links {
        let before = text.get(done..link.start).unwrap_or_default();
        let words = text.get(link.clone()).unwrap_or_default();
        job.append(before, 0.0, plain.clone());
        job.append(words, 0.0, linked.clone());
        done = link.end;
    }
    job.append(text.get(done..).unwrap_or_default(), 0.0, plain);
    job
}

/// The letters of some bytes of a text, by number.
fn letters(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let count = |end: usize| text.get(..end).map_or(0, |text| text.chars().count());
    count(bytes.start)..count(bytes.end)
}

/// Where some letters stand: one place for each line they reach into.
fn places(galley: &Galley, letters: &Range<usize>) -> Vec<Rect> {
    let mut places = Vec::new();
    let mut passed = 0;
    for row in &galley.rows {
        let mut place: Option<Rect> = None;
        for (at, glyph) in row.glyphs.iter().enumerate() {
            if letters.contains(&(passed + at)) {
                let left = row.pos.x + glyph.pos.x;
                let across = left..=left + glyph.advance_width;
                let rect = Rect::from_x_y_ranges(across, row.rect().y_range());
                place = Some(place.map_or(rect, |place| place.union(rect)));
            }
        }
        places.extend(place);
        passed += row.char_count_including_newline().0;
    }
    places
}

/// Listens at the places of one link. The first takes the focus for all of them.
fn link_ui(ui: &Ui, id: egui::Id, words: &str, places: &[Rect]) -> bool {
    let tokens = theme::of(ui);
    let mut pressed = false;
    let mut over = false;
    let mut focused = false;
    for (at, place) in places.iter().enumerate() {
        let first = at == 0;
        let sense = if first { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(*place, id.with(at), sense);
        if first {
            response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words));
            focused = response.has_focus();
        }
        pressed |= response.clicked();
        over |= response.hovered();
    }
    if over {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    // One line below all words: that of a text format steps where digits come from another font.
    let line = Stroke::new(if over { 2.0 } else { 1.0 }, tokens.accent);
    for place in places {
        ui.painter()
            .hline(place.x_range(), place.bottom() - 1.0, line);
        if focused {
            focus::paint_ring(ui, *place, 4);
        }
    }
    pressed
}
