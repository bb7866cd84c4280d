"""Workbooks out: what leaves the desk for people who have only Excel."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from regdesk.domain.words import code_word
from regdesk.records import Commitment, County, Dialogue
from regdesk.store.clock import SHIFT
from regdesk.store.desk import Desk
from regdesk.work import commitments, counties
from regdesk.work.fields import reference
from regdesk.work.records import entry_ids
from regdesk.workbooks.commitments import CommitmentLine, CountySheet, write_commitments
from regdesk.workbooks.identity import WorkbookIdentity


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: counties by code, how many commitments, what a cell couldn't hold.

    `without_county` counts those that were asked for and stand on no county's sheet.
    """

    counties: tuple[str, ...]
    commitments: int
    without_county: int
    remarks: tuple[str, ...]


def export_commitments(
    desk: Desk,
    county_names: Sequence[str],
    path: Path,
    today: date,
    only: Collection[UUID] | None = None,
) -> Exported:
    """Write the commitments of the named counties, or of all mine, to an Excel workbook.

    With `only`, no other commitments than those.
    Raises NotFound, Ambiguous, FileUnwritable or DiskFull.
    """
    with desk.read() as session:
        chosen = _chosen(session, desk, county_names, today)
        sheets = [_sheet(session, one, today, only) for one in chosen]
        asked = only if only is not None or not county_names else ()
        without = sum(
            not row.counties
            for row in commitments.rows(session, today)
            if asked is None or row.id in asked
        )
    identity = WorkbookIdentity(
        desk.id, desk.path.stem, desk.fact("officer"), today, desk.fact("fictional") == "yes"
    )
    remarks = write_commitments(sheets, identity, path)
    return Exported(
        tuple(sheet.code for sheet in sheets),
        len({line.record_id for sheet in sheets for line in sheet.lines}),
        without,
        tuple(str(remark) for remark in remarks),
    )


def _chosen(session: Session, desk: Desk, county_names: Sequence[str], today: date) -> list[County]:
    ids = {reference(session, ("county",), name) for name in county_names}
    if not county_names:
        rows = counties.rows(session, desk.fact("officer_id"), today)
        ids = {row.id for row in rows if row.mine} or {row.id for row in rows}
    query = select(County).where(County.id.in_(ids)).order_by(County.code)
    return list(session.scalars(query))


def _sheet(
    session: Session, county: County, today: date, only: Collection[UUID] | None
) -> CountySheet:
    held = {one.id: one for one in session.scalars(select(Dialogue))}
    lines = [
        _line(session, session.get_one(Commitment, row.id), row, held)
        for row in commitments.rows(session, today, county.id)
        if only is None or row.id in only
    ]
    return CountySheet(
        county.code or "",
        county.short_name or "",
        county.name or "",
        county.region_name or "",
        lines,
    )


def _line(
    session: Session,
    one: Commitment,
    row: commitments.CommitmentRow,
    held: dict[UUID, Dialogue],
) -> CommitmentLine:
    dialogue = held.get(one.dialogue) if one.dialogue else None
    return CommitmentLine(
        str(row.id),
        row.text,
        code_word("commitment", "party", row.party),
        row.owner,
        dialogue.starts.date() if dialogue is not None and dialogue.starts else None,
        row.due,
        row.status,
        row.late,
        row.comment,
        _changed(session, one.id),
        entry_ids(session, one),
    )


def _changed(session: Session, record_id: UUID) -> date | None:
    latest = session.connection().exec_driver_sql(
        "SELECT max(at) FROM entry WHERE record_id = ?", (str(record_id),)
    )
    at = latest.scalar_one_or_none()
    return date.fromtimestamp((at >> SHIFT) / 1000) if at else None
