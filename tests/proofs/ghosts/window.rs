//! Owns a window that is driven one frame at a time, with everything that somebody in front of it can see, hear or paste.

use egui::accesskit::Role;
use egui::epaint::{ClippedShape, Shape};
use egui::{Event, Key, Modifiers, OutputCommand, PointerButton, Pos2, Vec2};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, Node};

use super::marks::Hidden;

/// The window of a kiosk on a usual screen.
const SIZE: Vec2 = Vec2::new(1280.0, 820.0);

/// A program in a window, and whoever looks for marks in it.
pub(crate) struct Window<A> {
    harness: Harness<'static, Driven<A>>,
    hidden: Hidden,
    /// The system's clipboard, and what is pasted by the middle button; both outlive a process.
    pub(crate) clipboard: String,
    pub(crate) selected: String,
    /// Whether the program asked to be closed.
    pub(crate) closes: bool,
    /// Whether marks are looked for from this frame on.
    looks: fn(&mut A) -> bool,
    pub(crate) found: Vec<String>,
}

/// The program, and what it put into the clipboard before anybody could look.
struct Driven<A> {
    app: A,
    copied: Vec<OutputCommand>,
}

impl<A: eframe::App> eframe::App for Driven<A> {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.app.ui(ui, frame);
        let commands = ui.ctx().output(|output| output.commands.clone());
        self.copied.extend(commands);
    }
}

