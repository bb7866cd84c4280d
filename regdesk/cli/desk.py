"""Verbs on desk files."""

from pathlib import Path

import click

from regdesk.cli.context import Context, verb


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
@click.argument("out", type=click.Path(readable=False, path_type=Path))
def backup_verb(state: Context, out: Path) -> None:
    """Write a whole, checked copy of the desk."""
    from regdesk.work import desks

    with state.reading() as desk:
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
    """Check file, journal and index; list references that dangle. Exit 2 when something is wrong."""
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
        state.say("Filen, journalen och registret är hela.", "File, journal and index are sound.")
    else:
        state.say(
            "Skrivbordet är skadat. Återställ en säkerhetskopia med ”regdesk restore”.",
            "The desk is damaged. Restore a backup with “regdesk restore”.",
        )
    return 2 if faults else 0


@verb("screenshots")
@click.argument("folder", type=click.Path(readable=False, path_type=Path), metavar="DIR")
@click.option("--lang", "language", type=click.Choice(["sv", "en"]), default=None)
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--size", default="1440x900", show_default=True, metavar="WxH")
@click.option("--page", help="Only this page.")
def screenshots_verb(
    state: Context, folder: Path, language: str | None, theme: str, size: str, page: str | None
) -> None:
    """Render every page of the window to PNG, without a screen."""
    width, _, height = size.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 10_000):
        raise click.UsageError("--size 1440x900")
    folder.mkdir(parents=True, exist_ok=True)
    with state.writing() as desk:
        made = state.take_screenshots(
            desk,
            folder,
            language=language or state.language,
            theme=theme,
            size=(int(width), int(height)),
            page=page,
        )
    state.give([str(path) for path in made])
    state.say(f"{len(made)} bilder i {folder}.", f"{len(made)} pictures in {folder}.")
