from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import attribution_core as ac
import numpy as np
import pyarrow as pa
import pytest

SIZE = 600_000


@pytest.fixture(scope="module")
def touches() -> pa.Table:
    return pa.table(
        {
            "journey": pa.array([f"journey-{n % (SIZE // 3)}" for n in range(SIZE)]),
            "at": pa.array(np.arange(SIZE) * 1_000_000, pa.timestamp("us")),
            "channel": pa.array([f"channel-{n % 9}" for n in range(SIZE)]),
        }
    )


@pytest.fixture
def no_forced_switches() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(600)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("no_forced_switches")
def test_other_threads_run_while_the_core_works(touches: pa.Table) -> None:
    """The interpreter takes no thread off by itself here, so that ticks inside the call prove that it was let go."""
    span: list[float] = []

    def work() -> None:
        span.append(time.perf_counter())
        ac.Journeys(touches, [])
        span.append(time.perf_counter())

    thread = threading.Thread(target=work)
    thread.start()
    ticks = []
    while thread.is_alive():
        ticks.append(time.perf_counter())
        time.sleep(0.001)
    start, end = span
    inside = [start, *(tick for tick in ticks if start < tick < end), end]
    longest = max(after - before for before, after in pairwise(inside))
    assert longest < (end - start) / 2, f"{longest:.3f} s of {end - start:.3f} s without a tick"


def test_one_handle_serves_many_threads(touches: pa.Table) -> None:
    sales = [{"journey": f"journey-{n}", "at": "1970-02-01", "value": 1.0} for n in range(1_000)]
    journeys = ac.Journeys(touches, sales)
    names = ["linear", "time_decay", "first_touch", "participation"] * 4
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda name: journeys.attribute(name).weights, names))
    assert together == [journeys.attribute(name).weights for name in names]
