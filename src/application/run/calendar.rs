//! Owns writing appointments of the care path as a calendar file.

use std::collections::BTreeMap;

use crate::application::run::{Job, Source};
use crate::application::view::care_path::{CarePath, PathStep};
use crate::application::{CalendarOrder, Core, Done, Fault, FaultKind, Receipt, View as _};
use crate::domain::{
    Appointment, AppointmentTime, Block, Guidance, GuideUse, Stamp, StepKind, ZoneName, ZoneRules,
};
use crate::exchange::calendar;
use crate::i18n::{Words, guidance};
use crate::platform::{clock, zone};

/// How long an appointment is taken to be.
const LENGTH_MS: i64 = 3_600_000;

/// Writes the file whole or not at all, readable by the person's own account only.
pub(in crate::application::run) fn write(
    core: &Core,
    job: &Job<'_>,
    order: &CalendarOrder,
) -> Result<Receipt, Fault> {
    let reader = core.store()?.read();
    let written = write_calendar(Source::of(&reader, core), job.now, order)?;
    if written == 0 {
        return Err(Fault::new(FaultKind::Missing, "no appointment is ahead"));
    }
    Ok(job.done(Done::PageWritten(order.to.clone())))
}

/// Writes the appointments that are ahead, or the one that was asked for. Gives how many they are;
/// where there is none, no file is written.
pub fn write_calendar<'a>(
    source: impl Into<Source<'a>>,
    now: &Stamp,
    order: &CalendarOrder,
) -> Result<usize, Fault> {
    let Source { reader, reach } = source.into();
    let path = CarePath::build(reader, now.day(), &())?;
    let words = Words::with(order.display);
    let guidance = guidance(words.language());
    let asked = |step: &&PathStep| order.entry.is_none_or(|id| step.entry.id == id);
    let appointments: Vec<Appointment> = path
        .ahead()
        .filter(asked)
        .map(|step| appointment(step, now, &words, &guidance))
        .collect();
    if !appointments.is_empty() {
        let bytes = calendar::write(&appointments, &zones(&appointments), now);
        reach.write(&order.to, &bytes)?;
    }
    Ok(appointments.len())
}

/// What a calendar is told of a step. The instant that was kept with it stays, so an appointment at
/// home is right on a journey too.
fn appointment(step: &PathStep, now: &Stamp, words: &Words, guidance: &Guidance) -> Appointment {
    let when = &step.entry.when;
    let when = match when.time {
        None => AppointmentTime::Day(when.day),
        Some(time) => {
            let kept = when.start.clone();
            let start = kept.unwrap_or_else(|| clock::resolve(when.day, time, &now.zone));
            let end = clock::at(start.utc_ms + LENGTH_MS, None, &start.zone);
            AppointmentTime::Clock { start, end }
        }
    };
    let kind = step.step.kind;
    let named = step.step.name.is_some();
    Appointment {
        id: step.entry.id,
        when,
        title: words.care_step_title(&step.step),
        place: step
            .step
            .place
            .as_ref()
            .map(|place| place.as_str().to_owned()),
        about: named
            .then(|| words.step_kind(kind))
            .into_iter()
            .chain(preparing(kind, words, guidance))
            .collect(),
    }
}

/// How to prepare for an examination and whom to tell something first, as the guidance says.
fn preparing(kind: StepKind, words: &Words, guidance: &Guidance) -> Vec<String> {
    let guide = kind.guide();
    if guide.used != GuideUse::Prepare {
        return Vec::new();
    }
    let section = guidance.section(guide.topic, guide.section);
    let blocks = section.map_or(&[][..], |section| &section.blocks);
    let start = words.path_guide_prepare();
    let is_start = |block: &&Block| matches!(block, Block::Label(label) if *label == start);
    let mut labels = 0;
    blocks
        .iter()
        .skip_while(|block| !is_start(block))
        .take_while(|block| {
            labels += usize::from(matches!(block, Block::Label(_)));
            labels <= 2
        })
        .flat_map(lines)
        .collect()
}

fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Label(line) => vec![line.clone()],
        Block::Paragraph(text) => vec![text.text().to_owned()],
        Block::Bullets(items) => items
            .iter()
            .map(|item| format!("- {}", item.text()))
            .collect(),
    }
}

/// The rules of every zone that is named.
fn zones(appointments: &[Appointment]) -> Vec<ZoneRules> {
    let mut spans: BTreeMap<&ZoneName, (&Stamp, &Stamp)> = BTreeMap::new();
    for appointment in appointments {
        if let AppointmentTime::Clock { start, end } = &appointment.when {
            let span = spans.entry(&start.zone).or_insert((start, end));
            if start.utc_ms < span.0.utc_ms {
                span.0 = start;
            }
            if end.utc_ms > span.1.utc_ms {
                span.1 = end;
            }
        }
    }
    spans
        .into_iter()
        .map(|(zone, (first, last))| zone::zone_rules(zone, first, last))
        .collect()
}
