//! Owns what several test programs build their diaries from.

#[expect(dead_code, reason = "no test program uses every builder")]
pub(crate) mod patient;
