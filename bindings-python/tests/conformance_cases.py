"""The conformance cases, which all languages run, and those of them that call one function of economics."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "attribution-core" / "tests" / "conformance"
FILES = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
CASES = [(name, case) for name, content in FILES.items() for case in content["cases"]]


def economics_cases(function: str) -> list[Any]:
    """Arguments and answers of a function of economics."""
    asked = [case for _, case in CASES if case["call"] == "economics" and "expected" in case]
    those = [case for case in asked if case["arguments"]["function"] == function]
    assert those, f"no case calls {function}"
    return [pytest.param(case["arguments"]["arguments"], case["expected"], id=case["name"]) for case in those]
