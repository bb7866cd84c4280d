"""Files kept with a dialogue: attached, listed, saved elsewhere, opened as read-only copies."""

import contextlib
import mimetypes
import stat
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, select

from regdesk import errors, paths
from regdesk.domain import words
from regdesk.domain.files import unreadable, unwritable, write_atomically
from regdesk.records import Attachment, Dialogue
from regdesk.store import contents
from regdesk.store.change import Change, ChangeSet
from regdesk.store.clock import SHIFT
from regdesk.store.desk import Desk
from regdesk.work.fields import invalid

LARGEST_MB = 50
_LARGEST = LARGEST_MB * 1_000_000
_COPIES_KEPT = 24 * 3600
"""Seconds that copies made for opening lie there at the least."""
_LONGEST_NAME = 120
_PROGRAMS = frozenset([
    ".app", ".appimage", ".bat", ".cmd", ".com", ".command", ".cpl", ".desktop", ".exe", ".hta",
    ".jar", ".js", ".jse", ".lnk", ".msi", ".msp", ".pif", ".ps1", ".py", ".reg", ".scf", ".scr",
    ".sh", ".url", ".vb", ".vbe", ".vbs", ".wsf", ".wsh",
])  # fmt: skip
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)

_OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".msg": "application/vnd.ms-outlook",
}
"""Those that Python's own table lacks."""

Report = Callable[[float, str], None]


@dataclass(frozen=True)
class AttachmentRow:
    """An attachment as lists show it; `size` in bytes, `added` local time."""

    id: UUID
    name: str
    size: int
    media_type: str
    sha256: str
    added: datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file as it is to be kept."""

    name: str
    data: bytes
    sha256: str


def of_dialogue(desk: Desk, dialogue_id: UUID) -> tuple[AttachmentRow, ...]:
    """Return what is attached to a dialogue, in the order it was attached."""
    with desk.read() as session:
        query = (
            select(Attachment)
            .where(Attachment.dialogue == dialogue_id, Attachment.deleted.is_(False))
            .order_by(Attachment.created, Attachment.id)
        )
        return tuple(_row(one) for one in session.scalars(query))


def attach(
    desk: Desk, dialogue_id: UUID, files: Sequence[Path], report: Report | None = None
) -> ChangeSet:
    """Keep files with a dialogue: all of them or none, one step to undo.

    A file that is there already under its name is passed by. Raises as `fetch` and `keep`.
    """
    return keep(desk, dialogue_id, fetch(files, report))


def fetch(files: Sequence[Path], report: Report | None = None) -> tuple[Fetched, ...]:
    """Read files that are to be attached; the desk isn't touched, however long that takes.

    `report` is told how much is done (0–1) and the name in hand. Raises FileUnreadable or TooLarge.
    """
    for file in files:
        _require_fit(file)
    fetched = []
    for number, file in enumerate(files):
        if report is not None:
            report(number / len(files), file.name)
        fetched.append(_read(file))
    return tuple(fetched)


def keep(desk: Desk, dialogue_id: UUID, files: Sequence[Fetched]) -> ChangeSet:
    """Keep with a dialogue what was read: all of it or nothing. Raises NotFound or DiskFull."""
    word = "bilaga" if len(files) == 1 else words.many_word("attachment", len(files))
    with desk.change(f"Lade till {word}") as change:
        dialogue = change.session.get(Dialogue, dialogue_id)
        if dialogue is None:
            raise errors.NotFound(
                name=dialogue_id, of_sv=" av typen strategisk dialog", of_en=" of type dialogue"
            )
        standing = _standing(change, dialogue_id)
        for file in files:
            _keep(change, dialogue_id, file, standing)
    return change.changes


def save_copy(desk: Desk, attachment_id: UUID, path: Path) -> None:
    """Write what an attachment holds to `path`.

    Raises NotFound, ContentsMissing, ContentsDamaged, DiskFull or FileUnwritable.
    """
    _, data = _contents(desk, attachment_id)
    write_atomically(path, data)


def copy_for_opening(desk: Desk, attachment_id: UUID) -> Path:
    """Return a read-only copy in a folder of regdesk's own, for the system to open.

    What is changed in the copy isn't kept. Raises as `save_copy`, and NotOpened for programs.
    """
    row, data = _contents(desk, attachment_id)
    name = _file_name(row.name)
    if Path(name).suffix.casefold() in _PROGRAMS:
        raise errors.NotOpened(name=row.name)
    forget_copies()
    path = paths.data_dir() / "opened" / row.sha256[:16] / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or contents.hash_of(path.read_bytes()) != row.sha256:
            write_atomically(path, data)
        path.chmod(stat.S_IREAD)
    except OSError as error:
        raise unwritable(path, error) from error
    return path


def forget_copies(older_than: float = _COPIES_KEPT) -> None:
    """Remove copies made for opening so many seconds ago; one still open on Windows stays."""
    for path in list((paths.data_dir() / "opened").glob("*/*")):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime <= time.time() - older_than:
                path.chmod(stat.S_IREAD | stat.S_IWRITE)  # Windows removes no read-only file
                path.unlink()
                path.parent.rmdir()


def tidy(desk: Desk) -> int:
    """Let go of contents that nothing shows and undo doesn't reach; return how many."""
    with desk.read() as session:
        hashes = contents.outlived(session.connection())
    if hashes:
        with desk.transaction() as connection:
            contents.let_go(connection, hashes)
    return len(hashes)


