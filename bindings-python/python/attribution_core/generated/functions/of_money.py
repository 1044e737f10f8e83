"""Functions of the room money. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import Currency, Money
    from attribution_core.generated.given import MoneyInput
    from attribution_core.inputs import Numbers


def money(
    amount: float,
    currency: Currency,
    **unknown: Never,
) -> Money:
    """Amount in major units (euros, yen) as money: rounded half away from zero to the minor unit of its currency.

    amount: Amount in major units, such as 879.95.

    currency: Currency of the amount.
    """
    answer: Money = ask("money", "Money", {"amount": amount, "currency": currency, **unknown})
    return answer


def apportion(
    amount: MoneyInput | Money,
    weights: Numbers,
    **unknown: Never,
) -> list[Money]:
    """Money split in proportion to weights, so that the parts sum to it exactly.

    Largest remainder (Hamilton): every part is rounded down, and the minor units left over go one each to the
    parts with the largest fractions, of equal ones to the earlier.

    amount: Money to split.

    weights: Weight of each part, of 0 or more.
    """
    answer: list[Money] = ask("apportion", "list[Money]", {"amount": amount, "weights": weights, **unknown})
    return answer
