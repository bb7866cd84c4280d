"""`field=value` words of a command."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from regdesk import errors
from regdesk.cli.speech import Usage
from regdesk.domain.files import unreadable


def assignments(words: Sequence[str]) -> dict[str, str]:
    """Return the values by field; `f=@file` is the file's text, `f=@@x` the text "@x".

    Raises FileUnreadable, or Usage for a word without "=".
    """
    values: dict[str, str] = {}
    for word in words:
        field, sign, value = word.partition("=")
        if not sign or not field.strip():
            raise Usage(f"”{word}”: skriv fält=värde.", f"“{word}”: write field=value.")
        if value.startswith("@@"):
            value = value[1:]
        elif value.startswith("@"):
            value = _text_of(Path(value[1:]))
        if field.strip() in values:
            name = field.strip()
            raise Usage(f"”{name}” anges två gånger.", f"“{name}” is given twice.")
        values[field.strip()] = value
    return values


def given(found: Sequence[dict[str, Any]]) -> list[str]:
    """Return the fields that documents have, in their order."""
    return list(dict.fromkeys(field for one in found for field in one))


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").removesuffix("\n")
    except UnicodeDecodeError:
        raise errors.FileUnreadable(
            file=path,
            reason_sv="texten är inte UTF-8. Spara om filen som UTF-8.",
            reason_en="the text is not UTF-8. Save the file as UTF-8.",
        ) from None
    except OSError as error:
        raise unreadable(path, error) from None
