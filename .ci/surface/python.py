"""Python of the surface: frozen classes for answers, typed dicts for what is given, and functions."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from keyword import iskeyword

from schema import HANDLES, HEAD, Language, Schema, documented, is_record, named, tag, words, wrapped

BY_HAND = {"Curve"}
"""Classes of answers that are written by hand."""

METHODS = ("Allocation", "Bootstrap", "Comparison", "Explanation", "FlightPlan", "RoiTable")
"""Answers that have methods, of a class such as `AllocationMethods`."""

DICTS = ("ModelObject", "EnsembleMember", "ModelInfo", "ParameterInfo", "CreditLine", "CreditMeasures")
"""Answers that are dicts: they are handed on as they are, or are rows of tables."""

GIVEN = dict(BudgetProblem="BudgetProblemInput | BudgetProblem | CurvesByName", ModelSpec="Model", Timestamp="Time")
"""Types that may be given in more ways than the core takes."""

INPUTS = {"economics": ["Curve"], "inputs": ["CurvesByName", "Model", "Numbers", "Progress", "Time"]}
"""Modules of types that are written by hand."""

TITLES = {"answers": "Answers of functions", "given": "Types that functions take"}

INDENT = "    "

MODULE = '''"""{head}"""

from __future__ import annotations

{needed}
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
{imports}
{body}'''
"""A module; `needed` are the imports that it needs when it runs. Of all imports, ruff leaves those that are used."""

OF_TYPES = """from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from attribution_core._answer import Answer
from attribution_core._methods import {bases}
"""

OF_FUNCTIONS = """from attribution_core._ask import LEFT_OUT, ask, joined, problem_of

TYPE_CHECKING = False"""

OF_METHODS = """from attribution_core._wire import LEFT_OUT

TYPE_CHECKING = False"""

READERS = {"BudgetProblem": "problem_of"}
"""Functions that make what the core takes of arguments of a type."""

WATCHED = """progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the
work by an exception, as Ctrl-C does."""
"""Sentence of the argument of functions that tell of their steps."""

REPLACED = {"check_model", "metric", "simulate_log"}
"""Functions in place of which the package has one of its own with the same name."""

FUNCTION = """
def {name}(
    {parameters},
) -> {answer}:
{doc}    answer: {answer} = ask("{name}", {answer!r}, {asked})
    return answer

"""

METHOD = """
    def {name}(
        self,
        {parameters},
    ) -> {answer}:
{doc}        from attribution_core._ask import {ask}

        answer: {answer} = {ask}(self, "{name}", {answer!r}, {asked})
        return answer
"""

SPEND = {
    "spend": "Spend as a table, or amounts by channel.",
    "columns": "Headers of the table of spend by the names of its fields.",
}
"""Sentences of the arguments of functions that take spend, which comes as a table."""

METHODS_OF = '''

class {name}({bases}):
    """Functions that work on {what}, as methods."""

    __slots__ = ()
{body}'''

PACKAGE = '''"""Functions of the library, which are imported when they are first asked for. {head}"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from attribution_core.generated.functions import {names}

