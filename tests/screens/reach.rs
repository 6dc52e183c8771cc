//! Owns what tests ask about reach: where Tab leads, what can be scrolled to, and whether the window rests.

use std::collections::BTreeSet;
use std::time::Duration;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, is_pressable};

impl Stage {
    /// The accessible name of what has the keyboard.
    pub(crate) fn focused(&self) -> Option<String> {
        let harness = self.drawn();
        harness
            .root()
            .children_recursive()
            .find(|node| node.accesskit_node().is_focused())
            .and_then(|node| node.accesskit_node().label())
    }

    /// Presses Tab until what has this name has the keyboard.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, name: &str) {
        let mut passed: Vec<String> = Vec::new();
        while self.focused().as_deref() != Some(name) {
            self.key(Key::Tab);
            passed.extend(self.focused());
            assert!(
                passed.len() < 200,
                "Tab does not reach {name:?}; it passed {:?}",
                passed.iter().collect::<BTreeSet<_>>()
            );
        }
    }

    /// The headings of a level: 1 for the page, 2 for its parts.
    pub(crate) fn headings(&self, level: usize) -> Vec<String> {
        let harness = self.drawn();
        let nodes = harness.root().children_recursive();
        nodes
            .filter(|node| node.accesskit_node().role() == Role::Heading)
            .filter(|node| node.accesskit_node().level() == Some(level))
            .filter_map(|node| node.accesskit_node().label())
            .filter(|label| !label.is_empty())
            .collect()
    }

    /// Where the heading with these words lies, in points.
    pub(crate) fn place_of_heading(&self, words: &str) -> egui::Rect {
        let mut nodes = self.drawn().root().children_recursive();
        let found = nodes.find(|node| {
            let node = node.accesskit_node();
            node.role() == Role::Heading && node.label().as_deref() == Some(words)
        });
        found.expect("a heading of these words").rect()
    }

    /// Where what has this accessible name is drawn.
    pub(crate) fn place_of(&self, name: &str) -> egui::Rect {
        let harness = self.drawn();
        harness.get_by_label(name).rect()
    }

    /// Where what has the keyboard focus is drawn.
    pub(crate) fn focused_place(&self) -> Option<egui::Rect> {
        let mut nodes = self.drawn().root().children_recursive();
        let focused = nodes.find(|node| node.accesskit_node().is_focused());
        focused.map(|node| node.rect())
    }

    /// The window, in points.
    pub(crate) fn window(&self) -> egui::Rect {
        self.drawn().ctx.content_rect()
    }

    /// Scrolls to everything that can be pressed or typed into, and names what does not come into
    /// the window.
    pub(crate) fn out_of_reach(&mut self) -> Vec<String> {
        let count = self.pressable().len();
        let mut lost = Vec::new();
        for place in 0..count {
            let Some(name) = self.name_if_outside(place) else {
                continue;
            };
            self.pressable()[place].scroll_to_me();
            self.run();
            if self.name_if_outside(place).is_some() {
                lost.push(name);
            }
        }
        lost
    }

    /// Everything named that can be pressed or typed into, in reading order.
    fn pressable(&self) -> Vec<Node<'_>> {
        let harness = self.drawn();
        let nodes = harness.root().children_recursive();
        nodes
            .filter(|node| is_pressable(node.accesskit_node().role()))
            .filter(|node| {
                node.accesskit_node()
                    .label()
                    .is_some_and(|name| !name.is_empty())
            })
            .collect()
    }

    /// The name of the `place`th pressable thing, where less of it lies in the window than a
    /// finger needs.
    fn name_if_outside(&self, place: usize) -> Option<String> {
        const ENOUGH: f32 = 20.0;
        let harness = self.drawn();
        let nodes = self.pressable();
        let node = nodes.get(place)?;
        let seen = node.rect().intersect(harness.ctx.content_rect());
        let enough = seen.width() >= ENOUGH.min(node.rect().width())
            && seen.height() >= ENOUGH.min(node.rect().height());
        let name = node.accesskit_node().label().unwrap_or_default();
        (!enough).then(|| format!("{name} at {}", node.rect()))
    }

    /// How long it is until the window wants to draw again.
    pub(crate) fn next_frame_in(&mut self) -> Duration {
        self.run();
        self.harness().step();
        let output = self.harness().output();
        let delays = output.viewport_output.values();
        let soonest = delays.map(|viewport| viewport.repaint_delay).min();
        soonest.unwrap_or(Duration::MAX)
    }

    /// Draws the frames of so many seconds in which nobody touches anything, and fails where one
    /// of them asks for another.
    #[track_caller]
    pub(crate) fn stay_idle(&mut self, seconds: f32, place: &str) {
        const FRAME: f32 = 0.25;
        self.run();
        let mut passed = 0.0;
        while passed < seconds {
            self.harness().step();
            passed += FRAME;
            for viewport in self.harness().output().viewport_output.values() {
                assert_eq!(
                    viewport.repaint_delay,
                    Duration::MAX,
                    "{place}, after {passed} s"
                );
            }
        }
    }
}
