/** Types that functions of the room `inference` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Account, Lead, MatchOptions, Numbers, Opportunity, Time, Touchpoint } from "./types.js";

/**
 * Activity: a meeting, call, mail, campaign response or partner's report, from a CRM or a partner.
 *
 * The same activity serves marketing, sales and partner attribution: its channel, side and partner say for whom it counts.
 */
export interface Activity {
  /** Identifies the activity. */
  id: string;
  /** Moment of the activity. */
  at: Time;
  /** Kind of activity: `meeting`, `call`, `email`, `demo`, … Open: any text is a kind. */
  kind?: string | null;
  /** Source of the evidence. `null`: an activity. */
  source?: EvidenceSource | null;
  /** Opportunity that it names by itself. */
  opportunity?: string | null;
  /** Account that it names by its id. */
  account?: string | null;
  /** Name of the account, as somebody wrote it. */
  account_name?: string | null;
  /** Domain of the account's website, or of the mail addresses of its people. */
  account_domain?: string | null;
  /** Person whom it was with: a contact or lead of the CRM. */
  contact?: string | null;
  /** Partner who did it, or was part of it. */
  partner?: string | null;
  /** Role of the partner or person. */
  role?: string | null;
  /**
   * Channel that it counts for. `null`: `partner` where there is a partner, else `campaign` where there is a campaign,
   * else `sales`.
   */
  channel?: string | null;
  /** Campaign that it belongs to. */
  campaign?: string | null;
  /** Sales representative who did it. */
  sales_rep?: string | null;
  /** Weight: the amount of activity that it stands for. `null`: 1. */
  weight?: number | null;
  /** Confidence that it happened as it says, 0 to 1. `null`: that of its source. */
  confidence?: number | null;
  /** Everything else that its row said, by the names of the row. */
  metadata?: Readonly<Record<string, string>>;
}

/**
 * Source of evidence: the record of a CRM, or of a partner, that an activity was found in.
 *
 * `deal_registration`: Registration of a deal by a partner.
 *
 * `crm_opportunity_field`: Field of an opportunity that names a partner.
 *
 * `marketplace`: Transaction of a marketplace.
 *
 * `manual_override`: Entry of a person who decides such things.
 *
 * `contact_role`: Part of a person in a deal.
 *
 * `campaign_member`: Member of a campaign.
 *
 * `activity`: Task, call, meeting or mail.
 *
 * `self_reported`: Report of the partner about itself.
 *
 * `touchpoint_tracking`: Touch that another tool than the CRM tracked.
 */
export type EvidenceSource =
  | "deal_registration"
  | "crm_opportunity_field"
  | "marketplace"
  | "manual_override"
  | "contact_role"
  | "campaign_member"
  | "activity"
  | "self_reported"
  | "touchpoint_tracking";

/** Rules by which activities find their deals. */
export interface InferenceOptions {
  /** Least confidence of a deal that an activity is given to. Default 0.3. */
  min_confidence?: number;
  /** Deals that an activity is given to, of those that it may belong to. Default "best". */
  assign?: Assignment;
  /** Rule for an activity of which no account is known. Default "leave". */
  unmatched?: UnmatchedRule;
  /** Fall of confidence with the days before the close. Default "step". */
  decay?: ConfidenceDecay;
  /** Days before the close up to which an activity is near it. Default 14.0. */
  near_days?: number;
  /** Factor of an activity near the close. Default 1.5. */
  near_factor?: number;
  /** Days before the close beyond which an activity is far from it. Default 90.0. */
  far_days?: number;
  /** Factor of an activity far from the close. Default 0.5. */
  far_factor?: number;
  /** Factor of an activity after the close. Default 0.1. */
  after_factor?: number;
  /** Days before the close beyond which a deal is no candidate. `null`: none are too many. Default 365.0. */
  max_age_days?: number | null;
  /** Days after the close beyond which a deal is no candidate. Default 30.0. */
  max_after_days?: number;
  /** Days before the creation of a deal beyond which it is no candidate. `null`: none are too many. Default 90.0. */
  max_lead_days?: number | null;
  /** Days before the close up to which a deal is a candidate of activities without account, under `window`. Default 90.0. */
  window_days?: number;
  /** Confidence added where the account is the same; of a match of names, its part by the score. Default 0.2. */
  account_bonus?: number;
  /** Factors of kinds of activity, before the usual ones: `{"webinar": 0.9}`. */
  kind_factors?: Readonly<Record<string, number>>;
  /** Factor of a kind that has none. Default 0.8. */
  other_kind_factor?: number;
  /**
   * Accounts that names stand for in any case, before the names of accounts: `{"Acme GmbH": [{"account": "001A", "score":
   * 1}]}`.
   */
  name_matches?: Readonly<Record<string, readonly NameMatch[]>>;
  /** Matching of names and domains with accounts: the accounts with the best score count, if it is accepted. */
  matching?: MatchOptions;
  /** Calibration: corners of the map from the raw score to a probability, which is then the confidence. */
  calibration?: readonly IsotonicCorner[] | null;
}

