/** Types that functions of the room `crm` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { Activity, Currency, DateOrder, DealStatus, IdentityLink, LeadTier, Time, Timestamp } from "./types.js";

/**
 * Rows of a CRM by the names of their objects: a list of objects, the answer of a query with `records` or `results`, or
 * columns.
 */
export type CrmObjects = Readonly<Record<string, unknown>>;

/**
 * Mapping from rows of a CRM to records: which object becomes which record, which field is which, and the words of stages,
 * kinds and owners.
 *
 * Reason to pick it: no two CRMs have the same fields. Take that of a system (`crm_mapping`), edit it, store it as JSON
 * beside the data.
 */
export interface FieldMapping {
  /** System that rows come from. Default "other". */
  system?: CrmSystem;
  /** Objects of the CRM, each with its record and fields. */
  objects?: readonly ObjectMapping[];
  /**
   * Statuses of stages, by the id or name of the stage: `{"Signed": "won"}`. Stages that are rows of their own, and the
   * names `Closed Won` and `closedlost`, need none.
   */
  stages?: Readonly<Record<string, DealStatus>>;
  /**
   * Kinds of activities by the words of the CRM: `{"ListEmail": "email"}`. An empty kind says nothing, so that the next
   * field is asked; other words are kinds in small letters with underscores.
   */
  kinds?: Readonly<Record<string, string>>;
  /** Owners whose name, channel or partner is known. */
  owners?: readonly CrmOwner[];
  /** Order of the numbers in dates that begin with the month or the day. Default "year_first". */
  date_order?: DateOrder;
  /** Unit of probabilities. Default "fraction". */
  probability_unit?: ProbabilityUnit;
  /** Beginnings of names that say nothing, such as `property_`. */
  prefixes?: readonly string[];
}

/**
 * System that rows come from.
 *
 * `salesforce`: Salesforce: ids of 15 and 18 characters are one.
 *
 * `hubspot`: HubSpot.
 *
 * `other`: Any other: ids are taken as they are.
 */
export type CrmSystem = "salesforce" | "hubspot" | "other";

/** Mapping of one object of a CRM to a record. */
export interface ObjectMapping {
  /** Name of the object in the CRM, such as `Opportunity`; neither case nor underscores matter. */
  object: string;
  /** Record that its rows become. */
  record: CrmRecord;
  /** Other names of the object, such as that of an export. */
  also?: readonly string[];
  /**
   * Fields of the CRM by fields of the record: `{"amount": "Amount"}`. Of several, with `|` between them, the first that
   * is filled counts; neither case nor underscores matter.
   */
  fields?: Readonly<Record<string, string>>;
  /** Texts for fields of the record that no field of the CRM fills: `{"currency": "EUR"}`. */
  fixed?: Readonly<Record<string, string>>;
  /** Values of fields of the CRM without which a row is none of these: `{"Field": ["StageName"]}`. */
  only?: Readonly<Record<string, readonly string[]>>;
  /** Partner fields of opportunities. */
  partners?: readonly PartnerField[];
}

/**
 * Record that the rows of an object of the CRM become.
 *
 * `stage`: Stage of a pipeline: its name, and the status that it stands for.
 *
 * `owner`: Owner of records: a user of the CRM.
 *
 * `account`: Account, or company.
 *
 * `opportunity`: Opportunity, or deal; its partner fields become activities of their own.
 *
 * `contact`: Contact: a person of an account.
 *
 * `lead`: Lead: a person who may become a contact.
 *
 * `contact_role`: Contact role: the part of a person in a deal.
 *
 * `stage_change`: Stage change: a line of a history.
 *
 * `task`: Task: an activity that counts once it is completed.
 *
 * `event`: Event, call, mail or meeting: an activity that counts unless it was cancelled.
 *
 * `campaign_member`: Member of a campaign: an activity that counts once the person has responded.
 *
 * `partner`: Partner of a deal or account, in a row of its own.
 *
 * `registration`: Registration of a deal by a partner.
 *
 * `association`: Association of two records, which the records themselves do not name.
 */
export type CrmRecord =
  | "stage"
  | "owner"
  | "account"
  | "opportunity"
  | "contact"
  | "lead"
  | "contact_role"
  | "stage_change"
  | "task"
  | "event"
  | "campaign_member"
  | "partner"
  | "registration"
  | "association";

/** Partner field of an opportunity: each that is filled becomes an activity of the source `crm_opportunity_field`. */
export interface PartnerField {
  /** Field of the CRM that names the partner, by its account id or name. Default "". */
  field?: string;
  /** Field of the CRM that says its role. */
  role_field?: string | null;
  /** Role of the partner where no field says it. */
  role?: string | null;
}

/** Owner of records of the CRM: a user, by its id. */
export interface CrmOwner {
  /** Id that records name as their owner. Default "". */
  id?: string;
  /** Name of the person, as sales representative of activities. */
  name?: string | null;
  /** Channel that activities of this owner count for, such as `partner`. */
  channel?: string | null;
  /** Partner that the owner works for. */
  partner?: string | null;
}

