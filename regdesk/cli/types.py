"""What there is to list, add and set: types, their fields, and what those take."""

import click

from regdesk.cli.context import Context, table, verb
from regdesk.domain.field_words import KINDS, field_word


@verb("types")
@click.argument("record_type", required=False, metavar="[TYPE]")
def types_verb(state: Context, record_type: str | None) -> None:
    """List the types, or the fields of one type with what they take."""
    from regdesk.work import descriptions

    if record_type is None:
        types = descriptions.types()
        state.give([{"type": name, "sv": sv, "en": en} for name, sv, en in types])
        rows = [[name, state.word(sv, en)] for name, sv, en in types]
        heads = [state.word("typ", "type"), ""]
    else:
        fields = descriptions.fields_of(record_type)
        state.give([one._asdict() for one in fields])
        rows = [
            [
                one.name,
                field_word(record_type, one.name, state.language),
                state.word(*KINDS[one.kind]),
                ", ".join(one.choices),
            ]
            for one in fields
        ]
        heads = [state.word("fält", "field"), "", "", ""]
    if not state.as_json:
        click.echo(table(rows, heads))
