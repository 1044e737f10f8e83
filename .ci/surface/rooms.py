"""Types of the surface room by room: each room of the library has a file of its own in every language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from schema import Schema, Surface, references


class Rooms:
    """A type belongs to the room of the first function that takes or gives it."""

    def __init__(self, surface: Surface) -> None:
        self.of: dict[tuple[str, str], str] = {}
        for function in surface.functions:
            flat = function["arguments"].get("flat")
            self._enter(surface.given, "given", function["room"], [*references(function["arguments"])])
            self._enter(surface.given, "given", function["room"], [flat] if flat else [])
            self._enter(surface.answers, "answers", function["room"], [*references(function["answer"])])
        known = [(side, name) for side, types in surface.sides() for name in types]
        if lost := [f"{side} {name}" for side, name in known if (side, name) not in self.of]:
            raise SystemExit(f"types that no function takes or gives: {', '.join(lost)}")
        self.names = list(dict.fromkeys(function["room"] for function in surface.functions))

    def _enter(self, types: dict[str, Schema], side: str, room: str, names: Iterable[str]) -> None:
        for name in names:
            if (side, name) not in self.of and name in types:
                self.of[side, name] = room
                self._enter(types, side, room, references(types[name]))

    def types(self, types: dict[str, Schema], side: str, room: str) -> Iterator[tuple[str, Schema]]:
        """Types of one side that belong to a room, in their order."""
        return ((name, schema) for name, schema in types.items() if self.of[side, name] == room)


def used(code: str, known: Iterable[str]) -> list[str]:
    """Those of the known names that occur in code, sorted."""
    return sorted(set(re.findall(r"\b[A-Z]\w*", code)) & {*known})
