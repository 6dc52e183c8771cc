//! Owns what the closer look at one diary says, as text ready to draw.

use std::path::Path;

use crate::application::review::{Detail, SafetyAnswers, Sessions, Unread};
use crate::application::view::warning::Warning;
use crate::domain::rules::RuleId;
use crate::domain::summary::Numbers;
use crate::domain::{Day, DayStatus, Hold, Kind, OwnExercise, PerSide, Plan, SetSide, Side};
use crate::i18n::{Words, count};
use crate::ui::screens::review::draft::{Closer, Draft};
use crate::ui::screens::review::model::tone;
use crate::ui::theme::SideTone;
use crate::ui::widgets::chart::{Bar, BarMark, Dash, Line, Point};

/// The closer look at one diary.
#[derive(Clone, Debug, PartialEq)]
pub struct DetailModel {
    /// Its pseudonym.
    pub title: String,
    /// "since 9 Nov".
    pub since: String,
    /// What stands in the place of it while there is nothing to show.
    pub words: Option<String>,
    /// What asks for the words of a locked file.
    pub locked: Option<LockedModel>,
    /// What the file says, where it was read.
    pub read: Option<Box<Said>>,
}

/// What asks for the words of a locked file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedModel {
    /// What to do, and what happens to the words.
    pub about: Vec<String>,
    /// The label of the field.
    pub label: String,
    /// The button.
    pub open: String,
    /// What came of words that did not open it.
    pub problem: Option<String>,
    /// What stands in the button's place while words are tried.
    pub trying: Option<String>,
}

/// What a file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The open stop signs: when, and which.
    pub signs: Vec<[String; 2]>,
    /// Where the file has no safety answers.
    pub no_safety: Option<String>,
    /// What stands out: a rule's name and its sums.
    pub reasons: (String, Vec<(String, Vec<String>)>),
    /// The chart.
    pub chart: Option<ChartModel>,
    /// Lists with their heads, what was left out first.
    pub lists: Vec<(String, Vec<String>)>,
    /// The plan: its head, its rows, and what stands there without one.
    pub plan: (String, Vec<PlanRow>, String),
    /// The button that leads to the editor of plans.
    pub edit_plan: String,
    /// Two times beside each other.
    pub compare: CompareModel,
}

/// Load and pain, day by day.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartModel {
    /// In one sentence.
    pub summary: String,
    /// What bars and lines mean.
    pub legend: String,
    /// A bar for each day.
    pub bars: Vec<Bar>,
    /// A line for each side with ratings.
    pub lines: Vec<Line>,
    /// The highest bar.
    pub top: f64,
    /// Days below the first and last bar and between.
    pub x_labels: Vec<(f64, String)>,
}

/// One exercise of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRow {
    /// The exercise and its variant.
    pub name: String,
    /// Sets and repetitions of each side.
    pub sides: Vec<(SideTone, String)>,
    /// How long to hold.
    pub hold: String,
    /// How many days a week.
    pub days: String,
}

/// Two times beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareModel {
    /// The heading.
    pub title: String,
    /// The accessible names of the four days.
    pub fields: [[String; 2]; 2],
    /// The heads of the table.
    pub heads: [String; 3],
    /// What is compared, then its two values.
    pub rows: Vec<[String; 3]>,
    /// What is wrong with the days.
    pub problem: Option<String>,
}

