//! Owns the card of the next morning: how it feels after yesterday's exercises, in three taps or one.

use egui::{Align, Event, Key, Modifiers, Ui, vec2};

use crate::application::Fault;
use crate::application::view::today::{Morning, Today};
use crate::domain::{
    Body, CheckIn, ClockTime, Day, FieldProblem, NewEntry, Note, Pain, PerSide, Side, Soreness,
    Stamp, Weaker, When,
};
use crate::i18n::Words;
use crate::ui::kept::{Kept, Lines, Typing, lines_of};
use crate::ui::nav::Route;
use crate::ui::screens::log::kept::sides;
use crate::ui::screens::practice::column_ui;
use crate::ui::screens::today::list::activity_names;
use crate::ui::screens::today::pieces::tone;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Card, LabelPlace, ScaleRow, Segmented, paragraph_ui, split_ui};

/// After a typed 1, the last answer waits so many seconds for a 0 that makes it ten.
const WAITS_FOR_TEN: f64 = 1.6;

/// Width of a row of eleven answers.
const ROW: f32 = 11.0 * size::CONTROL + 10.0 * size::SCALE_GAP + 2.0;
/// Narrower than this, all questions stand below each other.
const TWO_BESIDE: f32 = ROW + 400.0;

/// The card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MorningModel {
    /// The morning it asks about.
    pub day: Day,
    /// Its title.
    pub title: String,
    /// What was done yesterday.
    pub line: String,
    /// Answers everything at once.
    pub fine: String,
    /// Answers the pain of every side that is asked.
    pub no_pain: String,
    /// The question about pain, and what its ends mean.
    pub pain: (String, String),
    /// The sides that are asked, with their names.
    pub sides: Vec<(Side, String)>,
    /// The question about soreness, and what its ends mean.
    pub soreness: (String, String),
    /// The question about strength, with its answers.
    pub weaker: (String, Vec<(Option<Weaker>, String)>),
    /// Saves what is answered so far.
    pub save: String,
    /// Puts it off for today.
    pub later: String,
    /// Leads to the whole check-in.
    pub full: String,
}

/// The answers so far. Nothing is filled in beforehand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MorningDraft {
    /// The morning they are about.
    day: Option<Day>,
    /// Pain of each side.
    pub pain: PerSide<Option<u8>>,
    /// Soreness.
    pub soreness: Option<u8>,
    /// Whether the muscle seems weaker.
    pub weaker: Option<Weaker>,
    /// Why they could not be saved.
    pub failed: Option<Fault>,
    saving: Saving,
}

/// When complete answers are saved.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Saving {
    /// At once, or nothing is to be saved yet.
    #[default]
    AtOnce,
    /// At this time of the window's clock, unless a 0 makes ten of the 1 before.
    At(f64),
    /// At Enter: an answer was chosen with the arrow keys, which pass others on their way.
    AtEnter,
}

/// What the person asked the card for.
#[derive(Clone, Debug, PartialEq)]
pub enum MorningWish {
    /// Keep these answers.
    Save(CheckIn),
    /// Put it off for today.
    Later,
    /// Open the whole check-in.
    Full,
}

/// The card in words; `None` where there is nothing to ask or it was put off for today.
pub fn morning_model(view: &Today, put_off: Option<Day>, words: &Words) -> Option<MorningModel> {
    let morning = view.morning.as_ref()?;
    if put_off == Some(morning.day) {
        return None;
    }
    Some(in_words(morning, words))
}

fn in_words(morning: &Morning, words: &Words) -> MorningModel {
    let several = morning.sides.len() > 1;
    let answers = Weaker::ALL.iter().copied();
    MorningModel {
        day: morning.day,
        title: words.morning_title(),
        line: words.today_check_in_after(&activity_names(&morning.kinds, words)),
        fine: words.morning_all_fine(),
        no_pain: if several {
            words.morning_no_pain_both()
        } else {
            words.morning_no_pain()
        },
        pain: (words.log_check_pain(), words.log_pain_ends()),
        sides: morning
            .sides
            .iter()
            .map(|side| (*side, words.side_full(*side)))
            .collect(),
        soreness: (words.log_check_soreness(), words.log_check_soreness_ends()),
        weaker: (
            words.log_check_weaker(),
            answers
                .map(|answer| (Some(answer), words.weaker(answer)))
                .collect(),
        ),
        save: words.common_save(),
        later: words.morning_later(),
        full: words.morning_full(),
    }
}

