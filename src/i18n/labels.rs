//! Owns the names of the closed lists of the domain, and the words beside a refused value.

use crate::domain::{
    Aid, BreakDeed, BreakOrigin, Cause, Exercise, Feel, FieldProblem, GirthPlace, Kind, Limp,
    Muscle, SetSide, Side, Site, StopReason, Stroke, Variant, Weaker,
};
use crate::i18n::Words;

impl Words {
    /// Names a kind of entry: `Glute bridge`.
    pub fn kind(&self, kind: Kind) -> String {
        match kind {
            Kind::Bridge => self.labels_kind_bridge(),
            Kind::LegRaise => self.labels_kind_leg_raise(),
            Kind::Own => self.own_kind(),
            Kind::Walk => self.labels_kind_walk(),
            Kind::Swim => self.labels_kind_swim(),
            Kind::Break => self.labels_kind_break(),
            Kind::CheckIn => self.labels_kind_check_in(),
            Kind::Girth => self.labels_kind_girth(),
            Kind::BodyMap => self.region_kind(),
            Kind::CareStep => self.step_kind_of_entry(),
            Kind::Note => self.labels_kind_note(),
        }
    }

    /// Names a kind of entry as titles and filters do: `Glute bridges`.
    pub fn kind_plural(&self, kind: Kind) -> String {
        match kind {
            Kind::Bridge => self.labels_kinds_bridge(),
            Kind::LegRaise => self.labels_kinds_leg_raise(),
            Kind::Own => self.own_kinds(),
            Kind::Walk => self.labels_kinds_walk(),
            Kind::Swim => self.labels_kinds_swim(),
            Kind::Break => self.labels_kinds_break(),
            Kind::CheckIn => self.labels_kinds_check_in(),
            Kind::Girth => self.labels_kinds_girth(),
            Kind::BodyMap => self.region_kinds(),
            Kind::CareStep => self.step_kinds_of_entry(),
            Kind::Note => self.labels_kinds_note(),
        }
    }

    /// Names an exercise: `Glute bridges`.
    pub fn exercise(&self, exercise: Exercise) -> String {
        match exercise {
            Exercise::Bridge => self.labels_exercise_bridge(),
            Exercise::LegRaise => self.labels_exercise_leg_raise(),
        }
    }

    /// Names a variant beside its exercise: `Both legs`.
    pub fn variant(&self, variant: Variant) -> String {
        match variant {
            Variant::BridgeSqueeze => self.labels_variant_bridge_squeeze(),
            Variant::BridgePartial => self.labels_variant_bridge_partial(),
            Variant::BridgeDouble => self.labels_variant_bridge_double(),
            Variant::BridgeDoubleHold => self.labels_variant_bridge_double_hold(),
            Variant::BridgeBand => self.labels_variant_bridge_band(),
            Variant::BridgeMarch => self.labels_variant_bridge_march(),
            Variant::BridgeOffset => self.labels_variant_bridge_offset(),
            Variant::BridgeSingleShort => self.labels_variant_bridge_single_short(),
            Variant::BridgeSingle => self.labels_variant_bridge_single(),
            Variant::BridgeSingleHold => self.labels_variant_bridge_single_hold(),
            Variant::RaiseWallPush => self.labels_variant_raise_wall_push(),
            Variant::RaiseStandingSlide => self.labels_variant_raise_standing_slide(),
            Variant::RaiseClam => self.labels_variant_raise_clam(),
            Variant::RaiseBentKnee => self.labels_variant_raise_bent_knee(),
            Variant::RaiseStraight => self.labels_variant_raise_straight(),
            Variant::RaiseStraightPause => self.labels_variant_raise_straight_pause(),
            Variant::RaiseAnkleWeight => self.labels_variant_raise_ankle_weight(),
            Variant::RaiseHipHitch => self.labels_variant_raise_hip_hitch(),
            Variant::RaiseSideStep => self.labels_variant_raise_side_step(),
        }
    }

    /// Names a side inside a sentence: `left`.
    pub fn side(&self, side: Side) -> String {
        match side {
            Side::Left => self.labels_side_left(),
            Side::Right => self.labels_side_right(),
        }
    }

