/** Credits, before they stand beside what marketing cost. */
import { CreditLines } from "./credit-lines.js";
import { CreditTable } from "./credit-table.js";
import { wrong, wrongOption } from "./errors.js";
import type { Conservation, Dimension, Unattributed } from "./generated/types.js";
import { describe } from "./kinds.js";
import type { NativeCredits } from "./native-types.js";
import { type Reading, reading } from "./reading.js";

/** Credits without what marketing cost: how much of each conversion every touch earned. */
export class EarnedCredits {
  readonly #native: NativeCredits;

  constructor(native: NativeCredits) {
    if (typeof (native as NativeCredits | undefined)?.conservation !== "function") {
      throw wrong("", "credits that a model made: (await Journeys.from({ touchpoints, conversions })).attribute(model)", describe(native));
    }
    this.#native = native;
  }

  /** Name of the model that made them. */
  get model(): string {
    return this.#native.model;
  }

  /** Conservation of credit: what the weights of one journey add up to. */
  get conservation(): Conservation {
    return JSON.parse(this.#native.conservation()) as Conservation;
  }

  /** Conversions that no touch earned. */
  get unattributed(): Unattributed {
    return JSON.parse(this.#native.read("unattributed")) as Unattributed;
  }

  /** One weight for each touch of the converting journeys. */
  get weights(): Reading<Float64Array> {
    return reading(() => this.#native.weights(), (weights) => weights);
  }

  /** Groups the credits: by `channel`, `campaign`, `touch_month`, …, or several of them. */
  by<By extends Dimension | (string & {})>(...dimensions: By[]): Reading<CreditTable<By>> {
    return reading(() => this.#native.by(names(dimensions)), ([json = "", text = ""]) => new CreditTable<By>(json, text));
  }

  /** One line for each touch of each converting journey: rows while they are read, or columns. */
  lines(): CreditLines {
    return new CreditLines(this.#native);
  }
}

function names(dimensions: string[]): string[] {
  const odd = dimensions.findIndex((dimension: unknown) => typeof dimension !== "string");
  if (odd >= 0) throw wrongOption("by", "names of dimensions, such as channel", describe(dimensions[odd]));
  return dimensions;
}
