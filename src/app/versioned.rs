//! A value that counts how often it was lent for a change, so that what was computed from it is known to be of it.

use std::ops::{Deref, DerefMut};

/// A value and its version. It is replaced through a `*`, so that the count goes on.
#[derive(Clone, Debug)]
pub struct Versioned<T> {
    value: T,
    version: u64,
}

impl<T> Versioned<T> {
    pub(super) const fn new(value: T) -> Self {
        Self { value, version: 0 }
    }

    /// The same as before as long as nothing can have changed.
    pub const fn version(&self) -> u64 {
        self.version
    }
}

impl<T> Deref for Versioned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Versioned<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.version += 1;
        &mut self.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_may_change_it_makes_another_version() {
        let mut list = Versioned::new(vec![1]);
        assert_eq!((list.len(), list.version()), (1, 0));
        list.push(2);
        assert_eq!((list.len(), list.version()), (2, 1));
        *list = vec![1];
        assert_eq!((list.len(), list.version()), (1, 2));
    }
}
