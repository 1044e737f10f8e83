/** Types that functions of the room `partner_workflow` take and give. Made from docs/surface.json by `make generate`; do not edit. */
import type { AwardConstraint, FullPartnerEvidence, FullWorkflow, Opportunity, PartnerEvidence, PartnerModel, Time, Workflow } from "./types.js";

/**
 * One contact between a buyer and a channel.
 *
 * Only `journey`, `at` and `channel` are needed; everything else makes more models, groupings and filters possible.
 * Channels and kinds are open: an unknown one is kept as itself.
 */
export interface Touchpoint {
  /** Identifies the touch; unique when given. */
  id?: string | null;
  /** Key of who was touched: customer, lead, account or opportunity. */
  journey: string;
  /** Moment of the touch. */
  at: Time;
  /** Channel where the touch happened: `search`, `email`, … Open: any text is a channel. */
  channel: string;
  /** Kind of touch: webinar attendance, demo request, … */
  kind?: string | null;
  /** Marketing campaign. */
  campaign?: string | null;
  /** Creative or content piece. */
  content?: string | null;
  /** Account the person belongs to. */
  account?: string | null;
  /** Lead that was touched. */
  lead?: string | null;
  /** Opportunity the touch belongs to. */
  opportunity?: string | null;
  /** Web or app session. */
  session?: string | null;
  /** Cost of the touch, in the currency of the conversions. */
  cost?: number | null;
  /** Impressions behind the touch. */
  impressions?: number | null;
  /** Clicks behind the touch. */
  clicks?: number | null;
  /** Engagement of the person, 0 to 100. */
  engagement?: number | null;
  /** Funnel stage that the touch influences. */
  stage?: string | null;
  /** Sales, marketing or both. */
  side?: Side | null;
  /** Sales representative. */
  sales_rep?: string | null;
  /** Influencer or creator. */
  influencer?: string | null;
  /** Partner organisation. */
  partner?: string | null;
  /** Role that the partner or person played. */
  role?: string | null;
  /** Weight: the amount of activity that the touch stands for. */
  weight?: number | null;
  /** Source of the evidence. */
  source?: string | null;
  /** Confidence of the source, 0 to 1. */
  confidence?: number | null;
  /** Dimensions of your own, by name: those that the rules name are carried. */
  dimensions?: Readonly<Record<string, string>>;
}

/**
 * Side that made a touch: sales, marketing, or both together.
 *
 * `sales`: A sales touch.
 *
 * `marketing`: A marketing touch.
 *
 * `both`: Sales and marketing together.
 */
export type Side = "sales" | "marketing" | "both";

/** Evidence of partners from touches. Always `touches = evidence + unused`. */
export interface EvidenceOfTouches {
  /** Evidence, in the order of the touches. */
  evidence: FullPartnerEvidence[];
  /** Touches that are none. */
  unused: UnusedTouch[];
}

/** Touch that is no evidence of a partner. */
export interface UnusedTouch {
  /** Row of the touch, from 0. */
  row: number;
  /** Id of the touch, if it has one. */
  touch: string | null;
  /** The reason. */
  reason: UnusedTouchReason;
}

/**
 * Reason for a touch that is no evidence of a partner.
 *
 * `no_partner`: It names no partner.
 *
 * `no_opportunity`: It names no opportunity.
 */
export type UnusedTouchReason = "no_partner" | "no_opportunity";

/** Template of a workflow, to edit and store. */
export interface WorkflowTemplate {
  /** Its id. */
  id: string;
  /** Name for people. */
  name: string;
  /** What it does, in a sentence. */
  description: string;
  /** The workflow. */
  workflow: FullWorkflow;
}

/** Arguments of `partner_shares`. */
export interface PartnerSharesArguments {
  /** Deals, with amount and currency. */
  opportunities: readonly Opportunity[];
  /** Evidence of partners on these deals. */
  evidence: readonly PartnerEvidence[];
  /** Model of the shares. */
  model?: PartnerModel;
  /** Constraint on the shares. Default "sum_to_100". */
  constraint?: AwardConstraint;
}

/** Arguments of `run_workflow`. */
export interface RunWorkflowArguments {
  /** Deals, with amount and currency. */
  opportunities: readonly Opportunity[];
  /** Evidence of partners on these deals. */
  evidence: readonly PartnerEvidence[];
  /** Sources, their priorities, and what happens where they disagree or say nothing. */
  workflow: Workflow;
  /** Model of the shares. */
  model?: PartnerModel;
  /** Constraint on the shares. Default "sum_to_100". */
  constraint?: AwardConstraint;
}
