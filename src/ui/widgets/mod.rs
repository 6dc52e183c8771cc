//! Owns the parts every screen is made of; they know egui and nothing of the diary, and every word comes in as an argument.

mod banner;
mod button;
mod card;
mod focus;
mod heading;
mod icon;
mod labelled;
mod page_header;
mod scale_row;
mod segmented;
mod split;
mod step_button;
mod stepper;
mod text_field;

pub use banner::Banner;
pub use button::Button;
pub use card::Card;
pub use heading::{heading_ui, paragraph_ui};
pub use icon::Icon;
pub use labelled::{LabelPlace, labelled_ui, problem_ui};
pub use page_header::page_header_ui;
pub use scale_row::ScaleRow;
pub use segmented::Segmented;
pub use split::split_ui;
pub use stepper::Stepper;
pub use text_field::TextField;
