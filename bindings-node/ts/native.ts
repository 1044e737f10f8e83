/** The Node addon. */
import { createRequire } from "node:module";

import type { Native, NativeWatch } from "./native-types.js";

export const native = createRequire(import.meta.url)("./attribution_core.node") as Native;

/** Milliseconds between two looks at work. */
const PAUSE = 50;

/** Looks now and then how far work has come, which another thread does; gives back what ends it. */
export function follow(watch: NativeWatch, tell: (done: number, total: number) => void): () => void {
  const timer = setInterval(() => {
    // In this order: what is done is never seen beyond a total that grows.
    const { done } = watch;
    tell(done, watch.total);
  }, PAUSE);
  // The work itself keeps the process alive.
  timer.unref();
  return () => clearInterval(timer);
}
