//! Owns text that has a role: headings, paragraphs, and paragraphs that are more than that.

use egui::{Label, Response, Role, Ui, WidgetText};

/// A line of text that screen readers know as a heading of a level (1 page, 2 card).
pub fn heading_ui(ui: &mut Ui, text: impl Into<WidgetText>, level: usize) -> Response {
    let text = text.into();
    let name = text.text().to_owned();
    let response = ui.add(Label::new(text).wrap());
    // A label is read by its value; every other role by its name.
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(name);
        node.clear_value();
    });
    response
}

/// Text that wraps at the edge of what holds it.
pub fn paragraph_ui(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    ui.add(Label::new(text).wrap())
}

/// Text that wraps, and that screen readers know as something else than a paragraph: an item of a
/// list, or a message that is said once it stands there.
pub fn paragraph_as_ui(ui: &mut Ui, role: Role, text: impl Into<WidgetText>) -> Response {
    let text = text.into();
    let name = text.text().to_owned();
    let response = paragraph_ui(ui, text);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.set_label(name);
        node.clear_value();
        if role == Role::Status {
            node.set_live(egui::accesskit::Live::Polite);
        }
    });
    response
}
