//! Owns reading FIT: one activity for each session, of one or several files that follow each other.
//!
//! Minutes are the timer's, without pauses. A watch counts strides; a stride is two steps.

use rustyfit::profile::{mesgdef, typedef};
use rustyfit::{Decoder, DecoderEvent, StreamingIterator as _};

use crate::domain::{Kind, MeasuredHeartRate, Metres, Pool, Steps, Stroke};
use crate::exchange::activity::said::Part;
use crate::exchange::activity::sniff::Stream;
use crate::exchange::activity::track::{Beats, heart_rate};
use crate::exchange::activity::{
    Activity, Format, OFFSETS_S, Place, Reason, Sink, Start, Unreadable, metres_of, minutes_of,
};

/// The offsets that clocks keep are whole quarters of an hour.
const QUARTER_S: i64 = 900;

/// Reads a stream.
pub(super) fn read(stream: &mut Stream<'_>, sink: &mut dyn Sink) -> Result<(), Unreadable> {
    let bytes = stream.read_all(Format::Fit.cap())?;
    let mut decoder = Decoder::new();
    let mut events = decoder.stream(bytes.as_slice());
    let mut file = File::default();
    let mut number = 0;
    while let Some(event) = events.next() {
        match event {
            Ok(DecoderEvent::Message(message)) => file.take(message),
            // One file of a chain ends; the watch says at its end which zone it was in.
            Ok(DecoderEvent::Crc(_)) => file.hand_over(&mut number, sink),
            Ok(DecoderEvent::FileHeader(_) | DecoderEvent::MessageDefinition(_)) => {}
            Err(error) => {
                file.hand_over(&mut number, sink);
                return Err(refusal(&error));
            }
        }
    }
    Ok(())
}

fn refusal<E>(error: &rustyfit::DecoderError<E>) -> Unreadable {
    match error {
        rustyfit::DecoderError::Io { .. } | rustyfit::DecoderError::UnexpectedEof => {
            Unreadable::CutShort
        }
        rustyfit::DecoderError::NotFITFile
        | rustyfit::DecoderError::ChecksumMismatch { .. }
        | rustyfit::DecoderError::MissingMessageDefinition { .. } => {
            Unreadable::Malformed { at: 0 }
        }
    }
}

/// What one file of a chain holds.
#[derive(Default)]
struct File {
    sessions: Vec<Session>,
    beats: Beats,
    offset_s: Option<i32>,
}

struct Session {
    said: Box<mesgdef::Session>,
    beats: Beats,
}

impl File {
    fn take(&mut self, message: &rustyfit::proto::Message) {
        match message.num {
            typedef::MesgNum::RECORD => {
                let record = mesgdef::Record::from(message);
                if record.heart_rate != u8::MAX {
                    self.beats.add(f64::from(record.heart_rate));
                }
            }
            typedef::MesgNum::SESSION => {
                self.sessions.push(Session {
                    said: Box::new(mesgdef::Session::from(message)),
                    beats: std::mem::take(&mut self.beats),
                });
            }
            typedef::MesgNum::ACTIVITY => {
                let activity = mesgdef::Activity::from(message);
                let local = activity.local_timestamp.unix_timestamp();
                let here = activity.timestamp.unix_timestamp();
                self.offset_s = local
                    .zip(here)
                    .and_then(|(local, here)| offset(local - here));
            }
            _ => {}
        }
    }

    fn hand_over(&mut self, number: &mut u64, sink: &mut dyn Sink) {
        let file = std::mem::take(self);
        for session in file.sessions {
            *number += 1;
            session.hand_over(Place::Record(*number), file.offset_s, sink);
        }
    }
}

/// The offset that lies between two clocks, to the quarter of an hour.
fn offset(seconds: i64) -> Option<i32> {
    let quarters = (seconds as f64 / QUARTER_S as f64).round();
    let whole = crate::exchange::activity::track::whole(quarters)? * QUARTER_S;
    i32::try_from(whole)
        .ok()
        .filter(|offset| OFFSETS_S.contains(offset))
}

