"""The surface as data, and what every language asks of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

Schema = dict[str, Any]

HEAD = "Made from docs/surface.json by `make generate`; do not edit."


class Surface:
    """Functions in order, types that are given, and types that are answered."""

    def __init__(self, path: Path) -> None:
        data = json.loads(path.read_text("utf-8"))
        self.functions: list[Schema] = data["functions"]
        self.given: dict[str, Schema] = data["given"]
        self.answers: dict[str, Schema] = data["answers"]
        self.shown: list[str] = data["shown"]
        self._plan_without_curves()
        self._channels_by_name()
        for name, schema in [*self.given.items(), *self.answers.items()]:
            for variant in schema.get("oneOf", []):
                if key := tag(variant):
                    said = f"Tells it from the other alternatives of `{name}`."
                    variant["properties"][key[0]].setdefault("description", said)

    def sides(self) -> Iterator[tuple[str, dict[str, Schema]]]:
        """Types that are given, and types that are answered."""
        yield "given", self.given
        yield "answers", self.answers

    def _plan_without_curves(self) -> None:
        """The problem of a plan has channels as bounds by name, whose curves are yet to be fitted."""
        if "PlanOptions" not in self.given:
            return
        channel, problem, options = (
            deepcopy(self.given[name]) for name in ("BudgetChannel", "BudgetProblem", "PlanOptions")
        )
        channel["required"].remove("curve")
        problem["properties"]["channels"]["items"]["$ref"] = "#/$defs/PlanBounds"
        options["properties"]["problem"]["$ref"] = "#/$defs/PlanProblem"
        self.given |= {"PlanBounds": channel, "PlanProblem": problem, "PlanOptions": options}

    def left_out(self, name: str, schema: Schema) -> dict[str, Any]:
        """Fields that an answer may leave out, each with what that stands for: nothing, which is 0 in all numbers and empty in all lists."""
        optional = (field for field in schema.get("properties", {}) if field not in schema.get("required", []))
        return {
            field: self._nothing(f"{name} may leave out {field}", schema["properties"][field]) for field in optional
        }

    def _nothing(self, path: str, schema: Schema) -> Any:
        if own := self.answers.get(named(schema), {}).get("properties"):
            return {field: self._nothing(path, part) for field, part in own.items()}
        nothing = {"number": 0, "integer": 0, "array": [], "object": {}}
        if (kind := schema.get("type")) not in nothing:
            raise SystemExit(f"an answer may leave out only numbers, lists and what is made of them, but {path}")
        return nothing[kind]

    def _channels_by_name(self) -> None:
        """Channels come as a list or by name, where a curve alone is one too; a fit stands for its curve."""
        curves = [{"$ref": "#/$defs/Curve"}, {"$ref": "#/$defs/CurveFit"}]
        for owner in ("BudgetProblem", "FlightProblem", "PlanProblem"):
            listed = self.given.get(owner, {}).get("properties", {}).get("channels")
            if not listed:
                continue
            channel = self.given[named(listed["items"])]
            curve = channel["properties"]["curve"]
            curve["anyOf"] = [{"$ref": curve.pop("$ref")}, curves[1]]
            own = deepcopy(channel)
            own["properties"].pop("id")
            own["required"] = [field for field in own.get("required", []) if field != "id"]
            own["description"] = f"`{named(listed['items'])}` that stands by its name."
            name = f"{named(listed['items'])}ByName"
            self.given[name] = own
            alone = curves if "curve" in own["required"] else []
            by_name = {"type": "object", "additionalProperties": {"anyOf": [*alone, {"$ref": f"#/$defs/{name}"}]}}
            text = listed.pop("description")
            self.given[owner]["properties"]["channels"] = {"description": text, "anyOf": [dict(listed), by_name]}

    def table(self, answer: Schema) -> str:
        """Name by which an answer is laid out as a table; empty for one without."""
        listed = f"[{named(answer.get('items', {}))}]"
        return next((name for name in (named(answer), listed) if name in self.shown), "")

    def differs(self, name: str, seen: frozenset[str] = frozenset()) -> bool:
        """True when an answer of that type has more than what may be given, itself or further down."""
        if name in seen or name not in self.given or name not in self.answers:
            return False
        inner = references(self.answers[name])
        return self.given[name] != self.answers[name] or any(self.differs(one, seen | {name}) for one in inner)


def is_method(function: Schema) -> bool:
    """True for a function that works on something that lives on, or gives it."""
    return bool(function["handles"]) or "handle" in function["answer"]


def named(schema: Schema) -> str:
    """Name of the type that a schema refers to; empty for other schemas."""
    return schema.get("$ref", "").rsplit("/", 1)[-1]


def references(schema: Any) -> Iterator[str]:
    """Names of the types that a schema refers to."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rsplit("/", 1)[1]
        schema = list(schema.values())
    if isinstance(schema, list):
        for member in schema:
            yield from references(member)