/**
 * Rule of assignment: the deals that an activity is given to, of those that it may belong to.
 *
 * `best`: The best one alone.
 *
 * `all`: Every one, each with the whole activity.
 *
 * `split`: Every one, each with a share in proportion to its confidence.
 */
export type Assignment = "best" | "all" | "split";

/**
 * Rule for an activity of which no account is known.
 *
 * `leave`: It stays without a deal.
 *
 * `window`: Every deal that closed, or is expected to close, near it is a candidate.
 */
export type UnmatchedRule = "leave" | "window";

/**
 * Fall of confidence with the days between activity and close.
 *
 * `step`: In steps: near, between, and far.
 *
 * `smooth`: Exponential from near to far, through the same factors at the same days, and on beyond.
 */
export type ConfidenceDecay = "step" | "smooth";

/** Account that a name stands for, as somebody confirmed it. */
export interface NameMatch {
  /** Id of the account. */
  account: string;
  /** Score of the match, 0 to 1: how sure it is. */
  score: number;
}

/** Corner of an isotonic line. */
export interface IsotonicCorner {
  /** Score of the corner. */
  score: number;
  /** Value at this score. */
  value: number;
}

/** Inferred deal that somebody confirmed or rejected. */
export interface LabelledConfidence {
  /** Raw score of the inference, which may be above 1. */
  raw: number;
  /** True where the activity was for this deal. */
  is_right: boolean;
}

/** Options of a calibration. */
export interface CalibrationOptions {
  /** Wanted precisions, for each of which the least confidence is chosen. */
  precisions?: Numbers;
}

/** Deals of activities, as touches, and the evidence of each. */
export interface InferredTouches {
  /** Account of every activity. */
  counts: InferenceCounts;
  /** Deals of activities with their evidence, in the order of the activities, the surest first. */
  mappings: InferredDeal[];
  /** Activities without a deal. */
  unmatched: UnmatchedActivity[];
  /** Activities of which nothing is inferred. */
  skipped: SkippedActivity[];
  /** Confidences of the mappings. */
  histogram: HistogramBin[];
  /** Touches of opportunities, ready for journeys: inferred ones, and those that name their deal. */
  touches: Touchpoint[];
}

/** Account of activities: nothing is lost without a reason. Always `activities = mapped + unmatched + skipped`. */
export interface InferenceCounts {
  /** Activities given. */
  activities: number;
  /** Activities with at least one inferred deal. */
  mapped: number;
  /** Activities without a deal. */
  unmatched: number;
  /** Activities of which nothing is inferred. */
  skipped: number;
}

/** Deal of an activity, with the factors of its confidence: `raw = base · time · kind + account_bonus`. */
export interface InferredDeal {
  /** The activity. */
  activity: string;
  /** The deal. */
  opportunity: string;
  /** Account of the deal. */
  account: string | null;
  /** Basis of the inference. */
  basis: ActivityBasis;
  /** Score of the match of accounts, 0 to 1; 0 without one. */
  match_score: number;
  /** Share of the activity that this deal is given. */
  share: number;
  /** Days from the activity to the close, negative after it; none where no close is known. */
  days_before_close: number | null;
  /** Confidence of the activity by itself. */
  base: number;
  /** Factor of the days before the close. */
  time: number;
  /** Factor of the kind. */
  kind: number;
  /** Confidence added for the account. */
  account_bonus: number;
  /** Raw score, which may be above 1. */
  raw: number;
  /** Confidence: the raw score, at most 1, or the probability that a calibration gives it. */
  confidence: number;
}

/**
 * Basis of an inference: the step that named the account, or found the deal without one.
 *
 * `account`: Id of the account.
 *
 * `contact`: Account of the person.
 *
 * `account_name`: Name or domain of the account.
 *
 * `window`: Nothing but the time.
 */
export type ActivityBasis = "account" | "contact" | "account_name" | "window";

