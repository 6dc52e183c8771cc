//! Owns what the builders of entries say of feel, place, soreness and strength.

use evenly::domain::{Feel, Side, Site, Soreness, Weaker};

use crate::entries::Make;

impl Make {
    /// Says what one side felt like in a session.
    pub(crate) fn feel(mut self, side: Side, feel: Feel) -> Self {
        self.exertion().pain.get_mut(side).feels.insert(feel);
        self
    }

    /// Says where it hurt on one side in a session.
    pub(crate) fn site(mut self, side: Side, site: Site) -> Self {
        self.exertion().pain.get_mut(side).sites.insert(site);
        self
    }

    /// Says in a check-in how sore the muscle is.
    pub(crate) fn sore(mut self, soreness: i64) -> Self {
        self.answers().soreness = Some(Soreness::new(soreness).expect("soreness"));
        self
    }

    /// Says in a check-in whether the muscle is weaker.
    pub(crate) fn weaker(mut self, weaker: Weaker) -> Self {
        self.answers().weaker = Some(weaker);
        self
    }
}
