/** Functions of identity. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { IdentityLink, IdentityOptions, StitchedIdentities } from "./types.js";

/**
 * Identity resolution: ids that links connect are one buyer, whose account links or mail domains give.
 *
 * `links`: Links: pairs of ids that were seen together.
 *
 * `options`: Limits, moment, and rules of mail addresses.
 */
export async function stitchIdentities(links: readonly IdentityLink[], options?: IdentityOptions, watched: Watched = {}, ...more: undefined[]): Promise<StitchedIdentities> {
  const hint = "stitchIdentities takes links, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("stitch_identities", { links, options }, watched, hint, "StitchedIdentities");
}
