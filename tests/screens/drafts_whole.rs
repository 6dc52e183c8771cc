//! Checks that everything that is typed into the long forms outlives a kill: each field, tick and choice, as it stood.

use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;
use evenly::domain::{Exercise, Kind};
use evenly::ui::nav::Route;

use crate::entries::{bridge, day};
use crate::stage::{Stage, is_pressable};
use crate::today::stage_with;

/// One thing on the screen that can be typed into or chosen: its role, name, and what it says.
type Shown = (Role, String, String);

/// Everything in the form that can be typed into or chosen, in reading order. `passed_over` names what is
/// no typing, by the beginning of its name.
fn shown(stage: &Stage, passed_over: &[&str]) -> Vec<Shown> {
    let nodes = stage.drawn().root().children_recursive();
    let of = |node: Node<'_>| {
        let about = node.accesskit_node();
        let chosen = about.is_selected() == Some(true)
            || about.toggled() == Some(egui::accesskit::Toggled::True);
        let says = about.value().unwrap_or_else(|| chosen.to_string());
        (about.role(), about.label().unwrap_or_default(), says)
    };
    nodes
        .filter(|node| is_pressable(node.accesskit_node().role()))
        .map(of)
        .filter(|(role, name, _)| {
            *role != Role::Button && !passed_over.iter().any(|start| name.starts_with(start))
        })
        .collect()
}

const fn takes_text(role: Role) -> bool {
    matches!(
        role,
        Role::TextInput | Role::MultilineTextInput | Role::SpinButton
    )
}

/// What is typed into the `number`th field: something that differs from what stands there, with the
/// signs that lines are written with.
fn words_for((role, name, says): &Shown, number: usize) -> String {
    match (role, name.as_str()) {
        (_, "Day") => "21/11/2026".to_owned(),
        (_, "On" | "Until" | "Since" | "By when" | "Next visit") => "26/11/2026".to_owned(),
        (_, "Time") => "10:30".to_owned(),
        (Role::SpinButton, _) => {
            let value = (3 + number % 4).to_string();
            if *says == value {
                "2".to_owned()
            } else {
                value
            }
        }
        (Role::MultilineTextInput, _) => format!("words {number} = a\\b\nand \\n more"),
        (_, _) if name.contains("November") => (1 + number % 9).to_string(),
        (_, _) => format!("words {number} = a\\b \\n"),
    }
}

/// The `place`th field of the form that takes text.
fn field<'a>(stage: &'a Stage, passed_over: &[&str], place: usize) -> Node<'a> {
    let nodes = stage.drawn().root().children_recursive();
    let mut fields = nodes.filter(|node| {
        let about = node.accesskit_node();
        let name = about.label().unwrap_or_default();
        takes_text(about.role()) && !passed_over.iter().any(|start| name.starts_with(start))
    });
    let field = fields.nth(place);
    field.expect("the field is there")
}

/// Types into every field of the form of which `wanted` says so. Gives how many.
fn fill(stage: &mut Stage, passed_over: &[&str], wanted: impl Fn(&Shown) -> bool) -> usize {
    let before = shown(stage, passed_over);
    let fields = before.iter().filter(|one| takes_text(one.0));
    let typed: Vec<(usize, String)> = fields
        .enumerate()
        .filter(|(_, one)| wanted(one))
        .map(|(place, one)| (place, words_for(one, place)))
        .collect();
    for (place, words) in &typed {
        field(stage, passed_over, *place).focus();
        stage.run();
        stage.press(Modifiers::COMMAND, Key::A);
        stage.type_text(words);
    }
    // Leaving the last field takes over what stands in it.
    stage.key(Key::Tab);
    typed.len()
}

/// Loses the process two seconds after the last key, goes on with what was typed and compares all of it.
fn lose_and_go_on(
    mut stage: Stage,
    begun: &[Shown],
    passed_over: &[&str],
    unfold: impl Fn(&mut Stage),
) -> Stage {
    stage.let_pass(2);
    let typed = shown(&stage, passed_over);
    for one in typed
        .iter()
        .filter(|one| takes_text(one.0) && !one.2.is_empty())
    {
        assert!(!begun.contains(one), "nothing was typed into {one:?}");
    }
    let mut stage = stage.crash();
    stage.click("Go on");
    unfold(&mut stage);
    let there = shown(&stage, passed_over);
    let missing: Vec<_> = typed.iter().filter(|one| !there.contains(one)).collect();
    assert!(missing.is_empty(), "not there any more: {missing:#?}");
    assert_eq!(typed, there);
    stage
}

#[test]
fn a_body_map_comes_back_with_every_mark() {
    let brush = [
        "How strong",
        "Pain",
        "Numbness",
        "Tingling",
        "Weakness",
        "Thinning",
    ];
    let mut stage = Stage::new();
    stage.shell().go(Route::log(Kind::BodyMap));
    stage.run();
    let begun = shown(&stage, &brush);
    assert_eq!(fill(&mut stage, &brush, |_| true), 2);
    let marks = [
        ("Pain", 7, "Left outer hip"),
        ("Numbness", 1, "Left outer hip: pain 7"),
        ("Tingling", 10, "Right calf"),
        ("Weakness", 4, "Right upper outer buttock (gluteus medius)"),
        ("Thinning", 9, "Left foot"),
    ];
    for (felt, strength, place) in marks {
        stage.click(felt);
        stage.click(&format!("How strong is it? {strength}"));
        let rows = shown(&stage, &brush).into_iter();
        let mut rows = rows.filter(|(role, name, _)| {
            *role == Role::CheckBox && name.to_lowercase().starts_with(&place.to_lowercase())
        });
        let (_, name, _) = rows.next().unwrap_or_else(|| panic!("no row {place:?}"));
        stage.click(&name);
    }
    let marked = shown(&stage, &brush);
    let not_marked = marked
        .iter()
        .filter(|(_, name, _)| name.ends_with("not marked"));
    let boxes = marked.iter().filter(|(role, ..)| *role == Role::CheckBox);
    assert_eq!(
        boxes.count() - not_marked.count(),
        4 + 1,
        "and the box for nothing"
    );
    let mut stage = lose_and_go_on(stage, &begun, &brush, |_| ());
    stage.click("Save");
    stage.see("Saved.");
}

