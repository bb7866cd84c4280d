"""One window a desk file: a second start asks the first window to come to the front."""

import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

PATIENCE_MS: Final = 1500
GREETING: Final = b"front"


def socket_name(path: Path) -> str:
    """Return the name of the socket that the window of a desk file listens on."""
    place = str(path.resolve()).encode()
    return f"regdesk-{zlib.crc32(place):08x}{zlib.adler32(place):08x}"


def may_run(path: Path) -> bool:
    """Whether a window may hold the desk: a cheap look, before any networking is loaded."""
    name = socket_name(path)
    place = Path(rf"\\.\pipe\{name}") if sys.platform == "win32" else _folder() / name
    return place.exists()


def ask_to_front(path: Path) -> bool:
    """Ask the window that holds the desk to come to the front; False when nobody answers."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(socket_name(path))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(GREETING)
    socket.waitForBytesWritten(PATIENCE_MS)
    # the answer may have come while the question was still being sent
    answered = socket.bytesAvailable() > 0 or socket.waitForReadyRead(PATIENCE_MS)
    socket.disconnectFromServer()
    return answered


class Single(QObject):
    """Holds the name of one desk file for this window."""

    asked_to_front = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None
        self._path: Path | None = None

    @property
    def held(self) -> bool:
        """Whether a desk file's name is held."""
        return self._server is not None

    def claim(self, path: Path) -> bool:
        """Hold the name of a desk file, or ask its window to come to the front and return False."""
        if path == self._path:
            return True
        if may_run(path) and ask_to_front(path):
            return False
        from PySide6.QtNetwork import QLocalServer

        self.release()
        QLocalServer.removeServer(socket_name(path))
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greeted)
        self._server.listen(socket_name(path))
        self._path = path
        return True

    def release(self) -> None:
        """Let the name go."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
        self._server, self._path = None, None

    def _greeted(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.write(GREETING)
        socket.flush()
        self.asked_to_front.emit()


def _folder() -> Path:
    return Path(QDir.tempPath())
