"""All pictures of a series small on one sheet, each over its name."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from regdesk.ui.tokens import DARK, LIGHT, Tokens

COLUMNS: Final = 6
WIDTH: Final = 400
"""Pixels of each picture."""
GAP: Final = 16
NAME: Final = 22


def write_sheet(pictures: Sequence[Path], path: Path, *, dark: bool) -> None:
    """Write the sheet as PNG; pictures that can't be read leave their place empty."""
    images = [(one.stem, QImage(str(one))) for one in pictures]
    high = max((_height(image) for _name, image in images), default=0)
    rows = math.ceil(len(images) / COLUMNS)
    across = COLUMNS * (WIDTH + GAP) + GAP
    tokens = DARK if dark else LIGHT
    sheet = QImage(across, rows * (high + NAME + GAP) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(tokens.side))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for at, (name, image) in enumerate(images):
        row, column = divmod(at, COLUMNS)
        corner = QPoint(GAP + column * (WIDTH + GAP), GAP + row * (high + NAME + GAP))
        _paint(painter, corner, name, image, tokens)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(str(path))


def _paint(painter: QPainter, corner: QPoint, name: str, image: QImage, tokens: Tokens) -> None:
    below = QRect(corner, QSize(WIDTH, NAME))
    painter.setPen(QColor(tokens.text2))
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    place = QRect(corner + QPoint(0, NAME), QSize(WIDTH, _height(image)))
    small = image.scaled(
        place.size(),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter.drawImage(place.topLeft(), small)
    painter.setPen(QColor(tokens.line))
    painter.drawRect(place.adjusted(0, 0, -1, -1))


def _height(image: QImage) -> int:
    return round(WIDTH * image.height() / image.width()) if image.width() else 0
