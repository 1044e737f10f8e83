"""Functions of the room scenarios. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import (
        Scenario,
        ScenarioTruth,
        SimulatedActivityRows,
        SimulatedDealTables,
        SimulatedScenarioRows,
    )
    from attribution_core.generated.given import ScenarioInput, ScenarioName


def scenario(
    name: ScenarioName,
    people: int | None = None,
    seed: int | None = None,
    drawn: int | None = None,
    **unknown: Never,
) -> Scenario:
    """Scenario by its name: its parameters as data, to be edited and simulated.

    name: Name of the scenario.

    people: Number of people; without one, as many as the scenario has by itself.

    seed: Fixes everything that is left to chance; 1 without one.

    drawn: Seed of drawn parameters: frequencies, effects, half-lives and tilts of the channels are then not those
    of the scenario but varied around them.
    """
    answer: Scenario = ask(
        "scenario", "Scenario", {"name": name, "people": people, "seed": seed, "drawn": drawn, **unknown}
    )
    return answer


def simulate_scenario(
    scenario: ScenarioInput | Scenario,
    **unknown: Never,
) -> SimulatedScenarioRows:
    """Simulated scenario: touches and conversions in columns, and the causal truth about them; the same for the same
    options everywhere.

    A model is right as far as it credits channels with what they caused.

    scenario: The scenario: that of a name, as it is or edited.
    """
    answer: SimulatedScenarioRows = ask("simulate_scenario", "SimulatedScenarioRows", {"scenario": scenario, **unknown})
    return answer


def scenario_truth(
    scenario: ScenarioInput | Scenario,
    **unknown: Never,
) -> ScenarioTruth:
    """Causal truth of a scenario without its rows: of millions of people, in the memory of a few.

    scenario: The scenario: that of a name, as it is or edited.
    """
    answer: ScenarioTruth = ask("scenario_truth", "ScenarioTruth", {"scenario": scenario, **unknown})
    return answer


def simulate_scenario_deals(
    scenario: ScenarioInput | Scenario,
    **unknown: Never,
) -> SimulatedDealTables:
    """Scenario as deals: touches of accounts and the tables of a CRM, in columns. The causal truth about the same
    deals is that of ``scenario_truth``.

    scenario: The scenario: that of a name, as it is or edited.
    """
    answer: SimulatedDealTables = ask(
        "simulate_scenario_deals", "SimulatedDealTables", {"scenario": scenario, **unknown}
    )
    return answer


def simulate_scenario_activities(
    scenario: ScenarioInput | Scenario,
    **unknown: Never,
) -> SimulatedActivityRows:
    """Scenario as activities of marketing, sales and partners, with the deal of each. The causal truth about the
    same deals is that of ``scenario_truth``.

    scenario: The scenario: that of a name, as it is or edited.
    """
    answer: SimulatedActivityRows = ask(
        "simulate_scenario_activities", "SimulatedActivityRows", {"scenario": scenario, **unknown}
    )
    return answer
