"""Two to six desks, one faulty folder: nothing is lost, all become equal, nothing is hidden.

After every run: the same files give the same desk; every acknowledged edit is in every journal
(shown, in conflict or replaced); published bytes never changed; after a few quiet rounds all are
equal and silent; every fault reached the status line. In four of ten slices of the runs the desks
are processes with homes of their own. One run in CI is one of 300; `make soak` does 10,000.
"""

import os
import shutil
import tempfile
import weakref
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import Phase as Phases
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from regdesk.work.sharing_words import Phase
from tests.sharing.actors import EDITS, KILLED, Actor, Apart, Here
from tests.sharing.faulty import HEAVY, KINDS, NONE, Happenings

MOST_DESKS = 6
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Where homes are made: processes die here, never the machine, so nothing needs a disk."""
WORLD_SERVES = 20
"""Histories that begin with the same keys."""
ROUNDS = 8
"""After which all must be equal and silent."""
YEAR = 365 * 24 * 3600 * 1000
SEEDS = st.integers(0, 2**32 - 1)
FINE = {Phase.QUIET, Phase.FOREIGN, Phase.CLOCK, Phase.NEWER, Phase.ASIDE}
"""What a healed folder may leave to tell."""


@dataclass(frozen=True)
class World:
    """A folder with what its first desk wrote, and desks in it: what histories begin with."""

    home: Path
    code: str
    acknowledged: frozenset[str]


@lru_cache(maxsize=2)
def _world(_number: int, others: int) -> World:
    """Make a folder and its desks; another one each time the number is another."""
    home = Path(tempfile.mkdtemp(prefix="regdesk-world-", dir=MEMORY))
    (home / "share").mkdir()
    first, *rest = [Here(home / f"desk-{at}.regdesk", f"Officer {at}") for at in range(others + 1)]
    code = first.do("create", home / "share")
    folder = next((home / "share").iterdir())
    made: set[str] = set()
    for seed, kind in enumerate(("make", "make", "type")):  # something to quarrel about
        made.update(first.do("edit", kind, seed))
    first.do("sync", folder, 0, NONE)
    for one in rest:
        one.do("join", folder, code)
        one.do("sync", folder, 0, NONE)
    for one in (first, *rest):
        one.close()
    world = World(home, code, frozenset(made))
    weakref.finalize(world, shutil.rmtree, home)  # when others have taken its place
    return world


_histories = count()


class Sharing(RuleBasedStateMachine):
    """The model; a rule is one thing that somebody does or that happens."""

    kind: type[Here] | type[Apart] = Here

    @initialize(others=st.integers(1, 2))
    def begin(self, others: int) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="regdesk-model-", dir=MEMORY))
        world = _world(next(_histories) // WORLD_SERVES, others)
        shutil.copytree(world.home, self.home, dirs_exist_ok=True)
        self.actors: list[Actor] = []
        self.out: set[int] = set()
        self.acknowledged = set(world.acknowledged)
        self.published: dict[Path, bytes] = {}
        self.backups: dict[int, tuple[Path, set[str]]] = {}
        self.made: list[set[str]] = []
        self.lost: dict[Path, bytes] = {}
        self.rejoined: set[int] = set()
        self.code = world.code
        self.folder = next((self.home / "share").iterdir())
        self.happenings = Happenings(self.folder, 0)
        for _ in range(others + 1):
            self._add()
        self._note_published()

    def _add(self) -> Actor:
        number = len(self.actors)
        self.made.append(set())
        actor = self.kind(self.home / f"desk-{number}.regdesk", f"Officer {number}")
        self.actors.append(actor)
        return actor

    def _pick(self, number: int) -> int:
        return number % len(self.actors)

    # --- what officers do ----------------------------------------------------------------

    @rule(who=st.integers(0, 5), kind=st.sampled_from(EDITS), seed=SEEDS)
    def edit(self, who: int, kind: str, seed: int) -> None:
        made = self.actors[self._pick(who)].do("edit", kind, seed)
        if self._pick(who) not in self.out:
            self.acknowledged.update(made)
            self.made[self._pick(who)].update(made)

    @rule(who=st.integers(0, 5), seed=SEEDS, heavy=st.booleans())
    def sync(self, who: int, seed: int, heavy: bool) -> None:
        number = self._pick(who)
        told = self.actors[number].do("sync", self.folder, seed, HEAVY if heavy else NONE)
        self._note_published()
        if told["error"] == KILLED or number in self.out:
            return
        if told["error"]:
            assert told["phase"] != Phase.QUIET
        if not self.folder.exists():
            assert told["phase"] == Phase.UNREACHABLE, told
        elif told["phase"] == Phase.QUIET and not heavy:  # no listing lied
            self._require_nothing_hidden(number)

    def _require_nothing_hidden(self, number: int) -> None:
        """“All is sent and taken in” may only be said when every file that is there was used."""
        there = {one.stem[9:] for one in self.happenings.files() if one.parts[-4] == "w"}
        hidden = there - set(self.actors[number].do("knows"))
        assert not {name for name in hidden if len(name) == 26}, hidden

    @precondition(lambda self: len(self.actors) < MOST_DESKS and not self.out)
    @rule()
    def join(self) -> None:
        if self.folder.exists() and not self.happenings.damaged:
            self._add().do("join", self.folder, self.code)

    # --- what happens to desks -------------------------------------------------------------

    @rule(who=st.integers(0, 5), offset=st.sampled_from([0, YEAR, -YEAR, 5_400_000, -60_000]))
    def clock(self, who: int, offset: int) -> None:
        self.actors[self._pick(who)].do("set_clock", offset)

    @precondition(lambda self: len(self.actors) < MOST_DESKS)
    @rule(who=st.integers(0, 5))
    def clone(self, who: int) -> None:
        """A profile is copied to a second computer."""
        number = self._pick(who)
        self.actors[number].do("copy_to", self.home / f"desk-{len(self.actors)}.regdesk")
        self._add()
        if number in self.out:
            self.out.add(len(self.actors) - 1)

    @rule(who=st.integers(0, 5))
    def back_up(self, who: int) -> None:
        number = self._pick(who)
        path = self.home / f"backup-{number}.regdesk"
        self.actors[number].do("copy_to", path)
        self.backups[number] = path, set(self.actors[number].do("entries"))

    @precondition(lambda self: self.backups)
    @rule(which=st.integers(0, 5))
    def restore(self, which: int) -> None:
        """An old backup takes the desk's place; what was never sent is gone with the disk."""
        number = sorted(self.backups)[which % len(self.backups)]
        self._find_lost()
        path, held = self.backups[number]
        actor = self.actors[number]
        lost = set(actor.do("unsent")) - held
        kept_elsewhere = {
            id_ for other in self.actors if other is not actor for id_ in other.do("entries")
        }
        self.acknowledged -= lost - kept_elsewhere
        actor.close()
        for one in actor.path.parent.glob(f"{actor.path.name}*"):
            one.unlink()
        shutil.copyfile(path, actor.path)
        self.actors[number] = self.kind(actor.path, f"Officer {number}")
        if number in self.rejoined:  # perhaps the backup is older
            self.actors[number].do("join", self.folder, self.code)

    @precondition(lambda self: len(self.actors) > 2 and not self.out)
    @rule(who=st.integers(1, 5), settled=st.booleans())
    def shut_out(self, who: int, settled: bool) -> None:
        """A desk is shut out; copies of it go with it, and what the others hadn't had of it."""
        self._find_lost()
        self.happenings.heal()
        if settled:
            self._heal_and_settle()
        number = self._pick(who)
        if number == 0:
            return
        gone = set(self.actors[number].do("writers"))
        self.out = {
            at for at, one in enumerate(self.actors) if at and gone & set(one.do("writers"))
        }
        if gone & set(self.actors[0].do("writers")):
            self.out = set()
            return
        for at in self.out:
            gone |= set(self.actors[at].do("writers"))
        had, known = set(self.actors[0].do("entries")), set(self.actors[0].do("heard_of"))
        for at in self.out:
            self.acknowledged -= self.made[at] - had
        self.code = self.actors[0].do("revoke", sorted(gone), self.folder)
        for at, one in enumerate(self.actors):
            if at and at not in self.out and not known & set(one.do("writers")):
                one.do("join", self.folder, self.code)  # nobody knew of it: it is told to ask anew
                self.rejoined.add(at)
        self._note_published()

    # --- what happens to the folder --------------------------------------------------------

    @rule(kind=st.sampled_from(KINDS), seed=SEEDS)
    def strike(self, kind: str, seed: int) -> None:
        self.happenings._random.seed(seed)
        self.happenings.strike(kind)

    @rule(who=st.integers(0, 5), seed=SEEDS)
    def lose(self, who: int, seed: int) -> None:
        """A file goes for good, before all have it; who wrote it must send it again."""
        number = self._pick(who)
        if number in self.out or not self.folder.exists():
            return
        kept = [self.folder / name for name in sorted(self.actors[number].do("keeps"))]
        kept = [one for one in kept if one.exists() and one not in self.happenings.damaged]
        if kept:
            file = kept[seed % len(kept)]
            self.lost[file] = file.read_bytes()
            file.unlink()

    def _find_lost(self) -> None:
        """Let the lost files come back: who wrote them won't be able to send them any more."""
        self.happenings.heal()
        for file, data in self.lost.items():
            file.write_bytes(data)
        self.lost.clear()

    @rule()
    def heal(self) -> None:
        self.happenings.heal()

    def _note_published(self) -> None:
        if self.folder.exists():
            for file in self.happenings.files():
                if file not in self.published and file not in self.happenings.damaged:
                    self.published[file] = file.read_bytes()

    @invariant()
    def published_bytes_never_change(self) -> None:
        if not hasattr(self, "published") or not self.folder.exists():
            return
        for file, data in self.published.items():
            if file not in self.happenings.damaged and file.exists():
                assert file.read_bytes() == data, file

    # --- the end ---------------------------------------------------------------------------

    def _heal_and_settle(self) -> dict[int, dict[str, object]]:
        """Let all exchange through a sound folder until nobody has anything to say."""
        self.happenings.heal()
        for round_ in range(ROUNDS):
            told = {
                at: one.do("sync", self.folder, round_, NONE, whole=not round_)
                for at, one in enumerate(self.actors)
                if at not in self.out
            }
            self._note_published()
            assert not [one for one in told.values() if one["error"]], told
            if not any(one["sent"] or one["taken"] for one in told.values()):
                return told
        raise AssertionError(f"not silent after {ROUNDS} rounds: {told}")

    def teardown(self) -> None:
        if not hasattr(self, "actors"):
            return
        try:
            self._judge()
        finally:
            for actor in self.actors:
                actor.close()
            shutil.rmtree(self.home)

    def _judge(self) -> None:
        told = self._heal_and_settle()
        within = [one for at, one in enumerate(self.actors) if at not in self.out]
        assert len({one.do("state_hash") for one in within}) == 1, "desks differ"
        assert len({tuple(one.do("conflicts")) for one in within}) == 1, "conflicts differ"
        for one in within:
            missing = self.acknowledged - set(one.do("entries"))
            assert not missing, f"{one.path.name} lacks {missing}"
            assert one.do("check") == []
        for at, one in told.items():
            assert one["phase"] in FINE, (at, one)
        assert not [file for file in self.lost if not file.exists()]
        self.published_bytes_never_change()


SLICES = 10
"""Tests the histories are spread over, to run on as many cores."""
HISTORIES = int(
    os.environ.get("REGDESK_HISTORIES", 10_000 if "REGDESK_SOAK" in os.environ else 300)
)


class SharingApart(Sharing):
    """The model with a process and a home of its own for each desk."""

    kind = Apart


@pytest.mark.parametrize("slice_", range(SLICES))
def test_nothing_is_lost_hidden_or_different(slice_: int) -> None:
    run_state_machine_as_test(
        SharingApart if slice_ % 3 == 0 else Sharing,
        settings=settings(
            max_examples=-(-HISTORIES // SLICES),
            stateful_step_count=20,
            deadline=None,
            phases=[
                one for one in Phases if one is not Phases.shrink or "REGDESK_SOAK" in os.environ
            ],
            suppress_health_check=list(HealthCheck),
        ),
    )
