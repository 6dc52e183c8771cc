//! Owns three made-up people who go to an appointment, and what they say there.

use evenly::application::view::visit_sheet::{
    VisitChoice, VisitExtra, VisitFacts, VisitReader, document,
};
use evenly::domain::rules::{Evidence, Firing, evaluate};
use evenly::domain::{
    Body, BodyMap, BodyRegion, CareStep, Cause, Day, Diary, Feel, GirthPlace, MarkPlace,
    MarkStrength, PersonName, ProfessionalSeen, Pseudonym, SafetyCheck, Sensation, SetSide, Side,
    Site, Stamp, StepKind, StepLine, StepName, StepPlace, StepState, StopSign, Variant, VisitText,
    VisitWords, ZoneName,
};
use evenly::exchange::report::VisitDocument;
use evenly::i18n::{Display, Language, Words};

use crate::entries::{Make, bridge, check_in, day, diary, girth, strength, swim, walk};

/// The day of the appointment's sheet.
pub(crate) fn today() -> Day {
    day("2026-11-23")
}

fn ago(days: i64) -> Day {
    today().plus(-days)
}

/// A step of the path.
pub(crate) fn step(on: Day, step: CareStep) -> Make {
    let mut made = walk(on);
    made.0.body = Body::CareStep(step);
    made
}

/// A step that was done, with its name and what came of it; empty for none.
pub(crate) fn done(on: Day, kind: StepKind, [name, result]: [&str; 2]) -> Make {
    let mut it = CareStep::new(kind, StepState::Done);
    it.name = StepName::new(name).ok();
    it.result = StepLine::new(result).ok();
    step(on, it)
}

/// A body map with these marks.
pub(crate) fn map(on: Day, marks: &[(Side, BodyRegion, Sensation, i64)]) -> Make {
    let mut map = BodyMap::default();
    for (side, region, sensation, strength) in marks {
        let place = MarkPlace {
            side: *side,
            region: *region,
            sensation: *sensation,
        };
        map.mark(place, MarkStrength::new(*strength).expect("1 to 10"));
    }
    let mut made = walk(on);
    made.0.body = Body::BodyMap(map);
    made
}

/// What somebody wants to say.
pub(crate) fn says(noticed: &str, course: &str, questions: &str) -> VisitWords {
    VisitWords {
        noticed: VisitText::new(noticed).ok(),
        course: VisitText::new(course).ok(),
        questions: VisitText::new(questions).ok(),
    }
}

fn checked(on: Day, signs: &[StopSign]) -> SafetyCheck {
    SafetyCheck {
        at: Stamp {
            utc_ms: on.number() * 86_400_000 + 43_200_000,
            offset_s: 3_600,
            zone: ZoneName::new("Europe/Berlin"),
        },
        day: on,
        signs: signs.iter().copied().collect(),
    }
}

/// Notes the warnings as the program does, day by day.
fn with_warnings(mut diary: Diary) -> Diary {
    let evidence = Evidence::of(&diary);
    for days in (0..56).rev() {
        let at = checked(ago(days), &[]).at;
        let verdicts = evaluate(&evidence, ago(days));
        let fired = verdicts
            .iter()
            .filter_map(|verdict| Firing::of(verdict, &at));
        diary.firings.extend(fired);
    }
    diary
}

fn painful(mut session: Make, side: Side) -> Make {
    let pain = session.exertion().pain.get_mut(side);
    pain.sites = [Site::Buttock, Site::LegBelowKnee].into();
    pain.feels = [Feel::Burning, Feel::Electric].into();
    session
}

fn medicine(name: &str, until: Option<&str>) -> CareStep {
    let mut medicine = CareStep::new(StepKind::Medicine, StepState::Done);
    medicine.name = StepName::new(name).ok();
    medicine.until = until.map(day);
    medicine
}

/// Says who has the back pain.
fn ada(diary: &mut Diary) {
    diary.profile.weaker_side = Some(Side::Left);
    diary.profile.cause = Some(Cause::Nerve);
    diary.profile.professional_seen = Some(ProfessionalSeen::Yes(Some(day("2026-10-02"))));
    diary.person.pseudonym = Pseudonym::new("A-014").ok();
    diary.person.name = PersonName::new("Ada Example").ok();
    diary.person.visit = says(
        "In spring, when I could not climb the stairs as before.",
        "Worse until October, a little better since the exercises.",
        "May I go on with one leg at a time?\nHow long will the tingling last?",
    );
}

/// What she measured, marked and was told.
fn of_her_path() -> Vec<Make> {
    let mut booked = CareStep::new(StepKind::Emg, StepState::Booked);
    booked.place = StepPlace::new("City hospital").ok();
    vec![
        girth(ago(49), GirthPlace::Thigh15, Some(47.5), Some(49.0)),
        girth(ago(3), GirthPlace::Thigh15, Some(48.0), Some(49.2)),
        map(
            ago(49),
            &[
                (Side::Left, BodyRegion::LowBack, Sensation::Pain, 7),
                (Side::Left, BodyRegion::Calf, Sensation::Pain, 6),
                (Side::Left, BodyRegion::Foot, Sensation::Tingling, 4),
            ],
        ),
        map(
            ago(2),
            &[
                (Side::Left, BodyRegion::LowBack, Sensation::Pain, 4),
                (Side::Left, BodyRegion::Calf, Sensation::Pain, 4),
                (
                    Side::Left,
                    BodyRegion::LowerGluteusMaximus,
                    Sensation::Thinning,
                    5,
                ),
            ],
        ),
        done(
            day("2026-10-02"),
            StepKind::FamilyDoctor,
            ["", "sent on to orthopaedics"],
        ),
        done(
            day("2026-10-14"),
            StepKind::Mri,
            ["lower back", "L5 root touched, left"],
        ),
        step(day("2026-11-26"), booked).at("10:30"),
        step(
            day("2026-10-01"),
            medicine("Ibuprofen 400 mg", Some("2026-10-20")),
        ),
        step(day("2026-10-21"), medicine("Vitamin B12", None)),
        step(
            day("2026-10-05"),
            CareStep::new(StepKind::Treatment, StepState::Done),
        ),
    ]
}

