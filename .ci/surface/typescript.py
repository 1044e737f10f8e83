"""TypeScript of the surface: interfaces with a documentation on every field, and functions."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from functools import cached_property

from schema import HANDLES, HEAD, Language, Schema, camel, documented, words, wrapped

INPUTS = ("Names", "Numbers", "Spend", "Time")
"""Types that are written by hand."""

BY_HAND = {"Timestamp": "Time", "Spend": "Spend"}
"""Types that the package has for what only JavaScript has, such as a `Date`."""

FIELDS = {"FullBootstrapOptions.seed": "number | bigint"}
"""Types of fields of answers that are said as they were given."""

LITE = ("grouping", "handles", "paths", "models", "explanations", "learning", "compare")
"""Rooms of the smallest module for browsers."""

POSITIONS = 3
"""Limit of arguments by position: functions with more of them take an object."""

FUNCTION = """{head} {{
  const hint = "{name} takes {names}{{ signal, progress }}";
  noMore(more, hint);
  return ask("{function}", {given});
}}

"""

METHOD = """{doc}  async {name}({taken}): Promise<{answer}> {{
    const hint = "{name} takes {names}{{ signal, progress }}";
    noMore(more, hint);
    return this.asked("{function}", {given});
  }}

"""

METHODS_OF = """/** Functions that work on {what}, as methods. */
export abstract class {name}Methods{base} {{
{body}  /** The answer of a function by its name; of some kinds it prints as a table. */
  protected abstract asked<T>(name: string, given: unknown, watched: Watched, hint: string, kind?: string): Promise<T>;
}}

