//! Owns the links in the lines of the guidance: `[words](topic)`, `[words](topic/section)` and
//! `[words](warning-signs)`.

use crate::domain::{Guidance, GuidancePlace, Prose, TopicId};

/// The name of the list of warning signs.
const WARNING_SIGNS: &str = "warning-signs";

/// Reads a line with its links, or says what is wrong with one.
pub(super) fn prose(line: &str) -> Result<Prose, String> {
    let mut prose = Prose::default();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let link = after
            .split_once("](")
            .and_then(|(words, after)| Some((words, after.split_once(')')?)));
        let Some((words, (to, after))) = link else {
            return Err(format!("a link has no end in “{line}”"));
        };
        if words.trim() != words || words.is_empty() || words.contains('[') {
            return Err(format!("a link has no words of its own in “{line}”"));
        }
        prose.add(before);
        prose.add_link(words, place(to)?);
        rest = after;
    }
    prose.add(rest);
    Ok(prose)
}

fn place(name: &str) -> Result<GuidancePlace, String> {
    if name == WARNING_SIGNS {
        return Ok(GuidancePlace::WarningSigns);
    }
    let (topic, section) = match name.split_once('/') {
        Some((topic, section)) => (topic, Some(section)),
        None => (name, None),
    };
    let topic = TopicId::from_id(topic)
        .map_err(|_unknown| format!("a link leads to {name}, and there is no topic {topic}"))?;
    Ok(match section {
        None => GuidancePlace::Topic(topic),
        Some(section) => GuidancePlace::Section(topic, section.to_owned()),
    })
}

/// What is wrong with links that can be read: no such section, or the page they stand on.
pub(super) fn dead_ends(guidance: &Guidance) -> Vec<(TopicId, String)> {
    let mut lost = Vec::new();
    for topic in &guidance.topics {
        for section in &topic.sections {
            for link in section.prose().flat_map(Prose::links) {
                let here = match &link.to {
                    GuidancePlace::Topic(id) => *id == topic.id,
                    GuidancePlace::Section(id, name) => *id == topic.id && *name == section.id,
                    GuidancePlace::WarningSigns => false,
                };
                if here {
                    lost.push((topic.id, format!("{}: a link leads to itself", section.id)));
                } else if !guidance.has(&link.to) {
                    let what = format!("{}: a link leads nowhere: {:?}", section.id, link.to);
                    lost.push((topic.id, what));
                }
            }
        }
    }
    lost
}
