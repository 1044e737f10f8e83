//! Roles of partners, in any spelling.

use crate::domain::word;

/// Standard weights of roles.
pub(in crate::partner) const STANDARD_ROLES: [(&str, f64); 4] =
    [("implementation", 0.5), ("influence", 0.3), ("referral", 0.15), ("isv", 0.05)];

/// Weight of a role that has none.
pub(in crate::partner) const OTHER_ROLE: f64 = 0.05;

/// A role by its plain name: `SI` and `System Integrator` are `implementation`.
pub(in crate::partner) fn plain_role(role: &str) -> String {
    match word(role).as_str() {
        "si" | "system_integrator" | "systems_integrator" => "implementation".to_owned(),
        plain => plain.to_owned(),
    }
}

/// True for two spellings of one role.
pub(in crate::partner) fn same_role(one: &str, other: &str) -> bool {
    plain_role(one) == plain_role(other)
}
