//! Owns the canonical bytes of what a diary holds. They name content for ever, on every machine and
//! in every later version: a field that is new is written only where it is answered, and nothing
//! that is written here may ever be written otherwise.
//!
//! Every struct is taken apart by name, so that a field that is added and forgotten here does not
//! compile. Otherwise a change of that field alone would be no change for a merge, and be lost.

use crate::domain::revision::{ContentId, Item};
use crate::domain::rules::{Finding, Firing, Limit, Number};
use crate::domain::{
    Acknowledgement, Aid, Body, BodyMap, BreakOrigin, CareStep, Centimetres, CheckIn, Clearing,
    ClockTime, Day, Effort, Entry, Exertion, Fatigue, Girth, HeartRate, Hold, KeptSheet, Kind,
    Limp, MarkPlace, MeasuredHeartRate, Metres, Minutes, Misfit, Note, OwnSession, OwnSet, Pain,
    PainReport, Plan, ProfessionalSeen, SafetyCheck, Set, SetSide, Side, SidePain, SittingBreak,
    SleepMinutes, Soreness, Stamp, StepLine, StepName, StepPlace, Steps, StopReason, StopSign,
    Strength, Stroke, Swim, Target, Variant, Walk, Weaker, When,
};

/// Names what an item says.
pub(in crate::domain::revision) fn content_of(item: &Item) -> ContentId {
    let mut canon = Canon::default();
    match item {
        Item::Entry(entry) => canon.entry(entry),
        Item::Plan(plan) => canon.plan(plan),
        Item::PlanSheet(kept) => canon.plan_sheet(kept),
        Item::Limit(limit) => canon.limit(limit),
        Item::Read(said) => canon.read(said),
        Item::Misfit(misfit) => canon.misfit(misfit),
        Item::WeakerSide(side) => canon.word("weaker-side", side.id()),
        Item::ProfessionalSeen(seen) => match seen {
            ProfessionalSeen::Yes(day) => {
                canon.word("seen", "yes");
                canon.maybe("day", *day, Canon::day);
            }
            ProfessionalSeen::No => canon.word("seen", "no"),
        },
        Item::Cause(cause) => canon.word("cause", cause.id()),
        Item::DailyLightWork => canon.word("daily-light-work", "yes"),
        Item::UnevenSides => canon.word("uneven-sides", "yes"),
        Item::Pseudonym(pseudonym) => canon.word("pseudonym", pseudonym.as_str()),
        Item::Name(name) => canon.word("name", name.as_str()),
        Item::Noticed(text) => canon.word("noticed", text.as_str()),
        Item::Course(text) => canon.word("course", text.as_str()),
        Item::Questions(text) => canon.word("questions", text.as_str()),
    }
    ContentId::of(&canon.bytes)
}

/// Names what a safety check says.
pub fn content_of_check(check: &SafetyCheck) -> ContentId {
    let SafetyCheck { at, day, signs } = check;
    let mut canon = Canon::default();
    canon.stamp("at", at);
    canon.day("day", *day);
    canon.words("signs", signs.iter().map(|sign| sign.id()));
    ContentId::of(&canon.bytes)
}

/// Names what ended a stop.
pub fn content_of_clearing(clearing: &Clearing) -> ContentId {
    let Clearing { at, day, rule, how } = clearing;
    let mut canon = Canon::default();
    canon.stamp("at", at);
    canon.day("day", *day);
    canon.word("rule", rule.id());
    canon.word("how", how.id());
    ContentId::of(&canon.bytes)
}

/// Names what a warning said when it was shown.
pub fn content_of_firing(firing: &Firing) -> ContentId {
    let Firing {
        at,
        day,
        rule,
        severity,
        limit,
        findings,
    } = firing;
    let mut canon = Canon::default();
    canon.stamp("at", at);
    canon.day("day", *day);
    canon.word("rule", rule.id());
    canon.word("severity", severity.id());
    canon.limit(limit);
    canon.word("owner", limit.owner.id());
    for finding in findings {
        canon.finding(finding);
    }
    ContentId::of(&canon.bytes)
}

/// Lines of a name and a value. A text has its length before it, so no two contents are written
/// alike.
#[derive(Default)]
struct Canon {
    bytes: Vec<u8>,
}

impl Canon {
    fn word(&mut self, name: &str, value: &str) {
        let line = format!("{name}={}:{value}\n", value.len());
        self.bytes.extend_from_slice(line.as_bytes());
    }

    fn whole(&mut self, name: &str, value: impl Into<i64>) {
        let line = format!("{name}={}\n", value.into());
        self.bytes.extend_from_slice(line.as_bytes());
    }

    /// The shortest digits that read back to the same number; minus zero is zero.
    fn real(&mut self, name: &str, value: f64) {
        let line = format!("{name}={}\n", value + 0.0);
        self.bytes.extend_from_slice(line.as_bytes());
    }

    fn day(&mut self, name: &str, day: Day) {
        self.whole(name, day.number());
    }

    fn note(&mut self, note: &Note) {
        if !note.is_empty() {
            self.word("note", note.as_str());
        }
    }

