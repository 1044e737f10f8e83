/** Functions that work on something that lives on, as methods of it. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { EarnedCredits } from "../earned-credits.js";
import type { Watched } from "../watching.js";
import type { B2bFactorsArguments, DealFacts, DealFactsArguments, TouchFactors } from "./types.js";

/** Functions that work on journeys, as methods. */
export abstract class JourneysMethods {
  /** Shares of the touches of deals by each of the five factors, beside their mix. */
  async b2bFactors(given: B2bFactorsArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<TouchFactors[]> {
    const hint = "b2bFactors takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("b2b_factors", given, watched, hint, "[TouchFactors]");
  }

  /** Facts of every deal that scale its difficulty: cycle, velocity bonus, account complexity and committee factor. */
  async dealFacts(given: DealFactsArguments = {}, watched: Watched = {}, ...more: undefined[]): Promise<DealFacts[]> {
    const hint = "dealFacts takes one object, and then { signal, progress }";
    noMore(more, hint);
    return this.asked("deal_facts", given, watched, hint, "[DealFacts]");
  }

  /** The answer of a function by its name; of some kinds it prints as a table. */
  protected abstract asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T>;
}

/** Functions that work on credits, as methods. */
export abstract class CreditsMethods extends EarnedCredits {
  /** The answer of a function by its name; of some kinds it prints as a table. */
  protected abstract asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T>;
}
