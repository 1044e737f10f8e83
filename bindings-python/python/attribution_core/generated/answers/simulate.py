"""Answers of functions of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TimingCounts, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class SimulatedLog(Answer):
    """Touches and conversions of an invented log, as columns that journeys can be built from."""
    __slots__ = ('touchpoints', 'conversions')

    touchpoints: SimulatedTouchpoints
    """The touches, in no order."""
    conversions: SimulatedConversions
    """The conversions, in no order."""


class SimulatedTouchpoints(Answer):
    """Touches of an invented log in columns of one length."""
    __slots__ = ('journey', 'at', 'channel', 'campaign', 'cost')

    journey: list[str]
    """Key of who was touched."""
    at: list[Timestamp]
    """Moment of each touch."""
    channel: list[str]
    """Channel of each touch."""
    campaign: list[str | None]
    """Campaign of each touch; none in a free channel."""
    cost: list[float]
    """Cost of each touch; 0 in a free channel."""


class SimulatedConversions(Answer):
    """Conversions of an invented log in columns of one length."""
    __slots__ = ('journey', 'at', 'value')

    journey: list[str]
    """Key of who converted."""
    at: list[Timestamp]
    """Moment of each conversion."""
    value: list[float]
    """Value of each conversion."""


class Scenario(Answer):
    """Scenario: an invented market in which it is known what caused each conversion.

    Reason to pick it: to see how right a model is, which no data of one's own can tell. Take a scenario by its
    name (``Scenario.named``), edit it until it resembles your market, and compare what a model credits with what
    was caused.
    """
    __slots__ = ('channels', 'pairs', 'spawns', 'stages', 'activity_shape', 'intent_sigma', 'intent_noise', 'active_days', 'tail_days', 'window_days', 'baseline', 'in_market', 'seasonality', 'season_days', 'value_median', 'value_sigma', 'people', 'end', 'seed')

    channels: list[ScenarioChannel]
    """The channels, 1 to 64."""
    pairs: list[ScenarioPair]
    """Interactions of channels."""
    spawns: list[ScenarioSpawn]
    """Upstream effects."""
    stages: list[float]
    """Strength of each stage, 0 to 100, one to three of them: it multiplies the effects of touches there. One is the
    conversion; two are a lead and the conversion; three are a lead, an opportunity and the conversion.
    """
    activity_shape: float
    """Shape k of the activity of people, 0.01 to 1000: the smaller, the more they differ. Default 1.5."""
    intent_sigma: float
    """Standard deviation σ of the logarithm of intent, 0 to 3; at 0 all have the same. Default 0.0."""
    intent_noise: float
    """Standard deviation of the noise in the logarithm of observed intent, 0 to 10. Touches have the dimension
    ``intent``: the fifth of the people that the noisy intent belongs to. It is empty when ``intent_sigma`` is 0.
    Default 0.5.
    """
    active_days: float
    """Mean number of days in which a person meets channels, 0.01 to 10000. Default 14.0."""
    tail_days: float
    """Days after these in which a person is still watched, 0 to 10000. Default 30.0."""
    window_days: float
    """Days to which ``baseline`` refers, 0.01 to 10000. Default 60.0."""
    baseline: float
    """Conversions of a person that come without a touch in ``window_days``, 0 to 100. Default 0.01."""
    in_market: float
    """Factor of the baseline within the active days, 0 to 1000: above 1, people meet channels when they are about to
    buy anyway. Default 1.0.
    """
    seasonality: float
    """Amplitude of a season that exposure and baseline share: in the first half of it they are 1 + amplitude times
    as large, in the second half 1 − amplitude times. Default 0.0.
    """
    season_days: float
    """Length of the season, in days, 0.01 to 10000; counted from 1970. Default 28.0."""
    value_median: float
    """Median of the value of a conversion (log-normal, whatever caused it), above 0 to 1e9. Default 80.0."""
    value_sigma: float
    """Standard deviation of the logarithm of the value, 0 to 3. Default 0.5."""
    people: int
    """Number of people. Default 60000."""
    end: Timestamp
    """End of the watch of everybody, rounded down to a full second. Default '2026-07-01T00:00:00Z'."""
    seed: int
    """Fixes everything that is left to chance. Default 1."""


class ScenarioChannel(Answer):
    """Channel of a scenario: its frequency, and the effect of one touch.

    A touch adds β·ω·e^(−ω·t) to the rate of conversions t days later, where ω = ln 2 / half-life: in the long run
    it causes β conversions.
    """
    __slots__ = ('name', 'mean_touches', 'beta', 'half_life_days', 'tilt', 'gamma', 'saturation', 'partner_role', 'preference')

    name: str
    """Name of the channel."""
    mean_touches: float
    """Mean number of touches of a person, 0 to 1000."""
    beta: float
    """Conversions that one touch causes in the long run, 0 to 100."""
    half_life_days: float
    """Half-life of the effect of a touch, in days. Default 7.0."""
    tilt: float
    """Tilt of the touches, −20 to 20: above 0 they come late in the active days, below 0 early, at 0 evenly. Default
    0.0.
    """
    gamma: float
    """Exponent of intent, −5 to 5: at 1 a person with twice the intent meets the channel twice as often, at 0 just
    as often. Default 0.0.
    """
    saturation: float
    """Saturation: every further touch of the channel has this share of the effect of the one before. Default 1.0."""
    partner_role: str | None
    """Role of the partners whose touches these are; none for the own marketing and sales."""
    preference: list[float]
    """Preference for each stage, 0 to 100: multiplies the effect of a touch there. Empty for 1 in every stage."""


class ScenarioPair(Answer):
    """Interaction of two channels: a touch of the second, some days after one of the first, does more than the two
    alone.

    The extra effect belongs to both touches, half each.
    """
    __slots__ = ('first', 'second', 'beta', 'within_days')

    first: str
    """Channel that comes first."""
    second: str
    """Channel that follows; the extra effect begins with its touch and fades with its half-life."""
    beta: float
    """Conversions that the two touches cause beyond their own in the long run, 0 to 100."""
    within_days: float
    """Longest time between the two touches, in days, 0 to 10000."""


class ScenarioSpawn(Answer):
    """Upstream effect: a touch of one channel brings a touch of another, as an advertisement brings a search.

    The effect of the touch that was brought belongs to both, half each: without the first there would not be the
    second. Touches that were brought bring none themselves.
    """
    __slots__ = ('first', 'second', 'probability', 'lag_days')

    first: str
    """Channel whose touches bring others."""
    second: str
    """Channel of the touches that are brought."""
    probability: float
    """Probability that a touch brings one."""
    lag_days: float
    """Mean time until it comes, in days (exponential)."""


class SimulatedScenarioRows(Answer):
    """Touches and conversions of a scenario, as columns that journeys can be built from, and what caused the
    conversions.
    """
    __slots__ = ('touchpoints', 'conversions', 'milestones', 'truth')

    touchpoints: ScenarioTouchpointRows
    """The touches, journey after journey, and those of each in the order of time."""
    conversions: ScenarioConversionRows
    """The conversions, in the order of the journeys."""
    milestones: ScenarioMilestoneRows
    """Stages before the conversion that people passed, those who never converted included."""
    truth: ScenarioTruth
    """Causes of the conversions."""


class ScenarioTouchpointRows(Answer):
    """Touches of a scenario in columns of one length."""
    __slots__ = ('journey', 'at', 'channel', 'intent', 'caused')

    journey: list[str]
    """Key of who was touched."""
    at: list[Timestamp]
    """Moment of each touch."""
    channel: list[str]
    """Channel of each touch."""
    intent: list[str | None]
    """Fifth of the people that the noisy intent of the person belongs to; none when all have the same intent."""
    caused: list[float]
    """Share of the conversion that each touch caused; 0 without a conversion."""


class ScenarioConversionRows(Answer):
    """Conversions of a scenario in columns of one length."""
    __slots__ = ('journey', 'at', 'value', 'lead_created_at', 'opportunity_created_at', 'baseline')

    journey: list[str]
    """Key of who converted."""
    at: list[Timestamp]
    """Moment of each conversion."""
    value: list[float]
    """Value of each conversion."""
    lead_created_at: list[Timestamp | None]
    """Moment when the lead was created; none in scenarios of one stage."""
    opportunity_created_at: list[Timestamp | None]
    """Moment when the opportunity was created; none in scenarios of fewer than three stages."""
    baseline: list[float]
    """Share of each conversion that no touch caused."""


class ScenarioMilestoneRows(Answer):
    """Stages before the conversion in columns of one length."""
    __slots__ = ('journey', 'milestone', 'at')

    journey: list[str]
    """Key of who passed the stage."""
    milestone: list[str]
    """The stage: ``lead`` or ``opportunity``."""
    at: list[Timestamp]
    """Moment when it was passed."""


class ScenarioTruth(Answer):
    """Causal truth of a scenario, and the numbers of its people.

    People without a touch before their conversion are known to no tracker: they are counted, and left out of
    everything else.
    """
    __slots__ = ('causal', 'effects', 'baseline_rang', 'people', 'journeys', 'touches', 'conversions', 'untouched_conversions', 'observed_until')

    causal: CausalTruth
    """Conversions that each channel caused, and the baseline: together all conversions."""
    effects: list[ScenarioEffect]
    """The same by other questions to the same clocks, in the order of the channels' names."""
    baseline_rang: float
    """Conversions at which the clock of the baseline rang."""
    people: int
    """Number of people."""
    journeys: int
    """Journeys: people with a touch."""
    touches: int
    """Touches that are seen."""
    conversions: int
    """Conversions of people with a touch before."""
    untouched_conversions: int
    """Conversions of people without."""
    observed_until: Timestamp
    """End of the watch of everybody: those who have not converted are known not to have until then."""


