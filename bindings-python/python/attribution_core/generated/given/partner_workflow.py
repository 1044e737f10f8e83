"""Types that functions take of the room partner_workflow. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TimingCounts, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SpendInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class TouchpointInput(TypedDict):
    """One contact between a buyer and a channel.

    Only ``journey``, ``at`` and ``channel`` are needed; everything else makes more models, groupings and filters
    possible. Channels and kinds are open: an unknown one is kept as itself.
    """

    id: NotRequired[str | None]
    """Identifies the touch; unique when given."""
    journey: str
    """Key of who was touched: customer, lead, account or opportunity."""
    at: Time
    """Moment of the touch."""
    channel: str
    """Channel where the touch happened: ``search``, ``email``, … Open: any text is a channel."""
    kind: NotRequired[str | None]
    """Kind of touch: webinar attendance, demo request, …"""
    campaign: NotRequired[str | None]
    """Marketing campaign."""
    content: NotRequired[str | None]
    """Creative or content piece."""
    account: NotRequired[str | None]
    """Account the person belongs to."""
    lead: NotRequired[str | None]
    """Lead that was touched."""
    opportunity: NotRequired[str | None]
    """Opportunity the touch belongs to."""
    session: NotRequired[str | None]
    """Web or app session."""
    cost: NotRequired[float | None]
    """Cost of the touch, in the currency of the conversions."""
    impressions: NotRequired[float | None]
    """Impressions behind the touch."""
    clicks: NotRequired[float | None]
    """Clicks behind the touch."""
    engagement: NotRequired[float | None]
    """Engagement of the person, 0 to 100."""
    stage: NotRequired[str | None]
    """Funnel stage that the touch influences."""
    side: NotRequired[Side | None]
    """Sales, marketing or both."""
    sales_rep: NotRequired[str | None]
    """Sales representative."""
    influencer: NotRequired[str | None]
    """Influencer or creator."""
    partner: NotRequired[str | None]
    """Partner organisation."""
    role: NotRequired[str | None]
    """Role that the partner or person played."""
    weight: NotRequired[float | None]
    """Weight: the amount of activity that the touch stands for."""
    source: NotRequired[str | None]
    """Source of the evidence."""
    confidence: NotRequired[float | None]
    """Confidence of the source, 0 to 1."""
    dimensions: NotRequired[Mapping[str, str]]
    """Dimensions of your own, by name: those that the rules name are carried."""


class PartnerModelInput(TypedDict):
    """Partner model: from the touches of a deal to the share of each partner.

    A partner with five touches is one partner: ``equal_split``, ``role_weighted``, ``registered_sourcer``,
    ``primary_only`` and ``fixed`` look at partners; the other models weigh touches as the models of channels do,
    and add them up by partner.

    On the wire it is an object with the name and what the model needs, or the name alone: ``"equal_split"``,
    ``{"model": "time_decay", "half_life_days": 14}``.
    """

    model: NotRequired[PartnerModelName]
    """Name of the model. Default 'equal_split'."""
    weights: NotRequired[Mapping[str, float] | None]
    """Weights of roles, of ``role_weighted``. ``null``: implementation 0.5, influence 0.3, referral 0.15, ISV 0.05."""
    other_weight: NotRequired[float | None]
    """Weight of a role that has none, of ``role_weighted``. ``null``: 0.05."""
    several_roles: NotRequired[SeveralRoles | None]
    """Rule for a partner in several roles, of ``role_weighted``. ``null``: ``sum``."""
    half_life_days: NotRequired[float | None]
    """Half-life in days, of ``time_decay``. ``null``: 30."""
    shares: NotRequired[Mapping[str, float] | None]
    """Shares as agreed, of ``fixed``: by partner, whether or not it has evidence."""
    partners: NotRequired[Mapping[str, float] | None]
    """Weights of partners, of ``custom``; those left out weigh 1."""
    roles: NotRequired[Mapping[str, float] | None]
    """Weights of roles, of ``custom``; those left out weigh 1."""
    kinds: NotRequired[Mapping[str, float] | None]
    """Weights of kinds of evidence, of ``custom``; those left out weigh 1."""
    sources: NotRequired[Mapping[str, float] | None]
    """Weights of sources, of ``custom``; those left out weigh 1."""
    confidence_weighted: NotRequired[bool]
    """Confidence of a touch multiplies its weight, in models that weigh touches. Default False."""


class WorkflowInput(TypedDict):
    """Measurement workflow: sources of evidence with their priorities, and what happens where they disagree or say
    nothing.
    """

    sources: NotRequired[Sequence[SourceRuleInput | SourceRule]]
    """Sources, each once."""
    conflict: NotRequired[ConflictRule]
    """Rule for evidence of several sources. Default 'priority'."""
    merge: NotRequired[MergeRule]
    """Rule for the weights of sources that are merged. Default 'normalized'."""
    fallback: NotRequired[FallbackRule]
    """Rule for deals in which no source has evidence. Default 'next_priority'."""
    applies_to: NotRequired[RuleConditionInput | RuleCondition]
    """Deals that it applies to; without a condition all."""
    primary: NotRequired[EvidenceSource | None]
    """Source that comes before all others, whatever the priorities."""


class SourceRuleInput(TypedDict):
    """Source of evidence in a workflow, with what its evidence needs."""

    source: EvidenceSource
    """The source."""
    enabled: NotRequired[bool]
    """Switch: ``false`` leaves it out. Default True."""
    priority: NotRequired[int]
    """Priority: the smaller number comes first; of equal ones, the one that stands first in the list. Default 100."""
    weight: NotRequired[float]
    """Weight among the sources that are merged. Default 1.0."""
    require_approval: NotRequired[bool]
    """Approval: only evidence that somebody approved counts. Default False."""
    required_status: NotRequired[RegistrationStatus | None]
    """Status that its evidence needs; ``approved`` holds for converted registrations too. ``null``: any."""
    expiry_days: NotRequired[float | None]
    """Days from its submission to the close of the deal, exactly which still count. ``null``: without end."""
    min_activity: NotRequired[float | None]
    """Least activity of a partner, by the weights of its evidence. ``null``: any."""


RuleConditionInput = TypedDict('RuleConditionInput', {'kinds': 'NotRequired[Sequence[str]]', 'amount': 'NotRequired[AmountRangeInput | AmountRange | None]', 'revenue_types': 'NotRequired[Sequence[str]]', 'segments': 'NotRequired[Sequence[str]]', 'deal_sizes': 'NotRequired[Sequence[str]]', 'stages': 'NotRequired[Sequence[str]]', 'metadata': 'NotRequired[Mapping[str, Sequence[str]]]', 'closed': 'NotRequired[CloseRangeInput | CloseRange | None]', 'all': 'NotRequired[Sequence[RuleConditionInput | RuleCondition]]', 'any': 'NotRequired[Sequence[RuleConditionInput | RuleCondition]]', 'not': 'NotRequired[RuleConditionInput | RuleCondition | None]'})
"""Condition on a deal: everything in it has to hold, and an empty one holds always.

``kinds``: Kinds of what is attributed, one of which the deal has; a deal that says none is an ``opportunity``.

``amount``: Range of the amount.

``revenue_types``: Types of revenue, one of which the deal has.

``segments``: Segments, one of which the deal has.

``deal_sizes``: Sizes, one of which the deal has.

``stages``: Stages, one of which the deal has.

``metadata``: Metadata by name, each with the values of which the deal has one.

``closed``: Range of the close.

``all``: Conditions that all have to hold.

``any``: Conditions of which one has to hold.

``not``: Condition that must not hold.
"""


class AmountRangeInput(TypedDict):
    """Range of amounts in one currency: from the least on, and below the limit."""

    currency: Currency
    """Currency of the range; deals in other currencies are outside."""
    min: NotRequired[float | None]
    """Least amount, in major units. ``null``: any."""
    max: NotRequired[float | None]
    """Amount from which on a deal is outside, in major units. ``null``: none."""


CloseRangeInput = TypedDict('CloseRangeInput', {'from': 'NotRequired[Time | None]', 'to': 'NotRequired[Time | None]'})
"""Range of closes: from a moment on, and before another.

``from``: First moment. ``null``: any.

``to``: Moment from which on a deal is outside. ``null``: none.
"""
