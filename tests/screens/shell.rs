//! Checks the frame around the screens: routes by keyboard, the palette, zoom, undo, the rail.

use egui::Key;
use evenly::ui::nav::Route;

use crate::stage::Stage;

#[test]
fn the_keys_one_to_six_with_ctrl_lead_to_the_screens() {
    let mut stage = Stage::new();
    let doors = [
        (Key::Num2, Route::Diary),
        (Key::Num3, Route::Progress),
        (Key::Num4, Route::Care),
        (Key::Num5, Route::Share),
        (Key::Num6, Route::Settings),
        (Key::Num1, Route::Today),
    ];
    for (key, route) in doors {
        stage.ctrl(key);
        assert_eq!(stage.here(), route);
    }
}
