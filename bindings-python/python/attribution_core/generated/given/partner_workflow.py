"""Types that functions take of the room partner_workflow. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, ChainBreak, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EnsembleMember, EntryKind, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TouchFilterInput, TouchesOf, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
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
