"""TypeScript of the surface: interfaces with a documentation on every field, and functions."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator

from rooms import Rooms, used
from schema import HEAD, Language, Schema, Surface, documented, is_method, literals, sentence, variants, words

IMPORTED = {
    "../economics-types.js": ["Spend"],
    "../types.js": ["Dimension", "Names", "Numbers", "Time"],
}
"""Modules of types that are written by hand."""

BY_HAND = {"Timestamp": "Time", "Spend": "Spend", "Dimension": "Dimension"}
"""Types that the package has for what only JavaScript has, such as a `Date`."""

FIELDS = {"ModelObjectLastNonDirect.direct": "Names"}
"""Types of fields that may be given in more ways than the core takes."""

ANSWERED = {"BootstrapOptions.seed": "number | bigint"}
"""Types of fields of answers that are said as they were given."""

LITE = ("paths", "models", "compare")
"""Rooms of the smallest module for browsers."""

POSITIONS = 3
"""Limit of arguments by position: functions with more of them take an object."""


class TypeScript(Language):
    """Types of both sides are one where they are equal; an answer with more is called `Full…`."""

    any, simple = (
        "unknown",
        {"number": "number", "integer": "number", "string": "string", "boolean": "boolean", "null": "null"},
    )

    def __init__(self, surface: Surface) -> None:
        self.surface = surface

    def reference(self, name: str, side: str) -> str:
        if name in BY_HAND and side == "given":
            return BY_HAND[name]
        return f"Full{name}" if side == "answers" and self.surface.differs(name) else name

    def number(self, schema: Schema, side: str) -> str:
        # Those beyond 2^53 are no numbers of JavaScript.
        return "number | bigint" if schema.get("format") == "uint64" and side == "given" else "number"

    def literal(self, options: list[str]) -> str:
        return " | ".join(map(json.dumps, options))

    def tuple(self, parts: list[str]) -> str:
        return f"[{', '.join(parts)}]"

    def list(self, part: str, side: str) -> str:
        if side == "given" and part == "number":
            return "Numbers"
        listed = f"({part})[]" if " " in part else f"{part}[]"
        return f"readonly {listed}" if side == "given" else listed

    def map(self, part: str, side: str) -> str:
        return f"Readonly<Record<string, {part}>>" if side == "given" else f"Record<string, {part}>"

    def doc(self, text: str, indent: str = "") -> str:
        lines = [line for part in text.split("\n\n") for line in [*textwrap.wrap(part, 120 - len(indent)), ""]][:-1]
        if len(lines) < 2:
            return f"{indent}/** {text} */\n" if text else ""
        return f"{indent}/**\n" + "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines) + f"{indent} */\n"

    def object(self, name: str, schema: Schema, side: str, of: str) -> str:
        needed, body = schema.get("required", []), ""
        for field, part in schema.get("properties", {}).items():
            kind = (FIELDS if side == "given" else ANSWERED).get(f"{of}.{field}") or self.type(part, side)
            body += f"{self.doc(sentence(part), '  ')}  {field}{'' if field in needed else '?'}: {kind};\n"
        return f"{self.doc(sentence(schema))}export interface {name} {{\n{body}}}\n\n"

    def definition(self, name: str, schema: Schema, side: str) -> str:
        if name in BY_HAND and side == "given":
            return ""
        shown, text = self.reference(name, side), sentence(schema)
        if found := literals(schema):
            kind = self.literal([word for word, _ in found])
            return f"{self.doc(documented(text, found))}export type {shown} = {kind};\n\n"
        if found := variants(shown, schema):
            parts = "".join(self.object(own, variant, side, own) for own, variant in found)
            return (
                f"{parts}{self.doc(text)}export type {shown} =\n  | " + "\n  | ".join(own for own, _ in found) + ";\n\n"
            )
        if "properties" in schema:
            return self.object(shown, schema, side, name)
        return f"{self.doc(text)}export type {shown} = {self.type(schema, side)};\n\n"

    def parameter(self, name: str, schema: Schema, needed: bool) -> tuple[str, str]:
        """An argument with its type, and what is done with it; anything that has items is a list of numbers."""
        own = "".join(part if place == 0 else part.capitalize() for place, part in enumerate(name.split("_")))
        kind, reader = self.type(schema, "given"), None
        if kind == "Numbers":
            kind, reader = "ArrayLike<number>", "list"
        return f"{own}{'' if needed else '?'}: {kind}", own if (own, reader) == (
            name,
            None,
        ) else f"{name}: {f'{reader}({own})' if reader else own}"

    def arguments(self, function: Schema) -> str:
        """The interface of the arguments, where they are one object that has no name yet."""
        arguments, own = function["arguments"], f"{words(function['name'])}Arguments"
        if arguments.get("flat") or not (function["handles"] or len(arguments["properties"]) > POSITIONS):
            return ""
        shown = self.object(own, {**arguments, "description": f"Arguments of `{function['name']}`."}, "given", own)
        return shown.replace(": Numbers;", ": ArrayLike<number>;")

    def function(self, function: Schema) -> str:
        """A function of data alone: all of them compute, and so all of them are promises that can be watched."""
        if is_method(function):
            # A method of what it works on, which is written by hand.
            return ""
        arguments, name, text = function["arguments"], function["name"], function["doc"]
        fields, needed = arguments.get("properties", {}), arguments.get("required", [])
        if flat := arguments.get("flat"):
            parameters, asked = f"problem: {flat}", "problem"
        elif len(fields) > POSITIONS:
            lists = [field for field, part in fields.items() if self.type(part, "given") == "Numbers"]
            parameters = f"given: {words(name)}Arguments"
            asked = f"{{ {', '.join(['...given', *(f'{field}: list(given.{field})' for field in lists)])} }}"
        else:
            taken = [self.parameter(field, part, field in needed) for field, part in fields.items()]
            text = documented(text, [(field, sentence(part)) for field, part in fields.items()])
            parameters, asked = (", ".join(parts) for parts in zip(*taken, strict=True))
            asked = f"{{ {asked} }}"
        answer, own = self.type(function["answer"], "answers"), words(name)
        shown_name = own[0].lower() + own[1:]
        one = flat or len(fields) > POSITIONS
        names = "one object" if one else ", ".join(re.findall(r"(\w+)\??: ", parameters))
        head = f"export async function {shown_name}({parameters}, watched: Watched = {{}}, ...more: undefined[]): Promise<{answer}>"
        hint = f'  const hint = "{shown_name} takes {names}, and then {{ signal, progress }}";\n  noMore(more, hint);\n'
        table = self.surface.table(function["answer"])
        shown = f', "{table}"' if table else ""
        return f'{self.doc(text)}{head} {{\n{hint}  return ask("{name}", {asked}, watched, hint{shown});\n}}\n\n'

    def types(self) -> Iterator[tuple[str, str]]:
        """The modules of all types with their names: one for each room, and an index."""
        rooms = Rooms(self.surface)
        bodies = {room: "".join(self.room(rooms, room)) for room in rooms.names}
        bodies = {room: body for room, body in bodies.items() if body}
        homes = {
            f"./{room}.js": re.findall(r"^export (?:interface|type) (\w+)", body, re.M) for room, body in bodies.items()
        }
        for room, body in bodies.items():
            code, head = re.sub(r"/\*\*.*?\*/", "", body, flags=re.S), ""
            for module, names in {**IMPORTED, **homes}.items():
                if module != f"./{room}.js" and (found := used(code, names)):
                    head += f'import type {{ {", ".join(found)} }} from "{module}";\n'
            yield room, f"/** Types that functions of the room `{room}` take and give. {HEAD} */\n{head}\n{body}"
        yield "types", self.index(homes)

    def index(self, modules: Iterable[str]) -> str:
        """The module that gives on the types of others."""
        lines = (f'export type * from "{module}";\n' for module in modules)
        return f"/** Types that functions take and give. {HEAD} */\n{''.join(lines)}"

    def lite(self) -> Iterator[tuple[str, str]]:
        """The modules that the smallest module for browsers has in place of those of all rooms."""
        yield "types", self.index(f"./{room}.js" for room in LITE)
        yield "functions", "".join(self.functions(LITE))

    def room(self, rooms: Rooms, room: str) -> Iterator[str]:
        """Types of a room."""
        for name, schema in rooms.types(self.surface.given, "given", room):
            yield self.definition(name, schema, "given")
        for name, schema in rooms.types(self.surface.answers, "answers", room):
            # The core answers in one of the ways in which some types may be given, such as times as text.
            if name not in self.surface.given or self.surface.differs(name) or BY_HAND.get(name, name) != name:
                yield self.definition(name, schema, "answers")
        yield from (self.arguments(one) for one in self.surface.functions if one["room"] == room)

    def functions(self, rooms: Iterable[str] = ()) -> Iterator[str]:
        """Functions of data alone: of some rooms, or all."""
        body = "".join(self.function(one) for one in self.surface.functions if not rooms or one["room"] in rooms)
        code = " ".join(line for line in body.splitlines() if line.startswith("export"))
        named = set(re.findall(r"\b[A-Z]\w+", code)) - {"ArrayLike", "Promise", "Record", "Readonly", "Watched"}
        yield f"/** Functions of the library. {HEAD} */\n"
        asking = "ask, list" if "list(" in body else "ask"
        yield f'import {{ noMore }} from "../arguments.js";\nimport {{ {asking} }} from "../ask.js";\n'
        yield 'import type { Watched } from "../watching.js";\n'
        yield f'import type {{\n{"".join(f"  {name},{chr(10)}" for name in sorted(named))}}} from "./types.js";\n\n'
        yield body
