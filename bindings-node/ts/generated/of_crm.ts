/** Functions of crm. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { CrmObjects, CrmOptions, CrmRecords, FieldMapping } from "./types.js";

/**
 * Import from a CRM: rows of Salesforce, HubSpot or any other as records, by a mapping, with a report of every row.
 *
 * `objects`: Rows by the names of their objects: lists of rows, answers of an API, or columns.
 *
 * `mapping`: Mapping of objects and fields, such as that of `crm_mapping`.
 *
 * `options`: Moment, and members of campaigns, that count.
 */
export async function mapCrm(objects: CrmObjects, mapping: FieldMapping, options?: CrmOptions, watched: Watched = {}, ...more: undefined[]): Promise<CrmRecords> {
  const hint = "mapCrm takes objects, mapping, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("map_crm", { objects, mapping, options }, watched, hint, "CrmRecords");
}
