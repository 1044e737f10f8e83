"""Functions of the library. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask, joined, problem_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Never

    from attribution_core.economics import Curve
    from attribution_core.generated.answers import (
        AdstockValues,
        Allocation,
        B2bModelInfo,
        BudgetChannel,
        BudgetGroup,
        BudgetProblem,
        BudgetRule,
        Currency,
        CurveDraws,
        CurveFamily,
        CurveFit,
        CurveValues,
        Explore,
        FlightPlan,
        FrontierPoint,
        LeadGrade,
        MetricValue,
        ModelObject,
        Money,
        Objective,
        PlanOutcome,
        SimulatedDealTables,
        SimulatedLog,
        UncertainAllocation,
    )
    from attribution_core.generated.given import (
        AdstockInput,
        B2bConfigInput,
        Baseline,
        BudgetChannelByNameInput,
        BudgetChannelInput,
        BudgetGroupInput,
        BudgetProblemInput,
        CurveBootstrapOptionsInput,
        CurveInput,
        ExploreInput,
        FlightChannelByNameInput,
        FlightChannelInput,
        FlightProblemInput,
        LeadInput,
        MetricName,
        MoneyInput,
        ParameterPriorInput,
        Utility,
    )
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time


def curve_values(
    curve: CurveInput | Curve,
    spends: Numbers = (),
    marginals: Numbers = (),
    **unknown: Never,
) -> CurveValues:
    """Response, marginal response, average and elasticity of a curve at spends, and spends with given marginals.

    curve: Curve that is asked.

    spends: Spends at which it is asked, each of 0 or more.

    marginals: Marginal responses for which the spend is asked, each of 0 or more.
    """
    answer: CurveValues = ask(
        "curve_values", "CurveValues", {"curve": curve, "spends": spends, "marginals": marginals, **unknown}
    )
    return answer


def adstock_values(
    adstock: AdstockInput,
    spend: Numbers = (),
    carry_in: float = 0.0,
    **unknown: Never,
) -> AdstockValues:
    """Adstocked spend: what each period works with, after what earlier periods left.

    adstock: Decay of spend over periods.

    spend: Spend of each period, the first one first.

    carry_in: Adstock left by the time before the first period. Default 0.0.
    """
    answer: AdstockValues = ask(
        "adstock_values", "AdstockValues", {"adstock": adstock, "spend": spend, "carry_in": carry_in, **unknown}
    )
    return answer


def fit_curve(
    spend: Numbers,
    response: Numbers,
    weight: Numbers = (),
    *,
    family: CurveFamily = "hill",
    priors: Sequence[ParameterPriorInput] = (),
    noise_sd: float | None = None,
    huber_delta: float | None = None,
    baseline: Baseline = "none",
    min_slope: float = 0.2,
    max_slope: float = 12.0,
    progress: Progress = None,
    **unknown: Never,
) -> CurveFit:
    """Curve that fits observations best, with how well it does and what to doubt.

    spend: Spend of each observation.

    response: Response of each observation.

    weight: Weight of each observation; all alike when left out.

    family: Family of the curve, or ``auto`` to choose one. Default 'hill'.

    priors: Priors of parameters.

    noise_sd: Standard deviation of the noise that priors are weighed against; estimated without them when left
    out.

    huber_delta: Residuals beyond this, in units of the response, count by their size and not by its square, so
    that outliers pull less (Huber).

    baseline: Baseline: a constant below the curve, for response that comes without spend. Default 'none'.

    min_slope: Least slope of a Hill curve. Default 0.2.

    max_slope: Greatest slope of a Hill curve. Default 12.0.

    progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the work
    by an exception, as Ctrl-C does.
    """
    answer: CurveFit = ask(
        "fit_curve",
        "CurveFit",
        {
            "spend": spend,
            "response": response,
            "weight": weight,
            "options": {
                "family": family,
                "priors": priors,
                "noise_sd": noise_sd,
                "huber_delta": huber_delta,
                "baseline": baseline,
                "min_slope": min_slope,
                "max_slope": max_slope,
                **unknown,
            },
        },
        progress,
    )
    return answer


def bootstrap_curve(
    spend: Numbers,
    response: Numbers,
    weight: Numbers = (),
    *,
    family: CurveFamily = "hill",
    priors: Sequence[ParameterPriorInput] = (),
    noise_sd: float | None = None,
    huber_delta: float | None = None,
    baseline: Baseline = "none",
    min_slope: float = 0.2,
    max_slope: float = 12.0,
    bootstrap: CurveBootstrapOptionsInput | None = None,
    progress: Progress = None,
    **unknown: Never,
) -> CurveDraws:
    """Fitted curve with replicates of it, and intervals of its parameters.

    spend: Spend of each observation.

    response: Response of each observation.

    weight: Weight of each observation; all alike when left out.

    bootstrap: Number and kind of replicates.

    family: Family of the curve, or ``auto`` to choose one. Default 'hill'.

    priors: Priors of parameters.

    noise_sd: Standard deviation of the noise that priors are weighed against; estimated without them when left
    out.

    huber_delta: Residuals beyond this, in units of the response, count by their size and not by its square, so
    that outliers pull less (Huber).

    baseline: Baseline: a constant below the curve, for response that comes without spend. Default 'none'.

    min_slope: Least slope of a Hill curve. Default 0.2.

    max_slope: Greatest slope of a Hill curve. Default 12.0.

    progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the work
    by an exception, as Ctrl-C does.
    """
    answer: CurveDraws = ask(
        "bootstrap_curve",
        "CurveDraws",
        {
            "spend": spend,
            "response": response,
            "weight": weight,
            "options": {
                "family": family,
                "priors": priors,
                "noise_sd": noise_sd,
                "huber_delta": huber_delta,
                "baseline": baseline,
                "min_slope": min_slope,
                "max_slope": max_slope,
                **unknown,
            },
            "bootstrap": LEFT_OUT if bootstrap is None else bootstrap,
        },
        progress,
    )
    return answer


def allocate(
    problem: BudgetProblemInput | BudgetProblem | CurvesByName | None = None,
    /,
    *,
    channels: Sequence[BudgetChannelInput | BudgetChannel]
    | Mapping[str, CurveInput | Curve | CurveFit | BudgetChannelByNameInput] = LEFT_OUT,
    groups: Sequence[BudgetGroupInput | BudgetGroup] = LEFT_OUT,
    budget: float | None = LEFT_OUT,
    budget_rule: BudgetRule = LEFT_OUT,
    objective: Objective = LEFT_OUT,
    margin: float = LEFT_OUT,
    target_response: float | None = LEFT_OUT,
    target_roas: float | None = LEFT_OUT,
    target_cpa: float | None = LEFT_OUT,
    target_marginal_roas: float | None = LEFT_OUT,
    explore: ExploreInput | Explore | None = LEFT_OUT,
    rel_gap: float = LEFT_OUT,
    max_nodes: int = LEFT_OUT,
    progress: Progress = None,
    **unknown: Never,
) -> Allocation:
    """Best plan for a budget, with the proof of how far from the best it can be.

    channels: Channels to spend on: a list, or an object of channels or curves by name.

    groups: Channels that have a cap or floor together.

    budget: Total budget; no limit when left out.

    budget_rule: Budget rule: all of it, or at most that. Default 'at_most'.

    objective: Objective: what to make as large or as small as possible. Default 'max_response'.

    margin: Margin: what a unit of response leaves before marketing, for profit. Default 1.0.

    target_response: For ``min_spend``: the response that must be reached.

    target_roas: Response per unit of spend that must be reached over all channels.

    target_cpa: Spend per unit of response that must not be exceeded over all channels.

    target_marginal_roas: Least marginal return: no unit is spent that brings less than this.

    explore: Exploration budget: spend kept for channels of which little is known.

    rel_gap: Tolerance: the relative optimality gap at which the search may stop. Default 1e-06.

    max_nodes: Limit of branch-and-bound nodes, after which the search must stop. Default 2000.

    progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the work
    by an exception, as Ctrl-C does.
    """
    answer: Allocation = ask(
        "allocate",
        "Allocation",
        joined(
            problem,
            {
                "channels": channels,
                "groups": groups,
                "budget": budget,
                "budget_rule": budget_rule,
                "objective": objective,
                "margin": margin,
                "target_response": target_response,
                "target_roas": target_roas,
                "target_cpa": target_cpa,
                "target_marginal_roas": target_marginal_roas,
                "explore": explore,
                "rel_gap": rel_gap,
                "max_nodes": max_nodes,
                **unknown,
            },
        ),
        progress,
    )
    return answer


def allocate_draws(
    problem: BudgetProblemInput | BudgetProblem | CurvesByName,
    draws: Sequence[Sequence[CurveInput | Curve]],
    *,
    utility: Utility = "mean",
    aversion: float | None = None,
    tail: float = 0.5,
    by_draw: bool = True,
    progress: Progress = None,
    **unknown: Never,
) -> UncertainAllocation:
    """Best plan when curves are uncertain: for each channel a list of curves, one for each draw.

    problem: Problem without uncertainty. The curves of its channels are those of the best estimate.

    draws: For each channel as many curves as for the others: the first ones belong together, the second ones, and
    so on.

    utility: Utility: what is made as large as possible. Default 'mean'.

    aversion: For ``entropic``: how much a unit of response for sure is preferred to one on average, per unit of
    response.

    tail: Tail of the conditional value at risk (CVaR): the share of worst draws whose mean is reported, and made
    as large as possible for ``cvar``. Default 0.5.

    by_draw: Switch for the best plan of each draw: for its mean, what knowing the curves would be worth, and
    which channels should grow. Default True.

    progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the work
    by an exception, as Ctrl-C does.
    """
    answer: UncertainAllocation = ask(
        "allocate_draws",
        "UncertainAllocation",
        {
            "problem": problem_of(problem),
            "draws": draws,
            "utility": utility,
            "aversion": aversion,
            "tail": tail,
            "by_draw": by_draw,
            **unknown,
        },
        progress,
    )
    return answer


def efficient_frontier(
    problem: BudgetProblemInput | BudgetProblem | CurvesByName,
    budgets: Numbers,
    *,
    progress: Progress = None,
    **unknown: Never,
) -> list[FrontierPoint]:
    """Best plans for several budgets: what more money would bring, or less would cost.

    problem: Channels with their curves, and what must hold.

    budgets: Budgets to plan for, each of 0 or more.

    progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the work
    by an exception, as Ctrl-C does.
    """
    answer: list[FrontierPoint] = ask(
        "efficient_frontier",
        "list[FrontierPoint]",
        {"problem": problem_of(problem), "budgets": budgets, **unknown},
        progress,
    )
    return answer


def evaluate_plan(
    problem: BudgetProblemInput | BudgetProblem | CurvesByName,
    spends: Numbers,
    **unknown: Never,
) -> PlanOutcome:
    """Response of a plan of one's own under the curves of a problem, and the bounds that it breaks.

    problem: Channels with their curves, and what must hold.

    spends: Spend of each channel, in the order of the problem.
    """
    answer: PlanOutcome = ask(
        "evaluate_plan", "PlanOutcome", {"problem": problem_of(problem), "spends": spends, **unknown}
    )
    return answer


def proportional(
    total: float,
    returns: Numbers,
    **unknown: Never,
) -> list[float]:
    """Budget shared in proportion to returns: the simple rule, for comparison.

    total: Budget to share, of 0 or more.

    returns: Return of each channel, of 0 or more.
    """
    answer: list[float] = ask("proportional", "list[float]", {"total": total, "returns": returns, **unknown})
    return answer


def plan_flight(
    problem: FlightProblemInput | None = None,
    /,
    *,
    budget: float = LEFT_OUT,
    periods: int = LEFT_OUT,
    channels: Sequence[FlightChannelInput]
    | Mapping[str, CurveInput | Curve | CurveFit | FlightChannelByNameInput] = LEFT_OUT,
    progress: Progress = None,
    **unknown: Never,
) -> FlightPlan:
    """Best spends over channels and periods, when spend goes on working after its period.

    budget: Budget over all periods and channels.

    periods: Number of periods.

    channels: Channels to spend on: a list, or an object of channels or curves by name.

    progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the work
    by an exception, as Ctrl-C does.
    """
    answer: FlightPlan = ask(
        "plan_flight",
        "FlightPlan",
        joined(problem, {"budget": budget, "periods": periods, "channels": channels, **unknown}),
        progress,
    )
    return answer


def check_model(
    model: Model,
    **unknown: Never,
) -> ModelObject:
    """Model with its checks passed: its own name, and the parameters that differ from their defaults.

    model: Model to check.
    """
    answer: ModelObject = ask("check_model", "ModelObject", {"model": model, **unknown})
    return answer


def lead_tiers(
    leads: Sequence[LeadInput],
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


def metric(
    metric: MetricName,
    values: Mapping[str, float],
    **unknown: Never,
) -> MetricValue:
    """Ratio of marketing by its name, such as ``roas`` of ``revenue`` and ``spend``.

    metric: Name of the ratio.

    values: Numbers that it is made of, by their names.
    """
    answer: MetricValue = ask("metric", "MetricValue", {"metric": metric, "values": values, **unknown})
    return answer


def b2b_model_info(
    *,
    config: B2bConfigInput | None = None,
    **unknown: Never,
) -> B2bModelInfo:
    """Factors and multipliers of the B2B models, as they are in force.

    config: Weights and multipliers that differ from the usual.
    """
    answer: B2bModelInfo = ask(
        "b2b_model_info", "B2bModelInfo", {"config": LEFT_OUT if config is None else config, **unknown}
    )
    return answer


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
