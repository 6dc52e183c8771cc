//! Owns `profile`: what the person said about themselves, shown and changed.

use clap::ArgMatches;
use serde_json::json;

use crate::application::{Command, DiaryCommand, Fault};
use crate::cli::{Desk, Halt, exit};
use crate::domain::{Cause, Day, FieldProblem, Prescribed, ProfessionalSeen, Profile, Side};
use crate::i18n::Words;

/// The word that takes an answer back.
pub(in crate::cli) const UNSAID: &str = "unsaid";

/// The options that change something.
const CHANGES: [&str; 5] = [
    "weaker-side",
    "seen",
    "cause",
    "daily-light-work",
    "uneven-sides",
];

/// Changes what the options name, then prints the whole profile.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let before = desk.reader()?.profile().map_err(Fault::from)?;
    let profile = changed(before, matches, desk)?;
    let asked = CHANGES
        .iter()
        .any(|name| matches.get_one::<String>(name).is_some());
    if asked && profile != before {
        let command = Command::Diary(DiaryCommand::SetProfile(profile));
        desk.with_core(|desk, core| desk.send(core, &command))?;
    }
    if matches.get_flag("json") {
        desk.print_json(&as_json(&profile))?;
    } else {
        for line in lines(&profile, desk.words) {
            desk.print(&line)?;
        }
    }
    Ok(exit::DONE)
}

fn changed(
    mut profile: Profile,
    matches: &ArgMatches,
    desk: &Desk<'_, '_>,
) -> Result<Profile, Halt> {
    let typed = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let refused = |option: &str, problem: &FieldProblem| {
        let problem = desk.words.field_problem(problem);
        Halt::Refused(desk.words.cli_value_refused(option, &problem))
    };
    if let Some(side) = typed("weaker-side") {
        profile.weaker_side =
            said(side, Side::from_id).map_err(|problem| refused("weaker-side", &problem))?;
    }
    if let Some(cause) = typed("cause") {
        profile.cause =
            said(cause, Cause::from_id).map_err(|problem| refused("cause", &problem))?;
    }
    if let Some(answer) = typed("seen") {
        let seen = said(answer, seen).map_err(|problem| refused("seen", &problem))?;
        if let Some(ProfessionalSeen::Yes(Some(day))) = seen
            && day > desk.clock.today()
        {
            let day = desk.words.day_medium(day);
            return Err(Halt::Refused(desk.words.cli_profile_seen_future(&day)));
        }
        profile.professional_seen = seen;
    }
    let Prescribed {
        daily_light_work,
        uneven_sides,
    } = &mut profile.prescribed;
    for (name, asked) in [
        ("daily-light-work", daily_light_work),
        ("uneven-sides", uneven_sides),
    ] {
        if let Some(answer) = typed(name) {
            *asked = answer == "yes";
        }
    }
    Ok(profile)
}

fn said<T>(
    typed: &str,
    read: impl Fn(&str) -> Result<T, FieldProblem>,
) -> Result<Option<T>, FieldProblem> {
    if typed == UNSAID {
        Ok(None)
    } else {
        read(typed).map(Some)
    }
}

fn seen(typed: &str) -> Result<ProfessionalSeen, FieldProblem> {
    match typed {
        "no" => Ok(ProfessionalSeen::No),
        "yes" => Ok(ProfessionalSeen::Yes(None)),
        day => Ok(ProfessionalSeen::Yes(Some(day.parse::<Day>()?))),
    }
}

/// The names of the `evenly-diary` format; what was not said is null.
fn as_json(profile: &Profile) -> serde_json::Value {
    let seen = profile.professional_seen.map(|seen| match seen {
        ProfessionalSeen::Yes(on) => json!({ "seen": true, "on": on.map(|day| day.to_string()) }),
        ProfessionalSeen::No => json!({ "seen": false, "on": null }),
    });
    json!({
        "weaker_side": profile.weaker_side.map(Side::id),
        "professional_seen": seen,
        "cause": profile.cause.map(Cause::id),
        "prescribed": {
            "daily_light_work": profile.prescribed.daily_light_work,
            "uneven_sides": profile.prescribed.uneven_sides,
        },
    })
}

fn lines(profile: &Profile, words: &Words) -> [String; 5] {
    let seen = match profile.professional_seen {
        None => words.settings_seen_open(),
        Some(ProfessionalSeen::No) => words.settings_seen_no(),
        Some(ProfessionalSeen::Yes(None)) => words.settings_seen_yes(),
        Some(ProfessionalSeen::Yes(Some(day))) => {
            words.common_join(&words.settings_seen_yes(), &words.day_medium(day))
        }
    };
    let side = profile
        .weaker_side
        .map_or_else(|| words.settings_side_open(), |side| words.side_title(side));
    let cause = profile
        .cause
        .map_or_else(|| words.settings_cause_open(), |cause| words.cause(cause));
    let asked = |asked: bool| {
        if asked {
            words.cli_profile_yes()
        } else {
            words.cli_profile_no()
        }
    };
    [
        (words.settings_side(), side),
        (words.settings_seen(), seen),
        (words.settings_cause(), cause),
        (
            words.settings_daily_light_work(),
            asked(profile.prescribed.daily_light_work),
        ),
        (
            words.settings_uneven_sides(),
            asked(profile.prescribed.uneven_sides),
        ),
    ]
    .map(|(name, value)| words.cli_profile_line(&name, &value))
}