/**
 * Unit of probabilities in the CRM.
 *
 * `percent`: Per cent, 0 to 100.
 *
 * `fraction`: Parts of one, 0 to 1.
 */
export type ProbabilityUnit = "percent" | "fraction";

/** Moment and members of campaigns that count. */
export interface CrmOptions {
  /** Moment up to which activities count: those planned for later have not happened. `null`: all. */
  as_of?: Time | null;
  /** Members of campaigns that count. Default "responded". */
  campaign_members?: CampaignMembers;
}

/**
 * Members of campaigns that count.
 *
 * `responded`: Those who have responded.
 *
 * `all`: All, those among them who were only sent something.
 */
export type CampaignMembers = "responded" | "all";

/** Records that the rows of a CRM became, with the report of every row. */
export interface CrmRecords {
  /** Accounts. */
  accounts: FullAccount[];
  /** People: leads and contacts, a converted lead and its contact as one person by the id of the contact. */
  leads: FullLead[];
  /** Opportunities. */
  opportunities: FullOpportunity[];
  /** Contact roles. */
  contact_roles: FullContactRole[];
  /** Stage changes. */
  stage_changes: FullStageChange[];
  /** Activities: tasks, events, campaign responses, partner fields, partners and registrations. */
  activities: Activity[];
  /** Identity links: contact and mail address, contact and account, lead and contact. */
  links: IdentityLink[];
  /** Report of what became of every row. */
  report: CrmReport;
}

/** Account: a company that buys. What an opportunity does not say of itself its account says for it. */
export interface FullAccount {
  /** Identifies the account; touches, leads and opportunities name it in `account`. Default "". */
  id: string;
  /** Name for people. */
  name: string | null;
  /** Domain of its website or of its people's mail: `acme.example`, or the address of a page there. */
  domain: string | null;
  /** Segment of the market. */
  segment: string | null;
  /** Industry. */
  industry: string | null;
  /** Size of its deals: `enterprise`, `mid_market`, `smb`, or words of your own. */
  deal_size: string | null;
  /** Number of decision makers. */
  decision_makers: number | null;
  /** Number of people in the buying committee with a say who do not decide; the name `influencers` is read too. */
  committee_influencers: number | null;
}

/** Lead: a person who may buy; contacts of a CRM are leads too. */
export interface FullLead {
  /** Identifies the lead; touches name it in `lead`. Default "". */
  id: string;
  /** Account that the person belongs to. */
  account: string | null;
  /** Opportunity that the lead became. */
  opportunity: string | null;
  /** Moment when the lead was created: a milestone of `w_shaped` and `full_path`. */
  created_at: Timestamp | null;
  /** Moment when the lead was qualified, by marketing or by sales as you count it. */
  qualified_at: Timestamp | null;
  /** Score of the lead, 0 to 100. */
  lead_score: number | null;
  /** Fit of the person, 0 to 100. */
  demographic_score: number | null;
  /** Activity of the person, 0 to 100. */
  behavioral_score: number | null;
  /** Fit of the company, 0 to 100. */
  firmographic_score: number | null;
  /** Grade; where there is none, the scores give one. */
  tier: LeadTier | null;
}

/** Opportunity (deal): what an account may buy, with its amount and the moments of its way. */
export interface FullOpportunity {
  /** Identifies the opportunity; touches that belong to it alone name it in `opportunity`. Default "". */
  id: string;
  /** Account that buys. */
  account: string | null;
  /** Name for people. */
  name: string | null;
  /** Status; where there is none, the stage says it, or a close with a probability of 1 or 0, and else it is open. */
  status: DealStatus | null;
  /** Stage that it is in, in words of your own. */
  stage: string | null;
  /** Moment when it was created: a milestone of `w_shaped` and `full_path`. */
  created_at: Timestamp | null;
  /** Moment when it was closed. A date means the end of that day; of an open deal it is a forecast. */
  closed_at: Timestamp | null;
  /** Moment when an open deal is expected to close. */
  expected_close_at: Timestamp | null;
  /** Amount in major units of the currency; without one it counts with the value 0. */
  amount: number | null;
  /** Currency of `amount`; all opportunities share it. */
  currency: Currency | null;
  /** Probability that it will be won, 0 to 1. */
  probability: number | null;
  /** Size of the deal: `enterprise`, `mid_market`, `smb`, or words of your own. */
  deal_size: string | null;
  /** Segment of the market. */
  segment: string | null;
  /** Length of the sales cycle in days, where it is known better than by the moments; 0 is a value. */
  sales_cycle_days: number | null;
  /** Number of decision makers. */
  decision_makers: number | null;
  /** Number of people in the buying committee with a say who do not decide; the name `influencers` is read too. */
  committee_influencers: number | null;
  /** Kind of what is attributed, in words of your own: `opportunity`, `consumption`, `account`, … */
  kind?: string | null;
  /** Partner that the CRM names as the one of the deal. */
  partner?: string | null;
  /** Type of its revenue: `new`, `renewal`, `expansion`, or words of your own. */
  revenue_type?: string | null;
  /** Moment when its first lead was created, where no lead says it: a milestone of partners' `w_shaped`. */
  lead_created_at?: Timestamp | null;
  /** Everything else that is known of it, by names of your own, for rules of partners. */
  metadata?: Record<string, string>;
}

