/** Types that functions of the room `ledger_reports` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Currency, LedgerEntry, Time, Timestamp } from "./types.js";

/**
 * Book of the ledger: what partners brought about, and what they are owed for it, are never added up.
 *
 * `attribution`: Amounts of deals that are attributed to partners.
 *
 * `commission`: Commission that partners are owed, and what they were paid.
 */
export type LedgerBook = "attribution" | "commission";

/**
 * Kind of an entry of the ledger.
 *
 * `award`: The first entries of a deal, and the commission on them.
 *
 * `adjustment`: A difference that a recalculation found, and the commission on what is no award.
 *
 * `reversal`: Takes back one entry exactly.
 *
 * `override`: A decision of a person about all amounts of a deal, which stays until it is released.
 *
 * `payout`: Money that a partner was paid.
 *
 * `release`: End of an override: the rules say again.
 *
 * `close`: A period is closed: what comes late goes to the next open one.
 *
 * `lock`: A period is locked: what comes late is refused.
 *
 * `reopen`: A closed period is open again.
 */
export type EntryKind =
  | "award"
  | "adjustment"
  | "reversal"
  | "override"
  | "payout"
  | "release"
  | "close"
  | "lock"
  | "reopen";

/** Filter of entries: each has to fit all that is given. */
export interface EntryFilter {
  /** The partner. `null`: every one. */
  partner?: string | null;
  /** The deal. `null`: every one. */
  deal?: string | null;
  /** Name of the period. `null`: every one. */
  period?: string | null;
  /** The book. `null`: both, and entries that are in none. */
  book?: LedgerBook | null;
  /** The currency. `null`: every one. */
  currency?: Currency | null;
  /** Kind of entry. `null`: every one. */
  kind?: EntryKind | null;
  /** Sequence of the first entry that is taken. Default 0. */
  first?: number | bigint;
  /** Largest number of entries. `null`: all. */
  limit?: number | bigint;
}

/**
 * Column by which balances are grouped.
 *
 * `partner`: By partner.
 *
 * `deal`: By deal.
 *
 * `period`: By period.
 */
export type BalanceBy = "partner" | "deal" | "period";

/** Options of balances: which entries are added up, and by what they are grouped. */
export interface BalanceOptions {
  /** The partner. `null`: every one. */
  partner?: string | null;
  /** The deal. `null`: every one. */
  deal?: string | null;
  /** Name of the period. `null`: every one. */
  period?: string | null;
  /** The book. `null`: both, each by itself. */
  book?: LedgerBook | null;
  /** The currency. `null`: every one, each by itself. */
  currency?: Currency | null;
  /** Columns of the groups, beside book and currency, by which everything is grouped. */
  by?: readonly BalanceBy[];
}

/**
 * Format of a statement's document.
 *
 * `text`: Plain text.
 *
 * `markdown`: Markdown with tables.
 *
 * `html`: HTML with tables, to be put into a page.
 *
 * `csv`: Comma-separated values: the lines alone, for a spreadsheet.
 */
export type StatementFormat = "text" | "markdown" | "html" | "csv";

/**
 * Commission plan: rates of partners, rules and tiers. The most special one is taken: partner, then rule, then tier, then
 * default.
 */
export interface CommissionPlan {
  /** Currency of the borders of bands. `null`: no rate has bands. */
  currency?: Currency | null;
  /** Rates by partner. */
  partners?: Readonly<Record<string, CommissionRate>>;
  /** Rates by rule. */
  rules?: Readonly<Record<string, CommissionRate>>;
  /** Rates by tier. */
  tiers?: Readonly<Record<string, CommissionRate>>;
  /** Tier of each partner that has one. */
  partner_tiers?: Readonly<Record<string, string>>;
  /** Rate of everything else. `null`: none, and such entries are set aside. */
  default?: CommissionRate | null;
}

/** Rate of commission, with accelerators: bands of the running net amount of a partner in a period. */
export interface CommissionRate {
  /** Rate below the first band, as exact decimal text with at most 12 digits behind the point: `"0.015"`. */
  rate: string;
  /** Bands above it, in order. */
  bands?: readonly CommissionBand[];
  /** Mode of the bands. Default "marginal". */
  mode?: BandMode;
}

