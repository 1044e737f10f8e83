"""Writes docs/rule-models.md from the catalogue, with a picture of each model's weights as the core computes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attribution_core as ac

ROWS = [
    ("search", 1, 20, None),
    ("social", 4, 60, "ivy"),
    ("email", 2, 10, None),
    ("direct", 1, 80, None),
    ("email", 2, 30, "joe"),
]
HEAD = """# Rule models

<!-- Made from the catalogue by `make generate`; do not edit. -->

A rule model needs no data: it gives every touch of a journey a weight, and the weights are divided by their sum. The
pictures show the shares of one journey of five touches, a week apart, the last at the instant of the conversion:
`search`, `social` (60 of 100 engaged, activity 4, influencer ivy), `email`, `direct`, `email` (influencer joe).

Names, parameters, ranges and defaults below are those of the catalogue, which every language offers as `catalog()`.
A model is a name (`"linear"`) or an object (`{"model": "time_decay", "half_life_days": 14}`).
"""
TAIL = """## Your own

In Rust, implement [`Model`](rust.md#a-model-of-your-own). Everywhere, `custom_position`, `custom_weights` and
`ensemble` cover most of what a house rule asks for.
"""


def range_of(parameter: dict[str, Any]) -> str:
    if parameter["type"] == "number":
        low = ("above " if parameter["above"] else "from ") + f"{parameter['min']:g}"
        return f" ({low}{'' if parameter['max'] is None else ' to %g' % parameter['max']})"
    if parameter["type"] == "choice":
        return f" ({', '.join(f'`{option}`' for option in parameter['options'])})"
    return ""


def section(model: dict[str, Any], weights: list[float]) -> str:
    names = [f"`{alias}`" for alias in model["aliases"]] + model["known_as"]
    known = f" Also known as {', '.join(names)}." if names else ""
    lines = [f"## `{model['name']}`", "", model["summary"] + known, "", f"*Reason to pick it:* {model['why']}", ""]
    lines += [f"*Weight:* {model['formula']}.", ""]
    if model["parameters"]:
        lines += ["| parameter | default | meaning |", "| --- | --- | --- |"]
        lines += [f"| `{p['name']}` | `{p['default']}` | {p['summary']}{range_of(p)} |" for p in model["parameters"]]
        lines.append("")
    bars = [
        f"{row[0]:8}{weight:6.1%}  {'█' * round(weight * 40)}".rstrip()
        for row, weight in zip(ROWS, weights, strict=True)
    ]
    return "\n".join([*lines, "```text", *bars, "```", "", f"*Reference:* {model['reference']}.", ""])


def main() -> None:
    touches = [
        {
            "journey": "deal",
            "at": f"2026-01-{1 + 7 * week:02d}",
            "channel": channel,
            "weight": activity,
            "engagement": engagement,
            "influencer": influencer,
        }
        for week, (channel, activity, engagement, influencer) in enumerate(ROWS)
    ]
    journeys = ac.Journeys(touches, [{"journey": "deal", "at": "2026-01-29", "value": 100}])
    rules = [model for model in ac.catalog() if not model["needs_fitting"]]
    sections = [section(model, list(journeys.attribute(model["name"]).weights)) for model in rules]
    page = Path(__file__).parents[1] / "docs" / "rule-models.md"
    page.write_text("\n".join([HEAD, *sections, TAIL]), encoding="utf-8")


if __name__ == "__main__":
    main()
