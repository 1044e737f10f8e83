/** The worker: holds journeys and credits, and does one task after another. */
// @ts-expect-error Made by wasm-bindgen beside the compiled files.
import init, * as untyped from "../native_wasm.js";
import { Watch } from "../watch.js";
import { columnsOf } from "./credit-columns.js";
import { messageOf } from "./kinds.js";
import type { Facts, Operand, Reply, Request, Task } from "./messages.js";
import type { Native, NativeCredits, NativeFitted, NativeJourneys, NativeLines, NativeSummary } from "./native-types.js";

type Kept = (NativeJourneys | NativeCredits) & { free(): void };
type Kind<T> = abstract new (...given: never[]) => T & { free(): void };

const wasm = untyped as Native & {
  NativeJourneys: Kind<NativeJourneys>;
  NativeCredits: Kind<NativeCredits>;
  NativeSummary: Kind<NativeSummary>;
  NativeFitted: Kind<NativeFitted>;
  NativeLines: Kind<NativeLines>;
};
const scope = self as unknown as { onmessage: (event: MessageEvent<Request>) => void; postMessage(message: Reply): void };
const ready = init();
const kept = new Map<number, Kept>();

// Set at once: messages that come while the module is loaded are not lost.
scope.onmessage = async ({ data }) => {
  try {
    await ready;
    if ("task" in data) serve(data.task);
    else drop(data.drop);
  } catch (error) {
    // The module could not be loaded.
    if ("task" in data) scope.postMessage({ id: data.task.id, error: messageOf(error), fatal: true });
  }
};

function drop(number: number): void {
  kept.get(number)?.free();
  kept.delete(number);
}

/** Watch that also looks at the flag of the page. */
class FlaggedWatch extends Watch {
  readonly #flag: Int32Array | undefined;

  constructor({ id, flag }: Task) {
    super();
    this.#flag = flag;
    this.follow((done, total) => scope.postMessage({ id, done, total }));
  }

  override step(done: number, total: number): boolean {
    if (this.#flag && Atomics.load(this.#flag, 0) === 1) this.stop();
    return super.step(done, total);
  }
}

function serve(task: Task): void {
  const { id, method } = task;
  const passing: { free(): void }[] = [];
  const read = (operand: unknown): unknown => (isOperand(operand) ? made(operand, passing) : operand);
  try {
    const watch = new FlaggedWatch(task);
    const owner = (task.on ? read(task.on) : wasm) as Record<string, (...given: unknown[]) => unknown>;
    // A method that is not watched ignores one argument more.
    const answer = owner[method]?.(...task.given.map(read), watch);
    scope.postMessage({ id, answer: told(answer, task.keep), total: watch.total });
  } catch (error) {
    // After a trap, such as too little memory, the module is in no known state.
    scope.postMessage({ id, error: messageOf(error), fatal: error instanceof WebAssembly.RuntimeError });
  } finally {
    for (const one of passing) one.free();
  }
}

function isOperand(value: unknown): value is Operand {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

/** Value of an operand; one made for one task alone is remembered in `passing`. */
function made(operand: Operand, passing: { free(): void }[]): unknown {
  if ("handle" in operand) return kept.get(operand.handle);
  const one = fromData(operand) as { free(): void };
  passing.push(one);
  return one;
}

function fromData(operand: Exclude<Operand, { handle: number }>): unknown {
  if ("summary" in operand) return wasm.NativeSummary.fromBytes(operand.summary);
  if ("fitted" in operand) return wasm.NativeFitted.fromJson(operand.fitted);
  const packed = new wasm.Packed(...operand.made) as unknown as Record<string, (...given: unknown[]) => void>;
  for (const [method, ...given] of operand.columns) packed[method]?.(...given);
  return packed;
}

/** An answer as it goes to the page: journeys and credits stay here under the numbers of `keep`. */
function told(answer: unknown, keep: readonly number[]): unknown {
  if (Array.isArray(answer) && answer[0] instanceof wasm.NativeCredits) return answer.map((one, index) => told(one, [keep[index] ?? -1]));
  const [number = -1] = keep;
  if (answer instanceof wasm.NativeJourneys) {
    kept.set(number, answer);
    const { length, converting, touches, channels, currency } = answer;
    const facts = { length, converting, touches, channels, currency: currency ?? null, report: answer.read("report") };
    return { journeys: facts } satisfies Facts;
  }
  if (answer instanceof wasm.NativeCredits) {
    kept.set(number, answer);
    const { model, touches } = answer;
    const facts = { model, conservation: answer.conservation(), unattributed: answer.read("unattributed"), touches };
    return { credits: facts } satisfies Facts;
  }
  if (answer instanceof wasm.NativeSummary) return whole(answer, { summary: answer.toBytes() });
  if (answer instanceof wasm.NativeFitted) return whole(answer, { fitted: answer.toJson() });
  if (answer instanceof wasm.NativeLines) return whole(answer, columnsOf(answer));
  return answer;
}

/** Data of a handle that is handed over whole, and not kept. */
function whole<T>(handle: object, data: T): T {
  (handle as { free(): void }).free();
  return data;
}
