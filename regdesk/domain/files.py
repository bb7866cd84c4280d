"""Writing files so that nothing is ever half written."""

import errno
import os
from pathlib import Path

from regdesk import errors


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path`: a temporary file beside it, fsync, rename, fsync of the folder.

    Raises `errors.DiskFull` or `errors.FileUnwritable`; what stood at `path` is then unchanged.
    """
    import tempfile  # late: start-up counts

    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(
            prefix=f".{path.name[:40]}-", suffix=".tmp", dir=path.parent
        )
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode_of(path))
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise unwritable(path, error) from error


def make_folder(folder: Path) -> None:
    """Make a folder unless it stands already. Raises DiskFull or FileUnwritable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from None


def unwritable(path: Path, error: OSError) -> errors.WorldError:
    """Return the exception that tells the officer why `path` can't be written."""
    if error.errno == errno.ENOSPC:
        return errors.DiskFull(file=path)
    reasons = {
        errno.ENOENT: ("mappen finns inte. Skapa den eller välj en annan.", "the folder does not exist. Create it or choose another."),
        errno.ENOTDIR: ("sökvägen går genom en fil. Välj en annan mapp.", "the path goes through a file. Choose another folder."),
        errno.EEXIST: ("det är en fil. Ange en mapp.", "it is a file. Give a folder."),
        errno.EACCES: ("du får inte skriva där. Välj en annan mapp.", "you may not write there. Choose another folder."),
        errno.EPERM: ("du får inte skriva där. Välj en annan mapp.", "you may not write there. Choose another folder."),
        errno.EROFS: ("platsen är skrivskyddad. Välj en annan mapp.", "the place is read-only. Choose another folder."),
        errno.EISDIR: ("det är en mapp. Ange ett filnamn.", "it is a folder. Give a file name."),
        errno.ENAMETOOLONG: ("namnet är för långt. Välj ett kortare.", "the name is too long. Choose a shorter one."),
    }  # fmt: skip
    sv, en = reasons.get(error.errno or 0, (f"{error.strerror}.", f"{error.strerror}."))
    return errors.FileUnwritable(file=path, reason_sv=sv, reason_en=en)


def unreadable(path: Path, error: OSError) -> errors.WorldError:
    """Return the exception that tells the officer why `path` can't be read."""
    reasons = {
        errno.ENOENT: ("filen finns inte. Kontrollera sökvägen.", "there is no such file. Check the path."),
        errno.ENOTDIR: ("filen finns inte. Kontrollera sökvägen.", "there is no such file. Check the path."),
        errno.EACCES: ("du får inte läsa den. Be ägaren om läsrätt.", "you may not read it. Ask its owner."),
        errno.EISDIR: ("det är en mapp. Ange en fil.", "it is a folder. Give a file."),
    }  # fmt: skip
    sv, en = reasons.get(error.errno or 0, (f"{error.strerror}.", f"{error.strerror}."))
    return errors.FileUnreadable(file=path, reason_sv=sv, reason_en=en)


def move_into_place(temporary: Path, target: Path) -> None:
    """Give a finished file its name, at a stroke, unless something has that name.

    Raises FileExistsError when something has; of two who try at once, one succeeds.
    """
    if os.name == "nt":
        temporary.rename(target)  # refuses there
        return
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: the name is taken first, then filled
        target.touch(exist_ok=False)
        temporary.replace(target)
        return
    temporary.unlink()


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable, where the system has folders that can be synced."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _mode_of(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
