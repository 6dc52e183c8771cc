//! Holds bundles to the official JSON schema of FHIR R4, and breaks them on purpose.
//!
//! The schema is fetched by `scripts/setup-fhir.sh`. Without it our own checks judge alone, which
//! the tests print; where `CI` is set they fail instead.

use std::collections::BTreeSet;

use evenly::exchange::fhir::{Trouble, check};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::fhir_bundle::{bundle, bytes_with, resources, sample, schema};

/// Changes a bundle so that it is wrong.
type Break = fn(&mut Value);

/// Who is expected to see a broken copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// Our own checks alone: the schema allows it.
    Us(Trouble),
    /// Both.
    Both(Trouble),
    /// The schema alone: it knows every field of FHIR, we only those that we write.
    Schema,
}

/// The broken copies, each with a name.
const BROKEN: &[(&str, Break, Seen)] = &[
    (
        "a reference to nothing",
        |b| {
            with(b, "Observation", |r| {
                r["subject"]["reference"] = json!("urn:uuid:00000000-0000-8000-8000-000000000000");
            });
        },
        Seen::Us(Trouble::Dangling),
    ),
    (
        "a reference out of the bundle",
        |b| {
            with(b, "Observation", |r| {
                r["subject"]["reference"] = json!("Patient/1");
            });
        },
        Seen::Us(Trouble::Outside),
    ),
    (
        "a page without its namespace",
        |b| {
            with(b, "CarePlan", |r| {
                r["text"]["div"] = json!("<div><p>Plan</p></div>");
            });
        },
        Seen::Us(Trouble::Narrative),
    ),
    (
        "a page with a script",
        |b| {
            with(b, "CarePlan", |r| {
                r["text"]["div"] =
                    json!("<div xmlns=\"http://www.w3.org/1999/xhtml\"><script>1</script></div>");
            });
        },
        Seen::Us(Trouble::Narrative),
    ),
    (
        "the same address twice",
        |b| {
            let first = b["entry"][3].clone();
            b["entry"].as_array_mut().unwrap().push(first);
        },
        Seen::Us(Trouble::AddressTwice),
    ),
    (
        "an address that is not the identifier",
        |b| b["entry"][5]["resource"]["id"] = json!("other"),
        Seen::Us(Trouble::IdDiffers),
    ),
    (
        "an entry without an address",
        |b| {
            b["entry"][5].as_object_mut().unwrap().remove("fullUrl");
        },
        Seen::Us(Trouble::NoAddress),
    ),
    (
        "a time without its offset",
        |b| {
            with(b, "QuestionnaireResponse", |r| {
                r["authored"] = json!("2026-11-23T18:20:00");
            });
        },
        Seen::Both(Trouble::NoOffset),
    ),
    (
        "a day that does not exist",
        |b| {
            fact(b, "girth-", |r| {
                r["effectiveDateTime"] = json!("2026-02-30");
            });
        },
        Seen::Us(Trouble::NotATime),
    ),
    (
        "an observation without status",
        |b| {
            with(b, "Observation", |r| {
                r.as_object_mut().unwrap().remove("status");
            });
        },
        Seen::Us(Trouble::Status),
    ),
    (
        "a status that is not one",
        |b| with(b, "Observation", |r| r["status"] = json!("done")),
        Seen::Both(Trouble::Status),
    ),
    (
        "an observation without code",
        |b| {
            with(b, "Observation", |r| {
                r.as_object_mut().unwrap().remove("code");
            });
        },
        Seen::Both(Trouble::NoCode),
    ),
    (
        "an observation about nobody",
        |b| {
            with(b, "Observation", |r| {
                r.as_object_mut().unwrap().remove("subject");
            });
        },
        Seen::Us(Trouble::NoSubject),
    ),
    (
        "a number as text",
        |b| fact(b, "55411-3", |r| r["valueQuantity"]["value"] = json!("30")),
        Seen::Both(Trouble::Quantity),
    ),
    (
        "a quantity without unit code",
        |b| {
            fact(b, "55411-3", |r| {
                r["valueQuantity"].as_object_mut().unwrap().remove("code");
            });
        },
        Seen::Us(Trouble::Quantity),
    ),
    (
        "a unit in words",
        |b| {
            fact(b, "55411-3", |r| {
                r["valueQuantity"]["code"] = json!("minutes");
            });
        },
        Seen::Us(Trouble::Quantity),
    ),
    (
        "a number with dust",
        |b| {
            fact(b, "55411-3", |r| {
                r["valueQuantity"]["value"] = json!(0.1 + 0.2);
            });
        },
        Seen::Us(Trouble::Dust),
    ),
    (
        "a group with a value",
        |b| {
            fact(b, "PAPanel", |r| {
                r["valueQuantity"] =
                    json!({"value": 1, "system": "http://unitsofmeasure.org", "code": "min"});
            });
        },
        Seen::Us(Trouble::GroupValue),
    ),
    (
        "a group without members",
        |b| {
            fact(b, "PAPanel", |r| {
                r.as_object_mut().unwrap().remove("hasMember");
            });
        },
        Seen::Us(Trouble::NoMembers),
    ),
    (
        "a group with an empty list of members",
        |b| fact(b, "PAPanel", |r| r["hasMember"] = json!([])),
        Seen::Us(Trouble::Empty),
    ),
    (
        "a member that claims no profile",
        |b| {
            fact(b, "55411-3", |r| {
                r.as_object_mut().unwrap().remove("meta");
            });
        },
        Seen::Us(Trouble::MemberProfile),
    ),
    (
        "one category of two",
        |b| {
            fact(b, "PAPanel", |r| {
                r["category"].as_array_mut().unwrap().remove(0);
            });
        },
        Seen::Us(Trouble::Categories),
    ),
    (
        "a field that is not one",
        |b| with(b, "Observation", |r| r["bodyPart"] = json!("leg")),
        Seen::Schema,
    ),
    (
        "a part without a value",
        |b| {
            fact(b, "bridge-single", |r| {
                r["component"][0]
                    .as_object_mut()
                    .unwrap()
                    .remove("valueCodeableConcept");
            });
        },
        Seen::Us(Trouble::Component),
    ),
    (
        "an own code that nobody explains",
        |b| {
            fact(b, "bridge-single", |r| {
                r["code"]["coding"][0]["code"] = json!("bridge-unknown");
            });
        },
        Seen::Us(Trouble::UnknownCode),
    ),
    (
        "an answer to no question",
        |b| {
            with(b, "QuestionnaireResponse", |r| {
                r["item"][0]["linkId"] = json!("other");
            });
        },
        Seen::Us(Trouble::UnknownQuestion),
    ),
    (
        "a week in words",
        |b| {
            with(b, "CarePlan", |r| {
                r["activity"][0]["detail"]["scheduledTiming"]["repeat"]["periodUnit"] =
                    json!("week");
            });
        },
        Seen::Both(Trouble::Timing),
    ),
    (
        "a plan that is an order",
        |b| with(b, "CarePlan", |r| r["intent"] = json!("order")),
        Seen::Us(Trouble::Profile),
    ),
    (
        "a goal without description",
        |b| {
            with(b, "Goal", |r| {
                r.as_object_mut().unwrap().remove("description");
            });
        },
        Seen::Both(Trouble::Incomplete),
    ),
    (
        "a goal's number without unit",
        |b| {
            with(b, "Goal", |r| {
                r["target"][0]
                    .as_object_mut()
                    .unwrap()
                    .remove("detailQuantity");
            });
        },
        Seen::Us(Trouble::Profile),
    ),
    (
        "a week's number over a period",
        |b| {
            fact(b, "82291-6", |r| {
                r.as_object_mut().unwrap().remove("effectiveDateTime");
                r["effectivePeriod"] = json!({"start": "2026-11-09", "end": "2026-11-15"});
            });
        },
        Seen::Us(Trouble::Profile),
    ),
    (
        "days in minutes",
        |b| fact(b, "89555-7", |r| r["valueQuantity"]["code"] = json!("min")),
        Seen::Us(Trouble::Profile),
    ),
    (
        "minutes of a week in days",
        |b| fact(b, "82290-8", |r| r["valueQuantity"]["code"] = json!("d")),
        Seen::Us(Trouble::Profile),
    ),
    (
        "minutes of a day under another code",
        |b| {
            fact(b, "68516-4", |r| {
                r["code"]["coding"][0]["code"] = json!("68516-5");
            });
        },
        Seen::Us(Trouble::Profile),
    ),
    (
        "a measure in words",
        |b| {
            fact(b, "73985-4", |r| {
                r.as_object_mut().unwrap().remove("valueCodeableConcept");
                r["valueString"] = json!("Walk");
            });
        },
        Seen::Us(Trouble::Profile),
    ),
    (
        "a claim of US Core",
        |b| {
            with(
                b,
                "Patient",
                |r| r["meta"] = json!({"profile": ["http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient"]}),
            );
        },
        Seen::Us(Trouble::UnknownProfile),
    ),
    (
        "a person without name or reason",
        |b| {
            with(b, "Patient", |r| {
                r.as_object_mut().unwrap().remove("name");
            });
        },
        Seen::Us(Trouble::PersonProfile),
    ),
    (
        "a period that ends before it begins",
        |b| {
            fact(b, "PAPanel", |r| {
                r.as_object_mut().unwrap().remove("effectiveDateTime");
                r["effectivePeriod"] = json!({"start": "2026-11-18T18:20:00+01:00", "end": "2026-11-18T18:20:00+02:00"});
            });
        },
        Seen::Us(Trouble::Backwards),
    ),
    (
        "a note that nobody wrote",
        |b| {
            noted(b, |r| {
                r["note"][0]
                    .as_object_mut()
                    .unwrap()
                    .remove("authorReference");
            });
        },
        Seen::Us(Trouble::Note),
    ),
    (
        "an origin that leaves something out",
        |b| {
            with(b, "Provenance", |r| {
                r["target"].as_array_mut().unwrap().pop();
            });
        },
        Seen::Us(Trouble::NoOrigin),
    ),
    (
        "an origin without agents",
        |b| {
            with(b, "Provenance", |r| {
                r.as_object_mut().unwrap().remove("agent");
            });
        },
        Seen::Both(Trouble::Incomplete),
    ),
    (
        "another kind of bundle",
        |b| b["type"] = json!("document"),
        Seen::Us(Trouble::NotACollection),
    ),
    (
        "a bundle without its time",
        |b| {
            b.as_object_mut().unwrap().remove("timestamp");
        },
        Seen::Us(Trouble::NoOffset),
    ),
];

