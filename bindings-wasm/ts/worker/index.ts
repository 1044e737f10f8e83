/** Exact multi-touch attribution in a worker of its own: the interface of the package, with the work off the page's thread. */
export * from "./library.js";
export { close } from "./tasks.js";
