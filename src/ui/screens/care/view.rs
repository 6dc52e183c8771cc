//! Owns how the Care path screen is laid out and drawn.

use egui::{Align, Key, Layout, Modifiers, Role, Sense, Ui, pos2, vec2};

use crate::domain::{Block, Urgency, Width};
use crate::ui::theme::{self, Runs, Severity, Tokens, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, Segmented, TextField, heading_ui, page_header_ui,
    paragraph_ui,
};

use super::layout::{Band, bands, column_count};
use super::path_view::{path_card_ui, path_page_ui};
use super::start_view::{offer_ui, questions_ui, ways_ui};
use super::{
    CardModel, Draft, FooterModel, FoundModel, GroupModel, LinkModel, Model, Page, PageModel,
    SearchModel, Wish,
};

/// Space between the lines and lists of a card, in points.
const LINE_GAP: f32 = 6.0;

/// Width of the person's own path beside the guidance.
const PATH: f32 = 360.0;
/// Narrower than this, it stands below.
const PATH_BESIDE: f32 = 972.0;

/// Draws the screen; clicks change which page `draft` has open, shown from the next frame on. It lies
/// in a scrolling area; a page begins at its top.
pub fn care_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    said: Option<&[String; 2]>,
) -> Option<Wish> {
    let before = (draft.page(), draft.is_answered());
    if draft.arrives() {
        ui.scroll_to_cursor(Some(Align::TOP));
    }
    ui.spacing_mut().item_spacing.y = 14.0;
    scroll_by_keys(ui);
    page_header_ui(ui, &model.title, model.subtitle.as_str(), |_| ());
    if warning_banner_ui(ui, model) {
        draft.open(Page::WarningSigns);
    }
    search_ui(ui, &model.search, draft);
    if model.search.count.is_some() {
        if let Some(found) = found_ui(ui, &model.search) {
            draft.open_found(found.page, &found.heading);
            ui.ctx().request_repaint();
        }
        return None;
    }
    if let Some(page) = tabs_ui(ui, model) {
        draft.open(page);
    }
    if let Some(back) = &model.back
        && back_ui(ui, back)
    {
        draft.go_back();
    }
    let wish = with_path_ui(ui, model, draft, said);
    if (draft.page(), draft.is_answered()) != before {
        ui.ctx().request_repaint();
    }
    wish
}

/// Draws the page with the person's own path at its right, or below where there is no room.
fn with_path_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    said: Option<&[String; 2]>,
) -> Option<Wish> {
    let Some(path) = &model.path else {
        return guidance_ui(ui, model, draft, said);
    };
    if model.page.page == Page::MyPath {
        return path_page_ui(ui, path, said).map(Wish::Path);
    }
    if !model.page.page.is_step() {
        return guidance_ui(ui, model, draft, said);
    }
    let width = ui.available_width();
    if width < PATH_BESIDE {
        let wish = guidance_ui(ui, model, draft, said);
        return path_card_ui(ui, path, said).map(Wish::Path).or(wish);
    }
    let mut wish = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        part_ui(ui, width - PATH - size::GAP, |ui| {
            wish = guidance_ui(ui, model, draft, said);
        });
        part_ui(ui, PATH, |ui| {
            wish = path_card_ui(ui, path, said).map(Wish::Path).or(wish);
        });
    });
    wish
}

fn part_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let layout = Layout::top_down(Align::Min);
    ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
        ui.set_width(width);
        add(ui);
    });
}

fn guidance_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    said: Option<&[String; 2]>,
) -> Option<Wish> {
    if let Some(offer) = &model.offer
        && offer_ui(ui, offer)
    {
        draft.open(Page::WhereToStart);
    }
    body_ui(ui, model, draft, said)
}

fn body_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    said: Option<&[String; 2]>,
) -> Option<Wish> {
    if let Some(questions) = &model.questions {
        page_head_ui(ui, &model.page);
        questions_ui(ui, questions, draft);
        footer_ui(ui, &model.page.footer);
        return None;
    }
    let mut wish = None;
    if let Some(ways) = &model.ways {
        wish = ways_ui(ui, ways, draft, said);
    }
    if let Some(page) = page_ui(ui, &model.page) {
        draft.open(page);
    }
    wish
}

/// Draws one page of the guidance and answers the page a pressed button leads to.
pub fn page_ui(ui: &mut Ui, page: &PageModel) -> Option<Page> {
    page_head_ui(ui, page);
    let mut pressed = None;
    for (at, group) in page.groups.iter().enumerate() {
        ui.push_id((page.page, at), |ui| {
            pressed = group_ui(ui, group).or(pressed);
        });
    }
    footer_ui(ui, &page.footer);
    pressed
}

