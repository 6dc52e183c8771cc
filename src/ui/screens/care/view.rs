//! Owns how the Care path screen is laid out and drawn.

use egui::{Align, Key, Layout, Modifiers, Ui, vec2};

use crate::domain::{GuidancePlace, Urgency};
use crate::ui::errand;
use crate::ui::theme::{self, Runs, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, Segmented, TextField, heading_ui, page_header_ui,
    paragraph_ui, split_ui,
};

use super::card_view::{Drawn, card_ui};
use super::draft::Reply;
use super::layout::{Band, bands, column_count};
use super::path::PathWish;
use super::path_view::{path_card_ui, path_page_ui};
use super::sitting::SittingWish;
use super::sources::sources_ui;
use super::start_view::{offer_ui, questions_ui, ways_ui};
use super::{
    CardModel, Draft, FooterModel, FoundModel, GroupModel, Model, Page, PageModel, SearchModel,
};

/// What was pressed on a page of the guidance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// A button that leads to another page.
    Open(Page),
    /// Words in a text that lead somewhere.
    Follow(GuidancePlace),
    /// A yes or a no to a question of a section's check.
    Reply(String, usize, Reply),
    /// The button that begins a section's check again.
    CheckAgain(String),
    /// What cannot be done on the page alone.
    Wish(Wish),
}

/// What the person asked for that the page cannot do alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To take the page along.
    TakeAlong(errand::Wish),
    /// To count sitting, or to log a break from it.
    Sitting(SittingWish),
    /// To go to the visit sheet.
    VisitSheet,
    /// Something on the person's own path.
    Path(PathWish),
}

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
    let arrival = draft.arrive();
    if arrival.is_at_the_top() {
        ui.scroll_to_cursor(Some(Align::TOP));
    }
    let wish = screen_ui(ui, model, draft, said);
    // What was measured for the first time may stand elsewhere when it is drawn again.
    if ui.ctx().will_discard() {
        draft.arrive_again(arrival);
    }
    wish
}

fn screen_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    said: Option<&[String; 2]>,
) -> Option<Wish> {
    let before = (draft.page(), draft.is_answered());
    ui.spacing_mut().item_spacing.y = 14.0;
    scroll_by_keys(ui);
    let sheet = page_header_ui(ui, &model.title, model.subtitle.as_str(), |ui| {
        let words = model.visit_sheet.as_deref()?;
        let button = Button::secondary(words).icon(Icon::Print);
        button.show(ui).clicked().then_some(Wish::VisitSheet)
    });
    if warning_banner_ui(ui, model) {
        draft.open(Page::WarningSigns);
    }
    search_ui(ui, &model.search, draft);
    if model.search.count.is_some() {
        if let Some(found) = found_ui(ui, &model.search) {
            draft.open_found(found.page, &found.heading);
            ui.ctx().request_repaint();
        }
        return sheet;
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
    sheet.or(wish)
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
        return path_page_ui(ui, path).map(Wish::Path);
    }
    if !model.page.page.is_step() {
        return guidance_ui(ui, model, draft, said);
    }
    let width = ui.available_width();
    if width < PATH_BESIDE {
        let wish = guidance_ui(ui, model, draft, said);
        return path_card_ui(ui, path).map(Wish::Path).or(wish);
    }
    let mut wish = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        part_ui(ui, width - PATH - size::GAP, |ui| {
            wish = guidance_ui(ui, model, draft, said);
        });
        part_ui(ui, PATH, |ui| {
            wish = path_card_ui(ui, path).map(Wish::Path).or(wish);
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
        wish = ways_ui(ui, ways, draft, said).map(Wish::TakeAlong);
    } else if let Some([lead, text]) = said {
        Banner::new(Severity::Info, lead, text).show(ui, |_| ());
    }
    match page_ui(ui, &model.page) {
        None => {}
        Some(Press::Wish(asked)) => wish = Some(asked),
        Some(press) => {
            turn(draft, press);
            ui.ctx().request_repaint();
        }
    }
    wish
}

/// Does what was pressed, where the draft alone is asked for it.
fn turn(draft: &mut Draft, press: Press) {
    match press {
        Press::Open(page) => draft.open(page),
        Press::Follow(place) => draft.follow(&place),
        Press::Reply(section, at, reply) => draft.answer(&section, at, reply),
        Press::CheckAgain(section) => draft.check_again(&section),
        Press::Wish(_) => {}
    }
}

/// Draws one page of the guidance and answers what was pressed on it.
pub fn page_ui(ui: &mut Ui, page: &PageModel) -> Option<Press> {
    let mut pressed = page_head_ui(ui, page);
    for (at, group) in page.groups.iter().enumerate() {
        ui.push_id((page.page, at), |ui| {
            pressed = group_ui(ui, group).or(pressed.take());
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

/// Draws the title with the ways to take the page along, and below both what the page is about.
fn page_head_ui(ui: &mut Ui, page: &PageModel) -> Option<Press> {
    let gap = ui.spacing().item_spacing.y;
    ui.spacing_mut().item_spacing.y = size::GAP_XS;
    let title = |ui: &mut Ui| {
        heading_ui(ui, Type::CardTitle.text(&page.title), 2);
    };
    let pressed = match &page.take_along {
        None => {
            title(ui);
            None
        }
        Some(words) => split_ui(ui, Align::Center, title, |ui| take_along_ui(ui, words)),
    };
    page_words_ui(ui, page);
    ui.spacing_mut().item_spacing.y = gap;
    ui.add_space(gap - size::GAP_XS);
    pressed
}

fn take_along_ui(ui: &mut Ui, [print, save]: &[String; 2]) -> Option<Press> {
    ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
    let print = Button::quiet(print).icon(Icon::Print).show(ui).clicked();
    let save = Button::quiet(save).show(ui).clicked();
    let wish = match (print, save) {
        (true, _) => errand::Wish::Print,
        (false, true) => errand::Wish::Save,
        (false, false) => return None,
    };
    Some(Press::Wish(Wish::TakeAlong(wish)))
}

fn page_words_ui(ui: &mut Ui, page: &PageModel) {
    let tokens = theme::of(ui);
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
}

fn group_ui(ui: &mut Ui, group: &GroupModel) -> Option<Press> {
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
            .or(pressed.take());
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
fn columns_ui(ui: &mut Ui, columns: &[&[CardModel]]) -> Option<Press> {
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
                pressed = drawn.pressed.or(pressed.take());
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
            all.pressed = drawn.pressed.or(all.pressed.take());
        }
    });
    all
}

fn footer_ui(ui: &mut Ui, footer: &FooterModel) {
    let tokens = theme::of(ui);
    if let Some([lead, text]) = &footer.due {
        Banner::new(Severity::Caution, lead, text).show(ui, |_| ());
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        if let Some(note) = &footer.note {
            paragraph_ui(ui, Type::Body.text(note));
        }
        sources_ui(ui, &footer.sources);
        ui.add_space(size::GAP_S);
        paragraph_ui(ui, Type::Small.text(&footer.reviewed).color(tokens.muted));
    });
}
