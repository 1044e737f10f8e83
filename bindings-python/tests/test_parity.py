"""Whatever one language can, all can: names of functions and members, with a reason for each difference."""

from __future__ import annotations

import json
import re
from pathlib import Path

import attribution_core as ac
import pytest

ROOT = Path(__file__).parents[2]
TYPESCRIPT = ROOT / "bindings-node" / "ts"
FUNCTIONS = json.loads((ROOT / "docs" / "surface.json").read_text("utf-8"))["functions"]

ONLY_PYTHON = {
    "adstock": "adstock_values with its parameters as keywords",
    "fit": "the methods fit of Journeys and PathSummary in one",
    "model": "check_model, with the parameters as keywords",
}
"""Functions of Python alone, with the reason."""

ONLY_JAVASCRIPT = {
    "check_model": "in Python it is called model",
    "to_html": "answers of Python show themselves in notebooks by _repr_html_",
}
"""Functions of JavaScript alone, with the reason."""

PYTHON_MEMBERS = {
    "CreditTable": {
        "column_names": "in JavaScript the keys of columns()",
        "to_dicts": "in JavaScript rows()",
        "to_dict": "in JavaScript toJSON()",
        **dict.fromkeys(("to_pandas", "to_polars", "to_pyarrow"), "data frames of Python"),
    },
    "Credits": {},
    "FittedModel": {
        "from_json": "in JavaScript from(), which takes an object too",
        "to_json": "in JavaScript toJSON(), which JSON.stringify calls",
    },
    "Journeys": {},
    "PathSummary": {},
}
"""Members of classes that JavaScript has by another name or not at all, with the reason."""

JAVASCRIPT_MEMBERS = {
    "CreditTable": {
        "rows": "in Python to_dicts()",
        "columns": "in Python columns of a data frame",
        "to_json": "in Python to_dict()",
        "to_string": "in Python str()",
    },
    "Credits": {},
    "FittedModel": {"from": "in Python from_json()", "to_json": "in Python to_json()"},
    "Journeys": {
        "from": "in Python the class itself",
        "from_deals": "the same, with opportunities",
        "length": "in Python len()",
    },
    "PathSummary": {"length": "in Python len()"},
}
"""The same the other way round."""

METHODS = {
    "attribute_fitted": "FittedModel.attribute",
    "credits_from_weights": "Credits.from_weights",
    "explain_fitted": "FittedModel.explain",
    "fit_journeys": "Journeys.fit",
    "fit_timing_summary": "FittedModel.from_timing_summary",
    "fit_transitions": "FittedModel.from_transitions",
    "journey_paths": "Journeys.paths",
    "overview": "PathSummary.value",
}
"""Members that functions with handles are, where they are not called as on the wire."""


def snake(name: str) -> str:
    """`fromPathCounts` as `from_path_counts`."""
    return re.sub(r"(?<=[a-z])([A-Z]+)", r"_\1", name).lower()


def exported() -> set[str]:
    """Functions that the package for Node exports."""
    of_rooms = (TYPESCRIPT / "generated").glob("of_*.ts")
    functions = "".join(path.read_text("utf-8") for path in of_rooms)
    made = re.findall(r"^export async function (\w+)", functions, re.M)
    modules = ((TYPESCRIPT / f"{name}.ts").read_text("utf-8") for name in ("attribution", "index"))
    listed = [names for text in modules for names in re.findall(r"^export \{([^}]*)\}", text, re.M)]
    own = re.findall(r"(?<!type )\b(?!type\b)[a-z]\w*", ",".join(listed))
    return {snake(name) for name in [*made, *own]}


def members(name: str) -> set[str]:
    """Public members of a class of TypeScript, inherited ones included."""
    head = rf"^export (?:abstract )?class {name}\b(?: extends (\w+))?"
    for path in TYPESCRIPT.rglob("*.ts"):
        found = re.search(head + r".*?\{\n(.*?)^\}", path.read_text("utf-8"), re.M | re.S)
        if found:
            pattern = r"^  (?!private )(?:static )?(?:async )?(?:get |readonly )?([a-z]\w*)[(<:]"
            own = {snake(member) for member in re.findall(pattern, found[2], re.M)} - {"constructor"}
            return own | (members(found[1]) if found[1] else set())
    raise AssertionError(f"there is no class {name}")


def test_functions_are_the_same() -> None:
    python = {name for name in ac.__all__ if name.islower() and not name.startswith("_")}
    javascript = exported()
    assert python - javascript == set(ONLY_PYTHON)
    assert javascript - python == set(ONLY_JAVASCRIPT)


@pytest.mark.parametrize("name", PYTHON_MEMBERS)
def test_members_are_the_same(name: str) -> None:
    python = {member for member in dir(getattr(ac, name)) if not member.startswith("_")}
    javascript = members(name)
    assert python - javascript == set(PYTHON_MEMBERS[name]) - javascript
    assert javascript - python == set(JAVASCRIPT_MEMBERS[name]) - python
    assert set(PYTHON_MEMBERS[name]) <= python and set(JAVASCRIPT_MEMBERS[name]) <= javascript


@pytest.mark.parametrize("function", FUNCTIONS, ids=[function["name"] for function in FUNCTIONS])
def test_every_function_of_the_wire_is_there(function: dict[str, object]) -> None:
    name, handles = str(function["name"]), function["handles"]
    method = METHODS.get(name, f"{handles[0]}.{name}" if isinstance(handles, list) and handles else "")
    if method:
        owner, member = method.split(".")
        assert member in dir(getattr(ac, owner)), f"Python has no {method}"
        assert member in members(owner), f"JavaScript has no {method}"
    else:
        assert name in {*ac.__all__, *ONLY_JAVASCRIPT}, f"Python has no {name}"
        assert name in exported(), f"JavaScript has no {name}"
    assert f"### `{name}`\n" in (ROOT / "docs" / "reference.md").read_text("utf-8")
