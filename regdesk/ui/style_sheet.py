"""The small style sheet, made from the tokens: what Fusion and the palette can't say."""

from regdesk.ui.tokens import Tokens


def style_sheet(t: Tokens, factor: float, theme: str) -> str:
    """Return the style sheet for a token table at a text size `factor`; `theme` names its images."""
    return "".join(
        part(t, factor, theme) for part in (_text, _buttons, _fields, _boxes, _bars, _views)
    )


def _px(pixels: float, factor: float) -> str:
    return f"{round(pixels * factor)}px"


def _pt(pixels: float, factor: float) -> str:
    return f"{pixels * 0.75 * factor:.2f}pt"


def _text(t: Tokens, f: float, _theme: str) -> str:
    return f"""
QLabel {{ background: transparent; }}
QComboBox, QLineEdit, QProgressBar, QPushButton, QScrollBar, QTabBar, QToolButton {{
  widget-animation-duration: 0; }}
QLabel[type="welcome"] {{ font-size: {_pt(28, f)}; font-weight: 600; }}
QLabel[type="title"] {{ font-size: {_pt(20, f)}; font-weight: 600; }}
QLabel[type="head"] {{ font-size: {_pt(15, f)}; font-weight: 600; }}
QLabel[type="read"] {{ font-size: {_pt(15, f)}; }}
QLabel[type="strong"] {{ font-weight: 600; }}
QLabel[type="medium"] {{ font-weight: 500; }}
QLabel[type="small"] {{ font-size: {_pt(12, f)}; }}
QLabel[tone="text2"] {{ color: {t.text2}; }}
QLabel[tone="text3"] {{ color: {t.text3}; }}
QLabel[tone="err"] {{ color: {t.err}; }}
QLabel[tone="warn"] {{ color: {t.warn}; }}
QLabel[tone="ok"] {{ color: {t.ok}; }}
QToolTip {{ color: {t.text}; background: {t.surface}; border: 1px solid {t.edge};
  padding: {_px(4, f)}; }}
"""


def _buttons(t: Tokens, f: float, _theme: str) -> str:
    return f"""
QPushButton {{ color: {t.text}; background: {t.surface}; border: 1px solid {t.edge};
  border-radius: {_px(6, f)}; padding: 0 {_px(12, f)}; min-height: {_px(30, f)};
  font-weight: 500; }}
QPushButton:hover, QPushButton:pressed {{ background: {t.hover}; }}
QPushButton:disabled {{ color: {t.off}; border-color: {t.line}; }}
QPushButton[kind="primary"] {{ color: {t.on_accent}; background: {t.accent};
  border-color: {t.accent}; font-weight: 600; }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{
  background: {t.accent_hover}; }}
QPushButton[kind="primary"]:disabled {{ color: {t.off}; background: {t.sunken};
  border-color: {t.line}; }}
QPushButton[kind="link"] {{ color: {t.accent}; background: transparent; border: none;
  padding: 0 {_px(4, f)}; min-height: {_px(24, f)}; }}
QPushButton[kind="notice"] {{ color: {t.warn}; background: {t.warn_soft}; border: none;
  padding: 0 {_px(8, f)}; min-height: {_px(28, f)}; text-align: left; }}
QPushButton[kind="notice"][alone="1"] {{ padding: 0; text-align: center; }}
QPushButton[kind="notice"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="conflict"] {{ color: {t.warn}; background: {t.warn_soft}; border: none;
  border-radius: {_px(4, f)}; padding: 0 {_px(8, f)}; min-height: {_px(20, f)};
  font-size: {_pt(12, f)}; font-weight: 500; }}
QPushButton[kind="conflict"]:hover {{ text-decoration: underline; }}
QPushButton[kind="segment"] {{ color: {t.text2}; border-radius: 0; margin-left: -1px;
  padding: 0 {_px(10, f)}; }}
QPushButton[kind="segment"][place="first"] {{ border-top-left-radius: {_px(6, f)};
  border-bottom-left-radius: {_px(6, f)}; margin-left: 0; }}
QPushButton[kind="segment"][place="last"] {{ border-top-right-radius: {_px(6, f)};
  border-bottom-right-radius: {_px(6, f)}; }}
QPushButton[kind="segment"][place="alone"] {{ border-radius: {_px(6, f)}; margin-left: 0; }}
QPushButton[kind="segment"]:checked {{ color: {t.accent_ink}; background: {t.accent_soft};
  border-color: {t.accent}; font-weight: 600; }}
QToolButton {{ color: {t.text}; background: transparent; border: none;
  border-radius: {_px(6, f)}; padding: {_px(4, f)}; }}
QToolButton:hover, QToolButton:pressed {{ background: {t.hover}; }}
QToolButton[kind="menu"] {{ background: {t.surface}; border: 1px solid {t.edge}; }}
QToolButton[kind="menu"]:hover, QToolButton[kind="menu"]:pressed {{ background: {t.hover}; }}
QToolButton[kind="menu"]::menu-indicator {{ image: none; }}
"""


