//! Owns what may be typed on the command line, and its help.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgGroup, Command, value_parser};
use std::path::PathBuf;

use crate::application::ExportFormat;
use crate::cli::profile::UNSAID;
use crate::cli::{
    calendar, erase, exchange, lock, meet, plan, plan_file, report, review, rules, visit_sheet,
};
use crate::domain::rules::{RULES, RuleId, Severity};
use crate::domain::{
    Aid, BreakDeed, BreakOrigin, Cause, Feel, GirthPlace, Kind, Limp, Muscle, SetSide, Side, Site,
    StepKind, StepState, StopReason, StopSign, Stroke, Variant, Weaker,
};
use crate::i18n::Words;

/// The name of the option that chooses the data folder.
pub(in crate::cli) const DATA_DIR: &str = "data-dir";

/// The name of the flag that makes a shared machine.
pub(in crate::cli) const KIOSK: &str = "kiosk";

/// The name of the hidden flag with which a kiosk's parent starts its child.
pub(in crate::cli) const KIOSK_CHILD: &str = "kiosk-child";

/// Builds the whole command line in the language of `words`.
pub(in crate::cli) fn command(words: &Words) -> Command {
    Command::new("evenly")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.cli_about())
        .after_help(words.cli_exit_codes())
        .arg(
            Arg::new(DATA_DIR)
                .long(DATA_DIR)
                .value_name("DIR")
                .value_parser(value_parser!(PathBuf))
                .global(true)
                .help(words.cli_data_dir()),
        )
        .arg(
            Arg::new(KIOSK)
                .long(KIOSK)
                .action(ArgAction::SetTrue)
                .help(words.kiosk_cli_about()),
        )
        .arg(
            Arg::new(KIOSK_CHILD)
                .long(KIOSK_CHILD)
                .action(ArgAction::SetTrue)
                .hide(true),
        )
        .arg(lock::file(lock::PASSPHRASE_FILE, words.lock_cli_passphrase_file()).global(true))
        .subcommands([
            log(words),
            list(words),
            export(words),
            unlock(words),
            import(words),
            profile(words),
            analyze(words),
            check_signs(words),
            clear_stop(words),
            stop_page(words),
            plain("check", words.cli_check_about(), words).arg(json(words)),
            backup(words),
            restore(words),
            demo(words),
        ])
        .subcommand(exchange::arguments(words))
        .subcommands(plan::arguments(words))
        .subcommand(plan_file::arguments(words))
        .subcommands(rules::arguments(words))
        .subcommands(meet::arguments(words))
        .subcommands(report::arguments(words))
        .subcommand(visit_sheet::arguments(words))
        .subcommand(calendar::arguments(words))
        .subcommand(review::arguments(words))
        .subcommands(lock::arguments(words))
        .subcommand(erase::arguments(words))
}

/// Builds the part behind `log`, which a line of a batch file holds too.
pub(in crate::cli) fn log(words: &Words) -> Command {
    let base = plain("log", words.cli_log_about(), words)
        .arg(
            Arg::new("activity")
                .value_parser(ids(Kind::ALL.iter().map(|kind| kind.id())))
                .required_unless_present("batch")
                .help(words.cli_log_activity()),
        )
        .arg(
            Arg::new("batch")
                .long("batch")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .conflicts_with("activity")
                .help(words.cli_log_batch()),
        )
        .arg(flag("each", words.cli_log_each()).requires("batch"))
        .arg(json(words))
        .arg(flag("future", words.cli_log_future()));
    let outing = outing(strength(common(base, words), words), words);
    let measured = girth(check_in(outing, words), words);
    care_step(body_map(measured, words), words)
}

