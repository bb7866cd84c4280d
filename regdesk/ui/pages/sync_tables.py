"""The columns of Synk: what arrived, which files can't be used, what came of each exchange."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from regdesk.domain.words import type_word
from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.editing.when import when
from regdesk.ui.icons import Icon
from regdesk.ui.marking import QT_TRANSLATE_NOOP
from regdesk.ui.models.table import Cell, Column

if TYPE_CHECKING:
    from regdesk.work.sharing import Arrival, Round, Trouble

WHEN: Final = 3
"""Where the time of an arrival stands among the columns."""

KINDS: Final = {
    "damaged": (QT_TRANSLATE_NOOP("sharing", "Damaged"), Icon.ERROR, "err"),
    "newer": (QT_TRANSLATE_NOOP("sharing", "Needs a newer program"), Icon.WARNING, "warn"),
    "aside": (QT_TRANSLATE_NOOP("sharing", "Set aside"), Icon.WARNING, "warn"),
    "foreign": (QT_TRANSLATE_NOOP("sharing", "Foreign file"), Icon.INFO, "info"),
    "locked": (QT_TRANSLATE_NOOP("sharing", "Waits for the key"), Icon.TIME, "text2"),
    "nothere": (QT_TRANSLATE_NOOP("sharing", "Not fetched yet"), Icon.TIME, "text2"),
    "cut": (QT_TRANSLATE_NOOP("sharing", "Not whole yet"), Icon.TIME, "text2"),
    "waiting": (QT_TRANSLATE_NOOP("sharing", "Waits for the file before"), Icon.TIME, "text2"),
}
OUTCOMES: Final = {
    "ok": QT_TRANSLATE_NOOP("sharing", "Done"),
    "stopped": QT_TRANSLATE_NOOP("sharing", "Stopped before its end"),
    "FolderUnreachable": QT_TRANSLATE_NOOP("sharing", "Not reached"),
    "FolderReadOnly": QT_TRANSLATE_NOOP("sharing", "Could not write"),
    "FolderFull": QT_TRANSLATE_NOOP("sharing", "No room left"),
    "RevokedHere": QT_TRANSLATE_NOOP("sharing", "Shut out"),
    "WrongFolder": QT_TRANSLATE_NOOP("sharing", "Another folder"),
    "NoSharedFolder": QT_TRANSLATE_NOOP("sharing", "No shared folder there"),
    "NewerFolder": QT_TRANSLATE_NOOP("sharing", "Needs a newer program"),
    "DiskFull": QT_TRANSLATE_NOOP("sharing", "No room left on this computer"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """An arrival with what tells its row from others."""

    id: tuple[str, str]
    arrival: "Arrival"


def _said(source: str) -> str:
    return QCoreApplication.translate("sharing", source)


def arrival_columns(
    today: date, language: str, step_name: Callable[[str], str]
) -> tuple[Column[Row], ...]:
    """Return the columns of what arrived."""
    translate = QCoreApplication.translate

    def what(row: Row) -> Cell:
        one = row.arrival
        nameless = one.title in ("", one.record_type)
        kind = words.sentence(type_word(one.record_type, language))
        title = kind if nameless else one.title
        more = f" · {counted.more(one.more)}" if one.more else ""
        return Cell(f"{title}{more}", strong=True)

    return (
        Column(head=translate("sharing", "What"), cell=what, least=176),
        Column(
            head=translate("sharing", "Change"),
            cell=lambda row: Cell(step_name(row.arrival.label), "text2"),
            width=176,
            spare=2,
        ),
        Column(
            head=translate("sharing", "Who"),
            cell=lambda row: Cell(row.arrival.officer or "–", "text2"),
            width=128,
            spare=1,
        ),
        _time(translate("sharing", "When"), lambda row: row.arrival.time, today),
    )


def trouble_columns(today: date, language: str) -> "tuple[Column[Trouble], ...]":
    """Return the columns of files that aren't used."""
    translate = QCoreApplication.translate

    def kind(one: "Trouble") -> Cell:
        word, icon, tone = KINDS.get(one.kind, (one.kind, Icon.WARNING, "warn"))
        return Cell(_said(word), tone, icon)

    return (
        Column(
            head=translate("sharing", "File"),
            cell=lambda one: Cell(_file(one.name)),
            least=160,
        ),
        Column(head=translate("sharing", "What is wrong"), cell=kind, width=160),
        Column(
            head=translate("sharing", "Why"),
            cell=lambda one: Cell(words.sentence(one.sv if language == "sv" else one.en), "text2"),
            width=176,
            spare=2,
        ),
        Column(
            head=translate("sharing", "Whose"),
            cell=lambda one: Cell(one.officer or "–", "text2"),
            width=96,
            spare=1,
        ),
        _time(translate("sharing", "Since"), lambda one: one.since, today),
    )


def round_columns(today: date) -> "tuple[Column[Round], ...]":
    """Return the columns of past exchanges."""
    translate = QCoreApplication.translate

    def outcome(one: "Round") -> Cell:
        word = _said(OUTCOMES[one.outcome]) if one.outcome in OUTCOMES else one.outcome
        good = one.outcome == "ok"
        return Cell(word, "ok" if good else "warn", Icon.DONE if good else Icon.WARNING)

    def note(one: "Round") -> Cell:
        copied = translate("sharing", "This file was a copy: it goes on as a desk of its own.")
        return Cell(copied if one.note == "copy" else one.note or "–", "text2")

    return (
        _time(translate("sharing", "When"), lambda one: one.time, today, width=152),
        Column(head=translate("sharing", "Outcome"), cell=outcome, width=176),
        Column(
            head=translate("sharing", "Sent"),
            cell=lambda one: _number(one.sent),
            sort=lambda one: one.sent,
            width=88,
            right=True,
        ),
        Column(
            head=translate("sharing", "Fetched"),
            cell=lambda one: _number(one.taken),
            sort=lambda one: one.taken,
            width=96,
            right=True,
        ),
        Column(head=translate("sharing", "Note"), cell=note, spare=1, least=96),
    )


def _file(path: str) -> str:
    """Return "namn.rdk (mapp)": the name tells more than the folders before it."""
    folder, _, name = path.rpartition("/")
    return f"{name} ({folder})" if folder else name


def _number(number: int) -> Cell:
    return Cell(str(number), "text" if number else "text3")


def _time(head: str, of: Callable[..., datetime], today: date, width: int = 160) -> Column:  # type: ignore[type-arg]
    return Column(
        head=head,
        cell=lambda one: Cell(when(of(one), today), "text2"),
        sort=of,
        width=width,
    )
