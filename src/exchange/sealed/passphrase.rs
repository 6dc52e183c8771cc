//! Owns passphrases of six words, made from chance, or typed by a person, also while they are typed.

use std::fmt;
use std::io::{self, BufRead};

use zeroize::{Zeroize as _, Zeroizing};

/// Our own list: short English words of small letters that are easy to write and to tell apart.
const LIST: &str = include_str!("../../../assets/passphrase/words.txt");

/// How many words a passphrase has.
pub const WORDS: usize = 6;

/// How many words the list has: 2 to the power of [`BITS_A_WORD`].
pub const LIST_LENGTH: usize = 1 << BITS_A_WORD;

/// How many bits of chance choose one word.
const BITS_A_WORD: usize = 11;

/// How many bits somebody has to guess.
pub const ENTROPY_BITS: usize = WORDS * BITS_A_WORD;

/// How many bytes of chance make a passphrase.
pub const CHANCE_BYTES: usize = ENTROPY_BITS.div_ceil(8);

/// A passphrase. It is wiped from memory when it is let go of, and cannot be written into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Chooses the words by chance: the same bytes give the same words.
    pub fn from_chance(chance: &[u8; CHANCE_BYTES]) -> Self {
        let list: Vec<&str> = LIST.lines().collect();
        let mut bits = chance
            .iter()
            .fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
        let mut text = Zeroizing::new(String::with_capacity(WORDS * 12));
        for place in 0..WORDS {
            let number = usize::try_from(bits % LIST_LENGTH as u128).unwrap_or(0);
            bits >>= BITS_A_WORD;
            if place > 0 {
                text.push(' ');
            }
            text.push_str(list.get(number).copied().unwrap_or_default());
        }
        Self(text)
    }

    /// Takes what a person typed. Spaces around it, doubled spaces and capitals are evened out where
    /// it consists of words of the list; anything else is taken as it is, as it may be the passphrase
    /// of another program.
    pub fn typed(text: &str) -> Self {
        let even = Zeroizing::new(text.to_lowercase());
        let known = |word: &str| LIST.lines().any(|listed| listed == word);
        let is_ours =
            even.split_whitespace().count() == WORDS && even.split_whitespace().all(known);
        if !is_ours {
            return Self(Zeroizing::new(text.trim_matches(['\r', '\n']).to_owned()));
        }
        let mut plain = Zeroizing::new(String::with_capacity(even.len()));
        for word in even.split_whitespace() {
            if !plain.is_empty() {
                plain.push(' ');
            }
            plain.push_str(word);
        }
        Self(plain)
    }

    /// Reads one line that a person types.
    pub fn read(input: &mut dyn BufRead) -> io::Result<Self> {
        let mut line = Zeroizing::new(String::with_capacity(256));
        input.read_line(&mut line)?;
        Ok(Self::typed(&line))
    }

    /// Reads a list of passphrases, one a line; empty lines are passed over. The text is wiped from
    /// memory. `None` where it is no text.
    pub fn in_lines(text: Vec<u8>) -> Option<Vec<Self>> {
        let text = Zeroizing::new(text);
        let text = std::str::from_utf8(&text).ok()?;
        let text = text.trim_start_matches('\u{feff}');
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        Some(lines.map(Self::typed).collect())
    }

    /// The words, to be shown to the person once.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Passphrase(…)")
    }
}

/// The room for words that are being typed, in bytes: enough that the text is never moved to a
/// larger place, which would leave what was typed behind.
const TYPED_ROOM: usize = 1_024;

/// Words while a person types them. They are wiped from memory when they are let go of, and cannot
/// be written into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct TypedWords(Zeroizing<String>);

impl TypedWords {
    /// What the field shows and changes.
    pub fn text_mut(&mut self) -> &mut String {
        &mut self.0
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The passphrase; `None` where nothing was typed.
    pub fn passphrase(&self) -> Option<Passphrase> {
        let typed = self.0.trim();
        (!typed.is_empty()).then(|| Passphrase::typed(typed))
    }

    /// Forgets what was typed.
    pub fn wipe(&mut self) {
        self.0.zeroize();
    }
}

impl Default for TypedWords {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(TYPED_ROOM)))
    }
}

impl fmt::Debug for TypedWords {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TypedWords(…)")
    }
}
