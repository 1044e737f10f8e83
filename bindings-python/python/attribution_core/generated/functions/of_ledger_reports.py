"""Functions of the room ledger_reports. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import LEFT_OUT, ask, joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import InclusionProof, ProofCheck
    from attribution_core.generated.given import InclusionProofInput


def verify_proof(
    problem: InclusionProofInput | InclusionProof | None = None,
    /,
    *,
    sequence: int = LEFT_OUT,
    record: str = LEFT_OUT,
    path: Sequence[str] = LEFT_OUT,
    tree_size: int = LEFT_OUT,
    tree_root: str = LEFT_OUT,
    **unknown: Never,
) -> ProofCheck:
    """Verification of an inclusion proof, without the ledger.

    sequence: Place of the entry, from 0.

    record: Canonical bytes of the entry, in hex.

    path: Hashes beside the way from the entry up, in hex.

    tree_size: Number of entries of the tree.

    tree_root: Hash of the tree, in hex.
    """
    answer: ProofCheck = ask(
        "verify_proof",
        "ProofCheck",
        joined(
            problem,
            {
                "sequence": sequence,
                "record": record,
                "path": path,
                "tree_size": tree_size,
                "tree_root": tree_root,
                **unknown,
            },
        ),
    )
    return answer
