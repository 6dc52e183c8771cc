//! Owns what an import adds: what a file holds and the diary does not have yet.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::rules::Limits;
use crate::domain::{Diary, Entry, EntryId, Person, Prescribed, Profile, VisitWords};
use crate::store::{StoreError, Tx};

/// A file's diary, told apart by what the own diary has already.
pub(in crate::application::run) struct Merge {
    /// What is new. Its profile and its person are the own ones, filled with what only the file says.
    pub(in crate::application::run) new: Diary,
    /// Entries that are there already, with the same content.
    pub(in crate::application::run) same: usize,
    /// Entries that are there already with other content; the own ones stay.
    pub(in crate::application::run) different: usize,
}

/// Tells apart what a file adds. Entries are the same by their identifier; what was said is the
/// same when it is about the same rule at the same moment; a limit that was changed here stays.
pub(in crate::application::run) fn merge(own: &Diary, theirs: Diary) -> Merge {
    let mut new = Diary {
        id: own.id,
        person: Person {
            pseudonym: own.person.pseudonym.clone().or(theirs.person.pseudonym),
            name: own.person.name.clone().or(theirs.person.name),
            visit: filled_words(&own.person.visit, theirs.person.visit),
        },
        profile: filled(own.profile, theirs.profile),
        ..Diary::default()
    };
    let (mut same, mut different) = (0, 0);
    let known: BTreeMap<EntryId, &Entry> =
        own.entries.iter().map(|entry| (entry.id, entry)).collect();
    for entry in theirs.entries {
        match known.get(&entry.id) {
            None => new.entries.push(entry),
            Some(known) if **known == entry => same += 1,
            Some(_) => different += 1,
        }
    }
    new.plans = not_known(&own.plans, theirs.plans, |plan| {
        (plan.variant, plan.at.utc_ms)
    });
    new.plan_sheets = not_known(&own.plan_sheets, theirs.plan_sheets, |kept| {
        (kept.sheet.id, kept.at.utc_ms)
    });
    new.limits = limits_not_known(&own.limits, &theirs.limits);
    new.safety.checks = not_known(&own.safety.checks, theirs.safety.checks, |check| {
        check.at.utc_ms
    });
    new.safety.clearings = not_known(&own.safety.clearings, theirs.safety.clearings, |clearing| {
        (clearing.rule, clearing.at.utc_ms)
    });
    new.answers.acknowledgements = not_known(
        &own.answers.acknowledgements,
        theirs.answers.acknowledgements,
        |said| (said.rule, said.at.utc_ms),
    );
    new.answers.misfits = not_known(&own.answers.misfits, theirs.answers.misfits, |misfit| {
        (misfit.rule, misfit.at.utc_ms)
    });
    new.firings = not_known(&own.firings, theirs.firings, |firing| {
        (firing.rule, firing.day, firing.at.utc_ms)
    });
    Merge {
        new,
        same,
        different,
    }
}

/// Writes what stands beside the entries.
pub(in crate::application) fn write_beside(tx: &Tx<'_>, new: &Diary) -> Result<(), StoreError> {
    new.plans.iter().try_for_each(|plan| tx.add_plan(plan))?;
    for kept in &new.plan_sheets {
        tx.add_plan_sheet(kept)?;
    }
    for limit in new.limits.changed() {
        tx.set_limit(limit.id, limit.value, limit.reviewed)?;
    }
    let answers = &new.answers;
    for said in &answers.acknowledgements {
        tx.acknowledge(said)?;
    }
    for misfit in &answers.misfits {
        tx.add_misfit(misfit)?;
    }
    for check in &new.safety.checks {
        tx.add_check(check)?;
    }
    for clearing in &new.safety.clearings {
        tx.add_clearing(clearing)?;
    }
    for firing in &new.firings {
        tx.add_firing(firing)?;
    }
    Ok(())
}

fn not_known<T, K: Ord>(own: &[T], theirs: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut known: BTreeSet<K> = own.iter().map(&key).collect();
    theirs
        .into_iter()
        .filter(|item| known.insert(key(item)))
        .collect()
}

fn limits_not_known(own: &Limits, theirs: &Limits) -> Limits {
    let mut new = theirs.clone();
    for known in own.changed() {
        new.reset(known.id);
    }
    new
}

/// Where the person said something, it stays.
/// What the person wants to say, filled with what only the file says.
fn filled_words(own: &VisitWords, theirs: VisitWords) -> VisitWords {
    VisitWords {
        noticed: own.noticed.clone().or(theirs.noticed),
        course: own.course.clone().or(theirs.course),
        questions: own.questions.clone().or(theirs.questions),
    }
}

fn filled(own: Profile, theirs: Profile) -> Profile {
    Profile {
        weaker_side: own.weaker_side.or(theirs.weaker_side),
        professional_seen: own.professional_seen.or(theirs.professional_seen),
        cause: own.cause.or(theirs.cause),
        // No is also what was never said, so a yes of the file fills it.
        prescribed: Prescribed {
            daily_light_work: own.prescribed.daily_light_work || theirs.prescribed.daily_light_work,
            uneven_sides: own.prescribed.uneven_sides || theirs.prescribed.uneven_sides,
        },
    }
}
