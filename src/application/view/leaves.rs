//! Owns the words for what an export would write, and for the formats.

use crate::application::{ExportFormat, ExportPreview, Lock};
use crate::domain::Part;
use crate::i18n::Words;

/// The name of a format.
pub fn format_name(format: ExportFormat, words: &Words) -> String {
    match format {
        ExportFormat::Json => words.export_format_json(),
        ExportFormat::Xlsx => words.export_format_xlsx(),
        ExportFormat::Csv => words.export_format_csv(),
        ExportFormat::Sqlite => words.export_format_sqlite(),
        ExportFormat::Fhir => words.fhir_format(),
    }
}

/// A line on whom a format is for and what opens it.
pub fn format_about(format: ExportFormat, words: &Words) -> String {
    match format {
        ExportFormat::Json => words.export_format_json_about(),
        ExportFormat::Xlsx => words.export_format_xlsx_about(),
        ExportFormat::Csv => words.export_format_csv_about(),
        ExportFormat::Sqlite => words.export_format_sqlite_about(),
        ExportFormat::Fhir => words.fhir_format_about(),
    }
}

/// What an export would write: a line on each thing that matters, and each part with its fields.
pub fn preview_lines(preview: &ExportPreview, lock: Lock, words: &Words) -> Vec<String> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let stays = |part: Part| preview.left_out.contains(&part);
    let entries = words.common_entries(count(preview.entries));
    let first = preview.days.map_or_else(
        || words.share_leaves_nothing(),
        |days| words.share_leaves_entries(&words.day_range(days), &entries),
    );
    let lines = [
        Some(first),
        Some(who_line(
            preview.shown_as.as_deref(),
            preview.name.as_deref(),
            words,
        )),
        stays(Part::Notes).then(|| words.export_no_notes()),
        stays(Part::Safety).then(|| words.share_leaves_no_safety()),
        Some(private_line(lock, words)),
    ];
    lines.into_iter().flatten().collect()
}

/// Each part of an export with how many rows it has, and its fields.
pub fn section_lines(preview: &ExportPreview, words: &Words) -> Vec<(String, String)> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    preview
        .sections
        .iter()
        .map(|section| {
            let head = words.export_section(count(section.rows), &section.name);
            (head, section.fields.join(", "))
        })
        .collect()
}

/// Who the copy says it is from.
pub fn who_line(shown_as: Option<&str>, name: Option<&str>, words: &Words) -> String {
    match (shown_as, name) {
        (Some(shown), Some(name)) => words.export_shown_with_name(name, shown),
        (Some(shown), None) => words.export_shown_as(shown),
        (None, Some(name)) => words.export_with_name(name),
        (None, None) => words.export_unmarked(),
    }
}

/// That it is still personal data.
pub fn private_line(lock: Lock, words: &Words) -> String {
    match lock {
        Lock::None => words.share_private(),
        Lock::SixWords => words.export_private_locked(),
    }
}
