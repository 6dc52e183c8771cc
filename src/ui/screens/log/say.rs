//! Owns the making of what a log form says: a pure function of the view, the draft and the language.

use std::collections::BTreeMap;

use crate::application::view::log_form::LogForm;
use crate::domain::load::estimated_minutes;
use crate::domain::{
    Aid, BreakDeed, BreakOrigin, Day, Exercise, FieldProblem, GirthPlace, Kind, Limp,
    MAX_NOTE_CHARS, Muscle, SetSide, Side, StopReason, Stroke, Variant, Weaker,
};
use crate::i18n::Words;
use crate::ui::screens::log::draft::{
    BodyDraft, Draft, ExertionDraft, PainDraft, StrengthDraft, SwimDraft,
};
use crate::ui::screens::log::last::last_model;
use crate::ui::screens::log::model::{
    BodyModel, BreakModel, CheckInModel, Choices, ExertionModel, FutureModel, GirthModel,
    MeasuringModel, Model, NoteModel, NumberModel, PainModel, SetModel, StrengthModel, SwimModel,
    TechniqueModel, WalkModel, WhenModel,
};
use crate::ui::screens::log::own::{how_model, minutes_line, own_model};
use crate::ui::screens::log::parse::{self, Field};
use crate::ui::screens::log::sites;

/// Whether what is wrong is shown yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tried {
    /// Not before the person pressed Save.
    #[default]
    NotYet,
    /// Since then, as long as it stays wrong.
    Yes,
}

/// What a form says.
pub fn model(view: &LogForm, draft: &Draft, tried: Tried, today: Day, words: &Words) -> Model {
    let kind = draft.kind();
    let form = Form {
        view,
        draft,
        today,
        words,
    };
    Model {
        title: match draft.editing {
            Some(_) => words.log_title_edit(&name(&draft.body, words)),
            None => match &draft.body {
                BodyDraft::Own(own) => words.own_log(own.name.as_str()),
                BodyDraft::Strength(_)
                | BodyDraft::Walk(_)
                | BodyDraft::Swim(_)
                | BodyDraft::Break(_)
                | BodyDraft::CheckIn(_)
                | BodyDraft::Girth(_)
                | BodyDraft::Note => title(kind, words),
            },
        },
        line: form.line(),
        when: form.when(),
        body: form.body(),
        note: form.note(),
        last: last_model(kind, &view.last, today, words),
        technique: form.technique(),
        own: view.own.as_ref().and_then(|own| how_model(own, words)),
        measuring: measuring(&draft.body, words),
        save: match draft.editing {
            Some(_) => words.log_save_changes(),
            None => words.common_save(),
        },
        cancel: match (kind, draft.editing) {
            (Kind::CheckIn, None) => words.log_check_skip(),
            _ => words.common_cancel(),
        },
        future: FutureModel {
            question: words.log_future(),
            save: words.log_future_save(),
            today: words.log_future_today(),
        },
        problems: match tried {
            Tried::NotYet => BTreeMap::new(),
            Tried::Yes => form.problems(),
        },
    }
}

/// The title of a new entry's form.
pub fn title(kind: Kind, words: &Words) -> String {
    match kind {
        Kind::Bridge => words.log_title_bridge(),
        Kind::LegRaise => words.log_title_leg_raise(),
        Kind::Own => words.own_log(&words.own_kind()),
        Kind::Walk => words.log_title_walk(),
        Kind::Swim => words.log_title_swim(),
        Kind::Break => words.log_title_break(),
        Kind::CheckIn => words.log_title_check_in(),
        Kind::Girth => words.log_title_girth(),
        Kind::BodyMap => words.region_log(),
        Kind::CareStep => words.step_log(),
        Kind::Note => words.log_title_note(),
    }
}

fn name(body: &BodyDraft, words: &Words) -> String {
    match body {
        BodyDraft::Own(own) => own.name.as_str().to_owned(),
        BodyDraft::Strength(_)
        | BodyDraft::Walk(_)
        | BodyDraft::Swim(_)
        | BodyDraft::Break(_)
        | BodyDraft::CheckIn(_)
        | BodyDraft::Girth(_)
        | BodyDraft::Note => words.kind(body.kind()),
    }
}

struct Form<'a> {
    view: &'a LogForm,
    draft: &'a Draft,
    today: Day,
    words: &'a Words,
}

