"""Functions of the room crm. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import CrmRecords, CrmSystem, FieldMapping, PartnerFields
    from attribution_core.generated.given import CampaignMembers, CrmDescription, CrmObjects, FieldMappingInput
    from attribution_core.inputs import Time


def map_crm(
    objects: CrmObjects,
    mapping: FieldMappingInput | FieldMapping,
    *,
    as_of: Time | None = None,
    campaign_members: CampaignMembers = "responded",
    **unknown: Never,
) -> CrmRecords:
    """Import from a CRM: rows of Salesforce, HubSpot or any other as records, by a mapping, with a report of every
    row.

    objects: Rows by the names of their objects: lists of rows, answers of an API, or columns.

    mapping: Mapping of objects and fields, such as that of ``crm_mapping``.

    as_of: Moment up to which activities count: those planned for later have not happened. ``null``: all.

    campaign_members: Members of campaigns that count. Default 'responded'.
    """
    answer: CrmRecords = ask(
        "map_crm",
        "CrmRecords",
        {
            "objects": objects,
            "mapping": mapping,
            "options": {"as_of": as_of, "campaign_members": campaign_members, **unknown},
        },
    )
    return answer


def crm_mapping(
    system: CrmSystem,
    **unknown: Never,
) -> FieldMapping:
    """Field mapping of a CRM as it is delivered, to edit and store.

    system: System: ``salesforce`` or ``hubspot``; that of ``other`` is empty.
    """
    answer: FieldMapping = ask("crm_mapping", "FieldMapping", {"system": system, **unknown})
    return answer


def detect_partner_fields(
    describe: CrmDescription,
    **unknown: Never,
) -> PartnerFields:
    """Partner field detection: likely partner fields, role fields and registrations of a describe result, with their
    scores.

    describe: Answer of a describe call, or properties by the names of their objects.
    """
    answer: PartnerFields = ask("detect_partner_fields", "PartnerFields", {"describe": describe, **unknown})
    return answer
