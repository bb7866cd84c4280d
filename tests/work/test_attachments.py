"""Files kept with a dialogue: whole, by their hash, undoable, safe to open."""

import hashlib
import json
import os
import stat
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from regdesk import errors
from regdesk.store import contents, stack
from regdesk.store.clock import wall_ms
from regdesk.store.intake import entries_since, take_in
from regdesk.work import attachments, desks, records, search
from regdesk.work.desks import Desk
from tests.store.faults import faults_of, new_desk
from tests.store.worlds import travelled

LETTER = "Brev från Åre kommun.pdf"


@dataclass
class Scene:
    """A desk with a dialogue, and a folder of files."""

    desk: Desk
    dialogue: UUID
    folder: Path

    def file(self, name: str, data: bytes = b"%PDF-1.7 underlag") -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def attach(self, *names: str) -> tuple[attachments.AttachmentRow, ...]:
        attachments.attach(self.desk, self.dialogue, [self.file(name) for name in names])
        return self.rows()

    def rows(self) -> tuple[attachments.AttachmentRow, ...]:
        return attachments.of_dialogue(self.desk, self.dialogue)

    def kept(self) -> int:
        with self.desk.read() as session:
            return int(session.execute(text("SELECT count(*) FROM content")).scalar_one())


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    folder = tmp_path / "filer"
    folder.mkdir()
    with desks.open_desk(new_desk(tmp_path / "norr.regdesk")) as desk:
        _, dialogue = records.add_record(desk, "dialogue", {"counties": "Z"})
        yield Scene(desk, dialogue, folder)


def test_what_was_attached_comes_out_as_it_went_in(scene: Scene, tmp_path: Path) -> None:
    data = bytes(range(256)) * 4_000
    attachments.attach(scene.desk, scene.dialogue, [scene.file(LETTER, data)])
    (row,) = scene.rows()
    assert (row.name, row.size, row.media_type) == (LETTER, len(data), "application/pdf")
    assert row.sha256 == hashlib.sha256(data).hexdigest()
    assert abs(row.added.timestamp() - time.time()) < 60
    out = tmp_path / "kopia.pdf"
    attachments.save_copy(scene.desk, row.id, out)
    assert out.read_bytes() == data
    assert faults_of(scene.desk) == []
    hits = search.search(scene.desk, "åre kom")
    assert [(hit.record_type, hit.id) for hit in hits] == [("attachment", row.id)]


def test_several_files_are_one_step(scene: Scene) -> None:
    told: list[tuple[float, str]] = []
    files = [scene.file(name, name.encode()) for name in ("a.docx", "b.txt", "c")]
    changes = attachments.attach(
        scene.desk, scene.dialogue, files, lambda part, name: told.append((part, name))
    )
    assert changes.label == "Lade till 3 bilagor"
    assert [name for _, name in told] == ["a.docx", "b.txt", "c"]
    assert [row.name for row in scene.rows()] == ["a.docx", "b.txt", "c"]
    assert scene.rows()[0].media_type.endswith("wordprocessingml.document")
    assert scene.rows()[2].media_type == "application/octet-stream"
    records.undo(scene.desk)
    assert scene.rows() == ()
    records.redo(scene.desk)
    assert len(scene.rows()) == 3
    assert faults_of(scene.desk) == []


def test_the_desk_is_free_while_files_are_read(scene: Scene) -> None:
    def report(_part: float, _name: str) -> None:
        records.set_fields(scene.desk, str(scene.dialogue), {"place": "Umeå"})

    attachments.attach(scene.desk, scene.dialogue, [scene.file("a.txt")], report)
    assert records.show_record(scene.desk, str(scene.dialogue))["place"] == "Umeå"
    assert len(scene.rows()) == 1


def test_the_same_contents_are_kept_once(scene: Scene) -> None:
    scene.attach("a.pdf")
    assert attachments.attach(scene.desk, scene.dialogue, [scene.folder / "a.pdf"]).changed == {}
    scene.attach("b.pdf")
    _, other = records.add_record(scene.desk, "dialogue", {"counties": "X"})
    attachments.attach(scene.desk, other, [scene.folder / "a.pdf"])
    assert [row.name for row in scene.rows()] == ["a.pdf", "b.pdf"]
    assert scene.kept() == 1


def test_a_file_that_grows_beyond_the_limit_is_refused(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "_LARGEST", 1_000)
    fits, large = scene.file("ryms.txt", b"x" * 1_000), scene.file("stor.txt", b"x" * 1_001)
    with pytest.raises(errors.TooLarge) as refused:
        attachments.attach(scene.desk, scene.dialogue, [fits, large])
    assert "högst 50 MB" in refused.value.sentence("sv")
    assert scene.rows() == ()

    def grow(_part: float, _name: str) -> None:
        fits.write_bytes(b"x" * 2_000)

    with pytest.raises(errors.TooLarge):
        attachments.attach(scene.desk, scene.dialogue, [fits], grow)
    assert scene.rows() == ()
    assert scene.kept() == 0


