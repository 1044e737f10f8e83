/** What both native sides, the Node addon and the wasm module, offer. */

/** A value, or a promise of it: the addon works off the event loop, wasm at once. */
export type Maybe<T> = T | Promise<T>;

/** A table that is filled column by column. */
export interface NativePacked {
  text(name: string, codes: Uint32Array, bytes: Uint8Array, ends: Uint32Array): void;
  timeText(name: string, codes: Uint32Array, bytes: Uint8Array, ends: Uint32Array): void;
  numbers(name: string, values: Float64Array, present: Uint8Array): void;
  millis(name: string, values: Float64Array): void;
  micros(name: string, values: BigInt64Array): void;
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
}

/** Credits of one model. */
export interface NativeCredits {
  readonly model: string;
  conservation(): string;
  unattributed(): string;
  weights(): Float64Array;
  lines(): string;
  by(dimensions: string[]): string[];
}

/** The functions of a native side. */
export interface Native {
  Packed: new () => NativePacked;
  build(touches: NativePacked, conversions: NativePacked, rules: string): Maybe<NativeJourneys>;
  buildFromPaths(paths: NativePacked, rules: string): Maybe<NativeJourneys>;
  attribute(touches: NativePacked, conversions: NativePacked, models: string[], rules: string): Maybe<NativeCredits[]>;
  catalog(): string;
  demo(): string;
  touchField(name: string): string | null | undefined;
  conversionField(name: string): string | null | undefined;
}
