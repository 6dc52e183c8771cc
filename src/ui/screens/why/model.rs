//! Owns what the page of one rule says: what it read, its sums, its limit and its source.

use crate::application::view::analysis::Analysis;
use crate::application::view::warning::{self, Sum, Warning};
use crate::domain::rules::{self, RuleId, State, Verdict};
use crate::domain::{Day, Entry, EntryId, History, Kind};
use crate::i18n::Words;
use crate::ui::screens::diary::line::{self, Piece};
use crate::ui::theme::Severity;

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The rule's name.
    pub title: String,
    /// What it came to.
    pub status: String,
    /// Leads back.
    pub back: String,
    /// What was logged, and what to do about it.
    pub said: SaidModel,
    /// The arithmetic.
    pub sums: SumsModel,
    /// The entries behind it.
    pub entries: EntriesModel,
    /// What there is to know about the rule: title and text.
    pub about: Vec<[String; 2]>,
    /// Every rule.
    pub rules: RulesModel,
}

/// What was logged and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidModel {
    /// How strongly the rule speaks.
    pub severity: Severity,
    /// The few words that stand first; empty where the rule did not fire.
    pub lead: String,
    /// The heading above what was logged.
    pub logged_title: String,
    /// One sentence for each finding.
    pub logged: Vec<String>,
    /// The heading above what to do, where the rule did not fire.
    pub to_do_title: String,
    /// What to do.
    pub to_do: String,
}

/// The arithmetic of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumsModel {
    /// The heading.
    pub title: String,
    /// The heads of the two columns.
    pub heads: [String; 2],
    /// The lines; none where there was nothing to count.
    pub lines: Vec<Sum>,
    /// The limit and whose it is.
    pub limit: String,
}

/// The entries behind a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct EntriesModel {
    /// The heading.
    pub title: String,
    /// Said where there is none.
    pub none: String,
    /// The word on the buttons.
    pub open: String,
    /// The entries, in the order the rule names them.
    pub rows: Vec<EntryRow>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryRow {
    /// The entry.
    pub id: EntryId,
    /// Its kind and when it was.
    pub name: String,
    /// What it says.
    pub line: Vec<Piece>,
    /// The accessible name of its button.
    pub open: String,
}

/// Every rule with what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesModel {
    /// The heading.
    pub title: String,
    /// The rules, most urgent first.
    pub rows: Vec<RuleRow>,
}

/// One rule of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleRow {
    /// The rule.
    pub rule: RuleId,
    /// Its name and what it came to.
    pub text: String,
    /// Whether it is the one the page is about.
    pub place: Place,
}

/// Whether a rule of the list is the one the page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is.
    Here,
    /// It is another.
    Elsewhere,
}

/// The page of a rule; `None` where nothing asked the rule.
pub fn model(view: &Analysis, rule: RuleId, words: &Words) -> Option<Model> {
    let verdict = view.verdicts.iter().find(|verdict| verdict.rule == rule)?;
    let warning = Warning::new(verdict, &view.evidence.history, words);
    let rows = view.verdicts.iter();
    Some(Model {
        title: warning.name.clone(),
        status: warning.status.clone(),
        back: words.why_back(),
        said: said(&warning, words),
        sums: SumsModel {
            title: words.why_sums(),
            heads: [words.why_sums_what(), words.why_sums_result()],
            lines: warning.sums.clone(),
            limit: warning.limit.clone(),
        },
        entries: EntriesModel {
            title: words.why_entries(),
            none: words.why_entries_none(),
            open: words.why_entry_open(),
            rows: entries(&warning.entries, &view.evidence.history, view.as_of, words),
        },
        about: vec![
            [words.why_cannot_know(), warning.cannot_know.clone()],
            [words.why_reason(), warning.why.clone()],
            [words.why_source(), warning.source.clone()],
        ],
        rules: RulesModel {
            title: words.why_all(),
            rows: rows.map(|verdict| rule_row(verdict, rule, words)).collect(),
        },
    })
}

fn said(warning: &Warning, words: &Words) -> SaidModel {
    let logged = std::iter::once(&warning.logged).chain(&warning.also);
    SaidModel {
        severity: match warning.severity {
            rules::Severity::Info => Severity::Info,
            // Red is for warning signs and emergencies alone.
            rules::Severity::Caution | rules::Severity::StopExercise => Severity::Caution,
            rules::Severity::Stop => Severity::Stop,
        },
        lead: if warning.state == State::Fired {
            warning.lead.clone()
        } else {
            String::new()
        },
        logged_title: words.why_logged(),
        logged: logged.filter(|said| !said.is_empty()).cloned().collect(),
        to_do_title: words.why_to_do_quiet(),
        to_do: warning.to_do.clone(),
    }
}

fn entries(ids: &[EntryId], history: &History, today: Day, words: &Words) -> Vec<EntryRow> {
    ids.iter()
        .filter_map(|id| history.find(*id))
        .map(|entry| {
            let name = entry_name(entry, today, words);
            let mut parts = line::what(entry, words);
            parts.extend(line::felt(entry, words));
            EntryRow {
                id: entry.id,
                open: words.why_entry_open_name(&name),
                name,
                line: line::joined(parts),
            }
        })
        .collect()
}

/// The kind and when it was, such as "Glute bridges, Sat 21 Nov 18:20".
fn entry_name(entry: &Entry, today: Day, words: &Words) -> String {
    let kind = match entry.kind() {
        kind @ (Kind::Bridge | Kind::LegRaise) => words.kind_plural(kind),
        kind @ (Kind::Walk
        | Kind::Swim
        | Kind::Break
        | Kind::CheckIn
        | Kind::Girth
        | Kind::Note) => words.kind(kind),
    };
    let day = words.day_near(entry.when.day, today);
    let when = match entry.when.time {
        Some(time) => words.why_entry_when(&day, &words.clock_time(time)),
        None => day,
    };
    words.why_entry_name(&kind, &when)
}

fn rule_row(verdict: &Verdict, here: RuleId, words: &Words) -> RuleRow {
    let state = match verdict.state {
        State::Fired => words.why_state_fired(),
        State::Quiet => words.why_state_quiet(),
        State::NotEnoughData(_) => words.why_state_not_enough(),
        State::Silenced { .. } => words.why_state_silenced(),
        State::NeedsClearing => words.why_state_needs_clearing(),
    };
    RuleRow {
        rule: verdict.rule,
        text: words.why_rule_name(&warning::name(verdict.rule, words), &state),
        place: if verdict.rule == here {
            Place::Here
        } else {
            Place::Elsewhere
        },
    }
}
