//! Owns what the Care path screen says, in words, without drawing anything.

use crate::application::view;
use crate::application::view::guidance::{
    due, how_soon, reviewed, sources_of_signs, urgency_heading,
};
use crate::domain::where_to_start::Answers;
use crate::domain::{
    Block, Day, FoundIn, Guidance, MOST_FOUND, Prose, Section, Topic, TopicId, Urgency,
    WarningList, WarningSign, Width, search_guidance,
};
use crate::i18n::{Words, count};

use super::check::{CheckModel, check_model};
use super::draft::Sought;
use super::sitting::{Seat, SittingModel, sitting_model};
use super::sources::{SourcesModel, sources_model};
use super::start::{self, OfferModel, QuestionsModel, WaysModel};
use super::{Draft, Page};

/// The whole screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The title of the screen.
    pub title: String,
    /// One line under it.
    pub subtitle: String,
    /// The button that leads to the visit sheet; `None` while no diary is open.
    pub visit_sheet: Option<String>,
    /// The strong opening words of the banner.
    pub banner_lead: String,
    /// What follows them.
    pub banner_text: String,
    /// Opens the list of warning signs; `None` while it is open.
    pub all_signs: Option<String>,
    /// The accessible name of the row of tabs.
    pub steps: String,
    /// The five steps.
    pub tabs: Vec<TabModel>,
    /// The field that looks for words.
    pub search: SearchModel,
    /// Leads back to the page before, where there is one.
    pub back: Option<String>,
    /// Offers the six questions, on the first step.
    pub offer: Option<OfferModel>,
    /// The six questions, while they are open.
    pub questions: Option<QuestionsModel>,
    /// What can be done with the answers, while they are read.
    pub ways: Option<WaysModel>,
    /// The page that is open.
    pub page: PageModel,
}

/// The field that looks for words, and what it found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchModel {
    /// The label of the field.
    pub label: String,
    /// What stands in it while it is empty.
    pub hint: String,
    /// How many places were found, or that there are none; `None` while nothing is looked for.
    pub count: Option<String>,
    /// The places, best first.
    pub found: Vec<FoundModel>,
}

/// A place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundModel {
    /// The page it opens.
    pub page: Page,
    /// The heading of the part of it.
    pub heading: String,
    /// The part and the page.
    pub name: String,
    /// The line with the words.
    pub line: String,
}

/// A tab that opens a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabModel {
    /// The page it opens.
    pub page: Page,
    /// Its number and name.
    pub label: String,
}

/// One page of the guidance; the first start shows the same pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageModel {
    /// Which page it is.
    pub page: Page,
    /// The heading of the page.
    pub title: String,
    /// What the page says, in a few sentences.
    pub summary: String,
    /// Print the page, and save it, where it can be taken along.
    pub take_along: Option<[String; 2]>,
    /// How soon to act, as a label and a sentence.
    pub how_soon: Option<[String; 2]>,
    /// The cards, in reading order.
    pub groups: Vec<GroupModel>,
    /// What stands below the cards.
    pub footer: FooterModel,
}

/// Cards that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupModel {
    /// How urgent the group is, and its heading.
    pub heading: Option<(Urgency, String)>,
    /// The cards.
    pub cards: Vec<CardModel>,
}

/// One card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardModel {
    /// The name of the section it shows; empty where it shows none.
    pub section: String,
    /// The heading.
    pub title: String,
    /// A few words under it.
    pub lead: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
    /// How much room it takes.
    pub width: Width,
    /// Questions to answer with yes or no.
    pub check: Option<CheckModel>,
    /// Counting how long one sits, and breaks from it.
    pub sitting: Option<SittingModel>,
    /// Buttons to other pages.
    pub links: Vec<LinkModel>,
    /// What this card alone rests on.
    pub sources: Option<SourcesModel>,
    /// Whether it was looked for: it then comes into sight.
    pub is_sought: bool,
}

impl CardModel {
    /// A card in one column, with a text alone.
    pub(super) fn new(title: String, blocks: Vec<Block>) -> Self {
        Self {
            section: String::new(),
            title,
            lead: None,
            blocks,
            width: Width::Column,
            check: None,
            sitting: None,
            links: Vec::new(),
            sources: None,
            is_sought: false,
        }
    }

    /// Takes out what leads to other pages.
    fn lead_nowhere(&mut self) {
        self.links.clear();
        for block in &mut self.blocks {
            match block {
                Block::Label(_) => {}
                Block::Paragraph(line) => line.unlink(),
                Block::Bullets(items) => items.iter_mut().for_each(Prose::unlink),
            }
        }
    }
}

