/** Interface of both native sides, the Node addon and the wasm module. */

/** A value, or a promise of it: the addon works off the event loop, wasm at once. */
export type Maybe<T> = T | Promise<T>;

/** A table that is filled column by column. */
export interface NativePacked {
  text(name: string, codes: Uint32Array, bytes: Uint8Array, ends: Uint32Array): void;
  timeText(name: string, codes: Uint32Array, bytes: Uint8Array, ends: Uint32Array): void;
  numbers(name: string, values: Float64Array, present: Uint8Array): void;
  millis(name: string, values: Float64Array): void;
  micros(name: string, values: BigInt64Array): void;
  lists(name: string, lengths: Uint32Array, codes: Uint32Array, bytes: Uint8Array, ends: Uint32Array): void;
  object(name: string, row: number, detail: string): void;
}

/** Journeys that are built. */
export interface NativeJourneys {
  readonly length: number;
  readonly converting: number;
  readonly touches: number;
  readonly channels: string[];
  readonly currency?: string | null | undefined;
  report(): string;
  attribute(model: string): Maybe<NativeCredits>;
  find(key: string): number | null | undefined;
  explain(journey: number, model: string): string;
  summary(): NativeSummary;
  compare(models: string[], thresholds: string): Maybe<string>;
  bootstrap(model: string, options: string, stop: NativeStop): Maybe<string>;
}

/** Says that work is not wanted any more. */
export interface NativeStop {
  stop(): void;
}

/** Summary of paths: how many journeys took each. */
export interface NativeSummary {
  toBytes(): Uint8Array;
  totals(): string;
  add(row: string): void;
  remove(row: string): void;
  mergeBytes(other: Uint8Array): void;
  fit(model: string, stop: NativeStop): Maybe<NativeFitted>;
}

/** A model that has learned. */
export interface NativeFitted {
  toJson(): string;
  details(): string;
  attribute(journeys: NativeJourneys): Maybe<NativeCredits>;
  explain(journeys: NativeJourneys, journey: number): string;
}

/** Credits of one model. */
export interface NativeCredits {
  readonly model: string;
  conservation(): string;
  unattributed(): string;
  weights(): Float64Array;
  readonly touches: number;
  lines(journey: number, position: number, count: number): string;
  lineColumns(): NativeLines;
  by(dimensions: string[]): string[];
  ask(function_: string, spend: NativePacked, arguments_: string): string;
}

/** The lines of credits in columns, each of which is handed over once. */
export interface NativeLines {
  whole(name: "journey" | "key" | "position" | "row" | "channel"): Uint32Array;
  names(name: "key" | "channel"): string[];
  micros(): BigInt64Array;
  numbers(name: "weight" | "value"): Float64Array;
}

/** The functions of a native side. */
export interface Native {
  Packed: new () => NativePacked;
  NativeStop: new () => NativeStop;
  NativeSummary: { new (): NativeSummary; fromBytes(bytes: Uint8Array): NativeSummary };
  NativeFitted: { fromJson(json: string): NativeFitted };
  build(touches: NativePacked, conversions: NativePacked, rules: string): Maybe<NativeJourneys>;
  buildFromPaths(paths: NativePacked, rules: string): Maybe<NativeJourneys>;
  attribute(touches: NativePacked, conversions: NativePacked, models: string[], rules: string): Maybe<NativeCredits[]>;
  catalog(): string;
  demo(): string;
  ask(function_: string, arguments_: string): string;
  touchField(name: string): string | null | undefined;
  conversionField(name: string): string | null | undefined;
  pathField(name: string): string | null | undefined;
  spendField(name: string): string;
}