def _require_fit(file: Path) -> None:
    try:
        state = file.stat()
        if stat.S_ISREG(state.st_mode):
            if state.st_size > _LARGEST:
                raise _too_large(file, state.st_size)
            file.open("rb").close()
            return
    except OSError as error:
        raise unreadable(file, error) from None
    folder = stat.S_ISDIR(state.st_mode)
    raise errors.FileUnreadable(
        file=file,
        reason_sv="det är en mapp. Välj filerna i den." if folder else "det är ingen vanlig fil.",
        reason_en="it is a folder. Choose the files in it."
        if folder
        else "it is no ordinary file.",
    )


def _read(file: Path) -> Fetched:
    try:
        with file.open("rb") as opened:
            data = opened.read(_LARGEST + 1)  # it may have grown since it was looked at
    except OSError as error:
        raise unreadable(file, error) from None
    if len(data) > _LARGEST:
        raise _too_large(file, len(data))
    return Fetched(_shown_name(file), data, contents.hash_of(data))


def _keep(change: Change, dialogue_id: UUID, file: Fetched, standing: set[tuple[str, str]]) -> None:
    """Keep one file and what it holds, unless it stands there already."""
    contents.put(change.session.connection(), file.data, file.sha256)
    if (file.name, file.sha256) in standing:
        return
    standing.add((file.name, file.sha256))
    change.add(
        Attachment(
            dialogue=dialogue_id,
            name=file.name,
            media_type=_media_type(file.name),
            size=len(file.data),
            sha256=file.sha256,
        )
    )


def _media_type(name: str) -> str:
    ending = Path(name).suffix.casefold()
    return _OFFICE.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _standing(change: Change, dialogue_id: UUID) -> set[tuple[str, str]]:
    query = select(Attachment.name, Attachment.sha256).where(
        Attachment.dialogue == dialogue_id, Attachment.deleted.is_(False)
    )
    return {(name or "", sha256 or "") for name, sha256 in change.session.execute(query)}


def _contents(desk: Desk, attachment_id: UUID) -> tuple[AttachmentRow, bytes]:
    with desk.read() as session:
        found = session.get(Attachment, attachment_id)
        if found is None:
            raise errors.NotFound(
                name=attachment_id, of_sv=" av typen bilaga", of_en=" of type attachment"
            )
        row = _row(found)
        data = _fetched(session.connection(), row)
    return row, data


def _fetched(connection: Connection, row: AttachmentRow) -> bytes:
    data = contents.fetch(connection, row.sha256)
    if data is None:
        raise errors.ContentsMissing(name=row.name)
    if contents.hash_of(data) != row.sha256:
        raise errors.ContentsDamaged(name=row.name)
    return data


def _row(one: Attachment) -> AttachmentRow:
    milliseconds = (one.created or 0) >> SHIFT
    try:
        added = datetime.fromtimestamp(milliseconds / 1000)
    except (OverflowError, OSError, ValueError):  # a colleague's impossible clock
        added = datetime.fromtimestamp(0)
    return AttachmentRow(
        one.id, one.name or "", one.size or 0, one.media_type or "", one.sha256 or "", added
    )


def _shown_name(file: Path) -> str:
    """Return the file's name as it is kept: composed, on one line, without broken signs."""
    composed = unicodedata.normalize("NFC", file.name)
    sound = composed.encode("utf-8", "replace").decode("utf-8")
    name = "".join(sign if sign.isprintable() else "?" for sign in sound).strip()
    if not name:
        raise invalid(file.name, "name", "filen har inget namn.", "the file has no name.")
    return name


def _file_name(name: str) -> str:
    """Return a name for a file on any system, whatever a colleague called the attachment."""
    plain = "".join("_" if sign in '<>:"/\\|?*' else sign for sign in _characters(name))
    plain = plain.strip(" .")
    ending = Path(plain).suffix[:16]
    stem = plain[: len(plain) - len(ending)] if ending else plain
    while len((stem + ending).encode()) > _LONGEST_NAME:
        stem = stem[:-1]
    if not stem or stem.split(".")[0].casefold() in _DEVICES:
        stem = f"_{stem}"
    return stem + ending


def _characters(name: str) -> Iterator[str]:
    return (sign if sign.isprintable() else "_" for sign in name)


def _too_large(file: Path, size: int) -> errors.TooLarge:
    return errors.TooLarge(file=file, size=-(-size // 1_000_000), most=LARGEST_MB)
