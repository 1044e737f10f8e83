"""Types that functions take of the room simulate. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, ChainBreak, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EnsembleMember, EntryKind, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, MatchOptionsInput, MetricName, MissingChannel, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, SourceRuleInput, SpendInput, StageChangeInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
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
