"""Answers of functions of the room partner_rules. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, Consensus, Conservation, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerSetAsideReason, PartnerTable, PartnerTotal, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TimingCounts, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class RuleSimulation(Answer):
    """Simulation of proposed rules: who gains and who loses, by partner and by deal."""
    __slots__ = ('deals', 'changed', 'outcomes_changed', 'partners', 'changes')

    deals: int
    """Deals given."""
    changed: int
    """Deals in which anything changes."""
    outcomes_changed: int
    """Deals that change and whose outcome becomes another."""
    partners: list[PartnerChange]
    """Changes of partners, in the order of their names and currencies."""
    changes: list[DealChange]
    """Changes in deals, in their order."""


class PartnerChange(Answer):
    """Change of a partner in one currency."""
    __slots__ = ('partner', 'currency', 'current_deals', 'proposed_deals', 'current_shares', 'proposed_shares', 'current_minor', 'proposed_minor', 'change_minor')

    partner: str
    """The partner."""
    currency: Currency | None
    """Currency of the amounts; none of deals without amount or currency."""
    current_deals: int
    """Deals that it has a part in under the current rules."""
    proposed_deals: int
    """The same under the proposed rules."""
    current_shares: float
    """Sum of its shares under the current rules."""
    proposed_shares: float
    """The same under the proposed rules."""
    current_minor: int | None
    """Amount under the current rules, in minor units."""
    proposed_minor: int | None
    """The same under the proposed rules."""
    change_minor: int | None
    """Gain in minor units, negative for a loss."""


class DealChange(Answer):
    """Change of a partner in one deal."""
    __slots__ = ('deal', 'partner', 'current_outcome', 'proposed_outcome', 'current_rule', 'proposed_rule', 'current_share', 'proposed_share', 'currency', 'change_minor')

    deal: str
    """The deal."""
    partner: str | None
    """The partner; none where only the outcome or the rule of the deal changes."""
    current_outcome: DealOutcome
    """Outcome of the deal under the current rules."""
    proposed_outcome: DealOutcome
    """The same under the proposed rules."""
    current_rule: str | None
    """Rule that decides now."""
    proposed_rule: str | None
    """Rule that would decide."""
    current_share: float
    """Share under the current rules."""
    proposed_share: float
    """Share under the proposed rules."""
    currency: Currency | None
    """Currency of the change."""
    change_minor: int | None
    """Gain in minor units, negative for a loss."""


class RuleValidation(Answer):
    """Result of a check of rules."""
    __slots__ = ('valid', 'problems', 'same_priority')

    valid: bool
    """True where nothing is wrong."""
    problems: list[RuleProblem]
    """Everything that is wrong."""
    same_priority: list[ConflictingRules]
    """Active rules of one priority: no error, but worth a look."""


class RuleProblem(Answer):
    """Problem of a rule."""
    __slots__ = ('rule', 'path', 'detail')

    rule: str
    """Id of the rule."""
    path: str
    """Address of the field."""
    detail: str
    """Sentence for people: what was expected, and what came."""


class ConflictingRules(Answer):
    """Rules of one priority that are both active, of which the smaller id decides where both apply."""
    __slots__ = ('priority', 'rules')

    priority: int
    """The priority."""
    rules: list[str]
    """Ids of the rules, the one that decides first."""


class RuleTemplate(Answer):
    """Template of a rule, to edit and store."""
    __slots__ = ('id', 'name', 'description', 'rule')

    id: str
    """Its id."""
    name: str
    """Name for people."""
    description: str
    """Description in a sentence."""
    rule: PartnerRule
    """The rule."""


class PartnerRule(Answer):
    """Rule of partner attribution: the deals that it applies to, the evidence that counts, the model and the
    constraint.

    Rules are data, so that a form can read and write them; of the active rules that apply to a deal, the one with
    the smallest priority number decides.
    """
    __slots__ = ('id', 'name', 'version', 'priority', 'active', 'applies_to', 'filters', 'workflow', 'model', 'constraint', 'pass_up')
    _left_out = {'name': None, 'workflow': None, 'pass_up': []}

    id: str
    """Id of the rule, which entries of the ledger name. Default ''."""
    name: str | None
    """Name for people."""
    version: int
    """Version: entries of the ledger name it, so that what was paid by an older one can be seen. Default 1."""
    priority: int
    """Priority: the smaller number comes first; of equal ones, the smaller id. Default 100."""
    active: bool
    """Switch: ``false`` leaves the rule out. Default True."""
    applies_to: RuleCondition
    """Deals that it applies to; without a condition all."""
    filters: EvidenceFilter
    """Evidence that counts."""
    workflow: Workflow | None
    """Sources of evidence in their order. ``null``: all evidence counts the same, whatever its source."""
    model: PartnerModel
    """Model of the shares."""
    constraint: AwardConstraint
    """Constraint on the shares. Default 'sum_to_100'."""
    pass_up: list[PassUp]
    """Hierarchy of partners: parts of shares that are passed up, such as from a reseller to its distributor."""


class EvidenceFilter(Answer):
    """Filter of evidence: the evidence that a rule looks at."""
    __slots__ = ('kinds', 'sources', 'roles', 'exclude_roles', 'min_weight', 'min_confidence')
    _left_out = {'kinds': [], 'sources': [], 'roles': [], 'exclude_roles': [], 'min_weight': None, 'min_confidence': None}

    kinds: list[str]
    """Kinds that count; none given: all."""
    sources: list[EvidenceSource]
    """Sources that count; none given: all."""
    roles: list[str]
    """Roles that count; none given: all."""
    exclude_roles: list[str]
    """Roles that do not count."""
    min_weight: float | None
    """Least weight. ``null``: any."""
    min_confidence: float | None
    """Least confidence. ``null``: any."""


class PartnerModel(Answer):
    """Partner model: from the touches of a deal to the share of each partner.

    A partner with five touches is one partner: ``equal_split``, ``role_weighted``, ``registered_sourcer``,
    ``primary_only`` and ``fixed`` look at partners; the other models weigh touches as the models of channels do,
    and add them up by partner.

    On the wire it is an object with the name and what the model needs, or the name alone: ``"equal_split"``,
    ``{"model": "time_decay", "half_life_days": 14}``.
    """
    __slots__ = ('model', 'weights', 'other_weight', 'several_roles', 'half_life_days', 'shares', 'partners', 'roles', 'kinds', 'sources', 'confidence_weighted')
    _left_out = {'weights': None, 'other_weight': None, 'several_roles': None, 'half_life_days': None, 'shares': None, 'partners': None, 'roles': None, 'kinds': None, 'sources': None}

    model: PartnerModelName
    """Name of the model. Default 'equal_split'."""
    weights: dict[str, float] | None
    """Weights of roles, of ``role_weighted``. ``null``: implementation 0.5, influence 0.3, referral 0.15, ISV 0.05."""
    other_weight: float | None
    """Weight of a role that has none, of ``role_weighted``. ``null``: 0.05."""
    several_roles: SeveralRoles | None
    """Rule for a partner in several roles, of ``role_weighted``. ``null``: ``sum``."""
    half_life_days: float | None
    """Half-life in days, of ``time_decay``. ``null``: 30."""
    shares: dict[str, float] | None
    """Shares as agreed, of ``fixed``: by partner, whether or not it has evidence."""
    partners: dict[str, float] | None
    """Weights of partners, of ``custom``; those left out weigh 1."""
    roles: dict[str, float] | None
    """Weights of roles, of ``custom``; those left out weigh 1."""
    kinds: dict[str, float] | None
    """Weights of kinds of evidence, of ``custom``; those left out weigh 1."""
    sources: dict[str, float] | None
    """Weights of sources, of ``custom``; those left out weigh 1."""
    confidence_weighted: bool
    """Confidence of a touch multiplies its weight, in models that weigh touches. Default False."""

PartnerModelName: TypeAlias = Literal["equal_split", "role_weighted", "activity_weighted", "time_decay", "first_touch", "last_touch", "linear", "u_shaped", "w_shaped", "custom", "registered_sourcer", "fixed", "primary_only"]
"""Name of a partner model.

