"""Touches of promo codes as `docs/influencers.md` says, without the library."""

from __future__ import annotations

from typing import Any

from exported_rows import Row, folded, opening


def redeemed(rules: Row, sales: list[Row], zone: Any, first: int) -> tuple[list[Row], Row, str | None]:
    """Touches, whose rows begin at `first`, what became of all redemptions, and the sentence about unknown codes."""
    codes = {folded(code["code"]): code for code in rules["promo_codes"]}
    fates: Row = dict.fromkeys(("touches", "repeated", "outside_validity", "unknown", "without_key"), 0)
    entered = [sale for sale in sales if (sale.get("promo_code") or "").strip()]
    made: list[Row] = []
    strangers: dict[str, list[str]] = {}
    used: set[tuple[str, str]] = set()
    for sale in sorted(entered, key=lambda sale: (sale["opens"], sale["row"])):
        name = folded(sale["promo_code"].strip())
        code = codes.get(name, {})
        before = code.get("valid_from") and sale["opens"] < opening(code["valid_from"], zone)
        after = code.get("valid_until") and sale["opens"] >= opening(code["valid_until"], zone)
        if not sale["key"]:
            fates["without_key"] += 1
        elif not code:
            fates["unknown"] += 1
            strangers.setdefault(name, []).append(sale["promo_code"].strip())
        elif before or after:
            fates["outside_validity"] += 1
        elif (sale["key"], name) in used and code.get("once_per_customer", True):
            fates["repeated"] += 1
        else:
            fates["touches"] += 1
            used.add((sale["key"], name))
            made.append(
                {
                    "when": sale["when"],
                    "key": sale["key"],
                    "of": sale["row"],
                    "channel": code.get("channel", "promo_code"),
                    "kind": "promo_code",
                    "influencer": code.get("influencer"),
                    "campaign": code.get("campaign"),
                    "confidence": 1.0,
                    "is_direct": False,
                }
            )
    made.sort(key=lambda touch: touch["of"])
    touches = [{**touch, "row": first + place} for place, touch in enumerate(made)]
    return touches, {"redemptions": len(entered), **fates}, sentence(strangers)


def sentence(strangers: dict[str, list[str]]) -> str | None:
    if not strangers:
        return None
    count = sum(map(len, strangers.values()))
    most = max(strangers.values(), key=len)[0]
    others = "the code" if len(strangers) == 1 else f"{len(strangers)} codes, such as"
    subject = "redemption has" if count == 1 else "redemptions have"
    return f'{count} {subject} {others} "{most}", which the rules have not'
