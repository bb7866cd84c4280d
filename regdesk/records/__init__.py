"""What a desk keeps: mapped classes without behaviour, one file a subject."""

from regdesk.records.attachments import Attachment
from regdesk.records.base import (
    Base,
    DamagedIdError,
    FieldInfo,
    Kind,
    Record,
    classes,
    field_infos,
)
from regdesk.records.commitments import Caught, Choice, Commitment, GoodExample, Need, Quote
from regdesk.records.contacts import Contact, Organisation
from regdesk.records.counties import County, Region
from regdesk.records.dialogues import AgendaItem, Dialogue, DialogueCounty, Participant
from regdesk.records.kept_apart import KeptApart
from regdesk.records.officers import Officer, Responsibility

__all__ = [
    "AgendaItem",
    "Attachment",
    "Base",
    "Caught",
    "Choice",
    "Commitment",
    "Contact",
    "County",
    "DamagedIdError",
    "Dialogue",
    "DialogueCounty",
    "FieldInfo",
    "GoodExample",
    "KeptApart",
    "Kind",
    "Need",
    "Officer",
    "Organisation",
    "Participant",
    "Quote",
    "Record",
    "Region",
    "Responsibility",
    "classes",
    "field_infos",
]
