"""Types and functions of every language, and docs/reference.md, from docs/surface.json: `python .ci/surface`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from python import Python
from reference import Reference
from schema import Surface
from typescript import LITE, TypeScript

ROOT = Path(__file__).parents[2]


def write(folder: str, modules: Iterable[tuple[str, str]]) -> None:
    (ROOT / folder).mkdir(parents=True, exist_ok=True)
    for name, text in modules:
        (ROOT / folder / name).write_text(text.rstrip() + "\n", "utf-8")


def main() -> None:
    typescript, python = TypeScript(surface := Surface(ROOT / "docs" / "surface.json")), Python(surface)
    write("bindings-node/ts/generated", [*typescript.modules(), ("methods.ts", typescript.methods())])
    write("bindings-wasm/lite/generated", typescript.together(LITE))
    package = "bindings-python/python/attribution_core/generated"
    write(package, [("__init__.py", python.package())])
    write(f"{package}/methods", python.methods())
    write(f"{package}/functions", python.functions())
    write(f"{package}/answers", python.modules("answers"))
    write(f"{package}/given", python.modules("given"))
    write("docs", [("reference.md", "".join(Reference(surface).page()))])


main()
