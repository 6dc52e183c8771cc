//! Owns the locked screen: who is practising, and the PIN.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, Ui, vec2};

use crate::application::kiosk::{Allowed, HalfTyped, Kiosk, Pin, Resident, Symbol, wait_text};
use crate::application::{Fault, SecretProblem};
use crate::domain::Moment;
use crate::i18n::{Language, Words};
use crate::ui::kiosk::doors::foot_ui;
use crate::ui::kiosk::pad::{Pad, Pressed, Shown};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{
    Button, SignShape, heading_ui, paragraph_as_ui, problem_ui, sign_card_ui, sign_chip_ui,
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
    /// Only cards with this symbol are shown.
    only: Option<Symbol>,
    page: usize,
    pad: Pad,
    /// The number of a card that is typed before one is chosen.
    number: Pad,
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
    /// No card has this number.
    NoCard(String),
}

/// What was asked for.
pub(super) enum WhoWish {
    Nothing,
    Open(Resident, Pin),
    Newcomer,
    Guest,
    Guidance,
    Staff,
    Language(Language),
}

impl Who {
    pub(super) fn new(kiosk: &Kiosk) -> Self {
        let residents = kiosk.residents();
        let highest = residents.iter().map(|one| one.sign.number).max();
        Self {
            // No more digits than a number here has, so that a PIN typed too early does not show.
            number: Pad::of_most(highest.unwrap_or_default().to_string().len()),
            residents,
            ..Self::default()
        }
    }

    /// Whether there are more cards than a page has, so that they are picked by symbol or number too.
    const fn is_many(&self) -> bool {
        self.residents.len() > ON_PAGE
    }

    /// Whether digits that are typed now are the number of a card.
    const fn takes_number(&self) -> bool {
        self.is_many() && self.chosen.is_none()
    }

    /// The cards with the symbol that was picked, or all.
    fn shown(&self) -> Vec<usize> {
        let fits = |one: &Resident| self.only.is_none_or(|only| one.sign.symbol == only);
        let all = self.residents.iter().enumerate();
        all.filter(|(_place, one)| fits(one))
            .map(|(place, _one)| place)
            .collect()
    }

    /// Shows the cards with one symbol, or all of them; none is chosen any more.
    fn show_only(&mut self, only: Option<Symbol>) {
        self.only = only;
        self.page = 0;
        self.leave_card();
    }

    fn leave_card(&mut self) {
        self.chosen = None;
        self.pad.clear();
        self.number.clear();
        self.said = Said::Nothing;
    }

