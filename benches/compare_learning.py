"""Models that learn, by this library and by others, side by side in one run: Markov chains of order 1 and Shapley
values from 300 000 rows of path counts over 12 channels.

    make compare                # after the rule models
    PATHS=30000 make compare

Ours is exact. ChannelAttribution draws walks until its results settle; marketing-attribution-models solves for each
channel anew and enumerates coalitions of at most four channels. The rows are in memory before the time of a tool
counts, in the form it wants. Each tool runs in a process of its own.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any

PATHS = int(os.environ.get("PATHS", "300000"))
Rows = list[tuple[str, int, float, int]]
Found = dict[str, float]


def rows() -> Rows:
    """Paths of 2 to 10 touches, some channels far more common than others; one row in four converts."""
    random = Random(7)
    channels = [f"channel-{index:02}" for index in range(12)]
    made = []
    for _ in range(PATHS):
        path = [
            channels[min(random.randrange(12), random.randrange(12))]
            for _ in range(random.randint(2, 10))
        ]
        converts = random.random() < 0.25
        made.append(
            (
                " > ".join(path),
                int(converts),
                10.0 if converts else 0.0,
                random.randint(1, 3),
            )
        )
    return made


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    best = float("inf")
    until = time.perf_counter() + 2
    while best == float("inf") or time.perf_counter() < until:
        began = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - began)
    return best, result


def ours(given: Rows) -> dict[str, Any]:
    import attribution_core as ac
    import pyarrow as pa

    names = ["path", "conversions", "value", "nulls"]
    frame = pa.table(dict(zip(names, map(list, zip(*given, strict=True)), strict=True)))

    markov, fitted = timed(
        lambda: ac.fit("markov", ac.Journeys.from_path_counts(frame))
    )
    shapley, _ = timed(lambda: ac.fit("shapley", ac.Journeys.from_path_counts(frame)))
    rate, _ = timed(
        lambda: ac.fit(
            "shapley",
            ac.Journeys.from_path_counts(frame),
            value_function="conversion_rate",
        )
    )
    summary = ac.Journeys.from_path_counts(frame).summary()
    built, _ = timed(lambda: ac.fit("markov", summary))
    journeys = ac.Journeys.from_path_counts(frame)
    bootstrap, _ = timed(lambda: journeys.bootstrap("markov", replicates=1000))
    effects = {row["channel"]: row["effect"] for row in fitted.effects().to_dicts()}
    seconds = {
        "markov, from rows": markov,
        "markov, from a summary": built,
        "shapley, from rows": shapley,
        "shapley of rates, from rows": rate,
        "bootstrap of markov, 1000": bootstrap,
    }
    return {"seconds": seconds, "effects": effects}


def channel_attribution(given: Rows) -> dict[str, Any]:
    import pandas

    with contextlib.redirect_stdout(sys.stderr):
        import ChannelAttribution

        frame = pandas.DataFrame(
            given, columns=["path", "conversions", "value", "nulls"]
        )

        def fit() -> Any:
            return ChannelAttribution.markov_model(
                frame,
                "path",
                "conversions",
                var_null="nulls",
                out_more=True,
                verbose=False,
            )

        seconds, found = timed(fit)
    table = found["removal_effects"]
    effects = dict(zip(table["channel_name"], table["removal_effect"], strict=True))
    return {"seconds": {"markov, from rows": seconds}, "effects": effects}


def marketing_attribution_models(given: Rows) -> dict[str, Any]:
    import polars
    from mam.core import MAM

    # One row for the conversions of a path and one for its nulls.
    split = [(path, count, True) for path, count, _, _ in given if count]
    split += [(path, count, False) for path, _, _, count in given if count]
    frame = polars.DataFrame(
        split, schema=["path", "occurrences", "converted"], orient="row"
    )

    def mam() -> MAM:
        return MAM(
            frame,
            "grouped_journey",
            channels_colname="path",
            journey_with_conv_colname="converted",
        )

    markov, result = timed(lambda: mam().run_markov(transition_to_same_state=True))
    shapley, _ = timed(lambda: mam().run_shapley(max_size=4))
    effects = result.metadata["removal_effect"]["removal_effect"].to_dict()
    seconds = {"markov, from rows": markov, "shapley of rates, from rows": shapley}
    return {"seconds": seconds, "effects": effects}


TOOLS: dict[str, Callable[[Rows], dict[str, Any]]] = {
    "attribution-core": ours,
    "ChannelAttribution": channel_attribution,
    "MAM": marketing_attribution_models,
}


def main() -> None:
    print(f"{PATHS:,} rows of path counts over 12 channels")
    found = {}
    for tool in TOOLS:
        command = [sys.executable, __file__, tool]
        found[tool] = json.loads(
            subprocess.run(
                command, stdout=subprocess.PIPE, text=True, check=True
            ).stdout
        )
    own = found["attribution-core"]
    print(f"{'':30}" + "".join(f"{tool:>20}" for tool in TOOLS))
    for name, seconds in own["seconds"].items():
        cells = [found[tool]["seconds"].get(name) for tool in TOOLS]
        shown = [
            "" if cell is None else f"{cell:.3f} s {cell / seconds:>6.0f}x"
            for cell in cells
        ]
        print(f"{name:30}" + "".join(f"{cell:>20}" for cell in shown))
    for tool in list(TOOLS)[1:]:
        other = found[tool]["effects"]
        off = max(
            abs(other[channel] / exact - 1) for channel, exact in own["effects"].items()
        )
        print(f"removal effects of {tool} are off by at most {off:.2%} of themselves")


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(json.dumps(TOOLS[sys.argv[1]](rows())))
    else:
        main()
