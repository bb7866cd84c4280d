"""Icons: one open set of line drawings (Lucide), tinted at paint time by the theme's tokens."""

from collections.abc import Callable
from enum import Enum
from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from regdesk import paths


class Icon(Enum):
    """Every icon the window uses, by what it means; the value is the drawing's file name."""

    OVERVIEW = "house"
    COUNTIES = "map"
    DIALOGUE = "messages-square"
    COMMITMENTS = "list-checks"
    SETTINGS = "settings"
    OFFICER = "circle-user-round"
    SEARCH = "search"
    DEMO = "flask-conical"
    NEXT = "chevron-right"
    PREVIOUS = "chevron-left"
    DOWN = "chevron-down"
    UP = "chevron-up"
    DONE = "circle-check"
    WARNING = "triangle-alert"
    ERROR = "octagon-x"
    INFO = "info"
    VACANT = "user-x"
    LATE = "clock-alert"
    DUE = "calendar-clock"
    CALENDAR = "calendar"
    PLANNED = "calendar-check"
    BRIEF = "file-text"
    SAVE_PDF = "file-down"
    PRINT = "printer"
    CUT = "scissors"
    HIDDEN = "eye-off"
    COPY = "copy"
    CLOSE = "x"
    UNDO = "undo-2"
    REDO = "redo-2"
    NOTHING = "inbox"
    FOLDER = "folder-open"
    KEYBOARD = "keyboard"
    COMMITMENT = "handshake"
    CHOICE = "signpost"
    NEED = "link"
    QUOTE = "quote"
    GOOD_EXAMPLE = "star"
    CONTACTS = "users"
    BACK = "arrow-left"
    FORWARD = "arrow-right"
    NOT_STARTED = "circle-dashed"
    UNDER_WAY = "circle-dot"
    OPEN = "circle"
    DROPPED = "circle-slash"
    DRAFT = "pencil"
    SIDEBAR = "panel-left"
    NEW_DESK = "file-plus"
    WORKBOOK = "file-spreadsheet"
    CHECK = "check"
    TIMELINE = "history"
    SAFE = "shield-check"
    EMPTY = "square-dashed"
    CONFLICT = "git-compare"
    RESPONSIBILITY = "user-check"
    QUIT = "log-out"
    CONDITIONS = "mountain"
    ADOPTED = "badge-check"
    THEME = "sun-moon"
    AT_TABLE = "presentation"
    CALENDAR_FILE = "calendar-arrow-down"
    ATTACHMENT = "paperclip"
    PANE = "panel-right"
    AGENDA = "list-ordered"
    TIME = "clock"
    TICKED = "square-check"
    UNTICKED = "square"
    FULL = "expand"
    NEW = "plus"
    REMIND = "bell"
    MAIL = "mail"
    DELETE = "trash-2"
    CARD = "id-card"
    SAVE = "download"
    TAKE_IN = "upload"
    NEW_CONTACT = "user-plus"
    LEADS_TO = "external-link"
    TAKE_OVER = "user-cog"
    HANDOVER = "briefcase"
    RISING = "arrow-up-right"
    FALLING = "arrow-down-right"
    MENU = "ellipsis"
    WORKING = "loader-circle"
    NEW_WINDOW = "app-window"
    CLOSE_WINDOW = "square-x"
    BACKUP = "archive"
    RESTORE = "archive-restore"
    VERB = "corner-down-right"
    CLOCK = "timer"
    TEXT_ONLY = "maximize-2"
    BOLD = "bold"
    ITALIC = "italic"
    HEADING = "heading"
    LIST = "list"
    SPELLING = "spell-check"
    FINISH = "flag"
    SYNC = "refresh-cw"
    SHARED = "folder-sync"
    DESK = "laptop"
    KEY = "key-round"
    SHUT_OUT = "user-round-x"
    ARRIVED = "folder-down"
    SENT = "folder-up"


_KEPT: list[QIcon | QIconEngine] = []
"""Icons and what `clone` returned, never let go: Qt and the binding don't agree on who frees an
engine written in Python, and one freed twice ends the program."""

Tint = Callable[[], str]
"""Answers the colour to paint with now."""


@cache
def _drawing(icon: Icon, color: str) -> QSvgRenderer:
    svg = paths.resource("icons", f"{icon.value}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", color).encode()))


@cache
def pixmap(icon: Icon, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon as a square of `size` logical pixels, sharp at the device pixel `ratio`."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _drawing(icon, color).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class _TintedEngine(QIconEngine):
    """Paints a drawing in the colour of the moment, so that a change of theme needs no new icons."""

    def __init__(self, icon: Icon, tint: Tint, off: Tint) -> None:
        super().__init__()
        self._icon, self._tint, self._off = icon, tint, off

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tint = self._off if mode == QIcon.Mode.Disabled else self._tint
        side = min(rect.width(), rect.height())  # to the left in a wider rect: a gap before words
        square = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
        _drawing(self._icon, tint()).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        copied = _TintedEngine(self._icon, self._tint, self._off)
        _KEPT.append(copied)
        return copied


def tinted(icon: Icon, tint: Tint, off: Tint) -> QIcon:
    """Return an icon that asks `tint` for its colour (`off` when disabled) each time it paints."""
    made = QIcon(_TintedEngine(icon, tint, off))
    _KEPT.append(made)
    return made
