"""Files that are made of a surface: a function more in docs/surface.json is a function more in every language."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NUMBER = {"type": "number", "format": "double"}
PART = {
    "type": "object",
    "description": "One part.",
    "properties": {
        "pair": {"type": "array", "prefixItems": [NUMBER, {"type": "string"}], "description": "A pair."},
        "by": {"type": "object", "additionalProperties": NUMBER, "description": "Numbers by name."},
        "seed": {"type": "integer", "format": "uint64", "default": 7, "description": "Seed of the draws."},
    },
    "required": ["pair", "by"],
}
SAID = {"kind": {"type": "string", "const": "said"}, "more": {"anyOf": [{"$ref": "#/$defs/Echoed"}, {"type": "null"}]}}
SHOWN = {"kind": {"type": "string", "const": "shown"}, "rows": {"type": "array", "items": {"$ref": "#/$defs/Echoed"}}}
ECHOED = {
    "oneOf": [{"type": "object", "properties": one, "required": list(one)} for one in (SAID, SHOWN)],
    "description": "What was said, or shown.",
}
ECHO = {
    "name": "echo_twice",
    "doc": "Text as it came.",
    "handles": [],
    "tables": [],
    "watched": False,
    "arguments": {
        "type": "object",
        "properties": {
            "text": {"type": "string", "description": "Text to say."},
            "parts": {"type": "array", "items": {"$ref": "#/$defs/EchoPart"}, "default": [], "description": "Parts."},
        },
        "required": ["text"],
    },
    "answer": {"$ref": "#/$defs/Echoed"},
}


def made(folder: Path, change: Callable[[Any], object] = lambda surface: None) -> str:
    """Makes everything in a folder from a surface with a function more; what was said of a surface that cannot be."""
    surface = json.loads((ROOT / "docs" / "surface.json").read_text("utf-8"))
    surface["functions"].append(json.loads(json.dumps(ECHO)))
    surface["given"]["EchoPart"] = json.loads(json.dumps(PART))
    surface["answers"]["Echoed"] = json.loads(json.dumps(ECHOED))
    change(surface)
    shutil.copytree(ROOT / ".ci" / "surface", folder / ".ci" / "surface", ignore=shutil.ignore_patterns("__pycache__"))
    for path in ("docs", "bindings-node/ts", "bindings-python/python/attribution_core"):
        (folder / path).mkdir(parents=True)
    (folder / "docs" / "surface.json").write_text(json.dumps(surface), "utf-8")
    run = subprocess.run([sys.executable, folder / ".ci" / "surface"], capture_output=True, text=True)
    return run.stderr


def test_a_function_more_is_one_in_every_language(tmp_path: Path) -> None:
    assert made(tmp_path) == ""
    typescript = tmp_path / "bindings-node" / "ts" / "generated"
    functions, types = ((typescript / f"{name}.ts").read_text("utf-8") for name in ("functions", "types"))
    assert "export function echoTwice(text: string, parts?: readonly EchoPart[]): Echoed {" in functions
    assert 'return ask("echo_twice", { text, parts });' in functions
    assert "  /** Seed of the draws. Default 7. */\n  seed?: number | bigint;\n" in types
    assert "  pair: [number, string];" in types
    assert "  by: Readonly<Record<string, number>>;" in types
    assert "  more: Echoed | null;" in types
    assert "export type Echoed =\n  | EchoedSaid\n  | EchoedShown;" in types
    python = tmp_path / "bindings-python" / "python" / "attribution_core" / "generated"
    (function,) = (
        node
        for node in ast.parse((python / "functions.py").read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name == "echo_twice"
    )
    assert ast.unparse(function.args) == "text: str, parts: Sequence[EchoPartInput]=(), **unknown: Never"
    assert function.returns is not None and ast.unparse(function.returns) == "Echoed"
    answers = (python / "answers.py").read_text("utf-8")
    assert "class EchoedShown(Answer):" in answers and '_parts = {"rows": "[Echoed]"}' in answers
    assert "| `parts` | list of [`EchoPart`](#echopart) | `[]` | Parts. |" in (
        (tmp_path / "docs" / "reference.md").read_text("utf-8")
    )


def leave_out(surface: Any) -> None:
    surface["answers"]["FrontierPoint"]["required"].remove("roas")


def name_by_keyword(surface: Any) -> None:
    surface["answers"]["EchoStep"] = {"type": "object", "properties": {"from": NUMBER}, "required": ["from"]}


def leave_without_name(surface: Any) -> None:
    surface["functions"][-1]["arguments"]["properties"]["text"] = {"type": "object", "properties": {"a": NUMBER}}


def clash(surface: Any) -> None:
    surface["functions"][-1]["arguments"]["properties"] |= {"options": {"$ref": "#/$defs/EchoPart"}, "seed": NUMBER}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (leave_out, "FrontierPoint may leave out roas"),
        (name_by_keyword, "EchoStep has a field that Python cannot have as an attribute: from"),
        (leave_without_name, "a type without a name"),
        (clash, "echo_twice has seed both as an argument and as an option"),
    ],
)
def test_a_surface_that_cannot_be_written_is_refused(tmp_path: Path, change: Callable[[Any], None], words: str) -> None:
    assert words in made(tmp_path, change)


def test_the_same_surface_makes_the_same_bytes(tmp_path: Path) -> None:
    files = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        assert made(tmp_path / name) == ""
        found = sorted(
            path for path in (tmp_path / name).rglob("*") if path.is_file() and "__pycache__" not in path.parts
        )
        files.append([(path.relative_to(tmp_path / name), path.read_bytes()) for path in found])
    assert files[0] == files[1]
