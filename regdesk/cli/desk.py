"""Verbs on desk files."""

from datetime import datetime
from pathlib import Path

import click

from regdesk.cli.context import Context, verb
from regdesk.cli.speech import Usage
from regdesk.domain.files import make_folder


@verb("new")
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option("--officer", required=True, metavar="NAME", help="Whose desk it is.")
@click.option(
    "--area", type=click.Choice(["norr", "mellan", "syd"]), help="Whose counties to take."
)
@click.option("--demo", is_flag=True, help="Fill it with a fictional year.")
def new_verb(state: Context, file: Path, officer: str, area: str | None, demo: bool) -> None:
    """Create a desk; it becomes the one used when --desk isn't given."""
    from regdesk.work import desks, preferences

    desk = desks.create_desk(file, officer, area, demo=demo)
    desk_id = desk.id
    desk.close()
    kept = preferences.load()
    kept.last_desk = str(file.resolve())
    preferences.save(kept)
    state.give(
        {"file": str(file), "desk": desk_id, "officer": officer, "area": area, "fictional": demo}
    )
    state.say(
        f"Skrivbordet {file} är klart. Prova: {state.program} overview · {state.program} plan",
        f"The desk {file} is ready. Try: {state.program} overview · {state.program} plan",
    )


@verb("backup")
@click.argument("out", type=click.Path(readable=False, path_type=Path), metavar="FILE|DIR")
@click.option(
    "--keep", type=click.IntRange(min=1), metavar="N", help="Newest copies to keep in DIR."
)
def backup_verb(state: Context, out: Path, keep: int | None) -> None:
    """Write a whole, checked copy of the desk: to FILE, or with the date in its name into DIR."""
    from regdesk.work import backups, desks

    with state.reading() as desk:
        if keep is not None or out.is_dir():
            out = backups.run(desk, out, keep or backups.ALL, datetime.now().astimezone())
        else:
            desks.backup(desk, out)
    state.give({"file": str(out), "bytes": out.stat().st_size})
    state.say(f"Säkerhetskopian ligger i {out}.", f"The backup is in {out}.")


@verb("restore")
@click.argument("source", type=click.Path(readable=False, path_type=Path), metavar="BACKUP")
@click.argument("target", type=click.Path(readable=False, path_type=Path), metavar="NEWFILE")
def restore_verb(state: Context, source: Path, target: Path) -> None:
    """Make a new desk file of a backup."""
    from regdesk.work import desks

    desks.restore(source, target)
    state.give({"file": str(target)})
    state.say(
        f"Återställt till {target}. Öppna med: regdesk --desk {target}",
        f"Restored to {target}. Open with: regdesk --desk {target}",
    )


@verb("check")
def check_verb(state: Context) -> int:
    """Check file, journal, index and attachments; list references that dangle. Exit 2 when something is wrong."""
    from regdesk.work import desks

    with state.reading() as desk:
        findings = desks.check(desk)
    faults = [one for one in findings if one.fault]
    state.give(
        {
            "ok": not faults,
            "findings": [
                {"fault": one.fault, "text": state.word(one.sv, one.en)} for one in findings
            ],
        }
    )
    for one in findings:
        state.say(one.sv, one.en)
    if not faults:
        state.say(
            "Filen, journalen, registret och bilagorna är hela.",
            "File, journal, index and attachments are sound.",
        )
    else:
        state.say(
            "Skrivbordet är skadat. Återställ en säkerhetskopia med ”regdesk restore”.",
            "The desk is damaged. Restore a backup with “regdesk restore”.",
        )
    return 2 if faults else 0


@verb("screenshots")
@click.argument("folder", type=click.Path(readable=False, path_type=Path), metavar="DIR")
@click.option(
    "--lang",
    "language",
    type=click.Choice(["sv", "en"]),
    help="Language of the pictures (else of what is said).",
)
@click.option(
    "--theme",
    type=click.Choice(["light", "dark"]),
    default="light",
    show_default=True,
    help="Theme of the pictures.",
)
@click.option(
    "--size",
    default="1440x900",
    show_default=True,
    metavar="WxH",
    help="Size of the window, in pixels.",
)
@click.option(
    "--text-size",
    type=click.IntRange(100, 200),
    default=100,
    show_default=True,
    metavar="PERCENT",
    help="Size of the text.",
)
@click.option("--page", help="Only this page.")
@click.option(
    "--sheet",
    type=click.Path(readable=False, path_type=Path),
    metavar="FILE",
    help="All of them small on one sheet, too.",
)
def screenshots_verb(
    state: Context,
    folder: Path,
    language: str | None,
    theme: str,
    size: str,
    text_size: int,
    page: str | None,
    sheet: Path | None,
) -> None:
    """Render every page, dialog and empty state of the window to PNG, without a screen."""
    width, _, height = size.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 10_000):
        raise Usage("skriv storleken så: --size 1440x900", "write the size as --size 1440x900")
    make_folder(folder)
    with state.writing() as desk:
        made = state.take_screenshots(
            desk,
            folder,
            language=language or state.language,
            theme=theme,
            size=(int(width), int(height)),
            text_size=text_size,
            page=page,
            sheet=sheet,
        )
    state.give([str(path) for path in made])
    state.say(f"{len(made)} bilder i {folder}.", f"{len(made)} pictures in {folder}.")