"""

BASES = {"Credits": " extends EarnedCredits"}
"""Classes that have members beside those that are made."""

NEEDED = """import { EarnedCredits } from "../earned-credits.js";
import type { SpendInput, SpendOf } from "../economics-types.js";
"""
"""Imports of methods."""

MODULE = """/** {title} {head} */
import {{ noMore }} from "../arguments.js";
{needed}import type {{ Watched }} from "../watching.js";
{imports}
{body}"""


class TypeScript(Language):
    """Types of both sides are one where they are equal; an answer with more is called `Full…`."""

    simple = dict(any="unknown", number="number", integer="number", string="string", boolean="boolean", null="null")

    def reference(self, name: str, side: str) -> str:
        return BY_HAND[name] if name in BY_HAND and side == "given" else self.own(name, side)

    def own(self, name: str, side: str, word: str = "") -> str:
        full = "Full" if side == "answers" and self.surface.differs(name) else ""
        return full + name + words(word)

    def plain(self, kind: str, schema: Schema, side: str) -> str:
        if side == "given" and schema.get("format") == "uint64":
            # Those beyond 2^53 are no numbers of JavaScript.
            return "number | bigint"
        if side == "given" and schema.get("uniqueItems"):
            return "Names"
        return super().plain(kind, schema, side)

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
        body = wrapped(text, 120 - len(indent))
        if "\n" in body:
            starred = textwrap.indent(body, " * ", lambda _: True).replace(" * \n", " *\n")
            return textwrap.indent(f"/**\n{starred}\n */\n", indent)
        return f"{indent}/** {text} */\n" if text else ""

    def alias(self, own: str, kind: str, text: str, known: bool = True) -> str:
        kind = f" {kind}" if len(kind) < 100 else "".join(f"\n  | {part}" for part in kind.split(" | "))
        return f"{self.doc(text)}export type {own} ={kind};\n\n"

    def record(self, own: str, schema: Schema, side: str) -> str:
        body = ""
        for name, kind, text, needed in self.fields(schema, side):
            kind = FIELDS.get(f"{own}.{name}", kind)
            body += f"{self.doc(text, '  ')}  {name}{'' if needed else '?'}: {kind};\n"
        return f"{self.doc(schema['description'])}export interface {own} {{\n{body}}}\n\n"

    def arguments(self, function: Schema) -> str:
        """The interface of the arguments, where they are one object that has no name yet."""
        arguments, text = function["arguments"], f"Arguments of `{function['name']}`."
        if arguments.get("flat") or not (function["handles"] or len(arguments["properties"]) > POSITIONS):
            return ""
        return self.record(f"{words(function['name'])}Arguments", arguments | {"description": text}, "given")

    def function(self, function: Schema) -> str:
        """A function of data alone: all of them compute, and so all of them are promises that can be watched."""
        arguments, doc, names = function["arguments"], function["doc"], "one object, and then "
        fields, flat = self.fields(arguments, "given"), arguments.get("flat")
        if flat or len(fields) > POSITIONS:
            asked = "problem" if flat else "given"
            parameters = f"{asked}: {flat or words(function['name']) + 'Arguments'}, "
        else:
            parameters = "".join(f"{camel(one)}{'' if needed else '?'}: {kind}, " for one, kind, _, needed in fields)
            asked = ", ".join(one if one == camel(one) else f"{one}: {camel(one)}" for one, *_ in fields)
            names = ", ".join([*(camel(one) for one, *_ in fields), "and then "]) if fields else "nothing but "
            asked = f"{{ {asked} }}" if fields else "{}"
            doc = documented(doc, [(one, text) for one, _, text, _ in fields])
        name, answer = camel(function["name"]), self.type(function["answer"], "answers")
        given = f"{asked}, watched, hint" + (f', "{function["shown"]}"' if function["shown"] else "")
        taken, doc = f"{parameters}watched: Watched = {{}}, ...more: undefined[]", self.doc(doc)
        head = f"{doc}export async function {name}({taken}): Promise<{answer}>"
        return FUNCTION.format(head=head, name=name, names=names, function=function["name"], given=given)

    def method(self, function: Schema) -> str:
        """A function that works on a handle, as a method that takes one object, if it takes any."""
        name, arguments = camel(function["name"]), function["arguments"]
        kind = arguments.get("flat") or f"{words(function['name'])}Arguments"
        kind = f'Omit<{kind}, "spend"> & Partial<SpendOf<SpendInput>>' if function["tables"] else kind
        given = f"given: {kind}{'' if arguments.get('required') else ' = {}'}, " if arguments["properties"] else ""
        shown = f', "{function["shown"]}"' if function["shown"] else ""
        return METHOD.format(
            doc=self.doc(function["doc"], "  "),
            name=name,
            names="one object, and then " if given else "nothing but ",
            taken=f"{given}watched: Watched = {{}}, ...more: undefined[]",
            answer=self.type(function["answer"], "answers"),
            function=function["name"],
            given=f"{'given' if given else '{}'}, watched, hint{shown}",
        )

    def methods(self) -> str:
        """The module of all methods that are made."""
        body = ""
        for name, what in HANDLES.items():
            made = "".join(map(self.method, self.surface.of_handle(name)))
            body += METHODS_OF.format(name=name, what=what, base=BASES.get(name, ""), body=made)
        return self.module("Functions that work on something that lives on, as methods of it.", NEEDED, body)

    @cached_property
    def bodies(self) -> dict[str, str]:
        """Definitions of the types of each room that has some."""
        return {room: body for room in self.surface.rooms if (body := "".join(self.room(room)))}

    def imports(self, code: str) -> str:
        """The import of types that code uses and does not define."""
        known = {*INPUTS, *_defined("".join(self.bodies.values()))} - {*_defined(code)}
        used = known.intersection(re.findall(r"\b[A-Z]\w*", re.sub(r"/\*\*.*?\*/", "", code, flags=re.S)))
        return f'import type {{ {", ".join(sorted(used))} }} from "./types.js";\n' if used else ""

    def module(self, title: str, needed: str, body: str) -> str:
        """A module of functions."""
        return MODULE.format(title=title, head=HEAD, needed=needed, imports=self.imports(body), body=body)

    def modules(self) -> Iterator[tuple[str, str]]:
        """The modules with their names: types of each room, an index of them, and functions."""
        for room, body in self.bodies.items():
            head = f"/** Types that functions of the room `{room}` take and give. {HEAD} */\n"
            yield f"{room}.ts", f"{head}{self.imports(body)}\n{body}"
        yield from self.together(self.surface.rooms)

    def together(self, rooms: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The modules of some rooms together: that of their types, and that of their functions."""
        given_on = "".join(f'export type * from "./{room}.js";\n' for room in rooms if room in self.bodies)
        inputs, data = f'export type {{ {", ".join(INPUTS)} }} from "../types.js";\n', self.surface.of_data()
        yield "types.ts", f"/** Types that functions take and give. {HEAD} */\n{inputs}{given_on}"
        of = {room: "".join(self.function(one) for one in data if one["room"] == room) for room in rooms}
        index = "".join(f'export * from "./of_{room}.js";\n' for room in filter(of.get, of))
        yield "functions.ts", f"/** Functions of the library. {HEAD} */\n{index}"
        for room in filter(of.get, of):
            yield f"of_{room}.ts", self.module(f"Functions of {room}.", 'import { ask } from "../ask.js";\n', of[room])

    def room(self, room: str) -> Iterator[str]:
        """Types of a room."""
        yield from (
            self.definition(*one, "given") for one in self.surface.types("given", room) if one[0] not in BY_HAND
        )
        for name, schema in self.surface.types("answers", room):
            # The core answers in one of the ways in which some types may be given, such as times as text.
            if name not in self.surface.given or self.surface.differs(name) or BY_HAND.get(name, name) != name:
                yield self.definition(name, schema, "answers")
        yield from (self.arguments(one) for one in self.surface.functions if one["room"] == room)


def _defined(code: str) -> list[str]:
    """Names of types that code defines."""
    return re.findall(r"^export (?:interface|type) (\w+)", code, re.M)
