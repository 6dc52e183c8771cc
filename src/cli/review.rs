//! Owns `review`: many exported diaries at a glance, as words, JSON or CSV.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::{Value, json};

use crate::application::review::{
    REVIEW_DAYS, Reason, Review, ReviewOrder, ReviewRow, SafetyAnswers, Summary, left_right_text,
    problem_text, reason_text, review, sessions_text, table, topic_text, unlock_all, words_in_file,
    words_in_text,
};
use crate::application::{Cancel, Passphrase};
use crate::cli::arguments::{json as json_flag, value};
use crate::cli::list::day;
use crate::cli::{Desk, Halt, exit};
use crate::domain::rules::RuleId;
use crate::domain::{Pain, Side};
use crate::i18n::{Words, count};

/// The most that is read of typed words, in bytes.
const TYPED_BYTES: usize = 64 * 1024;

/// What may be typed behind `review`.
pub(in crate::cli) fn arguments(words: &Words) -> Command {
    Command::new("review")
        .about(words.review_cli_about())
        .after_help(words.cli_example("evenly review clinic/november --csv"))
        .arg(
            Arg::new("paths")
                .value_name("PATH")
                .value_parser(value_parser!(PathBuf))
                .action(ArgAction::Append)
                .num_args(1..)
                .required(true)
                .help(words.review_cli_paths()),
        )
        .arg(value("as-of", "DATE", words.review_cli_as_of()))
        .arg(value("since", "DATE", words.review_cli_since()))
        .arg(
            Arg::new("words-file")
                .long("words-file")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.locked_cli_words_file()),
        )
        .arg(json_flag(words))
        .arg(
            Arg::new("csv")
                .long("csv")
                .action(ArgAction::SetTrue)
                .conflicts_with("json")
                .help(words.review_cli_csv()),
        )
}

/// Prints one row for each file. The diary of this computer is not opened.
pub(in crate::cli) fn run(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let as_of = day(desk, matches, "as-of")?.unwrap_or_else(|| desk.clock.today());
    let since = day(desk, matches, "since")?.unwrap_or_else(|| as_of.plus(1 - REVIEW_DAYS));
    if since > as_of {
        return Err(Halt::Refused(desk.words.review_cli_order()));
    }
    let from = matches
        .get_many::<PathBuf>("paths")
        .unwrap_or_default()
        .cloned()
        .collect();
    let order = ReviewOrder { from, as_of, since };
    let words = match matches.get_one::<PathBuf>("words-file") {
        Some(path) => Some(said_words(desk, path)?),
        None => None,
    };
    let (report, cancel) = (|_progress| (), Cancel::default());
    let mut review = review(&order, &report, &cancel)?;
    if let Some(words) = &words {
        review = unlock_all(&review, words, &report, &cancel)?;
    }
    if matches.get_flag("json") {
        desk.print_json(&document(&review, desk.words))?;
    } else if matches.get_flag("csv") {
        let bytes = table(&review, desk.words);
        desk.streams.out.write_all(&bytes)?;
    } else {
        for row in &review.rows {
            let line = line(row, desk.words);
            desk.print(&line)?;
        }
    }
    let locked = review.locked().count();
    if locked > 0 && words.is_none() {
        let hint = desk.words.locked_cli_hint(count(locked));
        writeln!(desk.streams.err, "{hint}")?;
    }
    if review.read() > 0 {
        return Ok(exit::DONE);
    }
    let text = desk.words.review_cli_nothing();
    writeln!(desk.streams.err, "{text}")?;
    Ok(exit::FAILED)
}

/// The words for locked files: from a file, or from standard input where it is named `-`.
fn said_words(desk: &mut Desk<'_, '_>, path: &Path) -> Result<Vec<Passphrase>, Halt> {
    if path != Path::new("-") {
        return Ok(words_in_file(path)?);
    }
    let ask = desk.words.locked_cli_ask();
    writeln!(desk.streams.err, "{ask}")?;
    let mut text = Vec::with_capacity(TYPED_BYTES);
    let mut input = (&mut desk.streams.input).take(TYPED_BYTES as u64);
    input.read_to_end(&mut text)?;
    Ok(words_in_text(text)?)
}

