/** Functions of the library. Made from docs/surface.json by `make generate`; do not edit. */
export * from "./of_models.js";
