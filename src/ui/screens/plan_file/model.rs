//! Owns what the page of the plan says, in words, without drawing anything.

use super::{Draft, Taking};
use crate::application::view::plan_sheet::{
    Change, Line, PlanLook, PlanNow, heading, lines, standing_text,
};
use crate::domain::{Picture, Side, Standing};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::shell::Confine;

/// The whole page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The title of the page.
    pub title: String,
    /// One line under it.
    pub subtitle: String,
    /// The button that leads back.
    pub back: String,
    /// The card that takes a plan in.
    pub take: TakeCard,
    /// The card of the plan in use.
    pub now: NowCard,
}

/// The card that takes a plan in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeCard {
    /// The heading.
    pub title: String,
    /// The label of the file.
    pub place: String,
    /// The button that opens a dialog of the system, the title of the dialog, the kind of file.
    pub choose: [String; 3],
    /// The button that looks inside.
    pub look: String,
    /// The label of what codes say, and the button that reads them.
    pub paste: [String; 2],
    /// What came of it.
    pub said: Said,
}

/// What came of taking a plan in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing yet.
    Nothing,
    /// It is on its way.
    Working(String),
    /// What the plan would change.
    Look(LookModel),
    /// It was taken over, and the button that takes it back.
    Done(String, String),
    /// Something is wrong: what, and the file.
    Problem(String, String),
}

/// What a plan would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookModel {
    /// Which plan it is.
    pub heading: String,
    /// How it stands to the one in use.
    pub standing: String,
    /// Whether that is to be looked at twice.
    pub careful: Careful,
    /// For whom it was made, where it is not this person.
    pub for_another: Option<String>,
    /// Heads the changes.
    pub title: String,
    /// The changes.
    pub changes: Vec<ChangeModel>,
    /// What is said where nothing changes.
    pub nothing: String,
    /// What could not be read, or is not known.
    pub problems: Vec<String>,
    /// The button that takes the plan over, where it can be.
    pub take: Option<String>,
    /// The button that leaves it.
    pub leave: String,
}

/// Whether something is to be looked at twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Careful {
    /// No.
    No,
    /// Yes.
    Yes,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeModel {
    /// What it is about.
    pub label: String,
    /// The side it is about.
    pub side: Option<Side>,
    /// From what to what.
    pub value: String,
    /// The whole in one line, for screen readers.
    pub text: String,
    /// The picture that comes with it.
    pub picture: Option<Picture>,
}

/// The card of the plan in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NowCard {
    /// The heading.
    pub title: String,
    /// Which plan it is, or that there is none.
    pub heading: String,
    /// What it asks for.
    pub lines: Vec<Line>,
    /// The button that writes a plan, and what that is for; `None` where no plan may be written.
    pub edit: Option<[String; 2]>,
}

/// Puts the page into words.
pub fn model(view: &PlanNow, draft: &Draft, confine: Confine, words: &Words) -> Model {
    Model {
        title: words.plansheet_title(),
        subtitle: words.plansheet_subtitle(),
        back: words.common_back(),
        take: TakeCard {
            title: words.plansheet_take_title(),
            place: words.plansheet_place(),
            choose: [
                words.share_choose_export(),
                words.plansheet_dialog(),
                words.plansheet_kind(),
            ],
            look: words.plansheet_look(),
            paste: [words.plansheet_paste(), words.plansheet_paste_look()],
            said: said(draft, words),
        },
        now: NowCard {
            title: words.plansheet_now_title(),
            heading: match &view.kept {
                Some(kept) => heading(&kept.sheet, words),
                None => words.plansheet_none(),
            },
            lines: lines(&view.content, words),
            edit: confine
                .opens(Route::PlanEditor)
                .then(|| [words.planedit_open(), words.planedit_open_about()]),
        },
    }
}

fn said(draft: &Draft, words: &Words) -> Said {
    match draft.taking() {
        Taking::Idle => Said::Nothing,
        Taking::NoPlace => Said::Problem(words.plansheet_no_place(), String::new()),
        Taking::Looking(_) => Said::Working(words.plansheet_looking()),
        Taking::Working(..) => Said::Working(words.plansheet_working()),
        Taking::Look(look) => Said::Look(look_model(look, words)),
        Taking::Done(_) => Said::Done(words.plansheet_taken(), words.common_undo()),
        Taking::Failed { place, fault } => Said::Problem(fault.message(words), place.clone()),
    }
}

fn look_model(look: &PlanLook, words: &Words) -> LookModel {
    let standing = look.standing();
    let changes = look.changes(words);
    let careful = match standing {
        Some(Standing::Older | Standing::Forked) | None => Careful::Yes,
        Some(Standing::First | Standing::Newer | Standing::Same | Standing::Other) => Careful::No,
    };
    LookModel {
        heading: look
            .sheet
            .as_ref()
            .map(|sheet| heading(sheet, words))
            .unwrap_or_default(),
        standing: standing_text(look, words),
        careful,
        for_another: look
            .made_for_another()
            .map(|who| words.plansheet_for_another(who.as_str())),
        title: words.plansheet_changes(),
        nothing: words.plansheet_no_changes(),
        changes: changes
            .iter()
            .map(|change| change_model(change, words))
            .collect(),
        problems: look
            .problems
            .iter()
            .map(|problem| problem.cause(words))
            .collect(),
        take: match standing {
            Some(Standing::Same) if look.brings_pictures() => Some(words.plansheet_use()),
            None | Some(Standing::Same) => None,
            Some(Standing::Older | Standing::Forked) => Some(words.plansheet_use_anyway()),
            Some(Standing::First | Standing::Newer | Standing::Other) => {
                Some(words.plansheet_use())
            }
        },
        leave: words.plansheet_leave(),
    }
}

fn change_model(change: &Change, words: &Words) -> ChangeModel {
    ChangeModel {
        label: change.label.clone(),
        side: change.side,
        value: match (&change.before, &change.after) {
            (Some(before), Some(after)) => words.plansheet_from_to(after, before),
            (None, Some(after)) => words.plansheet_new(after),
            (Some(before), None) => words.plansheet_ends(before),
            (None, None) => String::new(),
        },
        text: change.text(words),
        picture: change
            .picture
            .clone()
            .filter(|_picture| change.after.is_some()),
    }
}
