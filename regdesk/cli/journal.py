"""Verbs on the journal: history, undo, conflicts."""

from uuid import UUID

import click

from regdesk.cli.context import Context, table, verb
from regdesk.cli.records import report, said
from regdesk.cli.speech import Usage
from regdesk.domain.field_words import field_word
from regdesk.domain.words import type_word


@verb("history")
@click.argument("name", metavar="ID")
@click.argument("field", required=False)
def history_verb(state: Context, name: str, field: str | None) -> None:
    """Show what stood in a record, or in one field of it: oldest first, who and when."""
    from regdesk.work import records

    with state.reading() as desk:
        rows = records.history(desk, name, field)
        record_type = records.type_of(desk, name)
    state.give(
        [
            {
                "field": row.field,
                "value": row.value,
                "at": row.at.isoformat(timespec="milliseconds"),
                "officer": row.officer,
                "desk": row.desk,
                "group": row.group,
                "label": row.label,
                "head": row.head,
                "entry": row.entry,
            }
            for row in rows
        ]
    )
    if not state.as_json:
        lines = [
            [
                f"{row.at:%Y-%m-%d %H:%M}",
                row.officer,
                field_word(record_type, row.field, state.language),
                "*" if row.head else "",
                said(state, record_type, row.field, row.value, 60),
            ]
            for row in rows
            if row.field != "created"
        ]
        heads = [state.word(*pair) for pair in _HISTORY_HEADS]
        click.echo(table(lines, heads))


_HISTORY_HEADS = (
    ("när", "when"),
    ("vem", "who"),
    ("fält", "field"),
    ("gäller", "holds"),
    ("värde", "value"),
)


@verb("undo")
def undo_verb(state: Context) -> None:
    """Take back the desk's last own step."""
    from regdesk.work import records

    with state.writing() as desk:
        report(state, records.undo(desk))


@verb("redo")
def redo_verb(state: Context) -> None:
    """Do again what was last undone."""
    from regdesk.work import records

    with state.writing() as desk:
        report(state, records.redo(desk))


@verb("conflicts")
def conflicts_verb(state: Context) -> None:
    """List what two wrote without knowing of each other."""
    from regdesk.work import records

    with state.reading() as desk:
        found = records.conflicts(desk)
    state.give(
        [
            {
                "type": one.record_type,
                "id": str(one.record_id),
                "title": one.title,
                "field": one.field,
                "kind": one.kind,
                "heads": [
                    {
                        "entry": head.entry,
                        "field": head.field,
                        "value": head.value,
                        "officer": head.officer,
                        "desk": head.desk,
                        "at": head.at.isoformat(timespec="milliseconds"),
                        "visible": head.visible,
                    }
                    for head in one.heads
                ],
            }
            for one in found
        ]
    )
    if not found:
        state.say("Inga konflikter.", "No conflicts.")
    elif not state.as_json:
        for one in found:
            field = field_word(one.record_type, one.field, state.language)
            kind = type_word(one.record_type, state.language)
            click.echo(f"{kind} {one.record_id} · {one.title} · {field}")
            for number, head in enumerate(one.heads, 1):
                mark = "*" if head.visible else " "
                click.echo(
                    f"  {number}{mark} {said(state, one.record_type, head.field, head.value)}"
                    f"  ({head.officer} {head.at:%Y-%m-%d %H:%M})"
                )


@verb("resolve-all")
@click.argument("whose", type=click.Choice(["mine", "theirs"]))
@click.argument("name", metavar="ID", required=False)
def resolve_all_verb(state: Context, whose: str, name: str | None) -> None:
    """Settle all conflicts, or those of one record, for what was written here, or elsewhere."""
    from regdesk.work import conflicts, records

    with state.writing() as desk:
        record_id = UUID(records.show_record(desk, name)["id"]) if name else None
        report(state, conflicts.take_all(desk, mine=whose == "mine", record_id=record_id))


@verb("resolve")
@click.argument("name", metavar="ID")
@click.argument("field")
@click.option("--take", type=int, help="Take one of the values shown, counted from 1.")
@click.option("--value", help="Write this value instead.")
def resolve_verb(
    state: Context, name: str, field: str, take: int | None, value: str | None
) -> None:
    """Settle a conflict."""
    from regdesk.work import conflicts

    if (take is None) == (value is None):
        raise Usage("ange --take ANTAL eller --value TEXT.", "give --take N or --value V.")
    with state.writing() as desk:
        report(state, *conflicts.resolve(desk, name, field, take=take, value=value))
