/** Journeys of deals, from touches and the tables of a CRM. */
import { noMore, onlyFields } from "./arguments.js";
import { anObject } from "./errors.js";
import type { Account, ContactRole, JourneyRules, Lead, Opportunity, StageChange } from "./generated/types.js";
import { journeysOf } from "./journeys-native.js";
import { native } from "./native.js";
import type { NativeJourneys, NativePacked } from "./native-types.js";
import { type Reading, reading } from "./reading.js";
import { StoredJourneys } from "./stored-journeys.js";
import { pack, type Table } from "./tables.js";
import type { CrmRow, Touchpoint } from "./types.js";
import { type Watched, whileWatched } from "./watching.js";
import { rulesJson } from "./wire.js";

/** Tables of a CRM: objects, columns, or tables of Apache Arrow. Only the opportunities are needed. */
export interface DealTables {
  opportunities: Table<CrmRow<Opportunity>>;
  /** People who may buy; contacts are leads too. */
  leads?: Table<CrmRow<Lead>> | undefined;
  accounts?: Table<CrmRow<Account>> | undefined;
  /** Members of the buying committees. */
  contact_roles?: Table<CrmRow<ContactRole>> | undefined;
  /** Stage history of opportunities and leads. */
  stage_changes?: Table<CrmRow<StageChange>> | undefined;
}

/** Touches and the tables of a CRM, with the rules by which journeys of deals are built. */
export interface DealInput extends DealTables {
  touchpoints: Table<Touchpoint>;
  rules?: JourneyRules;
}

const FIELDS = ["touchpoints", "opportunities", "leads", "accounts", "contact_roles", "stage_changes", "rules"];
const RULES_WITHIN = "rules go into the field rules: Journeys.fromDeals({ touchpoints, opportunities, leads, rules })";

/** Journeys that may be of deals. */
export abstract class DealJourneys extends StoredJourneys {
  /**
   * Builds journeys of deals: won ones convert, lost ones are null journeys, and open ones are kept apart in
   * `openPipeline()`. Touches need `account`, `lead` or `opportunity` in place of `journey`. The window is of 540 days, and
   * every deal has one of its own. A `closed_at` that is a date, such as `2026-03-31`, means the whole day.
   */
  static async fromDeals<Self>(
    this: new (journeys: NativeJourneys) => Self,
    input: DealInput,
    watched: Watched = {},
    ...more: undefined[]
  ): Promise<Self> {
    noMore(more, RULES_WITHIN);
    onlyFields(anObject(input, "", RULES_WITHIN), FIELDS, RULES_WITHIN);
    const asked = rulesJson(input.rules);
    // A table that is left out has no rows.
    const optional = (name: keyof DealTables): NativePacked => pack(name, input[name] ?? [], asked);
    const tables = [
      pack("touchpoints", input.touchpoints, asked),
      pack("opportunities", input.opportunities, asked),
      optional("leads"),
      optional("accounts"),
      optional("contact_roles"),
      optional("stage_changes"),
    ] as const;
    return new this(await whileWatched(watched, RULES_WITHIN, (watch) => native.buildFromDeals(...tables, asked, watch)));
  }

  /**
   * Journeys of open deals, each as of the moment at which it is looked at; `null` where no open deal has a touch. The value
   * of each is its amount times its probability. They are never mixed with what was won.
   */
  openPipeline(): Reading<this | null> {
    const Own = this.constructor as new (journeys: NativeJourneys) => this;
    return reading(
      () => journeysOf(this).openPipeline(),
      (open) => (open ? new Own(open) : null),
    );
  }
}
