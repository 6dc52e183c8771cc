//! Owns the sections on the body: stop signs, pain, measures and warnings.

use super::facts::Facts;
use super::{Extra, Section};
use crate::application::view::safety::SafetyNow;
use crate::application::view::stop_page::{heading, stop_cards};
use crate::application::view::warning::{self, Warning};
use crate::domain::rules::{Firing, State, Verdict};
use crate::domain::{Body, CheckAge, DayRange, Entry, Girth, GirthPlace, MisfitReason, Pain, Side};
use crate::exchange::report::{Part, Table};
use crate::i18n::{Words, count};

/// The most past warnings in the table.
const MOST_FIRINGS: usize = 20;

/// A moment at which pain is asked.
#[derive(Clone, Copy)]
pub(super) enum Moment {
    Before,
    Worst,
    Morning,
}

impl Moment {
    pub(super) const ALL: [Self; 3] = [Self::Before, Self::Worst, Self::Morning];
}

impl Facts<'_> {
    /// The stop signs that are open, or that nothing is said of them.
    pub(super) fn stop_signs(&self) -> Vec<Part> {
        let words = self.words;
        if !self.choice.takes(Extra::Safety) {
            return vec![Part::Text(words.report_stop_left_out())];
        }
        let now = SafetyNow::of(&self.evidence, self.range.last);
        if now.open.is_empty() {
            return vec![Part::Text(match now.age {
                CheckAge::Never => words.report_stop_never(),
                CheckAge::Days(_) => words.report_stop_none(),
            })];
        }
        let mut lines: Vec<String> = stop_cards(&now, None, words)
            .into_iter()
            .map(|card| words.report_stop_line(&card.name, &card.signs.join(" · ")))
            .collect();
        let [_title, line] = heading(&now, words);
        lines.push(line);
        vec![Part::Notice {
            title: words.report_stop_open(),
            lines,
        }]
    }

    /// Pain at three moments, for each side, at the beginning and lately.
    pub(super) fn pain(&self) -> Vec<Part> {
        let words = self.words;
        let rows = Moment::ALL.into_iter().map(|moment| {
            let name = match moment {
                Moment::Before => words.report_pain_before(),
                Moment::Worst => words.report_pain_worst(),
                Moment::Morning => words.report_pain_morning(),
            };
            let of = |side: Side| self.pair(|days| self.median(days, moment, side));
            vec![name, of(Side::Left), of(Side::Right)]
        });
        let table = Table {
            head: vec![
                words.report_pain_when(),
                words.side_title(Side::Left),
                words.side_title(Side::Right),
            ],
            rows: rows.collect(),
            widths: vec![3, 4, 4],
        };
        let mut parts = vec![Part::Table(table), Part::Text(words.report_pain_rule())];
        if !self.choice.has(Section::Sides) {
            parts.insert(0, Part::Text(self.ends_line()));
        }
        parts
    }

    fn median(&self, days: DayRange, moment: Moment, side: Side) -> String {
        let sessions = self.history.sessions_between(days);
        let mut pains: Vec<u8> = sessions
            .filter_map(|entry| self.pain_at(entry, moment, side))
            .map(Pain::get)
            .collect();
        pains.sort_unstable();
        let middle = pains.len() / 2;
        let Some(upper) = pains.get(middle).copied().map(f64::from) else {
            return self.words.report_pain_none();
        };
        let lower = middle.checked_sub(1).and_then(|below| pains.get(below));
        let median = match lower {
            Some(lower) if pains.len().is_multiple_of(2) => f64::midpoint(f64::from(*lower), upper),
            Some(_) | None => upper,
        };
        let answers = count(pains.len());
        self.words
            .report_pain_median(answers, &self.words.number_short(median, 1))
    }

    /// The pain of a session at one moment. The next morning's comes from the session itself, else
    /// from the check-in of that morning.
    pub(super) fn pain_at(&self, entry: &Entry, moment: Moment, side: Side) -> Option<Pain> {
        let pain = entry.body.exertion()?.pain.get(side);
        match moment {
            Moment::Before => pain.before,
            Moment::Worst => pain.worst,
            Moment::Morning => pain.next_morning.or_else(|| {
                let morning = entry.when.day.plus(1);
                let said = self.history.morning_pain(morning, side);
                said.map(|(pain, _entry)| pain)
            }),
        }
    }

    /// The first and the latest measure of each place.
    pub(super) fn measures(&self) -> Vec<Part> {
        let words = self.words;
        let mut rows = Vec::new();
        for place in GirthPlace::ALL {
            let mut of_place = self
                .progress
                .girths
                .iter()
                .filter(|measured| measured.girth.place == *place);
            let first = of_place.next();
            let last = of_place.next_back();
            for measured in first.into_iter().chain(last) {
                let day = words.day_medium(measured.day);
                rows.push(girth_row(&measured.girth, day, self.weaker(), words));
            }
        }
        if rows.is_empty() {
            return vec![Part::Text(words.report_measures_none())];
        }
        vec![Part::Table(Table {
            head: vec![
                words.report_measures_place(),
                words.report_measures_day(),
                words.side_title(Side::Left),
                words.side_title(Side::Right),
                words.report_measures_difference(),
            ],
            rows,
            widths: vec![5, 3, 3, 3, 3],
        })]
    }

    fn weaker(&self) -> Side {
        self.profile.weaker_side.unwrap_or(Side::Left)
    }

    /// The warnings that speak on the last day. Stop signs stand at the top of the page.
    pub(super) fn warnings(&self) -> Vec<Part> {
        let words = self.words;
        let history = &self.evidence.history;
        let speaking: Vec<String> = self
            .verdicts
            .iter()
            .filter(|verdict| speaks(verdict) && !verdict.rule.reads_stop_signs())
            .map(|verdict| {
                let warning = Warning::new(verdict, history, words);
                let said = format!("{} {}", warning.lead, warning.logged);
                words.report_stop_line(&warning.name, said.trim())
            })
            .collect();
        let thin = self
            .verdicts
            .iter()
            .filter(|verdict| matches!(verdict.state, State::NotEnoughData(_)));
        let thin = i64::try_from(thin.count()).unwrap_or(i64::MAX);
        let mut parts = vec![Part::Text(
            words.report_warnings_as_of(&words.day_medium(self.range.last)),
        )];
        if speaking.is_empty() {
            parts.push(Part::Text(words.report_warnings_none()));
        } else {
            parts.push(Part::List(speaking));
        }
        if thin > 0 {
            parts.push(Part::Text(words.report_warnings_thin(thin)));
        }
        parts
    }

    /// The warnings that spoke in the chosen days, newest first.
    pub(super) fn past_warnings(&self) -> Vec<Part> {
        let words = self.words;
        if self.firings.is_empty() {
            return Vec::new();
        }
        let rows = self.firings.iter().rev().take(MOST_FIRINGS);
        let rows = rows.map(|firing| {
            vec![
                words.day_medium(firing.day),
                warning::name(firing.rule, words),
                self.answer_to(firing),
            ]
        });
        let older = self.firings.len().saturating_sub(MOST_FIRINGS);
        let mut parts = vec![Part::Table(Table {
            head: vec![
                words.report_warnings_day(),
                words.report_warnings_what(),
                words.report_warnings_answer(),
            ],
            rows: rows.collect(),
            widths: vec![2, 4, 4],
        })];
        if older > 0 {
            let older = i64::try_from(older).unwrap_or(i64::MAX);
            parts.push(Part::Text(words.report_warnings_cut(older)));
        }
        parts.insert(0, Part::Heading(words.report_warnings_history()));
        parts
    }

    /// What was said back to a warning on its day: that it does not fit and why, else that it was
    /// read. The person's own words to it are notes.
    fn answer_to(&self, firing: &Firing) -> String {
        let words = self.words;
        let mut misfits = self.answers.misfits.iter().rev();
        let misfit = misfits.find(|said| said.rule == firing.rule && said.day == firing.day);
        if let Some(misfit) = misfit {
            let reason = words.report_warnings_misfit(&misfit_reason(misfit.reason, words));
            return if self.choice.takes(Extra::Notes) && !misfit.note.is_empty() {
                words.common_join(&reason, misfit.note.as_str())
            } else {
                reason
            };
        }
        let mut read = self.answers.acknowledgements.iter();
        if read.any(|said| said.rule == firing.rule && said.day == firing.day) {
            words.report_warnings_read()
        } else {
            words.report_nothing()
        }
    }
}

