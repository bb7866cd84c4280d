"""What stands under a tab of Synk: a list with its foot, or what is shown while it is empty."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from regdesk.ui.look import Look
from regdesk.ui.widgets.basics import Empty, label


def pane(
    look: Look, view: QWidget, empty: Empty, verb: QWidget | None, hint: str
) -> QStackedWidget:
    """Return both: the empty state first, then the view with a hint and perhaps a button below."""
    px = look.px
    full, foot = QWidget(), QWidget()
    rows = QVBoxLayout(full)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(view, 1)
    across = QHBoxLayout(foot)
    across.setContentsMargins(px(16), px(8), px(16), 0)
    across.setSpacing(px(12))
    said = label(hint, "small", "text2")
    said.setWordWrap(True)
    across.addWidget(said, 1)
    if verb is not None:
        across.addWidget(verb)
    foot.setVisible(bool(hint) or verb is not None)
    rows.addWidget(foot)
    made = QStackedWidget()
    made.addWidget(empty)
    made.addWidget(full)
    return made
