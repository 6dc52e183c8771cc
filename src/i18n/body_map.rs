//! Owns what the marks of a body map say.

use crate::domain::{MarkStrength, Sensation};
use crate::i18n::Words;

impl Words {
    /// The letters that stand for a sensation on the drawing: `N`.
    pub fn sensation_letter(&self, sensation: Sensation) -> String {
        match sensation {
            Sensation::Pain => self.bodymap_letter_pain(),
            Sensation::Numbness => self.bodymap_letter_numbness(),
            Sensation::Tingling => self.bodymap_letter_tingling(),
            Sensation::Weakness => self.bodymap_letter_weakness(),
            Sensation::Thinning => self.bodymap_letter_thinning(),
        }
    }

    /// Names a sensation: `Numbness`.
    pub fn mark_name(&self, sensation: Sensation) -> String {
        match sensation {
            Sensation::Pain => self.bodymap_pain(),
            Sensation::Numbness => self.bodymap_numbness(),
            Sensation::Tingling => self.bodymap_tingling(),
            Sensation::Weakness => self.bodymap_weakness(),
            Sensation::Thinning => self.bodymap_thinning(),
        }
    }

    /// A mark as it stands on the drawing: `N4`.
    pub fn body_mark_short(&self, sensation: Sensation, strength: MarkStrength) -> String {
        let letter = self.sensation_letter(sensation);
        self.bodymap_mark(&letter, &self.whole(i64::from(strength.get())))
    }

    /// The marks of one place as they stand on the drawing, the strongest first: two at most, or one
    /// and how many more.
    pub fn body_tags(&self, marks: &[(Sensation, MarkStrength)]) -> Vec<(Sensation, String)> {
        let shown = if marks.len() > 2 { 1 } else { marks.len() };
        let mut tags: Vec<(Sensation, String)> = marks
            .iter()
            .take(shown)
            .map(|(sensation, strength)| (*sensation, self.body_mark_short(*sensation, *strength)))
            .collect();
        let left = marks.len().saturating_sub(shown);
        if left > 0
            && let Some((sensation, _)) = marks.get(shown)
        {
            tags.push((*sensation, self.bodymap_more(crate::i18n::count(left))));
        }
        tags
    }
}
