/** Functions of the library. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { AccountMatches, AccountRecord, Adstock, AdstockValues, Allocation, B2bConfig, B2bModelInfo, BootstrapCurveArguments, BrandedSearch, BudgetProblem, CalibrationOptions, ChannelOptions, ClickTags, ConfidenceCalibration, CrmDescription, CrmObjects, CrmOptions, CrmRecords, CrmSystem, Currency, Curve, CurveDraws, CurveFit, CurveValues, DealRegistration, DecideRegistrationArguments, EarlierTouch, EvidenceOfTouches, ExpiredRegistrations, Exposure, ExposureInfluence, FieldMapping, FitCurveArguments, FlightPlan, FlightProblem, FrontierPoint, FullDealRegistration, FullFieldMapping, GroupedChannel, HealthOptions, IdentityLink, IdentityOptions, InclusionProof, InferTouchesArguments, InferredTouches, InfluenceOptions, LabelledConfidence, Lead, LeadGrade, LinkAudit, LogOptions, MatchOptions, MetricName, MetricValue, ModelObject, ModelSpec, Money, NearDuplicates, Numbers, Opportunity, ParsedLink, PartnerAnalytics, PartnerAnalyticsArguments, PartnerAttribution, PartnerEvidence, PartnerFields, PartnerFigures, PartnerFiguresArguments, PartnerFiguresTable, PartnerHealth, PartnerRule, PartnerSharesArguments, PlanOutcome, PromoCode, PromoRedemptions, ProofCheck, Redemption, RegisteredDeal, RegistrationConflicts, RegistrationDuplicateOptions, RegistrationDuplicates, RegistrationEvidence, RegistrationOptions, RegistrationQueue, RegistrationQueueOptions, RegistrationRequest, RuleSimulation, RuleTemplate, RuleValidation, RunWorkflowArguments, SimulateRulesArguments, SimulatedActivitiesOptions, SimulatedActivityRows, SimulatedDealTables, SimulatedDealsOptions, SimulatedLog, SourceLists, StitchedIdentities, Time, Touchpoint, UncertainAllocation, UncertainProblem, Visit, VisitChannels, WorkflowTemplate } from "./types.js";

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

/** Verification of an inclusion proof, without the ledger. */
export async function verifyProof(problem: InclusionProof, watched: Watched = {}, ...more: undefined[]): Promise<ProofCheck> {
  const hint = "verifyProof takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("verify_proof", problem, watched, hint, "ProofCheck");
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
 * Deal registration (lead registration): a pending registration with its expiry, and its likely duplicates.
 *
 * `request`: Request of the partner.
 *
 * `registrations`: Registrations that there are, among which duplicates are looked for.
 *
 * `options`: Days to the expiry, and rules of duplicates.
 */
export async function registerDeal(request: RegistrationRequest, registrations?: readonly DealRegistration[], options?: RegistrationOptions, watched: Watched = {}, ...more: undefined[]): Promise<RegisteredDeal> {
  const hint = "registerDeal takes request, registrations, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("register_deal", { request, registrations, options }, watched, hint, "RegisteredDeal");
}

/**
 * Transition of a deal registration: the registration after a decision, with the step in its history; or why it is
 * refused.
 */
export async function decideRegistration(given: DecideRegistrationArguments, watched: Watched = {}, ...more: undefined[]): Promise<FullDealRegistration> {
  const hint = "decideRegistration takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("decide_registration", given, watched, hint, "DealRegistration");
}

/**
 * Expiry of registrations: those pending or approved whose expiry is over, each with the step in its history.
 *
 * `registrations`: Registrations, as they are stored.
 *
 * `as_of`: Moment of the expiry: no clock is asked.
 *
 * `by`: Name in the history of who lets them expire. `null`: `expiry`.
 */
export async function expireRegistrations(registrations: readonly DealRegistration[], asOf: Time, by?: string | null, watched: Watched = {}, ...more: undefined[]): Promise<ExpiredRegistrations> {
  const hint = "expireRegistrations takes registrations, asOf, by, and then { signal, progress }";
  noMore(more, hint);
  return ask("expire_registrations", { registrations, as_of: asOf, by }, watched, hint, "ExpiredRegistrations");
}

/**
 * Review queue: pending registrations that expire soon, by their expiry, then all others, the oldest first.
 *
 * `registrations`: Registrations, as they are stored.
 *
 * `as_of`: Moment of the queue: no clock is asked.
 *
 * `options`: Days before the expiry that are soon.
 */
export async function registrationQueue(registrations: readonly DealRegistration[], asOf: Time, options?: RegistrationQueueOptions, watched: Watched = {}, ...more: undefined[]): Promise<RegistrationQueue> {
  const hint = "registrationQueue takes registrations, asOf, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("registration_queue", { registrations, as_of: asOf, options }, watched, hint, "RegistrationQueue");
}

/**
 * Duplicate detection of registrations: pairs with one account, one name of the deal, and closes near each other.
 *
 * `registrations`: Registrations, as they are stored; those pending or approved are compared.
 *
 * `options`: Least scores, and days between the closes.
 */
export async function duplicateRegistrations(registrations: readonly DealRegistration[], options?: RegistrationDuplicateOptions, watched: Watched = {}, ...more: undefined[]): Promise<RegistrationDuplicates> {
  const hint = "duplicateRegistrations takes registrations, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("duplicate_registrations", { registrations, options }, watched, hint, "RegistrationDuplicates");
}

/**
 * Channel conflicts: registrations of one deal by several partners, with all sides, for a decision.
 *
 * `registrations`: Registrations, as they are stored; those pending or approved are compared.
 *
 * `options`: Least scores, and days between the closes.
 */
export async function registrationConflicts(registrations: readonly DealRegistration[], options?: RegistrationDuplicateOptions, watched: Watched = {}, ...more: undefined[]): Promise<RegistrationConflicts> {
  const hint = "registrationConflicts takes registrations, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("registration_conflicts", { registrations, options }, watched, hint, "RegistrationConflicts");
}

/**
 * Partner touches of registrations: each approved or converted one with an opportunity, as evidence of its partner.
 *
 * `registrations`: Registrations, as they are stored.
 */
export async function registrationEvidence(registrations: readonly DealRegistration[], watched: Watched = {}, ...more: undefined[]): Promise<RegistrationEvidence> {
  const hint = "registrationEvidence takes registrations, and then { signal, progress }";
  noMore(more, hint);
  return ask("registration_evidence", { registrations }, watched, hint, "RegistrationEvidence");
}

/**
 * Partner analytics: deals sourced, influenced and won, win rates with intervals, amounts, trend, splits, overlap and
 * concentration.
 */
export async function partnerAnalytics(given: PartnerAnalyticsArguments, watched: Watched = {}, ...more: undefined[]): Promise<PartnerAnalytics> {
  const hint = "partnerAnalytics takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_analytics", given, watched, hint, "PartnerAnalytics");
}

