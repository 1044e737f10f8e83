"""Work that takes long: it tells how far it is, hears Ctrl-C, and lets other threads run."""

from __future__ import annotations

import inspect
import json
import math
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import attribution_core as ac
import pytest
from attribution_core.inputs import Progress

SURFACE = Path(__file__).parents[2] / "docs" / "surface.json"

CHANNELS = [f"channel {place}" for place in range(12)]


def curve(place: int, slope: float = 2.5) -> dict[str, Any]:
    return {"family": "hill", "beta": 100 + 7 * (place % 13), "half_sat": 20 + 3 * (place % 29), "slope": slope}


def s_shaped(count: int) -> list[dict[str, Any]]:
    return [{"id": f"c{place}", "curve": curve(place), "min_if_active": 11 + place % 7} for place in range(count)]


def in_lots(count: int) -> list[dict[str, Any]]:
    """Channels of which no two spend in the same steps: sums of them come near a budget, and never meet it."""
    return [{"id": f"c{place}", "curve": curve(place), "lot": 7 + math.sqrt(place + 2)} for place in range(count)]


def journeys() -> ac.Journeys:
    rows = [{"path": [a, b, c], "conversions": 1, "nulls": 2} for a in CHANNELS for b in CHANNELS for c in CHANNELS]
    return ac.Journeys.from_path_counts(rows)


