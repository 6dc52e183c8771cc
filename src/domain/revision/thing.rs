//! Owns the things of a diary that can be changed in two places: their names and what they hold.

use std::fmt;
use std::str::FromStr;

use crate::domain::exercise::words;
use crate::domain::revision::{ContentId, canon};
use crate::domain::rules::{Limit, LimitId, RuleId};
use crate::domain::{
    Acknowledgement, Answers, Cause, Diary, Entry, EntryId, FieldProblem, KeptSheet, Misfit,
    Person, PersonName, Plan, PlanId, ProfessionalSeen, Profile, Pseudonym, Side, Variant,
    VisitText,
};

words! {
    /// One thing that a person said about themselves. Each is a thing of its own, so that two
    /// different answers to one question leave the others alone.
    Field {
        /// The weaker side.
        WeakerSide = "weaker-side",
        /// Whether a professional has looked at it.
        ProfessionalSeen = "professional-seen",
        /// Why the muscle shrank.
        Cause = "cause",
        /// Light work every day was prescribed.
        DailyLightWork = "daily-light-work",
        /// Uneven sides were prescribed.
        UnevenSides = "uneven-sides",
        /// The pseudonym.
        Pseudonym = "pseudonym",
        /// The name.
        Name = "name",
        /// When it was first noticed, for a visit.
        Noticed = "noticed",
        /// How it changed, for a visit.
        Course = "course",
        /// Their questions for a visit.
        Questions = "questions",
    }
}

/// Names a thing, on every machine alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThingId {
    /// An entry.
    Entry(EntryId),
    /// A plan: its variant, and the moment it was made (milliseconds since 1970, UTC).
    Plan(Variant, i64),
    /// A plan of a physiotherapist: its identifier, and the moment it was taken over.
    PlanSheet(PlanId, i64),
    /// A limit that a physiotherapist changed.
    Limit(LimitId),
    /// That a warning was read: its rule, and the moment it was said.
    Read(RuleId, i64),
    /// That a warning does not fit: its rule, and the moment it was said.
    Misfit(RuleId, i64),
    /// Something a person said about themselves.
    Said(Field),
}

/// What a thing holds.
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every item is an entry, so a box would only add an allocation to each"
)]
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// An entry.
    Entry(Entry),
    /// A plan.
    Plan(Plan),
    /// A plan of a physiotherapist that was taken over.
    PlanSheet(Box<KeptSheet>),
    /// A limit.
    Limit(Limit),
    /// That a warning was read.
    Read(Acknowledgement),
    /// That a warning does not fit.
    Misfit(Misfit),
    /// The weaker side.
    WeakerSide(Side),
    /// Whether a professional has looked at it.
    ProfessionalSeen(ProfessionalSeen),
    /// Why the muscle shrank.
    Cause(Cause),
    /// Light work every day was prescribed.
    DailyLightWork,
    /// Uneven sides were prescribed.
    UnevenSides,
    /// The pseudonym.
    Pseudonym(Pseudonym),
    /// The name.
    Name(PersonName),
    /// When it was first noticed.
    Noticed(VisitText),
    /// How it changed.
    Course(VisitText),
    /// Their questions for a visit.
    Questions(VisitText),
}

impl ThingId {
    /// What stands before the rest of the name of every thing of this kind, such as `limit/`.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Entry(_) => "entry/",
            Self::Plan(..) => "plan/",
            Self::PlanSheet(..) => "sheet/",
            Self::Limit(_) => "limit/",
            Self::Read(..) => "read/",
            Self::Misfit(..) => "misfit/",
            Self::Said(_) => "said/",
        }
    }
}

impl fmt::Display for ThingId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind();
        match self {
            Self::Entry(id) => write!(formatter, "{kind}{id}"),
            Self::Plan(variant, at) => write!(formatter, "{kind}{}/{at}", variant.id()),
            Self::PlanSheet(id, at) => write!(formatter, "{kind}{id}/{at}"),
            Self::Limit(limit) => write!(formatter, "{kind}{}", limit.id()),
            Self::Read(rule, at) | Self::Misfit(rule, at) => {
                write!(formatter, "{kind}{}/{at}", rule.id())
            }
            Self::Said(field) => write!(formatter, "{kind}{}", field.id()),
        }
    }
}

