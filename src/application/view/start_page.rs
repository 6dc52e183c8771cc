//! Owns the page to take along that six answers lead to: what was ticked, and what it points to.

use crate::application::view::markup::{document, element, escaped, list, push, tag};
use crate::domain::where_to_start::{Answers, Question, Raised, where_to_start};
use crate::domain::{Stamp, Urgency};
use crate::i18n::{Display, Words};

/// Writes the page as one HTML document in both languages, the one of `display` first. It needs
/// nothing from the network and holds no script but the one that asks the browser to print.
pub fn page(answers: Answers, display: Display, at: &Stamp) -> String {
    let article = |html: &mut String, words: &Words| article(html, answers, at, words);
    document(display, Words::start_result_title, article)
}

fn article(html: &mut String, answers: Answers, at: &Stamp, words: &Words) {
    let start = where_to_start(answers);
    push(
        html,
        &["<article lang=\"", tag(words.language()), "\">\n<header>\n"],
    );
    element(html, "h1", &words.start_result_title());
    element(html, "p", &words.start_result_summary());
    let when = words.safety_when(&words.day_long(at.day()), &words.clock_time(at.time()));
    element(html, "p class=\"small\"", &words.safety_page_for(&when));
    html.push_str("<p class=\"screen\"><button onclick=\"print()\">");
    html.push_str(&escaped(&words.safety_page_print()));
    html.push_str("</button></p>\n</header>\n");
    let (class, text) = match start.urgency {
        Urgency::EmergencyNow => ("stop", words.start_first_emergency()),
        Urgency::Today => ("stop", words.start_first_today()),
        Urgency::WithinDays | Urgency::Routine => ("caution", words.start_first_text()),
    };
    push(html, &["<section class=\"", class, "\">\n"]);
    let door = words.start_door(start.first);
    element(html, "h2", &words.start_first_door(&door));
    let urgency = words.urgency(start.urgency);
    element(html, "p class=\"lead\"", &urgency);
    element(html, "p", &text);
    html.push_str("</section>\n");
    for raised in &start.signals {
        signal(html, raised, words);
    }
    ticked(html, answers, words);
    element(html, "p class=\"small\"", &words.start_note());
    element(html, "p class=\"small\"", &words.start_page_from());
    html.push_str("</article>\n");
}

fn signal(html: &mut String, raised: &Raised, words: &Words) {
    let row = raised.row;
    html.push_str("<section>\n");
    element(html, "h2", &words.start_signal(row.signal));
    element(html, "p", &words.start_signal_text(row.signal));
    if !raised.because.is_empty() {
        element(html, "h3", &words.start_signals_why());
        let because = raised.because.iter();
        list(html, because.map(|answer| words.start_answer(*answer)));
    }
    element(html, "h3", &words.start_door_label());
    element(html, "p", &words.start_doors(row));
    element(html, "h3", &words.care_how_soon());
    element(html, "p", &words.urgency(row.urgency));
    if !row.exams.is_empty() {
        element(html, "h3", &words.start_exams_label());
        list(html, row.exams.iter().map(|exam| words.start_exam(*exam)));
    }
    html.push_str("</section>\n");
}

fn ticked(html: &mut String, answers: Answers, words: &Words) {
    let filled = answers.filled();
    html.push_str("<section>\n");
    element(html, "h2", &words.start_answers_title());
    for question in Question::ALL {
        element(html, "h3", &words.start_question(question));
        let answers = filled.to(question);
        list(html, answers.map(|answer| words.start_answer(answer)));
    }
    html.push_str("</section>\n");
}