/// Puts the closer look into words; `None` while no diary is chosen.
pub(super) fn model(draft: &Draft, today: Day, words: &Words) -> Option<DetailModel> {
    let review = draft.review()?;
    let chosen = draft.chosen()?;
    let row = review.rows.iter().find(|row| row.path == chosen)?;
    let (since, spans) = draft.days(today);
    let mut model = DetailModel {
        title: row.label.clone(),
        since: words.review_detail_since(&words.day_short(since)),
        words: None,
        locked: None,
        read: None,
    };
    match (draft.closer(), &row.read) {
        (_, Err(Unread::Locked | Unread::OtherWords)) => {
            let others = review.locked().count().saturating_sub(1);
            model.since = String::new();
            model.locked = Some(locked(draft, chosen, others, words));
        }
        (_, Err(unread @ Unread::Fault(_))) => {
            model.words = Some(crate::application::review::problem_text(unread, words));
        }
        (Closer::None | Closer::Reading(_), Ok(_)) => {
            model.words = Some(words.review_detail_loading());
        }
        (Closer::Failed(fault), Ok(_)) => model.words = Some(fault.message(words)),
        (Closer::Open(diary), Ok(_)) => {
            let usual = Detail::usual_periods(today, since);
            let detail = Detail::of(diary, today, since, spans.unwrap_or(usual));
            let mut said = said(&detail, &row.label, words);
            if spans.is_none() {
                said.compare.problem = Some(words.review_compare_wrong());
                said.compare.rows.clear();
            }
            model.read = Some(Box::new(said));
        }
    }
    Some(model)
}

fn locked(draft: &Draft, path: &Path, others: usize, words: &Words) -> LockedModel {
    let others = (others > 0).then(|| words.locked_others(count(others)));
    let about = [
        Some(words.locked_about()),
        others,
        Some(words.locked_kept()),
    ];
    let said = draft.unlock.said_of(path);
    LockedModel {
        about: about.into_iter().flatten().collect(),
        label: words.intake_words(),
        open: words.locked_open(),
        problem: said.map(|fault| fault.said(words).what),
        trying: draft.unlock.is_trying().then(|| words.locked_trying()),
    }
}

fn said(detail: &Detail, label: &str, words: &Words) -> Said {
    let signs = detail.signs.iter().map(|(sign, check)| {
        let when = [
            words.day_short(check.day),
            words.clock_time(check.at.time()),
        ];
        [when.join(" "), words.stop_sign(*sign)]
    });
    Said {
        signs: signs.collect(),
        no_safety: match detail.safety {
            SafetyAnswers::InFile => None,
            SafetyAnswers::NotInFile => Some(words.review_no_safety()),
        },
        reasons: (words.review_detail_reasons(), reasons(detail, words)),
        chart: chart(detail, words),
        lists: lists(detail, words),
        plan: (
            words.review_plan(),
            {
                let rows = detail.plans.iter().map(|plan| plan_row(plan, words));
                let own = detail.own_plans.iter();
                rows.chain(own.map(|own| own_row(own, words))).collect()
            },
            words.review_plan_none(),
        ),
        edit_plan: words.review_edit_plan(label),
        compare: compare(detail, words),
    }
}

/// The rules that passed their limits, with their sums. Stop signs stand above.
fn reasons(detail: &Detail, words: &Words) -> Vec<(String, Vec<String>)> {
    let verdicts = detail.verdicts.iter();
    verdicts
        .filter(|verdict| !RuleId::reads_stop_signs(verdict.rule))
        .map(|verdict| {
            let warning = Warning::new(verdict, &detail.history, words);
            let sums = warning.sums.iter();
            let sums = sums.map(|sum| words.firings_sum(&sum.label, &sum.text));
            (warning.name.clone(), sums.collect())
        })
        .collect()
}

fn chart(detail: &Detail, words: &Words) -> Option<ChartModel> {
    let top = detail.lines.iter().map(|line| line.au).fold(0.0, f64::max);
    let worst = PerSide::from_fn(|side| {
        let days = detail.lines.iter();
        days.filter_map(|line| *line.pain.get(side)).max()
    });
    if top <= 0.0 && worst.iter().all(|(_side, pain)| pain.is_none()) {
        return None;
    }
    let bars = detail.lines.iter().map(|line| {
        let load = words.number(line.au, 0);
        Bar {
            first: line.au,
            second: 0.0,
            said: words.review_chart_day(&words.day_short(line.day), &load),
            mark: if line.uncounted > 0 {
                BarMark::Open("?".to_owned())
            } else {
                BarMark::None
            },
        }
    });
    let trained = detail.lines.iter();
    let trained = trained.filter(|line| line.status == DayStatus::Trained);
    let pain_text = |side: Side| {
        worst.get(side).map_or_else(
            || words.review_not_rated(),
            |pain| words.whole(i64::from(pain.get())),
        )
    };
    let last = detail.lines.len().saturating_sub(1);
    let x_labels = [0, last / 2, last].into_iter().filter_map(|at| {
        let line = detail.lines.get(at)?;
        Some((at as f64, words.day_short(line.day)))
    });
    Some(ChartModel {
        summary: words.review_chart_said(
            &words.day_short(detail.days.first),
            &words.whole(i64::try_from(trained.count()).unwrap_or(i64::MAX)),
            &pain_text(Side::Left),
            &words.number(top, 0),
            &pain_text(Side::Right),
        ),
        legend: words.review_chart_legend(),
        bars: bars.collect(),
        lines: [Side::Left, Side::Right]
            .into_iter()
            .map(|side| pain_line(detail, side, words))
            .filter(|line| !line.points.is_empty())
            .collect(),
        top: top.max(1.0),
        x_labels: x_labels.collect(),
    })
}

