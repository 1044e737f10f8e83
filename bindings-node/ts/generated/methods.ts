/** Functions that work on something that lives on, as methods of it. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { EarnedCredits } from "../earned-credits.js";
import type { SpendInput, SpendOf } from "../economics-types.js";
import type { Watched } from "../watching.js";
import type { AccountJourney, AccountJourneyArguments, Alignment, AlignmentArguments, B2bFactorsArguments, B2bReport, B2bReportArguments, ChannelInsights, ChannelInsightsArguments, DealFacts, DealFactsArguments, StageProgression, StageProgressionArguments, TouchFactors, TouchpointType, TouchpointTypesArguments, VelocityArguments, VelocityReport } from "./types.js";

/** Functions that work on journeys, as methods. */
export abstract class JourneysMethods {
  /** Shares of the touches of deals by each of the five factors, beside their mix. */
  async b2bFactors(given: B2bFactorsArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<TouchFactors[]> {
    const hint = "b2bFactors takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("b2b_factors", given, watched, hint, "[TouchFactors]");
  }

  /** Facts of every deal that scale its difficulty: cycle, velocity bonus, account complexity and committee factor. */
  async dealFacts(given: DealFactsArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<DealFacts[]> {
    const hint = "dealFacts takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("deal_facts", given, watched, hint, "[DealFacts]");
  }

  /**
   * Velocity of deals: pipeline velocity and survival by deal size, the association of touches with the length of cycles,
   * and predicted cycles of open deals.
   */
  async velocity(given: VelocityArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<VelocityReport> {
    const hint = "velocity takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("velocity", given, watched, hint, "VelocityReport");
  }

  /** Stage progression of deals: conversion and time from stage to stage, the touches before each advance, and drop-off. */
  async stageProgression(given: StageProgressionArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<StageProgression> {
    const hint = "stageProgression takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("stage_progression", given, watched, hint, "StageProgression");
  }

  /** Journey of an account: all touches of all its deals in the order of time, its people, and its milestones. */
  async accountJourney(given: AccountJourneyArguments, watched: Watched = {}, ...more: undefined[]): Promise<AccountJourney> {
    const hint = "accountJourney takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("account_journey", given, watched, hint, "AccountJourney");
  }

  /** Kinds of touches with the weights that are in force, those that journeys have and no table names too. */
  async touchpointTypes(given: TouchpointTypesArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<TouchpointType[]> {
    const hint = "touchpointTypes takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("touchpoint_types", given, watched, hint, "[TouchpointType]");
  }

  /** Report on deals: totals, touches, channels, sales and marketing, of won deals, and of the open pipeline apart. */
  async b2bReport(given: Omit<B2bReportArguments, "spend"> & Partial<SpendOf<SpendInput>> = {}, watched: Watched = {}, ...more: undefined[]): Promise<B2bReport> {
    const hint = "b2bReport takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("b2b_report", given, watched, hint, "B2bReport");
  }

  /** The answer of a function by its name; of some kinds it prints as a table. */
  protected abstract asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T>;
}

/** Functions that work on credits, as methods. */
export abstract class CreditsMethods extends EarnedCredits {
  /** Sales–marketing alignment: what each side earned, its score and grade, joint touchpoints, and sourced pipeline. */
  async alignment(given: AlignmentArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<Alignment> {
    const hint = "alignment takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("alignment", given, watched, hint, "Alignment");
  }

  /** Channel insights: what each channel earned beside what it cost, its rank, and a recommendation with its reason. */
  async channelInsights(given: Omit<ChannelInsightsArguments, "spend"> & Partial<SpendOf<SpendInput>> = {}, watched: Watched = {}, ...more: undefined[]): Promise<ChannelInsights> {
    const hint = "channelInsights takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("channel_insights", given, watched, hint, "ChannelInsights");
  }

  /** The answer of a function by its name; of some kinds it prints as a table. */
  protected abstract asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T>;
}
