//! Owns how the page of the plan is laid out.

use egui::{Align, Ui, vec2};

use crate::i18n::Words;
use crate::ui::screens::diary::line::Piece;
use crate::ui::screens::plan_sheet::codes::Pictures;
use crate::ui::screens::plan_sheet::draft::{CodesShown, Draft, Said};
use crate::ui::screens::plan_sheet::model::{Answer, AskedModel, GroupModel, Model};
use crate::ui::screens::today::pieces::runs;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Icon, LabelPlace, TextField, check_box_ui, hairline_ui, heading_ui,
    page_header_ui, paragraph_ui, saved_line_ui, split_ui,
};

/// The width of the column of names in what a plan says.
const NAMES: f32 = 190.0;

/// What the person asked the page for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Go back.
    Back,
    /// Choose a file in a dialog.
    Choose,
    /// Look into the file.
    Look,
    /// Join the scanned codes.
    Join,
    /// Take the plan in.
    Accept,
    /// Leave the plan.
    Leave,
    /// Print the plan in force.
    Print,
    /// Edit the plan, for physiotherapists.
    Edit,
}

/// Draws the page. Gives what the person asked for.
pub(super) fn page_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    pictures: &mut Pictures,
    words: &Words,
) -> Option<Wish> {
    let mut wish = page_header_ui(ui, &model.title, model.line.as_str(), |ui| {
        let name = words.common_back();
        let back = Button::secondary(&name).icon(Icon::ChevronLeft);
        back.show(ui).clicked().then_some(Wish::Back)
    });
    said_ui(ui, &draft.said, words);
    if let Some(asked) = &model.asked {
        wish = wish.or(asked_card_ui(ui, asked, draft, words));
    } else {
        wish = wish.or(take_card_ui(ui, draft, words));
    }
    if !model.groups.is_empty() {
        wish = wish.or(plan_card_ui(ui, model, draft, pictures, words));
    }
    wish.or(edit_card_ui(ui, words))
}

fn said_ui(ui: &mut Ui, said: &Said, words: &Words) {
    match said {
        Said::Nothing => {}
        Said::Taken => {
            saved_line_ui(ui, &words.planpage_taken(), "");
        }
        Said::Page(path, shown) => {
            let path = path.display().to_string();
            let line = match shown {
                crate::application::PageShown::Opened => words.planpage_page_opened(),
                crate::application::PageShown::NotOpened => words.planpage_page_written(&path),
            };
            saved_line_ui(ui, &line, "");
        }
        Said::Failed(fault) => fault_card_ui(ui, fault, words),
    }
}

fn take_card_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) -> Option<Wish> {
    sheet_ui(ui, Card::titled(&words.planpage_take_title()), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        muted_ui(ui, &words.planpage_take_about());
        let mut wish = None;
        split_ui(
            ui,
            Align::Max,
            |ui| {
                TextField::new(&words.planpage_place())
                    .label_place(LabelPlace::Above)
                    .show(ui, &mut draft.place);
            },
            |ui| {
                let name = words.planpage_choose();
                let choose = Button::secondary(&name).icon(Icon::Folder);
                if choose.show(ui).clicked() {
                    wish = Some(Wish::Choose);
                }
            },
        );
        let name = words.planpage_look();
        let look = Button::primary(&name).enabled(!draft.place.trim().is_empty());
        if look.show(ui).clicked() {
            wish = Some(Wish::Look);
        }
        hairline_ui(ui);
        TextField::area(&words.planpage_scanned(), 3)
            .label_place(LabelPlace::Above)
            .hint(&words.planpage_scanned_hint())
            .show(ui, &mut draft.scanned);
        let some = !draft.scanned.trim().is_empty();
        let name = words.planpage_join();
        let join = Button::secondary(&name).enabled(some);
        if join.show(ui).clicked() {
            wish = Some(Wish::Join);
        }
        wish
    })
}

fn asked_card_ui(
    ui: &mut Ui,
    asked: &AskedModel,
    draft: &mut Draft,
    words: &Words,
) -> Option<Wish> {
    if asked.answer == Answer::Sure {
        Banner::new(
            Severity::Caution,
            &words.planpage_sure_title(),
            &asked.standing,
        )
        .show(ui, |_ui| ());
    }
    sheet_ui(
        ui,
        Card::titled(&words.planpage_changes()).sub(&asked.title),
        |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP_S;
            if asked.answer != Answer::Sure {
                paragraph_ui(ui, Type::Body.text(&asked.standing));
            }
            for change in &asked.changes {
                change_ui(ui, change);
            }
            problems_ui(ui, &asked.problems, words);
            answer_ui(ui, asked.answer, draft, words)
        },
    )
}

