//! Owns what each kind of resource needs.

use serde_json::Value;

use crate::exchange::fhir::check::{Findings, Trouble, count_of, has_code, items_of, text_of};
use crate::exchange::fhir::codes::{
    ACTIVITY_CODES, CATEGORY, DIARY_SYSTEM, OWN_CODES, PARTICIPANT,
};

/// The statuses that FHIR allows for a publication.
const PUBLISHED: &[&str] = &["draft", "active", "retired", "unknown"];

/// Looks at one resource as its kind asks.
pub(super) fn check(
    findings: &mut Findings,
    (kind, _id): (&str, &str),
    resource: &Value,
    place: &str,
) {
    match kind {
        "Observation" => observation(findings, resource, place),
        "Patient" => patient(findings, resource, place),
        "Device" => {
            status(findings, resource, ("status", &["active"]), place);
            let version = items_of(resource, "version").any(|version| has(version, "value"));
            let name = items_of(resource, "deviceName").any(|name| has(name, "name"));
            complete(findings, version && name, place);
        }
        "CodeSystem" => code_system(findings, resource, place),
        "Questionnaire" => questionnaire(findings, resource, place),
        "QuestionnaireResponse" => response(findings, resource, place),
        "Goal" => {
            let allowed = ("lifecycleStatus", LIFECYCLES);
            status(findings, resource, allowed, place);
            subject(findings, resource, place);
            complete(findings, has(resource, "description"), place);
        }
        "CarePlan" => care_plan(findings, resource, place),
        "Encounter" => {
            let allowed = ("status", &["planned", "finished"][..]);
            status(findings, resource, allowed, place);
            subject(findings, resource, place);
            let class = resource.pointer("/class/code").is_some();
            let kind = items_of(resource, "type").any(|kind| has(kind, "text"));
            complete(findings, class && kind, place);
        }
        "Procedure" => {
            let allowed = ("status", &["preparation", "in-progress", "completed"][..]);
            status(findings, resource, allowed, place);
            subject(findings, resource, place);
            done(findings, resource, ("code", "performed"), place);
        }
        "MedicationStatement" => {
            let allowed = ("status", &["intended", "active", "completed"][..]);
            status(findings, resource, allowed, place);
            subject(findings, resource, place);
            done(
                findings,
                resource,
                ("medicationCodeableConcept", "effective"),
                place,
            );
        }
        "Provenance" => provenance(findings, resource, place),
        _ => findings.add(Trouble::UnknownResource, place),
    }
}

/// What was done says what it was, and when.
fn done(findings: &mut Findings, resource: &Value, (code, time): (&str, &str), place: &str) {
    let said = resource.get(code);
    if !said.is_some_and(|said| has(said, "text")) {
        findings.add(Trouble::NoCode, place);
    }
    let is_done = matches!(
        text_of(resource, "status"),
        Some("in-progress" | "active" | "completed")
    );
    let fields = resource.as_object();
    let dated = fields.is_some_and(|fields| fields.keys().any(|name| name.starts_with(time)));
    if is_done && !dated {
        findings.add(Trouble::NoTime, place);
    }
}

/// The statuses of a goal.
const LIFECYCLES: &[&str] = &[
    "proposed",
    "planned",
    "accepted",
    "active",
    "on-hold",
    "completed",
    "cancelled",
    "entered-in-error",
    "rejected",
];

fn has(value: &Value, name: &str) -> bool {
    value.get(name).is_some()
}

fn complete(findings: &mut Findings, whole: bool, place: &str) {
    if !whole {
        findings.add(Trouble::Incomplete, place);
    }
}

fn status(
    findings: &mut Findings,
    resource: &Value,
    (name, allowed): (&str, &[&str]),
    place: &str,
) {
    let said = text_of(resource, name);
    if !said.is_some_and(|said| allowed.contains(&said)) {
        findings.add(Trouble::Status, place);
    }
}

fn subject(findings: &mut Findings, resource: &Value, place: &str) {
    let said = resource.get("subject");
    if !said.is_some_and(|said| has(said, "reference")) {
        findings.add(Trouble::NoSubject, place);
    }
}

fn observation(findings: &mut Findings, resource: &Value, place: &str) {
    status(findings, resource, ("status", &["final"]), place);
    subject(findings, resource, place);
    let code = resource.get("code");
    let said = code.is_some_and(|code| has(code, "text") && has(code, "coding"));
    if !said {
        findings.add(Trouble::NoCode, place);
    }
    let period = resource.get("effectivePeriod");
    let period = period.is_some_and(|period| has(period, "start") && has(period, "end"));
    if period == has(resource, "effectiveDateTime") {
        findings.add(Trouble::NoTime, place);
    }
    let activity = count_of(resource, "category", CATEGORY, "activity");
    let physical = count_of(resource, "category", ACTIVITY_CODES, "PhysicalActivity");
    let none = items_of(resource, "category").next().is_none();
    if none || (physical > 0 && (activity, physical) != (1, 1)) {
        findings.add(Trouble::Categories, place);
    }
    if has_code(code, ACTIVITY_CODES, "PAPanel") {
        if has_value(resource) {
            findings.add(Trouble::GroupValue, place);
        }
        if items_of(resource, "hasMember").next().is_none() {
            findings.add(Trouble::NoMembers, place);
        }
    }
}

