//! Tests the six questions: every combination of answers leads somewhere, and an urgent one wins.

use std::collections::BTreeSet;

use evenly::application::view::start_page::page;
use evenly::domain::Urgency;
use evenly::domain::where_to_start::{
    Answer, Answers, Door, Exam, Question, Signal, TABLE, where_to_start,
};
use evenly::i18n::{Language, Words};

use crate::red_flags::at;
use crate::rules::on;

/// Every set of answers that one question can hold; one left open is the same as "not sure".
fn sets(question: Question) -> Vec<Vec<Answer>> {
    let (alone, together): (Vec<Answer>, Vec<Answer>) = question
        .answers()
        .iter()
        .partition(|answer| answer.stands_alone());
    let mut sets: Vec<Vec<Answer>> = alone.into_iter().map(|answer| vec![answer]).collect();
    for mask in 1..1_u32 << together.len() {
        let ticked = together.iter().enumerate();
        sets.push(
            ticked
                .filter(|(at, _)| mask & (1 << at) != 0)
                .map(|(_, answer)| *answer)
                .collect(),
        );
    }
    sets
}

/// How soon an answer asks for care, as the clinical notes say (E1).
fn asks(answer: Answer) -> Urgency {
    match answer {
        Answer::NumbBetweenLegs
        | Answer::SuddenWeakness
        | Answer::ChestOrBreath
        | Answer::CannotStand => Urgency::EmergencyNow,
        Answer::LegWeakerFast | Answer::FeverOrSwelling | Answer::DangerNotSure => Urgency::Today,
        Answer::WeightLossOrSwallowing
        | Answer::Spreads
        | Answer::PelvisDrops
        | Answer::StairsAreHard
        | Answer::NumbStrip => Urgency::WithinDays,
        Answer::NoDanger
        | Answer::AfterInjury
        | Answer::AfterRest
        | Answer::SinceChildhood
        | Answer::Slowly
        | Answer::BeginningNotSure
        | Answer::PainBelowKnee
        | Answer::PainInGroin
        | Answer::PainOutsideHip
        | Answer::CrampOnWalking
        | Answer::NoPain
        | Answer::PainNotSure
        | Answer::NumbFeet
        | Answer::NoNumbness
        | Answer::NumbnessNotSure
        | Answer::NoWeakness
        | Answer::WeaknessNotSure
        | Answer::BothSides
        | Answer::NoSpread
        | Answer::SpreadNotSure => Urgency::Routine,
    }
}

#[test]
fn every_combination_leads_to_a_door_and_the_most_urgent_answer_wins() {
    let mut combinations: Vec<(Vec<Answer>, Urgency)> = vec![(Vec::new(), Urgency::Routine)];
    for question in Question::ALL.into_iter().skip(1) {
        let sets = sets(question);
        combinations = combinations
            .iter()
            .flat_map(|(before, urgency)| {
                sets.iter().map(move |set| {
                    let soonest = set.iter().copied().map(asks).min().unwrap();
                    ([before.as_slice(), set].concat(), soonest.min(*urgency))
                })
            })
            .collect();
    }
    let mut seen = 0_u32;
    let mut fired: BTreeSet<Signal> = BTreeSet::new();
    for danger in sets(Question::Danger) {
        let soonest = danger.iter().copied().map(asks).min().unwrap();
        for (others, urgency) in &combinations {
            let answers: Answers = danger.iter().chain(others).copied().collect();
            let start = where_to_start(answers);
            seen += 1;
            assert_eq!(
                start.urgency,
                soonest.min(*urgency),
                "{danger:?} {others:?}"
            );
            assert!(!start.signals.is_empty(), "{danger:?} {others:?}");
            match start.urgency {
                Urgency::EmergencyNow => assert_eq!(start.first, Door::Emergency),
                Urgency::Today => assert_eq!(start.first, Door::DoctorToday),
                Urgency::WithinDays | Urgency::Routine => {
                    assert!(start.first > Door::DoctorToday);
                }
            }
            for raised in &start.signals {
                fired.insert(raised.row.signal);
                let fits = raised.row.signal == Signal::NothingFits;
                assert_eq!(raised.because.is_empty(), fits);
            }
        }
    }
    // (2^7 - 1 + 2) · 5 · (2^4 - 1 + 2) · 4 · (2^2 - 1 + 2) · (2^2 - 1 + 2).
    assert_eq!(seen, 1_096_500);
    assert_eq!(fired.len(), TABLE.len(), "every signal can be raised");
}

