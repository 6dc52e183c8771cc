//! Owns the file formats: bytes in, a diary out, and back.
