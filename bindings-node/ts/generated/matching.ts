/** Types that functions of the room `matching` take and give. Made from docs/surface.json by `make generate`; do not edit. */

/** Record of a company: an account of a CRM, or a row of a list that is to be matched with accounts. */
export interface AccountRecord {
  /** Identifies the record. Several records of one id are other names of one account. Default "". */
  id?: string;
  /** Name of the company, as it was written. */
  name?: string | null;
  /** Website, domain or mail address; the name `website` is read too. */
  domain?: string | null;
}

/** Thresholds and limits of account matching. */
export interface MatchOptions {
  /** Least score of a match that is accepted, 0 to 1. Default 0.85. */
  accept?: number;
  /** Least score of a match that a person should look at, 0 to `accept`; below it is none. Default 0.7. */
  review?: number;
  /** Limit of the accounts that each row is scored with, those with the most and rarest letters in common. Default 30. */
  max_candidates?: number;
  /** Explanations of the scores; without them the answer is much smaller. Default true. */
  explain?: boolean;
  /** Further domains that say nothing of a company, beside those of free mail and of shared hosts. */
  free_domains?: readonly string[];
}

/** Account matching: the account of each row, the queue of those to look at, and those without a match. */
export interface AccountMatches {
  /** Account of rows and accounts. */
  counts: MatchCounts;
  /** Rows in their order, each with its best match. */
  rows: MatchedRow[];
  /** Review queue: rows whose best match is uncertain, the best first. */
  review: MatchToReview[];
  /** Rows without a match, with the reason. */
  unmatched: UnmatchedRow[];
}

/**
 * Account of rows and accounts: nothing is lost without a reason.
 *
 * Always `given = accepted + review + unmatched` and `accounts = accounts_used + accounts_set_aside`.
 */
export interface MatchCounts {
  /** Rows given. */
  given: number;
  /** Rows whose match is accepted. */
  accepted: number;
  /** Rows whose match should be looked at. */
  review: number;
  /** Rows without a match. */
  unmatched: number;
  /** Records of accounts given. */
  accounts: number;
  /** Records of accounts that rows are compared with. */
  accounts_used: number;
  /** Records of accounts without an id, or with neither a name nor a domain of their own. */
  accounts_set_aside: number;
}

/** Row with its best match. */
export interface MatchedRow {
  /** The row. */
  id: string;
  /** Its name. */
  name: string | null;
  /** Band of its score. */
  band: MatchBand;
  /** Account that it matches; none in the band `none`. */
  account: string | null;
  /** Name of the account. */
  account_name: string | null;
  /** Score, 0 to 1. */
  score: number | null;
  /** Evidence that decided. */
  basis: MatchBasis | null;
  /** Next best account, where one scores at least `review`. */
  runner_up: string | null;
  /** Score of the next best account. */
  runner_up_score: number | null;
  /** Explanation of the score. */
  explanation: MatchExplanation | null;
}

/**
 * Band of a score.
 *
 * `accept`: At least `accept`: a match.
 *
 * `review`: At least `review`: a person should look.
 *
 * `none`: Below `review`: no match.
 */
export type MatchBand = "accept" | "review" | "none";

/**
 * Evidence that decided a score.
 *
 * `exact`: The same words, legal forms aside.
 *
 * `tokens`: Words and letters in common.
 *
 * `containment`: All words of one name are within the other.
 *
 * `initials`: One name is the initials of the other.
 *
 * `domain`: The same registrable domain.
 */
export type MatchBasis = "exact" | "tokens" | "containment" | "initials" | "domain";

/**
 * Explanation of a match: what was compared, and what each part gave.
 *
 * The score of names is the mean of `token_overlap` and the mean of `indel_ratio` and `jaro_winkler`, before what `notes`
 * and the basis say.
 */
export interface MatchExplanation {
  /** Normal form of one name, that of the row. */
  left: string;
  /** Normal form of the other, that of the account. */
  right: string;
  /** Legal forms of one, by their abbreviations. */
  left_legal_forms: string[];
  /** Legal forms of the other. */
  right_legal_forms: string[];
  /** Tokens that are taken for one, the heaviest pair first. */
  tokens: TokenPair[];
  /** Tokens without a counterpart. */
  unpaired: UnpairedToken[];
  /** Part of the weight of all tokens that is paired, each pair by its similarity. */
  token_overlap: number | null;
  /** Indel ratio of the names without spaces: twice the longest common subsequence by the letters of both. */
  indel_ratio: number | null;
  /** Jaro–Winkler similarity of the names without spaces. */
  jaro_winkler: number | null;
  /** Registrable domain of both, where it is the same. */
  domain: string | null;
  /** Circumstances that moved the score. */
  notes: MatchNote[];
}

