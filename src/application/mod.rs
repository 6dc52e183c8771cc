//! Owns what a person can do and see, without pixels.
