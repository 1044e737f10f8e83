"""Functions of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import SimulatedActivityRows, SimulatedDealTables, SimulatedLog
    from attribution_core.generated.given import SimulatedDealsOptionsInput
    from attribution_core.inputs import Time


def simulate_log(
    *,
    journeys: int = 1000000,
    mean_touches: float = 4.0,
    channels: int = 12,
    conversion_rate: float = 0.06,
    seed: int = 1,
    **unknown: Never,
) -> SimulatedLog:
    """Log of touches and conversions that look like a tracker's, in columns; the same for the same options
    everywhere.

    Search, social and display tend to open journeys, email and direct to close them. Conversions are chance
    alone: there is no effect of any channel to be found.

    journeys: Number of journeys. Default 1000000.

    mean_touches: Mean number of touches of a journey, 1 to 1000. Default 4.0.

    channels: Number of channels, 1 to 10000. Default 12.

    conversion_rate: Conversion rate of the journeys, 0 to 1. Default 0.06.

    seed: Fixes everything that is left to chance. Default 1.
    """
    answer: SimulatedLog = ask(
        "simulate_log",
        "SimulatedLog",
        {
            "options": {
                "journeys": journeys,
                "mean_touches": mean_touches,
                "channels": channels,
                "conversion_rate": conversion_rate,
                "seed": seed,
                **unknown,
            },
        },
    )
    return answer


def simulate_deals(
    *,
    accounts: int = 2000,
    mean_deals: float = 1.0,
    mean_leads: float = 5.0,
    mean_touches: float = 15.0,
    win_rate: float = 0.3,
    cycle_sigma: float = 0.5,
    missing: float = 0.1,
    start: Time = "2024-01-01T00:00:00Z",
    end: Time = "2026-01-01T00:00:00Z",
    seed: int = 1,
    **unknown: Never,
) -> SimulatedDealTables:
    """Simulated deals: touches and the tables of a CRM, in columns; the same for the same options everywhere.

    Sales cycles are log-normal by the size of deals. How long a deal takes and how it ends is chance alone: there
    is no effect of any touch to be found.

    accounts: Number of accounts. Default 2000.

    mean_deals: Mean number of opportunities of an account (Poisson), 0 to 100; some accounts have none. Default
    1.0.

    mean_leads: Mean number of leads of an account, 2 to 1000; large accounts have more. Default 5.0.

    mean_touches: Mean number of touches on the way to the close of an opportunity, 0 to 1000; those outside the
    period are not seen. Default 15.0.

    win_rate: Win rate of closed deals, 0 to 1. Default 0.3.

    cycle_sigma: Standard deviation of the logarithm of the length of sales cycles, 0 to 2. Their medians are 270
    days for ``enterprise``, 150 for ``mid_market`` and 60 for ``smb``. Default 0.5.

    missing: Missing part of what people fill in, 0 to 1: scores, tiers, head counts, contact roles, and of a
    touch its person, engagement, stage and side. Default 0.1.

    start: Start of the period in which opportunities are created and touches seen. Default
    '2024-01-01T00:00:00Z'.

    end: End of the period, which is not part of it: deals that are not closed by then are open. Default
    '2026-01-01T00:00:00Z'.

    seed: Fixes everything that is left to chance. Default 1.
    """
    answer: SimulatedDealTables = ask(
        "simulate_deals",
        "SimulatedDealTables",
        {
            "options": {
                "accounts": accounts,
                "mean_deals": mean_deals,
                "mean_leads": mean_leads,
                "mean_touches": mean_touches,
                "win_rate": win_rate,
                "cycle_sigma": cycle_sigma,
                "missing": missing,
                "start": start,
                "end": end,
                "seed": seed,
                **unknown,
            },
        },
    )
    return answer


def deals_demo(
    **unknown: Never,
) -> SimulatedDealTables:
    """Demo of deals: forty accounts over two years, in columns; always the same."""
    answer: SimulatedDealTables = ask("deals_demo", "SimulatedDealTables", {**unknown})
    return answer


def simulate_activities(
    *,
    deals: SimulatedDealsOptionsInput | None = None,
    mean_activities: float = 6.7,
    partners: int = 12,
    without_deal: float = 0.1,
    account_ids: float = 0.4,
    missing_contacts: float = 0.5,
    misspelt: float = 0.3,
    **unknown: Never,
) -> SimulatedActivityRows:
    """Simulated activities whose deals are known: rows for inference, and the truth to judge it by.

    Accounts have several deals, some at the same time; names are misspelt, people not named, and some activities
    belong to no deal.

    deals: The deals, whose seed is that of the activities too.

    mean_activities: Mean number of activities for a deal (Poisson), 0 to 1000: of sales, marketing and partners,
    in proportions of their own. Default 6.7.

    partners: Number of partners. Default 12.

    without_deal: Part of all activities that belongs to no deal: half of them of accounts, half of companies that
    are none. Default 0.1.

    account_ids: Part of the activities that name their account by its id; the others write its name. Default 0.4.

    missing_contacts: Part of the activities without an account's id that do not name the person either. Default
    0.5.

    misspelt: Part of the written names that are misspelt. Default 0.3.
    """
    answer: SimulatedActivityRows = ask(
        "simulate_activities",
        "SimulatedActivityRows",
        {
            "options": {
                "deals": LEFT_OUT if deals is None else deals,
                "mean_activities": mean_activities,
                "partners": partners,
                "without_deal": without_deal,
                "account_ids": account_ids,
                "missing_contacts": missing_contacts,
                "misspelt": misspelt,
                **unknown,
            },
        },
    )
    return answer
