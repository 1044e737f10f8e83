"""Types that functions take of the room velocity. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attribution_core.generated.answers import BootstrapOptions, Period, TouchesBy
    from attribution_core.generated.given import B2bConfigInput, BootstrapOptionsInput, PeriodInput


class VelocityOptionsInput(TypedDict):
    """Period, landmark and levels of a velocity report."""

    period: NotRequired[PeriodInput | Period | None]
    """Only deals that were created within this count."""
    landmark_days: NotRequired[float]
    """Landmark in days since the creation of a deal: only deals that are still open then are set side by side, by
    their touches before it, and a regression sees the touches up to it. Default 30.0.
    """
    touches_by: NotRequired[TouchesBy]
    """Type of the touches whose association with the length of cycles is shown. Default 'kind'."""
    regression_touches_by: NotRequired[TouchesBy]
    """Type of the touches whose numbers a regression takes. Default 'side'."""
    level: NotRequired[float]
    """Confidence level of survival curves and their medians, between 0 and 1. Default 0.95."""
    prediction_level: NotRequired[float]
    """Level of prediction intervals: the part of deals that they hold, between 0 and 1. Default 0.9."""
    bootstrap: NotRequired[BootstrapOptionsInput | BootstrapOptions]
    """Number, seed and confidence level of the replicates of an association; the seed also deals out the folds of a
    regression.
    """
    min_won_deals: NotRequired[int]
    """Least number of won deals for a regression. Default 30."""
    min_closed_deals: NotRequired[int]
    """Least number of closed deals of a size for a survival estimate of its own; open deals of other sizes are
    predicted from all deals. Default 10.
    """
    config: NotRequired[B2bConfigInput]
    """Expected length of cycles, and multipliers of deal sizes."""


class StageOptionsInput(TypedDict):
    """Order of stages, and which touches count as before an advance."""

    stages: NotRequired[Sequence[str]]
    """Stages in their order, the first one first. Those that are not named come after them, in the order that the
    history shows: by the number of others that a stage comes before in more deals than after.
    """
    touches_by: NotRequired[TouchesBy]
    """Type by which touches are told apart. Default 'kind'."""
    window_days: NotRequired[float]
    """Window in days: touches count as before an advance from so long before it. Default 30.0."""
    period: NotRequired[PeriodInput | Period | None]
    """Only deals that were created within this count."""
