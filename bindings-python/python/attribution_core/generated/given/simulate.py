"""Types that functions take of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TimingCounts, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, SelfLoops, SourceRuleInput, SpendInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class LogOptionsInput(TypedDict):
    """Options of an invented log; the defaults are a million journeys, as benchmarks use them.

    Reason to pick it: to try the library, or to measure it, on data that look like a tracker's: identifiers are
    text, rows are in no order, touches have channel, campaign and cost, some touches are direct, few journeys
    convert. Search, social and display tend to open journeys and email and direct to close them, so that models
    disagree. Whether a journey converts is chance alone: there is no effect of any channel to be found.

    The number of touches is geometric. Journeys begin in the first half of 2026; three days lie between touches
    and half a day between the last touch and the conversion on average (exponential); values are 5 or more and 80
    on average.
    """

    journeys: NotRequired[int]
    """Number of journeys. Default 1000000."""
    mean_touches: NotRequired[float]
    """Mean number of touches of a journey, 1 to 1000. Default 4.0."""
    channels: NotRequired[int]
    """Number of channels, 1 to 10000. Default 12."""
    conversion_rate: NotRequired[float]
    """Conversion rate of the journeys, 0 to 1. Default 0.06."""
    seed: NotRequired[int]
    """Fixes everything that is left to chance. Default 1."""

ScenarioName: TypeAlias = Literal["independent", "interacting", "upstream", "exposure_bias", "sparse", "partner_mix", "long_cycle_b2b"]
"""Name of a scenario: a market with one difficulty each.

``independent``: A shop with seven channels, each of which works for itself.

``interacting``: The same shop with two pairs of channels that do more together, and touches that saturate.

``upstream``: The same shop where display brings organic searches, and paid social paid ones.

``exposure_bias``: The same shop with retargeting and people of different intent: those who would buy anyway are
met most.

``sparse``: Twenty channels, most of them rare, and few conversions.

``partner_mix``: Deals with partners: marketing, sales, and five kinds of partners over months.

