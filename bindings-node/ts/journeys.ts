/** Journeys, and the functions of the library. */
import { noMore, onlyFields } from "./arguments.js";
import { Credits } from "./credits.js";
import { DealJourneys } from "./deal-journeys.js";
import { anObject, within, wrong, wrongOption } from "./errors.js";
import type {
  Bootstrap,
  BootstrapOptions,
  BuildReport,
  Comparison,
  ConsensusThresholds,
  CountedPath,
  Explanation,
  JourneyRules,
  ModelInfo,
  ModelSpec,
  PathCount,
} from "./generated/types.js";
import { type JourneyAt, positionOf, remember } from "./journeys-native.js";
import { describe, isList } from "./kinds.js";
import { FittedModel, PathSummary } from "./learning.js";
import { native } from "./native.js";
import type { NativeAnswer, NativeCredits, NativeFitted, NativeJourneys, NativeSummary } from "./native-types.js";
import { withTable } from "./show.js";
import { pack, type Table } from "./tables.js";
import type { Conversion, JourneyEvent, Touchpoint } from "./types.js";
import { type Watched, whileWatched } from "./watching.js";
import { modelJson, rulesJson, specJson, toJson } from "./wire.js";

/** Touches and conversions: objects, columns, or tables of Apache Arrow. */
export interface JourneyInput {
  touchpoints: Table<Touchpoint>;
  conversions: Table<Conversion>;
  rules?: JourneyRules;
}

/** Answer of `demo()`, which may be handed on whole: spend is looked at by `credits.roi`. */
const FIELDS = ["touchpoints", "conversions", "rules", "spend"];
const RULES_WITHIN = "rules go into the field rules: Journeys.from({ touchpoints, conversions, rules })";
const PARAMETERS_WITHIN = "parameters stand in the model: { model: \"time_decay\", half_life_days: 7 }";

/** Journeys: each conversion with the touches that could have earned it. */
export class Journeys extends DealJourneys {
  readonly #native: NativeJourneys;

  constructor(journeys: NativeJourneys) {
    super();
    if (typeof (journeys as NativeJourneys | undefined)?.find !== "function") {
      throw wrong("", "journeys that are built by Journeys.from({ touchpoints, conversions })", describe(journeys));
    }
    this.#native = journeys;
    remember(this, journeys);
  }

  /** Builds journeys from touches and conversions. */
  static async from(input: JourneyInput, watched: Watched = {}, ...more: undefined[]): Promise<Journeys> {
    noMore(more, RULES_WITHIN);
    onlyFields(anObject(input, "", RULES_WITHIN), FIELDS, RULES_WITHIN);
    const { touchpoints, conversions, rules } = input;
    const asked = rulesJson(rules);
    const tables = [pack("touchpoints", touchpoints, asked), pack("conversions", conversions, asked)] as const;
    return new Journeys(await whileWatched(watched, RULES_WITHIN, (watch) => native.build(...tables, asked, watch)));
  }

  /** Builds journeys from one table of events, the form of session logs: rows with a value are conversions. */
  static async fromEvents(
    input: { events: Table<JourneyEvent>; rules?: JourneyRules },
    watched: Watched = {},
    ...more: undefined[]
  ): Promise<Journeys> {
    const hint = "rules go into the field rules: Journeys.fromEvents({ events, rules })";
    noMore(more, hint);
    onlyFields(anObject(input, "", hint), ["events", "rules"], hint);
    const asked = rulesJson(input.rules);
    // The core sees that it is one table, and not two.
    const table = pack("events", input.events, asked);
    return new Journeys(await whileWatched(watched, hint, (watch) => native.build(table, table, asked, watch)));
  }

  /** Builds journeys from path counts; the rule `separator` says what stands between channels, if it is not `>`. */
  static async fromPathCounts(
    input: { paths: Table<PathCount>; rules?: JourneyRules },
    watched: Watched = {},
    ...more: undefined[]
  ): Promise<Journeys> {
    const hint = "rules go into the field rules: Journeys.fromPathCounts({ paths, rules })";
    noMore(more, hint);
    onlyFields(anObject(input, "", hint), ["paths", "rules"], hint);
    const asked = rulesJson(input.rules);
    const table = pack("paths", input.paths, asked);
    return new Journeys(await whileWatched(watched, hint, (watch) => native.buildFromPaths(table, asked, watch)));
  }

  /** Number of journeys. */
  get length(): number {
    return this.#native.length;
  }

  /** Number of journeys that converted; they come first. */
  get converting(): number {
    return this.#native.converting;
  }

  /** Number of touches that the journeys hold together. */
  get touches(): number {
    return this.#native.touches;
  }

  /** Every channel. */
  get channels(): string[] {
    return this.#native.channels;
  }

  /** The currency of the values, when the conversions name one. */
  get currency(): string | null {
    return this.#native.currency ?? null;
  }

