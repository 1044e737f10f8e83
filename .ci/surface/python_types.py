"""Types of Python from the surface: frozen classes for answers, and typed dicts for what is given."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from keyword import iskeyword

from rooms import Rooms, used
from schema import HEAD, Language, Schema, Surface, documented, is_record, literals, sentence, tag, variants

PACKAGE = "attribution_core"

BY_HAND = {"Curve": "attribution_core.economics"}
"""Classes of answers that are written by hand, with the module that has them."""

METHODS = {
    "Allocation": "SpendsByName",
    "Bootstrap": "FlatIntervals",
    "Comparison": "FlatShares",
    "Explanation": "Sentences",
    "FlightPlan": "FlatFlights",
    "RoiTable": "FlatRows",
}
"""Classes that add methods to an answer."""

DICTS = {"ModelObject", "EnsembleMember"}
"""Answers that are dicts, because they are handed on as they are."""

GIVEN = {
    "BudgetProblem": "BudgetProblemInput | BudgetProblem | CurvesByName",
    "ModelSpec": "Model",
    "Timestamp": "Time",
}
"""Types that may be given in more ways than the core takes."""


class PythonTypes(Language):
    """Name of a type: what is answered has its own; what is given is a dict, `…Input`, or an answer of the same type."""

    any, simple = "object", {"number": "float", "integer": "int", "string": "str", "boolean": "bool", "null": "None"}

    def __init__(self, surface: Surface) -> None:
        self.surface = surface

    def reference(self, name: str, side: str) -> str:
        if side == "answers":
            return name
        if name in GIVEN:
            return GIVEN[name]
        if name not in self.surface.given:
            return name
        if not is_record(self.surface.given[name]):
            return name
        return f"{name}Input | {name}" if name in self.surface.answers else f"{name}Input"

    def literal(self, options: list[str]) -> str:
        return f"Literal[{', '.join(map(json.dumps, options))}]"

    def tuple(self, parts: list[str]) -> str:
        return f"tuple[{', '.join(parts)}]"

    def list(self, part: str, side: str) -> str:
        if side == "given":
            return "Numbers" if part == "float" else f"Sequence[{part}]"
        return f"list[{part}]"

    def map(self, part: str, side: str) -> str:
        return f"{'Mapping' if side == 'given' else 'dict'}[str, {part}]"

    def doc(self, text: str, indent: str = "") -> str:
        if not text:
            return ""
        text = text.replace("\\", "\\\\").replace("`", "``")
        lines = [line for part in text.split("\n\n") for line in [*textwrap.wrap(part, 114 - len(indent)), ""]][:-1]
        end = f'\n{indent}"""' if len(lines) > 1 else '"""'
        return f'{indent}"""' + f"\n{indent}".join(lines).replace(f"\n{indent}\n", "\n\n") + f"{end}\n"

    def alias(self, name: str, kind: str, schema: Schema) -> str:
        return f"{name}: TypeAlias = {kind}\n{self.doc(sentence(schema))}\n"

    # Answers

    def parts(self, schema: Schema) -> str:
        """Answers inside an answer, as `_answer` reads them: `Name`, `[Name]`, `{Name}`; `()` for a tuple."""
        for option in schema.get("anyOf", [schema]):
            if "$ref" in option:
                name = option["$ref"].rsplit("/", 1)[1]
                return name if name not in DICTS and is_record(self.surface.answers[name]) else ""
            kinds = option.get("type", [])
            if "array" in kinds and "prefixItems" in option:
                return "()"
            if "array" in kinds and (inner := self.parts(option["items"])):
                return f"[{inner}]"
            if "object" in kinds and isinstance(option.get("additionalProperties"), dict):
                inner = self.parts(option["additionalProperties"])
                return f"{{{inner}}}" if inner else ""
        return ""

    def answer(self, name: str, schema: Schema, base: str = "Answer") -> str:
        """A class; a field that is a keyword of Python has an underscore after it."""
        fields, key = schema.get("properties", {}), tag(schema)
        if taken := [field for field in fields if field == "to_dict" or field.endswith("_")]:
            raise SystemExit(f"{name} has a field that Python cannot have as an attribute: {', '.join(taken)}")
        own = {field: f"{field}_" if iskeyword(field) else field for field in fields}
        inner = {field: parts for field, part in fields.items() if (parts := self.parts(part))}
        left_out = self.surface.left_out(name, schema)
        slots = "".join(f"{json.dumps(one)}, " for one in own.values())
        body = f"{self.doc(sentence(schema), '    ')}\n    __slots__ = ({slots})\n"
        body += f"    _parts = {json.dumps(inner)}\n" if inner else ""
        body += f"    _left_out = {json.dumps(left_out)}\n" if left_out else ""
        body += f"    _tag = ({json.dumps(key[0])}, {json.dumps(key[1])})\n" if key else ""
        for field, part in fields.items():
            body += f"    {own[field]}: {self.type(part, 'answers')}\n{self.doc(sentence(part, repr), '    ')}"
        return f"\nclass {name}({base}):\n{body}\n"

    def answers(self) -> Iterator[tuple[str, str]]:
        """The modules of all answers with their names: one for each room, and an index."""
        rooms = Rooms(self.surface)
        bodies = {
            room: "".join(
                self.answered(name, schema)
                for name, schema in rooms.types(self.surface.answers, "answers", room)
                if name not in BY_HAND
            )
            for room in rooms.names
        }
        head = "from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict\n\n"
        shown = {f"{PACKAGE}._answer": ["Answer"], f"{PACKAGE}._methods": [*METHODS.values()]}
        hidden = {module: [name for name, home in BY_HAND.items() if home == module] for module in BY_HAND.values()}
        return self.modules("answers", "Answers of functions", bodies, head, shown, hidden)

    def answered(self, name: str, schema: Schema) -> str:
        """The definition of an answer."""
        if found := literals(schema):
            return self.alias(name, self.literal([word for word, _ in found]), schema)
        if found := variants(name, schema):
            made = "".join(self.dict(own, part) if name in DICTS else self.answer(own, part) for own, part in found)
            return made + self.alias(name, " | ".join(own for own, _ in found), schema)
        if "properties" not in schema:
            return self.alias(name, json.dumps(self.type(schema, "answers")), schema)
        return self.dict(name, schema) if name in DICTS else self.answer(name, schema, METHODS.get(name, "Answer"))

    def dict(self, name: str, schema: Schema, side: str = "answers") -> str:
        """A typed dict; one with a field that is a keyword of Python is made by a call."""
        body, needed = self.doc(sentence(schema), "    ") + "\n", schema.get("required", [])
        for field, part in schema.get("properties", {}).items():
            kind = self.type(part, side)
            kind = kind if field in needed else f"NotRequired[{kind}]"
            body += f"    {field}: {kind}\n{self.doc(sentence(part, repr), '    ')}"
        if any(map(iskeyword, schema.get("properties", {}))):
            return self.called(name, schema, side)
        return f"\nclass {name}(TypedDict):\n{body}\n"

    def called(self, name: str, schema: Schema, side: str) -> str:
        """A typed dict that is made by a call, with the documentation of its fields below."""
        fields, needed = schema["properties"], schema.get("required", [])
        kinds = {field: self.type(part, side) for field, part in fields.items()}
        kinds = {field: kind if field in needed else f"NotRequired[{kind}]" for field, kind in kinds.items()}
        text = documented(sentence(schema), [(field, sentence(part, repr)) for field, part in fields.items()])
        body = ", ".join(f"{json.dumps(field)}: {json.dumps(kind)}" for field, kind in kinds.items())
        return f"\n{name} = TypedDict({json.dumps(name)}, {{{body}}})\n{self.doc(text)}\n"

    # What is given

    def given(self) -> Iterator[tuple[str, str]]:
        """The modules of all types that are given, for type checkers and to read."""
        rooms = Rooms(self.surface)
        bodies = {
            room: "".join(self.taken(name, schema) for name, schema in rooms.types(self.surface.given, "given", room))
            for room in rooms.names
        }
        answers = [name for name in self.surface.answers if name not in BY_HAND]
        hidden = {
            f"{PACKAGE}.economics": [*BY_HAND],
            f"{PACKAGE}.generated.answers": answers,
            f"{PACKAGE}.inputs": ["CurvesByName", "Model", "Numbers", "Time"],
        }
        head = "from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict\n\n"
        return self.modules("given", "Types that functions take", bodies, head, {}, hidden)

    def taken(self, name: str, schema: Schema) -> str:
        """The definition of a type that is given; empty for those that are defined elsewhere."""
        elsewhere = name in DICTS or (name in self.surface.answers and name not in BY_HAND and not is_record(schema))
        if elsewhere or GIVEN.get(name) in ("Model", "Time"):
            return ""
        if found := literals(schema):
            return self.alias(name, self.literal([word for word, _ in found]), schema)
        if found := variants(name, schema):
            made = "".join(self.dict(f"{own}Input", part, "given") for own, part in found)
            return made + self.alias(f"{name}Input", json.dumps(" | ".join(f"{own}Input" for own, _ in found)), schema)
        if "properties" in schema:
            return self.dict(f"{name}Input", schema, "given")
        return self.alias(name, json.dumps(self.type(schema, "given")), schema)

    # Modules

    def modules(
        self,
        side: str,
        title: str,
        bodies: dict[str, str],
        head: str,
        shown: dict[str, list[str]],
        hidden: dict[str, list[str]],
    ) -> Iterator[tuple[str, str]]:
        """Modules with their names: one for each room, and an index. What is `hidden` is for type checkers alone."""
        homes = {f"{PACKAGE}.generated.{side}.{room}": _defined(body) for room, body in bodies.items() if body}
        for room, body in bodies.items():
            if not body:
                continue
            code = re.sub(r'""".*?"""', "", body, flags=re.S)
            own = f"{PACKAGE}.generated.{side}.{room}"
            others = {module: names for module, names in homes.items() if module != own}
            found = {module: used(code, names) for module, names in {**hidden, **others}.items()}
            imports = "".join(
                f"    from {module} import {', '.join(names)}\n" for module, names in found.items() if names
            )
            text = f'"""{title} of the room {room}. {HEAD}"""\n\nfrom __future__ import annotations\n\n{head}'
            text += "from collections.abc import Mapping, Sequence\n"
            for module, names in shown.items():
                text += f"from {module} import {', '.join(inner)}\n" if (inner := used(code, names)) else ""
            yield room, text + (f"\nif TYPE_CHECKING:\n{imports}" if imports else "") + f"\n{body}"
        index = "".join(f"from {module} import {', '.join(sorted(names))}\n" for module, names in homes.items())
        names = json.dumps(sorted(name for names in homes.values() for name in names))
        yield "__init__", f'"""{title}. {HEAD}"""\n\n{index}\n__all__ = {names}\n'


def _defined(body: str) -> list[str]:
    """Names that a module defines."""
    return re.findall(r"^(?:class )?([A-Z]\w*)(?:\(|: TypeAlias| = TypedDict)", body, re.M)
