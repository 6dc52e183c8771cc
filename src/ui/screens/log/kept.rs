//! Owns how what is typed into a log form becomes lines, and lines become it again.

use crate::domain::{
    Aid, BreakDeed, BreakOrigin, Feel, GirthPlace, Limp, Muscle, PerSide, SetSide, Site,
    StopReason, Stroke, Variant, Weaker,
};
use crate::ui::kept::{Lines, Typing};
use crate::ui::screens::log::draft::{
    BodyDraft, BreakDraft, CheckInDraft, Draft, ExertionDraft, GirthDraft, OwnDraft, OwnSetDraft,
    PainDraft, RestDay, SetDraft, StrengthDraft, SwimDraft, TimeDraft, WalkDraft,
};

/// What stands for a time that cannot be read.
const UNREADABLE: &str = "?";

impl Typing for Draft {
    /// The entry that is changed and the units are no typing: they come with the form.
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe("day", &mut self.when.day);
        lines.under("time", |lines| self.when.time.carry(lines));
        lines.text("note", &mut self.note);
        // Distances are typed in these; where the person chose others since, they are left out.
        let units = (self.units.walk_m, self.units.swim_m);
        let mut then = units;
        lines.value("walk_unit", &mut then.0);
        lines.value("swim_unit", &mut then.1);
        self.body.carry(lines);
        if then != units {
            self.body.forget_distances();
        }
    }
}

impl Typing for TimeDraft {
    fn carry(&mut self, lines: &mut Lines) {
        let mut word = match self {
            Self::Unsaid => String::new(),
            Self::At(time) => time.to_string(),
            Self::Unreadable => UNREADABLE.to_owned(),
        };
        lines.text("of_day", &mut word);
        *self = match (word.as_str(), word.parse()) {
            ("", _) => Self::Unsaid,
            (_, Ok(time)) => Self::At(time),
            (_, Err(_)) => Self::Unreadable,
        };
    }
}

impl BodyDraft {
    fn carry(&mut self, lines: &mut Lines) {
        match self {
            Self::Strength(strength) => strength.carry(lines),
            Self::Own(own) => own.carry(lines),
            Self::Walk(walk) => walk.carry(lines),
            Self::Swim(swim) => swim.carry(lines),
            Self::Break(pause) => pause.carry(lines),
            Self::CheckIn(check_in) => check_in.carry(lines),
            Self::Girth(girth) => girth.carry(lines),
            Self::Note => {}
        }
    }

    const fn forget_distances(&mut self) {
        match self {
            Self::Walk(walk) => walk.distance = None,
            Self::Swim(swim) => {
                swim.distance = None;
                swim.pool = None;
            }
            Self::Strength(_)
            | Self::Own(_)
            | Self::Break(_)
            | Self::CheckIn(_)
            | Self::Girth(_)
            | Self::Note => {}
        }
    }
}

impl StrengthDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.word("variant", &mut self.variant, Variant::id, Variant::from_id);
        lines.list("set", &mut self.sets, SetDraft::first, |set, lines| {
            lines.word("side", &mut set.side, SetSide::id, SetSide::from_id);
            lines.maybe("reps", &mut set.reps);
            lines.maybe("hold", &mut set.hold);
            lines.maybe("up", &mut set.up);
            lines.maybe("down", &mut set.down);
        });
        lines.maybe_word("side", &mut self.side, SetSide::id, SetSide::from_id);
        lines.words("felt", &mut self.felt, Muscle::id, Muscle::from_id);
        self.exertion.carry(lines);
    }
}

impl OwnDraft {
    /// Which exercise it is, and how it is counted, comes with the form.
    fn carry(&mut self, lines: &mut Lines) {
        let blank = || OwnSetDraft {
            side: SetSide::Both,
            amount: None,
        };
        lines.list("set", &mut self.sets, blank, |set, lines| {
            lines.word("side", &mut set.side, SetSide::id, SetSide::from_id);
            lines.maybe("amount", &mut set.amount);
        });
        self.exertion.carry(lines);
    }
}

impl WalkDraft {
    fn carry(&mut self, lines: &mut Lines) {
        self.exertion.carry(lines);
        lines.maybe("distance", &mut self.distance);
        lines.maybe("steps", &mut self.steps);
        lines.maybe_word("aid", &mut self.aid, Aid::id, Aid::from_id);
        lines.maybe_word("limp", &mut self.limp, Limp::id, Limp::from_id);
    }
}

impl SwimDraft {
    fn carry(&mut self, lines: &mut Lines) {
        self.exertion.carry(lines);
        lines.maybe("distance", &mut self.distance);
        lines.maybe("pool", &mut self.pool);
        lines.maybe("lengths", &mut self.lengths);
        lines.maybe_word("stroke", &mut self.stroke, Stroke::id, Stroke::from_id);
    }
}

impl BreakDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe("minutes", &mut self.minutes);
        lines.words("deeds", &mut self.deeds, BreakDeed::id, BreakDeed::from_id);
        lines.maybe_word(
            "origin",
            &mut self.origin,
            BreakOrigin::id,
            BreakOrigin::from_id,
        );
        lines.maybe("sat_before", &mut self.sat_before);
    }
}

impl CheckInDraft {
    fn carry(&mut self, lines: &mut Lines) {
        sides(lines, "pain", &mut self.pain, |pain, lines| {
            lines.maybe("now", pain);
        });
        lines.maybe("soreness", &mut self.soreness);
        lines.maybe_word("weaker", &mut self.weaker, Weaker::id, Weaker::from_id);
        lines.maybe("fatigue", &mut self.fatigue);
        lines.maybe("sleep", &mut self.sleep);
        let states = [(RestDay::NotSaid, "no"), (RestDay::Confirmed, "yes")];
        lines.one_of("rest", &mut self.rest, &states);
    }
}

impl GirthDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.word(
            "place",
            &mut self.place,
            GirthPlace::id,
            GirthPlace::from_id,
        );
        sides(lines, "thigh", &mut self.cm, |cm, lines| {
            lines.maybe("cm", cm);
        });
    }
}

impl ExertionDraft {
    /// What a watch measured is no typing: it comes with the entry.
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe("minutes", &mut self.minutes);
        lines.maybe("effort", &mut self.effort);
        sides(lines, "pain", &mut self.pain, PainDraft::carry);
        lines.maybe_word(
            "stopped",
            &mut self.stopped_early,
            StopReason::id,
            StopReason::from_id,
        );
    }
}

impl PainDraft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe("before", &mut self.before);
        lines.maybe("worst", &mut self.worst);
        lines.maybe("next_morning", &mut self.next_morning);
        lines.words("feels", &mut self.feels, Feel::id, Feel::from_id);
        lines.words("sites", &mut self.sites, Site::id, Site::from_id);
    }
}

/// Carries what each side has, under the side's name.
pub(in crate::ui::screens) fn sides<T>(
    lines: &mut Lines,
    name: &str,
    both: &mut PerSide<T>,
    carry: impl Fn(&mut T, &mut Lines),
) {
    lines.under(&format!("{name}.left"), |lines| {
        carry(&mut both.left, lines);
    });
    lines.under(&format!("{name}.right"), |lines| {
        carry(&mut both.right, lines);
    });
}
