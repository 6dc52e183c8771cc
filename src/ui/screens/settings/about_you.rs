//! Owns the card with what the person says about themselves: side, who looked, cause, what was asked of them.

use egui::Ui;

use crate::application::{Command, DiaryCommand};
use crate::domain::{Cause, ProfessionalSeen, Profile, Side};
use crate::i18n::Words;
use crate::ui::nav::{FirstStep, Route};
use crate::ui::outbox::Outbox;
use crate::ui::screens::log::dates::{from_field, to_field};
use crate::ui::screens::settings::draft::{Form, SeenOn};
use crate::ui::screens::settings::view::{Now, muted_ui};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Card, DateField, Segmented, check_box_ui, paragraph_ui};

/// The answer to "Has a professional looked at it?", without the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    Open,
    Yes,
    No,
}

impl Seen {
    const fn of(profile: &Profile) -> Self {
        match profile.professional_seen {
            None => Self::Open,
            Some(ProfessionalSeen::Yes(_)) => Self::Yes,
            Some(ProfessionalSeen::No) => Self::No,
        }
    }
}

/// Draws the card. Every change is sent at once.
pub(super) fn about_you_card_ui(
    ui: &mut Ui,
    before: Profile,
    now: &Now<'_>,
    form: &mut Form,
    outbox: &mut Outbox,
) {
    let words = now.words;
    Card::titled(&words.settings_about_you()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &words.settings_about_you_hint());
        let mut profile = before;
        side_ui(ui, &mut profile, words);
        seen_ui(ui, &mut profile, words);
        if Seen::of(&before) == Seen::Yes {
            seen_on_ui(ui, &mut profile, now, form);
        } else {
            form.seen_on = SeenOn::Known;
        }
        cause_ui(ui, &mut profile, words);
        prescribed_ui(ui, &mut profile, words);
        if profile != before {
            outbox.send(Command::Diary(DiaryCommand::SetProfile(profile)));
        }
        if Button::quiet(&words.settings_guidance()).show(ui).clicked() {
            outbox.go(Route::FirstStart(FirstStep::Guidance));
        }
    });
}

fn side_ui(ui: &mut Ui, profile: &mut Profile, words: &Words) {
    Segmented::new(&words.settings_side()).show(
        ui,
        &mut profile.weaker_side,
        &[
            (None, &words.settings_side_open()),
            (Some(Side::Left), &words.side_title(Side::Left)),
            (Some(Side::Right), &words.side_title(Side::Right)),
        ],
    );
}

fn seen_ui(ui: &mut Ui, profile: &mut Profile, words: &Words) {
    let mut seen = Seen::of(profile);
    let answered = Segmented::new(&words.settings_seen()).show(
        ui,
        &mut seen,
        &[
            (Seen::Open, &words.settings_seen_open()),
            (Seen::Yes, &words.settings_seen_yes()),
            (Seen::No, &words.settings_seen_no()),
        ],
    );
    if answered.changed() {
        profile.professional_seen = match seen {
            Seen::Open => None,
            Seen::Yes => Some(ProfessionalSeen::Yes(None)),
            Seen::No => Some(ProfessionalSeen::No),
        };
    }
}

/// Asks for the day. What is typed is sent when the field is left and can be read, and not with
/// every letter.
fn seen_on_ui(ui: &mut Ui, profile: &mut Profile, now: &Now<'_>, form: &mut Form) {
    let Some(ProfessionalSeen::Yes(known)) = profile.professional_seen else {
        return;
    };
    let Some(today) = to_field(now.today) else {
        return;
    };
    let known = known.and_then(to_field);
    if form.seen_on == SeenOn::Typed(known) {
        form.seen_on = SeenOn::Known;
    }
    let mut day = match form.seen_on {
        SeenOn::Known => known,
        SeenOn::Typed(typed) => typed,
    };
    let label = now.words.settings_seen_on();
    let field = DateField::new(&label, now.calendar, today).latest(today);
    let entered = field.show(ui, &mut day);
    if entered.response.changed() {
        form.seen_on = SeenOn::Typed(day);
    }
    let has_left = entered.response.lost_focus()
        || (entered.response.changed() && !entered.response.has_focus());
    if has_left && !entered.wrong && day != known {
        profile.professional_seen = Some(ProfessionalSeen::Yes(day.and_then(from_field)));
    }
}

fn cause_ui(ui: &mut Ui, profile: &mut Profile, words: &Words) {
    let open = words.settings_cause_open();
    let names: Vec<(Cause, String)> = Cause::ALL
        .iter()
        .map(|cause| (*cause, words.cause(*cause)))
        .collect();
    let mut choices = vec![(None, open.as_str())];
    choices.extend(
        names
            .iter()
            .map(|(cause, name)| (Some(*cause), name.as_str())),
    );
    Segmented::new(&words.settings_cause()).show(ui, &mut profile.cause, &choices);
    muted_ui(ui, &words.settings_cause_hint());
}

fn prescribed_ui(ui: &mut Ui, profile: &mut Profile, words: &Words) {
    let asked = &mut profile.prescribed;
    paragraph_ui(ui, Type::Strong.text(words.settings_prescribed()));
    for (on, name, changes) in [
        (
            &mut asked.daily_light_work,
            words.settings_daily_light_work(),
            words.settings_daily_light_work_hint(),
        ),
        (
            &mut asked.uneven_sides,
            words.settings_uneven_sides(),
            words.settings_uneven_sides_hint(),
        ),
    ] {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            check_box_ui(ui, on, &name);
            muted_ui(ui, &changes);
        });
    }
}
