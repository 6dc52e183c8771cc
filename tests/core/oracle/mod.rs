//! Owns a second opinion on every rule that reads entries: written from the clinical reference,
//! slow and plain, and without anything of the program's own sums or look-ups.

mod load;
mod pain;
pub(crate) mod random;
pub(crate) mod sums;

use evenly::domain::rules::RuleId;
use evenly::domain::{Body, CheckIn, Day, Diary, Entry, Strength};

/// Whether a rule fires on a day; nothing for a rule that reads no entries.
pub(crate) fn fires(diary: &Diary, rule: RuleId, day: Day) -> Option<bool> {
    let entries = &diary.entries;
    let profile = &diary.profile;
    Some(match rule {
        RuleId::P1 => pain::p1(entries, day),
        RuleId::P2 => pain::p2(entries, day),
        RuleId::P3 => pain::p3(entries, day),
        RuleId::P4 => pain::p4(entries, day),
        RuleId::P5 => pain::p5(entries, day),
        RuleId::P6 => pain::p6(entries, day),
        RuleId::P7 => pain::p7(entries, day),
        RuleId::N1 => pain::n1(entries, day),
        RuleId::N2 => pain::n2(entries, profile.weaker_side, day),
        RuleId::N3 => pain::n3(entries, day),
        RuleId::L1 => load::l1(entries, day),
        RuleId::L2 => load::l2(entries, day),
        RuleId::L3 => load::l3(entries, day),
        RuleId::L5 => load::l5(entries, day),
        RuleId::L6 => load::l6(entries, profile.cause, day),
        RuleId::L7 => load::l7(entries, day),
        RuleId::L8 => load::l8(entries, profile.weaker_side, day),
        RuleId::D1 => load::d1(entries, day),
        RuleId::U1 => load::u1(entries, profile.professional_seen, day),
        RuleId::RF1
        | RuleId::RF2
        | RuleId::RF3
        | RuleId::RF4
        | RuleId::RF5
        | RuleId::RF6
        | RuleId::RF7
        | RuleId::RF8
        | RuleId::RF9
        | RuleId::RF10
        | RuleId::RF11
        | RuleId::T1
        | RuleId::L4
        | RuleId::S1 => return None,
    })
}

/// The strength sessions among some entries.
fn strength<'a>(entries: &[&'a Entry]) -> Vec<(&'a Entry, &'a Strength)> {
    entries
        .iter()
        .filter_map(|entry| match &entry.body {
            Body::Strength(strength) => Some((*entry, strength)),
            Body::Own(_)
            | Body::Walk(_)
            | Body::Swim(_)
            | Body::Break(_)
            | Body::Girth(_)
            | Body::BodyMap(_)
            | Body::CareStep(_)
            | Body::CheckIn(_)
            | Body::Note => None,
        })
        .collect()
}

/// The latest answer of a day's check-ins.
fn morning<T>(entries: &[Entry], day: Day, asked: impl Fn(&CheckIn) -> Option<T>) -> Option<T> {
    sums::within(entries, day, day)
        .iter()
        .rev()
        .find_map(|entry| match &entry.body {
            Body::CheckIn(check_in) => asked(check_in),
            Body::Own(_)
            | Body::Walk(_)
            | Body::Swim(_)
            | Body::Break(_)
            | Body::Girth(_)
            | Body::BodyMap(_)
            | Body::CareStep(_)
            | Body::Strength(_)
            | Body::Note => None,
        })
}
