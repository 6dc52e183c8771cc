//! Tests plans as codes: drawn codes are read by another program's reader, parts join in any order,
//! and sets that are mixed, incomplete or damaged are refused.

use evenly::domain::{PersonName, PlanSheet, PlanWords};
use evenly::exchange::plan_code::{JoinError, PlanCode, codes, join, texts};
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::sheets;

/// A plan with so many words that it needs several codes.
fn long() -> PlanSheet {
    let mut sheet = sheets::stranger();
    let words = "Slowly up, slowly down. 慢慢抬起。 ".repeat(40);
    let words: String = words.chars().take(PlanWords::MAX_CHARS).collect();
    sheet.content.note = PlanWords::new(&words).expect("short enough");
    sheet
}

/// Reads a drawn code with a reader that is not ours, from a picture with four points a square.
fn scan(code: &PlanCode) -> String {
    const SCALE: usize = 4;
    const QUIET: usize = 4;
    let side = (code.width + 2 * QUIET) * SCALE;
    let dark = |x: usize, y: usize| {
        let (x, y) = (
            (x / SCALE).checked_sub(QUIET)?,
            (y / SCALE).checked_sub(QUIET)?,
        );
        (x < code.width && y < code.width).then(|| code.dark[y * code.width + x])
    };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if dark(x, y) == Some(true) { 0 } else { 255 }
    });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code is found");
    grids[0].decode().expect("the code is readable").1
}

#[test]
fn drawn_codes_are_read_by_another_reader_and_join_to_the_plan() {
    for sheet in [sheets::stranger(), long()] {
        let drawn = codes(&sheet);
        let scanned: Vec<String> = drawn.iter().map(scan).collect();
        assert_eq!(scanned, texts(&sheet));
        let scanned: Vec<&str> = scanned.iter().map(String::as_str).collect();
        assert_eq!(join(&scanned), Ok(sheet));
        for code in drawn {
            assert!(code.width <= 97, "at most version 20: {}", code.width);
        }
    }
}

#[test]
fn a_short_plan_is_one_code_and_a_long_one_says_which_part_each_is() {
    assert_eq!(codes(&sheets::stranger()).len(), 1);
    let parts: Vec<(usize, usize)> = codes(&long()).iter().map(|code| code.part).collect();
    assert!(parts.len() > 1);
    let of = parts.len();
    assert_eq!(parts, (1..=of).map(|part| (part, of)).collect::<Vec<_>>());
}

#[test]
fn sets_that_are_no_plan_are_refused() {
    let long = texts(&long());
    let short = texts(&sheets::stranger());
    let last = long.last().expect("a part").as_str();
    assert_eq!(join(&[]), Err(JoinError::Nothing));
    assert_eq!(join(&[" \n"]), Err(JoinError::Nothing));
    assert_eq!(join(&["https://example.org"]), Err(JoinError::NotACode));
    assert_eq!(join(&[&short[0], last]), Err(JoinError::Mixed));
    assert_eq!(
        join(&[last]),
        Err(JoinError::Missing {
            parts: (1..long.len()).collect(),
            of: long.len()
        })
    );
    let wrong = short[0].replace("3x8", "3x9");
    assert_eq!(join(&[&wrong]), Err(JoinError::Damaged));
    assert_eq!(join(&[&short[0], &wrong]), Err(JoinError::Damaged));
    assert_eq!(
        join(&["EVENLYPLAN 3/2 00000000\nx"]),
        Err(JoinError::NotACode)
    );
}

#[test]
fn words_that_look_like_the_head_of_a_code_stay_words() {
    for length in 0..700 {
        let name = format!("{}EVENLYPLAN 2/3 9D717F20", "y".repeat(length % 40));
        let mut sheet = sheets::stranger();
        sheet.by = Some(PersonName::new(&name).expect("a name"));
        sheet.content.note =
            PlanWords::new(&format!("{}EVENLYPLAN 1/2 0\nx", "n".repeat(length))).expect("words");
        let parts = texts(&sheet);
        let each: Vec<&str> = parts.iter().map(String::as_str).collect();
        assert_eq!(join(&each), Ok(sheet.clone()), "{length}");
        assert_eq!(join(&[&parts.concat()]), Ok(sheet), "{length}");
    }
}

proptest! {
    #[test]
    fn codes_join_in_any_order_also_pasted_as_one_text(sheet in sheets::sheet(), turn in 0_usize..9) {
        let mut parts = texts(&sheet);
        let turns = turn % parts.len();
        parts.rotate_left(turns);
        parts.push(parts[0].clone());
        let each: Vec<&str> = parts.iter().map(String::as_str).collect();
        prop_assert_eq!(join(&each), Ok(sheet.clone()));
        let pasted = parts.concat();
        prop_assert_eq!(join(&[&pasted]), Ok(sheet));
    }

    #[test]
    fn no_text_makes_the_reader_of_codes_fall_over(text in crate::arbitrary::nasty_text()) {
        let pasted = format!("EVENLYPLAN 1/1 0\n{text}");
        prop_assert!(join(&[&text]).is_err());
        prop_assert!(join(&[&pasted]).is_err());
    }
}
