//! Owns what a person does with hands: presses, keys, the mouse, and what brings something back.

use egui::{Event, Key, Modifiers, PointerButton, Vec2, pos2};
use fastrand::Rng;

use super::window::Window;

/// Something that a person does with hands. Gives what, in words.
pub(crate) fn event<A: eframe::App + 'static>(window: &mut Window<A>, rng: &mut Rng) -> String {
    let number = rng.usize(0..10_000);
    let spot = pos2(rng.f32() * 1280.0, rng.f32() * 820.0);
    match rng.u8(0..100) {
        0..34 => {
            // Sitting down and leaving at once would be most of a walk otherwise.
            let names = window.pressable();
            let name = names.get(number % names.len().max(1));
            let leaves = name.is_some_and(|name| name == "I am done" || name == "我用完了");
            if leaves && rng.u8(0..8) > 0 {
                return "nothing".to_owned();
            }
            window.press_nth(number, None)
        }
        34..44 => window.press_nth(number, Some(PointerButton::Primary)),
        44..48 => window.press_nth(number, Some(PointerButton::Secondary)),
        48..51 => {
            window.paste_selected();
            "paste by the middle button".to_owned()
        }
        51..55 => {
            let to = spot + Vec2::new(rng.f32() - 0.5, rng.f32() - 0.5) * 400.0;
            window.drag(spot, to);
            format!("drag from {spot} to {to}")
        }
        55..59 => {
            let delta = Vec2::new(0.0, (rng.f32() - 0.5) * 1_200.0);
            let wheel = Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta,
                source: egui::MouseWheelSource::Unknown,
                phase: egui::TouchPhase::Move,
                modifiers: Modifiers::NONE,
            };
            window.frame(vec![Event::PointerMoved(spot), wheel]);
            format!("scroll by {delta}")
        }
        59..67 => {
            let texts = ["a", "7", "m", "qu", "walk", "12", "疼"];
            let text = texts[number % texts.len()];
            window.frame(vec![Event::Text(text.to_owned())]);
            format!("type {text}")
        }
        67..71 => {
            // A field that is there in every session, and what stood in it before.
            let key = [Key::K, Key::F, Key::N][number % 3];
            window.key(Modifiers::COMMAND, key);
            window.settle(2);
            for _ in 0..3 {
                window.key(Modifiers::COMMAND, Key::Z);
            }
            format!("{key:?} and take back")
        }
        _ => {
            let (modifiers, key) = KEYS[number % KEYS.len()];
            window.key(modifiers, key);
            format!("{modifiers:?} {key:?}")
        }
    }
}

const BOTH: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

/// The keys that a person tries, those that bring something back more than once.
const KEYS: [(Modifiers, Key); 41] = [
    (Modifiers::NONE, Key::Tab),
    (Modifiers::NONE, Key::Tab),
    (Modifiers::NONE, Key::Tab),
    (Modifiers::SHIFT, Key::Tab),
    (Modifiers::NONE, Key::Enter),
    (Modifiers::NONE, Key::Enter),
    (Modifiers::NONE, Key::Space),
    (Modifiers::NONE, Key::ArrowDown),
    (Modifiers::NONE, Key::ArrowUp),
    (Modifiers::NONE, Key::ArrowLeft),
    (Modifiers::NONE, Key::ArrowRight),
    (Modifiers::NONE, Key::Escape),
    (Modifiers::NONE, Key::F1),
    (Modifiers::NONE, Key::F5),
    (Modifiers::NONE, Key::F11),
    (Modifiers::NONE, Key::Backspace),
    (Modifiers::NONE, Key::Delete),
    (Modifiers::NONE, Key::Home),
    (Modifiers::NONE, Key::End),
    (Modifiers::NONE, Key::PageDown),
    (Modifiers::COMMAND, Key::Z),
    (Modifiers::COMMAND, Key::Z),
    (Modifiers::COMMAND, Key::Z),
    (BOTH, Key::Z),
    (Modifiers::COMMAND, Key::Y),
    (Modifiers::COMMAND, Key::V),
    (Modifiers::COMMAND, Key::V),
    (Modifiers::COMMAND, Key::A),
    (Modifiers::COMMAND, Key::C),
    (Modifiers::COMMAND, Key::X),
    (Modifiers::COMMAND, Key::F),
    (Modifiers::COMMAND, Key::K),
    (Modifiers::COMMAND, Key::K),
    (Modifiers::COMMAND, Key::N),
    (Modifiers::COMMAND, Key::S),
    (Modifiers::COMMAND, Key::O),
    (Modifiers::COMMAND, Key::Q),
    (Modifiers::COMMAND, Key::Num3),
    (Modifiers::COMMAND, Key::Num6),
    (Modifiers::COMMAND, Key::Plus),
    (Modifiers::ALT, Key::ArrowLeft),
];
