//! Owns the catalogue of exercises and the ladder of variants of each.

use crate::domain::{FieldProblem, SetSide};

/// Declares a closed list of words with one stable id each, used in files and on the command line.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// Every value, in the order screens list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word used in files and on the command line.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }

            /// Reads [`Self::id`] back.
            pub fn from_id(id: &str) -> Result<Self, FieldProblem> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|word| word.id() == id)
                    .ok_or(FieldProblem::UnknownWord)
            }
        }
    };
}

pub(in crate::domain) use words;

words! {
    /// A strengthening exercise that the diary counts in sets.
    Exercise {
        /// Glute bridges, lying on the back.
        Bridge = "bridge",
        /// Leg raises, lying on the side.
        LegRaise = "leg-raise",
    }
}

words! {
    /// A step of an exercise's ladder, easier ones first (clinical reference C2 and C3). Volumes are
    /// compared within one variant only.
    Variant {
        /// Squeezing the buttocks while lying, without lifting.
        BridgeSqueeze = "bridge-squeeze",
        /// A bridge over part of the way.
        BridgePartial = "bridge-partial",
        /// A bridge on both legs.
        BridgeDouble = "bridge-double",
        /// A bridge on both legs, held long.
        BridgeDoubleHold = "bridge-double-hold",
        /// A bridge on both legs with a band around the knees.
        BridgeBand = "bridge-band",
        /// A bridge with the feet lifted in turn; each lift counts for the standing side.
        BridgeMarch = "bridge-march",
        /// A bridge on both legs with more weight on one.
        BridgeOffset = "bridge-offset",
        /// A short bridge on one leg.
        BridgeSingleShort = "bridge-single-short",
        /// A bridge on one leg.
        BridgeSingle = "bridge-single",
        /// A bridge on one leg, held long.
        BridgeSingleHold = "bridge-single-hold",
        /// Pushing the leg into a wall while lying on the side.
        RaiseWallPush = "raise-wall-push",
        /// Sliding the leg sideways while standing.
        RaiseStandingSlide = "raise-standing-slide",
        /// The clam: knees bent, the upper knee opens.
        RaiseClam = "raise-clam",
        /// A leg raise with the knee bent.
        RaiseBentKnee = "raise-bent-knee",
        /// A leg raise with the leg straight.
        RaiseStraight = "raise-straight",
        /// A leg raise with the leg straight and a pause at the top.
        RaiseStraightPause = "raise-straight-pause",
        /// A leg raise with a small weight at the ankle.
        RaiseAnkleWeight = "raise-ankle-weight",
        /// Hitching the hip while standing on the edge of a step.
        RaiseHipHitch = "raise-hip-hitch",
        /// Steps to the side.
        RaiseSideStep = "raise-side-step",
    }
}

impl Exercise {
    /// This exercise's variants, easier ones first.
    pub fn variants(self) -> impl Iterator<Item = Variant> {
        Variant::ALL
            .iter()
            .copied()
            .filter(move |variant| variant.exercise() == self)
    }

    /// The variant that a first entry starts with.
    pub const fn usual_variant(self) -> Variant {
        match self {
            Self::Bridge => Variant::BridgeDouble,
            Self::LegRaise => Variant::RaiseStraight,
        }
    }
}

impl Variant {
    /// The exercise this variant belongs to.
    pub const fn exercise(self) -> Exercise {
        match self {
            Self::BridgeSqueeze
            | Self::BridgePartial
            | Self::BridgeDouble
            | Self::BridgeDoubleHold
            | Self::BridgeBand
            | Self::BridgeMarch
            | Self::BridgeOffset
            | Self::BridgeSingleShort
            | Self::BridgeSingle
            | Self::BridgeSingleHold => Exercise::Bridge,
            Self::RaiseWallPush
            | Self::RaiseStandingSlide
            | Self::RaiseClam
            | Self::RaiseBentKnee
            | Self::RaiseStraight
            | Self::RaiseStraightPause
            | Self::RaiseAnkleWeight
            | Self::RaiseHipHitch
            | Self::RaiseSideStep => Exercise::LegRaise,
        }
    }

    /// The side that a set of this variant works when nobody said: both legs for the two-legged
    /// bridges, otherwise none can be assumed.
    pub const fn usual_side(self) -> Option<SetSide> {
        match self {
            Self::BridgeSqueeze
            | Self::BridgePartial
            | Self::BridgeDouble
            | Self::BridgeDoubleHold
            | Self::BridgeBand
            | Self::BridgeOffset => Some(SetSide::Both),
            Self::BridgeMarch
            | Self::BridgeSingleShort
            | Self::BridgeSingle
            | Self::BridgeSingleHold
            | Self::RaiseWallPush
            | Self::RaiseStandingSlide
            | Self::RaiseClam
            | Self::RaiseBentKnee
            | Self::RaiseStraight
            | Self::RaiseStraightPause
            | Self::RaiseAnkleWeight
            | Self::RaiseHipHitch
            | Self::RaiseSideStep => None,
        }
    }
}