def test_folders_pipes_and_missing_files_are_refused(scene: Scene) -> None:
    fine = scene.file("fin.txt")
    pipe = scene.folder / "rör"
    os.mkfifo(pipe)
    for bad, words in (
        (scene.folder, "mapp"),
        (pipe, "vanlig fil"),
        (scene.folder / "saknas.pdf", "finns inte"),
    ):
        with pytest.raises(errors.FileUnreadable) as refused:
            attachments.attach(scene.desk, scene.dialogue, [fine, bad])
        assert words in refused.value.sentence("sv")
        assert str(bad) in refused.value.sentence("en")
    with pytest.raises(errors.NotFound):
        attachments.attach(scene.desk, uuid4(), [fine])
    assert scene.rows() == ()
    assert scene.kept() == 0


def test_cancelling_leaves_nothing(scene: Scene) -> None:
    files = [scene.file(f"{number}.txt", bytes([number])) for number in range(3)]

    def stop(part: float, _name: str) -> None:
        if part > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attachments.attach(scene.desk, scene.dialogue, files, stop)
    assert scene.rows() == ()
    assert scene.kept() == 0


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("A\u030are.txt", "Åre.txt"),
        ("rad\nbrott.txt", "rad?brott.txt"),
        (" blank .txt", "blank .txt"),
        ("\u202egpj.exe", "?gpj.exe"),
        ("x" * 240 + ".txt", "x" * 240 + ".txt"),
    ],
)
def test_names_are_kept_composed_and_on_one_line(name: str, kept: str, scene: Scene) -> None:
    assert [row.name for row in scene.attach(name)] == [kept]


def test_a_name_that_is_no_text_is_still_attached(scene: Scene) -> None:
    path = os.fsencode(scene.folder) + b"/\xe5re.txt"
    Path(os.fsdecode(path)).write_bytes(b"x")
    attachments.attach(scene.desk, scene.dialogue, [Path(os.fsdecode(path))])
    assert [row.name for row in scene.rows()] == ["?re.txt"]


# --- opening ------------------------------------------------------------------------------------


def test_a_copy_for_opening_is_read_only_and_made_anew_when_it_was_changed(scene: Scene) -> None:
    (row,) = scene.attach(LETTER)
    copy = attachments.copy_for_opening(scene.desk, row.id)
    assert (copy.name, copy.read_bytes()) == (LETTER, b"%PDF-1.7 underlag")
    assert not copy.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    assert attachments.copy_for_opening(scene.desk, row.id) == copy
    copy.chmod(0o600)
    copy.write_bytes(b"annat")
    assert attachments.copy_for_opening(scene.desk, row.id).read_bytes() == b"%PDF-1.7 underlag"


def test_copies_go_after_a_day(scene: Scene) -> None:
    (row,) = scene.attach(LETTER)
    copy = attachments.copy_for_opening(scene.desk, row.id)
    attachments.forget_copies()
    assert copy.exists()
    yesterday = time.time() - 25 * 3600
    copy.chmod(0o600)
    os.utime(copy, (yesterday, yesterday))
    copy.chmod(0o400)
    attachments.forget_copies()
    assert not copy.parent.exists()


@pytest.mark.parametrize("name", ["Faktura.pdf.exe", "kör.BAT", "länk.desktop", "skript.sh"])
def test_programs_are_saved_but_not_opened(name: str, scene: Scene, tmp_path: Path) -> None:
    (row,) = scene.attach(name)
    with pytest.raises(errors.NotOpened):
        attachments.copy_for_opening(scene.desk, row.id)
    attachments.save_copy(scene.desk, row.id, tmp_path / "ut")
    assert (tmp_path / "ut").exists()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("../../../etc/passwd", "_.._.._etc_passwd"),
        ("con.txt", "_con.txt"),
        ('a<b>c:"d".txt', "a_b_c__d_.txt"),
        ("...", "_"),
        ("å" * 300 + ".pdf", "å" * 58 + ".pdf"),
        ("slut. ", "slut"),
    ],
)
def test_whatever_a_colleague_calls_it_the_copy_stays_in_its_folder(
    name: str, file: str, scene: Scene
) -> None:
    (row,) = scene.attach(LETTER)
    records.set_fields(scene.desk, str(row.id), {"name": name})
    copy = attachments.copy_for_opening(scene.desk, row.id)
    assert copy.name == file
    assert copy.parent.parent.name == "opened"


# --- what stays and what goes -------------------------------------------------------------------


