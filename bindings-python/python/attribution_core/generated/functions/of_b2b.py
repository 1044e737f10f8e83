"""Functions of the room b2b. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import Lead, LeadGrade
    from attribution_core.generated.given import B2bConfigInput, LeadInput


def lead_tiers(
    leads: Sequence[LeadInput | Lead],
    *,
    config: B2bConfigInput | None = None,
    **unknown: Never,
) -> list[LeadGrade]:
    """Tiers of leads from A to D, by their scores where they have none.

    leads: Leads that are graded.

    config: Weights of the scores and thresholds of the tiers.
    """
    answer: list[LeadGrade] = ask(
        "lead_tiers", "list[LeadGrade]", {"leads": leads, "config": LEFT_OUT if config is None else config, **unknown}
    )
    return answer
