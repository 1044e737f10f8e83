"""Types that functions take of the room returns. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TimingCounts, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RuleConditionInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class SpendInput(TypedDict):
    """Spend: the cost of a channel, or of a campaign in it, over a period."""

    channel: str
    """Channel that was paid for."""
    campaign: NotRequired[str | None]
    """Campaign in it."""
    period: NotRequired[PeriodInput | Period]
    """Period of the spend; ``Period.ALWAYS`` for an amount that is meant for the whole time that is looked at."""
    amount: float
    """Amount in major units of the currency."""
    impressions: NotRequired[float | None]
    """Impressions bought."""
    clicks: NotRequired[float | None]
    """Clicks bought."""
    currency: NotRequired[Currency | None]
    """Currency of ``amount``: that of the conversions, where both are given."""


class RoiOptionsInput(TypedDict):
    """Options of a table of returns: margin, period, rules, and outcomes beside conversions."""

    margin: NotRequired[float]
    """Contribution margin before marketing: the part that a unit of revenue leaves, above 0 and at most 1. Default
    1.0.
    """
    period: NotRequired[PeriodInput | Period | None]
    """Only what lies within this counts: conversions by their own time, whenever their touches were, and spend; a
    spend that lies partly in it counts in proportion.
    """
    intervals: NotRequired[Sequence[EarnedIntervalInput]]
    """Intervals of what groups earned, such as those of a bootstrap: each ratio then has one too."""
    rules: NotRequired[Sequence[AdviceRuleInput]]
    """Rules of advice, the most important first."""
    outcomes: NotRequired[Sequence[GroupOutcomesInput]]
    """Outcomes of groups beside conversions: leads, opportunities, new customers and more. Each gives its metrics."""
    lifetime_value: NotRequired[float | None]
    """Customer lifetime value: with new customers, ``ltv_to_cac``."""
    revenue_per_period: NotRequired[float | None]
    """Revenue of a customer per period: with new customers, ``payback_periods``."""
    retention: NotRequired[float]
    """Retention rate: the part of customers that stays each period, above 0 and at most 1, for ``payback_periods``.
    All stay when left out. Default 1.0.
    """
    total_revenue: NotRequired[float | None]
    """All revenue, attributed or not: ``mer`` of the total."""


class EarnedIntervalInput(TypedDict):
    """Between what a group's earnings may lie."""

    keys: Sequence[str | None]
    """The group, by the value of each dimension."""
    value_low: float
    """At least so much value."""
    value_high: float
    """At most so much."""


class AdviceRuleInput(TypedDict):
    """A rule: when a metric of a group lies beyond a threshold, an action is advised. Of several rules that apply to
    a group the first in the list decides.
    """

    name: str
    """Its name."""
    metric: str
    """The column of the table that it looks at, such as ``roi``, ``cpa``, ``efficiency_index`` or ``conversions``."""
    above: NotRequired[float | None]
    """It applies above this."""
    below: NotRequired[float | None]
    """It applies below this; with ``above`` too, between the two."""
    min_share_of_cost: NotRequired[float]
    """It applies only to groups with at least this share of the cost. Default 0.0."""
    min_roi: NotRequired[float | None]
    """It applies only to groups with at least this return on investment."""
    action: str
    """Action that is advised, such as ``scale`` or ``cut``."""


class GroupOutcomesInput(TypedDict):
    """Outcomes of a group beside conversions. The total of a table has a metric only when all groups with a cost say
    what it needs.
    """

    keys: NotRequired[Sequence[str | None]]
    """The group, by the value of each dimension."""
    new_customers: NotRequired[float | None]
    """New customers: ``cac``, and with it ``ltv_to_cac`` and ``payback_periods``."""
    leads: NotRequired[float | None]
    """Leads: ``cost_per_lead``."""
    opportunities: NotRequired[float | None]
    """Opportunities: ``cost_per_opportunity``."""
    open_pipeline: NotRequired[float | None]
    """Amount times probability, summed over open opportunities: ``pipeline_roi``."""
    incremental_revenue: NotRequired[float | None]
    """Revenue that a test says would not have come without the spend: ``incremental_roi``."""