impl<A: eframe::App + 'static> Window<A> {
    /// Opens a window. `clipboard` is what stands in the system's before; `looks` says after each
    /// frame whether marks are looked for in it.
    pub(crate) fn open(
        hidden: Hidden,
        clipboard: String,
        looks: fn(&mut A) -> bool,
        app: impl FnOnce(&egui::Context) -> A + 'static,
    ) -> Self {
        let mut harness = Harness::builder()
            .with_size(SIZE)
            .with_max_steps(4)
            .with_theme(egui::Theme::Light)
            .build_eframe(|creation| Driven {
                app: app(&creation.egui_ctx),
                copied: Vec::new(),
            });
        // People type letters that no font has.
        let boxes = egui::epaint::text::MissingGlyphPolicy::Tofu;
        harness.ctx.set_missing_glyph_policy(boxes);
        let copied = std::mem::take(&mut harness.state_mut().copied);
        let mut window = Self {
            harness,
            hidden,
            selected: clipboard.clone(),
            clipboard,
            closes: false,
            looks,
            found: Vec::new(),
        };
        for command in &copied {
            window.take(command);
        }
        window
    }

    pub(crate) fn app(&mut self) -> &mut A {
        &mut self.harness.state_mut().app
    }

    pub(crate) fn ctx(&self) -> egui::Context {
        self.harness.ctx.clone()
    }

    /// Draws one frame with these events.
    pub(crate) fn frame(&mut self, events: Vec<Event>) {
        self.harness.input_mut().events.extend(events);
        self.step();
    }

    /// Draws one frame as the system's window manager has it that asks to close.
    pub(crate) fn asked_to_close(&mut self) {
        let input = self.harness.input_mut();
        if let Some(viewport) = input.viewports.get_mut(&egui::ViewportId::ROOT) {
            viewport.events.push(egui::ViewportEvent::Close);
        }
        self.step();
    }

    fn step(&mut self) {
        self.harness.step();
        self.harness.state_mut().copied.clear();
        let output = self.harness.output();
        let commands = output.platform_output.commands.clone();
        for viewport in output.viewport_output.values() {
            self.closes |= viewport.commands.contains(&egui::ViewportCommand::Close);
        }
        for command in &commands {
            self.take(command);
        }
        if (self.looks)(self.app()) {
            self.look();
        }
    }

    fn take(&mut self, command: &OutputCommand) {
        match command {
            OutputCommand::CopyText(text) => self.clipboard.clone_from(text),
            OutputCommand::TextSelectionSettled(text) => self.selected.clone_from(text),
            OutputCommand::CopyImage(_) | OutputCommand::OpenUrl(_) => {}
        }
    }

    /// Looks for marks in everything that this frame gave out.
    fn look(&mut self) {
        let texts = self.texts();
        for (place, text) in texts {
            if let Some(around) = self.hidden.in_text(&text) {
                let told = format!("{place}: {around}");
                if !self.found.contains(&told) {
                    self.found.push(told);
                }
            }
        }
    }

    /// Everything that this frame gave out as text, with where.
    fn texts(&self) -> Vec<(&'static str, String)> {
        let mut texts = Vec::new();
        for node in self.harness.root().children_recursive() {
            let node = node.accesskit_node();
            let data = node.data();
            texts.extend(node.label().map(|text| ("name", text)));
            texts.extend(node.value().map(|text| ("value", text)));
            texts.extend(node.description().map(|text| ("description", text)));
            for text in [data.value(), data.label(), data.placeholder()] {
                texts.extend(text.map(|text| ("tree", text.to_owned())));
            }
            for text in [data.tooltip(), data.role_description(), data.author_id()] {
                texts.extend(text.map(|text| ("tree", text.to_owned())));
            }
        }
        let output = self.harness.output();
        for ClippedShape { shape, .. } in &output.shapes {
            painted(shape, &mut texts);
        }
        for command in &output.platform_output.commands {
            match command {
                OutputCommand::CopyText(text) => texts.push(("clipboard", text.clone())),
                OutputCommand::TextSelectionSettled(text) => {
                    texts.push(("selection", text.clone()));
                }
                OutputCommand::OpenUrl(open) => texts.push(("address", open.url.clone())),
                OutputCommand::CopyImage(_) => {}
            }
        }
        for event in &output.platform_output.events {
            let about = event.widget_info();
            let said = [
                &about.label,
                &about.current_text_value,
                &about.prev_text_value,
            ];
            for text in said.into_iter().flatten() {
                texts.push(("said", text.clone()));
            }
        }
        for viewport in output.viewport_output.values() {
            for command in &viewport.commands {
                texts.push(("window", format!("{command:?}")));
            }
            texts.extend(viewport.builder.title.clone().map(|title| ("title", title)));
        }
        texts
    }

    /// What stands on the screen, for a report.
    pub(crate) fn shown(&self) -> Vec<String> {
        let texts = self.texts().into_iter();
        let pixels = texts.filter(|(place, _)| *place == "pixels");
        pixels.map(|(_, text)| text).collect()
    }

    /// The names of everything that can be pressed, in reading order.
    pub(crate) fn pressable(&self) -> Vec<String> {
        let live = self.live(is_pressable).into_iter();
        live.map(|node| node.accesskit_node().label().unwrap_or_default())
            .collect()
    }

    /// Whether the program asks for another frame at once.
    pub(crate) fn goes_on(&self) -> bool {
        let mut delays = self.harness.output().viewport_output.values();
        delays.any(|viewport| viewport.repaint_delay.is_zero())
    }

    /// Draws a few frames, as long as one asks for the next.
    pub(crate) fn settle(&mut self, most: usize) {
        for _ in 0..most {
            self.frame(Vec::new());
            if !self.goes_on() {
                break;
            }
        }
    }

    /// Everything of these roles that can be used now.
    pub(crate) fn live(&self, roles: fn(Role) -> bool) -> Vec<Node<'_>> {
        self.harness
            .root()
            .children_recursive()
            .filter(|node| {
                let node = node.accesskit_node();
                roles(node.role()) && !node.is_disabled() && node.bounding_box().is_some()
            })
            .collect()
    }

    /// Presses what has this name, as assistive programs do; gives whether there is such a thing.
    pub(crate) fn press(&mut self, name: &str) -> bool {
        let named = self.live(is_pressable).into_iter();
        let found = named
            .filter(|node| node.accesskit_node().label().as_deref() == Some(name))
            .map(|node| node.click_accesskit())
            .next()
            .is_some();
        self.step();
        self.settle(2);
        found
    }

    /// Presses the `number`th thing that can be used, by its node or, where it lies in the window,
    /// with this button of the mouse.
    pub(crate) fn press_nth(&mut self, number: usize, button: Option<PointerButton>) -> String {
        let live = self.live(is_pressable);
        let Some(node) = live.get(number % live.len().max(1)) else {
            return "nothing to press".to_owned();
        };
        let name = node.accesskit_node().label().unwrap_or_default();
        let place = node.rect().center();
        let Some(button) = button else {
            node.click_accesskit();
            drop(live);
            self.step();
            return format!("press {name}");
        };
        drop(live);
        self.mouse(place, button);
        format!("{button:?} on {name}")
    }

    /// Presses and lets go of a button of the mouse.
    pub(crate) fn mouse(&mut self, place: Pos2, button: PointerButton) {
        self.frame(vec![
            Event::PointerMoved(place),
            pointer(place, button, true),
        ]);
        self.frame(vec![pointer(place, button, false)]);
    }

    /// Drags from one place to another.
    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) {
        let button = PointerButton::Primary;
        self.frame(vec![Event::PointerMoved(from), pointer(from, button, true)]);
        self.frame(vec![Event::PointerMoved(from.lerp(to, 0.5))]);
        self.frame(vec![Event::PointerMoved(to), pointer(to, button, false)]);
    }

    /// Presses a key. Copying, cutting and pasting come as the window system gives them.
    pub(crate) fn key(&mut self, modifiers: Modifiers, key: Key) {
        let event = match (modifiers.command_only(), key) {
            (true, Key::C) => Event::Copy,
            (true, Key::X) => Event::Cut,
            (true, Key::V) => Event::Paste(self.clipboard.clone()),
            (_, _) => pressed(modifiers, key, true),
        };
        self.frame(vec![Event::ModifiersChanged(modifiers), event]);
        // Let go of in the next frame.
        let events = &mut self.harness.input_mut().events;
        events.push(pressed(modifiers, key, false));
        events.push(Event::ModifiersChanged(Modifiers::NONE));
    }

    /// Pastes what was selected last, as the middle button does on some systems.
    pub(crate) fn paste_selected(&mut self) {
        let text = self.selected.clone();
        self.frame(vec![Event::Paste(text)]);
    }

    /// The names of the fields for text, in reading order.
    pub(crate) fn fields(&self) -> Vec<String> {
        let fields = self.live(is_field).into_iter();
        fields
            .map(|node| node.accesskit_node().label().unwrap_or_default())
            .collect()
    }

    /// What stands in the fields for text.
    pub(crate) fn values(&self) -> Vec<String> {
        let fields = self.live(is_field).into_iter();
        fields
            .map(|node| node.accesskit_node().value().unwrap_or_default())
            .collect()
    }

    /// Gives the `number`th field the focus and types into it; gives whether it shows the text.
    pub(crate) fn type_into(&mut self, number: usize, text: &str) -> bool {
        if let Some(field) = self.live(is_field).get(number) {
            field.focus();
        }
        self.step();
        self.frame(vec![Event::Text(text.to_owned())]);
        let fields = self.live(is_field);
        let Some(field) = fields.get(number) else {
            return false;
        };
        let value = field.accesskit_node().value().unwrap_or_default();
        // A field for secrets shows dots.
        value.contains(text) || value.chars().count() >= text.len() && value.contains('•')
    }
}

