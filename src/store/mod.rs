//! Owns the diary file: the only layer that speaks SQL.
