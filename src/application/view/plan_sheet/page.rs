//! Owns the page of a plan that is printed: what the plan asks for, and its codes as drawings.

use std::fmt::Write as _;

use crate::application::view::markup::{element, escaped, push, tag};
use crate::application::view::plan_sheet::{heading, lines};
use crate::domain::{PlanSheet, Side};
use crate::exchange::picture;
use crate::exchange::plan_code::PlanCode;
use crate::i18n::Words;

/// Squares of white around a code, as readers ask for.
const QUIET: usize = 4;

/// Writes the page as one HTML document. It needs nothing from the network and holds no script but
/// the one that asks the browser to print.
pub(in crate::application) fn page(sheet: &PlanSheet, codes: &[PlanCode], words: &Words) -> String {
    let title = escaped(&words.plansheet_title());
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n",
        tag(words.language()),
    );
    element(&mut html, "h1", &words.plansheet_title());
    element(&mut html, "p", &heading(sheet, words));
    if let Some(person) = &sheet.person {
        let text = words.plansheet_line(&words.plansheet_for(), person.as_str());
        element(&mut html, "p", &text);
    }
    html.push_str("<p class=\"screen\"><button onclick=\"print()\">");
    html.push_str(&escaped(&words.plancode_print()));
    html.push_str("</button></p>\n<table>\n");
    for line in lines(&sheet.content, words) {
        let class = match line.side {
            Some(Side::Left) => " class=\"left\"",
            Some(Side::Right) => " class=\"right\"",
            None => "",
        };
        let (label, value) = (escaped(&line.label), escaped(&line.value));
        push(
            &mut html,
            &[
                "<tr><th scope=\"row\">",
                &label,
                "</th><td",
                class,
                ">",
                &value.replace('\n', "<br>"),
                "</td></tr>\n",
            ],
        );
    }
    html.push_str("</table>\n");
    pictures(&mut html, sheet);
    element(&mut html, "h2", &words.plancode_title());
    element(&mut html, "p", &words.plancode_about());
    html.push_str("<div class=\"codes\">\n");
    for code in codes {
        figure(&mut html, code, words);
    }
    html.push_str("</div>\n</body>\n</html>\n");
    html
}

/// The pictures of own exercises, with their names below: they stand in the page itself.
fn pictures(html: &mut String, sheet: &PlanSheet) {
    let own = sheet.content.own.iter();
    let with = own.filter_map(|own| {
        let picture = own.picture.as_ref()?;
        Some((own, picture, picture.file()?))
    });
    for (own, picture, file) in with {
        let words = escaped(picture.words().as_str());
        let address = picture::address(file);
        push(
            html,
            &[
                "<figure>\n<img src=\"",
                &address,
                "\" alt=\"",
                &words,
                "\">\n",
            ],
        );
        element(html, "figcaption", own.name.as_str());
        html.push_str("</figure>\n");
    }
}

fn figure(html: &mut String, code: &PlanCode, words: &Words) {
    let name = code_name(code, words);
    push(html, &["<figure>\n", &drawing(code, &escaped(&name)), "\n"]);
    element(html, "figcaption", &name);
    html.push_str("</figure>\n");
}

/// Names a code: which part it is, and of how many.
pub fn code_name(code: &PlanCode, words: &Words) -> String {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let (part, of) = code.part;
    words.plancode_part(whole(of), whole(part))
}

/// Draws a code: one path, a run of dark squares in a row at a time.
fn drawing(code: &PlanCode, name: &str) -> String {
    let side = code.width + 2 * QUIET;
    let mut path = String::new();
    for (row, squares) in code.dark.chunks(code.width.max(1)).enumerate() {
        let mut at = 0;
        while let Some(from) = squares.iter().skip(at).position(|dark| *dark) {
            let from = at + from;
            let run = squares.iter().skip(from).take_while(|dark| **dark).count();
            let _infallible = write!(path, "M{} {}h{run}v1h-{run}z", from + QUIET, row + QUIET);
            at = from + run;
        }
    }
    format!(
        "<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{name}\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\" fill=\"#000\"/></svg>"
    )
}

/// How the page looks: black on white on paper; the sides also differ in their line.
const STYLE: &str = "\
body { font: 12pt/1.45 sans-serif; color: #000; background: #fff; margin: 2rem auto; \
max-width: 42rem; padding: 0 1rem; }
h1 { font-size: 22pt; margin: 0 0 .3rem; }
h2 { font-size: 15pt; margin: 1.2rem 0 .3rem; }
p { margin: .2rem 0; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; \
border-bottom: 1px solid #999; }
th { font-weight: normal; width: 55%; }
td { font-weight: bold; }
td.left { color: #2166ac; border-bottom: 2px solid #2166ac; }
td.right { color: #b2500b; border-bottom: 2px dashed #b2500b; }
.codes { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: 0; width: 8cm; break-inside: avoid; }
figure svg, figure img { width: 100%; }
figcaption { text-align: center; font-size: 10pt; }
@page { margin: 18mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
  .screen { display: none; }
}
";
