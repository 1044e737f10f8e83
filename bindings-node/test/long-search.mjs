// Searches for budgets that go on for minutes: S-shaped curves in many groups, each with too little for its channels.
const CHANNELS = 200;
const GROUPS = 100;

let state = 1;
/** Lehmer generator: the same numbers everywhere. */
const uniform = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;

const channels = Array.from({ length: CHANNELS }, (_, place) => {
  const curve = { family: "hill", beta: 100 + 700 * uniform(), half_sat: 20 + 300 * uniform(), slope: 2.5 + 3 * uniform() };
  return { id: `c${place}`, curve, group: `g${place % GROUPS}` };
});
const groups = Array.from({ length: GROUPS }, (_, place) => ({ id: `g${place}`, max: 60 * (0.5 + uniform()) }));

export const longSearch = { channels, groups, budget: 24 * CHANNELS, rel_gap: 0, max_nodes: 10_000_000 };
const ungrouped = channels.map(({ id, curve }) => ({ id, curve }));
export const longFrontier = [{ channels: ungrouped }, Array.from({ length: 20_000 }, (_, place) => 2 * (place + 1))];
