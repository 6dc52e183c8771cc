//! Evenly: an offline rehabilitation diary. The layers, in reading order.

#![doc = include_str!("../ARCHITECTURE.md")]

pub mod domain;

pub mod i18n;

pub mod store;

pub mod exchange;

pub mod platform;

pub mod application;

pub mod cli;

pub mod ui;

pub mod window;
