//! Checks that a body map is marked by touch and by keyboard, saved, changed and compared.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenly::application::LanguageChoice;
use evenly::domain::body_outline::anchor;
use evenly::domain::{
    Body, BodyMap, BodyRegion, Entry, Kind, MarkPlace, MarkStrength, Sensation, Side,
};
use evenly::ui::nav::Route;
use evenly::ui::widgets::Area;

use crate::entries::{Make, day, girth};
use crate::stage::Stage;
use crate::today::folder_with;

const PICTURE: &str = "Drawing of the low back, pelvis and legs, seen from behind.";

type Marked = (Side, BodyRegion, Sensation, i64);

fn map(on: &str, marks: &[Marked]) -> Make {
    let mut map = BodyMap::default();
    for (side, region, sensation, strength) in marks {
        let place = MarkPlace {
            side: *side,
            region: *region,
            sensation: *sensation,
        };
        map.mark(place, MarkStrength::new(*strength).expect("1 to 10"));
    }
    let entry = girth(day(on), evenly::domain::GirthPlace::Thigh10, None, None).done();
    Make(Entry {
        body: Body::BodyMap(map),
        ..entry
    })
}

fn two_maps() -> Vec<Make> {
    use Sensation::{Numbness, Pain, Thinning, Tingling};
    let left = Side::Left;
    vec![
        map(
            "2026-09-01",
            &[
                (left, BodyRegion::Calf, Tingling, 6),
                (left, BodyRegion::Foot, Numbness, 4),
                (Side::Right, BodyRegion::LowBack, Pain, 2),
            ],
        ),
        map(
            "2026-11-20",
            &[
                (left, BodyRegion::Calf, Tingling, 3),
                (left, BodyRegion::LowerGluteusMaximus, Thinning, 5),
                (Side::Right, BodyRegion::LowBack, Pain, 3),
            ],
        ),
    ]
}

fn form(made: Vec<Make>) -> Stage {
    let mut stage = Stage::set().open_in(folder_with(made));
    stage.shell().go(Route::log(Kind::BodyMap));
    stage.run();
    stage
}

/// Where a place of the drawing is on the screen.
fn on_screen(stage: &Stage, name: &str, side: Side, region: BodyRegion) -> Pos2 {
    let harness = stage.drawn();
    let mut nodes = harness.root().children_recursive();
    let picture = nodes
        .find(|node| {
            let about = node.accesskit_node();
            let named = about.label().is_some_and(|label| label.contains(name));
            named && about.role() == Role::Image
        })
        .expect("the drawing is on the screen");
    let (rect, spot) = (picture.rect(), anchor(side, region));
    pos2(
        rect.left() + spot.x * rect.width(),
        rect.top() + spot.y * rect.width(),
    )
}

