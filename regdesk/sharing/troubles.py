"""What goes wrong with a network drive, in a few exceptions and in words.

FileNotFoundError, FileExistsError, NotADirectoryError, PermissionError and OSError(ENOSPC) tell of
one file; `Trouble` is all that makes the whole place out of reach.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

ABOUT_ONE_FILE = {errno.ENOENT, errno.EEXIST, errno.ENOTDIR, errno.EACCES, errno.EPERM}


class Trouble(Exception):
    """The place is out of reach.

    `lost` when a new connection may help, `held` when waiting a moment may.
    """

    def __init__(self, sv: str, en: str, *, lost: bool = False, held: bool = False) -> None:
        super().__init__(en)
        self.sv, self.en, self.lost, self.held = sv, en, lost, held


def refused() -> Trouble:
    return Trouble(
        "inloggningen godtogs inte. Kontrollera namn och lösenord.",
        "the login was refused. Check name and password.",
    )


def lost() -> Trouble:
    return Trouble("anslutningen bröts.", "the connection broke.", lost=True)


def said_by_server(what: str, *, again: bool = False) -> Trouble:
    what = " ".join(what.split())[:120].rstrip(".")
    return Trouble(f"servern svarar: {what}.", f"the server says: {what}.", lost=again)


@contextmanager
def translated() -> Iterator[None]:
    """Turn what any network library raises into `Trouble`; our own few pass."""
    try:
        yield
    except (Trouble, ImportError):
        raise
    except Exception as error:
        number = error.errno if isinstance(error, OSError) else None
        if number in {errno.ENOSPC, errno.EDQUOT}:
            raise OSError(errno.ENOSPC, "no room") from error
        if number in ABOUT_ONE_FILE:
            raise OSError(number, str(error)) from error  # the class that goes with the number
        raise _trouble(error) from error


def _trouble(error: BaseException) -> Trouble:
    chain, kinds = [error], kinds_of(error)
    while (inner := chain[-1].__cause__ or chain[-1].__context__) and inner not in chain:
        chain.append(inner)
        kinds |= kinds_of(inner)
    said = " ".join(str(link) for link in chain)
    if "gaierror" in kinds:
        return by_words("dns")
    if kinds & {"SSLError", "SSLCertVerificationError"}:
        return by_words("certificate")
    if kinds & {"ConnectionRefusedError", "NoValidConnectionsError"}:
        return by_words("connection refused")
    if kinds & {"TimeoutError", "TimeoutException"}:
        return by_words("timed out")
    if kinds & {
        "ConnectionError", "EOFError", "SMBConnectionClosed", "TransportError", "RequestError",
    }:  # fmt: skip
        return lost()
    return by_words(said)


def by_words(said: str) -> Trouble:
    """Return the trouble that a message in words tells of."""
    low = said.lower()
    if any(word in low for word in ("dns", "name or service", "getaddrinfo", "name resolution")):
        return Trouble("servern finns inte i nätverket.", "no such server in the network.")
    if "certificate" in low:
        return Trouble(
            "serverns certifikat godtas inte.", "the server's certificate is not trusted."
        )
    if "refused" in low:
        return Trouble(
            "servern tar inte emot anslutningar.", "the server takes no connections.", lost=True
        )
    if "timed out" in low or "timeout" in low:
        return Trouble("servern svarar inte.", "the server does not answer.")
    if any(word in low for word in ("reset", "broken pipe", "closed", "error sending request")):
        return lost()
    return said_by_server(said)


def kinds_of(error: BaseException) -> set[str]:
    """Return the names of an exception's classes: the libraries aren't imported here."""
    return {kind.__name__ for kind in type(error).__mro__}
