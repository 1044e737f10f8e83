//! Properties of the import of any rows, whatever somebody gives. Shared by the test beside it and the fuzz target `crm`.

use attribution_core::crm::{
    CrmDescription, CrmObjects, CrmOptions, CrmRecords, CrmSystem, FieldMapping, crm_mapping,
    detect_partner_fields, map_crm,
};

/// Every row is counted once, in its object and in the whole.
pub(crate) fn counted(objects: &CrmObjects, found: &CrmRecords) {
    let report = &found.report;
    for row in &report.objects {
        assert_eq!(row.rows, row.mapped + row.set_aside + row.rejected, "{row:?}");
        let given = objects.counts().find(|(object, _)| *object == row.object).map(|(_, rows)| rows as u64);
        assert_eq!(given, Some(row.rows), "{}", row.object);
        let of = |object: &str| object == row.object;
        let aside: u64 = report.reasons.iter().filter(|one| of(&one.object)).map(|one| one.rows).sum();
        assert_eq!(aside, row.set_aside, "{}", row.object);
        let rejections = report.rejections.iter().filter(|one| of(&one.object)).count();
        assert_eq!(rejections as u64, row.rejected, "{}", row.object);
        let repairs = report.repairs.iter().filter(|one| of(&one.object)).count();
        assert_eq!(repairs as u64, row.repaired, "{}", row.object);
    }
    assert_eq!(report.objects.len(), objects.counts().count());
    assert_eq!(report.rows, objects.counts().map(|(_, rows)| rows as u64).sum::<u64>());
    assert_eq!(report.rows, report.mapped + report.set_aside + report.rejected);
}

/// Every record is one that the rest of the library takes, and no id of deals, people and accounts comes twice.
pub(crate) fn usable(found: &CrmRecords) {
    let valid = [
        found.accounts.iter().all(|one| one.validate().is_ok()),
        found.leads.iter().all(|one| one.validate().is_ok()),
        found.opportunities.iter().all(|one| one.validate().is_ok()),
        found.contact_roles.iter().all(|one| one.validate().is_ok()),
        found.stage_changes.iter().all(|one| one.validate().is_ok()),
        found.activities.iter().all(|one| one.validate().is_ok()),
    ];
    assert_eq!(valid, [true; 6], "{found:?}");
    for ids in [
        found.accounts.iter().map(|one| &one.id).collect::<Vec<_>>(),
        found.leads.iter().map(|one| &one.id).collect(),
        found.opportunities.iter().map(|one| &one.id).collect(),
    ] {
        let mut once = ids.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{ids:?}");
    }
}

/// The mappings of the systems.
pub(crate) fn mappings() -> Vec<FieldMapping> {
    [CrmSystem::Salesforce, CrmSystem::HubSpot, CrmSystem::Other].map(crm_mapping).into()
}

/// Checks any text that may be rows or a description.
pub(crate) fn check(text: &str) {
    if let Ok(objects) = CrmObjects::from_json(text) {
        for mapping in mappings() {
            let found = map_crm(&objects, &mapping, &CrmOptions::default()).unwrap();
            counted(&objects, &found);
            usable(&found);
        }
    }
    if let Ok(described) = CrmDescription::from_json(text) {
        let found = detect_partner_fields(&described).unwrap();
        for candidate in found.partners.iter().chain(&found.roles).chain(&found.registrations) {
            assert!((0.3..=1.0).contains(&candidate.score), "{candidate:?}");
            let sum: f64 = candidate.signals.iter().map(|signal| signal.weight).sum();
            assert!((sum.clamp(0.0, 1.0) - candidate.score).abs() < 1e-9, "{candidate:?}");
        }
        FieldMapping::default().with_mappings(found.mappings).validate().unwrap();
    }
}
