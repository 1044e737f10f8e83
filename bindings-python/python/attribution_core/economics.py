"""Returns, response curves and budgets: what marketing was worth, and where the next unit of money should go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from numbers import Real
from typing import TYPE_CHECKING, Any, Literal, overload

from attribution_core._ask import ask
from attribution_core.generated import functions
from attribution_core.generated.answers import (
    AdstockValues,
    Allocation,
    BudgetPlan,
    CurveDraws,
    CurveFit,
    FlightPlan,
    PlanOutcome,
    UncertainAllocation,
)
from attribution_core.generated.answers import MetricValue as Metric
from attribution_core.generated.functions import (
    allocate,
    allocate_draws,
    bootstrap_curve,
    efficient_frontier,
    evaluate_plan,
    fit_curve,
    plan_flight,
    proportional,
)

if TYPE_CHECKING:
    from attribution_core.generated.given import AdstockInput, MetricName
    from attribution_core.inputs import Numbers

__all__ = [
    "Allocation",
    "BudgetPlan",
    "Curve",
    "CurveDraws",
    "CurveFit",
    "FlightPlan",
    "Metric",
    "PlanOutcome",
    "UncertainAllocation",
    "adstock",
    "allocate",
    "allocate_draws",
    "bootstrap_curve",
    "efficient_frontier",
    "evaluate_plan",
    "fit_curve",
    "metric",
    "plan_flight",
    "proportional",
]


class Curve(Mapping[str, Any]):
    """Response as a function of spend: ``Curve("hill", beta=900, half_sat=120, slope=1.5)``.

    Families: ``hill``, ``michaelis_menten``, ``power``, ``log``, ``exponential``, ``tanh``, ``logistic``, ``sigmoid``,
    ``linear``, ``tabulated`` (``spend`` and ``response`` of points) and ``shifted`` (``curve`` and ``carry``). A curve
    is a mapping with its family and parameters, so that it goes wherever one is asked for. Methods take one spend or
    many.
    """

    __slots__ = ("_spec",)

    if TYPE_CHECKING:
        # Each family has some of these.
        family: str
        beta: float
        half_sat: float
        slope: float
        exponent: float
        scale: float
        rate: float
        midpoint: float
        carry: float
    else:

        def __getattr__(self, name: str) -> Any:
            """A parameter of its family."""
            if name.startswith("_") or name not in self._spec:
                raise AttributeError(f"{self!r} has no {name}" if not name.startswith("_") else name)
            return self._spec[name]

    def __init__(self, family: str | Mapping[str, Any], **parameters: Any) -> None:
        given = dict(family) if isinstance(family, Mapping) else {"family": family}
        self._spec: dict[str, Any] = {**given, **parameters}
        self._ask()

    def _ask(self, **asked: Any) -> dict[str, Any]:
        answer: dict[str, Any] = ask("curve_values", "", {"curve": self._spec, **asked})
        return answer

    @classmethod
    def _read(cls, spec: dict[str, Any]) -> Curve:
        """A curve that the core answered, which needs no check."""
        curve = cls.__new__(cls)
        curve._spec = spec
        return curve

    def __getitem__(self, name: str) -> Any:
        return self._spec[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._spec)

    def __len__(self) -> int:
        return len(self._spec)

    def _values(self, name: str, asked: str, values: float | Numbers) -> Any:
        # Numbers of NumPy too.
        one = isinstance(values, Real)
        found = self._ask(**{asked: [values] if one else values})[name]
        return found[0] if one else found

    @overload
    def response(self, spend: float) -> float: ...
    @overload
    def response(self, spend: Numbers) -> list[float]: ...
    def response(self, spend: float | Numbers) -> float | list[float]:
        """Response to a spend."""
        values: float | list[float] = self._values("response", "spends", spend)
        return values

    @overload
    def marginal(self, spend: float) -> float | None: ...
    @overload
    def marginal(self, spend: Numbers) -> list[float | None]: ...
    def marginal(self, spend: float | Numbers) -> float | list[float | None] | None:
        """Marginal response: what the next unit brings; None where that is infinite."""
        values: float | list[float | None] | None = self._values("marginal", "spends", spend)
        return values

    @overload
    def average(self, spend: float) -> float | None: ...
    @overload
    def average(self, spend: Numbers) -> list[float | None]: ...
    def average(self, spend: float | Numbers) -> float | list[float | None] | None:
        """Response per unit of spend; None without spend."""
        values: float | list[float | None] | None = self._values("average", "spends", spend)
        return values

    @overload
    def elasticity(self, spend: float) -> float | None: ...
    @overload
    def elasticity(self, spend: Numbers) -> list[float | None]: ...
    def elasticity(self, spend: float | Numbers) -> float | list[float | None] | None:
        """Relative change of response per relative change of spend; None where there is no response."""
        values: float | list[float | None] | None = self._values("elasticity", "spends", spend)
        return values

    @overload
    def inverse_marginal(self, marginal: float) -> float | None: ...
    @overload
    def inverse_marginal(self, marginal: Numbers) -> list[float | None]: ...
    def inverse_marginal(self, marginal: float | Numbers) -> float | list[float | None] | None:
        """The spend in the concave part whose next unit brings so much; where that part starts when none does."""
        values: float | list[float | None] | None = self._values("inverse_marginal", "marginals", marginal)
        return values

    @property
    def inflection(self) -> float:
        """Spend up to which each unit brings more than the one before."""
        spend: float = self._ask()["inflection"]
        return spend

    @property
    def is_concave(self) -> bool:
        """True when returns diminish from the first unit of money on."""
        concave: bool = self._ask()["is_concave"]
        return concave

    @property
    def max_average_spend(self) -> float:
        """Spend with the best average response; 0 when the first unit is the best."""
        spend: float = self._ask()["max_average_spend"]
        return spend

    @property
    def maximum(self) -> float | None:
        """The most that can come back; None without a limit."""
        maximum: float | None = self._ask()["maximum"]
        return maximum

    def to_dict(self) -> dict[str, Any]:
        """Family and parameters, as plain data."""
        return dict(self._spec)

    def __reduce__(self) -> tuple[type[Curve], tuple[dict[str, Any]]]:
        return Curve, (self._spec,)

    def __repr__(self) -> str:
        parameters = ", ".join(f"{name}={value!r}" for name, value in self._spec.items() if name != "family")
        return f"Curve({self._spec.get('family')!r}, {parameters})"


def adstock(
    shape: Literal["geometric", "delayed", "binomial", "weibull_pdf", "weibull_cdf", "custom"] | AdstockInput,
    spend: Numbers = (),
    carry_in: float = 0.0,
    **parameters: Any,
) -> AdstockValues:
    """Adstock, spend with what earlier periods left: ``adstock("geometric", spend, theta=0.6).adstocked``."""
    given: Any = shape if isinstance(shape, Mapping) else {"shape": shape}
    whole: Any = {**given, **parameters}
    return functions.adstock_values(whole, spend, carry_in)


def metric(name: MetricName, **values: float) -> Metric:
    """A ratio of marketing by its name: ``metric("roas", revenue=12, spend=3).value``."""
    return functions.metric(name, values)
