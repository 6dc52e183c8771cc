//! Owns what a visit sheet says of the person: who, side and cause, their own words, warnings, questions.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{DAYS, Facts};
use super::room::joined;
use super::{VisitExtra, VisitSection, suggested};
use crate::application::view::warning;
use crate::domain::rules::{RULES, RuleId};
use crate::domain::{Day, DayRange, ProfessionalSeen, Safety, SafetyCheck, StopSign, VisitText};
use crate::exchange::report::{VisitBlock, VisitPiece};
use crate::i18n::count;

impl Facts<'_> {
    /// The lines under the title.
    pub(super) fn about(&self) -> Vec<String> {
        let words = self.words;
        let made = words.visitsheet_about_made(
            &words.day_medium(self.today),
            &self.choice.reader.name(words),
        );
        let days = self.first_day().map_or_else(
            || words.visitsheet_about_empty(),
            |first| {
                let first = words.day_medium(first);
                let last = words.day_medium(self.today);
                words.visitsheet_about_days(&words.units_range(&first, &last))
            },
        );
        vec![words.common_join(&self.who(), &made), days]
    }

    /// The name where it may go in, else the pseudonym.
    fn who(&self) -> String {
        let words = self.words;
        let name = self.diary.person.name.as_ref();
        let name = name.filter(|_name| self.takes(VisitExtra::Name));
        match (name, self.diary.shown_pseudonym()) {
            (Some(name), _) => words.visitsheet_about_who(name.as_str()),
            (None, Some(pseudonym)) => words.visitsheet_about_who(pseudonym.as_str()),
            (None, None) => words.visitsheet_about_nobody(),
        }
    }

    /// What stands in one section.
    pub(super) fn section(&self, section: VisitSection) -> Vec<VisitPiece> {
        match section {
            VisitSection::About => self.side_and_cause(),
            VisitSection::Noticed => self.noticed(),
            VisitSection::Pain => self.pain(),
            VisitSection::Map => self.map(),
            VisitSection::Tests => self.tests(),
            VisitSection::Tried => self.tried(),
            VisitSection::Exams => self.exams(),
            VisitSection::Medicines => self.medicines(),
            VisitSection::Warnings => self.warnings(),
            VisitSection::Questions => self.questions(),
        }
    }

    fn side_and_cause(&self) -> Vec<VisitPiece> {
        let words = self.words;
        let profile = self.diary.profile;
        let side = profile
            .weaker_side
            .map_or_else(|| words.visitsheet_not_said(), |side| words.side(side));
        let cause = profile
            .cause
            .map_or_else(|| words.visitsheet_not_said(), |cause| words.cause(cause));
        let seen = match profile.professional_seen {
            Some(ProfessionalSeen::Yes(Some(day))) => {
                words.visitsheet_seen_on(&words.day_medium(day))
            }
            Some(ProfessionalSeen::Yes(None)) => words.visitsheet_seen_yes(),
            Some(ProfessionalSeen::No) => words.visitsheet_seen_no(),
            None => words.visitsheet_not_said(),
        };
        vec![VisitPiece::List(vec![
            words.visitsheet_side(&side),
            words.visitsheet_cause(&cause),
            words.visitsheet_seen(&seen),
        ])]
    }

    fn noticed(&self) -> Vec<VisitPiece> {
        let words = self.words;
        let own = |text: &Option<VisitText>| {
            let text = text.as_ref()?;
            Some(self.room.own(text.as_str(), words))
        };
        let noticed = own(&self.own.noticed).map(|text| words.visitsheet_noticed(&text));
        let course = own(&self.own.course).map(|text| words.visitsheet_course(&text));
        let texts = noticed.into_iter().chain(course);
        texts.map(VisitPiece::Text).collect()
    }

    /// How often each warning spoke in the last weeks, the latest first. Stop signs are told apart.
    fn warnings(&self) -> Vec<VisitPiece> {
        let words = self.words;
        let lately = DayRange::ending(self.today, DAYS);
        let mut days: BTreeMap<RuleId, BTreeSet<Day>> = BTreeMap::new();
        for firing in &self.diary.firings {
            if lately.contains(firing.day) && is_for_a_visit(firing.rule) {
                days.entry(firing.rule).or_default().insert(firing.day);
            }
        }
        let mut rules: Vec<(Day, RuleId, usize)> = days
            .into_iter()
            .filter_map(|(rule, days)| Some((*days.last()?, rule, days.len())))
            .collect();
        rules.sort_by_key(|(last, rule, _days)| (std::cmp::Reverse(*last), *rule));
        if rules.is_empty() {
            return vec![VisitPiece::Text(words.visitsheet_warnings_none())];
        }
        let lines = rules.into_iter().map(|(last, rule, days)| {
            words.visitsheet_warning(
                &words.day_medium(last),
                count(days),
                &warning::name(rule, words),
            )
        });
        vec![
            VisitPiece::Text(words.visitsheet_warnings_about()),
            VisitPiece::List(self.room.list(lines.collect(), words)),
        ]
    }

    /// The answers about warning signs, where they may go in.
    pub(super) fn signs(&self) -> Option<VisitBlock> {
        if !self.takes(VisitExtra::Safety) {
            return None;
        }
        let words = self.words;
        let safety = &self.diary.safety;
        let mut lines = vec![safety.last_check(self.today).map_or_else(
            || words.visitsheet_signs_never(),
            |check| self.check_line(check),
        )];
        let latest = safety.last_check(self.today);
        let mut earlier: BTreeMap<Day, Vec<String>> = BTreeMap::new();
        for (sign, day) in open_signs(safety, self.today) {
            if latest.is_none_or(|check| !check.signs.contains(&sign)) {
                let signs = earlier.entry(day).or_default();
                signs.push(words.stop_sign(sign));
            }
        }
        lines.extend(earlier.into_iter().map(|(day, signs)| {
            words.visitsheet_signs_open(&words.day_medium(day), &joined(&signs, words))
        }));
        Some(VisitBlock {
            title: words.visitsheet_section_signs(),
            pieces: vec![VisitPiece::List(lines)],
        })
    }

    fn check_line(&self, check: &SafetyCheck) -> String {
        let words = self.words;
        let day = words.day_medium(check.day);
        if check.signs.is_empty() {
            return words.visitsheet_signs_none(&day);
        }
        let signs = check.signs.iter().map(|sign| words.stop_sign(*sign));
        let signs: Vec<String> = signs.collect();
        words.visitsheet_signs_ticked(&day, &joined(&signs, words))
    }

    fn questions(&self) -> Vec<VisitPiece> {
        let own = self.own.questions.iter();
        let own = own.flat_map(|text| text.as_str().lines());
        let own = own.map(str::trim).filter(|line| !line.is_empty());
        let mut lines: Vec<String> = own.map(str::to_owned).collect();
        for (_group, questions) in suggested(self.words) {
            let ticked = questions.into_iter();
            let ticked = ticked.filter(|(which, _text)| self.choice.suggested.contains(which));
            lines.extend(ticked.map(|(_which, text)| text));
        }
        if lines.is_empty() {
            return Vec::new();
        }
        vec![VisitPiece::List(self.room.question_list(lines, self.words))]
    }

    /// What the sheet is. That the answers about warning signs stayed out says nothing of them.
    pub(super) fn foot(&self) -> Vec<String> {
        let words = self.words;
        let mut lines = vec![words.visitsheet_foot()];
        if !self.takes(VisitExtra::Safety) {
            lines.push(words.visitsheet_foot_signs());
        }
        lines.push(words.visitsheet_foot_offline());
        lines
    }
}

/// Whether a warning tells a reader something: those on stop signs have a tick of their own, and those
/// on the keeping of the diary are for who keeps it.
const fn is_for_a_visit(rule: RuleId) -> bool {
    !rule.reads_stop_signs() && !matches!(rule, RuleId::D1 | RuleId::U1)
}

/// The signs that are open on a day, each with the day it was ticked first.
pub(super) fn open_signs(safety: &Safety, today: Day) -> Vec<(StopSign, Day)> {
    let as_of = safety.present(today);
    let rules = RULES.iter().map(|rule| rule.id);
    rules
        .filter(|rule| rule.reads_stop_signs())
        .flat_map(|rule| safety.open(rule, as_of))
        .map(|(sign, check)| (sign, check.day))
        .collect()
}
