//! Owns the card that compares the sides: the weaker side's share, and what each side did.

use egui::{CornerRadius, Rect, Sense, Ui, vec2};

use crate::application::view::today::{Fill, Today};
use crate::domain::{PerSide, Side};
use crate::i18n::Words;
use crate::ui::screens::today::pieces::tone;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Runs, Type, size};
use crate::ui::widgets::{Card, paragraph_ui};

/// Height of the bar below a side's number.
const BAR: f32 = 10.0;

/// The card.
#[derive(Clone, Debug, PartialEq)]
pub struct SidesModel {
    /// Its title.
    pub title: String,
    /// The share, where there is enough to compare.
    pub share: Option<ShareModel>,
    /// What each side did; none where neither did anything alone.
    pub sides: Vec<SideModel>,
    /// Small lines below: sets of both legs, what even would be, or what is missing.
    pub lines: Vec<String>,
}

/// The share of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareModel {
    /// In per cent.
    pub percent: String,
    /// Of what.
    pub of: String,
}

/// One side.
#[derive(Clone, Debug, PartialEq)]
pub struct SideModel {
    /// The side.
    pub side: Side,
    /// What it did.
    pub text: String,
    /// Its length compared with the longer one, 0 to 1.
    pub part: f32,
}

/// The card in words. The weaker side is compared with the other; the left one where nobody said.
pub fn sides_model(view: &Today, words: &Words) -> SidesModel {
    let subject = view.profile.weaker_side.unwrap_or(Side::Left);
    let reps = PerSide::from_fn(|side| view.dose.sides.get(side).reps);
    let most = reps.left.max(reps.right);
    let mut lines = Vec::new();
    let mut share = None;
    if view.fill == Fill::Empty {
        lines.push(words.today_sides_empty());
    } else if most == 0 {
        lines.push(words.today_sides_none());
    } else if let Some(missing) = Side::ALL.into_iter().find(|side| *reps.get(*side) == 0) {
        lines.push(words.today_sides_one(&words.side_full(missing)));
    } else if let Some(ratio) = view.dose.reps_ratio(subject) {
        share = Some(ShareModel {
            percent: words.percent(ratio * 100.0),
            of: words.today_sides_of(&words.side_full(subject.other())),
        });
        lines.push(words.today_sides_even());
    }
    if view.dose.both.reps > 0 {
        let both = words.common_reps(i64::from(view.dose.both.reps));
        lines.push(words.today_sides_both(&both));
    }
    let sides = Side::ALL.into_iter().filter(|_side| most > 0);
    SidesModel {
        title: words.today_sides_title(),
        share,
        sides: sides
            .map(|side| side_model(side, *reps.get(side), most, words))
            .collect(),
        lines,
    }
}

fn side_model(side: Side, reps: u32, most: u32, words: &Words) -> SideModel {
    let counted = words.common_reps(i64::from(reps));
    SideModel {
        side,
        text: words.today_sides_side(&counted, &words.side_title(side)),
        part: reps as f32 / most.max(1) as f32,
    }
}

/// Draws the card.
pub fn sides_card_ui(ui: &mut Ui, model: &SidesModel) {
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        let tokens = theme::of(ui);
        if let Some(share) = &model.share {
            ui.label(Type::Key.text(&share.percent));
            paragraph_ui(ui, Type::Small.text(&share.of).color(tokens.muted));
            ui.add_space(size::GAP_S);
        }
        for side in &model.sides {
            side_ui(ui, side);
        }
        for line in &model.lines {
            paragraph_ui(ui, Type::Small.text(line).color(tokens.muted));
        }
    });
}

fn side_ui(ui: &mut Ui, model: &SideModel) {
    let tokens = theme::of(ui);
    let tone = tone(model.side);
    paragraph_ui(ui, Runs::new(Type::Small).side(&tokens, tone, &model.text));
    let room = vec2(ui.available_width(), BAR);
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    let round = CornerRadius::same(5);
    ui.painter().rect_filled(rect, round, tokens.track);
    let length = rect.width() * model.part.clamp(0.0, 1.0);
    if length > 0.0 {
        let bar = Rect::from_min_size(rect.min, vec2(length.max(BAR), BAR));
        ui.painter().rect_filled(bar, round, tokens.side(tone));
    }
    ui.add_space(size::GAP_XS);
}