fn button(stage: &mut Stage, pos: Pos2, pressed: bool) {
    stage.harness().event(Event::PointerMoved(pos));
    stage.harness().event(Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    stage.run();
}

fn touch(stage: &mut Stage, side: Side, region: BodyRegion) {
    touch_on(stage, PICTURE, side, region);
}

fn touch_on(stage: &mut Stage, name: &str, side: Side, region: BodyRegion) {
    let at = on_screen(stage, name, side, region);
    button(stage, at, true);
    button(stage, at, false);
}

#[test]
fn a_touch_marks_and_a_second_one_clears() {
    let mut stage = form(Vec::new());
    touch(&mut stage, Side::Left, BodyRegion::Calf);
    stage.see("Choose how strong it is.");
    stage.see("Left calf: not marked");
    stage.click("Numbness");
    stage.click("How strong is it? 4");
    stage.see_no("Choose how strong it is.");
    touch(&mut stage, Side::Left, BodyRegion::Calf);
    stage.see("Left calf: numbness 4");
    stage.see("Right calf: not marked");
    stage.click("Tingling");
    touch(&mut stage, Side::Left, BodyRegion::Calf);
    stage.see("Left calf: numbness 4 and tingling 4");
    touch(&mut stage, Side::Left, BodyRegion::Calf);
    stage.see("Left calf: numbness 4");
    stage.see_no("tingling 4");
    stage.click("Take back the last mark");
    stage.see("tingling 4");
}

#[test]
fn drawing_over_several_places_marks_them_all() {
    let mut stage = form(Vec::new());
    stage.click("Weakness");
    stage.click("How strong is it? 7");
    let at = on_screen(
        &stage,
        PICTURE,
        Side::Right,
        BodyRegion::UpperGluteusMaximus,
    );
    button(&mut stage, at, true);
    let to = on_screen(
        &stage,
        PICTURE,
        Side::Right,
        BodyRegion::LowerGluteusMaximus,
    );
    stage.harness().event(Event::PointerMoved(to));
    stage.run();
    button(&mut stage, to, false);
    stage.see("Right upper buttock (gluteus maximus, upper part): weakness 7");
    stage.see("Right lower buttock (gluteus maximus, lower part): weakness 7");
}

#[test]
fn the_keyboard_alone_marks_and_saves() {
    let mut stage = form(Vec::new());
    stage.click("Tingling");
    for _ in 0..40 {
        if stage.has_focus("Left low back: not marked") {
            break;
        }
        stage.key(Key::Tab);
    }
    assert!(
        stage.has_focus("Left low back: not marked"),
        "Tab leads to the list"
    );
    stage.type_text("3");
    stage.see("Left low back: tingling 3");
    stage.key(Key::ArrowRight);
    stage.key(Key::ArrowDown);
    let joint = "Right joint at the base of the spine (sacroiliac joint)";
    stage.type_text("1");
    stage.type_text("0");
    stage.see(&format!("{joint}: tingling 10"));
    stage.key(Key::ArrowUp);
    stage.type_text("5");
    stage.key(Key::Delete);
    stage.see("Right low back: not marked");
    stage.ctrl(Key::Enter);
    assert_eq!(stage.here(), Route::Today);
    stage.see("Saved");
    stage.shell().go(Route::Diary);
    stage.run();
    stage.see("low back: tingling 3");
    stage.ctrl(Key::Z);
    stage.see_no("low back: tingling 3");
}

#[test]
fn an_empty_map_is_saved_only_when_it_is_said() {
    let mut stage = form(Vec::new());
    stage.click("Save");
    stage.see("Mark a place, or tick");
    assert_eq!(stage.here(), Route::log(Kind::BodyMap));
    stage.click("Nothing to mark on this day");
    stage.click("Save");
    assert_eq!(stage.here(), Route::Today);
    stage.shell().go(Route::Diary);
    stage.run();
    stage.see("nothing marked");
}

#[test]
fn a_new_map_begins_as_the_last_one_and_says_so() {
    let mut stage = form(two_maps());
    stage.see("This is how it was on");
    stage.see("Left calf: tingling 3");
    stage.click("Clear all marks");
    stage.see("Left calf: not marked");
    stage.click("Take back the last mark");
    stage.see("Left calf: tingling 3");
}

#[test]
fn numbness_between_the_legs_says_stop_at_once_and_leads_to_the_safety_check() {
    let mut stage = form(Vec::new());
    stage.click("How strong is it? 2");
    touch(&mut stage, Side::Left, BodyRegion::BetweenLegs);
    stage.see("Between the legs, left: pain 2");
    stage.see_no("can be an emergency");
    stage.click("Numbness");
    touch(&mut stage, Side::Left, BodyRegion::BetweenLegs);
    stage.see("New numbness between the legs can be an emergency.");
    // The banner pushes the drawing down under the finger, which marks nothing else thereby.
    let texts = stage.texts();
    let marked: Vec<&String> = texts
        .iter()
        .filter(|text| text.contains("numbness 2") && !text.starts_with(PICTURE))
        .collect();
    assert_eq!(marked, ["Between the legs, left: pain 2 and numbness 2"]);
    stage.click("Answer the safety check");
    assert_eq!(stage.here(), Route::Safety);
    stage.key(Key::Escape);
    stage.see("Between the legs, left: pain 2 and numbness 2");
}

#[test]
fn two_days_stand_side_by_side_with_what_changed_in_words() {
    let mut stage = form(two_maps());
    stage.click("Compare two days");
    stage.see("What changed from 1 Sep 2026 to 20 Nov 2026");
    stage.see("Left calf: tingling 6 → 3, less");
    stage.see("Left foot: numbness 4 → not marked any more");
    stage.see("Left lower buttock (gluteus maximus, lower part): thinning 5, new");
    stage.see("Right low back: pain 2 → 3, more");
}

#[test]
fn any_two_of_several_days_can_be_chosen() {
    let mut made = two_maps();
    made.push(map("2026-10-10", &[]));
    let mut stage = form(made);
    stage.click("Compare two days");
    stage.click("The earlier day: one map later");
    stage.see("What changed from 10 Oct 2026 to 20 Nov 2026");
    stage.see("Left calf: tingling 3, new");
    stage.click("The earlier day: one map earlier");
    stage.click("The later day: one map earlier");
    stage.see("What changed from 1 Sep 2026 to 10 Oct 2026");
    stage.see("Left calf: tingling 6 → not marked any more");
}

#[test]
fn progress_leads_to_the_comparison_which_says_what_will_be_there() {
    let mut stage = Stage::set().open_in(folder_with(vec![girth(
        day("2026-11-16"),
        evenly::domain::GirthPlace::Thigh10,
        Some(50.0),
        None,
    )]));
    stage.shell().go(Route::Progress);
    stage.run();
    stage.click("Compare two days");
    assert_eq!(stage.here(), Route::BodyMaps);
    stage.see("Your body maps will be here");
    stage.click("Mark a body map");
    assert_eq!(stage.here(), Route::log(Kind::BodyMap));
}

#[test]
fn one_map_alone_is_shown_with_what_comes_next() {
    let mut made = two_maps();
    made.truncate(1);
    let mut stage = form(made);
    stage.click("Compare two days");
    stage.see("There is one body map so far.");
    stage.see("Left calf: tingling 6");
}

#[test]
fn an_earlier_map_can_be_changed() {
    let mut stage = Stage::set().open_in(folder_with(two_maps()));
    stage.shell().go(Route::Diary);
    stage.run();
    stage.click("Edit Body map, 20 Nov 2026");
    stage.see("Change a body map");
    stage.see("Left calf: tingling 3");
    stage.click("Clear all marks");
    stage.click("Nothing to mark on this day");
    stage.click("Save changes");
    assert_eq!(stage.here(), Route::Diary);
    stage.see("nothing marked");
}

#[test]
fn the_form_speaks_chinese_and_fits_a_narrow_window_with_large_text() {
    for (width, zoom) in [(1280.0, 100), (800.0, 100), (800.0, 200)] {
        let mut stage = Stage::set()
            .language(LanguageChoice::Chinese)
            .size(width, 820.0)
            .zoom(zoom)
            .open_in(folder_with(two_maps()));
        for route in [Route::log(Kind::BodyMap), Route::BodyMaps] {
            stage.shell().go(route);
            stage.run();
            stage.see("左侧小腿肚");
            let edge = stage.right_edge();
            let (right, name) = stage.widest();
            assert!(right <= edge + 0.5, "{name:?} ends at {right}, not {edge}");
        }
    }
}

#[test]
fn pain_of_a_session_can_be_placed_on_a_drawing() {
    let mut stage = Stage::new();
    stage.shell().go(Route::log(Kind::Walk));
    stage.run();
    stage.click("Worst pain while doing it, left side 3");
    stage.see_no("Places of the pain");
    stage.click("Show the places on a drawing, left side");
    let picture = "Places of the pain on a drawing, seen from behind";
    stage.drawn().get_by_label(picture).scroll_to_me();
    stage.run();
    let chip = "Leg below the knee";
    assert!(!stage.is_chosen(chip));
    touch_on(&mut stage, picture, Side::Left, BodyRegion::Knee);
    assert!(stage.is_chosen(chip));
    touch_on(&mut stage, picture, Side::Right, BodyRegion::Knee);
    assert!(stage.is_chosen(chip), "the other side is not asked about");
    touch_on(&mut stage, picture, Side::Left, BodyRegion::Foot);
    assert!(!stage.is_chosen(chip), "a second touch takes it back");
}

#[test]
fn a_shape_with_a_bay_is_filled_without_the_bay() {
    let corners = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 1.0), (0.0, 4.0)];
    for backwards in [false, true] {
        let mut corners: Vec<Pos2> = corners.iter().map(|(x, y)| pos2(*x, *y)).collect();
        if backwards {
            corners.reverse();
        }
        let area = Area::new(corners);
        assert!(area.holds(pos2(2.0, 0.5)) && area.holds(pos2(0.5, 2.0)));
        assert!(!area.holds(pos2(2.0, 2.0)), "the bay");
        assert!(!area.holds(pos2(5.0, 0.5)));
    }
}
