//! Owns the words of what was done to the diary, for notices and for history.

use crate::application::view::warning::name;
use crate::i18n::Words;
use crate::store::{Act, Op};

/// Says what was done, such as "Logged: Walk" or "Taken back: 3 entries logged".
pub fn say_act(act: &Act, words: &Words) -> String {
    match act {
        Act::Did(op) => say_op(op, words),
        Act::Undid(op) => words.shell_undid(&say_op(op, words)),
        Act::Redid(op) => words.shell_redid(&say_op(op, words)),
    }
}

fn say_op(op: &Op, words: &Words) -> String {
    match op {
        Op::LogEntry { kind } => words.shell_op_log_entry(&words.kind(*kind)),
        Op::LogMany { count } => words.shell_op_log_many(i64::from(*count)),
        Op::EditEntry { kind } => words.shell_op_edit_entry(&words.kind(*kind)),
        Op::BinEntry { kind } => words.shell_op_bin_entry(&words.kind(*kind)),
        Op::BinMany { count } => words.shell_op_bin_many(i64::from(*count)),
        Op::TakeOutOfBin { kind } => words.shell_op_take_out_of_bin(&words.kind(*kind)),
        Op::SetProfile => words.shell_op_set_profile(),
        Op::SetPerson => words.shell_op_set_person(),
        Op::SetVisitWords => words.step_op_set_visit_words(),
        Op::Import { count, source } => words.shell_op_import(i64::from(*count), source),
        Op::TakeImportBack { count, source } => {
            words.intake_op_take_back(i64::from(*count), source)
        }
        Op::Merge { source } => words.merge_op_merge(source),
        Op::KeepVersion { kind } => words.merge_op_keep_version(&words.kind(*kind)),
        Op::KeepOther => words.merge_op_keep_other(),
        Op::AnswerSafety { signs } => words.shell_op_answer_safety(i64::from(*signs)),
        Op::ClearStop { rule } => words.shell_op_clear_stop(&name(*rule, words)),
        Op::Acknowledge { rule } => words.shell_op_acknowledge(&name(*rule, words)),
        Op::Misfit { rule } => words.shell_op_misfit(&name(*rule, words)),
        Op::SetLimit { limit } => words.shell_op_set_limit(&name(limit.rule(), words)),
        Op::ResetLimit { limit } => words.shell_op_reset_limit(&name(limit.rule(), words)),
        Op::TakePlan { revision } => words.plansheet_op_take(i64::from(*revision)),
        Op::SetPlan { variant } => words.shell_op_set_plan(&words.variant(*variant)),
        Op::Other => words.shell_op_other(),
    }
}
