//! Walks over a shared machine: one person fills everything in with marked words and is locked out, the next presses everything,
//! and no mark may be seen, heard, pasted, or found in a file or in the memory of the process.

mod controls;
mod hands;
mod home;
mod house;
mod marks;
mod people;
mod reception;
mod told;
mod window;

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::bench::{Figures, size};
use house::{Leak, Pattern, Walked, walk};
use people::End;

/// How much the next people press in a walk.
const EVENTS: usize = 200;
/// So many walks at a time: a kiosk waits between people who come and go quickly.
const AT_ONCE: usize = 3;
/// The first seed: walk by walk one more thousand.
const SEED: u64 = 9_000;

/// Walks so often, a few walks at a time.
fn walk_all(pattern: &Pattern, walks: usize) -> Vec<Walked> {
    let next = AtomicUsize::new(0);
    let all = Mutex::new(Vec::new());
    let walk_on = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= walks {
                break;
            }
            let end = End::ALL[number % End::ALL.len()];
            let seed = SEED + 1_000 * number as u64;
            let walked = walk(pattern, seed, (end, Leak::No), EVENTS);
            all.lock().unwrap().push(walked);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(walk_on);
        }
    });
    all.into_inner().unwrap()
}

#[test]
fn the_next_person_at_a_kiosk_meets_no_ghost() {
    let figures = Figures::begin("ghost walks");
    let walks = size(50, 500);
    let pattern = Pattern::make();
    let all = walk_all(&pattern, walks);
    let problems: Vec<&String> = all.iter().flat_map(|walked| &walked.problems).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    let sum = |of: fn(&Walked) -> usize| all.iter().map(of).sum::<usize>();
    let fields: BTreeSet<&String> = all.iter().flat_map(|walked| &walked.typed).collect();
    let people: BTreeSet<&String> = all.iter().flat_map(|walked| &walked.people).collect();
    let (marks, events) = (sum(|walked| walked.marks), sum(|walked| walked.events));
    let memory = sum(|walked| walked.memory) / 1_000_000;
    let files = sum(|walked| walked.files);
    // A walk that meets nothing because it does nothing is no walk.
    assert!(marks > 10 * walks, "only {marks} marks");
    assert!(
        fields.len() > 40,
        "only {} fields: {fields:?}",
        fields.len()
    );
    assert!(people.len() >= 6, "only {people:?}");
    assert!(memory > 10 * walks, "only {memory} MB of memory");
    let fields = fields.len();
    figures.tell(&format!(
        "{walks} walks, {marks} marks in {fields} fields, {events} events, {memory} MB of memory and {files} files \
         looked through, 0 marks found"
    ));
}

/// Does what a process of a walk is to do; nothing in a run of the tests.
#[test]
fn play() {
    house::play();
}
