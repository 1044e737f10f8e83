"""Types that functions take of the room diagnosis. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from attribution_core.inputs import Time


class ModelAdviceOptionsInput(TypedDict):
    """Thresholds of the rules, which are proposals of the field's practice and not measured."""

    conversions_per_channel: NotRequired[int]
    """Conversions for each channel below which models that learn are not sure enough. Default 10."""
    conversions_of_channel: NotRequired[int]
    """Conversions with a touch of a channel below which it should be pooled with others. Default 50."""
    same_times: NotRequired[float]
    """Share of touches at midnight, or at the time of the touch before, above which times say nothing. Default 0.5."""
    one_touch: NotRequired[float]
    """Share of converting journeys with one touch above which all models agree. Default 0.8."""
    direct_last: NotRequired[float]
    """Share of direct visits among last touches above which the last touch should not count them. Default 0.3."""
    direct_channels: NotRequired[Sequence[str]]
    """Names of direct channels."""
    unassigned: NotRequired[float]
    """Share of touches without a proper channel above which channels should be mended first. Default 0.1."""
    unassigned_channels: NotRequired[Sequence[str]]
    """Names of channels that are none."""
    observed_ratio: NotRequired[float]
    """Ratio of the median observed days, of null journeys by converting ones, from which presence looks harmful; 1
    to 1000000. Default 2.0.
    """
    exposure_ratio: NotRequired[float]
    """Ratio of a channel's share among last touches by that among first touches from which exposure bias is
    possible; 1 to 1000000. Default 2.0.
    """
    min_last_touches: NotRequired[int]
    """Least number of last touches of such a channel: fewer may be chance. Default 50."""


class DiagnosisOptionsInput(TypedDict):
    """Thresholds from which something is a finding."""

    as_of: NotRequired[Time | None]
    """Moment as of which the data were taken; touches after it are in the future. ``null``: not looked at."""
    touches_an_hour: NotRequired[int]
    """Touches of one key within an hour beyond which they are no person's. Default 60."""
    clock_jump_days: NotRequired[int]
    """Days without any touch beyond which what lies apart has a wrong clock. Default 365."""
    busy_channel: NotRequired[int]
    """Mean touches a day from which a channel is expected on every day. Default 10."""
    gap_days: NotRequired[int]
    """Days in a row without a touch of such a channel that are a gap. Default 3."""
    edge_days: NotRequired[int]
    """Days from the beginning or the end of the data within which a channel neither appears nor vanishes. Default
    14.
    """
    min_channel_touches: NotRequired[int]
    """Least touches of a channel that can appear or vanish. Default 50."""
    single_touch_keys: NotRequired[float]
    """Share of keys with one touch above which keys do not repeat. Default 0.95."""
    min_keys: NotRequired[int]
    """Least keys of which that can be said. Default 100."""
    without_touch: NotRequired[float]
    """Share of conversions without a touch above which they are a finding. Default 0.2."""
