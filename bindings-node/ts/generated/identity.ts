/** Types that functions of the room `identity` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Time } from "./types.js";

/** Link between two ids that were seen together: a sign-in, a form, a conversion of a lead, the account of a contact. */
export interface IdentityLink {
  /** Kind of one id. */
  left_kind: IdentityKind;
  /** One id. */
  left: string;
  /** Kind of the other. */
  right_kind: IdentityKind;
  /** The other id. */
  right: string;
  /** Moment at which they were seen together; a link without one always counts. */
  at?: Time | null;
  /** Source of the link, for your own use. */
  source?: string | null;
}

/**
 * Kind of an id, the strongest first: a buyer is named by an id of the strongest kind that it has.
 *
 * `crm_contact`: Contact of a CRM.
 *
 * `crm_lead`: Lead of a CRM.
 *
 * `user`: User who has signed in.
 *
 * `email`: Mail address.
 *
 * `phone`: Telephone number.
 *
 * `device`: Device.
 *
 * `anonymous`: Anonymous visitor, such as a cookie.
 *
 * `account`: Account: an organisation. It joins no people; they are its people.
 */
export type IdentityKind = "crm_contact" | "crm_lead" | "user" | "email" | "phone" | "device" | "anonymous" | "account";

/** Limits and rules of stitching. */
export interface IdentityOptions {
  /**
   * Largest number of others of one kind that an id may be linked to; an id with more, such as a shared device, joins
   * nobody. Default 50.
   */
  max_links?: number;
  /** Moment up to which links count, so that a report can be made again as it was. `null`: all. */
  as_of?: Time | null;
  /**
   * Mail addresses that providers deliver to one mailbox count as one: dots and `+tags` of Gmail, `+tags` of others.
   * Default false.
   */
  mailbox_rules?: boolean;
  /**
   * Accounts of people by the domains of their mail addresses; domains that are none of free mail give one by what other
   * people with such addresses have, or else by themselves, unless this is false. Default true.
   */
  accounts_by_domain?: boolean;
  /** Accounts of mail domains, before what links say: `{"acme.example": "001A"}`. */
  account_domains?: Readonly<Record<string, string>>;
  /** Further domains that give no account, beside those of known providers of free and of disposable mail. */
  free_domains?: readonly string[];
  /** Further names of mailboxes that are nobody's own, beside `info`, `sales` and the like. */
  role_mailboxes?: readonly string[];
}

/** Identities: the buyer of each id, and the account of each buyer. */
export interface StitchedIdentities {
  /** Account of every link. */
  links: LinkCounts;
  /** Number of buyers. */
  buyers: number;
  /** Ids with their buyers, the strongest kind first, then by id. A shared id has none: it is nobody's. */
  identities: StitchedIdentity[];
  /** Accounts of buyers, by buyer; a buyer without one is not listed. */
  accounts: BuyerAccount[];
  /** Ids that join nobody, with the reason. */
  cut: CutIdentity[];
  /** Buyers of whom links say two things at once, and domains of several accounts. */
  conflicts: IdentityConflict[];
}

/**
 * Account of links: nothing is lost without a reason.
 *
 * Always `given = joining + of_accounts + after_as_of + without_id + of_one_id + between_accounts + of_cut`.
 */
export interface LinkCounts {
  /** Links given. */
  given: number;
  /** Links that join two ids of a person. */
  joining: number;
  /** Links between an id of a person and an account. */
  of_accounts: number;
  /** Links later than `as_of`. */
  after_as_of: number;
  /** Links without text on one side. */
  without_id: number;
  /** Links of an id with itself. */
  of_one_id: number;
  /** Links of an account with another. */
  between_accounts: number;
  /** Links of an id that joins nobody. */
  of_cut: number;
}

/** Id with its buyer. */
export interface StitchedIdentity {
  /** Kind of the id. */
  kind: IdentityKind;
  /** The id, as it is compared: trimmed, and mail addresses in small letters. */
  id: string;
  /**
   * Buyer: the smallest id of the strongest kind that the buyer has, after its kind and a colon where another buyer has
   * the same.
   */
  buyer: string;
}

/** Account of a buyer. */
export interface BuyerAccount {
  /** The buyer. */
  buyer: string;
  /** The account. */
  account: string;
  /** Source of the account. */
  source: AccountSource;
}

/**
 * Source of a buyer's account.
 *
 * `link`: A link says it: the latest of a CRM, else the latest of any.
 *
 * `domain`: The domain of a mail address: the account is that of the domain.
 *
 * `domain_itself`: The domain of a mail address stands for an account that nothing else names.
 */
export type AccountSource = "link" | "domain" | "domain_itself";

/** Id that joins nobody. */
export interface CutIdentity {
  /** Kind of the id. */
  kind: IdentityKind;
  /** The id. */
  id: string;
  /** Reason. */
  reason: CutReason;
  /** Kind of the others that it is linked to most. */
  linked_kind: IdentityKind;
  /** Number of those others. */
  linked: number;
}

/**
 * Reason for an id to join nobody.
 *
 * `too_many_links`: It is linked to more than `max_links` others of one kind: a shared device, an office address.
 *
 * `role_mailbox`: It is a mailbox of a role, such as `info@`.
 */
export type CutReason = "too_many_links" | "role_mailbox";

/** Two things that links say at once. */
export interface IdentityConflict {
  /** Kind of the conflict. */
  conflict: IdentityConflictKind;
  /** The buyer, or the domain. */
  of: string;
  /** Contradicting values, by name. */
  values: string[];
  /** Value that counts; none where nothing decides. */
  chosen: string | null;
}

/**
 * Kind of a conflict.
 *
 * `contacts`: A buyer with several contacts of the CRM: two records of one person, or two people joined by mistake.
 *
 * `accounts`: A buyer with links to several accounts: the latest counts.
 *
 * `domain`: A mail domain whose people are of several accounts: it gives none.
 */
export type IdentityConflictKind = "contacts" | "accounts" | "domain";
