//! Owns `Words`: one language's texts, ready to be asked.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::i18n::generated::TOPICS;
use crate::i18n::{Display, Language};

/// Every text of one language, with the way dates and units are written.
///
/// The methods for single texts are generated; see the layer's first page. Making a `Words` reads
/// all language files (some milliseconds), so it is made once for each change of language. It can
/// be shared between threads.
pub struct Words {
    display: Display,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Makes the words of `language` with what its readers expect for dates and units.
    pub fn new(language: Language) -> Self {
        Self::with(Display::of(language))
    }

    /// Makes the words with these settings.
    pub fn with(display: Display) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(display.language)]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(grouped));
        for [english, chinese] in TOPICS {
            let text = match display.language {
                Language::English => *english,
                Language::Chinese => *chinese,
            };
            // What cannot be read is found by a test of the language files; the rest still works.
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => resource,
                Err((resource, _problems)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { display, bundle }
    }

    /// The settings these words were made with.
    pub const fn display(&self) -> Display {
        self.display
    }

    /// The language of these words.
    pub const fn language(&self) -> Language {
        self.display.language
    }

    /// The text of a message without variables.
    pub(in crate::i18n) fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The text of a message with variables.
    pub(in crate::i18n) fn say_with(&self, id: &str, arguments: &Arguments<'_>) -> String {
        self.format(id, Some(&arguments.0))
    }

    /// A message that is missing shows its identifier; the rule tests see to it that none is.
    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|found| found.value());
        let Some(pattern) = pattern else {
            return id.to_owned();
        };
        let mut problems = Vec::new();
        self.bundle
            .format_pattern(pattern, arguments, &mut problems)
            .into_owned()
    }
}

/// The variables of one message.
pub(in crate::i18n) struct Arguments<'value>(FluentArgs<'value>);

impl<'value> Arguments<'value> {
    pub(in crate::i18n) fn new() -> Self {
        Self(FluentArgs::new())
    }

    /// Sets a text that is already in words.
    pub(in crate::i18n) fn text(&mut self, name: &'static str, value: &'value str) {
        self.0.set(name, value);
    }

    /// Sets a count, which can choose a plural form.
    pub(in crate::i18n) fn count(&mut self, name: &'static str, value: i64) {
        self.0.set(name, value);
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    language.id().parse().unwrap_or_default()
}

/// Writes counts with grouped digits, which English and Chinese do alike: 1,250.
fn grouped<Memoizer>(value: &FluentValue<'_>, _memoizer: &Memoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let plain = number.as_string();
    let digits = plain.trim_start_matches('-');
    if digits.contains('.') {
        return None;
    }
    let mut text = String::from(if plain.starts_with('-') { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    Some(text)
}
