"""Types that functions take of the room crm_mapping. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
CrmDescription: TypeAlias = "Mapping[str, object] | Sequence[object]"
"""Description of objects and their fields: answers of a describe call of Salesforce, or properties of HubSpot by the
names of their objects.
"""
