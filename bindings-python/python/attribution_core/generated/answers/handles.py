"""Answers of functions of the room handles. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, TimingCounts, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class CreditLine(TypedDict):
    """The credit of one touch."""

    journey: int
    """Position of the journey."""
    key: str | None
    """Key of the journey; ``None`` for path counts."""
    position: int
    """Position of the touch in its journey, from 0."""
    row: int
    """Row of the touch in the input."""
    at: Timestamp | None
    """Moment of the touch; ``None`` for path counts."""
    channel: str
    """Channel of the touch."""
    weight: float
    """Share of the conversion, 0 to 1."""
    value: float
    """Weight times the value of the conversion, net of refunds."""

Timestamp: TypeAlias = "str"
"""A moment: RFC 3339, the same without an offset (UTC), or a date (midnight UTC)."""


class CreditMeasures(TypedDict):
    """Credits of one group."""

    conversions: float
    """Conversions earned: the sum of weights. A sale that was given back whole counts none."""
    value: float
    """Value earned, in major units of the currency, net of refunds."""
    share: float | None
    """Share of all value, unattributed value and the baseline included; of all conversions, where they have no
    value. ``None`` where so much was given back that no value is left of which to have a share.
    """
    touches: int
    """Touches in converting journeys, each once however many conversions it served: in the group of the first."""
    journeys: int
    """Converting journeys with at least one touch of the group."""
    assisted: int
    """Converting journeys with a touch of the group that was not the last one."""
    first: int
    """Converting journeys that began with the group."""
    last: int
    """Converting journeys that ended with the group."""
    cost: float | None
    """Cost of its touches in converting journeys, where known; each once, as in ``touches``."""


class ModelInfo(TypedDict):
    """Entry of the catalogue: one model."""

    name: str
    """Name on the wire."""
    aliases: list[str]
    """Other names that are accepted."""
    known_as: list[str]
    """Names in other products."""
    summary: str
    """One line."""
    why: str
    """Reason to pick it."""
    formula: str
    """Weight before normalising, in plain text."""
    parameters: list[ParameterInfo]
    """Its parameters; each has a default."""
    needs_fitting: bool
    """True when it learns from data before it can attribute."""
    fields: list[str]
    """Fields of touches or conversions without which it cannot work, or works less well."""
    conservation: Conservation
    """Conservation of credit: what the weights of one journey add up to."""
    reference: str
    """Reference: the publication or product that it comes from."""


class ParameterInfoNumber(TypedDict):
    """A number from ``min`` to ``max``; ``min`` itself is out of range when ``above`` is set."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["number"]
    """Tells it from the other alternatives of ``ParameterInfo``."""
    min: float
    """Smallest."""
    max: float | None
    """Largest; none when null."""
    above: bool
    """True when ``min`` itself is out of range."""


class ParameterInfoWhole(TypedDict):
    """A whole number from ``min`` to ``max``."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["whole"]
    """Tells it from the other alternatives of ``ParameterInfo``."""
    min: int
    """Smallest."""
    max: int
    """Largest."""


class ParameterInfoFlag(TypedDict):
    """True or false."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["flag"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoNumbers(TypedDict):
    """Several numbers of 0 or more."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["numbers"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoChoice(TypedDict):
    """One of some words."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["choice"]
    """Tells it from the other alternatives of ``ParameterInfo``."""
    options: list[str]
    """The words."""


class ParameterInfoName(TypedDict):
    """A name, or null for none."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["name"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoNames(TypedDict):
    """Several names."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["names"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoNumberByName(TypedDict):
    """A number of 0 or more for each name."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["number_by_name"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoMembers(TypedDict):
    """Weighted models, weights summing to one."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["members"]
    """Tells it from the other alternatives of ``ParameterInfo``."""


class ParameterInfoPriority(TypedDict):
    """A text field of touches and an order of its names, or null for none."""

    name: str
    """Name on the wire."""
    default: str
    """Default, as JSON."""
    summary: str
    """One line."""
    type: Literal["priority"]
    """Tells it from the other alternatives of ``ParameterInfo``."""

ParameterInfo: TypeAlias = ParameterInfoNumber | ParameterInfoWhole | ParameterInfoFlag | ParameterInfoNumbers | ParameterInfoChoice | ParameterInfoName | ParameterInfoNames | ParameterInfoNumberByName | ParameterInfoMembers | ParameterInfoPriority
"""Entry of the catalogue: one parameter."""

Conservation: TypeAlias = Literal["full", "where_earned", "per_channel", "with_baseline"]
"""Conservation of credit: what the weights of one journey add up to.

``full``: To one: the whole value is credited.

``where_earned``: To one, or to zero where no touch qualifies: the value is then unattributed.

``per_channel``: To the number of channels that took part: the same value is counted once for each.

``with_baseline``: To at most one: what is left is the baseline, the part of the conversion that no touch caused.
"""