class CausalTruth(Answer):
    """Causal truth about journeys: what each channel caused, and the baseline. It is known where data are invented,
    or where every channel was tested by an experiment; models are judged by it.
    """
    __slots__ = ('channels', 'baseline')

    channels: list[CausalEffect]
    """The channels, in the order of their names."""
    baseline: CausalBaseline
    """Conversions that no touch caused."""


class CausalEffect(Answer):
    """Causal effect of one channel: conversions and value that would not have come, then, without its touches."""
    __slots__ = ('channel', 'conversions', 'value')

    channel: str
    """The channel."""
    conversions: float
    """Conversions that it caused."""
    value: float
    """Value that it caused. Default 0.0."""


class ScenarioEffect(Answer):
    """Effect of a channel, as four questions have it.

    At realistic rates of conversion they agree within a few per cent: what causal share is said to be is then no
    matter of taste.
    """
    __slots__ = ('channel', 'touches', 'caused', 'rang', 'removal', 'shapley')

    channel: str
    """The channel."""
    touches: int
    """Number of touches that are seen."""
    caused: float
    """Conversions that it caused: its shares of the hazard at the conversions. This is the truth that models are
    judged by.
    """
    rang: float
    """Conversions at which one of its clocks rang, the same in expectation; half of one that belongs to two touches,
    and a part for each stage.
    """
    removal: float
    """Conversions that would not have come within the watch without the channel: what a holdout experiment measures.
    These do not add up: two channels that only work together both lose all.
    """
    shapley: float | None
    """Shapley value in the game of conversions within the watch. None when somebody had more than twelve channels
    that mattered.
    """