  /** Report on every row. */
  get report(): BuildReport {
    return JSON.parse(this.#native.read("report")) as BuildReport;
  }

  /** Credits of one model: `await journeys.attribute({ model: "time_decay", half_life_days: 7 })`. */
  async attribute(model: ModelSpec | string, watched: Watched = {}, ...more: undefined[]): Promise<Credits> {
    noMore(more, PARAMETERS_WITHIN);
    return new Credits(await this.#ask<NativeCredits>("attribute", `{"model":${modelJson(model)}}`, watched));
  }

  /** Credits of several models. */
  async attributeAll(models: readonly (ModelSpec | string)[], watched: Watched = {}, ...more: undefined[]): Promise<Credits[]> {
    noMore(more, PARAMETERS_WITHIN);
    const credits = aList(models).map((model, index) =>
      this.attribute(model, watched).catch((error: unknown) => {
        throw within(error, `models[${index}]`);
      }),
    );
    return Promise.all(credits);
  }

  /** Summary of paths: how many journeys took each, null journeys included: what models learn from. */
  async summary(watched: Watched = {}, ...more: undefined[]): Promise<PathSummary> {
    noMore(more, "a summary counts all journeys");
    return new PathSummary(await this.#ask<NativeSummary>("summary", "{}", watched));
  }

  /** The distinct paths as a table, null journeys included: most conversions first, then most value. */
  async paths(watched: Watched = {}, ...more: undefined[]): Promise<CountedPath[]> {
    noMore(more, "the table has all paths");
    return withTable("[CountedPath]", JSON.parse(await this.#ask("journey_paths", "{}", watched)) as CountedPath[]);
  }

  /** Learns from all journeys: the same as from their summary. */
  async fit(model: ModelSpec | string, watched: Watched = {}, ...more: undefined[]): Promise<FittedModel> {
    noMore(more, PARAMETERS_WITHIN);
    return new FittedModel(await this.#ask<NativeFitted>("fit_journeys", `{"model":${modelJson(model)}}`, watched));
  }

  /** Several models side by side: what each gives every channel, and how far they agree. */
  async compare(
    models: readonly (ModelSpec | string)[],
    thresholds: ConsensusThresholds = {},
    watched: Watched = {},
    ...more: undefined[]
  ): Promise<Comparison> {
    noMore(more, "thresholds are the second argument");
    const specs = aList(models).map((model, index) => modelJson(model, `models[${index}]`));
    const json = await this.#ask("compare", `{"models":[${specs}],"thresholds":${toJson(thresholds)}}`, watched);
    return withTable("Comparison", JSON.parse(json) as Comparison);
  }

  /** Bootstrap: confidence intervals of a model, from the same model on many replicates of the data. */
  async bootstrap(
    model: ModelSpec | string,
    options: BootstrapOptions = {},
    watched: Watched = {},
    ...more: undefined[]
  ): Promise<Bootstrap> {
    noMore(more, "options are the second argument, { signal, progress } the third");
    const { seed, ...others } = anObject(options, "options");
    for (const name of ["signal", "progress"]) {
      if (name in others) throw wrongOption(name, "options of a bootstrap", `${name}, which goes into the third argument: bootstrap(model, options, { ${name} })`);
    }
    const asked = `{"model":${modelJson(model)},"options":${toJson({ ...others, seed })}}`;
    const bootstrap = JSON.parse(await this.#ask("bootstrap", asked, watched)) as Bootstrap;
    // JSON of JavaScript has no whole numbers beyond 2^53: the seed is said as it was given.
    if (typeof seed === "bigint" && !Number.isSafeInteger(bootstrap.options.seed)) bootstrap.options.seed = seed;
    return withTable("Bootstrap", bootstrap);
  }

  /**
   * Explanation of the credit of each touch of one journey: `journeys.explain("ann", "linear")`, or by its position among
   * all journeys `journeys.explain({ position: 0 }, "linear")`. A whole number is a key.
   */
  async explain(journey: JourneyAt, model: ModelSpec | string, watched: Watched = {}, ...more: undefined[]): Promise<Explanation> {
    noMore(more, PARAMETERS_WITHIN);
    const asked = modelJson(model);
    const position = await positionOf(this.#native, journey);
    return JSON.parse(await this.#ask("explain", `{"journey":${position},"model":${asked}}`, watched)) as Explanation;
  }

  /** Asks a function that works on journeys. */
  #ask<T extends NativeAnswer = string>(name: string, asked: string, watched: Watched): Promise<T> {
    return whileWatched(watched, PARAMETERS_WITHIN, (watch) => this.#native.ask<T>(name, asked, watch));
  }
}

function aList<T>(models: readonly T[]): readonly T[] {
  if (!isList(models)) throw wrongOption("models", "a list of models", describe(models));
  return models;
}

function specsJson(models: readonly unknown[]): string[] {
  return aList(models).map((model, index) => specJson(model, `models[${index}]`));
}

/** Credits of several models in one call, building only the journeys that the models need: the fastest way. */
export async function attribute(
  input: JourneyInput & { models: readonly (ModelSpec | string)[] },
  watched: Watched = {},
  ...more: undefined[]
): Promise<Credits[]> {
  const hint = "rules and models go into the first: attribute({ touchpoints, conversions, rules, models })";
  noMore(more, hint);
  onlyFields(anObject(input, "", hint), [...FIELDS, "models"], "rules go into the field rules");
  const { touchpoints, conversions } = input;
  const [models, rules] = [specsJson(input.models), rulesJson(input.rules)];
  const tables = [pack("touchpoints", touchpoints, rules), pack("conversions", conversions, rules)] as const;
  const credits = await whileWatched(watched, hint, (watch) => native.attribute(...tables, models, rules, watch));
  return credits.map((one) => new Credits(one));
}

/** Every model, with its parameters, ranges, defaults, formula and reference. */
export function catalog(): ModelInfo[] {
  return JSON.parse(native.catalog()) as ModelInfo[];
}
