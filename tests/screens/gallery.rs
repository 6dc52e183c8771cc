//! Holds the samples of the gallery and compares each with its committed picture.

mod charts;

use std::collections::BTreeSet;

use egui::Ui;
use egui_kittest::wgpu::WgpuTestRenderer;
use egui_kittest::{Harness, SnapshotOptions, SnapshotResult, SnapshotResults};
use evenly::ui::theme::{self, Motion, Runs, Severity, SideTone, ThemeChoice, Type};
use evenly::ui::widgets::gallery::{Sample, month_sample_ui, sample_ui};
use evenly::ui::widgets::{
    Banner, Button, CalendarDay, Card, ChipTone, ClockTime, Column, DateField, Destination, Icon,
    Join, LabelPlace, Progress, ScaleRow, Segmented, SideWords, Stepper, Table, TextField,
    TimeField, bar_item_ui, brand_ui, check_box_ui, check_row_ui, chip_row_ui, chip_ui,
    empty_state_ui, hairline_ui, link_ui, page_header_ui, path_step_ui, progress_line_ui,
    rail_icon_ui, rail_item_ui, saved_line_ui, side_pair_ui, toggle_chips_ui,
};

use crate::widgets::calendar_words;

/// Where this rasteriser comes from, for whoever runs the tests without one.
const DRIVER: &str = "no Vulkan driver found; on Debian: apt-get install mesa-vulkan-drivers";

#[test]
fn every_sample_looks_like_its_picture() {
    let mut results = SnapshotResults::new();
    for sample in SAMPLES {
        results.add(picture(sample, ThemeChoice::Light, 1.0, sample.name));
    }
    for (sample, choice, scale, suffix) in OTHER_LOOKS {
        let sample = SAMPLES.iter().find(|it| it.name == *sample).unwrap();
        let name = format!("{}_{suffix}", sample.name);
        results.add(picture(sample, *choice, *scale, &name));
    }
}

const SAMPLES: &[Sample] = &[
    Sample {
        name: "buttons",
        width: 760.0,
        draw: buttons,
    },
    Sample {
        name: "icons",
        width: 520.0,
        draw: icons,
    },
    Sample {
        name: "header",
        width: 900.0,
        draw: header,
    },
    Sample {
        name: "banners",
        width: 900.0,
        draw: banners,
    },
    Sample {
        name: "form",
        width: 700.0,
        draw: form,
    },
    Sample {
        name: "form_narrow",
        width: 400.0,
        draw: form_narrow,
    },
    Sample {
        name: "dates",
        width: 560.0,
        draw: dates,
    },
    Sample {
        name: "choices",
        width: 560.0,
        draw: choices,
    },
    Sample {
        name: "table",
        width: 620.0,
        draw: table,
    },
    Sample {
        name: "lists",
        width: 700.0,
        draw: lists,
    },
    Sample {
        name: "rail",
        width: 420.0,
        draw: rail,
    },
    Sample {
        name: "numbers",
        width: 420.0,
        draw: charts::numbers,
    },
    Sample {
        name: "notes",
        width: 560.0,
        draw: notes,
    },
    Sample {
        name: "bars",
        width: 640.0,
        draw: charts::bars,
    },
    Sample {
        name: "lines",
        width: 480.0,
        draw: charts::lines,
    },
    Sample {
        name: "heat",
        width: 560.0,
        draw: charts::heat,
    },
    Sample {
        name: "figures",
        width: 640.0,
        draw: charts::figures,
    },
];

const OTHER_LOOKS: &[(&str, ThemeChoice, f32, &str)] = &[
    ("form_narrow", ThemeChoice::Dark, 1.0, "dark"),
    ("lines", ThemeChoice::Dark, 1.0, "dark"),
    ("form_narrow", ThemeChoice::Contrast, 1.0, "contrast"),
];

