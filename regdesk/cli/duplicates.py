"""Verbs on what two entered twice: listed, merged, kept apart."""

from typing import TYPE_CHECKING

import click

from regdesk.cli.context import Context, verb
from regdesk.cli.records import report, require_a_token_each

if TYPE_CHECKING:
    from regdesk.work.alike import Compared, PossibleDuplicate, Twin

_WHY = {
    "email": ("samma e-postadress", "the same e-mail address"),
    "name": ("samma namn och organisation", "the same name and organisation"),
    "phone": ("samma telefon och namn", "the same telephone and name"),
    "text": ("samma län, part och tid, liknande text", "same county, party and time, like text"),
}
_STATES = {
    "same": " ",
    "filled": "+",
    "joined": "&",
    "differs": "≠",
}


@verb("duplicates")
@click.argument("record_type", metavar="[TYPE]", required=False)
def duplicates_verb(state: Context, record_type: str | None) -> None:
    """List commitments and contacts that look like the same one entered twice.

    ≠ marks what differs: the first one's stays, unless `merge` takes the other's. + is filled in,
    & keeps both.
    """
    from regdesk.work import alike

    with state.reading() as desk:
        found = alike.possible_duplicates(desk, record_type, state.language)
    state.give([_document(one) for one in found])
    if not found:
        state.say("Inga dubbletter.", "No duplicates.")
    elif not state.as_json:
        click.echo("\n\n".join(_paragraph(state, one) for one in found))


@verb("merge")
@click.argument("keep", metavar="KEEP")
@click.argument("other", metavar="OTHER")
@click.option(
    "--take", multiple=True, metavar="FIELD", help="Where they differ: take OTHER's; once a field."
)
@click.option(
    "--seen",
    multiple=True,
    metavar="TOKEN",
    help="What `show` gave: say what you were looking at; once for each ID.",
)
def merge_verb(
    state: Context, keep: str, other: str, take: tuple[str, ...], seen: tuple[str, ...]
) -> None:
    """Merge OTHER into KEEP: all that points at it comes along, then it is deleted.

    Empty fields are filled in, comments and long texts joined; what differs stays as in KEEP.
    """
    from regdesk.work import merging, records

    require_a_token_each((keep, other), seen)
    with state.writing() as desk:
        keep_id, other_id = ids = records.ids_of(desk, [keep, other])
        tokens = dict(zip(ids, seen, strict=False))
        done = merging.merge_duplicates(desk, keep_id, other_id, take, tokens)
        report(state, done, keep_id)


@verb("keep-apart")
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
def keep_apart_verb(state: Context, one: str, other: str) -> None:
    """Note that two which look alike are two: they aren't proposed again, on any desk."""
    from regdesk.work import merging, records

    with state.writing() as desk:
        one_id, other_id = records.ids_of(desk, [one, other])
        report(state, merging.keep_apart(desk, one_id, other_id))


def _document(found: "PossibleDuplicate") -> dict[str, object]:
    return {
        "type": found.record_type,
        "why": found.why,
        "by_two": found.by_two,
        "records": [_made(one) for one in (found.one, found.other)],
        "fields": [_field(one) for one in found.fields],
    }


def _made(one: "Twin") -> dict[str, object]:
    return {
        "id": str(one.id),
        "title": one.title,
        "officer": one.officer,
        "at": one.at.isoformat(timespec="seconds"),
        "here": one.here,
        "seen": one.token,
    }


def _field(one: "Compared") -> dict[str, object]:
    return {"field": one.name, "values": [one.one, one.other], "state": one.state.value}


def _paragraph(state: Context, found: "PossibleDuplicate") -> str:
    lines = [f"{found.type_word}: {state.word(*_WHY[found.why])}"]
    lines += [
        f"    {one.id}  {one.officer or '–'} {one.at:%Y-%m-%d %H:%M}"
        for one in (found.one, found.other)
    ]
    width = max(len(field.word) for field in found.fields)
    for field in found.fields:
        both = [" ".join(value.split()) or "–" for value in (field.one, field.other)]
        said = both[0] if field.state.value == "same" else " | ".join(both)
        lines.append(f"  {_STATES[field.state.value]} {field.word.ljust(width)}  {said}")
    return "\n".join(lines)
