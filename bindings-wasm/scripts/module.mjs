// The format of wasm modules, as far as the build reads it.

/** Whole numbers of wasm: seven bits a byte, the last one without the eighth. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let [value, unit] = [0, 1];
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * unit;
      unit *= 128;
      if (byte < 128) return value;
    }
  }

  text() {
    const length = this.number();
    this.at += length;
    return Buffer.from(this.bytes.subarray(this.at - length, this.at)).toString("utf8");
  }
}

/** Sections of a module; those that have a name are for tools. In that called `name`, the names of functions. */
export const [NAMED, IMPORTS, CODE, DATA, NAMES_OF_FUNCTIONS] = [0, 2, 10, 11, 1];

/** First byte of the description of an imported function. */
const IMPORTED_FUNCTION = 0;

/** Number of imported functions: they come first in the count of all. The module imports nothing else. */
export function importedFunctions(reader) {
  const count = reader.number();
  for (let left = count; left > 0; left--) {
    reader.text();
    reader.text();
    if (reader.bytes[reader.at++] !== IMPORTED_FUNCTION) throw new Error("the module imports what is no function");
    reader.number();
  }
  return count;
}

/** A whole number as wasm has it. */
export const number = (value) => (value < 128 ? [value] : [(value % 128) | 128, ...number(Math.floor(value / 128))]);

/** A text with its length before it. */
export const text = (value) => {
  const bytes = Buffer.from(value);
  return [...number(bytes.length), ...bytes];
};
