//! A value that is computed once from what it is made from, and kept until that is something else.

use std::ops::Deref;

/// A value, with the key of what it was computed from.
#[derive(Clone, Debug)]
pub struct Memo<K, V> {
    key: Option<K>,
    value: V,
}

impl<K, V: Default> Default for Memo<K, V> {
    fn default() -> Self {
        Self {
            key: None,
            value: V::default(),
        }
    }
}

impl<K, V> Deref for Memo<K, V> {
    type Target = V;

    fn deref(&self) -> &V {
        &self.value
    }
}

impl<K: PartialEq, V: Default> Memo<K, V> {
    /// Computes it anew where the key is another one; it is given up where there is nothing to compute it from.
    pub(super) fn refresh<T>(&mut self, from: Option<(K, T)>, compute: impl FnOnce(T) -> V) {
        match from {
            None if self.key.is_none() => {}
            None => *self = Self::default(),
            Some((key, _)) if self.key.as_ref() == Some(&key) => {}
            Some((key, it)) => {
                self.key = Some(key);
                self.value = compute(it);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_computed_once_for_each_key() {
        let mut memo: Memo<u8, u8> = Memo::default();
        let mut computed = 0;
        for key in [Some(1), Some(1), Some(2), None, Some(2)] {
            memo.refresh(key.map(|key| (key, key)), |key| {
                computed += 1;
                key * 10
            });
            assert_eq!(*memo, key.unwrap_or_default() * 10);
        }
        assert_eq!(computed, 3);
    }
}
