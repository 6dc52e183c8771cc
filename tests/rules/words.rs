//! Owns the rules on the language files: complete, fresh, well formed, and without certain words.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentMessage, FluentResource, FluentValue};

use crate::words_generator::{GENERATED, LANGUAGES, Message, Sources, make, parse, read_sources};

/// Words that promise, judge or frighten (clinical reference G3). A star stands for any ending;
/// every other word stands for itself alone.
const FORBIDDEN_ENGLISH: &[&str] = &[
    "treats",
    "heal",
    "heals",
    "healed",
    "healing",
    "cure*",
    "rebuild*",
    "prevent",
    "prevents",
    "preventing",
    "diagnos*",
    "detect*",
    "screens for",
    "safe zone",
    "danger zone",
    "sweet spot",
    "risk*",
    "clinically proven",
    "guarantee*",
    "you should",
    "you have to",
    "monitors",
    "patient*",
    "all clear",
    "green tick",
    "invalid",
];

/// The same in Chinese, where words have no ends.
const FORBIDDEN_CHINESE: &[&str] = &[
    "治愈",
    "治好",
    "根治",
    "痊愈",
    "重建肌肉",
    "诊断",
    "检测",
    "筛查",
    "监测",
    "安全区",
    "危险区",
    "最佳区间",
    "绿勾",
    "风险",
    "临床证明",
    "保证",
    "您应该",
    "你应该",
    "患者",
    "病人",
    "一切正常",
];

/// A text that may say a forbidden word.
struct Exception {
    id: &'static str,
    word: &'static str,
    reason: &'static str,
}

/// The list only shrinks: an exception that no text needs fails.
const EXCEPTIONS: &[Exception] = &[Exception {
    id: "sources-pain-monitoring",
    word: "监测",
    reason: "it is the name of a published model, not what the program does",
}];