fn picture(sample: &'static Sample, choice: ThemeChoice, scale: f32, name: &str) -> SnapshotResult {
    let renderer =
        std::panic::catch_unwind(WgpuTestRenderer::new).unwrap_or_else(|_| panic!("{DRIVER}"));
    let mut harness = Harness::builder()
        .with_size([sample.width, 2000.0])
        .with_pixels_per_point(scale)
        .renderer(renderer)
        .with_context_setup(move |ctx| theme::install(ctx, choice, Motion::Reduced))
        .build_ui_state(
            move |ui, used: &mut f32| *used = sample_ui(ui, sample).bottom(),
            0.0,
        );
    harness.run();
    let height = harness.state().ceil();
    harness.set_size(egui::vec2(sample.width, height));
    harness.run();
    let options = SnapshotOptions::new()
        .output_path("tests/screens/snapshots")
        .threshold(1.0)
        .max_failed_pixels(20);
    harness.try_snapshot_options(name, &options)
}

fn buttons(ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        Button::primary("Start").show(ui);
        Button::secondary("Log").show(ui);
        Button::secondary("Log something").icon(Icon::Plus).show(ui);
        Button::quiet("Why?").show(ui);
        Button::quiet("Add a set").icon(Icon::Plus).show(ui);
        Button::icon_alone(Icon::Close, "Remove set 1").show(ui);
        Button::secondary("How to prepare").small().show(ui);
        Button::secondary("Cannot").enabled(false).show(ui);
    });
    ui.horizontal_wrapped(|ui| {
        Button::secondary("Pause")
            .key_hint("Space")
            .big()
            .min_width(160.0)
            .show(ui);
        Button::stop("It hurts – stop").big().show(ui);
        Button::primary("Done")
            .key_hint("Enter")
            .big()
            .min_width(160.0)
            .show(ui);
    });
}

fn icons(ui: &mut Ui) {
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal_wrapped(|ui| {
        let muted = theme::of(ui).muted;
        for icon in Icon::ALL {
            icon.show_small(ui, muted);
        }
    });
}

fn header(ui: &mut Ui) {
    let tokens = theme::of(ui);
    let sub = Runs::new(Type::Body)
        .muted(&tokens, "Monday 23 November · week 6 · weaker side: ")
        .side(&tokens, SideTone::Left, "left");
    page_header_ui(ui, "Today", sub, |ui| {
        Button::secondary("Log something").icon(Icon::Plus).show(ui)
    });
    ui.columns(2, |columns| {
        Card::titled("Plan for today")
            .sub("set by your physiotherapist, 9 Nov")
            .show(&mut columns[0], |ui| {
                ui.label("Glute bridges");
                ui.label(
                    Type::Small
                        .text("3 × 10, hold 5 s · both legs")
                        .color(tokens.muted),
                );
            });
        Card::titled("今天的计划")
            .sub("由您的物理治疗师制定")
            .show(&mut columns[1], |ui| {
                ui.label("臀桥：每组 10 次，保持 5 秒");
                ui.label(Type::Strong.text("左侧较弱，先做左侧。"));
            });
    });
}

fn banners(ui: &mut Ui) {
    Banner::new(
        Severity::Caution,
        "Ease off today.",
        "Your left-hip pain was 6 after Saturday’s bridges and still 4 this morning. Pain should settle by the next morning.",
    )
    .small("Rule: 24-hour pain response · Silbernagel 2007")
    .show(ui, |ui| {
        Button::quiet("Why?").show(ui);
        Button::secondary("Use the lighter plan").show(ui);
    });
    Banner::new(
        Severity::Stop,
        "Get emergency help now",
        "if you lose feeling around the groin or back passage, cannot control bladder or bowels, or both legs turn weak or numb.",
    )
    .show(ui, |ui| Button::secondary("All warning signs").show(ui));
    Banner::new(
        Severity::Info,
        "Within your plan.",
        "28 of 30 planned repetitions.",
    )
    .show(ui, |_| ());
}

