"""Python of the surface: frozen classes for answers, typed dicts for what is given, and functions with real signatures."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator

from schema import HEAD, Language, Schema, Surface, is_record, literals, sentence, tag, variants

BY_HAND = {"Curve": "attribution_core.economics"}
"""Classes of answers that are written by hand, with the module that has them."""

METHODS = {"Allocation": "SpendsByName", "RoiTable": "FlatRows"}
"""Classes that add methods to an answer."""

GIVEN = {"Timestamp": "Time", "BudgetProblem": "BudgetProblemInput | BudgetProblem | CurvesByName"}
"""Types that may be given in more ways than the core takes."""

FIELDS = dict.fromkeys(("BudgetChannel.curve", "FlightChannel.curve"), "CurveInput | Curve | CurveFit")
"""The same for a field alone."""

READERS = {"BudgetProblem": "problem_of"}
"""Functions that make what the core takes of arguments of a type."""


class Python(Language):
    """What is answered has the name of its type; what is given is a dict, `…Input`, or an answer of the same type."""

    any, simple = "object", {"number": "float", "integer": "int", "string": "str", "boolean": "bool", "null": "None"}

    def __init__(self, surface: Surface) -> None:
        self.surface = surface

    def reference(self, name: str, side: str) -> str:
        if side == "answers":
            return name
        if name in GIVEN:
            return GIVEN[name]
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
        return f'{indent}"""' + "\n".join(f"{indent if place and line else ''}{line}" for place, line in enumerate(lines)) + f"{end}\n"

    def alias(self, name: str, kind: str, schema: Schema) -> str:
        return f"{name}: TypeAlias = {kind}\n{self.doc(sentence(schema))}\n"

    # Answers

    def parts(self, schema: Schema) -> str:
        """Answers inside an answer, as `_answer` reads them: `[Name]` for a list, `{Name}` by name, `()` for a tuple."""
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
        inner = {field: parts for field, part in fields.items() if (parts := self.parts(part))}
        body = f"{self.doc(sentence(schema), '    ')}\n    __slots__ = ({''.join(f'{json.dumps(field)}, ' for field in fields).rstrip()})\n"
        body += f"    _parts = {json.dumps(inner)}\n" if inner else ""
        body += f"    _tag = ({json.dumps(key[0])}, {json.dumps(key[1])})\n" if key else ""
        for field, part in fields.items():
            body += f"    {field}: {self.type(part, 'answers')}\n{self.doc(sentence(part), '    ')}"
        return f"\nclass {name}({base}):\n{body}\n"

    def answers(self) -> Iterator[str]:
        """The module of all answers."""
        yield f'"""Answers of functions. {HEAD}"""\n\nfrom __future__ import annotations\n\n'
        yield "from typing import TYPE_CHECKING, Literal, TypeAlias\n\nfrom attribution_core._answer import Answer\n"
        yield f"from attribution_core._methods import {', '.join(sorted(METHODS.values()))}\n\nif TYPE_CHECKING:\n"
        yield from (f"    from {module} import {name}\n" for name, module in BY_HAND.items())
        yield f"else:\n\n    def __getattr__(name: str) -> object:\n        if name not in {json.dumps(BY_HAND)}:\n"
        yield "            raise AttributeError(name)\n        from importlib import import_module\n\n"
        yield f"        return getattr(import_module({json.dumps(BY_HAND)}[name]), name)\n\n\n"
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
            kind = FIELDS.get(f"{of}.{field}") or self.type(part, "given")
            body += f"    {field}: {kind if field in needed else f'NotRequired[{kind}]'}\n{self.doc(sentence(part), '    ')}"
        return f"\nclass {name}(TypedDict):\n{body}\n"

    def given(self) -> Iterator[str]:
        """The module of all types that are given, for type checkers and to read."""
        yield f'"""What functions take. {HEAD}"""\n\nfrom __future__ import annotations\n\n'
        yield "from collections.abc import Mapping, Sequence\nfrom typing import Literal, NotRequired, TypeAlias, TypedDict\n\n"
        shared = [name for name in self.surface.answers if name in self.surface.given and name not in BY_HAND]
        for module, names in (("generated.answers", [*shared, "CurveFit"]), ("economics", [*BY_HAND]), ("inputs", ["CurvesByName", "Numbers", "Time"])):
            yield f"from attribution_core.{module} import {', '.join(sorted(names))}\n"
        yield "\n"
        for name, schema in self.surface.given.items():
            if name in shared and not is_record(schema) or GIVEN.get(name) == "Time":
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

    # Functions

    def parameter(self, name: str, schema: Schema, needed: bool, flat: bool) -> tuple[str, str]:
        """A parameter, and what is handed on of it."""
        kind, value, named = self.type(schema, "given"), schema.get("default"), schema.get("$ref", "").rsplit("/", 1)[-1]
        if needed and not flat:
            return f"{name}: {kind}", f"{READERS[named]}({name})" if named in READERS else name
        if flat:
            return f"{name}: {kind} = LEFT_OUT", name
        if isinstance(value, dict):
            return f"{name}: {kind} | None = None", f"LEFT_OUT if {name} is None else {name}"
        shown = json.dumps(value) if isinstance(value, str) else repr(tuple(value) if isinstance(value, list) else value)
        return f"{name}: {kind} = {shown}", name

    def function(self, function: Schema) -> str:
        if function["handles"]:
            # A method of what it works on, which is written by hand.
            return ""
        name, arguments = function["name"], function["arguments"]
        fields, needed = dict(arguments["properties"]), arguments.get("required", [])
        flat = arguments.get("flat") if "problem" not in fields else None
        options = self.surface.given.get(fields.get("options", {}).get("$ref", "").rsplit("/", 1)[-1], {}).get("properties", {})
        if clash := set(options) & set(fields):
            raise SystemExit(f"{name} has {', '.join(clash)} both as an argument and as an option")
        by_place, by_name, asked, told = [], [], {}, {}
        for field, part in fields.items():
            if options and field == "options":
                spread = {own: self.parameter(own, inner, False, False) for own, inner in options.items()}
                by_name += [parameter for parameter, _ in spread.values()]
                handed = ", ".join(f'"{own}":~{value}' for own, (_, value) in spread.items())
                asked[field], told = f"{{{handed}, **unknown}}", {**told, **options}
                continue
            parameter, asked[field] = self.parameter(field, part, field in needed, bool(flat))
            placed = field in needed or not arguments.get("flat") and not isinstance(part.get("default"), dict)
            (by_place if placed and not flat else by_name).append(parameter)
            told[field] = part
        whole = [f"problem: {self.reference(flat, 'given')} | None = None", "/"] if flat else []
        parameters = [*whole, *by_place, *(["*", *by_name] if by_name else []), "**unknown: Never"]
        handed = "{" + ", ".join(f'"{field}":~{value}' for field, value in asked.items()) + ("" if options else ", **unknown") + "}"
        handed = textwrap.fill(f"joined(problem, {handed})" if flat else handed, 108).replace("~", " ").replace("\n", "\n        ")
        answer, doc = self.type(function["answer"], "answers"), [function["doc"], *(f"{own}: {sentence(part)}" for own, part in told.items())]
        kind = self.parts(function["answer"])
        return (
            f"\ndef {name}(\n    {f',{chr(10)}    '.join(parameters)},\n) -> {answer}:\n{self.doc(f'{chr(10)}{chr(10)}'.join(doc), '    ')}"
            f'    answer: {answer} = ask(\n        "{name}",\n        "{kind}",\n        {handed},\n    )\n    return answer\n\n'
        )

    def functions(self) -> Iterator[str]:
        """The module of all functions of data alone."""
        body = "".join(map(self.function, self.surface.functions))
        named = set(re.findall(r"\b[A-Z]\w+\b", "\n".join(line for line in body.splitlines() if re.match(r"(    \w+: .*,|\) -> .*)$", line))))
        yield f'"""Functions of the library. {HEAD}"""\n\nfrom __future__ import annotations\n\n'
        yield "from attribution_core._ask import LEFT_OUT, ask, joined, problem_of\n\nTYPE_CHECKING = False\nif TYPE_CHECKING:\n"
        yield "    from collections.abc import Mapping, Sequence\n    from typing import Literal, Never\n\n"
        hand = {name for name in named if name in BY_HAND}
        inputs = named & {"CurvesByName", "Numbers", "Time"}
        answers = {name for name in named if name in self.surface.answers} - hand
        other = {name for name in named if name.endswith("Input") or name in self.surface.given} - answers - hand - inputs
        for module, names in (("economics", hand), ("generated.answers", answers), ("generated.given", other), ("inputs", inputs)):
            yield f"    from attribution_core.{module} import (\n{''.join(f'        {name},{chr(10)}' for name in sorted(names))}    )\n" if names else ""
        yield f"\n{body}"

    def package(self) -> Iterator[str]:
        """The head of the package."""
        yield f'"""Types and functions of the library. {HEAD}"""\n'