/** Figures of partners at a moment, counted from records: what the health score is made of. */
export async function partnerFigures(given: PartnerFiguresArguments, watched: Watched = {}, ...more: undefined[]): Promise<PartnerFiguresTable> {
  const hint = "partnerFigures takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_figures", given, watched, hint, "PartnerFiguresTable");
}

/**
 * Partner health score: a weighted mean of five parts, 0 to 100, with a grade from A to F.
 *
 * `partners`: Figures of each partner, such as those of `partner_figures`; what is not known is left out.
 *
 * `options`: Weights and limits.
 */
export async function partnerHealth(partners: readonly PartnerFigures[], options?: HealthOptions, watched: Watched = {}, ...more: undefined[]): Promise<PartnerHealth> {
  const hint = "partnerHealth takes partners, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_health", { partners, options }, watched, hint, "PartnerHealth");
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
 * Partner attribution by rules: for each deal the first rule that applies, its workflow, model and constraint, and awards
 * for the ledger.
 *
 * `opportunities`: Deals, with amount and currency.
 *
 * `evidence`: Evidence of partners on these deals.
 *
 * `rules`: Rules, of which the smallest priority number that applies decides.
 */
export async function evaluateRules(opportunities: readonly Opportunity[], evidence: readonly PartnerEvidence[], rules: readonly PartnerRule[], watched: Watched = {}, ...more: undefined[]): Promise<PartnerAttribution> {
  const hint = "evaluateRules takes opportunities, evidence, rules, and then { signal, progress }";
  noMore(more, hint);
  return ask("evaluate_rules", { opportunities, evidence, rules }, watched, hint, "PartnerAttribution");
}

