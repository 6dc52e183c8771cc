//! Owns what a visit sheet says: one page in words, filled from the diary, with what the person ticked.

mod body;
mod choice;
mod facts;
mod path;
mod room;
mod said;
mod sides;
mod text;

pub use choice::{
    Suggested, SuggestedGroup, VisitChoice, VisitExtra, VisitReader, VisitSection, suggested,
};
pub use facts::VisitFacts;
pub use text::{block_lines, plain};

use self::facts::Facts;
use self::room::{Room, fits};
use crate::domain::{Day, VisitWords};
use crate::exchange::report::{VisitBlock, VisitDocument};
use crate::i18n::Words;

/// Puts a sheet together. Nothing goes in that is not ticked. Long parts are shortened until everything
/// has room on one page, and say how much was left out. The words are those of the choice's language;
/// `own` is what the person typed for the visit.
pub fn document(
    facts: &VisitFacts,
    (choice, own): (&VisitChoice, &VisitWords),
    today: Day,
    words: &Words,
) -> VisitDocument {
    let history = Facts::history_of(facts, today);
    let in_room =
        |room: Room| Facts::new(facts, &history, (choice, own), (today, words), room).document();
    let [first, rest @ ..] = Room::ALL.map(|room| room);
    let mut document = in_room(first);
    for room in rest {
        if fits(&document) {
            break;
        }
        document = in_room(room);
    }
    document
}

impl Facts<'_> {
    fn document(&self) -> VisitDocument {
        let words = self.words;
        let sections = VisitSection::ALL.into_iter();
        let sections = sections.filter(|section| self.choice.has(*section));
        let mut blocks: Vec<VisitBlock> = sections
            .map(|section| self.block(section, self.section(section)))
            .collect();
        blocks.extend(self.signs());
        VisitDocument {
            language: words.language(),
            paper: self.choice.paper,
            day: self.today,
            title: words.visitsheet_title(),
            about: self.about(),
            blocks,
            foot: self.foot(),
            replaced: words.report_closing_glyphs(),
        }
    }
}
