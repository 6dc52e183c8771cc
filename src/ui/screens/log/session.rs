//! Owns the form of a session that was started: its time and minutes, and the sets of its plan.

use crate::domain::Side;
use crate::ui::running::Session;
use crate::ui::screens::log::draft::{BodyDraft, Draft, StrengthDraft, TimeDraft};

/// Fills a new form with when the session began, how long it took and what its plan asks for. Effort
/// and pain stay open: what was planned is not what was felt.
pub(super) fn filled(mut draft: Draft, session: &Session, weaker: Option<Side>) -> Draft {
    let when = session.when();
    draft.when.day = Some(when.day);
    draft.when.time = when.time.map_or(TimeDraft::Unsaid, TimeDraft::At);
    draft.when.before = Some(when);
    if let (Some(plan), BodyDraft::Strength(_)) = (&session.plan, &draft.body) {
        draft.body = BodyDraft::Strength(StrengthDraft::planned(&plan.session(weaker)));
    }
    if let Some(exertion) = draft.body.exertion_mut() {
        exertion.minutes = session.took();
    }
    draft
}
