"""Answers of functions of the room partner_analytics. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AssistRow, Assists, AssociationTest, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerModel, PartnerModelName, PartnerRule, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, Timeline, TimelineTouch, Timestamp, TimingCounts, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class PartnerAnalytics(Answer):
    """Partner analytics: what partners brought, won and earned."""
    __slots__ = ('counts', 'totals', 'win_rate', 'time_to_close', 'money', 'partners', 'partner_money', 'roles', 'trend', 'attributed_trend', 'splits', 'shares', 'shares_above_one', 'rankings', 'overlaps', 'overlapping_pairs', 'overlap_deals_left_out', 'concentration', 'set_aside')

    counts: AnalyticsCounts
    """Account of every row."""
    totals: AnalyticsTotals
    """Totals."""
    win_rate: WinRateComparison
    """Win rate of deals with a partner, against that of deals without one."""
    time_to_close: TimeToClose
    """Time to close of deals with a partner, and of those without one."""
    money: list[PartnerMoney]
    """Amounts by currency, each deal once."""
    partners: list[PartnerRow]
    """Partners by name; their deals may count several times, what is attributed adds up."""
    partner_money: list[PartnerMoney]
    """Amounts of partners by currency."""
    roles: list[RoleRow]
    """Roles by name, with their win rates."""
    trend: list[PartnerMonth]
    """Months in which something happened to deals with a partner, in order."""
    attributed_trend: list[AttributedMonth]
    """Amounts that awards gave, by month of the close, partner and currency."""
    splits: list[DealsByPartners]
    """Deals by the number of their partners."""
    shares: list[HistogramBin]
    """Shares of awards from 0 to 1, in ten bins; those of refunds are left out."""
    shares_above_one: int
    """Shares above 1, which are in no bin."""
    rankings: list[RankedPartner]
    """Partners at the top and at the bottom of each ranking."""
    overlaps: list[PartnerOverlap]
    """Pairs of partners with the most deals in common."""
    overlapping_pairs: int
    """Pairs of partners with a deal in common, listed or not."""
    overlap_deals_left_out: int
    """Deals with too many partners to be paired, which are in no overlap."""
    concentration: list[Concentration]
    """Concentration on few partners, by measure and currency."""
    set_aside: list[PartnerRowSetAside]
    """Rows that do not count."""


class AnalyticsCounts(Answer):
    """Account of the rows of partner analytics. Always ``deals + evidence + awards = deals_used + evidence_used +
    awards_used + set_aside``.
    """
    __slots__ = ('deals', 'deals_used', 'evidence', 'evidence_used', 'awards', 'awards_used', 'set_aside')

    deals: int
    """Deals given."""
    deals_used: int
    """Deals that count."""
    evidence: int
    """Rows of evidence given."""
    evidence_used: int
    """Rows of evidence that count."""
    awards: int
    """Awards given."""
    awards_used: int
    """Awards that count."""
    set_aside: int
    """Rows that do not count."""


class AnalyticsTotals(Answer):
    """Totals of partner analytics. Always ``deals = open + won + lost = with_partner + without_partner``."""
    __slots__ = ('deals', 'open', 'won', 'lost', 'with_partner', 'without_partner', 'sourced', 'influenced', 'partners')

    deals: int
    """Deals that count."""
    open: int
    """Open ones."""
    won: int
    """Won ones."""
    lost: int
    """Lost ones."""
    with_partner: int
    """Deals with evidence of a partner."""
    without_partner: int
    """Deals without."""
    sourced: int
    """Deals that a partner sourced."""
    influenced: int
    """Deals that a partner influenced, whoever sourced them."""
    partners: int
    """Partners with evidence or an award."""


class WinRateComparison(Answer):
    """Win rate against its baseline: closed deals with a partner or role, and closed deals without.

    The difference is an association: partners may choose the deals that would be won in any case.
    """
    __slots__ = ('with_', 'without', 'difference')

    with_: WinRate
    """Closed deals with it."""
    without: WinRate
    """Closed deals without it: the baseline."""
    difference: float | None
    """Rate with it, less that without it; none where one is unknown."""


class WinRate(Answer):
    """Win rate: won deals per closed deal, with its Wilson score interval."""
    __slots__ = ('won', 'closed', 'rate', 'low', 'high')

    won: int
    """Deals that were won."""
    closed: int
    """Deals that were closed."""
    rate: float | None
    """Won deals per closed one; none without a closed one."""
    low: float | None
    """Lower bound of the interval."""
    high: float | None
    """Upper bound of the interval."""


class TimeToClose(Answer):
    """Time to close (length of the sales cycle) of won deals, with a partner and without."""
    __slots__ = ('with_', 'without')

    with_: DaysToClose
    """Won deals with a partner, or with this one."""
    without: DaysToClose
    """Won deals without."""


class DaysToClose(Answer):
    """Days from the creation of won deals to their close."""
    __slots__ = ('deals', 'mean', 'median')

    deals: int
    """Won deals whose length is known."""
    mean: float | None
    """Mean of their days; none without a deal."""
    median: float | None
    """Median of their days, of an even number the mean of the two in the middle."""


class PartnerMoney(Answer):
    """Amounts of a partner, or of all, in one currency, in major units."""
    __slots__ = ('partner', 'currency', 'won', 'sourced', 'influenced', 'attributed', 'pipeline', 'sourced_pipeline')

    partner: str | None
    """The partner; none for all together, where each deal counts once."""
    currency: Currency | None
    """Currency; none for deals that name none."""
    won: float
    """Amount of won deals that it had a part in."""
    sourced: float
    """Amount of won deals that it sourced."""
    influenced: float
    """Amount of won deals that it influenced and did not source."""
    attributed: float
    """Amount that awards gave it, less what refunds took back: the one amount that adds up over partners."""
    pipeline: float
    """Pipeline: amount of open deals that it had a part in."""
    sourced_pipeline: float
    """Pipeline that it sourced."""


class PartnerRow(Answer):
    """Partner with its deals. Always ``deals = sourced + influenced = open + won + lost``."""
    __slots__ = ('partner', 'deals', 'sourced', 'influenced', 'open', 'won', 'lost', 'evidence', 'awards', 'mean_share', 'win_rate', 'time_to_close')

    partner: str
    """The partner."""
    deals: int
    """Deals that it had a part in."""
    sourced: int
    """Deals that it sourced."""
    influenced: int
    """Deals that it influenced and did not source."""
    open: int
    """Open ones."""
    won: int
    """Won ones."""
    lost: int
    """Lost ones."""
    evidence: int
    """Rows of evidence."""
    awards: int
    """Parts of awards; those of refunds are left out."""
    mean_share: float | None
    """Mean of its shares in them; none without an award."""
    win_rate: WinRateComparison
    """Win rate of its deals, against closed deals without it."""
    time_to_close: TimeToClose
    """Time to close of its won deals, and of all others."""


class RoleRow(Answer):
    """Role of partners, with the deals that one of them had it in."""
    __slots__ = ('role', 'deals', 'partners', 'win_rate')

    role: str | None
    """The role; none for evidence that names none."""
    deals: int
    """Deals in which a partner had it."""
    partners: int
    """Partners who had it."""
    win_rate: WinRateComparison
    """Win rate of these deals, against closed deals without the role."""


class PartnerMonth(Answer):
    """Month of deals with partners, in UTC."""
    __slots__ = ('month', 'created', 'sourced', 'won', 'lost', 'evidence', 'partners')

    month: str
    """The month, such as ``2026-01``."""
    created: int
    """Deals with a partner that were created."""
    sourced: int
    """Deals of these that a partner sourced."""
    won: int
    """Deals with a partner that were won."""
    lost: int
    """Deals with a partner that were lost."""
    evidence: int
    """Rows of evidence; those without time are in no month."""
    partners: int
    """Partners with evidence."""


class AttributedMonth(Answer):
    """Amount that awards gave a partner in a month."""
    __slots__ = ('month', 'partner', 'currency', 'attributed')

    month: str
    """The month of the close, such as ``2026-01``, in UTC."""
    partner: str
    """The partner."""
    currency: Currency
    """Currency of the amount."""
    attributed: float
    """Amount in major units, less what refunds took back."""


class DealsByPartners(Answer):
    """Deals with the same number of partners."""
    __slots__ = ('partners', 'deals', 'won', 'lost')

    partners: int
    """Number of partners."""
    deals: int
    """Deals with so many."""
    won: int
    """Won ones of them."""
    lost: int
    """Lost ones of them."""


class RankedPartner(Answer):
    """Partner at an end of a ranking; with few partners one may be at both."""
    __slots__ = ('measure', 'currency', 'end', 'place', 'partner', 'value')

    measure: PartnerMeasure
    """Measure of the ranking."""
    currency: Currency | None
    """Currency of amounts; none for counts and rates."""
    end: RankingEnd
    """End of the ranking."""
    place: int
    """Place among all partners of the ranking, from 1 for the largest value; equals by their names."""
    partner: str
    """The partner."""
    value: float
    """Its value."""

PartnerMeasure: TypeAlias = Literal["attributed", "won", "sourced", "win_rate"]
"""Measure by which partners are compared.

