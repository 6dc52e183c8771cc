//! Owns the Care path screen: the guidance in five steps, with the warning signs always on top.

mod card_view;
mod check;
mod draft;
mod layout;
mod model;
mod sitting;
mod sources;
mod start;
mod start_view;
mod view;

use egui::Ui;

use crate::application::{Fault, FirstStart, PaperPage, Receipt, Ticket};
use crate::domain::rules::RuleId;
use crate::domain::{Guidance, GuidancePlace, Kind};
use crate::i18n::guidance;
use crate::ui::desk::{Desk, Heard, Memo};
use crate::ui::errand::Errand;
use crate::ui::nav::Route;
use crate::ui::shell::fault_card_ui;

pub use check::{AskedModel, CheckModel, EndModel};
pub use draft::{Draft, Page, Reply};
pub use model::{
    CardModel, FooterModel, FoundModel, GroupModel, LinkModel, Model, PageModel, SearchModel,
    TabModel, first_pages, model, page_model,
};
pub use sitting::{Seat, SittingModel, SittingWish};
pub use sources::{AddressModel, SourceModel, SourcesModel};
pub use start::{OfferModel, QuestionModel, QuestionsModel, WaysModel};
pub use view::{Press, Wish, care_ui, page_ui, scroll_by_keys};

/// The screen with the page that is open; it needs no profile and asks the diary nothing.
#[derive(Default)]
pub struct Screen {
    draft: Draft,
    errand: Errand,
    guidance: Memo<Guidance>,
    model: Memo<Model>,
}

impl Screen {
    /// Draws the screen.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        self.errand.go_on(desk);
        let Self {
            draft,
            errand,
            guidance: texts,
            model: memo,
        } = self;
        if let Errand::Failed(fault) = errand {
            fault_card_ui(ui, fault, desk.words);
        }
        let language = desk.words.language();
        let texts = texts.get(language, || guidance(language));
        let seat = seat(desk);
        let key = (desk.words.display(), draft.clone(), desk.today, seat);
        let shown = memo.get(key, || model(desk.words, texts, draft, (desk.today, seat)));
        let said = errand.said(desk.words);
        let before = (draft.answers(), draft.page());
        match care_ui(ui, shown, draft, said.as_ref()) {
            None => {}
            Some(Wish::TakeAlong(wish)) => errand.follow(wish, page_of(draft), desk),
            Some(Wish::Sitting(wish)) => follow_sitting(wish, desk),
            Some(Wish::VisitSheet) => desk.outbox.go(Route::VisitSheet),
        }
        // What was said of a page holds for that page and the answers on it.
        if (draft.answers(), draft.page()) != before {
            errand.forget();
        }
    }

    /// Hears what came of a command.
    pub fn settle(&mut self, ticket: Ticket, result: Result<&Receipt, &Fault>) -> Heard {
        self.errand.settle(ticket, result)
    }

    /// Opens a place, as a link from another screen does.
    pub fn open(&mut self, place: &GuidancePlace) {
        self.draft.begin_at(place);
    }

    /// Goes to the page before; `false` when the open page is the first one.
    pub fn go_back(&mut self) -> bool {
        self.draft.go_back()
    }
}

/// The open page as it stands on paper.
fn page_of(draft: &Draft) -> PaperPage {
    match draft.page() {
        Page::Topic(id) => PaperPage::Topic(id),
        Page::WarningSigns => PaperPage::WarningSigns,
        Page::WhereToStart => PaperPage::WhereToStart(draft.answers()),
    }
}

/// Before the first start is over there is nothing in which sitting could be counted.
fn seat(desk: &Desk<'_>) -> Option<Seat> {
    match desk.settings.first_start {
        FirstStart::Ahead => None,
        FirstStart::Finished => Some(match &desk.running.sitting {
            None => Seat::NotCounted,
            Some(since) => Seat::Since(since.time()),
        }),
    }
}

fn follow_sitting(wish: SittingWish, desk: &mut Desk<'_>) {
    match wish {
        SittingWish::Count => desk.running.sitting = Some(desk.now.clone()),
        SittingWish::Stop => desk.running.sitting = None,
        SittingWish::Log => desk.outbox.go(Route::log(Kind::Break)),
        SittingWish::Often => desk.outbox.go(Route::Limits(Some(RuleId::S1))),
    }
}
