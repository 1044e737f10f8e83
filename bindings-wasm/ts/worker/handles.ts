/** Native sides of handles: journeys and credits stay in the worker, summaries and models that learned are on the page. */
// @ts-expect-error Made by wasm-bindgen beside the compiled files.
import * as untyped from "../native_wasm.js";
import type { CreditLineColumns } from "./credit-columns.js";
import { wrong } from "./errors.js";
import type { ColumnCall, Facts } from "./messages.js";
import type { Native, NativeAnswer, NativeFitted, NativePacked, NativeSummary, NativeWatch } from "./native-types.js";
import { type Asked, type Held, submit, submitMaking } from "./tasks.js";
import type { RemoteWatch } from "./watch.js";

/** The module on the page: for what is read there, and for small things. */
const wasm = untyped as Native;

type FactsOf<Kind extends string> = Facts extends infer One ? (One extends Record<Kind, infer Found> ? Found : never) : never;

/** A table, column by column, on its way to the worker; arrays that a program owns are copied. */
export class Columns implements NativePacked {
  readonly columns: ColumnCall[] = [];
  readonly made: readonly [table: string, rules: string];
  /** The same table on the page, which has no columns: it knows the fields by their headers. */
  readonly #names: NativePacked;

  constructor(...made: readonly [table: string, rules: string]) {
    this.made = made;
    this.#names = new wasm.Packed(...made);
  }

  field(header: string): string[] | null | undefined {
    this.columns.push(["field", header]);
    return this.#names.field(header);
  }

  text(...given: Parameters<NativePacked["text"]>): void {
    this.columns.push(["text", ...given]);
  }

  timeText(...given: Parameters<NativePacked["timeText"]>): void {
    this.columns.push(["timeText", ...given]);
  }

  numbers(name: string, values: Float64Array, present: Uint8Array): void {
    this.columns.push(["numbers", name, values.slice(), present]);
  }

  millis(name: string, values: Float64Array): void {
    this.columns.push(["millis", name, values.slice()]);
  }

  micros(name: string, values: BigInt64Array): void {
    this.columns.push(["micros", name, values.slice()]);
  }

  lists(...given: Parameters<NativePacked["lists"]>): void {
    this.columns.push(["lists", ...given]);
  }

  object(...given: Parameters<NativePacked["object"]>): void {
    this.columns.push(["object", ...given]);
  }
}

export function columnsIn(packed: NativePacked): { made: readonly [string, string]; columns: readonly ColumnCall[] } {
  const { made, columns } = packed as Columns;
  return { made, columns };
}

/** Functions of journeys that give credits. */
const CREDITS = ["attribute", "credits_from_weights"];

/** Journeys in the worker, with what is known of them. */
export class RemoteJourneys {
  readonly held: Held;
  readonly #report: string;
  readonly length: number;
  readonly converting: number;
  readonly touches: number;
  readonly #channels: readonly string[];
  readonly currency: string | null;

  constructor({ length, converting, touches, channels, currency, report }: FactsOf<"journeys">, held: Held) {
    this.held = held;
    this.#report = report;
    this.length = length;
    this.converting = converting;
    this.touches = touches;
    this.#channels = channels;
    this.currency = currency;
  }

  get channels(): string[] {
    return [...this.#channels];
  }

  find(key: string): Promise<number | undefined> {
    return submit({ on: this.held, method: "find", given: [key] });
  }

  async openPipeline(): Promise<RemoteJourneys | undefined> {
    return (await answered({ on: this.held, method: "openPipeline", given: [] }, 1)) as RemoteJourneys | undefined;
  }

  toBytes(watch: NativeWatch): Promise<Uint8Array> {
    return submit({ on: this.held, method: "toBytes", given: [] }, watch as RemoteWatch);
  }

  /** The report: all else is asked. */
  read(): string {
    return this.#report;
  }

  ask(name: string, asked: string, watch: NativeWatch): Promise<unknown> {
    return answered({ on: this.held, method: "ask", given: [name, asked] }, CREDITS.includes(name) ? 1 : 0, watch);
  }

  askBesideSpend(name: string, spend: NativePacked, asked: string, watch: NativeWatch): Promise<unknown> {
    return answered({ on: this.held, method: "askBesideSpend", given: [name, columnsIn(spend), asked] }, 0, watch);
  }
}

/** Credits in the worker, with what is known of them. */
export class RemoteCredits {
  readonly #facts: FactsOf<"credits">;
  readonly #held: Held;