/// Changes the first resource of a kind.
fn with(bundle: &mut Value, kind: &str, change: fn(&mut Value)) {
    first(bundle, |resource| resource["resourceType"] == kind, change);
}

/// Changes the first fact whose first code begins so.
fn fact(bundle: &mut Value, code: &str, change: fn(&mut Value)) {
    first(
        bundle,
        |resource| {
            let said = resource["code"]["coding"][0]["code"].as_str();
            said.is_some_and(|said| said.starts_with(code))
        },
        change,
    );
}

/// Changes the first fact with a note.
fn noted(bundle: &mut Value, change: fn(&mut Value)) {
    first(bundle, |resource| resource.get("note").is_some(), change);
}

fn first(bundle: &mut Value, wanted: impl Fn(&Value) -> bool, change: fn(&mut Value)) {
    let entries = bundle["entry"].as_array_mut().unwrap();
    let entry = entries.iter_mut().find(|entry| wanted(&entry["resource"]));
    change(&mut entry.expect("the sample has one")["resource"]);
}

/// Whether the schema takes a bundle.
fn fits(schema: &Validator, bundle: &Value) -> bool {
    schema.is_valid(bundle)
}

#[test]
fn a_bundle_fits_the_official_schema() {
    let diary = sample();
    let Some(schema) = schema() else {
        println!("without the schema of FHIR: our own checks judged alone");
        assert_eq!(check(bundle(&diary).to_string().as_bytes()), []);
        return;
    };
    println!("with the schema of FHIR");
    let bare = bytes_with(&diary, |options| {
        options.name = evenly::exchange::fhir::Part::Left;
        options.snomed = evenly::exchange::fhir::Part::Left;
    });
    for bundle in [bundle(&diary), serde_json::from_slice(&bare).unwrap()] {
        for resource in resources(&bundle) {
            let problem = schema.iter_errors(resource).next();
            assert!(problem.is_none(), "{}: {resource}", problem.unwrap());
        }
        assert!(fits(&schema, &bundle));
    }
}

