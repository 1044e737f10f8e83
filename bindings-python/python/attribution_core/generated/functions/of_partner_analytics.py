"""Functions of the room partner_analytics. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask, joined, problem_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, ChainBreak, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EnsembleMember, EntryKind, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

def partner_analytics(
    opportunities: Sequence[OpportunityInput | Opportunity],
    evidence: Sequence[PartnerEvidenceInput | PartnerEvidence],
    awards: Sequence[AwardInput | Award] = (),
    *,
    as_of: Time | None = None,
    min_confidence: float = 0.0,
    confidence: float = 0.95,
    min_closed: int = 5,
    top: int = 5,
    max_overlaps: int = 50,
    **unknown: Never,
) -> PartnerAnalytics:
    """Partner analytics: deals sourced, influenced and won, win rates with intervals, amounts, trend, splits,
    overlap and concentration.

    opportunities: Deals, open and closed, with partners and without.

    evidence: Evidence of partners.

    awards: Awards, for shares and attributed amounts.

    as_of: Moment of the report: what came after it does not count, and a deal that closed after it is open. A
    date means the end of that day. ``null``: everything counts.

    min_confidence: Least confidence of evidence that counts. Default 0.0.

    confidence: Confidence level of the intervals of rates. Default 0.95.

    min_closed: Least number of closed deals of a partner in the ranking by win rate. Default 5.

    top: Number of partners at each end of a ranking. Default 5.

    max_overlaps: Limit of the pairs of partners with deals in common. Default 50.
    """
    answer: PartnerAnalytics = ask("partner_analytics", 'PartnerAnalytics', {"opportunities": opportunities, "evidence": evidence, "awards": awards, "options": {"as_of": as_of, "min_confidence": min_confidence, "confidence": confidence, "min_closed": min_closed, "top": top, "max_overlaps": max_overlaps, **unknown}, })
    return answer


def partner_figures(
    opportunities: Sequence[OpportunityInput | Opportunity],
    evidence: Sequence[PartnerEvidenceInput | PartnerEvidence],
    awards: Sequence[AwardInput | Award] = (),
    registrations: Sequence[DealRegistrationInput | DealRegistration] = (),
    as_of: Time,
    *,
    recent_days: float = 90.0,
    target: float | None = None,
    targets: Mapping[str, float] | None = None,
    currency: Currency | None = None,
    min_confidence: float = 0.0,
    **unknown: Never,
) -> PartnerFiguresTable:
    """Figures of partners at a moment, counted from records: what the health score is made of.

    opportunities: Deals, open and closed, with partners and without.

    evidence: Evidence of partners.

    awards: Awards, for revenue.

    registrations: Registrations, with their history.

    as_of: Moment of the figures: no clock is asked. A date means the end of that day.

    recent_days: Days of the recent period, and of that before it. Default 90.0.

    target: Target of every partner that has none of its own. ``null``: not known.

    targets: Targets of partners: ``{"P1": 100000}``.

    currency: Currency of revenue, pipeline and targets; amounts of another do not count. ``null``: the one that
    there is.

    min_confidence: Least confidence of evidence that counts. Default 0.0.
    """
    answer: PartnerFiguresTable = ask("partner_figures", 'PartnerFiguresTable', {"opportunities": opportunities, "evidence": evidence, "awards": awards, "registrations": registrations, "as_of": as_of, "options": {"recent_days": recent_days, "target": target, "targets": LEFT_OUT if targets is None else targets, "currency": currency, "min_confidence": min_confidence, **unknown}, })
    return answer


def partner_health(
    partners: Sequence[PartnerFiguresInput | PartnerFigures],
    *,
    weights: HealthWeightsInput | HealthWeights | None = None,
    half_life_days: float = 45.0,
    min_closed: int = 5,
    coverage: float = 3.0,
    **unknown: Never,
) -> PartnerHealth:
    """Partner health score: a weighted mean of five parts, 0 to 100, with a grade from A to F.

    partners: Figures of each partner, such as those of ``partner_figures``; what is not known is left out.

    weights: Weights of the parts.

    half_life_days: Half-life of the recency of activity in days. Default 45.0.

    min_closed: Least number of closed deals from which there is a win rate. Default 5.

    coverage: Pipeline as a multiple of the target that makes the full score, above 0. Default 3.0.
    """
    answer: PartnerHealth = ask("partner_health", 'PartnerHealth', {"partners": partners, "options": {"weights": LEFT_OUT if weights is None else weights, "half_life_days": half_life_days, "min_closed": min_closed, "coverage": coverage, **unknown}, })
    return answer
