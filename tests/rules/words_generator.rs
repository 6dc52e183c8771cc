//! Owns the making of `src/i18n/generated/` from the language files; std only, so it builds alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

/// The languages, the first one being the one the code and its documentation are made from.
pub(crate) const LANGUAGES: [&str; 2] = ["en", "zh"];

/// The folder of the language files, seen from the package's root.
pub(crate) const SOURCES: &str = "assets/i18n";

/// The folder of the generated files, seen from the package's root.
pub(crate) const GENERATED: &str = "src/i18n/generated";

/// The most arguments one message may take.
const MAX_ARGUMENTS: usize = 5;

/// The widths rustfmt keeps to: a line, and the arguments of a call written on one line.
const LINE_WIDTH: usize = 100;
const CALL_WIDTH: usize = 60;

/// The texts of every topic: language, then topic, then the file's text.
pub(crate) type Sources = BTreeMap<String, BTreeMap<String, String>>;

/// One message of a language file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    /// Its identifier, such as `today-title`.
    pub(crate) id: String,
    /// The lines of the comment right before it.
    pub(crate) comment: Vec<String>,
    /// Its text with white space folded.
    pub(crate) text: String,
    /// The names of its variables.
    pub(crate) arguments: BTreeSet<String>,
}

/// What was made: file names with their texts, and what is wrong with the language files.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Made {
    /// File name inside [`GENERATED`] → text.
    pub(crate) files: BTreeMap<String, String>,
    /// Sentences, each naming its file.
    pub(crate) problems: Vec<String>,
}

/// Reads every language file under `root`.
pub(crate) fn read_sources(root: &Path) -> io::Result<Sources> {
    let mut sources = Sources::new();
    for language in LANGUAGES {
        let topics = sources.entry(language.to_owned()).or_default();
        for entry in fs::read_dir(root.join(SOURCES).join(language))? {
            let path = entry?.path();
            let stem = path.file_stem().and_then(|stem| stem.to_str());
            if let (Some(topic), true) = (stem, path.extension().is_some_and(|end| end == "ftl")) {
                topics.insert(topic.to_owned(), fs::read_to_string(&path)?);
            }
        }
    }
    Ok(sources)
}

/// Makes every generated file and checks the languages against each other.
pub(crate) fn make(sources: &Sources) -> Made {
    let mut made = Made::default();
    let mut parsed: BTreeMap<&str, BTreeMap<&str, Vec<Message>>> = BTreeMap::new();
    for (language, topics) in sources {
        for (topic, text) in topics {
            let (messages, problems) = parse(topic, text);
            let path = format!("{SOURCES}/{language}/{topic}.ftl");
            made.problems
                .extend(problems.iter().map(|problem| format!("{path}: {problem}")));
            parsed.entry(language).or_default().insert(topic, messages);
        }
    }
    let [first, others @ ..] = LANGUAGES;
    let base = parsed.remove(first).unwrap_or_default();
    made.problems.extend(repeated_ids(&base));
    for other in others {
        let translated = parsed.remove(other).unwrap_or_default();
        made.problems
            .extend(differences(first, &base, other, &translated));
    }
    for (topic, messages) in &base {
        made.files
            .insert(format!("{}.rs", snake(topic)), topic_file(topic, messages));
    }
    let topics: Vec<&str> = base.keys().copied().collect();
    made.files.insert("mod.rs".to_owned(), list_file(&topics));
    made
}

