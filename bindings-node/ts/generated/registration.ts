/** Types that functions of the room `registration` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Currency, EvidenceSource, Time, Timestamp } from "./types.js";

/** Request to register a deal: what a partner claims, before anybody decided. */
export interface RegistrationRequest {
  /** Id of the registration that is to be. */
  id: string;
  /** Partner who registers the deal. */
  partner: string;
  /** Account of the deal, by its id in the CRM. */
  account?: string | null;
  /** Name of the account, as the partner wrote it. */
  account_name?: string | null;
  /** Website or domain of the account. */
  domain?: string | null;
  /** Name of the deal, as the partner wrote it. */
  opportunity_name?: string | null;
  /** Moment when the deal is expected to close. */
  expected_close_at?: Time | null;
  /** Amount in major units of the currency. */
  amount?: number | null;
  /** Currency of `amount`. */
  currency?: Currency | null;
  /** Moment of the submission: no clock is asked. */
  submitted_at: Time;
  /** Person who submits it. */
  submitted_by?: string | null;
  /** Everything else that is known of it, by names of your own. */
  metadata?: Readonly<Record<string, string>>;
}

/** Deal registration: a partner's claim on a deal, its status, and the history of its decisions. */
export interface DealRegistration {
  /** Identifies the registration. */
  id: string;
  /** Partner who registered the deal. */
  partner: string;
  /** Account of the deal, by its id in the CRM. */
  account?: string | null;
  /** Name of the account, as the partner wrote it. */
  account_name?: string | null;
  /** Website or domain of the account. */
  domain?: string | null;
  /** Name of the deal, as the partner wrote it. */
  opportunity_name?: string | null;
  /** Moment when the deal is expected to close. */
  expected_close_at?: Time | null;
  /** Amount in major units of the currency. */
  amount?: number | null;
  /** Currency of `amount`. */
  currency?: Currency | null;
  /** Moment of the submission. */
  submitted_at: Time;
  /** Person who submitted it. */
  submitted_by?: string | null;
  /** Last moment at which it counts while it is pending or approved. `null`: 90 days after the submission. */
  expires_at?: Time | null;
  /** Status. Default "pending". */
  status?: RegistrationStatus;
  /** Opportunity that it became, or that it is known to be about. */
  opportunity?: string | null;
  /** Steps that led to the status, oldest first. */
  history?: readonly RegistrationStep[];
  /** Everything else that is known of it, by names of your own. */
  metadata?: Readonly<Record<string, string>>;
}

/**
 * Status of a deal registration.
 *
 * `pending`: Submitted, and not decided.
 *
 * `approved`: Accepted.
 *
 * `rejected`: Refused.
 *
 * `expired`: Not decided, or not converted, in time.
 *
 * `duplicate`: The same deal as a registration before it.
 *
 * `withdrawn`: Taken back by the partner.
 *
 * `converted`: Accepted, and become an opportunity.
 *
 * `revoked`: Accepted once, and no longer.
 */
export type RegistrationStatus =
  | "pending"
  | "approved"
  | "rejected"
  | "expired"
  | "duplicate"
  | "withdrawn"
  | "converted"
  | "revoked";

/** Step in the history of a deal registration: who did what, when, and why. */
export interface RegistrationStep {
  /** The action. */
  action: RegistrationAction;
  /** Status before it. */
  from: RegistrationStatus;
  /** Status after it. */
  to: RegistrationStatus;
  /** Moment of it. */
  at: Time;
  /** Person, or program, who did it. */
  by: string;
  /** Reason that was given. */
  why?: string | null;
  /** Expiry from then on, where an extension moved it. */
  expires_at?: Time | null;
  /** Opportunity that a conversion linked it to. */
  opportunity?: string | null;
}

/**
 * Action on a deal registration: a transition of its state machine.
 *
 * `approve`: Accepts a pending one.
 *
 * `reject`: Refuses a pending one, with a reason.
 *
 * `mark_duplicate`: Marks a pending one as the same deal as another, with a reason.
 *
 * `withdraw`: Takes a pending one back, on the word of the partner.
 *
 * `convert`: Links an approved one to its opportunity.
 *
 * `revoke`: Takes the approval back, with a reason.
 *
 * `expire`: Closes a pending or approved one after its expiry.
 *
 * `extend`: Moves the expiry of a pending or approved one by some days.
 */
