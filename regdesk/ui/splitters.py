"""How the parts of pages share their room, kept from one start to the next."""

from collections.abc import MutableMapping
from typing import Final

from PySide6.QtWidgets import QSplitter, QWidget

WHOLE: Final = 1000
"""Shares are kept in parts of this, so that they hold in a window of another size."""


def remember(page: QWidget, name: str, kept: MutableMapping[str, str]) -> None:
    """Have every splitter of a page stand as it did last, and keep how it stands from now on."""
    for at, splitter in enumerate(page.findChildren(QSplitter)):
        _remember(splitter, f"splitter {name} {at}", kept)


def _remember(splitter: QSplitter, name: str, kept: MutableMapping[str, str]) -> None:
    def keep() -> None:
        sizes: list[int] = splitter.sizes()
        whole = sum(sizes)
        if whole:
            kept[name] = " ".join(str(round(WHOLE * size / whole)) for size in sizes)

    shares: list[int] = [int(part) for part in kept.get(name, "").split() if part.isdigit()]
    if len(shares) == splitter.count() and sum(shares) > 0:
        splitter.setSizes([share * 10 for share in shares])
    splitter.splitterMoved.connect(keep)
