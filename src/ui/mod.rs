//! Owns the pictures of application views.
