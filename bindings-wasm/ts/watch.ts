/** Watch over work of the wasm module, which calls `step` while it works. */
import type { NativeWatch } from "./native-types.js";

/** Milliseconds between two steps that are told. */
const PAUSE = 50;

export class Watch implements NativeWatch {
  done = 0;
  total = 0;
  #wanted = true;
  #tell: ((done: number, total: number) => void) | undefined;
  #told = performance.now();
  readonly #pause: number;

  constructor(pause = PAUSE) {
    this.#pause = pause;
  }

  stop(): void {
    this.#wanted = false;
  }

  /** Passes steps on; gives back what ends it. */
  follow(tell: (done: number, total: number) => void): () => void {
    this.#tell = tell;
    return () => {
      this.#tell = undefined;
    };
  }

  /** Is told of a step by the work; false when it is not wanted any more. */
  step(done: number, total: number): boolean {
    this.done = Math.max(this.done, done);
    this.total = Math.max(this.total, total);
    if (this.#tell && performance.now() - this.#told >= this.#pause) {
      this.#tell(this.done, this.total);
      this.#told = performance.now();
    }
    return this.#wanted;
  }
}
