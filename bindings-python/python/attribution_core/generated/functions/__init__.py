"""Functions of the library. Made from docs/surface.json by `make generate`; do not edit."""

from attribution_core.generated.functions.of_b2b import lead_tiers
from attribution_core.generated.functions.of_budget import (
    allocate,
    allocate_draws,
    efficient_frontier,
    evaluate_plan,
    plan_flight,
    proportional,
)
from attribution_core.generated.functions.of_channels import (
    audit_links,
    branded_search,
    classify_visits,
    exposure_influence,
    group_channel,
    lists,
    parse_link,
)
from attribution_core.generated.functions.of_crm import map_crm
from attribution_core.generated.functions.of_crm_mapping import crm_mapping, detect_partner_fields
from attribution_core.generated.functions.of_identity import stitch_identities
from attribution_core.generated.functions.of_inference import calibrate_confidence, infer_touches
from attribution_core.generated.functions.of_influencers import promo_touches
from attribution_core.generated.functions.of_matching import match_accounts, near_duplicates
from attribution_core.generated.functions.of_models import check_model
from attribution_core.generated.functions.of_money import apportion, money
from attribution_core.generated.functions.of_report import b2b_model_info
from attribution_core.generated.functions.of_response import adstock_values, bootstrap_curve, curve_values, fit_curve
from attribution_core.generated.functions.of_returns import metric
from attribution_core.generated.functions.of_simulate import (
    deals_demo,
    simulate_activities,
    simulate_deals,
    simulate_log,
)

__all__ = [
    "adstock_values",
    "allocate",
    "allocate_draws",
    "apportion",
    "audit_links",
    "b2b_model_info",
    "bootstrap_curve",
    "branded_search",
    "calibrate_confidence",
    "check_model",
    "classify_visits",
    "crm_mapping",
    "curve_values",
    "deals_demo",
    "detect_partner_fields",
    "efficient_frontier",
    "evaluate_plan",
    "exposure_influence",
    "fit_curve",
    "group_channel",
    "infer_touches",
    "lead_tiers",
    "lists",
    "map_crm",
    "match_accounts",
    "metric",
    "money",
    "near_duplicates",
    "parse_link",
    "plan_flight",
    "promo_touches",
    "proportional",
    "simulate_activities",
    "simulate_deals",
    "simulate_log",
    "stitch_identities",
]
