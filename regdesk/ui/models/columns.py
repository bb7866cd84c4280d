"""The columns of the window's tables."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from regdesk.domain.swedish import sort_key
from regdesk.ui import words
from regdesk.ui.icons import Icon
from regdesk.ui.models.table import Cell, Column

if TYPE_CHECKING:
    from regdesk.work.commitments import CommitmentRow
    from regdesk.work.contacts import ContactRow
    from regdesk.work.counties import CountyRow
    from regdesk.work.dialogues import DialogueRow

DUE = 3
"""Where a commitment's date stands among its columns."""
ALL_DUE = 3
"""As `DUE`, among the columns of all counties' commitments."""


def county_columns() -> "tuple[Column[CountyRow], ...]":
    """Return the columns of the list of counties."""
    return _county_and_lead() + _county_numbers()


def _county_and_lead() -> "tuple[Column[CountyRow], ...]":
    translate = QCoreApplication.translate
    return (
        Column(
            head=translate("columns", "Region"),
            cell=lambda row: Cell(
                row.region_name, letter=row.letter, ringed=row.mine, strong=row.mine
            ),
            sort=lambda row: sort_key(row.short_name),
        ),
        Column(
            head=translate("columns", "Area"),
            cell=lambda row: Cell(row.area.capitalize(), "text2"),
            spare=4,
            width=88,
        ),
        Column(head=translate("columns", "County lead"), cell=_lead, width=180),
    )


def _county_numbers() -> "tuple[Column[CountyRow], ...]":
    translate = QCoreApplication.translate
    return (
        Column(
            head=translate("columns", "Last dialogue"),
            cell=lambda row: Cell(words.iso(row.last_dialogue) or "–", "text2"),
            sort=lambda row: row.last_dialogue,
            spare=3,
            width=128,
        ),
        Column(
            head=translate("columns", "Months"),
            cell=_months,
            sort=lambda row: row.months,
            width=96,
            right=True,
        ),
        Column(
            head=translate("columns", "Next dialogue"),
            cell=_next_dialogue,
            sort=lambda row: row.next_dialogue,
            spare=2,
            width=176,
        ),
        Column(
            head=translate("columns", "Open"),
            cell=lambda row: _count(row.open_commitments),
            sort=lambda row: row.open_commitments,
            spare=1,
            width=96,
            right=True,
        ),
        Column(
            head=translate("columns", "Late"),
            cell=lambda row: _count(row.late_commitments, "err"),
            sort=lambda row: row.late_commitments,
            width=96,
            right=True,
        ),
    )


def dialogue_columns() -> "tuple[Column[DialogueRow], ...]":
    """Return the columns of a county's dialogues."""
    return _dialogue_when_and_where() + _dialogue_state()


def _dialogue_when_and_where() -> "tuple[Column[DialogueRow], ...]":
    translate = QCoreApplication.translate
    return (
        Column(
            head=translate("columns", "Date"),
            cell=lambda row: Cell(words.iso(row.starts) or "–"),
            sort=lambda row: row.starts and row.starts.date(),
            width=112,
        ),
        Column(
            head=translate("columns", "Time"),
            cell=lambda row: Cell(words.clock(row.starts, row.ends) if row.starts else "", "text2"),
            spare=5,
            width=112,
        ),
        Column(head=translate("columns", "Dialogue"), cell=lambda row: Cell(row.title)),
        Column(
            head=translate("columns", "Counties"),
            cell=lambda row: Cell(" ".join(row.letters), "text2"),
            spare=4,
            width=104,
        ),
        Column(
            head=translate("columns", "Place"),
            cell=lambda row: Cell(row.place, "text2"),
            spare=1,
            width=136,
        ),
    )


def _dialogue_state() -> "tuple[Column[DialogueRow], ...]":
    translate = QCoreApplication.translate
    return (
        Column(
            head=translate("columns", "Items"),
            cell=lambda row: _count(row.agenda),
            sort=lambda row: row.agenda,
            spare=3,
            width=88,
            right=True,
        ),
        Column(
            head=translate("columns", "Commitments"),
            cell=lambda row: _count(row.commitments),
            sort=lambda row: row.commitments,
            spare=2,
            width=112,
            right=True,
        ),
        Column(
            head=translate("columns", "Status"),
            cell=lambda row: _marked(words.marked(words.DIALOGUE_STATUS, row.status)),
            width=176,
        ),
    )


def commitment_columns() -> "tuple[Column[CommitmentRow], ...]":
    """Return the columns of a county's commitments."""
    translate = QCoreApplication.translate
    return (
        Column(head=translate("columns", "Commitment"), cell=lambda row: Cell(row.text), least=380),
        Column(
            head=translate("columns", "Whose"),
            cell=lambda row: Cell(words.party_word(row.party), "text2"),
            spare=2,
            width=128,
        ),
        Column(
            head=translate("columns", "Owner"),
            cell=lambda row: Cell(row.owner, "text2"),
            spare=3,
            width=152,
        ),
        Column(
            head=translate("columns", "Due"),
            cell=lambda row: Cell(words.iso(row.due) or "–", "err" if row.late else "text2"),
            sort=_due,
            width=112,
        ),
        Column(head=translate("columns", "Status"), cell=_commitment_status, width=152),
        Column(
            head=translate("columns", "Comment"),
            cell=lambda row: Cell(row.comment, "text2"),
            spare=4,
            width=168,
        ),
    )