/** Contact role: a member of the buying committee of an opportunity. */
export interface FullContactRole {
  /** Opportunity that the person has a part in. Default "". */
  opportunity: string;
  /** Lead or contact that the person is. Default "". */
  lead: string;
  /** The part: `Decision Maker`, `Influencer`, … */
  role: string | null;
}

/** Stage change: a line of the stage history of an opportunity or of a lead. */
export interface FullStageChange {
  /** Opportunity that came to the stage. */
  opportunity: string | null;
  /** Lead that came to the stage. */
  lead: string | null;
  /** Stage that it came to. */
  stage: string;
  /** Moment when it came there. */
  at: Timestamp;
}

/**
 * Report of what became of every row: `rows` is the sum of `mapped`, `set_aside` and `rejected`, of each object and of
 * all.
 */
export interface CrmReport {
  /** Rows that were given. */
  rows: number;
  /** Rows that became records. */
  mapped: number;
  /** Rows that were set aside, each for a reason. */
  set_aside: number;
  /** Rows that a needed field made unusable. */
  rejected: number;
  /** Optional fields that were left empty as they could not be read. */
  repaired: number;
  /** Converted leads that are one person with their contact. */
  converted_leads: number;
  /** Rows of each object, in the order in which they were read. */
  objects: CrmObjectRows[];
  /** Rows set aside, by object and reason. */
  reasons: CrmSetAside[];
  /** Rejected rows. */
  rejections: CrmRejection[];
  /** Optional fields that were left empty. */
  repairs: CrmRepair[];
  /** Filled fields that the mapping does not name. Activities keep them in `metadata`. */
  unknown_fields: CrmUnknownField[];
}

/** Rows of an object of the CRM. */
export interface CrmObjectRows {
  /** Name of the object, as it was given. */
  object: string;
  /** Record that its rows become; `null` for an object that the mapping does not name. */
  record: CrmRecord | null;
  /** Rows that were given. */
  rows: number;
  /** Rows that became records. */
  mapped: number;
  /** Rows that were set aside. */
  set_aside: number;
  /** Rows that were rejected. */
  rejected: number;
  /** Optional fields that were left empty. */
  repaired: number;
  /** Name most like it among the objects of the mapping, of an object that it does not name. */
  nearest: string | null;
}

/** Rows of an object that were set aside for one reason. */
export interface CrmSetAside {
  /** Name of the object. */
  object: string;
  /** Reason. */
  reason: CrmSetAsideReason;
  /** Rows. */
  rows: number;
}

/**
 * Reason for which a row was set aside.
 *
 * `no_mapping`: The mapping does not name the object.
 *
 * `empty`: No cell of the row is filled.
 *
 * `filtered`: A field has none of the values that `only` asks for.
 *
 * `deleted`: The record was deleted or archived.
 *
 * `duplicate`: An earlier row has the same id, or is the same in all that counts.
 *
 * `same_minute`: An earlier activity was with the same person, of the same kind, in the same minute.
 *
 * `not_completed`: A task that is not completed.
 *
 * `not_held`: An event that was cancelled, or to which nobody came.
 *
 * `child_event`: An event of an invited person, beside that of the organiser.
 *
 * `mail_open`: Opening of a mail, which machines do too.
 *
 * `not_responded`: Member of a campaign who has not responded.
 *
 * `after_as_of`: Activity later than `as_of`.
 *
 * `not_approved`: Registration that was rejected, withdrawn, a duplicate, or has expired.
 *
 * `no_record`: Association of a record that is not among the rows, or that the record names itself.
 */
export type CrmSetAsideReason =
  | "no_mapping"
  | "empty"
  | "filtered"
  | "deleted"
  | "duplicate"
  | "same_minute"
  | "not_completed"
  | "not_held"
  | "child_event"
  | "mail_open"
  | "not_responded"
  | "after_as_of"
  | "not_approved"
  | "no_record";

/** Rejected row, with the field to look at. */
export interface CrmRejection {
  /** Name of the object. */
  object: string;
  /** Place of the row among those of its object, from 0. */
  row: number;
  /** Id of the record, where it has one. */
  id: string | null;
  /** Field of the record that made it unusable. */
  field: string;
  /** Sentence that says what was expected and what came. */
  reason: string;
}

/** Optional field that was left empty as it could not be read. */
export interface CrmRepair {
  /** Name of the object. */
  object: string;
  /** Place of the row among those of its object, from 0. */
  row: number;
  /** Id of the record, where it has one. */
  id: string | null;
  /** Field of the record that was left empty. */
  field: string;
  /** Text as it was given. */
  value: string;
  /** Sentence that says what was expected and what came. */
  reason: string;
}

/** Filled field that the mapping does not name. */
export interface CrmUnknownField {
  /** Name of the object. */
  object: string;
  /** Name of the field. */
  field: string;
  /** Rows that fill it. */
  rows: number;
}
