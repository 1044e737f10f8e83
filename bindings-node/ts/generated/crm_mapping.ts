/** Types that functions of the room `crm_mapping` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { CrmRecord, CrmSystem, DateOrder, DealStatus, ProbabilityUnit } from "./types.js";

/**
 * Description of objects and their fields: answers of a describe call of Salesforce, or properties of HubSpot by the names
 * of their objects.
 */
export type CrmDescription = Readonly<Record<string, unknown>> | readonly unknown[];

/**
 * Mapping from rows of a CRM to records: which object becomes which record, which field is which, and the words of stages,
 * kinds and owners.
 *
 * Reason to pick it: no two CRMs have the same fields. Take that of a system (`crm_mapping`), edit it, store it as JSON
 * beside the data.
 */
export interface FullFieldMapping {
  /** System that rows come from. Default "other". */
  system: CrmSystem;
  /** Objects of the CRM, each with its record and fields. */
  objects: FullObjectMapping[];
  /**
   * Statuses of stages, by the id or name of the stage: `{"Signed": "won"}`. Stages that are rows of their own, and the
   * names `Closed Won` and `closedlost`, need none.
   */
  stages: Record<string, DealStatus>;
  /**
   * Kinds of activities by the words of the CRM: `{"ListEmail": "email"}`. An empty kind says nothing, so that the next
   * field is asked; other words are kinds in small letters with underscores.
   */
  kinds: Record<string, string>;
  /** Owners whose name, channel or partner is known. */
  owners: FullCrmOwner[];
  /** Order of the numbers in dates that begin with the month or the day. Default "year_first". */
  date_order: DateOrder;
  /** Unit of probabilities. Default "fraction". */
  probability_unit: ProbabilityUnit;
  /** Beginnings of names that say nothing, such as `property_`. */
  prefixes: string[];
}

/** Mapping of one object of a CRM to a record. */
export interface FullObjectMapping {
  /** Name of the object in the CRM, such as `Opportunity`; neither case nor underscores matter. */
  object: string;
  /** Record that its rows become. */
  record: CrmRecord;
  /** Other names of the object, such as that of an export. */
  also: string[];
  /**
   * Fields of the CRM by fields of the record: `{"amount": "Amount"}`. Of several, with `|` between them, the first that
   * is filled counts; neither case nor underscores matter.
   */
  fields: Record<string, string>;
  /** Texts for fields of the record that no field of the CRM fills: `{"currency": "EUR"}`. */
  fixed: Record<string, string>;
  /** Values of fields of the CRM without which a row is none of these: `{"Field": ["StageName"]}`. */
  only: Record<string, string[]>;
  /** Partner fields of opportunities. */
  partners: FullPartnerField[];
}

/** Partner field of an opportunity: each that is filled becomes an activity of the source `crm_opportunity_field`. */
export interface FullPartnerField {
  /** Field of the CRM that names the partner, by its account id or name. Default "". */
  field: string;
  /** Field of the CRM that says its role. */
  role_field: string | null;
  /** Role of the partner where no field says it. */
  role: string | null;
}

/** Owner of records of the CRM: a user, by its id. */
export interface FullCrmOwner {
  /** Id that records name as their owner. Default "". */
  id: string;
  /** Name of the person, as sales representative of activities. */
  name: string | null;
  /** Channel that activities of this owner count for, such as `partner`. */
  channel: string | null;
  /** Partner that the owner works for. */
  partner: string | null;
}

/** Likely partner fields, role fields and registration objects of a CRM, the best first. */
export interface PartnerFields {
  /** Objects that were described. */
  objects: number;
  /** Fields that were described. */
  fields: number;
  /** Fields that name a partner. */
  partners: PartnerCandidate[];
  /** Fields that say the role of a partner. */
  roles: PartnerCandidate[];
  /** Objects that hold registrations of deals. */
  registrations: PartnerCandidate[];
  /** Mappings of the objects with likely partners, to put into a `FieldMapping` in place of those of the same name. */
  mappings: FullObjectMapping[];
}

/** Field or object that is likely about partners. */
export interface PartnerCandidate {
  /** Name of the object. */
  object: string;
  /** Name of the field; `null` where the object itself is meant. */
  field: string | null;
  /** Label for people. */
  label: string;
  /** Score: the sum of the weights of the signals, within 0 to 1. */
  score: number;
  /** Signals that speak for it and against it. */
  signals: FieldSignal[];
}

/** Reason for or against a candidate, with its weight in the score. */
export interface FieldSignal {
  /** Reason in a few words. */
  signal: string;
  /** Weight in the score; negative where it speaks against it. */
  weight: number;
}
