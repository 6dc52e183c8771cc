//! Owns how the pages of the first start are drawn, with the way on always in sight.

use egui::{Key, Modifiers, ScrollArea, Ui, vec2};

use crate::application::{LanguageChoice, Zoom};
use crate::ui::screens::care::{PageModel, page_ui, scroll_by_keys};
use crate::ui::screens::first_start::draft::{Draft, SeenAnswer};
use crate::ui::screens::first_start::model::{
    BodyModel, Model, QuestionModel, ReadingModel, StepsModel,
};
use crate::ui::screens::safety::check::check_ui;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, CalendarDay, CalendarWords, Card, DateField, Icon, LabelPlace, Segmented,
    heading_ui, page_header_ui, paragraph_ui,
};

/// The lowest box that guidance scrolls in; a window lower than that scrolls as a whole.
const TEXT_AT_LEAST: f32 = 160.0;

/// Widest a card with a question gets.
const QUESTION: f32 = 720.0;

/// What the person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The page before.
    Back,
    /// The next page, or the end.
    Next,
    /// Keep what is ticked, or that nothing is.
    Keep,
    /// Straight to the diary.
    SkipAll,
    /// Bring a diary back from a backup file.
    BringBack,
    /// Another language.
    Language(LanguageChoice),
    /// Another text size.
    Size(Zoom),
}

/// What the pages need besides words and answers.
pub struct Surroundings<'a> {
    /// The words of the date field.
    pub calendar: &'a CalendarWords,
    /// The present day; `None` outside the years of the field.
    pub today: Option<CalendarDay>,
    /// The text size in force.
    pub zoom: Zoom,
    /// The language in force.
    pub language: LanguageChoice,
    /// The word on the button that keeps the safety check.
    pub keep: String,
}

/// Draws a page. Gives what the person asked for.
pub fn first_start_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    around: &Surroundings<'_>,
) -> Option<Wish> {
    let top = ui.cursor().top();
    let mut wish = header_ui(ui, model);
    let mut answered = Answered::Yes;
    match &model.body {
        BodyModel::Guidance { plain, page } => {
            if let Some([lead, text]) = plain {
                Banner::new(Severity::Info, lead, text).show(ui, |_ui| ());
            }
            guidance_ui(ui, page, top);
        }
        BodyModel::Safety {
            heading: [title, line],
            check,
        } => {
            heading_ui(ui, Type::CardTitle.text(title), 2);
            muted_ui(ui, line);
            check_ui(ui, check, &mut draft.ticks);
            answered = if draft.ticks.is_empty() {
                Answered::Unticked
            } else {
                Answered::Ticked
            };
        }
        BodyModel::Side(question) => {
            question_card_ui(ui, question, &mut draft.side, |_ui, _answer| ());
            answered = Answered::of(draft.side.is_some());
        }
        BodyModel::Seen {
            question,
            date,
            date_line,
            no_line,
        } => {
            let (day, problem) = (&mut draft.seen_on, &mut answered);
            question_card_ui(ui, question, &mut draft.seen, |ui, answer| match answer {
                Some(SeenAnswer::Yes) => {
                    *problem = date_ui(ui, [date, date_line], day, around);
                }
                Some(SeenAnswer::No) => muted_ui(ui, no_line),
                None => *problem = Answered::No,
            });
        }
        BodyModel::Reading(reading) => {
            wish = reading_card_ui(ui, reading, around).or(wish);
        }
    }
    steps_ui(ui, &model.steps, answered, &around.keep).or(wish)
}

/// Whether the question of a page has its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answered {
    Yes,
    No,
    /// Something was typed that cannot be read; the field says so.
    Unreadable,
    /// Nothing of the safety check is ticked: "none of these" or a later time.
    Unticked,
    /// Something of it is ticked and must be kept or unticked.
    Ticked,
}

impl Answered {
    const fn of(answered: bool) -> Self {
        if answered { Self::Yes } else { Self::No }
    }
}

fn header_ui(ui: &mut Ui, model: &Model) -> Option<Wish> {
    let mut wish = None;
    page_header_ui(ui, &model.title, model.step.as_str(), |ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        if let Some((choice, name)) = &model.other_language
            && Button::quiet(name).icon(Icon::Globe).show(ui).clicked()
        {
            wish = Some(Wish::Language(*choice));
        }
        if let Some(bring_back) = &model.bring_back
            && Button::quiet(bring_back)
                .icon(Icon::Folder)
                .show(ui)
                .clicked()
        {
            wish = Some(Wish::BringBack);
        }
        if Button::quiet(&model.skip_all).show(ui).clicked() {
            wish = Some(Wish::SkipAll);
        }
    });
    wish
}