impl Session {
    fn hand_over(self, place: Place, offset_s: Option<i32>, sink: &mut dyn Sink) {
        let said = &self.said;
        let kind = match said.sport {
            typedef::Sport::WALKING | typedef::Sport::HIKING => Kind::Walk,
            typedef::Sport::SWIMMING => Kind::Swim,
            other => return sink.problem(place, Reason::other_sport(&other.to_string())),
        };
        let Some(start) = said.start_time.unix_timestamp() else {
            return sink.problem(place, Reason::NoStart);
        };
        let seconds = said
            .total_timer_time_scaled()
            .or_else(|| said.total_elapsed_time_scaled());
        let Some(seconds) = seconds.filter(|seconds| *seconds > 0.0) else {
            return sink.problem(place, Reason::NoDuration);
        };
        let Ok(minutes) = minutes_of(seconds) else {
            return sink.problem(place, Reason::Duration);
        };
        let pool = match kind {
            Kind::Swim => self.pool(place, sink),
            Kind::Bridge
            | Kind::LegRaise
            | Kind::Own
            | Kind::Walk
            | Kind::Break
            | Kind::CheckIn
            | Kind::Girth
            | Kind::BodyMap
            | Kind::CareStep
            | Kind::Note => None,
        };
        let metres = said.total_distance_scaled().filter(|metres| *metres > 0.0);
        let distance = metres.and_then(|metres| metres_of(metres).ok());
        if metres.is_some() && distance.is_none() {
            sink.problem(place, Reason::Left(Part::Distance));
        }
        let steps = match kind {
            Kind::Walk => self.steps(place, sink),
            Kind::Bridge
            | Kind::LegRaise
            | Kind::Own
            | Kind::Swim
            | Kind::Break
            | Kind::CheckIn
            | Kind::Girth
            | Kind::BodyMap
            | Kind::CareStep
            | Kind::Note => None,
        };
        sink.activity(Activity {
            kind,
            start: Start::Instant {
                utc_ms: start * 1_000,
                offset_s,
            },
            minutes,
            distance: distance.filter(|_| pool.is_none()),
            steps,
            pool,
            stroke: (kind == Kind::Swim)
                .then(|| stroke(said.swim_stroke))
                .flatten(),
            heart_rate: self.measured(),
            place,
        });
    }

    fn steps(&self, place: Place, sink: &mut dyn Sink) -> Option<Steps> {
        let strides = self.said.total_cycles;
        if strides == u32::MAX || strides == 0 {
            return None;
        }
        let steps = Steps::new(i64::from(strides) * 2).ok();
        if steps.is_none() {
            sink.problem(place, Reason::Left(Part::Steps));
        }
        steps
    }

    fn pool(&self, place: Place, sink: &mut dyn Sink) -> Option<Pool> {
        let said = &self.said;
        let there = |count: u16| (count != u16::MAX && count > 0).then_some(count);
        let lengths = there(said.num_active_lengths).or_else(|| there(said.num_lengths))?;
        let length = said.pool_length_scaled().filter(|metres| *metres > 0.0)?;
        let metres = Metres::new((length * 100.0).round() / 100.0).ok();
        let pool = metres.and_then(|metres| Pool::new(metres, i64::from(lengths)).ok());
        if pool.is_none() {
            sink.problem(place, Reason::Left(Part::Pool));
        }
        pool
    }

    /// The session's own numbers, else those of the points before it.
    fn measured(&self) -> MeasuredHeartRate {
        let of_points = self.beats.measured();
        let said = |beats: u8| {
            (beats != u8::MAX)
                .then(|| heart_rate(f64::from(beats)))
                .flatten()
        };
        MeasuredHeartRate {
            average: said(self.said.avg_heart_rate).or(of_points.average),
            highest: said(self.said.max_heart_rate).or(of_points.highest),
        }
    }
}

fn stroke(stroke: typedef::SwimStroke) -> Option<Stroke> {
    match stroke {
        typedef::SwimStroke::FREESTYLE => Some(Stroke::FrontCrawl),
        typedef::SwimStroke::BACKSTROKE => Some(Stroke::Backstroke),
        typedef::SwimStroke::BREASTSTROKE => Some(Stroke::Breaststroke),
        typedef::SwimStroke::BUTTERFLY => Some(Stroke::Butterfly),
        typedef::SwimStroke::MIXED | typedef::SwimStroke::IM => Some(Stroke::Mixed),
        _ => None,
    }
}
