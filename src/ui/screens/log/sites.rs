//! Owns the second way to say where pain was: a drawing of the side on which its places are touched.

use std::collections::BTreeSet;

use egui::Ui;

use crate::domain::{Feel, Side, Site};
use crate::i18n::Words;
use crate::ui::screens::body_map::draft::place_at;
use crate::ui::screens::body_map::picture::sites_picture;
use crate::ui::screens::log::form::{Form, Part};
use crate::ui::screens::log::model::PainDetails;
use crate::ui::screens::log::say::choices;
use crate::ui::widgets::{Button, Touch};

/// Width of the drawing.
const DRAWING: f32 = 190.0;

/// What pain of a side felt like and where it was.
pub(super) fn details(side: Side, sites: &BTreeSet<Site>, words: &Words) -> PainDetails {
    let name = words.side_full(side);
    PainDetails {
        feels: choices(words.log_pain_feel(&name), Feel::ALL, |feel| {
            words.feel(feel)
        }),
        sites: choices(words.log_pain_place(&name), Site::ALL, |site| {
            words.site(site)
        }),
        drawing: sites_picture(side, sites, words),
        fold: [
            words.bodymap_sites_show(&name),
            words.bodymap_sites_hide(&name),
        ],
    }
}

/// Draws the drawing, or the button that unfolds it. The chips above are the way by keyboard.
pub(super) fn drawing_ui(ui: &mut Ui, side: Side, model: &PainDetails, form: &mut Form) {
    let part = Part::Sites(side);
    let is_open = form.is_open(part);
    let [show, hide] = &model.fold;
    let word = if is_open { hide } else { show };
    if form.button_ui(ui, Button::quiet(word).small()) {
        form.toggle(part);
    }
    if !is_open {
        return;
    }
    let touched = model.drawing.show(ui, DRAWING, None);
    let Some((number, Touch::Begins)) = touched.touched else {
        return;
    };
    let place = place_at(number).filter(|(touched, _)| *touched == side);
    let site = place.and_then(|(_, region)| region.site());
    if let (Some(site), Some(draft)) = (site, form.draft.body.exertion_mut()) {
        let sites = &mut draft.pain.get_mut(side).sites;
        if !sites.remove(&site) {
            sites.insert(site);
        }
    }
}
