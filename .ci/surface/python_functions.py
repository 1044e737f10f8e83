"""Functions of Python from the surface, with real signatures."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from python_types import BY_HAND, PythonTypes
from schema import HEAD, Schema, is_method, named, sentence

READERS = {"BudgetProblem": "problem_of"}
"""Functions that make what the core takes of arguments of a type."""

WATCHED = "progress: Function that is told how many of how many steps are done, or True for a bar. It may stop the work by an\nexception, as Ctrl-C does."
"""Sentence of the argument of functions that tell of their steps."""

REPLACED = {"check_model", "metric", "simulate_log"}
"""Functions in place of which the package has one of its own with the same name."""

OF_INPUTS = {"CurvesByName", "Model", "Numbers", "Progress", "Time"}
"""Types that are written by hand."""


class PythonFunctions(PythonTypes):
    """Arguments are keywords, the first ones also by place.

    * The fields of `options` are keywords of the function.
    * Where the fields of a type are the arguments, a whole value may come first: `allocate(problem, budget=5)`.
    * A function that is watched takes `progress`.
    * Keywords that there are not go to the core, which knows the nearest name; to a type checker they are wrong.
    """

    def parameter(self, name: str, schema: Schema, needed: bool) -> tuple[str, str]:
        """A parameter, and what is handed on of it."""
        kind, value, reader = self.type(schema, "given"), schema.get("default"), READERS.get(named(schema))
        if needed:
            return f"{name}: {kind}", f"{reader}({name})" if reader else name
        if isinstance(value, dict):
            return f"{name}: {kind} | None = None", f"LEFT_OUT if {name} is None else {name}"
        value = tuple(value) if isinstance(value, list) else value
        return f"{name}: {kind} = {json.dumps(value) if isinstance(value, str) else repr(value)}", name

    def handed(self, values: dict[str, str], more: str = "**unknown") -> str:
        """Arguments as they are handed on."""
        return f"{{{', '.join([*(f'{json.dumps(name)}: {value}' for name, value in values.items()), more])}}}"

    def of_fields(self, flat: str, fields: dict[str, Schema]) -> tuple[list[str], str]:
        """Parameters, and what is handed on, where the fields of a type are the arguments."""
        keywords = [f"{name}: {self.type(part, 'given')} = LEFT_OUT" for name, part in fields.items()]
        whole = f"problem: {self.reference(flat, 'given')} | None = None"
        return [whole, "/", "*", *keywords], f"joined(problem, {self.handed({name: name for name in fields})})"

    def of_arguments(self, arguments: Schema) -> tuple[list[str], str]:
        """Parameters, and what is handed on, of a function with arguments of its own."""
        places: list[str] = []
        keywords: list[str] = []
        values = {}
        for name, part in arguments["properties"].items():
            if name == "options":
                options, defaults = self.surface.given[named(part)]["properties"], part.get("default", {})
                said = {
                    own: {**inner, "default": defaults.get(own, inner.get("default"))} for own, inner in options.items()
                }
                spread = {own: self.parameter(own, inner, False) for own, inner in said.items()}
                keywords += [parameter for parameter, _ in spread.values()]
                values[name] = self.handed({own: value for own, (_, value) in spread.items()})
                continue
            needed = name in arguments.get("required", [])
            parameter, values[name] = self.parameter(name, part, needed)
            by_place = needed or not (arguments.get("flat") or isinstance(part.get("default"), dict))
            (places if by_place else keywords).append(parameter)
        star = ["*"] if keywords else []
        return [*places, *star, *keywords], self.handed(values, "" if "options" in values else "**unknown")

    def function(self, function: Schema) -> str:
        """A function; those that work on handles or give one are methods, which are written by hand."""
        if is_method(function):
            return ""
        name, arguments, answer = function["name"], function["arguments"], self.type(function["answer"], "answers")
        fields = arguments["properties"]
        options = self.surface.given[named(fields["options"])]["properties"] if "options" in fields else {}
        if clash := set(options) & set(fields):
            raise SystemExit(f"{name} has {', '.join(clash)} both as an argument and as an option")
        flat = arguments.get("flat") if "problem" not in fields else None
        parameters, asked = self.of_fields(flat, fields) if flat else self.of_arguments(arguments)
        watching = ", progress" if function["watched"] else ""
        if watching:
            # With all arguments by place, the first keyword has a star before it.
            parameters += [*([] if "*" in parameters else ["*"]), "progress: Progress = None"]
        told = {own: sentence(part, repr) for own, part in {**fields, **options}.items() if own != "options"}
        doc = "\n\n".join([function["doc"], *(f"{own}: {text}" for own, text in told.items() if text), *([WATCHED] if watching else [])])
        head = f"\ndef {name}(\n    {f',{chr(10)}    '.join([*parameters, '**unknown: Never'])},\n) -> {answer}:\n"
        call = f'ask("{name}", "{self.parts(function["answer"])}", {asked}{watching})'
        return f"{head}{self.doc(doc, '    ')}    answer: {answer} = {call}\n    return answer\n\n"

    def functions(self) -> Iterator[str]:
        """The module of all functions of data alone."""
        body = "".join(map(self.function, self.surface.functions))
        signatures = "\n".join(re.findall(r"^(?:    \w+: .*,|\) -> .*:)$", body, re.M))
        names = set(re.findall(r"\b[A-Z]\w+\b", signatures)) - {"LEFT_OUT"}
        answers = {name for name in names if name in self.surface.answers and name not in BY_HAND}
        given = {name for name in names if name.endswith("Input") or name in self.surface.given} - answers - {*BY_HAND}
        yield f'"""Functions of the library. {HEAD}"""\n\nfrom __future__ import annotations\n\n'
        yield "from attribution_core._ask import LEFT_OUT, ask, joined, problem_of\n\n"
        yield f"__all__ = {json.dumps(self.names())}\n\nTYPE_CHECKING = False\n"
        yield "if TYPE_CHECKING:\n    from collections.abc import Mapping, Sequence\n    from typing import Never\n\n"
        for module, found in (
            ("economics", names & {*BY_HAND}),
            ("generated.answers", answers),
            ("generated.given", given),
            ("inputs", names & OF_INPUTS),
        ):
            yield f"    from attribution_core.{module} import {', '.join(sorted(found))}\n" if found else ""
        yield f"\n{body}"

    def names(self) -> list[str]:
        """Functions that the package shows."""
        return sorted(
            one["name"] for one in self.surface.functions if not is_method(one) and one["name"] not in REPLACED
        )

    def package(self) -> Iterator[str]:
        """The head of the package: its functions, which are imported when they are first asked for."""
        names = ", ".join(self.names())
        yield f'"""Types and functions of the library. {HEAD}"""\n\nTYPE_CHECKING = False\nif TYPE_CHECKING:\n'
        yield f"    from attribution_core.generated.functions import {names}\nelse:\n\n"
        yield "    def __getattr__(name: str) -> object:\n        if name not in __all__:\n"
        yield '            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")\n'
        yield "        from attribution_core.generated import functions\n\n"
        yield "        return getattr(functions, name)\n\n\n"
        yield f"__all__ = {json.dumps(self.names())}\n"
