//! Owns the made-up person: strength, flares, illness and holidays, day by day.

use fastrand::Rng;

/// How many days before the last one the closing flare begins.
const LAST_FLARE_DAYS_AGO: i64 = 1;

/// What a day is like before anything is logged.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a day's plan is a row of yes and no"
)]
pub(in crate::application::demo) struct DayPlan {
    /// Nobody opened the diary.
    pub(in crate::application::demo) forgotten: bool,
    /// Bridges and leg raises.
    pub(in crate::application::demo) exercise: bool,
    /// A walk.
    pub(in crate::application::demo) walk: bool,
    /// A swim.
    pub(in crate::application::demo) swim: bool,
    /// Breaks from sitting, one an hour from nine o'clock.
    pub(in crate::application::demo) breaks: u32,
    /// The first day of a flare.
    pub(in crate::application::demo) flare_begins: bool,
    /// The first day of an illness.
    pub(in crate::application::demo) illness_begins: bool,
}

/// The made-up person.
#[derive(Clone, Debug)]
pub(in crate::application::demo) struct Person {
    days: i64,
    /// Days left of the flare, 0 for none.
    flare: i64,
    illness: i64,
    holiday: i64,
    back_from_holiday: i64,
    /// Exercise sessions so far.
    practised: u32,
}

impl Person {
    /// A person at the first of `days` days.
    pub(in crate::application::demo) const fn new(days: i64) -> Self {
        Self {
            days,
            flare: 0,
            illness: 0,
            holiday: 0,
            back_from_holiday: 0,
            practised: 0,
        }
    }

    /// What day `number` (0 the first) brings.
    pub(in crate::application::demo) fn plan(&mut self, number: i64, rng: &mut Rng) -> DayPlan {
        let days_left = self.days - 1 - number;
        let closing = days_left == LAST_FLARE_DAYS_AGO;
        let quiet_end = days_left < 21;
        self.flare = (self.flare - 1).max(0);
        self.illness = (self.illness - 1).max(0);
        self.back_from_holiday = (self.back_from_holiday - 1).max(0);
        if self.holiday == 1 {
            self.back_from_holiday = 3;
        }
        self.holiday = (self.holiday - 1).max(0);
        let exercise_day = days_left % 2 == LAST_FLARE_DAYS_AGO % 2;
        let well = self.flare == 0 && self.illness == 0 && self.holiday == 0;
        let illness_begins = well && !quiet_end && rng.u32(0..230) == 0;
        if illness_begins {
            self.illness = rng.i64(4..8);
        } else if well && !quiet_end && rng.u32(0..260) == 0 {
            self.holiday = rng.i64(7..13);
        }
        let flare_begins = closing
            || (well && exercise_day && !quiet_end && self.illness == 0 && rng.u32(0..150) == 0);
        if flare_begins {
            self.flare = rng.i64(8..13);
        }
        let exercise = exercise_day
            && self.illness == 0
            && (self.holiday == 0 || rng.u32(0..3) == 0)
            && (self.flare == 0 || flare_begins || rng.u32(0..3) > 0);
        if exercise {
            self.practised += 1;
        }
        let ill = self.illness > 0;
        DayPlan {
            forgotten: !quiet_end && !exercise && !illness_begins && rng.u32(0..120) == 0,
            exercise,
            walk: !ill && rng.u32(0..100) < if self.holiday > 0 { 95 } else { 79 },
            swim: !ill && !exercise && rng.u32(0..100) < 36,
            breaks: if ill { rng.u32(3..7) } else { rng.u32(7..12) },
            flare_begins,
            illness_begins,
        }
    }

    /// The share of the way from the start's strength to the plateau, 0 to 1.
    pub(in crate::application::demo) fn progress(&self) -> f64 {
        let sessions = f64::from(self.practised);
        1.0 - (-sessions / 260.0).exp()
    }

    /// How strong the weaker side is against the other, about 0.62 at the start and 0.93 at last.
    pub(in crate::application::demo) fn evenness(&self) -> f64 {
        0.31f64.mul_add(self.progress(), 0.62)
    }

    /// Whether a flare is on.
    pub(in crate::application::demo) const fn in_flare(&self) -> bool {
        self.flare > 0
    }

    /// Whether the person is ill.
    pub(in crate::application::demo) const fn is_ill(&self) -> bool {
        self.illness > 0
    }

    /// Whether the person came back from a holiday in the last days.
    pub(in crate::application::demo) const fn after_holiday(&self) -> bool {
        self.back_from_holiday > 0
    }

    /// Usual pain of the weaker side, falling from about 4 to about 1 with practice.
    pub(in crate::application::demo) fn usual_pain(&self) -> f64 {
        3.0f64.mul_add(-self.progress(), 4.0)
    }
}
