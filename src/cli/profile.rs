//! Owns `profile`: what the person said about themselves, shown and changed.

use clap::ArgMatches;
use serde_json::json;

use crate::application::{Command, DiaryCommand, Fault};
use crate::cli::{Desk, Halt, exit};
use crate::domain::{
    Cause, Day, Diary, FieldProblem, Person, PersonName, Prescribed, ProfessionalSeen, Profile,
    Pseudonym, Side,
};
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
    let reader = desk.reader()?;
    let before = reader.profile().map_err(Fault::from)?;
    let known = reader.person().map_err(Fault::from)?;
    let diary = Diary {
        id: reader.diary_id().map_err(Fault::from)?,
        person: person(known.clone(), matches, desk)?,
        ..Diary::default()
    };
    drop(reader);
    let profile = changed(before, matches, desk)?;
    if diary.person != known {
        let command = Command::Diary(DiaryCommand::SetPerson(diary.person.clone()));
        desk.with_core(|desk, core| desk.send(core, &command))?;
    }
    let asked = CHANGES
        .iter()
        .any(|name| matches.get_one::<String>(name).is_some());
    if asked && profile != before {
        let command = Command::Diary(DiaryCommand::SetProfile(profile));
        desk.with_core(|desk, core| desk.send(core, &command))?;
    }
    if matches.get_flag("json") {
        desk.print_json(&as_json(&profile, &diary))?;
    } else {
        let mut all = person_lines(&diary, desk.words);
        all.extend(lines(&profile, desk.words));
        for line in all {
            desk.print(&line)?;
        }
    }
    Ok(exit::DONE)
}

/// The person with what the options change.
fn person(mut person: Person, matches: &ArgMatches, desk: &Desk<'_, '_>) -> Result<Person, Halt> {
    let typed = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let refused = |option: &str, problem: &FieldProblem| {
        let problem = desk.words.field_problem(problem);
        Halt::Refused(desk.words.cli_value_refused(option, &problem))
    };
    if let Some(pseudonym) = typed("pseudonym") {
        person.pseudonym =
            said(pseudonym, Pseudonym::new).map_err(|problem| refused("pseudonym", &problem))?;
    }
    if let Some(name) = typed("name") {
        person.name = said(name, PersonName::new).map_err(|problem| refused("name", &problem))?;
    }
    Ok(person)
}

fn person_lines(diary: &Diary, words: &Words) -> Vec<String> {
    let shown = diary.shown_pseudonym();
    let shown = shown.as_ref().map(Pseudonym::as_str);
    let name = diary.person.name.as_ref().map(PersonName::as_str);
    [
        (words.export_pseudonym(), shown),
        (words.export_name(), name),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(words.cli_profile_line(&label, value?)))
    .collect()
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
fn as_json(profile: &Profile, diary: &Diary) -> serde_json::Value {
    let seen = profile.professional_seen.map(|seen| match seen {
        ProfessionalSeen::Yes(on) => json!({ "seen": true, "on": on.map(|day| day.to_string()) }),
        ProfessionalSeen::No => json!({ "seen": false, "on": null }),
    });
    json!({
        "pseudonym": diary.person.pseudonym.as_ref().map(Pseudonym::as_str),
        "shown_as": diary.shown_pseudonym().as_ref().map(Pseudonym::as_str),
        "name": diary.person.name.as_ref().map(PersonName::as_str),
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
