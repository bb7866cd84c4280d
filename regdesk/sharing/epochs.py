"""Epochs: the folder's keys one after the other, and who was admitted when each was made.

Pure: what is applied and what is set aside follows from the set of files alone, so it is the same
on every desk (design §5.3).
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from regdesk.sharing import envelope, sealing
from regdesk.sharing.batches import Seen
from regdesk.sharing.envelope import Envelope, Unusable
from regdesk.sharing.names import FileKind, epoch_stem
from regdesk.sharing.sealing import SealBroken, WriterKey

FIRST = 1


class Admitted(NamedTuple):
    """A writer as an epoch lists it: its last accepted batches, and whether it was shut out."""

    heads: tuple[Seen, ...]
    out: bool


@dataclass(frozen=True)
class Epoch:
    """An epoch as its file tells it; everybody may read this much."""

    name: str
    number: int
    author: str
    admitted: Mapping[str, Admitted]


@dataclass(frozen=True)
class EpochKeys:
    """What an epoch's file holds for those it was wrapped for."""

    key: bytes
    code: str
    older: Mapping[str, bytes] = field(default_factory=dict)
    """The keys of the epochs before it, by name."""


def write(
    folder: str,
    number: int,
    author: WriterKey,
    keys: EpochKeys,
    boxes: Mapping[str, bytes],
    admitted: Mapping[str, Admitted],
) -> bytes:
    """Return the file of a new epoch, wrapped for its code and for each member's box."""
    context = _context(folder, number, author.id)
    payload = json.dumps(
        {
            "key": sealing.text_of(keys.key),
            "code": keys.code,
            "older": {name: sealing.text_of(key) for name, key in keys.older.items()},
        }
    ).encode()
    body = {
        "code": sealing.text_of(sealing.wrap_by_code(keys.code, payload, context)),
        "members": {
            writer: sealing.text_of(sealing.wrap_for(box, payload, context))
            for writer, box in boxes.items()
        },
        "admitted": {
            writer: {"heads": [list(head) for head in one.heads], "out": one.out}
            for writer, one in admitted.items()
        },
    }
    text = json.dumps(body, separators=(",", ":"), sort_keys=True).encode()
    return envelope.write(FileKind.EPOCH, {"folder": folder, "number": number}, author, text)


