"""The two-page brief of a dialogue, from what the desk knows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.documents.brief import (
    AgendaRow,
    Brief,
    BriefData,
    CommitmentRow,
    Participant,
    population_figures,
    render,
)
from regdesk.domain.commitments import is_open
from regdesk.domain.files import make_folder, write_atomically
from regdesk.domain.words import code_word
from regdesk.records import Choice, Commitment, County, Dialogue, Need
from regdesk.store.desk import Desk
from regdesk.work import commitments, dialogues, officers, participants, positions
from regdesk.work.belonging import of_counties
from regdesk.work.records import find
from regdesk.work.timing import has_time

SCREEN_PPI = 110


@dataclass(frozen=True, slots=True)
class MissingLine:
    """What a brief lacks, in a sentence; `part` names the fact ("purpose"), "" for signs."""

    text: str
    part: str


@dataclass(frozen=True, slots=True)
class BriefPages:
    """The brief as the window shows it: PNG pages, and in sentences what was cut and is missing.

    `dialogue` is the one it is for, if any; `counties` its codes.
    """

    pages: tuple[bytes, ...]
    cut: tuple[str, ...]
    missing: tuple[MissingLine, ...]
    title: str
    dialogue: UUID | None = None
    counties: tuple[str, ...] = ()


def preview(
    desk: Desk,
    target: UUID | str,
    today: date,
    *,
    ppi: int = SCREEN_PPI,
    sensitive: bool = False,
    language: str = "sv",
) -> BriefPages:
    """Return the pages of a dialogue's brief (by id), or of a county's next dialogue (by name).

    The pages are Swedish; what was cut and is missing is told in `language`.
    """
    data = collect(desk, str(target), today)
    brief = _pages(data, render(data, include_sensitive=sensitive, pdf=False, ppi=ppi), language)
    with desk.read() as session:
        dialogue, counties = _subject(session, str(target), today)
        codes = tuple(one.code or "" for one in counties)
        return replace(
            brief, dialogue=dialogue.id if dialogue is not None else None, counties=codes
        )


def save_pdf(
    desk: Desk, target: UUID | str, today: date, path: Path, *, sensitive: bool = False
) -> BriefPages:
    """Write the archive copy (PDF/A-2a, PDF/UA-1) to `path`; return what `preview` does."""
    data = collect(desk, str(target), today)
    brief = render(data, include_sensitive=sensitive, ppi=None)
    write_atomically(path, brief.pdf)
    return _pages(data, brief, "sv")


def make(
    desk: Desk,
    target: str,
    today: date,
    *,
    pdf: Path | None,
    png: Path | None,
    sensitive: bool = False,
) -> Brief:
    """Write the PDF and, into the folder `png`, the pages as images; return the brief."""
    data = collect(desk, target, today)
    brief = render(
        data, include_sensitive=sensitive, pdf=pdf is not None, ppi=144 if png is not None else None
    )
    if pdf is not None:
        write_atomically(pdf, brief.pdf)
    if png is not None:
        make_folder(png)
        for number, page in enumerate(brief.pages, 1):
            write_atomically(png / f"sida-{number}.png", page)
    return brief


def collect(desk: Desk, target: str, today: date) -> BriefData:
    """Return all that the brief prints. Raises NotFound, Ambiguous or InvalidValue."""
    with desk.read() as session:
        dialogue, counties = _subject(session, target, today)
        ids = [one.id for one in counties]
        before = (
            participants.previous(session, dialogue)
            if dialogue is not None
            else participants.last_held(session, ids)
        )
        return BriefData(
            county_code=", ".join(one.code or "" for one in counties),
            county_name=_joined([one.name or "" for one in counties]),
            region_name=_joined([one.region_name or "" for one in counties]),
            starts=dialogue.starts if dialogue is not None else None,
            ends=dialogue.ends if dialogue is not None and has_time(dialogue.starts) else None,
            place=(dialogue.place or "") if dialogue is not None else "",
            record_number=(dialogue.record_number or "") if dialogue is not None else "",
            officer=_officer(session, counties, today),
            prepared_by=desk.fact("officer"),
            printed=today,
            fictional=desk.fact("fictional") == "yes",
            purpose=(dialogue.purpose or "") if dialogue is not None else "",
            questions=dialogue.questions if dialogue is not None else (),
            participants=_participants(session, dialogue),
            figures=population_figures(tuple(one.code or "" for one in counties)),
            conditions="\n".join(one.conditions for one in counties if one.conditions),
            preparation=(dialogue.preparation or "") if dialogue is not None else "",
            previous_dialogue=before.starts.date() if before and before.starts else None,
            choices=_caught(session, Choice, ids, before),
            commitments=_commitments(session, ids, today, dialogue, before),
            needs=_caught(session, Need, ids, None),
            agenda=_agenda(session, dialogue),
            sensitive=(dialogue.sensitive or "") if dialogue is not None else "",
        )


def _subject(
    session: Session, target: str, today: date
) -> tuple[Dialogue | None, Sequence[County]]:
    """Return the dialogue and its counties; for a county its next dialogue, if one is planned."""
    record = find(session, target)
    if isinstance(record, Dialogue):
        return record, dialogues.counties_of(session, record.id)
    if isinstance(record, County):
        ahead = [
            row
            for row in dialogues.rows(session, record.id)
            if row.status in dialogues.AHEAD and (row.starts is None or row.starts.date() >= today)
        ]
        if not ahead:
            return None, [record]
        row = min(ahead, key=lambda one: (one.starts is None, one.starts))
        dialogue = session.get_one(Dialogue, row.id)
        return dialogue, dialogues.counties_of(session, dialogue.id)
    from regdesk.work.fields import invalid

    raise invalid(
        target,
        "brief",
        "ett underlag görs för en dialog eller ett län.",
        "a brief is made for a dialogue or a county.",
    )


def _officer(session: Session, counties: Sequence[County], today: date) -> str:
    """Return who leads the counties, "" where all are vacant, and which are where some are."""
    leads = officers.leads(session, today)
    names = dict.fromkeys(leads[one.id].name or "" for one in counties if one.id in leads)
    led = _joined([name for name in names if name])
    vacant = _joined([one.short_name or "" for one in counties if one.id not in leads])
    return f"{led} ({vacant} vakant)" if led and vacant else led


def _participants(session: Session, dialogue: Dialogue | None) -> tuple[Participant, ...]:
    if dialogue is None:
        return ()
    return tuple(
        Participant(
            *participants.name_and_role(session, one),
            side="ours" if one.side == "ours" else "theirs",
            new=participants.is_new(session, one),
        )
        for one in participants.at(session, dialogue.id)
    )


def _agenda(session: Session, dialogue: Dialogue | None) -> tuple[AgendaRow, ...]:
    if dialogue is None:
        return ()
    return tuple(
        AgendaRow(
            item.title or "",
            item.minutes,
            item.owner or "",
            code_word("agenda_item", "wish_of", item.wish_of),
        )
        for item in positions.in_order(session, dialogue.id)
    )


def _commitments(
    session: Session,
    counties: Sequence[UUID],
    today: date,
    dialogue: Dialogue | None,
    before: Dialogue | None,
) -> tuple[CommitmentRow, ...]:
    """Return what is open, and what was closed since the last dialogue, the latest first."""
    query = select(Commitment).where(
        of_counties(Commitment, counties), Commitment.deleted.is_(False)
    )
    since = before.starts.date() if before is not None and before.starts else None
    standing = [
        one
        for one in session.scalars(query)
        if (dialogue is None or one.dialogue != dialogue.id)
        and (is_open(one.status or "open") or since is None or (one.closed_on or since) >= since)
    ]
    closed_on = {one.id: one.closed_on or date.min for one in standing}
    rows = [commitments.row_of(one, None, None, today) for one in standing]
    rows.sort(key=commitments.by_urgency)
    still = [row for row in rows if is_open(row.status)]
    done = sorted(
        (row for row in rows if not is_open(row.status)),
        key=lambda row: closed_on[row.id],
        reverse=True,
    )
    rows = [*still, *done]
    return tuple(
        CommitmentRow(row.party or "ours", row.owner, row.text, row.due, row.status, row.late)  # type: ignore[arg-type]
        for row in rows
    )


def _caught(
    session: Session,
    record_class: type[Choice] | type[Need],
    counties: Sequence[UUID],
    dialogue: Dialogue | None,
) -> tuple[str, ...]:
    query = select(record_class).where(
        of_counties(record_class, counties), record_class.deleted.is_(False)
    )
    if record_class is Choice:
        query = query.where(record_class.dialogue == (dialogue.id if dialogue else None))
    found = session.scalars(query.order_by(record_class.created.desc()))
    return tuple(one.text for one in found if one.text)


def _pages(data: BriefData, brief: Brief, language: str) -> BriefPages:
    english = language == "en"
    unknown = "Signs no font has" if english else "Tecken utan typsnitt"
    return BriefPages(
        brief.pages,
        tuple(
            f"{one.section_en if english else one.section_sv}: {_rows(one.rows, english)}"
            for one in brief.cut
        ),
        (
            *(MissingLine(one.text_en if english else one.text, one.part) for one in brief.missing),
            *(MissingLine(f"{unknown}: {sign}", "") for sign in brief.replaced_characters),
        ),
        f"{'Brief' if english else 'Dialogunderlag'}, {data.region_name}",
    )


def _rows(count: int, english: bool) -> str:
    if english:
        return "1 row" if count == 1 else f"{count} rows"
    return "1 rad" if count == 1 else f"{count} rader"


def _joined(names: Sequence[str]) -> str:
    return " och ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
