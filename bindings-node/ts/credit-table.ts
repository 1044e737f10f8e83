/** Tables of credits. */
import type { Dimension, Unattributed } from "./generated/types.js";
import type { CreditRow } from "./types.js";

/** Credits grouped by one dimension or several: largest value first, or by time where the first is one. */
export class CreditTable<By extends string = Dimension> {
  readonly dimensions: By[];
  readonly unattributed: Unattributed;
  /** Baseline: the parts of conversions that no touch caused, where the model knows of such parts. */
  readonly baseline: Pick<Unattributed, "conversions" | "value">;
  /** Caveat of the figures: sums of credits of a model that learns are not its effects. */
  readonly note: string | undefined;
  readonly #rows: CreditRow<By>[];
  readonly #text: string;

  constructor(json: string, text: string) {
    const table = JSON.parse(json) as ReturnType<CreditTable<By>["toJSON"]>;
    this.dimensions = table.dimensions;
    this.unattributed = table.unattributed;
    this.baseline = table.baseline;
    this.note = table.note;
    this.#rows = table.rows;
    this.#text = text;
  }

  /** One object for each group. */
  rows(): CreditRow<By>[] {
    return this.#rows.map((row) => ({ ...row }));
  }

  /** One array for each column. */
  columns(): Record<string, (string | number | null)[]> {
    const columns: Record<string, (string | number | null)[]> = {};
    for (const row of this.#rows) {
      const cells = Object.entries(row as Record<string, string | number | null>);
      for (const [name, value] of cells) (columns[name] ??= []).push(value);
    }
    return columns;
  }

  /** Everything, as plain data. */
  toJSON(): { dimensions: By[]; rows: CreditRow<By>[]; unattributed: Unattributed; baseline: Pick<Unattributed, "conversions" | "value">; note?: string } {
    const noted = this.note === undefined ? {} : { note: this.note };
    const { dimensions, unattributed, baseline } = this;
    return { dimensions, rows: this.rows(), unattributed, baseline, ...noted };
  }

  /** A plain text table. */
  toString(): string {
    return this.#text;
  }
}
