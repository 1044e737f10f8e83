"""Answers of functions of the room matching. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, BaselineRate, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelCoefficient, ChannelDetails, ChannelEffect, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelRate, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionLift, ConversionRates, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EventCounts, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedDetails, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HazardChannel, HazardMilestone, HazardStage, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, OpenJourney, OpenJourneys, Opportunity, OrderCandidate, OrderChoice, OrderCriterion, PairRate, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionReport, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageCounts, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TimingCounts, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Transition, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class AccountMatches(Answer):
    """Account matching: the account of each row, the queue of those to look at, and those without a match."""
    __slots__ = ('counts', 'rows', 'review', 'unmatched')

    counts: MatchCounts
    """Account of rows and accounts."""
    rows: list[MatchedRow]
    """Rows in their order, each with its best match."""
    review: list[MatchToReview]
    """Review queue: rows whose best match is uncertain, the best first."""
    unmatched: list[UnmatchedRow]
    """Rows without a match, with the reason."""


class MatchCounts(Answer):
    """Account of rows and accounts: nothing is lost without a reason.

    Always ``given = accepted + review + unmatched`` and ``accounts = accounts_used + accounts_set_aside``.
    """
    __slots__ = ('given', 'accepted', 'review', 'unmatched', 'accounts', 'accounts_used', 'accounts_set_aside')

    given: int
    """Rows given."""
    accepted: int
    """Rows whose match is accepted."""
    review: int
    """Rows whose match should be looked at."""
    unmatched: int
    """Rows without a match."""
    accounts: int
    """Records of accounts given."""
    accounts_used: int
    """Records of accounts that rows are compared with."""
    accounts_set_aside: int
    """Records of accounts without an id, or with neither a name nor a domain of their own."""


class MatchedRow(Answer):
    """Row with its best match."""
    __slots__ = ('id', 'name', 'band', 'account', 'account_name', 'score', 'basis', 'runner_up', 'runner_up_score', 'explanation')

    id: str
    """The row."""
    name: str | None
    """Its name."""
    band: MatchBand
    """Band of its score."""
    account: str | None
    """Account that it matches; none in the band ``none``."""
    account_name: str | None
    """Name of the account."""
    score: float | None
    """Score, 0 to 1."""
    basis: MatchBasis | None
    """Evidence that decided."""
    runner_up: str | None
    """Next best account, where one scores at least ``review``."""
    runner_up_score: float | None
    """Score of the next best account."""
    explanation: MatchExplanation | None
    """Explanation of the score."""

MatchBand: TypeAlias = Literal["accept", "review", "none"]
"""Band of a score.

``accept``: At least ``accept``: a match.

``review``: At least ``review``: a person should look.

``none``: Below ``review``: no match.
"""

MatchBasis: TypeAlias = Literal["exact", "tokens", "containment", "initials", "domain"]
"""Evidence that decided a score.

``exact``: The same words, legal forms aside.

``tokens``: Words and letters in common.

``containment``: All words of one name are within the other.

``initials``: One name is the initials of the other.

``domain``: The same registrable domain.
"""


class MatchExplanation(Answer):
    """Explanation of a match: what was compared, and what each part gave.

    The score of names is the mean of ``token_overlap`` and the mean of ``indel_ratio`` and ``jaro_winkler``,
    before what ``notes`` and the basis say.
    """
    __slots__ = ('left', 'right', 'left_legal_forms', 'right_legal_forms', 'tokens', 'unpaired', 'token_overlap', 'indel_ratio', 'jaro_winkler', 'domain', 'notes')

    left: str
    """Normal form of one name, that of the row."""
    right: str
    """Normal form of the other, that of the account."""
    left_legal_forms: list[str]
    """Legal forms of one, by their abbreviations."""
    right_legal_forms: list[str]
    """Legal forms of the other."""
    tokens: list[TokenPair]
    """Tokens that are taken for one, the heaviest pair first."""
    unpaired: list[UnpairedToken]
    """Tokens without a counterpart."""
    token_overlap: float | None
    """Part of the weight of all tokens that is paired, each pair by its similarity."""
    indel_ratio: float | None
    """Indel ratio of the names without spaces: twice the longest common subsequence by the letters of both."""
    jaro_winkler: float | None
    """Jaro–Winkler similarity of the names without spaces."""
    domain: str | None
    """Registrable domain of both, where it is the same."""
    notes: list[MatchNote]
    """Circumstances that moved the score."""


class TokenPair(Answer):
    """Tokens of two names that are taken for one."""
    __slots__ = ('left', 'right', 'weight', 'similarity')

    left: str
    """Token of one name; two or three where they are one word in the other."""
    right: str
    """Token of the other."""
    weight: float
    """Weight of both: inverse document frequencies, added."""
    similarity: float
    """Similarity, 0 to 1."""


class UnpairedToken(Answer):
    """Token without a counterpart."""
    __slots__ = ('side', 'token', 'weight')

    side: MatchSide
    """Name that has it."""
    token: str
    """The token."""
    weight: float
    """Weight: its inverse document frequency."""

MatchSide: TypeAlias = Literal["left", "right"]
"""One of two names that are compared.

