//! Locked files in a review: opened with their words, with others, several at once, and beside files
//! that nothing opens; and that no words are written anywhere.

use std::cell::RefCell;
use std::path::Path;

use evenly::application::review::{
    Copies, Review, Topic, Unread, open_diary, problem_text, table, unlock, unlock_all,
    words_in_file, words_in_text,
};
use evenly::application::{
    Cancel, Command, FaultKind, Passphrase, Progress, ReviewCommand, TypedWords, extract_as_json,
};
use evenly::domain::{Diary, DiaryId, Extract, Side};
use uuid::Uuid;

use crate::entries::{bridge, diary};
use crate::review::{Files, ago, named, quiet, today, why, words};
use crate::sealed::{RIGHT, WRONG, seal};

/// A diary with pain of seven of ten.
fn sore(name: &str) -> Diary {
    named(name, diary([bridge(today()).worst(Side::Left, 7)]))
}

fn json(diary: &Diary) -> Vec<u8> {
    extract_as_json(&Extract::whole(diary.clone()))
}

fn put_locked(files: &Files, name: &str, diary: &Diary, words: &str) {
    files.put(name, seal(json(diary), words));
}

fn typed(words: &str) -> Passphrase {
    Passphrase::typed(words)
}

/// Opens a locked file of a review.
fn opened(review: &Review, path: &Path, words: &str) -> Review {
    let words = typed(words);
    unlock(review, (path, &words), &|_progress| (), &Cancel::default()).unwrap()
}

fn labels(review: &Review) -> Vec<&str> {
    review.rows.iter().map(|row| row.label.as_str()).collect()
}

#[test]
fn the_right_words_make_a_locked_file_a_row_like_any_other() {
    let files = Files::new();
    put_locked(&files, "a.json.age", &sore("A-1"), RIGHT);
    files.diary("b.json", &named("B-2", quiet()));
    let before = files.review();
    assert_eq!(labels(&before), ["a.json.age", "B-2"]);
    assert_eq!(before.rows[0].read, Err(Unread::Locked));
    let after = opened(&before, &files.path("a.json.age"), RIGHT);
    assert_eq!(labels(&after), ["A-1", "B-2"]);
    let summary = after.rows[0].read.as_ref().unwrap();
    assert_eq!(summary.reasons[0].topic, Topic::Pain);
    assert_eq!(summary.reasons[0].what.number(), Some(7.0));
    assert_eq!(after.locked().count(), 0);
    // The same file without its lock says the same.
    let open = Files::new();
    open.diary("a.json", &sore("A-1"));
    assert_eq!(open.review().rows[0].read, after.rows[0].read);
    // Its closer look needs no words to be typed again.
    let row = &after.rows[0];
    let whole = open_diary(&row.path, row.words.as_ref()).unwrap();
    assert_eq!(whole.entries.len(), 1);
    assert!(open_diary(&row.path, None).unwrap_err().wants_words());
}

#[test]
fn other_words_are_said_and_the_row_stays_locked() {
    let files = Files::new();
    put_locked(&files, "a.json.age", &quiet(), RIGHT);
    let review = files.review();
    let words_typed = typed(WRONG);
    let path = files.path("a.json.age");
    let fault = unlock(
        &review,
        (&path, &words_typed),
        &|_progress| (),
        &Cancel::default(),
    )
    .unwrap_err();
    assert!(fault.wants_words());
    assert_eq!(
        fault.said(&words()).what,
        "These words do not open this file. Check each word and try again."
    );
    assert_eq!(review.locked().count(), 1);
}

#[test]
fn words_typed_once_open_every_file_that_has_them_and_no_other() {
    let files = Files::new();
    put_locked(&files, "a.json.age", &named("A-1", quiet()), RIGHT);
    put_locked(&files, "b.json.age", &sore("B-2"), RIGHT);
    put_locked(&files, "c.json.age", &sore("C-3"), WRONG);
    files
        .put("d.json", "{")
        .put("e.json.age", "no lock at all")
        .put(
            "f.json.age",
            seal("{\"type\": \"FeatureCollection\"}", RIGHT),
        );
    let told = RefCell::new(Vec::new());
    let after = unlock(
        &files.review(),
        (&files.path("a.json.age"), &typed(RIGHT)),
        &|progress| told.borrow_mut().push(progress),
        &Cancel::default(),
    )
    .unwrap();
    let row = |name: &str| {
        let path = files.path(name);
        after.rows.iter().find(|row| row.path == path).unwrap()
    };
    assert_eq!(after.rows[0].label, "B-2", "pain comes first");
    assert!(row("a.json.age").read.is_ok());
    assert_eq!(row("c.json.age").read, Err(Unread::Locked));
    let kind = |name: &str| match row(name).read.as_ref().unwrap_err() {
        Unread::Fault(fault) => fault.kind(),
        Unread::Locked | Unread::OtherWords => panic!("{name} is no longer locked"),
    };
    assert_eq!(kind("d.json"), FaultKind::BadInput);
    assert_eq!(kind("e.json.age"), FaultKind::BadInput);
    assert_eq!(kind("f.json.age"), FaultKind::NotOurs);
    assert_eq!(
        after.locked().collect::<Vec<_>>(),
        [files.path("c.json.age")]
    );
    let all = Progress {
        done: 0,
        total: Some(5),
    };
    assert_eq!(told.borrow().first(), Some(&all), "five files are locked");
    assert!(told.borrow().iter().all(|told| told.total == Some(5)));
    // Then the other file with its own words; what is open stays open.
    let both = opened(&after, &files.path("c.json.age"), WRONG);
    assert_eq!((both.read(), both.locked().count()), (3, 0));
}

