"""What every test stands on.

Windows are drawn offscreen; regdesk keeps its own files in a folder of the test's; the day is
fixed. Real files lie in `shared/cases`
beside the checkout; a test that needs them is skipped, saying so, where they are missing.
"""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import quick_codes  # noqa: F401  importing it is what it is for

TODAY = "2026-11-23"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["REGDESK_TODAY"] = TODAY  # also for what is made once for many tests
ROOT = Path(__file__).parents[1]
CASES = ROOT.parent / "shared" / "cases"

settings.register_profile(
    "ci",
    deadline=None,
    derandomize=False,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("ci")


def pytest_collection_finish() -> None:
    """Leave what stands until the end to itself: every window that closes collects the garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("REGDESK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("REGDESK_TODAY", TODAY)  # whatever the test before did
    yield


@pytest.fixture
def cases() -> Path:
    """The folder of real files."""
    if not CASES.is_dir():
        pytest.skip(f"the real files are missing: {CASES.name} beside the checkout")
    return CASES