/// A button that opens a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkModel {
    /// The page it opens.
    pub page: Page,
    /// Its words.
    pub label: String,
}

/// Sources and dates of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FooterModel {
    /// What holds for the whole page.
    pub note: Option<String>,
    /// All sources.
    pub sources: SourcesModel,
    /// When the text was checked, when it is next, and for whom it is.
    pub reviewed: String,
    /// Says that a review is due, as a mark and what follows from it.
    pub due: Option<[String; 2]>,
}

/// The screen with the page that `draft` has open. `seat` is `None` while no diary is open.
pub fn model(
    words: &Words,
    guidance: &Guidance,
    draft: &Draft,
    (today, seat): (Day, Option<Seat>),
) -> Model {
    let page = draft.page();
    let warnings = &guidance.warnings;
    let asks = page == Page::WhereToStart && !draft.is_answered();
    let reads = page == Page::WhereToStart && draft.is_answered();
    let mut open = if page == Page::WhereToStart {
        let footer = start_footer(words, guidance, today);
        start::page(words, guidance, draft, footer)
    } else {
        page_model(words, guidance, page, today)
    };
    for card in open.groups.iter_mut().flat_map(|group| &mut group.cards) {
        card.is_sought = match draft.sought() {
            None => false,
            Some(Sought::Heading(heading)) => *heading == card.title,
            Some(Sought::Section(section)) => *section == card.section,
        };
        if let Page::Topic(id) = page
            && let Some(section) = guidance.section(id, &card.section)
        {
            card.check = check_model(words, section, draft);
            card.sitting = seat.and_then(|seat| sitting_model(words, section, seat));
        }
    }
    let tab = |(index, id): (usize, TopicId)| TabModel {
        page: Page::Topic(id),
        label: words.care_step(
            &short(words, guidance, Page::Topic(id)),
            &(index + 1).to_string(),
        ),
    };
    Model {
        title: words.care_title(),
        subtitle: words.care_subtitle(),
        visit_sheet: seat.map(|_open| words.visitsheet_page_go()),
        banner_lead: warnings.banner_lead.clone(),
        banner_text: warnings.banner_text.clone(),
        all_signs: (page != Page::WarningSigns).then(|| words.care_all_warning_signs()),
        steps: words.care_steps(),
        tabs: TopicId::CARE_PATH
            .into_iter()
            .enumerate()
            .map(tab)
            .collect(),
        search: search_model(words, guidance, &draft.query),
        back: draft
            .earlier()
            .map(|earlier| words.care_back_to(&short(words, guidance, earlier))),
        offer: (page == Page::Topic(TopicId::SeeASpecialist)).then(|| start::offer(words)),
        questions: asks.then(|| start::questions(words, draft.answers())),
        ways: reads.then(|| start::ways(words)),
        page: open,
    }
}

fn search_model(words: &Words, guidance: &Guidance, query: &str) -> SearchModel {
    let found = search_guidance(guidance, query);
    let looked = !query.trim().is_empty();
    SearchModel {
        label: words.caresearch_label(),
        hint: words.caresearch_hint(),
        count: looked.then(|| match i64::try_from(found.len()) {
            Ok(0) => words.caresearch_none(query.trim()),
            Ok(places) if found.len() < MOST_FOUND => words.caresearch_places(places),
            Ok(_) | Err(_) => words.caresearch_many(),
        }),
        found: found
            .into_iter()
            .map(|found| FoundModel {
                page: match found.place {
                    FoundIn::Topic(id) => Page::Topic(id),
                    FoundIn::WarningSigns => Page::WarningSigns,
                },
                heading: found.heading.to_owned(),
                name: if found.heading == found.title {
                    found.title.to_owned()
                } else {
                    words.caresearch_part(found.title, found.heading)
                },
                line: found.line.to_owned(),
            })
            .collect(),
    }
}

/// One page with its buttons to other pages.
pub fn page_model(words: &Words, guidance: &Guidance, page: Page, today: Day) -> PageModel {
    match page {
        Page::WarningSigns => warnings_model(words, &guidance.warnings, today),
        Page::WhereToStart => {
            let footer = start_footer(words, guidance, today);
            start::result(words, guidance, Answers::default(), footer)
        }
        Page::Topic(id) => match guidance.topic(id) {
            Some(topic) => topic_model(words, guidance, topic, today),
            // Every language has every topic, which a test holds; the warning signs always help.
            None => warnings_model(words, &guidance.warnings, today),
        },
    }
}

