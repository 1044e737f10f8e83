"""Answers of functions of the room learning. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, ChainBreak, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EnsembleMember, EntryKind, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, Note, ObjectMapping, Objective, OpenDeals, Opportunity, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class ChannelEffect(Answer):
    """Effect of one channel: what it earns of all conversions and all value."""
    __slots__ = ('channel', 'effect', 'share', 'conversions', 'value', 'standard_error')

    channel: str
    """The channel."""
    effect: float
    """Effect that the model measured: the removal effect of ``markov``, the Shapley value of ``shapley``."""
    share: float | None
    """Share of all conversions, 0 to 1; none where there are no conversions of which to have a share."""
    conversions: float
    """Share times all conversions."""
    value: float
    """Value that it earns of all value."""
    standard_error: float | None
    """Standard error of ``effect``, where it was sampled and not worked out."""


class FittedDetails(Answer):
    """Everything that there is to see of a model that has learned."""
    __slots__ = ('model', 'effects', 'channels', 'conversion_probability', 'touches_to_conversion', 'transitions')

    model: ModelObject
    """The model and its parameters."""
    effects: list[ChannelEffect]
    """Effects: what each channel earns as a whole."""
    channels: list[ChannelDetails]
    """Details of each channel beside its effect."""
    conversion_probability: float | None
    """``markov``: probability that a journey converts."""
    touches_to_conversion: float | None
    """``markov``: how many touches a journey that converts is expected to have."""
    transitions: list[Transition]
    """``markov``: the transition matrix that the effects follow from, smoothing included, without its zeros."""


class ChannelDetails(Answer):
    """Details of one channel beside its effect."""
    __slots__ = ('channel', 'removal_effect', 'value_removal_effect', 'expected_visits', 'by_position')

    channel: str
    """The channel."""
    removal_effect: float | None
    """``markov``: share of all conversions that would be lost without it."""
    value_removal_effect: float | None
    """``markov``, value weighted: share of all value that would be lost without it."""
    expected_visits: float | None
    """``markov``: how often a journey is expected to visit it; none where journeys that come to it may never end."""
    by_position: list[float] | None
    """``shapley``, ordered: what it earns of the conversions at each position."""


class Transition(Answer):
    """One transition, for people and tables."""
    __slots__ = ('from_', 'to', 'count', 'probability')

    from_: str
    """State that is left: channels joined by `` > ``, or ``(start)``."""
    to: str
    """State that is entered: channels joined by `` > ``, ``(conversion)`` or ``(null)``."""
    count: int
    """Number of times that it was taken; 0 for a step that only smoothing allows."""
    probability: float
    """Share among all that left ``from``; in the matrix of a fitted model after smoothing."""


class OpenJourneys(Answer):
    """Conversion probabilities of open journeys, the likeliest first."""
    __slots__ = ('start', 'open', 'unknown', 'expected_conversions', 'journeys')

    start: float
    """Probability that a journey converts before its first touch is known: that of all journeys."""
    open: int
    """Number of journeys that have not converted."""
    unknown: int
    """Those of them whose latest state the model has never seen; they come last."""
    expected_conversions: float
    """Conversions to be expected of the others, by ``calibrated`` where an isotonic map was given."""
    journeys: list[OpenJourney]
    """The journeys, the likeliest first."""


class OpenJourney(Answer):
    """Journey that has not converted, with its conversion probability."""
    __slots__ = ('key', 'journey', 'count', 'path', 'last_touch_at', 'probability', 'calibrated', 'influence')

    key: str | None
    """Its key; none of path counts."""
    journey: int
    """Position among all journeys, from 0."""
    count: int
    """Number of journeys that it stands for: 1, but for path counts."""
    path: list[str]
    """Its channels, oldest first."""
    last_touch_at: Timestamp | None
    """Moment of its latest touch; none of path counts."""
    probability: float | None
    """Probability that it converts in the end; none where the model has never seen its latest state."""
    calibrated: float | None
    """The same by the isotonic map that was given; none without one."""
    influence: float | None
    """Influence of its latest touch: probability after it less that before it."""
