//! Tests what a log form's draft means as an entry, and what is said beside a field that cannot be read.

use evenly::domain::{
    Aid, Body, BreakDeed, BreakOrigin, Centimetres, Day, Entry, FieldProblem, GirthPlace, Kind,
    MAX_NOTE_CHARS, MAX_SETS, NewEntry, Note, SetSide, Side, Stamp, StopReason, Stroke, Variant,
    Weaker, When, ZoneName,
};
use evenly::ui::screens::log::draft::{
    BodyDraft, Draft, ExertionDraft, RestDay, Start, TimeDraft, Units,
};
use evenly::ui::screens::log::parse::{self, Field};

use crate::entries::{bridge, check_in, day, girth, pause, raise, swim, walk};

fn today() -> Day {
    day("2026-11-23")
}

fn start(kind: Kind) -> Start<'static> {
    Start {
        kind,
        day: today(),
        time: Some("18:20".parse().unwrap()),
        last: None,
        own: None,
        weaker: Some(Side::Left),
        units: Units::default(),
    }
}

fn first(kind: Kind) -> Draft {
    Draft::new(&start(kind))
}

fn repeating(entry: &Entry) -> Draft {
    Draft::new(&Start {
        last: Some(entry),
        ..start(entry.kind())
    })
}

fn problems(draft: &Draft) -> Vec<(Field, FieldProblem)> {
    parse::entry(draft).err().unwrap_or_default()
}

fn read(draft: &Draft) -> NewEntry {
    parse::entry(draft).expect("nothing is wrong with the draft")
}

fn exertion(draft: &mut Draft) -> &mut ExertionDraft {
    draft.body.exertion_mut().expect("a session")
}

fn range(low: f64, high: f64) -> FieldProblem {
    FieldProblem::OutOfRange { low, high }
}

#[track_caller]
fn check(kind: Kind, spoil: impl Fn(&mut Draft), expect: &[(Field, FieldProblem)]) {
    let mut draft = first(kind);
    spoil(&mut draft);
    assert_eq!(problems(&draft), expect);
}

#[test]
fn a_first_session_starts_with_two_sets_of_eight_held_two_seconds() {
    // Clinical reference C2: start with 2 sets of 8, hold 2 s.
    let entry = read(&first(Kind::Bridge));
    let Body::Strength(strength) = entry.body else {
        panic!("a bridge is strength");
    };
    assert_eq!(strength.variant, Variant::BridgeDouble);
    let sets: Vec<_> = strength
        .sets
        .iter()
        .map(|set| {
            (
                set.side,
                set.reps.get(),
                set.hold.map(evenly::domain::Hold::get),
            )
        })
        .collect();
    assert_eq!(
        sets,
        [(SetSide::Both, 8, Some(2.0)), (SetSide::Both, 8, Some(2.0))]
    );
}

#[test]
fn a_first_leg_raise_begins_with_the_weaker_side() {
    for (weaker, sides) in [
        (Some(Side::Right), [SetSide::Right, SetSide::Left]),
        (Some(Side::Left), [SetSide::Left, SetSide::Right]),
        (None, [SetSide::Left, SetSide::Right]),
    ] {
        let draft = Draft::new(&Start {
            weaker,
            ..start(Kind::LegRaise)
        });
        let BodyDraft::Strength(strength) = &draft.body else {
            panic!("a leg raise is strength");
        };
        let found: Vec<SetSide> = strength.sets.iter().map(|set| set.side).collect();
        assert_eq!(found, sides, "weaker side {weaker:?}");
    }
}

