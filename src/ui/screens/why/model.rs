//! Owns what the page of one rule says: what it read, its sums, its limit and its source.

use crate::application::view::analysis::Analysis;
use crate::application::view::firings::severity_text;
use crate::application::view::warning::{Sum, Warning, limit_line};
use crate::domain::rules::{
    self, Firing, Limits, Missing, Rule, RuleId, State, Verdict, is_review_due,
};
use crate::domain::{Day, Entry, EntryId, History, Kind};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::screens::diary::line::{self, Piece};
use crate::ui::screens::why::answer::{self, AnswerModel, Read, answer_model};
use crate::ui::screens::why::rules::{RulesModel, rules_model};
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
    /// What can be said back, and what was.
    pub answer: AnswerModel,
    /// Earlier warnings of this rule.
    pub past: PastModel,
    /// Every rule.
    pub rules: RulesModel,
}

/// What was logged and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidModel {
    /// The rule.
    pub rule: RuleId,
    /// How loudly the page says it.
    pub voice: Voice,
    /// The few words that stand first.
    pub lead: String,
    /// Whether it can be put aside.
    pub read: Read,
    /// Leads to where something is to be done: the word on the button and the place.
    pub way: Option<(String, Route)>,
    /// The heading above what was logged.
    pub logged_title: String,
    /// One sentence for each finding.
    pub logged: Vec<String>,
    /// The heading above what to do, where the rule did not fire.
    pub to_do_title: String,
    /// What to do.
    pub to_do: String,
}

/// How loudly the page says what a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// It speaks, in a banner.
    Speaks(Severity),
    /// It was read, so it is said without one.
    Read,
    /// It does not speak: what it would say.
    Would,
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
    /// The limit that decides and whose it is.
    pub limit: String,
    /// The heading above the other ones.
    pub other_title: String,
    /// The rule's other limits and whose they are.
    pub other: Vec<String>,
    /// Leads to the table of limits.
    pub open: String,
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

/// Earlier warnings of the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastModel {
    /// The heading.
    pub title: String,
    /// Said where there is none.
    pub none: String,
    /// The latest few: day and how strongly it spoke.
    pub lines: Vec<String>,
    /// Leads to all of them.
    pub open: String,
}

/// How many earlier warnings the page lists.
const PAST: usize = 5;

/// The page of a rule; `None` where nothing asked the rule. `firings` are its latest, newest first.
pub fn model(view: &Analysis, firings: &[Firing], rule: RuleId, words: &Words) -> Option<Model> {
    let verdict = view.verdicts.iter().find(|verdict| verdict.rule == rule)?;
    let evidence = &view.evidence;
    let warning = Warning::new(verdict, &evidence.history, words);
    let mut source = warning.source.clone();
    if is_review_due(verdict.reviewed, view.as_of) {
        source = words.common_join(&source, &words.why_review_due());
    }
    Some(Model {
        title: warning.name.clone(),
        status: warning.status.clone(),
        back: words.why_back(),
        said: said(
            &warning,
            answer::read(verdict, &warning.name, &evidence.answers, words),
            words,
        ),
        sums: sums(verdict, &warning, &evidence.limits, words),
        entries: EntriesModel {
            title: words.why_entries(),
            none: words.why_entries_none(),
            open: words.why_entry_open(),
            rows: entries(&warning.entries, &evidence.history, view.as_of, words),
        },
        about: vec![
            [words.why_cannot_know(), warning.cannot_know.clone()],
            [words.why_reason(), warning.why.clone()],
            [words.why_source(), source],
        ],
        answer: answer_model(verdict, &evidence.answers, words),
        past: past(firings, view.as_of, words),
        rules: rules_model(&view.verdicts, rule, words),
    })
}

fn said(warning: &Warning, read: Read, words: &Words) -> SaidModel {
    let logged = std::iter::once(&warning.logged).chain(&warning.also);
    SaidModel {
        rule: warning.rule,
        voice: match warning.state {
            State::Fired | State::NeedsClearing => Voice::Speaks(tone(warning.severity)),
            State::Silenced { .. } => Voice::Read,
            State::Quiet | State::NotEnoughData(_) => Voice::Would,
        },
        lead: warning.lead.clone(),
        read,
        way: way(warning.state, words),
        logged_title: words.why_logged(),
        logged: logged.filter(|said| !said.is_empty()).cloned().collect(),
        to_do_title: words.why_to_do_quiet(),
        to_do: warning.to_do.clone(),
    }
}

/// Stop signs are cleared, and asked about, on pages of their own.
fn way(state: State, words: &Words) -> Option<(String, Route)> {
    match state {
        State::NeedsClearing => Some((words.safety_banner_see(), Route::Stop)),
        State::NotEnoughData(Missing::NoCheck | Missing::OldCheck { .. }) => {
            Some((words.safety_card_go(), Route::Safety))
        }
        State::Fired | State::Quiet | State::NotEnoughData(_) | State::Silenced { .. } => None,
    }
}

/// How a severity is drawn: red is for warning signs and emergencies alone.
pub const fn tone(severity: rules::Severity) -> Severity {
    match severity {
        rules::Severity::Info => Severity::Info,
        rules::Severity::Caution | rules::Severity::StopExercise => Severity::Caution,
        rules::Severity::Stop => Severity::Stop,
    }
}

fn sums(verdict: &Verdict, warning: &Warning, limits: &Limits, words: &Words) -> SumsModel {
    let ids = Rule::of(verdict.rule).map_or(&[][..], |rule| rule.limits);
    // A stop sign that was ticked compares with nothing.
    let is_sign = verdict
        .findings
        .iter()
        .any(|finding| finding.sign.is_some());
    SumsModel {
        title: words.why_sums(),
        heads: [words.why_sums_what(), words.why_sums_result()],
        lines: warning.sums.clone(),
        limit: if is_sign {
            words.firings_no_limit()
        } else {
            warning.limit.clone()
        },
        other_title: words.why_limits_other(),
        other: ids
            .iter()
            .filter(|id| is_sign || **id != verdict.limit.id)
            .map(|id| limit_line(&limits.get(*id), words))
            .collect(),
        open: words.limittable_open(),
    }
}

/// The latest firings before today: today's stands above.
fn past(firings: &[Firing], today: Day, words: &Words) -> PastModel {
    let earlier = firings.iter().filter(|firing| firing.day < today);
    PastModel {
        title: words.why_past(),
        none: words.why_past_none(),
        lines: earlier
            .take(PAST)
            .map(|firing| {
                let day = words.day_full(firing.day);
                words.why_past_line(&day, &severity_text(firing.severity, words))
            })
            .collect(),
        open: words.why_past_open(),
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
pub fn entry_name(entry: &Entry, today: Day, words: &Words) -> String {
    let kind = match entry.kind() {
        kind @ (Kind::Bridge | Kind::LegRaise) => words.kind_plural(kind),
        Kind::Own
        | Kind::Walk
        | Kind::Swim
        | Kind::Break
        | Kind::CheckIn
        | Kind::Girth
        | Kind::BodyMap
        | Kind::CareStep
        | Kind::Note => words.activity(&entry.body),
    };
    let day = words.day_near(entry.when.day, today);
    let when = match entry.when.time {
        Some(time) => words.why_entry_when(&day, &words.clock_time(time)),
        None => day,
    };
    words.why_entry_name(&kind, &when)
}
