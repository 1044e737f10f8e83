"""docs/reference.md: every function with its arguments, their defaults and its answer, and every type."""

from __future__ import annotations

import json
from collections.abc import Iterator

from schema import HEAD, Language, Schema, literals, named, tag


class Reference(Language):
    """Types in words that are of no language."""

    simple = dict(
        any="anything", number="number", integer="whole number", string="text", boolean="true or false", null="none"
    )

    def union(self, parts: list[str]) -> str:
        return " or ".join(dict.fromkeys(parts))

    def reference(self, name: str, side: str) -> str:
        of_answers = "-as-an-answer" if side == "answers" and self.surface.differs(name) else ""
        return f"[`{name}`](#{name.lower()}{of_answers})"

    def literal(self, options: list[str]) -> str:
        return " or ".join(f"`{option}`" for option in options)

    def tuple(self, parts: list[str]) -> str:
        return f"pair of {' and '.join(dict.fromkeys(parts))}"

    def list(self, part: str, side: str) -> str:
        return f"list of ({part})" if " or " in part else f"list of {part}{'' if '`' in part else 's'}"

    def map(self, part: str, side: str) -> str:
        return f"{part} by name"

    def default(self, schema: Schema, needed: bool) -> str:
        if needed:
            return "required"
        value = schema.get("default")
        known = self.surface.given.get(named(schema), {}).get("properties", {})
        if isinstance(value, dict):
            # Only what is not the default of the type anyway.
            value = {name: part for name, part in value.items() if part != known.get(name, {}).get("default")}
        return "none" if value is None else f"`{json.dumps(value, ensure_ascii=False)}`"

    def rows(self, schema: Schema, side: str) -> str:
        needed, given = schema.get("required", []), side == "given"
        head = (
            "| name | type | default | |\n| --- | --- | --- | --- |\n"
            if given
            else "| name | type | |\n| --- | --- | --- |\n"
        )
        for name, part in schema.get("properties", {}).items():
            cells = [f"`{name}`", self.type(part, side), *([self.default(part, name in needed)] if given else [])]
            head += f"| {' | '.join([*cells, part.get('description', '')])} |\n".replace("\n\n", " ")
        return head + "\n"

    def members(self, schema: Schema, side: str) -> Iterator[str]:
        if found := literals(schema):
            yield "".join(f"* `{word}`{f': {doc}' if doc else ''}\n" for word, doc in found) + "\n"
        elif any(tag(variant) for variant in schema.get("oneOf", [])):
            for variant in schema["oneOf"]:
                yield f"`{' '.join(tag(variant) or ())}`: {variant.get('description', '')}\n\n"
                yield self.rows(variant, side)
        elif "properties" in schema:
            yield self.rows(schema, side)
        else:
            yield f"{self.type(schema, side).capitalize()}.\n\n"

    def page(self) -> Iterator[str]:
        """The whole page."""
        yield f"# Reference\n\n<!-- {HEAD} -->\n\n"
        yield "Names of functions and fields are the same in all languages; JavaScript writes functions `likeThis`.\n\n"
        yield "## Functions\n\n"
        for function in self.surface.functions:
            yield f"### `{function['name']}`\n\n{function['doc']}\n\n"
            if function["handles"]:
                yield f"Works on: {', '.join(function['handles'])}.\n\n"
            if function["watched"]:
                yield "Watched: it tells how many of how many steps are done, and can be stopped.\n\n"
            yield self.rows(function["arguments"], "given")
            yield f"Answer: {function['answer'].get('handle') or self.type(function['answer'], 'answers')}.\n\n"
        for title, side, types in (
            ("Types that are given", "given", self.surface.given),
            ("Types that are answered", "answers", self.surface.answers),
        ):
            yield f"## {title}\n\n"
            for name, schema in types.items():
                if side == "answers" and not self.surface.differs(name) and name in self.surface.given:
                    continue
                shown = f"{name} as an answer" if side == "answers" and name in self.surface.given else name
                yield f"### {shown}\n\n{schema.get('description', '')}\n\n"
                yield from self.members(schema, side)
