"""Imports as Python does them.

PySide6 wraps `import` so that `from __feature__ import …` can change its names. After each import
it reads the module's source to see whether PySide6 is spoken of there, and Python's `linecache`
keeps what it read: 22 MiB once SQLAlchemy is in. Nobody here asks for features.
"""

import builtins

import PySide6.QtCore  # noqa: F401  (puts its own `import` in place)


def restore() -> None:
    """Take Python's own `import` back, where PySide6 has put it aside."""
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own
