//! Owns the pieces that pages for printing are made of.

use crate::i18n::{Display, Language, Words};

/// The language as a page names it.
pub(super) const fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh-Hans",
    }
}

/// Writes one document in every language, the one of `display` first, an article each. It needs
/// nothing from the network.
pub(super) fn document(
    display: Display,
    title: impl Fn(&Words) -> String,
    article: impl Fn(&mut String, &Words),
) -> String {
    let others = Language::ALL.into_iter();
    let others = others.filter(|language| *language != display.language);
    let languages: Vec<Words> = std::iter::once(display.language)
        .chain(others)
        .map(|language| {
            Words::with(Display {
                language,
                ..display
            })
        })
        .collect();
    documents(&languages, title, article)
}

/// Writes one document in the language of `display` alone, with one article.
pub(super) fn one_language(
    display: Display,
    title: impl Fn(&Words) -> String,
    article: impl Fn(&mut String, &Words),
) -> String {
    documents(&[Words::with(display)], title, article)
}

fn documents(
    languages: &[Words],
    title: impl Fn(&Words) -> String,
    article: impl Fn(&mut String, &Words),
) -> String {
    let first = languages.first().map_or(Language::English, Words::language);
    let titles: Vec<String> = languages
        .iter()
        .map(|words| escaped(&title(words)))
        .collect();
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n",
        tag(first),
        titles.join(" · "),
    );
    for words in languages {
        article(&mut html, words);
    }
    html.push_str("</body>\n</html>\n");
    html
}

/// Adds a list.
pub(super) fn list(html: &mut String, lines: impl Iterator<Item = String>) {
    html.push_str("<ul>\n");
    for line in lines {
        element(html, "li", &line);
    }
    html.push_str("</ul>\n");
}

/// Adds one element; `open` is its name with its attributes.
pub(super) fn element(html: &mut String, open: &str, text: &str) {
    let name = open.split(' ').next().unwrap_or(open);
    push(html, &["<", open, ">", &escaped(text), "</", name, ">\n"]);
}

/// Adds pieces as they are.
pub(super) fn push(html: &mut String, parts: &[&str]) {
    html.extend(parts.iter().copied());
}

/// The text with what a page would take for markup written out.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

/// How the page looks: black on white on paper, one language a sheet.
const STYLE: &str = "\
body { font: 12pt/1.45 sans-serif; color: #000; background: #fff; margin: 2rem auto; \
max-width: 42rem; padding: 0 1rem; }
h1 { font-size: 22pt; margin: 0 0 .3rem; }
h2 { font-size: 15pt; margin: 0 0 .3rem; }
h3 { font-size: 12pt; margin: .8rem 0 .1rem; }
p, ul { margin: .2rem 0; }
.lead { font-weight: bold; }
.small { font-size: 10pt; }
section { border: 2px solid #000; border-radius: 8px; padding: .8rem 1rem; margin: 1rem 0; \
break-inside: avoid; }
section.caution, section:not([class]) { border-width: 1px; }
article.reading { font-size: 13pt; }
article.reading section { border: 0; border-radius: 0; padding: 0; break-inside: auto; }
article.reading p, article.reading li { orphans: 3; widows: 3; break-inside: avoid; }
article.reading h1, article.reading h2, article.reading h3, .under { break-after: avoid; }
article.reading h2 { border-top: 1px solid #000; padding-top: .5rem; }
.asked { break-inside: avoid; margin: .6rem 0; }
.box { display: inline-block; width: .8em; height: .8em; border: 1.5px solid #000; margin: 0 .35em 0 1.2em; \
vertical-align: -.05em; }
article + article { border-top: 1px solid #000; margin-top: 2rem; padding-top: 2rem; }
@page { margin: 18mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
  article + article { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  .screen { display: none; }
}
";