  constructor(facts: FactsOf<"credits">, held: Held) {
    this.#facts = facts;
    this.#held = held;
  }

  get model(): string {
    return this.#facts.model;
  }

  get touches(): number {
    return this.#facts.touches;
  }

  conservation(): string {
    return this.#facts.conservation;
  }

  /** Unattributed conversions and value: all else is asked. */
  read(): string {
    return this.#facts.unattributed;
  }

  weights(): Promise<Float64Array> {
    return submit({ on: this.#held, method: "weights", given: [] });
  }

  lines(journey: number, position: number, count: number): Promise<string> {
    return submit({ on: this.#held, method: "lines", given: [journey, position, count] });
  }

  lineColumns(): Promise<CreditLineColumns> {
    return submit({ on: this.#held, method: "lineColumns", given: [] });
  }

  by(dimensions: string[]): Promise<string[]> {
    return submit({ on: this.#held, method: "by", given: [[...dimensions]] });
  }

  ask(name: string, asked: string, watch: NativeWatch): Promise<unknown> {
    return answered({ on: this.#held, method: "ask", given: [name, asked] }, 0, watch);
  }

  askBesideSpend(name: string, spend: NativePacked, asked: string, watch: NativeWatch): Promise<unknown> {
    return answered({ on: this.#held, method: "askBesideSpend", given: [name, columnsIn(spend), asked] }, 0, watch);
  }
}

/** A summary of paths, which is small and lives on the page; learning from it is work for the worker. */
export class PageSummary implements NativeSummary {
  readonly #summary: NativeSummary;

  constructor(summary: NativeSummary = new wasm.NativeSummary()) {
    this.#summary = summary;
  }

  static fromBytes(bytes: Uint8Array): PageSummary {
    return new PageSummary(wasm.NativeSummary.fromBytes(bytes));
  }

  toBytes(): Uint8Array {
    return this.#summary.toBytes();
  }

  totals(): string {
    return this.#summary.totals();
  }

  add(row: string): void {
    this.#summary.add(row);
  }

  remove(row: string): void {
    this.#summary.remove(row);
  }

  mergeBytes(other: Uint8Array): void {
    this.#summary.mergeBytes(other);
  }

  ask<T extends NativeAnswer>(name: string, asked: string, watch: NativeWatch): Promise<T> {
    return answered({ on: { summary: this.toBytes() }, method: "ask", given: [name, asked] }, 0, watch) as Promise<T>;
  }
}

/** A model that has learned, as its JSON; it is read on the page, and attributes in the worker. */
export class PageFitted implements Omit<NativeFitted, "ask"> {
  readonly #json: string;
  #fitted: NativeFitted | undefined;

  constructor(json: string, fitted?: NativeFitted) {
    this.#json = json;
    this.#fitted = fitted;
  }

  static fromJson(json: string): PageFitted {
    return new PageFitted(json, wasm.NativeFitted.fromJson(json));
  }

  toJson(): string {
    return this.#json;
  }

  get #here(): NativeFitted {
    this.#fitted ??= wasm.NativeFitted.fromJson(this.#json);
    return this.#fitted;
  }

  get model(): string {
    return this.#here.model;
  }

  read<T extends NativeAnswer = string>(name: string): T {
    return this.#here.read<T>(name);
  }

  ask(name: string, journeys: RemoteJourneys, asked: string, watch: NativeWatch): Promise<unknown> {
    const task = { on: { fitted: this.#json }, method: "ask", given: [name, journeys.held, asked] };
    return answered(task, name === "attribute_fitted" ? 1 : 0, watch);
  }
}

/** The answer of a task, as a native side, if there is one: `count` of its answers stay in the worker. */
export async function answered(asked: Asked, count: number, watch?: NativeWatch): Promise<unknown> {
  const [answer, held] = await submitMaking<Facts | Facts[] | string | undefined>(asked, count, watch as RemoteWatch | undefined);
  if (typeof answer === "string" || answer === undefined) return answer;
  return Array.isArray(answer) ? answer.map((facts, index) => side(facts, held[index])) : side(answer, held[0]);
}

function side(facts: Facts, held: Held | undefined): unknown {
  if ("summary" in facts) return PageSummary.fromBytes(facts.summary);
  if ("fitted" in facts) return new PageFitted(facts.fitted);
  if (!held) throw wrong("function", "an answer that stays in the worker", "one that nobody holds");
  return "journeys" in facts ? new RemoteJourneys(facts.journeys, held) : new RemoteCredits(facts.credits, held);
}