def _fields(t: Tokens, f: float, theme: str) -> str:
    box = _px(16, f)
    return f"""
QLineEdit, QComboBox {{ color: {t.text}; background: {t.surface}; border: 1px solid {t.edge};
  border-radius: {_px(6, f)}; padding: 0 {_px(9, f)}; min-height: {_px(30, f)};
  selection-background-color: {t.accent}; selection-color: {t.on_accent};
  placeholder-text-color: {t.text3}; }}
QLineEdit:focus, QComboBox:focus {{ border: 2px solid {t.accent};
  padding: 0 {_px(8, f)}; min-height: {round(30 * f) - 2}px; }}
QLineEdit[state="err"], QComboBox[state="err"] {{ border: 2px solid {t.err};
  padding: 0 {_px(8, f)}; min-height: {round(30 * f) - 2}px; }}
QComboBox:!editable {{ padding-left: {round(9 * f) + 2}px; }}
QComboBox:!editable:focus {{ padding-left: {round(8 * f) + 2}px; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {t.off}; background: {t.sunken};
  border-color: {t.line}; }}
QLineEdit:read-only {{ background: {t.sunken}; }}
QSpinBox {{ color: {t.text}; background: {t.surface}; border: 1px solid {t.edge};
  border-radius: {_px(6, f)}; padding: 0 {_px(26, f)} 0 0; min-height: {_px(30, f)};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QSpinBox:focus {{ border: 2px solid {t.accent}; min-height: {round(30 * f) - 2}px; }}
QSpinBox QLineEdit {{ border: none; background: transparent; min-height: 0;
  padding: 0 0 0 {_px(9, f)}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: {_px(24, f)};
  subcontrol-origin: border; }}
QSpinBox::up-button {{ subcontrol-position: top right; margin-top: {_px(2, f)}; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: {_px(2, f)}; }}
QSpinBox::up-arrow {{ image: url(tinted:chevron-up-{theme}.svg);
  width: {_px(12, f)}; height: {_px(12, f)}; }}
QSpinBox::down-arrow {{ image: url(tinted:chevron-down-{theme}.svg);
  width: {_px(12, f)}; height: {_px(12, f)}; }}
QComboBox::drop-down {{ border: none; width: {_px(28, f)}; }}
QComboBox::down-arrow {{ image: url(tinted:chevron-down-{theme}.svg);
  width: {box}; height: {box}; }}
QComboBox QAbstractItemView {{ color: {t.text}; background: {t.surface};
  border: 1px solid {t.edge}; selection-background-color: {t.accent_soft};
  selection-color: {t.accent_ink}; padding: {_px(4, f)}; }}
QCheckBox, QRadioButton {{ spacing: {_px(8, f)}; min-height: {_px(24, f)}; }}
QCheckBox::indicator {{ width: {box}; height: {box}; border: 1px solid {t.edge};
  border-radius: {_px(3, f)}; background: {t.surface}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
  image: url(tinted:check-{theme}.svg); }}
QCheckBox::indicator:disabled {{ border-color: {t.line}; background: {t.sunken}; }}
QPlainTextEdit, QTextEdit {{ color: {t.text}; background: {t.surface};
  border: 1px solid {t.line}; border-radius: {_px(6, f)};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border-color: {t.accent}; }}
QTextEdit[box="page"], QTextEdit[box="page"]:focus {{ border: none; border-radius: 0; }}
QTextBrowser[box="bare"] {{ border: 2px solid transparent; }}
QTextBrowser[box="bare"]:focus {{ border-color: {t.accent}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.surface}; }}
QCalendarWidget QToolButton {{ font-weight: 600; padding: {_px(4, f)} {_px(8, f)}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QSpinBox {{ color: {t.text}; background: {t.surface}; }}
QCalendarWidget QAbstractItemView {{ color: {t.text}; background: {t.surface};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {t.off}; }}
QPlainTextEdit[box="field"] {{ border: 1px solid {t.edge}; padding: 1px; }}
QPlainTextEdit[box="field"]:focus {{ border: 2px solid {t.accent}; padding: 0; }}
QPlainTextEdit[box="field"][state="err"] {{ border: 2px solid {t.err}; padding: 0; }}
QPlainTextEdit[box="field"]:disabled {{ color: {t.off}; background: {t.sunken};
  border-color: {t.line}; }}
"""


