/** Models of the small module, which learn from journeys and counts of paths. */

/** Models that have learned. Those from transitions that were counted elsewhere are in the full module. */
export abstract class CountedModel {}
