// The order of functions in a module: gzip finds again only what is at most 32 KiB back, so that those that resemble each
// other, as copies of one generic function do, are to stand together. What they do stays the same.
import { CODE, IMPORTS, NAMED, NAMES_OF_FUNCTIONS, Reader, importedFunctions, number, text } from "./module.mjs";

/** Bytes that gzip looks back. */
const WINDOW = 32768;
/** Bytes of a shingle: two functions resemble each other by the shingles that both have. */
const SHINGLE = 5;
/** Shingles in more functions than this are everywhere. */
const COMMON = 60;
/** Share of a function's length by which what it has in common counts less: long ones have more of everything. */
const LENGTH_POWER = 0.7;

/** The bodies of the functions that a module defines, and how many it imports. */
function functions(module) {
  const reader = new Reader(module, 8);
  const bodies = [];
  let imported = 0;
  while (reader.at < module.length) {
    const section = module[reader.at++];
    const end = reader.number() + reader.at;
    if (section === IMPORTS) imported = importedFunctions(reader);
    if (section === CODE) {
      for (let left = reader.number(); left > 0; left--) {
        const length = reader.number();
        bodies.push(module.subarray(reader.at, reader.at + length));
        reader.at += length;
      }
    }
    reader.at = end;
  }
  return { bodies, imported };
}

/** The shingles of each function that are in some others, and the functions that have each. */
function resemblances(bodies) {
  const owners = new Map();
  bodies.forEach((body, index) => {
    for (let at = 0; at + SHINGLE <= body.length; at++) {
      let shingle = 0;
      for (let byte = 0; byte < SHINGLE; byte++) shingle = shingle * 256 + body[at + byte];
      const found = owners.get(shingle);
      if (found === undefined) owners.set(shingle, [index]);
      else if (found.at(-1) !== index) found.push(index);
    }
  });
  const shingles = bodies.map(() => []);
  for (const shared of owners.values()) {
    if (shared.length < 2 || shared.length > COMMON) continue;
    const entry = { shared, weight: 1 / Math.sqrt(shared.length - 1), near: 0 };
    for (const index of shared) shingles[index].push(entry);
  }
  return shingles;
}

/** Functions one after the other, each the one that has most in common with those within reach before it. */
function order(bodies) {
  const shingles = resemblances(bodies);
  const common = bodies.map(() => 0);
  const scale = bodies.map((body) => body.length ** LENGTH_POWER);
  const step = (index, by) => {
    for (const entry of shingles[index]) {
      const before = entry.near;
      entry.near += by;
      if ((before === 0) === (entry.near === 0)) continue;
      for (const other of entry.shared) common[other] += by * entry.weight;
    }
  };
  const left = new Set(bodies.keys());
  const placed = [];
  let [first, within] = [0, 0];
  let next = bodies.reduce((longest, body, index) => (body.length > bodies[longest].length ? index : longest), 0);
  while (left.size > 0) {
    left.delete(next);
    placed.push(next);
    within += bodies[next].length;
    step(next, 1);
    // Always the last one, however long it is.
    while (within > WINDOW && first < placed.length - 1) {
      within -= bodies[placed[first]].length;
      step(placed[first++], -1);
    }
    let best = -1;
    for (const index of left) {
      const likeness = common[index] / scale[index];
      if (likeness > best) [best, next] = [likeness, index];
    }
  }
  return placed;
}

/** The module with names that sort as its functions are to stand, for an optimiser that sorts them by name. */
export function namedInOrder(module) {
  const { bodies, imported } = functions(module);
  const names = [];
  order(bodies).forEach((index, place) => (names[index] = text(String(place).padStart(6, "0"))));
  const list = [number(names.length), ...names.map((name, index) => [...number(imported + index), ...name])].flat();
  const content = [text("name"), [NAMES_OF_FUNCTIONS], number(list.length), list].flat();
  return Buffer.concat([module, Buffer.from([NAMED, ...number(content.length), ...content])]);
}