/// A warning that was read is left in peace on the screen, and still belongs on the page.
const fn speaks(verdict: &Verdict) -> bool {
    match verdict.state {
        State::Fired | State::Silenced { .. } | State::NeedsClearing => true,
        State::Quiet | State::NotEnoughData(_) => false,
    }
}

fn girth_row(girth: &Girth, day: String, weaker: Side, words: &Words) -> Vec<String> {
    let measure = |side: Side| {
        girth
            .cm
            .get(side)
            .map_or_else(|| words.report_nothing(), |cm| words.centimetres(cm.get()))
    };
    let difference = girth.difference_cm(weaker).map_or_else(
        || words.report_nothing(),
        |cm| {
            let side = words.side_letter(weaker);
            words.progress_girth_of_side(&side, &signed(cm, words))
        },
    );
    vec![
        words.girth_place(girth.place),
        day,
        measure(Side::Left),
        measure(Side::Right),
        difference,
    ]
}

fn signed(cm: f64, words: &Words) -> String {
    let text = words.centimetres(cm);
    if cm > 0.0 { format!("+{text}") } else { text }
}

fn misfit_reason(reason: MisfitReason, words: &Words) -> String {
    match reason {
        MisfitReason::Prescribed => words.why_misfit_prescribed(),
        MisfitReason::OtherCause => words.why_misfit_other_cause(),
        MisfitReason::WrongEntry => words.why_misfit_wrong_entry(),
        MisfitReason::UsualForMe => words.why_misfit_usual_for_me(),
        MisfitReason::Other => words.why_misfit_other(),
    }
}

/// Whether an entry measures.
pub(super) const fn is_session(body: &Body) -> bool {
    body.exertion().is_some()
}
