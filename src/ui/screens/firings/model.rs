//! Owns what the history of warnings says, as text ready to draw.

use crate::application::view::firings::{
    FIRINGS_PER_PAGE, FiringsPage, as_it_was, first_entries, limit_then, severity_text,
};
use crate::application::view::warning;
use crate::domain::rules::{Firing, RuleId};
use crate::domain::{Day, EntryId};
use crate::i18n::Words;
use crate::ui::screens::why::model::{entry_name, tone};
use crate::ui::theme::Severity;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The title.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// Leads back.
    pub back: String,
    /// How many warnings there are.
    pub count: String,
    /// What stands here while there is none: title and text.
    pub empty: Option<[String; 2]>,
    /// The choice of one rule.
    pub filter: FilterModel,
    /// The heads of the columns.
    pub heads: [String; 4],
    /// The warnings, newest first.
    pub rows: Vec<Row>,
    /// The word on the buttons that lead to the rule's page.
    pub why: String,
    /// The pages, where there is more than one.
    pub pages: Option<PagesModel>,
}

/// The choice of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterModel {
    /// The words of the fold.
    pub title: String,
    /// The rules that have warnings, most urgent first, with their number.
    pub rules: Vec<(RuleId, String)>,
    /// The rule that is shown alone, in a sentence.
    pub now: Option<String>,
    /// Leads to the warnings of all rules.
    pub all: String,
}

/// Turning pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagesModel {
    /// Which warnings these are.
    pub text: String,
    /// Leads to newer ones; `None` on the newest page.
    pub newer: Option<String>,
    /// Leads to older ones; `None` on the oldest page.
    pub older: Option<String>,
}

/// One warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The rule.
    pub rule: RuleId,
    /// The day.
    pub day: String,
    /// How it is drawn.
    pub tone: Severity,
    /// How strongly it spoke, in a word.
    pub severity: String,
    /// The rule's name.
    pub name: String,
    /// What was logged then: one sentence for each finding.
    pub logged: Vec<String>,
    /// What went into it, as arithmetic.
    pub sums: Vec<String>,
    /// The limit of then and whose it was.
    pub limit: [String; 2],
    /// The same in one line, where there is no room for columns.
    pub limit_line: String,
    /// The accessible name of the button that leads to the rule's page.
    pub why: String,
    /// The entries behind it that are still there.
    pub entries: Vec<EntryButton>,
    /// Says how many more there are, and how many are gone.
    pub more: Vec<String>,
}

/// One entry behind a warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryButton {
    /// The entry.
    pub id: EntryId,
    /// Its kind and day.
    pub text: String,
    /// The accessible name of its button.
    pub name: String,
}

/// Puts a page into words.
pub fn model(page: &FiringsPage, today: Day, words: &Words) -> Model {
    let total = page.total();
    let empty = (total == 0).then(|| {
        let text = match page.key.rule {
            None => words.firings_none(),
            Some(_) => words.firings_none_of_rule(),
        };
        [words.firings_none_title(), text]
    });
    Model {
        title: words.firings_title(),
        subtitle: words.firings_subtitle(),
        back: words.common_back(),
        count: words.firings_count(counted(total)),
        empty,
        filter: filter(page, words),
        heads: [
            words.firings_head_day(),
            words.firings_head_rule(),
            words.firings_head_logged(),
            words.firings_head_limit(),
        ],
        rows: page
            .firings
            .iter()
            .map(|firing| row(firing, page, today, words))
            .collect(),
        why: words.common_why(),
        pages: pages(page, words),
    }
}

fn filter(page: &FiringsPage, words: &Words) -> FilterModel {
    FilterModel {
        title: words.firings_filter(),
        rules: page
            .counts
            .iter()
            .map(|(rule, count)| {
                let count = words.whole(counted(*count));
                let name = warning::name(*rule, words);
                (*rule, words.firings_filter_rule(&count, &name))
            })
            .collect(),
        now: page
            .key
            .rule
            .map(|rule| words.firings_filter_now(&warning::name(rule, words))),
        all: words.firings_filter_all(),
    }
}

fn pages(page: &FiringsPage, words: &Words) -> Option<PagesModel> {
    let (before, total) = (page.before(), page.total());
    if total <= FIRINGS_PER_PAGE {
        return None;
    }
    let last = before + page.firings.len();
    let text = |number: usize| words.whole(counted(number));
    Some(PagesModel {
        text: words.firings_page(&text(total), &text(before + 1), &text(last)),
        newer: (before > 0).then(|| words.firings_newer()),
        older: (last < total).then(|| words.firings_older()),
    })
}

fn row(firing: &Firing, page: &FiringsPage, today: Day, words: &Words) -> Row {
    let then = as_it_was(firing, words);
    let day = words.day_full(firing.day);
    let limit = limit_then(firing, words);
    let looked_up = first_entries(firing);
    let entries: Vec<EntryButton> = looked_up
        .iter()
        .filter_map(|id| page.entries.get(id))
        .map(|entry| {
            let text = entry_name(entry, today, words);
            EntryButton {
                id: entry.id,
                name: words.why_entry_open_name(&text),
                text,
            }
        })
        .collect();
    let gone = looked_up.len() - entries.len();
    let unnamed = then.entries.len() - looked_up.len();
    let mut more = Vec::new();
    if unnamed > 0 {
        more.push(words.firings_more_entries(counted(unnamed)));
    }
    if gone > 0 {
        more.push(words.firings_gone(counted(gone)));
    }
    Row {
        rule: firing.rule,
        tone: tone(firing.severity),
        severity: severity_text(firing.severity, words),
        logged: std::iter::once(then.logged)
            .chain(then.also)
            .filter(|said| !said.is_empty())
            .collect(),
        sums: then
            .sums
            .iter()
            .map(|sum| words.firings_sum(&sum.label, &sum.text))
            .collect(),
        limit_line: match &limit {
            [text, owner] if owner.is_empty() => text.clone(),
            [text, owner] => words.firings_limit_then(text, owner),
        },
        limit,
        why: words.firings_why_name(&day, &then.name),
        name: then.name,
        day,
        entries,
        more,
    }
}

fn counted(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
