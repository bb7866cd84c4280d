"""Printing pages that are pictures already: what stands on screen is what comes on paper."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from regdesk.ui.editing.fields import FieldBox
from regdesk.ui.icons import Icon
from regdesk.ui.pages.brief_parts import Sheets
from regdesk.ui.pages.brief_work import PRINT_PPI, SCREEN_PPI, BriefWork, Laid
from regdesk.ui.widgets.basics import button, label, scrolling

if TYPE_CHECKING:
    from regdesk.ui.look import Look

SIZE: Final = (960, 640)
SIDE: Final = 280
MOST: Final = 99


class PrintDialog(QDialog):
    """The pages as they are to be printed, the printer, both sides, and what is sensitive."""

    def __init__(self, work: BriefWork, laid: Laid, parent: QWidget) -> None:
        super().__init__(parent)
        self._work, self._pages = work, laid.pages
        look = work.session.look
        self.title = laid.brief.title
        self.setWindowTitle(self.tr("Print"))
        self.sheets = Sheets(look)
        self.sheets.show_pages(laid.pages, self.title)
        self._box = _printers()
        none = "" if self._box.count() else self.tr("No printer is installed on this computer.")
        self.printers = FieldBox(look, self.tr("P&rinter"), self._box, hint=none)
        self.copies = FieldBox(look, self.tr("&Copies"), _copies(look.px(9)))
        self.duplex = QCheckBox(self.tr("&Both sides of the sheet"))
        self.duplex.setChecked(True)
        self.sensitive = QCheckBox(self.tr("Print what is &sensitive"))
        self.sensitive.setChecked(work.sensitive)
        self.print = button(self.tr("&Print"), "primary", Icon.PRINT, look)
        self.more = button(self.tr("&More settings…"))
        self.cancel = button(self.tr("Cancel"))
        self._lay_out(look)
        self._allow()
        self.sensitive.toggled.connect(self._lay_anew)
        self.print.clicked.connect(lambda: self._render(self._print))
        self.more.clicked.connect(lambda: self._render(self._ask_more))
        self.cancel.clicked.connect(self.reject)
        self.print.setDefault(True)
        (self.print if self.print.isEnabled() else self.more).setFocus()

    def printer(self) -> QPrinter:
        """Return the printer as it is set here."""
        made = a4_printer(self.title)
        copies = self.copies.control
        assert isinstance(copies, QSpinBox)
        if self._box.currentData():
            made.setPrinterName(self._box.currentData())
        made.setCopyCount(copies.value())
        both = QPrinter.DuplexMode.DuplexLongSide
        made.setDuplex(both if self.duplex.isChecked() else QPrinter.DuplexMode.DuplexNone)
        return made

    def _lay_anew(self) -> None:
        """Show the pages with or without what is sensitive."""
        wanted = self.sensitive.isChecked()

        def show(pages: tuple[QImage, ...]) -> None:
            if wanted == self.sensitive.isChecked():
                self._pages = pages
                self.sheets.show_pages(pages, self.title)

        self._read(SCREEN_PPI, show)

    def _render(self, then: Callable[[tuple[QImage, ...]], None]) -> None:
        """Have the pages drawn as sharply as paper shows them; what is ticked counts till then."""
        for one in (self.print, self.more, self.sensitive):
            one.setEnabled(False)
        self.printers.say("")
        self._read(PRINT_PPI, then)

    def _fail(self, error: Exception) -> None:
        self._allow()
        self._work.session.fail(error, self)

    def _read(self, ppi: int, then: Callable[[tuple[QImage, ...]], None]) -> None:
        sensitive, work = self.sensitive.isChecked(), self._work
        work.session.runner.read(
            self.tr("Preparing the print"),
            lambda: work.pages_at(ppi, sensitive=sensitive),
            owner=self,
            done=then,
            failed=self._fail,
        )

    def _print(self, pages: tuple[QImage, ...]) -> None:
        self._send(self.printer(), pages)

    def _send(self, printer: QPrinter, pages: tuple[QImage, ...]) -> None:
        """Print, and say so; where the printer doesn't begin, say that."""
        if print_pages(printer, pages):
            self._work.session.said.emit(self.tr("The brief is on its way to the printer."))
            self.accept()
            return
        self._allow()
        self.printers.say(_refusal())

    def _ask_more(self, pages: tuple[QImage, ...]) -> None:
        """Ask with the system's own dialog, set as here."""
        printer = self.printer()
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._send(printer, pages))
        dialog.rejected.connect(self._allow)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _allow(self) -> None:
        """Let what can be done be done: printing, where a printer is installed."""
        there = self._box.count() > 0
        self._box.setEnabled(there)
        self.print.setEnabled(there)
        self.more.setEnabled(True)
        self.sensitive.setEnabled(True)

    def _lay_out(self, look: "Look") -> None:
        px = look.px
        choices, edge = QWidget(), px(4)  # room for the ring of the focus
        above = QVBoxLayout(choices)
        above.setContentsMargins(edge, edge, edge, edge)
        above.setSpacing(px(14))
        above.addWidget(label(self.tr("Print the brief"), "title"))
        for choice in (self.printers, self.copies, self.duplex, self.sensitive):
            above.addWidget(choice)
        above.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(edge, edge, edge, edge)
        below.setSpacing(px(10))
        for way in (self.print, self.more, self.cancel):
            below.addWidget(way)
        side = QVBoxLayout()
        side.setContentsMargins(0, px(16), 0, px(16))
        side.addWidget(scrolling(choices), 1)
        side.addLayout(below)
        holder = QWidget()
        holder.setFixedWidth(px(SIDE))
        holder.setLayout(side)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, px(20), 0)
        across.setSpacing(px(20))
        across.addWidget(self.sheets, 1)
        across.addWidget(holder)
        room = self.screen().availableSize()
        self.resize(min(px(SIZE[0]), room.width() - 40), min(px(SIZE[1]), room.height() - 80))
        order = (self.printers.control, self.copies.control, self.duplex, self.sensitive)
        for one, other in zip(
            (*order, self.print, self.more),
            (*order[1:], self.print, self.more, self.cancel),
            strict=True,
        ):
            QWidget.setTabOrder(one, other)