``attributed``: Amount that awards gave, in one currency.

``won``: Won deals.

``sourced``: Deals that it sourced.

``win_rate``: Win rate, of partners with enough closed deals.
"""

RankingEnd: TypeAlias = Literal["top", "bottom"]
"""End of a ranking.

``top``: The largest values.

``bottom``: The smallest values.
"""


class PartnerOverlap(Answer):
    """Two partners with deals in common."""
    __slots__ = ('left', 'right', 'deals', 'won', 'left_deals', 'right_deals', 'jaccard')

    left: str
    """Partner whose name comes first."""
    right: str
    """The other partner."""
    deals: int
    """Deals that both had a part in."""
    won: int
    """Won ones of them."""
    left_deals: int
    """Deals of the first."""
    right_deals: int
    """Deals of the other."""
    jaccard: float
    """Jaccard index: deals of both per deal of either."""


class Concentration(Answer):
    """Concentration of a measure on few partners."""
    __slots__ = ('measure', 'currency', 'partners', 'hhi')

    measure: PartnerMeasure
    """The measure."""
    currency: Currency | None
    """Currency of amounts; none for counts."""
    partners: int
    """Partners with more than 0 of it."""
    hhi: float | None
    """Herfindahl–Hirschman index, 0 to 1: 1 where one partner has all; none where nobody has any."""


class PartnerRowSetAside(Answer):
    """Row that does not count, with its reason."""
    __slots__ = ('table', 'row', 'id', 'reason')

    table: PartnerTable
    """Table of the row."""
    row: int
    """Place of the row in its table, from 0."""
    id: str
    """Id of the row; of an award its deal."""
    reason: PartnerSetAsideReason
    """The reason."""

PartnerTable: TypeAlias = Literal["deals", "evidence", "awards"]
"""Table of a row.

``deals``: Deals.

``evidence``: Evidence of partners.

``awards``: Awards.
"""

PartnerSetAsideReason: TypeAlias = Literal["repeated", "after_as_of", "unknown_deal", "after_close", "below_min_confidence", "outside_validity", "not_approved"]
"""Reason for a row that does not count.

``repeated``: A row before it has the same id.

``after_as_of``: It is of a moment after that of the report.

``unknown_deal``: Its deal is not among those that count.

``after_close``: It came after the close of its deal.

``below_min_confidence``: It has less than the least confidence.

``outside_validity``: It is a tag that did not hold at the close of the deal.

``not_approved``: It is a registration that was not approved.
"""
