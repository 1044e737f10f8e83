/** Summaries of paths, and models that have learned. */
import { noMore } from "./arguments.js";
import { bytesOf, isBlank, listOf, PATH, textOf } from "./cells.js";
import { CountedModel } from "./counted-model.js";
import { Credits } from "./credits.js";
import { anObject, call, wrong } from "./errors.js";
import type {
  ChannelEffect,
  CountedPath,
  Explanation,
  FittedDetails,
  IsotonicStep,
  OpenJourneys,
  ModelSpec,
  PathCount,
  PathOverview,
} from "./generated/types.js";
import type { Journeys } from "./journeys.js";
import { type JourneyAt, journeysOf, positionOf } from "./journeys-native.js";
import { describe } from "./kinds.js";
import { native } from "./native.js";
import type { NativeAnswer, NativeCredits, NativeFitted, NativeJourneys, NativeSummary } from "./native-types.js";
import { withTable } from "./show.js";
import { type Watched, whileWatched } from "./watching.js";
import { modelJson, toJson } from "./wire.js";

/** A row of a summary: a path that is text may say what stands between its channels, if it is not `>`. */
export type SummaryRow = PathCount & { separator?: string };

/** A row as JSON: a list stays a list, and the core reads a path that is text. */
function rowJson(row: SummaryRow): string {
  const { path } = anObject(row);
  const list = listOf(path);
  const read = list ? Array.from(list, channelOf) : textOf(path);
  if (read === undefined) throw wrong("path", PATH, describe(path));
  return toJson({ ...row, path: read }, "INVALID_INPUT");
}

/** A channel as text; the core refuses one that is missing. */
function channelOf(channel: unknown, step: number): string | null {
  const text = textOf(channel);
  if (text === undefined && !isBlank(channel)) throw wrong(`path[${step}]`, "text", describe(channel));
  return text ?? null;
}

/** Summary of paths: how many journeys took each, how many converted, and what they were worth: all that models learn from. */
export class PathSummary {
  readonly #native: NativeSummary;

  /** A summary of no journeys, or one that a native side has made. */
  constructor(summary: NativeSummary = new native.NativeSummary()) {
    if (typeof (summary as NativeSummary | null)?.totals !== "function") {
      throw wrong("", "no argument, or PathSummary.fromBytes(bytes)", describe(summary));
    }
    this.#native = summary;
  }

  /** Reads what `toBytes` wrote. */
  static fromBytes(bytes: Uint8Array | ArrayBuffer): PathSummary {
    const given = bytesOf(bytes);
    return new PathSummary(call(() => native.NativeSummary.fromBytes(given)));
  }

  /** The summary as bytes, which depend on nothing but the journeys counted. */
  toBytes(): Uint8Array {
    return this.#native.toBytes();
  }

  get #overview(): PathOverview {
    return JSON.parse(this.#native.totals()) as PathOverview;
  }

  /** Number of distinct paths. */
  get length(): number {
    return this.#overview.paths;
  }

  /** Number of journeys that converted. */
  get conversions(): number {
    return this.#overview.conversions;
  }

  /** Number of journeys that did not convert. */
  get nulls(): number {
    return this.#overview.nulls;
  }

  /** Value of the conversions. */
  get value(): number {
    return this.#overview.value;
  }

  /** The channels, in the order of their names. */
  get channels(): string[] {
    return this.#overview.channels;
  }