/** Activity without a deal. */
export interface UnmatchedActivity {
  /** The activity. */
  activity: string;
  /** The reason. */
  reason: NoDealReason;
  /** Best candidate of those that are not sure enough. */
  opportunity: string | null;
  /** Confidence of it. */
  confidence: number | null;
}

/**
 * Reason for an activity without a deal.
 *
 * `no_account`: No account is known.
 *
 * `no_candidate`: The account has no deal within reach.
 *
 * `below_min_confidence`: Every candidate has less than the least confidence.
 */
export type NoDealReason = "no_account" | "no_candidate" | "below_min_confidence";

/** Activity of which nothing is inferred. */
export interface SkippedActivity {
  /** The activity. */
  activity: string;
  /** The reason. */
  reason: SkipReason;
}

/**
 * Reason for an activity of which nothing is inferred.
 *
 * `names_deal`: It names its deal; it is a touch of it.
 *
 * `names_other_deal`: It names a deal that is not among those given; it is a touch of it all the same.
 *
 * `definitive_source`: Its source says which deal it is about, but here none is named.
 *
 * `repeated`: An activity before it has the same id.
 */
export type SkipReason = "names_deal" | "names_other_deal" | "definitive_source" | "repeated";

/** Bin of a histogram: from `low`, which belongs to it, up to `high`, which belongs to it in the last bin alone. */
export interface HistogramBin {
  /** Lower border. */
  low: number;
  /** Upper border. */
  high: number;
  /** Numbers in it. */
  count: number;
}

/** Calibration of confidences: the map from raw scores to probabilities, and how good these are. */
export interface ConfidenceCalibration {
  /** Pairs. */
  pairs: number;
  /** Pairs that were right. */
  right: number;
  /** Corners of the map: level within and beyond them, straight between; the option `calibration` of inference takes them. */
  calibration: IsotonicCorner[];
  /** Quality of the raw scores, at most 1, as probabilities. */
  before: ConfidenceQuality;
  /** Quality of the calibrated probabilities on the pairs that they were fitted to, which flatters them. */
  after: ConfidenceQuality;
  /** Quality of calibrated probabilities of pairs that their map was not fitted to: five folds, by rows modulo 5. */
  cross_fitted: ConfidenceQuality;
  /** Least confidences for the wanted precisions, by calibrated probability. */
  thresholds: PrecisionThreshold[];
}

/** Quality of probabilities, on pairs of which the truth is known. */
export interface ConfidenceQuality {
  /** Brier score: mean square of probability less truth, the lower the better. */
  brier_score: number;
  /** Log loss: mean of −ln of the probability of what was true, probabilities clipped to 1e-15; the lower the better. */
  log_loss: number;
  /** Expected calibration error: mean of |predicted − observed| over the bins by their pairs. */
  expected_calibration_error: number;
  /** Reliability table in ten bins of equal width. */
  bins: ConfidenceBin[];
}

/** Bin of a reliability table: pairs whose probability lies in it. */
export interface ConfidenceBin {
  /** Lower border of the bin, which belongs to it. */
  low: number;
  /** Upper border, which belongs to the last bin alone. */
  high: number;
  /** Pairs in it. */
  count: number;
  /** Mean of their probabilities; none of an empty bin. */
  predicted: number | null;
  /** Share of them that was right; none of an empty bin. */
  observed: number | null;
}

/** Least confidence for a wanted precision. */
export interface PrecisionThreshold {
  /** Precision that is wanted. */
  wanted: number;
  /** Lowest calibrated confidence at which the pairs kept have that precision; none where no confidence is high enough. */
  min_confidence: number | null;
  /** Pairs kept at it. */
  kept: number;
  /** Precision of them: the share that is right. */
  precision: number | null;
  /** Lower bound of the Wilson interval of that precision at 95 %. */
  precision_low: number | null;
  /** Recall: the share of all right pairs that is kept. */
  recall: number;
}

/** Arguments of `infer_touches`. */
export interface InferTouchesArguments {
  /** Activities of a CRM or of partners, which need not say which deal they were for. */
  activities: readonly Activity[];
  /** Deals that they may belong to. */
  opportunities: readonly Opportunity[];
  /** Accounts, for activities that name theirs in words. */
  accounts?: readonly Account[];
  /** People with their accounts, for activities that name a person alone. */
  leads?: readonly Lead[];
  /** Rules of candidates, factors, and choice. */
  options?: InferenceOptions;
}
