"""Verbs on records of any type."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from regdesk.cli.assignments import assignments, given
from regdesk.cli.context import Context, table, verb

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet

_WIDTH = 48
_COLUMNS = {
    "county": ("code", "letter", "short_name", "region_name", "lead", "months_since_dialogue"),
    "dialogue": ("starts", "counties", "title", "place", "status"),
    "agenda_item": ("position", "title", "minutes", "owner", "wish_of"),
    "commitment": ("county", "due", "late", "status", "party", "owner", "text"),
    "contact": ("name", "role", "seat", "email", "phone"),
    "responsibility": ("county", "officer_name", "role", "valid_from", "valid_to", "current"),
}
"""What a person wants to see of a list; other types show their lines."""
_HIDDEN = frozenset({"id", "type", "place", "dialogue", "agenda_item", "contact", "organisation"})
_EMPTY: tuple[Any, ...] = ("", None, [], False)


@verb("list")
@click.argument("record_type", metavar="TYPE")
@click.option("--where", multiple=True, metavar="FIELD=VALUE", help="Only those with this value.")
@click.option("--deleted", is_flag=True, help="The deleted ones.")
def list_verb(state: Context, record_type: str, where: tuple[str, ...], deleted: bool) -> None:
    """List the records of a type, e.g. `list commitment --where county=Norrbotten --where late=true`."""
    from regdesk.work import records

    with state.reading() as desk:
        found = records.list_records(desk, record_type, assignments(where), deleted=deleted)
    state.give(found)
    if not found:
        state.say("Inga poster.", "No records.")
    elif not state.as_json:
        click.echo(_as_table(found))


@verb("show")
@click.argument("name", metavar="ID")
def show_verb(state: Context, name: str) -> None:
    """Show one record: by id, the beginning of it, a county's name or a title."""
    from regdesk.work import records

    with state.reading() as desk:
        found = records.show_record(desk, name)
    state.give(found)
    if not state.as_json:
        width = max(map(len, found))
        for field, value in found.items():
            if field in ("seen", "place"):  # for scripts: --json
                continue
            click.echo(f"{field.ljust(width)}  {_plain(value)}")


@verb("add")
@click.argument("record_type", metavar="TYPE")
@click.argument("values", nargs=-1, metavar="FIELD=VALUE…")
def add_verb(state: Context, record_type: str, values: tuple[str, ...]) -> None:
    """Add a record; FIELD=@file reads the value from a file."""
    from regdesk.work import records

    with state.writing() as desk:
        report(state, *records.add_record(desk, record_type, assignments(values)))


@verb("set")
@click.argument("name", metavar="ID")
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE…")
@click.option("--seen", metavar="TOKEN", help="What `show` gave: say what you were looking at.")
def set_verb(state: Context, name: str, values: tuple[str, ...], seen: str | None) -> None:
    """Change fields of a record; FIELD= empties one, FIELD=@file reads the value from a file."""
    from regdesk.work import records

    with state.writing() as desk:
        report(state, *records.set_fields(desk, name, assignments(values), seen))


@verb("delete")
@click.argument("name", metavar="ID")
@click.option("--seen", metavar="TOKEN", help="What `show` gave: say what you were looking at.")
def delete_verb(state: Context, name: str, seen: str | None) -> None:
    """Delete a record and what belongs to it; `undelete` and `undo` bring it back."""
    from regdesk.work import records

    with state.writing() as desk:
        report(state, *records.delete_record(desk, name, seen))


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
        state.say(f"{changes.label}{at}", f"{changes.label}{at}")


def _as_table(found: list[dict[str, Any]]) -> str:
    named = _COLUMNS.get(found[0]["type"]) or [one for one in given(found) if one not in _HIDDEN]
    fields = [name for name in named if any(one.get(name) not in _EMPTY for one in found)]
    rows = [[str(one["id"]), *(_plain(one.get(name), _WIDTH) for name in fields)] for one in found]
    return table(rows, ["id", *fields])


def _plain(value: Any, width: int | None = None) -> str:
    if value is None or value is False or value == []:
        return "–"
    if value is True:
        return "ja"
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    if width is None:
        return text
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"
