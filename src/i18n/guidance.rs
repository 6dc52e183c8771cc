//! Owns the reading of the guidance files, which `assets/guidance/README.md` describes.

use std::collections::BTreeMap;
use std::fmt;

use toml::{Table, Value};

use crate::domain::{
    Audience, Block, CheckQuestion, Claim, Day, Guidance, Reading, Review, Section, Source, Tool,
    Topic, TopicId, Urgency, WarningList, WarningSign, Width,
};
use crate::i18n::Language;
use crate::i18n::prose::{dead_ends, prose};

/// The text of the guidance files of one language.
#[derive(Clone, Copy, Debug)]
pub struct GuidanceFiles<'text> {
    /// `sources.toml`, shared by all languages.
    pub sources: &'text str,
    /// `<lang>/warning-signs.toml`.
    pub warnings: &'text str,
    /// The topic files with their names, in reading order.
    pub topics: &'text [(&'text str, &'text str)],
}

impl GuidanceFiles<'static> {
    /// The files that are built into the program.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::English => ENGLISH,
            Language::Chinese => CHINESE,
        }
    }
}

impl GuidanceFiles<'_> {
    /// Reads all files, or says what is wrong in each of them.
    pub fn read(self) -> Result<Guidance, Vec<GuidanceProblem>> {
        let sources = read_sources(self.sources)
            .map_err(|what| vec![GuidanceProblem::new("sources", what)])?;
        let mut problems = Vec::new();
        let mut topics = Vec::new();
        for (name, text) in self.topics {
            match read_topic(text, &sources) {
                Ok(topic) => topics.push(topic),
                Err(what) => problems.push(GuidanceProblem::new(name, what)),
            }
        }
        match read_warnings(self.warnings, &sources) {
            Ok(warnings) if problems.is_empty() => return joined(Guidance { topics, warnings }),
            Ok(_warnings) => {}
            Err(what) => problems.push(GuidanceProblem::new("warning-signs", what)),
        }
        Err(problems)
    }
}

/// The guidance, where every link in a text leads somewhere.
fn joined(guidance: Guidance) -> Result<Guidance, Vec<GuidanceProblem>> {
    let lost: Vec<GuidanceProblem> = dead_ends(&guidance)
        .into_iter()
        .map(|(topic, what)| GuidanceProblem::new(topic.id(), what))
        .collect();
    if lost.is_empty() {
        Ok(guidance)
    } else {
        Err(lost)
    }
}

/// The guidance in `language`, from the files built into the program.
///
/// Reading takes about a millisecond, so it is done once for each change of language.
///
/// # Panics
/// Never: a test reads every built-in file in every language.
#[expect(clippy::expect_used, reason = "a test reads every built-in file")]
pub fn guidance(language: Language) -> Guidance {
    GuidanceFiles::of(language)
        .read()
        .expect("the built-in guidance files are well formed")
}

/// A mistake in a guidance file, for the person who writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidanceProblem {
    /// The name of the file without its folder and ending.
    pub file: String,
    /// What is wrong.
    pub what: String,
}

impl GuidanceProblem {
    fn new(file: &str, what: String) -> Self {
        Self {
            file: file.to_owned(),
            what,
        }
    }
}

impl fmt::Display for GuidanceProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.file, self.what)
    }
}

type Sources = BTreeMap<String, Source>;
type Read<T> = Result<T, String>;

const SOURCES: &str = include_str!("../../assets/guidance/sources.toml");

macro_rules! files {
    ($language:literal: $($name:literal),+ $(,)?) => {
        GuidanceFiles {
            sources: SOURCES,
            warnings: include_str!(concat!(
                "../../assets/guidance/", $language, "/warning-signs.toml"
            )),
            topics: &[$((
                $name,
                include_str!(concat!("../../assets/guidance/", $language, "/", $name, ".toml")),
            )),+],
        }
    };
}

macro_rules! language {
    ($language:literal) => {
        files!(
            $language: "00-what-this-may-mean",
            "01-see-a-specialist",
            "02-find-the-cause",
            "03-treatment",
            "04-rehabilitation",
            "05-daily-life",
            "06-questions-to-ask",
            "07-what-to-bring",
            "08-living-with-not-knowing",
        )
    };
}

const ENGLISH: GuidanceFiles<'static> = language!("en");
const CHINESE: GuidanceFiles<'static> = language!("zh");

fn table(text: &str) -> Read<Table> {
    text.parse()
        .map_err(|error: toml::de::Error| error.message().to_owned())
}

