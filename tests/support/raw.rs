//! Owns opening a diary file past the store, to look at it or to make it strange: an independent
//! reading of the key file's format.

use std::fs;
use std::path::Path;

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use rusqlite::Connection;

/// Opens `diary.db` with the key that the device slot of `keys.json` wraps.
pub(crate) fn open(dir: &Path) -> Connection {
    open_file(dir, &dir.join("diary.db"))
}

/// Opens another file with the key of the diary in `dir`.
pub(crate) fn open_file(dir: &Path, file: &Path) -> Connection {
    let keys = fs::read(dir.join("keys.json")).unwrap();
    let keys: serde_json::Value = serde_json::from_slice(&keys).unwrap();
    let slot = &keys["slots"][0];
    assert_eq!(slot["kind"], "device");
    let bytes = |name: &str| {
        let hex = slot[name].as_str().unwrap();
        hex.as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect::<Vec<u8>>()
    };
    let secret: [u8; 32] = bytes("secret").try_into().unwrap();
    let nonce: [u8; 24] = bytes("nonce").try_into().unwrap();
    let payload = Payload {
        msg: &bytes("wrapped"),
        aad: b"device",
    };
    let key = XChaCha20Poly1305::new(&secret.into())
        .decrypt(&XNonce::from(nonce), payload)
        .unwrap();
    let hex = key
        .iter()
        .fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
    let connection = Connection::open(file).unwrap();
    connection
        .execute_batch(&format!(
            "PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{hex}'\"; PRAGMA foreign_keys = ON;"
        ))
        .unwrap();
    connection
}

/// The statements that make a schema, sorted by name.
pub(crate) fn schema(connection: &Connection) -> String {
    let mut statement = connection
        .prepare(
            "SELECT sql FROM sqlite_schema
             WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY name",
        )
        .unwrap();
    let statements = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap()
        .map(|sql| format!("{};\n", sql.unwrap()));
    statements.collect::<Vec<_>>().join("\n")
}
