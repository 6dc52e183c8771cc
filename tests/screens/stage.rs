//! Owns the one way to make a test of the whole program: a shell on a folder of its own, a clock that stands still, names to press.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use evenly::application::{
    self, Asked, Clock, FirstStart, LanguageChoice, Places, Runner, Settings, ThemeChoice, Zoom,
};
use evenly::domain::{Day, Moment, Stamp};
use evenly::i18n::Words;
use evenly::ui::nav::Route;
use evenly::ui::shell::{Locking, Shell};
use tempfile::TempDir;

use crate::program::{Phase, Program, phase};

/// When every stage begins, unless it is set otherwise: a Monday evening in Berlin.
pub(crate) const START: &str = "2026-11-23T18:20:00+01:00[Europe/Berlin]";

/// The most frames a step may take until nothing asks for another one.
const MOST_FRAMES: u64 = 40;

/// How a stage begins. Each part can be set before [`Setting::open`].
pub(crate) struct Setting {
    language: LanguageChoice,
    theme: ThemeChoice,
    zoom: u16,
    first_start: FirstStart,
    size: Vec2,
    now: Stamp,
}

impl Setting {
    /// The language of every word.
    pub(crate) fn language(mut self, language: LanguageChoice) -> Self {
        self.language = language;
        self
    }

    /// The colours.
    pub(crate) fn theme(mut self, theme: ThemeChoice) -> Self {
        self.theme = theme;
        self
    }

    /// The text size in percent, 100 to 250.
    pub(crate) fn zoom(mut self, percent: u16) -> Self {
        self.zoom = percent;
        self
    }

    /// Begins with the first start.
    pub(crate) fn never_started(mut self) -> Self {
        self.first_start = FirstStart::Ahead;
        self
    }

    /// The window's size in points at 100 %; larger text leaves fewer of them.
    pub(crate) fn size(mut self, width: f32, height: f32) -> Self {
        self.size = Vec2::new(width, height);
        self
    }

    /// The instant, such as [`START`].
    pub(crate) fn at(mut self, now: &str) -> Self {
        self.now = stamp(now);
        self
    }

    /// Opens the program on an empty folder of its own.
    pub(crate) fn open(self) -> Stage {
        let folder = TempDir::new().expect("a temporary folder");
        self.open_in(folder)
    }

    /// Opens the program on a folder that may hold a diary already.
    pub(crate) fn open_in(self, folder: TempDir) -> Stage {
        let places = places_in(folder.path());
        let mut settings = Settings::load(&places.settings()).0;
        settings.language = self.language;
        settings.theme = self.theme;
        settings.zoom = Zoom::clamped(self.zoom);
        settings.first_start = self.first_start;
        settings
            .save(&places.settings())
            .expect("settings are kept");
        let path = folder.path().to_owned();
        Stage::begin(Some(folder), &path, self.size, self.now)
    }
}

/// The program on a stage.
pub(crate) struct Stage {
    harness: Option<Harness<'static, Program>>,
    folder: Option<TempDir>,
    path: PathBuf,
    size: Vec2,
}

/// The places of a data folder.
pub(crate) fn places_in(folder: &Path) -> Places {
    Places::choose(Asked {
        argument: Some(folder.to_owned()),
        // Files of watches are read by the program itself, in a process of its own.
        program: Some(env!("CARGO_BIN_EXE_evenly").into()),
        ..Asked::default()
    })
    .expect("a folder was named")
}

/// Reads an instant with offset and zone, such as [`START`].
pub(crate) fn stamp(text: &str) -> Stamp {
    Clock::fixed(text).expect("an instant with a zone").now()
}

impl Stage {
    /// The program in English, light, 1280 × 820, with an empty diary, after its first start.
    pub(crate) fn new() -> Self {
        Self::set().open()
    }

