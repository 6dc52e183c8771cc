//! Owns a form while it is open: the draft, what is unfolded, and what the keyboard asks for.

use std::collections::BTreeSet;

use egui::{Id, Key, Modifiers, Response, Ui};

use crate::domain::Side;
use crate::ui::screens::log::draft::Draft;
use crate::ui::screens::log::parse::Field;
use crate::ui::screens::log::say::Tried;
use crate::ui::widgets::Button;

/// A part of a form that can be folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The whole ladder of kinds.
    Ladder,
    /// Seconds up and down of each set.
    Tempo,
    /// The other side's pain.
    OtherSide,
    /// The drawing of a side's places of pain.
    Sites(Side),
    /// Muscles felt, stopped early.
    More,
}

/// Whether a day in the future was pointed out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Future {
    /// Not yet, or the day is not in the future.
    #[default]
    NotAsked,
    /// The question stands on the screen.
    Asked,
}

/// What the person asked the form for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Save it.
    Save,
    /// Save it although the day is in the future.
    SaveAnyway,
    /// Take today instead of a day in the future.
    UseToday,
    /// Leave without saving.
    Cancel,
}

/// A form while it is open.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// What is typed.
    pub(super) draft: Draft,
    /// What is unfolded.
    pub(super) open: BTreeSet<Part>,
    /// Whether Save was pressed with something wrong.
    pub(super) tried: Tried,
    /// Whether a future day was pointed out.
    pub(super) future: Future,
    /// The field that gets the keyboard in the next frame.
    pub(super) focus: Option<Field>,
    buttons: Vec<Id>,
    note: Option<Id>,
    wish: Option<Wish>,
}

impl Form {
    /// Opens a form. What already holds an answer is unfolded.
    pub(super) fn new(draft: Draft) -> Self {
        let mut open = BTreeSet::new();
        if let Some(exertion) = draft.body.exertion() {
            let said = exertion.pain.iter().all(|(_, pain)| !pain.is_empty());
            if said {
                open.insert(Part::OtherSide);
            }
            if exertion.stopped_early.is_some() || draft.body.says_felt() {
                open.insert(Part::More);
            }
        }
        if draft.body.says_tempo() {
            open.insert(Part::Tempo);
        }
        Self {
            draft,
            open,
            tried: Tried::NotYet,
            future: Future::NotAsked,
            focus: None,
            buttons: Vec::new(),
            note: None,
            wish: None,
        }
    }

    /// Whether a part is unfolded.
    pub(super) fn is_open(&self, part: Part) -> bool {
        self.open.contains(&part)
    }

    /// Folds a part away, or unfolds it.
    pub(super) fn toggle(&mut self, part: Part) {
        if !self.open.remove(&part) {
            self.open.insert(part);
        }
    }

    /// Remembers what the person asked for.
    pub(super) fn ask(&mut self, wish: Wish) {
        self.wish = Some(wish);
    }

    /// What the person asked for in this frame.
    pub(super) fn take_wish(&mut self) -> Option<Wish> {
        self.wish.take()
    }

    /// Reads the keys that belong to the form as a whole, before its fields see them. Enter saves
    /// unless a button has the keyboard; in the note, which has lines, only Ctrl + Enter does. The
    /// answers of a scale are no buttons in this sense: Enter there would take the answer back.
    pub(super) fn keys(&mut self, ui: &Ui) {
        if egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let focused = ui.memory(egui::Memory::focused);
        let on_button = focused.is_some_and(|id| self.buttons.contains(&id));
        let in_note = focused.is_some() && focused == self.note;
        self.buttons.clear();
        let mut saves = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        if !on_button && !in_note {
            saves |= ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        }
        if saves {
            self.ask(Wish::Save);
        }
    }

    /// Draws a button of the form and says whether it was pressed.
    pub(super) fn button_ui(&mut self, ui: &mut Ui, button: Button<'_>) -> bool {
        let response = button.show(ui);
        self.buttons.push(response.id);
        response.clicked()
    }

    /// Remembers which field is the note.
    pub(super) const fn note_is(&mut self, response: &Response) {
        self.note = Some(response.id);
    }

    /// Gives a field the keyboard where it is its turn.
    pub(super) fn focus_ui(&mut self, field: Field, response: &Response) {
        if self.focus == Some(field) {
            self.focus = None;
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
    }
}
