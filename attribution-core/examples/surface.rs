//! Writes every function of the library, with the types that it takes and gives, to a file: `docs/surface.json`.
//!
//! `cargo run --example surface --features schema,schemars/preserve_order -- docs/surface.json` keeps the fields in the
//! order of their types.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("expected the name of a file to write")?;
    std::fs::write(file, format!("{:#}\n", attribution_core::wire::surface::surface()))?;
    Ok(())
}
