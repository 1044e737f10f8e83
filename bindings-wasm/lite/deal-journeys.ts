/** Journeys of the small module, which knows nothing of deals. */
import { StoredJourneys } from "./stored-journeys.js";

/** Journeys of conversions. Those of deals are in the full module. */
export abstract class DealJourneys extends StoredJourneys {}