export type RegistrationAction = "approve" | "reject" | "mark_duplicate" | "withdraw" | "convert" | "revoke" | "expire" | "extend";

/** Options of the registration of a deal. */
export interface RegistrationOptions {
  /** Days from submission to expiry. Default 90.0. */
  expiry_days?: number;
  /** Rules of duplicates. Without `as_of`, those whose expiry was over at the submission are left out. */
  duplicates?: RegistrationDuplicateOptions;
}

/** Least scores and largest distance of two registrations that seem to be one deal. */
export interface RegistrationDuplicateOptions {
  /** Least score of the accounts' names or domains, where their ids are not the same. Default 0.85. */
  account_score?: number;
  /** Least score of the names of the deals. Default 0.85. */
  name_score?: number;
  /** Most days between the expected closes; exactly so many are within. Default 30.0. */
  close_days?: number;
  /** Moment at which registrations whose expiry is over are left out. `null`: the status alone counts. */
  as_of?: Time | null;
  /** Limit of the pairs; more are refused, because nobody can look at them. Default 100000. */
  max_pairs?: number;
}

/** Options of the queue of registrations. */
export interface RegistrationQueueOptions {
  /** Days before the expiry from which a registration comes first; exactly so many are within. Default 7.0. */
  soon_days?: number;
}

/** Registration of a deal, and those before it that seem to be the same one. */
export interface RegisteredDeal {
  /** The registration, pending. */
  registration: FullDealRegistration;
  /** Pairs of it with others that seem to be the same deal; somebody has to decide. */
  duplicates: RegistrationPair[];
  /** True where one of another partner has priority. */
  has_conflict: boolean;
}

/** Deal registration: a partner's claim on a deal, its status, and the history of its decisions. */
export interface FullDealRegistration {
  /** Identifies the registration. */
  id: string;
  /** Partner who registered the deal. */
  partner: string;
  /** Account of the deal, by its id in the CRM. */
  account?: string | null;
  /** Name of the account, as the partner wrote it. */
  account_name?: string | null;
  /** Website or domain of the account. */
  domain?: string | null;
  /** Name of the deal, as the partner wrote it. */
  opportunity_name?: string | null;
  /** Moment when the deal is expected to close. */
  expected_close_at?: Timestamp | null;
  /** Amount in major units of the currency. */
  amount?: number | null;
  /** Currency of `amount`. */
  currency?: Currency | null;
  /** Moment of the submission. */
  submitted_at: Timestamp;
  /** Person who submitted it. */
  submitted_by?: string | null;
  /** Last moment at which it counts while it is pending or approved. `null`: 90 days after the submission. */
  expires_at?: Timestamp | null;
  /** Status. Default "pending". */
  status: RegistrationStatus;
  /** Opportunity that it became, or that it is known to be about. */
  opportunity?: string | null;
  /** Steps that led to the status, oldest first. */
  history: RegistrationStep[];
  /** Everything else that is known of it, by names of your own. */
  metadata?: Record<string, string>;
}

/** Two registrations that seem to be one deal: the earlier submission has priority, of equal ones the smaller id. */
export interface RegistrationPair {
  /** Registration with priority. */
  earlier: string;
  /** Its partner. */
  earlier_partner: string;
  /** Registration after it. */
  later: string;
  /** Its partner. */
  later_partner: string;
  /** True where the partners differ. */
  is_conflict: boolean;
  /** Score of the accounts, 0 to 1; 1 where their ids are the same. */
  account_score: number;
  /** Score of the names of the deals, 0 to 1. */
  name_score: number;
  /** Days between the expected closes. */
  days_between: number;
}

/** Registrations whose time is over, after the step that says so. */
export interface ExpiredRegistrations {
  /** Account of every registration. */
  counts: ExpiryCounts;
  /** Registrations that changed, in the order in which they were given; all others stay as they are. */
  expired: FullDealRegistration[];
}

/** Account of the registrations of an expiry. Always `registrations = expired + kept`. */
export interface ExpiryCounts {
  /** Registrations given. */
  registrations: number;
  /** Registrations that expire now. */
  expired: number;
  /** Registrations that stay as they are. */
  kept: number;
}

