//! Owns choosing a new passphrase: six words by chance, or one's own, typed so that it is known to be right.

use egui::Ui;

use crate::application::{LEAST_LETTERS, Passphrase, TypedWords, fresh_passphrase};
use crate::i18n::Words;
use crate::ui::screens::lock::field::{Seen, secret_ui, seen_ui};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, LabelPlace, Segmented, paragraph_ui};

/// Whose words they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Whose {
    #[default]
    Offered,
    Own,
}

/// A passphrase that is being chosen. All of it is wiped when it is let go of.
#[derive(Debug, Default)]
pub(in crate::ui) struct NewWords {
    whose: Whose,
    offered: Option<Passphrase>,
    first: TypedWords,
    again: TypedWords,
    seen: Seen,
    asked: Asked,
}

/// Whether the person went on once, so that what is missing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asked {
    #[default]
    NotYet,
    Once,
}

/// What keeps a passphrase from being taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unfit {
    NotTheseWords,
    Short,
    Differ,
}

impl NewWords {
    /// Draws the choice; gives the passphrase once the button `go` was pressed and it is fit.
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, go: &str, words: &Words) -> Option<Passphrase> {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let before = self.whose;
        Segmented::new(&words.lock_words_how())
            .label_place(LabelPlace::Above)
            .show(
                ui,
                &mut self.whose,
                &[
                    (Whose::Offered, &words.lock_words_offered()),
                    (Whose::Own, &words.lock_words_own()),
                ],
            );
        if before != self.whose {
            self.first.wipe();
            self.again.wipe();
            self.asked = Asked::NotYet;
        }
        let problem = match self.asked {
            Asked::NotYet => None,
            Asked::Once => self.fit().err(),
        };
        let entered = match self.whose {
            Whose::Offered => self.offered_ui(ui, problem, words),
            Whose::Own => self.own_ui(ui, problem, words),
        };
        seen_ui(ui, &mut self.seen, words);
        let pressed = Button::primary(go).show(ui).clicked();
        if !pressed && !entered {
            return None;
        }
        self.asked = Asked::Once;
        self.fit().ok()
    }

    fn offered_ui(&mut self, ui: &mut Ui, problem: Option<Unfit>, words: &Words) -> bool {
        if self.offered.is_none() {
            // Without chance from the system nothing is offered; own words can still be set.
            self.offered = fresh_passphrase().ok();
        }
        paragraph_ui(ui, words.lock_words_about());
        if let Some(offered) = &self.offered {
            ui.add(
                egui::Label::new(Type::CardTitle.text(offered.expose()))
                    .wrap()
                    .selectable(true),
            );
        }
        if Button::quiet(&words.lock_words_other()).show(ui).clicked() {
            self.offered = fresh_passphrase().ok();
            self.again.wipe();
        }
        let problem = problem.map(|problem| said(problem, words));
        let label = words.lock_words_type();
        secret_ui(ui, &label, &mut self.again, self.seen, problem.as_deref()).entered
    }

    fn own_ui(&mut self, ui: &mut Ui, problem: Option<Unfit>, words: &Words) -> bool {
        let muted = theme::of(ui).muted;
        let hint = words.lock_words_hint(&LEAST_LETTERS.to_string());
        paragraph_ui(ui, Type::Small.text(hint).color(muted));
        let of = |wanted: Unfit| {
            problem
                .filter(|problem| *problem == wanted)
                .map(|problem| said(problem, words))
        };
        let short = of(Unfit::Short);
        let differ = of(Unfit::Differ);
        let first = words.lock_words_first();
        secret_ui(ui, &first, &mut self.first, self.seen, short.as_deref());
        let again = words.lock_words_again();
        secret_ui(ui, &again, &mut self.again, self.seen, differ.as_deref()).entered
    }

    fn fit(&self) -> Result<Passphrase, Unfit> {
        match self.whose {
            Whose::Offered => self
                .again
                .passphrase()
                .filter(|typed| Some(typed) == self.offered.as_ref())
                .ok_or(Unfit::NotTheseWords),
            Whose::Own => {
                let first = self.first.passphrase().ok_or(Unfit::Short)?;
                if first.expose().chars().count() < LEAST_LETTERS {
                    return Err(Unfit::Short);
                }
                self.again
                    .passphrase()
                    .filter(|typed| *typed == first)
                    .ok_or(Unfit::Differ)
            }
        }
    }
}

fn said(problem: Unfit, words: &Words) -> String {
    match problem {
        Unfit::NotTheseWords => words.lock_words_not_these(),
        Unfit::Short => words.lock_words_short(&LEAST_LETTERS.to_string()),
        Unfit::Differ => words.lock_words_differ(),
    }
}
