"""Marks a string of a table for translation; it is translated where it is shown."""


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Return `source`; the name is the one that Qt's collector of strings looks for."""
    return source