/// All rows, as `assets/schema/evenly-review-1.schema.json` describes them.
fn document(review: &Review, words: &Words) -> Value {
    json!({
        "format": "evenly-review",
        "version": 1,
        "as_of": review.order.as_of.to_string(),
        "since": review.order.since.to_string(),
        "left_alone": review.left_alone,
        "rows": review.rows.iter().map(|row| row_of(row, words)).collect::<Vec<_>>(),
    })
}

fn row_of(row: &ReviewRow, words: &Words) -> Value {
    let (summary, problem) = match &row.read {
        Ok(summary) => (summary_of(summary, words), Value::Null),
        Err(unread) => (
            Value::Null,
            json!({"kind": unread.id(), "text": problem_text(unread, words)}),
        ),
    };
    json!({
        "file": row.path.display().to_string(),
        "diary": row.label,
        "same_diary": row.copy.id(),
        "summary": summary,
        "problem": problem,
    })
}

fn summary_of(summary: &Summary, words: &Words) -> Value {
    let pain = summary.worst_pain.map(Pain::get);
    let unknown: Vec<&str> = summary.unknown.iter().map(|topic| topic.id()).collect();
    let reasons = summary.reasons.iter();
    json!({
        "id": summary.id.map(|id| id.to_string()),
        "weaker_side": summary.weaker.map(Side::id),
        "needs_a_look": reasons.map(|reason| reason_of(reason, words)).collect::<Vec<_>>(),
        "not_enough_data": unknown,
        "safety_answers": summary.safety.id(),
        "sessions_done": summary.sessions.done,
        "sessions_planned": summary.sessions.planned,
        "worst_pain": pain,
        "reps": {"left": summary.reps.left, "right": summary.reps.right},
        "weaker_side_percent": summary.weaker_percent(),
        "last_entry": summary.last_entry.map(|day| day.to_string()),
        "items_left_out": summary.problems,
    })
}

fn reason_of(reason: &Reason, words: &Words) -> Value {
    let signs: Vec<&str> = reason.what.signs().iter().map(|sign| sign.id()).collect();
    json!({
        "topic": reason.topic.id(),
        "rule": reason.what.rule().map(RuleId::id),
        "severity": reason.severity.id(),
        "number": reason.what.number(),
        "signs": signs,
        "text": reason_text(reason, words),
    })
}

fn line(row: &ReviewRow, words: &Words) -> String {
    let none = words.review_none();
    match &row.read {
        Err(unread) => {
            let why = problem_text(unread, words);
            words.review_row_name(&row.label, &why)
        }
        Ok(summary) => {
            let side = summary.weaker.map(|side| words.side(side));
            let pain = summary.worst_pain.map_or_else(
                || words.review_not_rated(),
                |pain| words.whole(i64::from(pain.get())),
            );
            let last = summary.last_entry.map(|day| day.to_string());
            let rest = words.review_cli_rest(
                &last.unwrap_or_else(|| none.clone()),
                &pain,
                &sessions_text(summary.sessions, words),
                &left_right_text(summary, words),
            );
            let side = side.unwrap_or(none);
            words.review_cli_row(&row.label, &look_text(summary, words), &rest, &side)
        }
    }
}

/// Why a diary needs a look, what could not be looked at, and whether stop signs are known.
fn look_text(summary: &Summary, words: &Words) -> String {
    let mut texts: Vec<String> = summary
        .reasons
        .iter()
        .map(|reason| reason_text(reason, words))
        .collect();
    if !summary.unknown.is_empty() {
        let topics: Vec<String> = summary
            .unknown
            .iter()
            .map(|topic| topic_text(*topic, words))
            .collect();
        texts.push(words.review_not_enough(&words.list(&topics)));
    }
    if texts.is_empty() {
        texts.push(words.review_none());
    }
    match summary.safety {
        SafetyAnswers::InFile => {}
        SafetyAnswers::NotInFile => {
            texts.push(words.review_no_safety());
        }
    }
    texts.join("; ")
}
