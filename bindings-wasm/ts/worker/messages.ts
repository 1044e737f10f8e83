/** Messages between the page and its worker. */

/** A call of a method of a table: a column, or a cell that its column cannot hold. */
export type ColumnCall = readonly [method: string, ...given: unknown[]];

/** Something that a task works on, other than plain values: in the worker already, or made there for this task alone. */
export type Operand = { handle: number } | { made: readonly [string, string]; columns: readonly ColumnCall[] } | { summary: Uint8Array } | { fitted: string };

/** One piece of work. */
export interface Task {
  readonly id: number;
  /** Owner of the method; the wasm module where there is none. */
  readonly on: Operand | undefined;
  readonly method: string;
  readonly given: readonly (Operand | Uint8Array | string | number | readonly string[])[];
  /** Numbers under which journeys and credits that come out are kept, in order. */
  readonly keep: readonly number[];
  /** Is 1 when the task is not wanted any more, where pages may share memory with workers. */
  readonly flag: Int32Array | undefined;
}

/** Message to the worker: a task, or the number of something that is not needed any more. */
export type Request = { task: Task } | { drop: number };

/** Facts of something that stays in the worker, or was handed over whole. */
export type Facts =
  | { journeys: { length: number; converting: number; touches: number; channels: string[]; currency: string | null; report: string } }
  | { credits: { model: string; conservation: string; unattributed: string; touches: number } }
  | { summary: Uint8Array }
  | { fitted: string };

/** Message of the worker: how far it has come, an answer, or an error; after a fatal one the worker is of no use. */
export type Reply =
  | { id: number; done: number; total: number }
  | { id: number; answer: unknown; total: number }
  | { id: number; error: string; fatal: boolean };
