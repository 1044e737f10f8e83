"""Methods of the room b2b. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._wire import LEFT_OUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import DealFacts, TouchFactors
    from attribution_core.generated.given import B2bConfigInput


class JourneysB2b:
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
