//! Owns the frame around every screen: the rail, notices, the palette, help, and who gets which event.

mod fault_card;

pub use fault_card::fault_card_ui;
