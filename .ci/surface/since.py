"""Names and fields that users of the last version rely on, and that are gone since or are something else.

`python .ci/surface/since.py` says what of the last version is not in docs/surface.json any more.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from schema import Schema, tag

PROSE = {"description", "title", "examples"}
"""Members of schemas that say nothing of what is given or answered."""

SURFACE = "docs/surface.json"


def since(root: Path) -> None:
    """Names what was removed or changed since the last tag; that is refused unless the version says that it may be."""
    last = _git(root, "describe", "--tags", "--abbrev=0")
    if last is None:
        print(f"no version has a tag yet: there is nothing to compare {SURFACE} with")
        return
    before = _git(root, "show", f"{last}:{SURFACE}")
    if before is None:
        print(f"{last} has no {SURFACE}: there is nothing to compare with")
        return
    broken = list(changes(json.loads(before), json.loads((root / SURFACE).read_text("utf-8"))))
    print("\n".join([*broken, f"{len(broken)} names or fields of {last} were removed or changed"]))
    version = re.search(r'^version = "(.+)"$', (root / "Cargo.toml").read_text("utf-8"), re.M)
    if broken and _promise(version[1] if version else "") == _promise(last.lstrip("v")):
        raise SystemExit("that needs a new version: users of the last one rely on them")


def changes(before: Any, now: Any) -> Iterator[str]:
    """Each name or field that is gone, is something else, or must be given now, with its address."""
    old, new = dict(_facts(before)), dict(_facts(now))
    for path, fact in old.items():
        if path not in new:
            yield f"removed: {path}"
        elif new[path] != fact:
            yield f"changed: {path}: {_shown(fact)} became {_shown(new[path])}"
    # Something new need not be given by those who do not know of it.
    for path, fact in new.items():
        owner = path.rsplit(".", 1)[0]
        needed = isinstance(fact, dict) and fact.get("needed") and not path.startswith("answers.")
        if needed and path not in old and owner in old:
            yield f"must be given now: {path}"


def _facts(surface: Any) -> Iterator[tuple[str, Any]]:
    """Everything that is relied on, by its address."""
    for function in surface["functions"]:
        own = {name: value for name, value in function.items() if name in ("handles", "tables", "watched")}
        yield function["name"], {**own, "answer": _shape(function["answer"])}
        yield from _fields(function["name"], function["arguments"])
    for side in ("given", "answers"):
        for name, schema in surface[side].items():
            yield from _type(f"{side}.{name}", schema)


def _type(path: str, schema: Schema) -> Iterator[tuple[str, Any]]:
    """A type: its fields, its alternatives, its words, or what else it is."""
    if "properties" in schema:
        yield path, "an object"
        yield from _fields(path, schema)
        return
    for option in schema.get("oneOf", [schema]):
        if key := tag(option) if "properties" in option else None:
            yield f"{path} {key[1]}", "an alternative"
            yield from _fields(f"{path} {key[1]}", option)
        elif "const" in option or "enum" in option:
            yield from ((f"{path} {word}", "a word") for word in option.get("enum", [option.get("const")]))
        else:
            yield path, _shape(option)


def _fields(path: str, schema: Schema) -> Iterator[tuple[str, Any]]:
    for name, part in schema.get("properties", {}).items():
        yield f"{path}.{name}", {"type": _shape(part), "needed": name in schema.get("required", [])}


def _shape(schema: Any) -> Any:
    """A schema without its prose."""
    if isinstance(schema, dict):
        return {name: _shape(value) for name, value in schema.items() if name not in PROSE}
    return [_shape(item) for item in schema] if isinstance(schema, list) else schema


def _shown(fact: Any) -> str:
    return fact if isinstance(fact, str) else json.dumps(fact, ensure_ascii=False, sort_keys=True)


def _promise(version: str) -> list[str]:
    """The part of a version within which nothing that is relied on changes: `0.3` of 0.3.1, `2` of 2.4.0."""
    numbers = version.split(".")
    return numbers[:2] if numbers[0] == "0" else numbers[:1]


def _git(root: Path, *asked: str) -> str | None:
    """Output of git; none where it fails."""
    run = subprocess.run(["git", *asked], cwd=root, capture_output=True, text=True)
    return run.stdout.strip() if run.returncode == 0 else None


if __name__ == "__main__":
    since(Path(__file__).parents[2])
