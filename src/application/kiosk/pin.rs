//! Owns which PINs a kiosk takes: long enough, and none of those that are tried first.

use crate::domain::Day;

/// The most digits of a PIN.
pub const PIN_MOST: usize = 12;

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

/// PINs that are chosen much more often than chance would: ways over the keys of a pad, pairs of
/// such ways, and numbers that sound like words in Chinese.
const COMMON: [&str; 24] = [
    "147258", "258369", "147369", "159753", "753159", "789456", "456789", "147852", "963852",
    "741852", "852963", "369258", "159357", "357159", "123654", "321654", "456123", "789123",
    "520131", "131452", "520520", "168888", "888168", "666888",
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
    if repeats(&values) || counts(&values) || mirrors(&values) || pairs(&values) {
        return Some(PinProblem::Pattern);
    }
    if COMMON.iter().any(|common| digits.starts_with(common)) {
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
