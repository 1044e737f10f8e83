/** The credit of every touch, in columns. */
import type { NativeLines } from "./native-types.js";

/** Texts by their codes; 0xffffffff stands for none. The same form is taken as a column. */
export interface CodedColumn {
  codes: Uint32Array;
  names: string[];
}

/** One value for each line in every column. */
export interface CreditLineColumns {
  /** Position of the journey. */
  journey: Uint32Array;
  key: CodedColumn;
  /** Position of the touch in its journey, from 0. */
  position: Uint32Array;
  /** Row of the touch in the input. */
  row: Uint32Array;
  /** Microseconds since 1970; the smallest integer for path counts, which have no times. */
  at: BigInt64Array;
  channel: CodedColumn;
  weight: Float64Array;
  value: Float64Array;
}

/** The columns, each of which the native side hands over once. */
export function columnsOf(lines: NativeLines): CreditLineColumns {
  const coded = (name: "key" | "channel"): CodedColumn => ({ codes: lines.whole(name), names: lines.names(name) });
  return {
    journey: lines.whole("journey"),
    key: coded("key"),
    position: lines.whole("position"),
    row: lines.whole("row"),
    at: lines.micros(),
    channel: coded("channel"),
    weight: lines.numbers("weight"),
    value: lines.numbers("value"),
  };
}