def ask_and_print(
    parent: QWidget, title: str, pages: Sequence[QImage], refused: Callable[[str], None]
) -> None:
    """Ask with the system's own dialog and print; `refused` is told where nothing was printed."""
    printer = a4_printer(title)

    def send() -> None:
        if not print_pages(printer, pages):
            refused(_refusal())

    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(send)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def _refusal() -> str:
    return QCoreApplication.translate(
        "PrintDialog", "Nothing was printed: the printer doesn't answer. Choose another one."
    )


def _printers() -> QComboBox:
    box = QComboBox()
    box.currentTextChanged.connect(box.setToolTip)  # names of printers are long
    for info in QPrinterInfo.availablePrinters():
        box.addItem(info.description() or info.printerName(), info.printerName())
    usual = box.findData(QPrinterInfo.defaultPrinterName())
    box.setCurrentIndex(max(usual, 0) if box.count() else -1)
    return box


def _copies(margin: int) -> QSpinBox:
    made = QSpinBox()
    made.lineEdit().setTextMargins(margin, 0, 0, 0)
    made.setRange(1, MOST)
    return made


def a4_printer(title: str) -> QPrinter:
    """Return a printer set for the whole A4 sheet, both sides."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def print_pages(printer: QPrinter, pages: Sequence[QImage]) -> bool:
    """Paint each page over a whole sheet; return whether the printer took all of them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for at, page in enumerate(pages):
        if at and not printer.newPage():
            painter.end()
            return False
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
        size = QSizeF(page.size()).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(sheet.topLeft(), size), page)
    return painter.end()
