//! Owns bringing two diaries together: writing the file for the other machine, taking one in, and
//! picking one of two versions.

use std::path::Path;

use crate::application::run::exchange::stop_if_asked;
use crate::application::run::export::write_and_read_back;
use crate::application::run::{Job, Source};
use crate::application::{
    Backup, Core, Done, Exported, Fault, MeetCommand, MergeOrder, MergePreview, MergeRefusal, Met,
    Progress, Receipt, Stranger, note_exported,
};
use crate::domain::revision::{Bundle, ContentId, Item, Merged, Past, Thing, ThingId, merge};
use crate::domain::{Completeness, DiaryId};
use crate::exchange::{self, ReadError, json};
use crate::platform::reach::Reach;
use crate::store::{Op, Reader, Reason, StoreError, Tx};

/// How many things are taken in between two looks at whether it shall go on.
const AT_ONCE: usize = 500;

/// Carries out one of the commands that bring diaries together.
pub(in crate::application::run) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &MeetCommand,
) -> Result<Receipt, Fault> {
    match command {
        MeetCommand::WriteOut { to } => {
            let reader = core.store()?.read();
            let written = write_for_merging(Source::of(&reader, core), to)?;
            note_exported(core.places(), &written);
            Ok(job.done(Done::Exported(written)))
        }
        MeetCommand::Preview { from } => {
            let meeting = Meeting::of(core, from)?;
            Ok(job.done(Done::MergePreview(Box::new(meeting.preview(from)))))
        }
        MeetCommand::Merge(order) => take_in(core, job, order),
        MeetCommand::Keep { thing, content } => keep(core, job, *thing, *content),
    }
}

/// Writes the whole diary with what its things have been, and reads the file back.
pub fn write_for_merging<'a>(source: impl Into<Source<'a>>, to: &Path) -> Result<Exported, Fault> {
    let Source { reader, reach } = source.into();
    let diary = reader.diary()?;
    let past = past_of(reader)?;
    let bytes = json::to_bytes_with_past(&diary, &past);
    let file = write_and_read_back(reach, to, &bytes)?;
    let entries = diary.entries.len();
    let (own, _mended) = Bundle::of(diary, past);
    if read_bundle(reach, to)?.seal() != own.seal() {
        return Err(Fault::bug("the file for merging does not hold everything"));
    }
    Ok(Exported {
        files: vec![file],
        entries,
        words: None,
    })
}

/// Writes one item as JSON.
pub fn item_as_json(item: &Item) -> String {
    json::item_as_text(item)
}

/// Both diaries, read and compared.
struct Meeting {
    own: Bundle,
    merged: Merged,
    erased: usize,
    stranger: bool,
    /// The identifier that an empty diary takes over.
    adopts: Option<DiaryId>,
}

impl Meeting {
    fn of(core: &Core, from: &Path) -> Result<Self, Fault> {
        let reader = core.store()?.read();
        let mut theirs = read_bundle(core.places().reach(), from)?;
        let erased = reader.erased()?;
        let all = theirs.things.len();
        theirs.things.retain(|id, _thing| !erased.contains(*id));
        let own = bundle_of(&reader)?;
        let merged = merge(&own, &theirs);
        let (here, there) = (own.entries(), theirs.entries());
        let in_common = own
            .things
            .keys()
            .any(|id| matches!(id, ThingId::Entry(_)) && theirs.things.contains_key(id));
        let same_diary = own.id.is_some() && own.id == theirs.id;
        Ok(Self {
            stranger: here > 0 && there > 0 && !in_common && !same_diary,
            adopts: theirs.id.filter(|id| here == 0 && own.id != Some(*id)),
            erased: all - theirs.things.len(),
            own,
            merged,
        })
    }

    fn preview(&self, from: &Path) -> MergePreview {
        MergePreview {
            from: from.to_owned(),
            tally: self.merged.tally,
            nothing_new: self.merged.is_empty() && self.adopts.is_none(),
            erased: self.erased,
            stranger: self.stranger,
        }
    }
}

/// Takes another diary in as one change, after a verified backup, and compares what is on the disk
/// then with what the two know together.
fn take_in(core: &mut Core, job: &Job<'_>, order: &MergeOrder) -> Result<Receipt, Fault> {
    let meeting = Meeting::of(core, &order.from)?;
    let tally = meeting.merged.tally;
    if meeting.stranger && order.stranger == Stranger::Refuse {
        return Err(Fault::merge(MergeRefusal::Stranger));
    }
    if tally.removes_much() && order.removals < tally.here.removed {
        return Err(Fault::merge(MergeRefusal::RemovesMuch {
            removed: tally.here.removed,
            entries: tally.entries_before,
        }));
    }
    if meeting.merged.is_empty() && meeting.adopts.is_none() {
        let seal = meeting.own.seal();
        return Ok(job.done(Done::Merged(met(&meeting, seal, None))));
    }
    let cancel = core.cancel();
    let backup = core.store()?.backup(Reason::Merge, job.now)?;
    let mut expected = meeting.own.clone();
    expected.take(meeting.merged.clone());
    let seal = expected.seal();
    let op = Op::Merge {
        source: order
            .from
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
    };
    let total = meeting.merged.things.len();
    let ((), receipt) = core.store_mut()?.operate(&op, job.now, |tx| {
        for (number, (id, thing)) in meeting.merged.things.iter().enumerate() {
            if number % AT_ONCE == 0 {
                (job.report)(Progress {
                    done: number,
                    total: Some(total),
                });
                stop_if_asked(&cancel)?;
            }
            let before = meeting.own.things.get(id).and_then(Thing::shown);
            learn(tx, *id, thing, before)?;
        }
        grow(tx, &meeting.merged)?;
        if let Some(id) = meeting.adopts {
            tx.adopt(id)?;
        }
        let there = bundle_of(&tx.read())?;
        if there.seal() == seal && there.entries() == tally.entries_after {
            Ok(())
        } else {
            Err(Fault::bug(
                "the merged diary is not what both know together",
            ))
        }
    })?;
    let outcome = Done::Merged(met(&meeting, seal, Some(backup)));
    Ok(job.written(receipt, Vec::new(), outcome))
}

