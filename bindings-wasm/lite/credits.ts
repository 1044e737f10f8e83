/** Credits of the small module, which knows nothing of cost. */
import { EarnedCredits } from "./earned-credits.js";

/** Credits: how much of each conversion every touch earned. Returns and plans are in the full module. */
export class Credits extends EarnedCredits {}