class SimulatedDealTables(Answer):
    """Invented touches and deals, as columns that journeys of deals can be built from."""
    __slots__ = ('touchpoints', 'opportunities', 'leads', 'accounts', 'contact_roles', 'stage_changes', 'as_of')

    touchpoints: SimulatedDealTouchpoints
    """The touches, account after account, and those of each in the order of time."""
    opportunities: SimulatedOpportunities
    """The opportunities."""
    leads: SimulatedLeads
    """The leads."""
    accounts: SimulatedAccounts
    """The accounts."""
    contact_roles: SimulatedContactRoles
    """The members of the buying committees."""
    stage_changes: SimulatedStageChanges
    """The stage history of the opportunities."""
    as_of: Timestamp | None
    """Moment at which open deals are looked at: the end of the period."""


class SimulatedDealTouchpoints(Answer):
    """Touches of invented deals in columns of one length."""
    __slots__ = ('id', 'journey', 'at', 'channel', 'kind', 'campaign', 'account', 'lead', 'opportunity', 'cost', 'engagement', 'stage', 'side', 'sales_rep')

    id: list[str | None]
    """Identifies each touch."""
    journey: list[str]
    """Key of who was touched: the account."""
    at: list[Timestamp]
    """Moment of each touch."""
    channel: list[str]
    """Channel of each touch."""
    kind: list[str | None]
    """Kind of each touch."""
    campaign: list[str | None]
    """Campaign of each touch; none in a free channel, nor of sales."""
    account: list[str | None]
    """Account of the person."""
    lead: list[str | None]
    """Lead that was touched, where it is known."""
    opportunity: list[str | None]
    """Opportunity that the touch was logged on."""
    cost: list[float | None]
    """Cost of each touch; 0 in a free channel."""
    engagement: list[float | None]
    """Engagement of the person, 0 to 100."""
    stage: list[str | None]
    """Funnel stage of each touch."""
    side: list[Side | None]
    """Side that made each touch."""
    sales_rep: list[str | None]
    """Sales representative of each touch of sales."""


