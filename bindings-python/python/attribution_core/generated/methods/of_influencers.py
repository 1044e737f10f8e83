"""Methods of the room influencers. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import InfluencerReport
    from attribution_core.generated.given import InfluencerFeeInput, InfluencerInput, InfluencerPostsInput
    from attribution_core.inputs import Model, Time


class JourneysInfluencers:
    """Functions that work on journeys, as methods."""

    __slots__ = ()

    def influencer_report(
        self,
        model: Model | None = None,
        influencers: Sequence[InfluencerInput] = (),
        fees: Sequence[InfluencerFeeInput] = (),
        posts: Sequence[InfluencerPostsInput] = (),
        *,
        by: str = "channel",
        lookback_days: float | None = None,
        as_of: Time | None = None,
        trace: bool = False,
        **unknown: Never,
    ) -> InfluencerReport:
        """Influencer report: leads, deals, pipeline and returns of each creator over all platforms, beside fees and
        engagement.

        model: Model that gives the credits at every milestone: ``linear`` when left out.

        influencers: Registry of influencers, each with the handles that touches have for them.

        fees: Fees: fixed, per post, commission and products.

        posts: Posts, with impressions and engagements.

        by: Dimension of touches that the rows are of: ``influencer``, ``campaign``, ``content``, ``channel``, or
        a dimension of your own such as ``platform``. Default 'channel'.

        lookback_days: Lookback in days, back from each milestone. When left out, deals keep the attribution
        window of their journeys, back from the close, and leads have every touch before them.

        as_of: Moment of the report: later leads and deals are left out, and deals that closed later are open;
        that of the journeys when left out.

        trace: True for the ids of the leads and deals behind the figures of each row. Default False.
        """
        from attribution_core._ask import ask_of

        answer: InfluencerReport = ask_of(
            self,
            "influencer_report",
            "InfluencerReport",
            {
                "model": model,
                "influencers": influencers,
                "fees": fees,
                "posts": posts,
                "options": {"by": by, "lookback_days": lookback_days, "as_of": as_of, "trace": trace, **unknown},
            },
        )
        return answer
