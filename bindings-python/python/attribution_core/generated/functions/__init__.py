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
from attribution_core.generated.functions.of_experiments import cuped, lift, lift_sample_size
from attribution_core.generated.functions.of_identity import stitch_identities
from attribution_core.generated.functions.of_inference import calibrate_confidence, infer_touches
from attribution_core.generated.functions.of_influencers import promo_touches
from attribution_core.generated.functions.of_ledger_reports import verify_proof
from attribution_core.generated.functions.of_matching import match_accounts, near_duplicates
from attribution_core.generated.functions.of_models import check_model
from attribution_core.generated.functions.of_money import apportion, money
from attribution_core.generated.functions.of_partner_analytics import partner_analytics
from attribution_core.generated.functions.of_partner_health import partner_figures, partner_health
from attribution_core.generated.functions.of_partner_rules import (
    describe_rule,
    evaluate_rules,
    rule_templates,
    simulate_rules,
    validate_rules,
)
from attribution_core.generated.functions.of_partner_workflow import (
    partner_evidence,
    partner_shares,
    run_workflow,
    workflow_templates,
)
from attribution_core.generated.functions.of_registration import (
    decide_registration,
    duplicate_registrations,
    expire_registrations,
    register_deal,
    registration_conflicts,
    registration_evidence,
    registration_queue,
)
from attribution_core.generated.functions.of_report import b2b_model_info
from attribution_core.generated.functions.of_response import adstock_values, bootstrap_curve, curve_values, fit_curve
from attribution_core.generated.functions.of_returns import metric
from attribution_core.generated.functions.of_scenarios import (
    scenario,
    scenario_truth,
    simulate_scenario,
    simulate_scenario_activities,
    simulate_scenario_deals,
)
from attribution_core.generated.functions.of_simulate import (
    deals_demo,
    simulate_activities,
    simulate_deals,
    simulate_log,
)
from attribution_core.generated.functions.of_statistical import merge_timing_summaries

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
    "cuped",
    "curve_values",
    "deals_demo",
    "decide_registration",
    "describe_rule",
    "detect_partner_fields",
    "duplicate_registrations",
    "efficient_frontier",
    "evaluate_plan",
    "evaluate_rules",
    "expire_registrations",
    "exposure_influence",
    "fit_curve",
    "group_channel",
    "infer_touches",
    "lead_tiers",
    "lift",
    "lift_sample_size",
    "lists",
    "map_crm",
    "match_accounts",
    "merge_timing_summaries",
    "metric",
    "money",
    "near_duplicates",
    "parse_link",
    "partner_analytics",
    "partner_evidence",
    "partner_figures",
    "partner_health",
    "partner_shares",
    "plan_flight",
    "promo_touches",
    "proportional",
    "register_deal",
    "registration_conflicts",
    "registration_evidence",
    "registration_queue",
    "rule_templates",
    "run_workflow",
    "scenario",
    "scenario_truth",
    "simulate_activities",
    "simulate_deals",
    "simulate_log",
    "simulate_rules",
    "simulate_scenario",
    "simulate_scenario_activities",
    "simulate_scenario_deals",
    "stitch_identities",
    "validate_rules",
    "verify_proof",
    "workflow_templates",
]
