//! Tests the look-ups by day, by kind and by variant.

use evenly::domain::{Entry, Kind, SetSide, Side, Variant};

use crate::entries::{bridge, day, history, id, raise, strength, walk};

fn numbers<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<evenly::domain::EntryId> {
    entries.map(|entry| entry.id).collect()
}

#[test]
fn what_lies_on_or_before_a_day_is_found_by_kind_and_by_variant_oldest_first() {
    let history = history([
        bridge(day("2026-03-02")),
        walk(day("2026-03-03")),
        strength(day("2026-03-04"), Variant::BridgeSingle).set(SetSide::Left, 8),
        bridge(day("2026-03-04")),
        raise(day("2026-03-05"), Side::Left),
        bridge(day("2026-03-06")),
    ]);
    let bridges = |on: &str| numbers(history.up_to(Kind::Bridge, day(on)));
    assert_eq!(bridges("2026-03-01"), []);
    assert_eq!(bridges("2026-03-02"), [id(1)]);
    assert_eq!(bridges("2026-03-03"), [id(1)]);
    assert_eq!(bridges("2026-03-04"), [id(1), id(3), id(4)]);
    assert_eq!(bridges("2027-01-01"), [id(1), id(3), id(4), id(6)]);
    let double = |on: &str| numbers(history.of_variant_up_to(Variant::BridgeDouble, day(on)));
    assert_eq!(double("2026-03-01"), []);
    assert_eq!(double("2026-03-05"), [id(1), id(4)]);
    assert_eq!(double("2026-03-06"), [id(1), id(4), id(6)]);
    let single = history.of_variant_up_to(Variant::BridgeSingle, day("2026-03-09"));
    assert_eq!(numbers(single), [id(3)]);
    let never = history.of_variant_up_to(Variant::BridgeMarch, day("2026-03-09"));
    assert_eq!(numbers(never), []);
    let latest_two = history.up_to(Kind::Bridge, day("2026-03-05")).rev().take(2);
    assert_eq!(numbers(latest_two), [id(4), id(3)]);
    assert_eq!(
        history
            .last_of(Kind::Bridge, day("2026-03-05"))
            .map(|entry| entry.id),
        Some(id(4))
    );
    assert_eq!(history.last_of(Kind::Walk, day("2026-03-02")), None);
    assert_eq!(history.last_of(Kind::Swim, day("2026-03-09")), None);
}
