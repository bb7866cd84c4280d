"""What stood in a field or a record: who wrote it and when; what stood once can be put back."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from regdesk.domain.differences import Kind, differences
from regdesk.ui.actions import Act
from regdesk.ui.editing.pick_list import PickList
from regdesk.ui.editing.reading import Mark, Reading, changes
from regdesk.ui.editing.sizes import fit
from regdesk.ui.editing.when import when
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Chip, Line
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import button, elided, label

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.histories import Version

SIZE = (960, 580)
LIST = 360
SHORT = 60
"""Letters of a value that stand in the list."""


class HistoryDialog(QDialog):
    """Versions to the left, the latest first; what one held, and what it replaced, to the right."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        record_id: UUID,
        field: str | None,
        title: str,
        versions: "tuple[Version, ...]",
    ) -> None:
        super().__init__(parent)
        self._session, self._record_id, self._field = session, record_id, field
        self.whole = QCheckBox(self.tr("The &whole record"))
        self.whole.setVisible(field is not None)
        self.whole.setChecked(field is None)
        self.whole.toggled.connect(self._read)
        self._look = session.look
        self.versions = versions
        self.setWindowTitle(self.tr("History: {name}").format(name=title))
        self.list = PickList(session.look, self.tr("Versions, the latest first"))
        self.head = elided("", "strong")
        self.sub = elided("", "small", "text2")
        self.reading = Reading(session.look, self.tr("What stood in the field"))
        self.legend = label("", "small", "text2")
        self.legend.setWordWrap(True)
        self.why = label("", "small", "text2")
        self.why.setWordWrap(True)
        self.put_back = button(self.tr("&Put back this value"), "primary", Icon.UNDO, session.look)
        self.close_button = button(self.tr("&Close"))
        self.put_back.clicked.connect(self._put_back)
        self.close_button.clicked.connect(self.accept)
        self.list.moved.connect(self._show)
        self._lay_out()
        self.take(versions)
        session.runner.changed.connect(self._changed)
        fit(self, session.look, SIZE)
        self.list.setFocus()

    def take(self, versions: "tuple[Version, ...]") -> None:
        """Show versions."""
        self.versions = versions
        today = self._session.today()
        self.list.set_lines([self._line(version, today) for version in versions])
        self._show()

    @property
    def chosen(self) -> "Version | None":
        """The version that the list stands on."""
        row = self.list.currentIndex().row()
        return self.versions[row] if 0 <= row < len(self.versions) else None

    def _line(self, version: "Version", today: date) -> Line:
        value = _short(version) or self.tr("(empty)")
        whole = self.whole.isChecked()
        text = f"{version.field_word}: {value}" if whole else value
        marked = version.stands and not whole
        chip = Chip(self.tr("Now"), Icon.CHECK, "ok") if marked else None
        return Line(
            text=text,
            sub=f"{version.officer} · {when(version.at, today)}",
            chip=chip,
            key=version.entry,
        )

    def _show(self) -> None:
        version = self.chosen
        self.put_back.setEnabled(version is not None and version.returns)
        if version is None:
            self.head.setText(self.tr("Nothing has been written here yet"))
            return
        today = self._session.today()
        self.head.setText(f"{version.field_word}, {when(version.at, today)}")
        desk = self.tr("on this computer") if version.here else self.tr("on another desk")
        step = self._session.step_name(version.label)
        self.sub.setText(f"{version.officer}, {desk} · {step}")
        pieces = differences(version.before, version.words)
        if version.before and version.long:
            self.reading.show_pieces(changes(pieces))
            self.legend.setText(self.tr("Underlined was added, struck through was removed."))
        else:
            self.reading.show_pieces([(Mark.PLAIN, version.words or self.tr("(empty)"))])
            before = self.tr("Replaced: {value}").format(value=version.before)
            self.legend.setText(before if version.before else self.tr("The first that was written"))
        self.why.setText(self._why(version))
        self.why.setVisible(bool(self.why.text()))

    def _why(self, version: "Version") -> str:
        """Return why a version can't be put back, or nothing."""
        if version.returns:
            return ""
        if version.stands:
            return self.tr("This is what stands now.")
        return self.tr("This can't be put back here: use Undo.")

    def _put_back(self) -> None:
        version = self.chosen
        if version is None or not version.returns:
            return
        session, record_id = self._session, self._record_id
        desk, entry = session.desk, version.entry
        of_field = [one for one in self.versions if one.field == version.field]
        stood = [one.entry for one in of_field if one.stands]

        def put(_progress: object) -> "ChangeSet":
            from regdesk.work import forms

            return forms.put_back(desk, record_id, entry, stood)

        def done(_change: "ChangeSet") -> None:
            session.offer(self.tr("The value of before is put back."), Act.UNDO)
            self.accept()

        session.keeper.flush()
        session.runner.write(self.tr("Putting back"), put, owner=self, done=done)

    def _changed(self, change: "ChangeSet") -> None:
        if any(record_id == self._record_id for _type, record_id in change.changed):
            self._read()

    def _read(self) -> None:
        session, record_id = self._session, self._record_id
        field = None if self.whole.isChecked() else self._field
        desk, language = session.desk, session.language.code

        def read() -> "tuple[Version, ...]":
            from regdesk.work.histories import versions

            return versions(desk, record_id, field, language)

        session.runner.read(self.tr("Reading"), read, owner=self, done=self.take)

    def _lay_out(self) -> None:
        px = self._look.px
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(px(16), px(16), px(16), 0)
        column.setSpacing(px(4))
        column.addWidget(self.head)
        column.addWidget(self.sub)
        column.addSpacing(px(8))
        column.addWidget(self.reading, 1)
        column.addWidget(self.legend)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([px(LIST), px(SIZE[0] - LIST)])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(12), px(16), px(16))
        foot.setSpacing(px(8))
        foot.addWidget(self.whole)
        foot.addWidget(self.why, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.put_back)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(split, 1)
        rows.addLayout(foot)


def _short(version: "Version") -> str:
    """Return a value in one line; of a long text what was added, else what was taken away."""
    text, sign = version.words, ""
    if version.long and version.before:
        pieces = differences(version.before, version.words)
        added = next(
            (one.text for one in pieces if one.kind is Kind.ADDED and one.text.strip()), ""
        )
        removed = next((one.text for one in pieces if one.kind is Kind.REMOVED), "")
        text, sign = (added, "+ ") if added else (removed, "− ")
    line = sign + " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[: SHORT - 1]}…"


def show_history(
    session: Session,
    parent: QWidget,
    record_type: str,
    record_id: UUID,
    field: str | None = None,
    title: str = "",
) -> None:
    """Read and show what stood in a field, or in the whole record when `field` is None.

    `title` is what the field or record is called; without it the word of the glossary stands.
    """
    desk, language = session.desk, session.language.code

    def read() -> "tuple[tuple[Version, ...], str]":
        from regdesk.work import histories

        name = title or histories.name_of(desk, record_type, record_id, field, language)
        return histories.versions(desk, record_id, field, language), name

    def show(found: "tuple[tuple[Version, ...], str]") -> None:
        versions, name = found
        dialog = HistoryDialog(session, parent, record_id, field, name, versions)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    label = QCoreApplication.translate("HistoryDialog", "Reading")
    session.runner.read(label, read, owner=parent, done=show)
