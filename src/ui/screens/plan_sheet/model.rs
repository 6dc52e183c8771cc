//! Owns what the page of the plan says, in words.

use crate::application::PlanRead;
use crate::application::view::plan::{
    Code, Fact, PlanNow, changes, codes, facts, plan_name, standing_text,
};
use crate::domain::{Picture, PlanSheet, SetSide, Side, Standing};
use crate::i18n::Words;
use crate::ui::screens::diary::line::Piece;

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Its title.
    pub title: String,
    /// The line under it: which plan is in force.
    pub line: String,
    /// The plan that was read and waits for an answer.
    pub asked: Option<AskedModel>,
    /// What the plan in force says.
    pub groups: Vec<GroupModel>,
    /// The title above it.
    pub groups_title: String,
    /// The plan in force as codes.
    pub codes: Vec<Code>,
}

/// A plan that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedModel {
    /// Which plan it is.
    pub title: String,
    /// How it stands to the one in force.
    pub standing: String,
    /// How strongly that is said, and what can be answered.
    pub answer: Answer,
    /// What it changes, one line each, in side colours.
    pub changes: Vec<Vec<Piece>>,
    /// What could not be taken.
    pub problems: Vec<String>,
}

/// What can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Accept it or leave it.
    Accept,
    /// The same after a tick, as something is unusual.
    Sure,
    /// Nothing: it is in force.
    Nothing,
}

/// What a plan says of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupModel {
    /// What it is about.
    pub title: String,
    /// What is said, with what each is.
    pub lines: Vec<(String, Vec<Piece>)>,
    /// A picture.
    pub picture: Option<Picture>,
}

/// Puts the page into words.
pub fn model(view: &PlanNow, read: Option<&PlanRead>, words: &Words) -> Model {
    let in_force = view.in_force.as_ref();
    let sheet = in_force.map(|accepted| &accepted.sheet);
    Model {
        title: words.planpage_title(),
        line: match in_force {
            Some(accepted) => words.planpage_in_force(
                &words.day_near(accepted.day, view.day),
                &plan_name(&accepted.sheet, words),
            ),
            None => words.planpage_none(),
        },
        asked: read.map(|read| asked(read, sheet, words)),
        groups: sheet.map(|sheet| groups(sheet, words)).unwrap_or_default(),
        groups_title: words.planpage_says(),
        codes: sheet.map(codes).unwrap_or_default(),
    }
}

fn asked(read: &PlanRead, in_force: Option<&PlanSheet>, words: &Words) -> AskedModel {
    let standing = Standing::of(&read.sheet, in_force);
    let name = in_force.map(|sheet| plan_name(sheet, words));
    AskedModel {
        title: plan_name(&read.sheet, words),
        standing: standing_text(standing, name.as_deref(), words),
        answer: match standing {
            Standing::First | Standing::Newer => Answer::Accept,
            Standing::SameNumber | Standing::Older | Standing::Other => Answer::Sure,
            Standing::Same => Answer::Nothing,
        },
        changes: changes(in_force, &read.sheet, words)
            .iter()
            .map(|change| {
                vec![Piece {
                    text: change.text(words),
                    side: change.side.and_then(SetSide::alone),
                }]
            })
            .collect(),
        problems: read
            .problems
            .iter()
            .map(|problem| problem.message_in_plan(words))
            .collect(),
    }
}

/// What a plan says, by what it is about.
pub fn groups(sheet: &PlanSheet, words: &Words) -> Vec<GroupModel> {
    let own = &sheet.parts().own_exercises;
    facts(sheet, words)
        .chunk_by(|one, other| one.group == other.group)
        .filter_map(|facts| {
            let first = facts.first()?;
            let owned = own
                .iter()
                .find(|own| first.key.starts_with(&own.id.to_string()));
            Some(GroupModel {
                title: first.group.clone(),
                lines: facts.iter().map(line).collect(),
                picture: owned.and_then(|own| own.picture.clone()),
            })
        })
        .collect()
}

fn line(fact: &Fact) -> (String, Vec<Piece>) {
    let side: Option<Side> = fact.side.and_then(SetSide::alone);
    let piece = Piece {
        text: fact.value.clone(),
        side,
    };
    (fact.label.clone(), vec![piece])
}
