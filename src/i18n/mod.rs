//! Owns every word a person reads, in each language.
