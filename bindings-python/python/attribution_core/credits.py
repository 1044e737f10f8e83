"""Credits: how much of each conversion every touch earned."""

from __future__ import annotations

from attribution_core import _core
from attribution_core._progress import watcher
from attribution_core._spend import ask_beside_spend
from attribution_core._wire import answer, arguments_json, expect
from attribution_core.generated.methods import CreditsMethods
from attribution_core.tables import CreditTable, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Unpack

    from attribution_core.generated.answers import BudgetPlan, Conservation, RoiTable, Unattributed
    from attribution_core.generated.given import BootstrapOptionsInput, PlanOptionsInput, RoiOptionsInput
    from attribution_core.inputs import ColumnNames, Numbers, Progress, SpendInput, TableInput
    from attribution_core.journeys import Journeys
    from attribution_core.weights import Weights

__all__ = ["Credits"]


class Credits(CreditsMethods):
    """Credits: the part of each conversion that every touch earned. They pickle, with their journeys."""

    __slots__ = ("_core",)

    def __init__(self, core: _core.Credits) -> None:
        self._core = core

    @classmethod
    def from_weights(
        cls, journeys: Journeys, weights: Numbers, *, model: str, conservation: Conservation = "full"
    ) -> Credits:
        """Credits from weights that come from elsewhere: a warehouse, another tool, a model of your own.

        One weight for each touch of the converting journeys, in the order of ``credits.lines()``. ``conservation`` is
        what those of one journey add up to: one (``full``), one or nothing (``where_earned``), more
        (``per_channel``), or one at most (``with_baseline``).
        """
        core = expect(_core.Journeys, getattr(journeys, "_core", journeys), "journeys", "Journeys")
        asked = {"model": model, "weights": weights, "conservation": conservation}
        return cls(core.ask("credits_from_weights", arguments_json(asked)))

    @property
    def model(self) -> str:
        """Name of the model that made them."""
        return self._core.model

    @property
    def conservation(self) -> str:
        """Conservation of credit: ``full``, ``where_earned``, ``per_channel`` or ``with_baseline``."""
        return self._core.conservation

    @property
    def unattributed(self) -> Unattributed:
        """Conversions that no touch earned, and what they were worth."""
        from attribution_core.generated.answers import Unattributed

        conversions, value = self._core.unattributed
        return Unattributed(conversions=conversions, value=value)

    @property
    def weights(self) -> Weights:
        """One weight for each touch of the converting journeys: a list to look at, memory to share with NumPy."""
        from attribution_core.weights import Weights

        return Weights(self._core.weights())

    def by(self, *dimensions: str, progress: Progress = None) -> CreditTable:
        """Groups the credits: by ``channel``, ``campaign``, ``touch_month``, …, or several of them."""
        arrow, text = self._core.by(list(dimensions), watcher(progress))
        return CreditTable(arrow, text, list(dimensions), self.unattributed, self.baseline(), self._core.note)

    def roi(
        self,
        *by: str,
        spend: SpendInput,
        columns: ColumnNames | None = None,
        bootstrap: bool | BootstrapOptionsInput = False,
        progress: Progress = None,
        **options: Unpack[RoiOptionsInput],
    ) -> RoiTable:
        """ROI table, what groups earned beside what they cost: ``credits.roi("channel", spend=rows, margin=0.4)``.

        ``spend`` is any table that touches may be, with the columns ``channel`` and ``amount``, when it was (``date``,
        ``start`` and ``end``, or ``period`` with both) and, where known, ``campaign``, ``impressions``, ``clicks`` and
        ``currency``, under these names or those that ``columns`` gives (``{"amount": "Cost"}``); or a mapping from
        channels to amounts. With ``bootstrap=True``, or its options (``replicates``,
        ``seed``, ``level``), earnings, profit and every ratio have an interval. Options: ``margin``, ``period``
        (conversions by their time, and spend in proportion), ``intervals``, ``rules``, ``outcomes`` (leads,
        opportunities, new customers, … by group), ``lifetime_value``, ``revenue_per_period``, ``retention`` and
        ``total_revenue``.
        """
        asked: dict[str, Any] = {"options": options}
        if by:
            asked["by"] = list(by)
        if bootstrap is not False:
            asked["bootstrap"] = {} if bootstrap is True else bootstrap
        from attribution_core._answer import read

        table: RoiTable = read("RoiTable", answer(ask_beside_spend(self, "roi", spend, columns, asked, progress)))
        return table

    def plan(
        self,
        *,
        spend: TableInput,
        columns: ColumnNames | None = None,
        progress: Progress = None,
        **options: Unpack[PlanOptionsInput],
    ) -> BudgetPlan:
        """From credits to the best budget of a period in one call: ``credits.plan(spend=rows, period="week")``.

        Options: ``period``, ``fit``, ``min_periods``, ``incrementality``, ``max_extrapolation``, ``within`` (start and
        end of what counts) and ``problem`` (budget, bounds by channel, groups, objective). Attributed value is not what
        spend caused: see ``incrementality``.
        """
        from attribution_core._answer import read

        planned = ask_beside_spend(self, "plan", spend, columns, {"options": options}, progress)
        plan: BudgetPlan = read("BudgetPlan", answer(planned))
        return plan

    def lines(self) -> Table:
        """One row for each touch of each converting journey."""
        return Table(self._core.lines())

    def __reduce__(self) -> tuple[Any, ...]:
        core = self._core
        parts = (core.journeys().to_bytes(), core.model, core.conservation, core.weights(), core.note is not None)
        return _read_credits, parts

    # Nothing in them changes.
    def __copy__(self) -> Credits:
        return self

    def __deepcopy__(self, memo: object) -> Credits:
        return self

    def __repr__(self) -> str:
        return f"<Credits of {self.model} for {len(self._core)} touches>"


def _read_credits(journeys: bytes, *rest: Any) -> Credits:
    """Credits from a pickle, checked."""
    return Credits(_core.Credits.from_weights(_core.Journeys.from_bytes(journeys), *rest))
