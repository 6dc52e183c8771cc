//! Owns what is said around the texts of the guidance: sources, dates, how soon, and short names.

use crate::domain::{
    Audience, Day, Guidance, GuidancePlace, Reading, Review, Source, TopicId, Urgency, WarningList,
};
use crate::i18n::Words;

/// A source as it is named in full.
pub fn source(words: &Words, source: &Source) -> String {
    let named = match source.year {
        Some(year) => words.care_source_dated(&source.label, &year.to_string()),
        None => words.care_source_undated(&source.label),
    };
    match source.reading {
        Reading::Read => named,
        Reading::NotReread => words.care_source_not_reread(&named),
    }
}

/// The sources of all warning signs, each once, by name.
pub fn sources_of_signs(list: &WarningList) -> Vec<&Source> {
    let mut sources: Vec<&Source> = list.signs.iter().flat_map(|sign| &sign.sources).collect();
    sources.sort();
    sources.dedup();
    sources
}

/// When a text was checked and when it is next, and whom it is written for, where that is said.
pub fn reviewed(words: &Words, review: Review, audience: Option<Audience>) -> String {
    let checked = words.care_reviewed(
        &words.day_medium(review.due),
        &words.day_medium(review.done),
    );
    match audience {
        None => checked,
        Some(audience) => words.care_reviewed_for(&written_for(words, audience), &checked),
    }
}

/// Says that a review is due, as a mark and a sentence; `None` before its day.
pub fn due(words: &Words, review: Review, today: Day) -> Option<[String; 2]> {
    review
        .is_due(today)
        .then(|| [words.care_review_due(), words.care_review_due_text()])
}

/// How soon to act, in a sentence.
pub fn how_soon(words: &Words, urgency: Urgency) -> String {
    match urgency {
        Urgency::EmergencyNow => words.care_how_soon_emergency_now(),
        Urgency::Today => words.care_how_soon_today(),
        Urgency::WithinDays => words.care_how_soon_within_days(),
        Urgency::Routine => words.care_how_soon_routine(),
    }
}

/// The heading above warning signs of one urgency.
pub fn urgency_heading(words: &Words, urgency: Urgency) -> String {
    match urgency {
        Urgency::EmergencyNow => words.care_urgency_emergency_now(),
        Urgency::Today => words.care_urgency_today(),
        Urgency::WithinDays => words.care_urgency_within_days(),
        Urgency::Routine => words.care_urgency_routine(),
    }
}

/// A few words that name a topic.
pub fn short(guidance: &Guidance, id: TopicId) -> String {
    guidance
        .topic(id)
        .map_or_else(|| id.id().to_owned(), |topic| topic.short.clone())
}

/// A few words that name a place: a section with its topic.
pub fn place(words: &Words, guidance: &Guidance, place: &GuidancePlace) -> String {
    match place {
        GuidancePlace::WarningSigns => guidance.warnings.title.clone(),
        GuidancePlace::Topic(id) => short(guidance, *id),
        GuidancePlace::Section(id, section) => {
            let heading = guidance.section(*id, section);
            match heading.map(|section| section.heading.as_str()) {
                Some(heading) => words.caresearch_part(&short(guidance, *id), heading),
                None => short(guidance, *id),
            }
        }
    }
}

fn written_for(words: &Words, audience: Audience) -> String {
    match audience {
        Audience::Everyone => words.care_written_for_everyone(),
        Audience::NotYetExamined => words.care_written_for_not_yet_examined(),
        Audience::WithAPlan => words.care_written_for_with_a_plan(),
    }
}