#[test]
fn last_times_values_are_ready_but_never_its_pain_and_effort() {
    let last = bridge(day("2026-11-21"))
        .set(SetSide::Both, 12)
        .minutes(15.0)
        .effort(6)
        .worst(Side::Left, 6)
        .done();
    let draft = repeating(&last);
    let entry = read(&draft);
    let exertion = entry.body.exertion().unwrap();
    assert_eq!(exertion.effort, None, "effort is asked anew");
    assert_eq!(exertion.pain, evenly::domain::PainReport::default());
    assert_eq!(
        exertion.minutes.map(evenly::domain::Minutes::get),
        Some(15.0)
    );
    let Body::Strength(strength) = &entry.body else {
        panic!("a bridge is strength");
    };
    let reps: Vec<u16> = strength.sets.iter().map(|set| set.reps.get()).collect();
    assert_eq!(reps, [10, 12]);
    assert_eq!(entry.when.day, today());
}

#[test]
fn nothing_but_the_answers_given_becomes_an_answer() {
    for kind in [Kind::Walk, Kind::Swim] {
        let entry = read(&first(kind));
        let exertion = entry.body.exertion().unwrap();
        assert_eq!(*exertion, evenly::domain::Exertion::default(), "{kind:?}");
    }
    let Body::Break(pause) = read(&first(Kind::Break)).body else {
        panic!("a break");
    };
    assert_eq!(pause, evenly::domain::SittingBreak::default());
}

#[test]
fn an_entry_that_is_opened_and_saved_says_what_it_said() {
    let on = day("2026-11-21");
    let entries = [
        bridge(on)
            .at("18:04")
            .full_set(SetSide::Both, 8, Some(2.5), Some((1.0, 3.0)))
            .effort(4)
            .worst(Side::Left, 3)
            .done(),
        raise(on, Side::Right).minutes(12.25).done(),
        bridge(on).no_sets().done(),
        walk(on).minutes(33.3).done(),
        swim(on).effort(2).done(),
        pause(on).at("10:00").done(),
        check_in(on).morning(Side::Left, 4).done(),
    ];
    for entry in entries {
        let said = NewEntry {
            when: entry.when.clone(),
            body: entry.body.clone(),
            note: entry.note.clone(),
        };
        assert_eq!(read(&Draft::of(&entry, Units::default())), said);
    }
}

#[test]
fn distances_survive_the_way_through_miles_and_yards() {
    let mut entry = swim(day("2026-11-21")).done();
    let metres = |metres: f64| evenly::domain::Metres::new(metres).unwrap();
    entry.body = Body::Swim(evenly::domain::Swim {
        distance: Some(metres(457.2)),
        pool: Some(evenly::domain::Pool::new(metres(22.86), 20).unwrap()),
        ..evenly::domain::Swim::default()
    });
    let units = Units {
        walk_m: 1_609.344,
        swim_m: 0.9144,
    };
    let draft = Draft::of(&entry, units);
    let BodyDraft::Swim(typed) = &draft.body else {
        panic!("a swim");
    };
    // 457.2 m are 500 yards; 22.86 m are 25.
    assert_eq!((typed.distance, typed.pool), (Some(500.0), Some(25.0)));
    let Body::Swim(again) = read(&draft).body else {
        panic!("a swim");
    };
    assert!((again.distance.unwrap().get() - 457.2).abs() < 1e-6);
}

#[test]
fn an_instant_stays_while_day_and_time_do() {
    let mut entry = walk(day("2026-11-21")).done();
    let instant = Stamp {
        utc_ms: 1_795_539_840_000,
        offset_s: 3_600,
        zone: ZoneName::new("Europe/Berlin"),
    };
    entry.when = When {
        day: entry.when.day,
        time: Some("18:04".parse().unwrap()),
        start: Some(instant.clone()),
    };
    let mut draft = Draft::of(&entry, Units::default());
    assert_eq!(read(&draft).when.start, Some(instant));
    draft.when.time = TimeDraft::At("18:05".parse().unwrap());
    assert_eq!(
        read(&draft).when.start,
        None,
        "whoever saves it finds the new instant"
    );
}

