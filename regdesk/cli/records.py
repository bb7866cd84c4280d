"""Verbs on records of any type."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from regdesk.cli.assignments import assignments, given
from regdesk.cli.context import Context, table, verb
from regdesk.cli.speech import Usage
from regdesk.domain.field_words import field_word
from regdesk.domain.words import code_word, type_word

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet

_WIDTH = 48
_COLUMNS = {
    "county": ("code", "letter", "short_name", "region_name", "lead", "months_since_dialogue"),
    "dialogue": ("starts", "counties", "title", "place", "status"),
    "agenda_item": ("position", "title", "minutes", "owner", "wish_of"),
    "commitment": ("county", "due", "late", "status", "party", "owner", "text"),
    "attachment": ("name", "size", "media_type"),
    "contact": ("name", "role", "seat", "email", "phone"),
    "responsibility": ("county", "officer_name", "role", "valid_from", "valid_to", "current"),
}
"""What a person wants to see of a list; other types show their lines."""
_HIDDEN = frozenset({"id", "type", "place", "dialogue", "agenda_item", "contact", "organisation"})
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_EMPTY: tuple[Any, ...] = ("", None, [], False)

_SEEN = click.option(
    "--seen",
    multiple=True,
    metavar="TOKEN",
    help="What `show` gave: say what you were looking at; once for each ID.",
)


@verb("list")
@click.argument("record_type", metavar="TYPE")
@click.option(
    "--where",
    multiple=True,
    metavar="FIELD=VALUE",
    help="Only those with this value; FIELD~=VALUE: those that hold it somewhere.",
)
@click.option("--deleted", is_flag=True, help="The deleted ones.")
def list_verb(state: Context, record_type: str, where: tuple[str, ...], deleted: bool) -> None:
    """List the records of a type: `list commitment --where county=Norrbotten --where late=true`."""
    from regdesk.work import records

    wanted = assignments(where)
    with state.reading() as desk:
        found = records.list_records(desk, record_type, wanted, deleted=deleted)
    state.give(found)
    if not found:
        state.say("Inga poster.", "No records.")
    elif not state.as_json:
        click.echo(_as_table(state, found))


@verb("show")
@click.argument("name", metavar="ID")
def show_verb(state: Context, name: str) -> None:
    """Show one record: by id, the beginning of it, a county's name or a title."""
    from regdesk.work import records

    with state.reading() as desk:
        found = records.show_record(desk, name)
    state.give(found)
    if not state.as_json:
        record_type = found["type"]
        shown = [
            (field_word(record_type, field, state.language), said(state, record_type, field, value))
            for field, value in found.items()
            if field != "seen" and (field != "place" or record_type == "dialogue")
        ]  # the rest is for scripts: --json
        width = max(len(word) for word, _ in shown)
        for word, value in shown:
            click.echo(f"{word.ljust(width)}  {value}")


@verb("add")
@click.argument("record_type", metavar="TYPE")
@click.argument("values", nargs=-1, metavar="FIELD=VALUE…")
def add_verb(state: Context, record_type: str, values: tuple[str, ...]) -> None:
    """Add a record; FIELD=@file reads the value from a file."""
    from regdesk.work import records

    given_values = assignments(values)
    with state.writing() as desk:
        report(state, *records.add_record(desk, record_type, given_values))


@verb("set")
@click.argument("words", nargs=-1, required=True, metavar="ID… FIELD=VALUE…")
@_SEEN
def set_verb(state: Context, words: tuple[str, ...], seen: tuple[str, ...]) -> None:
    """Change fields of one record or several; FIELD= empties one, FIELD=@file reads it from a file."""
    from regdesk.work import records

    names = [words[0], *takewhile(lambda word: "=" not in word, words[1:])]
    values = assignments(words[len(names) :])
    if not values:
        raise Usage("skriv minst ett fält=värde.", "write at least one field=value.")
    require_a_token_each(names, seen)
    with state.writing() as desk:
        if len(names) == 1:
            token = seen[0] if seen else None
            report(state, *records.set_fields(desk, names[0], values, token))
        else:
            ids = records.ids_of(desk, names)
            tokens = dict(zip(ids, seen, strict=False))
            report(state, records.set_several(desk, ids, values, tokens=tokens))


@verb("delete")
@click.argument("names", nargs=-1, required=True, metavar="ID…")
@_SEEN
def delete_verb(state: Context, names: tuple[str, ...], seen: tuple[str, ...]) -> None:
    """Delete records and what belongs to them; `undelete` and `undo` bring them back."""
    from regdesk.work import records

    require_a_token_each(names, seen)
    with state.writing() as desk:
        if len(names) == 1:
            report(state, *records.delete_record(desk, names[0], seen[0] if seen else None))
        else:
            ids = records.ids_of(desk, names)
            tokens = dict(zip(ids, seen, strict=False))
            report(state, records.delete_several(desk, ids, tokens))


@verb("undelete")
@click.argument("name", metavar="ID")
def undelete_verb(state: Context, name: str) -> None:
    """Bring a deleted record back."""
    from regdesk.work import records

    with state.writing() as desk:
        report(state, *records.undelete_record(desk, name))


def report(state: Context, changes: "ChangeSet", record_id: UUID | None = None) -> None:
    """Tell what changed."""
    state.give(
        {
            "id": str(record_id) if record_id else None,
            "group": str(changes.group) if changes.group else None,
            "label": changes.label,
            "changed": [
                {"type": record_type, "id": str(id_), "fields": sorted(fields)}
                for (record_type, id_), fields in changes.changed.items()
            ],
        }
    )
    if not changes.changed:
        state.say(
            "Inget ändrades: allt stod redan så.", "Nothing changed: it all stood so already."
        )
    else:
        at = f" {record_id}" if record_id else ""
        step = state.step(changes.label)
        state.say(f"{step}{at}", f"{step}{at}")


def said(state: Context, record_type: str, field: str, value: Any, width: int | None = None) -> str:
    """Return a field's value in words, on one line and cut to `width` where that is given."""
    if value is None or value is False or value in ("", []):
        return "–"
    if value is True:
        return state.word("ja", "yes")
    several = value if isinstance(value, list) else [value]
    text = ", ".join(_word(state, record_type, field, str(one)) for one in several)
    if width is None:
        return text
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"


def _word(state: Context, record_type: str, field: str, text: str) -> str:
    if field == "type":
        return type_word(text, state.language)
    if _MOMENT.fullmatch(text):
        return text.replace("T", " ")
    if field == "missing":
        return field_word(record_type, text, state.language)
    return code_word(record_type, field, text, state.language)


def require_a_token_each(names: Sequence[str], seen: Sequence[str]) -> None:
    """Raise Usage where some of the names have a token and others don't."""
    if seen and len(seen) != len(names):
        raise Usage(
            f"ge --seen en gång för varje ID ({len(names)}).",
            f"give --seen once for each ID ({len(names)}).",
        )


def _as_table(state: Context, found: list[dict[str, Any]]) -> str:
    record_type = found[0]["type"]
    named = _COLUMNS.get(record_type) or [one for one in given(found) if one not in _HIDDEN]
    fields = [name for name in named if any(one.get(name) not in _EMPTY for one in found)]
    rows = [
        [
            str(one["id"]),
            *(said(state, record_type, name, one.get(name), _WIDTH) for name in fields),
        ]
        for one in found
    ]
    return table(rows, ["id", *(field_word(record_type, name, state.language) for name in fields)])