/// The three pages of the first start: what this may mean, warning signs, whom to see.
///
/// They have no buttons to other pages, so that the reader does not leave the first start.
pub fn first_pages(words: &Words, guidance: &Guidance, today: Day) -> [PageModel; 3] {
    [
        Page::Topic(TopicId::WhatThisMayMean),
        Page::WarningSigns,
        Page::Topic(TopicId::SeeASpecialist),
    ]
    .map(|page| {
        let mut page = page_model(words, guidance, page, today);
        for card in page.groups.iter_mut().flat_map(|group| &mut group.cards) {
            card.lead_nowhere();
        }
        page.take_along = None;
        page
    })
}

fn topic_model(words: &Words, guidance: &Guidance, topic: &Topic, today: Day) -> PageModel {
    let cards = topic.sections.iter();
    PageModel {
        page: Page::Topic(topic.id),
        title: topic.title.clone(),
        summary: topic.summary.clone(),
        take_along: Some(take_along(words)),
        how_soon: topic
            .urgency
            .map(|urgency| [words.care_how_soon(), how_soon(words, urgency)]),
        groups: vec![GroupModel {
            heading: None,
            cards: cards
                .map(|section| section_card(words, guidance, topic, section))
                .collect(),
        }],
        footer: FooterModel {
            note: None,
            sources: sources_model(words, &topic.title, topic.sources.iter()),
            reviewed: reviewed(words, topic.review, Some(topic.audience)),
            due: due(words, topic.review, today),
        },
    }
}

/// Print and save.
fn take_along(words: &Words) -> [String; 2] {
    [words.safety_print(), words.safety_save_page()]
}

fn section_card(words: &Words, guidance: &Guidance, topic: &Topic, section: &Section) -> CardModel {
    let links = section.links.iter();
    CardModel {
        section: section.id.clone(),
        lead: section.lead.clone(),
        width: section.width,
        links: links
            .map(|id| link(words, guidance, Page::Topic(*id)))
            .collect(),
        sources: (!section.sources.is_empty()).then(|| {
            let key = format!("{}/{}", topic.id.id(), section.id);
            SourcesModel {
                name: words.caresource_count_of(count(section.sources.len()), &section.heading),
                ..sources_model(words, &key, section.sources.iter())
            }
        }),
        ..CardModel::new(section.heading.clone(), section.blocks.clone())
    }
}

fn warnings_model(words: &Words, list: &WarningList, today: Day) -> PageModel {
    let group = |urgency: Urgency| GroupModel {
        heading: Some((urgency, urgency_heading(words, urgency))),
        cards: list
            .of(urgency)
            .map(|sign| sign_card(words, sign))
            .collect(),
    };
    PageModel {
        page: Page::WarningSigns,
        title: list.title.clone(),
        summary: list.summary.clone(),
        take_along: Some(take_along(words)),
        how_soon: None,
        groups: Urgency::ALL
            .into_iter()
            .map(group)
            .filter(|group| !group.cards.is_empty())
            .collect(),
        footer: FooterModel {
            note: Some(list.footer.clone()),
            sources: sources_model(words, &list.title, sources_of_signs(list).into_iter()),
            reviewed: reviewed(words, list.review, None),
            due: due(words, list.review, today),
        },
    }
}

fn sign_card(words: &Words, sign: &WarningSign) -> CardModel {
    let signs = sign.signs.iter().cloned().map(Prose::from).collect();
    let blocks = vec![
        Block::Bullets(signs),
        Block::Label(words.care_what_to_do()),
        Block::Paragraph(sign.action.clone().into()),
    ];
    CardModel::new(sign.title.clone(), blocks)
}

/// A button that leads to a page, by its short name.
pub(super) fn link(words: &Words, guidance: &Guidance, page: Page) -> LinkModel {
    LinkModel {
        page,
        label: short(words, guidance, page),
    }
}

/// The answers are read against the same sources as the first topic.
fn start_footer(words: &Words, guidance: &Guidance, today: Day) -> FooterModel {
    let page = page_model(
        words,
        guidance,
        Page::Topic(TopicId::WhatThisMayMean),
        today,
    );
    FooterModel {
        note: Some(words.start_note()),
        ..page.footer
    }
}

fn short(words: &Words, guidance: &Guidance, page: Page) -> String {
    match page {
        Page::WhereToStart => words.start_result_title(),
        Page::WarningSigns => guidance.warnings.title.clone(),
        Page::Topic(id) => view::guidance::short(guidance, id),
    }
}
