//! Owns the handing over of a document to a template: every text as a value, none as source.

use typst::foundations::{Array, Bytes, Dict, IntoValue as _, Str, Value};

use super::document::{
    Chart, Mark, Paper, Part, Picture, ReportDocument, Series, SheetDocument, SheetGroup, SheetRow,
    Table, VisitBlock, VisitDocument, VisitPiece,
};
use super::world::{BOX, is_drawn};
use crate::i18n::Language;

/// A report as the template `report.typ` reads it.
pub(in crate::exchange::report) fn of_report(document: &ReportDocument) -> Dict {
    dict([
        ("lang", language(document.language)),
        ("paper", paper(document.paper)),
        ("title", text(&document.title)),
        ("about", texts(&document.about)),
        ("foot", text(&document.foot)),
        ("page-number", pieces(&document.page_number)),
        ("replaced", text(&document.replaced)),
        ("box", text(&BOX.to_string())),
        ("parts", list(&document.parts, part)),
    ])
}

/// A blank week as the template `week.typ` reads it.
pub(in crate::exchange::report) fn of_sheet(document: &SheetDocument) -> Dict {
    dict([
        ("lang", language(document.language)),
        ("paper", paper(document.paper)),
        ("title", text(&document.title)),
        ("about", texts(&document.about)),
        ("days", texts(&document.days)),
        ("groups", list(&document.groups, group)),
        ("foot", text(&document.foot)),
    ])
}

/// A visit sheet as the template `visit.typ` reads it, in so many columns and points.
pub(in crate::exchange::report) fn of_visit(
    document: &VisitDocument,
    columns: u8,
    points: f64,
) -> Dict {
    dict([
        ("lang", language(document.language)),
        ("paper", paper(document.paper)),
        ("columns", i64::from(columns).into_value()),
        ("points", points.into_value()),
        ("title", text(&document.title)),
        ("about", texts(&document.about)),
        ("blocks", list(&document.blocks, block)),
        ("foot", texts(&document.foot)),
        ("replaced", text(&document.replaced)),
        ("box", text(&BOX.to_string())),
    ])
}

fn block(VisitBlock { title, pieces }: &VisitBlock) -> Value {
    Value::Dict(dict([
        ("title", text(title)),
        ("pieces", list(pieces, piece)),
    ]))
}

fn piece(piece: &VisitPiece) -> Value {
    match piece {
        VisitPiece::Text(words) => kind("text", [("text", text(words))]),
        VisitPiece::List(lines) => kind("list", [("lines", texts(lines))]),
        VisitPiece::Table(table) => of_table(table),
        VisitPiece::Picture(Picture { svg, said }) => kind(
            "picture",
            [
                ("svg", Bytes::from_string(svg.clone()).into_value()),
                ("said", text(said)),
            ],
        ),
    }
}

fn of_table(Table { head, rows, widths }: &Table) -> Value {
    kind(
        "table",
        [
            ("head", texts(head)),
            ("rows", list(rows, |row| texts(row))),
            (
                "widths",
                list(widths, |width| i64::from(*width).into_value()),
            ),
        ],
    )
}

fn part(part: &Part) -> Value {
    match part {
        Part::Heading(title) => kind("heading", [("title", text(title))]),
        Part::Text(words) => kind("text", [("text", text(words))]),
        Part::List(lines) => kind("list", [("lines", texts(lines))]),
        Part::Notice { title, lines } => {
            kind("notice", [("title", text(title)), ("lines", texts(lines))])
        }
        Part::Table(table) => of_table(table),
        Part::Chart(chart) => of_chart(chart),
        Part::Quote { when, text: said } => {
            kind("quote", [("when", text(when)), ("text", text(said))])
        }
    }
}

fn of_chart(chart: &Chart) -> Value {
    let label = |(at, name): &(f64, String)| {
        Value::Array([at.into_value(), text(name)].into_iter().collect())
    };
    let band = match chart.band {
        Some((low, high)) => {
            Value::Array([low.into_value(), high.into_value()].into_iter().collect())
        }
        None => Value::None,
    };
    let blocks = i64::try_from(chart.blocks).unwrap_or(i64::MAX);
    kind(
        "chart",
        [
            ("title", text(&chart.title)),
            ("said", text(&chart.said)),
            ("blocks", blocks.into_value()),
            ("x-labels", list(&chart.x_labels, label)),
            ("y-labels", list(&chart.y_labels, label)),
            ("band", band),
            ("series", list(&chart.series, of_series)),
        ],
    )
}

fn of_series(series: &Series) -> Value {
    let mark = match series.mark {
        Mark::Left => "left",
        Mark::Right => "right",
        Mark::Bars => "bars",
    };
    Value::Dict(dict([
        ("name", text(&series.name)),
        ("mark", text(mark)),
        (
            "points",
            list(&series.points, |(at, value)| {
                Value::Array([at.into_value(), value.into_value()].into_iter().collect())
            }),
        ),
    ]))
}

fn group(group: &SheetGroup) -> Value {
    Value::Dict(dict([
        ("title", text(&group.title)),
        ("plan", text(&group.plan)),
        (
            "rows",
            list(&group.rows, |SheetRow { name, boxes }| {
                Value::Dict(dict([("name", text(name)), ("boxes", texts(boxes))]))
            }),
        ),
    ]))
}

fn kind<const N: usize>(name: &str, fields: [(&str, Value); N]) -> Value {
    let mut dict = dict(fields);
    dict.insert("kind".into(), text(name));
    Value::Dict(dict)
}

fn dict<const N: usize>(fields: [(&str, Value); N]) -> Dict {
    fields
        .into_iter()
        .map(|(name, value)| (Str::from(name), value))
        .collect()
}

fn list<T>(items: &[T], of: impl Fn(&T) -> Value) -> Value {
    Value::Array(items.iter().map(of).collect::<Array>())
}

fn texts(lines: &[String]) -> Value {
    list(lines, |line| text(line))
}

/// A text with a small box for each letter that no font draws. Such letters would keep the file from
/// the standards, and some stand for nothing that can be seen.
fn text(words: &str) -> Value {
    let drawn = words.chars().filter(|letter| !is_unseen(*letter));
    let drawn = drawn.map(|letter| match letter {
        '\n' => '\n',
        '\t' | '\u{A0}' | '\u{202F}' => ' ',
        letter if is_drawn(letter) => letter,
        _other => BOX,
    });
    Value::Str(drawn.collect::<String>().into())
}

/// Letters that join or vary others and are not seen themselves.
const fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{AD}'
    )
}

/// The pieces of a text between the places of its numbers.
fn pieces(words: &str) -> Value {
    Value::Array(words.split('#').map(text).collect())
}

fn paper(paper: Paper) -> Value {
    text(match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    })
}

fn language(language: Language) -> Value {
    text(language.id())
}
