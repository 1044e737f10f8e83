"""Types that functions take of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

if TYPE_CHECKING:
    from attribution_core.inputs import Time


class LogOptionsInput(TypedDict):
    """Options of an invented log; the defaults are a million journeys, as benchmarks use them.

    Reason to pick it: to try the library, or to measure it, on data that look like a tracker's: identifiers are
    text, rows are in no order, touches have channel, campaign and cost, some touches are direct, few journeys
    convert. Search, social and display tend to open journeys and email and direct to close them, so that models
    disagree. Whether a journey converts is chance alone: there is no effect of any channel to be found.

    The number of touches is geometric. Journeys begin in the first half of 2026; three days lie between touches
    and half a day between the last touch and the conversion on average (exponential); values are 5 or more and 80
    on average.
    """

    journeys: NotRequired[int]
    """Number of journeys. Default 1000000."""
    mean_touches: NotRequired[float]
    """Mean number of touches of a journey, 1 to 1000. Default 4.0."""
    channels: NotRequired[int]
    """Number of channels, 1 to 10000. Default 12."""
    conversion_rate: NotRequired[float]
    """Conversion rate of the journeys, 0 to 1. Default 0.06."""
    seed: NotRequired[int]
    """Fixes everything that is left to chance. Default 1."""


class SimulatedDealsOptionsInput(TypedDict):
    """Options of invented deals: how many, over which period, how long they take, and how often they are won."""

    accounts: NotRequired[int]
    """Number of accounts. Default 2000."""
    mean_deals: NotRequired[float]
    """Mean number of opportunities of an account (Poisson), 0 to 100; some accounts have none. Default 1.0."""
    mean_leads: NotRequired[float]
    """Mean number of leads of an account, 2 to 1000; large accounts have more. Default 5.0."""
    mean_touches: NotRequired[float]
    """Mean number of touches on the way to the close of an opportunity, 0 to 1000; those outside the period are not
    seen. Default 15.0.
    """
    win_rate: NotRequired[float]
    """Win rate of closed deals, 0 to 1. Default 0.3."""
    cycle_sigma: NotRequired[float]
    """Standard deviation of the logarithm of the length of sales cycles, 0 to 2. Their medians are 270 days for
    ``enterprise``, 150 for ``mid_market`` and 60 for ``smb``. Default 0.5.
    """
    missing: NotRequired[float]
    """Missing part of what people fill in, 0 to 1: scores, tiers, head counts, contact roles, and of a touch its
    person, engagement, stage and side. Default 0.1.
    """
    start: NotRequired[Time]
    """Start of the period in which opportunities are created and touches seen. Default '2024-01-01T00:00:00Z'."""
    end: NotRequired[Time]
    """End of the period, which is not part of it: deals that are not closed by then are open. Default
    '2026-01-01T00:00:00Z'.
    """
    seed: NotRequired[int]
    """Fixes everything that is left to chance. Default 1."""


class SimulatedActivitiesOptionsInput(TypedDict):
    """Options of invented activities: the deals, and what the activities of these leave out."""

    deals: NotRequired[SimulatedDealsOptionsInput]
    """The deals, whose seed is that of the activities too."""
    mean_activities: NotRequired[float]
    """Mean number of activities for a deal (Poisson), 0 to 1000: of sales, marketing and partners, in proportions of
    their own. Default 6.7.
    """
    partners: NotRequired[int]
    """Number of partners. Default 12."""
    without_deal: NotRequired[float]
    """Part of all activities that belongs to no deal: half of them of accounts, half of companies that are none.
    Default 0.1.
    """
    account_ids: NotRequired[float]
    """Part of the activities that name their account by its id; the others write its name. Default 0.4."""
    missing_contacts: NotRequired[float]
    """Part of the activities without an account's id that do not name the person either. Default 0.5."""
    misspelt: NotRequired[float]
    """Part of the written names that are misspelt. Default 0.3."""