    /// Sets the stage before opening it.
    pub(crate) fn set() -> Setting {
        Setting {
            language: LanguageChoice::English,
            theme: ThemeChoice::Light,
            zoom: 100,
            first_start: FirstStart::Finished,
            size: Vec2::new(1280.0, 820.0),
            now: stamp(START),
        }
    }

    /// The program on a folder that another stage keeps, as a second window would.
    pub(crate) fn begin_on(folder: &Path) -> Self {
        Self::begin(None, folder, Vec2::new(1280.0, 820.0), stamp(START))
    }

    fn begin(folder: Option<TempDir>, path: &Path, size: Vec2, now: Stamp) -> Self {
        let places = places_in(path);
        let harness = Harness::builder()
            .with_size(size)
            .with_max_steps(MOST_FRAMES)
            .with_render_cursor(false)
            .with_theme(egui::Theme::Light)
            .build_eframe(move |creation| {
                let start = application::open(&places, &now);
                Program {
                    phase: phase(&creation.egui_ctx, start, Locking::No),
                    now,
                    places,
                    moment: Moment {
                        run: 1,
                        elapsed_ms: 0,
                    },
                }
            });
        let mut stage = Self {
            harness: Some(harness),
            folder,
            path: path.to_owned(),
            size,
        };
        stage.run();
        stage
    }

