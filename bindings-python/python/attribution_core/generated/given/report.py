"""Types that functions take of the room report. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from attribution_core.generated.answers import ReportFilter
    from attribution_core.generated.given import (
        AlignmentOptionsInput,
        InsightOptionsInput,
        ReportFilterInput,
        StageOptionsInput,
        VelocityOptionsInput,
    )


class B2bReportOptionsInput(TypedDict):
    """Options of the report on deals: its filter, and those of its parts."""

    filter: NotRequired[ReportFilterInput | ReportFilter]
    """Deals and touches that the report is about."""
    top: NotRequired[int]
    """Number of touches that the summary lists. Default 10."""
    alignment: NotRequired[AlignmentOptionsInput]
    """Split of the value that is wanted, and the window of joint touchpoints."""
    insights: NotRequired[InsightOptionsInput]
    """Margin, and rules of advice on channels."""
    velocity: NotRequired[VelocityOptionsInput]
    """Landmark and levels of velocity, and the multipliers that are shown where the model has none of its own.
    Without a period of its own it is about deals that were created in that of the filter.
    """
    stages: NotRequired[StageOptionsInput]
    """Order of stages. Without a period of its own it is about deals that were created in that of the filter."""
