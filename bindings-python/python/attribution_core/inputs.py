"""What may be given as a table: for type checkers, and as a list to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias

__all__ = ["ArrowArray", "ArrowStream", "Columns", "Model", "Rows", "Rules", "TableInput"]


class ArrowStream(Protocol):
    """A frame or a stream: Polars, pandas, PyArrow, DuckDB, Spark and others."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The Arrow PyCapsule interface."""


class ArrowArray(Protocol):
    """A single batch, such as a ``RecordBatch`` of PyArrow."""

    def __arrow_c_array__(self, requested_schema: Any = None) -> Any:
        """The Arrow PyCapsule interface."""


Rows: TypeAlias = Sequence[Mapping[str, Any]]
"""One dict for each row."""

Columns: TypeAlias = Mapping[str, Iterable[Any]]
"""A dict from names to lists or NumPy arrays."""

TableInput: TypeAlias = ArrowStream | ArrowArray | Rows | Columns
"""Anything that has rows and named columns."""

Rules: TypeAlias = Mapping[str, Any]
"""The rules of journeys, by name."""

Model: TypeAlias = str | Mapping[str, Any]
"""A model by name, as JSON, or as a mapping with ``model`` and parameters."""
