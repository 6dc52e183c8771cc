//! Owns the checks that every bundle must pass after it was written: what no public checker sees.

mod narrative;
mod profiles;
mod resources;
mod trouble;
mod walk;

pub use trouble::{FhirProblem, Trouble};

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;

use crate::exchange::MAX_PROBLEMS;
use crate::exchange::fhir::codes::Profile;

/// How every address of a bundle's resource begins.
const URN: &str = "urn:uuid:";

/// Reads a bundle, resource by resource, and lists what is wrong with it; nothing, where it is sound.
/// The list ends at [`MAX_PROBLEMS`].
pub fn check(bytes: &[u8]) -> Vec<FhirProblem> {
    let mut findings = Findings::default();
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = (BundleSeed {
        findings: &mut findings,
    })
    .deserialize(&mut reader)
    .and_then(|()| reader.end());
    match read {
        Ok(()) => findings.look_across(),
        Err(error) => findings.add(Trouble::NotJson, &error.to_string()),
    }
    findings.problems
}

/// What was found, and what can only be judged when everything was seen.
#[derive(Default)]
struct Findings {
    problems: Vec<FhirProblem>,
    /// The addresses, each with the kind of resource behind it.
    addresses: BTreeMap<String, String>,
    /// What is pointed to, each with the first place that does.
    pointed: BTreeMap<String, String>,
    /// The members of groups that claim the guide's profile.
    members: BTreeMap<String, String>,
    /// The facts that claim to be measures of a session.
    measures: BTreeSet<String>,
    /// Own codes that are used, each with the first place that does.
    used_codes: BTreeMap<String, String>,
    /// Own codes that the list explains.
    known_codes: BTreeSet<String>,
    /// The questions of each list of questions, by address and version.
    questions: BTreeMap<String, BTreeSet<String>>,
    /// The answers to them, each with its place.
    answered: BTreeMap<(String, String), String>,
    /// What the provenance covers.
    covered: BTreeSet<String>,
    /// The first resource that claims a profile which asks for a complete person.
    claims_person: Option<String>,
    /// Whether a person who meets those rules was seen.
    person_complete: Option<bool>,
}

impl Findings {
    fn add(&mut self, trouble: Trouble, place: &str) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(FhirProblem {
                trouble,
                place: place.to_owned(),
            });
        }
    }

    /// Looks at what stands around the entries.
    fn frame(&mut self, key: &str, value: &Value) {
        match key {
            "resourceType" if value != "Bundle" => self.add(Trouble::NotABundle, key),
            "type" if value != "collection" => self.add(Trouble::NotACollection, key),
            "timestamp" => match value.as_str() {
                Some(text) if text.contains('T') => self.time(text, key),
                Some(_) | None => self.add(Trouble::NoOffset, key),
            },
            _ => {}
        }
    }

    /// Looks at one entry.
    fn entry(&mut self, number: usize, entry: &Value) {
        let resource = entry.get("resource").unwrap_or(&Value::Null);
        let kind = text_of(resource, "resourceType").unwrap_or_default();
        let id = text_of(resource, "id").unwrap_or_default();
        let place = if id.is_empty() {
            format!("entry {number}")
        } else {
            format!("{kind}/{id}")
        };
        match text_of(entry, "fullUrl") {
            Some(address) if is_address(address) => {
                if address.strip_prefix(URN) != Some(id) {
                    self.add(Trouble::IdDiffers, &place);
                }
                let before = self.addresses.insert(address.to_owned(), kind.to_owned());
                if before.is_some() {
                    self.add(Trouble::AddressTwice, &place);
                }
            }
            Some(_) | None => self.add(Trouble::NoAddress, &place),
        }
        walk::walk(self, resource, &place);
        resources::check(self, (kind, id), resource, &place);
        profiles::check(self, (kind, id), resource, &place);
    }

    /// Judges what needs the whole bundle.
    fn look_across(&mut self) {
        let mut found = Vec::new();
        for (address, place) in &self.pointed {
            if !self.addresses.contains_key(address) {
                found.push((Trouble::Dangling, place.clone()));
            }
        }
        for (address, place) in &self.members {
            if !self.measures.contains(address) {
                found.push((Trouble::MemberProfile, place.clone()));
            }
        }
        for (code, place) in &self.used_codes {
            if !self.known_codes.contains(code) {
                found.push((Trouble::UnknownCode, place.clone()));
            }
        }
        for ((list, question), place) in &self.answered {
            let questions = self.questions.get(list);
            if !questions.is_some_and(|questions| questions.contains(question)) {
                found.push((Trouble::UnknownQuestion, place.clone()));
            }
        }
        for (address, kind) in &self.addresses {
            if kind != "Provenance" && !self.covered.contains(address) {
                found.push((Trouble::NoOrigin, format!("{kind} {address}")));
            }
        }
        match (&self.claims_person, self.person_complete) {
            (Some(place), Some(false)) => found.push((Trouble::PersonProfile, place.clone())),
            (_, None) => found.push((Trouble::NoPerson, "bundle".to_owned())),
            (None, Some(_)) | (Some(_), Some(true)) => {}
        }
        for (trouble, place) in found {
            self.add(trouble, &place);
        }
    }

    /// Notes that a resource claims a profile, with what that asks of others.
    fn claims(&mut self, profile: Profile, id: &str, place: &str) {
        self.claims_person.get_or_insert_with(|| place.to_owned());
        if profile == Profile::ActivityMeasure {
            self.measures.insert(format!("{URN}{id}"));
        }
    }
}