#[test]
fn a_body_map_without_marks_comes_back_as_said() {
    let mut stage = Stage::new();
    stage.shell().go(Route::log(Kind::BodyMap));
    stage.run();
    let begun = shown(&stage, &[]);
    stage.click("Nothing to mark on this day");
    fill(&mut stage, &[], |one| one.1 == "Day");
    let stage = lose_and_go_on(stage, &begun, &[], |_| ());
    assert!(stage.is_chosen("Nothing to mark on this day"));
}

#[test]
fn a_step_of_the_care_path_comes_back_whole() {
    for (kind, state, fields) in [
        ("MRI scan", "Done", 7),
        ("Orthopaedics", "Booked", 6),
        ("Course of treatment", "Begun", 6),
        ("Medicine", "Planned", 6),
    ] {
        let mut stage = Stage::new();
        stage.shell().go(Route::log(Kind::CareStep));
        stage.run();
        stage.click(kind);
        stage.click(state);
        let begun = shown(&stage, &[]);
        let typed = fill(&mut stage, &[], |_| true);
        assert!(typed >= fields - 1, "{kind}: {typed} of {begun:#?}");
        // What it is stands in one line by then; the list of all kinds is a press away.
        let stage = lose_and_go_on(stage, &begun, &[], |stage| stage.click("Something else"));
        assert!(stage.is_chosen(state) && stage.is_chosen(kind), "{kind}");
    }
}

#[test]
fn the_plan_of_an_exercise_comes_back_whole() {
    for (exercise, kind) in [
        (Exercise::Bridge, "Marching"),
        (Exercise::LegRaise, "Straight leg"),
    ] {
        let mut stage = Stage::new();
        stage.shell().go(Route::Plan(exercise));
        stage.run();
        stage.click(kind);
        let begun = shown(&stage, &[]);
        let typed = fill(&mut stage, &[], |_| true);
        assert!(typed >= 5, "{exercise:?}: {typed}");
        stage.click("Effort to aim for 6");
        let stage = lose_and_go_on(stage, &begun, &[], |_| ());
        assert!(stage.is_chosen("Effort to aim for 6") && stage.is_chosen(kind));
    }
}

#[test]
fn a_plan_in_the_editor_comes_back_whole() {
    // Where a file goes is no part of the plan, and its name follows from it.
    let passed_over = ["Plan file", "Picture"];
    let mut stage = Stage::new();
    stage.shell().go(Route::PlanEditor);
    stage.run();
    stage.click_nth("Part of the plan", 0);
    stage.click_nth("Part of the plan", 1);
    stage.click("Add an exercise of your own");
    for (name, place) in [
        ("A number", 0),
        ("A number", 1),
        ("By name", 2),
        ("A number", 3),
    ] {
        stage.click_nth(name, place);
    }
    for name in ["Stood up", "Leg raises"] {
        stage.click(name);
    }
    let begun = shown(&stage, &passed_over);
    let typed = fill(&mut stage, &passed_over, |_| true);
    assert!(typed >= 25, "{typed} of {begun:#?}");
    lose_and_go_on(stage, &begun, &passed_over, |_| ());
}

#[test]
fn a_week_from_paper_comes_back_whole() {
    let mut stage = Stage::new();
    stage.shell().go(Route::PaperWeek);
    stage.run();
    let begun = shown(&stage, &[]);
    // One day of each row, which is every kind of box there is.
    let typed = fill(&mut stage, &[], |one| one.1.contains("Tuesday 24"));
    assert!(typed > 30, "{typed}");
    stage.click("Week before");
    let last = fill(&mut stage, &[], |one| one.1.contains("Effort, Monday 16"));
    assert!(last > 2, "{last}");
    let of_last: Vec<Shown> = shown(&stage, &[]);
    stage.click("Week after");
    let mut stage = lose_and_go_on(stage, &begun, &[], |_| ());
    stage.click("Week before");
    assert_eq!(shown(&stage, &[]), of_last, "the other week is there too");
}

#[test]
fn the_answers_of_the_morning_come_back_and_wait_for_the_rest() {
    // All answers together are saved at once, so each try leaves one open.
    for answers in [
        [
            "Pain this morning, left side 3",
            "Pain this morning, right side 10",
            "Muscle soreness 2",
        ],
        [
            "Pain this morning, left side 0",
            "Muscle soreness 7",
            "A bit weaker",
        ],
    ] {
        let mut stage = stage_with([bridge(day("2026-11-22")).effort(4)]);
        let begun = shown(&stage, &[]);
        for answer in answers {
            stage.click(answer);
        }
        let stage = lose_and_go_on(stage, &begun, &[], |_| ());
        for answer in answers {
            assert!(stage.is_chosen(answer), "{answer}");
        }
    }
}
