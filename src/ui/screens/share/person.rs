//! Owns the card with what stands for the person in a copy: a pseudonym, and a name that leaves only
//! when it is ticked.

use egui::Ui;

use super::Draft;
use super::view::muted_ui;
use crate::application::view::share::Share;
use crate::application::{Command, DiaryCommand, Fault, Ticket};
use crate::domain::{DiaryId, FieldProblem, Person, PersonName, Pseudonym, VisitWords};
use crate::i18n::Words;
use crate::ui::actions::Action;
use crate::ui::kept::{Kept, Lines, Typing, lines_of, take_lines};
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::theme::size;
use crate::ui::widgets::{Button, Card, TextField, saved_line_ui};

/// What was typed, and whether it was kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonDraft {
    pseudonym: String,
    name: String,
    kept: Option<Person>,
    /// What was typed before, for the next time the card is drawn.
    taken: Option<String>,
    problems: [Option<FieldProblem>; 2],
    state: State,
}

/// Whether what was typed was kept.
#[derive(Clone, Debug, Default, PartialEq)]
enum State {
    #[default]
    Typing,
    Sent(Ticket),
    Saved,
    Failed(Fault),
}

/// The card, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonCard {
    /// The heading.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// The label of the pseudonym, and the hint in its empty field.
    pub pseudonym: [String; 2],
    /// The label of the name, and the hint in its empty field.
    pub name: [String; 2],
    /// What is wrong with the pseudonym and with the name.
    pub problems: [Option<String>; 2],
    /// The button that keeps both; `None` while nothing is new.
    pub keep: Option<String>,
    /// That it was saved, and the button that takes it back.
    pub saved: Option<[String; 2]>,
    /// Why it was not saved.
    pub failed: Option<String>,
}

impl Typing for PersonDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.text("pseudonym", &mut self.pseudonym);
        lines.text("name", &mut self.name);
    }
}

impl PersonDraft {
    /// What is typed and not kept; `None` before the card was drawn.
    pub(super) fn kept_typing(&self) -> Option<Kept> {
        let at = Route::Share;
        if let Some(text) = &self.taken {
            return Some(Kept::as_taken_up(&(at, text.clone())));
        }
        self.kept.as_ref().map(|_shown| Kept {
            at,
            text: self.is_new().then(|| lines_of(self)),
        })
    }

    /// Takes up what was typed before, when the card is drawn next.
    pub(super) fn take_up(&mut self, text: String) {
        self.taken = Some(text);
    }

    /// Puts what was typed before into the fields. Gives whether there was something.
    pub(super) fn fill_taken(&mut self) -> bool {
        let Some(text) = self.taken.take() else {
            return false;
        };
        take_lines(&text, self);
        true
    }

    /// Puts what the diary says into the fields, unless something else was typed meanwhile.
    pub(super) fn fill(&mut self, person: &Person) {
        if self.kept.as_ref() == Some(person) {
            return;
        }
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let pseudonym = text(person.pseudonym.as_ref().map(Pseudonym::as_str));
        let name = text(person.name.as_ref().map(PersonName::as_str));
        // What comes back right after saving is what was typed: "Saved" stays.
        if (self.pseudonym.trim(), self.name.trim()) != (pseudonym.as_str(), name.as_str())
            && !matches!(self.state, State::Sent(_))
        {
            self.state = State::Typing;
        }
        self.pseudonym = pseudonym;
        self.name = name;
        self.kept = Some(person.clone());
        self.problems = [None, None];
    }

    /// What was typed; notes what is wrong with it.
    fn typed(&mut self) -> Option<Person> {
        let pseudonym = unless_empty(&self.pseudonym, Pseudonym::new);
        let name = unless_empty(&self.name, PersonName::new);
        self.problems = [
            pseudonym.as_ref().err().copied(),
            name.as_ref().err().copied(),
        ];
        Some(Person {
            pseudonym: pseudonym.ok()?,
            name: name.ok()?,
            // The command leaves these as they are.
            visit: VisitWords::default(),
        })
    }

    fn is_new(&self) -> bool {
        let kept = self.kept.as_ref();
        let pseudonym = kept.and_then(|kept| kept.pseudonym.as_ref());
        let name = kept.and_then(|kept| kept.name.as_ref());
        self.pseudonym != pseudonym.map(Pseudonym::as_str).unwrap_or_default()
            || self.name != name.map(PersonName::as_str).unwrap_or_default()
    }

    /// Hears that something was saved. Gives whether it was this.
    pub(super) fn saved(&mut self, ticket: Ticket) -> bool {
        let was = self.state == State::Sent(ticket);
        if was {
            self.state = State::Saved;
        }
        was
    }

    /// Hears that something failed.
    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault) {
        if self.state == State::Sent(ticket) {
            self.state = State::Failed(fault.clone());
        }
    }
}

fn unless_empty<T>(
    text: &str,
    read: impl Fn(&str) -> Result<T, FieldProblem>,
) -> Result<Option<T>, FieldProblem> {
    if text.trim().is_empty() {
        Ok(None)
    } else {
        read(text).map(Some)
    }
}

/// The card for what was typed.
pub(super) fn person_card(view: &Share, draft: &Draft, words: &Words) -> PersonCard {
    let typed = &draft.person;
    let own = view.id.as_ref().map(DiaryId::pseudonym);
    let own = own.as_ref().map(Pseudonym::as_str).unwrap_or_default();
    let problem = |problem: &Option<FieldProblem>| {
        problem.as_ref().map(|problem| words.field_problem(problem))
    };
    let [pseudonym, name] = &typed.problems;
    let is_new = typed.is_new();
    PersonCard {
        title: words.export_person(),
        about: words.export_person_about(),
        pseudonym: [words.export_pseudonym(), words.export_pseudonym_hint(own)],
        name: [words.export_name(), words.export_name_hint()],
        problems: [problem(pseudonym), problem(name)],
        keep: is_new.then(|| words.export_person_keep()),
        saved: (typed.state == State::Saved && !is_new)
            .then(|| [words.export_person_saved(), words.common_undo()]),
        failed: match &typed.state {
            State::Failed(fault) => Some(fault.message(words)),
            State::Typing | State::Sent(_) | State::Saved => None,
        },
    }
}

/// Draws the card.
pub(super) fn person_card_ui(
    ui: &mut Ui,
    card: &PersonCard,
    draft: &mut Draft,
    outbox: &mut Outbox,
) {
    Card::titled(&card.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &card.about);
        let [pseudonym_problem, name_problem] = &card.problems;
        let mut changed = false;
        let mut left = false;
        for ([label, hint], problem, text) in [
            (
                &card.pseudonym,
                pseudonym_problem,
                &mut draft.person.pseudonym,
            ),
            (&card.name, name_problem, &mut draft.person.name),
        ] {
            let field = TextField::new(label)
                .hint(hint)
                .problem(problem.as_deref())
                .show(ui, text);
            changed |= field.changed();
            left |= field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        }
        if changed {
            draft.person.problems = [None, None];
            draft.touch();
        }
        if let Some(keep) = &card.keep
            && (Button::secondary(keep).show(ui).clicked() || left)
        {
            if let Some(person) = draft.person.typed() {
                let command = Command::Diary(DiaryCommand::SetPerson(person));
                draft.person.state = State::Sent(outbox.send(command));
            }
            draft.touch();
        }
        if let Some([saved, undo]) = &card.saved
            && saved_line_ui(ui, saved, undo)
        {
            outbox.ask(Action::Undo);
        }
        if let Some(failed) = &card.failed {
            muted_ui(ui, failed);
        }
    });
}