impl Form<'_> {
    fn line(&self) -> String {
        match (self.draft.editing, self.draft.kind()) {
            (Some(_), _) => self.words.log_line_edit(),
            (None, Kind::CheckIn) => self.words.log_line_check_in(),
            (None, Kind::Own) => self.words.own_log_line(),
            (None, _) => String::new(),
        }
    }

    fn when(&self) -> WhenModel {
        let words = self.words;
        let day = self.draft.when.day;
        WhenModel {
            label: words.log_when(),
            day_label: words.log_day(),
            day: day.map_or_else(String::new, |day| words.day_near(day, self.today)),
            time_label: words.log_time(),
            no_such_time: words.field_problem(&FieldProblem::NotATime),
            back_to_today: (day != Some(self.today)).then(|| words.log_day_today()),
        }
    }

    fn body(&self) -> BodyModel {
        match &self.draft.body {
            BodyDraft::Strength(draft) => BodyModel::Strength(Box::new(self.strength(draft))),
            BodyDraft::Own(draft) => {
                let minutes = minutes_line(draft, self.words);
                let exertion = self.exertion(&draft.exertion, minutes);
                let planned = self.view.subject.is_none();
                let line = planned.then(|| self.words.own_log_as_planned());
                let said = (line.unwrap_or_default(), exertion);
                BodyModel::Own(Box::new(own_model(draft, said, self.words)))
            }
            BodyDraft::Walk(draft) => BodyModel::Walk(Box::new(self.walk(&draft.exertion))),
            BodyDraft::Swim(draft) => BodyModel::Swim(Box::new(self.swim(draft))),
            BodyDraft::Break(_) => BodyModel::Break(Box::new(self.pause())),
            BodyDraft::CheckIn(_) => BodyModel::CheckIn(Box::new(self.check_in())),
            BodyDraft::Girth(_) => BodyModel::Girth(Box::new(self.girth())),
            BodyDraft::Note => BodyModel::Note,
        }
    }

    fn strength(&self, draft: &StrengthDraft) -> StrengthModel {
        let words = self.words;
        let label = |variant: Variant| (variant, words.variant(variant));
        let exercise = draft.variant.exercise();
        let mut usual = usual_variants(exercise).to_vec();
        if !usual.contains(&draft.variant) {
            usual.push(draft.variant);
        }
        StrengthModel {
            variants: Choices {
                label: words.log_variant(),
                items: usual.into_iter().map(label).collect(),
            },
            ladder: exercise.variants().map(label).collect(),
            more_variants: words.log_variant_more(),
            fewer_variants: words.log_variant_fewer(),
            heads: [
                words.log_set(),
                words.log_set_side(),
                words.log_set_reps(),
                words.log_set_hold(),
                words.log_set_up(),
                words.log_set_down(),
            ],
            sets: (1..=draft.sets.len())
                .map(|number| set_model(number, words))
                .collect(),
            sides: SetSide::ALL
                .into_iter()
                .map(|side| (side, set_side(side, words)))
                .collect(),
            side_alone: optional(words.log_set_side(), &SetSide::ALL, |side| {
                words.set_side(side)
            }),
            add: words.log_set_add(),
            tempo_show: words.log_set_tempo(),
            tempo_hide: words.log_set_tempo_hide(),
            line: self.sets_line(draft),
            felt: choices(words.log_felt(), Muscle::ALL, |muscle| words.muscle(muscle)),
            exertion: self.exertion(&draft.exertion, self.estimate(draft)),
        }
    }

    fn sets_line(&self, draft: &StrengthDraft) -> String {
        if draft.variant == Variant::BridgeMarch {
            self.words.log_march_line()
        } else if self.draft.editing.is_none() && self.view.last.is_empty() {
            self.words.log_set_first()
        } else {
            String::new()
        }
    }

    /// What stands beside the empty minutes: the estimate from the sets.
    fn estimate(&self, draft: &StrengthDraft) -> String {
        let minutes = parse::strength(draft).and_then(|strength| estimated_minutes(&strength));
        match (draft.exertion.minutes, minutes) {
            (Some(_), _) => String::new(),
            (None, Some(counted)) => {
                let about = self.words.minutes(counted.minutes.round().max(1.0));
                self.words.log_minutes_estimate(&about)
            }
            (None, None) => self.words.log_minutes_unknown(),
        }
    }

    fn exertion(&self, draft: &ExertionDraft, line: String) -> ExertionModel {
        let words = self.words;
        let weaker = self.view.profile.weaker_side.unwrap_or(Side::Left);
        ExertionModel {
            minutes: self.number(words.log_minutes(), words.log_minutes_unit(), line),
            effort: words.log_effort(),
            effort_hint: match draft.effort {
                Some(0) => words.common_join(
                    &words.log_effort_chosen(&effort_anchor(0, words), 0),
                    &words.sums_effort_zero(),
                ),
                Some(effort) => {
                    words.log_effort_chosen(&effort_anchor(effort, words), i64::from(effort))
                }
                None => words.common_join(&words.log_effort_scale(), &words.log_effort_ends()),
            },
            pain: [weaker, weaker.other()].map(|side| self.pain(side, draft.pain.get(side))),
            more: words.log_more(),
            less: words.log_less(),
            more_line: words.log_more_line(),
            stopped: optional(words.log_stopped(), StopReason::ALL, |reason| {
                words.stop_reason(reason)
            }),
        }
    }

    fn pain(&self, side: Side, draft: &PainDraft) -> PainModel {
        let words = self.words;
        let name = words.side_full(side);
        let title = words.side_title(side);
        let past = self.draft.when.day.is_some_and(|day| day < self.today);
        let next_is_due = past || draft.next_morning.is_some();
        PainModel {
            side,
            before: words.log_pain_before(),
            worst: words.log_pain_worst(),
            next_morning: next_is_due.then(|| words.log_pain_next()),
            ends: words.log_pain_ends(),
            answers: words.log_pain_other(&pain_answers(draft, words), &title),
            show: words.log_pain_show(&name),
            hide: words.log_pain_hide(&name),
            details: draft
                .asks_details()
                .then(|| sites::details(side, &draft.sites, words)),
            name,
        }
    }

    fn number(&self, label: String, unit: String, line: String) -> NumberModel {
        NumberModel {
            label,
            unit,
            empty: self.words.log_minutes_empty(),
            line,
        }
    }

    fn no_minutes_line(&self, minutes: Option<f64>) -> String {
        match minutes {
            Some(_) => String::new(),
            None => self.words.log_minutes_unknown(),
        }
    }

    fn walk(&self, draft: &ExertionDraft) -> WalkModel {
        let words = self.words;
        WalkModel {
            distance: self.number(
                words.log_distance(),
                words.long_distance_unit(),
                String::new(),
            ),
            steps: self.number(words.log_steps(), words.log_steps_unit(), String::new()),
            aid: optional(words.log_aid(), Aid::ALL, |aid| words.aid(aid)),
            limp: optional(words.log_limp(), Limp::ALL, |limp| words.limp(limp)),
            exertion: self.exertion(draft, self.no_minutes_line(draft.minutes)),
        }
    }

    fn swim(&self, draft: &SwimDraft) -> SwimModel {
        let words = self.words;
        let unit = words.short_distance_unit();
        let swum = draft.pool.zip(draft.lengths).map(|(pool, lengths)| {
            let metres = pool * lengths * self.draft.units.swim_m;
            words.log_swum(&words.distance_m(metres))
        });
        SwimModel {
            distance: self.number(words.log_distance(), unit.clone(), words.log_or_lengths()),
            pool: self.number(words.log_pool(), unit, String::new()),
            lengths: self.number(
                words.log_lengths(),
                words.log_lengths_unit(),
                swum.unwrap_or_default(),
            ),
            stroke: optional(words.log_stroke(), Stroke::ALL, |stroke| {
                words.stroke(stroke)
            }),
            exertion: self.exertion(
                &draft.exertion,
                self.no_minutes_line(draft.exertion.minutes),
            ),
        }
    }

    fn pause(&self) -> BreakModel {
        let words = self.words;
        BreakModel {
            minutes: self.number(
                words.log_break_minutes(),
                words.log_minutes_unit(),
                String::new(),
            ),
            deeds: choices(words.log_break_deeds(), BreakDeed::ALL, |deed| {
                words.break_deed(deed)
            }),
            origin: optional(words.log_break_origin(), BreakOrigin::ALL, |origin| {
                words.break_origin(origin)
            }),
            sat_before: self.number(
                words.log_break_sat(),
                words.log_minutes_unit(),
                words.log_break_sat_line(),
            ),
        }
    }

    fn girth(&self) -> GirthModel {
        let words = self.words;
        let weaker = self.view.profile.weaker_side.unwrap_or(Side::Left);
        let side = |side: Side| {
            let label = match side {
                Side::Left => words.log_girth_left(),
                Side::Right => words.log_girth_right(),
            };
            let empty = words.log_girth_empty();
            (
                side,
                NumberModel {
                    empty,
                    ..self.number(label, words.log_girth_unit(), String::new())
                },
            )
        };
        GirthModel {
            place: choices(words.log_girth_place(), GirthPlace::ALL, |place| {
                words.girth_place(place)
            }),
            sides: [weaker, weaker.other()].map(side),
        }
    }

    fn check_in(&self) -> CheckInModel {
        let words = self.words;
        let weaker = self.view.profile.weaker_side.unwrap_or(Side::Left);
        CheckInModel {
            pain: [weaker, weaker.other()].map(|side| (side, words.side_full(side))),
            pain_label: words.log_check_pain(),
            pain_ends: words.log_pain_ends(),
            soreness: (words.log_check_soreness(), words.log_check_soreness_ends()),
            weaker: optional(words.log_check_weaker(), Weaker::ALL, |weaker| {
                words.weaker(weaker)
            }),
            fatigue: (words.log_check_fatigue(), words.log_check_fatigue_ends()),
            sleep: self.number(
                words.log_check_sleep(),
                words.log_check_sleep_unit(),
                String::new(),
            ),
            rest: words.log_check_rest_said(),
        }
    }

    fn note(&self) -> NoteModel {
        let words = self.words;
        let count = self.draft.note.chars().count();
        NoteModel {
            label: words.log_note(),
            hint: words.log_note_hint(),
            count: if count * 10 > MAX_NOTE_CHARS * 9 {
                words.log_note_count(&whole(count, words), &whole(MAX_NOTE_CHARS, words))
            } else {
                String::new()
            },
        }
    }

    fn technique(&self) -> Option<TechniqueModel> {
        let BodyDraft::Strength(draft) = &self.draft.body else {
            return None;
        };
        let words = self.words;
        Some(TechniqueModel {
            title: words.log_technique(),
            text: technique(draft.variant, words),
            stop: words.log_technique_stop(),
            figure: words.log_technique_figure(),
            variant: draft.variant,
        })
    }

    fn problems(&self) -> BTreeMap<Field, String> {
        let Err(problems) = parse::entry(self.draft) else {
            return BTreeMap::new();
        };
        problems
            .into_iter()
            .map(|(field, problem)| (field, self.problem(field, &problem)))
            .collect()
    }

    fn problem(&self, field: Field, problem: &FieldProblem) -> String {
        let words = self.words;
        match (field, problem) {
            (Field::Answers, _) => match self.draft.body {
                BodyDraft::Girth(_) => words.log_girth_missing(),
                BodyDraft::Strength(_)
                | BodyDraft::Own(_)
                | BodyDraft::Walk(_)
                | BodyDraft::Swim(_)
                | BodyDraft::Break(_)
                | BodyDraft::CheckIn(_)
                | BodyDraft::Note => words.log_check_empty(),
            },
            (Field::Note, FieldProblem::Missing) => words.log_problem_note_missing(),
            (Field::Note, FieldProblem::TooLong { limit }) => {
                let count = self.draft.note.chars().count();
                words.log_problem_too_long(&whole(count, words), &whole(*limit, words))
            }
            (Field::PoolLength, FieldProblem::DoNotFit) => words.log_problem_pool(),
            (Field::Up(_) | Field::Down(_), FieldProblem::DoNotFit) => words.log_problem_tempo(),
            _ => words.field_problem(problem),
        }
    }
}