/** Band of an accelerator: from a border upwards another rate. */
export interface CommissionBand {
  /** Border in minor units, above 0, which belongs to the band. */
  from: number;
  /** Rate as exact decimal text: `"0.12"`. */
  rate: string;
}

/**
 * Mode of bands: whether a border changes the rate of what lies above it, or of everything.
 *
 * `marginal`: Each part of the amount has the rate of its band.
 *
 * `whole`: The whole amount has the rate of the band that it reaches.
 */
export type BandMode = "marginal" | "whole";

/**
 * Inclusion proof of one entry, after RFC 6962: its record, and the hashes beside its way up to the root of the tree.
 *
 * Reason to hand it to a partner: it shows that the entry stands in the ledger whose tree root was published, and says
 * nothing of other entries.
 */
export interface InclusionProof {
  /** Place of the entry, from 0. */
  sequence: number | bigint;
  /** Canonical bytes of the entry, in hex. */
  record: string;
  /** Hashes beside the way from the entry up, in hex. */
  path: readonly string[];
  /** Number of entries of the tree. */
  tree_size: number | bigint;
  /** Hash of the tree, in hex. */
  tree_root: string;
}

/** Verification of a ledger: whether its chain holds, and where it breaks if it does not. */
export interface Verification {
  /** True when the chain holds. */
  holds: boolean;
  /** Number of entries. */
  entries: number;
  /** First place at which it breaks. `null`: it holds. */
  broken: ChainBreak | null;
  /** Root of the chain as it stands. */
  root: string;
}

/** Place at which a chain breaks. */
export interface ChainBreak {
  /** Sequence of the first entry that does not fit; of a cut tail that of the first one missing. */
  at: number;
  /** Reason. */
  why: BreakReason;
}

/**
 * Reason that a chain breaks at an entry.
 *
 * `hash`: The hash is not that of the hash before and the record: something was changed, dropped, doubled or moved.
 *
 * `record`: The bytes are no record.
 *
 * `sequence`: The record says another place than the one where it stands.
 *
 * `time`: The moment is before that of the entry before.
 *
 * `root`: The chain does not lead to the root: entries are missing at its end, or all hashes were made anew.
 */
export type BreakReason = "hash" | "record" | "sequence" | "time" | "root";

/**
 * Root of a ledger: the number of its entries and the hash of the last, `v1:<entries>:<hash>`.
 *
 * Reason to keep it elsewhere: a chain that lost its last entries is a sound chain; only a root from before shows it.
 */
export interface LedgerRoot {
  /** The whole root, to be published or kept: `v1:<entries>:<hash>`. */
  root: string;
  /** Number of entries. */
  entries: number;
  /** Hash of the last entry in hex; of a ledger without entries that of `attribution-core ledger v1`. */
  hash: string;
}

/** Balance of a group of entries, in one book and one currency. */
export interface BalanceRow {
  /** The partner. `null`: not grouped by it. */
  partner: string | null;
  /** The deal. `null`: not grouped by it, or payouts. */
  deal: string | null;
  /** The period. `null`: not grouped by it. */
  period: string | null;
  /** The book. */
  book: LedgerBook;
  /** The currency. */
  currency: Currency;
  /** Sum in minor units. */
  minor: number;
  /** Number of entries. */
  entries: number;
}

/**
 * Statement of a partner in a period and a currency: what was attributed to it, what it is owed, and what it was paid.
 *
 * A statement holds nothing of other partners: no amount, no id, no reason, no calculation, and no number of the ledger
 * from which entries of others could be counted. Balances are of the book of commission alone: what was attributed is
 * nothing that is owed.
 */
export interface Statement {
  /** The partner. */
  partner: string;
  /** The period. */
  period: string;
  /** Currency of every amount. */
  currency: Currency;
  /** Commission that was owed before the period, in minor units. */
  opening: number;
  /** Commission that is owed after it. */
  closing: number;
  /** Attributed amounts of the period. */
  attribution: BookTotal;
  /** Commission and payouts of the period. */
  commission: BookTotal;
  /** Deals of the lines, in order. */
  deals: string[];
  /** The entries of the partner, in their order. */
  lines: StatementLine[];
}

