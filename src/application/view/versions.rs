//! Owns what has two versions and waits for the person to pick.

use std::collections::BTreeMap;

use crate::application::view::plan_sheet;
use crate::application::view::warning::{limit_text, name};
use crate::application::{Fault, View};
use crate::domain::revision::{ContentId, Item, ThingId};
use crate::domain::{Day, Diary, EntryId, Misfit, Plan, ProfessionalSeen};
use crate::exchange::json;
use crate::i18n::Words;
use crate::store::Reader;

/// One thing that was changed in two places.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoVersions {
    /// The thing.
    pub thing: ThingId,
    /// The version that the diary shows.
    pub shown: Item,
    /// The versions beside it, one or more.
    pub others: Vec<Item>,
}

/// Everything that has two versions, in the order of the things' names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Versions {
    /// The things.
    pub things: Vec<TwoVersions>,
}

impl Versions {
    /// Whether an entry has two versions.
    pub fn of_entry(&self, id: EntryId) -> bool {
        self.things
            .iter()
            .any(|two| two.thing == ThingId::Entry(id))
    }
}

impl View for Versions {
    type Key = ();

    fn build(reader: &Reader<'_>, _today: Day, _key: &Self::Key) -> Result<Self, Fault> {
        let mut others: BTreeMap<ThingId, Vec<Item>> = BTreeMap::new();
        for version in reader.versions()? {
            let item = json::item_of_text(&version.item)
                .ok_or_else(|| Fault::bug("a version that was kept cannot be read"))?;
            others.entry(version.thing).or_default().push(item);
        }
        if others.is_empty() {
            return Ok(Self::default());
        }
        let beside = Item::beside_entries(&Diary {
            profile: reader.profile()?,
            person: reader.person()?,
            plans: reader.plans()?,
            plan_sheets: reader.plan_sheets()?,
            limits: reader.limits()?,
            answers: reader.answers()?,
            ..Diary::default()
        });
        let mut things = Vec::new();
        for (thing, others) in others {
            let shown = match thing {
                ThingId::Entry(id) => reader.entry(id)?.map(Item::Entry),
                ThingId::Plan(..)
                | ThingId::PlanSheet(..)
                | ThingId::Limit(_)
                | ThingId::Read(..)
                | ThingId::Misfit(..)
                | ThingId::Said(_) => beside.iter().find(|item| item.thing() == thing).cloned(),
            };
            things.extend(shown.map(|shown| TwoVersions {
                thing,
                shown,
                others,
            }));
        }
        Ok(Self { things })
    }
}

/// Names the thing an item is about, such as "Walk, Nov 22, 2026" or "Weaker side".
pub fn thing_name(item: &Item, words: &Words) -> String {
    match item {
        Item::Entry(entry) => {
            let day = words.day_medium(entry.when.day);
            let when = match entry.when.time {
                Some(time) => words.common_join(&day, &words.clock_time(time)),
                None => day,
            };
            words.diary_entry_name(&words.activity(&entry.body), &when)
        }
        Item::Plan(plan) => words.versions_plan(&words.variant(plan.variant)),
        Item::PlanSheet(_) => words.plansheet_title(),
        Item::Limit(limit) => words.versions_limit(&name(limit.id.rule(), words)),
        Item::Read(said) => words.versions_read(&name(said.rule, words)),
        Item::Misfit(misfit) => words.versions_misfit(&name(misfit.rule, words)),
        Item::WeakerSide(_) => words.settings_side(),
        Item::ProfessionalSeen(_) => words.settings_seen(),
        Item::Cause(_) => words.settings_cause(),
        Item::DailyLightWork => words.settings_daily_light_work(),
        Item::UnevenSides => words.settings_uneven_sides(),
        Item::Pseudonym(_) => words.versions_pseudonym(),
        Item::Name(_) => words.versions_name(),
        Item::Noticed(_) => words.step_said_noticed(),
        Item::Course(_) => words.step_said_course(),
        Item::Questions(_) => words.step_said_questions(),
    }
}

/// What an item says, one named answer each; an entry's answers are said where entries are shown.
pub fn answers_beside(item: &Item, words: &Words) -> Vec<(String, String)> {
    let value = |value: String| vec![(words.versions_value(), value)];
    match item {
        Item::Entry(_) => Vec::new(),
        Item::Plan(plan) => plan_answers(plan, words),
        Item::PlanSheet(kept) => value(plan_sheet::heading(&kept.sheet, words)),
        Item::Limit(limit) => vec![
            (
                words.versions_value(),
                limit_text(limit.id, limit.value, words),
            ),
            (words.versions_day(), words.day_medium(limit.reviewed)),
        ],
        Item::Read(said) => vec![(words.versions_day(), words.day_medium(said.day))],
        Item::Misfit(misfit) => misfit_answers(misfit, words),
        Item::WeakerSide(side) => value(words.side_title(*side)),
        Item::ProfessionalSeen(seen) => value(match seen {
            ProfessionalSeen::No => words.settings_seen_no(),
            ProfessionalSeen::Yes(None) => words.settings_seen_yes(),
            ProfessionalSeen::Yes(Some(day)) => {
                words.common_join(&words.settings_seen_yes(), &words.day_medium(*day))
            }
        }),
        Item::Cause(cause) => value(words.cause(*cause)),
        Item::DailyLightWork | Item::UnevenSides => value(words.settings_seen_yes()),
        Item::Pseudonym(pseudonym) => value(pseudonym.as_str().to_owned()),
        Item::Name(name) => value(name.as_str().to_owned()),
        Item::Noticed(text) | Item::Course(text) | Item::Questions(text) => {
            value(text.as_str().to_owned())
        }
    }
}

fn plan_answers(plan: &Plan, words: &Words) -> Vec<(String, String)> {
    let mut answers = vec![(words.versions_day(), words.day_medium(plan.day))];
    for (side, target) in &plan.targets {
        let sets = words.diary_part_sets(i64::from(target.sets), &target.reps.get().to_string());
        answers.push((words.set_side(*side), sets));
    }
    let rest = [
        plan.hold.map(|hold| words.seconds(hold.get())),
        plan.days_per_week
            .map(|days| words.practice_days(i64::from(days))),
        plan.minutes.map(|minutes| words.minutes(minutes.get())),
        plan.effort
            .map(|effort| words.practice_effort(&effort.get().to_string())),
    ];
    let rest: Vec<String> = rest.into_iter().flatten().collect();
    answers.push((words.versions_value(), rest.join(" · ")));
    answers.retain(|(_name, value)| !value.is_empty());
    answers
}

fn misfit_answers(misfit: &Misfit, words: &Words) -> Vec<(String, String)> {
    let note = misfit.note.as_str().to_owned();
    vec![
        (words.versions_day(), words.day_medium(misfit.day)),
        (words.diary_history_field_note(), note),
    ]
}

/// The short name of a version, for the command line.
pub fn version_name(content: ContentId) -> String {
    content.to_string().chars().take(8).collect()
}