fn read_sources(text: &str) -> Read<Sources> {
    let entry = |(key, value): (String, Value)| match read_source(value) {
        Ok(source) => Ok((key, source)),
        Err(what) => Err(format!("{key}: {what}")),
    };
    table(text)?.into_iter().map(entry).collect()
}

fn read_source(value: Value) -> Read<Source> {
    let mut keys = Keys::of(value)?;
    let source = Source {
        label: keys.text("label")?,
        year: keys.optional_year("year")?,
        address: keys.optional("address", Keys::text)?,
        reading: match keys.flag("reread", Flag::Yes)? {
            Flag::Yes => Reading::Read,
            Flag::No => Reading::NotReread,
        },
    };
    keys.end()?;
    Ok(source)
}

fn read_topic(text: &str, sources: &Sources) -> Read<Topic> {
    let mut keys = Keys(table(text)?);
    let topic = Topic {
        id: keys.word("id", TopicId::from_id)?,
        title: keys.text("title")?,
        short: keys.text("short")?,
        summary: keys.text("summary")?,
        sections: keys.each("section", |value| read_section(value, sources))?,
        urgency: keys.optional("urgency", |keys, key| keys.word(key, Urgency::from_id))?,
        audience: keys.word("audience", Audience::from_id)?,
        sources: keys.sources(sources)?,
        review: keys.review()?,
    };
    keys.end()?;
    Ok(topic)
}

fn read_section(value: Value, sources: &Sources) -> Read<Section> {
    let mut keys = Keys::of(value)?;
    let section = Section {
        id: keys.text("id")?,
        heading: keys.text("heading")?,
        lead: keys.optional("lead", Keys::text)?,
        blocks: blocks(keys.texts("text")?)?,
        width: match keys.flag("wide", Flag::No)? {
            Flag::Yes => Width::Full,
            Flag::No => Width::Column,
        },
        links: keys
            .optional("links", |keys, key| links(keys.texts(key)?))?
            .unwrap_or_default(),
        claims: keys
            .optional("claims", |keys, key| claims(keys.texts(key)?))?
            .unwrap_or_default(),
        check: keys
            .optional("check", |keys, key| keys.each(key, read_question))?
            .unwrap_or_default(),
        tool: keys.optional("tool", |keys, key| keys.word(key, Tool::from_id))?,
        sources: keys
            .optional("sources", |keys, _key| keys.sources(sources))?
            .unwrap_or_default(),
    };
    keys.end()?;
    Ok(section)
}

fn read_question(value: Value) -> Read<CheckQuestion> {
    let mut keys = Keys::of(value)?;
    let question = CheckQuestion {
        question: keys.text("question")?,
        if_no: keys.text("if_no")?,
    };
    keys.end()?;
    Ok(question)
}

fn links(names: Vec<String>) -> Read<Vec<TopicId>> {
    let link = |name: String| {
        TopicId::from_id(&name).map_err(|_unknown| format!("there is no topic {name}"))
    };
    names.into_iter().map(link).collect()
}

fn claims(names: Vec<String>) -> Read<Vec<Claim>> {
    let claim = |name: String| {
        Claim::from_id(&name).map_err(|_unknown| format!("the clinical notes have no part {name}"))
    };
    names.into_iter().map(claim).collect()
}

/// Turns lines into blocks: `## ` names what follows, `- ` is an item, all else a paragraph.
fn blocks(lines: Vec<String>) -> Read<Vec<Block>> {
    let mut blocks = Vec::new();
    for line in lines {
        if let Some(label) = line.strip_prefix("## ") {
            blocks.push(Block::Label(label.to_owned()));
        } else if let Some(item) = line.strip_prefix("- ") {
            let item = prose(item)?;
            match blocks.last_mut() {
                Some(Block::Bullets(items)) => items.push(item),
                Some(Block::Label(_) | Block::Paragraph(_)) | None => {
                    blocks.push(Block::Bullets(vec![item]));
                }
            }
        } else {
            blocks.push(Block::Paragraph(prose(&line)?));
        }
    }
    Ok(blocks)
}

fn read_warnings(text: &str, sources: &Sources) -> Read<WarningList> {
    let mut keys = Keys(table(text)?);
    let list = WarningList {
        title: keys.text("title")?,
        summary: keys.text("summary")?,
        banner_lead: keys.text("banner_lead")?,
        banner_text: keys.text("banner_text")?,
        footer: keys.text("footer")?,
        signs: keys.each("sign", |value| read_sign(value, sources))?,
        review: keys.review()?,
    };
    keys.end()?;
    Ok(list)
}

