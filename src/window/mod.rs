//! Owns the window: puts the layers together and keeps them apart.