    /// Chooses the card with the number that was typed.
    fn choose_number(&mut self, at: Moment) {
        let digits = self.number.digits().to_owned();
        self.number.clear();
        let number: Option<u16> = digits.parse().ok();
        let place = self
            .residents
            .iter()
            .position(|one| Some(one.sign.number) == number);
        match place {
            Some(place) => {
                self.only = None;
                self.page = place / ON_PAGE;
                self.choose(place, at);
            }
            None => self.said = Said::NoCard(digits),
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
        self.number.clear();
        self.pad.reveal();
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

    /// Forgets the card, the digits and the page where nobody touched anything for a while. A card that has to
    /// wait stays until it may be tried again.
    fn forget_when_left(&mut self, ui: &Ui, at: Moment) {
        let untyped = self.pad.digits().is_empty() && self.number.digits().is_empty();
        let at_first = self.only.is_none() && self.page == 0;
        if self.chosen.is_none() && untyped && at_first && self.said == Said::Nothing {
            self.touched = None;
            return;
        }
        if let Said::Wait { until } = self.said {
            self.touched = Some(HalfTyped::touched(until));
        } else if ui.input(|input| !input.events.is_empty()) {
            self.touched = Some(HalfTyped::touched(at));
        }
        let touched = *self.touched.get_or_insert_with(|| HalfTyped::touched(at));
        match touched.left_ms(at) {
            0 => {
                self.show_only(None);
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
        if self.takes_number() {
            let typed = self.number.listen(ui);
            self.heard_number(typed, at);
        } else {
            let typed = self.pad.listen(ui);
            self.heard(typed, at, &mut wish);
        }
        let escape = |ui: &Ui| ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Escape));
        if self.chosen.is_some() && escape(ui) {
            self.leave_card();
        }
        ui.vertical_centered(|ui| {
            heading_ui(ui, Type::Key.text(words.kiosk_who()), 1);
        });
        ui.add_space(size::GAP_L);
        let cards = ACROSS as f32 * CARD + (ACROSS as f32 - 1.0) * size::GAP;
        let wide = ui.available_width() >= cards + PAD + size::GAP_L;
        let above = if self.is_many() { 0.0 } else { 64.0 };
        if wide {
            let aside = (ui.available_width() - cards - PAD - size::GAP_L) / 2.0;
            ui.horizontal_top(|ui| {
                ui.add_space((aside - size::GAP_S).max(0.0));
                ui.vertical(|ui| {
                    ui.set_width(cards);
                    ui.add_space(above);
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
        let shown = self.shown();
        let Some(last) = shown.len().checked_sub(1) else {
            return;
        };
        let chosen = shown.iter().position(|place| Some(*place) == self.chosen);
        let here = chosen.unwrap_or_default();
        let there = if key(Key::ArrowRight) {
            chosen.map_or(0, |here| here + 1)
        } else if key(Key::ArrowLeft) {
            here.saturating_sub(1)
        } else if key(Key::ArrowDown) {
            chosen.map_or(0, |here| here + ACROSS)
        } else if key(Key::ArrowUp) {
            here.saturating_sub(ACROSS)
        } else {
            return;
        };
        let there = there.min(last);
        self.page = there / ON_PAGE;
        if let Some(place) = shown.get(there) {
            self.choose(*place, at);
        }
    }

    fn heard_number(&mut self, pressed: Pressed, at: Moment) {
        match pressed {
            Pressed::Nothing => {}
            Pressed::Digit => self.said = Said::Nothing,
            Pressed::Open if self.number.digits().is_empty() => {}
            Pressed::Open => self.choose_number(at),
        }
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
        if self.is_many() {
            self.symbols_ui(ui, words);
        }
        let room = ui.available_width();
        let across = (1..=ACROSS)
            .rev()
            .find(|count| *count as f32 * (CARD * 0.7 + size::GAP) <= room + size::GAP)
            .unwrap_or(1);
        let width = ((room + size::GAP) / across as f32 - size::GAP).min(CARD * 1.2);
        let first = self.page * ON_PAGE;
        let shown = self.shown();
        let on_page = shown.iter().skip(first).take(ON_PAGE);
        let mut cards: Vec<Option<usize>> = on_page.copied().map(Some).collect();
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
        self.pages_ui(ui, shown.len(), words);
    }

    /// Draws a button for each symbol that a card here has, and one for all.
    fn symbols_ui(&mut self, ui: &mut Ui, words: &Words) {
        let there: BTreeSet<Symbol> = self.residents.iter().map(|one| one.sign.symbol).collect();
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
            for symbol in there {
                let name = words.kiosk_only(&symbol.name(words));
                let lit = self.only == Some(symbol);
                if sign_chip_ui(ui, shape(symbol), &name, lit).clicked() {
                    pressed = Some(Some(symbol));
                }
            }
            let word = words.kiosk_all_cards();
            let all = Button::quiet(&word).big();
            if all.enabled(self.only.is_some()).show(ui).clicked() {
                pressed = Some(None);
            }
        });
        ui.add_space(size::GAP_S);
        if let Some(only) = pressed {
            self.show_only(only);
        }
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

    fn pages_ui(&mut self, ui: &mut Ui, cards: usize, words: &Words) {
        let pages = cards.div_ceil(ON_PAGE);
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
            || {
                if self.is_many() {
                    words.kiosk_choose_or_number()
                } else {
                    words.kiosk_choose_first()
                }
            },
            |one| words.kiosk_pin_for(&one.sign.name(words)),
        );
        ui.vertical_centered(|ui| {
            heading_ui(ui, Type::BigButton.text(&name), 2);
        });
        ui.add_space(size::GAP);
        if self.takes_number() {
            let pressed = self.number.show_number(ui, words);
            self.heard_number(pressed, at);
            self.said_ui(ui, words, at);
            return;
        }
        let places = usize::from(kiosk.file.pin_least);
        let shown = Shown {
            name: &name,
            places,
            end: &words.kiosk_open(),
        };
        let live =
            self.resident().is_some() && !matches!(self.said, Said::Wait { .. } | Said::Shut);
        let pad = ui.add_enabled_ui(live, |ui| self.pad.show(ui, &shown, words));
        self.heard(pad.inner, at, wish);
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
            Said::NoCard(digits) => words.kiosk_no_card(digits),
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
