/** Functions of the library. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { AccountMatches, AccountRecord, Adstock, AdstockValues, Allocation, B2bConfig, B2bModelInfo, BootstrapCurveArguments, BrandedSearch, BudgetProblem, CalibrationOptions, ChannelOptions, ClickTags, ConfidenceCalibration, CrmDescription, CrmObjects, CrmOptions, CrmRecords, CrmSystem, Currency, Curve, CurveDraws, CurveFit, CurveValues, EarlierTouch, Exposure, ExposureInfluence, FieldMapping, FitCurveArguments, FlightPlan, FlightProblem, FrontierPoint, FullFieldMapping, GroupedChannel, IdentityLink, IdentityOptions, InferTouchesArguments, InferredTouches, InfluenceOptions, LabelledConfidence, Lead, LeadGrade, LinkAudit, LogOptions, MatchOptions, MetricName, MetricValue, ModelObject, ModelSpec, Money, NearDuplicates, Numbers, ParsedLink, PartnerFields, PlanOutcome, PromoCode, PromoRedemptions, Redemption, SimulatedActivitiesOptions, SimulatedActivityRows, SimulatedDealTables, SimulatedDealsOptions, SimulatedLog, SourceLists, StitchedIdentities, UncertainAllocation, UncertainProblem, Visit, VisitChannels } from "./types.js";

/**
 * Response, marginal response, average and elasticity of a curve at spends, and spends with given marginals.
 *
 * `curve`: Curve that is asked.
 *
 * `spends`: Spends at which it is asked, each of 0 or more.
 *
 * `marginals`: Marginal responses for which the spend is asked, each of 0 or more.
 */
