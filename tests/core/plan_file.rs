//! Tests plan files and QR codes: what is written is read back, and what is broken is said.

use evenly::domain::{
    HowTo, Note, PlanSheet, Revision, SetSide, SheetParts, SheetProblem, Standing, Variant,
};
use evenly::exchange::plan_file::{self, JoinError, codes, join};
use evenly::exchange::{ReadError, Reason};
use proptest::prelude::{ProptestConfig, any, proptest};
use serde_json::{Value, json};

use crate::sheets::{PLAN, full, leg_raises};

fn read(bytes: &[u8]) -> (PlanSheet, Vec<String>) {
    let (sheet, problems) = plan_file::read(bytes).unwrap();
    let places = problems.iter().map(|problem| problem.place.to_string());
    (sheet, places.collect())
}

fn file_with(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(&plan_file::write(&full())).unwrap();
    change(&mut value);
    value.to_string().into_bytes()
}

#[test]
fn a_plan_that_says_everything_is_read_back_as_it_was_written() {
    let (sheet, problems) = read(&plan_file::write(&full()));
    assert_eq!(sheet, full());
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn the_schema_takes_every_file_that_is_written_and_names_what_is_wrong() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/schema/evenly-plan-1.schema.json"
    );
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let bare = PlanSheet::new(leg_raises((3, 8), (1, 8))).unwrap();
    for sheet in [full(), bare] {
        let file = serde_json::from_slice(&plan_file::write(&sheet)).unwrap();
        assert_eq!(
            schema.validate(&file).map_err(|error| error.to_string()),
            Ok(())
        );
    }
    for broken in [
        file_with(|file| file["exercises"][0]["targets"]["left"]["reps"] = json!(0)),
        file_with(|file| file["revision"] = json!("3")),
        file_with(|file| file["exercises"][0]["weekdays"] = json!(["someday"])),
    ] {
        let file: Value = serde_json::from_slice(&broken).unwrap();
        assert!(!schema.is_valid(&file), "{file}");
    }
}

#[test]
fn one_wrong_part_is_left_out_with_its_place_and_the_others_stay() {
    let bytes = file_with(|file| {
        file["walk"]["minutes"] = json!(-4);
        file["limits"][0]["value"] = json!(99);
        file["colour"] = json!("blue");
        file["exercises"][0]["lucky"] = json!(7);
    });
    let (sheet, places) = read(&bytes);
    assert_eq!(
        places,
        [
            "walk.minutes",
            "limits[0].value",
            "exercises[0].lucky",
            "colour"
        ]
    );
    assert_eq!(sheet.parts().walk, None);
    assert_eq!(sheet.parts().exercises, full().parts().exercises);
}

#[test]
fn what_is_no_plan_is_refused_with_a_reason() {
    let deep = "[".repeat(1_000_000);
    let long = vec![b' '; plan_file::MAX_PLAN_BYTES + 1];
    let cases: [(Vec<u8>, fn(&ReadError) -> bool); 8] = [
        (Vec::new(), |error| *error == ReadError::Empty),
        (deep.into_bytes(), |error| {
            matches!(error, ReadError::CutShort { .. })
        }),
        (long, |error| matches!(error, ReadError::TooLarge { .. })),
        (b"\xFF\xFE{\x00".to_vec(), |error| {
            matches!(error, ReadError::NotUtf8 { .. })
        }),
        (b"{}".to_vec(), |error| *error == ReadError::NotAPlan),
        (b"{\"format\": \"evenly-plan\"".to_vec(), |error| {
            matches!(error, ReadError::CutShort { .. })
        }),
        (file_with(|file| file["version"] = json!(2)), |error| {
            matches!(error, ReadError::NewerVersion { found: 2, known: 1 })
        }),
        (file_with(|file| file["id"] = json!("me")), |error| {
            *error
                == ReadError::NoPlan {
                    place: "id".to_owned(),
                }
        }),
    ];
    for (bytes, expected) in cases {
        let error = plan_file::read(&bytes).unwrap_err();
        assert!(expected(&error), "{error:?}");
    }
}

#[test]
fn a_picture_that_cannot_be_drawn_leaves_its_exercise_out_and_says_so() {
    let bytes = file_with(|file| {
        let broken = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ";
        file["own_exercises"][0]["picture"]["base64"] = json!(broken);
    });
    let (sheet, places) = read(&bytes);
    assert_eq!(places, ["own_exercises[0].picture.base64"]);
    assert!(sheet.parts().own_exercises.is_empty());
}

#[test]
fn an_exercise_that_stands_twice_counts_once() {
    let bytes = file_with(|file| {
        let mut again = file["exercises"][0].clone();
        again["variant"] = json!(Variant::RaiseClam.id());
        file["exercises"].as_array_mut().unwrap().push(again);
    });
    let (sheet, problems) = plan_file::read(&bytes).unwrap();
    assert_eq!(problems[0].reason, Reason::RepeatedName);
    assert_eq!(sheet.parts().exercises, full().parts().exercises);
}

#[test]
fn parts_that_do_not_fit_together_make_no_plan() {
    let refused = |parts: SheetParts| PlanSheet::new(parts).unwrap_err();
    let fit = || leg_raises((3, 8), (1, 8));
    let empty = SheetParts {
        exercises: Vec::new(),
        ..fit()
    };
    assert_eq!(refused(empty), SheetProblem::Empty);
    let before = SheetParts {
        next_visit: Some(crate::entries::day("2026-11-08")),
        ..fit()
    };
    assert_eq!(refused(before), SheetProblem::NextVisit);
    let parent = SheetParts {
        parent: Some(Revision::FIRST),
        ..fit()
    };
    assert_eq!(refused(parent), SheetProblem::Revision);
}

