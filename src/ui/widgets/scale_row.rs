//! Owns the 0–10 scale: a row of eleven buttons, nothing pre-filled.

use egui::{
    CornerRadius, Event, Id, Key, Modifiers, Response, Role, Ui, UiBuilder, WidgetText, vec2,
};

use super::step_button::{StepButton, StepFrame};
use super::{focus, paragraph_ui};
use crate::ui::theme::{self, Runs, SideTone, Type, size};

/// After a typed 1, a 0 within this many seconds makes ten.
pub(super) const TEN_WITHIN_SECONDS: f64 = 1.5;

/// A whole-number scale from 0 to 10; not answered is not zero.
#[must_use = "a scale is drawn by `show`"]
pub struct ScaleRow<'a> {
    label: &'a str,
    side: Option<&'a str>,
    hint: &'a str,
    tone: SideTone,
}

/// What a row remembers between frames.
#[derive(Clone, Copy, Default)]
struct Memory {
    stop: u8,
    one_at: Option<f64>,
}

impl<'a> ScaleRow<'a> {
    /// A scale with its question.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            side: None,
            hint: "",
            tone: SideTone::Neutral,
        }
    }

    /// Names the side after the question, in its colour, as in "Worst pain, **left side**".
    pub fn side(mut self, tone: SideTone, words: &'a str) -> Self {
        self.tone = tone;
        self.side = Some(words);
        self
    }

    /// Small muted words behind the question: what the ends of the scale mean.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Draws the scale. A click sets the value and a second click on it clears it; so do 0–9, "1 0", arrows and Delete.
    ///
    /// The response is the row's; `changed()` says that `value` is another one now.
    pub fn show(self, ui: &mut Ui, value: &mut Option<u8>) -> Response {
        let before = *value;
        let name = self.name();
        let group = UiBuilder::new()
            .accessibility_role(Role::RadioGroup)
            .accessibility_label(name.clone());
        let mut response = ui
            .scope_builder(group, |ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                self.label_ui(ui);
                self.row_ui(ui, &name, value);
            })
            .response;
        if *value != before {
            response.mark_changed();
        }
        response
    }

    fn name(&self) -> String {
        match self.side {
            Some(side) => format!("{} {side}", self.label),
            None => self.label.to_owned(),
        }
    }

    fn label_ui(&self, ui: &mut Ui) {
        let tokens = theme::of(ui);
        let mut runs = Runs::new(Type::Body).run(Type::Strong, tokens.ink, self.label);
        if let Some(side) = self.side {
            runs = runs.ink(&tokens, " ").side(&tokens, self.tone, side);
        }
        if !self.hint.is_empty() {
            runs = runs.run(Type::Small, tokens.muted, &format!("  {}", self.hint));
        }
        paragraph_ui(ui, WidgetText::from(runs));
    }

    fn row_ui(&self, ui: &mut Ui, name: &str, value: &mut Option<u8>) {
        let row = ui.unique_id().with("scale");
        let mut memory: Memory = ui.ctx().data(|data| data.get_temp(row)).unwrap_or_default();
        if let Some(value) = *value {
            memory.stop = value;
        }
        if let Some(focused) = (0..=10).find(|step| has_focus(ui, row.with(*step))) {
            focus::keep_arrows(ui, row.with(focused));
            keys(ui, focused, &mut memory, value);
            if memory.stop != focused {
                ui.memory_mut(|focus| focus.request_focus(row.with(memory.stop)));
            }
        } else {
            memory.one_at = None;
        }
        let tokens = theme::of(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::SCALE_GAP, size::SCALE_GAP);
            for step in 0..=10_u8 {
                let (_, rect) = ui.allocate_space(vec2(size::CONTROL, size::CONTROL));
                let button = StepButton {
                    id: row.with(step),
                    text: &step.to_string(),
                    name: &format!("{name} {step}"),
                    role: Role::RadioButton,
                    chosen: *value == Some(step),
                    stop: memory.stop == step,
                    frame: StepFrame::Outlined,
                    fill: tokens.side(self.tone),
                    on_fill: tokens.on_side(self.tone),
                };
                let response = button.show(ui, rect, CornerRadius::same(size::RADIUS));
                if response.clicked() {
                    *value = (*value != Some(step)).then_some(step);
                    memory.stop = step;
                    ui.memory_mut(|focus| focus.request_focus(row.with(step)));
                    ui.ctx().request_repaint();
                }
            }
        });
        ui.ctx().data_mut(|data| data.insert_temp(row, memory));
    }
}

fn has_focus(ui: &Ui, id: Id) -> bool {
    ui.memory(|memory| memory.has_focus(id))
}

/// What the keyboard does to the row while `focused` has focus.
fn keys(ui: &Ui, focused: u8, memory: &mut Memory, value: &mut Option<u8>) {
    if let Some(target) = focus::arrow_target(ui, usize::from(focused), 11) {
        let target = u8::try_from(target).unwrap_or(focused);
        *value = Some(target);
        memory.stop = target;
    }
    let cleared = ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Delete)
            || input.consume_key(Modifiers::NONE, Key::Backspace)
    });
    if cleared {
        *value = None;
        memory.one_at = None;
    }
    let now = ui.input(|input| input.time);
    for digit in digits(ui) {
        let ten = digit == 0
            && memory
                .one_at
                .is_some_and(|at| now - at <= TEN_WITHIN_SECONDS);
        let typed = if ten { 10 } else { digit };
        memory.one_at = (typed == 1).then_some(now);
        memory.stop = typed;
        *value = Some(typed);
    }
}

/// The digits typed in this frame. The text event knows the keyboard's layout; where there is none, the key itself counts.
pub(super) fn digits(ui: &Ui) -> Vec<u8> {
    ui.input(|input| {
        let typed = |event: &Event| -> Option<u8> {
            let Event::Text(text) = event else {
                return None;
            };
            text.parse().ok().filter(|digit| *digit <= 9)
        };
        let texts: Vec<u8> = input.events.iter().filter_map(typed).collect();
        if !texts.is_empty() {
            return texts;
        }
        input.events.iter().filter_map(digit_key).collect()
    })
}

fn digit_key(event: &Event) -> Option<u8> {
    const KEYS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    if modifiers.command || modifiers.alt {
        return None;
    }
    let at = KEYS.iter().position(|digit| digit == key)?;
    u8::try_from(at).ok()
}
