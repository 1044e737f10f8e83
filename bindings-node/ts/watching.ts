/** Work that is watched: a signal stops it, and it tells how far it has come. */
import { onlyFields } from "./arguments.js";
import { anObject, callLater, wrongOption } from "./errors.js";
import { describe } from "./kinds.js";
import { follow, native } from "./native.js";
import type { Maybe, NativeWatch } from "./native-types.js";

/** Last argument of everything that computes. */
export interface Watched {
  /** Stops the work, which is then refused with the code `CANCELLED`. */
  signal?: AbortSignal | undefined;
  /**
   * Is told now and then how many steps of how many are done, and at the end all of all; never a smaller number than
   * before. What it throws stops the work, and is what the call is refused with. Building journeys tells nothing, but for
   * those of deals.
   */
  progress?: ((done: number, total: number) => void) | undefined;
}

/** Does work that is watched; `hint` says where other options go. */
export async function whileWatched<T>(watched: Watched, hint: string, work: (watch: NativeWatch) => Maybe<T>): Promise<T> {
  onlyFields(anObject(watched, "watched"), ["signal", "progress"], hint);
  const { signal, progress } = watched;
  // Of any realm, and of any library that has signals of its own.
  if (signal !== undefined && typeof (signal as AbortSignal | null)?.addEventListener !== "function") {
    throw wrongOption("signal", "an AbortSignal", describe(signal));
  }
  if (progress !== undefined && typeof progress !== "function") throw wrongOption("progress", "a function", describe(progress));

  const watch = new native.NativeWatch();
  const stop = (): void => watch.stop();
  const told = progress && new Telling(progress, stop);
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop);
  const unfollow = told && follow(watch, (done, total) => told.tell(done, total));
  try {
    const answer = await callLater(() => work(watch));
    told?.tell(watch.total, watch.total);
    told?.check();
    return answer;
  } catch (error) {
    told?.check();
    throw error;
  } finally {
    unfollow?.();
    signal?.removeEventListener("abort", stop);
  }
}

/** Progress of a piece of work, as it was told. */
class Telling {
  readonly #progress: (done: number, total: number) => void;
  readonly #stop: () => void;
  #done = 0;
  #thrown: { error: unknown } | undefined;

  constructor(progress: (done: number, total: number) => void, stop: () => void) {
    this.#progress = progress;
    this.#stop = stop;
  }

  /** Tells of more steps than before. */
  tell(done: number, total: number): void {
    if (done <= this.#done || this.#thrown) return;
    this.#done = done;
    try {
      this.#progress(done, total);
    } catch (error) {
      this.#thrown = { error };
      this.#stop();
    }
  }

  /** Throws what the callback threw. */
  check(): void {
    if (this.#thrown) throw this.#thrown.error;
  }
}