fn form(ui: &mut Ui) {
    Card::new().show(ui, |ui| {
        let kinds = [(0, "Both legs"), (1, "One leg"), (2, "Marching")];
        Segmented::new("Kind").show(ui, &mut 0, &kinds);
        Stepper::new("Reps", 0.0..=60.0).show_whole(ui, &mut 10);
        Stepper::new("Hold", 0.0..=60.0)
            .unit("seconds")
            .empty_text("not said")
            .show(ui, &mut None);
        ScaleRow::new("How hard was it?")
            .hint("effort 0–10 · 4 = somewhat hard")
            .show(ui, &mut Some(4));
        ScaleRow::new("Worst pain while doing it,")
            .side(SideTone::Left, "left side")
            .hint("0 none – 10 worst")
            .show(ui, &mut Some(2));
        TextField::new("Note")
            .hint("Anything your physiotherapist should know")
            .show(ui, &mut String::new());
        TextField::new("Weight")
            .problem(Some("Weight must be a number between 20 and 400"))
            .show(ui, &mut "seventy".to_owned());
    });
}

fn form_narrow(ui: &mut Ui) {
    Card::titled("记录臀桥").show(ui, |ui| {
        let kinds = [(0, "Both legs"), (1, "One leg"), (2, "Marching")];
        Segmented::new("Kind").show(ui, &mut 1, &kinds);
        Stepper::new("次数", 0.0..=60.0).show_whole(ui, &mut 10);
        ScaleRow::new("做的时候最痛，")
            .side(SideTone::Right, "右侧")
            .show(ui, &mut Some(7));
        TextField::area("What happened", 3)
            .label_place(LabelPlace::Above)
            .show(ui, &mut "It hurt on the stairs.\n走楼梯时疼。".to_owned());
        Button::primary("Save").big().full_width().show(ui);
    });
}

fn dates(ui: &mut Ui) {
    let words = calendar_words();
    let today = CalendarDay::new(2026, 11, 23).unwrap();
    Card::new().show(ui, |ui| {
        DateField::new("When", &words, today).show(ui, &mut Some(today));
        DateField::new("Visit", &words, today).show(ui, &mut None);
        TimeField::new("At", "There is no such time").show(ui, &mut ClockTime::new(18, 20));
        month_sample_ui(ui, &words, today);
    });
}

fn choices(ui: &mut Ui) {
    let tabs = [(0, "4 weeks"), (1, "12 weeks"), (2, "1 year"), (3, "All")];
    Segmented::tabs("Range").show(ui, &mut 1, &tabs);
    let mut feelings = BTreeSet::from([1, 3]);
    let words = [(1, "stiff"), (2, "numb"), (3, "tingling"), (4, "weak")];
    toggle_chips_ui(ui, "How it felt", LabelPlace::Above, &mut feelings, &words);
    check_box_ui(ui, &mut true, "Remind me when a break is due");
    check_box_ui(ui, &mut false, "Show the clinical name of each exercise");
    link_ui(ui, "Read more about pain after exercise");
    chip_row_ui(ui, |ui| {
        chip_ui(ui, ChipTone::Side(SideTone::Left), None, "left");
        chip_ui(ui, ChipTone::Side(SideTone::Right), None, "right");
        chip_ui(ui, ChipTone::Good, Some(Icon::ArrowUp), "6 in 4 weeks");
        chip_ui(
            ui,
            ChipTone::Notice(Severity::Caution),
            None,
            "pain not settling",
        );
        chip_ui(
            ui,
            ChipTone::Notice(Severity::Stop),
            Some(Icon::Stop),
            "new numbness",
        );
        chip_ui(ui, ChipTone::Plain, None, "no entry for 9 days");
    });
    let sides = SideWords {
        left: "Left",
        right: "Right",
        left_letter: "L",
        right_letter: "R",
    };
    Card::titled("Both sides").show(ui, |ui| {
        side_pair_ui(ui, &sides, |ui, _| {
            Stepper::new("Sets", 0.0..=9.0)
                .label_place(LabelPlace::Above)
                .show_whole(ui, &mut 3);
        });
    });
}

fn table(ui: &mut Ui) {
    const ROWS: [[&str; 5]; 4] = [
        ["Sat 21", "10 10 10", "6", "6", "ok"],
        ["Thu 19", "10 10 8", "5", "3", "ok"],
        [
            "Tue 17",
            "10 8 8",
            "5",
            "3",
            "a long note that needs more than one line",
        ],
        ["Sun 15", "8 8 8", "4", "2", "–"],
    ];
    let columns = [
        Column::words("Day", 1.0),
        Column::words("Reps", 1.3),
        Column::numbers("Effort", 0.8),
        Column::numbers("Pain", 0.8),
        Column::words("Note", 2.0),
    ];
    Card::titled("Last four times").show(ui, |ui| {
        let name = |row: usize| ROWS[row][0].to_owned();
        Table::new("Last four times", &columns)
            .choosable(Some(1), &name)
            .show(ui, 0..ROWS.len(), |ui, row, column| {
                let tokens = theme::of(ui);
                let color = if column == 3 { tokens.left } else { tokens.ink };
                ui.label(Type::Body.text(ROWS[row][column]).color(color));
            });
    });
}

