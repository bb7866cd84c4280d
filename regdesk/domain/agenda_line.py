"""Reading a point of an agenda as it is typed on one line: its title and its planned minutes."""

import re

_HOURS = r"(?P<hours>\d{1,2}(?:[.,]\d)?)\s*(?:h|tim|tim\.|timmar|timme|hours?)"
_MINUTES = r"(?P<minutes>\d{1,3})\s*(?:min|min\.|minuter|minut|minutes?|')"
_LENGTH = re.compile(
    rf"[\s,;:–(-]*(?<![\w.,])(?:{_HOURS}(?:\s*(?:och\s+)?(?P<rest>\d{{1,2}})\s*(?:min\.?|minuter|m))?"
    rf"|{_MINUTES}|\((?P<bare>\d{{1,3}})(?=\)))\s*\)?\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\s*(?:\d{1,2}[.)]|[-•*–])\s+")


def read_agenda_line(line: str) -> tuple[str, int | None]:
    """Return title and minutes of "Elnät 35 min", "2. Elnät, 1,5 tim", "- Elnät (35)", "Elnät"."""
    text = " ".join(_NUMBER.sub("", line).split())
    found = _LENGTH.search(text)
    if found is None or not text[: found.start()].strip():
        return text, None
    return text[: found.start()].strip(), _minutes(found)


def read_minutes(typed: str) -> int | None:
    """Return the minutes of "35", "35 min" or "1 tim 30 min"; None for anything else."""
    text = typed.strip()
    if text.isdecimal():
        return int(text)
    found = _LENGTH.fullmatch(text)
    return _minutes(found) if found else None


def _minutes(found: re.Match[str]) -> int:
    if found["hours"]:
        hours = float(found["hours"].replace(",", "."))
        return round(hours * 60) + int(found["rest"] or 0)
    return int(found["minutes"] or found["bare"])
