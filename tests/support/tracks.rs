//! Owns made-up walks and swims as watches write them: the same activity in every format.

use std::fmt::Write as _;

use embedded_io_adapters::std::FromStd;
use rustyfit::profile::{mesgdef, typedef};

/// 2026-05-01 05:12:33 UTC, which clocks two hours east of it showed as 07:12:33.
pub(crate) const START_S: i64 = 1_777_612_353;

/// A walk of 40 minutes, one point each ten seconds, 1.25 m/s to the north.
pub(crate) const POINTS: i64 = 241;
pub(crate) const STEP_S: i64 = 10;
pub(crate) const STEP_M: f64 = 12.5;
/// The same in centimetres.
const STEP_CM: i64 = 1_250;

/// Degrees of latitude that are one metre on the mean sphere.
const DEGREE_PER_M: f64 = 1.0 / 111_195.08;

fn beats(point: i64) -> u8 {
    90 + u8::try_from(point % 21).unwrap()
}

fn latitude(point: i64) -> f64 {
    48.0 + point as f64 * STEP_M * DEGREE_PER_M
}

/// An instant of that morning in UTC, such as `2026-05-01T05:12:33Z`.
pub(crate) fn instant(after_s: i64) -> String {
    let of_day = 5 * 3_600 + 12 * 60 + 33 + after_s;
    let (hours, rest) = (of_day / 3_600, of_day % 3_600);
    format!("2026-05-01T{hours:02}:{:02}:{:02}Z", rest / 60, rest % 60)
}

pub(crate) fn gpx(kind: &str) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"made up\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:tpx=\"http://example.org/tpx\"><trk>\
         <name>Round the &lt;lake&gt;</name><type>{kind}</type><trkseg>\n"
    );
    for point in 0..POINTS {
        writeln!(
            text,
            "<trkpt lat=\"{:.7}\" lon=\"9.0\"><ele>400</ele><time>{}</time><extensions>\
             <tpx:TrackPointExtension><tpx:hr>{}</tpx:hr></tpx:TrackPointExtension></extensions></trkpt>",
            latitude(point),
            instant(point * STEP_S),
            beats(point),
        ).unwrap();
    }
    text + "</trkseg></trk></gpx>\n"
}

pub(crate) fn tcx(sport: &str) -> String {
    let seconds = (POINTS - 1) * STEP_S;
    let metres = (POINTS - 1) as f64 * STEP_M;
    let mut text = format!(
        "<?xml version=\"1.0\"?>\n<TrainingCenterDatabase><Activities><Activity Sport=\"{sport}\">\
         <Id>{0}</Id><Lap StartTime=\"{0}\"><TotalTimeSeconds>{seconds}.0</TotalTimeSeconds>\
         <DistanceMeters>{metres}</DistanceMeters><AverageHeartRateBpm><Value>100</Value>\
         </AverageHeartRateBpm><MaximumHeartRateBpm><Value>110</Value></MaximumHeartRateBpm><Track>\n",
        instant(0)
    );
    for point in 0..POINTS {
        writeln!(
            text,
            "<Trackpoint><Time>{}</Time><Position><LatitudeDegrees>{:.7}</LatitudeDegrees>\
             <LongitudeDegrees>9.0</LongitudeDegrees></Position><HeartRateBpm><Value>{}</Value>\
             </HeartRateBpm></Trackpoint>",
            instant(point * STEP_S),
            latitude(point),
            beats(point),
        )
        .unwrap();
    }
    text + "</Track></Lap></Activity></Activities></TrainingCenterDatabase>\n"
}

/// What a FIT file is made of.
pub(crate) struct Fit {
    pub(crate) sport: typedef::Sport,
    pub(crate) lengths: Option<(u16, u16)>,
    pub(crate) stroke: typedef::SwimStroke,
    pub(crate) with_session: bool,
}

impl Default for Fit {
    fn default() -> Self {
        Self {
            sport: typedef::Sport::WALKING,
            lengths: None,
            stroke: typedef::SwimStroke(u8::MAX),
            with_session: true,
        }
    }
}

impl Fit {
    /// The bytes of a whole file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let at = |after_s: i64| typedef::DateTime::from_unix_timestamp(START_S + after_s);
        let seconds = (POINTS - 1) * STEP_S;
        let mut file = mesgdef::FileId::new();
        file.r#type = typedef::File::ACTIVITY;
        file.time_created = at(0);
        let mut messages = vec![rustyfit::proto::Message::from(file)];
        for point in 0..POINTS {
            let mut record = mesgdef::Record::new();
            record.timestamp = at(point * STEP_S);
            record.heart_rate = beats(point);
            messages.push(record.into());
        }
        if self.with_session {
            let mut session = mesgdef::Session::new();
            session.timestamp = at(seconds);
            session.start_time = at(0);
            session.sport = self.sport;
            session.total_timer_time = u32::try_from(seconds * 1_000).unwrap();
            session.total_elapsed_time = u32::try_from(seconds * 1_000 + 60_000).unwrap();
            session.total_distance = u32::try_from((POINTS - 1) * STEP_CM).unwrap();
            session.total_cycles = 2_100;
            session.avg_heart_rate = 100;
            session.max_heart_rate = 110;
            session.swim_stroke = self.stroke;
            if let Some((lengths, centimetres)) = self.lengths {
                session.num_active_lengths = lengths;
                session.pool_length = centimetres;
            }
            messages.push(session.into());
        }
        let mut activity = mesgdef::Activity::new();
        activity.timestamp = at(seconds);
        activity.local_timestamp =
            typedef::LocalDateTime::from_unix_timestamp(START_S + seconds + 7_200);
        messages.push(activity.into());
        encoded(messages)
    }
}

/// Writes messages as a FIT file.
pub(crate) fn encoded(messages: Vec<rustyfit::proto::Message>) -> Vec<u8> {
    let mut fit = rustyfit::proto::FIT {
        messages,
        ..rustyfit::proto::FIT::default()
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut encoder = rustyfit::Encoder::new();
    encoder.encode(FromStd::new(&mut bytes), &mut fit).unwrap();
    bytes.into_inner()
}
