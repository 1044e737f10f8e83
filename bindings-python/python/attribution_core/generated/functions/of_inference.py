"""Functions of the room inference. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Never

    from attribution_core.generated.answers import (
        Account,
        Activity,
        ConfidenceCalibration,
        InferredTouches,
        IsotonicCorner,
        Lead,
        Opportunity,
    )
    from attribution_core.generated.given import (
        AccountInput,
        ActivityInput,
        Assignment,
        ConfidenceDecay,
        IsotonicCornerInput,
        LabelledConfidenceInput,
        LeadInput,
        MatchOptionsInput,
        NameMatchInput,
        OpportunityInput,
        UnmatchedRule,
    )
    from attribution_core.inputs import Numbers


def infer_touches(
    activities: Sequence[ActivityInput | Activity],
    opportunities: Sequence[OpportunityInput | Opportunity],
    accounts: Sequence[AccountInput | Account] = (),
    leads: Sequence[LeadInput | Lead] = (),
    *,
    min_confidence: float = 0.3,
    assign: Assignment = "best",
    unmatched: UnmatchedRule = "leave",
    decay: ConfidenceDecay = "step",
    near_days: float = 14.0,
    near_factor: float = 1.5,
    far_days: float = 90.0,
    far_factor: float = 0.5,
    after_factor: float = 0.1,
    max_age_days: float | None = 365.0,
    max_after_days: float = 30.0,
    max_lead_days: float | None = 90.0,
    window_days: float = 90.0,
    account_bonus: float = 0.2,
    kind_factors: Mapping[str, float] | None = None,
    other_kind_factor: float = 0.8,
    name_matches: Mapping[str, Sequence[NameMatchInput]] | None = None,
    matching: MatchOptionsInput | None = None,
    calibration: Sequence[IsotonicCornerInput | IsotonicCorner] | None = None,
    **unknown: Never,
) -> InferredTouches:
    """Record linkage of activities and deals: the deal that each belongs to, with a confidence and its evidence, as
    touches.

    activities: Activities of a CRM or of partners, which need not say which deal they were for.

    opportunities: Deals that they may belong to.

    accounts: Accounts, for activities that name theirs in words.

    leads: People with their accounts, for activities that name a person alone.

    min_confidence: Least confidence of a deal that an activity is given to. Default 0.3.

    assign: Deals that an activity is given to, of those that it may belong to. Default 'best'.

    unmatched: Rule for an activity of which no account is known. Default 'leave'.

    decay: Fall of confidence with the days before the close. Default 'step'.

    near_days: Days before the close up to which an activity is near it. Default 14.0.

    near_factor: Factor of an activity near the close. Default 1.5.

    far_days: Days before the close beyond which an activity is far from it. Default 90.0.

    far_factor: Factor of an activity far from the close. Default 0.5.

    after_factor: Factor of an activity after the close. Default 0.1.

    max_age_days: Days before the close beyond which a deal is no candidate. ``null``: none are too many. Default
    365.0.

    max_after_days: Days after the close beyond which a deal is no candidate. Default 30.0.

    max_lead_days: Days before the creation of a deal beyond which it is no candidate. ``null``: none are too
    many. Default 90.0.

    window_days: Days before the close up to which a deal is a candidate of activities without account, under
    ``window``. Default 90.0.

    account_bonus: Confidence added where the account is the same; of a match of names, its part by the score.
    Default 0.2.

    kind_factors: Factors of kinds of activity, before the usual ones: ``{"webinar": 0.9}``.

    other_kind_factor: Factor of a kind that has none. Default 0.8.

    name_matches: Accounts that names stand for in any case, before the names of accounts: ``{"Acme GmbH":
    [{"account": "001A", "score": 1}]}``.

    matching: Matching of names and domains with accounts: the accounts with the best score count, if it is
    accepted.

    calibration: Calibration: corners of the map from the raw score to a probability, which is then the
    confidence.
    """
    answer: InferredTouches = ask(
        "infer_touches",
        "InferredTouches",
        {
            "activities": activities,
            "opportunities": opportunities,
            "accounts": accounts,
            "leads": leads,
            "options": {
                "min_confidence": min_confidence,
                "assign": assign,
                "unmatched": unmatched,
                "decay": decay,
                "near_days": near_days,
                "near_factor": near_factor,
                "far_days": far_days,
                "far_factor": far_factor,
                "after_factor": after_factor,
                "max_age_days": max_age_days,
                "max_after_days": max_after_days,
                "max_lead_days": max_lead_days,
                "window_days": window_days,
                "account_bonus": account_bonus,
                "kind_factors": LEFT_OUT if kind_factors is None else kind_factors,
                "other_kind_factor": other_kind_factor,
                "name_matches": LEFT_OUT if name_matches is None else name_matches,
                "matching": LEFT_OUT if matching is None else matching,
                "calibration": calibration,
                **unknown,
            },
        },
    )
    return answer


def calibrate_confidence(
    pairs: Sequence[LabelledConfidenceInput],
    *,
    precisions: Numbers = (0.8, 0.9, 0.95),
    **unknown: Never,
) -> ConfidenceCalibration:
    """Isotonic calibration: the probability that an inferred deal is right, by its raw score.

    pairs: Inferred deals that somebody confirmed or rejected.

    precisions: Wanted precisions, for each of which the least confidence is chosen.
    """
    answer: ConfidenceCalibration = ask(
        "calibrate_confidence",
        "ConfidenceCalibration",
        {
            "pairs": pairs,
            "options": {"precisions": precisions, **unknown},
        },
    )
    return answer
