//! Owns the words of the stop signs.

use crate::application::view::warning::Said;
use crate::domain::rules::{RuleId, Verdict};
use crate::i18n::Words;

/// Names a rule in lists.
pub(super) fn name(rule: RuleId, _words: &Words) -> String {
    rule.id().to_owned()
}

/// Puts a verdict of this family into words.
pub(super) fn said(_verdict: &Verdict, _words: &Words) -> Said {
    Said::default()
}
