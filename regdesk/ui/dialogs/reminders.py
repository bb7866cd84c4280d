"""Reminder letters: one to each counterpart, to be changed, copied, or saved as a draft."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.counted import counted
from regdesk.ui.editing.fields import FieldBox
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Elided, button, elided, label
from regdesk.ui.widgets.files import ask_where_to_save
from regdesk.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from regdesk.work.reminders import Reminder

SIZE: Final = (920, 600)
LIST: Final = 264


class RemindersDialog(QDialog):
    """The letters. What is changed in one stays while another is shown."""

    def __init__(self, session: Session, parent: QWidget, letters: "Sequence[Reminder]") -> None:
        super().__init__(parent)
        self.session, self.look = session, session.look
        self.letters = list(letters)
        self._at = -1
        self.setWindowTitle(self.tr("Reminders"))
        self.list = LineView(self.look, self.tr("Counterparts"))
        self.to = FieldBox(self.look, self.tr("&To"), _address_field())
        self.subject = FieldBox(self.look, self.tr("&Subject"), QLineEdit())
        self.body = FieldBox(self.look, self.tr("T&ext"), QPlainTextEdit())
        self.copy = button(self.tr("&Copy the text"), "primary", Icon.COPY, self.look)
        self.save = button(self.tr("Save as &draft…"), "", Icon.MAIL, self.look)
        self.save.setToolTip(self.tr("A file (.eml) that the mail program opens as a draft"))
        self.shut = button(self.tr("Close"))
        self.said: Elided = elided("", "base", "ok")
        self._lay_out()
        self._connect()
        self._show_list()
        self._show(0)

    def letter(self) -> "Reminder":
        """Return the letter shown, as it is written now."""
        one = replace(
            self.letters[self._at],
            email=_line(self.to).text().strip(),
            subject=_line(self.subject).text().strip(),
            body=_text(self.body).toPlainText(),
        )
        self.letters[self._at] = one
        return one

    def _show(self, at: int) -> None:
        if at == self._at or not 0 <= at < len(self.letters):
            return
        if self._at >= 0:
            self.letter()
        self._at = at
        one = self.letters[at]
        self._offer(one.choices)
        _line(self.to).setText(one.email)
        _line(self.subject).setText(one.subject)
        for box in (self.to, self.subject):
            _line(box).setCursorPosition(0)
        _text(self.body).setPlainText(one.body)
        unknown = self.tr("No address is known. The letter can be copied all the same.")
        several = self.tr("Several people there have an address: choose one with Alt+Down.")
        self.to.hint = "" if one.email else several if one.choices else unknown
        self.to.say("")
        self._say("")

    def _offer(self, addresses: "Sequence[str]") -> None:
        """Give the addresses to choose among; none of them is chosen."""
        combo = self.to.control
        assert isinstance(combo, QComboBox)
        combo.clear()
        combo.addItems(list(addresses))
        combo.setCurrentIndex(-1)

    def _copy(self) -> None:
        one = self.letter()
        QGuiApplication.clipboard().setText(f"{one.subject}\n\n{one.body}")
        self._say(self.tr("Copied: {counterpart}").format(counterpart=one.counterpart))

    def _ask_where(self) -> None:
        from regdesk.work.reminders import eml_names

        one = self.letter()
        name = eml_names([one])[0]
        ask_where_to_save(
            self, self.tr("Save as draft"), name, self.tr("E-mail drafts (*.eml)"), self._save_to
        )

    def _save_to(self, path: Path) -> None:
        one = self.letter()

        def save(_progress: object) -> None:
            from regdesk.work.reminders import write_eml

            write_eml(one, path)

        def done(_none: None) -> None:
            self._say(self.tr("Saved in {path}").format(path=path))

        self.session.runner.aside(
            self.tr("Saving the draft"), save, owner=self, done=done, failed=self._fail
        )

    def _fail(self, error: Exception) -> None:
        self.session.fail(error, self)

    def _say(self, text: str) -> None:
        self.said.setText(text)

    def _show_list(self) -> None:
        self.list.set_lines(
            [
                Line(
                    text=one.counterpart,
                    sub=counted.commitments(len(one.commitments)),
                    icon=Icon.MAIL if one.email else Icon.CONTACTS,
                )
                for one in self.letters
            ]
        )

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda now, _old: self._show(now.row()))
        self.list.chosen.connect(lambda _line: self.body.control.setFocus())
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self.shut.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        px = self.look.px
        self.list.setMinimumWidth(px(LIST) // 2)
        self.list.setMaximumWidth(px(LIST))
        self.list.setProperty("box", "side")
        for one in (self.copy, self.save, self.shut):
            one.setAutoDefault(False)
        hint = label(
            self.tr("The letters are in Swedish. Read them through: they are sent by you."),
            "base",
            "text2",
        )
        hint.setWordWrap(True)
        right = QVBoxLayout()
        right.setContentsMargins(px(16), px(16), px(16), px(16))
        right.setSpacing(px(10))
        right.addWidget(label(counted.letters(len(self.letters)), "title"))
        right.addWidget(hint)
        right.addWidget(self.to)
        right.addWidget(self.subject)
        right.addWidget(self.body, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.said, 1)
        foot.addWidget(self.shut)
        foot.addWidget(self.save)
        foot.addWidget(self.copy)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list, 1)
        row.addLayout(right, 2)
        self.body.control.setProperty("box", "field")
        _text(self.body).document().setDocumentMargin(px(6))
        _text(self.body).setTabChangesFocus(True)
        QWidget.setTabOrder(self.list, self.to.control)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def show_reminders(session: Session, parent: QWidget, ids: Sequence[UUID]) -> None:
    """Write the letters about these commitments and show them."""
    desk, today = session.desk, session.today()

    def read() -> "tuple[Reminder, ...]":
        from regdesk.work.reminders import reminders

        return reminders(desk, ids, today)

    def show(letters: "tuple[Reminder, ...]") -> None:
        dialog = RemindersDialog(session, parent, letters)
        dialog.finished.connect(dialog.deleteLater)
        room = parent.window().size()
        px = session.look.px
        dialog.resize(
            min(px(SIZE[0]), room.width() - px(32)), min(px(SIZE[1]), room.height() - px(32))
        )
        dialog.open()

    label_ = QCoreApplication.translate("RemindersDialog", "Writing the reminders")
    session.runner.read(label_, read, owner=parent, done=show)


def _address_field() -> QComboBox:
    field = QComboBox()
    field.setEditable(True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    return field


def _line(box: FieldBox) -> QLineEdit:
    line = box.control.lineEdit() if isinstance(box.control, QComboBox) else box.control
    assert isinstance(line, QLineEdit)
    return line


def _text(box: FieldBox) -> QPlainTextEdit:
    assert isinstance(box.control, QPlainTextEdit)
    return box.control
