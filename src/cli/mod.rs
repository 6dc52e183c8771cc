//! Owns the command line: the same commands and views as words and JSON.

mod arguments;
mod typed;
