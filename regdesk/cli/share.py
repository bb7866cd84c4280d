"""Verbs on the shared folder."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from regdesk.cli.context import Context, table, verb
from regdesk.cli.speech import Verbs

if TYPE_CHECKING:
    from regdesk.work.desks import Desk
    from regdesk.work.sharing import Exchanged, Preview, State

_SECRET = click.option(
    "--secret",
    default="",
    envvar="REGDESK_FOLDER_SECRET",
    help="Password of the place, if it asks for one (better in $REGDESK_FOLDER_SECRET).",
)


@click.group("share", cls=Verbs)
def share_verb() -> None:
    """Exchange with other desks through a shared folder."""


@verb("create")
@click.argument("folder", metavar="FOLDER")
@_SECRET
def create_verb(state: Context, folder: str, secret: str) -> None:
    """Make a shared folder inside FOLDER (or smb://, sftp://, webdavs://, s3://) and send all."""
    from regdesk.work import sharing

    with state.writing() as desk:
        code = sharing.create_folder(desk, folder, secret)
        done = sharing.Exchanger(desk).run()
        now = sharing.state_of(desk)
    state.give({"code": code, **_done(state, done, now)})
    if not state.as_json:
        state.say(f"Delad mapp: {now.place}", f"Shared folder: {now.place}")
        state.say(f"Kod att ansluta med: {code}", f"Code for joining: {code}")
    _require(done)


@verb("join")
@click.argument("folder", metavar="FOLDER")
@click.option("--code", required=True, help="The code a member was shown: eight groups of four.")
@_SECRET
def join_verb(state: Context, folder: str, code: str, secret: str) -> None:
    """Join the shared folder at (or right in) FOLDER, take in all and send what is here."""
    from regdesk.work import sharing

    with state.writing() as desk:
        sharing.join_folder(desk, folder, code, secret)
        _tell_exchange(state, desk, sharing.Exchanger(desk).run())


@verb("sync")
@click.option("--dry-run", is_flag=True, help="Only tell what would come and go.")
@click.option("--folder", metavar="FOLDER", help="Where the folder lies now, if it was moved.")
@_SECRET
def sync_verb(state: Context, dry_run: bool, folder: str | None, secret: str) -> None:
    """Take in what has come, and send what was written here."""
    from regdesk.work import sharing

    with state.writing() as desk:
        if folder:
            sharing.move_folder(desk, folder, secret)
        exchanger = sharing.Exchanger(desk)
        if dry_run:
            _tell_preview(state, exchanger.look())
        else:
            _tell_exchange(state, desk, exchanger.run(whole=True))


@verb("status")
def status_verb(state: Context) -> None:
    """Tell how things stand with the shared folder, from the desk file alone."""
    from regdesk.work import sharing

    with state.reading() as desk:
        now = sharing.state_of(desk)
        hand = sharing.is_by_hand(desk)
    state.give({**_standing(state, now), "by_hand": hand})
    if state.as_json:
        return
    state.say(*_phrases(now))
    if now.shared:
        has, of = now.delivered
        state.say(f"Plats: {now.place}", f"Place: {now.place}")
        state.say(f"Kvitterat av {has} av {of} skrivbord", f"Confirmed by {has} of {of} desks")
        _tell_members(state, now)
        _tell_troubles(state, now)


@verb("show")
@click.argument("file", type=click.Path(readable=False, path_type=Path), metavar="FILE")
def show_verb(state: Context, file: Path) -> None:
    """Print any file of a shared folder decoded, as far as the desk's keys reach."""
    import json

    from regdesk.work.sharing_files import show_file

    with state.reading() as desk:
        document = show_file(desk, file)
    state.give(document)
    if not state.as_json:
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))


@verb("code")
def code_verb(state: Context) -> None:
    """Show the code with which a new desk joins."""
    from regdesk.work import sharing

    with state.reading() as desk:
        code = sharing.code_of(desk)
    state.give({"code": code})
    if not state.as_json:
        click.echo(code)


@verb("revoke")
@click.argument("desk_name", metavar="DESK")
def revoke_verb(state: Context, desk_name: str) -> None:
    """Shut a desk out: officer, desk id or the beginning of its key; prints the new code.

    What it writes from then on is set aside everywhere; the others get the new key by themselves.
    """
    from regdesk.work import sharing

    with state.writing() as desk:
        code = sharing.shut_out(desk, desk_name)
    state.give({"code": code})
    if not state.as_json:
        state.say(f"Utestängd. Ny kod: {code}", f"Shut out. New code: {code}")