    pub(crate) fn harness(&mut self) -> &mut Harness<'static, Program> {
        self.harness.as_mut().expect("the program runs")
    }

    pub(crate) fn drawn(&self) -> &Harness<'static, Program> {
        self.harness.as_ref().expect("the program runs")
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.path
    }

    /// The shell.
    pub(crate) fn shell(&mut self) -> &mut Shell {
        match &mut self.harness().state_mut().phase {
            Phase::Running(shell) => shell,
            Phase::Stopped(_) => panic!("the diary did not open"),
            Phase::Locked(_) | Phase::Closed => panic!("the diary is locked"),
        }
    }

    /// Where the person is.
    pub(crate) fn here(&mut self) -> Route {
        self.shell().here()
    }

    /// The words of a language, to ask for names that tests must not spell out.
    pub(crate) fn words(&mut self) -> &Words {
        self.shell().words()
    }

    /// Draws frames until nothing asks for another one. A larger text size leaves fewer points in
    /// the window, as it does on a screen.
    pub(crate) fn run(&mut self) {
        self.harness().run();
        let size = self.size;
        let harness = self.harness();
        let room = size / harness.ctx.zoom_factor();
        if harness.ctx.content_rect().size() != room {
            harness.set_size(room);
            harness.run();
        }
    }

    /// Presses the button, door, choice or field of this accessible name.
    pub(crate) fn click(&mut self, name: &str) {
        self.find(name).click_accesskit();
        self.run();
    }

    /// Presses the `place`th (from 0) of several with this name, in reading order.
    pub(crate) fn click_nth(&mut self, name: &str, place: usize) {
        let found = self.all(name);
        found
            .get(place)
            .unwrap_or_else(|| panic!("there are only {} called {name:?}", found.len()))
            .click_accesskit();
        self.run();
    }

    /// Presses it with the mouse, where it is drawn.
    pub(crate) fn click_with_mouse(&mut self, name: &str) {
        self.find(name).click();
        self.run();
    }

    /// Gives the field of this name the focus and types into it, after what is there.
    pub(crate) fn type_into(&mut self, name: &str, text: &str) {
        self.find(name).focus();
        self.run();
        self.find(name).type_text(text);
        self.run();
    }

    /// Empties the field of this name.
    pub(crate) fn clear(&mut self, name: &str) {
        self.find(name).focus();
        self.run();
        self.press(Modifiers::COMMAND, Key::A);
        self.press(Modifiers::NONE, Key::Delete);
    }

    /// Types into whatever has the focus.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness().event(egui::Event::Text(text.to_owned()));
        self.run();
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness().key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Presses a key with Ctrl.
    pub(crate) fn ctrl(&mut self, key: Key) {
        self.press(Modifiers::COMMAND, key);
    }

    /// Presses a key alone.
    pub(crate) fn key(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    /// Whether some text on the screen or some accessible name holds this.
    pub(crate) fn sees(&self, text: &str) -> bool {
        self.texts().iter().any(|shown| shown.contains(text))
    }

    /// Fails unless some text on the screen or some accessible name holds this.
    #[track_caller]
    pub(crate) fn see(&self, text: &str) {
        let texts = self.texts();
        assert!(
            texts.iter().any(|shown| shown.contains(text)),
            "{text:?} is not on the screen; there is:\n{}",
            texts.join("\n")
        );
    }

    /// Fails if some text on the screen or some accessible name holds this.
    #[track_caller]
    pub(crate) fn see_no(&self, text: &str) {
        assert!(!self.sees(text), "{text:?} is on the screen");
    }

    /// Draws boxes for letters that none of the program's own fonts has, as a window does where the
    /// system has no font for them either. Otherwise such a letter fails the test.
    pub(crate) fn draw_unknown_letters_as_boxes(&mut self) {
        let policy = egui::epaint::text::MissingGlyphPolicy::Tofu;
        self.harness().ctx.set_missing_glyph_policy(policy);
    }

    /// Pastes into whatever has the focus, as the window system hands text over.
    pub(crate) fn paste(&mut self, text: &str) {
        self.harness().event(egui::Event::Paste(text.to_owned()));
        self.run();
    }

    /// Whether the button, choice or box of this name is chosen or ticked.
    pub(crate) fn is_chosen(&self, name: &str) -> bool {
        chosen(&self.find(name))
    }

    /// Whether the `place`th (from 0) of several with this name is chosen or ticked.
    pub(crate) fn is_chosen_nth(&self, name: &str, place: usize) -> bool {
        self.all(name).get(place).is_some_and(chosen)
    }

    /// Whether something of this name has the focus.
    pub(crate) fn has_focus(&self, name: &str) -> bool {
        let harness = self.drawn();
        let mut named = harness.query_all_by_label(name);
        named.any(|node| node.accesskit_node().is_focused())
    }

    /// What stands in the field of this name.
    pub(crate) fn value(&self, name: &str) -> String {
        self.find(name).accesskit_node().value().unwrap_or_default()
    }

    /// The right edge of what reaches farthest, in points of the screen, and its name.
    pub(crate) fn widest(&self) -> (f32, String) {
        let harness = self.drawn();
        harness
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().bounding_box().is_some())
            .map(|node| {
                let about = node.accesskit_node();
                let name = about.label().or_else(|| about.value()).unwrap_or_default();
                (node.rect().right(), name)
            })
            .max_by(|one, other| one.0.total_cmp(&other.0))
            .unwrap_or_default()
    }

    /// The right edge of the window, in the same points as [`Stage::widest`].
    pub(crate) fn right_edge(&mut self) -> f32 {
        let harness = self.harness();
        harness.ctx.content_rect().right()
    }

    /// Every text on the screen and every accessible name, in reading order.
    pub(crate) fn texts(&self) -> Vec<String> {
        let harness = self.drawn();
        let mut texts = Vec::new();
        for node in harness.root().children_recursive() {
            let node = node.accesskit_node();
            texts.extend(node.label());
            texts.extend(node.value());
        }
        texts
    }

    /// What screen readers say by themselves: the names and texts inside live regions.
    pub(crate) fn announced(&self) -> Vec<String> {
        let harness = self.drawn();
        let mut texts = Vec::new();
        for region in harness.root().children_recursive() {
            if region.accesskit_node().live() == egui::accesskit::Live::Off {
                continue;
            }
            texts.extend(region.accesskit_node().label());
            for inside in region.children_recursive() {
                texts.extend(inside.accesskit_node().label());
                texts.extend(inside.accesskit_node().value());
            }
        }
        texts
    }

    /// Moves the clock on by whole days; the time of day stays.
    pub(crate) fn pass_days(&mut self, days: i64) {
        self.harness().state_mut().now.utc_ms += days * 86_400_000;
        self.run();
    }

    /// Lets seconds pass in which nobody does anything. The clock on the wall stands still.
    pub(crate) fn nobody_for(&mut self, seconds: u64) {
        self.harness().state_mut().moment.elapsed_ms += seconds * 1_000;
        self.run();
    }

    /// Sets the clock.
    pub(crate) fn set_clock(&mut self, now: &str) {
        self.harness().state_mut().now = stamp(now);
        self.run();
    }

    /// The day the clock shows.
    pub(crate) fn today(&mut self) -> Day {
        self.harness().state().now.day()
    }

    /// Says what the person will pick in the next file dialog of the system.
    pub(crate) fn will_pick(&mut self, path: Option<PathBuf>) {
        match self.shell().runner_mut() {
            Runner::Inline(inline) => inline.answer_pick(path),
            Runner::Worker(_) => unreachable!("a stage has no worker"),
        }
    }

    /// Closes the program as the window does, and opens it again on the same folder.
    pub(crate) fn restart(self) -> Self {
        let path = self.path.clone();
        let (folder, size, now) = self.close();
        Self::begin(Some(folder), &path, size, now)
    }

    /// Closes the program as the window does; gives the folder, the size and the clock.
    pub(crate) fn close(mut self) -> (TempDir, Vec2, Stamp) {
        let program = self.harness.take().expect("the program runs").into_state();
        match program.phase {
            Phase::Running(shell) => shell.close(&program.now).expect("the diary closes"),
            Phase::Stopped(_) | Phase::Locked(_) | Phase::Closed => {}
        }
        let folder = self.folder.take().expect("this stage keeps its folder");
        (folder, self.size, program.now)
    }

    /// How many frames `passes` of idleness take: 0 or more beyond the one that looks.
    pub(crate) fn asks_for_more_frames(&mut self) -> bool {
        self.run();
        self.harness().step();
        let output = self.harness().output();
        output
            .viewport_output
            .values()
            .any(|viewport| viewport.repaint_delay != std::time::Duration::MAX)
    }

    /// Saves a picture of the window, to look at.
    pub(crate) fn png(&mut self, path: impl AsRef<Path>) {
        let picture = self.harness().render().expect("the window is drawn");
        picture.save(path).expect("the picture is saved");
    }

    fn find<'a>(&'a self, name: &'a str) -> Node<'a> {
        let mut found = self.all(name);
        assert_eq!(
            found.len(),
            1,
            "exactly one thing to press should be called {name:?}"
        );
        found.remove(0)
    }

    /// Everything of this name that can be pressed or typed into; where there is none, every node
    /// of this name.
    fn all<'a>(&'a self, name: &'a str) -> Vec<Node<'a>> {
        let harness = self.drawn();
        let named: Vec<Node<'a>> = harness.query_all_by_label(name).collect();
        if named.is_empty() {
            let texts = self.texts().join("\n");
            panic!("nothing is called {name:?}; there is:\n{texts}");
        }
        let (live, still): (Vec<_>, Vec<_>) = named
            .into_iter()
            .partition(|node| is_pressable(node.accesskit_node().role()));
        if live.is_empty() { still } else { live }
    }
}

fn chosen(node: &Node<'_>) -> bool {
    let node = node.accesskit_node();
    node.is_selected() == Some(true) || node.toggled() == Some(egui::accesskit::Toggled::True)
}

/// Whether things of this role can be pressed or typed into.
pub(crate) const fn is_pressable(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::CheckBox
            | Role::ComboBox
            | Role::Link
            | Role::MenuItem
            | Role::MultilineTextInput
            | Role::RadioButton
            | Role::SpinButton
            | Role::Switch
            | Role::Tab
            | Role::TextInput
            | Role::DisclosureTriangle
    )
}