/// Draws a page of the guidance in a box of its own, so that the way on stays in sight. A low window
/// scrolls as a whole instead: a box inside it could not be brought into sight from within.
fn guidance_ui(ui: &mut Ui, page: &PageModel, top: f32) {
    let used = ui.cursor().top() - top;
    let below = size::CONTROL + size::GAP;
    let room = ui.clip_rect().height() - 2.0 * f32::from(size::SCREEN_PAD_Y) - used - below;
    let text = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        scroll_by_keys(ui);
        page_ui(ui, page);
    };
    if room < TEXT_AT_LEAST {
        ui.push_id(page.page, text);
        return;
    }
    ScrollArea::vertical()
        .id_salt(page.page)
        .max_height(room)
        .auto_shrink([false, true])
        .show(ui, text);
}

fn question_card_ui<Answer: Copy + PartialEq>(
    ui: &mut Ui,
    model: &QuestionModel<Answer>,
    answer: &mut Option<Answer>,
    more: impl FnOnce(&mut Ui, Option<Answer>),
) {
    let card = Card::titled(&model.title);
    narrow_ui(ui, card, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &model.line);
        let choices: Vec<(Option<Answer>, &str)> = model
            .answers
            .iter()
            .map(|(answer, words)| (Some(*answer), words.as_str()))
            .collect();
        Segmented::new(&model.title)
            .label_place(LabelPlace::Unseen)
            .show(ui, answer, &choices);
        more(ui, *answer);
        muted_ui(ui, &model.later);
    });
}

fn date_ui(
    ui: &mut Ui,
    [label, line]: [&str; 2],
    day: &mut Option<CalendarDay>,
    around: &Surroundings<'_>,
) -> Answered {
    let Some(today) = around.today else {
        return Answered::Yes;
    };
    let field = DateField::new(label, around.calendar, today)
        .label_place(LabelPlace::Above)
        .latest(today);
    let entered = field.show(ui, day);
    muted_ui(ui, line);
    if entered.wrong {
        Answered::Unreadable
    } else {
        Answered::Yes
    }
}

fn reading_card_ui(ui: &mut Ui, model: &ReadingModel, around: &Surroundings<'_>) -> Option<Wish> {
    let mut wish = None;
    narrow_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &model.line);
        let (label, sizes) = &model.sizes;
        let mut zoom = around.zoom;
        Segmented::new(label).show(ui, &mut zoom, &borrowed(sizes));
        if zoom != around.zoom {
            wish = Some(Wish::Size(zoom));
        }
        let (label, languages) = &model.languages;
        let mut language = around.language;
        Segmented::new(label).show(ui, &mut language, &borrowed(languages));
        if language != around.language {
            wish = Some(Wish::Language(language));
        }
        paragraph_ui(ui, Type::Body.text(&model.sample));
        muted_ui(ui, &model.later);
    });
    wish
}

fn borrowed<T: Copy>(choices: &[(T, String)]) -> Vec<(T, &str)> {
    choices
        .iter()
        .map(|(choice, words)| (*choice, words.as_str()))
        .collect()
}

/// Draws Back and the way on. Enter leads on too while nothing has the focus; it never answers the
/// safety check with "none of these".
fn steps_ui(ui: &mut Ui, model: &StepsModel, answered: Answered, keep: &str) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        if let Some(back) = &model.back
            && Button::secondary(back)
                .icon(Icon::ChevronLeft)
                .show(ui)
                .clicked()
        {
            wish = Some(Wish::Back);
        }
        for (button, leads_to) in ways_on(model, answered, keep) {
            if button.show(ui).clicked() {
                wish = Some(leads_to);
            }
        }
    });
    let nothing = ui.memory(|memory| memory.focused().is_none());
    let leads_to = match answered {
        Answered::Yes | Answered::No | Answered::Unticked => Some(Wish::Next),
        Answered::Ticked => Some(Wish::Keep),
        Answered::Unreadable => None,
    };
    if nothing
        && leads_to.is_some()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
    {
        wish = leads_to;
    }
    wish
}

fn ways_on<'a>(
    model: &'a StepsModel,
    answered: Answered,
    keep: &'a str,
) -> Vec<(Button<'a>, Wish)> {
    match answered {
        Answered::Yes => vec![(Button::primary(&model.next), Wish::Next)],
        Answered::No => vec![(Button::secondary(&model.skip), Wish::Next)],
        Answered::Unreadable => vec![(Button::primary(&model.next).enabled(false), Wish::Next)],
        Answered::Unticked => vec![
            (Button::primary(keep), Wish::Keep),
            (Button::secondary(&model.skip), Wish::Next),
        ],
        Answered::Ticked => vec![(Button::primary(keep), Wish::Keep)],
    }
}

/// A card no wider than a question needs.
fn narrow_ui(ui: &mut Ui, card: Card<'_>, add: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(QUESTION));
        sheet_ui(ui, card, add);
    });
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let tokens = theme::of(ui);
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(size::MEASURE));
        paragraph_ui(ui, Type::Body.text(text).color(tokens.muted));
    });
}
