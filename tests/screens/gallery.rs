//! Holds the samples of the gallery and compares each with its committed picture.

use egui::Ui;
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use evenly::ui::theme::{self, Motion, Runs, Severity, SideTone, ThemeChoice, Type};
use evenly::ui::widgets::gallery::{Sample, sample_ui};
use evenly::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, ScaleRow, Segmented, Stepper, TextField, page_header_ui,
};

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
        width: 720.0,
        draw: form,
    },
];

const OTHER_LOOKS: &[(&str, ThemeChoice, f32, &str)] = &[("form", ThemeChoice::Dark, 1.0, "dark")];

fn picture(
    sample: &'static Sample,
    choice: ThemeChoice,
    scale: f32,
    name: &str,
) -> egui_kittest::SnapshotResult {
    let mut harness = Harness::builder()
        .with_size([sample.width, 600.0])
        .with_fit_contents()
        .with_pixels_per_point(scale)
        .with_context_setup(move |ctx| theme::install(ctx, choice, Motion::Reduced))
        .build_ui(move |ui| sample_ui(ui, sample));
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
        let mut kind = 0;
        Segmented::new("Kind").show(
            ui,
            &mut kind,
            &[(0, "Both legs"), (1, "One leg"), (2, "Marching")],
        );
        let mut reps = 10;
        Stepper::new("Reps", 0.0..=60.0).show_whole(ui, &mut reps);
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
        ScaleRow::new("Worst pain while doing it,")
            .side(SideTone::Right, "right side")
            .show(ui, &mut None);
        TextField::new("Note")
            .hint("Anything your physiotherapist should know")
            .show(ui, &mut String::new());
        TextField::new("Weight")
            .problem(Some("Weight must be a number between 20 and 400"))
            .show(ui, &mut "seventy".to_owned());
        TextField::area("What happened", 3)
            .label_place(LabelPlace::Above)
            .show(ui, &mut "It hurt on the stairs.\n走楼梯时疼。".to_owned());
    });
}
