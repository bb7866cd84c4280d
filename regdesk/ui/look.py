"""The look of the window: theme, text size, fonts, palette and style sheet from one token table."""

from enum import Enum, StrEnum
from typing import Final

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from regdesk import paths
from regdesk.ui import tokens
from regdesk.ui.icons import Icon, tinted
from regdesk.ui.style_sheet import style_sheet
from regdesk.ui.tokens import Tokens


class Theme(StrEnum):
    """Which token table holds."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Type(Enum):
    """The type scale: (pixels at 100 %, weight)."""

    FIGURE = (24, QFont.Weight.DemiBold)
    TITLE = (20, QFont.Weight.DemiBold)
    READ = (15, QFont.Weight.Normal)
    HEAD = (15, QFont.Weight.DemiBold)
    BASE = (13, QFont.Weight.Normal)
    MEDIUM = (13, QFont.Weight.Medium)
    STRONG = (13, QFont.Weight.DemiBold)
    SMALL = (12, QFont.Weight.Normal)
    SMALL_STRONG = (12, QFont.Weight.DemiBold)


TEXT_SIZES: Final = (100, 110, 125, 150, 175, 200)
POINTS_PER_PIXEL: Final = 0.75  # at 96 dots an inch; points follow the system's text size
FAMILY: Final = "Inter"


class Look(QObject):
    """Theme and text size of the whole program, changed at run time.

    `recoloured` goes out after the colours changed. After a change of text size, fixed sizes are
    stale: whoever asked `px` is built anew.
    """

    recoloured = Signal()

    def __init__(self, app: QApplication, theme: Theme, text_size: int, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self.theme = theme
        self.text_size = text_size
        self.tokens = self._wanted()
        self._icons: dict[tuple[Icon, str], QIcon] = {}
        app.setStyle("Fusion")
        for effect in Qt.UIEffect:
            app.setEffectEnabled(effect, False)  # nothing moves by itself
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def dress(self) -> None:
        """Load the fonts and dress the application; once, after the first paint."""
        for file in sorted(paths.resource("fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        QDir.setSearchPaths("tinted", [str(paths.resource("icons", "tinted"))])
        self._app.setFont(self.font(Type.BASE))
        self._colour()

    def set_theme(self, theme: Theme) -> None:
        """Change to light, dark or what the system says."""
        self.theme = theme
        self._follow_system()

    def set_text_size(self, percent: int) -> None:
        """Change the text size, 100–200 %."""
        if percent == self.text_size:
            return
        self.text_size = percent
        self._app.setFont(self.font(Type.BASE))
        self._colour()

    def px(self, pixels: float) -> int:
        """Return a length given at 100 % at the present text size."""
        return round(pixels * self.text_size / 100)

    def font(self, role: Type, *, figures: bool = False) -> QFont:
        """Return the font of a step of the type scale; `figures` of equal width for columns."""
        pixels, weight = role.value
        font = QFont(FAMILY)
        font.setPointSizeF(pixels * POINTS_PER_PIXEL * self.text_size / 100)
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if pixels >= Type.TITLE.value[0]:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
        if figures:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def color(self, token: str) -> QColor:
        """Return the colour of a token by name."""
        return QColor(getattr(self.tokens, token))

    def icon(self, icon: Icon, token: str = "text2") -> QIcon:
        """Return an icon in the colour of a token, whatever the theme is when it paints."""
        made = self._icons.get((icon, token))
        if made is None:
            made = tinted(icon, lambda: getattr(self.tokens, token), lambda: self.tokens.off)
            self._icons[icon, token] = made
        return made

    def _wanted(self) -> Tokens:
        system_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return tokens.chosen(self.theme, system_dark=system_dark)

    def _follow_system(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self._colour()
            self.recoloured.emit()

    def _colour(self) -> None:
        self._app.setPalette(palette(self.tokens))
        name = "dark" if self.tokens is tokens.DARK else "light"
        self._app.setStyleSheet(style_sheet(self.tokens, self.text_size / 100, name))


def palette(colors: Tokens) -> QPalette:
    """Return the palette of a token table."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    result = QPalette()
    for which, token in (
        (role.Window, colors.window),
        (role.Base, colors.surface),
        (role.AlternateBase, colors.sunken),
        (role.Button, colors.surface),
        (role.ToolTipBase, colors.surface),
        (role.WindowText, colors.text),
        (role.Text, colors.text),
        (role.ButtonText, colors.text),
        (role.ToolTipText, colors.text),
        (role.BrightText, colors.err),
        (role.PlaceholderText, colors.text3),
        (role.Highlight, colors.accent),
        (role.Accent, colors.accent),
        (role.HighlightedText, colors.on_accent),
        (role.Link, colors.accent),
        (role.LinkVisited, colors.accent),
        (role.Light, colors.surface),
        (role.Midlight, colors.hover),
        (role.Mid, colors.line),
        (role.Dark, colors.edge),
        (role.Shadow, colors.edge),
    ):
        result.setColor(which, QColor(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(group.Disabled, which, QColor(colors.off))
    return result
