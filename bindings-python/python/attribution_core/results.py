"""Answers that tell what became of rows, and why touches earned."""

from __future__ import annotations

from attribution_core.generated.answers import (
    Bootstrap,
    BuildReport,
    Comparison,
    Explanation,
    Factor,
    FittedDetails,
    Note,
    RefundReport,
    Rejection,
    RoiTable,
    SetAside,
    TouchExplanation,
)

__all__ = [
    "Bootstrap",
    "BuildReport",
    "Comparison",
    "Explanation",
    "Factor",
    "FittedDetails",
    "Note",
    "RefundReport",
    "Rejection",
    "RoiTable",
    "SetAside",
    "TouchExplanation",
]
