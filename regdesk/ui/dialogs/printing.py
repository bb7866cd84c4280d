"""Printing pages that are pictures already: what stands on screen is what comes on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget


def ask_and_print(parent: QWidget, title: str, pages: Sequence[QImage]) -> None:
    """Ask for a printer and print; duplex along the long edge is proposed."""
    printer = a4_printer(title)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: print_pages(printer, pages))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def a4_printer(title: str) -> QPrinter:
    """Return a printer set for the whole A4 sheet, both sides."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def print_pages(printer: QPrinter, pages: Sequence[QImage]) -> None:
    """Paint each page over a whole sheet."""
    painter = QPainter(printer)
    for at, page in enumerate(pages):
        if at:
            printer.newPage()
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
        size = QSizeF(page.size()).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(sheet.topLeft(), size), page)
    painter.end()
