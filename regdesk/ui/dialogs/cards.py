"""The contact cards of files before they are taken in: who is new, who is known already."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.actions import Act
from regdesk.ui.counted import counted
from regdesk.ui.icons import Icon
from regdesk.ui.models.table import Cell, Column, TableModel
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import button, label
from regdesk.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from regdesk.work.cards import CardPreview
    from regdesk.work.desks import ChangeSet

SIZE: Final = (960, 560)


@dataclass(frozen=True, slots=True)
class Offered:
    """A card and whether it is to be taken in; `id` is its number in the list."""

    id: int
    preview: "CardPreview"
    taken: bool


class CardTable(TableView):
    """The cards; space takes one in or passes it over, Enter is the dialog's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.chosen_rows():
            self.opened.emit(self.current_row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class CardsDialog(QDialog):
    """One row a card. Those that are known are passed over unless the officer says otherwise.

    `taken_in` carries the ids of the new contacts.
    """

    taken_in = Signal(list)

    def __init__(
        self, session: Session, parent: QWidget, previews: "Sequence[CardPreview]"
    ) -> None:
        super().__init__(parent)
        self.session, self.look = session, session.look
        self.setWindowTitle(self.tr("Take in contact cards"))
        self.offered = [
            Offered(at, one, one.duplicate_of is None) for at, one in enumerate(previews)
        ]
        model: TableModel[Offered] = TableModel(_columns(session.language.code), self)
        self.table = CardTable(self.look, self.tr("Contact cards"), model, several=True)
        self.table.opened.connect(self._turn)
        self.title = label("", "title")
        self.take = button("", "primary")
        self.shut = button(self.tr("&Cancel"))
        self.take.setAutoDefault(False)  # a Cancel that has the focus takes Enter itself
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        self.shut.clicked.connect(self.reject)
        self._lay_out()
        self._show()
        self.table.setFocus()

    def _turn(self, _row: Offered) -> None:
        """Take in the chosen cards, or pass them over if the first of them was to be taken in."""
        chosen = {row.id for row in self.table.chosen_rows()}
        if not chosen:
            return
        taken = not self.offered[min(chosen)].taken
        self.offered = [
            replace(one, taken=taken) if one.id in chosen else one for one in self.offered
        ]
        self._show()

    def _show(self) -> None:
        count = sum(one.taken for one in self.offered)
        self.table.set_rows(self.offered)
        self.title.setText(counted.cards(len(self.offered)))
        self.take.setText(counted.take_in(count))
        self.take.setEnabled(count > 0)

    def _take(self) -> None:
        desk = self.session.desk
        chosen = [replace(one.preview, duplicate_of=None) for one in self.offered if one.taken]
        self.take.setEnabled(False)

        def taken(_progress: object) -> "ChangeSet":
            from regdesk.work.cards import accept

            return accept(desk, chosen)

        def done(change: "ChangeSet") -> None:
            people = [one for kind, one in change.changed if kind == "contact"]
            first = next((name for one in chosen if (name := one.card.called)), "")
            self.accept()
            self.session.offer(counted.cards_taken(first, len(people)), Act.UNDO)
            self.taken_in.emit(people)

        self.session.runner.write(
            self.tr("Taking in contact cards"), taken, owner=self, done=done, failed=self._fail
        )

    def _fail(self, error: Exception) -> None:
        self.take.setEnabled(True)
        self.session.fail(error, self)

    def _lay_out(self) -> None:
        px = self.look.px
        hint = label(
            self.tr(
                "Space chooses a card or passes it over, Enter takes the chosen ones in."
                " Those known already are passed over."
            ),
            "base",
            "text2",
        )
        hint.setWordWrap(True)
        card = QFrame()
        card.setProperty("box", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.shut)
        foot.addWidget(self.take)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(24), px(20), px(24), px(16))
        rows.setSpacing(px(10))
        rows.addWidget(self.title)
        rows.addWidget(hint)
        rows.addWidget(card, 1)
        rows.addLayout(foot)


def show_cards(session: Session, parent: QWidget, previews: "Sequence[CardPreview]") -> CardsDialog:
    """Show the cards to choose among them."""
    dialog = CardsDialog(session, parent, previews)
    dialog.finished.connect(dialog.deleteLater)
    room, px = parent.window().size(), session.look.px
    dialog.resize(min(px(SIZE[0]), room.width() - px(32)), min(px(SIZE[1]), room.height() - px(32)))
    dialog.open()
    return dialog


def _columns(language: str) -> tuple[Column[Any], ...]:
    translate = QCoreApplication.translate
    return (
        Column(head=translate("cards", "Card"), cell=_state, sort=lambda row: row.id, width=136),
        Column(head=translate("cards", "Name"), cell=_name, least=160),
        Column(
            head=translate("cards", "Organisation"),
            cell=lambda row: Cell(row.preview.card.organisation, "text2"),
            width=168,
            spare=2,
        ),
        Column(
            head=translate("cards", "E-mail"),
            cell=lambda row: Cell(", ".join(row.preview.card.emails[:1]), "text2"),
            width=176,
            spare=3,
        ),
        Column(
            head=translate("cards", "Phone"),
            cell=lambda row: Cell(", ".join(row.preview.card.phones[:1]), "text2"),
            width=136,
            spare=4,
        ),
        Column(
            head=translate("cards", "Remark"),
            cell=lambda row: _remark(row.preview, language),
            least=168,
        ),
    )


def _state(row: Offered) -> Cell:
    if row.taken:
        return Cell(QCoreApplication.translate("cards", "Taken in"), "ok", Icon.DONE)
    return Cell(QCoreApplication.translate("cards", "Passed over"), "text3", Icon.DROPPED)


def _name(row: Offered) -> Cell:
    return Cell(row.preview.card.called)


def _remark(preview: "CardPreview", language: str) -> Cell:
    if preview.duplicate_of is not None:
        why = preview.why_en if language == "en" else preview.why_sv
        known = QCoreApplication.translate("cards", "Known: {why}").format(why=why)
        return Cell(known, "warn", Icon.WARNING)
    said = [one.en if language == "en" else one.sv for one in preview.card.remarks]
    return Cell("; ".join(said), "text2")
