//! The states that a journey goes through.

use serde::{Deserialize, Serialize};

/// Memory of a state besides the last channels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StateKind {
    /// Nothing: a state is the last channel, or the last few.
    #[default]
    Channel,
    /// Also how early in the journey each was: first, second or third, fourth to seventh, or later.
    ChannelPosition,
}

/// Number of positions of a journey that a state can tell apart: first, second or third, fourth to seventh, later.
const POSITIONS: u32 = 4;
/// Up to here a table of all pairs of symbols is small.
const DENSE_CHANNELS: usize = 512;
const SYMBOL_BITS: usize = 32;
const LONGEST: usize = State::LONGEST;

/// The last few symbols of a journey, four at most; the start has none.
///
/// A symbol is a channel and a position, plus one. The newest is in the low bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct State(u128);

impl State {
    pub(crate) const START: Self = Self(0);
    /// Maximum number of symbols of a state.
    pub(crate) const LONGEST: usize = 4;

    /// True for a symbol that names one of so many channels; `plain` ones tell no positions apart.
    pub(crate) fn names(symbol: u32, channels: usize, plain: bool) -> bool {
        let index = symbol.checked_sub(1);
        index.is_some_and(|index| {
            ((index / POSITIONS) as usize) < channels && (!plain || index % POSITIONS == 0)
        })
    }

    /// The state after one more symbol, when states are `order` symbols long.
    fn push(self, symbol: u32, order: usize) -> Self {
        let mask = if order >= LONGEST { u128::MAX } else { (1 << (order * SYMBOL_BITS)) - 1 };
        Self(((self.0 << SYMBOL_BITS) | u128::from(symbol)) & mask)
    }

    /// The state after a touch of the channel with this rank.
    pub(crate) fn then(self, rank: u32, order: usize) -> Self {
        self.push(rank * POSITIONS + 1, order)
    }

    /// The state whose only symbol is this one; the start for none.
    pub(crate) const fn of_symbol(symbol: u32) -> Self {
        Self(symbol as u128)
    }

    /// The newest symbol; 0 at the start.
    #[expect(clippy::cast_possible_truncation, reason = "the low bits are the point")]
    pub(crate) const fn symbol(self) -> u32 {
        self.0 as u32
    }

    /// Rank of the newest channel.
    pub(crate) const fn channel(self) -> usize {
        (self.symbol().saturating_sub(1) / POSITIONS) as usize
    }

    /// The states that can follow, when states are `order` symbols long: from the first to before the second.
    pub(crate) fn successors(self, order: usize) -> (Self, Self) {
        (self.push(1, order), self.push(u32::MAX, order))
    }

    /// The symbols, oldest first.
    pub(crate) fn symbols(self) -> Vec<u32> {
        let mut symbols = Vec::new();
        let mut rest = self.0;
        while rest > 0 {
            symbols.push(Self(rest).symbol());
            rest >>= SYMBOL_BITS;
        }
        symbols.reverse();
        symbols
    }

    /// The state of these symbols, of which there are four at most.
    pub(crate) fn of_symbols(symbols: &[u32]) -> Self {
        symbols.iter().fold(Self::START, |state, symbol| state.push(*symbol, LONGEST))
    }

    /// The channels by name, oldest first, with their positions where these are told apart.
    pub(crate) fn label<'a>(self, name: impl Fn(u32) -> &'a str) -> String {
        let part = |symbol: u32| {
            let symbol = symbol.saturating_sub(1);
            let position = ["", " (2-3)", " (4-7)", " (8+)"].get((symbol % POSITIONS) as usize).copied();
            format!("{}{}", name(symbol / POSITIONS), position.unwrap_or_default())
        };
        self.symbols().into_iter().map(part).collect::<Vec<_>>().join(" > ")
    }
}

/// Walk of a journey through the states of a chain.
#[derive(Clone, Copy)]
pub(crate) struct Walk<'a> {
    /// For each channel code, its rank.
    pub(crate) ranks: &'a [u32],
    pub(crate) order: usize,
    pub(crate) kind: StateKind,
    /// Self-loops: true when touches of one channel in a row are several states.
    pub(crate) self_loops: bool,
}

impl<'w> Walk<'w> {
    /// The highest symbol, when states are single symbols and there are few of them.
    pub(crate) fn dense_symbols(&self) -> Option<usize> {
        let symbols = self.ranks.len() * POSITIONS as usize;
        (self.order == 1 && symbols <= DENSE_CHANNELS * POSITIONS as usize).then_some(symbols)
    }

    /// The states that the touches lead to.
    pub(crate) fn states<'p>(&self, channels: &'p [u32]) -> impl Iterator<Item = State> + use<'w, 'p> {
        self.touches(channels).filter(|(_, is_new)| *is_new).map(|(state, _)| state)
    }

    /// The state after each touch, and whether the touch led to it; a repeat that does not count stays in the state.
    pub(crate) fn touches<'p>(
        &self,
        channels: &'p [u32],
    ) -> impl Iterator<Item = (State, bool)> + use<'w, 'p> {
        let walk = *self;
        let mut state = State::START;
        let mut before = None;
        let mut steps = 0_u32;
        channels.iter().map(move |channel| {
            if !walk.self_loops && before.replace(*channel) == Some(*channel) {
                return (state, false);
            }
            steps = steps.saturating_add(1);
            let position = match walk.kind {
                StateKind::Channel => 0,
                StateKind::ChannelPosition => steps.ilog2().min(POSITIONS - 1),
            };
            let rank = walk.ranks.get(*channel as usize).copied().unwrap_or_default();
            state = state.push(rank * POSITIONS + 1 + position, walk.order);
            (state, true)
        })
    }
}