impl Typing for MorningDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe("day", &mut self.day);
        sides(lines, "pain", &mut self.pain, |pain, lines| {
            lines.maybe("now", pain);
        });
        lines.maybe("soreness", &mut self.soreness);
        lines.maybe_word("weaker", &mut self.weaker, Weaker::id, Weaker::from_id);
        // A person looks at what is taken up again before it is saved.
        self.saving = Saving::AtEnter;
    }
}

impl MorningDraft {
    /// The answers that are not saved.
    pub fn kept(&self) -> Kept {
        Kept {
            at: Route::Today,
            text: self.is_begun().then(|| lines_of(self)),
        }
    }

    /// Forgets answers that are about another morning.
    pub fn keep_to(&mut self, day: Day) {
        if self.day != Some(day) {
            *self = Self {
                day: Some(day),
                ..Self::default()
            };
        }
    }

    /// Whether every question was answered.
    pub fn is_complete(&self, sides: &[(Side, String)]) -> bool {
        let mut sides = sides.iter();
        sides.all(|(side, _name)| self.pain.get(*side).is_some())
            && self.soreness.is_some()
            && self.weaker.is_some()
    }

    /// Whether any question was answered.
    pub fn is_begun(&self) -> bool {
        self.pain.iter().any(|(_side, pain)| pain.is_some())
            || self.soreness.is_some()
            || self.weaker.is_some()
    }

    /// The answers as the diary keeps them; what was not asked or answered stays open.
    pub fn answers(&self) -> Result<CheckIn, FieldProblem> {
        let points = |answer: Option<u8>| answer.map(i64::from);
        Ok(CheckIn {
            pain: PerSide {
                left: points(self.pain.left).map(Pain::new).transpose()?,
                right: points(self.pain.right).map(Pain::new).transpose()?,
            },
            soreness: points(self.soreness).map(Soreness::new).transpose()?,
            weaker: self.weaker,
            ..CheckIn::default()
        })
    }

    fn same_answers(&self, other: &Self) -> bool {
        (self.pain, self.soreness, self.weaker) == (other.pain, other.soreness, other.weaker)
    }

    fn answer_all(&mut self, sides: &[(Side, String)]) {
        self.answer_no_pain(sides);
        self.soreness = Some(0);
        self.weaker = Some(Weaker::No);
    }

    fn answer_no_pain(&mut self, sides: &[(Side, String)]) {
        for (side, _name) in sides {
            *self.pain.get_mut(*side) = Some(0);
        }
    }
}

/// The check-in of a morning.
pub fn check_in_of(day: Day, time: ClockTime, now: &Stamp, answers: CheckIn) -> NewEntry {
    NewEntry {
        when: When {
            day,
            time: Some(time),
            start: Some(now.clone()),
        },
        body: Body::CheckIn(answers),
        note: Note::default(),
    }
}

/// Draws the card. Gives what the person asked for; complete answers ask to be saved by themselves.
pub fn morning_card_ui(
    ui: &mut Ui,
    model: &MorningModel,
    draft: &mut MorningDraft,
    words: &Words,
) -> Option<MorningWish> {
    draft.keep_to(model.day);
    let before = draft.clone();
    let pressed = Pressed::of(ui, model, draft);
    let mut wish = sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        if let Some(fault) = &draft.failed {
            fault_card_ui(ui, fault, words);
        }
        head_ui(ui, model, draft);
        questions_ui(ui, model, draft);
        footer_ui(ui, model, draft)
    });
    if pressed == Pressed::Save || saves_itself(ui, model, draft, &before, pressed) {
        wish = draft.answers().ok().map(MorningWish::Save);
    }
    wish
}

/// What the keyboard did in this frame, read before the fields take their keys.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pressed {
    /// Enter, while complete answers wait for it.
    Save,
    /// An arrow key.
    Arrow,
    /// The digit that may become ten.
    One,
    /// Another key, or none.
    Other,
}

impl Pressed {
    fn of(ui: &Ui, model: &MorningModel, draft: &mut MorningDraft) -> Self {
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        if pressed(Key::Tab) && draft.saving == Saving::AtEnter {
            draft.saving = Saving::AtOnce;
        }
        let waits = draft.saving == Saving::AtEnter && draft.is_complete(&model.sides);
        if waits && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
            return Self::Save;
        }
        let arrows = [
            Key::ArrowLeft,
            Key::ArrowRight,
            Key::ArrowUp,
            Key::ArrowDown,
        ];
        let typed = |event: &Event| matches!(event, Event::Text(text) if text == "1");
        if arrows.into_iter().any(pressed) {
            Self::Arrow
        } else if pressed(Key::Num1) || ui.input(|input| input.events.iter().any(typed)) {
            Self::One
        } else {
            Self::Other
        }
    }
}

