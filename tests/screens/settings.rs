//! Checks the settings screen.

use crate::stage::Stage;

#[test]
fn the_language_changes_at_once() {
    let mut stage = Stage::new();
    stage.click("Settings");
    stage.click("中文");
    stage.see("设置");
}