fn lists(ui: &mut Ui) {
    let tokens = theme::of(ui);
    Card::titled("Plan for today")
        .sub("set by your physiotherapist, 9 Nov")
        .show(ui, |ui| {
            check_row_ui(
                ui,
                (Progress::Done, "done"),
                "Morning check-in",
                "Pain 4 left, 0 right · slept 7 h",
                |ui| {
                    ui.label(Type::Body.text("07:42").color(tokens.muted));
                },
            );
            hairline_ui(ui);
            let sub = Runs::new(Type::Small)
                .side(&tokens, SideTone::Left, "Left 3 × 8")
                .muted(&tokens, " · ")
                .side(&tokens, SideTone::Right, "right 2 × 8")
                .muted(&tokens, " · hold 2 s");
            check_row_ui(
                ui,
                (Progress::Open, "to do"),
                "Side-lying leg raises",
                sub,
                |ui| {
                    Button::secondary("Log").show(ui);
                    Button::primary("Start").show(ui);
                },
            );
            hairline_ui(ui);
            check_row_ui(
                ui,
                (Progress::Open, "to do"),
                "Walk",
                "20 min, easy · 3 of 5 walks this week",
                |ui| {
                    Button::secondary("Log").show(ui);
                },
            );
        });
    Card::titled("My path").show(ui, |ui| {
        path_step_ui(
            ui,
            (Progress::Done, "done", Join::Below),
            "Lumbar MRI",
            "14 Oct · note: L5 root touched, left",
            |_| (),
        );
        path_step_ui(
            ui,
            (Progress::Now, "now", Join::Below),
            "EMG and nerve conduction",
            "booked: 26 Nov 10:30",
            |ui| {
                ui.horizontal_wrapped(|ui| {
                    Button::secondary("How to prepare").small().show(ui);
                    Button::secondary("Add to calendar").small().show(ui);
                });
            },
        );
        path_step_ui(
            ui,
            (Progress::Open, "to do", Join::None),
            "Orthopaedic review",
            "due by 1 Dec · not booked yet",
            |_| (),
        );
    });
}

fn rail(ui: &mut Ui) {
    let places = [
        (Icon::Today, "Today"),
        (Icon::Practice, "Practice"),
        (Icon::Diary, "Diary"),
        (Icon::Progress, "Progress"),
        (Icon::Care, "Care path"),
        (Icon::Share, "Share"),
    ];
    let to = |(icon, name)| Destination {
        icon,
        name,
        here: name == "Today",
    };
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(180.0);
            ui.spacing_mut().item_spacing.y = 4.0;
            brand_ui(ui, "Evenly", false);
            for place in places {
                rail_item_ui(ui, to(place));
            }
        });
        ui.vertical(|ui| {
            ui.set_width(56.0);
            ui.spacing_mut().item_spacing.y = 4.0;
            brand_ui(ui, "Evenly", true);
            for place in places {
                rail_icon_ui(ui, to(place));
            }
        });
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for place in places {
            bar_item_ui(ui, to(place), 64.0);
        }
    });
}

fn notes(ui: &mut Ui) {
    Card::new().show(ui, |ui| {
        empty_state_ui(
            ui,
            Icon::Diary,
            "Nothing logged yet",
            "Your exercises, walks and pain scores will stand here, newest first.",
            |ui| {
                Button::primary("Log something").show(ui);
                Button::quiet("Open a sample diary").show(ui);
            },
        );
    });
    saved_line_ui(ui, "Saved.", "Undo");
    progress_line_ui(ui, "Reading 1,204 of 3,410 rows", Some(0.35), "Cancel");
}
