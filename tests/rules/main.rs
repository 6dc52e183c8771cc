//! Runs the rule tests: the structure of the source, checked on every run.

#![cfg(test)]

mod contrast;
mod layers;
mod licences;
mod openings;
mod quiet;
mod reading;
mod sizes;
mod source;
mod sql;
mod warning_words;
mod words;
mod words_fonts;
mod words_generator;
mod words_in_source;
mod words_used;