``left``: The first, of a row.

``right``: The second, of an account.
"""

MatchNote: TypeAlias = Literal["other_spaces", "other_legal_forms", "other_numbers", "same_domain"]
"""Circumstance that moved a score.

``other_spaces``: The same letters, with spaces elsewhere: at least 0.99.

``other_legal_forms``: Both have a legal form, and none in common: 0.1 less.

``other_numbers``: Their numbers differ, as those of funds of a series do: at most 0.8, whatever the domain says.

``same_domain``: Their registrable domains are equal: at least 0.95.
"""


class MatchToReview(Answer):
    """Uncertain match, for a person to decide."""
    __slots__ = ('id', 'name', 'account', 'account_name', 'score', 'basis', 'runner_up', 'runner_up_score')

    id: str
    """The row."""
    name: str | None
    """Its name."""
    account: str
    """Account that it may be."""
    account_name: str | None
    """Name of the account."""
    score: float
    """Score, 0 to 1."""
    basis: MatchBasis
    """Evidence that decided."""
    runner_up: str | None
    """Next best account."""
    runner_up_score: float | None
    """Score of the next best account."""


class UnmatchedRow(Answer):
    """Row without a match."""
    __slots__ = ('id', 'name', 'reason', 'nearest', 'nearest_name', 'nearest_score')

    id: str
    """The row."""
    name: str | None
    """Its name."""
    reason: UnmatchedReason
    """Reason."""
    nearest: str | None
    """Nearest account, which is none."""
    nearest_name: str | None
    """Name of the nearest account."""
    nearest_score: float | None
    """Score of the nearest account."""

UnmatchedReason: TypeAlias = Literal["no_name", "no_candidate", "below_review"]
"""Reason for a row to have no match.

``no_name``: It has neither a name nor a domain of its own.

``no_candidate``: No account has letters or a domain in common with it.

``below_review``: The best score is below ``review``.
"""


class NearDuplicates(Answer):
    """Near-duplicates: accounts of one list that seem to be one company."""
    __slots__ = ('counts', 'pairs', 'groups')

    counts: DuplicateCounts
    """Account of the records."""
    pairs: list[DuplicatePair]
    """Pairs that score at least ``review``, the best first."""
    groups: list[DuplicateGroup]
    """Groups of accounts that accepted pairs connect, by their smallest ids."""


class DuplicateCounts(Answer):
    """Account of the records that were searched for near-duplicates.

    Always ``accounts = accounts_used + accounts_set_aside`` and ``pairs = accepted + review``.
    """
    __slots__ = ('accounts', 'accounts_used', 'accounts_set_aside', 'pairs', 'accepted', 'review')

    accounts: int
    """Records given."""
    accounts_used: int
    """Records that were compared."""
    accounts_set_aside: int
    """Records without an id, or with neither a name nor a domain of their own."""
    pairs: int
    """Pairs found."""
    accepted: int
    """Pairs of the band ``accept``."""
    review: int
    """Pairs of the band ``review``."""


class DuplicatePair(Answer):
    """Two accounts that seem to be one company."""
    __slots__ = ('left', 'left_name', 'right', 'right_name', 'score', 'band', 'basis', 'explanation')

    left: str
    """Account with the smaller id."""
    left_name: str | None
    """Its name."""
    right: str
    """Account with the larger id."""
    right_name: str | None
    """Its name."""
    score: float
    """Score, 0 to 1."""
    band: MatchBand
    """Band of the score."""
    basis: MatchBasis
    """Evidence that decided."""
    explanation: MatchExplanation | None
    """Explanation of the score."""


class DuplicateGroup(Answer):
    """Accounts that seem to be one company."""
    __slots__ = ('accounts',)

    accounts: list[str]
    """Ids of the accounts, in order."""