@pytest.fixture
def much_later(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let more days pass than deleted contents are kept."""
    then = wall_ms() + (contents.KEPT_DAYS + 1) * 86_400_000
    return lambda: monkeypatch.setattr(contents, "wall_ms", lambda: then)


def test_contents_stay_while_undo_reaches_them(
    scene: Scene, much_later: Callable[[], None]
) -> None:
    (row,) = scene.attach(LETTER)
    records.delete_record(scene.desk, str(row.id))
    much_later()
    assert attachments.tidy(scene.desk) == 0
    records.undo(scene.desk)
    assert attachments.copy_for_opening(scene.desk, row.id).exists()


def test_contents_go_when_deleted_long_ago_and_out_of_undos_reach(
    scene: Scene, much_later: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    (row,) = scene.attach(LETTER)
    (_, other) = scene.attach("kvar.pdf", "annan.pdf")[:2]
    records.delete_record(scene.desk, str(row.id))
    monkeypatch.setattr(stack, "REACH", 3)
    for number in range(3):
        records.set_fields(scene.desk, str(scene.dialogue), {"place": f"Rum {number}"})
    assert attachments.tidy(scene.desk) == 0  # others show the same contents
    gone = [str(one.id) for one in scene.rows()]
    records.delete_several(scene.desk, [UUID(one) for one in gone])
    for number in range(3):
        records.set_fields(scene.desk, str(scene.dialogue), {"place": f"Sal {number}"})
    assert attachments.tidy(scene.desk) == 0  # deleted today
    much_later()
    assert attachments.tidy(scene.desk) == 1
    assert scene.kept() == 0
    assert faults_of(scene.desk) == []
    records.undelete_record(scene.desk, str(other.id))
    with pytest.raises(errors.ContentsMissing) as refused:
        attachments.copy_for_opening(scene.desk, other.id)
    assert other.name in refused.value.sentence("sv")
    assert any("kvar" in one.sv for one in desks.check(scene.desk))


def test_undo_reaches_a_thousand_steps(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stack.REACH == 1000
    monkeypatch.setattr(stack, "REACH", 5)
    for number in range(8):
        records.set_fields(scene.desk, str(scene.dialogue), {"place": f"Rum {number}"})
    for _ in range(5):
        records.undo(scene.desk)
    assert records.show_record(scene.desk, str(scene.dialogue))["place"] == "Rum 2"
    with pytest.raises(errors.NothingToUndo):
        records.undo(scene.desk)


def test_attachments_go_and_come_with_their_dialogue(scene: Scene) -> None:
    scene.attach(LETTER)
    records.delete_record(scene.desk, str(scene.dialogue))
    assert scene.rows() == ()
    records.undelete_record(scene.desk, str(scene.dialogue))
    assert [row.name for row in scene.rows()] == [LETTER]


# --- damage, copies, colleagues -----------------------------------------------------------------


def test_check_finds_damaged_contents_and_those_of_nobody(scene: Scene, tmp_path: Path) -> None:
    (row,) = scene.attach(LETTER)
    with scene.desk.transaction() as connection:
        lone = contents.put(connection, b"ingens")
    findings = desks.check(scene.desk)
    assert [(one.fault, lone in one.sv) for one in findings] == [(False, True)]
    with scene.desk.transaction() as connection:
        connection.exec_driver_sql("UPDATE content SET bytes = 'annat' WHERE size > 10")
    assert [one.en for one in desks.check(scene.desk) if one.fault] == [
        f"Attachments: the contents {row.sha256} are damaged."
    ]
    with pytest.raises(errors.ContentsDamaged):
        attachments.save_copy(scene.desk, row.id, tmp_path / "ut.pdf")
    assert not (tmp_path / "ut.pdf").exists()


def test_a_backup_carries_what_was_attached(scene: Scene, tmp_path: Path) -> None:
    (row,) = scene.attach(LETTER)
    copy, restored = tmp_path / "kopia.regdesk", tmp_path / "åter.regdesk"
    desks.backup(scene.desk, copy)
    desks.restore(copy, restored)
    with desks.open_desk(restored) as desk:
        attachments.save_copy(desk, row.id, tmp_path / "ut.pdf")
        assert (tmp_path / "ut.pdf").read_bytes() == b"%PDF-1.7 underlag"


def test_a_colleague_sees_the_attachment_and_that_its_contents_are_elsewhere(
    scene: Scene, tmp_path: Path
) -> None:
    (row,) = scene.attach(LETTER)
    with desks.open_desk(new_desk(tmp_path / "maja.regdesk", "mellan")) as other:
        batch = entries_since(scene.desk)
        assert len(json.dumps(batch.to_json())) < 20_000
        take_in(other, travelled(batch))
        assert [one.name for one in attachments.of_dialogue(other, scene.dialogue)] == [LETTER]
        with pytest.raises(errors.ContentsMissing):
            attachments.save_copy(other, row.id, tmp_path / "ut.pdf")
        assert faults_of(other) == []


def test_hash_and_size_are_not_typed(scene: Scene) -> None:
    (row,) = scene.attach(LETTER)
    for field, value in (("sha256", "0" * 64), ("size", "1"), ("media_type", "text/plain")):
        with pytest.raises(errors.ReadOnlyField):
            records.set_fields(scene.desk, str(row.id), {field: value})
    with pytest.raises(errors.InvalidValue):
        records.set_fields(scene.desk, str(row.id), {"name": ""})
    with pytest.raises(errors.InvalidValue) as refused:
        values = {"dialogue": str(scene.dialogue), "name": "x.pdf"}
        records.add_record(scene.desk, "attachment", values)
    assert "regdesk attach" in refused.value.sentence("sv")
