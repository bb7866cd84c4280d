"""What lies in the folder: listings add, and never take away (design §5.3)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection

from regdesk.sharing import ledger, names
from regdesk.sharing.names import MARKER, FileKind, FileName
from regdesk.sharing.places import Place, join

TEMPORARY = ".tmp"
WIDE = 20 * names.BUCKET
"""Numbers to look for beyond which the folder is asked which buckets there are."""


@dataclass
class Listing:
    """Files that this desk hasn't used yet, and those that aren't regdesk's."""

    files: dict[FileName, str] = field(default_factory=dict)
    """Path by name; as the folder spells it."""
    foreign: list[str] = field(default_factory=list)
    present: set[str] = field(default_factory=set)
    """All paths met, after a whole listing."""

    def of_kind(self, kind: FileKind) -> list[tuple[FileName, str]]:
        """Return the files of a kind, by writer and number."""
        return sorted((name, path) for name, path in self.files.items() if name.kind is kind)


class Lister:
    """Lists a folder, remembering what its sub-folders looked like: unchanged ones cost no thought."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._before: dict[str, list[str]] = {}

    def forget(self) -> None:
        """Look at everything anew the next time."""
        self._before.clear()

    def look(
        self,
        connection: Connection,
        own: Iterable[str],
        *,
        whole: bool,
        packs: bool = False,
        step: Callable[[], None] = lambda: None,
    ) -> Listing:
        """Return what is new; of each writer the last buckets, or all of them when `whole`.

        `own` are this desk's writers: their receipts and packs needn't be read.
        """
        if whole:
            self.forget()
        found = Listing()
        mine = set(own)
        self._epochs(connection, found)
        spans = {} if whole else ledger.spans(connection)
        for writer in self._folders("w", names.is_writer, found):
            step()
            self._batches(connection, found, writer, spans.get(writer.lower()))
        for writer in self._folders("a", names.is_writer, found):
            if writer.lower() not in mine:
                self._receipts(found, writer, whole=whole)
        if whole or packs:
            self._packs(found, mine, wanted=packs)
        if whole:
            self._rest(found)
        return found

    def _epochs(self, connection: Connection, found: Listing) -> None:
        known = {name for name, data, _key in ledger.epoch_files(connection) if data}
        for path in self._fresh("k", found):
            name = names.parse(path)
            if name is None:
                self._strange(path, found)
            elif names.epoch_stem(name.number, name.hash) not in known:
                found.files.setdefault(name, path)
                self._before.pop("k", None)  # until it can be used

    def _batches(
        self, connection: Connection, found: Listing, writer: str, span: tuple[int, int] | None
    ) -> None:
        folder = join("w", writer)
        if span is None or span[1] - span[0] > WIDE:
            buckets = self._folders(folder, names.is_bucket, found)
        else:
            buckets = names.buckets(span[0], span[1] + 1)
        for bucket in buckets:
            fresh = self._fresh(join(folder, bucket), found)
            if not fresh:
                continue
            known = ledger.known_hashes(connection, writer.lower(), int(bucket) * names.BUCKET)
            for path in fresh:
                name = names.parse(path)
                if name is None or name.kind is not FileKind.BATCH:
                    self._strange(path, found)
                elif name.hash not in known:
                    found.files.setdefault(name, path)

    def _receipts(self, found: Listing, writer: str, *, whole: bool) -> None:
        """Find the writer's last receipt; it tells all that those before told."""
        folder = join("a", writer)
        buckets = self._folders(folder, names.is_bucket, found)
        for bucket in buckets if whole else buckets[-1:]:
            parsed = [
                (names.parse(path), path) for path in self._fresh(join(folder, bucket), found)
            ]
            ours = sorted((name, path) for name, path in parsed if name is not None)
            for _name, path in (one for one in parsed if one[0] is None):
                self._strange(path, found)
            if ours and bucket == buckets[-1]:
                found.files.setdefault(*ours[-1])

    def _packs(self, found: Listing, own: set[str], *, wanted: bool) -> None:
        for writer in self._folders("p", names.is_writer, found):
            for path in self._names(join("p", writer), found):
                name = names.parse(path)
                if name is None:
                    self._strange(path, found)
                elif wanted and writer.lower() not in own:
                    found.files.setdefault(name, path)

    def _rest(self, found: Listing) -> None:
        """Find what lies where nothing of regdesk's does."""
        for name in self._place.list(""):
            if name.lower() not in ("k", "w", "p", "a", MARKER):
                self._strange(name, found)

    def _folders(self, folder: str, is_one: Callable[[str], bool], found: Listing) -> list[str]:
        inside = self._place.list(folder)
        for name in inside:
            if not is_one(name):
                self._strange(join(folder, name), found)
        return sorted(filter(is_one, inside))

    def _fresh(self, folder: str, found: Listing) -> list[str]:
        """Return the paths in a folder, none when it looks as it did before."""
        inside = self._place.list(folder)
        if self._before.get(folder) == inside:
            return []
        self._before[folder] = inside
        return self._paths(folder, inside, found)

    def _names(self, folder: str, found: Listing) -> list[str]:
        return self._paths(folder, self._place.list(folder), found)

    @staticmethod
    def _paths(folder: str, inside: list[str], found: Listing) -> list[str]:
        paths = [join(folder, name) for name in inside]
        found.present.update(paths)
        return paths

    @staticmethod
    def _strange(path: str, found: Listing) -> None:
        if not path.lower().endswith(TEMPORARY):
            found.foreign.append(path)
            found.present.add(path)