#[test]
fn a_question_left_open_counts_as_not_sure() {
    let nothing = Answers::default();
    let unsure: Answers = Question::ALL.map(Question::not_sure).into_iter().collect();
    assert_eq!(where_to_start(nothing), where_to_start(unsure));
    assert_eq!(where_to_start(nothing).urgency, Urgency::Today);
}

#[test]
fn several_signals_stand_side_by_side_with_the_answers_that_raised_them() {
    let ticked = [
        Answer::NoDanger,
        Answer::AfterInjury,
        Answer::PainBelowKnee,
        Answer::StairsAreHard,
    ];
    let start = where_to_start(ticked.into_iter().collect());
    let why = start.signals.iter().map(|one| one.because.as_slice());
    assert_eq!(
        why.collect::<Vec<_>>(),
        [
            [Answer::StairsAreHard],
            [Answer::AfterInjury],
            [Answer::PainBelowKnee]
        ]
    );
    assert_eq!(start.first, Door::Neurology);
    let exams = [Exam::HandsOn, Exam::Mri, Exam::Emg, Exam::NerveConduction];
    assert_eq!(start.exams, exams);
}

#[test]
fn none_of_these_and_not_sure_take_the_other_ticks_back() {
    let mut answers = Answers::default();
    for answer in [
        Answer::NumbBetweenLegs,
        Answer::LegWeakerFast,
        Answer::NoDanger,
    ] {
        answers.switch(answer);
    }
    let left: Vec<Answer> = answers.to(Question::Danger).collect();
    assert_eq!(left, [Answer::NoDanger]);
    answers.switch(Answer::FeverOrSwelling);
    let left: Vec<Answer> = answers.to(Question::Danger).collect();
    assert_eq!(left, [Answer::FeverOrSwelling]);
    answers.switch(Answer::FeverOrSwelling);
    assert_eq!(answers, Answers::default());
}

#[test]
fn every_answer_belongs_to_one_question_that_ends_with_not_sure() {
    let mut all = Vec::new();
    for question in Question::ALL {
        assert_eq!(question.answers().last(), Some(&question.not_sure()));
        for answer in question.answers() {
            assert_eq!(answer.question(), question);
            assert!(question.takes_several() || answer.stands_alone());
        }
        all.extend(question.answers());
    }
    let single: BTreeSet<&Answer> = all.iter().collect();
    assert_eq!(single.len(), all.len());
}

#[test]
fn every_signal_stands_on_its_page_with_its_reasons_in_both_languages() {
    let at = at(on(0), 9);
    for row in &TABLE {
        let calm = [Answer::NoDanger].into_iter().chain(row.raised_by.to_vec());
        let answers: Answers = calm.collect();
        let first = Words::new(Language::Chinese);
        let page = page(answers, first.display(), &at);
        for language in Language::ALL {
            let words = Words::new(language);
            assert!(page.contains(&words.start_signal(row.signal)), "{row:?}");
            assert!(page.contains(&words.start_signal_text(row.signal)));
            for answer in row.raised_by {
                assert!(page.contains(&words.start_answer(*answer)), "{row:?}");
            }
            for exam in row.exams {
                assert!(page.contains(&words.start_exam(*exam)), "{row:?}");
            }
        }
        assert!(!page.contains("http"), "nothing from the network");
        assert!(page.find("从哪里开始") < page.find("Where to start</h1>"));
    }
}

/// The words keep to the rules of the guidance: short sentences, no promise, no verdict.
#[test]
fn no_signal_says_what_a_person_has() {
    for language in Language::ALL {
        let words = Words::new(language);
        for row in &TABLE {
            let text = words.start_signal_text(row.signal);
            let text = text.to_lowercase();
            for verdict in ["you have", "您得了", "您患有", "diagnos", "诊断"] {
                assert!(!text.contains(verdict), "{text}");
            }
            for sentence in text.split(['.', '?']) {
                assert!(sentence.split_whitespace().count() <= 25, "{sentence}");
            }
        }
    }
}