fn pain_line(detail: &Detail, side: Side, words: &Words) -> Line {
    let points = detail.lines.iter().enumerate().filter_map(|(at, line)| {
        let pain = (*line.pain.get(side))?;
        let points = words.whole(i64::from(pain.get()));
        Some(Point {
            x: at as f64,
            y: f64::from(pain.get()),
            said: words.review_chart_pain(&words.day_short(line.day), &points, &words.side(side)),
        })
    });
    Line {
        tone: tone(side),
        dash: Dash::OfSide,
        label: String::new(),
        points: points.collect(),
    }
}

/// What was left out, what hurt, what changed and what was noted; exceptions first.
fn lists(detail: &Detail, words: &Words) -> Vec<(String, Vec<String>)> {
    let mut skipped: Vec<String> = detail
        .sessions
        .iter()
        .filter_map(|(exercise, sessions)| {
            let Sessions { done, planned } = *sessions;
            let text = |number: u32| words.whole(i64::from(number));
            let exercise = words.exercise(*exercise);
            Some(words.review_skipped_line(&text(done), &exercise, &text(planned?)))
        })
        .collect();
    skipped.extend(detail.own.iter().filter_map(|(name, sessions)| {
        let text = |number: u32| words.whole(i64::from(number));
        let planned = text(sessions.planned?);
        Some(words.review_skipped_line(&text(sessions.done), name.as_str(), &planned))
    }));
    if skipped.is_empty() {
        skipped.push(words.review_skipped_no_plan());
    }
    if detail.unknown_days > 0 {
        skipped.push(words.review_unknown_days(i64::from(detail.unknown_days)));
    }
    let hurt = detail.hurt.iter().map(|hurt| {
        words.review_hurt_line(
            &words.day_short(hurt.day),
            &match &hurt.own {
                Some(name) => name.as_str().to_owned(),
                None => words.kind(hurt.kind),
            },
            &words.whole(i64::from(hurt.worst.get())),
            &words.side_full(hurt.side),
        )
    });
    let changed = detail.changes.iter().flat_map(|change| {
        let plan = &change.plan;
        let exercise = words.exercise(plan.variant.exercise());
        let now = plan_text(plan, words);
        let before = change.before.as_ref();
        let before = before.map(|before| words.review_changed_before(&plan_text(before, words)));
        std::iter::once(words.review_changed_line(&words.day_short(plan.day), &exercise, &now))
            .chain(before)
    });
    let notes = detail
        .notes
        .iter()
        .map(|(day, note)| words.review_note_line(&words.day_short(*day), note.as_str()));
    let or_none = |lines: Vec<String>, none: String| {
        if lines.is_empty() { vec![none] } else { lines }
    };
    let mut lists = vec![
        (words.review_skipped_title(), skipped),
        (
            words.review_hurt(),
            or_none(hurt.collect(), words.review_hurt_none()),
        ),
        (
            words.review_changed(),
            or_none(changed.collect(), words.review_changed_none()),
        ),
    ];
    let notes: Vec<String> = notes.collect();
    if !notes.is_empty() {
        lists.push((words.review_notes(), notes));
    }
    lists
}

