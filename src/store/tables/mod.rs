//! Owns the list of tables; each file below owns one table's rows.

/// The journaled tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// What every entry has.
    Entry,
    /// Sessions of an exercise.
    Strength,
    /// Their sets.
    SetEntry,
    /// Muscles that were felt.
    Felt,
    /// Pain per side.
    Pain,
    /// What it felt like.
    PainFeel,
    /// Where it was.
    PainSite,
    /// Walks.
    Walk,
    /// Swims.
    Swim,
    /// Breaks from sitting.
    SittingBreak,
    /// What was done in them.
    BreakDeed,
    /// Morning check-ins.
    CheckIn,
    /// What the person said about themselves.
    Profile,
}
