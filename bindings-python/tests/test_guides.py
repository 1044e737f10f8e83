from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDES = [
    ROOT / "README.md",
    ROOT / "docs" / "python.md",
    ROOT / "docs" / "data-driven.md",
    ROOT / "docs" / "economics.md",
]
BLOCKS = [
    (guide.name, code)
    for guide in GUIDES
    for code in re.findall(r"```python\n(.*?)```", guide.read_text("utf-8"), re.S)
]


def test_the_guides_have_code() -> None:
    assert {name for name, _ in BLOCKS} == {"README.md", "python.md", "data-driven.md", "economics.md"}


@pytest.mark.parametrize(("guide", "code"), BLOCKS)
def test_the_code_of_the_guides_runs(guide: str, code: str) -> None:
    exec(compile(code, guide, "exec"), {})