impl FromStr for ThingId {
    type Err = FieldProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (kind, rest) = text.split_once('/').ok_or(FieldProblem::NotAnId)?;
        let moment = || {
            let (word, at) = rest.split_once('/').ok_or(FieldProblem::NotAnId)?;
            let at: i64 = at.parse().map_err(|_not_whole| FieldProblem::NotAnId)?;
            Ok::<_, FieldProblem>((word, at))
        };
        let id = match kind {
            "entry" => Self::Entry(rest.parse()?),
            "plan" => {
                let (variant, at) = moment()?;
                Self::Plan(Variant::from_id(variant)?, at)
            }
            "sheet" => {
                let (id, at) = moment()?;
                Self::PlanSheet(id.parse()?, at)
            }
            "limit" => Self::Limit(LimitId::from_id(rest)?),
            "read" => {
                let (rule, at) = moment()?;
                Self::Read(RuleId::from_id(rule)?, at)
            }
            "misfit" => {
                let (rule, at) = moment()?;
                Self::Misfit(RuleId::from_id(rule)?, at)
            }
            "said" => Self::Said(Field::from_id(rest)?),
            _ => return Err(FieldProblem::UnknownWord),
        };
        // One spelling only, since revisions are named after it.
        if id.to_string() == text {
            Ok(id)
        } else {
            Err(FieldProblem::NotAnId)
        }
    }
}

impl Item {
    /// The thing it is the content of.
    pub const fn thing(&self) -> ThingId {
        match self {
            Self::Entry(entry) => ThingId::Entry(entry.id),
            Self::Plan(plan) => ThingId::Plan(plan.variant, plan.at.utc_ms),
            Self::PlanSheet(kept) => ThingId::PlanSheet(kept.sheet.id, kept.at.utc_ms),
            Self::Limit(limit) => ThingId::Limit(limit.id),
            Self::Read(said) => ThingId::Read(said.rule, said.at.utc_ms),
            Self::Misfit(misfit) => ThingId::Misfit(misfit.rule, misfit.at.utc_ms),
            Self::WeakerSide(_) => ThingId::Said(Field::WeakerSide),
            Self::ProfessionalSeen(_) => ThingId::Said(Field::ProfessionalSeen),
            Self::Cause(_) => ThingId::Said(Field::Cause),
            Self::DailyLightWork => ThingId::Said(Field::DailyLightWork),
            Self::UnevenSides => ThingId::Said(Field::UnevenSides),
            Self::Pseudonym(_) => ThingId::Said(Field::Pseudonym),
            Self::Name(_) => ThingId::Said(Field::Name),
            Self::Noticed(_) => ThingId::Said(Field::Noticed),
            Self::Course(_) => ThingId::Said(Field::Course),
            Self::Questions(_) => ThingId::Said(Field::Questions),
        }
    }

    /// Names what it says.
    pub fn content(&self) -> ContentId {
        canon::content_of(self)
    }

    /// The items of a diary besides its entries: everything that few of are kept.
    pub fn beside_entries(diary: &Diary) -> Vec<Self> {
        let mut items = Self::of_said(&diary.profile, &diary.person);
        items.extend(diary.plans.iter().cloned().map(Self::Plan));
        items.extend(Self::of_sheets(diary.plan_sheets.clone()));
        items.extend(diary.limits.changed().map(|limit| Self::Limit(*limit)));
        items.extend(Self::of_answers(&diary.answers));
        items
    }

    /// The items of plans of a physiotherapist.
    pub fn of_sheets(sheets: Vec<KeptSheet>) -> impl Iterator<Item = Self> {
        sheets
            .into_iter()
            .map(|kept| Self::PlanSheet(Box::new(kept)))
    }

    /// The items of what was said back to warnings.
    pub fn of_answers(answers: &Answers) -> Vec<Self> {
        let read = answers.acknowledgements.iter().cloned().map(Self::Read);
        let misfits = answers.misfits.iter().cloned().map(Self::Misfit);
        read.chain(misfits).collect()
    }

