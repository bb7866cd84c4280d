"""The parts of the brief's page: the sheets of paper and the list beside them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.models.lines import Line
from regdesk.ui.pages.brief_work import way_to
from regdesk.ui.widgets.basics import label
from regdesk.ui.widgets.line_view import LineView
from regdesk.ui.widgets.paint import CENTRE, Pen

if TYPE_CHECKING:
    from regdesk.work.briefs import BriefPages

A4: Final = 210 / 297
PANE: Final = 304
SMALLEST: Final = 320
KEPT: Final = 4
"""Pictures of pages kept at the size they were shown in last."""


class Paper(QWidget):
    """Draws pages side by side, as large as fits; under each other where it is narrow."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.pages: tuple[QImage, ...] = ()
        self.waiting = ""
        self._kept: dict[tuple[int, int, int, float], QPixmap] = {}
        self.one_across = False
        """Whether the pages always stand under each other."""

    def heights(self, room: QSize) -> int:
        """Return the height that the pages need in a room."""
        if not self.pages:
            return room.height()
        boxes = self.boxes(room)
        return max(room.height(), boxes[-1].bottom() + self._look.px(24))

    def boxes(self, room: QSize) -> list[QRect]:
        """Return where each page lies in a room."""
        gap = self._look.px(16)
        beside = room.width() >= 2 * self._look.px(SMALLEST) and not self.one_across
        across = 2 if beside else 1
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
            pen.painter.drawPixmap(box.topLeft(), self._scaled(page, box.size()))
        pen.painter.end()

    def _scaled(self, page: QImage, size: QSize) -> QPixmap:
        """Return a page at the size it is shown in; scaling it well is slow, so it is kept."""
        ratio = self.devicePixelRatioF()
        key = page.cacheKey(), size.width(), size.height(), ratio
        if key not in self._kept:
            scaled = page.scaled(
                size * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[key] = QPixmap.fromImage(scaled)
        return self._kept[key]

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


class BriefList(LineView):
    """What got no room and what is missing; a missing line leads to where it is filled in."""

    def __init__(self, look: Look) -> None:
        super().__init__(
            look, QCoreApplication.translate("brief", "What got no room and what is missing")
        )


def lines_of(brief: "BriefPages") -> list[Line]:
    """Return what was cut from a brief and what it lacks, as lines with heads."""
    translate = QCoreApplication.translate
    cut, missing = brief.cut, brief.missing
    lines = [Line(text=translate("brief", "Got no room"), head=True, right=str(len(cut)))]
    lines += [Line(text=one, icon=Icon.CUT, tone="warn", wrap=True) for one in cut]
    if not cut:
        text = translate("brief", "Everything got room")
        lines.append(Line(text=text, icon=Icon.DONE, tone="ok"))
    head = translate("brief", "Missing in the brief")
    lines.append(Line(text=head, head=True, right=str(len(missing))))
    led = [(one.text, way_to(one.part, brief)) for one in missing]
    lines += [
        Line(
            text=text,
            icon=Icon.WARNING if way else Icon.INFO,
            tone="warn" if way else "text2",
            wrap=True,
            route=way,
        )
        for text, way in sorted(led, key=lambda pair: pair[1] is None)
    ]
    if not missing:
        text = translate("brief", "Nothing is missing")
        lines.append(Line(text=text, icon=Icon.DONE, tone="ok"))
    return lines


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
        self.list = BriefList(look)
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

    def show_lists(self, brief: "BriefPages") -> None:
        """Show what was cut and what is missing."""
        self.pages.setText(self.tr("{pages} of 2 pages").format(pages=len(brief.pages)))
        self.list.set_lines(lines_of(brief))
