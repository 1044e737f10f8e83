"""Answers of functions of the room learning. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import AllocationMethods, BootstrapMethods, ComparisonMethods, ExplanationMethods, FlightPlanMethods, RoiTableMethods

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never
    from attribution_core.generated.answers import Account, AccountDeal, AccountJourney, AccountMatches, AccountMilestone, AccountMilestoneKind, AccountSource, AccountTouch, ActiveBound, Activity, ActivityBasis, AdstockValues, AdvanceTouches, Advice, AdviceReason, AdvisedModel, Alignment, AlignmentGrade, AllocatedChannel, AllocatedGroup, Allocation, AllocationStatus, AmountRange, AnalyticsCounts, AnalyticsTotals, AssistRow, Assists, AssociationTest, AttributedMonth, Award, AwardConstraint, AwardPart, B2bModelInfo, B2bReport, BalanceRow, Basis, BookTotal, Bootstrap, BootstrapOptions, BootstrappedChannel, BrandedSearch, BreakReason, BudgetChannel, BudgetGroup, BudgetPlan, BudgetProblem, BudgetRule, BuildReport, BuyerAccount, CalibratedChannel, CalibrationTest, CausalBaseline, CausalEffect, CausalTruth, ChainBreak, ChannelInsight, ChannelInsights, ChannelOverlap, ChannelPair, ChannelSet, ChannelVisits, ClaimedBy, ClassifiedVisit, CloseRange, Cohort, Cohorts, CommissionReport, CommissionSetAside, ComparedCell, ComparedChannel, Comparison, Concentration, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, ConflictRule, ConflictingRules, Consensus, Conservation, ContactRole, ConversionLift, ConversionReliability, ConvertedFrom, CostSource, CountedPath, CreditLine, CreditMeasures, CrmObjectRows, CrmOwner, CrmRecord, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason, CrmSystem, CrmUnknownField, CrossValidation, CumulativeIncidence, CupedEffect, Currency, CurveDraws, CurveFamily, CurveFit, CurveValues, CutIdentity, CutReason, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DataDiagnosis, DataFinding, DataProblem, DateOrder, DaysInStage, DaysSummary, DaysToClose, DealChange, DealFacts, DealOutcome, DealPart, DealRegistration, DealSizeWeights, DealSplit, DealStatus, DealTotals, DealVelocity, DealsByPartners, DealsReport, DuplicateCounts, DuplicateGroup, DuplicatePair, DuplicateSetAside, DuplicateSetAsideReason, EffectInterval, EnsembleMember, EntryKind, EvaluatedBaseline, EvaluatedChannel, Evaluation, EvidenceFilter, EvidenceOfTouches, EvidenceSetAside, EvidenceSetAsideReason, EvidenceSource, ExpiredRegistrations, ExpiryCounts, Explanation, Explore, ExposureInfluence, Factor, Factor2, FactorInfo, FallbackRule, FeeSharing, FieldMapping, FieldSignal, FiguresCounts, Finding, FindingTopic, FitWarning, FitWarningCode, FittedParameter, FlightPlan, FlowLink, FlowNode, Flows, FollowedBy, Forecast, ForecastGroup, ForecastSetAside, ForecastSums, FrontierPoint, Funnel, FunnelMode, FunnelStep, GroupedChannel, HealthGrade, HealthParts, HealthRow, HealthWeights, HistogramBin, IdentityConflict, IdentityConflictKind, IdentityKind, IdentityLink, IncidenceStep, InclusionProof, InferenceCounts, InferredDeal, InferredTouches, InfluencerCost, InfluencerReport, InfluencerRow, InfluencingExposure, Interval, IsotonicCorner, IsotonicStep, JointTouchpoint, JourneyCount, KaplanMeier, KindTotal, LagBin, Lead, LeadGrade, LeadTier, LedgerBook, LedgerEntry, LedgerRoot, LeftOut, LengthBin, LengthGroup, LiftCalibration, LinkAudit, LinkClickId, LinkCounts, LinkFinding, LinkProblem, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchSide, MatchToReview, MatchedRow, MergeRule, MetricInterval, MetricValue, ModelAdvice, ModelFinding, ModelInfo, ModelName, ModelObject, ModelObjectActivityWeighted, ModelObjectB2b, ModelObjectB2bAccount, ModelObjectB2bQuality, ModelObjectB2bStage, ModelObjectB2bTime, ModelObjectB2bVelocity, ModelObjectCustomPosition, ModelObjectCustomWeights, ModelObjectEngagementWeighted, ModelObjectEnsemble, ModelObjectFirstTouch, ModelObjectFullPath, ModelObjectHazard, ModelObjectInfluencerTouch, ModelObjectInverseJ, ModelObjectJShaped, ModelObjectLastNonDirect, ModelObjectLastTouch, ModelObjectLinear, ModelObjectLogistic, ModelObjectMarkov, ModelObjectParticipation, ModelObjectPositionBased, ModelObjectProbabilistic, ModelObjectSameTouch, ModelObjectShapley, ModelObjectStepDecay, ModelObjectTimeDecay, ModelObjectWShaped, ModelPair, ModelRule, ModelSpec, Money, Multiplier, NearDuplicates, NgramLift, NgramRow, NoAwardReason, NoCommissionReason, NoDealReason, NoForecast, NoPrice, NoRegression, NotLookedAt, Note, ObjectMapping, Objective, OpenDeals, Opportunity, ParameterInfo, ParameterInfoChoice, ParameterInfoFlag, ParameterInfoMembers, ParameterInfoName, ParameterInfoNames, ParameterInfoNumber, ParameterInfoNumberByName, ParameterInfoNumbers, ParameterInfoPriority, ParameterInfoWhole, ParameterInterval, ParsedLink, PartnerAnalytics, PartnerAttribution, PartnerCandidate, PartnerChange, PartnerEvidence, PartnerField, PartnerFields, PartnerFigures, PartnerFiguresTable, PartnerHealth, PartnerMeasure, PartnerModel, PartnerModelName, PartnerMoney, PartnerMonth, PartnerOverlap, PartnerRow, PartnerRowSetAside, PartnerRule, PartnerSetAsideReason, PartnerTable, PartnerTotal, PassUp, PathLengths, PathOverview, PathPattern, PathPatterns, PathTransform, Period, PeriodOf, PipelineChannel, PipelineGroup, PipelineMeasure, PipelineReport, PipelineRow, PipelineSetAside, PipelineSums, PipelineTrace, PipelineVelocity, PlanOutcome, PlannedChannel, PlannedFlight, PositionRow, PostedEntries, PrecisionThreshold, PredictedCycle, Priority, ProbabilityUnit, PromoCodeUse, PromoRedemptions, PromoReport, PromoTouch, ProofCheck, QueueCounts, QueuedRegistration, RankedPartner, RankingEnd, Recommendation, ReconciledPeriod, ReconciledPlatform, Reconciliation, RefundReport, RegisteredDeal, RegistrationAction, RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicates, RegistrationEvidence, RegistrationEvidenceCounts, RegistrationPair, RegistrationQueue, RegistrationSide, RegistrationStatus, RegistrationStatusCount, RegistrationStep, RegressionTerm, Rejection, ReliabilityBin, ReliabilityTable, RemainingPatterns, ReportFilter, RoiRow, RoiTable, RoleRow, RuleCondition, RuleProblem, RuleSimulation, RuleTemplate, RuleValidation, RuleVisits, SampleSize, Scenario, ScenarioChannel, ScenarioConversionRows, ScenarioEffect, ScenarioMilestoneRows, ScenarioPair, ScenarioSpawn, ScenarioTouchpointRows, ScenarioTruth, SetAside, SeveralRoles, Side, SidePoints, SideTouches, SideValues, SimulatedAccounts, SimulatedActivityRows, SimulatedContactRoles, SimulatedConversions, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads, SimulatedLog, SimulatedOpportunities, SimulatedScenarioRows, SimulatedStageChanges, SimulatedTouchpoints, SkipReason, SkippedActivity, SourceList, SourceLists, SourceRule, SourceSide, SplitCounts, StageAdvance, StageChange, StageProgression, StageRate, StageRow, Stakeholder, Statement, StatementLine, StitchedIdentities, StitchedIdentity, SummaryStatistics, SurvivalForecast, SurvivalStep, TextField, TimeLags, TimeToClose, Timeline, TimelineTouch, Timestamp, TokenPair, TopTouch, TouchExplanation, TouchFactors, TouchSummary, TouchesBy, Touchpoint, TouchpointType, Unattributed, UnattributedReasons, UnawardedDeal, UncertainAllocation, Undefined, UndefinedRatio, UnknownCode, UnmatchedActivity, UnmatchedReason, UnmatchedRow, UnpairedToken, UnusedEvidence, UnusedReason, UnusedTouch, UnusedTouchReason, VelocityReport, Verification, VisitChannels, WinRate, WinRateComparison, WonDeals, Workflow, WorkflowTemplate
    from attribution_core.generated.given import AccountInput, AccountRecordInput, ActivityInput, AdstockBinomialInput, AdstockCustomInput, AdstockDelayedInput, AdstockGeometricInput, AdstockInput, AdstockWeibullCdfInput, AdstockWeibullPdfInput, AdviceRuleInput, AfterConversion, AlignmentOptionsInput, AmountRangeInput, Assignment, AwardInput, AwardPartInput, B2bConfigInput, B2bReportOptionsInput, BalanceBy, BalanceOptionsInput, BandMode, Baseline, BetweenConversions, BookedPeriodInput, BootstrapOptionsInput, BudgetChannelByNameInput, BudgetChannelInput, BudgetGroupInput, BudgetProblemInput, CalibrationOptionsInput, CampaignMembers, CausalBaselineInput, CausalEffectInput, CausalTruthInput, ChannelConditionInput, ChannelField, ChannelOperator, ChannelOptionsInput, ChannelRuleInput, ChannelValue, ClickIdUse, ClickTagsInput, CloseRangeInput, CohortOptionsInput, CollapseInput, CollapseKeep, ColumnNames, CommissionBandInput, CommissionPlanInput, CommissionRateInput, CommitteeWeighting, ConfidenceDecay, ConsensusThresholdsInput, ContactRoleInput, CountedTransitionInput, CrmDescription, CrmObjects, CrmOptionsInput, CrmOwnerInput, CupedGroupsInput, CurrencyConversionInput, CurveBootstrapOptionsInput, CurveExponentialInput, CurveHillInput, CurveInput, CurveLinearInput, CurveLogInput, CurveLogisticInput, CurveMichaelisMentenInput, CurvePowerInput, CurveShiftedInput, CurveSigmoidInput, CurveTabulatedInput, CurveTanhInput, DealRegistrationInput, DiagnosisOptionsInput, Dimension, Direct, EarlierTouchInput, EarnedIntervalInput, EntryFilterInput, EventCountsInput, EvidenceFilterInput, ExchangeRateInput, ExploreInput, ExposureInput, FieldMappingInput, FiguresOptionsInput, FitOptionsInput, FlightChannelByNameInput, FlightChannelInput, FlightProblemInput, FlowOptionsInput, ForecastOptionsInput, FunnelOptionsInput, GroupCostInput, GroupOutcomesInput, HeaderOrTable, HealthOptionsInput, HealthWeightsInput, HoldoutGroupsInput, IdealSplitInput, IdentityLinkInput, IdentityOptionsInput, InclusionProofInput, InferenceOptionsInput, InfluenceOptionsInput, InfluencerFeeInput, InfluencerInput, InfluencerPostsInput, InsightOptionsInput, IsotonicCornerInput, IsotonicStepInput, JourneyKey, JourneyRulesInput, LabelledConfidenceInput, LeadInput, LedgerOptionsInput, LedgerPeriod, LiftCalibrationOptionsInput, LiftDesignInput, LiftTestInput, LogOptionsInput, MatchOptionsInput, MetricName, MissingChannel, ModelAdviceOptionsInput, MoneyInput, NameMatchInput, NgramOptionsInput, NgramStrata, NullJourneys, ObjectMappingInput, OnePerChannel, OpportunityInput, OrderOptionsInput, OverlapOptionsInput, OverrideAmountInput, ParameterPriorInput, PartnerAnalyticsOptionsInput, PartnerEvidenceInput, PartnerFieldInput, PartnerFiguresInput, PartnerModelInput, PartnerRuleInput, PassUpInput, PathCountInput, PatternOptionsInput, PatternOrder, PeriodInput, PipelineOptionsInput, PlanBoundsByNameInput, PlanBoundsInput, PlanOptionsInput, PlanPeriod, PlanProblemInput, PlatformClaimInput, PriorityInput, PromoCodeInput, ReconcileOptionsInput, RedemptionInput, RegistrationDuplicateOptionsInput, RegistrationOptionsInput, RegistrationQueueOptionsInput, RegistrationRequestInput, RegistrationStepInput, ReliabilityOptionsInput, ReportFilterInput, Resample, RoiOptionsInput, RuleConditionInput, ScenarioChannelInput, ScenarioInput, ScenarioName, ScenarioPairInput, ScenarioSpawnInput, SelfLoops, SimulatedActivitiesOptionsInput, SimulatedDealsOptionsInput, SourceRuleInput, SpendInput, StageChangeInput, StageCountsInput, StageOptionsInput, StatementFormat, TimeLagOptionsInput, TimeZone, TimingCountsInput, TouchFilterInput, TouchesOf, TouchpointInput, TransitionOptionsInput, UncertainProblemInput, UnmatchedRule, Utility, Validation, VelocityOptionsInput, VisitInput, WindowsBy, WorkflowInput, ZoneChangeInput
    from attribution_core.economics import Curve
    from attribution_core.inputs import CurvesByName, Model, Numbers, Progress, Time

class ChannelEffect(Answer):
    """Effect of one channel: what it earns of all conversions and all value."""
    __slots__ = ('channel', 'effect', 'share', 'conversions', 'value', 'standard_error')

    channel: str
    """The channel."""
    effect: float
    """Effect that the model measured: the removal effect of ``markov``, the Shapley value of ``shapley``."""
    share: float | None
    """Share of all conversions, 0 to 1; none where there are no conversions of which to have a share."""
    conversions: float
    """Share times all conversions."""
    value: float
    """Value that it earns of all value."""
    standard_error: float | None
    """Standard error of ``effect``, where it was sampled and not worked out."""


class FittedDetails(Answer):
    """Everything that there is to see of a model that has learned."""
    __slots__ = ('model', 'effects', 'channels', 'conversion_probability', 'touches_to_conversion', 'transitions', 'stages', 'regression', 'rates')
    _left_out = {'stages': [], 'regression': None, 'rates': None}

    model: ModelObject
    """The model and its parameters."""
    effects: list[ChannelEffect]
    """Effects: what each channel earns as a whole."""
    channels: list[ChannelDetails]
    """Details of each channel beside its effect."""
    conversion_probability: float | None
    """``markov``: probability that a journey converts."""
    touches_to_conversion: float | None
    """``markov``: how many touches a journey that converts is expected to have."""
    transitions: list[Transition]
    """``markov``: the transition matrix that the effects follow from, smoothing included, without its zeros."""
    stages: list[HazardStage]
    """``hazard``: the fitted hazards, one for each milestone, or one for the conversion; left out on the wire by
    other models.
    """
    regression: RegressionReport | None
    """``logistic``: coefficients, and how surely they were found; left out on the wire by other models."""
    rates: ConversionRates | None
    """``probabilistic``: the rates that it consists of; left out on the wire by other models."""


class ChannelDetails(Answer):
    """Details of one channel beside its effect."""
    __slots__ = ('channel', 'removal_effect', 'value_removal_effect', 'expected_visits', 'by_position')

    channel: str
    """The channel."""
    removal_effect: float | None
    """``markov``: share of all conversions that would be lost without it."""
    value_removal_effect: float | None
    """``markov``, value weighted: share of all value that would be lost without it."""
    expected_visits: float | None
    """``markov``: how often a journey is expected to visit it; none where journeys that come to it may never end."""
    by_position: list[float] | None
    """``shapley``, ordered: what it earns of the conversions at each position."""


class Transition(Answer):
    """One transition, for people and tables."""
    __slots__ = ('from_', 'to', 'count', 'probability')

    from_: str
    """State that is left: channels joined by `` > ``, or ``(start)``."""
    to: str
    """State that is entered: channels joined by `` > ``, ``(conversion)`` or ``(null)``."""
    count: int
    """Number of times that it was taken; 0 for a step that only smoothing allows."""
    probability: float
    """Share among all that left ``from``; in the matrix of a fitted model after smoothing."""


class HazardStage(Answer):
    """Fitted hazard of one milestone, or of the conversion."""
    __slots__ = ('milestone', 'events', 'iterations', 'log_likelihood', 'baseline', 'channels')

    milestone: HazardMilestone | None
    """Milestone that is waited for; none for the conversion."""
    events: int
    """Number of those to whom it came."""
    iterations: int
    """Number of iterations of the fit."""
    log_likelihood: list[float]
    """Log-likelihood of the start and after each iteration; it never falls."""
    baseline: list[BaselineRate]
    """Baseline: rates without any touch."""
    channels: list[HazardChannel]
    """The channels, in the order of their names."""

HazardMilestone: TypeAlias = Literal["lead", "opportunity", "won"]
"""Milestone that a deal comes to.

