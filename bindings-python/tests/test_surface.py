"""Files that are made of a surface: a function more in docs/surface.json is a function more in every language.

What makes them is small, and stays so.
"""

from __future__ import annotations

import ast
import io
import json
import shutil
import subprocess
import sys
import tokenize
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attribution_core import _wire

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / ".ci" / "surface"
PAPERS = {"reference.py", "since.py"}
"""Files beside the generator: a page of the docs, and a check."""
LIMIT = 500
"""Most lines of code by hand that make types and functions of TypeScript and of Python."""
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
TAG = "Tells it from the other alternatives of `Echoed`."
SAID = {
    "kind": {"type": "string", "const": "said", "description": TAG},
    "more": {"anyOf": [{"$ref": "#/$defs/Echoed"}, {"type": "null"}]},
}
LEFT = {"from": {"type": "string", "description": "Who said it."}, "echoes": {"type": "integer", "default": 0}}
SHOWN = {
    "kind": {"type": "string", "const": "shown", "description": TAG},
    "rows": {"type": "array", "items": {"$ref": "#/$defs/EchoRow"}},
}
ECHOED = {
    "oneOf": [
        {"type": "object", "properties": one, "required": list(one), "description": "One of two."}
        for one in (SAID, SHOWN)
    ],
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
    "shown": None,
}


def made(folder: Path) -> None:
    """Makes everything in a folder from a surface with a function more."""
    surface = json.loads((ROOT / "docs" / "surface.json").read_text("utf-8"))
    row = {"type": "object", "properties": LEFT, "required": ["from"], "description": "One row."}
    surface["functions"].append(ECHO)
    for side, types in (("given", {"EchoPart": PART}), ("answers", {"Echoed": ECHOED, "EchoRow": row})):
        surface[side] |= types
        surface["rooms"][side] |= dict.fromkeys(types, "echoes")
    shutil.copytree(GENERATOR, folder / ".ci" / "surface", ignore=shutil.ignore_patterns("__pycache__"))
    for path in ("docs", "bindings-node/ts", "bindings-python/python/attribution_core"):
        (folder / path).mkdir(parents=True)
    (folder / "docs" / "surface.json").write_text(json.dumps(surface), "utf-8")
    subprocess.run([sys.executable, folder / ".ci" / "surface"], check=True)