    fn maybe<T>(&mut self, name: &str, value: Option<T>, write: impl FnOnce(&mut Self, &str, T)) {
        if let Some(value) = value {
            write(self, name, value);
        }
    }

    fn words<'w>(&mut self, name: &str, words: impl Iterator<Item = &'w str>) {
        for word in words {
            self.word(name, word);
        }
    }

    fn stamp(&mut self, name: &str, stamp: &Stamp) {
        let Stamp {
            utc_ms,
            offset_s,
            zone,
        } = stamp;
        self.whole(name, *utc_ms);
        self.whole("offset", *offset_s);
        self.word("zone", zone.as_str());
    }

    fn entry(&mut self, entry: &Entry) {
        let Entry {
            id,
            recorded,
            when: When { day, time, start },
            body,
            note,
        } = entry;
        self.word("entry", &id.to_string());
        self.word("kind", body.kind().id());
        self.stamp("recorded", recorded);
        self.day("day", *day);
        self.maybe("time", time.map(ClockTime::minute_of_day), Self::whole);
        if let Some(start) = start {
            self.stamp("start", start);
        }
        self.note(note);
        match body {
            Body::Strength(strength) => self.strength(strength),
            Body::Own(own) => self.own(own),
            Body::Walk(walk) => self.walk(walk),
            Body::Swim(swim) => self.swim(swim),
            Body::Break(sitting_break) => self.sitting_break(sitting_break),
            Body::CheckIn(check_in) => self.check_in(check_in),
            Body::Girth(girth) => self.girth(girth),
            Body::BodyMap(map) => self.body_map(map),
            Body::CareStep(step) => self.care_step(step),
            Body::Note => {}
        }
    }

    fn strength(&mut self, strength: &Strength) {
        let Strength {
            variant,
            sets,
            side,
            exertion,
            felt,
        } = strength;
        self.word("variant", variant.id());
        self.maybe("side", side.map(SetSide::id), Self::word);
        self.exertion(exertion);
        self.words("felt", felt.iter().map(|muscle| muscle.id()));
        for set in sets {
            let Set {
                side,
                reps,
                hold,
                tempo,
            } = set;
            self.word("set", side.id());
            self.whole("reps", reps.get());
            self.maybe("hold", hold.map(Hold::get), Self::real);
            if let Some(tempo) = tempo {
                self.real("up", tempo.up_s());
                self.real("down", tempo.down_s());
            }
        }
    }

    fn own(&mut self, own: &OwnSession) {
        let OwnSession {
            exercise,
            name,
            counted,
            sets,
            exertion,
        } = own;
        self.word("exercise", &exercise.to_string());
        self.word("name", name.as_str());
        self.word("counted", counted.id());
        self.exertion(exertion);
        for set in sets {
            let OwnSet { side, amount } = set;
            self.word("set", side.id());
            self.whole("amount", amount.get());
        }
    }

    fn exertion(&mut self, exertion: &Exertion) {
        let Exertion {
            minutes,
            effort,
            pain,
            stopped_early,
            heart_rate: MeasuredHeartRate { average, highest },
        } = exertion;
        self.maybe("minutes", minutes.map(Minutes::get), Self::real);
        self.maybe("effort", effort.map(Effort::get), Self::whole);
        self.pain(pain);
        self.maybe("stopped", stopped_early.map(StopReason::id), Self::word);
        self.maybe("pulse", average.map(HeartRate::get), Self::whole);
        self.maybe("highest-pulse", highest.map(HeartRate::get), Self::whole);
    }

    fn pain(&mut self, pain: &PainReport) {
        for (side, of_side) in pain.iter() {
            if of_side.is_empty() {
                continue;
            }
            let SidePain {
                before,
                worst,
                next_morning,
                feels,
                sites,
            } = of_side;
            self.word("pain", side.id());
            self.maybe("before", before.map(Pain::get), Self::whole);
            self.maybe("worst", worst.map(Pain::get), Self::whole);
            self.maybe("morning", next_morning.map(Pain::get), Self::whole);
            self.words("feels", feels.iter().map(|feel| feel.id()));
            self.words("sites", sites.iter().map(|site| site.id()));
        }
    }

    fn walk(&mut self, walk: &Walk) {
        let Walk {
            exertion,
            distance,
            steps,
            aid,
            limp,
        } = walk;
        self.exertion(exertion);
        self.maybe("distance", distance.map(Metres::get), Self::real);
        self.maybe("steps", steps.map(Steps::get), Self::whole);
        self.maybe("aid", aid.map(Aid::id), Self::word);
        self.maybe("limp", limp.map(Limp::id), Self::word);
    }

    fn swim(&mut self, swim: &Swim) {
        let Swim {
            exertion,
            distance,
            pool,
            stroke,
        } = swim;
        self.exertion(exertion);
        self.maybe("distance", distance.map(Metres::get), Self::real);
        if let Some(pool) = pool {
            self.real("pool", pool.length().get());
            self.whole("lengths", pool.lengths());
        }
        self.maybe("stroke", stroke.map(Stroke::id), Self::word);
    }

    fn sitting_break(&mut self, sitting_break: &SittingBreak) {
        let SittingBreak {
            minutes,
            deeds,
            origin,
            sat_before,
        } = sitting_break;
        self.maybe("minutes", minutes.map(Minutes::get), Self::real);
        self.words("deeds", deeds.iter().map(|deed| deed.id()));
        self.maybe("origin", origin.map(BreakOrigin::id), Self::word);
        self.maybe("sat", sat_before.map(Minutes::get), Self::real);
    }

    fn check_in(&mut self, check_in: &CheckIn) {
        let CheckIn {
            pain,
            soreness,
            weaker,
            fatigue,
            sleep,
            rest_confirmed,
        } = check_in;
        for side in Side::ALL {
            let of_side = pain.get(side).map(Pain::get);
            self.maybe(side.id(), of_side, Self::whole);
        }
        self.maybe("soreness", soreness.map(Soreness::get), Self::whole);
        self.maybe("weaker", weaker.map(Weaker::id), Self::word);
        self.maybe("fatigue", fatigue.map(Fatigue::get), Self::whole);
        self.maybe("sleep", sleep.map(SleepMinutes::get), Self::whole);
        if *rest_confirmed {
            self.word("rest", "yes");
        }
    }

    fn girth(&mut self, girth: &Girth) {
        let Girth { place, cm } = girth;
        self.word("place", place.id());
        for side in Side::ALL {
            self.maybe(side.id(), cm.get(side).map(Centimetres::get), Self::real);
        }
    }

    fn body_map(&mut self, map: &BodyMap) {
        for (place, strength) in map.marks() {
            let MarkPlace {
                side,
                region,
                sensation,
            } = place;
            self.word("side", side.id());
            self.word("region", region.id());
            self.word("sensation", sensation.id());
            self.whole("strength", strength.get());
        }
    }

    fn care_step(&mut self, step: &CareStep) {
        let CareStep {
            kind,
            state,
            name,
            place,
            result,
            next,
            until,
        } = step;
        self.word("step", kind.id());
        self.word("state", state.id());
        self.maybe("name", name.as_ref().map(StepName::as_str), Self::word);
        self.maybe("place", place.as_ref().map(StepPlace::as_str), Self::word);
        self.maybe("result", result.as_ref().map(StepLine::as_str), Self::word);
        self.maybe("next", next.as_ref().map(StepLine::as_str), Self::word);
        self.maybe("until", *until, Self::day);
    }

    fn plan(&mut self, plan: &Plan) {
        let Plan {
            at,
            day,
            variant,
            targets,
            hold,
            days_per_week,
            minutes,
            effort,
        } = plan;
        self.stamp("plan", at);
        self.day("day", *day);
        self.word("variant", variant.id());
        for (side, target) in targets {
            let Target { sets, reps } = target;
            self.word("side", side.id());
            self.whole("sets", *sets);
            self.whole("reps", reps.get());
        }
        self.maybe("hold", hold.map(Hold::get), Self::real);
        self.maybe("days", *days_per_week, Self::whole);
        self.maybe("minutes", minutes.map(Minutes::get), Self::real);
        self.maybe("effort", effort.map(Effort::get), Self::whole);
    }

    fn plan_sheet(&mut self, kept: &KeptSheet) {
        let KeptSheet { at, day, sheet } = kept;
        self.stamp("plan-sheet", at);
        self.day("day", *day);
        self.word("sheet", &sheet.to_text());
    }

    /// Whose it is follows from where it stands: a limit that was changed is the physiotherapist's.
    fn limit(&mut self, limit: &Limit) {
        let Limit {
            id,
            value,
            owner: _follows,
            reviewed,
        } = limit;
        self.word("limit", id.id());
        self.real("value", *value);
        self.day("reviewed", *reviewed);
    }

    fn read(&mut self, said: &Acknowledgement) {
        let Acknowledgement {
            at,
            day,
            rule,
            severity,
        } = said;
        self.stamp("read", at);
        self.day("day", *day);
        self.word("rule", rule.id());
        self.word("severity", severity.id());
    }

    fn misfit(&mut self, misfit: &Misfit) {
        let Misfit {
            at,
            day,
            rule,
            reason,
            note,
        } = misfit;
        self.stamp("misfit", at);
        self.day("day", *day);
        self.word("rule", rule.id());
        self.word("reason", reason.id());
        self.note(note);
    }

    fn finding(&mut self, finding: &Finding) {
        let Finding {
            kind,
            side,
            variant,
            sign,
            day,
            entries,
            numbers,
        } = finding;
        self.day("finding", *day);
        self.maybe("kind", kind.map(Kind::id), Self::word);
        self.maybe("side", side.map(Side::id), Self::word);
        self.maybe("variant", variant.map(Variant::id), Self::word);
        self.maybe("sign", sign.map(StopSign::id), Self::word);
        for entry in entries {
            self.word("of", &entry.to_string());
        }
        for Number { name, value } in numbers {
            self.real(name.id(), *value);
        }
    }
}
