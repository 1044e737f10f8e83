/** Functions of partner_workflow. Made from docs/surface.json by `make generate`; do not edit. */
import { noMore } from "../arguments.js";
import { ask } from "../ask.js";
import type { Watched } from "../watching.js";
import type { EvidenceOfTouches, PartnerAttribution, PartnerSharesArguments, RunWorkflowArguments, Touchpoint, WorkflowTemplate } from "./types.js";

/**
 * Partner evidence from touches of opportunities: those that name a partner and a deal, with their role, weight and
 * confidence.
 *
 * `touches`: Touches, such as those of `infer_touches`.
 */
export async function partnerEvidence(touches: readonly Touchpoint[], watched: Watched = {}, ...more: undefined[]): Promise<EvidenceOfTouches> {
  const hint = "partnerEvidence takes touches, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_evidence", { touches }, watched, hint, "EvidenceOfTouches");
}

/** Partner attribution: the shares of partners in deals, by one model and under one constraint. */
export async function partnerShares(given: PartnerSharesArguments, watched: Watched = {}, ...more: undefined[]): Promise<PartnerAttribution> {
  const hint = "partnerShares takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("partner_shares", given, watched, hint, "PartnerAttribution");
}

/**
 * Measurement workflow: sources of evidence by priority, with approvals, expiry, conflicts and fallback, and the shares of
 * partners.
 */
export async function runWorkflow(given: RunWorkflowArguments, watched: Watched = {}, ...more: undefined[]): Promise<PartnerAttribution> {
  const hint = "runWorkflow takes one object, and then { signal, progress }";
  noMore(more, hint);
  return ask("run_workflow", given, watched, hint, "PartnerAttribution");
}

/** Workflow templates: registrations first, a mix of 80 and 20 percent, marketplaces alone, and the field of the CRM. */
export async function workflowTemplates(watched: Watched = {}, ...more: undefined[]): Promise<WorkflowTemplate[]> {
  const hint = "workflowTemplates takes nothing but { signal, progress }";
  noMore(more, hint);
  return ask("workflow_templates", {}, watched, hint, "[WorkflowTemplate]");
}