/** Tokens of two names that are taken for one. */
export interface TokenPair {
  /** Token of one name; two or three where they are one word in the other. */
  left: string;
  /** Token of the other. */
  right: string;
  /** Weight of both: inverse document frequencies, added. */
  weight: number;
  /** Similarity, 0 to 1. */
  similarity: number;
}

/** Token without a counterpart. */
export interface UnpairedToken {
  /** Name that has it. */
  side: MatchSide;
  /** The token. */
  token: string;
  /** Weight: its inverse document frequency. */
  weight: number;
}

/**
 * One of two names that are compared.
 *
 * `left`: The first, of a row.
 *
 * `right`: The second, of an account.
 */
export type MatchSide = "left" | "right";

/**
 * Circumstance that moved a score.
 *
 * `other_spaces`: The same letters, with spaces elsewhere: at least 0.99.
 *
 * `other_legal_forms`: Both have a legal form, and none in common: 0.1 less.
 *
 * `other_numbers`: Their numbers differ, as those of funds of a series do: at most 0.8, whatever the domain says.
 *
 * `same_domain`: Their registrable domains are equal: at least 0.95.
 */
export type MatchNote = "other_spaces" | "other_legal_forms" | "other_numbers" | "same_domain";

/** Uncertain match, for a person to decide. */
export interface MatchToReview {
  /** The row. */
  id: string;
  /** Its name. */
  name: string | null;
  /** Account that it may be. */
  account: string;
  /** Name of the account. */
  account_name: string | null;
  /** Score, 0 to 1. */
  score: number;
  /** Evidence that decided. */
  basis: MatchBasis;
  /** Next best account. */
  runner_up: string | null;
  /** Score of the next best account. */
  runner_up_score: number | null;
}

/** Row without a match. */
export interface UnmatchedRow {
  /** The row. */
  id: string;
  /** Its name. */
  name: string | null;
  /** Reason. */
  reason: UnmatchedReason;
  /** Nearest account, which is none. */
  nearest: string | null;
  /** Name of the nearest account. */
  nearest_name: string | null;
  /** Score of the nearest account. */
  nearest_score: number | null;
}

/**
 * Reason for a row to have no match.
 *
 * `no_name`: It has neither a name nor a domain of its own.
 *
 * `no_candidate`: No account has letters or a domain in common with it.
 *
 * `below_review`: The best score is below `review`.
 */
export type UnmatchedReason = "no_name" | "no_candidate" | "below_review";

/** Near-duplicates: accounts of one list that seem to be one company. */
export interface NearDuplicates {
  /** Account of the records. */
  counts: DuplicateCounts;
  /** Pairs that score at least `review`, the best first. */
  pairs: DuplicatePair[];
  /** Groups of accounts that accepted pairs connect, by their smallest ids. */
  groups: DuplicateGroup[];
}

/**
 * Account of the records that were searched for near-duplicates.
 *
 * Always `accounts = accounts_used + accounts_set_aside` and `pairs = accepted + review`.
 */
export interface DuplicateCounts {
  /** Records given. */
  accounts: number;
  /** Records that were compared. */
  accounts_used: number;
  /** Records without an id, or with neither a name nor a domain of their own. */
  accounts_set_aside: number;
  /** Pairs found. */
  pairs: number;
  /** Pairs of the band `accept`. */
  accepted: number;
  /** Pairs of the band `review`. */
  review: number;
}

/** Two accounts that seem to be one company. */
export interface DuplicatePair {
  /** Account with the smaller id. */
  left: string;
  /** Its name. */
  left_name: string | null;
  /** Account with the larger id. */
  right: string;
  /** Its name. */
  right_name: string | null;
  /** Score, 0 to 1. */
  score: number;
  /** Band of the score. */
  band: MatchBand;
  /** Evidence that decided. */
  basis: MatchBasis;
  /** Explanation of the score. */
  explanation: MatchExplanation | null;
}

/** Accounts that seem to be one company. */
export interface DuplicateGroup {
  /** Ids of the accounts, in order. */
  accounts: string[];
}
