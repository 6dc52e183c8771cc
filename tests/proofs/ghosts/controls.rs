//! Shows that the walks would find a ghost: in a session that follows in the same process and window, in memory, in files, and on
//! each way out of a window.

use std::fs;

use evenly::application::kiosk::{Kiosk, Purpose};
use evenly::application::{self, Clock, LanguageChoice, Passed, Runner, StartUp};
use evenly::ui::shell::{Parts, Shell};
use fastrand::Rng;

use super::hands::event;
use super::house::{Leak, Pattern, walk};
use super::marks::{Hidden, fresh_mark, in_files, in_own_memory};
use super::people::{End, Hands, Machine, Person};
use super::reception::set_up_in;
use super::told::Told;
use super::window::Window;
use crate::bench::{copy_folder, quick_folder, size, tell};
use crate::book::now;

/// A mark that nobody in this process writes out, hidden: what it begins with as bytes.
const NEVER_SEEN: &str = "2b383d323029372a282938";

/// A kiosk that goes on in the same process for the next person.
struct GoesOn {
    kiosk: Kiosk,
    shell: Option<Box<Shell>>,
    clock: Clock,
    next: Next,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    NotYet,
    Here,
}

/// What becomes of what egui remembers when the next person comes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Memory {
    Stays,
    Cleared,
}

impl GoesOn {
    fn new(ctx: &egui::Context, kiosk: Kiosk, clock: Clock) -> Self {
        let mut machine = Self {
            kiosk,
            shell: None,
            clock,
            next: Next::NotYet,
        };
        machine.open(ctx);
        machine
    }

    /// Opens the empty diary of another guest.
    fn open(&mut self, ctx: &egui::Context) {
        let now = self.clock.now();
        let guest = Purpose::Guest;
        let entered = self.kiosk.visit(guest, LanguageChoice::English, &now);
        let StartUp::Ready(ready) = application::open(&entered.unwrap().access, &now) else {
            panic!("a guest's diary opens");
        };
        let parts = Parts {
            runner: Runner::inline(ready.core),
            cache: ready.cache,
            settings: ready.settings,
            notes: ready.notes,
            system: vec!["en-GB".to_owned()],
        };
        let mut shell = Shell::new(ctx, parts);
        shell.confine_to(self.kiosk.clone(), guest);
        self.shell = Some(Box::new(shell));
    }

    fn change(&mut self, ctx: &egui::Context, memory: Memory) {
        let now = self.clock.now();
        let shell = self.shell.take().unwrap();
        match memory {
            Memory::Stays => shell.close(&now).unwrap(),
            Memory::Cleared => shell.lock(ctx, &now).unwrap(),
        }
        self.open(ctx);
        self.next = Next::Here;
    }
}

impl eframe::App for GoesOn {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        let now = self.clock.now();
        if let Some(shell) = &mut self.shell {
            shell.logic(ctx, &now);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let now = self.clock.now();
        if let Some(shell) = &mut self.shell {
            shell.ui(ui, &now);
        }
    }
}

impl Machine for GoesOn {
    fn session(&mut self) -> Option<&mut Shell> {
        self.shell.as_deref_mut()
    }

    fn is_over(&mut self) -> bool {
        false
    }
}

/// The same walk as in the proof, but in one process; gives what the next person met.
fn walk_on(pattern: &Pattern, seed: u64, memory: Memory) -> Vec<String> {
    let folder = quick_folder();
    let data = folder.path().join("data");
    copy_folder(&pattern.data(), &data);
    let kiosk = set_up_in(&data);
    let mut rng = Rng::with_seed(seed);
    let hidden = Hidden::of(&fresh_mark(&mut rng));
    let passed = Passed::default();
    let clock = Clock::Led(now(), passed.clone());
    let looks = |machine: &mut GoesOn| machine.next == Next::Here;
    let window = Window::open(hidden.clone(), String::new(), looks, move |ctx| {
        GoesOn::new(ctx, kiosk, clock)
    });
    let mut person = Person {
        window,
        rng,
        passed,
        hidden,
        told: Told::in_folder(folder.path()),
        hands: Hands::Press,
        typed: 0,
    };
    for _ in 0..30 {
        person.one_step();
    }
    assert!(person.typed > 0);
    let Person {
        mut window,
        mut rng,
        ..
    } = person;
    let ctx = window.ctx();
    window.app().change(&ctx, memory);
    for _ in 0..200 {
        event(&mut window, &mut rng);
        window.settle(2);
    }
    window.found
}