/// Reads one language file; returns its messages and what is wrong with it.
pub(crate) fn parse(topic: &str, text: &str) -> (Vec<Message>, Vec<String>) {
    let mut messages = Vec::new();
    let mut problems = Vec::new();
    let mut comment = Vec::new();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((index, line)) = lines.next() {
        let place = format!("line {}", index + 1);
        if let Some(words) = line.strip_prefix("# ") {
            comment.push(words.trim().to_owned());
            continue;
        }
        let above = std::mem::take(&mut comment);
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((id, first)) = line.split_once('=').filter(|_| !line.starts_with(' ')) else {
            problems.push(format!(
                "{place} is neither a message, a comment nor part of a message"
            ));
            continue;
        };
        let mut value = first.trim().to_owned();
        while let Some((_, next)) = lines.peek() {
            let inside = open_braces(&value) > 0;
            let belongs = inside || next.starts_with([' ', '\t']) || continues_later(next);
            if !belongs || next.trim().is_empty() && !inside {
                break;
            }
            value.push('\n');
            value.push_str(next.trim());
            lines.next();
        }
        let id = id.trim().to_owned();
        match check_message(topic, &id, &value) {
            Ok(arguments) => messages.push(Message {
                id,
                comment: above,
                text: value.split_whitespace().collect::<Vec<_>>().join(" "),
                arguments,
            }),
            Err(problem) => problems.push(format!("{place}: {problem}")),
        }
    }
    (messages, problems)
}

fn continues_later(line: &str) -> bool {
    line.starts_with('}')
}

fn open_braces(value: &str) -> usize {
    let opened = value.matches('{').count();
    opened.saturating_sub(value.matches('}').count())
}

/// Returns the message's variables, or what is wrong with it.
fn check_message(topic: &str, id: &str, value: &str) -> Result<BTreeSet<String>, String> {
    let plain = |character: char| {
        character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
    };
    if !id.chars().all(plain) || id.contains("--") || id.ends_with('-') {
        return Err(format!("`{id}` may hold only a–z, 0–9 and single hyphens"));
    }
    if !id
        .strip_prefix(topic)
        .is_some_and(|rest| rest.starts_with('-'))
    {
        return Err(format!(
            "`{id}` must begin with `{topic}-`, the name of its topic"
        ));
    }
    if value.is_empty() {
        return Err(format!("`{id}` has no text"));
    }
    if value
        .lines()
        .any(|line| line.starts_with('.') && line.contains('='))
    {
        return Err(format!(
            "`{id}` has an attribute; make it a message of its own"
        ));
    }
    let arguments = variables(id, value)?;
    if arguments.len() > MAX_ARGUMENTS {
        return Err(format!(
            "`{id}` takes more than {MAX_ARGUMENTS} arguments; split it"
        ));
    }
    Ok(arguments)
}

/// Walks through the text and collects the variables of its placeables.
fn variables(id: &str, value: &str) -> Result<BTreeSet<String>, String> {
    let mut found = BTreeSet::new();
    let mut depth = 0_usize;
    let mut rest = value;
    while let Some(character) = rest.chars().next() {
        rest = rest.strip_prefix(character).unwrap_or_default();
        match character {
            '{' => {
                depth += 1;
                if !rest.trim_start().starts_with(['$', '"']) {
                    return Err(format!(
                        "`{id}`: a placeable holds a $variable or a \"literal\""
                    ));
                }
            }
            '}' => {
                depth = depth
                    .checked_sub(1)
                    .ok_or(format!("`{id}` has one `}}` too many"))?;
            }
            '"' if depth > 0 => rest = rest.split_once('"').map_or("", |(_, after)| after),
            '$' if depth > 0 => {
                let name: String = rest
                    .chars()
                    .take_while(|next| next.is_ascii_alphanumeric() || *next == '-')
                    .collect();
                if name.is_empty() || snake(&name) == "self" {
                    return Err(format!("`{id}`: `${name}` is no name for a variable"));
                }
                found.insert(name);
            }
            _ => {}
        }
    }
    if depth > 0 {
        return Err(format!("`{id}` lacks a `}}`"));
    }
    Ok(found)
}

fn repeated_ids(topics: &BTreeMap<&str, Vec<Message>>) -> Vec<String> {
    let mut seen = BTreeMap::new();
    let mut problems = Vec::new();
    for (topic, messages) in topics {
        for message in messages {
            if let Some(before) = seen.insert(snake(&message.id), topic) {
                let id = &message.id;
                problems.push(format!(
                    "`{id}` stands twice: in {before}.ftl and in {topic}.ftl"
                ));
            }
        }
    }
    problems
}

