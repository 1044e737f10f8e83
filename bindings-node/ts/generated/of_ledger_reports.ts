/** Functions of ledger_reports. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { InclusionProof, ProofCheck } from "./types.js";

/** Verification of an inclusion proof, without the ledger. */
export async function verifyProof(problem: InclusionProof, watched: Watched = {}, ...more: undefined[]): Promise<ProofCheck> {
  const hint = "verifyProof takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("verify_proof", problem, watched, hint, "ProofCheck");
}
