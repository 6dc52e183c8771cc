//! Owns what the marks of a body map say, on the drawing and in words.

use crate::domain::{BodyRegion, MarkChange, MarkStrength, Sensation, Side};
use crate::i18n::{Words, count};

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

    /// Names a sensation that stands alone: `Numbness`.
    pub fn sensation_title(&self, sensation: Sensation) -> String {
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
        self.bodymap_mark(&letter, &strength.get().to_string())
    }

    /// The marks of one place as they stand on the drawing, the strongest first: `most` of them, the last
    /// of which says how many more there are.
    pub fn body_tags(
        &self,
        marks: &[(Sensation, MarkStrength)],
        most: usize,
    ) -> Vec<(Sensation, String)> {
        let shown = if marks.len() > most {
            most.saturating_sub(1)
        } else {
            marks.len()
        };
        let mut tags: Vec<(Sensation, String)> = marks
            .iter()
            .take(shown)
            .map(|(sensation, strength)| (*sensation, self.body_mark_short(*sensation, *strength)))
            .collect();
        if let Some((sensation, _)) = marks.get(shown) {
            tags.push((*sensation, self.bodymap_more(count(marks.len() - shown))));
        }
        tags
    }

    /// Names a place with its side: `Left calf`.
    pub fn body_place(&self, side: Side, region: BodyRegion) -> String {
        if region == BodyRegion::BetweenLegs {
            return self.bodymap_place_between(&self.side(side));
        }
        self.bodymap_place(&self.body_region(region), &self.side_title(side))
    }

    /// Says a place with its marks: `Left calf: numbness 4 and tingling 3`.
    pub fn body_place_marks(
        &self,
        side: Side,
        region: BodyRegion,
        marks: &[(Sensation, MarkStrength)],
    ) -> String {
        let said = if marks.is_empty() {
            self.bodymap_not_marked()
        } else {
            let strong = |(sensation, strength): &(Sensation, MarkStrength)| {
                self.bodymap_strong(&self.sensation(*sensation), &strength.get().to_string())
            };
            self.list(&marks.iter().map(strong).collect::<Vec<String>>())
        };
        self.bodymap_place_marks(&said, &self.body_place(side, region))
    }

    /// Says what two maps mark differently at one place: `Left calf: tingling 6 → 3, less`.
    pub fn body_change(&self, change: MarkChange) -> String {
        let place = self.body_place(change.place.side, change.place.region);
        let sensation = self.sensation(change.place.sensation);
        let text = |strength: MarkStrength| strength.get().to_string();
        match (change.before, change.now) {
            (Some(before), Some(now)) if now < before => {
                self.bodymap_compare_less(&text(before), &text(now), &place, &sensation)
            }
            (Some(before), Some(now)) => {
                self.bodymap_compare_grew(&text(before), &text(now), &place, &sensation)
            }
            (None, Some(now)) => self.bodymap_compare_new(&text(now), &place, &sensation),
            (Some(before), None) => self.bodymap_compare_gone(&text(before), &place, &sensation),
            (None, None) => self.bodymap_place_marks(&self.bodymap_not_marked(), &place),
        }
    }
}