__all__ = {listed}
'''


class Python(Language):
    """Name of a type: what is answered has its own; what is given is a dict, `…Input`, or an answer of the same type.

    Arguments of functions are keywords, the first ones also by place.

    * The fields of `options` are keywords of the function.
    * Where the fields of a type are the arguments, a whole value may come first: `allocate(problem, budget=5)`.
    * A function that is watched takes `progress`.
    * Keywords that there are not go to the core, which knows the nearest name; to a type checker they are wrong.
    """

    simple = dict(any="object", number="float", integer="int", string="str", boolean="bool", null="None")
    value = staticmethod(repr)

    def reference(self, name: str, side: str) -> str:
        if side == "given" and name in GIVEN:
            return GIVEN[name]
        own = self.own(name, side)
        return f"{own} | {name}" if own != name and name in self.surface.answers else own

    def own(self, name: str, side: str, word: str = "") -> str:
        made = side == "given" and is_record(self.surface.given.get(name, {}))
        return f"{name}{words(word)}{'Input' if made else ''}"

    def literal(self, options: list[str]) -> str:
        return f"Literal[{', '.join(map(json.dumps, options))}]"

    def tuple(self, parts: list[str]) -> str:
        return f"tuple[{', '.join(parts)}]"

    def list(self, part: str, side: str) -> str:
        if side == "answers":
            return f"list[{part}]"
        return "Numbers" if part == "float" else f"Sequence[{part}]"

    def map(self, part: str, side: str) -> str:
        return f"{'Mapping' if side == 'given' else 'dict'}[str, {part}]"

    def doc(self, text: str, indent: str = "") -> str:
        body = wrapped(text.replace("\\", "\\\\").replace("`", "``"), 114 - len(indent))
        end = f"\n{indent}" if "\n" in body else ""
        return f'{indent}"""{textwrap.indent(body, indent).lstrip()}{end}"""\n' if text else ""

    def alias(self, own: str, kind: str, text: str, known: bool = True) -> str:
        return f"{own}: TypeAlias = {kind if known else json.dumps(kind)}\n{self.doc(text)}\n"

    def record(self, own: str, schema: Schema, side: str) -> str:
        is_dict = side == "given" or own.startswith(DICTS)
        fields, kinds, body = self.fields(schema, side), {}, ""
        for name, kind, text, needed in fields:
            kinds[name] = f"NotRequired[{kind}]" if is_dict and not needed else kind
            body += f"    {_attribute(name)}: {kinds[name]}\n{self.doc(text, INDENT)}"
        if is_dict and any(map(iskeyword, kinds)):
            # Such a field can stand in a call alone.
            doc = self.doc(documented(schema["description"], [(name, text) for name, _, text, _ in fields]))
            return f"\n{own} = TypedDict({own!r}, {kinds!r})\n{doc}\n"
        base = "TypedDict" if is_dict else f"{own}Methods" if own in METHODS else "Answer"
        head = self.doc(schema["description"], INDENT) + ("" if is_dict else self.head(schema))
        return f"\nclass {own}({base}):\n{head}\n{body}\n"

    def head(self, schema: Schema) -> str:
        """The head of an answer, which says what else there is to know of its fields."""
        fields, key, needed = schema["properties"], tag(schema), schema.get("required", [])
        left_out = {field: part.get("default") for field, part in fields.items() if field not in needed}
        head = f"    __slots__ = {tuple(map(_attribute, fields))!r}\n"
        head += f"    _left_out = {left_out!r}\n" if left_out else ""
        return head + (f"    _tag = {key!r}\n" if key else "")

    def definitions(self, side: str, room: str) -> Iterator[str]:
        """Definitions of the types of a room; words that are answered too are not defined a second time."""
        for name, schema in self.surface.types(side, room):
            again = name in self.surface.answers and (name in DICTS or not is_record(schema))
            if not (again if side == "given" else name in BY_HAND):
                yield self.definition(name, schema, side)

    def defined(self, side: str) -> list[str]:
        """Names of all types of a side."""
        return _names("".join(code for room in self.surface.rooms for code in self.definitions(side, room)))

    def imports(self, body: str, tables: tuple[str, ...] = ()) -> str:
        """Imports for type checkers of types that a module does not define; those of `tables` are by hand."""
        own = {*_names(body), *tables}
        known = {f"generated.{side}": {*self.defined(side)} - own for side in TITLES} | INPUTS
        known = known | {"inputs": [*INPUTS["inputs"], *tables]}
        typing = "    from typing import Any, Literal, Never\n"
        parts = (f"    from attribution_core.{one} import {', '.join(sorted(known[one]))}" for one in known)
        return typing + "\n".join(parts)

    def module(self, title: str, needed: str, body: str, tables: tuple[str, ...] = ()) -> str:
        """A module under a title."""
        return MODULE.format(head=f"{title} {HEAD}", needed=needed, imports=self.imports(body, tables), body=body)

    def modules(self, side: str) -> Iterator[tuple[str, str]]:
        """The modules of the types of a side with their names: one for each room, and an index."""
        title, index = TITLES[side], ""
        needed = OF_TYPES.format(bases=", ".join(f"{name}Methods" for name in METHODS))
        for room in self.surface.rooms:
            if body := "".join(self.definitions(side, room)):
                yield f"{room}.py", self.module(f"{title} of the room {room}.", needed, body)
                # Under its own name each is exported, without a second list of all.
                index += _imported(side, room, [f"{name} as {name}" for name in _names(body)])
        yield "__init__.py", f'"""{title}. {HEAD}"""\n\n{index}'

    def parameter(self, name: str, schema: Schema, needed: bool) -> tuple[str, str]:
        """A parameter, and what is handed on of it."""
        kind, value, reader = self.type(schema, "given"), schema.get("default"), READERS.get(named(schema))
        if needed:
            return f"{name}: {kind}", f"{reader}({name})" if reader else name
        if isinstance(value, dict):
            return f"{name}: {kind} | None = None", f"LEFT_OUT if {name} is None else {name}"
        return f"{name}: {kind} = {tuple(value) if isinstance(value, list) else value!r}", name

    def of_fields(self, flat: str, fields: Schema) -> tuple[list[str], list[str], str]:
        """Parameters by place and by name, and what is handed on, where the fields of a type are the arguments."""
        whole = f"problem: {self.reference(flat, 'given')} | None = None"
        keywords = [f"{name}: {self.type(part, 'given')} = LEFT_OUT" for name, part in fields.items()]
        return [whole, "/"], keywords, f"joined(problem, {_handed({name: name for name in fields})})"

    def of_arguments(self, arguments: Schema, options: Schema) -> tuple[list[str], list[str], str]:
        """The same of a function with arguments of its own."""
        by_place, by_name, values = [], [], {}
        for name, part in arguments["properties"].items():
            needed = name in arguments.get("required", [])
            inner = options if name == "options" else {name: part}
            made = {own: self.parameter(own, schema, needed) for own, schema in inner.items()}
            handed = {own: value for own, (_, value) in made.items()}
            values |= {name: _handed(handed)} if name == "options" else handed
            keyword = not needed and ("flat" in arguments or isinstance(part.get("default"), dict))
            (by_name if keyword else by_place).extend(parameter for parameter, _ in made.values())
        return by_place, by_name, _handed(values, "" if options else "**unknown")

    def function(self, function: Schema, form: str = FUNCTION, indent: str = INDENT) -> str:
        """A function, of data alone or a method."""
        arguments, doc, answer = function["arguments"], [function["doc"]], self.type(function["answer"], "answers")
        fields = {name: part for name, part in arguments["properties"].items() if name not in function["tables"]}
        arguments = arguments | {"properties": fields}
        options = self.surface.given[named(fields["options"])]["properties"] if "options" in fields else {}
        whole = "flat" in arguments and "problem" not in fields and not function["handles"]
        made = self.of_fields(arguments["flat"], fields) if whole else self.of_arguments(arguments, options)
        by_place, by_name, asked = made
        told = {own: self.told(part) for own, part in (fields | options).items() if own != "options"}
        doc += [f"{own}: {text}" for own, text in told.items() if text]
        if function["tables"]:
            spend = ["spend: SpendInput | None = None", "columns: ColumnNames | None = None"]
            by_name, asked = [*by_name, *spend], f"{asked}, spend, columns"
            doc += [f"{own}: {text}" for own, text in SPEND.items()]
        if function["watched"]:
            by_name, asked, doc = [*by_name, "progress: Progress = None"], f"{asked}, progress", [*doc, WATCHED]
        parameters = f",\n{indent}".join([*by_place, *(["*"] if by_name else []), *by_name, "**unknown: Never"])
        doc = self.doc("\n\n".join(doc), indent)
        ask = "ask_with_spend" if function["tables"] else "ask_of"
        return form.format(name=function["name"], parameters=parameters, answer=answer, doc=doc, asked=asked, ask=ask)

    def functions(self) -> Iterator[tuple[str, str]]:
        """The modules of all functions of data alone with their names: one for each room, and an index.

        A room may have the name of a function, such as `money`.
        """
        index, names = "", [one["name"] for one in self.surface.of_data()]
        for room in self.surface.rooms:
            if made := [one for one in self.surface.of_data() if one["room"] == room]:
                body = "".join(map(self.function, made))
                yield f"of_{room}.py", self.module(f"Functions of the room {room}.", OF_FUNCTIONS, body)
                index += _imported("functions", f"of_{room}", [one["name"] for one in made])
        yield (
            "__init__.py",
            f'"""Functions of the library. {HEAD}"""\n\n{index}\n__all__ = {json.dumps(sorted(names))}\n',
        )

    def methods(self) -> Iterator[tuple[str, str]]:
        """The modules of all methods that are made with their names: one for each room, and one of all together."""
        index, together = "", ""
        bases: dict[str, list[str]] = {name: [] for name in HANDLES}
        for room in self.surface.rooms:
            body = ""
            for name, what in HANDLES.items():
                own = f"{name}{words(room)}"
                made = [one for one in self.surface.of_handle(name) if one["room"] == room]
                if code := "".join(self.function(one, METHOD, 2 * INDENT) for one in made):
                    body += METHODS_OF.format(name=own, bases="", what=what, body=code)
                    index += _imported("methods", f"of_{room}", [own])
                    bases[name].append(own)
            if body:
                tables = ("ColumnNames", "SpendInput")
                yield f"of_{room}.py", self.module(f"Methods of the room {room}.", OF_METHODS, body, tables)
        for name, what in HANDLES.items():
            together += METHODS_OF.format(name=f"{name}Methods", bases=", ".join(bases[name]), what=what, body="")
        yield "__init__.py", f'"""Functions that work on something that lives on. {HEAD}"""\n\n{index}{together}'

    def package(self) -> str:
        """The head of the package, with the functions that it shows."""
        names = sorted(one["name"] for one in self.surface.of_data() if one["name"] not in REPLACED)
        return PACKAGE.format(head=HEAD, names=", ".join(names), listed=json.dumps(names))


def _handed(values: dict[str, str], more: str = "**unknown") -> str:
    """Arguments as they are handed on."""
    return f"{{{', '.join([*(f'{json.dumps(name)}: {value}' for name, value in values.items()), more])}}}"


def _imported(part: str, room: str, names: list[str]) -> str:
    """The line of an index that imports names from the module of a room."""
    return f"from attribution_core.generated.{part}.{room} import {', '.join(sorted(names))}\n"


def _attribute(field: str) -> str:
    """Name of a field as an attribute: a keyword of Python has an underscore after it."""
    return f"{field}_" if iskeyword(field) else field


def _names(code: str) -> list[str]:
    """Names of types that code defines."""
    return re.findall(r"^(?:class )?([A-Z]\w*)(?:\(|: TypeAlias| = TypedDict)", code, re.M)