@verb("leave")
def leave_verb(state: Context) -> None:
    """Send what waits and belong to no folder; all that is here stays."""
    from regdesk.work import sharing

    with state.writing() as desk:
        properly = sharing.leave_folder(desk)
    state.give({"others_rekeyed": properly})
    if properly:
        state.say(
            "Skrivbordet delas inte längre. De andra fortsätter med en ny nyckel.",
            "The desk is not shared any more. The others go on with a new key.",
        )
    else:
        state.say(
            "Skrivbordet delas inte längre, men mappen gick inte att nå. "
            "Be en medlem stänga ute skrivbordet (regdesk share revoke).",
            "The desk is not shared any more, but the folder could not be reached. "
            "Ask a member to shut the desk out (regdesk share revoke).",
        )


for _command in (
    *(create_verb, join_verb, sync_verb, status_verb),
    *(show_verb, code_verb, revoke_verb, leave_verb),
):
    share_verb.add_command(_command)


def _tell_exchange(state: Context, desk: "Desk", done: "Exchanged") -> None:
    from regdesk.work import sharing

    now = sharing.state_of(desk)
    state.give(_done(state, done, now))
    if not state.as_json and done.error is None:
        sent, taken = done.sent.entries, done.taken.entries
        state.say(
            f"Skickade {sent} ändringar och hämtade {taken}.",
            f"Sent {sent} changes and took in {taken}.",
        )
        state.say(*_phrases(now))
        _tell_troubles(state, now)
    _require(done)


def _require(done: "Exchanged") -> None:
    if done.error is not None:
        raise done.error


def _done(state: Context, done: "Exchanged", now: "State") -> dict[str, Any]:
    return {
        "sent": asdict(done.sent),
        "taken": {"batches": done.taken.batches, "entries": done.taken.entries},
        "notes": list(done.notes),
        **_standing(state, now),
    }


def _standing(state: Context, now: "State") -> dict[str, Any]:
    from regdesk.work.sharing_words import phase_of, phrase

    has, of = now.delivered if now.shared else (0, 0)
    return {
        "shared": now.shared,
        "phase": str(phase_of(now)),
        "phrase": phrase(now, state.language),
        "folder": now.folder,
        "place": now.place,
        "since": now.since.isoformat() if now.since else None,
        "at": now.at.isoformat() if now.at else None,
        "to_send": now.to_send,
        "newer": now.newer,
        "delivered": {"to": has, "of": of},
        "members": [
            {**asdict(one), "heard": one.heard.isoformat() if one.heard else None}
            for one in now.members
        ],
        "troubles": [
            {
                "name": one.name,
                "kind": one.kind,
                "why": state.word(one.sv, one.en),
                "since": one.since.isoformat(),
                "officer": one.officer,
            }
            for one in now.troubles
        ],
    }


def _phrases(now: "State") -> tuple[str, str]:
    from regdesk.work.sharing_words import phrase

    return phrase(now, "sv"), phrase(now, "en")


def _tell_members(state: Context, now: "State") -> None:
    lines = []
    for one in now.members:
        note = state.word("här", "here") if one.here else ""
        note = state.word("utestängd", "shut out") if one.out else note
        heard = f"{one.heard:%Y-%m-%d %H:%M}" if one.heard else ""
        has = "" if one.here else f"{min(one.has_of_mine, now.my_files)}/{now.my_files}"
        lines.append([one.officer, one.writer[:6], heard, has, note])
    click.echo(table(lines, [state.word(*pair) for pair in _MEMBER_HEADS]))


def _tell_troubles(state: Context, now: "State") -> None:
    if now.troubles:
        lines = [
            [one.name, state.word(one.sv, one.en), one.officer, f"{one.since:%Y-%m-%d %H:%M}"]
            for one in now.troubles
        ]
        click.echo(table(lines, [state.word(*pair) for pair in _TROUBLE_HEADS]))


def _tell_preview(state: Context, preview: "Preview") -> None:
    state.give(
        {
            "coming": {
                who: {"files": files, "entries": entries}
                for who, (files, entries) in preview.coming.items()
            },
            "going": preview.going,
            "strange": list(preview.strange),
        }
    )
    if state.as_json:
        return
    for who, (files, entries) in preview.coming.items():
        state.say(
            f"Skulle hämtas från {who}: {entries} ändringar i {files} filer",
            f"Would come from {who}: {entries} changes in {files} files",
        )
    state.say(
        f"Skulle skickas: {preview.going} ändringar", f"Would be sent: {preview.going} changes"
    )
    for name in preview.strange:
        state.say(f"Går inte att använda: {name}", f"Cannot be used: {name}")


_MEMBER_HEADS = (
    *(("handläggare", "officer"), ("nyckel", "key"), ("skrev senast", "last wrote")),
    *(("kvitterat av mina filer", "confirmed of my files"), ("", "")),
)
_TROUBLE_HEADS = (("fil", "file"), ("varför", "why"), ("av", "by"), ("sedan", "since"))
