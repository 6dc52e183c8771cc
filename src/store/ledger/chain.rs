//! Owns the ledger's file format: a sealed header and sealed records, each bound to all before it.
//!
//! The header is the magic, the branch that this one follows, the branch, the number and the head it
//! goes on from, a nonce, and the sealed tally of the rows at that point. A record is the length of
//! its sealed part, a nonce, and the sealed part. Numbers have their highest byte first.

use std::fs;
use std::io;
use std::path::Path;

use chacha20poly1305::aead::AeadInOut as _;
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::store::keys::{self, DiaryKey};
use crate::store::ledger::row::{Bytes, MovedRow};
use crate::store::ledger::tally::{self, Tally};
use crate::store::{StoreError, files};

/// Begins every ledger of this format.
const MAGIC: &[u8; 8] = b"EVNLDGR1";
/// Sets the ledger's key apart from every other key that is made of the diary's.
const LABEL: &[u8] = b"evenly ledger 1";
const NONCE: usize = 24;
const TAG: usize = 16;
/// Magic, two branches, number and head.
const OPEN_HEADER: usize = 8 + 16 + 16 + 8 + 32;
/// The length of a header.
pub(super) const HEADER: usize = OPEN_HEADER + NONCE + tally::LENGTH + TAG;
/// Says of a record that what went with it is to be forgotten for good.
const ERASES: u8 = 1;

/// A place in a ledger: what the file of the diary keeps as its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Place {
    /// Which ledger. A diary that goes on from an older state begins a new branch.
    pub(super) branch: [u8; 16],
    /// How many records lead there.
    pub(super) seq: u64,
    /// The SHA-256 over all of them.
    pub(super) head: [u8; 32],
}

impl Place {
    /// The first place of a new branch.
    pub(super) fn first() -> Result<Self, StoreError> {
        let branch: [u8; 16] = *keys::random()?;
        let head = Sha256::digest(branch).into();
        Ok(Self {
            branch,
            seq: 0,
            head,
        })
    }

    fn after(&self, front: &[u8], sealed: &[u8]) -> Self {
        let mut hash = Sha256::new_with_prefix(self.head);
        hash.update(front);
        hash.update(sealed);
        Self {
            seq: self.seq + 1,
            head: hash.finalize().into(),
            ..*self
        }
    }

    /// What a record that follows is bound to.
    fn bond(&self) -> Vec<u8> {
        [
            self.branch.as_slice(),
            &self.head,
            &(self.seq + 1).to_be_bytes(),
        ]
        .concat()
    }
}

/// Seals and opens what a ledger holds.
pub(in crate::store) struct Seal(XChaCha20Poly1305);

impl std::fmt::Debug for Seal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Seal")
    }
}

impl Seal {
    /// The seal of a diary's ledger.
    pub(super) fn of(key: &DiaryKey) -> Result<Self, StoreError> {
        let own: Zeroizing<[u8; 32]> = key.derived(LABEL)?;
        Ok(Self(XChaCha20Poly1305::new((&*own).into())))
    }

    fn close(&self, bond: &[u8], bytes: &mut Vec<u8>) -> Result<[u8; NONCE], StoreError> {
        let nonce: [u8; NONCE] = *keys::random()?;
        self.0
            .encrypt_in_place(&XNonce::from(nonce), bond, bytes)
            .map_err(|error| StoreError::Bug {
                doing: "seal the ledger",
                source: error.to_string().into(),
            })?;
        Ok(nonce)
    }

    fn open(&self, bond: &[u8], nonce: [u8; NONCE], sealed: &[u8]) -> Option<Vec<u8>> {
        let mut bytes = sealed.to_vec();
        let opened = self
            .0
            .decrypt_in_place(&XNonce::from(nonce), bond, &mut bytes);
        opened.is_ok().then_some(bytes)
    }
}

/// Where a ledger begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Start {
    /// The branch that this one follows; zeros where there was none.
    pub(super) follows: [u8; 16],
    /// The place it goes on from.
    pub(super) place: Place,
    /// The tally there.
    pub(super) tally: Tally,
}

impl Start {
    /// The bytes of a ledger without records.
    pub(super) fn to_bytes(self, seal: &Seal) -> Result<Vec<u8>, StoreError> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.follows);
        bytes.extend(self.place.branch);
        bytes.extend(self.place.seq.to_be_bytes());
        bytes.extend(self.place.head);
        let mut sealed = self.tally.to_bytes().to_vec();
        let nonce = seal.close(&bytes, &mut sealed)?;
        bytes.extend(nonce);
        bytes.extend(sealed);
        Ok(bytes)
    }

    /// Reads only the header of a ledger; `None` where it is not whole.
    pub(super) fn of_file(path: &Path, seal: &Seal) -> Result<Option<Self>, StoreError> {
        let bytes = files::read_some(path, HEADER as u64)?.unwrap_or_default();
        Ok(Self::read(&mut Bytes::new(&bytes), seal))
    }

    fn read(bytes: &mut Bytes<'_>, seal: &Seal) -> Option<Self> {
        let bond = bytes.clone().take(OPEN_HEADER)?;
        if bytes.take(MAGIC.len())? != MAGIC {
            return None;
        }
        let follows = bytes.array()?;
        let place = Place {
            branch: bytes.array()?,
            seq: u64::from_be_bytes(bytes.array()?),
            head: bytes.array()?,
        };
        let nonce = bytes.array()?;
        let opened = seal.open(bond, nonce, bytes.take(tally::LENGTH + TAG)?)?;
        Some(Self {
            follows,
            place,
            tally: Tally::from_bytes(&mut Bytes::new(&opened))?,
        })
    }
}

