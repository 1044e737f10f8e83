/** Journeys of the small module, which does not write them as bytes. */

/** Journeys that stay where they were built. Those as bytes are in the full module. */
export abstract class StoredJourneys {}
