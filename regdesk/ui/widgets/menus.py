"""Menus of a right click: the letters to press are told apart, whatever comes together there."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from regdesk.ui.actions import Actions


def set_apart(menu: QMenu) -> None:
    """Let no two lines have the same letter; the window's actions keep theirs, the menu bar has them."""
    lines = [one for one in menu.actions() if one.text()]
    shared = [one for one in lines if isinstance(one.parent(), Actions)]
    taken = {_letter(one.text()) for one in shared} - {""}
    for one in lines:
        if one not in shared:
            _settle(one, taken)


def _settle(action: QAction, taken: set[str]) -> None:
    """Leave the action its letter if that is free, else give it the first free one it has."""
    text, tab, keys = action.text().partition("\t")
    letter = _letter(text)
    if letter in taken:
        plain = text.replace("&&", "\0").replace("&", "")
        at = next(
            (
                at
                for at, sign in enumerate(plain)
                if sign.isalpha() and sign.casefold() not in taken
            ),
            None,
        )
        if at is None:
            return
        letter = plain[at].casefold()
        action.setText(f"{plain[:at]}&{plain[at:]}".replace("\0", "&&") + tab + keys)
    if letter:
        taken.add(letter)


def _letter(text: str) -> str:
    plain = text.replace("&&", "")
    return plain[plain.index("&") + 1].casefold() if "&" in plain[:-1] else ""