/// Whether there is a value of any kind.
pub(super) fn has_value(resource: &Value) -> bool {
    let fields = resource.as_object();
    fields.is_some_and(|fields| fields.keys().any(|name| name.starts_with("value")))
}

fn patient(findings: &mut Findings, resource: &Value, place: &str) {
    let mut identifiers = items_of(resource, "identifier");
    let known = identifiers.any(|identifier| {
        text_of(identifier, "system") == Some(DIARY_SYSTEM) && has(identifier, "value")
    });
    complete(findings, known, place);
    // What the profiles of the guide ask of a person, through US Core 3.1.1, which is not claimed.
    let identified = items_of(resource, "identifier")
        .all(|identifier| has(identifier, "system") && has(identifier, "value"));
    let mut names = items_of(resource, "name").peekable();
    let named = names.peek().is_some()
        && names.all(|name| {
            let said = ["family", "_family", "given"];
            said.iter().any(|part| has(name, part)) != has(name, "extension")
        });
    let gender = ["male", "female", "other", "unknown"];
    let gender = text_of(resource, "gender").is_some_and(|said| gender.contains(&said));
    let whole = known && identified && named && gender;
    findings.person_complete = Some(whole && findings.person_complete.unwrap_or(true));
}

fn code_system(findings: &mut Findings, resource: &Value, place: &str) {
    status(findings, resource, ("status", PUBLISHED), place);
    complete(findings, text_of(resource, "url") == Some(OWN_CODES), place);
    for concept in items_of(resource, "concept") {
        match text_of(concept, "code") {
            Some(code) if has(concept, "display") => {
                if !findings.known_codes.insert(code.to_owned()) {
                    findings.add(Trouble::UnknownCode, place);
                }
            }
            Some(_) | None => findings.add(Trouble::Incomplete, place),
        }
    }
}

fn questionnaire(findings: &mut Findings, resource: &Value, place: &str) {
    status(findings, resource, ("status", PUBLISHED), place);
    let (Some(url), Some(version)) = (text_of(resource, "url"), text_of(resource, "version"))
    else {
        findings.add(Trouble::Incomplete, place);
        return;
    };
    let asked = items_of(resource, "item").filter_map(|item| text_of(item, "linkId"));
    let asked = asked.map(str::to_owned).collect();
    findings.questions.insert(format!("{url}|{version}"), asked);
}

fn response(findings: &mut Findings, resource: &Value, place: &str) {
    status(findings, resource, ("status", &["completed"]), place);
    subject(findings, resource, place);
    let list = text_of(resource, "questionnaire").unwrap_or_default();
    let mut any = false;
    for item in items_of(resource, "item") {
        any = true;
        let answered = items_of(item, "answer").next().is_some();
        match text_of(item, "linkId") {
            Some(question) if answered => {
                let answer = (list.to_owned(), question.to_owned());
                findings.answered.insert(answer, place.to_owned());
            }
            Some(_) | None => findings.add(Trouble::Incomplete, place),
        }
    }
    complete(findings, any && has(resource, "authored"), place);
}

fn care_plan(findings: &mut Findings, resource: &Value, place: &str) {
    let allowed = ["draft", "active", "on-hold", "revoked", "completed"];
    status(findings, resource, ("status", &allowed), place);
    subject(findings, resource, place);
    let whole = text_of(resource, "intent") == Some("plan") && has(resource, "text");
    complete(findings, whole, place);
    for activity in items_of(resource, "activity") {
        let Some(detail) = activity.get("detail") else {
            findings.add(Trouble::Incomplete, place);
            continue;
        };
        let allowed = ["scheduled", "in-progress", "completed"];
        status(findings, detail, ("status", &allowed), place);
        let unit = detail.pointer("/scheduledTiming/repeat/periodUnit");
        let known = ["s", "min", "h", "d", "wk", "mo", "a"];
        let known = |unit: &Value| unit.as_str().is_some_and(|unit| known.contains(&unit));
        if has(detail, "scheduledTiming") && !unit.is_some_and(known) {
            findings.add(Trouble::Timing, place);
        }
    }
}

fn provenance(findings: &mut Findings, resource: &Value, place: &str) {
    let targets = items_of(resource, "target").filter_map(|target| text_of(target, "reference"));
    findings.covered.extend(targets.map(str::to_owned));
    let agents = |role: &str| {
        items_of(resource, "agent")
            .any(|agent| has_code(agent.get("type"), PARTICIPANT, role) && has(agent, "who"))
    };
    let recorded = text_of(resource, "recorded").is_some_and(|time| time.contains('T'));
    let whole = agents("author") && agents("assembler") && recorded;
    complete(findings, whole, place);
}
