"""What types and fields there are, for whoever has to name them."""

from typing import NamedTuple

from regdesk.domain.words import TYPE_WORDS
from regdesk.records import classes, field_infos
from regdesk.work import computed
from regdesk.work.fields import record_class


class FieldDescription(NamedTuple):
    """A field: what it holds, and the codes or types it takes."""

    name: str
    kind: str
    choices: tuple[str, ...]


def types() -> list[tuple[str, str, str]]:
    """Return (type, Swedish word, English word) of every type."""
    return [(name, *TYPE_WORDS.get(name, (name, name))) for name in sorted(classes())]


def fields_of(record_type: str) -> list[FieldDescription]:
    """Return the fields of a type, the computed ones last. Raises UnknownType."""
    found = record_class(record_type)
    fields = [
        FieldDescription(info.name, info.kind.value, info.choices or info.to)
        for info in field_infos(found).values()
    ]
    if found.__tablename__ == "dialogue":
        fields.insert(0, FieldDescription("counties", "list", ("county",)))
    return [
        *fields,
        *(
            FieldDescription(name, "computed", ())
            for name in computed.fields_of(found.__tablename__)
        ),
    ]
