"""Functions that work on something that lives on, as methods of it. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._wire import LEFT_OUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import (
        AccountJourney,
        Alignment,
        B2bReport,
        BootstrapOptions,
        ChannelInsights,
        DealFacts,
        Period,
        ReportFilter,
        StageProgression,
        TouchesBy,
        TouchFactors,
        TouchpointType,
        VelocityReport,
    )
    from attribution_core.generated.given import (
        AdviceRuleInput,
        AlignmentOptionsInput,
        B2bConfigInput,
        BootstrapOptionsInput,
        IdealSplitInput,
        InsightOptionsInput,
        PeriodInput,
        ReportFilterInput,
        StageOptionsInput,
        VelocityOptionsInput,
    )
    from attribution_core.inputs import ColumnNames, Model, Progress, SpendInput


class JourneysMethods:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

    def b2b_factors(
        self,
        opportunity: str | None = None,
        open: bool = False,
        *,
        config: B2bConfigInput | None = None,
        **unknown: Never,
    ) -> list[TouchFactors]:
        """Shares of the touches of deals by each of the five factors, beside their mix.

        opportunity: Opportunity that is looked at; all won ones with touches when left out.

        open: True for the open pipeline, in place of the won deals. Default False.

        config: Multipliers, expected cycles and weights.
        """
        from attribution_core._ask import ask_of

        answer: list[TouchFactors] = ask_of(
            self,
            "b2b_factors",
            "list[TouchFactors]",
            {"opportunity": opportunity, "open": open, "config": LEFT_OUT if config is None else config, **unknown},
        )
        return answer

    def deal_facts(
        self,
        *,
        config: B2bConfigInput | None = None,
        **unknown: Never,
    ) -> list[DealFacts]:
        """Facts of every deal that scale its difficulty: cycle, velocity bonus, account complexity and committee
        factor.

        config: Expected cycles and what else they depend on.
        """
        from attribution_core._ask import ask_of

        answer: list[DealFacts] = ask_of(
            self, "deal_facts", "list[DealFacts]", {"config": LEFT_OUT if config is None else config, **unknown}
        )
        return answer

    def velocity(
        self,
        *,
        period: PeriodInput | Period | None = None,
        landmark_days: float = 30.0,
        touches_by: TouchesBy = "kind",
        regression_touches_by: TouchesBy = "side",
        level: float = 0.95,
        prediction_level: float = 0.9,
        bootstrap: BootstrapOptionsInput | BootstrapOptions | None = None,
        min_won_deals: int = 30,
        min_closed_deals: int = 10,
        config: B2bConfigInput | None = None,
        progress: Progress = None,
        **unknown: Never,
    ) -> VelocityReport:
        """Velocity of deals: pipeline velocity and survival by deal size, the association of touches with the length
        of cycles, and predicted cycles of open deals.

        period: Only deals that were created within this count.

        landmark_days: Landmark in days since the creation of a deal: only deals that are still open then are set
        side by side, by their touches before it, and a regression sees the touches up to it. Default 30.0.

        touches_by: Type of the touches whose association with the length of cycles is shown. Default 'kind'.

        regression_touches_by: Type of the touches whose numbers a regression takes. Default 'side'.

        level: Confidence level of survival curves and their medians, between 0 and 1. Default 0.95.

        prediction_level: Level of prediction intervals: the part of deals that they hold, between 0 and 1.
        Default 0.9.

        bootstrap: Number, seed and confidence level of the replicates of an association; the seed also deals out
        the folds of a regression.

        min_won_deals: Least number of won deals for a regression. Default 30.

        min_closed_deals: Least number of closed deals of a size for a survival estimate of its own; open deals of
        other sizes are predicted from all deals. Default 10.

        config: Expected length of cycles, and multipliers of deal sizes.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_of

        answer: VelocityReport = ask_of(
            self,
            "velocity",
            "VelocityReport",
            {
                "options": {
                    "period": period,
                    "landmark_days": landmark_days,
                    "touches_by": touches_by,
                    "regression_touches_by": regression_touches_by,
                    "level": level,
                    "prediction_level": prediction_level,
                    "bootstrap": LEFT_OUT if bootstrap is None else bootstrap,
                    "min_won_deals": min_won_deals,
                    "min_closed_deals": min_closed_deals,
                    "config": LEFT_OUT if config is None else config,
                    **unknown,
                },
            },
            progress,
        )
        return answer

    def stage_progression(
        self,
        *,
        stages: Sequence[str] = (),
        touches_by: TouchesBy = "kind",
        window_days: float = 30.0,
        period: PeriodInput | Period | None = None,
        **unknown: Never,
    ) -> StageProgression:
        """Stage progression of deals: conversion and time from stage to stage, the touches before each advance, and
        drop-off.

        stages: Stages in their order, the first one first. Those that are not named come after them, in the order
        that the history shows: by the number of others that a stage comes before in more deals than after.

        touches_by: Type by which touches are told apart. Default 'kind'.

        window_days: Window in days: touches count as before an advance from so long before it. Default 30.0.

        period: Only deals that were created within this count.
        """
        from attribution_core._ask import ask_of

        answer: StageProgression = ask_of(
            self,
            "stage_progression",
            "StageProgression",
            {
                "options": {
                    "stages": stages,
                    "touches_by": touches_by,
                    "window_days": window_days,
                    "period": period,
                    **unknown,
                },
            },
        )
        return answer

    def account_journey(
        self,
        account: str,
        *,
        filter: ReportFilterInput | ReportFilter | None = None,
        **unknown: Never,
    ) -> AccountJourney:
        """Journey of an account: all touches of all its deals in the order of time, its people, and its milestones.

        account: Id of the account.

        filter: Deals and touches that the report is about.
        """
        from attribution_core._ask import ask_of

        answer: AccountJourney = ask_of(
            self,
            "account_journey",
            "AccountJourney",
            {"account": account, "filter": LEFT_OUT if filter is None else filter, **unknown},
        )
        return answer

    def touchpoint_types(
        self,
        *,
        config: B2bConfigInput | None = None,
        **unknown: Never,
    ) -> list[TouchpointType]:
        """Kinds of touches with the weights that are in force, those that journeys have and no table names too.

        config: Multipliers that differ from the usual.
        """
        from attribution_core._ask import ask_of

        answer: list[TouchpointType] = ask_of(
            self,
            "touchpoint_types",
            "list[TouchpointType]",
            {"config": LEFT_OUT if config is None else config, **unknown},
        )
        return answer

    def b2b_report(
        self,
        model: Model | None = None,
        *,
        filter: ReportFilterInput | ReportFilter | None = None,
        top: int = 10,
        alignment: AlignmentOptionsInput | None = None,
        insights: InsightOptionsInput | None = None,
        velocity: VelocityOptionsInput | None = None,
        stages: StageOptionsInput | None = None,
        spend: SpendInput | None = None,
        columns: ColumnNames | None = None,
        progress: Progress = None,
        **unknown: Never,
    ) -> B2bReport:
        """Report on deals: totals, touches, channels, sales and marketing, of won deals, and of the open pipeline
        apart.

        model: Model that gives the credits: ``b2b`` when left out.

        filter: Deals and touches that the report is about.

        top: Number of touches that the summary lists. Default 10.

        alignment: Split of the value that is wanted, and the window of joint touchpoints.

        insights: Margin, and rules of advice on channels.

        velocity: Landmark and levels of velocity, and the multipliers that are shown where the model has none of
        its own. Without a period of its own it is about deals that were created in that of the filter.

        stages: Order of stages. Without a period of its own it is about deals that were created in that of the
        filter.

        spend: Spend as a table, or amounts by channel.

        columns: Headers of the table of spend by the names of its fields.

        progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
        work by an exception, as Ctrl-C does.
        """
        from attribution_core._ask import ask_with_spend

        answer: B2bReport = ask_with_spend(
            self,
            "b2b_report",
            "B2bReport",
            {
                "model": model,
                "options": {
                    "filter": LEFT_OUT if filter is None else filter,
                    "top": top,
                    "alignment": LEFT_OUT if alignment is None else alignment,
                    "insights": LEFT_OUT if insights is None else insights,
                    "velocity": LEFT_OUT if velocity is None else velocity,
                    "stages": LEFT_OUT if stages is None else stages,
                    **unknown,
                },
            },
            spend,
            columns,
            progress,
        )
        return answer


class CreditsMethods:
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
