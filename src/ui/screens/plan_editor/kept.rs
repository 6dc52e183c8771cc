//! Owns how what is typed into the editor of a plan becomes lines, and lines become it again.

use std::collections::BTreeMap;

use super::draft::{Asked, Days, Draft, ExerciseDraft, GoalDraft, RhythmDraft, StepDraft};
use super::own_draft::{LeftOut, OwnDraft, OwnTargetDraft};
use crate::domain::rules::LimitId;
use crate::domain::{
    BreakDeed, Counted, Exercise, PlanSheet, Raise, SetSide, SheetRevision, Weekday,
};
use crate::ui::kept::{Lines, Typing};
use crate::ui::screens::log::dates::{from_field, to_field};

impl Typing for Draft {
    /// The plan that it was begun with goes along, as it may be on no disk of this machine. The file
    /// of a picture does not: it is chosen again.
    fn carry(&mut self, lines: &mut Lines) {
        let mut base = self.base.to_text();
        lines.text("base", &mut base);
        if let Ok(base) = PlanSheet::from_text(&base) {
            self.base = base;
        }
        lines.value("id", &mut self.id);
        let mut revision = i64::from(self.revision.get());
        lines.value("revision", &mut revision);
        self.revision = SheetRevision::new(revision).unwrap_or(self.revision);
        lines.text("by", &mut self.by);
        lines.text("person", &mut self.person);
        for exercise in Exercise::ALL {
            if let Some(draft) = self.exercises.get_mut(exercise) {
                lines.under(exercise.id(), |lines| draft.carry(lines));
            }
        }
        carry_own(&mut self.own, lines);
        lines.under("walk", |lines| self.walk.carry(lines));
        lines.under("swim", |lines| self.swim.carry(lines));
        lines.maybe("per_day", &mut self.per_day);
        lines.maybe("break_minutes", &mut self.break_minutes);
        lines.words("deeds", &mut self.deeds, BreakDeed::id, BreakDeed::from_id);
        carry_limits(&mut self.limits, lines);
        lines.text("note", &mut self.note);
        let mut visit = self.next_visit.and_then(from_field);
        lines.maybe("next_visit", &mut visit);
        self.next_visit = visit.and_then(to_field);
    }
}

impl ExerciseDraft {
    fn carry(&mut self, lines: &mut Lines) {
        let states = [(Asked::No, "no"), (Asked::Yes, "yes")];
        lines.one_of("asked", &mut self.asked, &states);
        lines.under("plan", |lines| self.plan.carry(lines));
        self.rhythm.carry(lines);
        lines.under("step", |lines| self.step.carry(lines));
    }
}

impl RhythmDraft {
    fn carry(&mut self, lines: &mut Lines) {
        let states = [
            (Days::Open, "open"),
            (Days::Times, "times"),
            (Days::Named, "named"),
        ];
        lines.one_of("days", &mut self.days, &states);
        lines.maybe("times", &mut self.times);
        lines.words("named", &mut self.named, Weekday::id, Weekday::from_id);
    }
}

impl StepDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe_word("raise", &mut self.raise, Raise::id, Raise::from_id);
        lines.maybe("by", &mut self.by);
        lines.maybe_word("side", &mut self.side, SetSide::id, SetSide::from_id);
        lines.maybe("sessions", &mut self.sessions);
        lines.maybe("effort", &mut self.effort);
        lines.maybe("pain", &mut self.pain);
        lines.text("words", &mut self.words);
    }
}

impl GoalDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe("minutes", &mut self.minutes);
        lines.maybe("effort", &mut self.effort);
        self.rhythm.carry(lines);
    }
}

impl OwnDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.text("name", &mut self.name);
        lines.text("how", &mut self.how);
        lines.word("counted", &mut self.counted, Counted::id, Counted::from_id);
        for side in [SetSide::Left, SetSide::Right, SetSide::Both] {
            let mut target = self.targets.get(&side).copied().unwrap_or_default();
            lines.under(side.id(), |lines| {
                lines.maybe("sets", &mut target.sets);
                lines.maybe("amount", &mut target.amount);
            });
            if target == OwnTargetDraft::default() {
                self.targets.remove(&side);
            } else {
                self.targets.insert(side, target);
            }
        }
        lines.maybe("effort", &mut self.effort);
        self.rhythm.carry(lines);
        if let Some(picture) = &mut self.picture {
            lines.text("picture_words", &mut picture.words);
        }
        let states = [
            (LeftOut::Nothing, "nothing"),
            (LeftOut::Stays, "stays"),
            (LeftOut::Goes, "goes"),
        ];
        lines.one_of("left_out", &mut self.left_out, &states);
        lines.text("place", &mut self.place);
    }
}

/// Exercises are told apart by their identifiers; one that the plan had keeps its picture.
fn carry_own(own: &mut Vec<OwnDraft>, lines: &mut Lines) {
    let mut ids: Vec<String> = own.iter().map(|own| own.id.to_string()).collect();
    lines.list("own", &mut ids, String::new, |id, lines| {
        lines.text("id", id);
    });
    let before = std::mem::take(own);
    for (number, id) in ids.iter().enumerate() {
        let Ok(id) = id.parse() else { continue };
        let known = before.iter().find(|own| own.id == id).cloned();
        let mut typed = known.unwrap_or_else(|| OwnDraft::empty(id));
        lines.under(&format!("own.{number}"), |lines| typed.carry(lines));
        own.push(typed);
    }
}

fn carry_limits(limits: &mut BTreeMap<LimitId, Option<f64>>, lines: &mut Lines) {
    let mut typed: Vec<(String, Option<f64>)> = limits
        .iter()
        .map(|(limit, value)| (limit.id().to_owned(), *value))
        .collect();
    let blank = || (String::new(), None);
    lines.list("limit", &mut typed, blank, |(limit, value), lines| {
        lines.text("id", limit);
        lines.maybe("value", value);
    });
    let known = typed.into_iter();
    *limits = known
        .filter_map(|(limit, value)| Some((LimitId::from_id(&limit).ok()?, value)))
        .collect();
}
