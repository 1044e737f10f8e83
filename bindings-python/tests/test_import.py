from __future__ import annotations

import subprocess
import sys

import attribution_core as ac
import pytest

SLOW = {"dataclasses", "html", "inspect", "json", "numpy", "pandas", "polars", "pyarrow", "re", "typing"}


def test_importing_brings_nothing_slow() -> None:
    code = "import sys; before = set(sys.modules); import attribution_core; print(*(set(sys.modules) - before))"
    # Without site-packages' own start-up files, which may have imported anything.
    paths = f"import sys; sys.path[:] = {sys.path!r}; "
    found = subprocess.run([sys.executable, "-S", "-c", paths + code], capture_output=True, text=True, check=True)
    assert not SLOW & set(found.stdout.split()), found.stdout


def test_every_public_name_is_there() -> None:
    assert set(ac.__all__) <= set(dir(ac))
    assert all(hasattr(ac, name) for name in ac.__all__)
    assert ac.Curve.__module__ == "attribution_core.economics"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        ac.nothing  # noqa: B018
