"""Functions of the room crm_mapping. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import CrmSystem, FieldMapping, PartnerFields
    from attribution_core.generated.given import CrmDescription


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
