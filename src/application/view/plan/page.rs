//! Owns the plan as one HTML page that prints, with its QR codes drawn as lines of squares.

use std::fmt::Write as _;

use crate::application::view::plan::facts::{facts, plan_name};
use crate::domain::{PlanSheet, SetSide};
use crate::exchange::plan_file::{self, Code};
use crate::i18n::{Language, Words};

/// The light margin that every QR code needs around it, in modules.
const QUIET: usize = 4;

const STYLE: &str = "body{font:15px/1.45 sans-serif;color:#17262a;max-width:44em;margin:2em auto;\
padding:0 1em}h1{font-size:1.6em}h2{font-size:1.1em;margin:1.2em 0 .2em}table{border-collapse:\
collapse;width:100%}td{padding:.15em .6em .15em 0;vertical-align:top}td:first-child{width:14em;\
color:#566468}td{white-space:pre-line}.left{color:#2166ac}.right{color:#b2500b}img{max-width:18em;\
max-height:14em}figure{display:inline-block;margin:1em 1em 0 0;text-align:center;page-break-inside:\
avoid}svg{width:9cm;height:9cm}section{page-break-inside:avoid}";

/// Writes the page in one language. It needs nothing from the network.
pub fn page(sheet: &PlanSheet, words: &Words) -> String {
    let language = match words.language() {
        Language::English => "en",
        Language::Chinese => "zh-Hans",
    };
    let title = escape(&words.plan_page_title());
    let name = escape(&plan_name(sheet, words));
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\">\
         <title>{title}</title><style>{STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n<p>{name}"
    );
    if let Some(pseudonym) = &sheet.parts().made_for {
        let for_whom = words.plan_made_for(pseudonym.as_str());
        put(&mut page, format_args!("<br>{}", escape(&for_whom)));
    }
    page.push_str("</p>\n");
    groups(&mut page, sheet, words);
    put_codes(&mut page, sheet, words);
    page.push_str("</body>\n</html>\n");
    page
}

fn groups(page: &mut String, sheet: &PlanSheet, words: &Words) {
    let facts = facts(sheet, words);
    for group in facts.chunk_by(|one, other| one.group == other.group) {
        let Some(first) = group.first() else {
            continue;
        };
        put(
            page,
            format_args!("<section><h2>{}</h2>\n", escape(&first.group)),
        );
        let named = |own: &&crate::domain::OwnExercise| first.key.starts_with(&own.id.to_string());
        let own = sheet.parts().own_exercises.iter().find(named);
        if let Some(picture) = own.and_then(|own| own.picture.as_ref()) {
            let alt = escape(&first.group);
            let source = plan_file::picture_source(picture);
            put(page, format_args!("<img alt=\"{alt}\" src=\"{source}\">\n"));
        }
        page.push_str("<table>\n");
        for fact in group {
            let class = match fact.side {
                Some(SetSide::Left) => " class=\"left\"",
                Some(SetSide::Right) => " class=\"right\"",
                Some(SetSide::Both) | None => "",
            };
            let (label, value) = (escape(&fact.label), escape(&fact.value));
            put(
                page,
                format_args!("<tr><td>{label}</td><td{class}>{value}</td></tr>\n"),
            );
        }
        page.push_str("</table></section>\n");
    }
}

fn put_codes(page: &mut String, sheet: &PlanSheet, words: &Words) {
    let codes = plan_file::codes(sheet);
    if codes.is_empty() {
        return;
    }
    let title = escape(&words.plan_codes_title());
    let about = escape(&words.plan_codes_about());
    put(page, format_args!("<h2>{title}</h2>\n<p>{about}</p>\n"));
    for code in &codes {
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let caption = words.plan_code_number(number(code.number), number(code.total));
        let caption = escape(&caption);
        put(
            page,
            format_args!(
                "<figure>{}<figcaption>{caption}</figcaption></figure>\n",
                svg(code, &caption)
            ),
        );
    }
}

fn svg(code: &Code, name: &str) -> String {
    let side = code.side + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in code.dark.chunks(code.side.max(1)).enumerate() {
        for (x, _dark) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            put(
                &mut path,
                format_args!("M{} {}h1v1h-1z", x + QUIET, y + QUIET),
            );
        }
    }
    format!(
        "<svg role=\"img\" aria-label=\"{name}\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/>\
         <path d=\"{path}\"/></svg>"
    )
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing into a text has nothing that could fail.
    let _written = out.write_fmt(text);
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
