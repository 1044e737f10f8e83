"""Survival curves and regressions of deals against lifelines and statsmodels."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import attribution_core as ac
import numpy as np
import pytest
import statsmodels.api as sm
from lifelines import KaplanMeierFitter
from scipy.stats import t as student

Row = dict[str, Any]
START = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
SIZES = ["large", "medium", "small"]
KINDS = ["demo_request", "email_open", "webinar_attendance"]
#: Days after the creation up to which a regression sees touches.
LANDMARK = 30


def at(days: float) -> str:
    return (START + dt.timedelta(days=days)).isoformat()


def log_of_deals(seed: int, deals: int = 90) -> tuple[list[Row], list[Row]]:
    """Deals with whole days, so that many end together, and their touches; some are still open."""
    draw = random.Random(seed)
    opportunities: list[Row] = []
    touches: list[Row] = []
    for number in range(deals):
        created, days = draw.randrange(200), 1 + draw.randrange(40)
        size, makers = draw.choice(SIZES), 1 + draw.randrange(6)
        status = draw.choices(["won", "lost", "open"], [6, 2, 3])[0]
        days += 10 * SIZES.index(size) + makers
        row = {
            "id": f"d-{number}",
            "account": f"a-{number}",
            "status": status,
            "amount": 100.0,
            "deal_size": size,
            "decision_makers": makers,
            "created_at": at(created),
        }
        # Open deals have ages that closed ones have too.
        opportunities.append(
            row | ({"closed_at": at(created + days)} if status != "open" else {"created_at": at(300 - days)})
        )
        begun = created if status != "open" else 300 - days
        for _ in range(draw.randrange(5)):
            when = begun + draw.randrange(1, days + 1) - 0.5
            kind = draw.choice(KINDS)
            touches.append({"account": f"a-{number}", "at": at(when), "channel": "any", "kind": kind})
    return touches, opportunities


def velocity(seed: int, **options: Any) -> tuple[Any, list[Row], list[Row]]:
    touches, opportunities = log_of_deals(seed)
    journeys = ac.Journeys(touches, opportunities=opportunities, as_of=at(300))
    options = {"landmark_days": LANDMARK, "regression_touches_by": "kind", **options}
    return journeys.velocity(**options), touches, opportunities


def cycle(row: Row) -> tuple[float, bool]:
    """Days that a deal lasts, and true where it ended."""
    ends = dt.datetime.fromisoformat(row.get("closed_at", at(300)))
    return (ends - dt.datetime.fromisoformat(row["created_at"])).total_seconds() / 86400, "closed_at" in row


@pytest.mark.parametrize("seed", range(12))
def test_kaplan_meier_equals_lifelines(seed: int) -> None:
    level = [0.9, 0.95, 0.8][seed % 3]
    report, _, opportunities = velocity(seed, level=level)
    curves = [(report.survival, opportunities)]
    for curve in report.survival_by_deal_size:
        curves.append((curve, [row for row in opportunities if row["deal_size"] == curve.deal_size]))
    assert len(curves) == 4
    for curve, rows in curves:
        cycles = [cycle(row) for row in rows]
        fitted = KaplanMeierFitter(alpha=1 - level).fit([days for days, _ in cycles], [ended for _, ended in cycles])
        limits = fitted.confidence_interval_
        table = fitted.event_table
        closing = [days for days in table.index if table.observed[days] > 0]
        steps = curve.cycle.steps
        assert [step.days for step in steps] == closing
        for step in steps:
            assert step.at_risk == table.at_risk[step.days] and step.events == table.observed[step.days]
            assert step.survival == pytest.approx(fitted.survival_function_["KM_estimate"][step.days], abs=1e-12)
            low, high = limits.loc[step.days]
            if step.low is None:
                # Nothing lasts longer: there is no error to speak of, and lifelines says 0.
                assert step.survival == low == high == 0
            else:
                assert (step.low, step.high) == pytest.approx((low, high), abs=1e-9)
        median = fitted.median_survival_time_
        assert curve.cycle.median == (None if np.isinf(median) else median)


@pytest.mark.parametrize("seed", range(12))
def test_regression_equals_statsmodels(seed: int) -> None:
    level, prediction = 0.95, 0.9
    report, touches, opportunities = velocity(seed, level=level, prediction_level=prediction)
    regression = report.regression
    won = [row for row in opportunities if row["status"] == "won"]
    # The most frequent size is the base, the first by name where several are.
    base = max(SIZES, key=lambda size: sum(row["deal_size"] == size for row in won))
    assert regression.base_deal_size == base
    names = ["intercept", *(f"deal_size: {size}" for size in SIZES if size != base), "committee_size"]
    names += [f"touches: {kind}" for kind in KINDS]
    assert [term.term for term in regression.terms] == names

    def features(row: Row) -> list[float]:
        begun = dt.datetime.fromisoformat(row["created_at"])
        own = [
            touch["kind"]
            for touch in touches
            if touch["account"] == row["account"]
            and 0 <= (dt.datetime.fromisoformat(touch["at"]) - begun).total_seconds() <= LANDMARK * 86400
        ]
        sizes = [float(row["deal_size"] == size) for size in SIZES if size != base]
        return [1.0, *sizes, float(row["decision_makers"]), *(float(own.count(kind)) for kind in KINDS)]

    fitted = sm.OLS(np.log1p([cycle(row)[0] for row in won]), np.array([features(row) for row in won])).fit()
    for term, coefficient, error, (low, high) in zip(
        regression.terms, fitted.params, fitted.bse, fitted.conf_int(1 - level), strict=True
    ):
        found = (term.coefficient, term.std_error, term.low, term.high)
        assert found == pytest.approx((coefficient, error, low, high), rel=1e-9, abs=1e-9)
    assert regression.r2 == pytest.approx(fitted.rsquared, abs=1e-9)
    assert regression.sigma == pytest.approx(np.sqrt(fitted.scale), rel=1e-9)
    assert regression.freedom == fitted.df_resid
    predicted = {row.opportunity: row.regression for row in report.predictions}
    open_deals = [row for row in opportunities if row["status"] == "open"]
    assert set(predicted) == {row["id"] for row in open_deals}
    for row in open_deals:
        answer = predicted[row["id"]]
        frame = fitted.get_prediction([features(row)]).summary_frame(alpha=1 - prediction).iloc[0]
        expected = np.expm1([frame["mean"], frame["obs_ci_lower"], frame["obs_ci_upper"]])
        age = cycle(row)[0]
        if answer.reason is not None:
            # What a young deal's touches up to the landmark will be is not known yet.
            assert answer.days is None and age < LANDMARK
            continue
        assert (answer.days, answer.low, answer.high) == pytest.approx(tuple(expected), rel=1e-9)
        # Of the cycles that last longer than the deal is old already.
        freedom, mean = fitted.df_resid, frame["mean"]
        spread = (frame["obs_ci_upper"] - mean) / student.isf((1 - prediction) / 2, freedom)
        lasts = student.sf((np.log1p(age) - mean) / spread, freedom)
        tails = np.array([0.5, (1 + prediction) / 2, (1 - prediction) / 2])
        older = np.expm1(mean + spread * student.isf(tails * lasts, freedom))
        assert (answer.days_at_age, answer.low_at_age, answer.high_at_age) == pytest.approx(tuple(older), rel=1e-7)