MetricName: TypeAlias = Literal["roas", "roi", "poas", "mer", "cpa", "cpc", "cpm", "ctr", "cvr", "aov", "cac", "cost_per_lead", "cost_per_opportunity", "cost_per_attributed_unit", "pipeline_roi", "break_even_roas", "break_even_cpa", "max_cpc_bid", "target_roas", "ltv", "ltv_discounted", "ltv_discounted_due", "ltv_to_cac", "payback_periods", "iroas", "incremental_roi", "incrementality_factor", "arc_roas", "efficiency_index"]
"""Name of a ratio of marketing.

``roas``: ``revenue / spend``, in the unit ``revenue per unit of spend``.

``roi``: ``(margin · revenue − spend) / spend``, in the unit ``profit per unit of spend``.

``poas``: ``margin · revenue / spend``, in the unit ``margin per unit of spend``.

``mer``: ``total_revenue / total_spend``, in the unit ``revenue per unit of spend``.

``cpa``: ``spend / conversions``, in the unit ``spend per conversion``.

``cpc``: ``spend / clicks``, in the unit ``spend per click``.

``cpm``: ``1000 · spend / impressions``, in the unit ``spend per thousand impressions``.

``ctr``: ``clicks / impressions``, in the unit ``clicks per impression``.

``cvr``: ``conversions / clicks``, in the unit ``conversions per click``.

``aov``: ``revenue / orders``, in the unit ``revenue per order``.

``cac``: ``cost / new_customers``, in the unit ``cost per new customer``.

``cost_per_lead``: ``cost / leads``, in the unit ``cost per lead``.

``cost_per_opportunity``: ``cost / opportunities``, in the unit ``cost per opportunity``.

``cost_per_attributed_unit``: ``cost / attributed_units``, in the unit ``cost per unit that is attributed``.

``pipeline_roi``: ``(won + open_pipeline) / cost``, in the unit ``won and expected revenue per unit of cost``.

``break_even_roas``: ``1 / margin``, in the unit ``revenue per unit of spend``.

``break_even_cpa``: ``order_value · margin``, in the unit ``spend per conversion``.

``max_cpc_bid``: ``conversion_rate · order_value · margin``, in the unit ``spend per click``.

``target_roas``: ``1 / (margin − profit_rate)``, in the unit ``revenue per unit of spend``.

``ltv``: ``margin · revenue_per_period / churn``, in the unit ``margin per customer``.

``ltv_discounted``: ``margin · revenue_per_period · retention / (1 + discount − retention)``, in the unit ``margin
per customer``.

``ltv_discounted_due``: ``margin · revenue_per_period · (1 + discount) / (1 + discount − retention)``, in the unit
``margin per customer``.

``ltv_to_cac``: ``ltv / cac``, in the unit ``lifetime value per unit of acquisition cost``.

``payback_periods``: ``ln(1 − cac · (1 − retention) / M) / ln retention with M = margin · revenue_per_period; cac
/ M when all stay``, in the unit ``periods``.

``iroas``: ``(treated_revenue − scale · control_revenue) / incremental_spend``, in the unit ``revenue per unit of
spend``.

``incremental_roi``: ``(margin · incremental_revenue − incremental_spend) / incremental_spend``, in the unit
``profit per unit of spend``.

``incrementality_factor``: ``incremental / attributed``, in the unit ``incremental per attributed conversion``.

``arc_roas``: ``(revenue_after − revenue_before) / (spend_after − spend_before)``, in the unit ``revenue per unit
of spend``.

``efficiency_index``: ``share_of_value / share_of_spend``, in the unit ``share of value per share of spend``.
"""