``lead``: The lead was created.

``opportunity``: The opportunity was created.

``won``: The deal was won.
"""


class BaselineRate(Answer):
    """Baseline rate of one piece of time."""
    __slots__ = ('stratum', 'from_days', 'exposure_days', 'rate')

    stratum: str | None
    """Stratum; none where there are none, or for who has no value."""
    from_days: float
    """Days since the wait began from which it holds."""
    exposure_days: float
    """Days that all people together waited in this piece."""
    rate: float
    """Conversions per person and day."""


class HazardChannel(Answer):
    """Effect of the touches of one channel, and its decay."""
    __slots__ = ('channel', 'touches', 'effect', 'half_life_days')

    channel: str
    """The channel."""
    touches: int
    """Number of its touches in the time that people waited."""
    effect: float
    """Conversions that one touch causes in the long run."""
    half_life_days: float
    """Days in which the effect on the hazard halves."""


class RegressionReport(Answer):
    """Convergence report of a logistic regression, with its coefficients."""
    __slots__ = ('intercept', 'log_likelihood', 'iterations', 'gradient_norm', 'fallback_journeys', 'coefficients')

    intercept: float | None
    """Intercept: log-odds of a conversion without any channel, the mean over the bags; none where all journeys ended
    the same way, so that no intercept is large enough.
    """
    log_likelihood: float | None
    """Log-likelihood of intercept and coefficients on all journeys, without the penalty; none without an intercept."""
    iterations: int
    """Largest number of Newton steps that a fit took."""
    gradient_norm: float
    """Largest entry of the gradient at the end of a fit, without its sign: near 0 at a maximum."""
    fallback_journeys: int
    """Number of conversions that are shared equally, because no channel of theirs has a coefficient above 0."""
    coefficients: list[ChannelCoefficient]
    """Coefficients of the channels, in the order of their names."""


class ChannelCoefficient(Answer):
    """Coefficient of one channel."""
    __slots__ = ('channel', 'coefficient', 'odds_ratio', 'predicted_rate', 'fits')

    channel: str
    """The channel."""
    coefficient: float
    """Coefficient: what a feature of 1 adds to the log-odds of a conversion, the mean over the fits that held the
    channel.
    """
    odds_ratio: float
    """Odds ratio, e to the coefficient: what a feature of 1 multiplies the odds by."""
    predicted_rate: float | None
    """Predicted rate at which journeys convert that have this channel alone, once; none without an intercept."""
    fits: int
    """Number of fits that held the channel: bags, or 1 without bags."""


class ConversionRates(Answer):
    """Conversion rates of channels and of pairs of them."""
    __slots__ = ('channels', 'pairs', 'fallback_journeys')

    channels: list[ChannelRate]
    """Rates of the channels, in the order of their names."""
    pairs: list[PairRate]
    """Rates of the pairs of channels that some journey had, in the order of their names."""
    fallback_journeys: int
    """Number of conversions that are shared equally, because no channel of theirs contributes more than 0."""


class ChannelRate(Answer):
    """Conversion rate of the journeys with one channel."""
    __slots__ = ('channel', 'journeys', 'conversions', 'rate')

    channel: str
    """The channel."""
    journeys: int
    """Number of journeys that had it."""
    conversions: int
    """Number of them that converted."""
    rate: float
    """Share of them that converted."""


class PairRate(Answer):
    """Conversion rate of the journeys with both of two channels."""
    __slots__ = ('first', 'second', 'journeys', 'conversions', 'rate')

    first: str
    """The channel whose name comes first."""
    second: str
    """The other channel."""
    journeys: int
    """Number of journeys that had both."""
    conversions: int
    """Number of them that converted."""
    rate: float
    """Share of them that converted."""


class OpenJourneys(Answer):
    """Conversion probabilities of open journeys, the likeliest first."""
    __slots__ = ('start', 'open', 'unknown', 'expected_conversions', 'journeys')

    start: float
    """Probability that a journey converts before its first touch is known: that of all journeys."""
    open: int
    """Number of journeys that have not converted."""
    unknown: int
    """Those of them whose latest state the model has never seen; they come last."""
    expected_conversions: float
    """Conversions to be expected of the others, by ``calibrated`` where an isotonic map was given."""
    journeys: list[OpenJourney]
    """The journeys, the likeliest first."""


class OpenJourney(Answer):
    """Journey that has not converted, with its conversion probability."""
    __slots__ = ('key', 'journey', 'count', 'path', 'last_touch_at', 'probability', 'calibrated', 'influence')

    key: str | None
    """Its key; none of path counts."""
    journey: int
    """Position among all journeys, from 0."""
    count: int
    """Number of journeys that it stands for: 1, but for path counts."""
    path: list[str]
    """Its channels, oldest first."""
    last_touch_at: Timestamp | None
    """Moment of its latest touch; none of path counts."""
    probability: float | None
    """Probability that it converts in the end; none where the model has never seen its latest state."""
    calibrated: float | None
    """The same by the isotonic map that was given; none without one."""
    influence: float | None
    """Influence of its latest touch: probability after it less that before it."""


class TimingCounts(Answer):
    """Timing summary as plain data: what ``hazard`` learns from, in counts of whole steps of time."""
    __slots__ = ('resolution_hours', 'strata', 'milestones', 'journeys', 'channels', 'stratum_values', 'stages')

    resolution_hours: float
    """Hours of a step."""
    strata: str | None
    """Dimension of the strata; none without."""
    milestones: list[HazardMilestone]
    """Milestones that are waited for one after another; empty for the conversion alone."""
    journeys: int
    """Number of journeys."""
    channels: list[str]
    """Names of the channels, in their order."""
    stratum_values: list[str | None]
    """Values of the strata, in their order."""
    stages: list[StageCounts]
    """Counts of each milestone."""


class StageCounts(Answer):
    """Counts of those who waited for one milestone."""
    __slots__ = ('waits', 'touches', 'events')

    waits: list[tuple[int, int, int]]
    """Waits: place of the stratum, steps, and number of those who waited so long."""
    touches: list[tuple[int, int, int, int]]
    """Touches: place of the channel, its ages at the begin and at the end of the wait, and their number."""
    events: list[EventCounts]
    """Ways to the milestone."""


class EventCounts(Answer):
    """Number of those who came to a milestone after the same touches."""
    __slots__ = ('stratum', 'steps', 'parts', 'touches', 'count', 'conversions', 'value')

    stratum: int
    """Place of the stratum."""
    steps: int
    """Steps since the wait began."""
    parts: int
    """Number of milestones that share the conversion."""
    touches: list[tuple[int, int]]
    """Place of the channel and age of each touch."""
    count: int
    """Number of those who came this way."""
    conversions: int
    """Number of those of them who converted in the end."""
    value: list[float]
    """Value of these conversions, as numbers that add up to it without rounding."""


class OrderChoice(Answer):
    """Order of a Markov chain that journeys speak for, with the table of what was weighed."""
    __slots__ = ('order', 'criterion', 'steps', 'candidates')

    order: int
    """Order that was chosen: of equals the lowest."""
    criterion: OrderCriterion
    """Criterion by which it was chosen."""
    steps: int
    """Number of steps of all journeys, the first of each and its end included."""
    candidates: list[OrderCandidate]
    """Orders that were weighed, the lowest first."""

OrderCriterion: TypeAlias = Literal["bic", "aic", "auc"]
"""Criterion by which an order is chosen.

``bic``: Bayesian information criterion (Schwarz): the order that is likeliest, with many journeys the right one.

``aic``: Akaike information criterion: the order that predicts steps best, which may be too high a one.

``auc``: Area under the ROC curve, cross-validated: the order whose last state best tells who converts.
"""


class OrderCandidate(Answer):
    """One order that was weighed."""
    __slots__ = ('order', 'states', 'parameters', 'log_likelihood', 'aic', 'bic', 'auc')

    order: int
    """Order of the chain: the number of touches back that the next step depends on."""
    states: int
    """Number of states that journeys came to."""
    parameters: int
    """Number of free transition probabilities."""
    log_likelihood: float
    """Log-likelihood of the steps, which never falls from an order to the next."""
    aic: float
    """Akaike information criterion: twice the parameters less twice the log-likelihood; less is better."""
    bic: float
    """Bayesian information criterion: parameters times the logarithm of the steps, less twice the log-likelihood;
    less is better.
    """
    auc: float | None
    """Area under the ROC curve, cross-validated: the probability that a journey that converted ends in a state with
    a higher rate than one that did not; none where no fold has both.
    """