    /// Names a side that stands alone: `Left`.
    pub fn side_title(&self, side: Side) -> String {
        match side {
            Side::Left => self.labels_side_title_left(),
            Side::Right => self.labels_side_title_right(),
        }
    }

    /// Names a side written out: `left side`.
    pub fn side_full(&self, side: Side) -> String {
        match side {
            Side::Left => self.labels_side_full_left(),
            Side::Right => self.labels_side_full_right(),
        }
    }

    /// Gives the one letter that stands beside a side's colour: `L`.
    pub fn side_letter(&self, side: Side) -> String {
        match side {
            Side::Left => self.labels_side_letter_left(),
            Side::Right => self.labels_side_letter_right(),
        }
    }

    /// Names the side of a set: `Both legs`.
    pub fn set_side(&self, side: SetSide) -> String {
        match side {
            SetSide::Left => self.labels_set_side_left(),
            SetSide::Right => self.labels_set_side_right(),
            SetSide::Both => self.labels_set_side_both(),
        }
    }

    /// Names what pain feels like: `Ache`.
    pub fn feel(&self, feel: Feel) -> String {
        match feel {
            Feel::Ache => self.labels_feel_ache(),
            Feel::Sharp => self.labels_feel_sharp(),
            Feel::Burning => self.labels_feel_burning(),
            Feel::Electric => self.labels_feel_electric(),
            Feel::Tingling => self.labels_feel_tingling(),
            Feel::Numb => self.labels_feel_numb(),
        }
    }

    /// Names where pain is: `Outer hip`.
    pub fn site(&self, site: Site) -> String {
        match site {
            Site::Buttock => self.labels_site_buttock(),
            Site::OuterHip => self.labels_site_outer_hip(),
            Site::Groin => self.labels_site_groin(),
            Site::LowBack => self.labels_site_low_back(),
            Site::LegAboveKnee => self.labels_site_leg_above_knee(),
            Site::LegBelowKnee => self.labels_site_leg_below_knee(),
        }
    }

    /// Names a muscle that was felt: `Back of the thigh`.
    pub fn muscle(&self, muscle: Muscle) -> String {
        match muscle {
            Muscle::Buttock => self.labels_muscle_buttock(),
            Muscle::OuterHip => self.labels_muscle_outer_hip(),
            Muscle::BackOfThigh => self.labels_muscle_back_of_thigh(),
            Muscle::FrontOfThigh => self.labels_muscle_front_of_thigh(),
            Muscle::LowBack => self.labels_muscle_low_back(),
            Muscle::Calf => self.labels_muscle_calf(),
        }
    }

    /// Names why a session ended early: `Too tired`.
    pub fn stop_reason(&self, reason: StopReason) -> String {
        match reason {
            StopReason::Pain => self.labels_stop_reason_pain(),
            StopReason::Tired => self.labels_stop_reason_tired(),
            StopReason::Cramp => self.labels_stop_reason_cramp(),
            StopReason::Tingling => self.labels_stop_reason_tingling(),
            StopReason::NoTime => self.labels_stop_reason_no_time(),
            StopReason::Other => self.labels_stop_reason_other(),
        }
    }

    /// Names a walking aid: `One stick`.
    pub fn aid(&self, aid: Aid) -> String {
        match aid {
            Aid::Without => self.labels_aid_none(),
            Aid::Stick => self.labels_aid_stick(),
            Aid::Poles => self.labels_aid_poles(),
            Aid::Crutch => self.labels_aid_crutch(),
            Aid::TwoCrutches => self.labels_aid_two_crutches(),
            Aid::Frame => self.labels_aid_frame(),
        }
    }

    /// Names a limp: `A bit of a limp`.
    pub fn limp(&self, limp: Limp) -> String {
        match limp {
            Limp::No => self.labels_limp_no(),
            Limp::ABit => self.labels_limp_a_bit(),
            Limp::Clearly => self.labels_limp_clearly(),
        }
    }