fn measuring(body: &BodyDraft, words: &Words) -> Option<MeasuringModel> {
    matches!(body, BodyDraft::Girth(_)).then(|| MeasuringModel {
        title: words.log_girth_how(),
        steps: [
            words.log_girth_how_stand(),
            words.log_girth_how_mark(),
            words.log_girth_how_tape(),
            words.log_girth_how_read(),
        ],
        error: words.log_girth_error(),
    })
}

/// The kinds of an exercise that the form shows first, as most people do one of them.
pub const fn usual_variants(exercise: Exercise) -> [Variant; 3] {
    match exercise {
        Exercise::Bridge => [
            Variant::BridgeDouble,
            Variant::BridgeSingle,
            Variant::BridgeMarch,
        ],
        Exercise::LegRaise => [
            Variant::RaiseStraight,
            Variant::RaiseBentKnee,
            Variant::RaiseClam,
        ],
    }
}

pub(super) fn choices<T: Copy>(label: String, all: &[T], say: impl Fn(T) -> String) -> Choices<T> {
    Choices {
        label,
        items: all.iter().map(|item| (*item, say(*item))).collect(),
    }
}

fn optional<T: Copy>(label: String, all: &[T], say: impl Fn(T) -> String) -> Choices<Option<T>> {
    Choices {
        label,
        items: all.iter().map(|item| (Some(*item), say(*item))).collect(),
    }
}