``equal_split``: Every partner the same, however many touches it has.

``role_weighted``: Weights by role, each shared equally by the partners that act in it.

``activity_weighted``: Touches by their weight.

``time_decay``: Touches by their age at the close: half as much after each half-life.

``first_touch``: The first touch takes all.

``last_touch``: The last touch takes all.

``linear``: Every touch the same.

``u_shaped``: First and last touch 40 % each, those between share the rest.

``w_shaped``: First touch, lead and opportunity 30 % each, the others share the rest.

``custom``: Touches by weights of your own for partners, roles, kinds and sources.

``registered_sourcer``: The partner whose registration was approved takes all, else the earliest.

``fixed``: Shares as agreed.

``primary_only``: The partner that the CRM names takes all, else the most active, else the earliest.
"""

SeveralRoles: TypeAlias = Literal["sum", "best"]
"""Rule for a partner that acts in several roles.

``sum``: It has its part of each.

``best``: It has its part of the one with the highest weight, and no part of the others.
"""


class PassUp(Answer):
    """Part of a partner's share that is passed up to another partner, such as the distributor of a reseller."""
    __slots__ = ('from_', 'to', 'rate')

    from_: str
    """Partner that passes on."""
    to: str
    """Partner that receives, and may pass on itself."""
    rate: float
    """Part of all that ``from`` has, 0 to 1."""