/** Queue of registrations: those that wait for a decision, in the order in which to look at them. */
export interface RegistrationQueue {
  /** Account of every registration. */
  counts: QueueCounts;
  /** Pending ones that expire soon, the next to expire first. */
  soon: QueuedRegistration[];
  /** Other pending ones, the oldest first. */
  rest: QueuedRegistration[];
  /** Pending or approved ones whose expiry is over, the oldest expiry first. */
  to_expire: QueuedRegistration[];
  /** Those that wait for no decision, by their status. */
  decided: RegistrationStatusCount[];
}

/** Account of the registrations of a queue. Always `registrations = soon + rest + to_expire + decided + not_yet_submitted`. */
export interface QueueCounts {
  /** Registrations given. */
  registrations: number;
  /** Pending ones that expire soon. */
  soon: number;
  /** Other pending ones. */
  rest: number;
  /** Pending or approved ones whose expiry is over. */
  to_expire: number;
  /** Those that are not pending, and wait for no decision. */
  decided: number;
  /** Those that were submitted after the moment. */
  not_yet_submitted: number;
}

/** Registration in the queue, with what somebody needs to decide. */
export interface QueuedRegistration {
  /** The registration. */
  id: string;
  /** Its partner. */
  partner: string;
  /** Account of the deal, by its id. */
  account: string | null;
  /** Name of the account. */
  account_name: string | null;
  /** Name of the deal. */
  opportunity_name: string | null;
  /** Amount in major units of the currency. */
  amount: number | null;
  /** Currency of the amount. */
  currency: Currency | null;
  /** Its status. */
  status: RegistrationStatus;
  /** Moment of the submission. */
  submitted_at: Timestamp;
  /** Last moment at which it counts. */
  expires_at: Timestamp;
  /** Days since the submission. */
  days_waiting: number;
  /** Days up to the expiry, negative after it. */
  days_left: number;
}

/** Number of registrations of one status. */
export interface RegistrationStatusCount {
  /** The status. */
  status: RegistrationStatus;
  /** Number of registrations. */
  registrations: number;
}

/** Registrations that seem to be one deal. */
export interface RegistrationDuplicates {
  /** Account of every registration. */
  counts: RegistrationDuplicateCounts;
  /** Pairs, by the submissions of the earlier and of the later. */
  pairs: RegistrationPair[];
  /** Registrations that are not compared, by their ids. */
  set_aside: DuplicateSetAside[];
}

/** Account of the registrations that were searched for duplicates. Always `registrations = compared + set_aside`. */
export interface RegistrationDuplicateCounts {
  /** Registrations given. */
  registrations: number;
  /** Registrations that were compared with others. */
  compared: number;
  /** Registrations that were not. */
  set_aside: number;
  /** Pairs found. */
  pairs: number;
  /** Pairs whose partners differ. */
  conflicts: number;
}

/** Registration that is not compared. */
export interface DuplicateSetAside {
  /** The registration. */
  registration: string;
  /** The reason. */
  reason: DuplicateSetAsideReason;
}

/**
 * Reason for a registration that is not compared.
 *
 * `not_open`: It is neither pending nor approved.
 *
 * `expired`: Its expiry is over.
 *
 * `without_account`: It has neither the id, nor the name, nor the domain of an account.
 *
 * `without_opportunity_name`: It has no name of a deal.
 *
 * `without_close`: It has no expected close.
 */
export type DuplicateSetAsideReason = "not_open" | "expired" | "without_account" | "without_opportunity_name" | "without_close";

/** Conflicts between partners, for a decision. */
export interface RegistrationConflicts {
  /** Account of every registration. */
  counts: RegistrationConflictCounts;
  /** Conflicts, by the submission of the registration with priority. */
  conflicts: RegistrationConflict[];
}

/**
 * Account of the registrations of conflicts.
 *
 * Always `registrations = compared + set_aside`, and `compared` counts those `in_conflict` too.
 */
export interface RegistrationConflictCounts {
  /** Registrations given. */
  registrations: number;
  /** Registrations that were compared with others. */
  compared: number;
  /** Registrations that were not; `duplicate_registrations` lists them with their reasons. */
  set_aside: number;
  /** Conflicts found. */
  conflicts: number;
  /** Registrations of conflicts. */
  in_conflict: number;
}

/** Registrations of one deal by several partners. */
export interface RegistrationConflict {
  /** Registration with priority: the earliest submission. */
  priority: string;
  /** Its partner. */
  priority_partner: string;
  /** The partners, by name. */
  partners: string[];
  /** The registrations, the one with priority first. */
  sides: RegistrationSide[];
  /** Pairs that connect them. */
  pairs: RegistrationPair[];
}

