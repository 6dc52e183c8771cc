//! Owns the list of sources that unfolds where it stands, with addresses that can be copied.

use egui::{Id, Role, Ui, vec2};

use crate::application::view::guidance::source;
use crate::domain::Source;
use crate::i18n::{Words, count};
use crate::ui::screens::today::fold::{Fold, named};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Icon, paragraph_as_ui};

/// The sources of a page or of one card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcesModel {
    /// Tells this list from every other one.
    pub key: String,
    /// The word on the button that unfolds it, with how many there are.
    pub open: String,
    /// The accessible name of that button.
    pub name: String,
    /// The sources, in order.
    pub sources: Vec<SourceModel>,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceModel {
    /// The full reference with its year.
    pub text: String,
    /// Where it can be read, where that is known.
    pub address: Option<AddressModel>,
}

/// An address that can be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressModel {
    /// The address.
    pub text: String,
    /// The word on the button that copies it.
    pub copy: String,
    /// The accessible name of that button.
    pub name: String,
    /// Said once it was copied.
    pub copied: String,
}

/// The list of sources with this key.
pub(super) fn sources_model<'source>(
    words: &Words,
    key: &str,
    sources: impl Iterator<Item = &'source Source>,
) -> SourcesModel {
    let sources: Vec<SourceModel> = sources.map(|known| source_model(words, known)).collect();
    let open = words.caresource_count(count(sources.len()));
    SourcesModel {
        key: key.to_owned(),
        name: open.clone(),
        open,
        sources,
    }
}

fn source_model(words: &Words, known: &Source) -> SourceModel {
    SourceModel {
        text: source(words, known),
        address: known.address.clone().map(|text| AddressModel {
            text,
            copy: words.caresource_copy(),
            name: words.caresource_copy_of(&known.label),
            copied: words.caresource_copied(),
        }),
    }
}

/// Draws the button, and the sources once it is pressed. Nothing is opened in a browser: the
/// program may stand where nobody is to leave it.
pub(super) fn sources_ui(ui: &mut Ui, model: &SourcesModel) {
    let id = Id::unique(("care-sources", &model.key));
    let mut fold: Fold = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let icon = match fold {
        Fold::Closed => Icon::ChevronRight,
        Fold::Open => Icon::ChevronDown,
    };
    let button = Button::quiet(&model.open).small().icon(icon).show(ui);
    if button.clicked() {
        fold = match fold {
            Fold::Closed => Fold::Open,
            Fold::Open => Fold::Closed,
        };
        ui.data_mut(|data| data.insert_temp(id, fold));
        ui.ctx().request_repaint();
    }
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_role(Role::DisclosureTriangle);
        node.set_label(model.name.as_str());
        node.set_expanded(fold == Fold::Open);
    });
    if fold == Fold::Open {
        ui.push_id(id, |ui| {
            for source in &model.sources {
                source_ui(ui, source);
            }
        });
    }
}

fn source_ui(ui: &mut Ui, source: &SourceModel) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
        paragraph_as_ui(ui, Role::ListItem, Type::Small.text(&source.text));
        if let Some(address) = &source.address {
            address_ui(ui, address);
        }
    });
}

fn address_ui(ui: &mut Ui, address: &AddressModel) {
    let tokens = theme::of(ui);
    // The one that was copied last says so.
    let id = Id::unique("care-address-copied");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, 0.0);
        ui.label(Type::Small.text(&address.text).color(tokens.muted));
        let copy = Button::quiet(&address.copy).small().show(ui);
        if named(&copy, &address.name).clicked() {
            ui.ctx().copy_text(address.text.clone());
            ui.data_mut(|data| data.insert_temp(id, address.text.clone()));
            ui.ctx().request_repaint();
        }
        let last: Option<String> = ui.data(|data| data.get_temp(id));
        if last.as_deref() == Some(address.text.as_str()) {
            paragraph_as_ui(ui, Role::Status, Type::Small.text(&address.copied));
        }
    });
}