#[test]
fn a_kiosk_that_goes_on_in_the_same_window_has_ghosts() {
    let pattern = Pattern::make();
    let walks = size(4, 40);
    let (mut met, mut cleared) = (0, Vec::new());
    for seed in 0..walks as u64 {
        let found = walk_on(&pattern, seed, Memory::Stays);
        met += usize::from(!found.is_empty());
        if seed % 2 == 0 {
            cleared.extend(walk_on(&pattern, seed, Memory::Cleared));
        }
    }
    assert!(
        met * 5 >= walks,
        "only {met} of {walks} controls met a mark"
    );
    assert_eq!(cleared, Vec::<String>::new());
    tell(&format!(
        "ghost walks, control: where the next person comes in the same window and nothing is cleared, {met} of {walks} meet a mark"
    ));
}

#[test]
fn a_mark_in_memory_is_found_and_one_that_is_hidden_is_not() {
    let mark = fresh_mark(&mut Rng::with_seed(7));
    let hidden = Hidden::of(&mark);
    let wide: Vec<u16> = format!("{}1", mark.to_uppercase()).encode_utf16().collect();
    let looked = in_own_memory(&hidden);
    assert!(looked.found.len() >= 2, "{:?}", looked.found);
    assert!(looked.bytes > 1_000_000, "{}", looked.bytes);
    assert_eq!(wide.len(), mark.len() + 1);
    drop(mark);
    let looked = in_own_memory(&Hidden::heard(NEVER_SEEN));
    assert_eq!(looked.found, Vec::<String>::new());
}

#[test]
fn a_mark_in_a_file_or_in_its_name_is_found() {
    let folder = quick_folder();
    let mark = fresh_mark(&mut Rng::with_seed(8));
    let hidden = Hidden::of(&mark);
    let inside = folder.path().join("deep");
    fs::create_dir(&inside).unwrap();
    fs::write(inside.join("nothing"), [b'q'; 5_000]).unwrap();
    assert_eq!(in_files(&hidden, folder.path()), Vec::<String>::new());
    let wide: Vec<u8> = mark.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(inside.join("plain"), format!("\0\0q{mark}12\n")).unwrap();
    fs::write(inside.join("wide"), [b"qq".as_slice(), &wide].concat()).unwrap();
    fs::write(inside.join(format!("{mark}3.csv")), "").unwrap();
    let mut found = in_files(&hidden, folder.path());
    found.sort();
    assert_eq!(found.len(), 3, "{found:?}");
}

/// Gives a mark out on one way.
struct Leaky {
    way: &'static str,
    mark: String,
}

impl eframe::App for Leaky {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let mark = self.mark.clone();
        let ctx = ui.ctx().clone();
        match self.way {
            "name" => {
                let (_, response) =
                    ui.allocate_exact_size(egui::vec2(9.0, 9.0), egui::Sense::click());
                let role = egui::Role::Button;
                response.widget_info(|| egui::WidgetInfo::labeled(role, true, &mark));
            }
            "pixels" => {
                let at = egui::pos2(50.0, 50.0);
                let font = egui::FontId::default();
                let color = egui::Color32::BLACK;
                ui.painter()
                    .text(at, egui::Align2::LEFT_TOP, mark, font, color);
            }
            "clipboard" => ctx.copy_text(mark),
            "selection" => ctx.send_cmd(egui::OutputCommand::TextSelectionSettled(mark)),
            "address" => ctx.open_url(egui::OpenUrl::same_tab(mark)),
            "window" => ctx.send_viewport_cmd(egui::ViewportCommand::Title(mark)),
            _ => {}
        }
    }
}

#[test]
fn a_mark_is_found_on_each_way_out_of_a_window() {
    let mark = fresh_mark(&mut Rng::with_seed(9));
    for way in [
        "name",
        "pixels",
        "clipboard",
        "selection",
        "address",
        "window",
        "nowhere",
    ] {
        let leak = Leaky {
            way,
            mark: format!("{mark}5"),
        };
        let hidden = Hidden::of(&mark);
        let mut window = Window::open(hidden, String::new(), |_leaky| true, |_ctx| leak);
        window.frame(Vec::new());
        let found = window.found.iter().any(|found| found.starts_with(way));
        assert_eq!(found, way != "nowhere", "{way}: {:?}", window.found);
        assert!(found || window.found.is_empty(), "{:?}", window.found);
    }
}

#[test]
fn a_walk_tells_of_a_mark_that_got_through() {
    let pattern = Pattern::make();
    for (leak, told) in [
        (Leak::Memory, "FOUND memory"),
        (Leak::File, "log.txt"),
        (Leak::Session, "left in the session"),
    ] {
        let walked = walk(&pattern, 77, (End::Keys, leak), 20);
        let found = walked.problems.iter().any(|problem| problem.contains(told));
        assert!(found, "{leak:?}: {:#?}", walked.problems);
    }
    let walked = walk(&pattern, 77, (End::Keys, Leak::No), 20);
    assert_eq!(walked.problems, Vec::<String>::new());
}
