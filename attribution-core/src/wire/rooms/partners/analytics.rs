//! Functions of partner analytics and of the health of partners.

use crate::domain::{Award, Opportunity, PartnerEvidence, Timestamp};
use crate::partner::{
    DealRegistration, FiguresOptions, HealthOptions, PartnerAnalytics, PartnerAnalyticsOptions,
    PartnerFigures, PartnerFiguresTable, PartnerHealth, partner_analytics, partner_figures, partner_health,
};
use crate::wire::function::functions;

functions! {
    /// Partner analytics: what partners brought, won and earned, and how they do.
    PARTNER_ANALYTICS

    /// Partner analytics: deals sourced, influenced and won, win rates with intervals, amounts, trend, splits, overlap and concentration.
    fn partner_analytics[](
        /// Deals, open and closed, with partners and without.
        opportunities: Vec<Opportunity>,
        /// Evidence of partners.
        evidence: Vec<PartnerEvidence>,
        /// Awards, for shares and attributed amounts.
        awards: Vec<Award> = default,
        /// Moment of the report, confidence level, and limits.
        options: PartnerAnalyticsOptions = default,
    ) -> PartnerAnalytics { partner_analytics(&opportunities, &evidence, &awards, &options) }
}

functions! {
    /// Health of partners: a score with its parts, and the figures that it needs.
    PARTNER_HEALTH

    /// Figures of partners at a moment, counted from records: what the health score is made of.
    fn partner_figures[](
        /// Deals, open and closed, with partners and without.
        opportunities: Vec<Opportunity>,
        /// Evidence of partners.
        evidence: Vec<PartnerEvidence>,
        /// Moment of the figures: no clock is asked. A date means the end of that day.
        as_of: Timestamp,
        /// Awards, for revenue.
        awards: Vec<Award> = default,
        /// Registrations, with their history.
        registrations: Vec<DealRegistration> = default,
        /// Periods, targets and currency.
        options: FiguresOptions = default,
    ) -> PartnerFiguresTable {
        partner_figures(&opportunities, &evidence, &awards, &registrations, as_of, &options)
    }

    /// Partner health score: a weighted mean of five parts, 0 to 100, with a grade from A to F.
    fn partner_health[](
        /// Figures of each partner, such as those of `partner_figures`; what is not known is left out.
        partners: Vec<PartnerFigures>,
        /// Weights and limits.
        options: HealthOptions = default,
    ) -> PartnerHealth { partner_health(&partners, &options) }
}
