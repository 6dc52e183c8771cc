//! Owns the stop page: what each open stop sign asks for, in words, and the page that is printed.

use crate::application::view::markup::{element, escaped, push, tag};
use crate::application::view::safety::{OpenRule, SafetyNow};
use crate::application::view::warning::{self, Warning};
use crate::domain::rules::{RuleId, Severity};
use crate::domain::{ClearedBy, Clearing, History, Stamp, Urgency};
use crate::i18n::{Display, Language, Words};

/// Everything the page says about one rule with open signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopCard {
    /// The rule.
    pub rule: RuleId,
    /// How strongly it speaks: a stop, or a caution where night pain is its only sign.
    pub severity: Severity,
    /// Its name.
    pub name: String,
    /// The few words that stand first.
    pub lead: String,
    /// What was ticked and when, one line a sign.
    pub signs: Vec<String>,
    /// What to do.
    pub to_do: String,
    /// Whom to contact and how fast.
    pub contact: String,
    /// What is to be known about the number that `contact` names or leaves open.
    pub number_note: Option<String>,
    /// What the program cannot know.
    pub cannot_know: String,
    /// Why there is such a rule.
    pub why: String,
}

/// The cards of the page, in the order of [`SafetyNow::open`]. `number` is the emergency number,
/// where it is certain.
pub fn stop_cards(now: &SafetyNow, number: Option<&str>, words: &Words) -> Vec<StopCard> {
    now.open
        .iter()
        .map(|open| stop_card(open, number, words))
        .collect()
}

fn stop_card(open: &OpenRule, number: Option<&str>, words: &Words) -> StopCard {
    let warning = Warning::new(&open.verdict, &History::default(), words);
    let urgency = open.verdict.urgency().unwrap_or(Urgency::EmergencyNow);
    let signs = open.signs.iter();
    StopCard {
        rule: warning.rule,
        severity: warning.severity,
        signs: signs
            .map(|(sign, at)| words.safety_ticked_at(&words.stop_sign(*sign), &when(at, words)))
            .collect(),
        contact: contact(urgency, number, words),
        number_note: number_note(urgency, number, words),
        name: warning.name,
        lead: warning.lead,
        to_do: warning.to_do,
        cannot_know: warning.cannot_know,
        why: warning.why,
    }
}

fn when(at: &Stamp, words: &Words) -> String {
    words.safety_when(&words.day_long(at.day()), &words.clock_time(at.time()))
}

/// Whom to contact and how fast.
fn contact(urgency: Urgency, number: Option<&str>, words: &Words) -> String {
    match (urgency, number) {
        (Urgency::EmergencyNow, Some(number)) => words.safety_contact_emergency_now_number(number),
        (Urgency::EmergencyNow, None) => words.safety_contact_emergency_now(),
        (Urgency::Today, _) => words.safety_contact_today(),
        (Urgency::WithinDays | Urgency::Routine, _) => words.safety_contact_within_days(),
    }
}

fn number_note(urgency: Urgency, number: Option<&str>, words: &Words) -> Option<String> {
    match urgency {
        Urgency::EmergencyNow => Some(match number {
            Some(number) => words.safety_number_note(number),
            None => words.safety_number_unknown(),
        }),
        Urgency::Today | Urgency::WithinDays | Urgency::Routine => None,
    }
}

/// What was cleared, in one line.
pub fn cleared_line(clearing: &Clearing, words: &Words) -> String {
    let day = words.day_medium(clearing.day);
    let name = warning::name(clearing.rule, words);
    match clearing.how {
        ClearedBy::SeenByProfessional => words.safety_before_seen(&day, &name),
        ClearedBy::TickedByMistake => words.safety_before_mistake(&day, &name),
    }
}

/// The title of the page and the line below it.
pub fn heading(now: &SafetyNow, words: &Words) -> [String; 2] {
    if now.block.is_some() {
        [words.safety_stop_title(), words.safety_stop_line()]
    } else if now.open.is_empty() {
        [words.safety_clear_title(), words.safety_clear_line()]
    } else {
        [words.safety_caution_title(), words.safety_caution_line()]
    }
}

/// Writes the page as one HTML document in both languages, the one of `display` first. It needs
/// nothing from the network and holds no script but the one that asks the browser to print.
pub fn page(now: &SafetyNow, number: Option<&str>, display: Display, at: &Stamp) -> String {
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
    let titles: Vec<String> = languages
        .iter()
        .map(|words| escaped(&words.safety_page_heading()))
        .collect();
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n",
        tag(display.language),
        titles.join(" · "),
    );
    for words in &languages {
        article(&mut html, now, number, at, words);
    }
    html.push_str("</body>\n</html>\n");
    html
}

fn article(html: &mut String, now: &SafetyNow, number: Option<&str>, at: &Stamp, words: &Words) {
    let [title, line] = heading(now, words);
    let language = tag(words.language());
    push(html, &["<article lang=\"", language, "\">\n<header>\n"]);
    element(html, "h1", &title);
    element(html, "p", &line);
    element(
        html,
        "p class=\"small\"",
        &words.safety_page_for(&when(at, words)),
    );
    html.push_str("<p class=\"screen\"><button onclick=\"print()\">");
    html.push_str(&escaped(&words.safety_page_print()));
    html.push_str("</button></p>\n</header>\n");
    for card in stop_cards(now, number, words) {
        section(html, &card, words);
    }
    if !now.cleared.is_empty() {
        html.push_str("<section>\n");
        element(html, "h2", &words.safety_before_title());
        let lines = now.cleared.iter();
        list(html, lines.map(|clearing| cleared_line(clearing, words)));
        html.push_str("</section>\n");
    }
    element(html, "p class=\"small\"", &words.safety_page_from());
    html.push_str("</article>\n");
}

fn section(html: &mut String, card: &StopCard, words: &Words) {
    let class = match card.severity {
        Severity::Stop => "stop",
        Severity::Info | Severity::Caution | Severity::StopExercise => "caution",
    };
    push(html, &["<section class=\"", class, "\">\n"]);
    element(html, "h2", &card.name);
    element(html, "p class=\"lead\"", &card.lead);
    element(html, "h3", &words.safety_ticked());
    list(html, card.signs.iter().cloned());
    element(html, "h3", &words.safety_to_do());
    element(html, "p", &card.to_do);
    element(html, "h3", &words.safety_contact());
    element(html, "p class=\"lead\"", &card.contact);
    if let Some(note) = &card.number_note {
        element(html, "p class=\"small\"", note);
    }
    element(html, "h3", &words.safety_why());
    element(html, "p", &card.why);
    element(html, "h3", &words.safety_cannot_know());
    element(html, "p", &card.cannot_know);
    html.push_str("</section>\n");
}

fn list(html: &mut String, lines: impl Iterator<Item = String>) {
    html.push_str("<ul>\n");
    for line in lines {
        element(html, "li", &line);
    }
    html.push_str("</ul>\n");
}

/// How the page looks: black on white on paper, one language a sheet.
pub(super) const STYLE: &str = "\
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
article + article { border-top: 1px solid #000; margin-top: 2rem; padding-top: 2rem; }
@page { margin: 18mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
  article + article { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  .screen { display: none; }
}
";
