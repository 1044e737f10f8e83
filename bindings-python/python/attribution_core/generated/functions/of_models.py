"""Functions of the room models. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Never

    from attribution_core.generated.answers import ModelObject
    from attribution_core.inputs import Model


def check_model(
    model: Model,
    **unknown: Never,
) -> ModelObject:
    """Model with its checks passed: its own name, and the parameters that differ from their defaults.

    model: Model to check.
    """
    answer: ModelObject = ask("check_model", "ModelObject", {"model": model, **unknown})
    return answer