#[test]
fn asking_to_stop_leaves_the_other_files_locked() {
    let files = Files::new();
    put_locked(&files, "a.json.age", &named("A-1", quiet()), RIGHT);
    put_locked(&files, "b.json.age", &named("B-2", quiet()), RIGHT);
    let cancel = Cancel::default();
    cancel.ask();
    let words = typed(RIGHT);
    let path = files.path("a.json.age");
    let after = unlock(&files.review(), (&path, &words), &|_progress| (), &cancel).unwrap();
    assert_eq!(
        after.locked().collect::<Vec<_>>(),
        [files.path("b.json.age")]
    );
}

#[test]
fn a_locked_export_stands_with_the_open_one_of_the_same_diary() {
    let files = Files::new();
    let with_id = |days| Diary {
        id: Some(DiaryId::new(Uuid::from_u128(7))),
        ..named("A-1", diary([bridge(ago(days))]))
    };
    files.diary("a.json", &with_id(3));
    put_locked(&files, "b.json.age", &with_id(1), RIGHT);
    let review = files.review();
    assert!(review.rows.iter().all(|row| row.copy == Copies::Only));
    let after = opened(&review, &files.path("b.json.age"), RIGHT);
    let copies: Vec<Copies> = after.rows.iter().map(|row| row.copy).collect();
    assert_eq!(copies, [Copies::Newest, Copies::Older]);
}

#[test]
fn a_file_is_seen_to_be_locked_whatever_it_is_called() {
    let files = Files::new();
    put_locked(&files, "a.json", &named("A-1", quiet()), RIGHT);
    let review = files.review();
    assert_eq!(review.rows[0].read, Err(Unread::Locked));
    let after = opened(&review, &files.path("a.json"), RIGHT);
    assert_eq!(labels(&after), ["A-1"]);
    let row = &after.rows[0];
    assert!(open_diary(&row.path, row.words.as_ref()).is_ok());
}

#[test]
fn several_words_are_each_tried_on_every_file() {
    let files = Files::new();
    put_locked(&files, "a.json.age", &named("A-1", quiet()), RIGHT);
    put_locked(&files, "b.json.age", &named("B-2", quiet()), "second six");
    put_locked(&files, "c.json.age", &named("C-3", quiet()), WRONG);
    files.put("words.txt", format!("\u{feff}{RIGHT}\r\n\r\nsecond six\n"));
    let list = words_in_file(&files.path("words.txt")).unwrap();
    let review = files.review();
    let after = unlock_all(&review, &list, &|_progress| (), &Cancel::default()).unwrap();
    let mut seen = labels(&after);
    seen.sort_unstable();
    assert_eq!(seen, ["A-1", "B-2", "c.json.age"]);
    let left = after.rows.iter().find(|row| row.read.is_err()).unwrap();
    assert_eq!(left.read, Err(Unread::OtherWords));
    assert_eq!(why(left), "locked: these words do not open it");
    assert_eq!(
        problem_text(&Unread::Locked, &words()),
        "locked: needs its six words"
    );
    for wordless in [&b""[..], b"\n \r\n", b"\xff\xfe"] {
        let fault = words_in_text(wordless.to_owned()).unwrap_err();
        assert_eq!(fault.kind(), FaultKind::BadInput);
    }
    assert!(words_in_file(&files.path("none.txt")).is_err());
}

#[test]
fn no_words_are_in_the_table_nor_where_a_log_could_find_them() {
    let files = Files::new();
    put_locked(&files, "a.json.age", &named("A-1", quiet()), RIGHT);
    let after = opened(&files.review(), &files.path("a.json.age"), RIGHT);
    let csv = String::from_utf8(table(&after, &words())).unwrap();
    assert!(csv.contains("A-1"));
    let mut field = TypedWords::default();
    field.text_mut().push_str(RIGHT);
    let command = Command::Review(ReviewCommand::Unlock {
        review: after.clone().into(),
        path: files.path("a.json.age"),
        words: field.passphrase().unwrap(),
    });
    for text in [csv, format!("{after:?} {field:?} {command:?}")] {
        for word in RIGHT.split(' ') {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
    assert!(!field.is_blank());
    field.wipe();
    assert!(field.is_blank() && field.passphrase().is_none());
}