class SimulatedOpportunities(Answer):
    """Invented opportunities in columns of one length."""
    __slots__ = ('id', 'account', 'name', 'status', 'stage', 'created_at', 'closed_at', 'expected_close_at', 'amount', 'probability', 'deal_size')

    id: list[str]
    """Identifies each opportunity."""
    account: list[str | None]
    """Account that buys."""
    name: list[str | None]
    """Name for people."""
    status: list[DealStatus | None]
    """Status of each opportunity."""
    stage: list[str | None]
    """Stage that each is in."""
    created_at: list[Timestamp | None]
    """Moment when each was created."""
    closed_at: list[Timestamp | None]
    """Moment when each was closed; none of open ones."""
    expected_close_at: list[Timestamp | None]
    """Moment when each open one is expected to close."""
    amount: list[float | None]
    """Amount of each opportunity."""
    probability: list[float | None]
    """Probability that each will be won, 0 to 1."""
    deal_size: list[str | None]
    """Size of each deal, where it says so itself."""


class SimulatedLeads(Answer):
    """Invented leads in columns of one length."""
    __slots__ = ('id', 'account', 'opportunity', 'created_at', 'lead_score', 'demographic_score', 'behavioral_score', 'firmographic_score', 'tier')

    id: list[str]
    """Identifies each lead."""
    account: list[str | None]
    """Account that the person belongs to."""
    opportunity: list[str | None]
    """Opportunity that the lead became."""
    created_at: list[Timestamp | None]
    """Moment when each lead was created."""
    lead_score: list[float | None]
    """Score of the lead, 0 to 100."""
    demographic_score: list[float | None]
    """Fit of the person, 0 to 100."""
    behavioral_score: list[float | None]
    """Activity of the person, 0 to 100."""
    firmographic_score: list[float | None]
    """Fit of the company, 0 to 100."""
    tier: list[LeadTier | None]
    """Grade that people of sales gave."""


class SimulatedAccounts(Answer):
    """Invented accounts in columns of one length."""
    __slots__ = ('id', 'name', 'segment', 'industry', 'deal_size', 'decision_makers', 'committee_influencers')

    id: list[str]
    """Identifies each account."""
    name: list[str | None]
    """Name for people."""
    segment: list[str | None]
    """Segment of the market."""
    industry: list[str | None]
    """Industry."""
    deal_size: list[str | None]
    """Size of its deals."""
    decision_makers: list[float | None]
    """Number of decision makers."""
    committee_influencers: list[float | None]
    """Number of people in the buying committee with a say who do not decide."""


class SimulatedContactRoles(Answer):
    """Contact roles of invented deals in columns of one length."""
    __slots__ = ('opportunity', 'lead', 'role')

    opportunity: list[str]
    """Opportunity that the person has a part in."""
    lead: list[str]
    """Lead that the person is."""
    role: list[str | None]
    """The part."""


class SimulatedStageChanges(Answer):
    """Stage history of invented deals in columns of one length."""
    __slots__ = ('opportunity', 'stage', 'at')

    opportunity: list[str | None]
    """Opportunity that came to the stage."""
    stage: list[str]
    """Stage that it came to."""
    at: list[Timestamp]
    """Moment when it came there."""


class SimulatedActivityRows(Answer):
    """Invented activities, the deal of each, and the deals."""
    __slots__ = ('activities', 'truth', 'opportunities', 'accounts', 'leads', 'contact_roles')

    activities: list[Activity]
    """The activities, account after account."""
    truth: list[str | None]
    """Deal of each activity, in their order; none of those that belong to no deal."""
    opportunities: list[Opportunity]
    """The opportunities."""
    accounts: list[Account]
    """The accounts, with names and domains."""
    leads: list[Lead]
    """The leads, with their accounts."""
    contact_roles: list[ContactRole]
    """The members of the buying committees."""
