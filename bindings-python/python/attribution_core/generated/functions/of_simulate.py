"""Functions of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask, joined, problem_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TimingCounts, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

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
    answer: SimulatedLog = ask("simulate_log", 'SimulatedLog', {"options": {"journeys": journeys, "mean_touches": mean_touches, "channels": channels, "conversion_rate": conversion_rate, "seed": seed, **unknown}, })
    return answer


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
    answer: Scenario = ask("scenario", 'Scenario', {"name": name, "people": people, "seed": seed, "drawn": drawn, **unknown})
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
    answer: SimulatedScenarioRows = ask("simulate_scenario", 'SimulatedScenarioRows', {"scenario": scenario, **unknown})
    return answer


def scenario_truth(
    scenario: ScenarioInput | Scenario,
    **unknown: Never,
) -> ScenarioTruth:
    """Causal truth of a scenario without its rows: of millions of people, in the memory of a few.

    scenario: The scenario: that of a name, as it is or edited.
    """
    answer: ScenarioTruth = ask("scenario_truth", 'ScenarioTruth', {"scenario": scenario, **unknown})
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
    start: Time = '2024-01-01T00:00:00Z',
    end: Time = '2026-01-01T00:00:00Z',
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
    answer: SimulatedDealTables = ask("simulate_deals", 'SimulatedDealTables', {"options": {"accounts": accounts, "mean_deals": mean_deals, "mean_leads": mean_leads, "mean_touches": mean_touches, "win_rate": win_rate, "cycle_sigma": cycle_sigma, "missing": missing, "start": start, "end": end, "seed": seed, **unknown}, })
    return answer


def deals_demo(
    **unknown: Never,
) -> SimulatedDealTables:
    """Demo of deals: forty accounts over two years, in columns; always the same."""
    answer: SimulatedDealTables = ask("deals_demo", 'SimulatedDealTables', {**unknown})
    return answer


def simulate_scenario_deals(
    scenario: ScenarioInput | Scenario,
    **unknown: Never,
) -> SimulatedDealTables:
    """Scenario as deals: touches of accounts and the tables of a CRM, in columns. The causal truth about the same
    deals is that of ``scenario_truth``.

    scenario: The scenario: that of a name, as it is or edited.
    """
    answer: SimulatedDealTables = ask("simulate_scenario_deals", 'SimulatedDealTables', {"scenario": scenario, **unknown})
    return answer


def simulate_scenario_activities(
    scenario: ScenarioInput | Scenario,
    **unknown: Never,
) -> SimulatedActivityRows:
    """Scenario as activities of marketing, sales and partners, with the deal of each. The causal truth about the
    same deals is that of ``scenario_truth``.

    scenario: The scenario: that of a name, as it is or edited.
    """
    answer: SimulatedActivityRows = ask("simulate_scenario_activities", 'SimulatedActivityRows', {"scenario": scenario, **unknown})
    return answer


def simulate_activities(
    *,
    deals: SimulatedDealsOptionsInput | None = None,
    mean_activities: float = 6.7,
    partners: int = 12,
    without_deal: float = 0.1,
    account_ids: float = 0.4,
    missing_contacts: float = 0.5,
    misspelt: float = 0.3,
    **unknown: Never,
) -> SimulatedActivityRows:
    """Simulated activities whose deals are known: rows for inference, and the truth to judge it by.

    Accounts have several deals, some at the same time; names are misspelt, people not named, and some activities
    belong to no deal.

    deals: The deals, whose seed is that of the activities too.

    mean_activities: Mean number of activities for a deal (Poisson), 0 to 1000: of sales, marketing and partners,
    in proportions of their own. Default 6.7.

    partners: Number of partners. Default 12.

    without_deal: Part of all activities that belongs to no deal: half of them of accounts, half of companies that
    are none. Default 0.1.

    account_ids: Part of the activities that name their account by its id; the others write its name. Default 0.4.

    missing_contacts: Part of the activities without an account's id that do not name the person either. Default
    0.5.

    misspelt: Part of the written names that are misspelt. Default 0.3.
    """
    answer: SimulatedActivityRows = ask("simulate_activities", 'SimulatedActivityRows', {"options": {"deals": LEFT_OUT if deals is None else deals, "mean_activities": mean_activities, "partners": partners, "without_deal": without_deal, "account_ids": account_ids, "missing_contacts": missing_contacts, "misspelt": misspelt, **unknown}, })
    return answer
