//! Accuracies over several seeds.

/// Accuracies by row, in the order of the rows.
#[derive(Default)]
pub(crate) struct Accuracies {
    rows: Vec<(String, Vec<f64>)>,
}

/// Mean of several accuracies, half of its interval, and the lowest of them.
pub(crate) struct Mean {
    pub(crate) middle: f64,
    pub(crate) half: f64,
    pub(crate) lowest: f64,
}

impl Accuracies {
    pub(crate) fn add(&mut self, seed: Vec<(String, Option<f64>)>) {
        for (row, accuracy) in seed {
            let place = self.rows.iter().position(|(known, _)| *known == row).unwrap_or_else(|| {
                self.rows.push((row, Vec::new()));
                self.rows.len() - 1
            });
            if let Some((_, all)) = self.rows.get_mut(place) {
                all.extend(accuracy);
            }
        }
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|(name, _)| name.as_str())
    }

    /// Mean of a row, with the normal interval of a mean.
    pub(crate) fn of(&self, name: &str) -> Option<Mean> {
        let (_, all) = self.rows.iter().find(|(known, all)| known == name && !all.is_empty())?;
        let count = f64::from(u32::try_from(all.len()).ok()?);
        let mean = all.iter().sum::<f64>() / count;
        let squares: f64 = all.iter().map(|one| (one - mean) * (one - mean)).sum();
        let half = if count > 1.0 { 1.96 * (squares / (count - 1.0) / count).sqrt() } else { 0.0 };
        Some(Mean { middle: mean, half, lowest: all.iter().copied().fold(1.0, f64::min) })
    }
}
