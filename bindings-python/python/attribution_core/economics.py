"""What marketing was worth, and where the next unit of money should go: returns, response curves and budgets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from numbers import Real
from typing import Any, TypeAlias, overload

from attribution_core import _core
from attribution_core._wire import arguments_json
from attribution_core.errors import AttributionError

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

Numbers: TypeAlias = Sequence[float] | Iterable[float]
"""A list, or an array or series of NumPy, pandas or Polars."""


def _call(function: str, arguments: Any) -> Any:
    return json.loads(_core.economics(function, arguments_json(arguments)))


class Curve(Mapping[str, Any]):
    """Response as a function of spend: ``Curve("hill", beta=900, half_sat=120, slope=1.5)``.

    Families: ``hill``, ``michaelis_menten``, ``power``, ``log``, ``exponential``, ``tanh``, ``logistic``, ``sigmoid``,
    ``linear``, ``tabulated`` (``spend`` and ``response`` of points) and ``shifted`` (``curve`` and ``carry``). A curve
    is a mapping with its family and parameters, so that it goes wherever one is asked for. Methods take one spend or
    many.
    """

    __slots__ = ("_spec",)

    def __init__(self, family: str | Mapping[str, Any], **parameters: Any) -> None:
        given = dict(family) if isinstance(family, Mapping) else {"family": family}
        self._spec: dict[str, Any] = {**given, **parameters}
        self._ask()

    def _ask(self, **asked: Any) -> dict[str, Any]:
        answer: dict[str, Any] = _call("curve", {"curve": self._spec, **asked})
        return answer

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
        """What a spend brings."""
        values: float | list[float] = self._values("response", "spends", spend)
        return values

    @overload
    def marginal(self, spend: float) -> float | None: ...
    @overload
    def marginal(self, spend: Numbers) -> list[float | None]: ...
    def marginal(self, spend: float | Numbers) -> float | list[float | None] | None:
        """What the next unit brings; None where that is infinite."""
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
    def max_average_spend(self) -> float:
        """Spend with the best average response; 0 when the first unit is the best."""
        spend: float = self._ask()["max_average_spend"]
        return spend

    @property
    def most(self) -> float | None:
        """The most that can come back; None without a limit."""
        most: float | None = self._ask()["most"]
        return most

    def to_dict(self) -> dict[str, Any]:
        """Family and parameters, as plain data."""
        return dict(self._spec)

    def __reduce__(self) -> tuple[type[Curve], tuple[dict[str, Any]]]:
        return Curve, (self._spec,)

    def __repr__(self) -> str:
        parameters = ", ".join(f"{name}={value!r}" for name, value in self._spec.items() if name != "family")
        return f"Curve({self._spec.get('family')!r}, {parameters})"


@dataclass(frozen=True, slots=True)
class Allocation:
    """The best plan for a problem, how far from the best it can be, and its prices."""

    status: str
    spend: float
    response: float
    profit: float
    roas: float | None
    objective_value: float
    bound: float
    gap: float
    shadow_price: float | None
    nodes: int
    channels: list[dict[str, Any]]
    groups: list[dict[str, Any]]
    shadow_price_reason: str | None = None
    """Reason for a missing shadow price: infinite, lots, full, target or explore."""
    next_unit_reason: str | None = None
    """Reason for missing shares of the next unit of budget: as for the price, or ties."""

    @property
    def spends(self) -> dict[str, float]:
        """What each channel gets, by its name."""
        return {channel["id"]: channel["spend"] for channel in self.channels}

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class PlanOutcome:
    """What a given plan brings."""

    spend: float
    response: float
    profit: float
    roas: float | None
    responses: list[float]
    marginal_roas: list[float | None]

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class FlightPlan:
    """Flight plan: spends by channel and period, and how far from the best they can be.

    ``shadow_price`` is None where ``shadow_price_reason`` says why: ``infinite`` or ``no_channel``.
    """

    status: str
    spend: float
    response: float
    bound: float
    gap: float
    shadow_price: float | None
    even_response: float
    channels: list[dict[str, Any]]
    shadow_price_reason: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class CurveFit:
    """A fitted curve, and how far to trust it.

    ``curve`` is what spend brings above the ``baseline``. ``warnings`` have a ``detail`` and a stable
    ``code``: ``no_bend_seen``, ``only_plateau_seen`` or ``parameters_not_separable`` (of the shape; never two of them),
    ``not_better_than_constant``, ``at_limit``, ``too_few_observations``, ``aicc_undefined``, ``looks_like_baseline`` or
    ``delta_too_small``.
    """

    family: str
    curve: Curve
    baseline: float
    parameters: list[dict[str, Any]]
    objective: float
    rss: float
    r2: float | None
    sigma: float | None
    aicc: float | None
    identifiable: bool
    warnings: list[dict[str, str]]
    residuals: list[float]
    observed_max: float

    @classmethod
    def _read(cls, data: dict[str, Any]) -> CurveFit:
        return cls(**{**data, "curve": Curve(data["curve"])})

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return {**fields, "curve": self.curve.to_dict()}


@dataclass(frozen=True, slots=True)
class CurveDraws:
    """A fitted curve with replicates of it, and intervals of its parameters."""

    fit: CurveFit
    curves: list[Curve]
    parameters: list[dict[str, Any]]
    level: float

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return {
            "fit": self.fit.to_dict(),
            "curves": [curve.to_dict() for curve in self.curves],
            "parameters": self.parameters,
            "level": self.level,
        }


@dataclass(frozen=True, slots=True)
class UncertainAllocation:
    """The best plan when curves are draws, and what it brings in each."""

    status: str
    spend: float
    spends: list[float]
    utility: float
    bound: float
    gap: float
    shadow_price: float | None
    mean_response: float
    tail_response: float
    responses: list[float]
    thompson_spends: list[float] | None
    value_of_information: float | None
    should_grow: list[float | None] | None
    shadow_price_reason: str | None = None
    """Reason for a missing shadow price."""

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class BudgetPlan:
    """A plan with every step that led to it: observations with their fits, the problem, and its best answer."""

    observations: list[dict[str, Any]]
    problem: dict[str, Any]
    allocation: Allocation
    left_out: list[dict[str, Any]]
    warnings: list[str]

    @classmethod
    def _read(cls, data: dict[str, Any]) -> BudgetPlan:
        return cls(**{**data, "allocation": Allocation(**data["allocation"])})

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Metric:
    """A ratio, or why there is none: ``zero_denominator``, ``non_finite`` or ``never_pays_back``."""

    value: float | None
    reason: str | None


def _joined(problem: Any, fields: Mapping[str, Any]) -> Any:
    """A problem with further fields; the core says what is wrong with one that is no mapping."""
    if problem is not None and not isinstance(problem, Mapping):
        return problem
    given = _with_channels(problem or {})
    if given is not problem and "channels" in given and "channels" in fields:
        raise AttributionError("INVALID_INPUT", "channels", "expected curves by name or channels, got both")
    return _of_fits({**given, **fields})


def _curve(curve: Any) -> Any:
    """A curve, which a fit holds."""
    return curve.curve if isinstance(curve, CurveFit) else curve


def _is_curve(value: Any) -> bool:
    return isinstance(value, CurveFit) or (isinstance(value, Mapping) and "family" in value)


def _with_channels(problem: Any) -> Any:
    """A problem, which a mapping from names to curves is too; a fit stands for its curve."""
    if not isinstance(problem, Mapping) or not problem:
        return problem
    if all(_is_curve(curve) for curve in problem.values()):
        return {"channels": [{"id": name, "curve": _curve(curve)} for name, curve in problem.items()]}
    return _of_fits(problem)


def _of_fits(problem: Mapping[str, Any]) -> Mapping[str, Any]:
    """A problem with the curves of the fits that its channels have."""
    channels = problem.get("channels")
    if not isinstance(channels, (list, tuple)):
        return problem
    return {**problem, "channels": [_with_curve(channel) for channel in channels]}


def _with_curve(channel: Any) -> Any:
    """A channel with a curve, which a fit stands for."""
    if isinstance(channel, Mapping) and "curve" in channel:
        return {**channel, "curve": _curve(channel["curve"])}
    return channel


def allocate(problem: Mapping[str, Any] | None = None, **fields: Any) -> Allocation:
    """The best plan for a budget: ``allocate({"search": curve, "tv": curve}, budget=50_000)``.

    A fit stands for its curve. With bounds: ``allocate(channels=[{"id": "search", "curve": curve, "max": 9_000}, …],
    budget=50_000)``.
    """
    return Allocation(**_call("allocate", _joined(problem, fields)))


def allocate_draws(
    problem: Mapping[str, Any],
    draws: Sequence[Sequence[Mapping[str, Any]]],
    **options: Any,
) -> UncertainAllocation:
    """The best plan when curves are draws: for each channel a list of curves, such as ``bootstrap_curve(…).curves``.

    Options: ``utility`` (``mean``, ``entropic`` with ``aversion``, or ``cvar``: the mean of the worst ``tail`` of the
    draws), ``tail``, ``by_draw``.
    """
    asked = {"problem": _with_channels(problem), "draws": draws, **options}
    return UncertainAllocation(**_call("allocate_draws", asked))


def efficient_frontier(problem: Mapping[str, Any], budgets: Numbers) -> list[dict[str, Any]]:
    """The best plans for several budgets: what more money would bring, or less would cost."""
    points: list[dict[str, Any]] = _call("efficient_frontier", {"problem": _with_channels(problem), "budgets": budgets})
    return points


def evaluate_plan(problem: Mapping[str, Any], spends: Numbers) -> PlanOutcome:
    """What a plan brings under the curves of a problem, whether or not it keeps its bounds."""
    return PlanOutcome(**_call("evaluate_plan", {"problem": _with_channels(problem), "spends": spends}))


def proportional(total: float, returns: Numbers) -> list[float]:
    """A budget shared in proportion to returns above 0, equally when none is: the simple rule, for comparison."""
    shares: list[float] = _call("proportional", {"total": total, "returns": returns})
    return shares


def plan_flight(problem: Mapping[str, Any] | None = None, **fields: Any) -> FlightPlan:
    """The best spends over channels and periods, when spend goes on working."""
    return FlightPlan(**_call("plan_flight", _joined(problem, fields)))


def adstock(
    shape: str | Mapping[str, Any],
    spend: Numbers = (),
    carry_in: float = 0.0,
    **parameters: Any,
) -> dict[str, Any]:
    """What spend is worth with what earlier periods left: ``adstock("geometric", spend, theta=0.6)["adstocked"]``."""
    given = dict(shape) if isinstance(shape, Mapping) else {"shape": shape}
    asked = {"adstock": {**given, **parameters}, "spend": spend, "carry_in": carry_in}
    answer: dict[str, Any] = _call("adstock", asked)
    return answer


def fit_curve(spend: Numbers, response: Numbers, weight: Numbers = (), **options: Any) -> CurveFit:
    """The curve that fits observations best: ``fit_curve(spend, response, family="hill")``.

    The response should be what the spend caused. Options: ``family`` (``auto`` tries all), ``priors``, ``noise_sd``,
    ``huber_delta``, ``baseline`` (``none``, ``fit``, or ``auto``: where it helps), ``min_slope``, ``max_slope``.
    """
    asked = {"spend": spend, "response": response, "weight": weight, "options": options}
    return CurveFit._read(_call("fit_curve", asked))


def bootstrap_curve(
    spend: Numbers,
    response: Numbers,
    weight: Numbers = (),
    *,
    bootstrap: Mapping[str, Any] | None = None,
    **options: Any,
) -> CurveDraws:
    """A fitted curve with replicates: ``bootstrap={"resample": "blocks", "replicates": 500, "level": 0.9}``.

    ``resample`` is ``residuals``, ``pairs`` or ``blocks`` (of ``block`` observations); ``seed`` says which replicates.
    """
    asked = {"spend": spend, "response": response, "weight": weight, "options": options, "bootstrap": bootstrap or {}}
    data = _call("bootstrap_curve", asked)
    fit, curves = CurveFit._read(data["fit"]), [Curve(curve) for curve in data["curves"]]
    return CurveDraws(fit, curves, data["parameters"], data["level"])


def metric(name: str, **values: float) -> Metric:
    """A ratio of marketing by its name: ``metric("roas", revenue=12, spend=3).value``."""
    return Metric(**_call("metric", {"metric": name, "values": values}))
