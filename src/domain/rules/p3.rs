//! Owns rule P3: morning pain that creeps up over a week.

use crate::domain::rules::told::morning_pain;
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State, whole,
};
use crate::domain::{Day, DayRange, EntryId, History, Side};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P3,
    severity: Severity::Caution,
    needs: Need::MorningPain,
    limits: &[
        LimitId::CreepRise,
        LimitId::CreepRiseStrong,
        LimitId::CreepRatings,
    ],
    source: SourceRef::PainMonitoring,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The days of each of the two weeks that are compared (clinical reference B2).
const WEEK_DAYS: i64 = 7;

/// Compares each side's mean morning pain of the last seven days with that of the seven before.
/// A morning nobody rated is left out of its mean, and a week with too few of them is not judged.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, as_of) = (question.history(), question.as_of);
    let wanted = question.limit(LimitId::CreepRatings);
    let weeks = Side::ALL.map(|side| Weeks::of(history, side, as_of));
    let mut judged: Vec<(f64, Finding)> = weeks
        .iter()
        .filter(|weeks| f64::from(weeks.fewer()) >= wanted)
        .filter_map(|weeks| Some((weeks.rise()?, weeks.finding(as_of))))
        .collect();
    judged.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let highest = judged.first().map(|(rise, _)| *rise);
    let fires = |rise: f64| rise >= question.limit(LimitId::CreepRise);
    let strong = highest.is_some_and(|rise| rise >= question.limit(LimitId::CreepRiseStrong));
    let (state, findings) = match highest {
        Some(highest) if fires(highest) => (
            State::Fired,
            judged
                .into_iter()
                .filter(|(rise, _)| fires(*rise))
                .collect(),
        ),
        Some(_) => (State::Quiet, judged),
        None => {
            let have = weeks.iter().map(Weeks::fewer).max().unwrap_or_default();
            let missing = Missing::Ratings {
                have,
                needed: whole(wanted),
            };
            (State::NotEnoughData(missing), judged)
        }
    };
    Judgement {
        state,
        severity: Severity::Caution,
        limit: if state == State::Fired && strong {
            LimitId::CreepRiseStrong
        } else {
            LimitId::CreepRise
        },
        findings: findings.into_iter().map(|(_, finding)| finding).collect(),
    }
}

/// One side's rated mornings of two weeks.
struct Weeks {
    side: Side,
    earlier: Mornings,
    recent: Mornings,
}

/// The rated mornings of one week, added up.
#[derive(Default)]
struct Mornings {
    count: u32,
    points: u32,
    entries: Vec<EntryId>,
}

impl Mornings {
    fn of(history: &History, range: DayRange, side: Side) -> Self {
        let mut mornings = Self::default();
        for (pain, entry) in range
            .days()
            .filter_map(|day| morning_pain(history, day, side))
        {
            mornings.count += 1;
            mornings.points += u32::from(pain.get());
            mornings.entries.push(entry.id);
        }
        mornings
    }

    fn mean(&self) -> f64 {
        f64::from(self.points) / f64::from(self.count)
    }
}

impl Weeks {
    fn of(history: &History, side: Side, as_of: Day) -> Self {
        let before = as_of.plus(-WEEK_DAYS);
        Self {
            side,
            earlier: Mornings::of(history, DayRange::ending(before, WEEK_DAYS), side),
            recent: Mornings::of(history, DayRange::ending(as_of, WEEK_DAYS), side),
        }
    }

    /// The rated mornings of the week that has fewer.
    fn fewer(&self) -> u32 {
        self.earlier.count.min(self.recent.count)
    }

    /// How many points the mean rose. Made over one common denominator, so that a rise of just one
    /// point is one, whatever the means round to.
    fn rise(&self) -> Option<f64> {
        let (earlier, recent) = (&self.earlier, &self.recent);
        let denominator = f64::from(earlier.count * recent.count);
        let points =
            f64::from(recent.points * earlier.count) - f64::from(earlier.points * recent.count);
        (denominator > 0.0).then(|| points / denominator)
    }

    fn finding(&self, as_of: Day) -> Finding {
        let number = |name, value| Number { name, value };
        let mut entries = self.earlier.entries.clone();
        entries.extend(&self.recent.entries);
        let numbers = vec![
            number(NumberName::RecentMean, self.recent.mean()),
            number(NumberName::EarlierMean, self.earlier.mean()),
            number(NumberName::Rise, self.rise().unwrap_or_default()),
            number(NumberName::RecentRatings, f64::from(self.recent.count)),
            number(NumberName::EarlierRatings, f64::from(self.earlier.count)),
        ];
        Finding {
            side: Some(self.side),
            ..Finding::on(as_of, entries, numbers)
        }
    }
}
