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
LEFT = {"from": {"type": "string", "description": "Who said it."}, "echoes": {"type": "integer"}}
SHOWN = {"kind": {"type": "string", "const": "shown"}, "rows": {"type": "array", "items": {"$ref": "#/$defs/EchoRow"}}}
ECHOED = {
    "oneOf": [{"type": "object", "properties": one, "required": list(one)} for one in (SAID, SHOWN)],
    "description": "What was said, or shown.",
}
ECHO = {
    "name": "echo_twice",
    "room": "echoes",
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
    row = {"type": "object", "properties": LEFT, "required": ["from"], "description": "One row."}
    surface["answers"]["EchoRow"] = json.loads(json.dumps(row))
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
    functions, types, index = (
        (typescript / f"{name}.ts").read_text("utf-8") for name in ("functions", "echoes", "types")
    )
    assert 'export type * from "./echoes.js";\n' in index
    assert (
        "export async function echoTwice(text: string, parts?: readonly EchoPart[], "
        "watched: Watched = {}, ...more: undefined[]): Promise<Echoed> {"
    ) in functions
    assert 'return ask("echo_twice", { text, parts }, watched, hint);' in functions
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
    answers, given = ((python / side / "echoes.py").read_text("utf-8") for side in ("answers", "given"))
    assert "class EchoedShown(Answer):" in answers and '_parts = {"rows": "[EchoRow]"}' in answers
    # A keyword of Python has an underscore after it; what may be left out is nothing then.
    assert '__slots__ = ("from_", "echoes", )' in answers and '_left_out = {"echoes": 0}' in answers
    assert "  from: string;" in types and "  echoes?: number;" in types
    assert "class EchoPartInput(TypedDict):" in given
    assert "from attribution_core.generated.answers.echoes import EchoRow, Echoed, EchoedSaid, EchoedShown" in (
        (python / "answers" / "__init__.py").read_text("utf-8")
    )
    assert "| `parts` | list of [`EchoPart`](#echopart) | `[]` | Parts. |" in (
        (tmp_path / "docs" / "reference.md").read_text("utf-8")
    )


def leave_out(surface: Any) -> None:
    surface["answers"]["FrontierPoint"]["required"].remove("roas")


def name_by_method(surface: Any) -> None:
    surface["answers"]["EchoRow"] = {"type": "object", "properties": {"to_dict": NUMBER}, "required": ["to_dict"]}


def give_what_nobody_takes(surface: Any) -> None:
    surface["given"]["Silence"] = json.loads(json.dumps(PART))


def leave_without_name(surface: Any) -> None:
    surface["functions"][-1]["arguments"]["properties"]["text"] = {"type": "object", "properties": {"a": NUMBER}}


def clash(surface: Any) -> None:
    surface["functions"][-1]["arguments"]["properties"] |= {"options": {"$ref": "#/$defs/EchoPart"}, "seed": NUMBER}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (leave_out, "FrontierPoint may leave out roas"),
        (name_by_method, "EchoRow has a field that Python cannot have as an attribute: to_dict"),
        (give_what_nobody_takes, "types that no function takes or gives: given Silence"),
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


def versions(
    folder: Path, change: Callable[[Any], object], version: str = "0.1.0", tag: str = "v0.1.0"
) -> tuple[int, str]:
    """Objections to a surface that was changed since the version with a tag."""
    surface = json.loads((ROOT / "docs" / "surface.json").read_text("utf-8"))
    shutil.copytree(ROOT / ".ci" / "surface", folder / ".ci" / "surface", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "docs").mkdir()
    (folder / "docs" / "surface.json").write_text(json.dumps(surface), "utf-8")
    git = ["git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    steps = [["init", "-q"], ["add", "."], ["commit", "-qm", "Begin"], *([["tag", "-am", "One", tag]] if tag else [])]
    for step in steps:
        subprocess.run([*git, *step], cwd=folder, check=True)
    change(surface)
    (folder / "docs" / "surface.json").write_text(json.dumps(surface), "utf-8")
    (folder / "Cargo.toml").write_text(f'[workspace.package]\nversion = "{version}"\n', "utf-8")
    asked = [sys.executable, folder / ".ci" / "surface", "since"]
    run = subprocess.run(asked, capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def add_only(surface: Any) -> None:
    surface["functions"].append(json.loads(json.dumps(ECHO)))
    surface["given"]["BudgetChannel"]["properties"]["colour"] = {"type": "string", "description": "Colour."}
    surface["answers"]["RoiRow"]["properties"]["colour"] = {"type": "string", "description": "Colour."}
    surface["answers"]["RoiRow"]["required"].append("colour")
    surface["given"]["BudgetChannel"]["description"] = "Other words."


def break_all(surface: Any) -> None:
    names = [function["name"] for function in surface["functions"]]
    surface["functions"].pop(names.index("proportional"))
    surface["answers"]["RoiRow"]["properties"].pop("cost")
    surface["given"]["BudgetChannel"]["properties"]["curve"] = NUMBER
    surface["given"]["BudgetChannel"]["properties"]["colour"] = NUMBER
    surface["given"]["BudgetChannel"]["required"].append("colour")
    surface["given"]["BootstrapOptions"]["properties"]["seed"]["default"] = 7
    surface["given"]["ModelName"]["enum"].remove("linear")


def test_what_users_rely_on_is_named_when_it_goes(tmp_path: Path) -> None:
    code, said = versions(tmp_path, break_all)
    assert code == 1
    lines = said.splitlines()
    assert [line for line in lines if line.startswith(("removed: ", "must be given now: "))] == [
        "removed: proportional",
        "removed: proportional.total",
        "removed: proportional.returns",
        "removed: given.ModelName linear",
        "removed: answers.RoiRow.cost",
        "must be given now: given.BudgetChannel.colour",
    ]
    changed = [line.split(": ")[1] for line in lines if line.startswith("changed: ")]
    assert changed == ["given.BudgetChannel.curve", "given.BootstrapOptions.seed"]
    assert "8 names or fields of v0.1.0 were removed or changed" in said


@pytest.mark.parametrize(
    ("change", "version", "tag", "words"),
    [
        (add_only, "0.1.0", "v0.1.0", "0 names or fields of v0.1.0 were removed or changed"),
        (break_all, "0.2.0", "v0.1.0", "removed: answers.RoiRow.cost"),
        (break_all, "0.1.0", "", "no version has a tag yet"),
    ],
)
def test_what_is_new_or_was_promised_to_none_passes(
    tmp_path: Path, change: Callable[[Any], None], version: str, tag: str, words: str
) -> None:
    code, said = versions(tmp_path, change, version, tag)
    assert code == 0 and words in said, said