/** Sums of one book in the period of a statement. */
export interface BookTotal {
  /** Sum of all entries in minor units. */
  minor: number;
  /** Sums by kind of entry. */
  by_kind: KindTotal[];
}

/** Sum of the entries of one kind. */
export interface KindTotal {
  /** Kind of entry. */
  kind: EntryKind;
  /** Number of entries. */
  entries: number;
  /** Sum in minor units. */
  minor: number;
}

/** Line of a statement: one entry of the partner, by a number of the statement's own. */
export interface StatementLine {
  /** Number of the line, from 1. */
  line: number;
  /** Book of the entry. */
  book: LedgerBook;
  /** Kind of entry. */
  kind: EntryKind;
  /** Moment of the entry. */
  at: Timestamp;
  /** The deal. `null`: a payout. */
  deal: string | null;
  /** Amount of the deal in minor units, as it was when the entry was made. `null`: not known. */
  deal_minor: number | null;
  /** Share of the deal that the partner has with the entry. `null`: a payout. */
  share: number | null;
  /** Role of the partner. */
  role: string | null;
  /** Amount in minor units. */
  minor: number;
  /** Ids of the partner's evidence, or the reference of a payout. */
  evidence: string[];
  /** Line of the same statement that a commission is on. `null`: no commission, or on an entry of another period. */
  for_line: number | null;
  /** Line of the same statement that a reversal takes back. `null`: no reversal, or of an entry of another period. */
  reverses_line: number | null;
}

/** Entries of commission that a run posted, and those that have none. */
export interface CommissionReport {
  /** The entries in order, each with the entry that it is on as its evidence. */
  entries: LedgerEntry[];
  /** Number of entries of the period that had their commission before. */
  earlier: number;
  /** Entries of the period that have no commission. */
  set_aside: CommissionSetAside[];
  /** Root of the ledger after the run. */
  root: string;
}

/** Entry that has no commission, and why. */
export interface CommissionSetAside {
  /** Sequence of the entry. */
  sequence: number;
  /** Its partner. */
  partner: string;
  /** Reason. */
  reason: NoCommissionReason;
}

/**
 * Reason that an entry has no commission.
 *
 * `no_rate`: No rate of the plan is for it.
 *
 * `other_currency`: Its rate has bands, and their borders are in another currency.
 */
export type NoCommissionReason = "no_rate" | "other_currency";

/** Check of a proof: whether it leads to its root, and the entry that it proves. */
export interface ProofCheck {
  /** True when the record, at its place, leads to the root of the tree. */
  holds: boolean;
  /** The entry that the record says; its hash in the chain, which a proof does not know, is empty. `null`: it is no record. */
  entry: LedgerEntry | null;
}

/** Arguments of `verify`. */
export interface VerifyArguments {
  /** Root that was kept elsewhere, of now or an earlier time. `null`: a cut tail cannot be seen. */
  root?: string | null;
}

/** Arguments of `root`. */
export interface RootArguments {
}

/** Arguments of `proof`. */
export interface ProofArguments {
  /** Sequence of the entry. */
  sequence: number | bigint;
}

/** Arguments of `statement`. */
export interface StatementArguments {
  /** The partner. */
  partner: string;
  /** Name of the period, such as `2026-01`. */
  period: string;
  /** Currency of the statement. */
  currency: Currency;
}

/** Arguments of `statement_document`. */
export interface StatementDocumentArguments {
  /** The partner. */
  partner: string;
  /** Name of the period, such as `2026-01`. */
  period: string;
  /** Currency of the statement. */
  currency: Currency;
  /** Format of the document. Default "text". */
  format?: StatementFormat;
}

/** Arguments of `commission`. */
export interface CommissionArguments {
  /** Rates of partners, rules and tiers. */
  plan: CommissionPlan;
  /** Name of the period, such as `2026-01`. */
  period: string;
  /** Moment of the call, not before the last entry. */
  at: Time;
  /** Person or program that does it. */
  by: string;
  /** Reason. */
  reason?: string | null;
  /** Key of idempotency: a second call with the same key and content posts nothing and answers as the first did. */
  key?: string | null;
}

/** Arguments of `to_json_lines`. */
export interface ToJsonLinesArguments {
}
