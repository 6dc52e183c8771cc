//! Owns how the diary counts, in a few lines: the conventions behind every sum.

use crate::domain::load::ASSUMED_REST_S;
use crate::i18n::Words;

/// The card that says how the diary counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountingCard {
    /// The heading.
    pub title: String,
    /// Opens it.
    pub show: String,
    /// Closes it.
    pub hide: String,
    /// One convention each.
    pub lines: Vec<String>,
}

pub(super) fn card(words: &Words) -> CountingCard {
    CountingCard {
        title: words.sums_how(),
        show: words.sums_how_show(),
        hide: words.sums_how_hide(),
        lines: vec![
            words.sums_how_load(),
            words.sums_how_minutes(&words.seconds(ASSUMED_REST_S)),
            words.sums_how_missing(),
            words.sums_how_day(),
            words.sums_how_known(),
            words.sums_how_windows(),
            words.sums_how_spread(),
            words.sums_how_sides(),
            words.sums_how_variants(),
            words.sums_how_rounding(),
        ],
    }
}