/// Compares two languages by topic, identifier and arguments.
fn differences(
    first: &str,
    base: &BTreeMap<&str, Vec<Message>>,
    other: &str,
    translated: &BTreeMap<&str, Vec<Message>>,
) -> Vec<String> {
    let by_id = |topics: &BTreeMap<&str, Vec<Message>>| -> BTreeMap<String, BTreeSet<String>> {
        let pair = |topic: &&str, message: &Message| {
            (
                format!("{topic}.ftl: `{}`", message.id),
                message.arguments.clone(),
            )
        };
        let all = topics.iter();
        all.flat_map(|(topic, messages)| messages.iter().map(move |message| pair(topic, message)))
            .collect()
    };
    let (base, translated) = (by_id(base), by_id(translated));
    let mut problems = Vec::new();
    for (id, arguments) in &base {
        match translated.get(id) {
            None => problems.push(format!("{id} is missing in {other}")),
            Some(others) if others != arguments => problems.push(format!(
                "{id} takes {arguments:?} in {first} but {others:?} in {other}"
            )),
            Some(_) => {}
        }
    }
    for id in translated.keys().filter(|id| !base.contains_key(*id)) {
        problems.push(format!("{id} is missing in {first}"));
    }
    problems
}

/// The list of topics: one line a topic in each list, so that merges stay simple.
fn list_file(topics: &[&str]) -> String {
    let mut file = String::from(
        "//! Owns the list of topics. Generated by `sh scripts/words.sh`; do not edit.\n\n",
    );
    let mut modules: Vec<String> = topics.iter().map(|topic| snake(topic)).collect();
    modules.sort();
    for module in &modules {
        add_line(&mut file, &format!("mod {module};"));
    }
    file.push_str("\n/// The language files of each topic, in the order of the languages.\n");
    file.push_str("#[rustfmt::skip]\n");
    add_line(
        &mut file,
        &format!(
            "pub(in crate::i18n) const TOPICS: &[[&str; {}]] = &[",
            LANGUAGES.len()
        ),
    );
    for module in &modules {
        add_line(&mut file, &format!("    {module}::TEXTS,"));
    }
    file.push_str("];\n");
    file
}

/// The methods of one topic.
fn topic_file(topic: &str, messages: &[Message]) -> String {
    let mut file = format!(
        "//! Owns the words of `{topic}.ftl`. Generated by `sh scripts/words.sh`; do not edit.\n\n"
    );
    let counted = |message: &Message| !message.arguments.is_empty();
    if messages.iter().any(counted) {
        file.push_str("use crate::i18n::words::{Arguments, Words};\n\n");
    } else {
        file.push_str("use crate::i18n::words::Words;\n\n");
    }
    add_line(
        &mut file,
        &format!("pub(super) const TEXTS: [&str; {}] = [", LANGUAGES.len()),
    );
    for language in LANGUAGES {
        add_line(
            &mut file,
            &format!("    include_str!(\"../../../{SOURCES}/{language}/{topic}.ftl\"),"),
        );
    }
    file.push_str("];\n");
    let mut methods: Vec<String> = messages.iter().map(method).collect();
    methods.sort();
    if !methods.is_empty() {
        let body: Vec<&str> = methods
            .iter()
            .map(|text| {
                text.split_once('\n')
                    .map_or(text.as_str(), |(_, body)| body)
            })
            .collect();
        add_line(
            &mut file,
            &format!("\nimpl Words {{\n{}}}", body.join("\n")),
        );
    }
    file
}

