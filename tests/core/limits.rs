//! Tests the limits: each default is the number of the clinical reference, and each can be said.

use evenly::domain::rules::{Basis, LimitId, Unit};

/// Every limit with its default and unit. Where the clinical reference marks a number with a star,
/// or gives it without a source, it is chosen for this program.
const DEFAULTS: &[(LimitId, f64, Unit, Basis)] = &[
    // B2, P1 and P2: pain_worst > 5; next morning >= before + 2*, or > 5.
    (LimitId::WorstPain, 5.0, Unit::Points, Basis::Published),
    (LimitId::MorningRise, 2.0, Unit::Points, Basis::Chosen),
    (LimitId::MorningPain, 5.0, Unit::Points, Basis::Published),
    // P3: mean rise >= 1.0*, strong from 2.0, each with >= 4 values.
    (LimitId::CreepRise, 1.0, Unit::Points, Basis::Chosen),
    (LimitId::CreepRiseStrong, 2.0, Unit::Points, Basis::Chosen),
    (LimitId::CreepRatings, 4.0, Unit::Count, Basis::Chosen),
    // P4: second time in 7 days. P5: 2 sessions in 14 d. P6: pain_worst >= 3. P7: soreness 1-4.
    (LimitId::NerveDays, 7.0, Unit::Days, Basis::Chosen),
    (LimitId::GroinSessions, 2.0, Unit::Count, Basis::Chosen),
    (LimitId::GroinDays, 14.0, Unit::Days, Basis::Chosen),
    (LimitId::OuterHipPain, 3.0, Unit::Points, Basis::Chosen),
    (LimitId::MildSoreness, 4.0, Unit::Points, Basis::Chosen),
    // N1: soreness >= 5, reps down >= 20 %*, 72 h*. N2: <= 0.85, span >= 10 d. N3: >= 2, +-10 %.
    (LimitId::WeakerSoreness, 5.0, Unit::Points, Basis::Chosen),
    (LimitId::WeakerRepsDrop, 20.0, Unit::Percent, Basis::Chosen),
    (LimitId::RestHours, 72.0, Unit::Hours, Basis::Chosen),
    (LimitId::BestShare, 0.85, Unit::Times, Basis::Chosen),
    (LimitId::BestSpan, 10.0, Unit::Days, Basis::Chosen),
    (LimitId::EffortRise, 2.0, Unit::Points, Basis::Chosen),
    (LimitId::SameVolume, 10.0, Unit::Percent, Basis::Chosen),
    // L1: both effort >= 4*, third day running.
    (LimitId::HardEffort, 4.0, Unit::Points, Basis::Chosen),
    (LimitId::DaysRunning, 3.0, Unit::Days, Basis::Chosen),
    // L2: 1.3-1.5 info, >= 1.5 caution, >= 14 known days, >= 100 AU*.
    (LimitId::WeekHint, 1.3, Unit::Times, Basis::Chosen),
    (LimitId::WeekCaution, 1.5, Unit::Times, Basis::Chosen),
    (LimitId::KnownDays, 14.0, Unit::Days, Basis::Chosen),
    (LimitId::UsualWeekFloor, 100.0, Unit::Load, Basis::Chosen),
    // L3: > 1.3x*, >= 1.6, + >= 5 reps.
    (LimitId::BigSession, 1.3, Unit::Times, Basis::Chosen),
    (LimitId::BigSessionCaution, 1.6, Unit::Times, Basis::Chosen),
    (LimitId::BigSessionReps, 5.0, Unit::Count, Basis::Chosen),
    // L4: more than 1. L5: > 2.0 (Foster), >= 1.2, >= 4 days. L6: effort >= 8.
    (LimitId::PlanChanges, 1.0, Unit::Count, Basis::Chosen),
    (LimitId::Monotony, 2.0, Unit::Times, Basis::Published),
    (LimitId::MonotonyWeek, 1.2, Unit::Times, Basis::Chosen),
    (LimitId::MonotonyDays, 4.0, Unit::Days, Basis::Chosen),
    (LimitId::VeryHardEffort, 8.0, Unit::Points, Basis::Chosen),
    // L7: >= 14 days, > 80 %*. L8: < 0.7*.
    (LimitId::GapDays, 14.0, Unit::Days, Basis::Chosen),
    (LimitId::GapShare, 80.0, Unit::Percent, Basis::Chosen),
    (LimitId::DoseShare, 0.7, Unit::Times, Basis::Chosen),
    // T1: >= 1.5 cm*, >= 14 d. S1: > 60 min. D1: < 4 known days. U1: > 14 days. RF: 14 days.
    (LimitId::GirthGrowth, 1.5, Unit::Centimetres, Basis::Chosen),
    (LimitId::GirthDays, 14.0, Unit::Days, Basis::Chosen),
    (LimitId::SittingMinutes, 60.0, Unit::Minutes, Basis::Chosen),
    (LimitId::KnownLastWeek, 4.0, Unit::Days, Basis::Chosen),
    (LimitId::DaysOfUse, 14.0, Unit::Days, Basis::Chosen),
    (LimitId::CheckAge, 14.0, Unit::Days, Basis::Chosen),
];

#[test]
fn every_default_is_the_number_of_the_clinical_reference() {
    let listed: Vec<LimitId> = DEFAULTS.iter().map(|(id, ..)| *id).collect();
    assert_eq!(listed, LimitId::ALL, "each limit once");
    for (id, value, unit, basis) in DEFAULTS {
        assert_eq!(
            (id.default_value(), id.unit(), id.basis()),
            (*value, *unit, *basis),
            "{}",
            id.id()
        );
    }
}
