"""What was caught, in the margin at the right: a list, and the fields of the one chosen below it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.editing.editor import RecordEditor
from regdesk.ui.editing.fields import DayField, FieldBox, choice_field
from regdesk.ui.icons import Icon
from regdesk.ui.pages.at_table_panes import MARGIN, CaughtDelegate, RowList, pane_head
from regdesk.ui.pages.at_table_rows import CaughtLine
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Empty, button, label, scrolling


class WordsField(QPlainTextEdit):
    """Words on a few lines that are one line of text: Enter goes on, as Tab does."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class CaughtPane(QWidget):
    """The list of what was caught; whoever chooses one can change it here."""

    shown = Signal(object)
    """A `CaughtLine` whose place in the notes is asked for."""
    removing = Signal(object)
    """A `CaughtLine` that is to be deleted."""
    left = Signal()
    """The fields were left by Esc: back to the note."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        look = session.look
        self.setObjectName("tablePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = RowList(look, self.tr("Caught"), CaughtDelegate)
        self.count = label("", "base", "text2")
        self.editor = RecordEditor(session, self)
        self._line: CaughtLine | None = None
        self._make_fields(session)
        self._lay_out(session)
        self.list.chosen.connect(self.choose)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.removing.connect(self.removing)

    @property
    def line(self) -> CaughtLine | None:
        """What is chosen."""
        return self._line

    def show_rows(self, rows: Sequence[CaughtLine]) -> None:
        """Show what was caught; what is chosen stays chosen while it is there."""
        self.list.show_rows(rows)
        caught = [row for row in rows if not row.head]
        self.count.setText(str(len(caught)) if caught else "")
        self.list.setVisible(bool(caught))
        self._empty.setVisible(not caught)
        standing = self._line.id if self._line is not None else None
        still = next((row for row in caught if row.id == standing), None)
        if still is None:
            self.clear()
        else:
            self._line = still
            self.list.stand_on(still.id)

    def choose(self, line: CaughtLine) -> None:
        """Show the fields of something caught."""
        if line.id is None:
            return
        self._line = line
        self.list.stand_on(line.id)
        promise = line.kind == "commitment"
        for box in self._promise:
            box.setVisible(promise)
        self._title.setText(line.word)
        self.editor.show(line.kind, line.id)
        self._form.show()
        self._fit()

    def set_small(self, *, small: bool) -> None:
        """Leave out the head, where a tab says the same."""
        self._head.setVisible(not small)

    def choose_by_id(self, record_id: UUID) -> None:
        """Choose the line of a record, if it is there."""
        at = self.list.rows.row_of(record_id)
        if at is not None:
            row = self.list.rows.rows[at]
            assert isinstance(row, CaughtLine)
            self.choose(row)

    def clear(self) -> None:
        """Choose nothing."""
        if self._line is not None:
            self._line = None
            self.editor.clear()
        self._form.hide()

    def enter(self) -> None:
        """Go to the fields of the one chosen, else to the list."""
        if self._form.isVisible():
            self._text.setFocus()
        else:
            self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, signal: SignalInstance) -> None:
        if self._line is not None:
            signal.emit(self._line)

    def _fit(self) -> None:
        """Give the fields the room they need, as long as something of the list still shows."""
        box = self._form.widget()
        layout = box.layout() if box is not None else None
        if box is None or layout is None:
            return
        layout.activate()
        wanted = box.sizeHint().height()
        self._form.setFixedHeight(min(wanted, max(self.height() * 3 // 5, 1)))

    def _moved(self) -> None:
        """With the keys in the list, show the fields of the row they stand on."""
        if self.list.hasFocus():
            at = self.list.currentIndex().row()
            row = self.list.rows.rows[at] if 0 <= at < len(self.list.rows.rows) else None
            if isinstance(row, CaughtLine) and not row.head and row != self._line:
                self.choose(row)

    def _make_fields(self, session: Session) -> None:
        look, language = session.look, session.language.code
        self._text = WordsField()
        self._text.setFixedHeight(look.px(66))
        self._owner = QLineEdit()
        self._due = DayField(look)
        self._party = choice_field(look, "commitment", "party", language, empty=self.tr("Not said"))
        self._words = FieldBox(look, self.tr("Words"), self._text)
        self._promise = [
            FieldBox(look, self.tr("Who promised"), self._party),
            FieldBox(look, self.tr("Owner"), self._owner),
            FieldBox(look, self.tr("Due"), self._due),
        ]
        self.editor.bind("text", self._words)
        for name, box in zip(("party", "owner", "due"), self._promise, strict=True):
            self.editor.bind(name, box)

    def _lay_out(self, session: Session) -> None:
        look = session.look
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._head, row = pane_head(look, self.tr("Caught"))
        row.addWidget(self.count)
        row.addStretch(1)
        rows.addWidget(self._head)
        self._empty = Empty(
            look,
            Icon.COMMITMENT,
            self.tr("Nothing caught yet"),
            self.tr(
                "Alt+1 makes the line you stand on a commitment; Alt+2–5 make it a choice, a need, "
                "a quote or a good example."
            ),
        )
        rows.addWidget(self._empty)
        rows.addWidget(self.list, 1)
        rows.addWidget(self._made_form(session))
        self._form.hide()
        self.setMinimumWidth(look.px(240))

    def _made_form(self, session: Session) -> QScrollArea:
        look = session.look
        px = look.px
        box = QFrame()
        box.setProperty("box", "foot")
        rows = QVBoxLayout(box)
        rows.setContentsMargins(px(MARGIN), px(10), px(MARGIN), px(12))
        rows.setSpacing(px(8))
        head = QHBoxLayout()
        self._title = label("", "strong")
        show = button(self.tr("In the note"), "link")
        show.clicked.connect(lambda: self._tell(self.shown))
        remove = button(self.tr("Delete"), "link")
        remove.clicked.connect(lambda: self._tell(self.removing))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(show)
        head.addWidget(remove)
        rows.addLayout(head)
        rows.addWidget(self._words)
        pair = QHBoxLayout()
        pair.setSpacing(px(12))
        pair.addWidget(self._promise[0], 1)
        pair.addWidget(self._promise[2], 1)
        rows.addLayout(pair)
        rows.addWidget(self._promise[1])
        rows.addStretch(1)
        self._form = scrolling(box)
        self._form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._form
