//! Owns a whole diary as one value: what export reads and import yields.

use std::collections::BTreeMap;
use std::convert::Infallible;

use crate::domain::exercise::words;
use crate::domain::rules::{Firing, Limits};
use crate::domain::{
    Answers, Day, DayRange, DiaryId, Entry, FieldProblem, KeptSheet, Person, PictureFile,
    PictureId, Plan, Pseudonym, Safety, Side,
};

/// Whether a professional has looked at the muscle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfessionalSeen {
    /// Yes, on this day where it is known.
    Yes(Option<Day>),
    /// Not yet.
    No,
}

words! {
    /// Why the muscle shrank, as the person was told.
    Cause {
        /// Nobody knows yet.
        Unknown = "unknown",
        /// A nerve.
        Nerve = "nerve",
        /// Too little use, or an operation.
        DisuseOrSurgery = "disuse-or-surgery",
        /// A joint.
        Joint = "joint",
        /// A disease of the muscle.
        MuscleDisease = "muscle-disease",
        /// Something else that a clinician said.
        Other = "other",
    }
}

/// What a professional asked for that some rules would otherwise take for a mistake.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prescribed {
    /// Light work of the same muscle every day; rule L1 then gives no hint.
    pub daily_light_work: bool,
    /// One side does much less on purpose; rule L8 is then mute.
    pub uneven_sides: bool,
}

/// What the person said about themselves at first start. Everything can be skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The weaker side.
    pub weaker_side: Option<Side>,
    /// Whether a professional has looked at it.
    pub professional_seen: Option<ProfessionalSeen>,
    /// Why the muscle shrank.
    pub cause: Option<Cause>,
    /// What was asked of them.
    pub prescribed: Prescribed,
}

/// A whole diary.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diary {
    /// Its identifier; `None` in a file from before there was one.
    pub id: Option<DiaryId>,
    /// Who it is about.
    pub person: Person,
    /// What the person said about themselves.
    pub profile: Profile,
    /// The entries, oldest first: by day, then time of day (entries without one first), then
    /// identifier.
    pub entries: Vec<Entry>,
    /// The plans, oldest first.
    pub plans: Vec<Plan>,
    /// The plans of a physiotherapist that were taken over, oldest first.
    pub plan_sheets: Vec<KeptSheet>,
    /// The limits that a physiotherapist changed.
    pub limits: Limits,
    /// Safety checks and what cleared them.
    pub safety: Safety,
    /// What was said back to warnings.
    pub answers: Answers,
    /// The warnings as they were shown, oldest first.
    pub firings: Vec<Firing>,
}

/// How many things stand beside the entries of a diary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Plans.
    pub plans: usize,
    /// Plans of a physiotherapist that were taken over.
    pub plan_sheets: usize,
    /// Limits that a physiotherapist changed.
    pub limits: usize,
    /// Things said back to warnings, but for those about stop signs.
    pub answers: usize,
    /// Warnings as they were shown, but for those about stop signs.
    pub firings: usize,
    /// Safety checks, what ended stops, and answers and warnings about stop signs.
    pub safety: usize,
}

impl Beside {
    /// All of them together.
    pub const fn total(self) -> usize {
        self.plans + self.plan_sheets + self.limits + self.answers + self.firings + self.safety
    }
}

impl Diary {
    /// What stands for the person in everything that leaves: the pseudonym that was chosen, else the
    /// one of the identifier; `None` where there is neither.
    pub fn shown_pseudonym(&self) -> Option<Pseudonym> {
        let chosen = self.person.pseudonym.clone();
        chosen.or_else(|| self.id.as_ref().map(DiaryId::pseudonym))
    }

    /// Counts what stands beside the entries.
    pub fn beside(&self) -> Beside {
        let answers = self.answers.acknowledgements.iter().map(|said| said.rule);
        let answers = answers.chain(self.answers.misfits.iter().map(|misfit| misfit.rule));
        let (of_signs, answers): (Vec<_>, Vec<_>) =
            answers.partition(|rule| rule.reads_stop_signs());
        let firings = self.firings.iter();
        let shown = firings
            .filter(|firing| !firing.rule.reads_stop_signs())
            .count();
        Beside {
            plans: self.plans.len(),
            plan_sheets: self.plan_sheets.len(),
            limits: self.limits.changed().count(),
            answers: answers.len(),
            firings: shown,
            safety: self.safety.checks.len()
                + self.safety.clearings.len()
                + of_signs.len()
                + (self.firings.len() - shown),
        }
    }

    /// Leaves out the safety checks and everything that tells what was ticked in them.
    pub fn leave_safety_out(&mut self) {
        self.safety = Safety::default();
        self.answers
            .acknowledgements
            .retain(|said| !said.rule.reads_stop_signs());
        self.answers
            .misfits
            .retain(|misfit| !misfit.rule.reads_stop_signs());
        self.firings
            .retain(|firing| !firing.rule.reads_stop_signs());
    }

    /// Keeps what belongs to some days: the entries, answers, checks and warnings of these days, and
    /// the plans up to the last of them. Limits have no days.
    pub fn keep_days(&mut self, days: DayRange) {
        self.entries.retain(|entry| days.contains(entry.when.day));
        self.plans.retain(|plan| plan.day <= days.last);
        self.plan_sheets.retain(|kept| kept.day <= days.last);
        self.safety.checks.retain(|check| days.contains(check.day));
        let clearings = &mut self.safety.clearings;
        clearings.retain(|clearing| days.contains(clearing.day));
        let answers = &mut self.answers;
        answers
            .acknowledgements
            .retain(|said| days.contains(said.day));
        answers.misfits.retain(|misfit| days.contains(misfit.day));
        self.firings.retain(|firing| days.contains(firing.day));
    }

    /// Gives each picture of a plan its file where another plan of the diary has it: a copy holds each
    /// picture once.
    pub fn share_pictures(&mut self) {
        let sheets = self.plan_sheets.iter();
        let files = sheets.flat_map(|kept| kept.sheet.content.own.files());
        let files: BTreeMap<PictureId, PictureFile> =
            files.map(|file| (file.id(), file.clone())).collect();
        for kept in &mut self.plan_sheets {
            let found: Result<(), Infallible> = kept
                .sheet
                .content
                .own
                .fill(|id| Ok(files.get(&id).cloned()));
            let Ok(()) = found;
        }
    }

    /// Puts everything into the diary's order: entries by day, time and identifier, what was said
    /// by moment and rule, plans and firings by day, moment and what they are about.
    pub fn sort(&mut self) {
        self.plans
            .sort_by_key(|plan| (plan.day, plan.at.utc_ms, plan.variant.id()));
        self.plan_sheets
            .sort_by_key(|kept| (kept.day, kept.at.utc_ms));
        self.safety.sort();
        self.answers
            .acknowledgements
            .sort_by_key(|said| (said.at.utc_ms, said.rule.id()));
        self.answers
            .misfits
            .sort_by_key(|misfit| (misfit.at.utc_ms, misfit.rule.id()));
        self.firings
            .sort_by_key(|firing| (firing.day, firing.at.utc_ms, firing.rule.id()));
        self.entries.sort_by(|one, other| {
            (one.when.day, one.when.time, one.id).cmp(&(other.when.day, other.when.time, other.id))
        });
    }
}