#[test]
fn every_field_says_what_is_wrong_with_it() {
    check(
        Kind::Walk,
        |draft| draft.when.day = None,
        &[(Field::Day, FieldProblem::NotADate)],
    );
    check(
        Kind::Walk,
        |draft| draft.when.time = TimeDraft::Unreadable,
        &[(Field::Time, FieldProblem::NotATime)],
    );
    for minutes in [0.0, 600.5, -1.0] {
        check(
            Kind::Walk,
            |draft| exertion(draft).minutes = Some(minutes),
            &[(Field::Minutes, range(0.1, 600.0))],
        );
    }
    check(
        Kind::Walk,
        |draft| exertion(draft).effort = Some(11),
        &[(Field::Scale, range(0.0, 10.0))],
    );
    check(
        Kind::Swim,
        |draft| exertion(draft).pain.left.worst = Some(11),
        &[(Field::Scale, range(0.0, 10.0))],
    );
}

#[test]
fn every_field_of_a_set_says_what_is_wrong_with_it() {
    let spoil = |field: fn(&mut evenly::ui::screens::log::draft::SetDraft), expect| {
        check(
            Kind::Bridge,
            |draft| {
                let BodyDraft::Strength(strength) = &mut draft.body else {
                    panic!("a bridge is strength");
                };
                field(&mut strength.sets[1]);
            },
            &[expect],
        );
    };
    spoil(
        |set| set.reps = None,
        (Field::Reps(1), FieldProblem::Missing),
    );
    spoil(
        |set| set.reps = Some(0.0),
        (Field::Reps(1), range(1.0, 500.0)),
    );
    spoil(
        |set| set.reps = Some(501.0),
        (Field::Reps(1), range(1.0, 500.0)),
    );
    spoil(
        |set| set.reps = Some(f64::INFINITY),
        (Field::Reps(1), FieldProblem::NotANumber),
    );
    spoil(
        |set| set.hold = Some(600.5),
        (Field::Hold(1), range(0.0, 600.0)),
    );
    spoil(
        |set| set.up = Some(1.0),
        (Field::Down(1), FieldProblem::DoNotFit),
    );
    spoil(
        |set| set.down = Some(1.0),
        (Field::Up(1), FieldProblem::DoNotFit),
    );
    spoil(
        |set| (set.up, set.down) = (Some(61.0), Some(2.0)),
        (Field::Up(1), range(0.0, 60.0)),
    );
    spoil(
        |set| (set.up, set.down) = (Some(1.0), Some(61.0)),
        (Field::Down(1), range(0.0, 60.0)),
    );
}

#[test]
fn a_session_takes_no_more_than_a_hundred_sets() {
    check(
        Kind::Bridge,
        |draft| {
            let BodyDraft::Strength(strength) = &mut draft.body else {
                panic!("a bridge is strength");
            };
            for _ in 0..MAX_SETS {
                strength.add_set(None);
            }
        },
        &[(Field::Sets, FieldProblem::TooLong { limit: MAX_SETS })],
    );
}

#[test]
fn walks_and_swims_say_what_is_wrong_with_how_far() {
    let walk =
        |draft: &mut Draft, field, value| *draft.body.number_mut(field).unwrap() = Some(value);
    check(
        Kind::Walk,
        |draft| walk(draft, Field::Distance, 201.0),
        &[(Field::Distance, range(0.000_1, 200.0))],
    );
    check(
        Kind::Walk,
        |draft| walk(draft, Field::Steps, 200_001.0),
        &[(Field::Steps, range(1.0, 200_000.0))],
    );
    check(
        Kind::Swim,
        |draft| walk(draft, Field::Lengths, 20.0),
        &[(Field::PoolLength, FieldProblem::DoNotFit)],
    );
    check(
        Kind::Swim,
        |draft| {
            walk(draft, Field::PoolLength, 25.0);
            walk(draft, Field::Lengths, 2_001.0);
        },
        &[(Field::Lengths, range(1.0, 2_000.0))],
    );
    check(
        Kind::Swim,
        |draft| {
            walk(draft, Field::PoolLength, 401.0);
            walk(draft, Field::Lengths, 2.0);
        },
        &[(Field::PoolLength, range(0.1, 400.0))],
    );
    check(
        Kind::Swim,
        |draft| walk(draft, Field::Distance, 0.0),
        &[(Field::Distance, range(0.1, 200_000.0))],
    );
}