def words(name: str) -> str:
    """`max_roas` as `MaxRoas`."""
    return "".join(part.capitalize() for part in name.split("_"))


def sentence(schema: Schema, shown: Callable[[Any], str] = json.dumps) -> str:
    """Documentation of a type or field, with the default where it is short enough to say."""
    text, value = schema.get("description", ""), schema.get("default")
    if "default" not in schema or value is None or isinstance(value, dict | list):
        return text
    return f"{text} Default {shown(value)}.".strip()


def literals(schema: Schema) -> list[tuple[str, str]]:
    """Words of an enum with their documentation; none for other types."""
    options = schema.get("oneOf", [schema])
    if not all("const" in option or "enum" in option for option in options):
        return []
    return [(word, sentence(option)) for option in options for word in option.get("enum", [option.get("const")])]


def tag(variant: Schema) -> tuple[str, str] | None:
    """The field that tells an alternative from the others, and its word."""
    for field in variant.get("required", []):
        fixed = variant["properties"][field]
        if "const" in fixed or "enum" in fixed:
            return field, fixed.get("const") or fixed["enum"][0]
    return None


def variants(name: str, schema: Schema) -> list[tuple[str, Schema]]:
    """Alternatives of a tagged union with their names, `Curve` and `hill` making `CurveHill`; none for other types."""
    found = [(name + words(key[1]), variant) for variant in schema.get("oneOf", []) if (key := tag(variant))]
    if found and len(found) < len(schema["oneOf"]):
        raise SystemExit(f"{name} has alternatives with a tag and others without one")
    return found


def is_record(schema: Schema) -> bool:
    """True for what has fields: an object, or a union of such."""
    return "properties" in schema or bool(variants("", schema))


def documented(text: str, members: list[tuple[str, str]]) -> str:
    """A documentation with those of members below it."""
    return "\n\n".join([text, *(f"`{name}`: {doc}" for name, doc in members if doc)]).strip()


class Language:
    """Types as a language spells them; `side` is `given` or `answers`.

    A subclass has the words: `reference(name, side)`, `literal(words)`, `tuple(parts)`, `list(part, side)` and
    `map(part, side)`.
    """

    any: str
    simple: dict[str, str]

    def type(self, schema: Any, side: str) -> str:
        """A type as it is written."""
        if schema is True or not schema:
            return self.any
        if "$ref" in schema:
            return self.reference(schema["$ref"].rsplit("/", 1)[1], side)
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
        if kind == "object" and "properties" in schema:
            raise SystemExit(f"a type without a name: {json.dumps(schema)[:200]}")
        if kind == "object":
            return self.map(self.type(schema.get("additionalProperties", True), side), side)
        return self.number(schema, side) if kind in ("integer", "number") else self.simple[kind]

    def number(self, schema: Schema, side: str) -> str:
        """A number."""
        return self.simple[schema["type"] if isinstance(schema["type"], str) else schema["type"][0]]

    def union(self, parts: list[str]) -> str:
        """A choice, each alternative once."""
        return " | ".join(
            dict.fromkeys(part for whole in parts for part in ([whole] if "[" in whole else whole.split(" | ")))
        )