fn change_ui(ui: &mut Ui, change: &[Piece]) {
    let tokens = theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        ui.label(Type::Body.text("•").color(tokens.muted));
        ui.vertical(|ui| {
            paragraph_ui(ui, runs(Type::Body, &tokens, tokens.ink, change));
        });
    });
}

fn problems_ui(ui: &mut Ui, problems: &[String], words: &Words) {
    if problems.is_empty() {
        return;
    }
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        Icon::Warning.show_small(ui, tokens.caution);
        let title = words.planpage_problems();
        paragraph_ui(ui, Type::Strong.text(&title).color(tokens.caution));
    });
    for problem in problems {
        muted_ui(ui, problem);
    }
}

fn answer_ui(ui: &mut Ui, answer: Answer, draft: &mut Draft, words: &Words) -> Option<Wish> {
    let mut wish = None;
    if answer == Answer::Sure {
        check_box_ui(ui, &mut draft.sure, &words.planpage_sure());
    }
    let ready = match answer {
        Answer::Accept => true,
        Answer::Sure => draft.sure,
        Answer::Nothing => false,
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        if answer != Answer::Nothing {
            let name = words.planpage_accept();
            let accept = Button::primary(&name).enabled(ready);
            if accept.show(ui).clicked() {
                wish = Some(Wish::Accept);
            }
        }
        let leave = match answer {
            Answer::Nothing => words.common_close(),
            Answer::Accept | Answer::Sure => words.planpage_leave(),
        };
        if Button::secondary(&leave).show(ui).clicked() {
            wish = Some(Wish::Leave);
        }
    });
    wish
}

fn plan_card_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    pictures: &mut Pictures,
    words: &Words,
) -> Option<Wish> {
    let mut wish = None;
    sheet_ui(ui, Card::titled(&model.groups_title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        for (index, group) in model.groups.iter().enumerate() {
            if index > 0 {
                hairline_ui(ui);
            }
            ui.push_id(index, |ui| group_ui(ui, group, pictures));
        }
        hairline_ui(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
            let name = words.planpage_print();
            let print = Button::secondary(&name).icon(Icon::Print);
            if print.show(ui).clicked() {
                wish = Some(Wish::Print);
            }
            codes_button_ui(ui, model, draft, words);
        });
        if draft.codes == CodesShown::Yes {
            codes_ui(ui, model, pictures, words);
        }
    });
    wish
}

fn codes_button_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, words: &Words) {
    if model.codes.is_empty() {
        return;
    }
    let (name, next) = match draft.codes {
        CodesShown::No => (words.planpage_codes_show(), CodesShown::Yes),
        CodesShown::Yes => (words.planpage_codes_hide(), CodesShown::No),
    };
    if Button::secondary(&name).show(ui).clicked() {
        draft.codes = next;
        ui.ctx().request_repaint();
    }
}

fn group_ui(ui: &mut Ui, group: &GroupModel, pictures: &mut Pictures) {
    heading_ui(ui, Type::Strong.text(&group.title), 3);
    if let Some(picture) = &group.picture {
        pictures.own_ui(ui, picture, &group.title);
    }
    let tokens = theme::of(ui);
    for (name, value) in &group.lines {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_M;
            if !name.is_empty() {
                let width = NAMES.min(ui.available_width() * 0.4);
                ui.scope(|ui| {
                    ui.set_width(width);
                    paragraph_ui(ui, Type::Small.text(name).color(tokens.muted));
                });
            }
            ui.vertical(|ui| {
                paragraph_ui(ui, runs(Type::Body, &tokens, tokens.ink, value));
            });
        });
    }
}

fn codes_ui(ui: &mut Ui, model: &Model, pictures: &mut Pictures, words: &Words) {
    muted_ui(ui, &words.plan_codes_about());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP);
        for code in &model.codes {
            let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
            let name = words.plan_code_number(count(code.number), count(code.total));
            ui.vertical(|ui| {
                pictures.code_ui(ui, code, &name);
                muted_ui(ui, &name);
            });
        }
    });
}

fn edit_card_ui(ui: &mut Ui, words: &Words) -> Option<Wish> {
    sheet_ui(ui, Card::titled(&words.planpage_edit_title()), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        muted_ui(ui, &words.planpage_edit_about());
        let name = words.planpage_edit();
        let edit = Button::secondary(&name).icon(Icon::Edit);
        edit.show(ui).clicked().then_some(Wish::Edit)
    })
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
