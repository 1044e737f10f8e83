"""Methods of the room report. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._wire import LEFT_OUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import AccountJourney, B2bReport, ReportFilter, TouchpointType
    from attribution_core.generated.given import (
        AlignmentOptionsInput,
        B2bConfigInput,
        InsightOptionsInput,
        ReportFilterInput,
        StageOptionsInput,
        VelocityOptionsInput,
    )
    from attribution_core.inputs import ColumnNames, Model, Progress, SpendInput


class JourneysReport:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

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