def test_a_function_more_is_one_in_every_language(tmp_path: Path) -> None:
    made(tmp_path)
    typescript = tmp_path / "bindings-node" / "ts" / "generated"
    functions, types, index = (
        (typescript / f"{name}.ts").read_text("utf-8") for name in ("of_echoes", "echoes", "types")
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
    assert "export type Echoed = EchoedSaid | EchoedShown;" in types
    python = tmp_path / "bindings-python" / "python" / "attribution_core" / "generated"
    (function,) = (
        node
        for node in ast.parse((python / "functions" / "of_echoes.py").read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name == "echo_twice"
    )
    assert ast.unparse(function.args) == "text: str, parts: Sequence[EchoPartInput]=(), **unknown: Never"
    assert function.returns is not None and ast.unparse(function.returns) == "Echoed"
    answers, given = ((python / side / "echoes.py").read_text("utf-8") for side in ("answers", "given"))
    assert "class EchoedShown(Answer):" in answers and "    rows: list[EchoRow]\n" in answers
    # A keyword of Python has an underscore after it; what may be left out is nothing then.
    assert "__slots__ = ('from_', 'echoes')" in answers and "_left_out = {'echoes': 0}" in answers
    assert "  from: string;" in types and "  echoes?: number;" in types
    assert "class EchoPartInput(TypedDict):" in given
    index = (python / "answers" / "__init__.py").read_text("utf-8").splitlines()
    exported = ", ".join(f"{name} as {name}" for name in ("EchoRow", "Echoed", "EchoedSaid", "EchoedShown"))
    assert f"from attribution_core.generated.answers.echoes import {exported}" in index
    assert "| `parts` | list of [`EchoPart`](#echopart) | `[]` | Parts. |" in (
        (tmp_path / "docs" / "reference.md").read_text("utf-8")
    )


def test_the_same_surface_makes_the_same_bytes(tmp_path: Path) -> None:
    files = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made(tmp_path / name)
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
    shutil.copytree(GENERATOR, folder / ".ci" / "surface", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "docs").mkdir()
    (folder / "docs" / "surface.json").write_text(json.dumps(surface), "utf-8")
    git = ["git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    steps = [["init", "-q"], ["add", "."], ["commit", "-qm", "Begin"], *([["tag", "-am", "One", tag]] if tag else [])]
    for step in steps:
        subprocess.run([*git, *step], cwd=folder, check=True)
    change(surface)
    (folder / "docs" / "surface.json").write_text(json.dumps(surface), "utf-8")
    (folder / "Cargo.toml").write_text(f'[workspace.package]\nversion = "{version}"\n', "utf-8")
    asked = [sys.executable, folder / ".ci" / "surface" / "since.py"]
    run = subprocess.run(asked, capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def add_only(surface: Any) -> None:
    surface["functions"].append(ECHO)
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


def code_lines(source: str) -> set[int]:
    """Lines of code: no blank ones, no comments, no documentation. Those of a template that is text count."""
    documented: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            documented |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    silent = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    tokens = [one for one in tokenize.generate_tokens(io.StringIO(source).readline) if one.type not in silent]
    written = {line for one in tokens for line in range(one.start[0], one.end[0] + 1)}
    blank = {place for place, line in enumerate(source.splitlines(), 1) if not line.strip()}
    return written - documented - blank


COUNTED = '''"""Doc.

More."""

A = """one

{two}
"""  # said
"""Of A."""


# Why.
def f() -> int:
    """Doc."""
    return (
        1
    )
'''


def test_lines_of_code_are_counted_as_they_are_read() -> None:
    assert code_lines(COUNTED) == {5, 7, 8, 13, 15, 16, 17}


def test_the_generator_of_both_languages_stays_small(capsys: pytest.CaptureFixture[str]) -> None:
    files = {path.name: path.read_text("utf-8") for path in GENERATOR.glob("*.py") if path.name not in PAPERS}
    counts = {name: len(code_lines(source)) for name, source in sorted(files.items())}
    told = ", ".join(f"{name} {count}" for name, count in counts.items())
    with capsys.disabled():
        print(f"generator: {sum(counts.values())} lines of code by hand, at most {LIMIT} ({told})")
    assert sum(counts.values()) <= LIMIT
    for name, source in files.items():
        statements = [node.lineno for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)]
        assert len(statements) == len(set(statements)), f"{name} has two statements in a line"
        assert max(map(len, source.splitlines())) <= 120, f"{name} has a line of more than 120 letters"
        imported = {node.module for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)}
        # Nothing of either language is made there.
        assert name == "__main__.py" or not {f"{one}.py" for one in imported} & PAPERS


def test_the_generator_is_formatted() -> None:
    ruff = [sys.executable, "-m", "ruff", "format", "--check", "--quiet", "--config", "bindings-python/pyproject.toml"]
    assert subprocess.run([*ruff, ".ci/surface"], cwd=ROOT).returncode == 0


# Budgets and transitions are problems of numbers, in which nothing may be missing.
NOT_ROWS = {"allocate", "plan_flight", "fit_transitions", "merge_timing_summaries"}


def test_missing_cells_of_all_records_are_none() -> None:
    surface = json.loads((ROOT / "docs" / "surface.json").read_text("utf-8"))
    of_rows, numbers = set(), set()
    for function in surface["functions"]:
        for name, schema in function["arguments"].get("properties", {}).items():
            lists = [part["items"] for part in [schema, *schema.get("anyOf", [])] if "items" in part]
            records = [surface["given"].get(part.get("$ref", "").rsplit("/", 1)[-1], {}) for part in lists]
            fields = {own: json.dumps(part) for one in records for own, part in one.get("properties", {}).items()}
            if not any('"string"' in part for part in fields.values()) or name in function.get("tables", []):
                continue
            if function["name"] not in NOT_ROWS:
                of_rows.add(function["name"])
                numbers |= {own for own, part in fields.items() if '"number"' in part or '"integer"' in part}
    assert of_rows == _wire._OF_ROWS
    assert numbers == _wire._NUMBERS
