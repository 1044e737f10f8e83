/** Functions of registration. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { DealRegistration, DecideRegistrationArguments, ExpiredRegistrations, FullDealRegistration, RegisteredDeal, RegistrationConflicts, RegistrationDuplicateOptions, RegistrationDuplicates, RegistrationEvidence, RegistrationOptions, RegistrationQueue, RegistrationQueueOptions, RegistrationRequest, Time } from "./types.js";

/**
 * Deal registration (lead registration): a pending registration with its expiry, and its likely duplicates.
 *
 * `request`: Request of the partner.
 *
 * `registrations`: Registrations that there are, among which duplicates are looked for.
 *
 * `options`: Days to the expiry, and rules of duplicates.
 */
export async function registerDeal(request: RegistrationRequest, registrations?: readonly DealRegistration[], options?: RegistrationOptions, watched: Watched = {}, ...more: undefined[]): Promise<RegisteredDeal> {
  const hint = "registerDeal takes request, registrations, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("register_deal", { request, registrations, options }, watched, hint, "RegisteredDeal");
}

/**
 * Transition of a deal registration: the registration after a decision, with the step in its history; or why it is
 * refused.
 */
export async function decideRegistration(given: DecideRegistrationArguments, watched: Watched = {}, ...more: undefined[]): Promise<FullDealRegistration> {
  const hint = "decideRegistration takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("decide_registration", given, watched, hint, "DealRegistration");
}

/**
 * Expiry of registrations: those pending or approved whose expiry is over, each with the step in its history.
 *
 * `registrations`: Registrations, as they are stored.
 *
 * `as_of`: Moment of the expiry: no clock is asked.
 *
 * `by`: Name in the history of who lets them expire. `null`: `expiry`.
 */
export async function expireRegistrations(registrations: readonly DealRegistration[], asOf: Time, by?: string | null, watched: Watched = {}, ...more: undefined[]): Promise<ExpiredRegistrations> {
  const hint = "expireRegistrations takes registrations, asOf, by, and then { signal, progress }";
  noMore(more, hint);
  return ask("expire_registrations", { registrations, as_of: asOf, by }, watched, hint, "ExpiredRegistrations");
}

/**
 * Review queue: pending registrations that expire soon, by their expiry, then all others, the oldest first.
 *
 * `registrations`: Registrations, as they are stored.
 *
 * `as_of`: Moment of the queue: no clock is asked.
 *
 * `options`: Days before the expiry that are soon.
 */
export async function registrationQueue(registrations: readonly DealRegistration[], asOf: Time, options?: RegistrationQueueOptions, watched: Watched = {}, ...more: undefined[]): Promise<RegistrationQueue> {
  const hint = "registrationQueue takes registrations, asOf, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("registration_queue", { registrations, as_of: asOf, options }, watched, hint, "RegistrationQueue");
}

/**
 * Duplicate detection of registrations: pairs with one account, one name of the deal, and closes near each other.
 *
 * `registrations`: Registrations, as they are stored; those pending or approved are compared.
 *
 * `options`: Least scores, and days between the closes.
 */
export async function duplicateRegistrations(registrations: readonly DealRegistration[], options?: RegistrationDuplicateOptions, watched: Watched = {}, ...more: undefined[]): Promise<RegistrationDuplicates> {
  const hint = "duplicateRegistrations takes registrations, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("duplicate_registrations", { registrations, options }, watched, hint, "RegistrationDuplicates");
}

/**
 * Channel conflicts: registrations of one deal by several partners, with all sides, for a decision.
 *
 * `registrations`: Registrations, as they are stored; those pending or approved are compared.
 *
 * `options`: Least scores, and days between the closes.
 */
export async function registrationConflicts(registrations: readonly DealRegistration[], options?: RegistrationDuplicateOptions, watched: Watched = {}, ...more: undefined[]): Promise<RegistrationConflicts> {
  const hint = "registrationConflicts takes registrations, options, and then { signal, progress }";
  noMore(more, hint);
  return ask("registration_conflicts", { registrations, options }, watched, hint, "RegistrationConflicts");
}

/**
 * Partner touches of registrations: each approved or converted one with an opportunity, as evidence of its partner.
 *
 * `registrations`: Registrations, as they are stored.
 */
export async function registrationEvidence(registrations: readonly DealRegistration[], watched: Watched = {}, ...more: undefined[]): Promise<RegistrationEvidence> {
  const hint = "registrationEvidence takes registrations, and then { signal, progress }";
  noMore(more, hint);
  return ask("registration_evidence", { registrations }, watched, hint, "RegistrationEvidence");
}
