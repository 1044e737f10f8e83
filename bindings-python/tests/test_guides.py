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
    ROOT / "docs" / "data.md",
    ROOT / "docs" / "b2b.md",
    ROOT / "docs" / "paths.md",
    ROOT / "docs" / "tracking-links.md",
    ROOT / "docs" / "influencers.md",
    ROOT / "docs" / "identities.md",
    ROOT / "docs" / "crm.md",
    ROOT / "docs" / "account-matching.md",
    ROOT / "docs" / "inference.md",
    ROOT / "docs" / "partners.md",
    ROOT / "docs" / "hazard.md",
    ROOT / "docs" / "simulation.md",
    ROOT / "docs" / "experiments.md",
    ROOT / "docs" / "data-quality.md",
]

RECIPES = ("data.md", "b2b.md")
BLOCKS = [
    (guide.name, code)
    for guide in GUIDES
    for code in re.findall(r"```python\n(.*?)```", guide.read_text("utf-8"), re.S)
]


def test_the_guides_have_code() -> None:
    assert {name for name, _ in BLOCKS} == {guide.name for guide in GUIDES}


ALONE = [guide for guide in GUIDES if guide.name not in RECIPES]


@pytest.mark.parametrize("guide", ALONE, ids=lambda guide: guide.name)
def test_each_example_of_a_guide_runs_alone(guide: Path) -> None:
    for name, code in BLOCKS:
        if name == guide.name:
            exec(compile(code, name, "exec"), {})


@pytest.mark.parametrize("guide", RECIPES)
def test_the_recipes_run_one_after_another(guide: str) -> None:
    recipes: dict[str, object] = {}
    for name, code in BLOCKS:
        if name == guide:
            exec(compile(code, name, "exec"), recipes)
