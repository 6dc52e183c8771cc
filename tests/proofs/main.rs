//! Runs the proofs: the program is killed, the power is cut, calls to the disk fail and files are damaged, and nothing
//! that was acknowledged may be lost or shown wrongly. On a shared machine nothing of one person may reach the next. Each has
//! a control that must fail.
#![cfg(test)]
#![cfg(target_os = "linux")]
#![expect(
    clippy::disallowed_methods,
    reason = "a proof kills programs at a moment of its own choice, and puts its files in place directly"
)]

mod bench;
mod book;
mod cuts;
mod damage;
mod faults;
mod ghosts;
mod guesses;
mod keys;
mod kills;
mod secret_faults;
mod secret_kills;
mod secrets;
mod writer;
