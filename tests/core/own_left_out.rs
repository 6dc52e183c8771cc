//! Tests that a plan made from a copy without notes does not take away how an exercise is done or its
//! picture: what the copy left out stays as the person has it, unless somebody says otherwise.

use evenly::application::{Command, Done, ExchangeCommand, RulesCommand, extract_as_json};
use evenly::domain::{
    Extract, HowTo, OwnExercise, OwnWords, Part, PlanSheet, Privacy, SheetContent,
};
use evenly::exchange::plan_file::{read, to_bytes};
use evenly::exchange::{json, plan_code};
use evenly::i18n::{Language, Words};
use evenly::platform::files::write_whole;
use evenly::ui::screens::plan_editor::{Draft, LeftOut, PictureDraft, PictureSource, sheet};

use crate::entries::day;
use crate::meeting::Machine;
use crate::own::step_taps;
use crate::own_exercises::plan;
use crate::pictures::{picture, png};
use crate::support::patient::noon;

/// A diary that took over step taps, with a text and a picture.
fn home() -> Machine {
    let mut home = Machine::new(2026);
    take(&mut home, plan([step_taps()]));
    home
}

fn take(machine: &mut Machine, sheet: PlanSheet) {
    machine.run(Command::Rules(RulesCommand::TakePlan(Box::new(sheet))));
}

/// The plan in a copy of a diary.
fn copied(machine: &Machine, privacy: Privacy) -> PlanSheet {
    let bytes = extract_as_json(&Extract::new(machine.diary(), privacy, None));
    let (copy, problems) = json::read(&bytes, bytes.len()).expect("our own copy");
    assert_eq!(problems, []);
    copy.plan_sheets.last().expect("a plan").sheet.clone()
}

/// The next revision as the editor makes it from a plan, read back from its file.
fn edited(base: &PlanSheet, change: impl FnOnce(&mut Draft)) -> PlanSheet {
    let mut draft = Draft::new(&base.next(day("2026-11-23")));
    change(&mut draft);
    let made = sheet(&draft, &noon()).expect("a plan");
    let (back, problems) = read(&to_bytes(&made)).expect("our own file");
    assert_eq!(problems, []);
    assert_eq!(back.as_ref(), Some(&made));
    made
}

fn only(content: &SheetContent) -> &OwnExercise {
    content.own.iter().next().expect("the exercise")
}

/// The exercise of the plan that the diary took over last.
fn kept(machine: &Machine) -> OwnExercise {
    let diary = machine.diary();
    let kept = diary.plan_sheets.last().expect("a plan");
    only(&kept.sheet.content).clone()
}

fn file_of(own: &OwnExercise) -> Option<Vec<u8>> {
    let picture = own.picture.as_ref()?;
    picture.file().map(|file| file.bytes().to_vec())
}

#[test]
fn text_and_picture_stay_through_a_revision_made_from_a_copy_without_them() {
    let mut home = home();
    let base = copied(&home, Privacy::default());
    let bare = only(&base.content);
    assert!(bare.how.is_empty() && bare.picture.is_none());
    assert_eq!(bare.words, OwnWords::LeftOut);
    let second = edited(&base, |draft| draft.own[0].name.push_str(", higher"));
    let file = home.folder.path().join("second.evenly-plan");
    write_whole(&file, &to_bytes(&second)).expect("written");

    let looked = home.run(Command::Exchange(ExchangeCommand::LookAtPlan {
        from: file,
    }));
    let Done::PlanLooked(look) = looked.outcome else {
        panic!("a look");
    };
    let changes = look.changes(&Words::new(Language::English));
    assert_eq!(changes.len(), 1, "its name and nothing else: {changes:?}");
    take(&mut home, look.sheet.clone().expect("a plan"));
    let own = kept(&home);
    assert_eq!(own.name.as_str(), "Step taps, higher");
    assert_eq!(own.how, step_taps().how);
    assert_eq!(file_of(&own), Some(png(12, 9, 7)));
    assert_eq!(own.words, OwnWords::Whole, "nothing is missing any more");
    assert_eq!(look.now.kept.expect("a plan").sheet, plan([step_taps()]));
}

#[test]
fn codes_carry_the_mark_and_a_plan_that_is_taken_without_a_look_is_completed_too() {
    let mut home = home();
    let second = edited(&copied(&home, Privacy::default()), |_draft| ());
    let texts = plan_code::texts(&second);
    let parts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let joined = plan_code::join(&parts).expect("our own codes");
    assert_eq!(joined, second);
    take(&mut home, joined);
    assert_eq!(kept(&home), step_taps());
}

#[test]
fn what_is_written_anew_takes_the_place_of_what_the_person_has() {
    let mut home = home();
    let base = copied(&home, Privacy::default());
    let words = "Stand on a higher step.";
    take(
        &mut home,
        edited(&base, |draft| draft.own[0].how = words.to_owned()),
    );
    let own = kept(&home);
    assert_eq!(own.how.as_str(), words);
    assert_eq!(file_of(&own), Some(png(12, 9, 7)), "the picture stays");

    let base = copied(&home, Privacy::default());
    let third = edited(&base, |draft| {
        draft.own[0].picture = Some(PictureDraft {
            source: PictureSource::File(picture(8)),
            words: "Another step".to_owned(),
        });
    });
    take(&mut home, third);
    let own = kept(&home);
    assert_eq!(own.how.as_str(), words, "the text stays");
    assert_eq!(file_of(&own), Some(png(12, 9, 8)));
}

#[test]
fn they_go_where_somebody_says_so_and_where_a_whole_copy_was_edited() {
    let gone = |privacy: Privacy, change: fn(&mut Draft)| {
        let mut home = home();
        let next = edited(&copied(&home, privacy), change);
        take(&mut home, next);
        let own = kept(&home);
        (own.how, own.picture.is_none())
    };
    let said = gone(Privacy::default(), |draft| {
        assert_eq!(draft.own[0].left_out, LeftOut::Stays);
        draft.own[0].left_out = LeftOut::Goes;
    });
    assert_eq!(said, (HowTo::default(), true));
    let whole = gone([Part::Notes].into_iter().collect(), |draft| {
        assert_eq!(draft.own[0].left_out, LeftOut::Nothing);
        draft.own[0].how.clear();
        draft.own[0].picture = None;
    });
    assert_eq!(whole, (HowTo::default(), true));
}

#[test]
fn a_diary_that_never_had_the_exercise_keeps_the_mark() {
    let base = copied(&home(), Privacy::default());
    let mut other = Machine::new(2024);
    take(&mut other, base);
    let own = kept(&other);
    assert_eq!((own.how.is_empty(), own.words), (true, OwnWords::LeftOut));
    // The plan with its text comes later.
    let mut whole = plan([step_taps()]);
    whole.revision = whole.revision.next();
    take(&mut other, whole);
    assert_eq!(kept(&other), step_taps());
}

#[test]
fn an_exercise_without_text_or_picture_has_nothing_to_leave_out() {
    let mut home = Machine::new(2026);
    let mut bare = step_taps();
    (bare.how, bare.picture) = (HowTo::default(), None);
    take(&mut home, plan([bare]));
    let base = copied(&home, Privacy::default());
    assert_eq!(only(&base.content).words, OwnWords::Whole);
    let text = String::from_utf8(to_bytes(&base)).expect("JSON is UTF-8");
    assert!(!text.contains("words_left_out"));
}
