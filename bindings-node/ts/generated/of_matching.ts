/** Functions of matching. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { AccountMatches, AccountRecord, MatchOptions, NearDuplicates } from "./types.js";

/**
 * Account matching (record linkage): the account of each name or domain, with a score, its explanation and a review queue.
 *
 * `names`: Rows to be matched: an id, and a name or a domain.
 *
 * `accounts`: Accounts that they may belong to.
 *
 * `options`: Thresholds and limits.
 */
export async function matchAccounts(names: readonly AccountRecord[], accounts: readonly AccountRecord[], options?: MatchOptions, watched: Watched = {}, ...more: undefined[]): Promise<AccountMatches> {
  const hint = "matchAccounts takes names, accounts, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("match_accounts", { names, accounts, options }, watched, hint, "AccountMatches");
}

/**
 * Near-duplicates (deduplication): pairs of one list that seem to be one company, and the groups they make.
 *
 * `accounts`: Accounts, or any list of names with ids.
 *
 * `options`: Thresholds and limits.
 */
export async function nearDuplicates(accounts: readonly AccountRecord[], options?: MatchOptions, watched: Watched = {}, ...more: undefined[]): Promise<NearDuplicates> {
  const hint = "nearDuplicates takes accounts, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("near_duplicates", { accounts, options }, watched, hint, "NearDuplicates");
}
