"""Verbs on files kept with dialogues."""

from pathlib import Path

import click

from regdesk.cli.context import Context, table, verb
from regdesk.cli.records import report
from regdesk.cli.speech import Verbs

_FILE = click.Path(readable=False, path_type=Path)


@verb("attach")
@click.argument("dialogue", metavar="DIALOGUE_ID")
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="FILE…")
def attach_verb(state: Context, dialogue: str, files: tuple[Path, ...]) -> None:
    """Keep files with a dialogue: what they hold lies in the desk from then on."""
    from regdesk.work import attachments, records

    with state.writing() as desk:
        dialogue_id = records.id_of(desk, dialogue, "dialogue")
        report(state, attachments.attach(desk, dialogue_id, files), dialogue_id)


@verb("attachments")
@click.argument("dialogue", metavar="DIALOGUE_ID")
def attachments_verb(state: Context, dialogue: str) -> None:
    """List what is attached to a dialogue."""
    from regdesk.work import attachments, records

    with state.reading() as desk:
        rows = attachments.of_dialogue(desk, records.id_of(desk, dialogue, "dialogue"))
    state.give(
        [
            {
                "id": str(row.id),
                "name": row.name,
                "size": row.size,
                "media_type": row.media_type,
                "sha256": row.sha256,
                "added": row.added.isoformat(timespec="seconds"),
            }
            for row in rows
        ]
    )
    if not rows:
        state.say("Inget är bifogat.", "Nothing is attached.")
    elif not state.as_json:
        lines = [
            [str(row.id), row.name, _size(state, row.size), f"{row.added:%Y-%m-%d %H:%M}"]
            for row in rows
        ]
        click.echo(table(lines, [state.word(*pair) for pair in _HEADS]))


_HEADS = (("id", "id"), ("namn", "name"), ("storlek", "size"), ("bifogad", "attached"))


@click.group("attachment", cls=Verbs)
def attachment_verb() -> None:
    """Files kept with dialogues."""


@verb("save")
@click.argument("name", metavar="ATTACHMENT")
@click.option(
    "--out",
    type=click.Path(readable=False, path_type=Path, dir_okay=False),
    required=True,
    metavar="FILE",
    help="The file to write.",
)
def _save_verb(state: Context, name: str, out: Path) -> None:
    """Write what an attachment holds to a file."""
    from regdesk.work import attachments, records

    with state.reading() as desk:
        attachments.save_copy(desk, records.id_of(desk, name, "attachment"), out)
    state.give({"file": str(out), "bytes": out.stat().st_size})
    state.say(f"Bilagan ligger i {out}.", f"The attachment is in {out}.")


attachment_verb.add_command(_save_verb)


def _size(state: Context, size: int) -> str:
    if size < 1_000_000:
        return f"{-(-size // 1000)} kB"
    millions = f"{size / 1_000_000:.1f}"
    return f"{state.word(millions.replace('.', ','), millions)} MB"