  /** The distinct paths as a table: most conversions first, then most value, then in the order of their names. */
  async paths(...more: undefined[]): Promise<CountedPath[]> {
    const hint = "the table has all paths";
    noMore(more, hint);
    const json = await whileWatched({}, hint, (watch) => this.#native.ask("paths", "{}", watch));
    return withTable("[CountedPath]", JSON.parse(json) as CountedPath[]);
  }

  /** Adds journeys along one path. A value below 0, without conversions and nulls, is a refund of conversions along it. */
  add(row: SummaryRow): this {
    call(() => this.#native.add(rowJson(row)));
    return this;
  }

  /** Takes journeys away that were added before. */
  remove(row: SummaryRow): this {
    call(() => this.#native.remove(rowJson(row)));
    return this;
  }

  /** Adds everything that another summary has counted. */
  merge(other: PathSummary): this {
    if (typeof (other as PathSummary | null)?.toBytes !== "function") throw wrong("other", "a PathSummary", describe(other));
    call(() => this.#native.mergeBytes(other.toBytes()));
    return this;
  }

  /** Learns: `await summary.fit({ model: "markov", order: 2 })`. */
  async fit(model: ModelSpec | string, watched: Watched = {}, ...more: undefined[]): Promise<FittedModel> {
    const hint = 'parameters stand in the model: { model: "markov", order: 2 }';
    noMore(more, hint);
    const asked = `{"model":${modelJson(model)}}`;
    return new FittedModel(await whileWatched(watched, hint, (watch) => this.#native.ask<NativeFitted>("fit", asked, watch)));
  }
}

const LEARNED = "a fitted model has its parameters";

/** A model that has learned; it attributes any journeys. */
export class FittedModel extends CountedModel {
  readonly #native: NativeFitted;

  constructor(fitted: NativeFitted) {
    super();
    if (typeof (fitted as NativeFitted | undefined)?.toJson !== "function") {
      throw wrong("", "a model that learned by summary.fit, or FittedModel.from(json)", describe(fitted));
    }
    this.#native = fitted;
  }

  /** Reads what `JSON.stringify(fitted)` wrote, or the object that was parsed from it. */
  static from(json: unknown): FittedModel {
    const text = typeof json === "string" ? json : toJson(json, "INVALID_INPUT");
    return new FittedModel(call(() => native.NativeFitted.fromJson(text)));
  }

  /** The model and its parameters: its name, or JSON where there are some. */
  get model(): string {
    return this.#native.model;
  }

  /** Everything learned, as plain data. */
  toJSON(): Record<string, unknown> {
    return JSON.parse(this.#native.toJson()) as Record<string, unknown>;
  }

  /** Effects of the channels: what each earns of all conversions and all value that were learned from. */
  effects(): ChannelEffect[] {
    return this.details().effects;
  }

  /** Everything that there is to see: effects, removal effects, the transition matrix, … */
  details(): FittedDetails {
    return JSON.parse(call(() => this.#native.read("details"))) as FittedDetails;
  }

  /** Credits for all converting journeys. */
  async attribute(journeys: Journeys, watched: Watched = {}, ...more: undefined[]): Promise<Credits> {
    noMore(more, LEARNED);
    return new Credits(await this.#ask<NativeCredits>("attribute_fitted", journeysOf(journeys), "{}", watched));
  }

  /**
   * Conversion probability of each journey that has not converted, the likeliest first; `markov` alone has it. `calibration` is
   * the isotonic map to the probabilities that come true, as `conversionReliability` of journeys gives it.
   */
  async conversionProbability(journeys: Journeys, options: { top?: number; calibration?: readonly IsotonicStep[] } = {}, watched: Watched = {}, ...more: undefined[]): Promise<OpenJourneys> {
    noMore(more, LEARNED);
    const asked = toJson(options, "INVALID_CONFIG");
    return withTable("OpenJourneys", JSON.parse(await this.#ask("conversion_probability", journeysOf(journeys), asked, watched)) as OpenJourneys);
  }

  /** Explanation of the credit of each touch of one journey, given by its key or as `{ position }`. */
  async explain(journeys: Journeys, journey: JourneyAt, watched: Watched = {}, ...more: undefined[]): Promise<Explanation> {
    noMore(more, LEARNED);
    const of = journeysOf(journeys);
    const asked = `{"journey":${await positionOf(of, journey)}}`;
    return JSON.parse(await this.#ask("explain_fitted", of, asked, watched)) as Explanation;
  }

  /** Asks a function that works on a model that has learned and on journeys. */
  #ask<T extends NativeAnswer = string>(name: string, journeys: NativeJourneys, asked: string, watched: Watched): Promise<T> {
    return whileWatched(watched, LEARNED, (watch) => this.#native.ask<T>(name, journeys, asked, watch));
  }
}
