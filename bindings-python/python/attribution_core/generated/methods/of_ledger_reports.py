"""Methods of the room ledger_reports. Made from docs/surface.json by `make generate`; do not edit."""

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


class LedgerLedgerReports():
    """Functions that work on a ledger, as methods."""

    __slots__ = ()

    def verify(
        self,
        root: str | None = None,
        **unknown: Never,
    ) -> Verification:
        """Verification of the hash chain: the first entry that does not fit, and why.

        root: Root that was kept elsewhere, of now or an earlier time. ``null``: a cut tail cannot be seen.
        """
        from attribution_core._ask import ask_of

        answer: Verification = ask_of(self, "verify", 'Verification', {"root": root, **unknown})
        return answer

    def root(
        self,
        **unknown: Never,
    ) -> LedgerRoot:
        """Root of the ledger: the number of its entries and the hash of the last, to be published or kept elsewhere."""
        from attribution_core._ask import ask_of

        answer: LedgerRoot = ask_of(self, "root", 'LedgerRoot', {**unknown})
        return answer

    def proof(
        self,
        sequence: int,
        **unknown: Never,
    ) -> InclusionProof:
        """Inclusion proof of one entry, which shows that it stands in the ledger and says nothing of others.

        sequence: Sequence of the entry.
        """
        from attribution_core._ask import ask_of

        answer: InclusionProof = ask_of(self, "proof", 'InclusionProof', {"sequence": sequence, **unknown})
        return answer

    def entries(
        self,
        *,
        partner: str | None = None,
        deal: str | None = None,
        period: str | None = None,
        book: LedgerBook | None = None,
        currency: Currency | None = None,
        kind: EntryKind | None = None,
        first: int = 0,
        limit: int | None = None,
        **unknown: Never,
    ) -> list[LedgerEntry]:
        """Entries in their order, of those that fit a filter.

        partner: The partner. ``null``: every one.

        deal: The deal. ``null``: every one.

        period: Name of the period. ``null``: every one.

        book: The book. ``null``: both, and entries that are in none.

        currency: The currency. ``null``: every one.

        kind: Kind of entry. ``null``: every one.

        first: Sequence of the first entry that is taken. Default 0.

        limit: Largest number of entries. ``null``: all.
        """
        from attribution_core._ask import ask_of

        answer: list[LedgerEntry] = ask_of(self, "entries", 'list[LedgerEntry]', {"partner": partner, "deal": deal, "period": period, "book": book, "currency": currency, "kind": kind, "first": first, "limit": limit, **unknown})
        return answer

    def balance(
        self,
        *,
        partner: str | None = None,
        deal: str | None = None,
        period: str | None = None,
        book: LedgerBook | None = None,
        currency: Currency | None = None,
        by: Sequence[BalanceBy] = (),
        **unknown: Never,
    ) -> list[BalanceRow]:
        """Balances: sums of entries by book and currency, and by partner, deal or period.

        partner: The partner. ``null``: every one.

        deal: The deal. ``null``: every one.

        period: Name of the period. ``null``: every one.

        book: The book. ``null``: both, each by itself.

        currency: The currency. ``null``: every one, each by itself.

        by: Columns of the groups, beside book and currency, by which everything is grouped.
        """
        from attribution_core._ask import ask_of

        answer: list[BalanceRow] = ask_of(self, "balance", 'list[BalanceRow]', {"partner": partner, "deal": deal, "period": period, "book": book, "currency": currency, "by": by, **unknown})
        return answer

    def statement(
        self,
        partner: str,
        period: str,
        currency: Currency,
        **unknown: Never,
    ) -> Statement:
        """Statement of a partner in a period: its own lines, and what it was owed before and is owed after.

        partner: The partner.

        period: Name of the period, such as ``2026-01``.

        currency: Currency of the statement.
        """
        from attribution_core._ask import ask_of

        answer: Statement = ask_of(self, "statement", 'Statement', {"partner": partner, "period": period, "currency": currency, **unknown})
        return answer

    def statement_document(
        self,
        partner: str,
        period: str,
        currency: Currency,
        format: StatementFormat = 'text',
        **unknown: Never,
    ) -> str:
        """Statement of a partner as a document in text, Markdown, HTML or CSV.

        partner: The partner.

        period: Name of the period, such as ``2026-01``.

        currency: Currency of the statement.

        format: Format of the document. Default 'text'.
        """
        from attribution_core._ask import ask_of

        answer: str = ask_of(self, "statement_document", 'str', {"partner": partner, "period": period, "currency": currency, "format": format, **unknown})
        return answer

    def commission(
        self,
        plan: CommissionPlanInput,
        period: str,
        at: Time,
        by: str,
        reason: str | None = None,
        key: str | None = None,
        **unknown: Never,
    ) -> CommissionReport:
        """Commission on the attributed entries of a period that have none yet.

        plan: Rates of partners, rules and tiers.

        period: Name of the period, such as ``2026-01``.

        at: Moment of the call, not before the last entry.

        by: Person or program that does it.

        reason: Reason.

        key: Key of idempotency: a second call with the same key and content posts nothing and answers as the
        first did.
        """
        from attribution_core._ask import ask_of

        answer: CommissionReport = ask_of(self, "commission", 'CommissionReport', {"plan": plan, "period": period, "at": at, "by": by, "reason": reason, "key": key, **unknown})
        return answer

    def to_json_lines(
        self,
        **unknown: Never,
    ) -> str:
        """The ledger as lines of JSON: an entry in each, with its hash, and at the end root, options and keys."""
        from attribution_core._ask import ask_of

        answer: str = ask_of(self, "to_json_lines", 'str', {**unknown})
        return answer
