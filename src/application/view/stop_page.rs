//! Owns the stop page: what each open stop sign asks for, in words, and the page that is printed.

use crate::application::view::markup::{document, element, escaped, list, push, tag};
use crate::application::view::safety::{OpenRule, SafetyNow};
use crate::application::view::warning::{self, Warning};
use crate::domain::rules::{RuleId, Severity};
use crate::domain::{ClearedBy, Clearing, History, Stamp, Urgency};
use crate::i18n::{Display, Words};

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
    let article = |html: &mut String, words: &Words| article(html, now, number, at, words);
    document(display, Words::safety_page_heading, article)
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
