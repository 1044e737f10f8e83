"""Methods of the room insights. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._wire import LEFT_OUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import Alignment, ChannelInsights, ReportFilter
    from attribution_core.generated.given import AdviceRuleInput, IdealSplitInput, ReportFilterInput
    from attribution_core.inputs import ColumnNames, SpendInput


class CreditsInsights:
    """Functions that work on credits, as methods."""

    __slots__ = ()

    def alignment(
        self,
        *,
        ideal: IdealSplitInput | None = None,
        joint_window_days: float = 7.0,
        tolerance_points: float = 10.0,
        max_unassigned_share: float = 0.1,
        max_listed: int = 1000,
        filter: ReportFilterInput | ReportFilter | None = None,
        **unknown: Never,
    ) -> Alignment:
        """Sales–marketing alignment: what each side earned, its score and grade, joint touchpoints, and sourced
        pipeline.

        filter: Deals and touches that the report is about.

        ideal: Split of the value that is wanted.

        joint_window_days: Joint touchpoints: a sales and a marketing touch of one deal that are at most so many
        days apart. Default 7.0.

        tolerance_points: Points by which a part may miss its ideal before a rule speaks. Default 10.0.

        max_unassigned_share: Share of the value that touches of no known side may have before a rule speaks, 0 to
        1. Default 0.1.

        max_listed: Limit of the joint touchpoints that are listed; all are counted. Default 1000.
        """
        from attribution_core._ask import ask_of

        answer: Alignment = ask_of(
            self,
            "alignment",
            "Alignment",
            {
                "options": {
                    "ideal": LEFT_OUT if ideal is None else ideal,
                    "joint_window_days": joint_window_days,
                    "tolerance_points": tolerance_points,
                    "max_unassigned_share": max_unassigned_share,
                    "max_listed": max_listed,
                    **unknown,
                },
                "filter": LEFT_OUT if filter is None else filter,
            },
        )
        return answer

    def channel_insights(
        self,
        *,
        margin: float = 1.0,
        rules: Sequence[AdviceRuleInput] = (
            {
                "name": "loses_money",
                "metric": "roi",
                "above": None,
                "below": 0.0,
                "min_share_of_cost": 0.0,
                "min_roi": None,
                "action": "cut",
            },
            {
                "name": "earns_less_than_its_share",
                "metric": "efficiency_index",
                "above": None,
                "below": 0.8,
                "min_share_of_cost": 0.1,
                "min_roi": None,
                "action": "review",
            },
            {
                "name": "earns_more_than_its_share",
                "metric": "efficiency_index",
                "above": 1.5,
                "below": None,
                "min_share_of_cost": 0.0,
                "min_roi": 0.0,
                "action": "scale",
            },
        ),
        filter: ReportFilterInput | ReportFilter | None = None,
        spend: SpendInput | None = None,
        columns: ColumnNames | None = None,
        **unknown: Never,
    ) -> ChannelInsights:
        """Channel insights: what each channel earned beside what it cost, its rank, and a recommendation with its
        reason.

        filter: Deals and touches that the report is about.

        margin: Contribution margin before marketing: the part that a unit of revenue leaves, above 0 and at most
        1. Default 1.0.

        rules: Rules of advice, the most important first. A channel that none applies to is held; one without a
        cost needs one.

        spend: Spend as a table, or amounts by channel.

        columns: Headers of the table of spend by the names of its fields.
        """
        from attribution_core._ask import ask_with_spend

        answer: ChannelInsights = ask_with_spend(
            self,
            "channel_insights",
            "ChannelInsights",
            {
                "options": {"margin": margin, "rules": rules, **unknown},
                "filter": LEFT_OUT if filter is None else filter,
            },
            spend,
            columns,
        )
        return answer
