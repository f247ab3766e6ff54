//! The two languages, and the marks that numbers carry in each.

/// A language of the program: of its phrases and of the numbers that are typed and printed in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// `1.234,56`
    Italian,
    /// `1,234.56`
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Italian, Self::English];

    pub const fn decimal_mark(self) -> char {
        match self {
            Self::Italian => ',',
            Self::English => '.',
        }
    }

    /// The mark between groups of three digits.
    pub const fn group_mark(self) -> char {
        match self {
            Self::Italian => '.',
            Self::English => ',',
        }
    }

    pub const fn other(self) -> Self {
        match self {
            Self::Italian => Self::English,
            Self::English => Self::Italian,
        }
    }
}
