//! Owns the window: puts the layers together and keeps them apart.

mod app;
mod icon;
mod kiosk;

use std::path::PathBuf;

use eframe::NativeOptions;
use egui::{ViewportBuilder, pos2, vec2};

use crate::application::{self, Clock, LogEvent, Part, Places, Settings, StartUp};
use crate::i18n::Words;
use crate::platform::{display, locale, panic_report};
pub use app::{App, Start};
pub use kiosk::{KioskApp, keep_kiosk, run_kiosk};

/// The smallest window, in points.
const SMALLEST: [f32; 2] = [640.0, 480.0];
/// The window of a first start.
const USUAL: [f32; 2] = [1280.0, 820.0];
/// The name desktops know the program by.
const APP_ID: &str = "evenly";

/// Why no window was opened; the words are ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoWindow(pub String);

/// Opens the window and stays until it is closed. `data_dir` is what `--data-dir` gave.
pub fn run(data_dir: Option<PathBuf>) -> Result<(), NoWindow> {
    let system = locale::preferred();
    let plain = Words::with(application::display(&Settings::default(), &system));
    if display::find() == display::Display::Absent {
        return Err(NoWindow(plain.fault_no_display()));
    }
    let places = Places::find(data_dir).map_err(|_no_home| NoWindow(plain.fault_no_home()))?;
    let clock = Clock::from_environment().map_err(|_malformed| NoWindow(plain.fault_bad_now()))?;
    panic_report::install_with_log(places.folder().to_owned(), places.log());
    let start = application::open(&places, &clock.now());
    LogEvent::Started(Part::Window).note(&places.log(), &clock.now());
    let options = options(match &start {
        StartUp::Ready(ready) => &ready.settings,
        StartUp::Stopped(stopped) => &stopped.settings,
        StartUp::Locked(locked) => &locked.settings,
    });
    eframe::run_native(
        &plain.common_app_name(),
        options,
        Box::new(move |creation| {
            Ok(Box::new(App::new(
                &creation.egui_ctx,
                Start {
                    came_to: start,
                    places,
                    clock,
                    system,
                },
            )))
        }),
    )
    .map_err(|error| NoWindow(plain.fault_no_window(&error.to_string())))
}

fn options(settings: &Settings) -> NativeOptions {
    let place = settings.window;
    let size = place.map_or(USUAL, |place| {
        [f32::from(place.width), f32::from(place.height)]
    });
    let mut viewport = ViewportBuilder::default()
        .with_title("Evenly")
        .with_app_id(APP_ID)
        .with_icon(icon::icon())
        .with_inner_size(vec2(size[0], size[1]))
        .with_min_inner_size(SMALLEST);
    if let Some((left, top)) = place.and_then(|place| place.corner) {
        viewport = viewport.with_position(pos2(f32::from(left), f32::from(top)));
    }
    NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        ..NativeOptions::default()
    }
}
