//! Owns the words of bringing two diaries together: what would change, and what was done.

use crate::application::{MergePreview, Met};
use crate::domain::revision::Changes;
use crate::i18n::{Words, count};

/// What taking another diary in would do, one sentence a line.
pub fn preview_lines(preview: &MergePreview, words: &Words) -> Vec<String> {
    let tally = preview.tally;
    let mut lines = vec![words.merge_here()];
    lines.extend(change_lines(tally.here, words));
    lines.push(words.merge_there());
    lines.extend(change_lines(tally.there, words));
    lines.extend(some(tally.same).map(|same| words.merge_same(same)));
    lines.extend(some(tally.to_ask).map(|asked| words.merge_to_ask(asked)));
    lines.extend(some(preview.erased).map(|erased| words.merge_erased(erased)));
    if preview.stranger {
        lines.push(words.merge_stranger());
    }
    if tally.removes_much() {
        lines
            .push(words.merge_removes_much(count(tally.entries_before), count(tally.here.removed)));
    }
    if preview.nothing_new {
        lines.push(words.merge_nothing_new());
    }
    lines
}

/// What changes in one of the two diaries, one sentence a line.
pub fn change_lines(changes: Changes, words: &Words) -> Vec<String> {
    if changes.is_empty() {
        return vec![words.merge_nothing()];
    }
    [
        some(changes.new).map(|number| words.merge_new(number)),
        some(changes.changed).map(|number| words.merge_changed(number)),
        some(changes.removed).map(|number| words.merge_removed(number)),
        some(changes.beside).map(|number| words.merge_beside(number)),
        some(changes.grown).map(|number| words.merge_grown(number)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What was done, one sentence a line, the most important first.
pub fn met_lines(met: &Met, words: &Words) -> Vec<String> {
    if met.backup.is_none() {
        return vec![words.merge_done_nothing(&met.check)];
    }
    let mut lines = vec![words.merge_done(count(met.tally.entries_after))];
    lines.extend(change_lines(met.tally.here, words));
    lines.extend(some(met.tally.to_ask).map(|asked| words.merge_to_ask(asked)));
    lines.extend(some(met.erased).map(|erased| words.merge_erased(erased)));
    lines.push(words.merge_done_check(&met.check));
    lines.push(words.merge_done_backup());
    if !met.tally.there.is_empty() {
        lines.push(words.merge_done_back());
    }
    lines
}

fn some(number: usize) -> Option<i64> {
    (number > 0).then(|| count(number))
}