export async function curveValues(curve: Curve, spends?: Numbers, marginals?: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<CurveValues> {
  const hint = "curveValues takes curve, spends, marginals, and then { signal, progress }";
  noMore(more, hint);
  return ask("curve_values", { curve, spends, marginals }, watched, hint, "CurveValues");
}

/**
 * Adstocked spend: what each period works with, after what earlier periods left.
 *
 * `adstock`: Decay of spend over periods.
 *
 * `spend`: Spend of each period, the first one first.
 *
 * `carry_in`: Adstock left by the time before the first period. Default 0.0.
 */
export async function adstockValues(adstock: Adstock, spend?: Numbers, carryIn?: number, watched: Watched = {}, ...more: undefined[]): Promise<AdstockValues> {
  const hint = "adstockValues takes adstock, spend, carryIn, and then { signal, progress }";
  noMore(more, hint);
  return ask("adstock_values", { adstock, spend, carry_in: carryIn }, watched, hint, "AdstockValues");
}

/** Curve that fits observations best, with how well it does and what to doubt. */
export async function fitCurve(given: FitCurveArguments, watched: Watched = {}, ...more: undefined[]): Promise<CurveFit> {
  const hint = "fitCurve takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("fit_curve", given, watched, hint, "CurveFit");
}

/** Fitted curve with replicates of it, and intervals of its parameters. */
export async function bootstrapCurve(given: BootstrapCurveArguments, watched: Watched = {}, ...more: undefined[]): Promise<CurveDraws> {
  const hint = "bootstrapCurve takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("bootstrap_curve", given, watched, hint, "CurveDraws");
}

/** Best plan for a budget, with the proof of how far from the best it can be. */
export async function allocate(problem: BudgetProblem, watched: Watched = {}, ...more: undefined[]): Promise<Allocation> {
  const hint = "allocate takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("allocate", problem, watched, hint, "Allocation");
}

/** Best plan when curves are uncertain: for each channel a list of curves, one for each draw. */
export async function allocateDraws(problem: UncertainProblem, watched: Watched = {}, ...more: undefined[]): Promise<UncertainAllocation> {
  const hint = "allocateDraws takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("allocate_draws", problem, watched, hint, "UncertainAllocation");
}

/**
 * Best plans for several budgets: what more money would bring, or less would cost.
 *
 * `problem`: Channels with their curves, and what must hold.
 *
 * `budgets`: Budgets to plan for, each of 0 or more.
 */
export async function efficientFrontier(problem: BudgetProblem, budgets: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<FrontierPoint[]> {
  const hint = "efficientFrontier takes problem, budgets, and then { signal, progress }";
  noMore(more, hint);
  return ask("efficient_frontier", { problem, budgets }, watched, hint, "[FrontierPoint]");
}

/**
 * Response of a plan of one's own under the curves of a problem, and the bounds that it breaks.
 *
 * `problem`: Channels with their curves, and what must hold.
 *
 * `spends`: Spend of each channel, in the order of the problem.
 */
export async function evaluatePlan(problem: BudgetProblem, spends: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<PlanOutcome> {
  const hint = "evaluatePlan takes problem, spends, and then { signal, progress }";
  noMore(more, hint);
  return ask("evaluate_plan", { problem, spends }, watched, hint, "PlanOutcome");
}

/**
 * Budget shared in proportion to returns: the simple rule, for comparison.
 *
 * `total`: Budget to share, of 0 or more.
 *
 * `returns`: Return of each channel, of 0 or more.
 */
export async function proportional(total: number, returns: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<number[]> {
  const hint = "proportional takes total, returns, and then { signal, progress }";
  noMore(more, hint);
  return ask("proportional", { total, returns }, watched, hint);
}

/** Best spends over channels and periods, when spend goes on working after its period. */
export async function planFlight(problem: FlightProblem, watched: Watched = {}, ...more: undefined[]): Promise<FlightPlan> {
  const hint = "planFlight takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("plan_flight", problem, watched, hint, "FlightPlan");
}

/**
 * Link parser: campaign tags and click ids of a URL, tolerant of case, encoding and repeats.
 *
 * `url`: URL, or any text.
 */
export async function parseLink(url: string, watched: Watched = {}, ...more: undefined[]): Promise<ParsedLink> {
  const hint = "parseLink takes url, and then { signal, progress }";
  noMore(more, hint);
  return ask("parse_link", { url }, watched, hint, "ParsedLink");
}

/**
 * Default channel group: the channel of a source, a medium and a campaign by GA4's rules, after rules of your own.
 *
 * `tags`: Source, medium and campaign.
 *
 * `options`: Rules of your own, and creators.
 */
export async function groupChannel(tags: ClickTags, options?: ChannelOptions, watched: Watched = {}, ...more: undefined[]): Promise<GroupedChannel> {
  const hint = "groupChannel takes tags, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("group_channel", { tags, options }, watched, hint, "GroupedChannel");
}

/**
 * Channel classification of visits: channel, source, medium and campaign of each by its URL and its referrer.
 *
 * `visits`: Visits.
 *
 * `options`: Rules of your own, hosts of your house, creators, brands, and the use of click ids.
 */
export async function classifyVisits(visits: readonly Visit[], options?: ChannelOptions, watched: Watched = {}, ...more: undefined[]): Promise<VisitChannels> {
  const hint = "classifyVisits takes visits, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("classify_visits", { visits, options }, watched, hint, "VisitChannels");
}

/**
 * Link audit: missing, inconsistent, mistyped and unknown tags, contradicting click ids and self-referrals.
 *
 * `visits`: Visits.
 *
 * `options`: Hosts of your house.
 */
export async function auditLinks(visits: readonly Visit[], options?: ChannelOptions, watched: Watched = {}, ...more: undefined[]): Promise<LinkAudit> {
  const hint = "auditLinks takes visits, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("audit_links", { visits, options }, watched, hint, "LinkAudit");
}

/**
 * Branded search: tells terms near the name of a brand, typing errors included.
 *
 * `brands`: Names of brands.
 *
 * `term`: Search term; none where it is not known.
 */
export async function brandedSearch(brands: readonly string[], term?: string | null, watched: Watched = {}, ...more: undefined[]): Promise<BrandedSearch> {
  const hint = "brandedSearch takes brands, term, and then { signal, progress }";
  noMore(more, hint);
  return ask("branded_search", { brands, term }, watched, hint, "BrandedSearch");
}

/**
 * Exposure influence (fuzzy attribution): the probability of each recent exposure that it led to a direct visit.
 *
 * `exposures`: Exposures before the visit, with their ages.
 *
 * `options`: Half-life, window and prior.
 */
export async function exposureInfluence(exposures: readonly Exposure[], options?: InfluenceOptions, watched: Watched = {}, ...more: undefined[]): Promise<ExposureInfluence> {
  const hint = "exposureInfluence takes exposures, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("exposure_influence", { exposures, options }, watched, hint, "ExposureInfluence");
}

/** Source lists: version, date, hash, licence and origin of what links and referrers are read by. */
export async function lists(watched: Watched = {}, ...more: undefined[]): Promise<SourceLists> {
  const hint = "lists takes nothing but { signal, progress }";
  noMore(more, hint);
  return ask("lists", {}, watched, hint, "SourceLists");
}

/**
 * Identity resolution: ids that links connect are one buyer, whose account links or mail domains give.
 *
 * `links`: Links: pairs of ids that were seen together.
 *
 * `options`: Limits, moment, and rules of mail addresses.
 */
export async function stitchIdentities(links: readonly IdentityLink[], options?: IdentityOptions, watched: Watched = {}, ...more: undefined[]): Promise<StitchedIdentities> {
  const hint = "stitchIdentities takes links, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("stitch_identities", { links, options }, watched, hint, "StitchedIdentities");
}

/**
 * Account matching (record linkage): the account of each name or domain, with a score, its explanation and a review queue.
 *
 * `names`: Rows to be matched: an id, and a name or a domain.
 *
 * `accounts`: Accounts that they may belong to.
 *
 * `options`: Thresholds and limits.
 */
export async function matchAccounts(names: readonly AccountRecord[], accounts: readonly AccountRecord[], options?: MatchOptions, watched: Watched = {}, ...more: undefined[]): Promise<AccountMatches> {
  const hint = "matchAccounts takes names, accounts, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("match_accounts", { names, accounts, options }, watched, hint, "AccountMatches");
}

/**
 * Near-duplicates (deduplication): pairs of one list that seem to be one company, and the groups they make.
 *
 * `accounts`: Accounts, or any list of names with ids.
 *
 * `options`: Thresholds and limits.
 */
export async function nearDuplicates(accounts: readonly AccountRecord[], options?: MatchOptions, watched: Watched = {}, ...more: undefined[]): Promise<NearDuplicates> {
  const hint = "nearDuplicates takes accounts, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("near_duplicates", { accounts, options }, watched, hint, "NearDuplicates");
}

/** Record linkage of activities and deals: the deal that each belongs to, with a confidence and its evidence, as touches. */
export async function inferTouches(given: InferTouchesArguments, watched: Watched = {}, ...more: undefined[]): Promise<InferredTouches> {
  const hint = "inferTouches takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("infer_touches", given, watched, hint, "InferredTouches");
}

/**
 * Isotonic calibration: the probability that an inferred deal is right, by its raw score.
 *
 * `pairs`: Inferred deals that somebody confirmed or rejected.
 *
 * `options`: Precisions for which the least confidence is chosen.
 */
export async function calibrateConfidence(pairs: readonly LabelledConfidence[], options?: CalibrationOptions, watched: Watched = {}, ...more: undefined[]): Promise<ConfidenceCalibration> {
  const hint = "calibrateConfidence takes pairs, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("calibrate_confidence", { pairs, options }, watched, hint, "ConfidenceCalibration");
}

/**
 * Import from a CRM: rows of Salesforce, HubSpot or any other as records, by a mapping, with a report of every row.
 *
 * `objects`: Rows by the names of their objects: lists of rows, answers of an API, or columns.
 *
 * `mapping`: Mapping of objects and fields, such as that of `crm_mapping`.
 *
 * `options`: Moment, and members of campaigns, that count.
 */
export async function mapCrm(objects: CrmObjects, mapping: FieldMapping, options?: CrmOptions, watched: Watched = {}, ...more: undefined[]): Promise<CrmRecords> {
  const hint = "mapCrm takes objects, mapping, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("map_crm", { objects, mapping, options }, watched, hint, "CrmRecords");
}

/**
 * Field mapping of a CRM as it is delivered, to edit and store.
 *
 * `system`: System: `salesforce` or `hubspot`; that of `other` is empty.
 */
export async function crmMapping(system: CrmSystem, watched: Watched = {}, ...more: undefined[]): Promise<FullFieldMapping> {
  const hint = "crmMapping takes system, and then { signal, progress }";
  noMore(more, hint);
  return ask("crm_mapping", { system }, watched, hint, "FieldMapping");
}

/**
 * Partner field detection: likely partner fields, role fields and registrations of a describe result, with their scores.
 *
 * `describe`: Answer of a describe call, or properties by the names of their objects.
 */
export async function detectPartnerFields(describe: CrmDescription, watched: Watched = {}, ...more: undefined[]): Promise<PartnerFields> {
  const hint = "detectPartnerFields takes describe, and then { signal, progress }";
  noMore(more, hint);
  return ask("detect_partner_fields", { describe }, watched, hint, "PartnerFields");
}

/**
 * Model with its checks passed: its own name, and the parameters that differ from their defaults.
 *
 * `model`: Model to check.
 */
export async function checkModel(model: ModelSpec, watched: Watched = {}, ...more: undefined[]): Promise<ModelObject> {
  const hint = "checkModel takes model, and then { signal, progress }";
  noMore(more, hint);
  return ask("check_model", { model }, watched, hint);
}

/**
 * Tiers of leads from A to D, by their scores where they have none.
 *
 * `leads`: Leads that are graded.
 *
 * `config`: Weights of the scores and thresholds of the tiers.
 */
export async function leadTiers(leads: readonly Lead[], config?: B2bConfig, watched: Watched = {}, ...more: undefined[]): Promise<LeadGrade[]> {
  const hint = "leadTiers takes leads, config, and then { signal, progress }";
  noMore(more, hint);
  return ask("lead_tiers", { leads, config }, watched, hint, "[LeadGrade]");
}

/**
 * Ratio of marketing by its name, such as `roas` of `revenue` and `spend`.
 *
 * `metric`: Name of the ratio.
 *
 * `values`: Numbers that it is made of, by their names.
 */
export async function metric(metric: MetricName, values: Readonly<Record<string, number>>, watched: Watched = {}, ...more: undefined[]): Promise<MetricValue> {
  const hint = "metric takes metric, values, and then { signal, progress }";
  noMore(more, hint);
  return ask("metric", { metric, values }, watched, hint, "MetricValue");
}

/**
 * Factors and multipliers of the B2B models, as they are in force.
 *
 * `config`: Weights and multipliers that differ from the usual.
 */
export async function b2bModelInfo(config?: B2bConfig, watched: Watched = {}, ...more: undefined[]): Promise<B2bModelInfo> {
  const hint = "b2bModelInfo takes config, and then { signal, progress }";
  noMore(more, hint);
  return ask("b2b_model_info", { config }, watched, hint, "B2bModelInfo");
}

/**
 * Redemptions of promo codes as touches of the creators whose codes they are, with a leak check of each code.
 *
 * `redemptions`: Conversions with the code that was entered.
 *
 * `codes`: Table of codes.
 *
 * `touches`: Touches of influencers, for the leak check.
 */
export async function promoTouches(redemptions: readonly Redemption[], codes: readonly PromoCode[], touches?: readonly EarlierTouch[], watched: Watched = {}, ...more: undefined[]): Promise<PromoRedemptions> {
  const hint = "promoTouches takes redemptions, codes, touches, and then { signal, progress }";
  noMore(more, hint);
  return ask("promo_touches", { redemptions, codes, touches }, watched, hint, "PromoRedemptions");
}

/**
 * Amount in major units (euros, yen) as money: rounded half away from zero to the minor unit of its currency.
 *
 * `amount`: Amount in major units, such as 879.95.
 *
 * `currency`: Currency of the amount.
 */
export async function money(amount: number, currency: Currency, watched: Watched = {}, ...more: undefined[]): Promise<Money> {
  const hint = "money takes amount, currency, and then { signal, progress }";
  noMore(more, hint);
  return ask("money", { amount, currency }, watched, hint);
}

/**
 * Money split in proportion to weights, so that the parts sum to it exactly.
 *
 * Largest remainder (Hamilton): every part is rounded down, and the minor units left over go one each to the parts with
 * the largest fractions, of equal ones to the earlier.
 *
 * `amount`: Money to split.
 *
 * `weights`: Weight of each part, of 0 or more.
 */
export async function apportion(amount: Money, weights: Numbers, watched: Watched = {}, ...more: undefined[]): Promise<Money[]> {
  const hint = "apportion takes amount, weights, and then { signal, progress }";
  noMore(more, hint);
  return ask("apportion", { amount, weights }, watched, hint);
}

/**
 * Log of touches and conversions that look like a tracker's, in columns; the same for the same options everywhere.
 *
 * Search, social and display tend to open journeys, email and direct to close them. Conversions are chance alone: there is
 * no effect of any channel to be found.
 *
 * `options`: Size of the log, and its seed.
 */
export async function simulateLog(options?: LogOptions, watched: Watched = {}, ...more: undefined[]): Promise<SimulatedLog> {
  const hint = "simulateLog takes options, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_log", { options }, watched, hint);
}

/**
 * Simulated deals: touches and the tables of a CRM, in columns; the same for the same options everywhere.
 *
 * Sales cycles are log-normal by the size of deals. How long a deal takes and how it ends is chance alone: there is no
 * effect of any touch to be found.
 *
 * `options`: Numbers, period and chances of the deals, and their seed.
 */
export async function simulateDeals(options?: SimulatedDealsOptions, watched: Watched = {}, ...more: undefined[]): Promise<SimulatedDealTables> {
  const hint = "simulateDeals takes options, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_deals", { options }, watched, hint);
}

/** Demo of deals: forty accounts over two years, in columns; always the same. */
export async function dealsDemo(watched: Watched = {}, ...more: undefined[]): Promise<SimulatedDealTables> {
  const hint = "dealsDemo takes nothing but { signal, progress }";
  noMore(more, hint);
  return ask("deals_demo", {}, watched, hint);
}

/**
 * Simulated activities whose deals are known: rows for inference, and the truth to judge it by.
 *
 * Accounts have several deals, some at the same time; names are misspelt, people not named, and some activities belong to
 * no deal.
 *
 * `options`: The deals, and what their activities leave out.
 */
export async function simulateActivities(options?: SimulatedActivitiesOptions, watched: Watched = {}, ...more: undefined[]): Promise<SimulatedActivityRows> {
  const hint = "simulateActivities takes options, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_activities", { options }, watched, hint);
}
