//! Owns the locked screen: who is practising, the PIN, and the doors that need none.

use egui::{Key, Modifiers, Ui, vec2};

use crate::application::kiosk::{
    Allowed, HalfTyped, Idle, Kiosk, Resident, Symbol, lock_text, wait_text,
};
use crate::application::{Fault, SecretProblem};
use crate::domain::Moment;
use crate::i18n::{Language, Words};
use crate::ui::kiosk::pad::{Pad, Pressed};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, Icon, SignShape, heading_ui, paragraph_as_ui, problem_ui, sign_card_ui,
};

/// Cards beside each other.
const ACROSS: usize = 3;
/// Cards on a page, besides "New here".
const ON_PAGE: usize = 11;
/// Width of a card.
const CARD: f32 = 190.0;
/// Width of the part with the PIN.
const PAD: f32 = 400.0;

/// The locked screen with what was pressed so far.
#[derive(Default)]
pub(super) struct Who {
    residents: Vec<Resident>,
    chosen: Option<usize>,
    page: usize,
    pad: Pad,
    said: Said,
    touched: Option<HalfTyped>,
}

/// What stands beside the PIN.
#[derive(Clone, Debug, Default, PartialEq)]
enum Said {
    #[default]
    Nothing,
    /// The PIN was wrong.
    Wrong,
    /// The next one has to wait until then.
    Wait { until: Moment },
    /// Only staff can set another PIN.
    Shut,
    /// The diary does not open.
    NotOpened(Box<Fault>),
}

/// What was asked for.
pub(super) enum WhoWish {
    Nothing,
    Open(Resident, String),
    Newcomer,
    Guest,
    Guidance,
    Staff,
    Language(Language),
}

impl Who {
    pub(super) fn new(kiosk: &Kiosk) -> Self {
        Self {
            residents: kiosk.residents(),
            ..Self::default()
        }
    }

    /// Hears that a diary did not open.
    pub(super) fn refused(&mut self, fault: Fault, at: Moment) {
        self.pad.clear();
        self.said = match fault.secret() {
            Some(SecretProblem::Wrong) => Said::Wrong,
            Some(SecretProblem::Wait { seconds }) => Said::Wait {
                until: after(at, seconds.saturating_mul(1_000)),
            },
            Some(SecretProblem::Disabled | SecretProblem::NoSuchSlot) => Said::Shut,
            None => Said::NotOpened(Box::new(fault)),
        };
        if self.said == Said::Wrong {
            self.look_at_wait(at);
        }
    }

    fn choose(&mut self, place: usize, at: Moment) {
        self.chosen = Some(place);
        self.pad.clear();
        self.said = Said::Nothing;
        if self.resident().is_some_and(Kiosk::is_shut) {
            self.said = Said::Shut;
        } else {
            self.look_at_wait(at);
        }
    }

    fn look_at_wait(&mut self, at: Moment) {
        let left = self
            .resident()
            .map_or(0, |one| Kiosk::wait_left_ms(one, at));
        if left > 0 {
            self.said = Said::Wait {
                until: after(at, left),
            };
        }
    }

    /// Forgets the card and the digits where nobody touched anything for a while. A card that has to
    /// wait stays until it may be tried again.
    fn forget_when_left(&mut self, ui: &Ui, at: Moment) {
        let untouched = self.chosen.is_none() && self.pad.digits().is_empty();
        if untouched && self.said == Said::Nothing {
            self.touched = None;
            return;
        }
        let waits = matches!(self.said, Said::Wait { until } if left_s(until, at) > 0);
        if waits || ui.input(|input| !input.events.is_empty()) {
            self.touched = Some(HalfTyped::touched(at));
        }
        let touched = *self.touched.get_or_insert_with(|| HalfTyped::touched(at));
        match touched.left_ms(at) {
            0 => {
                self.pad.clear();
                self.chosen = None;
                self.said = Said::Nothing;
                self.touched = None;
            }
            left => ui
                .ctx()
                .request_repaint_after(std::time::Duration::from_millis(left)),
        }
    }

    fn resident(&self) -> Option<&Resident> {
        self.residents.get(self.chosen?)
    }