fn whole(count: usize, words: &Words) -> String {
    words.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

fn set_model(number: usize, words: &Words) -> SetModel {
    let n = i64::try_from(number).unwrap_or(i64::MAX);
    SetModel {
        number: words.whole(n),
        side: words.log_set_name_side(n),
        reps: words.log_set_name_reps(n),
        hold: words.log_set_name_hold(n),
        up: words.log_set_name_up(n),
        down: words.log_set_name_down(n),
        remove: words.log_set_name_remove(n),
    }
}

pub(super) fn set_side(side: SetSide, words: &Words) -> String {
    match side {
        SetSide::Left => words.side_letter(Side::Left),
        SetSide::Right => words.side_letter(Side::Right),
        SetSide::Both => words.log_set_side_both(),
    }
}

fn pain_answers(draft: &PainDraft, words: &Words) -> String {
    type Say = fn(&Words, &str) -> String;
    let said: [(Option<u8>, Say); 3] = [
        (draft.before, Words::log_pain_answer_before),
        (draft.worst, Words::log_pain_answer_worst),
        (draft.next_morning, Words::log_pain_answer_next),
    ];
    let said: Vec<String> = said
        .into_iter()
        .filter_map(|(answer, say)| answer.map(|answer| say(words, &answer.to_string())))
        .collect();
    if said.is_empty() {
        words.log_pain_answer_none()
    } else {
        words.list(&said)
    }
}

/// A step of the effort scale in words.
pub fn effort_anchor(effort: u8, words: &Words) -> String {
    match effort {
        0 => words.log_effort_0(),
        1 => words.log_effort_1(),
        2 => words.log_effort_2(),
        3 => words.log_effort_3(),
        4 => words.log_effort_4(),
        5 => words.log_effort_5(),
        6 => words.log_effort_6(),
        7 => words.log_effort_7(),
        8 => words.log_effort_8(),
        9 => words.log_effort_9(),
        _ => words.log_effort_10(),
    }
}

/// How a variant is done.
pub fn technique(variant: Variant, words: &Words) -> String {
    match variant {
        Variant::BridgeSqueeze => words.log_technique_bridge_squeeze(),
        Variant::BridgePartial => words.log_technique_bridge_partial(),
        Variant::BridgeDouble => words.log_technique_bridge_double(),
        Variant::BridgeDoubleHold => words.log_technique_bridge_double_hold(),
        Variant::BridgeBand => words.log_technique_bridge_band(),
        Variant::BridgeMarch => words.log_technique_bridge_march(),
        Variant::BridgeOffset => words.log_technique_bridge_offset(),
        Variant::BridgeSingleShort => words.log_technique_bridge_single_short(),
        Variant::BridgeSingle => words.log_technique_bridge_single(),
        Variant::BridgeSingleHold => words.log_technique_bridge_single_hold(),
        Variant::RaiseWallPush => words.log_technique_raise_wall_push(),
        Variant::RaiseStandingSlide => words.log_technique_raise_standing_slide(),
        Variant::RaiseClam => words.log_technique_raise_clam(),
        Variant::RaiseBentKnee => words.log_technique_raise_bent_knee(),
        Variant::RaiseStraight => words.log_technique_raise_straight(),
        Variant::RaiseStraightPause => words.log_technique_raise_straight_pause(),
        Variant::RaiseAnkleWeight => words.log_technique_raise_ankle_weight(),
        Variant::RaiseHipHitch => words.log_technique_raise_hip_hitch(),
        Variant::RaiseSideStep => words.log_technique_raise_side_step(),
    }
}
