//! Owns the Care path screen: the guidance in five steps, with the warning signs always on top.

mod draft;
mod layout;
mod model;
mod view;

pub use draft::{Draft, Page};
pub use model::{
    CardModel, DueModel, FooterModel, GroupModel, LinkModel, Model, PageModel, TabModel,
    first_pages, model, page_model,
};
pub use view::{care_ui, page_ui};