/** Rule simulation (what-if): proposed rules against current ones on the same deals, with the gain of each partner. */
export async function simulateRules(given: SimulateRulesArguments, watched: Watched = {}, ...more: undefined[]): Promise<RuleSimulation> {
  const hint = "simulateRules takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("simulate_rules", given, watched, hint, "RuleSimulation");
}

/**
 * Rule validation: every problem of every rule with its address, and active rules of the same priority.
 *
 * `rules`: Rules to be checked.
 */
export async function validateRules(rules: readonly PartnerRule[], watched: Watched = {}, ...more: undefined[]): Promise<RuleValidation> {
  const hint = "validateRules takes rules, and then { signal, progress }";
  noMore(more, hint);
  return ask("validate_rules", { rules }, watched, hint, "RuleValidation");
}

/**
 * Rule in one plain sentence: the deals, the evidence, the model and the constraint.
 *
 * `rule`: The rule.
 */
export async function describeRule(rule: PartnerRule, watched: Watched = {}, ...more: undefined[]): Promise<string> {
  const hint = "describeRule takes rule, and then { signal, progress }";
  noMore(more, hint);
  return ask("describe_rule", { rule }, watched, hint);
}

/**
 * Rule templates: the usual ways to share deals among partners, each a rule that works as it is.
 *
 * `currency`: Currency of amounts in the conditions.
 */
export async function ruleTemplates(currency: Currency, watched: Watched = {}, ...more: undefined[]): Promise<RuleTemplate[]> {
  const hint = "ruleTemplates takes currency, and then { signal, progress }";
  noMore(more, hint);
  return ask("rule_templates", { currency }, watched, hint, "[RuleTemplate]");
}

/**
 * Partner evidence from touches of opportunities: those that name a partner and a deal, with their role, weight and
 * confidence.
 *
 * `touches`: Touches, such as those of `infer_touches`.
 */
export async function partnerEvidence(touches: readonly Touchpoint[], watched: Watched = {}, ...more: undefined[]): Promise<EvidenceOfTouches> {
  const hint = "partnerEvidence takes touches, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_evidence", { touches }, watched, hint, "EvidenceOfTouches");
}

/** Partner attribution: the shares of partners in deals, by one model and under one constraint. */
export async function partnerShares(given: PartnerSharesArguments, watched: Watched = {}, ...more: undefined[]): Promise<PartnerAttribution> {
  const hint = "partnerShares takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_shares", given, watched, hint, "PartnerAttribution");
}

/**
 * Measurement workflow: sources of evidence by priority, with approvals, expiry, conflicts and fallback, and the shares of
 * partners.
 */
export async function runWorkflow(given: RunWorkflowArguments, watched: Watched = {}, ...more: undefined[]): Promise<PartnerAttribution> {
  const hint = "runWorkflow takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("run_workflow", given, watched, hint, "PartnerAttribution");
}

/** Workflow templates: registrations first, a mix of 80 and 20 percent, marketplaces alone, and the field of the CRM. */
export async function workflowTemplates(watched: Watched = {}, ...more: undefined[]): Promise<WorkflowTemplate[]> {
  const hint = "workflowTemplates takes nothing but { signal, progress }";
  noMore(more, hint);
  return ask("workflow_templates", {}, watched, hint, "[WorkflowTemplate]");
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
