/** Functions that work on something that lives on, as methods of it. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { EarnedCredits } from "../earned-credits.js";
import type { SpendInput, SpendOf } from "../economics-types.js";
import type { Watched } from "../watching.js";
import type { AccountJourney, AccountJourneyArguments, AdviseArguments, Alignment, AlignmentArguments, Assists, B2bFactorsArguments, B2bReport, B2bReportArguments, BalanceOptions, BalanceRow, CalibrateArguments, CalibrateModelArguments, CampaignReportArguments, ChannelInsights, ChannelInsightsArguments, ChannelOverlap, ChannelOverlapArguments, ChooseOrderArguments, ClosePeriodArguments, Cohorts, CohortsArguments, CommissionArguments, CommissionReport, ConversionReliability, ConversionReliabilityArguments, DataDiagnosis, DealFacts, DealFactsArguments, DiagnoseArguments, EntryFilter, EvaluateArguments, EvaluateCreditsArguments, Evaluation, Flows, FlowsArguments, Forecast, ForecastArguments, FullCausalBaseline, FullTimingCounts, Funnel, FunnelArguments, InclusionProof, InfluencerReport, InfluencerReportArguments, LedgerEntry, LedgerRoot, LiftCalibration, LockPeriodArguments, ModelAdvice, NgramLift, NgramLiftArguments, OrderChoice, OverrideDealArguments, PathLengths, PathPatterns, PathPatternsArguments, PayArguments, PipelineReport, PipelineReportArguments, PositionRow, PostArguments, PostedEntries, ProofArguments, RecalculateArguments, ReconcileArguments, Reconciliation, ReleaseArguments, ReopenPeriodArguments, ReverseArguments, StageProgression, StageProgressionArguments, Statement, StatementArguments, StatementDocumentArguments, TimeLags, TimeLagsArguments, Timeline, TimelineArguments, TimingSummaryArguments, TouchFactors, TouchpointType, TouchpointTypesArguments, Transition, TransitionMatrixArguments, VelocityArguments, VelocityReport, Verification, VerifyArguments } from "./types.js";

/** Functions that work on journeys, as methods. */
export abstract class JourneysMethods {
  /** Timing summary of journeys: what `hazard` learns from, as counts that can be stored, sent and merged. */
  async timingSummary(given: TimingSummaryArguments, watched: Watched = {}, ...more: undefined[]): Promise<FullTimingCounts> {
    const hint = "timingSummary takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("timing_summary", given, watched, hint);
  }