fn common(command: Command, words: &Words) -> Command {
    command
        .arg(value("on", "DATE", words.cli_log_on()))
        .arg(value("at", "HH:MM", words.cli_log_at()))
        .arg(value("minutes", "M", words.cli_log_minutes()))
        .arg(value("effort", "0-10", words.cli_log_effort()))
        .arg(value(
            "pain-before-left",
            "0-10",
            words.cli_log_pain_before(),
        ))
        .arg(value(
            "pain-before-right",
            "0-10",
            words.cli_log_pain_before(),
        ))
        .arg(value("pain-worst-left", "0-10", words.cli_log_pain_worst()))
        .arg(value(
            "pain-worst-right",
            "0-10",
            words.cli_log_pain_worst(),
        ))
        .arg(value("pain-next-left", "0-10", words.cli_log_pain_next()))
        .arg(value("pain-next-right", "0-10", words.cli_log_pain_next()))
        .arg(several(
            "feel",
            Feel::ALL.iter().map(|word| word.id()),
            words.cli_log_feel(),
        ))
        .arg(several(
            "site",
            Site::ALL.iter().map(|word| word.id()),
            words.cli_log_site(),
        ))
        .arg(one(
            "stopped",
            StopReason::ALL.iter().map(|word| word.id()),
            words.cli_log_stopped(),
        ))
        .arg(value("note", "TEXT", words.cli_log_note()))
}

fn strength(command: Command, words: &Words) -> Command {
    let variants = Variant::ALL
        .iter()
        .map(|variant| variant.id())
        .collect::<Vec<_>>()
        .join(", ");
    command
        .arg(one(
            "side",
            SetSide::ALL.iter().map(|word| word.id()),
            words.cli_log_side(),
        ))
        .arg(value("variant", "V", words.cli_log_variant(&variants)))
        .arg(value("exercise", "NAME", words.own_cli_exercise()))
        .arg(value("sets", "10,10,8", words.cli_log_sets()))
        .arg(value("hold", "S", words.cli_log_hold()))
        .arg(value("tempo", "UP-DOWN", words.cli_log_tempo()))
        .arg(several(
            "felt",
            Muscle::ALL.iter().map(|word| word.id()),
            words.cli_log_felt(),
        ))
}

fn outing(command: Command, words: &Words) -> Command {
    command
        .arg(value("distance-m", "D", words.cli_log_distance()))
        .arg(value("steps", "N", words.cli_log_steps()))
        .arg(one(
            "aid",
            Aid::ALL.iter().map(|word| word.id()),
            words.cli_log_aid(),
        ))
        .arg(one(
            "limp",
            Limp::ALL.iter().map(|word| word.id()),
            words.cli_log_limp(),
        ))
        .arg(value("pool-m", "L", words.cli_log_pool()))
        .arg(value("lengths", "N", words.cli_log_lengths()))
        .arg(one(
            "stroke",
            Stroke::ALL.iter().map(|word| word.id()),
            words.cli_log_stroke(),
        ))
        .arg(several(
            "did",
            BreakDeed::ALL.iter().map(|word| word.id()),
            words.cli_log_did(),
        ))
        .arg(one(
            "origin",
            BreakOrigin::ALL.iter().map(|word| word.id()),
            words.cli_log_origin(),
        ))
        .arg(value("sat", "M", words.cli_log_sat()))
}

fn girth(command: Command, words: &Words) -> Command {
    command
        .arg(one(
            "place",
            GirthPlace::ALL.iter().map(|word| word.id()),
            words.cli_log_girth_place(),
        ))
        .arg(value("left", "CM", words.cli_log_girth_cm()))
        .arg(value("right", "CM", words.cli_log_girth_cm()))
}

fn body_map(command: Command, words: &Words) -> Command {
    command.arg(
        Arg::new("mark")
            .long("mark")
            .value_name("MARK")
            .action(ArgAction::Append)
            .help(words.region_cli_mark()),
    )
}

fn care_step(command: Command, words: &Words) -> Command {
    command
        .arg(one(
            "step",
            StepKind::ALL.iter().map(|word| word.id()),
            words.step_cli_step(),
        ))
        .arg(one(
            "state",
            StepState::ALL.iter().map(|word| word.id()),
            words.step_cli_state(),
        ))
        .arg(value("name", "TEXT", words.step_cli_name()))
        .arg(value("where", "TEXT", words.step_cli_place_of()))
        .arg(value("result", "TEXT", words.step_cli_result()))
        .arg(value("next", "TEXT", words.step_cli_next()))
        .arg(value("until", "DATE", words.step_cli_until()))
}