def read(file: Envelope) -> Epoch:
    """Return what the file tells everybody. Raises Unusable."""
    try:
        number = int(file.header["number"])
        body = _body(file)
        if number < FIRST:
            raise ValueError(number)
        admitted = {
            str(writer): Admitted(
                tuple(Seen(int(seq), str(hash_)) for seq, hash_ in one["heads"]), bool(one["out"])
            )
            for writer, one in body["admitted"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError, OverflowError):
        raise Unusable("nyckelfilen är skadad", "the key file is damaged") from None
    return Epoch(epoch_stem(number, file.hash), number, file.writer, admitted)


def open_by_code(file: Envelope, code: str) -> EpochKeys | None:
    """Return what the code opens, None when it doesn't."""
    return _opened(file, lambda body, context: _by_code(body, code, context))


def open_as_member(file: Envelope, own: Iterable[WriterKey]) -> EpochKeys | None:
    """Return what was wrapped for one of these writers, None when nothing was."""
    mine = {key.id: key for key in own}

    def unwrap(body: dict[str, Any], context: bytes) -> bytes | None:
        for writer, wrapped in body["members"].items():
            if writer in mine:
                return mine[writer].unwrap(sealing.bytes_of(wrapped), context)
        return None

    return _opened(file, unwrap)


def _by_code(body: dict[str, Any], code: str, context: bytes) -> bytes:
    return sealing.unwrap_by_code(code, sealing.bytes_of(body["code"]), context)


def _opened(
    file: Envelope, unwrap: Callable[[dict[str, Any], bytes], bytes | None]
) -> EpochKeys | None:
    try:
        context = _context(str(file.header["folder"]), int(file.header["number"]), file.writer)
        payload = unwrap(_body(file), context)
        if payload is None:
            return None
        document = json.loads(payload)
        older = {name: sealing.bytes_of(key) for name, key in document["older"].items()}
        return EpochKeys(sealing.bytes_of(document["key"]), str(document["code"]), older)
    except (SealBroken, KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None


def _body(file: Envelope) -> dict[str, Any]:
    body = json.loads(file.body)
    if not isinstance(body, dict):
        raise TypeError
    return body


def _context(folder: str, number: int, author: str) -> bytes:
    return f"regdesk {folder} {number} {author}".encode()


class BatchFacts(NamedTuple):
    """What is asked of a batch to tell whether it is applied."""

    writer: str
    seq: int
    hash: str
    epoch: str
    knows: frozenset[str]


OUT = "utestängd", "shut out"
UNLISTED = "anslöt med en gammal kod", "joined with an old code"
LATE = "skrev med en gammal nyckel", "wrote under an old key"


class Batches(Protocol):
    """What is asked of the batches known, writer by writer; read only when it matters."""

    def chain(self, writer: str) -> Mapping[str, str]:
        """Return a writer's batches as {hash: hash of the one before}."""

    def written(self, writer: str) -> Sequence[BatchFacts]:
        """Return a writer's batches."""


class Admission:
    """Who may write, by all the epochs that hold.

    `after` says which writer's key a writer's goes on from; epochs in `trusted` were opened by a
    code or made here. An epoch holds if its author might write then; the first one is the one that
    a code opened.
    """

    def __init__(
        self,
        epochs: Iterable[Epoch],
        after: Mapping[str, str],
        batches: Batches,
        trusted: Collection[str] = (),
    ) -> None:
        self._after = after
        self._batches = batches
        self._chains: dict[str, dict[str, str]] = {}
        self._learnt: dict[str, dict[str, str]] = {}
        self._reached: dict[tuple[str, str], _Reached] = {}
        self.epochs: list[Epoch] = []
        for epoch in sorted(epochs, key=lambda one: (one.number, one.name)):
            before = [one for one in self.epochs if one.number < epoch.number]
            if any(self._is_out(one, epoch.author) for one in before):
                continue
            if epoch.name in trusted or (
                before
                and any(
                    self._verdict(batch, before) is None for batch in batches.written(epoch.author)
                )
            ):
                self.epochs.append(epoch)

    def learn(self, writer: str, hash_: str, previous: str) -> None:
        """Take note of a batch that has come."""
        self._learnt.setdefault(writer, {})[hash_] = previous
        self._chains.get(writer, {})[hash_] = previous
        for key in [key for key in self._reached if key[1] == writer]:
            del self._reached[key]

    @property
    def current(self) -> Epoch:
        """The epoch under which one writes now: the greatest by number and hash.

        Not one by somebody whom others shut out at the same time. (Who leaves makes an epoch that
        shuts itself out: that one holds.)
        """
        standing = [
            epoch
            for epoch in self.epochs
            if not any(self._is_out(one, epoch.author) for one in self.epochs if one is not epoch)
        ]
        return (standing or self.epochs)[-1]  # in order of number and name

    def is_open_to_one_out(self) -> bool:
        """Tell whether somebody who was shut out at the same time was given the current key."""
        return any(
            not one.out and self.is_out(writer) for writer, one in self.current.admitted.items()
        )

    def is_listed(self, writer: str) -> bool:
        """Tell whether every epoch lists the writer, or one that it goes on from."""
        return all(self._standing(epoch, writer) is not None for epoch in self.epochs)

    def is_out(self, writer: str) -> bool:
        """Tell whether any epoch shut the writer out."""
        return any(self._is_out(epoch, writer) for epoch in self.epochs)

    def verdict(self, batch: BatchFacts) -> tuple[str, str] | None:
        """Return why the batch is set aside (Swedish, English), None when it is applied."""
        return self._verdict(batch, self.epochs)

    def _verdict(self, batch: BatchFacts, epochs: Iterable[Epoch]) -> tuple[str, str] | None:
        for epoch in epochs:
            standing = self._standing(epoch, batch.writer)
            if standing is not None and standing.out:
                if not self._within(batch, epoch, standing):
                    return OUT
                continue
            if _number(batch.epoch) >= epoch.number:
                continue
            if standing is None:
                return UNLISTED
            if epoch.name in batch.knows and not self._within(batch, epoch, standing):
                return LATE
        return None

    def _is_out(self, epoch: Epoch, writer: str) -> bool:
        standing = self._standing(epoch, writer)
        return standing is not None and standing.out

    def _standing(self, epoch: Epoch, writer: str) -> Admitted | None:
        """Return how an epoch lists a writer; a new key of a listed one stands as the old did."""
        if epoch.number == FIRST:
            return Admitted((), out=False)
        listed = epoch.admitted.get(writer)
        if listed is not None:
            return listed
        steps: set[str] = set()
        while writer in self._after and writer not in steps:
            steps.add(writer)
            writer = self._after[writer]
            if (former := epoch.admitted.get(writer)) is not None:
                return Admitted((), former.out)
        return None

    def _within(self, batch: BatchFacts, epoch: Epoch, standing: Admitted) -> bool:
        """Tell whether the batch is one of those the epoch accepted, or before one.

        What may lead up to one that hasn't come holds meanwhile.
        """
        key = epoch.name, batch.writer
        if key not in self._reached:
            self._reached[key] = _before(self._chain(batch.writer), standing.heads)
        reached = self._reached[key]
        return batch.hash in reached.hashes or batch.seq < reached.gap

    def _chain(self, writer: str) -> Mapping[str, str]:
        if writer not in self._chains:
            known = self._batches.chain(writer)
            self._chains[writer] = {**known, **self._learnt.get(writer, {})}
        return self._chains[writer]


def _number(epoch: str) -> int:
    """Return an epoch's number, from its name."""
    number = epoch.partition("-")[0]
    return int(number) if number.isdecimal() else 0


class _Reached(NamedTuple):
    """Batches that lead up to accepted ones; below the number `gap` some haven't come."""

    hashes: frozenset[str]
    gap: int


def _before(chain: Mapping[str, str], heads: Sequence[Seen]) -> _Reached:
    found: set[str] = set()
    gap = 0
    for head in heads:
        at, seq = head.hash, head.seq
        while at and at not in found:
            if at not in chain:
                gap = max(gap, seq)  # this one hasn't come, nor may those before it have
                break
            found.add(at)
            at, seq = chain[at], seq - 1
    return _Reached(frozenset(found), gap)
