"""A window closes when what was typed in it is written; where that fails it stays, and says why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from regdesk.errors import WorldError

if TYPE_CHECKING:
    from regdesk.ui.session import Session
    from regdesk.ui.shell import Shell


class Closing(QObject):
    """Says whether a window may close. Asked once more after it said no, it lets it go."""

    def __init__(self, session: "Session", parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._asking = self._warned = False
        session.runner.changed.connect(self._written)

    def may_close(self, shell: "Shell | None") -> bool:
        """Have everything written; False where something isn't, which the window then says."""
        if self._asking:
            return False  # asked twice at once: the first answer is still to come
        self._asking = True
        faults: list[Exception] = []
        runner, keeper = self._session.runner, self._session.keeper
        runner.failed.connect(faults.append)
        keeper.flush()
        runner.settle_writes()
        runner.failed.disconnect(faults.append)
        self._asking = False
        if self._warned or shell is None or not (faults or keeper.unsaved()):
            return True
        self._warned = True
        said = self.tr(
            "What you wrote last isn't saved. {why} Close once more to close all the same."
        )
        shell.message.say_error(said.format(why=self._why(faults)))
        return False

    def _why(self, faults: list[Exception]) -> str:
        if not faults:
            return ""
        code = self._session.language.code
        fault = next((one for one in faults if isinstance(one, WorldError)), None)
        return fault.sentence(code) if fault is not None else f"{type(faults[0]).__name__}."

    def _written(self, _change: object) -> None:
        self._warned = False
