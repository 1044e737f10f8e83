"""Methods of the room diagnosis. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import DataDiagnosis, ModelAdvice
    from attribution_core.inputs import Time


class JourneysDiagnosis:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

    def advise(
        self,
        *,
        conversions_per_channel: int = 10,
        conversions_of_channel: int = 50,
        same_times: float = 0.5,
        one_touch: float = 0.8,
        direct_last: float = 0.3,
        direct_channels: Sequence[str] = ("(direct)", "(direct) / (none)", "(none)", "direct", "direct entry"),
        unassigned: float = 0.1,
        unassigned_channels: Sequence[str] = ("(not set)", "(other)", "(unassigned)", "other", "unassigned", "unknown"),
        observed_ratio: float = 2.0,
        exposure_ratio: float = 2.0,
        min_last_touches: int = 50,
        **unknown: Never,
    ) -> ModelAdvice:
        """Advice on models for these journeys: which can be believed on them, and why.

        conversions_per_channel: Conversions for each channel below which models that learn are not sure enough.
        Default 10.

        conversions_of_channel: Conversions with a touch of a channel below which it should be pooled with others.
        Default 50.

        same_times: Share of touches at midnight, or at the time of the touch before, above which times say
        nothing. Default 0.5.

        one_touch: Share of converting journeys with one touch above which all models agree. Default 0.8.

        direct_last: Share of direct visits among last touches above which the last touch should not count them.
        Default 0.3.

        direct_channels: Names of direct channels.

        unassigned: Share of touches without a proper channel above which channels should be mended first. Default
        0.1.

        unassigned_channels: Names of channels that are none.

        observed_ratio: Ratio of the median observed days, of null journeys by converting ones, from which
        presence looks harmful; 1 to 1000000. Default 2.0.

        exposure_ratio: Ratio of a channel's share among last touches by that among first touches from which
        exposure bias is possible; 1 to 1000000. Default 2.0.

        min_last_touches: Least number of last touches of such a channel: fewer may be chance. Default 50.
        """
        from attribution_core._ask import ask_of

        answer: ModelAdvice = ask_of(
            self,
            "advise",
            "ModelAdvice",
            {
                "options": {
                    "conversions_per_channel": conversions_per_channel,
                    "conversions_of_channel": conversions_of_channel,
                    "same_times": same_times,
                    "one_touch": one_touch,
                    "direct_last": direct_last,
                    "direct_channels": direct_channels,
                    "unassigned": unassigned,
                    "unassigned_channels": unassigned_channels,
                    "observed_ratio": observed_ratio,
                    "exposure_ratio": exposure_ratio,
                    "min_last_touches": min_last_touches,
                    **unknown,
                },
            },
        )
        return answer

    def diagnose(
        self,
        *,
        as_of: Time | None = None,
        touches_an_hour: int = 60,
        clock_jump_days: int = 365,
        busy_channel: int = 10,
        gap_days: int = 3,
        edge_days: int = 14,
        min_channel_touches: int = 50,
        single_touch_keys: float = 0.95,
        min_keys: int = 100,
        without_touch: float = 0.2,
        **unknown: Never,
    ) -> DataDiagnosis:
        """Diagnosis of the data behind journeys: duplicates, bots, clocks, gaps, channels that come and go, keys and
        spellings.

        as_of: Moment as of which the data were taken; touches after it are in the future. ``null``: not looked
        at.

        touches_an_hour: Touches of one key within an hour beyond which they are no person's. Default 60.

        clock_jump_days: Days without any touch beyond which what lies apart has a wrong clock. Default 365.

        busy_channel: Mean touches a day from which a channel is expected on every day. Default 10.

        gap_days: Days in a row without a touch of such a channel that are a gap. Default 3.

        edge_days: Days from the beginning or the end of the data within which a channel neither appears nor
        vanishes. Default 14.

        min_channel_touches: Least touches of a channel that can appear or vanish. Default 50.

        single_touch_keys: Share of keys with one touch above which keys do not repeat. Default 0.95.

        min_keys: Least keys of which that can be said. Default 100.

        without_touch: Share of conversions without a touch above which they are a finding. Default 0.2.
        """
        from attribution_core._ask import ask_of

        answer: DataDiagnosis = ask_of(
            self,
            "diagnose",
            "DataDiagnosis",
            {
                "options": {
                    "as_of": as_of,
                    "touches_an_hour": touches_an_hour,
                    "clock_jump_days": clock_jump_days,
                    "busy_channel": busy_channel,
                    "gap_days": gap_days,
                    "edge_days": edge_days,
                    "min_channel_touches": min_channel_touches,
                    "single_touch_keys": single_touch_keys,
                    "min_keys": min_keys,
                    "without_touch": without_touch,
                    **unknown,
                },
            },
        )
        return answer
