"""Functions of the room returns. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Never

    from attribution_core.generated.answers import MetricValue
    from attribution_core.generated.given import MetricName


def metric(
    metric: MetricName,
    values: Mapping[str, float],
    **unknown: Never,
) -> MetricValue:
    """Ratio of marketing by its name, such as ``roas`` of ``revenue`` and ``spend``.

    metric: Name of the ratio.

    values: Numbers that it is made of, by their names.
    """
    answer: MetricValue = ask("metric", "MetricValue", {"metric": metric, "values": values, **unknown})
    return answer
