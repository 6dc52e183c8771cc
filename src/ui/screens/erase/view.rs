//! Owns how the page is laid out: what goes, what stays, a way to take it along, and the word to type.

use egui::{Key, Ui};

use crate::application::Keeping;
use crate::i18n::{Words, count};
use crate::ui::desk::Desk;
use crate::ui::nav::Route;
use crate::ui::screens::erase::Draft;
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, TextField, page_header_back_ui, paragraph_ui,
};

/// Draws the page.
pub(super) fn erase_ui(ui: &mut Ui, draft: &mut Draft, desk: &mut Desk<'_>) {
    let words = desk.words;
    let (title, back) = (words.erase_title(), words.lock_back());
    if page_header_back_ui(ui, &title, "", &back) {
        desk.outbox.replace(Route::Settings);
    }
    ui.spacing_mut().item_spacing.y = size::GAP;
    Banner::new(Severity::Caution, &words.erase_subtitle(), "").show(ui, |_ui| ());
    if let Some(fault) = &draft.fault {
        fault_card_ui(ui, fault, words);
    }
    let unknown = Keeping::default();
    let keeping = draft.keeping.as_deref();
    goes_ui(ui, keeping, words);
    stays_ui(ui, keeping.unwrap_or(&unknown), words);
    Card::titled(&words.erase_first()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &words.erase_first_about());
        let export = words.erase_first_open();
        let export = Button::secondary(&export).icon(Icon::Download);
        if export.show(ui).clicked() {
            desk.outbox.go(Route::Share);
        }
    });
    agree_ui(ui, draft, desk);
}

fn goes_ui(ui: &mut Ui, keeping: Option<&Keeping>, words: &Words) {
    Card::titled(&words.erase_goes()).show(ui, |ui| {
        if let Some(keeping) = keeping {
            let entries = i64::try_from(keeping.entries).unwrap_or(i64::MAX);
            paragraph_ui(ui, words.erase_goes_entries(entries));
            paragraph_ui(ui, words.erase_goes_backups(count(keeping.backups.len())));
        }
        paragraph_ui(ui, words.erase_goes_rest());
        paragraph_ui(ui, words.erase_goes_keys());
    });
}

fn stays_ui(ui: &mut Ui, keeping: &Keeping, words: &Words) {
    Card::titled(&words.erase_stays()).show(ui, |ui| {
        paragraph_ui(ui, words.erase_stays_settings());
        if keeping.elsewhere.is_empty() {
            paragraph_ui(ui, words.erase_copies_none());
        } else {
            paragraph_ui(ui, words.erase_copies());
        }
        for path in &keeping.elsewhere {
            let path = Type::Strong.text(path.display().to_string());
            ui.add(egui::Label::new(path).wrap().selectable(true));
        }
        muted_ui(ui, &words.erase_copies_unknown());
    });
}

/// Draws the field for the word, and the button that it wakes.
fn agree_ui(ui: &mut Ui, draft: &mut Draft, desk: &mut Desk<'_>) {
    let words = desk.words;
    let word = words.erase_word();
    Card::titled(&words.erase_sure()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let field = TextField::new(&words.erase_type(&word))
            .label_place(LabelPlace::Above)
            .show(ui, &mut draft.typed);
        let agreed = draft.typed.trim().to_lowercase() == word;
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.horizontal_wrapped(|ui| {
            let erase = words.erase_now();
            let erase = Button::primary(&erase).icon(Icon::Trash).enabled(agreed);
            if erase.show(ui).clicked() || (entered && agreed) {
                desk.outbox.erase_diary();
            }
            if Button::quiet(&words.erase_keep()).show(ui).clicked() {
                desk.outbox.replace(Route::Settings);
            }
        });
    });
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