    /// Draws the screen.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        kiosk: &Kiosk,
        words: &Words,
        at: Moment,
    ) -> WhoWish {
        if let Said::Wait { until } = self.said
            && left_s(until, at) == 0
        {
            self.said = Said::Nothing;
        }
        self.forget_when_left(ui, at);
        let mut wish = WhoWish::Nothing;
        self.arrows(ui, at);
        let typed = self.pad.listen(ui);
        self.heard(typed, at, &mut wish);
        ui.vertical_centered(|ui| {
            heading_ui(ui, Type::Key.text(words.kiosk_who()), 1);
        });
        ui.add_space(size::GAP_L);
        let cards = ACROSS as f32 * CARD + (ACROSS as f32 - 1.0) * size::GAP;
        let wide = ui.available_width() >= cards + PAD + size::GAP_L;
        if wide {
            let aside = (ui.available_width() - cards - PAD - size::GAP_L) / 2.0;
            ui.horizontal_top(|ui| {
                ui.add_space((aside - size::GAP_S).max(0.0));
                ui.vertical(|ui| {
                    ui.set_width(cards);
                    ui.add_space(64.0);
                    self.cards_ui(ui, kiosk, words, at, &mut wish);
                });
                ui.add_space(size::GAP_L);
                ui.vertical(|ui| {
                    ui.set_width(PAD);
                    self.pin_ui(ui, kiosk, words, at, &mut wish);
                });
            });
        } else {
            self.cards_ui(ui, kiosk, words, at, &mut wish);
            ui.add_space(size::GAP_L);
            self.pin_ui(ui, kiosk, words, at, &mut wish);
        }
        ui.add_space(size::GAP_L);
        foot_ui(ui, kiosk, words, &mut wish);
        wish
    }

    /// The arrow keys walk over the cards.
    fn arrows(&mut self, ui: &Ui, at: Moment) {
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let count = self.residents.len();
        let here = self.chosen.unwrap_or_default();
        let there = if count == 0 {
            return;
        } else if key(Key::ArrowRight) {
            self.chosen.map_or(0, |here| here + 1)
        } else if key(Key::ArrowLeft) {
            here.saturating_sub(1)
        } else if key(Key::ArrowDown) {
            self.chosen.map_or(0, |here| here + ACROSS)
        } else if key(Key::ArrowUp) {
            here.saturating_sub(ACROSS)
        } else {
            return;
        };
        let there = there.min(count - 1);
        self.page = there / ON_PAGE;
        self.choose(there, at);
    }

    fn heard(&mut self, pressed: Pressed, at: Moment, wish: &mut WhoWish) {
        match pressed {
            Pressed::Nothing => {}
            Pressed::Digit => {
                if matches!(self.said, Said::Wrong | Said::NotOpened(_)) {
                    self.said = Said::Nothing;
                }
            }
            Pressed::Open => {
                let waits = matches!(self.said, Said::Wait { until } if left_s(until, at) > 0);
                let shut = self.said == Said::Shut;
                if let Some(resident) = self.resident().cloned()
                    && !waits
                    && !shut
                    && !self.pad.digits().is_empty()
                {
                    *wish = WhoWish::Open(resident, self.pad.take());
                }
            }
        }
    }

    fn cards_ui(
        &mut self,
        ui: &mut Ui,
        kiosk: &Kiosk,
        words: &Words,
        at: Moment,
        wish: &mut WhoWish,
    ) {
        let room = ui.available_width();
        let across = (1..=ACROSS)
            .rev()
            .find(|count| *count as f32 * (CARD * 0.7 + size::GAP) <= room + size::GAP)
            .unwrap_or(1);
        let width = ((room + size::GAP) / across as f32 - size::GAP).min(CARD * 1.2);
        let first = self.page * ON_PAGE;
        let mut cards: Vec<Option<usize>> = (first..self.residents.len().min(first + ON_PAGE))
            .map(Some)
            .collect();
        if kiosk.file.newcomers == Allowed::Yes {
            cards.push(None);
        }
        ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP);
        for row in cards.chunks(across) {
            ui.horizontal(|ui| {
                for card in row {
                    self.card_ui(ui, *card, words, (width, at), wish);
                }
            });
        }
        if self.residents.is_empty() {
            paragraph_as_ui(ui, egui::Role::Paragraph, words.kiosk_nobody());
        }
        self.pages_ui(ui, words);
    }

    fn card_ui(
        &mut self,
        ui: &mut Ui,
        card: Option<usize>,
        words: &Words,
        (width, at): (f32, Moment),
        wish: &mut WhoWish,
    ) {
        let Some(place) = card else {
            if sign_card_ui(ui, SignShape::Plus, &words.kiosk_new_here(), false, width).clicked() {
                *wish = WhoWish::Newcomer;
            }
            return;
        };
        let Some(resident) = self.residents.get(place) else {
            return;
        };
        let sign = resident.sign;
        let lit = self.chosen == Some(place);
        let name = sign.name(words);
        if sign_card_ui(ui, shape(sign.symbol), &name, lit, width).clicked() {
            self.choose(place, at);
        }
    }

    fn pages_ui(&mut self, ui: &mut Ui, words: &Words) {
        let pages = self.residents.len().div_ceil(ON_PAGE);
        if pages < 2 {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            let word = words.kiosk_page_back();
            let back = Button::secondary(&word).big();
            if back.enabled(self.page > 0).show(ui).clicked() {
                self.page -= 1;
            }
            let word = words.kiosk_page_on();
            let on = Button::secondary(&word).big();
            if on.enabled(self.page + 1 < pages).show(ui).clicked() {
                self.page += 1;
            }
            let number = i64::try_from(self.page + 1).unwrap_or(i64::MAX);
            ui.label(words.kiosk_page(&pages.to_string(), number));
        });
    }

    fn pin_ui(
        &mut self,
        ui: &mut Ui,
        kiosk: &Kiosk,
        words: &Words,
        at: Moment,
        wish: &mut WhoWish,
    ) {
        let name = self.resident().map_or_else(
            || words.kiosk_choose_first(),
            |one| words.kiosk_pin_for(&one.sign.name(words)),
        );
        ui.vertical_centered(|ui| {
            heading_ui(ui, Type::BigButton.text(&name), 2);
        });
        ui.add_space(size::GAP);
        let places = usize::from(kiosk.file.pin_least);
        let live =
            self.resident().is_some() && !matches!(self.said, Said::Wait { .. } | Said::Shut);
        let pressed = ui
            .add_enabled_ui(live, |ui| self.pad.show(ui, &name, places, words))
            .inner;
        self.heard(pressed, at, wish);
        self.said_ui(ui, words, at);
    }

    fn said_ui(&self, ui: &mut Ui, words: &Words, at: Moment) {
        let text = match &self.said {
            Said::Nothing => return,
            Said::Wrong => words.kiosk_wrong(),
            Said::Wait { until } => {
                ui.ctx()
                    .request_repaint_after(std::time::Duration::from_millis(500));
                wait_text(left_s(*until, at), words)
            }
            Said::Shut => words.kiosk_shut(),
            Said::NotOpened(fault) => {
                let said = fault.said(words);
                format!("{} {}", words.kiosk_not_opened(), said.what)
            }
        };
        ui.add_space(size::GAP_S);
        problem_ui(ui, &text);
    }
}

