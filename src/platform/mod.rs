//! Owns the operating system behind plain functions.