fn check_in(command: Command, words: &Words) -> Command {
    command
        .arg(value("pain-left", "0-10", words.cli_log_pain_now()))
        .arg(value("pain-right", "0-10", words.cli_log_pain_now()))
        .arg(value("soreness", "0-10", words.cli_log_soreness()))
        .arg(one(
            "weaker",
            Weaker::ALL.iter().map(|word| word.id()),
            words.cli_log_weaker(),
        ))
        .arg(value("fatigue", "0-10", words.cli_log_fatigue()))
        .arg(value("sleep-h", "H", words.cli_log_sleep()))
        .arg(flag("rest", words.cli_log_rest()))
}

fn list(words: &Words) -> Command {
    plain("list", words.cli_list_about(), words)
        .arg(json(words))
        .arg(value("from", "DATE", words.cli_list_from()))
        .arg(value("to", "DATE", words.cli_list_to()))
        .arg(several(
            "kind",
            Kind::ALL.iter().map(|kind| kind.id()),
            words.cli_list_kind(),
        ))
}

fn export(words: &Words) -> Command {
    plain("export", words.cli_export_about(), words)
        .arg(
            Arg::new("format")
                .long("format")
                .value_parser(ids(ExportFormat::ALL.iter().map(|format| format.id())))
                .required(true)
                .help(words.cli_export_format()),
        )
        .arg(path("out", words.cli_export_out()))
        .arg(value("from", "DATE", words.export_cli_from()))
        .arg(value("to", "DATE", words.export_cli_to()))
        .arg(flag("with-name", words.export_cli_with_name()))
        .arg(flag("with-notes", words.export_cli_with_notes()))
        .arg(flag("with-safety", words.cli_export_with_safety()))
        .arg(flag("snomed", words.fhir_cli_snomed()))
        .arg(flag("encrypt", words.export_cli_encrypt()))
        .arg(flag("bom", words.cli_export_bom()))
        .arg(flag("dry-run", words.export_cli_dry_run()))
}

fn unlock(words: &Words) -> Command {
    plain("unlock", words.export_cli_unlock_about(), words)
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .required(true)
                .help(words.export_cli_unlock_file()),
        )
        .arg(path("out", words.export_cli_unlock_out()).required(true))
}

fn import(words: &Words) -> Command {
    plain("import", words.cli_import_about(), words)
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .required(true)
                .help(words.cli_import_file()),
        )
        .arg(flag("dry-run", words.cli_import_dry_run()))
        .arg(json(words))
}

fn profile(words: &Words) -> Command {
    let unsaid = [UNSAID];
    let sides = Side::ALL.iter().map(|side| side.id());
    let causes = Cause::ALL.iter().map(|cause| cause.id());
    plain("profile", words.cli_profile_about(), words)
        .arg(one(
            "weaker-side",
            sides.chain(unsaid),
            words.cli_profile_side(),
        ))
        .arg(value(
            "seen",
            "no|yes|DATE|unsaid",
            words.cli_profile_seen(),
        ))
        .arg(one(
            "cause",
            causes.chain(unsaid),
            words.cli_profile_cause(),
        ))
        .arg(one(
            "daily-light-work",
            ["yes", "no"].into_iter(),
            words.settings_daily_light_work_hint(),
        ))
        .arg(one(
            "uneven-sides",
            ["yes", "no"].into_iter(),
            words.settings_uneven_sides_hint(),
        ))
        .arg(value(
            "pseudonym",
            "TEXT|unsaid",
            words.export_cli_pseudonym(),
        ))
        .arg(value("name", "TEXT|unsaid", words.export_cli_name()))
        .arg(json(words))
}

fn analyze(words: &Words) -> Command {
    plain("analyze", words.cli_analyze_about(), words)
        .arg(value("as-of", "DATE", words.cli_analyze_as_of()))
        .arg(json(words))
}

fn check_signs(words: &Words) -> Command {
    plain("check-signs", words.safety_cli_check_about(), words)
        .arg(flag("list", words.safety_cli_check_list()))
        .arg(flag("none", words.safety_cli_check_none()))
        .arg(several(
            "sign",
            StopSign::ALL.iter().map(|sign| sign.id()),
            words.safety_cli_check_sign(),
        ))
        .arg(json(words))
        .group(one_of(["list", "none", "sign"]))
}

