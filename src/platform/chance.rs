//! Owns chance: bytes that nobody can guess.

use thiserror::Error;

/// The system gave no chance.
#[derive(Debug, Error)]
#[error("the system gave no random bytes")]
pub struct NoChance(#[from] getrandom::Error);

/// Fills as many bytes with chance of the operating system as are asked for.
pub fn bytes<const N: usize>() -> Result<[u8; N], NoChance> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