/// The symbol of the program as a shape of the widgets.
pub(super) const fn shape(symbol: Symbol) -> SignShape {
    match symbol {
        Symbol::Diamond => SignShape::Diamond,
        Symbol::Circle => SignShape::Circle,
        Symbol::Triangle => SignShape::Triangle,
        Symbol::Square => SignShape::Square,
        Symbol::Star => SignShape::Star,
        Symbol::Cross => SignShape::Cross,
        Symbol::Hexagon => SignShape::Hexagon,
        Symbol::Ring => SignShape::Ring,
        Symbol::Dome => SignShape::Dome,
        Symbol::Arrow => SignShape::Arrow,
    }
}

fn foot_ui(ui: &mut Ui, kiosk: &Kiosk, words: &Words, wish: &mut WhoWish) {
    let tokens = theme::of(ui);
    let locks = lock_text(Idle::locks_after_s(kiosk.file.idle_s), words);
    for line in [
        format!("{locks} {}", words.kiosk_stick_out()),
        words.kiosk_protects(),
    ] {
        ui.vertical_centered(|ui| {
            ui.add(egui::Label::new(Type::Small.text(line).color(tokens.muted)).wrap());
        });
    }
    ui.add_space(size::GAP_S);
    let other = match words.language() {
        Language::English => Language::Chinese,
        Language::Chinese => Language::English,
    };
    ui.vertical_centered(|ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_M;
            ui.add_space(((ui.available_width() - 780.0) / 2.0).max(0.0));
            if Button::secondary(&words.kiosk_read_guidance())
                .big()
                .show(ui)
                .clicked()
            {
                *wish = WhoWish::Guidance;
            }
            if kiosk.file.guests == Allowed::Yes
                && Button::secondary(&words.kiosk_guest())
                    .big()
                    .show(ui)
                    .clicked()
            {
                *wish = WhoWish::Guest;
            }
            if kiosk.file.languages.len() > 1
                && Button::secondary(other.native_name())
                    .big()
                    .show(ui)
                    .clicked()
            {
                *wish = WhoWish::Language(other);
            }
            let word = words.kiosk_staff();
            let staff = Button::quiet(&word).icon(Icon::Settings).big();
            if staff.show(ui).clicked() {
                *wish = WhoWish::Staff;
            }
        });
    });
}

fn after(at: Moment, ms: u64) -> Moment {
    Moment {
        elapsed_ms: at.elapsed_ms.saturating_add(ms),
        ..at
    }
}

fn left_s(until: Moment, at: Moment) -> u64 {
    if until.run == at.run {
        until
            .elapsed_ms
            .saturating_sub(at.elapsed_ms)
            .div_ceil(1_000)
    } else {
        0
    }
}
