//! Owns the recovery code: 128 bits of chance in signs that are easy to copy by hand.

use std::fmt;

use thiserror::Error;
use zeroize::Zeroizing;

use crate::store::StoreError;
use crate::store::keys::random;

/// Digits and capitals without the look-alikes: no 0 or 1, and no B, I, L, O, S, U, Z.
const SIGNS: &[u8; 27] = b"23456789ACDEFGHJKMNPQRTVWXY";
/// What is read for a sign that is left out because it looks like another.
const TAKEN_FOR: [(char, char); 4] = [('B', '8'), ('S', '5'), ('U', 'V'), ('Z', '2')];
/// 27 to the power of 27 is a little more than 2 to the power of 128.
const DIGITS: usize = 27;
/// The digits and one that checks them.
const LENGTH: usize = DIGITS + 1;
/// Signs in a group, as the code is shown.
const GROUP: usize = 4;

/// A recovery code. It is wiped from memory when it is let go of, and cannot be written into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RecoveryCode(…)")
    }
}

/// Why what was typed is no recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CodeProblem {
    /// It has more or fewer signs.
    #[error("{signs} signs instead of 28")]
    Length {
        /// How many were typed.
        signs: usize,
    },
    /// A sign that no code has.
    #[error("a sign that no code has")]
    UnknownSign {
        /// The sign.
        sign: char,
    },
    /// A sign or two are not what the code says.
    #[error("mistyped")]
    Mistyped,
}

impl RecoveryCode {
    /// Makes a code.
    pub fn make() -> Result<Self, StoreError> {
        random().map(Self)
    }

    /// The code in seven groups of four, such as `23A4-…`.
    pub fn shown(&self) -> Zeroizing<String> {
        let mut rest = u128::from_be_bytes(*self.0);
        let mut digits = Zeroizing::new([0_u8; DIGITS]);
        for digit in digits.iter_mut().rev() {
            *digit = u8::try_from(rest % 27).unwrap_or(0);
            rest /= 27;
        }
        let mut text = Zeroizing::new(String::with_capacity(2 * LENGTH));
        let check = check_digit(&*digits);
        for (place, digit) in digits.iter().copied().chain([check]).enumerate() {
            if place > 0 && place.is_multiple_of(GROUP) {
                text.push('-');
            }
            let sign = SIGNS.get(usize::from(digit)).copied().unwrap_or(b'?');
            text.push(char::from(sign));
        }
        text
    }

    /// Reads what a person typed: small letters, spaces and dashes do not matter, nor do signs that
    /// look like one of the code.
    pub fn typed(text: &str) -> Result<Self, CodeProblem> {
        let mut digits = Zeroizing::new(Vec::with_capacity(LENGTH.max(text.len())));
        for typed in text.chars() {
            if !typed.is_alphanumeric() {
                continue;
            }
            let sign = plain(typed);
            let digit = SIGNS
                .iter()
                .position(|known| char::from(*known) == sign)
                .and_then(|digit| u8::try_from(digit).ok())
                .ok_or(CodeProblem::UnknownSign { sign: typed })?;
            digits.push(digit);
        }
        let wrong_length = CodeProblem::Length {
            signs: digits.len(),
        };
        let Some((check, digits)) = digits.split_last().filter(|_| digits.len() == LENGTH) else {
            return Err(wrong_length);
        };
        if check_digit(digits) != *check {
            return Err(CodeProblem::Mistyped);
        }
        let number = digits.iter().try_fold(0_u128, |number, digit| {
            number.checked_mul(27)?.checked_add(u128::from(*digit))
        });
        number
            .map(|number| Self(Zeroizing::new(number.to_be_bytes())))
            .ok_or(CodeProblem::Mistyped)
    }

    pub(in crate::store::keys) fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// A capital of the code's own signs, also for the wide signs of a Chinese keyboard.
fn plain(typed: char) -> char {
    let narrow = match typed {
        '\u{ff10}'..='\u{ff5a}' => u32::from(typed)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(typed),
        _ => typed,
    };
    let capital = narrow.to_ascii_uppercase();
    TAKEN_FOR
        .into_iter()
        .find(|(left_out, _)| *left_out == capital)
        .map_or(capital, |(_, meant)| meant)
}

/// One wrong sign, or two neighbours that changed places, never give the same check digit: the
/// weights 1 and 2, and their difference, share no divisor with 27.
fn check_digit(digits: &[u8]) -> u8 {
    let sum = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| u32::from(*digit) * if place.is_multiple_of(2) { 1 } else { 2 })
        .sum::<u32>();
    // The check digit's own weight is 2, as it stands at an odd place.
    u8::try_from((27 - sum % 27) * 14 % 27).unwrap_or(0)
}
