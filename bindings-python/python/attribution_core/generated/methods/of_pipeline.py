"""Methods of the room pipeline. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import ClaimedBy, Forecast, PipelineReport, Reconciliation
    from attribution_core.generated.given import BookedPeriodInput, GroupCostInput, PlatformClaimInput
    from attribution_core.inputs import ColumnNames, Model, SpendInput, Time


class JourneysPipeline:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

    def pipeline_report(
        self,
        model: Model | None = None,
        costs: Sequence[GroupCostInput] = (),
        *,
        by: str = "channel",
        lookback_days: float | None = None,
        as_of: Time | None = None,
        trace: bool = False,
        spend: SpendInput | None = None,
        columns: ColumnNames | None = None,
        **unknown: Never,
    ) -> PipelineReport:
        """Pipeline report: leads, opportunities, won and open deals that each group of touches earned, beside its
        cost.

        model: Model that gives the credits at every milestone: ``linear`` when left out.

        costs: Cost of each group, whatever the rows are of.

        by: Dimension of touches that the rows are of: ``influencer``, ``campaign``, ``content``, ``channel``, or
        a dimension of your own such as ``platform``. Default 'channel'.

        lookback_days: Lookback in days, back from each milestone. When left out, deals keep the attribution
        window of their journeys, back from the close, and leads have every touch before them.

        as_of: Moment of the report: later leads and deals are left out, and deals that closed later are open;
        that of the journeys when left out.

        trace: True for the ids of the leads and deals behind the figures of each row. Default False.

        spend: Spend as a table, or amounts by channel.

        columns: Headers of the table of spend by the names of its fields.
        """
        from attribution_core._ask import ask_with_spend

        answer: PipelineReport = ask_with_spend(
            self,
            "pipeline_report",
            "PipelineReport",
            {
                "model": model,
                "costs": costs,
                "options": {"by": by, "lookback_days": lookback_days, "as_of": as_of, "trace": trace, **unknown},
            },
            spend,
            columns,
        )
        return answer

    def campaign_report(
        self,
        model: Model | None = None,
        *,
        by: str = "channel",
        lookback_days: float | None = None,
        as_of: Time | None = None,
        trace: bool = False,
        spend: SpendInput | None = None,
        columns: ColumnNames | None = None,
        **unknown: Never,
    ) -> PipelineReport:
        """Campaign report: the pipeline report by campaign, whatever dimension the options name.

        model: Model that gives the credits at every milestone: ``linear`` when left out.

        by: Dimension of touches that the rows are of: ``influencer``, ``campaign``, ``content``, ``channel``, or
        a dimension of your own such as ``platform``. Default 'channel'.

        lookback_days: Lookback in days, back from each milestone. When left out, deals keep the attribution
        window of their journeys, back from the close, and leads have every touch before them.

        as_of: Moment of the report: later leads and deals are left out, and deals that closed later are open;
        that of the journeys when left out.

        trace: True for the ids of the leads and deals behind the figures of each row. Default False.

        spend: Spend as a table, or amounts by channel.

        columns: Headers of the table of spend by the names of its fields.
        """
        from attribution_core._ask import ask_with_spend

        answer: PipelineReport = ask_with_spend(
            self,
            "campaign_report",
            "PipelineReport",
            {
                "model": model,
                "options": {"by": by, "lookback_days": lookback_days, "as_of": as_of, "trace": trace, **unknown},
            },
            spend,
            columns,
        )
        return answer

    def forecast(
        self,
        model: Model | None = None,
        *,
        by: str = "channel",
        since: Time | None = None,
        stages: Sequence[str] = (),
        level: float = 0.9,
        lookback_days: float | None = None,
        **unknown: Never,
    ) -> Forecast:
        """Forecast: expected revenue of open deals by the win rates of their stages, beside the CRM's, credited to
        groups.

        model: Model that credits open deals to their touches: ``linear`` when left out.

        by: Dimension of touches that the expected revenue is credited by. Default 'channel'.

        since: Moment from which closed deals count for win rates; 24 months before the moment of the journeys
        when left out.

        stages: Stages in their order, the first one first. Those that are not named come after them, in the order
        that the history shows.

        level: Confidence level of the interval, between 0 and 1. Default 0.9.

        lookback_days: Lookback in days, back from the moment of the journeys; that of the journeys when left out.
        """
        from attribution_core._ask import ask_of

        answer: Forecast = ask_of(
            self,
            "forecast",
            "Forecast",
            {
                "model": model,
                "options": {
                    "by": by,
                    "since": since,
                    "stages": stages,
                    "level": level,
                    "lookback_days": lookback_days,
                    **unknown,
                },
            },
        )
        return answer


class CreditsPipeline:
    """Functions that work on credits, as methods."""

    __slots__ = ()

    def reconcile(
        self,
        claims: Sequence[PlatformClaimInput],
        books: Sequence[BookedPeriodInput] = (),
        *,
        by: str = "channel",
        claimed_by: ClaimedBy = "conversion_date",
        **unknown: Never,
    ) -> Reconciliation:
        """Reconciliation of what platforms claim, beside the credits of each and, in sum, beside the books.

        claims: Claims of platforms by period.

        books: Totals of the books by period; the conversions of the journeys with a touch when left out.

        by: Dimension of touches by which credits belong to platforms. Default 'channel'.

        claimed_by: Date by which platforms count, where a claim does not say it. Default 'conversion_date'.
        """
        from attribution_core._ask import ask_of

        answer: Reconciliation = ask_of(
            self,
            "reconcile",
            "Reconciliation",
            {
                "claims": claims,
                "books": books,
                "options": {"by": by, "claimed_by": claimed_by, **unknown},
            },
        )
        return answer
