// Sizes of a module: what is downloaded, and which part of the library has how many bytes of code.
import { execFileSync } from "node:child_process";

import { CODE, DATA, IMPORTS, NAMED, NAMES_OF_FUNCTIONS, Reader, importedFunctions } from "./module.mjs";

/** Names of the functions by their index. */
function names(reader, end) {
  const found = new Map();
  while (reader.at < end) {
    const kind = reader.bytes[reader.at++];
    const next = reader.number() + reader.at;
    if (kind === NAMES_OF_FUNCTIONS) {
      for (let left = reader.number(); left > 0; left--) found.set(reader.number(), reader.text());
    }
    reader.at = next;
  }
  return found;
}

/** The part of the library that a function belongs to: a room of the core, sorting, or the crate that it comes from. */
function partOf(name) {
  if (name.includes("slice::sort")) return "sorting";
  if (/serde|Deserialize|Visitor/.test(name)) return "reading and writing JSON";
  const room = /attribution_core::(\w+)/.exec(name)?.[1];
  if (room) return `core ${room}`;
  if (/btree|hashbrown|raw_vec|alloc::vec/.test(name)) return "collections";
  return /chrono/.test(name) ? "chrono" : "others";
}

/** Bytes of code by part, and those of constants, of a module that has names, before it is optimised. */
export function parts(module) {
  const reader = new Reader(module, 8);
  const lengths = [];
  const bytes = {};
  let imported = 0;
  let named = new Map();
  while (reader.at < module.length) {
    const section = module[reader.at++];
    const end = reader.number() + reader.at;
    if (section === IMPORTS) imported = importedFunctions(reader);
    if (section === DATA) bytes.constants = end - reader.at;
    if (section === CODE) {
      for (let left = reader.number(); left > 0; left--) {
        const length = reader.number();
        lengths.push(length);
        reader.at += length;
      }
    }
    if (section === NAMED && reader.text() === "name") named = names(reader, end);
    reader.at = end;
  }
  if (named.size === 0) throw new Error("the module has no names: strip = \"debuginfo\" in the profile keeps them");
  lengths.forEach((length, index) => {
    const part = partOf(named.get(imported + index) ?? "");
    bytes[part] = (bytes[part] ?? 0) + length;
  });
  return Object.fromEntries(Object.entries(bytes).sort(([, a], [, b]) => b - a));
}

/** Bytes of a module, and of what is downloaded: as the `gzip` of servers makes it. That of Node, built for speed, makes it larger by 1.5 %. */
export const sizes = (module) => {
  const compressed = execFileSync("gzip", ["-9", "-n", "-c"], { input: module, maxBuffer: 2 * module.length + 1000 });
  return { bytes: module.length, compressed: compressed.length };
};

export const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** Growth by part since the table was written, largest first; parts are measured before they are optimised. */
export function grown(before, now) {
  const growth = Object.entries(now).map(([part, bytes]) => [part, bytes - (before[part] ?? 0)]);
  const lines = growth.filter(([, more]) => more > 0).sort(([, a], [, b]) => b - a);
  return lines.map(([part, more]) => `  ${part}: ${before[part] ?? 0} + ${more} bytes`).join("\n");
}
