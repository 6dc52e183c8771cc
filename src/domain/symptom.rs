//! Owns pain at three moments, per side, with its feel and place.

use std::collections::BTreeSet;

use crate::domain::exercise::words;
use crate::domain::{FieldProblem, Pain, PerSide};

words! {
    /// What pain feels like.
    Feel {
        /// A dull ache.
        Ache = "ache",
        /// Sharp pain.
        Sharp = "sharp",
        /// Burning.
        Burning = "burning",
        /// Like an electric shock.
        Electric = "electric",
        /// Pins and needles.
        Tingling = "tingling",
        /// No feeling.
        Numb = "numb",
    }
}

words! {
    /// Where pain is.
    Site {
        /// The buttock.
        Buttock = "buttock",
        /// The outer side of the hip.
        OuterHip = "outer-hip",
        /// The groin.
        Groin = "groin",
        /// The low back.
        LowBack = "low-back",
        /// The leg above the knee.
        LegAboveKnee = "leg-above-knee",
        /// The leg below the knee.
        LegBelowKnee = "leg-below-knee",
    }
}

/// One side's pain around one session. `None` means not answered, which is not zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SidePain {
    /// Before the session.
    pub before: Option<Pain>,
    /// The worst during or right after it.
    pub worst: Option<Pain>,
    /// The morning after.
    pub next_morning: Option<Pain>,
    /// What it felt like.
    pub feels: BTreeSet<Feel>,
    /// Where it was.
    pub sites: BTreeSet<Site>,
}

impl SidePain {
    /// Whether nothing was answered for this side.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Both sides' pain around one session.
pub type PainReport = PerSide<SidePain>;