/// Whether the answers are complete now and to be saved in this frame.
fn saves_itself(
    ui: &Ui,
    model: &MorningModel,
    draft: &mut MorningDraft,
    before: &MorningDraft,
    pressed: Pressed,
) -> bool {
    let now = ui.input(|input| input.time);
    if !draft.same_answers(before) {
        draft.saving = match pressed {
            Pressed::Arrow => Saving::AtEnter,
            Pressed::One => Saving::At(now + WAITS_FOR_TEN),
            Pressed::Save | Pressed::Other => Saving::AtOnce,
        };
        if draft.saving == Saving::AtOnce {
            return draft.is_complete(&model.sides);
        }
    }
    if !draft.is_complete(&model.sides) {
        return false;
    }
    match draft.saving {
        Saving::At(due) if now >= due => {
            draft.saving = Saving::AtOnce;
            true
        }
        Saving::At(due) => {
            let left = std::time::Duration::from_secs_f64(due - now);
            ui.ctx().request_repaint_after(left);
            false
        }
        Saving::AtOnce | Saving::AtEnter => false,
    }
}

fn head_ui(ui: &mut Ui, model: &MorningModel, draft: &mut MorningDraft) {
    let fine = split_ui(
        ui,
        Align::Center,
        |ui| {
            paragraph_ui(ui, Type::Body.text(&model.line));
        },
        |ui| Button::secondary(&model.fine).show(ui).clicked(),
    );
    if fine {
        draft.answer_all(&model.sides);
    }
}

fn questions_ui(ui: &mut Ui, model: &MorningModel, draft: &mut MorningDraft) {
    let width = ui.available_width();
    if width < TWO_BESIDE {
        pain_ui(ui, model, draft);
        no_pain_ui(ui, model, draft);
        soreness_ui(ui, model, draft);
        weaker_ui(ui, model, draft);
        return;
    }
    let right = width - ROW - size::GAP_M;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_M;
        column_ui(ui, ROW, |ui| pain_ui(ui, model, draft));
        column_ui(ui, right, |ui| {
            ui.add_space(ui.text_style_height(&egui::TextStyle::Body) + 6.0);
            no_pain_ui(ui, model, draft);
        });
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_M;
        column_ui(ui, ROW, |ui| soreness_ui(ui, model, draft));
        column_ui(ui, right, |ui| weaker_ui(ui, model, draft));
    });
}

fn pain_ui(ui: &mut Ui, model: &MorningModel, draft: &mut MorningDraft) {
    let (pain, ends) = &model.pain;
    for (side, name) in &model.sides {
        ui.push_id(side.id(), |ui| {
            ScaleRow::new(pain)
                .side(tone(*side), name)
                .hint(ends)
                .show(ui, draft.pain.get_mut(*side));
        });
    }
}

fn no_pain_ui(ui: &mut Ui, model: &MorningModel, draft: &mut MorningDraft) {
    if Button::secondary(&model.no_pain).small().show(ui).clicked() {
        draft.answer_no_pain(&model.sides);
    }
}

fn soreness_ui(ui: &mut Ui, model: &MorningModel, draft: &mut MorningDraft) {
    let (soreness, ends) = &model.soreness;
    ScaleRow::new(soreness)
        .hint(ends)
        .show(ui, &mut draft.soreness);
}

fn weaker_ui(ui: &mut Ui, model: &MorningModel, draft: &mut MorningDraft) {
    let (label, answers) = &model.weaker;
    let answers: Vec<(Option<Weaker>, &str)> = answers
        .iter()
        .map(|(answer, words)| (*answer, words.as_str()))
        .collect();
    Segmented::new(label)
        .label_place(LabelPlace::Above)
        .show(ui, &mut draft.weaker, &answers);
}

fn footer_ui(ui: &mut Ui, model: &MorningModel, draft: &MorningDraft) -> Option<MorningWish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        if draft.is_begun() && Button::primary(&model.save).show(ui).clicked() {
            wish = draft.answers().ok().map(MorningWish::Save);
        }
        if Button::quiet(&model.later).show(ui).clicked() {
            wish = Some(MorningWish::Later);
        }
        if Button::quiet(&model.full).show(ui).clicked() {
            wish = Some(MorningWish::Full);
        }
    });
    wish
}