/// One method. Its first line is the identifier, to sort by; the caller takes it off.
fn method(message: &Message) -> String {
    let mut text = format!("{}\n", message.id);
    let documentation = if message.comment.is_empty() {
        format!("Says `{}`.", message.text.replace('`', "'"))
    } else {
        message.comment.join(" ")
    };
    for line in wrap(&documentation, LINE_WIDTH - "    /// ".len()) {
        add_line(&mut text, &format!("    /// {line}"));
    }
    text.push_str(&signature(message));
    if message.arguments.is_empty() {
        text.push_str(&call("self.say", &[format!("\"{}\"", message.id)], ""));
    } else {
        text.push_str("        let mut arguments = Arguments::new();\n");
        for name in &message.arguments {
            let setter = if is_count(name) {
                "arguments.count"
            } else {
                "arguments.text"
            };
            text.push_str(&call(setter, &[format!("\"{name}\""), argument(name)], ";"));
        }
        let given = [format!("\"{}\"", message.id), "&arguments".to_owned()];
        text.push_str(&call("self.say_with", &given, ""));
    }
    text.push_str("    }\n");
    text
}

fn signature(message: &Message) -> String {
    let name = snake(&message.id);
    let mut parameters = vec!["&self".to_owned()];
    for variable in &message.arguments {
        let kind = if is_count(variable) { "i64" } else { "&str" };
        parameters.push(format!("{}: {kind}", argument(variable)));
    }
    let line = format!(
        "    pub fn {name}({}) -> String {{\n",
        parameters.join(", ")
    );
    if line.len() <= LINE_WIDTH + 1 {
        return line;
    }
    let mut lines = format!("    pub fn {name}(\n");
    for parameter in parameters {
        add_line(&mut lines, &format!("        {parameter},"));
    }
    lines.push_str("    ) -> String {\n");
    lines
}

/// A call at the depth of a method's body, written the way rustfmt writes it.
fn call(function: &str, given: &[String], end: &str) -> String {
    let inside = given.join(", ");
    let line = format!("        {function}({inside}){end}\n");
    let short = inside.len() <= CALL_WIDTH || given.len() == 1;
    if short && line.len() <= LINE_WIDTH + 1 {
        return line;
    }
    let mut lines = format!("        {function}(\n");
    for one in given {
        add_line(&mut lines, &format!("            {one},"));
    }
    add_line(&mut lines, &format!("        ){end}"));
    lines
}

fn add_line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

fn is_count(variable: &str) -> bool {
    variable == "n" || variable.starts_with("n-")
}

fn snake(name: &str) -> String {
    name.replace('-', "_")
}

/// The variable as a Rust name, with the keywords escaped.
fn argument(variable: &str) -> String {
    const KEYWORDS: &str = " abstract as async await become box break const continue do dyn else \
        enum extern false final fn for gen if impl in let loop macro match mod move mut override \
        priv pub ref return static struct trait true try type typeof unsafe unsized use virtual \
        where while yield ";
    let name = snake(variable);
    if KEYWORDS.contains(&format!(" {name} ")) {
        format!("r#{name}")
    } else {
        name
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Rewrites the generated folder under `root`: changed files only, and takes away what no topic
/// stands behind any more.
#[cfg(not(test))]
fn rewrite(root: &Path, made: &Made) -> io::Result<()> {
    let folder = root.join(GENERATED);
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !made.files.contains_key(&name) {
            fs::remove_file(entry.path())?;
        }
    }
    for (name, text) in &made.files {
        let path = folder.join(name);
        if fs::read_to_string(&path).ok().as_ref() != Some(text) {
            fs::write(&path, text)?;
            println!("wrote {GENERATED}/{name}");
        }
    }
    Ok(())
}

/// Rewrites the generated files of the package in the current folder.
#[cfg(not(test))]
fn main() -> io::Result<()> {
    let root = Path::new(".");
    let made = make(&read_sources(root)?);
    rewrite(root, &made)?;
    for problem in &made.problems {
        eprintln!("{problem}");
    }
    if made.problems.is_empty() {
        Ok(())
    } else {
        Err(io::Error::other("the language files need a hand"))
    }
}