/// Page Up, Page Down, Home and End move the text, which has little in it to focus.
pub fn scroll_by_keys(ui: &Ui) {
    // In a field they move the cursor.
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = ui.clip_rect().height() * 0.9;
    let moves = [
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::End, -f32::from(u16::MAX)),
        (Key::Home, f32::from(u16::MAX)),
    ];
    for (key, by) in moves {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

fn warning_banner_ui(ui: &mut Ui, model: &Model) -> bool {
    Banner::new(Severity::Stop, &model.banner_lead, &model.banner_text).show(ui, |ui| {
        let all_signs = model.all_signs.as_deref();
        all_signs.is_some_and(|words| Button::secondary(words).show(ui).clicked())
    })
}

fn search_ui(ui: &mut Ui, search: &SearchModel, draft: &mut Draft) {
    let field = TextField::new(&search.label)
        .label_place(LabelPlace::Above)
        .hint(&search.hint)
        .width(ui.available_width().min(size::MEASURE))
        .show(ui, &mut draft.query);
    // While something is looked for, Escape in the field ends the search and not the visit here.
    if field.changed() {
        ui.ctx().request_repaint();
    }
}

/// Draws what was found. Gives the place that was pressed.
fn found_ui<'m>(ui: &mut Ui, search: &'m SearchModel) -> Option<&'m FoundModel> {
    let mut pressed = None;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        if let Some(count) = &search.count {
            paragraph_ui(ui, Type::Small.text(count));
        }
        for (at, found) in search.found.iter().enumerate() {
            ui.push_id(at, |ui| {
                if Button::quiet(&found.name).show(ui).clicked() {
                    pressed = Some(found);
                }
                // Below the words of the button, which have room at their sides.
                ui.horizontal_top(|ui| {
                    ui.add_space(size::GAP_M);
                    ui.vertical(|ui| paragraph_ui(ui, Type::Body.text(&found.line)));
                });
            });
        }
    });
    pressed
}

fn tabs_ui(ui: &mut Ui, model: &Model) -> Option<Page> {
    let choices: Vec<(Page, &str)> = model
        .tabs
        .iter()
        .map(|tab| (tab.page, tab.label.as_str()))
        .collect();
    let mut chosen = model.page.page;
    Segmented::tabs(&model.steps).show(ui, &mut chosen, &choices);
    (chosen != model.page.page).then_some(chosen)
}

fn back_ui(ui: &mut Ui, words: &str) -> bool {
    let button = Button::quiet(words).icon(Icon::ChevronLeft).show(ui);
    button.clicked() || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

fn page_head_ui(ui: &mut Ui, page: &PageModel) {
    let tokens = theme::of(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        heading_ui(ui, Type::CardTitle.text(&page.title), 2);
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
            paragraph_ui(ui, Type::Body.text(&page.summary).color(tokens.muted));
        });
        if let Some([label, words]) = &page.how_soon {
            let runs = Runs::new(Type::Body)
                .run(Type::Strong, tokens.ink, label)
                .ink(&tokens, "  ")
                .ink(&tokens, words);
            paragraph_ui(ui, runs);
        }
    });
}

fn group_ui(ui: &mut Ui, group: &GroupModel) -> Option<Page> {
    if let Some((urgency, heading)) = &group.heading {
        urgency_ui(ui, *urgency, heading);
    }
    let columns = column_count(ui.available_width(), size::GAP);
    let mut pressed = None;
    for (at, band) in bands(&group.cards, columns).iter().enumerate() {
        ui.push_id(at, |ui| {
            pressed = match band {
                Band::Full(card) => card_ui(ui, card, 0.0).pressed,
                Band::Columns(columns) => columns_ui(ui, columns),
            }
            .or(pressed);
        });
    }
    pressed
}

fn urgency_ui(ui: &mut Ui, urgency: Urgency, heading: &str) {
    let tokens = theme::of(ui);
    let (icon, colour) = match urgency {
        Urgency::EmergencyNow => (Icon::Stop, tokens.stop),
        Urgency::Today => (Icon::Warning, tokens.caution),
        Urgency::WithinDays => (Icon::Calendar, tokens.accent),
        Urgency::Routine => (Icon::Calendar, tokens.muted),
    };
    ui.add_space(size::GAP_XS);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        icon.show(ui, size::ICON, colour);
        heading_ui(ui, Type::CardTitle.text(heading).color(colour), 3);
    });
}

