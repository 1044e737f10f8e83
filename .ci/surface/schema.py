"""The surface as data, and what every language asks of it."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Schema = dict[str, Any]

HANDLES = {"Journeys": "journeys", "Credits": "credits", "Ledger": "a ledger"}
"""Handles that have methods which are made, and what they are."""

MADE = {"b2b", "diagnosis", "experiments", "influencers", "insights", "path_analytics", "pipeline", "report"}
MADE |= {"sequences", "statistical", "velocity", "Ledger"}
"""Rooms and handles whose functions are methods that are made; those of others are by hand."""

HEAD = "Made from docs/surface.json by `make generate`; do not edit."


class Surface:
    """Functions in order, and the types of both sides: those that are given, and those that are answered."""

    def __init__(self, path: Path) -> None:
        data = json.loads(path.read_text("utf-8"))
        self.functions: list[Schema] = data["functions"]
        for function in self.functions:
            # A function without arguments has none of them.
            function["arguments"].setdefault("properties", {})
        self.given, self.answers = data["given"], data["answers"]
        self.room_of: dict[str, dict[str, str]] = data["rooms"]
        of_types = (room for rooms in self.room_of.values() for room in rooms.values())
        self.rooms = list(dict.fromkeys([*of_types, *(function["room"] for function in self.functions)]))

    def types(self, side: str, room: str) -> Iterator[tuple[str, Schema]]:
        """Types of a side that belong to a room, in their order."""
        types = self.given if side == "given" else self.answers
        return ((name, schema) for name, schema in types.items() if self.room_of[side][name] == room)

    def of_data(self) -> list[Schema]:
        """Functions of data alone. Those that work on something that lives on, or give it, are methods by hand."""
        return [one for one in self.functions if not one["handles"] and "handle" not in one["answer"]]

    def of_handle(self, handle: str) -> list[Schema]:
        """Functions of data that work on one handle, and are made as methods of it."""
        return [
            one
            for one in self.functions
            if one["handles"] == [handle] and {handle, one["room"]} & MADE and "handle" not in one["answer"]
        ]

    def differs(self, name: str, seen: frozenset[str] = frozenset()) -> bool:
        """True when an answer of that type has more than what may be given, itself or further down."""
        if name in seen or name not in self.given or name not in self.answers:
            return False
        inner = references(self.answers[name])
        return self.given[name] != self.answers[name] or any(self.differs(one, seen | {name}) for one in inner)


def named(schema: Schema) -> str:
    """Name of the type that a schema refers to; empty for other schemas."""
    return schema.get("$ref", "").rsplit("/", 1)[-1]


def references(schema: Schema) -> list[str]:
    """Names of the types that a schema refers to."""
    return re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema))


def words(name: str) -> str:
    """`max_roas` as `MaxRoas`."""
    return "".join(part.capitalize() for part in name.split("_"))


def camel(name: str) -> str:
    """`max_roas` as `maxRoas`."""
    return name[:1] + words(name)[1:]


def wrapped(text: str, width: int) -> str:
    """A documentation in lines, with an empty one between paragraphs."""
    return "\n\n".join(textwrap.fill(part, width) for part in text.split("\n\n"))


def documented(text: str, members: list[tuple[str, str]]) -> str:
    """A documentation with those of members below it."""
    return "\n\n".join([text, *(f"`{name}`: {doc}" for name, doc in members if doc)]).strip()


def literals(schema: Schema) -> list[tuple[str, str]]:
    """Words of an enum with their documentation; none for other types."""
    options = [{"enum": schema["enum"]}] if "enum" in schema else schema.get("oneOf", [])
    words = [(option.get("enum", [option.get("const")]), option.get("description", "")) for option in options]
    return [(word, doc) for of_doc, doc in words for word in of_doc if word is not None]


def tag(variant: Schema) -> tuple[str, str] | None:
    """The field that tells an alternative from the others, and its word."""
    needed = ((field, variant["properties"][field]) for field in variant.get("required", []))
    words = ((field, part.get("enum", [part.get("const")])[0]) for field, part in needed)
    return next(((field, word) for field, word in words if word), None)


def variants(schema: Schema) -> list[tuple[str, Schema]]:
    """Alternatives of a tagged union with the words of their tags; none for other types."""
    return [(key[1], variant) for variant in schema.get("oneOf", []) if (key := tag(variant))]


def is_record(schema: Schema) -> bool:
    """True for what has fields: an object, or a union of such."""
    return "properties" in schema or bool(variants(schema))


class Language:
    """Types as a language spells them; `side` is `given` or `answers`.

    A subclass has the words: `reference(name, side)`, `literal(words)`, `tuple(parts)`, `list(part, side)` and
    `map(part, side)`. To define types it has `own(name, side, word)`, which names a type or its alternative with that
    word, `record(own, schema, side)` for what has fields, and `alias(own, kind, text, known)` for all else, which is
    known where the parts of its kind stand above it.
    """

    simple: dict[str, str]
    value = staticmethod(json.dumps)
    """A default as it is written."""

    def __init__(self, surface: Surface) -> None:
        self.surface = surface

    def type(self, schema: Any, side: str) -> str:
        """A type as it is written."""
        if schema is True or not schema:
            return self.simple["any"]
        if name := named(schema):
            return self.reference(name, side)
        if "const" in schema or "enum" in schema:
            return self.literal(schema.get("enum", [schema.get("const")]))
        for key in ("oneOf", "anyOf", "allOf"):
            if key in schema:
                return self.union([self.type(option, side) for option in schema[key]])
        kinds = schema.get("type", [])
        return self.union([self.plain(kind, schema, side) for kind in ([kinds] if isinstance(kinds, str) else kinds)])

    def plain(self, kind: str, schema: Schema, side: str) -> str:
        """A type that is no reference and no choice."""
        if kind == "array" and "prefixItems" in schema:
            return self.tuple([self.type(item, side) for item in schema["prefixItems"]])
        if kind == "array":
            return self.list(self.type(schema.get("items", True), side), side)
        if kind == "object":
            return self.map(self.type(schema.get("additionalProperties", True), side), side)
        return self.simple[kind]

    def fields(self, schema: Schema, side: str) -> list[tuple[str, str, str, bool]]:
        """Fields of a type: name, type, documentation, and true for one that must be there."""
        fields, needed = schema.get("properties", {}), schema.get("required", [])
        return [(name, self.type(part, side), self.told(part), name in needed) for name, part in fields.items()]

    def told(self, schema: Schema) -> str:
        """Documentation of a field, with the default where it is short enough to say."""
        value = schema.get("default")
        shown = "" if value is None or isinstance(value, dict | list) else f" Default {self.value(value)}."
        return schema.get("description", "") + shown

    def union(self, parts: list[str]) -> str:
        """A choice, each alternative once."""
        return " | ".join(dict.fromkeys(parts))

    def definition(self, name: str, schema: Schema, side: str) -> str:
        """The definition of a type: words, alternatives, fields, or another name for a type."""
        own, text = self.own(name, side), schema.get("description", "")
        if found := literals(schema):
            return self.alias(own, self.literal([word for word, _ in found]), documented(text, found))
        if found := variants(schema):
            names = [self.own(name, side, word) for word, _ in found]
            made = [self.record(one, part, side) for one, (_, part) in zip(names, found, strict=True)]
            return "".join([*made, self.alias(own, self.union(names), text)])
        if "properties" in schema:
            return self.record(own, schema, side)
        return self.alias(own, self.type(schema, side), text, False)
