//! Owns what the page of two versions says: each thing with its answers, the differing ones marked.

use crate::application::view::versions::{TwoVersions, Versions, answers_beside, thing_name};
use crate::domain::revision::{ContentId, Item, ThingId};
use crate::i18n::Words;
use crate::ui::screens::diary::history::{Difference, compared};
use crate::ui::screens::diary::line::Piece;

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title of the page.
    pub title: String,
    /// One line under it.
    pub subtitle: String,
    /// The way back.
    pub back: String,
    /// What stands here while nothing has two versions.
    pub none: [String; 2],
    /// Each version beside a shown one, with the shown one.
    pub pairs: Vec<PairModel>,
}

/// Two versions of a thing.
#[derive(Clone, Debug, PartialEq)]
pub struct PairModel {
    /// The thing.
    pub thing: ThingId,
    /// Its name.
    pub name: String,
    /// The shown version, then the other one.
    pub versions: [VersionModel; 2],
    /// The answers that differ.
    pub rows: Vec<Difference>,
    /// The button that keeps a version.
    pub keep: String,
}

/// One version.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionModel {
    /// Which one.
    pub head: String,
    /// What it says, by name.
    pub content: ContentId,
    /// The accessible name of the button that keeps it.
    pub keep_name: String,
}

/// Puts the page into words.
pub fn model(view: &Versions, words: &Words) -> Model {
    Model {
        title: words.versions_title(),
        subtitle: words.versions_subtitle(),
        back: words.versions_back(),
        none: [words.versions_none(), words.versions_none_about()],
        pairs: view
            .things
            .iter()
            .flat_map(|two| two.others.iter().map(|other| pair(two, other, words)))
            .collect(),
    }
}

fn pair(two: &TwoVersions, other: &Item, words: &Words) -> PairModel {
    let name = thing_name(&two.shown, words);
    let version = |item: &Item, head: String| VersionModel {
        content: item.content(),
        keep_name: words.versions_keep_name(&name, &head),
        head,
    };
    PairModel {
        thing: two.thing,
        versions: [
            version(&two.shown, words.versions_shown()),
            version(other, words.versions_other()),
        ],
        rows: rows(&two.shown, other, words),
        keep: words.versions_keep(),
        name,
    }
}

fn rows(shown: &Item, other: &Item, words: &Words) -> Vec<Difference> {
    if let (Item::Entry(shown), Item::Entry(other)) = (shown, other) {
        return compared(shown, other, words);
    }
    let (old, new) = (answers_beside(shown, words), answers_beside(other, words));
    let mut names: Vec<&String> = Vec::new();
    for (name, _) in old.iter().chain(&new) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let value = |answers: &[(String, String)], name: &String| {
        let found = answers.iter().find(|(other, _)| other == name);
        found.map_or_else(Vec::new, |(_, value)| vec![Piece::plain(value.as_str())])
    };
    names
        .into_iter()
        .map(|name| Difference {
            name: name.clone(),
            before: value(&old, name),
            after: value(&new, name),
        })
        .filter(|row| row.before != row.after)
        .collect()
}
