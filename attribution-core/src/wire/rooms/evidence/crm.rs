//! Functions of rows of a CRM.

use crate::crm::{
    CrmDescription, CrmObjects, CrmOptions, CrmRecords, CrmSystem, FieldMapping, PartnerFields, crm_mapping,
    detect_partner_fields, map_crm,
};
use crate::wire::function::functions;

functions! {
    /// Rows of a CRM: deals, people and evidence out of them.
    CRM

    /// Import from a CRM: rows of Salesforce, HubSpot or any other as records, by a mapping, with a report of every row.
    fn map_crm[](
        /// Rows by the names of their objects: lists of rows, answers of an API, or columns.
        objects: CrmObjects,
        /// Mapping of objects and fields, such as that of `crm_mapping`.
        mapping: FieldMapping,
        /// Moment, and members of campaigns, that count.
        options: CrmOptions = default,
    ) -> CrmRecords { map_crm(&objects, &mapping, &options) }
}

functions! {
    /// Field mappings of CRMs, and where to begin with one's own.
    CRM_MAPPING

    /// Field mapping of a CRM as it is delivered, to edit and store.
    fn crm_mapping[](
        /// System: `salesforce` or `hubspot`; that of `other` is empty.
        system: CrmSystem,
    ) -> FieldMapping { Ok(crm_mapping(system)) }

    /// Partner field detection: likely partner fields, role fields and registrations of a describe result, with their scores.
    fn detect_partner_fields[](
        /// Answer of a describe call, or properties by the names of their objects.
        describe: CrmDescription,
    ) -> PartnerFields { detect_partner_fields(&describe) }
}
