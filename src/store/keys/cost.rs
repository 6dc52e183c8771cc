//! Owns how hard a passphrase or PIN is to try: Argon2id, tuned to the machine, bounded when read.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::store::StoreError;

/// How long one try is to take on the machine that makes the slot: between half a second and one.
const AIM: Duration = Duration::from_millis(700);
/// The memory that one measured pass takes, and the least that a tuned slot takes where a pass of it
/// stays below [`AIM`].
const UNIT_KIB: u32 = 64 * 1024;
/// The most memory that a tuned slot takes.
const MOST_TUNED_KIB: u32 = 256 * 1024;
/// The most memory that a slot which was read may ask for. A hostile file must not hold the machine up.
const MOST_KIB: u32 = 1024 * 1024;
/// The most memory times passes of a slot which was read: some ten seconds.
const MOST_WORK_KIB: u64 = 8 * 1024 * 1024;

/// The cost of one try: memory, and passes over it, one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// The least: 46 MiB and one pass (OWASP Password Storage Cheat Sheet, 2026).
    pub const FLOOR: Self = Self {
        memory_kib: 46 * 1024,
        passes: 1,
    };

    /// Takes what a slot says, where it is no more than this program does.
    pub(in crate::store::keys) fn read(memory_kib: u32, passes: u32) -> Option<Self> {
        let work = u64::from(memory_kib) * u64::from(passes);
        (memory_kib <= MOST_KIB && work <= MOST_WORK_KIB).then_some(Self { memory_kib, passes })
    }

    /// Memory in KiB.
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub const fn passes(self) -> u32 {
        self.passes
    }

    /// Measures this machine with a clock that only runs forward, and takes what lasts
    /// some seven tenths of a second here.
    pub fn tuned(elapsed: &dyn Fn() -> Duration) -> Self {
        let unit = Self {
            memory_kib: UNIT_KIB,
            passes: 1,
        };
        let before = elapsed();
        match unit.stretch(b"measured", &[7; 16]) {
            Ok(_key) => Self::for_speed(elapsed().saturating_sub(before)),
            // There is not even the memory to measure.
            Err(_no_memory) => Self::FLOOR,
        }
    }

    /// The cost for a machine on which one pass over 64 MiB takes `unit`. More memory comes before
    /// more passes, as it is what hinders a guesser most.
    pub fn for_speed(unit: Duration) -> Self {
        let units = AIM.as_millis() / unit.as_millis().max(1);
        let units = u32::try_from(units).unwrap_or(u32::MAX);
        if units == 0 {
            return Self::FLOOR;
        }
        let memory_kib = UNIT_KIB.saturating_mul(units).min(MOST_TUNED_KIB);
        let passes = (units / (memory_kib / UNIT_KIB)).clamp(1, 8);
        Self { memory_kib, passes }
    }

    /// Makes 32 bytes of a secret. The memory it took is wiped.
    pub(in crate::store::keys) fn stretch(
        self,
        secret: &[u8],
        salt: &[u8; 16],
    ) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        let failed = |error: argon2::Error| StoreError::Bug {
            doing: "stretch a secret",
            source: error.to_string().into(),
        };
        let params = Params::new(self.memory_kib, self.passes, 1, Some(32)).map_err(failed)?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let blocks = usize::try_from(self.memory_kib).unwrap_or(usize::MAX);
        let mut memory = Vec::new();
        memory
            .try_reserve_exact(blocks)
            .map_err(|refused| StoreError::Bug {
                doing: "take memory to stretch a secret",
                source: Box::new(refused),
            })?;
        memory.resize(blocks, Block::new());
        let mut stretched = Zeroizing::new([0; 32]);
        let done = argon.hash_password_into_with_memory(
            secret,
            salt,
            &mut *stretched,
            memory.as_mut_slice(),
        );
        memory.as_mut_slice().iter_mut().for_each(Zeroize::zeroize);
        done.map_err(failed)?;
        Ok(stretched)
    }
}
