//! Owns the body map: where on the back of the pelvis and the legs something is felt or seen, and how
//! strongly.

use std::collections::BTreeMap;

use crate::domain::exercise::words;
use crate::domain::{FieldProblem, Side, Site, whole_number};

words! {
    /// A place that can be marked, from the top down. Each is there on the left and on the right.
    BodyRegion {
        /// The low back, beside the spine.
        LowBack = "low-back",
        /// The sacroiliac joint, where the spine meets the pelvis.
        SacroiliacJoint = "sacroiliac-joint",
        /// The gluteus medius, at the upper outer side of the buttock.
        GluteusMedius = "gluteus-medius",
        /// The upper half of the gluteus maximus.
        UpperGluteusMaximus = "gluteus-maximus-upper",
        /// The lower half of the gluteus maximus.
        LowerGluteusMaximus = "gluteus-maximus-lower",
        /// The outer side of the hip, over the bone that can be felt there.
        OuterHip = "outer-hip",
        /// The groin.
        Groin = "groin",
        /// Between the legs: the genitals and around the back passage.
        BetweenLegs = "between-legs",
        /// The course of the sciatic nerve, from the lower buttock down the middle of the thigh.
        SciaticCourse = "sciatic-course",
        /// The back of the thigh, upper half.
        UpperThigh = "thigh-upper",
        /// The back of the thigh, lower half.
        LowerThigh = "thigh-lower",
        /// The outer side of the thigh.
        OuterThigh = "thigh-outer",
        /// The back of the knee.
        Knee = "knee",
        /// The calf.
        Calf = "calf",
        /// The outer side of the lower leg.
        OuterLowerLeg = "lower-leg-outer",
        /// The foot: heel, sole and toes.
        Foot = "foot",
    }
}

words! {
    /// What is felt or seen at a place.
    Sensation {
        /// Pain.
        Pain = "pain",
        /// Less feeling, or none.
        Numbness = "numbness",
        /// Pins and needles.
        Tingling = "tingling",
        /// Less strength.
        Weakness = "weakness",
        /// Less muscle than before, or than on the other side.
        Thinning = "thinning",
    }
}

whole_number! {
    /// How strong a mark is, from 1 (hardly) to 10 (as strong as can be imagined). A place without a
    /// mark is not a zero: nothing was said of it.
    MarkStrength(u8), 1..=10
}

impl BodyRegion {
    /// The place in the list of an entry's pain that has this region in it; `None` between the legs,
    /// which that list does not have.
    pub const fn site(self) -> Option<Site> {
        match self {
            Self::LowBack | Self::SacroiliacJoint => Some(Site::LowBack),
            Self::GluteusMedius | Self::UpperGluteusMaximus | Self::LowerGluteusMaximus => {
                Some(Site::Buttock)
            }
            Self::OuterHip => Some(Site::OuterHip),
            Self::Groin => Some(Site::Groin),
            Self::BetweenLegs => None,
            Self::SciaticCourse | Self::UpperThigh | Self::LowerThigh | Self::OuterThigh => {
                Some(Site::LegAboveKnee)
            }
            Self::Knee | Self::Calf | Self::OuterLowerLeg | Self::Foot => Some(Site::LegBelowKnee),
        }
    }
}

/// What one mark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MarkPlace {
    /// The side.
    pub side: Side,
    /// The region.
    pub region: BodyRegion,
    /// What is felt or seen there.
    pub sensation: Sensation,
}

/// Everything that was marked on one day. No marks at all say that there was nothing to mark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BodyMap {
    marks: BTreeMap<MarkPlace, MarkStrength>,
}

impl BodyMap {
    /// The most marks there can be: each place on each side with each sensation.
    pub const MOST_MARKS: usize = 2 * BodyRegion::ALL.len() * Sensation::ALL.len();

    /// Marks a place, or marks it anew.
    pub fn mark(&mut self, place: MarkPlace, strength: MarkStrength) {
        self.marks.insert(place, strength);
    }

    /// Marks a place that is not marked yet; refuses one that is.
    pub fn mark_once(
        &mut self,
        place: MarkPlace,
        strength: MarkStrength,
    ) -> Result<(), FieldProblem> {
        match self.marks.insert(place, strength) {
            None => Ok(()),
            Some(_) => Err(FieldProblem::DoNotFit),
        }
    }

    /// Takes a mark away.
    pub fn clear(&mut self, place: MarkPlace) {
        self.marks.remove(&place);
    }

    /// How strongly a place is marked.
    pub fn strength(&self, place: MarkPlace) -> Option<MarkStrength> {
        self.marks.get(&place).copied()
    }

    /// The marks: left before right, from the top down.
    pub fn marks(&self) -> impl ExactSizeIterator<Item = (MarkPlace, MarkStrength)> {
        self.marks
            .iter()
            .map(|(place, strength)| (*place, *strength))
    }

    /// Whether nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Whether something is marked that belongs to a warning sign: feeling lost, or tingling, between
    /// the legs (clinical reference B1, RF-1).
    pub fn names_a_warning_sign(&self) -> bool {
        self.marks.keys().any(|place| {
            place.region == BodyRegion::BetweenLegs
                && matches!(place.sensation, Sensation::Numbness | Sensation::Tingling)
        })
    }

    /// What differs between an earlier map and this one: every place that either of them marks
    /// differently, with its strength then and now.
    pub fn since<'m>(&'m self, earlier: &'m Self) -> impl Iterator<Item = MarkChange> + 'm {
        let places = earlier.marks.keys();
        let gone = places.filter(|place| !self.marks.contains_key(place));
        let mut places: Vec<MarkPlace> = self.marks.keys().chain(gone).copied().collect();
        places.sort();
        let difference = |place| MarkChange {
            place,
            before: earlier.strength(place),
            now: self.strength(place),
        };
        places
            .into_iter()
            .map(difference)
            .filter(|difference| difference.before != difference.now)
    }
}

/// One place that two maps mark differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkChange {
    /// The place.
    pub place: MarkPlace,
    /// How strong it was; `None` where it was not marked.
    pub before: Option<MarkStrength>,
    /// How strong it is; `None` where it is not marked any more.
    pub now: Option<MarkStrength>,
}
