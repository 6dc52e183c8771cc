//! Owns what a report would take along, before it is written.

use super::Recipient;
use crate::application::view::safety::SafetyNow;
use crate::application::{Contents, Fault, View};
use crate::domain::{Day, DayRange, Diary};
use crate::store::Reader;

/// What the page of the report shows before it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportLeaves {
    /// The days it would cover.
    pub range: DayRange,
    /// What these days hold.
    pub chosen: Contents,
    /// What stands in place of the name.
    pub pseudonym: Option<String>,
    /// The name, where the person typed one.
    pub name: Option<String>,
    /// How many rules have open stop signs.
    pub open_signs: usize,
}

impl View for ReportLeaves {
    /// The reader, and the days where they are not as usual for that reader.
    type Key = (Recipient, Option<DayRange>);

    fn build(
        reader: &Reader<'_>,
        today: Day,
        (recipient, days): &Self::Key,
    ) -> Result<Self, Fault> {
        let first_day = reader.first_day()?;
        let range = days.unwrap_or_else(|| recipient.days(first_day, today));
        let person = reader.person()?;
        let name = person.name.as_ref().map(|name| name.as_str().to_owned());
        let shown = Diary {
            id: reader.diary_id()?,
            person,
            ..Diary::default()
        }
        .shown_pseudonym();
        Ok(Self {
            range,
            chosen: reader.contents(Some(range))?,
            pseudonym: shown.map(|pseudonym| pseudonym.as_str().to_owned()),
            name,
            open_signs: SafetyNow::build(reader, today, &())?.open.len(),
        })
    }
}
