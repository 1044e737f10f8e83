"""Types that functions take of the room crm. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from attribution_core.generated.answers import (
        CrmOwner,
        CrmRecord,
        CrmSystem,
        DateOrder,
        DealStatus,
        ObjectMapping,
        PartnerField,
        ProbabilityUnit,
    )
    from attribution_core.inputs import Time
CrmObjects: TypeAlias = "Mapping[str, object]"
"""Rows of a CRM by the names of their objects: a list of objects, the answer of a query with ``records`` or
``results``, or columns.
"""


class FieldMappingInput(TypedDict):
    """Mapping from rows of a CRM to records: which object becomes which record, which field is which, and the words
    of stages, kinds and owners.

    Reason to pick it: no two CRMs have the same fields. Take that of a system (``crm_mapping``), edit it, store
    it as JSON beside the data.
    """

    system: NotRequired[CrmSystem]
    """System that rows come from. Default 'other'."""
    objects: NotRequired[Sequence[ObjectMappingInput | ObjectMapping]]
    """Objects of the CRM, each with its record and fields."""
    stages: NotRequired[Mapping[str, DealStatus]]
    """Statuses of stages, by the id or name of the stage: ``{"Signed": "won"}``. Stages that are rows of their own,
    and the names ``Closed Won`` and ``closedlost``, need none.
    """
    kinds: NotRequired[Mapping[str, str]]
    """Kinds of activities by the words of the CRM: ``{"ListEmail": "email"}``. An empty kind says nothing, so that
    the next field is asked; other words are kinds in small letters with underscores.
    """
    owners: NotRequired[Sequence[CrmOwnerInput | CrmOwner]]
    """Owners whose name, channel or partner is known."""
    date_order: NotRequired[DateOrder]
    """Order of the numbers in dates that begin with the month or the day. Default 'year_first'."""
    probability_unit: NotRequired[ProbabilityUnit]
    """Unit of probabilities. Default 'fraction'."""
    prefixes: NotRequired[Sequence[str]]
    """Beginnings of names that say nothing, such as ``property_``."""


class ObjectMappingInput(TypedDict):
    """Mapping of one object of a CRM to a record."""

    object: str
    """Name of the object in the CRM, such as ``Opportunity``; neither case nor underscores matter."""
    record: CrmRecord
    """Record that its rows become."""
    also: NotRequired[Sequence[str]]
    """Other names of the object, such as that of an export."""
    fields: NotRequired[Mapping[str, str]]
    """Fields of the CRM by fields of the record: ``{"amount": "Amount"}``. Of several, with ``|`` between them, the
    first that is filled counts; neither case nor underscores matter.
    """
    fixed: NotRequired[Mapping[str, str]]
    """Texts for fields of the record that no field of the CRM fills: ``{"currency": "EUR"}``."""
    only: NotRequired[Mapping[str, Sequence[str]]]
    """Values of fields of the CRM without which a row is none of these: ``{"Field": ["StageName"]}``."""
    partners: NotRequired[Sequence[PartnerFieldInput | PartnerField]]
    """Partner fields of opportunities."""


class PartnerFieldInput(TypedDict):
    """Partner field of an opportunity: each that is filled becomes an activity of the source
    ``crm_opportunity_field``.
    """

    field: NotRequired[str]
    """Field of the CRM that names the partner, by its account id or name. Default ''."""
    role_field: NotRequired[str | None]
    """Field of the CRM that says its role."""
    role: NotRequired[str | None]
    """Role of the partner where no field says it."""


class CrmOwnerInput(TypedDict):
    """Owner of records of the CRM: a user, by its id."""

    id: NotRequired[str]
    """Id that records name as their owner. Default ''."""
    name: NotRequired[str | None]
    """Name of the person, as sales representative of activities."""
    channel: NotRequired[str | None]
    """Channel that activities of this owner count for, such as ``partner``."""
    partner: NotRequired[str | None]
    """Partner that the owner works for."""


class CrmOptionsInput(TypedDict):
    """Moment and members of campaigns that count."""

    as_of: NotRequired[Time | None]
    """Moment up to which activities count: those planned for later have not happened. ``null``: all."""
    campaign_members: NotRequired[CampaignMembers]
    """Members of campaigns that count. Default 'responded'."""


CampaignMembers: TypeAlias = Literal["responded", "all"]
"""Members of campaigns that count.

``responded``: Those who have responded.

``all``: All, those among them who were only sent something.
"""
