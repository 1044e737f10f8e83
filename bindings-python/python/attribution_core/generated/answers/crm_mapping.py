"""Answers of functions of the room crm_mapping. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import CrmRecord, DealStatus


class FieldMapping(Answer):
    """Mapping from rows of a CRM to records: which object becomes which record, which field is which, and the words
    of stages, kinds and owners.

    Reason to pick it: no two CRMs have the same fields. Take that of a system (``crm_mapping``), edit it, store
    it as JSON beside the data.
    """

    __slots__ = ("system", "objects", "stages", "kinds", "owners", "date_order", "probability_unit", "prefixes")

    system: CrmSystem
    """System that rows come from. Default 'other'."""
    objects: list[ObjectMapping]
    """Objects of the CRM, each with its record and fields."""
    stages: dict[str, DealStatus]
    """Statuses of stages, by the id or name of the stage: ``{"Signed": "won"}``. Stages that are rows of their own,
    and the names ``Closed Won`` and ``closedlost``, need none.
    """
    kinds: dict[str, str]
    """Kinds of activities by the words of the CRM: ``{"ListEmail": "email"}``. An empty kind says nothing, so that
    the next field is asked; other words are kinds in small letters with underscores.
    """
    owners: list[CrmOwner]
    """Owners whose name, channel or partner is known."""
    date_order: DateOrder
    """Order of the numbers in dates that begin with the month or the day. Default 'year_first'."""
    probability_unit: ProbabilityUnit
    """Unit of probabilities. Default 'fraction'."""
    prefixes: list[str]
    """Beginnings of names that say nothing, such as ``property_``."""


CrmSystem: TypeAlias = Literal["salesforce", "hubspot", "other"]
"""System that rows come from.

``salesforce``: Salesforce: ids of 15 and 18 characters are one.

``hubspot``: HubSpot.

``other``: Any other: ids are taken as they are.
"""


class ObjectMapping(Answer):
    """Mapping of one object of a CRM to a record."""

    __slots__ = ("object", "record", "also", "fields", "fixed", "only", "partners")

    object: str
    """Name of the object in the CRM, such as ``Opportunity``; neither case nor underscores matter."""
    record: CrmRecord
    """Record that its rows become."""
    also: list[str]
    """Other names of the object, such as that of an export."""
    fields: dict[str, str]
    """Fields of the CRM by fields of the record: ``{"amount": "Amount"}``. Of several, with ``|`` between them, the
    first that is filled counts; neither case nor underscores matter.
    """
    fixed: dict[str, str]
    """Texts for fields of the record that no field of the CRM fills: ``{"currency": "EUR"}``."""
    only: dict[str, list[str]]
    """Values of fields of the CRM without which a row is none of these: ``{"Field": ["StageName"]}``."""
    partners: list[PartnerField]
    """Partner fields of opportunities."""


class PartnerField(Answer):
    """Partner field of an opportunity: each that is filled becomes an activity of the source
    ``crm_opportunity_field``.
    """

    __slots__ = ("field", "role_field", "role")

    field: str
    """Field of the CRM that names the partner, by its account id or name. Default ''."""
    role_field: str | None
    """Field of the CRM that says its role."""
    role: str | None
    """Role of the partner where no field says it."""


class CrmOwner(Answer):
    """Owner of records of the CRM: a user, by its id."""

    __slots__ = ("id", "name", "channel", "partner")

    id: str
    """Id that records name as their owner. Default ''."""
    name: str | None
    """Name of the person, as sales representative of activities."""
    channel: str | None
    """Channel that activities of this owner count for, such as ``partner``."""
    partner: str | None
    """Partner that the owner works for."""


DateOrder: TypeAlias = Literal["year_first", "month_first", "day_first"]
"""Order of the numbers of a date that is written with the year last, such as ``1/31/2026``.

A date that begins with a year of four digits is read as such in every order. Nobody can tell 3/4/2026 by itself,
so that nothing is guessed.

``year_first``: Only dates that begin with the year: ``2026-01-31``.

``month_first``: The month comes first, as in the United States: ``1/31/2026 3:12 PM``.

``day_first``: The day comes first: ``31.01.2026 15:12``.
"""

ProbabilityUnit: TypeAlias = Literal["percent", "fraction"]
"""Unit of probabilities in the CRM.

``percent``: Per cent, 0 to 100.

``fraction``: Parts of one, 0 to 1.
"""


class PartnerFields(Answer):
    """Likely partner fields, role fields and registration objects of a CRM, the best first."""

    __slots__ = ("objects", "fields", "partners", "roles", "registrations", "mappings")

    objects: int
    """Objects that were described."""
    fields: int
    """Fields that were described."""
    partners: list[PartnerCandidate]
    """Fields that name a partner."""
    roles: list[PartnerCandidate]
    """Fields that say the role of a partner."""
    registrations: list[PartnerCandidate]
    """Objects that hold registrations of deals."""
    mappings: list[ObjectMapping]
    """Mappings of the objects with likely partners, to put into a ``FieldMapping`` in place of those of the same
    name.
    """


class PartnerCandidate(Answer):
    """Field or object that is likely about partners."""

    __slots__ = ("object", "field", "label", "score", "signals")

    object: str
    """Name of the object."""
    field: str | None
    """Name of the field; ``null`` where the object itself is meant."""
    label: str
    """Label for people."""
    score: float
    """Score: the sum of the weights of the signals, within 0 to 1."""
    signals: list[FieldSignal]
    """Signals that speak for it and against it."""


class FieldSignal(Answer):
    """Reason for or against a candidate, with its weight in the score."""

    __slots__ = ("signal", "weight")

    signal: str
    """Reason in a few words."""
    weight: float
    """Weight in the score; negative where it speaks against it."""
