"""Measuring and telling."""

import statistics
import time
from collections.abc import Callable


def timed(action: Callable[[], object]) -> float:
    """Return how many seconds `action` took."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def median_of(action: Callable[[], object], times: int) -> float:
    """Return the median of several runs, seconds."""
    return statistics.median(timed(action) for _ in range(times))


def tell(name: str, reached: str, goal: str) -> None:
    """Print one row of the table in README.md."""
    print(f"| {name} | {reached} | {goal} |", flush=True)
