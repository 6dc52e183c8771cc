//! Owns the kiosk's own picking of a file: what lies on the sticks, and nothing else of the machine.

use std::path::{Path, PathBuf};

use egui::Ui;

use crate::application::kiosk::{PlaceAsk, Shelf, free_name, shelf, shown_name};
use crate::i18n::Words;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, LabelPlace, TextField, dialog_ui, paragraph_ui, problem_ui};

/// A question for a file or for a place.
pub struct Picker {
    ask: PlaceAsk,
    sticks: Vec<PathBuf>,
    at: Option<PathBuf>,
    shelf: Shelf,
    name: String,
    problem: Option<String>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// Nothing yet.
    Open,
    /// A file, or a place.
    Path(PathBuf),
    /// The person thought better of it.
    Never,
}

impl Picker {
    /// Asks; where there is one stick it is open at once.
    pub fn new(ask: PlaceAsk, sticks: Vec<PathBuf>, words: &Words) -> Self {
        let name = match &ask {
            PlaceAsk::Open { .. } => String::new(),
            PlaceAsk::Save { name, .. } => name.clone(),
        };
        let mut picker = Self {
            ask,
            sticks,
            at: None,
            shelf: Shelf::default(),
            name,
            problem: None,
        };
        if let [only] = picker.sticks.as_slice() {
            let only = only.clone();
            picker.go(only, words);
        }
        picker
    }

    fn go(&mut self, folder: PathBuf, words: &Words) {
        match shelf(&self.sticks, &folder, &self.ask) {
            Ok(shelf) => {
                self.shelf = shelf;
                self.at = Some(folder);
                self.problem = None;
            }
            Err(fault) => self.problem = Some(fault.message(words)),
        }
    }

    /// Draws it over the screen.
    pub fn show(&mut self, ui: &Ui, words: &Words) -> Picked {
        let title = self.ask.title().to_owned();
        let dialog = dialog_ui(ui, "picker", &title, |ui| self.inside_ui(ui, words));
        if dialog.closed && dialog.inner == Picked::Open {
            Picked::Never
        } else {
            dialog.inner
        }
    }

    fn inside_ui(&mut self, ui: &mut Ui, words: &Words) -> Picked {
        let mut picked = Picked::Open;
        match self.at.clone() {
            None => self.sticks_ui(ui, words),
            Some(at) => picked = self.folder_ui(ui, &at, words),
        }
        if let Some(problem) = &self.problem {
            problem_ui(ui, problem);
        }
        ui.add_space(size::GAP_S);
        let word = words.common_cancel();
        let never = Button::secondary(&word).big();
        if never.show(ui).clicked() {
            picked = Picked::Never;
        }
        picked
    }

    fn sticks_ui(&mut self, ui: &mut Ui, words: &Words) {
        if self.sticks.is_empty() {
            paragraph_ui(ui, words.kiosk_no_stick());
        } else {
            paragraph_ui(ui, words.kiosk_choose_stick());
        }
        let mut go = None;
        for stick in &self.sticks {
            if row_ui(ui, &name_of(stick)) {
                go = Some(stick.clone());
            }
        }
        if let Some(stick) = go {
            self.go(stick, words);
        }
    }

    fn folder_ui(&mut self, ui: &mut Ui, at: &Path, words: &Words) -> Picked {
        let mut picked = Picked::Open;
        let mut go = None;
        paragraph_ui(ui, Type::Strong.text(name_of(at)));
        if !self.sticks.iter().any(|stick| stick == at) && row_ui(ui, &words.kiosk_folder_up()) {
            go = at.parent().map(Path::to_owned);
        }
        for folder in &self.shelf.folders {
            if row_ui(ui, &words.kiosk_folder(&name_of(folder))) {
                go = Some(folder.clone());
            }
        }
        for file in &self.shelf.files {
            if row_ui(ui, &name_of(file)) {
                picked = Picked::Path(file.clone());
            }
        }
        match &self.ask {
            PlaceAsk::Open { .. } => {
                if self.shelf.files.is_empty() {
                    paragraph_ui(ui, words.kiosk_no_files());
                }
            }
            PlaceAsk::Save { .. } => {
                TextField::new(&words.kiosk_file_name())
                    .label_place(LabelPlace::Above)
                    .show(ui, &mut self.name);
                let name = plain_name(&self.name);
                let word = words.kiosk_save_here();
                let save = Button::primary(&word).big();
                if save.enabled(name.is_some()).show(ui).clicked()
                    && let Some(name) = name
                {
                    picked = Picked::Path(free_name(&self.sticks, at, &name));
                }
            }
        }
        if let Some(folder) = go {
            self.go(folder, words);
        }
        picked
    }
}

fn row_ui(ui: &mut Ui, name: &str) -> bool {
    Button::secondary(name)
        .big()
        .full_width()
        .show(ui)
        .clicked()
}

fn name_of(path: &Path) -> String {
    shown_name(path.file_name().unwrap_or(path.as_os_str()))
}

/// A name that names a file in this very folder.
fn plain_name(typed: &str) -> Option<String> {
    let name = typed.trim();
    let plain = !name.is_empty()
        && !name.starts_with('.')
        && !name.contains(['/', '\\', ':', '\0'])
        && name.chars().count() <= 100;
    plain.then(|| name.to_owned())
}