``long_cycle_b2b``: Deals in three stages (lead, opportunity, win) over half a year, with channels that belong to
one of these.
"""


class ScenarioInput(TypedDict):
    """Scenario: an invented market in which it is known what caused each conversion.

    Reason to pick it: to see how right a model is, which no data of one's own can tell. Take a scenario by its
    name (``Scenario.named``), edit it until it resembles your market, and compare what a model credits with what
    was caused.
    """

    channels: NotRequired[Sequence[ScenarioChannelInput | ScenarioChannel]]
    """The channels, 1 to 64."""
    pairs: NotRequired[Sequence[ScenarioPairInput | ScenarioPair]]
    """Interactions of channels."""
    spawns: NotRequired[Sequence[ScenarioSpawnInput | ScenarioSpawn]]
    """Upstream effects."""
    stages: NotRequired[Numbers]
    """Strength of each stage, 0 to 100, one to three of them: it multiplies the effects of touches there. One is the
    conversion; two are a lead and the conversion; three are a lead, an opportunity and the conversion.
    """
    activity_shape: NotRequired[float]
    """Shape k of the activity of people, 0.01 to 1000: the smaller, the more they differ. Default 1.5."""
    intent_sigma: NotRequired[float]
    """Standard deviation σ of the logarithm of intent, 0 to 3; at 0 all have the same. Default 0.0."""
    intent_noise: NotRequired[float]
    """Standard deviation of the noise in the logarithm of observed intent, 0 to 10. Touches have the dimension
    ``intent``: the fifth of the people that the noisy intent belongs to. It is empty when ``intent_sigma`` is 0.
    Default 0.5.
    """
    active_days: NotRequired[float]
    """Mean number of days in which a person meets channels, 0.01 to 10000. Default 14.0."""
    tail_days: NotRequired[float]
    """Days after these in which a person is still watched, 0 to 10000. Default 30.0."""
    window_days: NotRequired[float]
    """Days to which ``baseline`` refers, 0.01 to 10000. Default 60.0."""
    baseline: NotRequired[float]
    """Conversions of a person that come without a touch in ``window_days``, 0 to 100. Default 0.01."""
    in_market: NotRequired[float]
    """Factor of the baseline within the active days, 0 to 1000: above 1, people meet channels when they are about to
    buy anyway. Default 1.0.
    """
    seasonality: NotRequired[float]
    """Amplitude of a season that exposure and baseline share: in the first half of it they are 1 + amplitude times
    as large, in the second half 1 − amplitude times. Default 0.0.
    """
    season_days: NotRequired[float]
    """Length of the season, in days, 0.01 to 10000; counted from 1970. Default 28.0."""
    value_median: NotRequired[float]
    """Median of the value of a conversion (log-normal, whatever caused it), above 0 to 1e9. Default 80.0."""
    value_sigma: NotRequired[float]
    """Standard deviation of the logarithm of the value, 0 to 3. Default 0.5."""
    people: NotRequired[int]
    """Number of people. Default 60000."""
    end: NotRequired[Time]
    """End of the watch of everybody, rounded down to a full second. Default '2026-07-01T00:00:00Z'."""
    seed: NotRequired[int]
    """Fixes everything that is left to chance. Default 1."""


class ScenarioChannelInput(TypedDict):
    """Channel of a scenario: its frequency, and the effect of one touch.

    A touch adds β·ω·e^(−ω·t) to the rate of conversions t days later, where ω = ln 2 / half-life: in the long run
    it causes β conversions.
    """

    name: str
    """Name of the channel."""
    mean_touches: float
    """Mean number of touches of a person, 0 to 1000."""
    beta: float
    """Conversions that one touch causes in the long run, 0 to 100."""
    half_life_days: NotRequired[float]
    """Half-life of the effect of a touch, in days. Default 7.0."""
    tilt: NotRequired[float]
    """Tilt of the touches, −20 to 20: above 0 they come late in the active days, below 0 early, at 0 evenly. Default
    0.0.
    """
    gamma: NotRequired[float]
    """Exponent of intent, −5 to 5: at 1 a person with twice the intent meets the channel twice as often, at 0 just
    as often. Default 0.0.
    """
    saturation: NotRequired[float]
    """Saturation: every further touch of the channel has this share of the effect of the one before. Default 1.0."""
    partner_role: NotRequired[str | None]
    """Role of the partners whose touches these are; none for the own marketing and sales."""
    preference: NotRequired[Numbers]
    """Preference for each stage, 0 to 100: multiplies the effect of a touch there. Empty for 1 in every stage."""


class ScenarioPairInput(TypedDict):
    """Interaction of two channels: a touch of the second, some days after one of the first, does more than the two
    alone.

    The extra effect belongs to both touches, half each.
    """

    first: str
    """Channel that comes first."""
    second: str
    """Channel that follows; the extra effect begins with its touch and fades with its half-life."""
    beta: float
    """Conversions that the two touches cause beyond their own in the long run, 0 to 100."""
    within_days: float
    """Longest time between the two touches, in days, 0 to 10000."""


class ScenarioSpawnInput(TypedDict):
    """Upstream effect: a touch of one channel brings a touch of another, as an advertisement brings a search.

    The effect of the touch that was brought belongs to both, half each: without the first there would not be the
    second. Touches that were brought bring none themselves.
    """

    first: str
    """Channel whose touches bring others."""
    second: str
    """Channel of the touches that are brought."""
    probability: float
    """Probability that a touch brings one."""
    lag_days: float
    """Mean time until it comes, in days (exponential)."""


class SimulatedDealsOptionsInput(TypedDict):
    """Options of invented deals: how many, over which period, how long they take, and how often they are won."""

    accounts: NotRequired[int]
    """Number of accounts. Default 2000."""
    mean_deals: NotRequired[float]
    """Mean number of opportunities of an account (Poisson), 0 to 100; some accounts have none. Default 1.0."""
    mean_leads: NotRequired[float]
    """Mean number of leads of an account, 2 to 1000; large accounts have more. Default 5.0."""
    mean_touches: NotRequired[float]
    """Mean number of touches on the way to the close of an opportunity, 0 to 1000; those outside the period are not
    seen. Default 15.0.
    """
    win_rate: NotRequired[float]
    """Win rate of closed deals, 0 to 1. Default 0.3."""
    cycle_sigma: NotRequired[float]
    """Standard deviation of the logarithm of the length of sales cycles, 0 to 2. Their medians are 270 days for
    ``enterprise``, 150 for ``mid_market`` and 60 for ``smb``. Default 0.5.
    """
    missing: NotRequired[float]
    """Missing part of what people fill in, 0 to 1: scores, tiers, head counts, contact roles, and of a touch its
    person, engagement, stage and side. Default 0.1.
    """
    start: NotRequired[Time]
    """Start of the period in which opportunities are created and touches seen. Default '2024-01-01T00:00:00Z'."""
    end: NotRequired[Time]
    """End of the period, which is not part of it: deals that are not closed by then are open. Default
    '2026-01-01T00:00:00Z'.
    """
    seed: NotRequired[int]
    """Fixes everything that is left to chance. Default 1."""


class SimulatedActivitiesOptionsInput(TypedDict):
    """Options of invented activities: the deals, and what the activities of these leave out."""

    deals: NotRequired[SimulatedDealsOptionsInput]
    """The deals, whose seed is that of the activities too."""
    mean_activities: NotRequired[float]
    """Mean number of activities for a deal (Poisson), 0 to 1000: of sales, marketing and partners, in proportions of
    their own. Default 6.7.
    """
    partners: NotRequired[int]
    """Number of partners. Default 12."""
    without_deal: NotRequired[float]
    """Part of all activities that belongs to no deal: half of them of accounts, half of companies that are none.
    Default 0.1.
    """
    account_ids: NotRequired[float]
    """Part of the activities that name their account by its id; the others write its name. Default 0.4."""
    missing_contacts: NotRequired[float]
    """Part of the activities without an account's id that do not name the person either. Default 0.5."""
    misspelt: NotRequired[float]
    """Part of the written names that are misspelt. Default 0.3."""
