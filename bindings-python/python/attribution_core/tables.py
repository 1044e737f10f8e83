"""Tables of results, which any Arrow-speaking library takes over."""

from __future__ import annotations

from collections.abc import Iterable

from attribution_core._core import ArrowTable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import pandas
    import polars
    import pyarrow

    from attribution_core.generated.answers import CausalBaseline, Unattributed

__all__ = ["CreditTable", "Table"]


_SHOWN = 50
"""Number of rows that a notebook shows."""


def _text(value: object) -> str:
    """A cell as a notebook shows it: four decimals at most, unless the number is too small or too large for that."""
    if value is None:
        return ""
    if not isinstance(value, float):
        return str(value)
    if value == 0 or 1e-4 <= abs(value) < 1e15:
        return f"{value:,.4f}".rstrip("0").rstrip(".")
    return f"{value:.4g}"


class Table:
    """Rows and columns, held as Arrow.

    ``polars.DataFrame(table)``, ``pyarrow.table(table)``, ``pandas.DataFrame.from_arrow(table)`` and DuckDB take
    it as it is; the methods below do the same for you.
    """

    __slots__ = ("_arrow",)

    def __init__(self, arrow: ArrowTable) -> None:
        self._arrow = arrow

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The Arrow PyCapsule interface."""
        return self._arrow.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        """The Arrow PyCapsule interface."""
        return self._arrow.__arrow_c_schema__()

    def __len__(self) -> int:
        return len(self._arrow)

    @property
    def column_names(self) -> list[str]:
        """Names of the columns, in order."""
        return self._arrow.column_names

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dict for each row."""
        return self._arrow.to_dicts()

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        return {"rows": self.to_dicts()}

    def to_polars(self) -> polars.DataFrame:
        """A Polars data frame."""
        import polars

        return polars.DataFrame(self)

    def to_pyarrow(self) -> pyarrow.Table:
        """A PyArrow table."""
        import pyarrow

        return pyarrow.table(self)

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas data frame, through PyArrow."""
        return self.to_pyarrow().to_pandas()

    def __reduce__(self) -> tuple[Any, ...]:
        return _read_table, (self._arrow.parts(),)

    # Nothing in it changes.
    def __copy__(self) -> Table:
        return self

    def __deepcopy__(self, memo: object) -> Table:
        return self

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self)} rows of {', '.join(self.column_names)}>"

    def _repr_html_(self) -> str:
        import html

        def cells(tag: str, values: Iterable[Any]) -> str:
            return "".join(f"<{tag}>{html.escape(_text(value))}</{tag}>" for value in values)

        rows = [f"<tr>{cells('td', row.values())}</tr>" for row in self._arrow.to_dicts(_SHOWN)]
        more = f"<caption>{_SHOWN} of {len(self)} rows</caption>" if len(self) > _SHOWN else ""
        head = cells("th", self.column_names)
        return f"<table>{more}<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


class CreditTable(Table):
    """Credits grouped by one dimension or several: largest value first, or by time where the first is one."""

    __slots__ = ("_text", "baseline", "dimensions", "note", "unattributed")

    note: str | None
    """Caveat of the figures: sums of credits of a model that learns are not its effects."""

    def __init__(
        self,
        arrow: ArrowTable,
        text: str,
        dimensions: list[str],
        unattributed: Unattributed,
        baseline: CausalBaseline,
        note: str | None = None,
    ) -> None:
        super().__init__(arrow)
        self._text = text
        self.dimensions = dimensions
        self.unattributed = unattributed
        self.baseline = baseline
        self.note = note

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain data."""
        noted = {"note": self.note} if self.note else {}
        return {
            "dimensions": self.dimensions,
            **super().to_dict(),
            "unattributed": self.unattributed.to_dict(),
            "baseline": self.baseline.to_dict(),
            **noted,
        }

    def __reduce__(self) -> tuple[Any, ...]:
        parts = self._arrow.parts()
        rest = (self._text, self.dimensions, self.unattributed, self.baseline, self.note)
        return _read_credit_table, (parts, *rest)

    def __repr__(self) -> str:
        return self._text.rstrip()

    def _repr_html_(self) -> str:
        import html

        noted = f"<p>{html.escape(self.note)}</p>" if self.note else ""
        return super()._repr_html_() + noted


def _read_table(parts: list[Any]) -> Table:
    """A table from a pickle, checked."""
    return Table(ArrowTable.from_parts(parts))


def _read_credit_table(parts: list[Any], *rest: Any) -> CreditTable:
    """A table of credits from a pickle, checked."""
    return CreditTable(ArrowTable.from_parts(parts), *rest)
