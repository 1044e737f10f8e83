//! Measurement workflows: the sources of evidence that count, in their order, with approvals, expiry and conflicts.
//!
//! In: the touches of a deal and a workflow. Out: the sources that count and what their evidence earns, or a deal for a person to
//! decide. Never here: a choice of the workflow.

mod decide;
mod options;
mod run;
mod sources;
mod templates;

pub(super) use decide::decide;
pub use options::{ConflictRule, FallbackRule, MergeRule, SourceRule, Workflow};
pub use run::run_workflow;
pub use templates::{WorkflowTemplate, workflow_templates};
