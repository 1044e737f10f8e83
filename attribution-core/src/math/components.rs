//! Components of a graph by union–find.

/// Sets of numbers that grow together; the smallest of a set stands for it, whatever the order of unions.
pub(crate) struct Components(Vec<u32>);

impl Components {
    /// So many numbers, each alone.
    pub(crate) fn new(count: u32) -> Self {
        Self((0..count).collect())
    }

    /// The number that stands for the set of `one`.
    pub(crate) fn root(&mut self, mut one: u32) -> u32 {
        loop {
            let above = self.above(one);
            if above == one {
                return one;
            }
            // Half of the way is cut off for whoever comes next.
            let further = self.above(above);
            if let Some(slot) = self.0.get_mut(one as usize) {
                *slot = further;
            }
            one = further;
        }
    }

    fn above(&self, one: u32) -> u32 {
        self.0.get(one as usize).copied().unwrap_or(one)
    }

    /// The number that stands for the set of each.
    pub(crate) fn into_roots(mut self) -> Vec<u32> {
        // Those above are smaller, and have been looked up already.
        for one in 0..self.0.len() {
            let root = self.0.get(one).map_or(0, |above| self.above(*above));
            if let Some(slot) = self.0.get_mut(one) {
                *slot = root;
            }
        }
        self.0
    }

    /// Makes one set of two.
    pub(crate) fn unite(&mut self, one: u32, other: u32) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(slot) = self.0.get_mut(one.max(other) as usize) {
            *slot = one.min(other);
        }
    }
}
