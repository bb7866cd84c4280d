"""The handover pack: its pages as they will be, and saving or printing them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.counties import county
from regdesk.ui import words
from regdesk.ui.counted import counted
from regdesk.ui.editing.fields import FieldBox
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.pages.brief_parts import Sheets
from regdesk.ui.pages.dialogue_fields import CountiesField
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Card, button, label
from regdesk.ui.widgets.files import ask_where_to_save
from regdesk.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from regdesk.work.counties import CountyRow
    from regdesk.work.handovers import HandoverMade

SIZE: Final = (1180, 760)
LEFT: Final = 340
SHARPNESS: Final = 110
PAUSE_MS: Final = 400
"""How long after the last key the pages are laid out anew."""


class HandoverDialog(QDialog):
    """Which counties, what goes in, and the pages."""

    def __init__(self, session: Session, parent: QWidget, codes: Sequence[str]) -> None:
        super().__init__(parent)
        self.session, self.look = session, session.look
        self._asked = 0
        self.setWindowTitle(self.tr("Handover pack"))
        self.counties = FieldBox(self.look, self.tr("C&ounties"), CountiesField(self.look))
        self.field.show_value(list(codes))
        self.card = Card(self.look, self.tr("What goes in"))
        self.list = LineView(self.look, self.tr("What goes in"))
        self.sheets = Sheets(self.look)
        self.sheets.setAccessibleName(self.tr("The pages of the handover pack"))
        self.sheets.paper.waiting = self.tr("Laying out the pages…")
        self.pages = label("", "base", "text2")
        self.open_it = QCheckBox(self.tr("O&pen it when it is saved"))
        self.open_it.setChecked(True)
        self.save = button(self.tr("&Save as PDF…"), "primary", Icon.SAVE_PDF, self.look)
        self.save.setDefault(True)
        self.print_button = button(self.tr("P&rint…"), "", Icon.PRINT, self.look)
        self.cancel_button = button(self.tr("Close"))
        for one in (self.print_button, self.cancel_button):
            one.setAutoDefault(False)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()
        self._lay_pages()

    @property
    def field(self) -> CountiesField:
        """The field in which the counties stand."""
        control = self.counties.control
        assert isinstance(control, CountiesField)
        return control

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._lay_pages)
        self.save.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)
        self.cancel_button.clicked.connect(self.reject)

    def _codes(self) -> list[str] | None:
        """Return the counties named; None while they can't be read, which is said there."""
        try:
            codes: list[str] = self.field.value()
        except UnreadableError as error:
            self.counties.say(error.sentence)
            return None
        self.counties.say("")
        return codes

    def _lay_pages(self) -> None:
        """Show what goes in, and lay out the pages; the latest question alone is answered."""
        codes = self._codes()
        self._asked += 1
        asked, desk, today = self._asked, self.session.desk, self.session.today()
        for one in (self.save, self.print_button):
            one.setEnabled(codes is not None)
        if codes is None:
            self.list.set_lines(())
            self.sheets.show_pages((), "")
            self.pages.setText("")
            return
        self.list.set_lines(self._contents(codes))

        def read() -> tuple[QImage, ...]:
            from regdesk.work.handovers import preview

            images = preview(desk, codes, today, ppi=SHARPNESS)
            return tuple(QImage.fromData(one) for one in images)

        self.session.runner.read(
            self.tr("Laying out the pages"),
            read,
            owner=self,
            done=lambda pages: self._show(asked, pages),
        )

    def _show(self, asked: int, pages: tuple[QImage, ...]) -> None:
        if asked == self._asked:
            self.sheets.show_pages(pages, self.windowTitle())
            self.pages.setText(counted.pages(len(pages)))

    def _contents(self, codes: Sequence[str]) -> tuple[Line, ...]:
        rows = {row.code: row for row in self.session.counties}
        lines = [self._county(rows[code]) for code in codes if code in rows]
        lines.append(Line(text=self.tr("For each county"), head=True))
        each = (
            (Icon.CHECK, self.tr("First steps: what to do in which order")),
            (Icon.RESPONSIBILITY, self.tr("Who answers for the county, and who is to")),
            (Icon.COMMITMENT, self.tr("Open commitments, ours and theirs, the late ones first")),
            (Icon.DIALOGUE, self.tr("The next dialogue and the last ones, with choices and needs")),
            (Icon.CONTACTS, self.tr("Who is who: name, role, telephone, e-mail")),
            (Icon.CONDITIONS, self.tr("Figures and special conditions")),
        )
        lines += [Line(text=text, icon=icon, wrap=True) for icon, text in each]
        return tuple(lines)

    def _county(self, row: "CountyRow") -> Line:
        open_ = counted.open_commitments(row.open_commitments)
        late = counted.late_ones(row.late_commitments) if row.late_commitments else ""
        ahead = (
            self.tr("next dialogue {day}").format(day=words.long_date(row.next_dialogue))
            if row.next_dialogue
            else self.tr("no dialogue planned")
        )
        return Line(
            text=row.region_name,
            sub=" · ".join(part for part in (open_, late, ahead) if part),
            icon=Icon.VACANT if row.vacant else Icon.RESPONSIBILITY,
            tone="err" if row.vacant else "text2",
            note=row.letter,
            wrap=True,
        )

    # --- doing it ----------------------------------------------------------------------

    def _save(self) -> None:
        codes = self._codes()
        if codes is None:
            return
        who = county(codes[0]).short_name if len(codes) == 1 else counted.counties(len(codes))
        day = f"{self.session.today():%Y-%m-%d}"
        ask_where_to_save(
            self,
            self.tr("Save the handover pack"),
            self.tr("Handover {county} {date}.pdf").format(county=who, date=day),
            self.tr("PDF files (*.pdf)"),
            lambda path: self._save_to(path, codes),
        )

    def _save_to(self, path: Path, codes: Sequence[str]) -> None:
        desk, today = self.session.desk, self.session.today()

        def saved(_progress: object) -> "HandoverMade":
            from regdesk.work.handovers import save_handover

            return save_handover(desk, codes, path, today)

        self.session.runner.aside(
            self.tr("Saving the handover pack"),
            saved,
            owner=self,
            done=lambda made: self._finish(path, made),
        )

    def _finish(self, path: Path, made: "HandoverMade") -> None:
        said = self.tr("The handover pack is saved in {path}").format(path=path)
        if made.replaced_characters:
            signs = " ".join(made.replaced_characters)
            said += ". " + self.tr("No font has these signs: {signs}").format(signs=signs)
        opens = self.open_it.isChecked()
        self.accept()
        self.session.said.emit(said)
        if opens:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _print(self) -> None:
        from regdesk.ui.dialogs.printing import ask_and_print

        if self.sheets.paper.pages:
            ask_and_print(
                self, self.windowTitle(), self.sheets.paper.pages, self.session.noted.emit
            )

    # --- building ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = self.look.px
        left = QVBoxLayout()
        left.setSpacing(px(12))
        hint = label(
            self.tr("For whoever takes over: what is open, who is who and the last dialogues."),
            "base",
            "text2",
        )
        hint.setWordWrap(True)
        self.card.add(self.list, 1)
        left.addWidget(label(self.tr("Handover pack"), "title"))
        left.addWidget(hint)
        left.addWidget(self.counties)
        left.addWidget(self.card, 1)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(px(24), px(20), px(16), px(12))
        side.setFixedWidth(px(LEFT))
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(side)
        across.addWidget(self.sheets, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(8), px(24), px(16))
        foot.setSpacing(px(8))
        foot.addWidget(self.pages)
        foot.addStretch(1)
        foot.addWidget(self.open_it)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.print_button)
        foot.addWidget(self.save)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(across, 1)
        rows.addLayout(foot)
        self.setLocale(QLocale())
        parent = self.parentWidget()
        window = parent.window() if parent is not None else self
        wide, high = (px(side) for side in SIZE)
        self.resize(min(wide, window.width() - px(48)), min(high, window.height() - px(48)))


def show_handover(session: Session, parent: QWidget, codes: Sequence[str]) -> HandoverDialog:
    """Show the handover pack of counties, to be saved or printed."""
    dialog = HandoverDialog(session, parent, codes)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
    return dialog
