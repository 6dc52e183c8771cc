//! Owns left and right: the base shape of every target, set and score.

use crate::domain::FieldProblem;

/// One side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The left side.
    Left,
    /// The right side.
    Right,
}

impl Side {
    /// Both sides, left first.
    pub const ALL: [Self; 2] = [Self::Left, Self::Right];

    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// The word used in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(id: &str) -> Result<Self, FieldProblem> {
        Self::ALL
            .into_iter()
            .find(|side| side.id() == id)
            .ok_or(FieldProblem::UnknownWord)
    }
}

/// Which side a set worked. A set with both legs is its own column: it is neither halved nor
/// added to the sides (clinical reference A8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetSide {
    /// The left side alone.
    Left,
    /// The right side alone.
    Right,
    /// Both legs at once.
    Both,
}

impl SetSide {
    /// Every value, in the order screens list them.
    pub const ALL: [Self; 3] = [Self::Left, Self::Right, Self::Both];

    /// The word used in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Both => "both",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(id: &str) -> Result<Self, FieldProblem> {
        Self::ALL
            .into_iter()
            .find(|side| side.id() == id)
            .ok_or(FieldProblem::UnknownWord)
    }

    /// The side that worked alone; `None` for both legs at once.
    pub const fn alone(self) -> Option<Side> {
        match self {
            Self::Left => Some(Side::Left),
            Self::Right => Some(Side::Right),
            Self::Both => None,
        }
    }

    /// Whether this set made `side` work.
    pub const fn works(self, side: Side) -> bool {
        matches!(
            (self, side),
            (Self::Both, _) | (Self::Left, Side::Left) | (Self::Right, Side::Right)
        )
    }
}

impl From<Side> for SetSide {
    fn from(side: Side) -> Self {
        match side {
            Side::Left => Self::Left,
            Side::Right => Self::Right,
        }
    }
}

/// A value for each side, never averaged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PerSide<T> {
    /// The left side's value.
    pub left: T,
    /// The right side's value.
    pub right: T,
}

impl<T> PerSide<T> {
    /// The value of `side`.
    pub const fn get(&self, side: Side) -> &T {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    /// The value of `side`, to change it.
    pub const fn get_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Left => &mut self.left,
            Side::Right => &mut self.right,
        }
    }

    /// Makes both values from their side.
    pub fn from_fn(mut make: impl FnMut(Side) -> T) -> Self {
        Self {
            left: make(Side::Left),
            right: make(Side::Right),
        }
    }

    /// Each side with its value, left first.
    pub fn iter(&self) -> impl Iterator<Item = (Side, &T)> {
        Side::ALL
            .into_iter()
            .map(move |side| (side, self.get(side)))
    }
}