/// A record that is ready to be written.
#[derive(Debug)]
pub(super) struct Sealed {
    /// Its length and nonce.
    pub(super) front: Vec<u8>,
    /// The rest.
    pub(super) body: Vec<u8>,
    /// The place after it.
    pub(super) place: Place,
}

impl Sealed {
    /// Seals a record that follows `before`.
    pub(super) fn new(
        seal: &Seal,
        before: &Place,
        tally: Tally,
        erases: bool,
        rows: &[u8],
    ) -> Result<Self, StoreError> {
        let mut body = Vec::with_capacity(1 + tally::LENGTH + rows.len() + TAG);
        body.push(if erases { ERASES } else { 0 });
        body.extend(tally.to_bytes());
        body.extend(rows);
        let nonce = seal.close(&before.bond(), &mut body)?;
        let length = u32::try_from(body.len()).map_err(|error| StoreError::Bug {
            doing: "seal the ledger",
            source: Box::new(error),
        })?;
        let mut front = length.to_be_bytes().to_vec();
        front.extend(nonce);
        let place = before.after(&front, &body);
        Ok(Self { front, body, place })
    }

    pub(super) fn len(&self) -> u64 {
        (self.front.len() + self.body.len()) as u64
    }
}

/// One record read back: what one transaction did.
#[derive(Debug)]
pub(super) struct Record {
    /// The place after it.
    pub(super) place: Place,
    /// Whether what went with it is to be forgotten for good.
    pub(super) erases: bool,
    /// The tally after it.
    pub(super) tally: Tally,
    rows: Vec<u8>,
}

impl Record {
    /// The rows that went and came, in their order.
    pub(super) fn rows(&self) -> Result<Vec<MovedRow>, StoreError> {
        let mut bytes = Bytes::new(&self.rows);
        let mut rows = Vec::new();
        while !bytes.is_empty() {
            rows.push(bytes.moved_row().ok_or_else(|| StoreError::Damaged {
                details: format!("record {} of the ledger makes no sense", self.place.seq),
            })?);
        }
        Ok(rows)
    }

    fn read(bytes: &mut Bytes<'_>, seal: &Seal, before: &Place) -> Option<Self> {
        let front = bytes.clone().take(4 + NONCE)?;
        let length = usize::try_from(u32::from_be_bytes(bytes.array()?)).ok()?;
        let nonce = bytes.array()?;
        let sealed = bytes.take(length)?;
        let opened = seal.open(&before.bond(), nonce, sealed)?;
        let mut inside = Bytes::new(&opened);
        let [flags] = inside.array()?;
        Some(Self {
            place: before.after(front, sealed),
            erases: flags & ERASES != 0,
            tally: Tally::from_bytes(&mut inside)?,
            rows: inside.rest().to_vec(),
        })
    }
}

/// A ledger as far as it is whole: its records up to the first that is not.
#[derive(Debug)]
pub(super) struct Chain {
    /// Where it begins.
    pub(super) start: Start,
    /// The place it reaches.
    pub(super) end: Place,
    records: Vec<Record>,
    /// How many bytes that are, with the header.
    pub(super) good: u64,
    /// Whether something follows that is no whole record.
    pub(super) torn: bool,
}

impl Chain {
    /// Reads a ledger; `None` where there is none or its header is not whole.
    pub(super) fn read(path: &Path, seal: &Seal) -> Result<Option<Self>, StoreError> {
        let all = match fs::read(path) {
            Ok(all) => all,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(StoreError::file("read the ledger", error)),
        };
        let mut bytes = Bytes::new(&all);
        let Some(start) = Start::read(&mut bytes, seal) else {
            return Ok(None);
        };
        let mut chain = Self {
            start,
            end: start.place,
            records: Vec::new(),
            good: HEADER as u64,
            torn: false,
        };
        while !bytes.is_empty() {
            let mut ahead = bytes.clone();
            let Some(record) = Record::read(&mut ahead, seal, &chain.end) else {
                chain.torn = true;
                break;
            };
            chain.good += (bytes.rest().len() - ahead.rest().len()) as u64;
            chain.end = record.place;
            chain.records.push(record);
            bytes = ahead;
        }
        Ok(Some(chain))
    }

    /// The tally at a place it knows; `None` where it does not know the place.
    pub(super) fn tally_at(&self, place: &Place) -> Option<Tally> {
        if self.start.place == *place {
            return Some(self.start.tally);
        }
        let at = self.records.iter().find(|record| record.place == *place);
        at.map(|record| record.tally)
    }

    /// Whether a record in it erases.
    pub(super) fn erases(&self) -> bool {
        self.records.iter().any(|record| record.erases)
    }

    /// Takes the records after a place.
    pub(super) fn take_after(&mut self, place: &Place) -> Vec<Record> {
        let first = self
            .records
            .partition_point(|record| record.place.seq <= place.seq);
        self.records.split_off(first)
    }
}
