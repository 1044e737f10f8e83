"""Progress of work that takes long: what users may give to be told of it."""

from __future__ import annotations

from collections.abc import Callable

from attribution_core.errors import AttributionError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from attribution_core.inputs import Progress

__all__ = ["watcher"]


def watcher(progress: Progress) -> Callable[[int, int], object] | None:
    """Progress callback that the core calls: a function, or a bar."""
    if progress is True:
        try:
            from tqdm.auto import tqdm
        except ModuleNotFoundError:
            detail = "expected the package tqdm to be installed, or a function instead of True"
            raise AttributionError("INVALID_CONFIG", "progress", detail) from None

        bar = tqdm(total=0)

        def show(done: int, total: int) -> None:
            bar.total, bar.n = total, done
            bar.refresh()
            if done >= total > 0:
                bar.close()

        return show
    if progress is None or progress is False:
        return None
    if not callable(progress):
        detail = f"expected a function, True or None, got {progress!r}"
        raise AttributionError("INVALID_CONFIG", "progress", detail)
    return progress