def _boxes(t: Tokens, f: float, _theme: str) -> str:
    return f"""
QMainWindow, QDialog, QWidget#body {{ background: {t.window}; }}
QFrame[box="card"] {{ background: {t.surface}; border: 1px solid {t.line};
  border-radius: {_px(8, f)}; }}
QFrame[box="head"] {{ background: {t.surface}; border: none;
  border-bottom: 1px solid {t.line}; }}
QFrame[box="foot"] {{ background: {t.surface}; border: none; border-top: 1px solid {t.line}; }}
QFrame[box="pane"] {{ background: {t.surface}; border: none; border-left: 1px solid {t.line}; }}
QFrame[box="foot"] {{ background: {t.surface}; border: none; border-top: 1px solid {t.line}; }}
QFrame[box="hints"] {{ background: {t.side}; border: none; border-top: 1px solid {t.line}; }}
QWidget#notePage, QWidget#tablePane {{ background: {t.surface}; }}
QFrame[box="desk"] {{ background: {t.desk}; border: none; }}
QFrame[box="line"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[box="popup"] {{ background: {t.surface}; border: 1px solid {t.edge};
  border-radius: {_px(8, f)}; }}
QFrame[box="err"] {{ background: {t.err_soft}; border: none; border-bottom: 1px solid {t.err}; }}
QFrame[box="info"] {{ background: {t.accent_soft}; border: none;
  border-bottom: 1px solid {t.accent}; }}
QFrame[box="ok"] {{ background: {t.ok_soft}; border: none; border-bottom: 1px solid {t.ok}; }}
QLabel[chip="plain"] {{ color: {t.text2}; background: {t.hover}; border-radius: {_px(4, f)};
  padding: {_px(3, f)} {_px(8, f)}; font-size: {_pt(12, f)}; font-weight: 500; }}
QLabel[chip="key"] {{ color: {t.text}; background: {t.surface}; border: 1px solid {t.edge};
  border-radius: {_px(4, f)}; padding: {_px(1, f)} {_px(6, f)}; }}
QLabel[chip="block"] {{ color: {t.on_accent}; background: {t.accent};
  border-radius: {_px(8, f)}; font-size: {_pt(20, f)}; font-weight: 600; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter[kind="gap"]::handle {{ background: transparent; }}
QLabel[box="drop"] {{ color: {t.accent_ink}; background: {t.accent_soft};
  border: 2px dashed {t.accent}; border-radius: {_px(8, f)}; padding: {_px(12, f)};
  font-weight: 600; }}
QFrame[box="ask"] {{ background: {t.accent_soft}; border: 1px solid {t.accent};
  border-radius: {_px(8, f)}; }}
QScrollArea {{ border: none; background: transparent; }}
"""


def _bars(t: Tokens, f: float, theme: str) -> str:
    return f"""
QWidget#topBar {{ background: {t.side}; border-bottom: 1px solid {t.line}; }}
QWidget#sidebar {{ background: {t.side}; border-right: 1px solid {t.line}; }}
QMenuBar {{ background: transparent; color: {t.text}; }}
QMenuBar::item {{ padding: {_px(6, f)} {_px(10, f)}; border-radius: {_px(6, f)};
  background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge};
  padding: {_px(4, f)}; }}
QMenu::item {{ padding: {_px(6, f)} {_px(24, f)} {_px(6, f)} {_px(10, f)};
  border-radius: {_px(4, f)}; }}
QMenu::icon {{ padding-left: {_px(8, f)}; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.accent_ink}; }}
QMenu::item:disabled {{ color: {t.off}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {_px(4, f)} {_px(8, f)}; }}
QMenuBar[close="1"]::item {{ padding: {_px(6, f)} {_px(4, f)}; }}
QMenuBar QToolButton {{ padding: 0; border-radius: 2px; background: {t.hover};
  image: url(tinted:chevron-down-{theme}.svg); }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ color: {t.text2}; background: transparent; border: none;
  border-bottom: 2px solid transparent; padding: {_px(8, f)} {_px(2, f)} {_px(10, f)} {_px(2, f)};
  margin-right: {_px(24, f)}; font-weight: 500; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.accent_ink}; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:focus {{ background: {t.accent_soft}; }}
"""


def _views(t: Tokens, f: float, _theme: str) -> str:
    return f"""
QTableView, QListView {{ background: {t.surface}; border: none; outline: none;
  color: {t.text}; gridline-color: transparent; }}
QListView#navigation {{ background: transparent; }}
QListView#navigation:focus {{ background: transparent; }}
QHeaderView {{ background: {t.surface}; border: none; }}
QTableCornerButton::section {{ background: {t.surface}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {_px(12, f)}; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {_px(12, f)}; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: {_px(3, f)}; margin: {_px(3, f)};
  min-height: {_px(32, f)}; min-width: {_px(32, f)}; }}
QScrollBar::handle:hover {{ background: {t.text3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
