//! Owns pain: one fact for each side and moment, and one for what it was like.

use std::io;

use crate::domain::{Entry, Pain, PainReport, Side, SidePain};
use crate::exchange::fhir::codes::{LOINC, List, PainMoment, Term, Unit};
use crate::exchange::fhir::make::Maker;
use crate::exchange::fhir::shape::elements::{CodeableConcept, Quantity};
use crate::exchange::fhir::shape::observation::{Effective, Observation, Value};
use crate::exchange::fhir::sink::Sink;

/// Writes the pain around one session.
pub(super) fn put<W: io::Write>(
    maker: &Maker<'_>,
    entry: &Entry,
    report: &PainReport,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    for (side, pain) in report.iter() {
        let rated = [
            (PainMoment::Before, pain.before),
            (PainMoment::Worst, pain.worst),
            (PainMoment::NextMorning, pain.next_morning),
        ];
        for (moment, pain) in rated {
            if let Some(pain) = pain {
                let fact = rating(maker, entry, (side, moment), pain);
                sink.put(fact.id, &fact)?;
            }
        }
        if !(pain.feels.is_empty() && pain.sites.is_empty()) {
            let fact = description(maker, entry, side, pain);
            sink.put(fact.id, &fact)?;
        }
    }
    Ok(())
}

/// One rating of one side.
pub(super) fn rating<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    (side, moment): (Side, PainMoment),
    pain: Pain,
) -> Observation<'a> {
    let words = maker.options.words;
    let role = format!("pain-{}-{}", moment.id(), side.id());
    let code = CodeableConcept::code(LOINC, "72514-3").said(words.fhir_pain());
    let mut fact = maker.answered(entry, &role, code);
    if moment == PainMoment::NextMorning {
        fact.effective = Effective::At(entry.when.day.plus(1).to_string());
    }
    fact.value = Some(Value::Quantity(Quantity::of(
        f64::from(pain.get()),
        Unit::Score,
    )));
    fact.body_site = Some(CodeableConcept::words(words.side_full(side)));
    fact.component = vec![
        maker.side(side.into()),
        maker.chosen(Term::PainMoment, List::Moment, moment.id()),
    ];
    fact
}

fn description<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    side: Side,
    pain: &SidePain,
) -> Observation<'a> {
    let words = maker.options.words;
    let role = format!("pain-described-{}", side.id());
    let mut fact = maker.answered(entry, &role, maker.book.term(Term::PainDescribed));
    let sites: Vec<String> = pain.sites.iter().map(|site| words.site(*site)).collect();
    let place = if sites.is_empty() {
        words.side_full(side)
    } else {
        words.fhir_pain_place(&words.side(side), &words.list(&sites))
    };
    fact.body_site = Some(CodeableConcept::words(place));
    fact.component.push(maker.side(side.into()));
    let feels = pain.feels.iter();
    let feels = feels.map(|feel| maker.chosen(Term::PainFeel, List::Feel, feel.id()));
    fact.component.extend(feels);
    let sites = pain.sites.iter();
    let sites = sites.map(|site| maker.chosen(Term::PainSite, List::Site, site.id()));
    fact.component.extend(sites);
    fact
}