def all_commitment_columns() -> "tuple[Column[CommitmentRow], ...]":
    """Return the columns of all counties' commitments."""
    translate = QCoreApplication.translate
    return (
        Column(
            head=translate("columns", "Commitment"),
            cell=lambda row: Cell(row.text, letter=row.county_letter or "–"),
            sort=lambda row: (row.counties, sort_key(row.text)),
            least=320,
        ),
        Column(
            head=translate("columns", "Whose"),
            cell=lambda row: Cell(words.party_word(row.party), "text2"),
            spare=2,
            width=120,
        ),
        Column(
            head=translate("columns", "Owner"),
            cell=lambda row: Cell(row.owner, "text2"),
            spare=1,
            width=168,
        ),
        Column(
            head=translate("columns", "Due"),
            cell=lambda row: Cell(words.iso(row.due) or "–", "err" if row.late else "text2"),
            sort=_due,
            width=104,
        ),
        Column(head=translate("columns", "Status"), cell=_commitment_status, width=144),
    )


def contact_columns() -> "tuple[Column[ContactRow], ...]":
    """Return the columns of a county's contacts."""
    translate = QCoreApplication.translate
    return (
        Column(head=translate("columns", "Name"), cell=lambda row: Cell(row.name)),
        Column(head=translate("columns", "Role"), cell=lambda row: Cell(row.role)),
        Column(
            head=translate("columns", "Organisation"),
            cell=lambda row: Cell(row.organisation, "text2"),
            spare=4,
            width=200,
        ),
        Column(
            head=translate("columns", "Seat"),
            cell=lambda row: Cell(words.seat_word(row.seat), "text2"),
            spare=3,
            width=128,
        ),
        Column(
            head=translate("columns", "E-mail"),
            cell=lambda row: Cell(row.email, "text2"),
            spare=2,
            width=232,
        ),
        Column(
            head=translate("columns", "Phone"), cell=lambda row: Cell(row.phone, "text2"), width=144
        ),
    )


def all_contact_columns() -> "tuple[Column[ContactRow], ...]":
    """Return the columns of all counties' contacts."""
    translate = QCoreApplication.translate
    return (
        Column(head=translate("columns", "Name"), cell=_person, least=240),
        Column(
            head=translate("columns", "Role"),
            cell=lambda row: Cell(row.role, "text2"),
            spare=1,
            least=144,
        ),
        Column(
            head=translate("columns", "Organisation"),
            cell=lambda row: Cell(row.organisation, "text2"),
            least=168,
        ),
        Column(
            head=translate("columns", "Seat"),
            cell=lambda row: Cell(words.seat_word(row.seat), "text2"),
            spare=4,
            width=120,
        ),
        Column(
            head=translate("columns", "E-mail"),
            cell=lambda row: Cell(row.email, "text2"),
            spare=2,
            width=216,
        ),
        Column(
            head=translate("columns", "Phone"),
            cell=lambda row: Cell(row.phone, "text2"),
            spare=3,
            width=136,
        ),
    )


def _person(row: "ContactRow") -> Cell:
    letter = row.county_letter or "–"
    if row.current:
        return Cell(row.name, letter=letter)
    former = QCoreApplication.translate("columns", "{name} (not in office)").format(name=row.name)
    return Cell(former, "text3", letter=letter)


def _lead(row: "CountyRow") -> Cell:
    if not row.vacant:
        return Cell(row.lead or "–", "text2")
    if row.stand_in:
        said = QCoreApplication.translate("columns", "Vacant, stand-in {name}")
        return Cell(said.format(name=row.stand_in), "err", Icon.VACANT)
    return Cell(QCoreApplication.translate("columns", "Vacant"), "err", Icon.VACANT)


def _months(row: "CountyRow") -> Cell:
    tone = "warn" if row.due else "text"
    if row.months is None:
        return Cell(QCoreApplication.translate("columns", "never"), tone)
    return Cell(str(row.months), tone, strong=row.waited)


def _next_dialogue(row: "CountyRow") -> Cell:
    if row.due:
        said = QCoreApplication.translate("columns", "due for a dialogue")
        return Cell(said, "warn", Icon.WARNING)
    return Cell(words.iso(row.next_dialogue) or "–", "text2")


def _count(number: int, tone: str = "text") -> Cell:
    return Cell(str(number), tone if number else "text3", strong=bool(number) and tone != "text")


def _marked(mark: words.Marked) -> Cell:
    word, icon, tone = mark
    return Cell(word, tone, icon)


def _commitment_status(row: "CommitmentRow") -> Cell:
    if row.late:
        return Cell(words.days_late(row.days_late), "err", Icon.LATE, strong=True)
    return _marked(words.marked(words.COMMITMENT_STATUS, row.status))


def _due(row: "CommitmentRow") -> "tuple[bool, date]":
    """Open ones by date first, then closed ones: what is late stands on top."""
    return row.status in {"fulfilled", "dropped"}, row.due or date.max