/// Back pain that runs down the left leg: exercises, pain that became less, an MRI, a visit ahead.
pub(crate) fn back_pain() -> Diary {
    let mut entries = Vec::new();
    for week in 0..8 {
        let pain = if week < 4 { 4 } else { 7 };
        for days in [0, 2, 4] {
            let reps = 20 - week;
            let one_leg = strength(ago(7 * week + days), Variant::BridgeSingle)
                .set(SetSide::Left, reps - 6)
                .set(SetSide::Right, reps)
                .effort(4)
                .minutes(20.0)
                .before(Side::Left, pain - 2)
                .worst(Side::Left, pain)
                .worst(Side::Right, 1);
            entries.push(painful(one_leg, Side::Left));
            entries.push(check_in(ago(7 * week + days - 1)).morning(Side::Left, pain - 1));
        }
        entries.push(walk(ago(7 * week + 1)).effort(2).minutes(30.0));
    }
    entries.retain(|entry| entry.0.when.day <= today());
    entries.extend(of_her_path());
    let mut diary = diary(entries);
    ada(&mut diary);
    diary.safety.checks.push(checked(ago(1), &[]));
    with_warnings(diary)
}

/// Painless thinning on the right after an injection; few entries, and nobody has looked at it.
pub(crate) fn thinning() -> Diary {
    let bridges = (0..6).map(|week| bridge(ago(7 * week)).effort(3).minutes(10.0));
    let others = [
        swim(ago(9)).effort(3).minutes(25.0),
        girth(ago(40), GirthPlace::Thigh10, Some(45.0), Some(44.0)),
        girth(ago(5), GirthPlace::Thigh10, Some(45.2), Some(43.1)),
        map(
            ago(5),
            &[
                (
                    Side::Right,
                    BodyRegion::UpperGluteusMaximus,
                    Sensation::Thinning,
                    7,
                ),
                (
                    Side::Right,
                    BodyRegion::GluteusMedius,
                    Sensation::Weakness,
                    5,
                ),
            ],
        ),
        done(
            day("2026-08-30"),
            StepKind::Injection,
            ["pain killer, right buttock", ""],
        ),
        step(
            day("2026-12-05"),
            CareStep::new(StepKind::Neurology, StepState::ToBook),
        ),
    ];
    let mut diary = diary(bridges.chain(others));
    diary.profile.weaker_side = Some(Side::Right);
    diary.profile.cause = Some(Cause::Unknown);
    diary.profile.professional_seen = Some(ProfessionalSeen::No);
    diary.person.pseudonym = Pseudonym::new("B-7").ok();
    diary.person.visit = says(
        "About two weeks after the injection, in the mirror.",
        "",
        "Can an injection have hurt a nerve?",
    );
    with_warnings(diary)
}

/// New numbness between the legs: almost no diary, and answers about warning signs.
pub(crate) fn numbness() -> Diary {
    let entries = [
        walk(ago(4)).effort(3).minutes(20.0),
        map(
            ago(0),
            &[
                (Side::Left, BodyRegion::BetweenLegs, Sensation::Numbness, 8),
                (Side::Right, BodyRegion::BetweenLegs, Sensation::Numbness, 8),
                (Side::Left, BodyRegion::SciaticCourse, Sensation::Pain, 6),
            ],
        ),
    ];
    let mut diary = diary(entries);
    diary.person.pseudonym = Pseudonym::new("C-3").ok();
    diary.person.visit = says("Yesterday evening.", "Quickly worse since then.", "");
    let signs = [StopSign::NumbBetweenLegs, StopSign::LeakingUrine];
    diary
        .safety
        .checks
        .push(checked(ago(8), &[StopSign::NightPain]));
    diary.safety.checks.push(checked(ago(0), &signs));
    with_warnings(diary)
}

/// Everybody, by name.
pub(crate) fn everybody() -> [(&'static str, Diary); 3] {
    [
        ("back-pain", back_pain()),
        ("thinning", thinning()),
        ("numbness", numbness()),
    ]
}

/// What is usual for a reader, in a language.
pub(crate) fn usual(reader: VisitReader, language: Language) -> VisitChoice {
    VisitChoice::usual(reader, Display::of(language))
}

/// The same with everything ticked.
pub(crate) fn everything(language: Language) -> VisitChoice {
    let mut choice = usual(VisitReader::FamilyDoctor, language);
    choice.extras = VisitExtra::ALL.into();
    choice
}

/// The sheet of a diary, with what the person kept for the visit.
pub(crate) fn sheet(diary: &Diary, choice: &VisitChoice) -> VisitDocument {
    let words = Words::with(choice.display);
    let facts = VisitFacts::of(diary, today());
    document(&facts, (choice, &diary.person.visit), today(), &words)
}