fn met(meeting: &Meeting, seal: ContentId, backup: Option<Backup>) -> Met {
    Met {
        tally: meeting.merged.tally,
        erased: meeting.erased,
        check: check_number(seal),
        backup,
    }
}

/// The first digits of a seal, in two groups that can be read aloud.
fn check_number(seal: ContentId) -> String {
    let text = seal.to_string().to_uppercase();
    let group = |from: usize| text.chars().skip(from).take(4).collect::<String>();
    format!("{}-{}", group(0), group(4))
}

/// Writes what is known of a thing, and makes the diary say it.
fn learn(
    tx: &Tx<'_>,
    id: ThingId,
    thing: &Thing<Item>,
    before: Option<&Item>,
) -> Result<(), Fault> {
    tx.learn(id, &thing.graph)?;
    match (before, thing.shown()) {
        (Some(before), Some(now)) if before == now => {}
        (_, Some(now)) => tx.put(now)?,
        (Some(_), None) => tx.take_away(id)?,
        (None, None) => {}
    }
    let beside: Vec<(ContentId, String)> = thing
        .beside()
        .into_iter()
        .map(|(content, item)| (content, json::item_as_text(item)))
        .collect();
    Ok(tx.keep_beside(id, &beside)?)
}

fn grow(tx: &Tx<'_>, merged: &Merged) -> Result<(), StoreError> {
    merged
        .checks
        .values()
        .try_for_each(|check| tx.take_check(check))?;
    merged
        .clearings
        .values()
        .try_for_each(|clearing| tx.take_clearing(clearing))?;
    merged
        .firings
        .values()
        .try_for_each(|firing| tx.take_firing(firing))
}

/// Makes one version of a thing the only one.
fn keep(
    core: &mut Core,
    job: &Job<'_>,
    thing: ThingId,
    content: ContentId,
) -> Result<Receipt, Fault> {
    let bundle = bundle_of(&core.store()?.read())?;
    let of_thing = bundle.things.get(&thing);
    let item = of_thing
        .filter(|of_thing| of_thing.graph.live().len() > 1)
        .and_then(|of_thing| of_thing.items.get(&content))
        .ok_or_else(|| Fault::merge(MergeRefusal::NoSuchVersion))?;
    let (op, entries) = match item {
        Item::Entry(entry) => (Op::KeepVersion { kind: entry.kind() }, vec![entry.id]),
        Item::Plan(_)
        | Item::PlanSheet(_)
        | Item::Limit(_)
        | Item::Read(_)
        | Item::Misfit(_)
        | Item::WeakerSide(_)
        | Item::ProfessionalSeen(_)
        | Item::Cause(_)
        | Item::DailyLightWork
        | Item::UnevenSides
        | Item::Pseudonym(_)
        | Item::Name(_)
        | Item::Noticed(_)
        | Item::Course(_)
        | Item::Questions(_) => (Op::KeepOther, Vec::new()),
    };
    let ((), receipt) = core.store_mut()?.operate(&op, job.now, |tx| {
        tx.keep_beside(thing, &[])?;
        tx.put(item)
    })?;
    Ok(job.written(receipt, entries, Done::Saved))
}

/// Everything of an open diary that a merge looks at.
pub(in crate::application) fn bundle_of(reader: &Reader<'_>) -> Result<Bundle, Fault> {
    let (bundle, _mended) = Bundle::of(reader.diary()?, past_of(reader)?);
    Ok(bundle)
}

fn past_of(reader: &Reader<'_>) -> Result<Past, Fault> {
    let versions = reader.versions()?.into_iter().map(|version| {
        json::item_of_text(&version.item).ok_or_else(|| {
            Fault::from(StoreError::Damaged {
                details: format!("a version of {} cannot be read", version.thing),
            })
        })
    });
    Ok(Past {
        versions: versions.collect::<Result<_, _>>()?,
        graphs: reader.graphs()?,
    })
}

/// Reads a file for merging. Only a whole diary will do: what is missing in a part would be taken
/// for something that this diary does not have.
fn read_bundle(reach: &Reach, from: &Path) -> Result<Bundle, Fault> {
    let is_table = from
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    if is_table || reach.is_folder(from) {
        return Err(Fault::merge(MergeRefusal::Tables));
    }
    let bytes = reach.read(from, exchange::MAX_FILE_BYTES as u64)?;
    let (copy, past) = json::read_with_past(&bytes, exchange::MAX_FILE_BYTES)
        .map_err(|error| Fault::unreadable(error, from))?;
    if matches!(copy.completeness, Completeness::Reduced { .. }) {
        return Err(Fault::merge(MergeRefusal::Reduced));
    }
    if !copy.problems.is_empty() {
        return Err(Fault::merge(MergeRefusal::NotWhole {
            problems: copy.problems.len(),
        }));
    }
    let (bundle, unfit) = Bundle::of(copy.diary, past.unwrap_or_default());
    match unfit.first() {
        None => Ok(bundle),
        Some(_unfit) => Err(Fault::unreadable(ReadError::BrokenHistory { at: 0 }, from)),
    }
}
