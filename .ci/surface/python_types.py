"""Types of Python from the surface: frozen classes for answers, and typed dicts for what is given."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from keyword import iskeyword

from schema import HEAD, Language, Schema, Surface, is_record, literals, sentence, tag, variants

BY_HAND = {"Curve": "attribution_core.economics"}
"""Classes of answers that are written by hand, with the module that has them."""

METHODS = {"Allocation": "SpendsByName", "RoiTable": "FlatRows"}
"""Classes that add methods to an answer."""

GIVEN = {"Timestamp": "Time", "BudgetProblem": "BudgetProblemInput | BudgetProblem | CurvesByName"}
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
                return name if is_record(self.surface.answers[name]) else ""
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
        """A class."""
        fields, key = schema.get("properties", {}), tag(schema)
        if left_out := set(fields) - set(schema.get("required", [])):
            raise SystemExit(f"an answer has all its fields, but {name} may leave out {', '.join(sorted(left_out))}")
        if taken := [field for field in fields if iskeyword(field) or field == "to_dict"]:
            raise SystemExit(f"{name} has a field that Python cannot have as an attribute: {', '.join(taken)}")
        inner = {field: parts for field, part in fields.items() if (parts := self.parts(part))}
        slots = "".join(f'"{field}", ' for field in fields)
        body = f"{self.doc(sentence(schema), '    ')}\n    __slots__ = ({slots})\n"
        body += f"    _parts = {json.dumps(inner)}\n" if inner else ""
        body += f"    _tag = ({json.dumps(key[0])}, {json.dumps(key[1])})\n" if key else ""
        for field, part in fields.items():
            body += f"    {field}: {self.type(part, 'answers')}\n{self.doc(sentence(part, repr), '    ')}"
        return f"\nclass {name}({base}):\n{body}\n"

    def answers(self) -> Iterator[str]:
        """The module of all answers."""
        yield f'"""Answers of functions. {HEAD}"""\n\nfrom __future__ import annotations\n\n'
        yield "from typing import TYPE_CHECKING, Literal, TypeAlias\n\nfrom attribution_core._answer import Answer\n"
        yield f"from attribution_core._methods import {', '.join(sorted(METHODS.values()))}\n\nif TYPE_CHECKING:\n"
        yield from (f"    from {module} import {name}\n" for name, module in BY_HAND.items())
        for name, schema in self.surface.answers.items():
            if name in BY_HAND:
                continue
            if found := literals(schema):
                yield self.alias(name, self.literal([word for word, _ in found]), schema)
            elif found := variants(name, schema):
                yield from (self.answer(own, part) for own, part in found)
                yield self.alias(name, " | ".join(own for own, _ in found), schema)
            elif "properties" in schema:
                yield self.answer(name, schema, METHODS.get(name, "Answer"))
            else:
                yield self.alias(name, self.type(schema, "answers"), schema)

    # What is given

    def input(self, name: str, schema: Schema, of: str) -> str:
        """A typed dict."""
        body, needed = self.doc(sentence(schema), "    ") + "\n", schema.get("required", [])
        for field, part in schema.get("properties", {}).items():
            kind = self.type(part, "given")
            kind = kind if field in needed else f"NotRequired[{kind}]"
            body += f"    {field}: {kind}\n{self.doc(sentence(part, repr), '    ')}"
        return f"\nclass {name}(TypedDict):\n{body}\n"

    def given(self) -> Iterator[str]:
        """The module of all types that are given, for type checkers and to read."""
        yield f'"""Types that functions take. {HEAD}"""\n\nfrom __future__ import annotations\n\n'
        yield "from collections.abc import Mapping, Sequence\n"
        yield "from typing import Literal, NotRequired, TypeAlias, TypedDict\n\n"
        shared = [name for name in self.surface.answers if name in self.surface.given and name not in BY_HAND]
        for module, names in (
            ("generated.answers", [*shared, "CurveFit"]),
            ("economics", [*BY_HAND]),
            ("inputs", ["CurvesByName", "Numbers", "Time"]),
        ):
            yield f"from attribution_core.{module} import {', '.join(sorted(names))}\n"
        yield "\n"
        for name, schema in self.surface.given.items():
            if (name in shared and not is_record(schema)) or GIVEN.get(name) == "Time":
                continue
            if found := literals(schema):
                yield self.alias(name, self.literal([word for word, _ in found]), schema)
            elif found := variants(name, schema):
                yield from (self.input(f"{own}Input", part, own) for own, part in found)
                yield self.alias(f"{name}Input", json.dumps(" | ".join(f"{own}Input" for own, _ in found)), schema)
            elif "properties" in schema:
                yield self.input(f"{name}Input", schema, name)
            else:
                yield self.alias(name, json.dumps(self.type(schema, "given")), schema)
