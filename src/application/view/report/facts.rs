//! Owns what a report is made from: the chosen days of a diary, and their beginning and end.

use super::{Extra, ReportChoice};
use crate::application::view::progress::Progress;
use crate::domain::rules::{Evidence, Firing, Verdict, evaluate};
use crate::domain::{Answers, Day, DayRange, Diary, History, KeptSheet, OwnExercise, Profile};
use crate::i18n::Words;

/// The days at the beginning and at the end that are put side by side.
const SIDE_BY_SIDE_DAYS: i64 = 28;

/// Everything the sections read.
pub(super) struct Facts<'a> {
    pub(super) words: &'a Words,
    pub(super) choice: &'a ReportChoice,
    /// The chosen days, up to today.
    pub(super) range: DayRange,
    /// The entries of these days alone.
    pub(super) history: History,
    /// The same, added up.
    pub(super) progress: Progress,
    /// The whole diary, for sums that reach back: rules and the usual week.
    pub(super) evidence: Evidence,
    /// Every rule as of the last day; those about stop signs only where they may go in.
    pub(super) verdicts: Vec<Verdict>,
    pub(super) firings: Vec<Firing>,
    pub(super) answers: Answers,
    pub(super) profile: Profile,
    /// The exercises that a physiotherapist made up, of the plan in force on the last day.
    pub(super) own: Vec<OwnExercise>,
    who: String,
}

impl<'a> Facts<'a> {
    pub(super) fn new(
        mut diary: Diary,
        choice: &'a ReportChoice,
        today: Day,
        words: &'a Words,
    ) -> Self {
        let with_safety = choice.takes(Extra::Safety);
        if !with_safety {
            diary.leave_safety_out();
        }
        let who = who(&diary, choice, words);
        let first_day = diary.entries.first().map(|entry| entry.when.day);
        let range = choice.range(first_day, today);
        let evidence = Evidence::of(&diary);
        let mut verdicts = evaluate(&evidence, range.last);
        if !with_safety {
            verdicts.retain(|verdict| !verdict.rule.reads_stop_signs());
        }
        let in_force = KeptSheet::in_force(&diary.plan_sheets, range.last);
        let own = in_force.map(|kept| kept.sheet.content.own.iter().cloned().collect());
        diary.keep_days(range);
        let profile = diary.profile;
        let week_starts = words.display().week_start.days_from_monday();
        let history = History::new(diary.entries);
        Self {
            words,
            choice,
            range,
            progress: Progress::of_days(history.clone(), profile.weaker_side, range, week_starts),
            history,
            evidence,
            verdicts,
            firings: diary.firings,
            answers: diary.answers,
            profile,
            own: own.unwrap_or_default(),
            who,
        }
    }

    /// The name where it may go in, else the pseudonym.
    pub(super) fn who(&self) -> String {
        self.who.clone()
    }

    pub(super) fn has_entries(&self) -> bool {
        !self.history.entries().is_empty()
    }

    /// The first and the last days of the entries, as long as each other and without a day in both.
    pub(super) fn ends(&self) -> [DayRange; 2] {
        let first = self.history.first_day().unwrap_or(self.range.first);
        let lived = self.range.last.days_since(first) + 1;
        let days = SIDE_BY_SIDE_DAYS.min(lived / 2).max(1);
        [
            DayRange {
                first,
                last: first.plus(days - 1),
            },
            DayRange::ending(self.range.last, days),
        ]
    }

    /// Days from one to another, each with its year.
    pub(super) fn days_in_words(&self, days: DayRange) -> String {
        let day = |day: Day| self.words.day_medium(day);
        self.words.units_range(&day(days.first), &day(days.last))
    }

    /// What the two halves of each cell are.
    pub(super) fn ends_line(&self) -> String {
        let [first, last] = self.ends().map(|days| self.days_in_words(days));
        self.words.report_then_now(&first, &last)
    }

    /// A value of the first days and one of the last days.
    pub(super) fn pair(&self, of: impl Fn(DayRange) -> String) -> String {
        let [first, last] = self.ends().map(of);
        self.words.report_pair(&first, &last)
    }
}

fn who(diary: &Diary, choice: &ReportChoice, words: &Words) -> String {
    let name = diary.person.name.as_ref();
    let name = name.filter(|_name| choice.takes(Extra::Name));
    match (name, diary.shown_pseudonym()) {
        (Some(name), _) => name.as_str().to_owned(),
        (None, Some(pseudonym)) => pseudonym.as_str().to_owned(),
        (None, None) => words.report_nothing(),
    }
}
