"""The one error of the library."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["AttributionError", "Problem"]

Problem = tuple[str, str]
"""Address of an offending input, and what was expected there."""


class AttributionError(ValueError):
    """Error: what was wrong, where, and what was expected.

    Match on ``code``, never on the sentence. ``problems`` holds every problem found, the first one included.
    """

    def __init__(self, code: str, path: str, detail: str, problems: Sequence[Problem] = ()) -> None:
        self.code = code
        self.path = path
        self.detail = detail
        self.problems: list[Problem] = list(problems) or [(path, detail)]
        texts = [f"{where}: {what}" if where else what for where, what in self.problems]
        super().__init__("; ".join(texts))

    def __reduce__(self) -> tuple[type[AttributionError], tuple[str, str, str, list[Problem]]]:
        return type(self), (self.code, self.path, self.detail, self.problems)
