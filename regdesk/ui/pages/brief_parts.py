"""The parts of the brief's page: the sheets of paper and the list beside them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.lines import Line
from regdesk.ui.widgets.basics import label
from regdesk.ui.widgets.line_view import LineView
from regdesk.ui.widgets.paint import CENTRE, Pen

A4: Final = 210 / 297
PANE: Final = 304
SMALLEST: Final = 320


class Paper(QWidget):
    """Draws pages side by side, as large as fits; under each other where it is narrow."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.pages: tuple[QImage, ...] = ()
        self.waiting = ""

    def heights(self, room: QSize) -> int:
        """Return the height that the pages need in a room."""
        if not self.pages:
            return room.height()
        boxes = self.boxes(room)
        return max(room.height(), boxes[-1].bottom() + self._look.px(24))

    def boxes(self, room: QSize) -> list[QRect]:
        """Return where each page lies in a room."""
        gap = self._look.px(16)
        across = 2 if room.width() >= 2 * self._look.px(SMALLEST) else 1
        width = (room.width() - gap * (across + 1)) // across
        if across == 2:
            width = max(min(width, round((room.height() - 2 * gap) * A4)), self._look.px(SMALLEST))
        height = round(width / A4)
        left = (room.width() - across * width - (across - 1) * gap) // 2
        top = max(gap, (room.height() - height) // 2 if across == 2 else gap)
        return [
            QRect(
                left + (at % across) * (width + gap),
                top + (at // across) * (height + gap),
                width,
                height,
            )
            for at in range(len(self.pages))
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        pen = Pen(QPainter(self), self._look)
        pen.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pen.painter.fillRect(self.rect(), self._look.color("desk"))
        if not self.pages:
            pen.text(self.rect(), self.waiting, Type.BASE, "text2", CENTRE)
        for page, box in zip(self.pages, self.boxes(self._room()), strict=True):
            pen.painter.fillRect(box.adjusted(-1, -1, 1, 1), self._look.color("line"))
            pen.painter.fillRect(box, QColor("white"))
            ratio = self.devicePixelRatioF()
            scaled = page.scaled(
                box.size() * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            pen.painter.drawImage(box.topLeft(), scaled)
        pen.painter.end()

    def _room(self) -> QSize:
        viewport = self.parentWidget()
        return QSize(self.width(), viewport.height()) if viewport else self.size()


class Sheets(QScrollArea):
    """The desk the sheets lie on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "desk")
        self.setAccessibleName(self.tr("The pages of the brief"))
        self.paper = Paper(look)
        self.paper.waiting = self.tr("Laying out the two pages…")
        self.setWidget(self.paper)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, pages: tuple[QImage, ...], title: str) -> None:
        """Show pages."""
        self.paper.pages = pages
        self.setAccessibleDescription(title)
        self._fit()
        self.paper.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.paper.setMinimumHeight(self.paper.heights(self.viewport().size()))


class Pane(QFrame):
    """What got no room, what is missing, and what is never printed unless ticked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "pane")
        px = look.px
        self.setFixedWidth(px(PANE))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 0, 0, px(12))
        rows.setSpacing(0)
        self.pages = label("", "base", "text2")
        title = label(self.tr("Contents"), "strong")
        head = QWidget()
        head.setFixedHeight(px(40))
        across = QHBoxLayout(head)
        across.setContentsMargins(px(16), 0, px(16), 0)
        across.addWidget(title, 1)
        across.addWidget(self.pages)
        self.list = LineView(look, self.tr("What got no room and what is missing"))
        self.sensitive = QCheckBox(self.tr("Print what is &sensitive"))
        self.hint = label(
            self.tr("Sensitive text stands on paper only when this is ticked, for this print."),
            "small",
            "text2",
        )
        self.hint.setWordWrap(True)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), px(12), px(16), 0)
        foot.setSpacing(px(4))
        foot.addWidget(self.sensitive)
        foot.addWidget(self.hint)
        rows.addWidget(head)
        rows.addWidget(self.list, 1)
        rows.addLayout(foot)

    def clear(self) -> None:
        """Show nothing; nothing sensitive is ticked for another brief."""
        self.list.set_lines(())
        self.pages.setText("")
        self.sensitive.blockSignals(True)
        self.sensitive.setChecked(False)
        self.sensitive.blockSignals(False)

    def show_lists(self, cut: Sequence[str], missing: Sequence[str], pages: int) -> None:
        """Show what was cut and what is missing."""
        self.pages.setText(self.tr("{pages} of 2 pages").format(pages=pages))
        lines = [Line(text=self.tr("Got no room"), head=True, right=str(len(cut)))]
        lines += [Line(text=one, icon=Icon.CUT, tone="warn", wrap=True) for one in cut]
        if not cut:
            lines.append(Line(text=self.tr("Everything got room"), icon=Icon.DONE, tone="ok"))
        lines.append(Line(text=self.tr("Missing in the brief"), head=True, right=str(len(missing))))
        lines += [Line(text=one, icon=Icon.WARNING, tone="warn", wrap=True) for one in missing]
        if not missing:
            lines.append(Line(text=self.tr("Nothing is missing"), icon=Icon.DONE, tone="ok"))
        self.list.set_lines(lines)
