from datetime import date

import pytest

from regdesk.domain.commitments import STATUS_WORDS, is_late, is_open


@pytest.mark.parametrize(
    ("due", "status", "late"),
    [
        (date(2026, 11, 22), "open", True),
        (date(2026, 11, 22), "under_way", True),
        (date(2026, 11, 23), "open", False),
        (date(2026, 11, 22), "fulfilled", False),
        (date(2026, 11, 22), "dropped", False),
        (None, "open", False),
    ],
)
def test_late_is_open_past_its_day(due: date | None, status: str, late: bool) -> None:
    assert is_late(due, status, date(2026, 11, 23)) is late


def test_two_statuses_are_open() -> None:
    assert [status for status in STATUS_WORDS if is_open(status)] == ["open", "under_way"]
