//! Owns doing the same work on many things on a few threads, with progress and a way to stop.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, Builder};

use crate::application::{Cancel, Fault, FaultKind, Progress};

/// More threads than this read a stick no faster.
pub(in crate::application) const MOST_READERS: usize = 4;

/// How often progress is told, in parts of the whole.
const PARTS: usize = 200;

/// Does `work` on each thing, on as many as `most` at a time, and gives the results in the order of
/// the things. The calling thread works too, tells how far all of them are and looks whether
/// somebody asked to stop.
pub(in crate::application) fn abreast<T: Sync, R: Send>(
    things: &[T],
    most: usize,
    work: impl Fn(&T) -> R + Sync,
    report: &dyn Fn(Progress),
    cancel: &Cancel,
) -> Result<Vec<R>, Fault> {
    let line = Line {
        things,
        next: AtomicUsize::new(0),
        done: AtomicUsize::new(0),
        stopped: AtomicBool::new(false),
    };
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let helpers = threads.min(most).min(things.len()).saturating_sub(1);
    let mut made: Vec<(usize, R)> = thread::scope(|scope| {
        let others: Vec<_> = (0..helpers)
            .filter_map(|_number| {
                // Where the system gives no further thread, the others do its share.
                Builder::new()
                    .name("review".to_owned())
                    .spawn_scoped(scope, || line.work_off(&work, || ()))
                    .ok()
            })
            .collect();
        let step = things.len().div_ceil(PARTS).max(1);
        let mut told = 0;
        let mut made = line.work_off(&work, || {
            if cancel.take() {
                line.stopped.store(true, Ordering::Relaxed);
            }
            let done = line.done.load(Ordering::Relaxed);
            if done >= told {
                told = done + step;
                report(Progress {
                    done,
                    total: Some(things.len()),
                });
            }
        });
        for other in others {
            let of_other = other.join();
            made.extend(of_other.map_err(|_panic| Fault::bug("a reader stopped unexpectedly"))?);
        }
        Ok::<_, Fault>(made)
    })?;
    if line.stopped.into_inner() {
        return Err(Fault::new(FaultKind::Stopped, "review"));
    }
    made.sort_unstable_by_key(|(place, _result)| *place);
    Ok(made.into_iter().map(|(_place, result)| result).collect())
}

/// The things that wait in line.
struct Line<'a, T> {
    things: &'a [T],
    next: AtomicUsize,
    done: AtomicUsize,
    stopped: AtomicBool,
}

impl<T> Line<'_, T> {
    fn work_off<R>(&self, work: impl Fn(&T) -> R, mut between: impl FnMut()) -> Vec<(usize, R)> {
        let mut made = Vec::new();
        loop {
            between();
            let place = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = self.things.get(place) else {
                return made;
            };
            if self.stopped.load(Ordering::Relaxed) {
                return made;
            }
            made.push((place, work(thing)));
            self.done.fetch_add(1, Ordering::Relaxed);
        }
    }
}
