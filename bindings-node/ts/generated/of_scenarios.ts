/** Functions of scenarios. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { FullScenario, Scenario, ScenarioArguments, ScenarioTruth, SimulatedActivityRows, SimulatedDealTables, SimulatedScenarioRows } from "./types.js";

/** Scenario by its name: its parameters as data, to be edited and simulated. */
export async function scenario(given: ScenarioArguments, watched: Watched = {}, ...more: undefined[]): Promise<FullScenario> {
  const hint = "scenario takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("scenario", given, watched, hint, "Scenario");
}

/**
 * Simulated scenario: touches and conversions in columns, and the causal truth about them; the same for the same options
 * everywhere.
 *
 * A model is right as far as it credits channels with what they caused.
 *
 * `scenario`: The scenario: that of a name, as it is or edited.
 */
export async function simulateScenario(scenario: Scenario, watched: Watched = {}, ...more: undefined[]): Promise<SimulatedScenarioRows> {
  const hint = "simulateScenario takes scenario, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_scenario", { scenario }, watched, hint, "SimulatedScenarioRows");
}

/**
 * Causal truth of a scenario without its rows: of millions of people, in the memory of a few.
 *
 * `scenario`: The scenario: that of a name, as it is or edited.
 */
export async function scenarioTruth(scenario: Scenario, watched: Watched = {}, ...more: undefined[]): Promise<ScenarioTruth> {
  const hint = "scenarioTruth takes scenario, and then { signal, progress }";
  noMore(more, hint);
  return ask("scenario_truth", { scenario }, watched, hint, "ScenarioTruth");
}

/**
 * Scenario as deals: touches of accounts and the tables of a CRM, in columns. The causal truth about the same deals is
 * that of `scenario_truth`.
 *
 * `scenario`: The scenario: that of a name, as it is or edited.
 */
export async function simulateScenarioDeals(scenario: Scenario, watched: Watched = {}, ...more: undefined[]): Promise<SimulatedDealTables> {
  const hint = "simulateScenarioDeals takes scenario, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_scenario_deals", { scenario }, watched, hint);
}

/**
 * Scenario as activities of marketing, sales and partners, with the deal of each. The causal truth about the same deals is
 * that of `scenario_truth`.
 *
 * `scenario`: The scenario: that of a name, as it is or edited.
 */
export async function simulateScenarioActivities(scenario: Scenario, watched: Watched = {}, ...more: undefined[]): Promise<SimulatedActivityRows> {
  const hint = "simulateScenarioActivities takes scenario, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_scenario_activities", { scenario }, watched, hint);
}
