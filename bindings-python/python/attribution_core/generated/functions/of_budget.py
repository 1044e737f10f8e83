"""Functions of the room budget. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask, joined, problem_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Never

    from attribution_core.economics import Curve
    from attribution_core.generated.answers import (
        Allocation,
        BudgetChannel,
        BudgetGroup,
        BudgetProblem,
        BudgetRule,
        CurveFit,
        Explore,
        FlightPlan,
        FrontierPoint,
        Objective,
        PlanOutcome,
        UncertainAllocation,
    )
    from attribution_core.generated.given import (
        BudgetChannelByNameInput,
        BudgetChannelInput,
        BudgetGroupInput,
        BudgetProblemInput,
        CurveInput,
        ExploreInput,
        FlightChannelByNameInput,
        FlightChannelInput,
        FlightProblemInput,
        Utility,
    )
    from attribution_core.inputs import CurvesByName, Numbers, Progress


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