fn sources() -> Sources {
    read_sources(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Every language with its messages.
pub(crate) fn messages() -> Vec<(String, Vec<Message>)> {
    let of_topic = |(topic, text): (String, String)| parse(&topic, &text).0;
    sources()
        .into_iter()
        .map(|(language, topics)| (language, topics.into_iter().flat_map(of_topic).collect()))
        .collect()
}

fn planted(english: &str, chinese: &str) -> Sources {
    let topic = |text: &str| [("plan".to_owned(), text.to_owned())].into();
    [
        ("en".to_owned(), topic(english)),
        ("zh".to_owned(), topic(chinese)),
    ]
    .into()
}

#[test]
fn the_languages_have_the_same_messages_and_arguments() {
    let problems = make(&sources()).problems;
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_generated_files_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(GENERATED);
    let made = make(&sources()).files;
    for (name, text) in &made {
        let found = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(
            &found == text,
            "{GENERATED}/{name} is stale: run `sh scripts/words.sh`"
        );
    }
    let found: BTreeSet<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let wanted: BTreeSet<String> = made.into_keys().collect();
    assert_eq!(found, wanted, "run `sh scripts/words.sh`");
}

#[test]
fn every_message_can_be_read_and_written() {
    for (language, topics) in sources() {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        for (topic, text) in &topics {
            let resource = FluentResource::try_new(text.clone())
                .unwrap_or_else(|(_, problems)| panic!("{language}/{topic}.ftl: {problems:?}"));
            bundle.add_resource(resource).unwrap();
        }
        for (topic, text) in &topics {
            for message in parse(topic, text).0 {
                let mut arguments = FluentArgs::new();
                for name in &message.arguments {
                    let value = match name.as_str() {
                        "n" => FluentValue::from(2),
                        name if name.starts_with("n-") => FluentValue::from(2),
                        _ => FluentValue::from("x"),
                    };
                    arguments.set(name.clone(), value);
                }
                let id = &message.id;
                let found = bundle.get_message(id);
                let pattern = found.as_ref().and_then(FluentMessage::value);
                let pattern = pattern.unwrap_or_else(|| panic!("{language}: {id} is not seen"));
                let mut problems = Vec::new();
                bundle.format_pattern(pattern, Some(&arguments), &mut problems);
                assert!(problems.is_empty(), "{language}: {id}: {problems:?}");
            }
        }
    }
}

#[test]
fn no_text_promises_judges_or_frightens() {
    let mut needed = BTreeSet::new();
    let mut found = Vec::new();
    for (language, messages) in messages() {
        for message in messages {
            for word in forbidden_words(&language, &message.text) {
                let excepted = EXCEPTIONS
                    .iter()
                    .any(|exception| exception.id == message.id && exception.word == word);
                if excepted {
                    needed.insert((message.id.clone(), word));
                } else {
                    found.push(format!("{language}: {} says “{word}”", message.id));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    for exception in EXCEPTIONS {
        let Exception { id, word, reason } = exception;
        assert!(
            needed.contains(&((*id).to_owned(), *word)),
            "{id} no longer says “{word}” ({reason}): take the exception out"
        );
    }
}

/// The forbidden words that `text` says.
fn forbidden_words(language: &str, text: &str) -> Vec<&'static str> {
    if language == "zh" {
        let said = |word: &&&str| text.contains(**word);
        return FORBIDDEN_CHINESE.iter().filter(said).copied().collect();
    }
    let words: String = text
        .to_lowercase()
        .chars()
        .map(|character| {
            if character.is_alphanumeric() {
                character
            } else {
                ' '
            }
        })
        .collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    let spaced = format!(" {} ", words.join(" "));
    FORBIDDEN_ENGLISH
        .iter()
        .filter(|word| match word.strip_suffix('*') {
            Some(stem) => spaced.contains(&format!(" {stem}")),
            None => spaced.contains(&format!(" {word} ")),
        })
        .copied()
        .collect()
}

/// Which emergency numbers a text names. They differ from country to country and stand in a table
/// of their own.
fn emergency_numbers(text: &str) -> Vec<String> {
    let table: toml::Table = include_str!("../../assets/emergency-numbers.toml")
        .parse()
        .unwrap();
    let numbers: BTreeSet<&str> = table
        .values()
        .filter_map(|country| country.get("number")?.as_str())
        .collect();
    assert!(numbers.len() > 5, "the table holds the numbers");
    text.split(|letter: char| !letter.is_ascii_digit() && letter != ',')
        .map(|digits| digits.trim_matches(','))
        .filter(|digits| numbers.contains(digits))
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_language_file_names_an_emergency_number() {
    for (language, topics) in sources() {
        for (topic, text) in topics {
            for (line, text) in text.lines().enumerate() {
                let found = emergency_numbers(text);
                assert!(
                    found.is_empty(),
                    "{language}/{topic}.ftl:{}: {found:?} in {text}",
                    line + 1
                );
            }
        }
    }
    assert_eq!(emergency_numbers("Call 112, or 9999 of 10,000"), ["112"]);
}

#[test]
fn a_planted_promise_is_found() {
    let found = |language, text| forbidden_words(language, text);
    assert_eq!(found("en", "Evenly heals your hip"), ["heals"]);
    assert_eq!(found("en", "Your risks: 40 %"), ["risk*"]);
    assert_eq!(found("en", "You’re in the SAFE  zone."), ["safe zone"]);
    assert_eq!(found("en", "That is an all-clear"), ["all clear"]);
    assert_eq!(found("zh", "可以治愈"), ["治愈"]);
    assert!(found("en", "Ask your physiotherapist about treatment").is_empty());
    assert!(found("zh", "请问您的物理治疗师").is_empty());
}

#[test]
fn a_planted_difference_between_the_languages_is_found() {
    let missing = make(&planted("plan-a = A\nplan-b = B\n", "plan-a = 甲\n")).problems;
    assert_eq!(missing, ["plan.ftl: `plan-b` is missing in zh"]);
    let added = make(&planted("plan-a = A\n", "plan-a = 甲\nplan-b = 乙\n")).problems;
    assert_eq!(added, ["plan.ftl: `plan-b` is missing in en"]);
    let arguments = make(&planted("plan-a = A { $x }\n", "plan-a = 甲\n")).problems;
    assert_eq!(arguments.len(), 1, "{arguments:?}");
}

#[test]
fn planted_mistakes_in_a_language_file_are_found() {
    let problem = |text: &str| parse("plan", text).1.join("; ");
    assert!(problem("today-a = A\n").contains("must begin with `plan-`"));
    assert!(problem("plan-A = A\n").contains("may hold only"));
    assert!(problem("plan-a =\n").contains("has no text"));
    assert!(problem("plan-a = A\n    .title = T\n").contains("attribute"));
    assert!(problem("plan-a = { plan-b }\n").contains("placeable"));
    assert!(problem("plan-a = { $x\n").contains("lacks"));
    assert!(problem("plan-a = $x }\n").contains("too many"));
    assert_eq!(problem("plan-a = a{ \" } $x\" }{ $b }\n"), "");
    assert!(problem("loose words\n").contains("neither"));
    assert!(problem("plan-a = {$a}{$b}{$c}{$d}{$e}{$f}\n").contains("more than 5"));
    let twice = make(&planted("plan-a = A\nplan-a = B\n", "plan-a = 甲\n")).problems;
    assert!(
        twice.iter().any(|problem| problem.contains("twice")),
        "{twice:?}"
    );
}

#[test]
fn a_message_becomes_a_method_with_typed_arguments() {
    let text = "# Says how much.\nplan-left =\n    { $n ->\n        [one] { $type } A\n       \
        *[other] { $type } B\n    }\n\nplan-b = B\n";
    let made = make(&planted(text, text));
    assert_eq!(made.problems, Vec::<String>::new());
    let file = &made.files["plan.rs"];
    assert!(
        file.contains("    /// Says how much.\n    pub fn plan_left(&self, n: i64, r#type: &str)")
    );
    assert!(file.contains("arguments.count(\"n\", n);"));
    assert!(file.contains("arguments.text(\"type\", r#type);"));
    assert!(file.contains("    /// Says `B`.\n    pub fn plan_b(&self) -> String {\n"));
    assert!(made.files["mod.rs"].contains("mod plan;\n"));
    assert_eq!(LANGUAGES, ["en", "zh"]);
}
