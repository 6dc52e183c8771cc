//! Owns the pages of the guidance for paper: a topic or the warning signs, in one language.

use crate::application::view::guidance::{
    due, how_soon, place, reviewed, short, source, sources_of_signs, urgency_heading,
};
use crate::application::view::markup::{element, escaped, list, one_language, push, tag};
use crate::domain::{
    Block, CheckQuestion, Day, Guidance, GuidancePlace, Prose, Section, Source, Topic, TopicId,
    Urgency, WarningSign,
};
use crate::i18n::{Display, Words, guidance};

/// Writes a topic as one HTML document in the language of `display`. It needs nothing from the
/// network and holds no script but the one that asks the browser to print.
pub fn topic(id: TopicId, display: Display, today: Day) -> String {
    let guidance = guidance(display.language);
    let Some(topic) = guidance.topic(id) else {
        // Every language has every topic, which a test holds; the warning signs always help.
        return warning_signs(display, today);
    };
    one_language(
        display,
        |_words| topic.title.clone(),
        |html, words| topic_article(html, &guidance, topic, today, words),
    )
}

/// Writes the list of warning signs in the same way.
pub fn warning_signs(display: Display, today: Day) -> String {
    let guidance = guidance(display.language);
    one_language(
        display,
        |_words| guidance.warnings.title.clone(),
        |html, words| signs_article(html, &guidance, today, words),
    )
}

fn topic_article(html: &mut String, guidance: &Guidance, topic: &Topic, today: Day, words: &Words) {
    head(html, &topic.title, &topic.summary, words);
    if let Some(urgency) = topic.urgency {
        let soon = how_soon(words, urgency);
        element(html, "p class=\"lead\"", &words.carepage_how_soon(&soon));
    }
    for part in &topic.sections {
        section(html, guidance, topic, part, words);
    }
    let sources: Vec<&Source> = topic.sources.iter().collect();
    let reviewed = reviewed(words, topic.review, Some(topic.audience));
    foot(
        html,
        &sources,
        (&reviewed, due(words, topic.review, today)),
        words,
    );
}

fn signs_article(html: &mut String, guidance: &Guidance, today: Day, words: &Words) {
    let list = &guidance.warnings;
    head(html, &list.title, &list.summary, words);
    for urgency in Urgency::ALL {
        let mut signs = list.of(urgency).peekable();
        if signs.peek().is_some() {
            element(html, "h2", &urgency_heading(words, urgency));
        }
        for sign in signs {
            warning_sign(html, sign, words);
        }
    }
    element(html, "p class=\"lead\"", &list.footer);
    let reviewed = reviewed(words, list.review, None);
    let sources = sources_of_signs(list);
    foot(
        html,
        &sources,
        (&reviewed, due(words, list.review, today)),
        words,
    );
}

fn head(html: &mut String, title: &str, summary: &str, words: &Words) {
    let language = tag(words.language());
    push(
        html,
        &[
            "<article class=\"reading\" lang=\"",
            language,
            "\">\n<header>\n",
        ],
    );
    element(html, "h1", title);
    element(html, "p", summary);
    push(html, &["<p class=\"screen\"><button onclick=\"print()\">"]);
    html.push_str(&escaped(&words.safety_page_print()));
    html.push_str("</button></p>\n</header>\n");
}

fn section(html: &mut String, guidance: &Guidance, topic: &Topic, part: &Section, words: &Words) {
    html.push_str("<section>\n");
    element(html, "h2", &part.heading);
    if let Some(lead) = &part.lead {
        element(html, "p class=\"under\"", lead);
    }
    for block in &part.blocks {
        match block {
            Block::Label(label) => element(html, "h3", label),
            Block::Paragraph(line) => element(html, "p", line.text()),
            Block::Bullets(items) => {
                list(html, items.iter().map(|item| item.text().to_owned()));
            }
        }
    }
    for asked in &part.check {
        question(html, asked, words);
    }
    let elsewhere = elsewhere(guidance, topic, part, words);
    if !elsewhere.is_empty() {
        element(html, "p class=\"small\"", &words.carepage_see(&elsewhere));
    }
    html.push_str("</section>\n");
}

/// A question of a check with two empty boxes, and what to change after a no.
fn question(html: &mut String, asked: &CheckQuestion, words: &Words) {
    html.push_str("<div class=\"asked\">\n<p>");
    html.push_str(&escaped(&asked.question));
    for answer in [words.carecheck_yes(), words.carecheck_no()] {
        push(html, &["<span class=\"box\"></span>", &escaped(&answer)]);
    }
    html.push_str("</p>\n");
    let change = words.carecheck_if_no(&asked.if_no);
    element(html, "p class=\"small\"", &change);
    html.push_str("</div>\n");
}

/// The other pages that a section leads to, each once, by name: on paper nothing can be pressed. A
/// page of which a part is named needs no line of its own.
fn elsewhere(guidance: &Guidance, topic: &Topic, part: &Section, words: &Words) -> String {
    let mut named: Vec<&TopicId> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for link in part.prose().flat_map(Prose::links) {
        match &link.to {
            GuidancePlace::Section(id, _) | GuidancePlace::Topic(id) if *id == topic.id => continue,
            GuidancePlace::Section(id, _) | GuidancePlace::Topic(id) => named.push(id),
            GuidancePlace::WarningSigns => {}
        }
        let name = place(words, guidance, &link.to);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let buttons = part.links.iter().filter(|id| !named.contains(id));
    names.extend(buttons.map(|id| short(guidance, *id)));
    names
        .into_iter()
        .reduce(|first, second| words.carepage_and(&first, &second))
        .unwrap_or_default()
}

fn warning_sign(html: &mut String, sign: &WarningSign, words: &Words) {
    html.push_str("<section class=\"asked\">\n");
    element(html, "h3", &sign.title);
    list(html, sign.signs.iter().cloned());
    let action = words.carepage_to_do(&sign.action);
    element(html, "p", &action);
    html.push_str("</section>\n");
}

fn foot(
    html: &mut String,
    sources: &[&Source],
    (reviewed, due): (&str, Option<[String; 2]>),
    words: &Words,
) {
    html.push_str("<section>\n");
    element(html, "h2", &words.carepage_sources());
    html.push_str("<ul class=\"small\">\n");
    for known in sources {
        let named = source(words, known);
        let line = match &known.address {
            Some(address) => words.caresource_at(address, &named),
            None => named,
        };
        element(html, "li", &line);
    }
    html.push_str("</ul>\n</section>\n");
    if let Some([lead, text]) = due {
        element(html, "p class=\"lead\"", &lead);
        element(html, "p", &text);
    }
    element(html, "p class=\"small\"", reviewed);
    element(html, "p class=\"small\"", &words.carepage_from());
    html.push_str("</article>\n");
}
