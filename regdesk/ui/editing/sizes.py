"""How large a dialog opens: as it wants, but never larger than the window it stands over."""

from PySide6.QtWidgets import QDialog

from regdesk.ui.look import Look


def fit(dialog: QDialog, look: Look, size: tuple[int, int]) -> None:
    """Give a dialog a size given at 100 %, within the window it stands over."""
    width, height = (look.px(one) for one in size)
    parent = dialog.parentWidget()
    if parent is not None:
        room = parent.window().size()
        width, height = min(width, room.width()), min(height, room.height())
    dialog.resize(width, height)