/** Side of a conflict: one registration, with what somebody needs to decide. */
export interface RegistrationSide {
  /** The registration. */
  id: string;
  /** Its partner. */
  partner: string;
  /** Its status. */
  status: RegistrationStatus;
  /** Moment of the submission. */
  submitted_at: Timestamp;
  /** Account of the deal, by its id. */
  account: string | null;
  /** Name of the account. */
  account_name: string | null;
  /** Name of the deal. */
  opportunity_name: string | null;
  /** Moment when the deal is expected to close. */
  expected_close_at: Timestamp | null;
  /** Amount in major units of the currency. */
  amount: number | null;
  /** Currency of the amount. */
  currency: Currency | null;
}

/** Evidence of registrations. */
export interface RegistrationEvidence {
  /** Account of every registration. */
  counts: RegistrationEvidenceCounts;
  /** Evidence, in the order of the registrations, with their ids. */
  evidence: FullPartnerEvidence[];
  /** Registrations that are no evidence. */
  set_aside: EvidenceSetAside[];
}

/** Account of the registrations of which evidence is made. Always `registrations = evidence + set_aside`. */
export interface RegistrationEvidenceCounts {
  /** Registrations given. */
  registrations: number;
  /** Registrations that are evidence. */
  evidence: number;
  /** Registrations that are none. */
  set_aside: number;
  /** Evidence of which nobody is known who approved it, because its registration came without history. */
  without_approver: number;
}

/** Partner touch: evidence that a partner had a part in a deal, with its role, weight, source and approval. */
export interface FullPartnerEvidence {
  /** Identifies the evidence. */
  id: string;
  /** Partner whose evidence it is. */
  partner: string;
  /** Deal that it is about. */
  opportunity: string;
  /** Moment of it. `null`: as old as the deal. */
  at?: Timestamp | null;
  /** Source that it was found in. Default "activity". */
  source: EvidenceSource;
  /** Kind of evidence: `meeting`, `referral`, `sourced_by`, `deal_registration`, … Open: any text is a kind. */
  kind?: string | null;
  /** Role of the partner: `implementation`, `influence`, `referral`, `isv`, `reseller`, … Open: any text is a role. */
  role?: string | null;
  /** Weight: the amount of activity that it stands for. `null`: 1. */
  weight?: number | null;
  /** Confidence that it belongs to the deal, 0 to 1. `null`: that of its source. */
  confidence?: number | null;
  /** Status of the registration that it comes from. */
  status?: RegistrationStatus | null;
  /** Moment when it was submitted, from which its expiry runs. `null`: `at`. */
  submitted_at?: Timestamp | null;
  /** Person who approved it. `null`: nobody did. */
  approved_by?: string | null;
  /** Moment of the approval. */
  approved_at?: Timestamp | null;
  /** Moment from which a tag of the partner holds. `null`: from the beginning. */
  valid_from?: Timestamp | null;
  /** Moment up to which a tag of the partner holds. `null`: without end. */
  valid_to?: Timestamp | null;
  /** Everything else that is known of it, by names of your own. */
  metadata?: Record<string, string>;
}

/** Registration that is no evidence. */
export interface EvidenceSetAside {
  /** The registration. */
  registration: string;
  /** Its partner. */
  partner: string;
  /** The reason. */
  reason: EvidenceSetAsideReason;
}

/**
 * Reason for a registration that is no evidence.
 *
 * `not_approved`: It is neither approved nor converted.
 *
 * `no_opportunity`: No opportunity is known that it is about.
 */
export type EvidenceSetAsideReason = "not_approved" | "no_opportunity";

/** Arguments of `decide_registration`. */
export interface DecideRegistrationArguments {
  /** The registration, as it is stored. */
  registration: DealRegistration;
  /** The action. */
  action: RegistrationAction;
  /** Moment of the decision: no clock is asked. */
  at: Time;
  /** Person, or program, who decides. */
  by: string;
  /** Reason; `reject`, `mark_duplicate` and `revoke` need one. */
  why?: string | null;
  /** Opportunity that `convert` links the registration to. */
  opportunity?: string | null;
  /** Days by which `extend` moves the expiry, above 0. */
  days?: number | null;
}
