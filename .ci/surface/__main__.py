"""Commands over docs/surface.json.

`python .ci/surface` makes types and functions of every language, and docs/reference.md, from it. `python .ci/surface
since` says what of the last version is not in it any more.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from python_functions import PythonFunctions
from reference import Reference
from schema import Surface
from since import since
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
    for module, text in typescript.lite():
        write(f"bindings-wasm/lite/generated/{module}.ts", text)
    package = "bindings-python/python/attribution_core/generated"
    write(f"{package}/__init__.py", python.package())
    for side, modules in (("answers", python.answers()), ("given", python.given())):
        for module, text in modules:
            write(f"{package}/{side}/{module}.py", text)
    write(f"{package}/functions.py", python.functions())
    write("docs/reference.md", Reference(surface).page())


if sys.argv[1:] == ["since"]:
    since(ROOT)
elif sys.argv[1:]:
    raise SystemExit(f"expected since, or nothing, got {' '.join(sys.argv[1:])}")
else:
    main()