#[test]
fn the_line_of_text_keeps_all_but_the_pictures() {
    let text = full().to_text();
    assert!(!text.contains('\n'), "{text}");
    assert_eq!(
        PlanSheet::from_text(&text).unwrap(),
        full().without_pictures()
    );
    assert!(PlanSheet::from_text(&format!("{text}~Ynews of a later version")).is_ok());
}

/// What a camera reads from the drawn modules, each as a square of 6 points.
fn scanned(code: &plan_file::Code) -> String {
    const POINTS: usize = 6;
    const QUIET: usize = 4;
    let side = (code.side + 2 * QUIET) * POINTS;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        let module = |at: usize| {
            (at / POINTS)
                .checked_sub(QUIET)
                .filter(|at| *at < code.side)
        };
        match (module(x), module(y)) {
            (Some(x), Some(y)) if code.dark[y * code.side + x] => 0,
            _ => 255,
        }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "code {} is found once", code.number);
    grids[0].decode().unwrap().1
}

fn long_plan() -> PlanSheet {
    let mut parts = full().into_parts();
    parts.notes = Note::new(&"慢慢来，保持骨盆水平。".repeat(60)).unwrap();
    parts.own_exercises[0].how_to = HowTo::new(&"Slowly up, slowly down. ".repeat(40)).unwrap();
    PlanSheet::new(parts).unwrap()
}

#[test]
fn drawn_codes_are_read_by_a_scanner_and_join_in_any_order() {
    for sheet in [full(), long_plan()] {
        let drawn = codes(&sheet);
        let mut texts: Vec<String> = drawn.iter().map(scanned).collect();
        assert_eq!(texts.len(), drawn[0].total);
        texts.reverse();
        texts.push(texts[0].clone());
        assert_eq!(
            join(&texts.join("\r\n")).unwrap(),
            sheet.clone().without_pictures()
        );
        assert_eq!(join(&texts.concat()).unwrap(), sheet.without_pictures());
    }
    assert!(codes(&long_plan()).len() > 2);
    assert!(codes(&long_plan()).iter().all(|code| code.side <= 97));
}

#[test]
fn missing_mixed_and_misread_codes_are_refused() {
    let texts = |sheet: &PlanSheet| -> Vec<String> {
        codes(sheet).into_iter().map(|code| code.text).collect()
    };
    let all = texts(&long_plan());
    let total = all.len();
    assert_eq!(join("hello"), Err(JoinError::NoCodes));
    let lacking = all[1..].join("\n");
    let incomplete = JoinError::Incomplete {
        missing: 1,
        total,
        first: 1,
    };
    assert_eq!(join(&lacking), Err(incomplete));
    let other = [all[0].clone(), texts(&full())[0].clone()].join("\n");
    assert_eq!(join(&other), Err(JoinError::Mixed));
    let misread = all.join("\n").replace("Slowly", "Slawly");
    assert_eq!(join(&misread), Err(JoinError::Misread));
}

#[test]
fn a_plan_stands_to_the_one_in_force_by_its_revision_and_not_by_its_date() {
    let old = full();
    let standing = |new: &PlanSheet| Standing::of(new, Some(&old));
    assert_eq!(Standing::of(&old, None), Standing::First);
    assert_eq!(standing(&old), Standing::Same);
    assert_eq!(standing(&old.clone().without_pictures()), Standing::Same);
    let next = old
        .next_revision(crate::entries::day("2020-01-01"))
        .unwrap();
    assert_eq!(standing(&PlanSheet::new(next).unwrap()), Standing::Newer);
    let mut parts = old.clone().into_parts();
    parts.notes = Note::new("other words").unwrap();
    assert_eq!(
        standing(&PlanSheet::new(parts.clone()).unwrap()),
        Standing::SameNumber
    );
    (parts.revision, parts.parent) = (Revision::FIRST, None);
    assert_eq!(
        standing(&PlanSheet::new(parts.clone()).unwrap()),
        Standing::Older
    );
    parts.id = PLAN.replace('1', "2").parse().unwrap();
    assert_eq!(standing(&PlanSheet::new(parts).unwrap()), Standing::Other);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_numbers_and_words_travel_in_files_text_and_codes(
        sets in 1_i64..=100,
        reps in 1_i64..=500,
        hold in 0.0_f64..600.0,
        notes in "[ -~\n慢÷|\\\\]{0,400}",
        cut in any::<proptest::sample::Index>(),
    ) {
        let mut parts = leg_raises((sets, reps), (1, 8));
        parts.exercises[0].dosage.hold = Some(evenly::domain::Hold::new(hold).unwrap());
        parts.exercises[0].dosage.targets.remove(&SetSide::Right);
        parts.notes = Note::new(&notes).unwrap();
        let sheet = PlanSheet::new(parts).unwrap();
        let bytes = plan_file::write(&sheet);
        assert_eq!(plan_file::read(&bytes).unwrap(), (sheet.clone(), Vec::new()));
        assert_eq!(PlanSheet::from_text(&sheet.to_text()).as_ref(), Ok(&sheet));
        let texts: Vec<String> = codes(&sheet).into_iter().map(|code| code.text).collect();
        assert_eq!(join(&texts.join("\n")).as_ref(), Ok(&sheet));
        let half = &bytes[..cut.index(bytes.len() - 1)];
        assert!(plan_file::read(half).is_err());
    }
}
