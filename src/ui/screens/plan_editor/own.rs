//! Owns the fields of an exercise that the physiotherapist makes up: what it is called, how it is
//! done, what each side does, and its picture.

use egui::{Align, Layout, Ui, vec2};

use super::exercise::{Said, TYPED, number_ui, rhythm_ui};
use super::own_draft::{LeftOut, OwnDraft, PictureDraft, PictureSource};
use super::own_parse::OwnField;
use super::parse::Field;
use super::pictures::{Taking, numbers};
use super::view::Wish;
use crate::domain::{Counted, OwnExercises, Picture, PictureWords, SetSide};
use crate::i18n::Words;
use crate::ui::picture::picture_ui;
use crate::ui::screens::today::fold::named;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, Card, Icon, LabelPlace, Segmented, Stepper, TextField, check_box_ui, labelled_ui,
    paragraph_ui, problem_ui, split_ui,
};

/// The largest picture in the editor.
const PICTURE: egui::Vec2 = vec2(280.0, 210.0);
/// Narrower than this, sets and amounts stand below each other.
const TWO_BESIDE: f32 = 430.0;

/// Draws the cards of all of them, and the button that adds one.
pub(super) fn own_cards_ui(
    ui: &mut Ui,
    drafts: &mut Vec<OwnDraft>,
    (taking, said): (&Taking, &Said),
    words: &Words,
) -> Option<Wish> {
    let mut wish = None;
    let mut gone = None;
    for draft in drafts.iter_mut() {
        let id = draft.id;
        ui.push_id(id, |ui| {
            let asked = own_card_ui(ui, draft, (taking, said), words);
            if asked == Some(Wish::RemoveOwn(id)) {
                gone = Some(id);
            } else {
                wish = asked.or(wish);
            }
        });
    }
    if let Some(gone) = gone {
        drafts.retain(|draft| draft.id != gone);
    }
    if drafts.len() >= OwnExercises::MOST {
        let most = i64::try_from(OwnExercises::MOST).unwrap_or(i64::MAX);
        muted_ui(ui, &words.own_edit_full(most));
    } else if Button::secondary(&words.own_edit_add())
        .icon(Icon::Plus)
        .show(ui)
        .clicked()
    {
        wish = Some(Wish::AddOwn);
    }
    wish
}

fn own_card_ui(
    ui: &mut Ui,
    draft: &mut OwnDraft,
    (taking, said): (&Taking, &Said),
    words: &Words,
) -> Option<Wish> {
    let mut wish = None;
    let problem = |field| said.get(&Field::Own(draft.id, field));
    let name = draft.name.trim();
    let title = if name.is_empty() {
        words.own_edit_title()
    } else {
        words.own_edit_title_of(name)
    };
    let id = draft.id;
    let [name_wrong, how_wrong, sides_wrong, effort_wrong] = [
        OwnField::Name,
        OwnField::How,
        OwnField::Sides,
        OwnField::Effort,
    ]
    .map(|field| problem(field).map(String::as_str));
    Card::titled(&title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        TextField::new(&words.own_edit_name())
            .problem(name_wrong)
            .show(ui, &mut draft.name);
        TextField::area(&words.own_edit_how(), 3)
            .hint(&words.own_edit_how_hint())
            .problem(how_wrong)
            .show(ui, &mut draft.how);
        left_out_ui(ui, draft, words);
        counted_ui(ui, draft, words);
        for side in SetSide::ALL {
            let wrong = said.get(&Field::Own(id, OwnField::Target(side)));
            target_ui(ui, draft, (side, wrong), words);
        }
        if let Some(wrong) = sides_wrong {
            problem_ui(ui, wrong);
        }
        let effort = words.practice_plan_effort();
        number_ui(ui, &effort, ("", 3.0), &mut draft.effort, words);
        if let Some(wrong) = effort_wrong {
            problem_ui(ui, wrong);
        }
        let days = said.get(&Field::Own(id, OwnField::Days));
        rhythm_ui(ui, &mut draft.rhythm, days, words);
        wish = own_picture_ui(ui, draft, (taking, said), words);
        let button = Button::quiet(&words.own_edit_remove())
            .icon(Icon::Trash)
            .show(ui);
        let called = called(draft, words);
        if named(&button, &words.own_edit_remove_name(&called)).clicked() {
            wish = Some(Wish::RemoveOwn(id));
        }
    });
    wish
}

/// Its name, also while it has none.
fn called(draft: &OwnDraft, words: &Words) -> String {
    match draft.name.trim() {
        "" => words.own_edit_unnamed(),
        name => name.to_owned(),
    }
}

/// Says that a text and a picture are not in the copy, and asks whether the person keeps them.
fn left_out_ui(ui: &mut Ui, draft: &mut OwnDraft, words: &Words) {
    let mut stays = match draft.left_out {
        LeftOut::Nothing => return,
        LeftOut::Stays => true,
        LeftOut::Goes => false,
    };
    let name = called(draft, words);
    check_box_ui(ui, &mut stays, &words.ownplan_edit_stays(&name));
    let (about, left_out) = if stays {
        (words.ownplan_edit_stays_about(), LeftOut::Stays)
    } else {
        (words.ownplan_edit_goes_about(), LeftOut::Goes)
    };
    draft.left_out = left_out;
    muted_ui(ui, &about);
}

