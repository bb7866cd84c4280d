"""What goes out on paper, to Excel, to a calendar; contact cards in and out."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from regdesk.cli.context import Context, require_ending, verb
from regdesk.cli.speech import Usage, Verbs

_OUT = click.Path(readable=False, path_type=Path, dir_okay=False)


@verb("brief")
@click.argument("target", metavar="DIALOGUE_ID|COUNTY")
@click.option("--out", type=_OUT, metavar="F.pdf", help="The archive copy (PDF/A, PDF/UA).")
@click.option(
    "--png",
    type=click.Path(readable=False, path_type=Path),
    metavar="DIR",
    help="The pages as images.",
)
@click.option("--sensitive", is_flag=True, help="Print the sensitive part too.")
def brief_verb(
    state: Context, target: str, out: Path | None, png: Path | None, sensitive: bool
) -> None:
    """Write the two-page brief of a dialogue, or of a county's next one."""
    from regdesk.work import briefs
    from regdesk.work.today import today

    if out is None and png is None:
        raise Usage("ange --out F.pdf eller --png MAPP.", "give --out F.pdf or --png DIR.")
    if out is not None:
        require_ending(out, ".pdf")
    with state.reading() as desk:
        made = briefs.make(desk, target, today(), pdf=out, png=png, sensitive=sensitive)
    english = state.language == "en"
    state.give(
        {
            "pages": made.count,
            "pdf": str(out) if out else None,
            "png": [str(png / f"sida-{n}.png") for n in range(1, len(made.pages) + 1)]
            if png
            else [],
            "cut": [
                {
                    "section": one.section_en if english else one.section_sv,
                    "rows": one.rows,
                    "text": one.text,
                }
                for one in made.cut
            ],
            "missing": [
                {
                    "section": one.section_en if english else one.section,
                    "text": one.text_en if english else one.text,
                }
                for one in made.missing
            ],
            "replaced_characters": list(made.replaced_characters),
        }
    )
    where = out or png
    state.say(f"Underlaget ligger i {where}: två sidor.", f"The brief is in {where}: two pages.")
    for cut in made.cut:
        rows = ("1 rad", "1 row") if cut.rows == 1 else (f"{cut.rows} rader", f"{cut.rows} rows")
        state.say(
            f"Fick inte plats: {cut.section_sv}, {rows[0]}",
            f"No room for: {cut.section_en}, {rows[1]}",
        )
    for gap in made.missing:
        state.say(gap.text, gap.text_en)


@click.group("workbook", cls=Verbs)
def workbook_verb() -> None:
    """Excel workbooks."""


@verb("commitments")
@click.option("--county", multiple=True, help="A county, by any of its names (else all mine).")
@click.option("--out", type=_OUT, required=True, metavar="F.xlsx", help="The workbook to write.")
def _commitments_verb(state: Context, county: tuple[str, ...], out: Path) -> None:
    """Write commitments to a workbook, a sheet for each county."""
    from regdesk.work import workbooks
    from regdesk.work.today import today

    require_ending(out, ".xlsx")
    with state.reading() as desk:
        made = workbooks.export_commitments(desk, county, out, today())
    state.give({"file": str(out), **asdict(made)})
    state.say(
        f"{made.commitments} åtaganden från {len(made.counties)} län ligger i {out}.",
        f"{made.commitments} commitments of {len(made.counties)} counties are in {out}.",
    )
    if made.without_county:
        few = made.without_county == 1
        state.say(
            f"{made.without_county} åtagande{'' if few else 'n'} utan län kom inte med.",
            f"{made.without_county} commitment{'' if few else 's'} without a county left out.",
        )
    for remark in made.remarks:
        state.say(remark, remark)


workbook_verb.add_command(_commitments_verb)


@verb("calendar")
@click.argument("dialogues", nargs=-1, metavar="[DIALOGUE_ID…]")
@click.option(
    "--out", type=_OUT, required=True, metavar="F.ics", help="The calendar file to write."
)
def calendar_verb(state: Context, dialogues: tuple[str, ...], out: Path) -> None:
    """Write dialogues, or all of them, to a calendar file."""
    from regdesk.work import plan

    require_ending(out, ".ics")
    with state.reading() as desk:
        count = plan.save_calendar(desk, dialogues, out)
    state.give({"file": str(out), "dialogues": count})
    state.say(f"Dialoger i {out}: {count}.", f"Dialogues in {out}: {count}.")


@click.group("contacts", cls=Verbs)
def contacts_verb() -> None:
    """Contact cards (vCard)."""


@verb("import")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(readable=False, path_type=Path),
    metavar="F.vcf…",
)
@click.option("--accept", is_flag=True, help="Take them in; without it they are only shown.")
def _import_verb(state: Context, files: tuple[Path, ...], accept: bool) -> None:
    """Show the cards in files, with duplicates found; --accept adds the new ones."""
    from regdesk.work import cards

    with state.writing() if accept else state.reading() as desk:
        found = cards.preview(desk, files)
        changes = cards.accept(desk, found) if accept else None
    state.give(
        {
            "accepted": accept,
            "group": str(changes.group) if changes is not None and changes.group else None,
            "cards": [_card(state, one) for one in found],
        }
    )
    for one in found:
        known = state.word("finns redan", "known already") if one.duplicate_of else ""
        state.say(*[f"{one.card.name} · {one.card.organisation or '–'} {known}".rstrip()] * 2)
        for remark in one.card.remarks:
            state.say(f"  {remark.sv}", f"  {remark.en}")
    new = sum(one.duplicate_of is None for one in found)
    if accept:
        state.say(f"Inlagda: {new}.", f"Added: {new}.")
    else:
        state.say("Inget är inlagt än; lägg till --accept.", "Nothing is added yet; give --accept.")


@verb("export")
@click.option("--county", help="Only the people of one county's organisations.")
@click.option(
    "--out", type=_OUT, required=True, metavar="F.vcf", help="The file of cards to write."
)
def _export_verb(state: Context, county: str | None, out: Path) -> None:
    """Write contacts to a file of cards."""
    from regdesk.work import cards

    require_ending(out, ".vcf")
    with state.reading() as desk:
        count = cards.export(desk, out, county)
    state.give({"file": str(out), "contacts": count})
    state.say(f"Kontakter i {out}: {count}.", f"Contacts in {out}: {count}.")


contacts_verb.add_command(_import_verb)
contacts_verb.add_command(_export_verb)


def _card(state: Context, one: Any) -> dict[str, Any]:
    return {
        "file": one.file,
        "name": one.card.name,
        "organisation": one.card.organisation,
        "role": one.card.role,
        "emails": list(one.card.emails),
        "phones": list(one.card.phones),
        "duplicate_of": one.duplicate_of,
        "why": state.word(one.why_sv, one.why_en),
        "remarks": [state.word(remark.sv, remark.en) for remark in one.card.remarks],
        "left_out": list(one.card.left_out),
    }
