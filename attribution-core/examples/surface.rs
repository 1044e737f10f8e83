//! Writes `docs/surface.json`: every function of the library with the types that it takes and gives.
//!
//! `cargo run --example surface --features schema,schemars/preserve_order > docs/surface.json` keeps the fields in the order
//! of their types.

#![expect(clippy::print_stdout, reason = "an example prints")]

fn main() {
    println!("{:#}", attribution_core::wire::surface::surface());
}
