"""Functions of the room report. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import B2bModelInfo
    from attribution_core.generated.given import B2bConfigInput


def b2b_model_info(
    *,
    config: B2bConfigInput | None = None,
    **unknown: Never,
) -> B2bModelInfo:
    """Factors and multipliers of the B2B models, as they are in force.

    config: Weights and multipliers that differ from the usual.
    """
    answer: B2bModelInfo = ask(
        "b2b_model_info", "B2bModelInfo", {"config": LEFT_OUT if config is None else config, **unknown}
    )
    return answer