/// Draws columns of cards; single cards side by side end on one line.
fn columns_ui(ui: &mut Ui, columns: &[&[CardModel]]) -> Option<Page> {
    let id = ui.unique_id().with("tallest");
    let single = columns.iter().all(|column| column.len() == 1);
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let height = if single { known } else { 0.0 };
    let mut tallest = 0.0_f32;
    let mut pressed = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        ui.columns(columns.len(), |parts| {
            for (part, cards) in parts.iter_mut().zip(columns) {
                let drawn = column_ui(part, cards, height);
                tallest = tallest.max(drawn.height);
                pressed = drawn.pressed.or(pressed);
            }
        });
    });
    if single && (tallest - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, tallest));
        ui.ctx()
            .request_discard("the tallest card of a row is measured first");
    }
    pressed
}

fn column_ui(part: &mut Ui, cards: &[CardModel], min_height: f32) -> Drawn {
    let mut all = Drawn {
        height: 0.0,
        pressed: None,
    };
    // egui fills its columns out to both edges, which tears words apart.
    part.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP;
        for card in cards {
            let drawn = card_ui(ui, card, min_height);
            all.height = all.height.max(drawn.height);
            all.pressed = drawn.pressed.or(all.pressed);
        }
    });
    all
}

/// A card as it was drawn, or the tallest of several.
struct Drawn {
    /// The height its text needs, in points.
    height: f32,
    pressed: Option<Page>,
}

fn card_ui(ui: &mut Ui, card: &CardModel, min_height: f32) -> Drawn {
    let sheet = Card::titled(&card.title).min_height(min_height);
    let text = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = LINE_GAP;
        let tokens = theme::of(ui);
        if let Some(lead) = &card.lead {
            paragraph_ui(ui, Type::Body.text(lead).color(tokens.muted));
        }
        for block in &card.blocks {
            block_ui(ui, &tokens, block, card.width);
        }
        let pressed = links_ui(ui, &card.links);
        (ui.cursor().top(), pressed)
    };
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        sheet.show(ui, text)
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

fn block_ui(ui: &mut Ui, tokens: &Tokens, block: &Block, width: Width) {
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
        }
        Block::Paragraph(line) => {
            ui.scope(|ui| {
                ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
                paragraph_ui(ui, step.text(line));
            });
        }
        Block::Bullets(items) => {
            for item in items {
                bullet_ui(ui, tokens, item, step);
            }
        }
    }
}

fn hairline_ui(ui: &mut Ui, tokens: &Tokens) {
    let across = vec2(ui.available_width(), size::HAIRLINE);
    let rect = ui.allocate_exact_size(across, Sense::empty()).0;
    ui.painter().rect_filled(rect, 0.0, tokens.line);
}

fn bullet_ui(ui: &mut Ui, tokens: &Tokens, item: &str, step: Type) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        let line = ui.fonts_mut(|fonts| fonts.row_height(&step.font()));
        let dot = ui.allocate_exact_size(vec2(6.0, line), Sense::empty()).0;
        let text = paragraph_ui(ui, step.text(item));
        // Chinese lines are taller than Latin ones, so the first line is measured; two Latin ones are
        // a little lower than twice one.
        let rows = (text.rect.height() / line + 0.2).floor().max(1.0);
        let middle = text.rect.top() + text.rect.height() / rows / 2.0;
        let place = pos2(dot.center().x, middle);
        ui.painter().circle_filled(place, 2.0, tokens.ink);
        ui.ctx().accesskit_node_builder(text.id, |node| {
            node.set_role(Role::ListItem);
            node.set_label(item);
            node.clear_value();
        });
    });
}

/// The first button is outlined, the others are quiet.
fn links_ui(ui: &mut Ui, links: &[LinkModel]) -> Option<Page> {
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
                pressed = Some(link.page);
            }
        }
    });
    pressed
}

fn footer_ui(ui: &mut Ui, footer: &FooterModel) {
    let tokens = theme::of(ui);
    if let Some(due) = &footer.due {
        Banner::new(Severity::Caution, &due.lead, &due.text).show(ui, |_| ());
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        if let Some(note) = &footer.note {
            paragraph_ui(ui, Type::Body.text(note));
        }
        for line in [&footer.sources, &footer.reviewed] {
            paragraph_ui(ui, Type::Small.text(line).color(tokens.muted));
        }
    });
}
