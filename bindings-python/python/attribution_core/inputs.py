"""What may be given as a table: for type checkers, and as a list to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol, TypeAlias
from uuid import UUID

__all__ = ["ArrowArray", "ArrowStream", "Columns", "Key", "Lazy", "Model", "Rows", "Rules", "TableInput"]


class ArrowStream(Protocol):
    """A frame or a stream: Polars, pandas, PyArrow, DuckDB, Spark and others."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The Arrow PyCapsule interface."""


class ArrowArray(Protocol):
    """A single batch, such as a ``RecordBatch`` of PyArrow."""

    def __arrow_c_array__(self, requested_schema: Any = None) -> Any:
        """The Arrow PyCapsule interface."""


class Lazy(Protocol):
    """A query of Polars that is asked when the table is read."""

    def collect(self) -> Any:
        """The rows."""


Rows: TypeAlias = Sequence[Mapping[str, Any]]
"""One dict for each row."""

Columns: TypeAlias = Mapping[str, Iterable[Any]]
"""A dict from names to lists or NumPy arrays."""

TableInput: TypeAlias = ArrowStream | ArrowArray | Lazy | Rows | Columns
"""Anything that has rows and named columns."""

Key: TypeAlias = str | int | float | Decimal | UUID
"""The key of a journey, as a table has it: text, or a whole number that stands for its digits."""

Rules: TypeAlias = Mapping[str, Any]
"""The rules of journeys, by name."""

Model: TypeAlias = str | Mapping[str, Any]
"""A model by name, as JSON, or as a mapping with ``model`` and parameters."""
