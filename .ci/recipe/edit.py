"""Writes the function that docs/recipes.md shows into a room of the wire, as the page says: between the others."""

from pathlib import Path

LINES = 6
ROOM = Path("attribution-core/src/wire/rooms/economics/budget.rs")

page = Path("docs/recipes.md").read_text(encoding="utf-8")
_, section = page.split("\n## A function\n")
function = section.split("```rust,ignore\n")[1].split("```")[0].rstrip("\n")
if not function.strip() or len(function.splitlines()) > LINES:
    raise SystemExit(f"expected a function of at most {LINES} lines in docs/recipes.md, got:\n{function}")

room = ROOM.read_text(encoding="utf-8")
between = "\n\n"
first, *others = room.split(between + "    /// ")
if len(others) < 2:
    raise SystemExit(f"expected functions in {ROOM}, between which another can stand")
others.insert(1, function.removeprefix("    /// "))
ROOM.write_text((between + "    /// ").join([first, *others]), encoding="utf-8")
