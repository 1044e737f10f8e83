"""Weights of credits, as one piece of memory."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    import numpy

__all__ = ["Weights"]

_SHOWN = 6
"""Number of weights that the text of longer ones begins with."""


def _turned(doubles: bytes) -> bytes:
    """Doubles of this machine as little-endian ones, or the other way round."""
    if sys.byteorder == "little":
        return doubles
    turned = array("d", doubles)
    turned.byteswap()
    return turned.tobytes()


class Weights(Sequence[float]):
    """One weight for each touch of the converting journeys, in the order of ``credits.lines()``.

    Acts like a list that cannot be changed. ``numpy.asarray(weights)`` shares its memory.
    """

    __slots__ = ("_view",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, doubles: bytes) -> None:
        # Pickles are for every machine.
        self._view = memoryview(_turned(doubles)).cast("d")

    def __len__(self) -> int:
        return len(self._view)

    @overload
    def __getitem__(self, index: int) -> float: ...
    @overload
    def __getitem__(self, index: slice) -> list[float]: ...
    def __getitem__(self, index: int | slice) -> float | list[float]:
        return list(self._view[index]) if isinstance(index, slice) else self._view[index]

    def __iter__(self) -> Iterator[float]:
        return iter(self._view)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Weights):
            return self._view == other._view
        return self.tolist() == other if isinstance(other, list) else NotImplemented

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> numpy.ndarray[Any, Any]:
        """NumPy's way of taking them over."""
        import numpy

        weights: numpy.ndarray[Any, Any] = numpy.array(self._view, dtype=dtype, copy=copy)
        return weights

    def tolist(self) -> list[float]:
        """A list of them."""
        return list(self._view)

    def __reduce__(self) -> tuple[type[Weights], tuple[bytes]]:
        return Weights, (_turned(self._view.tobytes()),)

    # Nothing in them changes.
    def __copy__(self) -> Weights:
        return self

    def __deepcopy__(self, memo: object) -> Weights:
        return self

    def __repr__(self) -> str:
        if len(self) <= _SHOWN:
            return repr(self.tolist())
        return f"[{', '.join(map(repr, self[:_SHOWN]))}, … {len(self)} weights]"
