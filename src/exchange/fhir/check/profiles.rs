//! Owns the rules of the physical-activity guide's profiles, for each that a resource claims.

use serde_json::Value;

use crate::exchange::fhir::check::resources::has_value;
use crate::exchange::fhir::check::walk::is_quantity;
use crate::exchange::fhir::check::{Findings, Trouble, count_of, has_code, items_of, text_of};
use crate::exchange::fhir::codes::{
    ACTIVITY_CODES, CATEGORY, LOINC, PLAN_CATEGORY, PROFILES, Profile,
};

/// The codes of a session's measures whose unit the guide fixes.
const MEASURES: [(&str, &str); 6] = [
    ("55411-3", "min"),
    ("77592-4", "min"),
    ("77593-2", "min"),
    ("55426-1", "/min"),
    ("55425-3", "/min"),
    ("55424-6", "kcal"),
];

/// Looks at the profiles that a resource claims.
pub(super) fn check(
    findings: &mut Findings,
    (kind, id): (&str, &str),
    resource: &Value,
    place: &str,
) {
    let Some(claimed) = resource.pointer("/meta/profile") else {
        return;
    };
    let claimed = claimed.as_array().into_iter().flatten();
    for url in claimed.map(|url| url.as_str().unwrap_or_default()) {
        let known = Profile::ALL
            .into_iter()
            .find(|profile| profile.url() == url);
        let Some(profile) = known.filter(|_| url.starts_with(PROFILES)) else {
            findings.add(Trouble::UnknownProfile, place);
            continue;
        };
        findings.claims(profile, id, place);
        if profile == Profile::ActivityGroup {
            for member in items_of(resource, "hasMember") {
                let member = text_of(member, "reference").unwrap_or_default();
                findings.members.insert(member.to_owned(), place.to_owned());
            }
        }
        if !keeps(profile, kind, resource) {
            findings.add(Trouble::Profile, place);
        }
    }
}

fn keeps(profile: Profile, kind: &str, resource: &Value) -> bool {
    let forbidden = ["implicitRules", "modifierExtension"];
    if forbidden.iter().any(|name| resource.get(name).is_some()) {
        return false;
    }
    match profile {
        Profile::ActivityGroup => {
            keeps_base(kind, resource)
                && has_code(resource.get("code"), ACTIVITY_CODES, "PAPanel")
                && !has_value(resource)
                && items_of(resource, "hasMember").next().is_some()
        }
        Profile::ActivityMeasure => keeps_base(kind, resource) && keeps_measure(resource),
        Profile::DaysPerWeek
        | Profile::MinutesPerDay
        | Profile::MinutesPerWeek
        | Profile::StrengthDaysPerWeek => {
            keeps_base(kind, resource) && keeps_week(profile, resource)
        }
        Profile::Goal => kind == "Goal" && keeps_goal(resource),
        Profile::CarePlan => kind == "CarePlan" && keeps_plan(resource),
    }
}

/// `pa-observation-base`.
fn keeps_base(kind: &str, resource: &Value) -> bool {
    let statuses = ["final", "amended", "corrected", "entered-in-error"];
    let status = text_of(resource, "status").is_some_and(|said| statuses.contains(&said));
    let categories = count_of(resource, "category", CATEGORY, "activity") == 1
        && count_of(resource, "category", ACTIVITY_CODES, "PhysicalActivity") == 1;
    let forbidden = ["specimen", "focus"];
    let forbidden = forbidden.iter().any(|name| resource.get(name).is_some());
    let allowed = ["valueCodeableConcept", "valueQuantity"];
    let fields = resource.as_object();
    let value = fields.is_some_and(|fields| {
        let mut values = fields.keys().filter(|name| name.starts_with("value"));
        values.all(|name| allowed.contains(&name.as_str()))
    });
    kind == "Observation"
        && status
        && categories
        && !forbidden
        && value
        && resource.get("code").is_some()
        && resource.get("subject").is_some()
        && resource.get("valueQuantity").is_none_or(is_quantity)
        && keeps_effective(resource)
}

/// A time to the day at least, or a period with both ends so.
fn keeps_effective(resource: &Value) -> bool {
    let precise = |value: &Value| value.as_str().is_some_and(|text| text.len() >= 10);
    let effective = ["effectiveInstant", "effectiveTiming"];
    if effective.iter().any(|name| resource.get(name).is_some()) {
        return false;
    }
    match (
        resource.get("effectiveDateTime"),
        resource.get("effectivePeriod"),
    ) {
        (Some(time), None) => precise(time),
        (None, Some(period)) => {
            period.get("start").is_some_and(precise) && period.get("end").is_some_and(precise)
        }
        (Some(_), Some(_)) | (None, None) => false,
    }
}

/// `pa-observation-activity-measure`: other codes may stand where none of the guide's fits.
fn keeps_measure(resource: &Value) -> bool {
    let code = resource.get("code");
    if has_code(code, LOINC, "73985-4") {
        return resource.get("valueCodeableConcept").is_some();
    }
    let unit = resource
        .pointer("/valueQuantity/code")
        .and_then(Value::as_str);
    MEASURES
        .iter()
        .find(|(measure, _unit)| has_code(code, LOINC, measure))
        .is_none_or(|(_measure, wanted)| unit == Some(*wanted))
}

/// The four numbers of a week.
fn keeps_week(profile: Profile, resource: &Value) -> bool {
    let unit = resource
        .pointer("/valueQuantity/code")
        .and_then(Value::as_str);
    profile.of_week().is_some_and(|(code, wanted)| {
        has_code(resource.get("code"), LOINC, code)
            && unit == Some(wanted.code())
            && resource.get("effectiveDateTime").is_some()
    })
}

fn keeps_goal(resource: &Value) -> bool {
    let category = count_of(resource, "category", ACTIVITY_CODES, "PhysicalActivity") == 1;
    let described = resource.pointer("/description/text").is_some();
    let mut targets = items_of(resource, "target");
    let measured = targets.all(|target| {
        target.get("detailQuantity").is_some_and(is_quantity)
            && target.get("modifierExtension").is_none()
    });
    category
        && described
        && measured
        && resource.get("lifecycleStatus").is_some()
        && resource.get("subject").is_some()
}

fn keeps_plan(resource: &Value) -> bool {
    let page = resource.pointer("/text/status").and_then(Value::as_str);
    let page = page.is_some_and(|status| ["generated", "additional"].contains(&status));
    count_of(resource, "category", ACTIVITY_CODES, "PhysicalActivity") == 1
        && count_of(resource, "category", PLAN_CATEGORY, "assess-plan") == 1
        && page
        && resource.pointer("/text/div").is_some()
        && text_of(resource, "intent") == Some("plan")
        && resource.get("status").is_some()
        && resource.get("subject").is_some()
}