    /// The items of what a person said about themselves.
    pub fn of_said(profile: &Profile, person: &Person) -> Vec<Self> {
        let prescribed = profile.prescribed;
        [
            profile.weaker_side.map(Self::WeakerSide),
            profile.professional_seen.map(Self::ProfessionalSeen),
            profile.cause.map(Self::Cause),
            prescribed.daily_light_work.then_some(Self::DailyLightWork),
            prescribed.uneven_sides.then_some(Self::UnevenSides),
            person.pseudonym.clone().map(Self::Pseudonym),
            person.name.clone().map(Self::Name),
            person.visit.noticed.clone().map(Self::Noticed),
            person.visit.course.clone().map(Self::Course),
            person.visit.questions.clone().map(Self::Questions),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// A diary that holds this item and nothing else: how formats write it.
    pub fn alone(&self) -> Diary {
        let mut diary = Diary::default();
        match self {
            Self::Entry(entry) => diary.entries.push(entry.clone()),
            Self::Plan(plan) => diary.plans.push(plan.clone()),
            Self::PlanSheet(kept) => diary.plan_sheets.push((**kept).clone()),
            Self::Limit(limit) => {
                // One that was read or set lies in its range.
                let _kept = diary.limits.set(limit.id, limit.value, limit.reviewed);
            }
            Self::Read(said) => diary.answers.acknowledgements.push(said.clone()),
            Self::Misfit(misfit) => diary.answers.misfits.push(misfit.clone()),
            Self::WeakerSide(_)
            | Self::ProfessionalSeen(_)
            | Self::Cause(_)
            | Self::DailyLightWork
            | Self::UnevenSides
            | Self::Pseudonym(_)
            | Self::Name(_)
            | Self::Noticed(_)
            | Self::Course(_)
            | Self::Questions(_) => self.say_in(&mut diary.profile, &mut diary.person),
        }
        diary
    }

    /// The one item of a diary that holds nothing else.
    pub fn of_alone(diary: &Diary) -> Option<Self> {
        let entries = diary.entries.iter().cloned().map(Self::Entry);
        let mut items = entries.chain(Self::beside_entries(diary));
        let item = items.next()?;
        items.next().is_none().then_some(item)
    }

    /// Says it among what a person said about themselves; anything else changes nothing.
    pub fn say_in(&self, profile: &mut Profile, person: &mut Person) {
        match self {
            Self::WeakerSide(side) => profile.weaker_side = Some(*side),
            Self::ProfessionalSeen(seen) => profile.professional_seen = Some(*seen),
            Self::Cause(cause) => profile.cause = Some(*cause),
            Self::DailyLightWork => profile.prescribed.daily_light_work = true,
            Self::UnevenSides => profile.prescribed.uneven_sides = true,
            Self::Pseudonym(pseudonym) => person.pseudonym = Some(pseudonym.clone()),
            Self::Name(name) => person.name = Some(name.clone()),
            Self::Noticed(text) => person.visit.noticed = Some(text.clone()),
            Self::Course(text) => person.visit.course = Some(text.clone()),
            Self::Questions(text) => person.visit.questions = Some(text.clone()),
            Self::Entry(_)
            | Self::Plan(_)
            | Self::PlanSheet(_)
            | Self::Limit(_)
            | Self::Read(_)
            | Self::Misfit(_) => {}
        }
    }
}

impl Field {
    /// Takes it back, as if it had never been said.
    pub fn unsay(self, profile: &mut Profile, person: &mut Person) {
        match self {
            Self::WeakerSide => profile.weaker_side = None,
            Self::ProfessionalSeen => profile.professional_seen = None,
            Self::Cause => profile.cause = None,
            Self::DailyLightWork => profile.prescribed.daily_light_work = false,
            Self::UnevenSides => profile.prescribed.uneven_sides = false,
            Self::Pseudonym => person.pseudonym = None,
            Self::Name => person.name = None,
            Self::Noticed => person.visit.noticed = None,
            Self::Course => person.visit.course = None,
            Self::Questions => person.visit.questions = None,
        }
    }
}
