//! Owns the diary on screen: its days, its bin, and the history of an entry.

pub mod line;
pub mod pieces;
