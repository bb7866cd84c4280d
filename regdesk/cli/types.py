"""What there is to list, add and set: types, their fields, and what those take."""

import click

from regdesk.cli.context import Context, table, verb


@verb("types")
@click.argument("record_type", required=False, metavar="[TYPE]")
def types_verb(state: Context, record_type: str | None) -> None:
    """List the types, or the fields of one type with what they take."""
    from regdesk.work import descriptions

    if record_type is None:
        types = descriptions.types()
        state.give([{"type": name, "sv": sv, "en": en} for name, sv, en in types])
        rows = [[name, state.word(sv, en)] for name, sv, en in types]
        heads = ["type", ""]
    else:
        fields = descriptions.fields_of(record_type)
        state.give([one._asdict() for one in fields])
        rows = [[one.name, one.kind, ", ".join(one.choices)] for one in fields]
        heads = ["field", "", ""]
    if not state.as_json:
        click.echo(table(rows, heads))
