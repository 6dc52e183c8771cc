//! Owns how a kiosk says times: how long a guess has to wait, and when the screen locks.

use crate::i18n::Words;

/// Up to so many seconds a time is said in seconds.
const SECONDS: u64 = 90;

/// What is said to somebody who guessed too often: the seconds that are left, whole minutes where
/// they are many.
pub fn wait_text(seconds: u64, words: &Words) -> String {
    let time = if seconds > SECONDS {
        words.kiosk_minutes(number(seconds.div_ceil(60)))
    } else {
        words.kiosk_seconds(number(seconds))
    };
    words.kiosk_wait(&time)
}

/// What is said of a screen that locks after so many seconds without a touch, to the second.
pub fn lock_text(seconds: u64, words: &Words) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let time = if seconds <= SECONDS {
        words.kiosk_seconds(number(seconds))
    } else if rest == 0 {
        words.kiosk_minutes(number(minutes))
    } else {
        let minutes = words.kiosk_minutes(number(minutes));
        words.kiosk_minutes_and_seconds(&minutes, &words.kiosk_seconds(number(rest)))
    };
    words.kiosk_locks_after(&time)
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
