/** Interface of both native sides, the Node addon and the wasm module. */

import type { Reading } from "./reading.js";

/** A value, or a promise of it: the addon works off the event loop, wasm at once. */
export type Maybe<T> = T | Promise<T>;

/** Answers of functions, by their names: JSON, or something that lives on. */
export type NativeAnswer = string | NativeCredits | NativeSummary | NativeFitted;

/** A table that is filled column by column. */
export interface NativePacked {
  field(header: string): string[] | null | undefined;
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
  find(key: string): Maybe<number | null | undefined>;
  openPipeline(): Reading<NativeJourneys | null | undefined>;
  toBytes(watch: NativeWatch): Maybe<Uint8Array>;
  ask<T extends NativeAnswer = string>(function_: string, arguments_: string, watch: NativeWatch): Maybe<T>;
  askBesideSpend(function_: string, spend: NativePacked, arguments_: string, watch: NativeWatch): Maybe<string>;
  read<T extends NativeAnswer = string>(function_: string): T;
}

/** Watch over one piece of work. */
export interface NativeWatch {
  stop(): void;
  /** Steps that are done, never fewer than before. */
  readonly done: number;
  /** Steps in all; 0 for work that does not count them. */
  readonly total: number;
}

/** Summary of paths: how many journeys took each. */
export interface NativeSummary {
  toBytes(): Uint8Array;
  totals(): string;
  add(row: string): void;
  remove(row: string): void;
  mergeBytes(other: Uint8Array): void;
  ask<T extends NativeAnswer = string>(function_: string, arguments_: string, watch: NativeWatch): Maybe<T>;
}

/** Ledger of partners: entries in a hash chain. */
export interface NativeLedger {
  readonly length: number;
  toBytes(): Uint8Array;
  ask(function_: string, arguments_: string, watch: NativeWatch): Maybe<string>;
}

/** A model that has learned. */
export interface NativeFitted {
  readonly model: string;
  toJson(): string;
  ask<T extends NativeAnswer = string>(
    function_: string,
    journeys: NativeJourneys,
    arguments_: string,
    watch: NativeWatch,
  ): Maybe<T>;
  read<T extends NativeAnswer = string>(function_: string): T;
}

/** Credits of one model. */
export interface NativeCredits {
  readonly model: string;
  conservation(): string;
  read<T extends NativeAnswer = string>(function_: string): T;
  weights(): Reading<Float64Array>;
  readonly touches: number;
  lines(journey: number, position: number, count: number): string;
  lineColumns(): NativeLines;
  by(dimensions: string[]): Reading<string[]>;
  ask(function_: string, arguments_: string, watch: NativeWatch): Maybe<string>;
  askBesideSpend(function_: string, spend: NativePacked, arguments_: string, watch: NativeWatch): Maybe<string>;
}

/** The lines of credits in columns, each of which is handed over once. */
export interface NativeLines {
  whole(name: "journey" | "key" | "position" | "row" | "channel"): Uint32Array;
  names(name: "key" | "channel"): string[];
  micros(): BigInt64Array;
  numbers(name: "weight" | "value"): Float64Array;
}

/** Touches and the tables of a CRM, of which all but the opportunities may be empty. */
export type PackedDeals = readonly [
  touches: NativePacked,
  opportunities: NativePacked,
  leads: NativePacked,
  accounts: NativePacked,
  contactRoles: NativePacked,
  stageChanges: NativePacked,
];

/** The functions of a native side. */
export interface Native {
  Packed: new (table: string, rules: string) => NativePacked;
  NativeWatch: new () => NativeWatch;
  NativeSummary: { new (): NativeSummary; fromBytes(bytes: Uint8Array): NativeSummary };
  NativeFitted: { fromJson(json: string): NativeFitted };
  NativeLedger: {
    fromOptions(options: string): NativeLedger;
    fromBytes(bytes: Uint8Array): NativeLedger;
    fromJsonLines(lines: string): NativeLedger;
  };
  build(touches: NativePacked, conversions: NativePacked, rules: string, watch: NativeWatch): Maybe<NativeJourneys>;
  buildFromPaths(paths: NativePacked, rules: string, watch: NativeWatch): Maybe<NativeJourneys>;
  buildFromDeals(...given: [...tables: PackedDeals, rules: string, watch: NativeWatch]): Maybe<NativeJourneys>;
  attribute(
    touches: NativePacked,
    conversions: NativePacked,
    models: string[],
    rules: string,
    watch: NativeWatch,
  ): Maybe<NativeCredits[]>;
  journeysFromBytes(bytes: Uint8Array, watch: NativeWatch): Maybe<NativeJourneys>;
  catalog(): string;
  demo(): string;
  ask<T extends NativeAnswer = string>(function_: string, arguments_: string, watch: NativeWatch): Maybe<T>;
  show(answer: string, json: string, html: boolean): string;
}
