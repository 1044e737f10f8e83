"""The ledger of partners."""

from __future__ import annotations

from attribution_core import _core
from attribution_core._wire import expect, options_json
from attribution_core.generated.methods import LedgerMethods

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Unpack

    from attribution_core.generated.given import LedgerOptionsInput

__all__ = ["Ledger"]


class Ledger(LedgerMethods):
    """Ledger of partners: append-only, exact to the minor unit, and provable by a hash chain.

    Nothing in it is edited: a correction is an adjustment, a reversal or an override. Ledgers pickle.

    >>> import attribution_core as ac
    >>> ledger = ac.Ledger()
    >>> award = {
    ...     "deal": "deal-1",
    ...     "amount": {"minor": 10_000, "currency": "USD"},
    ...     "closed_at": "2026-01-20",
    ...     "parts": [{"partner": "P1", "share": 0.7}, {"partner": "P2", "share": 0.3}],
    ... }
    >>> [entry.minor for entry in ledger.post([award], at="2026-02-01", by="system").entries]
    [7000, 3000]
    """

    __slots__ = ("_core",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, **options: Unpack[LedgerOptionsInput]) -> None:
        self._core = _core.Ledger(options_json(options))

    @classmethod
    def _of(cls, core: _core.Ledger) -> Ledger:
        ledger = cls.__new__(cls)
        ledger._core = core
        return ledger

    @classmethod
    def from_bytes(cls, data: bytes | bytearray | memoryview) -> Ledger:
        """Reads what ``to_bytes`` wrote; every byte that was changed is found."""
        read = expect((bytes, bytearray, memoryview), data, "bytes", "bytes")
        return cls._of(_core.Ledger.from_bytes(bytes(read)))

    @classmethod
    def from_json_lines(cls, lines: str) -> Ledger:
        """Reads what ``to_json_lines`` wrote; every hash is checked."""
        return cls._of(_core.Ledger.from_json_lines(expect(str, lines, "lines", "text")))

    def to_bytes(self) -> bytes:
        """The ledger as bytes."""
        return self._core.to_bytes()

    def __len__(self) -> int:
        return len(self._core)

    def __eq__(self, other: object) -> bool:
        return self.to_bytes() == other.to_bytes() if isinstance(other, Ledger) else NotImplemented

    def __repr__(self) -> str:
        return f"Ledger(entries={len(self)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return Ledger.from_bytes, (self.to_bytes(),)
