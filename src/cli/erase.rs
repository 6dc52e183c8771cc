//! Owns `erase`: the whole diary with its backups, for good.

use clap::{ArgMatches, Command};
use serde_json::json;

use crate::application::{Erasable, erase_diary, look_before_erasing};
use crate::cli::arguments::{flag, json as json_flag, plain};
use crate::cli::{Desk, Halt, exit};
use crate::i18n::{Words, count};

/// The flag without which nothing is erased.
const YES: &str = "yes-erase-everything";

/// The arguments of `erase`.
pub(in crate::cli) fn arguments(words: &Words) -> Command {
    plain("erase", words.erase_cli_about(), words)
        .arg(flag(YES, words.erase_cli_yes()))
        .arg(json_flag(words))
}

/// Erases the diary, or says what would go and refuses. A forgotten passphrase keeps nobody from being
/// forgotten, so none is asked for.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let seen = look_before_erasing(desk.places)?;
    let erased = matches.get_flag(YES);
    if erased {
        erase_diary(desk.places)?;
    }
    if matches.get_flag("json") {
        desk.print_json(&json!({
            "erased": erased,
            "folder": seen.folder,
            "backups": seen.backups,
            "copies_elsewhere": seen.elsewhere,
        }))?;
    } else {
        say(desk, &seen)?;
    }
    let (said, code) = if erased {
        (desk.words.erase_cli_done(), exit::DONE)
    } else {
        (desk.words.erase_cli_nothing(), exit::REFUSED)
    };
    writeln!(desk.streams.err, "{said}")?;
    Ok(code)
}

fn say(desk: &mut Desk<'_, '_>, seen: &Erasable) -> Result<(), Halt> {
    let folder = desk
        .words
        .erase_cli_folder(&seen.folder.display().to_string());
    desk.print(&folder)?;
    let backups = desk.words.erase_goes_backups(count(seen.backups));
    desk.print(&backups)?;
    let elsewhere = if seen.elsewhere.is_empty() {
        desk.words.erase_copies_none()
    } else {
        desk.words.erase_copies()
    };
    desk.print(&elsewhere)?;
    for path in &seen.elsewhere {
        desk.print(&path.display().to_string())?;
    }
    let unknown = desk.words.erase_copies_unknown();
    desk.print(&unknown)
}