/// The text of a field.
fn text_of<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name).and_then(Value::as_str)
}

/// The items of a list; none where there is no list.
fn items_of<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    let list = value.get(name).and_then(Value::as_array);
    list.into_iter().flatten()
}

/// How many times a concept list holds a code.
fn count_of(resource: &Value, name: &str, system: &str, code: &str) -> usize {
    items_of(resource, name)
        .flat_map(|concept| items_of(concept, "coding"))
        .filter(|coding| is_coding(coding, system, code))
        .count()
}

/// Whether a concept holds a code.
fn has_code(concept: Option<&Value>, system: &str, code: &str) -> bool {
    concept.is_some_and(|concept| {
        items_of(concept, "coding").any(|coding| is_coding(coding, system, code))
    })
}

fn is_coding(coding: &Value, system: &str, code: &str) -> bool {
    text_of(coding, "system") == Some(system) && text_of(coding, "code") == Some(code)
}

/// Whether an address is `urn:uuid:` with a UUID in small letters.
fn is_address(text: &str) -> bool {
    let lengths = [8, 4, 4, 4, 12];
    let Some(uuid) = text.strip_prefix(URN) else {
        return false;
    };
    let parts: Vec<&str> = uuid.split('-').collect();
    let small_hex = |character: char| matches!(character, '0'..='9' | 'a'..='f');
    parts.len() == lengths.len()
        && parts
            .iter()
            .zip(lengths)
            .all(|(part, length)| part.len() == length && part.chars().all(small_hex))
}

/// Reads the bundle's own fields; the entries are looked at one by one and let go of.
struct BundleSeed<'a> {
    findings: &'a mut Findings,
}

impl<'de> DeserializeSeed<'de> for BundleSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for BundleSeed<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a bundle")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if key == "entry" {
                map.next_value_seed(EntriesSeed {
                    findings: &mut *self.findings,
                })?;
            } else {
                let value: Value = map.next_value()?;
                self.findings.frame(&key, &value);
            }
            if !seen.insert(key) {
                return Err(A::Error::custom("a name stands twice"));
            }
        }
        for (key, trouble) in [
            ("resourceType", Trouble::NotABundle),
            ("type", Trouble::NotACollection),
            ("timestamp", Trouble::NoOffset),
        ] {
            if !seen.contains(key) {
                self.findings.add(trouble, key);
            }
        }
        Ok(())
    }
}

struct EntriesSeed<'a> {
    findings: &'a mut Findings,
}

impl<'de> DeserializeSeed<'de> for EntriesSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for EntriesSeed<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the entries of a bundle")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut number = 0;
        while self.findings.problems.len() < MAX_PROBLEMS {
            let Some(entry) = list.next_element::<Value>()? else {
                return Ok(());
            };
            number += 1;
            self.findings.entry(number, &entry);
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }
}
