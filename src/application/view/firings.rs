//! Owns the history of warnings: each as it stood on its day, a page at a time.

use std::collections::BTreeMap;

use crate::application::view::warning::{Warning, limit_text, owner_text};
use crate::application::{Fault, View};
use crate::domain::rules::{Firing, Rule, RuleId, Severity, SourceRef, State, Verdict};
use crate::domain::{Day, Entry, EntryId, History};
use crate::i18n::Words;
use crate::store::{Page, Reader};

/// How many warnings a page holds.
pub const FIRINGS_PER_PAGE: usize = 25;

/// How many entries of one warning are looked up; a busy week can have dozens.
pub const ENTRIES_PER_FIRING: usize = 3;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FiringsKey {
    /// One rule, or all.
    pub rule: Option<RuleId>,
    /// Which page, from 0.
    pub page: usize,
}

/// One page of the history.
#[derive(Clone, Debug, PartialEq)]
pub struct FiringsPage {
    /// What was asked for.
    pub key: FiringsKey,
    /// The warnings, newest first.
    pub firings: Vec<Firing>,
    /// The entries behind them that are still in the diary: of each warning the first
    /// [`ENTRIES_PER_FIRING`].
    pub entries: BTreeMap<EntryId, Entry>,
    /// How many warnings there are of each rule.
    pub counts: BTreeMap<RuleId, usize>,
}

impl FiringsPage {
    /// How many warnings there are in all: of the rule that was asked for, or of every rule.
    pub fn total(&self) -> usize {
        match self.key.rule {
            Some(rule) => self.counts.get(&rule).copied().unwrap_or_default(),
            None => self.counts.values().sum(),
        }
    }

    /// How many newer warnings lie before this page.
    pub const fn before(&self) -> usize {
        self.key.page.saturating_mul(FIRINGS_PER_PAGE)
    }
}

impl View for FiringsPage {
    type Key = FiringsKey;

    fn build(reader: &Reader<'_>, _today: Day, key: &Self::Key) -> Result<Self, Fault> {
        let page = Page {
            skip: key.page.saturating_mul(FIRINGS_PER_PAGE),
            take: FIRINGS_PER_PAGE,
        };
        let firings = reader.newest_firings(key.rule, page)?;
        let mut entries = BTreeMap::new();
        for id in firings.iter().flat_map(first_entries) {
            if !entries.contains_key(&id)
                && let Some(entry) = reader.entry(id)?
            {
                entries.insert(id, entry);
            }
        }
        Ok(Self {
            key: *key,
            firings,
            entries,
            counts: reader.firing_counts()?,
        })
    }
}

/// The entries of a warning that are looked up.
pub fn first_entries(firing: &Firing) -> Vec<EntryId> {
    let mut entries = as_verdict(firing).entries();
    entries.truncate(ENTRIES_PER_FIRING);
    entries
}

/// Puts a warning into words from what was noted alone, so that later changes of the diary leave
/// it as it was. Of sums over several days only the result was noted.
pub fn as_it_was(firing: &Firing, words: &Words) -> Warning {
    let mut warning = Warning::new(&as_verdict(firing), &History::default(), words);
    warning.sums.retain(|sum| !sum.text.is_empty());
    warning
}

/// The limit that decided then and whose it was. A stop sign compares with none: one tick is enough.
pub fn limit_then(firing: &Firing, words: &Words) -> [String; 2] {
    if firing.findings.iter().any(|finding| finding.sign.is_some()) {
        return [words.firings_no_limit(), String::new()];
    }
    [
        limit_text(firing.limit.id, firing.limit.value, words),
        owner_text(&firing.limit, words),
    ]
}

/// What the rule said then.
fn as_verdict(firing: &Firing) -> Verdict {
    let rule = Rule::of(firing.rule);
    Verdict {
        rule: firing.rule,
        state: State::Fired,
        severity: firing.severity,
        as_of: firing.day,
        findings: firing.findings.clone(),
        limit: firing.limit,
        source: rule.map_or(SourceRef::OwnChoice, |rule| rule.source),
        reviewed: rule.map_or(firing.limit.reviewed, |rule| rule.reviewed),
    }
}

/// Says how strongly a rule speaks, in a word or two.
pub fn severity_text(severity: Severity, words: &Words) -> String {
    match severity {
        Severity::Info => words.firings_severity_info(),
        Severity::Caution => words.firings_severity_caution(),
        Severity::StopExercise => words.firings_severity_stop_exercise(),
        Severity::Stop => words.firings_severity_stop(),
    }
}
