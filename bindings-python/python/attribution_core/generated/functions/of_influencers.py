"""Functions of the room influencers. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import PromoRedemptions
    from attribution_core.generated.given import EarlierTouchInput, PromoCodeInput, RedemptionInput


def promo_touches(
    redemptions: Sequence[RedemptionInput],
    codes: Sequence[PromoCodeInput],
    touches: Sequence[EarlierTouchInput] = (),
    **unknown: Never,
) -> PromoRedemptions:
    """Redemptions of promo codes as touches of the creators whose codes they are, with a leak check of each code.

    redemptions: Conversions with the code that was entered.

    codes: Table of codes.

    touches: Touches of influencers, for the leak check.
    """
    answer: PromoRedemptions = ask(
        "promo_touches", "PromoRedemptions", {"redemptions": redemptions, "codes": codes, "touches": touches, **unknown}
    )
    return answer