#[test]
fn a_pool_length_alone_says_nothing_yet() {
    let mut draft = first(Kind::Swim);
    *draft.body.number_mut(Field::PoolLength).unwrap() = Some(25.0);
    let Body::Swim(swim) = read(&draft).body else {
        panic!("a swim");
    };
    assert_eq!(swim.pool, None);
}

#[test]
fn an_empty_check_in_and_an_empty_note_are_not_saved() {
    check(
        Kind::CheckIn,
        |_| {},
        &[(Field::Answers, FieldProblem::Missing)],
    );
    check(Kind::Note, |_| {}, &[(Field::Note, FieldProblem::Missing)]);
    check(
        Kind::Note,
        |draft| draft.note = " \n\u{202E}".to_owned(),
        &[(Field::Note, FieldProblem::Missing)],
    );
}

#[test]
fn a_check_in_takes_any_single_answer() {
    let answers: [fn(&mut evenly::ui::screens::log::draft::CheckInDraft); 6] = [
        |answers| answers.pain.right = Some(0),
        |answers| answers.soreness = Some(3),
        |answers| answers.weaker = Some(Weaker::No),
        |answers| answers.fatigue = Some(10),
        |answers| answers.sleep = Some(7.5),
        |answers| answers.rest = RestDay::Confirmed,
    ];
    for answer in answers {
        let mut draft = first(Kind::CheckIn);
        let BodyDraft::CheckIn(check_in) = &mut draft.body else {
            panic!("a check-in");
        };
        answer(check_in);
        assert_eq!(problems(&draft), []);
    }
    check(
        Kind::CheckIn,
        |draft| *draft.body.number_mut(Field::Sleep).unwrap() = Some(24.5),
        &[(Field::Sleep, range(0.0, 24.0))],
    );
}

#[test]
fn a_measure_repeats_its_place_alone_and_needs_one_side() {
    let last = girth(day("2026-11-01"), GirthPlace::Thigh15, Some(52.5), None).done();
    let mut draft = repeating(&last);
    assert_eq!(problems(&draft), [(Field::Answers, FieldProblem::Missing)]);
    *draft.body.number_mut(Field::Girth(Side::Right)).unwrap() = Some(54.04);
    let Body::Girth(measured) = read(&draft).body else {
        panic!("a girth");
    };
    assert_eq!(measured.place, GirthPlace::Thigh15);
    assert_eq!(measured.cm.left, None, "not measured is not last time's");
    assert_eq!(measured.cm.right.map(Centimetres::get), Some(54.0));
    for (cm, problem) in [(9.9, range(10.0, 200.0)), (200.1, range(10.0, 200.0))] {
        check(
            Kind::Girth,
            |draft| *draft.body.number_mut(Field::Girth(Side::Left)).unwrap() = Some(cm),
            &[(Field::Girth(Side::Left), problem)],
        );
    }
    let edited = Draft::of(&last, Units::default());
    assert_eq!(read(&edited).body, last.body);
}

#[test]
fn the_time_sat_before_a_break_is_asked_anew_and_kept_when_changed() {
    let last = pause(day("2026-11-21")).sat(70.0).done();
    let Body::Break(pause) = read(&repeating(&last)).body else {
        panic!("a break");
    };
    assert_eq!(pause.sat_before, None);
    assert_eq!(read(&Draft::of(&last, Units::default())).body, last.body);
    check(
        Kind::Break,
        |draft| *draft.body.number_mut(Field::SatBefore).unwrap() = Some(601.0),
        &[(Field::SatBefore, range(0.1, 600.0))],
    );
}

