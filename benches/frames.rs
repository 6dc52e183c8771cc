//! Times the screens on a diary of many years: the first frame, which builds view and model, and
//! the frames after it, laid out and cut into triangles. Prints the median and the slowest of a
//! hundred (p99) of each.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark asks the clock and prints its table"
)]

mod ten_years;

use std::path::Path;
use std::time::{Duration, Instant};

use egui::{Context, FullOutput, Pos2, RawInput, Rect, Vec2};
use evenly::application::Runner;
use evenly::domain::Kind;
use evenly::ui::nav::Route;
use evenly::ui::shell::{Parts, Shell};

const SCREENS: [(&str, Route); 8] = [
    ("Today", Route::Today),
    ("Log menu", Route::LogMenu),
    (
        "Log bridges",
        Route::Log {
            kind: Kind::Bridge,
            editing: None,
            day: None,
        },
    ),
    ("Diary", Route::Diary),
    ("Progress", Route::Progress),
    ("Care path", Route::Care),
    ("Share", Route::Share),
    ("Settings", Route::Settings),
];

fn main() {
    let quick = std::env::args().any(|argument| argument == "--test");
    let frames = if quick { 3 } else { 300 };
    let years: &[u32] = if quick { &[1] } else { &[1, 10, 30] };
    println!("screen            years   first ms   median ms   p99 ms");
    for &count in years {
        let folder = ten_years::folder(count);
        let ctx = Context::default();
        let mut program = shell(&ctx, folder.path());
        for (name, route) in SCREENS {
            program.go(route);
            // The step is taken once the present screen is drawn.
            frame(&ctx, &mut program);
            let first = frame(&ctx, &mut program);
            // The frames right after a change of screen still measure and settle.
            for _ in 0..5 {
                frame(&ctx, &mut program);
            }
            let mut times: Vec<Duration> = (0..frames).map(|_| frame(&ctx, &mut program)).collect();
            times.sort_unstable();
            let at = |share: usize| times.get((times.len() - 1) * share / 100).copied();
            println!(
                "{name:<16} {count:>6} {:>10.2} {:>11.2} {:>8.2}",
                millis(Some(first)),
                millis(at(50)),
                millis(at(99))
            );
        }
    }
}

fn millis(time: Option<Duration>) -> f64 {
    time.unwrap_or_default().as_secs_f64() * 1_000.0
}

/// One frame: what comes back from the worker, the layout, the triangles.
fn frame(ctx: &Context, shell: &mut Shell) -> Duration {
    let now = ten_years::now();
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 820.0))),
        focused: true,
        ..RawInput::default()
    };
    let start = Instant::now();
    shell.logic(ctx, &now);
    let output = ctx.run_ui(input, |ui| shell.ui(ui, &now));
    let FullOutput {
        shapes,
        pixels_per_point,
        mut textures_delta,
        ..
    } = output;
    let primitives = ctx.tessellate(shapes, pixels_per_point);
    let time = start.elapsed();
    drop(primitives);
    textures_delta.clear();
    time
}

/// The whole program but its window, on the diary of a folder.
fn shell(ctx: &egui::Context, folder: &Path) -> Shell {
    let ready = ten_years::open(folder);
    Shell::new(
        ctx,
        Parts {
            runner: Runner::inline(ready.core),
            cache: ready.cache,
            settings: ready.settings,
            notes: ready.notes,
            system: vec!["en-GB".to_owned()],
        },
    )
}
