"""Types and functions of the library. Made from docs/surface.json by `make generate`; do not edit."""