fn read_sign(value: Value, sources: &Sources) -> Read<WarningSign> {
    let mut keys = Keys::of(value)?;
    let sign = WarningSign {
        id: keys.text("id")?,
        urgency: keys.word("urgency", Urgency::from_id)?,
        title: keys.text("title")?,
        signs: keys.texts("signs")?,
        action: keys.text("action")?,
        sources: keys.sources(sources)?,
    };
    keys.end()?;
    Ok(sign)
}

/// The keys of one table that nobody has taken yet.
struct Keys(Table);

impl Keys {
    fn of(value: Value) -> Read<Self> {
        let found = value.type_str();
        let Value::Table(table) = value else {
            return Err(format!("a {found} stands where a table belongs"));
        };
        Ok(Self(table))
    }

    /// What `read` makes of the key, where the key is there.
    fn optional<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&mut Self, &str) -> Read<T>,
    ) -> Read<Option<T>> {
        if !self.0.contains_key(key) {
            return Ok(None);
        }
        read(self, key).map(Some)
    }

    fn take(&mut self, key: &str) -> Read<Value> {
        self.0
            .remove(key)
            .ok_or_else(|| format!("{key} is missing"))
    }

    fn text(&mut self, key: &str) -> Read<String> {
        text(self.take(key)?).map_err(|what| format!("{key}: {what}"))
    }

    fn list(&mut self, key: &str) -> Read<Vec<Value>> {
        let value = self.take(key)?;
        let found = value.type_str();
        let Value::Array(values) = value else {
            return Err(format!("{key} is a {found}, not a list"));
        };
        if values.is_empty() {
            return Err(format!("{key} is empty"));
        }
        Ok(values)
    }

    fn texts(&mut self, key: &str) -> Read<Vec<String>> {
        self.each(key, text)
    }

    fn each<T>(&mut self, key: &str, read: impl Fn(Value) -> Read<T>) -> Read<Vec<T>> {
        let numbered =
            |(index, value)| read(value).map_err(|what| format!("{key} {}: {what}", index + 1));
        self.list(key)?
            .into_iter()
            .enumerate()
            .map(numbered)
            .collect()
    }

    /// One word of a closed list.
    fn word<T, E>(&mut self, key: &str, read: impl Fn(&str) -> Result<T, E>) -> Read<T> {
        let word = self.text(key)?;
        read(&word).map_err(|_unknown| format!("{key} does not know {word}"))
    }

    fn optional_year(&mut self, key: &str) -> Read<Option<u16>> {
        match self.0.remove(key) {
            None => Ok(None),
            Some(Value::Integer(year)) if (1900..2200).contains(&year) => {
                Ok(u16::try_from(year).ok())
            }
            Some(other) => Err(format!("{key}: {other} is not a year")),
        }
    }

    fn flag(&mut self, key: &str, unsaid: Flag) -> Read<Flag> {
        match self.0.remove(key) {
            None => Ok(unsaid),
            Some(Value::Boolean(true)) => Ok(Flag::Yes),
            Some(Value::Boolean(false)) => Ok(Flag::No),
            Some(other) => Err(format!("{key}: {other} is neither true nor false")),
        }
    }

    fn review(&mut self) -> Read<Review> {
        let review = Review {
            done: self.word("reviewed", str::parse::<Day>)?,
            due: self.word("review_due", str::parse::<Day>)?,
        };
        if review.done < review.due {
            Ok(review)
        } else {
            Err("review_due does not lie after reviewed".to_owned())
        }
    }

    fn sources(&mut self, known: &Sources) -> Read<Vec<Source>> {
        let source = |key: String| {
            known
                .get(&key)
                .cloned()
                .ok_or_else(|| format!("there is no source {key}"))
        };
        self.texts("sources")?.into_iter().map(source).collect()
    }

    fn end(self) -> Read<()> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(key) => Err(format!("{key} is not a known key")),
        }
    }
}

/// The answer of a key that is true or false.
enum Flag {
    Yes,
    No,
}

/// A text with something in it and no white space around it.
fn text(value: Value) -> Read<String> {
    let found = value.type_str();
    let Value::String(text) = value else {
        return Err(format!("a {found} stands where a text belongs"));
    };
    if text.is_empty() {
        return Err("the text is empty".to_owned());
    }
    if text.trim() != text {
        return Err("white space around the text".to_owned());
    }
    Ok(text)
}
