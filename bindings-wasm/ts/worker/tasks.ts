/** The page's side of the worker: tasks in their order, and what is made again when a worker was ended. */
import { AttributionError } from "./errors.js";
import type { Operand, Reply, Request, Task } from "./messages.js";
import type { RemoteWatch } from "./watch.js";

/** Milliseconds in which work may hear that it is unwanted, before its worker is ended. */
const GRACE = 300;

/** Things that live in the worker, and the task that makes them. */
class Made {
  /** Number of the worker that they live in. */
  worker = 0;

  constructor(
    readonly task: Asked,
    readonly numbers: readonly number[],
  ) {}
}

/** One thing that lives in the worker: as long as anybody holds this. */
export class Held {
  constructor(
    readonly made: Made,
    readonly number: number,
  ) {
    unneeded.register(this, number);
  }
}

/** A task as the page asks for it: what lives in the worker is held. */
export interface Asked {
  readonly on?: Held | Exclude<Operand, { handle: number }>;
  readonly method: string;
  readonly given: readonly (Held | Exclude<Operand, { handle: number }> | Uint8Array | string | number | readonly string[])[];
}

/** A task that waits or is done now. */
interface Waiting {
  readonly id: number;
  readonly asked: Asked;
  readonly makes: Made | undefined;
  readonly flag: Int32Array | undefined;
  readonly watch: RemoteWatch | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const queue: Waiting[] = [];
let running: Waiting | undefined;
let worker: Worker | undefined;
/** Number of the worker: things of an earlier one are lost. */
let current = 1;
let last = 0;
let closed = false;
const unneeded = new FinalizationRegistry<number>((number) => post({ drop: number }));

/** Lets the worker do a task after those that wait. */
export function submit<T>(asked: Asked, watch?: RemoteWatch): Promise<T> {
  return enqueue(asked, undefined, watch) as Promise<T>;
}

/** The same for a task whose answers, `count` of them, stay in the worker. */
export async function submitMaking<T>(asked: Asked, count: number, watch?: RemoteWatch): Promise<[T, Held[]]> {
  const made = new Made(asked, Array.from({ length: count }, () => ++last));
  const answer = (await enqueue(asked, made, watch)) as T;
  return [answer, made.numbers.map((number) => new Held(made, number))];
}

function enqueue(asked: Asked, makes: Made | undefined, watch: RemoteWatch | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (closed) return reject(cancelled("the worker is closed"));
    if (watch && !watch.wanted) return reject(cancelled("stopped by the caller before it began"));
    // Pages that may share memory with a worker tell it so; all others can only end it.
    const flag = watch && globalThis.crossOriginIsolated ? new Int32Array(new SharedArrayBuffer(4)) : undefined;
    const waiting = { id: ++last, asked, makes, flag, watch, resolve, reject };
    if (watch) watch.whenUnwanted = () => stop(waiting);
    queue.push(waiting);
    next();
  });
}

/** Begins the first task that waits, after those that make again what it works on. */
function next(): void {
  const [first] = queue;
  if (running || !first) return;
  const lost = operands(first.asked).find(({ made }) => made.worker !== current);
  if (lost) {
    queue.unshift(again(lost.made));
    return next();
  }
  queue.shift();
  running = first;
  post({ task: sent(first) });
}

/** The task that makes things again: what was made once is made the same every time. */
function again(made: Made): Waiting {
  const reject = (error: unknown): void => {
    const needing = queue.filter(({ asked }) => operands(asked).some((held) => held.made === made));
    for (const one of needing) remove(one, error);
  };
  return { id: ++last, asked: made.task, makes: made, flag: undefined, watch: undefined, resolve: () => {}, reject };
}

function operands({ on, given }: Asked): Held[] {
  return [on, ...given].filter((one) => one instanceof Held);
}

function sent({ id, asked, makes, flag }: Waiting): Task {
  const operand = <T>(one: T | Held): T | { handle: number } => (one instanceof Held ? { handle: one.number } : one);
  return { id, on: operand(asked.on), method: asked.method, given: asked.given.map(operand), keep: makes?.numbers ?? [], flag };
}

function post(request: Request): void {
  // Nothing needs to be dropped where there is no worker.
  if ("drop" in request && !worker) return;
  worker ??= started();
  worker.postMessage(request);
}

function started(): Worker {
  const begun = new Worker(new URL("./thread.js", import.meta.url), { type: "module" });
  begun.onmessage = ({ data }: MessageEvent<Reply>) => heard(data);
  begun.onerror = (event) => {
    event.preventDefault();
    fail(new Error(`the worker could not go on: ${event.message || "its script could not be loaded"}`));
  };
  return begun;
}

function heard(reply: Reply): void {
  if (!running || reply.id !== running.id) return;
  const { makes, watch, resolve, reject } = running;
  if ("done" in reply) {
    watch?.step(reply.done, reply.total);
    return;
  }
  if ("error" in reply && reply.fatal) return fail(new Error(reply.error));
  running = undefined;
  if ("error" in reply) {
    reject(new Error(reply.error));
  } else {
    if (makes) makes.worker = current;
    if (watch) watch.total = Math.max(watch.total, reply.total);
    resolve(reply.answer);
  }
  next();
}

/** Ends the worker with the task that it does; those that wait are done by another one. */
function fail(error: unknown): void {
  const failed = running;
  end();
  failed?.reject(error);
  next();
}

function end(): void {
  worker?.terminate();
  worker = undefined;
  running = undefined;
  current++;
}

/** Stops a task that is not wanted any more. */
function stop(waiting: Waiting): void {
  const error = cancelled("stopped by the caller");
  if (waiting !== running) return remove(waiting, error);
  if (!waiting.flag) return fail(error);
  Atomics.store(waiting.flag, 0, 1);
  // Work of one step does not look at the flag.
  setTimeout(() => {
    if (waiting === running) fail(error);
  }, GRACE);
}

function remove(waiting: Waiting, error: unknown): void {
  const place = queue.indexOf(waiting);
  if (place < 0) return;
  queue.splice(place, 1);
  waiting.reject(error);
}

/** Ends the worker. What waits is refused with the code `CANCELLED`, and so is everything that asks it later. */
export function close(): void {
  closed = true;
  const waiting = running ? [running, ...queue] : [...queue];
  queue.length = 0;
  end();
  for (const one of waiting) one.reject(cancelled("the worker is closed"));
}

function cancelled(detail: string): AttributionError {
  return new AttributionError("CANCELLED", "", detail);
}
