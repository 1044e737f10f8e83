"""Chains: what one function gives goes into every function that takes it; mypy reads this, and the tests run it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_type

import attribution_core as ac
import numpy as np
import pytest
from attribution_core.generated.answers import AllocatedChannel, FrontierPoint, RoiRow

if TYPE_CHECKING:
    from attribution_core.generated.given import CurveBootstrapOptionsInput

SPEND, RESPONSE = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0], [5.0, 8.0, 11.0, 12.0, 13.0, 14.0]


DAYS = [f"2026-{1 + week // 4:02}-{1 + 7 * (week % 4):02}" for week in range(14)]


def credits() -> ac.Credits:
    """14 journeys that were won by search and email in turns, one a week, each worth one more than the last."""
    touches: list[dict[str, Any]] = [
        {"journey": week, "at": day, "channel": "email" if week % 2 else "search"} for week, day in enumerate(DAYS)
    ]
    sales: list[dict[str, Any]] = [{"journey": week, "at": day, "value": 10 + week} for week, day in enumerate(DAYS)]
    return ac.Journeys(touches, sales).attribute("linear")


def spend() -> list[dict[str, Any]]:
    return [
        {"channel": channel, "date": day, "amount": 1.0 + week}
        for week, day in enumerate(DAYS)
        for channel in ("search", "email")
    ]


def test_returns_have_named_columns() -> None:
    roi = credits().roi("channel", spend=spend(), margin=0.5)
    assert_type(roi.rows[0], RoiRow)
    assert_type(roi.rows[0].roas, float | None)
    # Value 10 + week of the even weeks, against 1 + week of all.
    search = next(row for row in roi.rows if row.keys == ["search"])
    assert (search.value, search.cost, search.roas) == (112.0, 105.0, 112 / 105)
    assert roi.total.cost == 210.0
    shares = ac.proportional(10, [row.value for row in roi.rows])
    assert sum(shares) == pytest.approx(10)


def test_a_plan_goes_into_allocate() -> None:
    plan = credits().plan(spend=spend(), period="week", problem={"budget": 10, "channels": [{"id": "email", "max": 4}]})
    best = ac.allocate(plan.problem)
    assert best == plan.allocation
    assert ac.allocate(plan.problem, budget=5).spend <= 5
    assert ac.allocate(channels=plan.problem.channels, budget=10) == best
    assert {**best.spends} == {channel.id: channel.spend for channel in best.channels}
    assert ac.evaluate_plan(plan.problem, [channel.spend for channel in best.channels]).response == best.response
    points = ac.efficient_frontier(plan.problem, np.array([5.0, 10.0]))
    assert_type(points, list[FrontierPoint])
    assert points[1].response == best.response
    few: CurveBootstrapOptionsInput = {"replicates": 20}
    curves = [ac.bootstrap_curve(one.spend, one.value, bootstrap=few).curves for one in plan.observations]
    assert len(ac.allocate_draws(plan.problem, curves, utility="cvar", by_draw=False).spends) == 2


def test_a_fit_goes_into_allocate() -> None:
    fit = ac.fit_curve(SPEND, RESPONSE, family="michaelis_menten")
    best = ac.allocate(channels=[{"id": "search", "curve": fit.curve, "max": 9}], budget=20)
    assert_type(best.channels[0], AllocatedChannel)
    assert_type(best.channels[0].spend, float)
    assert best.channels[0].spend == 9
    assert ac.allocate({"search": fit}, budget=9).spend == 9
    flight = ac.plan_flight(budget=9, periods=2, channels=[{"id": "search", "curve": fit, "theta": 0.5}])
    assert sum(flight.channels[0].spend) == pytest.approx(9)
    assert fit.curve.response(flight.channels[0].adstock[0]) == pytest.approx(flight.channels[0].response[0])
    assert ac.adstock("geometric", [1, 0], theta=0.5).adstocked == [1, 0.5]


if TYPE_CHECKING:

    def mistakes(found: ac.Credits, curve: ac.Curve, best: ac.Allocation) -> None:
        """Each line is an error to a type checker: `warn_unused_ignores` says when one is not."""
        found.roi("channel", spend=spend(), margn=0.4)  # type: ignore[call-arg]
        print(found.roi("channel", spend=spend()).rows[0].raos)  # type: ignore[attr-defined]
        found.plan(spend=spend(), problem={"channels": [{"id": "a", "price": 5}]})  # type: ignore[typeddict-unknown-key]
        print(best.channels[0].spnd)  # type: ignore[attr-defined]
        best.spend = 5  # type: ignore[misc]
        ac.allocate(channels=[{"id": "a", "curve": curve}], budgt=5)  # type: ignore[arg-type]
        ac.allocate(channels=[{"id": "a", "curve": curve, "maxx": 5}])  # type: ignore[list-item]
        ac.allocate(channels=[{"id": "a", "curve": {"family": "power", "beta": 1, "half_sat": 2}}])  # type: ignore[list-item]
        ac.allocate(channels=[{"id": "a", "curve": curve}], budget_rule="exact")  # type: ignore[arg-type]
        ac.allocate(channels=[{"id": "a", "curve": curve}], margin=None)  # type: ignore[arg-type]
        ac.evaluate_plan({"channels": []})  # type: ignore[call-arg]
        ac.fit_curve(SPEND, RESPONSE, famly="hill")  # type: ignore[arg-type]
        ac.bootstrap_curve(SPEND, RESPONSE, bootstrap={"replicats": 5})  # type: ignore[arg-type]