  /** Order of a Markov chain that journeys speak for, with the table of what was weighed: likelihood, AIC, BIC and AUC. */
  async chooseOrder(given: ChooseOrderArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<OrderChoice> {
    const hint = "chooseOrder takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("choose_order", given, watched, hint, "OrderChoice");
  }

  /** Path patterns: paths that journeys took, exact or simplified, with conversions, rate, value and days. */
  async pathPatterns(given: PathPatternsArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<PathPatterns> {
    const hint = "pathPatterns takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("path_patterns", given, watched, hint, "PathPatterns");
  }

  /** Path lengths: touches and distinct channels of journeys that converted, of others, and of all. */
  async pathLengths(watched: Watched = {}, ...more: undefined[]): Promise<PathLengths> {
    const hint = "pathLengths takes nothing but { signal, progress }";
    noMore(more, hint);
    return this.asked("path_lengths", {}, watched, hint, "PathLengths");
  }

  /**
   * Time lags in hours: from first and last touch to conversion and between touches, and the attribution window that
   * covers most conversions.
   */
  async timeLags(given: TimeLagsArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<TimeLags> {
    const hint = "timeLags takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("time_lags", given, watched, hint, "TimeLags");
  }

  /** Assist report: conversions that each channel began, assisted, closed and made alone. */
  async assists(watched: Watched = {}, ...more: undefined[]): Promise<Assists> {
    const hint = "assists takes nothing but { signal, progress }";
    noMore(more, hint);
    return this.asked("assists", {}, watched, hint, "Assists");
  }

  /** Position profile: touches of each channel that open, lie within and close converting journeys. */
  async positionProfile(watched: Watched = {}, ...more: undefined[]): Promise<PositionRow[]> {
    const hint = "positionProfile takes nothing but { signal, progress }";
    noMore(more, hint);
    return this.asked("position_profile", {}, watched, hint, "[PositionRow]");
  }

  /** Channel overlap: sets of channels that journeys have, and pairs that go together. */
  async channelOverlap(given: ChannelOverlapArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<ChannelOverlap> {
    const hint = "channelOverlap takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("channel_overlap", given, watched, hint, "ChannelOverlap");
  }

  /** Flows of journeys: nodes and links of a Sankey diagram over the first steps. */
  async flows(given: FlowsArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<Flows> {
    const hint = "flows takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("flows", given, watched, hint, "Flows");
  }

  /** Transition matrix of journeys as rows: how often each channel followed each, with start and ends. */
  async transitionMatrix(given: TransitionMatrixArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<Transition[]> {
    const hint = "transitionMatrix takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("transition_matrix", given, watched, hint, "[Transition]");
  }

  /** N-gram lift: sequences of channels that journeys which convert have more often than others of their length. */
  async ngramLift(given: NgramLiftArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<NgramLift> {
    const hint = "ngramLift takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("ngram_lift", given, watched, hint, "NgramLift");
  }

  /** Funnel over ordered steps: rates, drop-off and time from step to step. */
  async funnel(given: FunnelArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<Funnel> {
    const hint = "funnel takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("funnel", given, watched, hint, "Funnel");
  }

  /** Cohorts: journeys by the calendar month of their first touch, with cumulative conversions month by month. */
  async cohorts(given: CohortsArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<Cohorts> {
    const hint = "cohorts takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("cohorts", given, watched, hint, "Cohorts");
  }

  /**
   * Reliability table of the conversion probabilities of a `markov` model, raw and by an isotonic map: on journeys that
   * neither has learned from, predicted beside observed rates.
   */
  async conversionReliability(given: ConversionReliabilityArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<ConversionReliability> {
    const hint = "conversionReliability takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("conversion_reliability", given, watched, hint, "ConversionReliability");
  }

  /** Timeline of one journey: conversion probability and influence of each touch, by a `markov` model of all journeys. */
  async timeline(given: TimelineArguments, watched: Watched = {}, ...more: undefined[]): Promise<Timeline> {
    const hint = "timeline takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("timeline", given, watched, hint, "Timeline");
  }

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

  /** Advice on models for these journeys: which can be believed on them, and why. */
  async advise(given: AdviseArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<ModelAdvice> {
    const hint = "advise takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("advise", given, watched, hint, "ModelAdvice");
  }

  /** Diagnosis of the data behind journeys: duplicates, bots, clocks, gaps, channels that come and go, keys and spellings. */
  async diagnose(given: DiagnoseArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<DataDiagnosis> {
    const hint = "diagnose takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("diagnose", given, watched, hint, "DataDiagnosis");
  }

  /**
   * Evaluation of models against a known truth: attribution accuracy, errors of shares and rank correlation of each model,
   * in the order in which they were given.
   */
  async evaluate(given: EvaluateArguments, watched: Watched = {}, ...more: undefined[]): Promise<Evaluation[]> {
    const hint = "evaluate takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("evaluate", given, watched, hint, "[Evaluation]");
  }

  /** Calibration of a model's answer per channel with lift tests: of a model that learns its effects. */
  async calibrateModel(given: CalibrateModelArguments, watched: Watched = {}, ...more: undefined[]): Promise<LiftCalibration> {
    const hint = "calibrateModel takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("calibrate_model", given, watched, hint, "LiftCalibration");
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

  /** Pipeline report: leads, opportunities, won and open deals that each group of touches earned, beside its cost. */
  async pipelineReport(given: Omit<PipelineReportArguments, "spend"> & Partial<SpendOf<SpendInput>> = {}, watched: Watched = {}, ...more: undefined[]): Promise<PipelineReport> {
    const hint = "pipelineReport takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("pipeline_report", given, watched, hint, "PipelineReport");
  }

  /** Campaign report: the pipeline report by campaign, whatever dimension the options name. */
  async campaignReport(given: Omit<CampaignReportArguments, "spend"> & Partial<SpendOf<SpendInput>> = {}, watched: Watched = {}, ...more: undefined[]): Promise<PipelineReport> {
    const hint = "campaignReport takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("campaign_report", given, watched, hint, "PipelineReport");
  }

  /** Forecast: expected revenue of open deals by the win rates of their stages, beside the CRM's, credited to groups. */
  async forecast(given: ForecastArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<Forecast> {
    const hint = "forecast takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("forecast", given, watched, hint, "Forecast");
  }

  /** Influencer report: leads, deals, pipeline and returns of each creator over all platforms, beside fees and engagement. */
  async influencerReport(given: InfluencerReportArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<InfluencerReport> {
    const hint = "influencerReport takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("influencer_report", given, watched, hint, "InfluencerReport");
  }

  /** The answer of a function by its name; of some kinds it prints as a table. */
  protected abstract asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T>;
}

/** Functions that work on credits, as methods. */
export abstract class CreditsMethods extends EarnedCredits {
  /** Baseline: conversions and value that no touch caused, by a model that knows of such; zero for all others. */
  async baseline(watched: Watched = {}, ...more: undefined[]): Promise<FullCausalBaseline> {
    const hint = "baseline takes nothing but { signal, progress }";
    noMore(more, hint);
    return this.asked("baseline", {}, watched, hint);
  }

  /** Evaluation of credits against a known truth, by what the touches of each channel add up to. */
  async evaluateCredits(given: EvaluateCreditsArguments, watched: Watched = {}, ...more: undefined[]): Promise<Evaluation> {
    const hint = "evaluateCredits takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("evaluate_credits", given, watched, hint, "Evaluation");
  }

  /** Calibration of credits with lift tests: precision-weighted shrinkage of each tested channel toward its experiments. */
  async calibrate(given: CalibrateArguments, watched: Watched = {}, ...more: undefined[]): Promise<LiftCalibration> {
    const hint = "calibrate takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("calibrate", given, watched, hint, "LiftCalibration");
  }

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

  /** Reconciliation of what platforms claim, beside the credits of each and, in sum, beside the books. */
  async reconcile(given: ReconcileArguments, watched: Watched = {}, ...more: undefined[]): Promise<Reconciliation> {
    const hint = "reconcile takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("reconcile", given, watched, hint, "Reconciliation");
  }

  /** The answer of a function by its name; of some kinds it prints as a table. */
  protected abstract asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T>;
}

/** Functions that work on a ledger, as methods. */
export abstract class LedgerMethods {
  /** Posting of awards: the first entries of deals, all of a call or none. The same award again posts nothing. */
  async post(given: PostArguments, watched: Watched = {}, ...more: undefined[]): Promise<PostedEntries> {
    const hint = "post takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("post", given, watched, hint, "PostedEntries");
  }

  /** Recalculation of deals: an adjustment for each partner whose net amount differs from its award. */
  async recalculate(given: RecalculateArguments, watched: Watched = {}, ...more: undefined[]): Promise<PostedEntries> {
    const hint = "recalculate takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("recalculate", given, watched, hint, "PostedEntries");
  }

  /** Reversal of one entry, exactly and once. The next recalculation of its deal brings it back. */
  async reverse(given: ReverseArguments, watched: Watched = {}, ...more: undefined[]): Promise<PostedEntries> {
    const hint = "reverse takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("reverse", given, watched, hint, "PostedEntries");
  }

  /** Override of a deal: the amounts of all its partners by a person's decision, which holds until it is released. */
  async overrideDeal(given: OverrideDealArguments, watched: Watched = {}, ...more: undefined[]): Promise<PostedEntries> {
    const hint = "overrideDeal takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("override_deal", given, watched, hint, "PostedEntries");
  }

  /** Release of a deal from its override: recalculation is allowed again. */
  async release(given: ReleaseArguments, watched: Watched = {}, ...more: undefined[]): Promise<PostedEntries> {
    const hint = "release takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("release", given, watched, hint, "PostedEntries");
  }

  /** Payout to a partner, in the book of commission. */
  async pay(given: PayArguments, watched: Watched = {}, ...more: undefined[]): Promise<PostedEntries> {
    const hint = "pay takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("pay", given, watched, hint, "PostedEntries");
  }

  /** Close of a period: what comes late goes to the next open one. */
  async closePeriod(given: ClosePeriodArguments, watched: Watched = {}, ...more: undefined[]): Promise<PostedEntries> {
    const hint = "closePeriod takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("close_period", given, watched, hint, "PostedEntries");
  }

  /** Lock of a period, for good: what comes late is refused. */
  async lockPeriod(given: LockPeriodArguments, watched: Watched = {}, ...more: undefined[]): Promise<PostedEntries> {
    const hint = "lockPeriod takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("lock_period", given, watched, hint, "PostedEntries");
  }

  /** Reopening of a closed period. */
  async reopenPeriod(given: ReopenPeriodArguments, watched: Watched = {}, ...more: undefined[]): Promise<PostedEntries> {
    const hint = "reopenPeriod takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("reopen_period", given, watched, hint, "PostedEntries");
  }

  /** Verification of the hash chain: the first entry that does not fit, and why. */
  async verify(given: VerifyArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<Verification> {
    const hint = "verify takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("verify", given, watched, hint, "Verification");
  }

  /** Root of the ledger: the number of its entries and the hash of the last, to be published or kept elsewhere. */
  async root(watched: Watched = {}, ...more: undefined[]): Promise<LedgerRoot> {
    const hint = "root takes nothing but { signal, progress }";
    noMore(more, hint);
    return this.asked("root", {}, watched, hint, "LedgerRoot");
  }

  /** Inclusion proof of one entry, which shows that it stands in the ledger and says nothing of others. */
  async proof(given: ProofArguments, watched: Watched = {}, ...more: undefined[]): Promise<InclusionProof> {
    const hint = "proof takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("proof", given, watched, hint, "InclusionProof");
  }

  /** Entries in their order, of those that fit a filter. */
  async entries(given: EntryFilter = {}, watched: Watched = {}, ...more: undefined[]): Promise<LedgerEntry[]> {
    const hint = "entries takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("entries", given, watched, hint, "[LedgerEntry]");
  }

  /** Balances: sums of entries by book and currency, and by partner, deal or period. */
  async balance(given: BalanceOptions = {}, watched: Watched = {}, ...more: undefined[]): Promise<BalanceRow[]> {
    const hint = "balance takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("balance", given, watched, hint, "[BalanceRow]");
  }

  /** Statement of a partner in a period: its own lines, and what it was owed before and is owed after. */
  async statement(given: StatementArguments, watched: Watched = {}, ...more: undefined[]): Promise<Statement> {
    const hint = "statement takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("statement", given, watched, hint, "Statement");
  }

  /** Statement of a partner as a document in text, Markdown, HTML or CSV. */
  async statementDocument(given: StatementDocumentArguments, watched: Watched = {}, ...more: undefined[]): Promise<string> {
    const hint = "statementDocument takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("statement_document", given, watched, hint);
  }

  /** Commission on the attributed entries of a period that have none yet. */
  async commission(given: CommissionArguments, watched: Watched = {}, ...more: undefined[]): Promise<CommissionReport> {
    const hint = "commission takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("commission", given, watched, hint, "CommissionReport");
  }

  /** The ledger as lines of JSON: an entry in each, with its hash, and at the end root, options and keys. */
  async toJsonLines(watched: Watched = {}, ...more: undefined[]): Promise<string> {
    const hint = "toJsonLines takes nothing but { signal, progress }";
    noMore(more, hint);
    return this.asked("to_json_lines", {}, watched, hint);
  }

  /** The answer of a function by its name; of some kinds it prints as a table. */
  protected abstract asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T>;
}
