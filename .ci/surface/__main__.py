"""Makes types and functions of every language, and docs/reference.md, from docs/surface.json. `python .ci/surface`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from python_functions import PythonFunctions
from reference import Reference
from schema import Surface
from typescript import TypeScript

ROOT = Path(__file__).parents[2]


def write(path: str, parts: Iterable[str]) -> None:
    target = ROOT / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(parts).rstrip() + "\n", "utf-8")


def main() -> None:
    surface = Surface(ROOT / "docs" / "surface.json")
    typescript, python = TypeScript(surface), PythonFunctions(surface)
    for module, text in typescript.types():
        write(f"bindings-node/ts/generated/{module}.ts", text)
    write("bindings-node/ts/generated/functions.ts", typescript.functions())
    package = "bindings-python/python/attribution_core/generated"
    write(f"{package}/__init__.py", python.package())
    for side, modules in (("answers", python.answers()), ("given", python.given())):
        for module, text in modules:
            write(f"{package}/{side}/{module}.py", text)
    write(f"{package}/functions.py", python.functions())
    write("docs/reference.md", Reference(surface).page())


main()
