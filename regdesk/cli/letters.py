"""Verbs that write to people: reminders to counterparts, the handover to a successor."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import click

from regdesk.cli.assignments import assignments
from regdesk.cli.context import Context, require_ending, verb
from regdesk.cli.speech import Usage
from regdesk.domain.files import make_folder

if TYPE_CHECKING:
    from regdesk.work.reminders import Reminder


@verb("remind")
@click.argument("commitments", nargs=-1, metavar="[COMMITMENT_ID…]")
@click.option(
    "--where",
    multiple=True,
    metavar="FIELD=VALUE",
    help="Only those with this value; FIELD~=VALUE: those that hold it somewhere.",
)
@click.option(
    "--out",
    "folder",
    type=click.Path(readable=False, path_type=Path, file_okay=False),
    metavar="DIR",
    help="A draft (.eml) for each counterpart.",
)
def remind_verb(
    state: Context, commitments: tuple[str, ...], where: tuple[str, ...], folder: Path | None
) -> None:
    """Write a reminder to each counterpart of open commitments: those named, or those that match."""
    from regdesk.work import records, reminders
    from regdesk.work.today import today

    if bool(commitments) == bool(where):
        raise Usage(
            "ange åtaganden, eller --where FÄLT=VÄRDE.", "name commitments, or --where FIELD=VALUE."
        )
    with state.reading() as desk:
        if commitments:
            ids = [records.id_of(desk, name, "commitment") for name in commitments]
        else:
            found = records.list_records(desk, "commitment", assignments(where))
            ids = [UUID(one["id"]) for one in found]
        letters = reminders.reminders(desk, ids, today())
    files = _drafts(letters, folder) if folder is not None else []
    state.give(
        [
            {
                "counterpart": one.counterpart,
                "email": one.email,
                "subject": one.subject,
                "body": one.body,
                "commitments": [str(id_) for id_ in one.commitments],
                "file": str(files[number]) if files else None,
            }
            for number, one in enumerate(letters)
        ]
    )
    if files:
        for file in files:
            state.say(f"Utkast: {file}", f"Draft: {file}")
    elif not state.as_json:
        for one in letters:
            to = f"{one.counterpart} <{one.email}>" if one.email else one.counterpart
            click.echo(f"{state.word('Till', 'To')}: {to}")
            click.echo(f"{state.word('Ämne', 'Subject')}: {one.subject}\n\n{one.body}\n")


def _drafts(letters: "tuple[Reminder, ...]", folder: Path) -> list[Path]:
    from regdesk.work import reminders

    make_folder(folder)
    files = [folder / name for name in reminders.eml_names(letters)]
    for one, file in zip(letters, files, strict=True):
        reminders.write_eml(one, file)
    return files


@verb("handover")
@click.argument("counties", nargs=-1, metavar="[COUNTY…]")
@click.option(
    "--out",
    type=click.Path(readable=False, path_type=Path, dir_okay=False),
    required=True,
    metavar="F.pdf",
    help="The archive copy (PDF/A, PDF/UA).",
)
def handover_verb(state: Context, counties: tuple[str, ...], out: Path) -> None:
    """Write the handover of counties, or of all mine: what is open, who is who, last dialogues."""
    from regdesk.work import handovers
    from regdesk.work.today import today

    require_ending(out, ".pdf")
    with state.reading() as desk:
        made = handovers.save_handover(desk, counties, out, today())
    state.give({"file": str(out), **asdict(made)})
    state.say(
        f"Överlämningen ligger i {out}: {made.pages} {'sida' if made.pages == 1 else 'sidor'}.",
        f"The handover is in {out}: {made.pages} {'page' if made.pages == 1 else 'pages'}.",
    )