def dated() -> tuple[ac.Credits, list[dict[str, Any]]]:
    """Credits of a year, with what each channel cost in each of its days."""
    days = [f"2026-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 28)]
    rows = [(channel, day, place) for channel in CHANNELS for place, day in enumerate(days)]
    touches = [{"journey": f"{channel} {day}", "at": day, "channel": channel} for channel, day, _ in rows]
    sales = [{"journey": f"{channel} {day}", "at": day, "value": 5.0 + place % 9} for channel, day, place in rows]
    spend = [{"channel": channel, "date": day, "amount": 1.0 + place % 5} for channel, day, place in rows]
    return ac.Journeys(touches, sales).attribute("linear"), spend


SPENDS = [5.0 + 0.5 * place for place in range(30_000)]
RESPONSES = [(0.9 + 0.05 * (place % 5)) * 1000 * spend / (800 + spend) for place, spend in enumerate(SPENDS)]
FEW = (SPENDS[::600], RESPONSES[::600])
DRAWS = [[curve(place + draw, 0.9) for draw in range(500)] for place in range(30)]
FLIGHT = [
    {"id": f"tv{place}", "theta": 0.8, "curve": {"family": "michaelis_menten", "beta": 500 + place, "half_sat": 120}}
    for place in range(1_000)
]

LONG: dict[str, Callable[[Progress], object]] = {
    # One branch and bound that does not end in a lifetime.
    "allocate": lambda progress: ac.allocate(
        channels=in_lots(40), budget=700, budget_rule="exactly", max_nodes=4_000_000_000, progress=progress
    ),
    "allocate, one relaxation": lambda progress: ac.allocate(
        channels=s_shaped(4_000), objective="min_spend", target_response=90_000, progress=progress
    ),
    "allocate_draws": lambda progress: ac.allocate_draws(
        {"channels": s_shaped(30), "budget": 700}, DRAWS, progress=progress
    ),
    "allocate_draws, worst": lambda progress: ac.allocate_draws(
        {"channels": s_shaped(30), "budget": 700}, DRAWS, utility="cvar", by_draw=False, progress=progress
    ),
    "efficient_frontier": lambda progress: ac.efficient_frontier(
        {"channels": s_shaped(40)}, [100 + 0.1 * place for place in range(20_000)], progress=progress
    ),
    "plan_flight": lambda progress: ac.plan_flight(budget=900_000, periods=1000, channels=FLIGHT, progress=progress),
    "fit_curve": lambda progress: ac.fit_curve(SPENDS, RESPONSES, family="auto", baseline="auto", progress=progress),
    "bootstrap_curve": lambda progress: ac.bootstrap_curve(
        *FEW, bootstrap={"replicates": 1_000_000}, progress=progress
    ),
    "bootstrap": lambda progress: journeys().bootstrap("markov", replicates=1_000_000, progress=progress),
    "bootstrap, shapley": lambda progress: journeys().bootstrap("shapley", replicates=1_000_000, progress=progress),
    "roi": lambda progress: dated()[0].roi(
        "channel", "touch_day", spend=dated()[1], bootstrap={"replicates": 1_000_000}, progress=progress
    ),
}


@pytest.fixture
def listening_to_ctrl_c() -> Iterator[None]:
    """A process in the background, or under nohup, ignores Ctrl-C, and so does its Python."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listening_to_ctrl_c")
@pytest.mark.parametrize("name", LONG)
def test_ctrl_c_stops_within_a_second(name: str) -> None:
    pressed: list[float] = []

    def press() -> None:
        pressed.append(time.monotonic())
        signal.raise_signal(signal.SIGINT)

    # As soon as the work is under way.
    timer = threading.Timer(0.1, press)

    def begin(done: int, total: int) -> None:
        if timer.ident is None:
            timer.start()

    with pytest.raises(KeyboardInterrupt):
        LONG[name](begin)
    assert time.monotonic() - pressed[0] < 1.0


@pytest.mark.usefixtures("listening_to_ctrl_c")
def test_ctrl_c_stops_what_nobody_watches() -> None:
    threading.Timer(0.3, signal.raise_signal, [signal.SIGINT]).start()
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        LONG["allocate"](None)
    assert time.monotonic() - began < 1.3


@pytest.mark.parametrize("name", LONG)
def test_an_exception_in_progress_stops_the_work_and_is_raised(name: str) -> None:
    stopped: list[float] = []

    def enough(done: int, total: int) -> None:
        stopped.append(time.monotonic())
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        LONG[name](enough)
    assert len(stopped) == 1
    assert time.monotonic() - stopped[0] < 1.0


@pytest.mark.parametrize("name", ["allocate", "efficient_frontier", "fit_curve", "bootstrap_curve"])
def test_other_threads_run_meanwhile(name: str) -> None:
    """The interpreter takes no thread off by itself here, so that ticks inside the call prove that it was let go."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(600)
    enough = threading.Event()
    inside: list[float] = []

    def progress(done: int, total: int) -> None:
        inside.append(time.perf_counter())
        if enough.is_set():
            raise RuntimeError("enough")

    def work() -> None:
        with pytest.raises(RuntimeError, match="enough"):
            LONG[name](progress)

    thread = threading.Thread(target=work)
    try:
        thread.start()
        ticks = []
        while thread.is_alive():
            ticks.append(time.perf_counter())
            time.sleep(0.001)
            if inside and ticks[-1] - inside[0] > 0.5:
                enough.set()
    finally:
        sys.setswitchinterval(before)
    within = [tick for tick in ticks if inside[0] < tick < inside[-1]]
    assert max(after - earlier for earlier, after in pairwise(within)) < 0.25


def test_steps_never_fall_and_end_at_the_total() -> None:
    credits, spend = dated()
    many = journeys()
    fitted = ac.fit("markov", many)
    short: dict[str, Callable[[Progress], object]] = {
        "allocate": lambda told: ac.allocate(
            channels=s_shaped(60), budget=700, rel_gap=0, max_nodes=500, progress=told
        ),
        "efficient_frontier": lambda told: ac.efficient_frontier(
            {"channels": s_shaped(40)}, [100.0 + place for place in range(200)], progress=told
        ),
        "fit_curve": lambda told: ac.fit_curve(SPENDS[::10], RESPONSES[::10], family="auto", progress=told),
        "bootstrap_curve": lambda told: ac.bootstrap_curve(*FEW, bootstrap={"replicates": 500}, progress=told),
        "bootstrap": lambda told: many.bootstrap("markov", replicates=3_000, progress=told),
        "roi": lambda told: credits.roi("channel", spend=spend, bootstrap={"replicates": 500}, progress=told),
        "plan": lambda told: credits.plan(spend=spend, progress=told),
        "by": lambda told: credits.by("channel", "touch_day", progress=told),
        "fit": lambda told: ac.fit("markov", many, progress=told),
        "attribute": lambda told: many.attribute("markov", progress=told),
        "attribute_all": lambda told: many.attribute_all(["linear", "markov"], progress=told),
        "explain": lambda told: many.explain(position=0, model="markov", progress=told),
        "compare": lambda told: many.compare(["linear", "markov"], progress=told),
        "summary": lambda told: many.summary(progress=told),
        "paths": lambda told: many.paths(progress=told),
        "fitted": lambda told: fitted.attribute(many, progress=told),
    }
    for name, work in short.items():
        told: list[tuple[int, int]] = []
        work(lambda done, total, told=told: told.append((done, total)))
        steps = [done for done, _ in told]
        assert steps == sorted(steps), name
        assert told[-1][0] == told[-1][1] > 0, name
        assert told[-1] == max(told), name


def test_a_bar_ends_full(capsys: pytest.CaptureFixture[str]) -> None:
    journeys().bootstrap("markov", replicates=50, progress=True)
    ac.efficient_frontier({"channels": s_shaped(4)}, [50.0, 60.0], progress=True)
    shown = capsys.readouterr().err
    assert "50/50" in shown
    assert "2/2" in shown


def test_what_is_watched_takes_progress_and_nothing_else_does() -> None:
    methods: dict[str, Any] = {
        "report": ac.Journeys.report.fget,  # type: ignore[attr-defined]
        "unattributed": ac.Credits.unattributed.fget,  # type: ignore[attr-defined]
        "attribute": ac.Journeys.attribute,
        "explain": ac.Journeys.explain,
        "summary": ac.Journeys.summary,
        "paths": ac.PathSummary.paths,
        "journey_paths": ac.Journeys.paths,
        "compare": ac.Journeys.compare,
        "bootstrap": ac.Journeys.bootstrap,
        "fit": ac.fit,
        "fit_journeys": ac.fit,
        "attribute_fitted": ac.FittedModel.attribute,
        "explain_fitted": ac.FittedModel.explain,
        "effects": ac.FittedModel.effects,
        "details": ac.FittedModel.details,
        "roi": ac.Credits.roi,
        "plan": ac.Credits.plan,
        "overview": None,
        "credits_from_weights": ac.Credits.from_weights,
        "fit_timing_summary": ac.FittedModel.from_timing_summary,
        "fit_transitions": ac.FittedModel.from_transitions,
    }
    for function in json.loads(SURFACE.read_text("utf-8"))["functions"]:
        name = function["name"]
        of_data = None if function["handles"] else getattr(ac.generated.functions, name, None)
        made = getattr(ac, str(function["handles"][0]), None) if function["handles"] else None
        python = of_data or methods.get(name, getattr(made, name, None))
        if python is None:
            assert not function["watched"], name
            continue
        assert ("progress" in inspect.signature(python).parameters) == function["watched"], name


def test_what_is_no_function_is_refused() -> None:
    with pytest.raises(ac.AttributionError) as refused:
        ac.allocate(channels=s_shaped(2), budget=50, progress="yes")  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.path) == ("INVALID_CONFIG", "progress")
