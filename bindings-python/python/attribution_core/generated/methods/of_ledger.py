"""Methods of the room ledger. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._wire import LEFT_OUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TimingCounts, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import ColumnNames, CurvesByName, Model, Numbers, Progress, SpendInput, Time


class LedgerLedger():
    """Functions that work on a ledger, as methods."""

    __slots__ = ()

    def post(
        self,
        awards: Sequence[AwardInput | Award],
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        convert: CurrencyConversionInput | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Posting of awards: the first entries of deals, all of a call or none. The same award again posts nothing.

        awards: Awards of deals.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.

        convert: Conversion of the awards into one currency. ``null``: each keeps its own.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(self, "post", 'PostedEntries', {"awards": awards, "at": at, "by": by, "reason": reason, "key": key, "convert": convert, **unknown})
        return answer

    def recalculate(
        self,
        awards: Sequence[AwardInput | Award],
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        convert: CurrencyConversionInput | None = None,
        dry_run: bool = False,
        **unknown: Never,
    ) -> PostedEntries:
        """Recalculation of deals: an adjustment for each partner whose net amount differs from its award.

        awards: Awards of deals, as the rules say now.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.

        convert: Conversion of the awards into one currency. ``null``: each keeps its own.

        dry_run: True to see the entries without posting them. Default False.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(self, "recalculate", 'PostedEntries', {"awards": awards, "at": at, "by": by, "reason": reason, "key": key, "convert": convert, "dry_run": dry_run, **unknown})
        return answer

    def reverse(
        self,
        sequence: int,
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Reversal of one entry, exactly and once. The next recalculation of its deal brings it back.

        sequence: Sequence of the entry.

        at: Moment of the call, not before the last entry.

        by: Person who decides it.

        reason: Reason, which has to be given.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(self, "reverse", 'PostedEntries', {"sequence": sequence, "at": at, "by": by, "reason": reason, "key": key, **unknown})
        return answer

    def override_deal(
        self,
        deal: str,
        amount: MoneyInput | Money,
        closed_at: Time,
        amounts: Sequence[OverrideAmountInput],
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Override of a deal: the amounts of all its partners by a person's decision, which holds until it is
        released.

        deal: The deal.

        amount: Amount of the deal, to which the amounts add up.

        closed_at: Moment of the close, which says the period.

        amounts: Amounts of the partners. Who is not among them has nothing of the deal.

        at: Moment of the call, not before the last entry.

        by: Person who decides it.

        reason: Reason, which has to be given.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(self, "override_deal", 'PostedEntries', {"deal": deal, "amount": amount, "closed_at": closed_at, "amounts": amounts, "at": at, "by": by, "reason": reason, "key": key, **unknown})
        return answer

    def release(
        self,
        deal: str,
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Release of a deal from its override: recalculation is allowed again.

        deal: The deal.

        at: Moment of the call, not before the last entry.

        by: Person who decides it.

        reason: Reason, which has to be given.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(self, "release", 'PostedEntries', {"deal": deal, "at": at, "by": by, "reason": reason, "key": key, **unknown})
        return answer

    def pay(
        self,
        partner: str,
        amount: MoneyInput | Money,
        reference: str,
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Payout to a partner, in the book of commission.

        partner: The partner.

        amount: Amount that was paid, above 0.

        reference: Reference of the payment, such as the number of a transfer.

        at: Moment of the payment, not before the last entry. It says the period.

        by: Person or program that does it.

        reason: Reason.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(self, "pay", 'PostedEntries', {"partner": partner, "amount": amount, "reference": reference, "at": at, "by": by, "reason": reason, "key": key, **unknown})
        return answer

    def close_period(
        self,
        period: str,
        at: Time,
        by: str,
        reason: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Close of a period: what comes late goes to the next open one.

        period: Name of the period, such as ``2026-01``.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(self, "close_period", 'PostedEntries', {"period": period, "at": at, "by": by, "reason": reason, **unknown})
        return answer

    def lock_period(
        self,
        period: str,
        at: Time,
        by: str,
        reason: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Lock of a period, for good: what comes late is refused.

        period: Name of the period, such as ``2026-01``.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(self, "lock_period", 'PostedEntries', {"period": period, "at": at, "by": by, "reason": reason, **unknown})
        return answer

    def reopen_period(
        self,
        period: str,
        at: Time,
        by: str,
        reason: str | None = None,
        **unknown: Never,
    ) -> PostedEntries:
        """Reopening of a closed period.

        period: Name of the period, such as ``2026-01``.

        at: Moment of the call, not before the last entry.

        by: Person who decides it.

        reason: Reason, which has to be given.
        """
        from attribution_core._ask import ask_of

        answer: PostedEntries = ask_of(self, "reopen_period", 'PostedEntries', {"period": period, "at": at, "by": by, "reason": reason, **unknown})
        return answer
