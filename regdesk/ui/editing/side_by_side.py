"""What two wrote in one place, side by side: take one of them, or write a third."""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from regdesk.domain.differences import Kind, differences
from regdesk.ui.editing.controls import handle
from regdesk.ui.editing.fields import (
    DayField,
    FieldBox,
    LinesField,
    MomentField,
    RefField,
    choice_field,
)
from regdesk.ui.editing.reading import Mark, Reading, one_side
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.editing.when import when
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import IconLabel, button, elided

if TYPE_CHECKING:
    from regdesk.work.conflicts import Side, Twofold

STACKED_BELOW = 560
GRID, FOOT = 3, 6
"""Where the cards and the room below stand in the column."""


class SideCard(QFrame):
    """One of the values: whose, from when, what; and the button that takes it."""

    def __init__(self, look: Look, side: "Side", title: str, sub: str, take: QPushButton) -> None:
        super().__init__()
        self.setProperty("box", "card")
        px = look.px
        self.side, self.take = side, take
        self.text = Reading(look, title)
        self.text.setProperty("box", "bare")
        icon = IconLabel(look, Icon.OFFICER if side.here else Icon.CONTACTS, "text2")
        self.title, self.sub = elided(title, "strong"), elided(sub, "small", "text2")
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self.title)
        words.addWidget(self.sub)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(10), px(12), px(10))
        head.setSpacing(px(10))
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        head.addWidget(take)
        line = QFrame()
        line.setProperty("box", "line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, px(4))
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(line)
        rows.addWidget(self.text, 1)
        self._rows = rows

    def be_snug(self) -> None:
        """Leave the room that is left under the value, whatever the neighbour needs."""
        self.text.be_snug()
        self._rows.addStretch(1)


class SideBySide(QWidget):
    """The sides of a conflict. `settled` says how it ends: (take, None) or (None, value)."""

    settled = Signal(object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = session, session.look
        self.found: Twofold | None = None
        self.cards: list[SideCard] = []
        self._bottom: QWidget | None = None
        self.third: FieldBox | None = None
        self.use_third: QPushButton | None = None
        px = self._look.px
        self.title = elided("", "head")
        self.sub = elided("", "base", "text2")
        self._grid = QGridLayout()
        self._grid.setSpacing(px(12))
        self._below = QVBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(2))
        rows.addWidget(self.title)
        rows.addWidget(self.sub)
        rows.addSpacing(px(10))
        rows.addLayout(self._grid, 1)
        rows.addSpacing(px(12))
        rows.addLayout(self._below)
        rows.addStretch(0)
        self._rows = rows

    def show_conflict(self, found: "Twofold | None") -> None:
        """Show a conflict; None shows nothing."""
        if found == self.found and found is not None:
            return
        self.found = found
        self._sweep()
        if found is None:
            self.title.setText("")
            self.sub.setText("")
            return
        self.title.setText(f"{found.title} – {found.field_word}")
        self.sub.setText(self._told(found))
        for at, side in enumerate(self.sides()):
            self.cards.append(self._card(found, side, at))
        self._place()
        for at, stretch in ((GRID, found.long), (FOOT, not found.long)):
            self._rows.setStretch(at, int(stretch))
        if found.holds not in ("", "flag", "order"):
            self._offer_third(found)
        self._order_tabs()

    def sides(self) -> "list[Side]":
        """Return the sides in the order shown: mine first."""
        if self.found is None:
            return []
        return sorted(self.found.sides, key=lambda side: (not side.here, side.number))

    def take(self, place: int) -> None:
        """Take the value shown at a place, from 1."""
        sides = self.sides()
        if 1 <= place <= len(sides):
            self.settled.emit(sides[place - 1].number, None)

    def enter(self) -> None:
        """Put the focus where one chooses."""
        if self.cards:
            self.cards[0].take.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place()

    def _told(self, found: "Twofold") -> str:
        word = found.type_word[:1].upper() + found.type_word[1:]
        if found.kind == "deleted":
            return self.tr("{type} · one deleted it while another wrote in it").format(type=word)
        if found.kind == "text":
            return self.tr("{type} · both texts stand, merged").format(type=word)
        told = self.tr("{type} · two wrote here without knowing of each other")
        return told.format(type=word)

    def _card(self, found: "Twofold", side: "Side", at: int) -> SideCard:
        today: date = self._session.today()
        officer = side.officer or self.tr("Unknown officer")
        whose = self.tr("Mine") if side.here and self._is_alone(found, side) else officer
        parts = [when(side.at, today)]
        if side.here:
            parts.append(self.tr("this computer"))
        if side.visible and found.kind == "value":
            parts.append(self.tr("shows now"))
        take = button(self._verb(found, side))
        take.setAccessibleName(f"{self._verb(found, side)}: {whose}")
        take.setToolTip(self.tr("Key {number} in the list").format(number=at + 1))
        take.clicked.connect(lambda: self.settled.emit(side.number, None))
        card = SideCard(self._look, side, whose, " · ".join(parts), take)
        card.text.show_pieces(self._marked(found, side))
        if not found.long:
            card.be_snug()
        return card

    def _verb(self, found: "Twofold", side: "Side") -> str:
        if found.kind == "deleted":
            return self.tr("Delete it") if side.deletes else self.tr("Keep it")
        if not self._is_alone(found, side):
            return self.tr("Take this")
        return self.tr("Take mine") if side.here else self.tr("Take theirs")

    def _marked(self, found: "Twofold", side: "Side") -> list[tuple[Mark, str]]:
        """Return the words of a side, those that the other lacks marked."""
        other = found.theirs if side.here else found.mine
        if other is None or other is side:
            other = next((one for one in reversed(found.sides) if one is not side), None)
        if found.kind == "deleted" or other is None:
            return [(Mark.PLAIN, side.words)]
        mark = Mark.UNDERLINED if side is self.sides()[0] else Mark.DASHED
        return list(one_side(differences(other.words, side.words), Kind.ADDED, mark))

    def _is_alone(self, found: "Twofold", side: "Side") -> bool:
        """Whether no other value was written on the same side of the fence."""
        return sum(one.here is side.here for one in found.sides) == 1

    def _offer_third(self, found: "Twofold") -> None:
        merged = found.kind == "text"
        title = self.tr("Or write it as it should be")
        if merged:
            title = self.tr("Both, merged; can be edited")
        control = self._control_for(found)
        self.third = FieldBox(self._look, title, control)
        handle(control).show(found.now)
        name = self.tr("Keep both") if merged else self.tr("Use this")
        self.use_third = button(name, "primary" if merged else "")
        self.use_third.clicked.connect(self._use_third)
        if isinstance(control, QLineEdit):
            control.returnPressed.connect(self._use_third)
        self._bottom = QWidget()
        row = QHBoxLayout(self._bottom)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        row.addWidget(self.third, 1)
        row.addWidget(self.use_third, 0, Qt.AlignmentFlag.AlignBottom)
        self._below.addWidget(self._bottom, 1)

    def _control_for(self, found: "Twofold") -> QWidget:
        look, language = self._look, self._session.language.code
        match found.holds:
            case "day":
                return DayField(look)
            case "moment":
                return MomentField(look)
            case "lines":
                return LinesField(look)
            case "choice":
                return choice_field(look, found.record_type, found.field, language)
            case "ref":
                return RefField(look, found.choices)
            case "number":
                spin = QSpinBox()
                spin.setMaximum(1_000_000)
                return spin
            case "text":
                text = QPlainTextEdit()
                text.setProperty("box", "field")
                text.setTabChangesFocus(True)
                text.setMinimumHeight(look.px(96))
                text.document().setDocumentMargin(look.px(10))
                return text
            case _:
                return QLineEdit()

    def _use_third(self) -> None:
        assert self.third is not None
        try:
            value = handle(self.third.control).value()
        except UnreadableError as error:
            self.third.say(error.sentence)
            return
        self.third.say("")
        self.settled.emit(None, value)

    def _place(self) -> None:
        """Stand the cards side by side, or on each other when it is narrow."""
        narrow = self.width() < self._look.px(STACKED_BELOW)
        columns = 1 if narrow else min(2, max(1, len(self.cards)))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)

    def _order_tabs(self) -> None:
        chain: list[QWidget] = []
        for card in self.cards:
            chain += [card.take, card.text]
        if self.third is not None and self.use_third is not None:
            chain += [self.third.control, self.use_third]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _sweep(self) -> None:
        """Take away what was shown; hidden first, for what is still to be shown would pop up."""
        for card in self.cards:
            self._grid.removeWidget(card)
        for widget in [*self.cards, self._bottom]:
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.cards = []
        self._bottom = self.third = self.use_third = None
