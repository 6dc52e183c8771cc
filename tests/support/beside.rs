//! Owns random plans, limits, answers, safety checks and firings: what stands beside the entries.

use std::collections::BTreeMap;

use evenly::domain::rules::{
    Finding, Firing, Limit, LimitId, Limits, Number, NumberName, Owner, RuleId, Severity,
};
use evenly::domain::{
    Acknowledgement, Answers, ClearedBy, Clearing, Day, Diary, Effort, EntryId, Hold, KeptSheet,
    Kind, Minutes, Misfit, MisfitReason, Plan, Safety, SafetyCheck, SetSide, Side, Stamp, StopSign,
    Target, Variant,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use uuid::Uuid;

use crate::arbitrary::{day, note, real, stamp, whole, word, words};
use crate::sheets::sheet;

/// A diary without entries that has up to `most` of each thing that stands beside them.
pub(crate) fn beside(most: usize) -> impl Strategy<Value = Diary> {
    (
        (vec(plan(), 0..=most), vec(kept_sheet(), 0..=most)),
        limits(),
        safety(most),
        answers(most),
        vec(firing(), 0..=most),
    )
        .prop_map(
            |((plans, plan_sheets), limits, safety, answers, firings)| Diary {
                plans,
                plan_sheets,
                limits,
                safety,
                answers,
                firings,
                ..Diary::default()
            },
        )
}

fn kept_sheet() -> impl Strategy<Value = KeptSheet> {
    (said(), sheet()).prop_map(|((day, at), sheet)| KeptSheet { at, day, sheet })
}

fn said() -> impl Strategy<Value = (Day, Stamp)> {
    (day(), stamp())
}

fn rule() -> impl Strategy<Value = RuleId> {
    select(RuleId::ALL.to_vec())
}

fn severity() -> impl Strategy<Value = Severity> {
    select(Severity::ALL.to_vec())
}

fn plan() -> impl Strategy<Value = Plan> {
    let target = (1_i64..=100, 1_i64..=500)
        .prop_map(|(sets, reps)| Target::new(sets, reps).expect("in range"));
    (
        said(),
        select(Variant::ALL),
        btree_map(select(SetSide::ALL.to_vec()), target, 0..=3),
        real(Hold::LOW..=Hold::HIGH, Hold::new),
        option::of(1_u8..=7),
        real(Minutes::LOW..=Minutes::HIGH, Minutes::new),
        whole(0..=10, Effort::new),
    )
        .prop_map(
            |((day, at), variant, targets, hold, days_per_week, minutes, effort)| Plan {
                at,
                day,
                variant,
                targets,
                hold,
                days_per_week,
                minutes,
                effort,
            },
        )
}

pub(crate) fn limits() -> impl Strategy<Value = Limits> {
    let limit = select(LimitId::ALL.to_vec()).prop_flat_map(|id| {
        let (low, high) = id.bounds();
        (
            Just(id),
            prop_oneof![Just(low), Just(high), low..=high],
            day(),
        )
    });
    vec(limit, 0..5).prop_map(|changed| {
        let mut limits = Limits::default();
        for (id, value, reviewed) in changed {
            limits.set(id, value, reviewed).expect("in range");
        }
        limits
    })
}

fn safety(most: usize) -> impl Strategy<Value = Safety> {
    let check = (said(), words(StopSign::ALL)).prop_map(|((day, at), signs)| SafetyCheck {
        at,
        day,
        signs,
    });
    let clearing = (said(), rule(), select(ClearedBy::ALL))
        .prop_map(|((day, at), rule, how)| Clearing { at, day, rule, how });
    (vec(check, 0..=most), vec(clearing, 0..=most))
        .prop_map(|(checks, clearings)| Safety { checks, clearings })
}

fn answers(most: usize) -> impl Strategy<Value = Answers> {
    let read =
        (said(), rule(), severity()).prop_map(|((day, at), rule, severity)| Acknowledgement {
            at,
            day,
            rule,
            severity,
        });
    let misfit = (said(), rule(), select(MisfitReason::ALL), note()).prop_map(
        |((day, at), rule, reason, note)| Misfit {
            at,
            day,
            rule,
            reason,
            note,
        },
    );
    (vec(read, 0..=most), vec(misfit, 0..=most)).prop_map(|(acknowledgements, misfits)| Answers {
        acknowledgements,
        misfits,
    })
}

fn number() -> impl Strategy<Value = Number> {
    let value = prop_oneof![
        (0_i32..5_000).prop_map(|tenths| f64::from(tenths) / 10.0),
        -1.0e9..1.0e9_f64,
    ];
    (select(NumberName::ALL), value).prop_map(|(name, value)| Number { name, value })
}

fn finding() -> impl Strategy<Value = Finding> {
    let entry = any::<u128>().prop_map(|bits| EntryId::new(Uuid::from_u128(bits)));
    (
        (
            option::of(select(Kind::ALL.to_vec())),
            option::of(select(Side::ALL.to_vec())),
            word(Variant::ALL),
            word(StopSign::ALL),
        ),
        day(),
        vec(entry, 0..3),
        vec(number(), 0..3),
    )
        .prop_map(
            |((kind, side, variant, sign), day, entries, numbers)| Finding {
                kind,
                side,
                variant,
                sign,
                day,
                entries,
                numbers,
            },
        )
}

fn firing() -> impl Strategy<Value = Firing> {
    let limit = (select(LimitId::ALL.to_vec()), select(Owner::ALL), day()).prop_flat_map(
        |(id, owner, reviewed)| {
            let (low, high) = id.bounds();
            (low..=high).prop_map(move |value| Limit {
                id,
                value,
                owner,
                reviewed,
            })
        },
    );
    (said(), rule(), severity(), limit, vec(finding(), 0..3)).prop_map(
        |((day, at), rule, severity, limit, findings)| Firing {
            at,
            day,
            rule,
            severity,
            limit,
            findings,
        },
    )
}

/// Leaves out what a diary on disk could not hold twice: the same rule at the same moment.
pub(crate) fn one_of_each_moment(diary: &mut Diary) {
    let mut seen: BTreeMap<(&str, &str), Vec<i64>> = BTreeMap::new();
    let mut is_new = |list: &'static str, rule: &'static str, at: &Stamp| {
        let moments = seen.entry((list, rule)).or_default();
        let new = !moments.contains(&at.utc_ms);
        moments.push(at.utc_ms);
        new
    };
    diary
        .safety
        .checks
        .retain(|check| is_new("checks", "", &check.at));
    diary
        .safety
        .clearings
        .retain(|clearing| is_new("clearings", clearing.rule.id(), &clearing.at));
    let answers = &mut diary.answers;
    answers
        .acknowledgements
        .retain(|said| is_new("read", said.rule.id(), &said.at));
    answers
        .misfits
        .retain(|misfit| is_new("misfits", misfit.rule.id(), &misfit.at));
    diary
        .firings
        .retain(|firing| is_new("firings", firing.rule.id(), &firing.at));
}
