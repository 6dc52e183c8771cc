//! Owns distances on the globe.

/// The mean radius of the earth in metres (International Union of Geodesy and Geophysics, R1).
const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// A place on the globe, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Position {
    latitude: f64,
    longitude: f64,
}

impl Position {
    /// Takes degrees north and east; `None` where there is no such place.
    pub(super) fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let there = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        there.then_some(Self {
            latitude,
            longitude,
        })
    }

    /// Metres along the great circle, by the haversine formula on a sphere: within 0.5 % of the
    /// true distance.
    pub(super) fn metres_to(self, other: Self) -> f64 {
        let half_chord = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
        let across = half_chord(self.latitude, other.latitude)
            + self.latitude.to_radians().cos()
                * other.latitude.to_radians().cos()
                * half_chord(self.longitude, other.longitude);
        2.0 * EARTH_RADIUS_M * across.clamp(0.0, 1.0).sqrt().asin()
    }
}