fn clear_stop(words: &Words) -> Command {
    let rules = RULES.iter().filter(|rule| rule.severity == Severity::Stop);
    plain("clear-stop", words.safety_cli_clear_about(), words)
        .arg(
            Arg::new("rule")
                .value_name("RULE")
                .value_parser(ids(rules.map(|rule| rule.id.id())))
                .required(true)
                .help(words.safety_cli_clear_rule(RuleId::RF1.id())),
        )
        .arg(flag("seen", words.safety_cli_clear_seen()))
        .arg(flag("mistake", words.safety_cli_clear_mistake()))
        .arg(json(words))
        .group(one_of(["seen", "mistake"]))
}

fn stop_page(words: &Words) -> Command {
    plain("stop-page", words.safety_cli_page_about(), words)
        .arg(path("out", words.safety_cli_page_out()).required(true))
}

/// Exactly one of these options.
fn one_of(names: impl IntoIterator<Item = &'static str>) -> ArgGroup {
    ArgGroup::new("choice").args(names).required(true)
}

fn backup(words: &Words) -> Command {
    plain("backup", words.cli_backup_about(), words)
        .arg(flag("list", words.cli_backup_list()))
        .arg(json(words))
}

fn restore(words: &Words) -> Command {
    plain("restore", words.cli_restore_about(), words)
        .arg(
            Arg::new("backup")
                .value_name("NAME")
                .help(words.cli_restore_name()),
        )
        .arg(path("from", words.backups_cli_from()).conflicts_with("backup"))
}

fn demo(words: &Words) -> Command {
    plain("demo", words.cli_demo_about(), words)
        .arg(
            value("years", "N", words.cli_demo_years())
                .value_parser(value_parser!(u32).range(1..=40))
                .default_value("1"),
        )
        .arg(
            value("seed", "S", words.cli_demo_seed())
                .value_parser(value_parser!(u64))
                .default_value("1"),
        )
}

pub(in crate::cli) fn plain(name: &'static str, about: String, words: &Words) -> Command {
    let example = match name {
        "log" => {
            "evenly log bridge --on 2026-11-21 --at 18:20 --variant bridge-single --side left --sets 10,10,8 --hold 5 --effort 4 --pain-worst-left 2"
        }
        "list" => "evenly list --from 2026-11-01 --json",
        "export" => "evenly export --format json --out diary.json",
        "unlock" => "evenly unlock diary.json.age --out diary.json",
        "import" => "evenly import diary.json --dry-run",
        "profile" => "evenly profile --weaker-side left --cause nerve --seen 2026-10-02",
        "analyze" => "evenly analyze --as-of 2026-11-23 --json",
        "check" => "evenly check",
        "check-signs" => "evenly check-signs --sign chest-pain-or-pressure",
        "clear-stop" => "evenly clear-stop RF-5 --seen",
        "stop-page" => "evenly stop-page --out stop.html",
        "backup" => "evenly backup --list",
        "restore" => "evenly restore backup-000012-2026-11-23T0742",
        "erase" => "evenly erase",
        "lock" => "evenly lock --new-passphrase-file words.txt",
        "unlock-diary" => "evenly unlock-diary --passphrase-file words.txt",
        "recover-diary" => {
            "evenly recover-diary --code-file code.txt --new-passphrase-file words.txt"
        }
        _ => "evenly demo --years 1 --seed 7 --data-dir sample",
    };
    Command::new(name)
        .about(about)
        .after_help(words.cli_example(example))
}

/// An option with a value.
pub(in crate::cli) fn value(name: &'static str, shape: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(shape)
        .allow_hyphen_values(true)
        .help(help)
}

fn path(name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name("PATH")
        .value_parser(value_parser!(PathBuf))
        .help(help)
}

fn one(name: &'static str, words: impl Iterator<Item = &'static str>, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .value_parser(ids(words))
        .help(help)
}

fn several(name: &'static str, words: impl Iterator<Item = &'static str>, help: String) -> Arg {
    one(name, words, help)
        .action(ArgAction::Append)
        .value_delimiter(',')
}

pub(in crate::cli) fn flag(name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(help)
}

/// The option that prints JSON.
pub(in crate::cli) fn json(words: &Words) -> Arg {
    flag("json", words.cli_json())
}

/// One of these words.
pub(in crate::cli) fn ids(words: impl Iterator<Item = &'static str>) -> PossibleValuesParser {
    PossibleValuesParser::new(words.collect::<Vec<_>>())
}