#[test]
fn each_broken_copy_is_seen_and_the_unbroken_one_is_not() {
    let whole = bundle(&sample());
    let schema = schema();
    let mut wrong = Vec::new();
    let (mut by_us, mut by_schema) = (0, 0);
    for (name, break_it, seen) in BROKEN {
        let mut copy = whole.clone();
        break_it(&mut copy);
        assert_ne!(copy, whole, "{name}");
        let troubles: BTreeSet<Trouble> = check(copy.to_string().as_bytes())
            .into_iter()
            .map(|problem| problem.trouble)
            .collect();
        let refused = schema.as_ref().map(|schema| !fits(schema, &copy));
        by_us += usize::from(!troubles.is_empty());
        by_schema += usize::from(refused == Some(true));
        println!("{name}: ours {troubles:?}, the schema {refused:?}");
        let (ours, theirs) = match seen {
            Seen::Us(trouble) => (troubles.contains(trouble), false),
            Seen::Both(trouble) => (troubles.contains(trouble), true),
            Seen::Schema => (troubles.is_empty(), true),
        };
        if !ours || refused.is_some_and(|refused| refused != theirs) {
            wrong.push(format!("{name}: ours {troubles:?}, the schema {refused:?}"));
        }
    }
    println!(
        "{} copies: ours {by_us}, the schema {by_schema}",
        BROKEN.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(check(whole.to_string().as_bytes()), []);
    assert!(schema.is_none_or(|schema| fits(&schema, &whole)));
}
