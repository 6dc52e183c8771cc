//! Owns the pictures of application views.

pub mod theme;
pub mod widgets;
