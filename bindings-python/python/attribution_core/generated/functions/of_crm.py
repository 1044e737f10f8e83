"""Functions of the room crm. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import CrmRecords, FieldMapping
    from attribution_core.generated.given import CampaignMembers, CrmObjects, FieldMappingInput
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