/// The words of a shape, as its letters are drawn.
fn painted(shape: &Shape, texts: &mut Vec<(&'static str, String)>) {
    match shape {
        Shape::Text(text) => texts.push(("pixels", text.galley.text().to_owned())),
        Shape::Vec(shapes) => {
            for shape in shapes {
                painted(shape, texts);
            }
        }
        Shape::Noop
        | Shape::Circle(_)
        | Shape::Ellipse(_)
        | Shape::LineSegment { .. }
        | Shape::Path(_)
        | Shape::Rect(_)
        | Shape::Mesh(_)
        | Shape::QuadraticBezier(_)
        | Shape::CubicBezier(_)
        | Shape::Band(_)
        | Shape::Callback(_) => {}
    }
}

const fn pointer(pos: Pos2, button: PointerButton, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

const fn pressed(modifiers: Modifiers, key: Key, pressed: bool) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers,
    }
}

/// Whether things of this role take text.
pub(crate) const fn is_field(role: Role) -> bool {
    matches!(
        role,
        Role::TextInput
            | Role::MultilineTextInput
            | Role::PasswordInput
            | Role::SearchInput
            | Role::SpinButton
    )
}

/// Whether things of this role can be pressed.
pub(crate) const fn is_pressable(role: Role) -> bool {
    is_field(role)
        || matches!(
            role,
            Role::Button
                | Role::CheckBox
                | Role::ComboBox
                | Role::Link
                | Role::MenuItem
                | Role::RadioButton
                | Role::Slider
                | Role::Switch
                | Role::Tab
                | Role::DisclosureTriangle
        )
}
