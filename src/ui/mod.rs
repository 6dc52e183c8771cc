//! Owns the pictures of application views.

pub mod actions;
pub mod desk;
pub mod errand;
pub mod kept;
pub mod kiosk;
pub mod nav;
pub mod outbox;
mod picture;
pub mod running;
pub mod screens;
pub mod shell;
pub mod theme;
pub mod widgets;
