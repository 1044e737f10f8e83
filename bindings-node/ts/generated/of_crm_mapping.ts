/** Functions of crm_mapping. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { CrmDescription, CrmSystem, FieldMapping, FullFieldMapping, PartnerFields } from "./types.js";

/**
 * Field mapping of a CRM as it is delivered, to edit and store.
 *
 * `system`: System: `salesforce` or `hubspot`; that of `other` is empty.
 */
export async function crmMapping(system: CrmSystem, watched: Watched = {}, ...more: undefined[]): Promise<FullFieldMapping> {
  const hint = "crmMapping takes system, and then { signal, progress }";
  noMore(more, hint);
  return ask("crm_mapping", { system }, watched, hint, "FieldMapping");
}

/**
 * Partner field detection: likely partner fields, role fields and registrations of a describe result, with their scores.
 *
 * `describe`: Answer of a describe call, or properties by the names of their objects.
 */
export async function detectPartnerFields(describe: CrmDescription, watched: Watched = {}, ...more: undefined[]): Promise<PartnerFields> {
  const hint = "detectPartnerFields takes describe, and then { signal, progress }";
  noMore(more, hint);
  return ask("detect_partner_fields", { describe }, watched, hint, "PartnerFields");
}