#[test]
fn a_note_keeps_ten_thousand_characters_and_refuses_more() {
    let mut draft = first(Kind::Note);
    draft.note = "痛".repeat(MAX_NOTE_CHARS);
    assert_eq!(read(&draft).note.as_str().chars().count(), 10_000);
    draft.note.push('痛');
    assert_eq!(
        problems(&draft),
        [(Field::Note, FieldProblem::TooLong { limit: 10_000 })]
    );
}

#[test]
fn a_note_loses_what_could_hide_other_words() {
    let mut draft = first(Kind::Note);
    draft.note = "left \u{202E}thgir\u{0007}\r\nשלום".to_owned();
    assert_eq!(read(&draft).note, Note::new("left thgir\nשלום").unwrap());
}

#[test]
fn another_kind_of_exercise_changes_the_sides_only_where_it_works_them_differently() {
    let mut draft = first(Kind::Bridge);
    let BodyDraft::Strength(strength) = &mut draft.body else {
        panic!("a bridge is strength");
    };
    let sides = |strength: &evenly::ui::screens::log::draft::StrengthDraft| -> Vec<SetSide> {
        strength.sets.iter().map(|set| set.side).collect()
    };
    strength.choose(Variant::BridgeSingle, Some(Side::Right));
    assert_eq!(sides(strength), [SetSide::Right, SetSide::Left]);
    strength.sets[1].side = SetSide::Right;
    strength.choose(Variant::BridgeMarch, Some(Side::Right));
    assert_eq!(
        sides(strength),
        [SetSide::Right, SetSide::Right],
        "both kinds work one side"
    );
    strength.choose(Variant::BridgeDouble, Some(Side::Right));
    assert_eq!(sides(strength), [SetSide::Both, SetSide::Both]);
}

#[test]
fn another_set_is_like_the_last_and_takes_the_sides_in_turn() {
    let mut draft = first(Kind::LegRaise);
    let BodyDraft::Strength(strength) = &mut draft.body else {
        panic!("a leg raise is strength");
    };
    strength.sets[1].reps = Some(11.0);
    strength.add_set(Some(Side::Left));
    assert_eq!(strength.sets[2].side, SetSide::Left);
    assert_eq!(strength.sets[2].reps, Some(11.0));
    strength.sets.clear();
    strength.add_set(Some(Side::Right));
    assert_eq!(strength.sets[0].side, SetSide::Right);
}

#[test]
fn what_is_typed_becomes_the_entry() {
    let mut draft = first(Kind::Walk);
    if let BodyDraft::Walk(walk) = &mut draft.body {
        walk.exertion.minutes = Some(40.0);
        walk.exertion.effort = Some(3);
        walk.exertion.stopped_early = Some(StopReason::Tired);
        walk.distance = Some(2.5);
        walk.steps = Some(3_400.0);
        walk.aid = Some(Aid::Stick);
    }
    let Body::Walk(walk) = read(&draft).body else {
        panic!("a walk");
    };
    assert_eq!(
        walk.distance.map(evenly::domain::Metres::get),
        Some(2_500.0)
    );
    assert_eq!(walk.steps.map(evenly::domain::Steps::get), Some(3_400));
    assert_eq!(walk.aid, Some(Aid::Stick));
    assert_eq!(walk.limp, None);
    let mut draft = first(Kind::Break);
    if let BodyDraft::Break(pause) = &mut draft.body {
        pause.deeds.insert(BreakDeed::Walked);
        pause.origin = Some(BreakOrigin::Prompted);
    }
    let Body::Break(pause) = read(&draft).body else {
        panic!("a break");
    };
    assert_eq!(pause.origin, Some(BreakOrigin::Prompted));
    let mut draft = first(Kind::Swim);
    if let BodyDraft::Swim(swim) = &mut draft.body {
        (swim.pool, swim.lengths) = (Some(25.0), Some(20.0));
        swim.stroke = Some(Stroke::Backstroke);
    }
    let Body::Swim(swim) = read(&draft).body else {
        panic!("a swim");
    };
    assert_eq!(swim.distance_m(), Some(500.0));
}