/// A plan in one line, such as "Both legs: L 2 × 8, R 1 × 8, hold 5 s, 3 days a week".
fn plan_text(plan: &Plan, words: &Words) -> String {
    let row = plan_row(plan, words);
    let sides = row.sides.into_iter().map(|(_tone, text)| text);
    let parts: Vec<String> = std::iter::once(words.variant(plan.variant))
        .chain(sides)
        .chain([row.hold, row.days])
        .filter(|part| !part.is_empty())
        .collect();
    words.list(&parts)
}

fn plan_row(plan: &Plan, words: &Words) -> PlanRow {
    let exercise = words.exercise(plan.variant.exercise());
    PlanRow {
        name: format!("{exercise} · {}", words.variant(plan.variant)),
        sides: plan
            .targets
            .iter()
            .map(|(side, target)| {
                let (tone, letter) = lettered(*side, words);
                let reps = words.whole(i64::from(target.reps.get()));
                let sets = words.whole(i64::from(target.sets));
                (tone, words.review_plan_sets(&reps, &sets, &letter))
            })
            .collect(),
        hold: plan
            .hold
            .map(Hold::get)
            .map_or_else(String::new, |seconds| {
                words.review_plan_hold(&words.seconds(seconds))
            }),
        days: plan
            .days_per_week
            .map_or_else(String::new, |days| words.review_plan_days(i64::from(days))),
    }
}

fn own_row(own: &OwnExercise, words: &Words) -> PlanRow {
    let side = |(side, target)| {
        let (tone, letter) = lettered(side, words);
        let asked = words.own_target(own.counted, target);
        (tone, words.ownplan_week_target(&asked, &letter))
    };
    let days = own.rhythm.map(|rhythm| i64::from(rhythm.days_per_week()));
    PlanRow {
        name: own.name.as_str().to_owned(),
        sides: own.targets.iter().map(side).collect(),
        hold: String::new(),
        days: days.map_or_else(String::new, |days| words.review_plan_days(days)),
    }
}

/// The colour and the letter of a side.
fn lettered(side: SetSide, words: &Words) -> (SideTone, String) {
    match side.alone() {
        Some(alone) => (tone(alone), words.side_letter(alone)),
        None => (SideTone::Neutral, words.set_side(SetSide::Both)),
    }
}

fn compare(detail: &Detail, words: &Words) -> CompareModel {
    let [first, second] = &detail.periods;
    let row =
        |what: String, value: &dyn Fn(&Numbers) -> String| [what, value(first), value(second)];
    let whole = |number: u32| words.whole(i64::from(number));
    let sessions = |numbers: &Numbers| {
        whole(numbers.activity(Kind::Bridge).count + numbers.activity(Kind::LegRaise).count)
    };
    let mut rows = vec![row(words.review_compare_sessions(), &sessions)];
    for side in [Side::Left, Side::Right] {
        rows.push(row(
            words.review_compare_reps(&words.side(side)),
            &|numbers| whole(numbers.dose.sides.get(side).reps),
        ));
    }
    rows.push(row(words.review_compare_load(), &|numbers| {
        let load = words.number(numbers.load.au, 0);
        if numbers.load.is_complete() {
            load
        } else {
            words.review_compare_load_part(&load)
        }
    }));
    for side in [Side::Left, Side::Right] {
        rows.push(row(
            words.review_compare_pain(&words.side(side)),
            &|numbers| {
                numbers.pain.get(side).map_or_else(
                    || words.review_not_rated(),
                    |pain| words.number_short(pain, 1),
                )
            },
        ));
    }
    rows.push(row(words.review_compare_walk(), &|numbers| {
        words.number(numbers.activity(Kind::Walk).minutes, 0)
    }));
    rows.push(row(words.review_compare_known(), &|numbers| {
        whole(numbers.load.known_days)
    }));
    let names = [words.review_compare_first(), words.review_compare_second()];
    CompareModel {
        title: words.review_compare(),
        fields: names.map(|name| [words.review_from(&name), words.review_to(&name)]),
        heads: [
            words.review_compare_what(),
            words.day_range(first.range),
            words.day_range(second.range),
        ],
        rows,
        problem: None,
    }
}
