"""Inputs that may be given as a table: for type checkers, and as a list to read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias
from uuid import UUID

if TYPE_CHECKING:
    from attribution_core.economics import Curve
    from attribution_core.generated.answers import CurveFit
    from attribution_core.generated.given import BudgetChannelByNameInput, CurveInput

__all__ = [
    "ArrowArray",
    "ArrowStream",
    "ColumnNames",
    "Columns",
    "CurvesByName",
    "Key",
    "Lazy",
    "Model",
    "Numbers",
    "Progress",
    "Rows",
    "Rules",
    "SpendInput",
    "TableInput",
    "Time",
]

Numbers: TypeAlias = Iterable[float]
"""A list, or an array or series of NumPy, pandas or Polars."""

Time: TypeAlias = str | date
"""A moment: text (RFC 3339, or without an offset for UTC), a date or a ``datetime``."""

CurvesByName: TypeAlias = "Mapping[str, CurveInput | Curve | CurveFit | BudgetChannelByNameInput]"
"""Channels by their names, each a curve, a fit or a channel with its curve and bounds."""


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


class Answered(Protocol):
    """A table among the answers of this library, such as ``deals_demo().leads``."""

    def to_dict(self) -> dict[str, Any]: ...


Rows: TypeAlias = Sequence[Mapping[str, Any]]
"""One dict for each row."""

Columns: TypeAlias = Mapping[str, Iterable[Any]]
"""A dict from names to lists or NumPy arrays."""

TableInput: TypeAlias = ArrowStream | ArrowArray | Lazy | Rows | Columns | Answered
"""Anything that has rows and named columns."""

SpendInput: TypeAlias = TableInput | Mapping[str, float | Decimal]
"""Spend as a table, or amounts by channel."""

ColumnNames: TypeAlias = Mapping[str, str | Mapping[str, str]]
"""Headers of your tables by the names of the fields: ``{"journey": "user_id"}``, or by table and field."""

Key: TypeAlias = str | int | float | Decimal | UUID
"""The key of a journey, as a table has it: text, or a whole number that stands for its digits."""

Progress: TypeAlias = Callable[[int, int], object] | bool | None
"""Is called with how many of how many steps are done; True shows a bar of tqdm. An exception in it stops the work."""

Rules: TypeAlias = Mapping[str, Any]
"""The rules of journeys, by name."""

Model: TypeAlias = str | Mapping[str, Any]
"""A model by name, as JSON, or as a mapping with ``model`` and parameters."""
