"""Imported where desks' processes are forked from: whatever is loaded late is loaded once, there."""

import gc
import tempfile
from pathlib import Path

from tests.sharing.actors import Hands
from tests.sharing.faulty import NONE

with tempfile.TemporaryDirectory(prefix="regdesk-warm-") as _home:
    _share = Path(_home) / "share"
    _share.mkdir()
    _first, _second = (Hands(Path(_home) / f"{name}.regdesk", name) for name in ("one", "two"))
    _code = _first.create(_share)
    _folder = next(_share.iterdir())
    for _kind in ("make", "type", "set", "contact"):
        _first.edit(_kind, 0)
    _second.join(_folder, _code)
    for _hands in (_first, _second):
        _hands.sync(_folder, 0, NONE)
        _hands.state_hash(), _hands.check()
        _hands.close()
gc.collect()
gc.freeze()  # the processes share this memory; looking through it would copy it
