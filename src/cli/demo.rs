//! Owns `demo`: a made-up diary to look around in.

use clap::ArgMatches;

use crate::application::demo::{DemoOrder, diary, fill, is_empty};
use crate::application::identify;
use crate::cli::{Desk, Halt, exit};

/// Fills an empty diary with made-up years that end today.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let order = DemoOrder {
        years: matches.get_one("years").copied().unwrap_or(1),
        seed: matches.get_one("seed").copied().unwrap_or(1),
        last: desk.clock.today(),
        words: desk.words,
    };
    let clock = desk.clock;
    let diary = diary(order, |day, time| clock.resolve(day, time), identify);
    let count = i64::try_from(diary.entries.len()).unwrap_or(i64::MAX);
    let first = diary
        .entries
        .first()
        .map_or(order.last, |entry| entry.when.day);
    desk.with_core(|desk, core| {
        if !is_empty(core)? {
            return Err(Halt::Refused(desk.words.cli_demo_not_empty()));
        }
        Ok(fill(core, &diary, &desk.clock.now())?)
    })?;
    let words = desk.words;
    let text = words.cli_demo_made(
        &words.cli_entries_n(count),
        &words.day_medium(first),
        &words.day_medium(order.last),
    );
    desk.print(&text)?;
    Ok(exit::DONE)
}