    /// Names a swimming stroke: `Backstroke`.
    pub fn stroke(&self, stroke: Stroke) -> String {
        match stroke {
            Stroke::Backstroke => self.labels_stroke_backstroke(),
            Stroke::FrontCrawl => self.labels_stroke_front_crawl(),
            Stroke::Breaststroke => self.labels_stroke_breaststroke(),
            Stroke::Butterfly => self.labels_stroke_butterfly(),
            Stroke::Mixed => self.labels_stroke_mixed(),
            Stroke::WaterWalking => self.labels_stroke_water_walking(),
        }
    }

    /// Names what was done in a break from sitting: `Walked about`.
    pub fn break_deed(&self, deed: BreakDeed) -> String {
        match deed {
            BreakDeed::Stood => self.labels_break_deed_stood(),
            BreakDeed::Walked => self.labels_break_deed_walked(),
            BreakDeed::Stretched => self.labels_break_deed_stretched(),
            BreakDeed::Squeezes => self.labels_break_deed_squeezes(),
            BreakDeed::Bridges => self.labels_break_deed_bridges(),
            BreakDeed::LegRaises => self.labels_break_deed_leg_raises(),
            BreakDeed::SideLying => self.labels_break_deed_side_lying(),
        }
    }

    /// Names how a break from sitting came about: `After a reminder`.
    pub fn break_origin(&self, origin: BreakOrigin) -> String {
        match origin {
            BreakOrigin::Natural => self.labels_break_origin_natural(),
            BreakOrigin::Prompted => self.labels_break_origin_prompted(),
        }
    }

    /// Names why the muscle shrank: `A nerve`.
    pub fn cause(&self, cause: Cause) -> String {
        match cause {
            Cause::Unknown => self.labels_cause_unknown(),
            Cause::Nerve => self.labels_cause_nerve(),
            Cause::DisuseOrSurgery => self.labels_cause_disuse_or_surgery(),
            Cause::Joint => self.labels_cause_joint(),
            Cause::MuscleDisease => self.labels_cause_muscle_disease(),
            Cause::Other => self.labels_cause_other(),
        }
    }

    /// Names where a tape was laid: `10 cm above the kneecap`.
    pub fn girth_place(&self, place: GirthPlace) -> String {
        match place {
            GirthPlace::Thigh10 => self.labels_girth_place_thigh_10(),
            GirthPlace::Thigh15 => self.labels_girth_place_thigh_15(),
        }
    }

    /// Names where a tape was laid in a narrow column: `10 cm`.
    pub fn girth_place_short(&self, place: GirthPlace) -> String {
        match place {
            GirthPlace::Thigh10 => self.labels_girth_place_thigh_10_short(),
            GirthPlace::Thigh15 => self.labels_girth_place_thigh_15_short(),
        }
    }

    /// Names whether the muscle seems weaker: `A bit weaker`.
    pub fn weaker(&self, weaker: Weaker) -> String {
        match weaker {
            Weaker::No => self.labels_weaker_no(),
            Weaker::ABit => self.labels_weaker_a_bit(),
            Weaker::Clearly => self.labels_weaker_clearly(),
        }
    }

    /// Says beside a field what it takes, without blame: `Must be 0–10`.
    pub fn field_problem(&self, problem: &FieldProblem) -> String {
        match *problem {
            FieldProblem::NotANumber => self.labels_problem_not_a_number(),
            FieldProblem::OutOfRange { low, high } => {
                let text = |limit: f64| self.number_short(limit, 2);
                self.labels_problem_out_of_range(&text(high), &text(low))
            }
            FieldProblem::NotADate => self.labels_problem_not_a_date(),
            FieldProblem::NotATime => self.labels_problem_not_a_time(),
            FieldProblem::UnknownWord => self.labels_problem_unknown_word(),
            FieldProblem::NotAnId => self.labels_problem_not_an_id(),
            FieldProblem::TooLong { limit } => {
                self.labels_problem_too_long(i64::try_from(limit).unwrap_or(i64::MAX))
            }
            FieldProblem::Missing => self.labels_problem_missing(),
            FieldProblem::DoNotFit => self.labels_problem_do_not_fit(),
            FieldProblem::Picture(problem) => self.picture_problem(problem),
        }
    }
}
