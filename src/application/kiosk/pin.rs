//! Owns which PINs a kiosk takes: long enough, and none of those that are tried first.

use std::collections::BTreeSet;
use std::fmt;

use crate::application::Passphrase;
use crate::domain::Day;

/// The most digits of a PIN.
pub const PIN_MOST: usize = 12;

/// A PIN as it was typed. It is wiped from memory when it is let go of, and cannot be written into a
/// log.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(Passphrase);

impl Pin {
    /// Takes what was typed, whatever it is: [`pin_problem`] says whether it is good.
    pub fn typed(digits: &str) -> Self {
        Self(Passphrase::typed(digits))
    }

    /// The digits.
    pub fn digits(&self) -> &str {
        self.0.expose()
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Pin(…)")
    }
}

/// Why a PIN is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinProblem {
    /// It has too few digits.
    TooShort {
        /// How many it needs.
        least: u8,
    },
    /// It has too many digits, or something else than digits.
    TooLong,
    /// It repeats itself, counts up or down, or reads the same backwards.
    Pattern,
    /// It may be a date.
    Date,
    /// Many people choose it.
    Common,
}

/// What PINs of six digits or more begin with much more often than chance would.
const COMMON: [&str; 44] = [
    // Zigzags over the keys of a pad, and round its corners and edges.
    "142536", "415263", "147963", "741963", "369147", "147896", "321478", "124578", "235689",
    "139713", "179317", "137931", "248624", "268426", "246824",
    // Numbers that people know by heart.
    "314159", "271828", "161803", "141421", "173205", "112358", "142857", "285714", "428571",
    "571428", "714285", "857142",
    // Odd and even digits, from both ends, and rows that were broken off.
    "246810", "135790", "246813", "135724", "192837", "918273", "102030", "123412", "432143",
    "123450", "543210", // Numbers that sound like words in Chinese.
    "520131", "131452", "584131", "168998", "168888", "888168",
];

/// The straight ways over three keys of a pad, there and back.
const LINES: [&str; 16] = [
    "123", "456", "789", "147", "258", "369", "159", "357", "321", "654", "987", "741", "852",
    "963", "951", "753",
];

/// Looks at a PIN of at least `least` digits; `None` where it is good.
pub fn pin_problem(digits: &str, least: u8) -> Option<PinProblem> {
    let values: Vec<u8> = digits
        .chars()
        .filter_map(|sign| sign.to_digit(10))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    if values.len() != digits.chars().count() || values.len() > PIN_MOST {
        return Some(PinProblem::TooLong);
    }
    if values.len() < usize::from(least) {
        return Some(PinProblem::TooShort { least });
    }
    let pattern = repeats(&values)
        || counts(&values)
        || mirrors(&values)
        || pairs(&values)
        || halves(&values)
        || of_two(&values);
    if pattern {
        return Some(PinProblem::Pattern);
    }
    if lines(digits) || COMMON.iter().any(|common| digits.starts_with(common)) {
        return Some(PinProblem::Common);
    }
    is_date(&values).then_some(PinProblem::Date)
}

/// `111111`, `121212`, `123123`, `12341234`.
fn repeats(values: &[u8]) -> bool {
    (1..=values.len() / 2).any(|period| {
        values
            .iter()
            .zip(values.iter().skip(period))
            .all(|(one, other)| one == other)
    })
}

/// `123456`, `987654`, `890123`, `135791`.
fn counts(values: &[u8]) -> bool {
    let mut steps = values
        .iter()
        .zip(values.iter().skip(1))
        .map(|(one, other)| (10 + other - one) % 10);
    let first = steps.next();
    first.is_some() && steps.all(|step| Some(step) == first)
}

/// `123321`.
fn mirrors(values: &[u8]) -> bool {
    values.iter().eq(values.iter().rev())
}

/// `112233`, `445566`.
fn pairs(values: &[u8]) -> bool {
    let halves: Vec<u8> = values.iter().step_by(2).copied().collect();
    let doubled = values.chunks(2).all(|pair| match pair {
        [one, other] => one == other,
        _ => false,
    });
    doubled && counts(&halves)
}

/// `12348765`, `13572468`: both halves count, each in its own steps; four digits or more in a half,
/// since three of them count in a tenth of all.
fn halves(values: &[u8]) -> bool {
    let (one, other) = values.split_at(values.len() / 2);
    one.len() >= 4 && counts(one) && counts(other)
}

/// `111222`, `100110`: no more than two different digits.
fn of_two(values: &[u8]) -> bool {
    let different: BTreeSet<u8> = values.iter().copied().collect();
    different.len() <= 2
}

/// `159753`, `258456`: the first six digits are two straight ways over the keys of a pad.
fn lines(digits: &str) -> bool {
    let is_line = |from: usize| {
        digits
            .get(from..from + 3)
            .is_some_and(|three| LINES.contains(&three))
    };
    is_line(0) && is_line(3)
}

/// Six digits with a day and a month in any order, or eight with a year of a life.
fn is_date(values: &[u8]) -> bool {
    let two = |at: usize| -> u32 {
        let digit = |at: usize| values.get(at).copied().map_or(99, u32::from);
        digit(at) * 10 + digit(at + 1)
    };
    let is_day = |year: u32, month: u32, day: u32| Day::new(year.cast_signed(), month, day).is_ok();
    match values.len() {
        // In a leap year, so that 29 February counts.
        6 => [[0, 2, 4], [2, 0, 4], [4, 2, 0]]
            .iter()
            .any(|[day, month, _year]| is_day(2000, two(*month), two(*day))),
        8 => {
            let year = |at: usize| two(at) * 100 + two(at + 2);
            let lived = |year: u32| (1900..2100).contains(&year);
            [[4, 2, 0], [4, 0, 2], [0, 4, 6]]
                .iter()
                .any(|[at, month, day]| {
                    lived(year(*at)) && is_day(year(*at), two(*month), two(*day))
                })
        }
        _ => false,
    }
}
