"""Answers: frozen classes that are made from JSON, with the standard library alone.

A class costs a fiftieth of the time at import that `dataclasses` would take for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, dataclass_transform

from attribution_core._show import as_html, as_text

__all__ = ["Answer", "AnswerList", "plain", "read"]

Reader = Callable[[Any], Any]


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=True)
class Answer:
    """Methods of every answer; for type checkers it is a frozen dataclass."""

    __slots__: tuple[str, ...] = ()
    __hash__ = None  # type: ignore[assignment]
    _left_out: ClassVar[Mapping[str, Any]] = {}
    """Fields that are left out when they are nothing, with what that is."""
    _tag: ClassVar[tuple[str, str]]
    """The field that tells an alternative of a union from the others, and its word."""

    if not TYPE_CHECKING:

        def __init__(self, **values: Any) -> None:
            if values.keys() != set(self.__slots__):
                odd = ", ".join(sorted(values.keys() ^ set(self.__slots__)))
                raise TypeError(f"{type(self).__name__} needs exactly its fields: {odd} is missing or not one of them")
            for name, value in values.items():
                object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name} cannot be changed: answers are frozen")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{name} cannot be removed: answers are frozen")

    def __getitem__(self, name: str) -> Any:
        """The field of that name, as a dict would have it."""
        for own in (name, f"{name}_"):
            if own in self.__slots__:
                return getattr(self, own)
        raise KeyError(name)

    def __repr__(self) -> str:
        """The table of an answer that has one; else its fields."""
        if table := as_text(type(self).__name__, self):
            return table
        fields = ", ".join(f"{name}={_brief(getattr(self, name))}" for name in self.__slots__)
        return f"{type(self).__name__}({fields})"

    def _repr_html_(self) -> str | None:
        return as_html(type(self).__name__, self)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, dict):
            # Some answers were dicts once.
            return self.to_dict() == other
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (type(self), {name: getattr(self, name) for name in self.__slots__})

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data, by the names that all languages have."""
        fields = {_shared(name): plain(getattr(self, name)) for name in self.__slots__}
        return {name: value for name, value in fields.items() if value != self._left_out.get(name, _NEVER)}


class AnswerList(list[Any]):
    """A list of answers of one kind, which prints as a table."""

    __slots__ = ("_kind",)

    def __init__(self, kind: str, answers: list[Any]) -> None:
        super().__init__(answers)
        self._kind = kind

    def __repr__(self) -> str:
        return as_text(self._kind, self) or super().__repr__()

    def _repr_html_(self) -> str | None:
        return as_html(self._kind, self)

    def __reduce__(self) -> tuple[Any, ...]:
        return AnswerList, (self._kind, list(self))

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dict for each answer."""
        return [answer.to_dict() for answer in self]


_SHOWN = 12
"""Elements of a list that are shown where an answer is printed by its fields."""


def _brief(value: object) -> str:
    """A value as it is written; of a long list its first elements and its length, as columns may have millions."""
    if not isinstance(value, list) or len(value) <= _SHOWN:
        return repr(value)
    return f"[{', '.join(map(repr, value[:_SHOWN]))}, … {len(value):,} in all]"


_NEVER = object()
"""Equal to no value."""


def _shared(name: str) -> str:
    """Name of a field in all languages: an attribute that would be a keyword of Python has an underscore after it."""
    return name.removesuffix("_")


def _made(kind: type[Answer], values: dict[str, Any]) -> Answer:
    """An answer from a pickle."""
    return kind(**values)


def plain(value: Any) -> Any:
    """Answers and mappings as dicts, tuples as lists, all the way down."""
    if isinstance(value, (str, int, float)) or value is None:
        return value
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    return value.to_dict()


_BY_HAND = {"Curve": "attribution_core.economics"}
"""Modules of the classes that are written by hand."""

_READERS: dict[tuple[str, str], Reader | None] = {}


def read(kind: str, data: Any, module: str = "attribution_core.generated.answers") -> Any:
    """An answer from what `json` read: `kind` is its type as an annotation has it, with names of the module."""
    reader = _reader(kind, module)
    return reader(data) if reader else data


def _reader(kind: str, module: str) -> Reader | None:
    """Reader of a type; None for plain data."""
    if (kind, module) not in _READERS:
        _READERS[kind, module] = _of_type(kind.removesuffix(" | None"), module)
    return _READERS[kind, module]


def _of_type(kind: str, module: str) -> Reader | None:
    holder, _, inner = kind.removesuffix("]").partition("[")
    if holder == "tuple":
        return tuple
    one = _reader(inner.removeprefix("str, "), module) if holder in ("list", "dict") else None
    if one and holder == "list":
        return lambda items: AnswerList(f"[{inner}]", [one(item) for item in items])
    if one:
        return lambda items: {name: one(item) for name, item in items.items()}
    from importlib import import_module

    named = getattr(import_module(_BY_HAND.get(kind, module)), kind, None)
    if isinstance(named, type):
        return _record(named, module) if issubclass(named, Answer) else getattr(named, "_read", None)
    # A union of alternatives, told apart by the word of their tag.
    answers = [one for one in getattr(named, "__args__", ()) if hasattr(one, "_tag")]
    by_word = {one._tag[1]: _record(one, module) for one in answers}
    return (lambda data: by_word[data[answers[0]._tag[0]]](data)) if answers else None


def _record(kind: type[Answer], module: str) -> Reader:
    """Makes an answer from the dict of its fields."""
    setters = [(_shared(name), getattr(kind, name).__set__) for name in kind.__slots__]
    inner: list[tuple[str, Reader]] | None = None
    new = object.__new__

    def make(data: dict[str, Any]) -> Answer:
        nonlocal inner
        if inner is None:
            # Not before they are needed: types may hold themselves.
            readers = {_shared(name): _reader(type_, module) for name, type_ in kind.__annotations__.items()}
            inner = [(name, reader) for name, reader in readers.items() if reader]
        for name, nothing in kind._left_out.items():
            # A list or a dict of its own, as all others have.
            data.setdefault(name, copy(nothing))
        for name, reader in inner:
            if data[name] is not None:
                data[name] = reader(data[name])
        made = new(kind)
        for name, put in setters:
            put(made, data[name])
        return made

    return make