fn counted_ui(ui: &mut Ui, draft: &mut OwnDraft, words: &Words) {
    let choices: Vec<(Counted, String)> = Counted::ALL
        .iter()
        .map(|counted| (*counted, words.counted(*counted)))
        .collect();
    let choices: Vec<(Counted, &str)> = choices
        .iter()
        .map(|(counted, name)| (*counted, name.as_str()))
        .collect();
    Segmented::new(&words.own_edit_counted()).show(ui, &mut draft.counted, &choices);
}

/// Sets and how much each is, of one side; both stay empty for a side that does nothing.
fn target_ui(
    ui: &mut Ui,
    draft: &mut OwnDraft,
    (side, wrong): (SetSide, Option<&String>),
    words: &Words,
) {
    let label = match side {
        SetSide::Left => words.own_edit_left(),
        SetSide::Right => words.own_edit_right(),
        SetSide::Both => words.own_edit_both(),
    };
    let counted = words.counted(draft.counted);
    let unit = match draft.counted {
        Counted::Reps => words.practice_plan_reps(),
        Counted::Seconds => words.own_unit_seconds(),
        Counted::Minutes => words.log_minutes_unit(),
    };
    let target = draft.targets.entry(side).or_default();
    labelled_ui(ui, &label, LabelPlace::Beside, |ui| {
        let layout = if ui.available_width() < TWO_BESIDE {
            Layout::top_down(Align::Min)
        } else {
            Layout::left_to_right(Align::Min)
        };
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_M, size::GAP_S);
            Stepper::new(&words.own_edit_sets_of(&label), TYPED)
                .label_place(LabelPlace::Unseen)
                .unit(&words.practice_plan_sets())
                .start(3.0)
                .empty_text(&words.log_minutes_empty())
                .show(ui, &mut target.sets);
            Stepper::new(&words.own_edit_amount_of(&counted, &label), TYPED)
                .label_place(LabelPlace::Unseen)
                .unit(&unit)
                .start(10.0)
                .empty_text(&words.log_minutes_empty())
                .show(ui, &mut target.amount);
        });
    });
    if let Some(wrong) = wrong {
        problem_ui(ui, wrong);
    }
}

fn own_picture_ui(
    ui: &mut Ui,
    draft: &mut OwnDraft,
    (taking, said): (&Taking, &Said),
    words: &Words,
) -> Option<Wish> {
    let id = draft.id;
    let Some(picture) = &mut draft.picture else {
        let wish = place_ui(ui, draft, words);
        if let Some(fault) = taking.problem(id) {
            problem_ui(ui, &fault.said(words).what);
        }
        return wish;
    };
    let mut wish = None;
    labelled_ui(ui, &words.own_edit_picture(), LabelPlace::Beside, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_S;
            shown_ui(ui, picture, words);
        });
    });
    let wrong = said.get(&Field::Own(id, OwnField::Picture));
    TextField::new(&words.own_edit_picture_words())
        .hint(&words.own_edit_picture_words_hint())
        .problem(wrong.map(String::as_str))
        .show(ui, &mut picture.words);
    if Button::quiet(&words.own_edit_picture_remove())
        .show(ui)
        .clicked()
    {
        wish = Some(Wish::RemovePicture(id));
    }
    wish
}

fn shown_ui(ui: &mut Ui, draft: &PictureDraft, words: &Words) {
    let said = PictureWords::new(&draft.words);
    let said = said.or_else(|_none| PictureWords::new(&words.own_edit_picture()));
    let Ok(said) = said else {
        return;
    };
    let picture = match &draft.source {
        PictureSource::File(file) => Picture::new(file.clone(), said),
        PictureSource::Named(id) => Picture::named(*id, said),
    };
    picture_ui(ui, &picture, PICTURE, words);
    if let PictureSource::File(file) = &draft.source {
        let [width, height, kilobytes] = numbers(file);
        muted_ui(
            ui,
            &words.own_edit_picture_size(&height, &kilobytes, &width),
        );
    }
}

fn place_ui(ui: &mut Ui, draft: &mut OwnDraft, words: &Words) -> Option<Wish> {
    let mut wish = None;
    let place = &mut draft.place;
    let choose = split_ui(
        ui,
        Align::Max,
        |ui| {
            TextField::new(&words.own_edit_picture_place())
                .label_place(LabelPlace::Above)
                .show(ui, place);
        },
        |ui| {
            Button::secondary(&words.own_edit_picture_choose())
                .icon(Icon::Folder)
                .show(ui)
                .clicked()
        },
    );
    if choose {
        wish = Some(Wish::PickPicture(draft.id));
    }
    muted_ui(ui, &words.own_edit_picture_about());
    let typed = !draft.place.trim().is_empty();
    if typed
        && Button::secondary(&words.own_edit_picture_take())
            .show(ui)
            .clicked()
    {
        wish = Some(Wish::TakePicture(draft.id));
    }
    wish
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
