"""Questions: search, what needs me, the plan of the year, a county's timeline, a typed line."""

from dataclasses import asdict
from typing import Any

import click

from regdesk.cli.context import Context, table, verb
from regdesk.domain.field_words import field_word
from regdesk.domain.words import code_word, type_word


@verb("search")
@click.argument("text")
@click.option("--type", "record_type", help="Only records of this type.")
@click.option("--county", metavar="COUNTY", help="Only what belongs to this county.")
@click.option("--since", metavar="DATE", help="Only what is from this day on.")
@click.option(
    "--limit",
    type=click.IntRange(1, 10_000),
    default=50,
    show_default=True,
    metavar="N",
    help="At most so many.",
)
def search_verb(
    state: Context,
    text: str,
    record_type: str | None,
    county: str | None,
    since: str | None,
    limit: int,
) -> None:
    """Search everything that was written; every word, each a beginning, newest first."""
    from regdesk.work import search
    from regdesk.work.today import day_of

    first = day_of(since, first=True) if since else None
    with state.reading() as desk:
        hits = search.search(
            desk, text, record_type=record_type, county=county, since=first, limit=limit
        )
    plain = str.maketrans({search.MARK_START: "[", search.MARK_END: "]"})
    state.give(
        [
            {
                "type": hit.record_type,
                "id": str(hit.id),
                "title": hit.title,
                "snippet": hit.snippet.translate(plain),
            }
            for hit in hits
        ]
    )
    if not hits:
        state.say("Inga träffar.", "No hits.")
    elif not state.as_json:
        for hit in hits:
            snippet = " ".join(hit.snippet.translate(plain).split())
            click.echo(f"{type_word(hit.record_type, state.language)} {hit.id}  {snippet}")


@verb("overview")
def overview_verb(state: Context) -> None:
    """Show what needs me today: late commitments, dialogues ahead, vacancies, conflicts."""
    from regdesk.work.overview import overview
    from regdesk.work.today import today

    with state.reading() as desk:
        found = overview(desk, today())
    told = _json(asdict(found))
    for shown, deadline in zip(told["year"]["deadlines"], found.year.deadlines, strict=True):
        shown["title"] = deadline.title(state.language)
        shown["source"] = deadline.source(state.language)
    state.give(told)
    if state.as_json:
        return
    for row in found.late:
        late = state.word(f"{row.days_late} dagar sen", f"{row.days_late} days late")
        who = row.owner or code_word("commitment", "party", row.party, state.language) or "–"
        click.echo(f"{row.county_letter:3} {row.text}  ({who}, {late})")
    for one in found.next_dialogues:
        when = f"{one.starts:%Y-%m-%d %H:%M}" if one.starts else "–"
        click.echo(f"{'/'.join(one.letters):3} {when}  {one.title}")
    vacant = ", ".join(row.letter for row in found.vacancies)
    state.say(f"Vakanta län: {vacant or 'inga'}", f"Vacant counties: {vacant or 'none'}")
    for gap in found.soon_vacant:
        letter, day = gap.county.letter, gap.from_day
        state.say(f"{letter:3} vakant från {day}", f"{letter:3} vacant from {day}")
    state.say(f"Konflikter: {found.conflicts}", f"Conflicts: {found.conflicts}")
    for deadline in found.year.deadlines:
        law = deadline.source(state.language)
        click.echo(f"{deadline.last}  {deadline.title(state.language)} ({law})")


@verb("plan")
def plan_verb(state: Context) -> None:
    """Show the plan of the year: all 21 counties, months since the last dialogue, who is due."""
    from regdesk.work import plan
    from regdesk.work.today import today

    with state.reading() as desk:
        rows = plan.plan(desk, today())
    state.give([{**_json(asdict(row)), "due": plan.is_due(row)} for row in rows])
    if state.as_json:
        return
    heads = [state.word(*pair) for pair in _PLAN_HEADS]
    lines = [
        [
            f"{row.code} {row.letter}",
            row.short_name,
            row.lead or state.word("vakant", "vacant"),
            str(row.last_dialogue or "–"),
            "–" if row.months is None else str(row.months),
            str(row.next_dialogue or "–"),
            state.word("dags", "due") if plan.is_due(row) else "",
        ]
        for row in rows
    ]
    click.echo(table(lines, heads))


_PLAN_HEADS = (
    ("länskod", "code"),
    ("län", "county"),
    ("länsansvarig", "lead"),
    ("senaste", "last"),
    ("månader", "months"),
    ("nästa", "next"),
    ("", ""),
)


@verb("timeline")
@click.argument("county")
def timeline_verb(state: Context, county: str) -> None:
    """Show what happened in a county, newest first."""
    from regdesk.work.counties import county_page
    from regdesk.work.today import today

    with state.reading() as desk:
        rows = county_page(desk, county, today(), state.language).timeline
    state.give([_json(asdict(row)) for row in rows])
    if not rows:
        state.say("Inget har hänt än.", "Nothing has happened yet.")
    elif not state.as_json:
        lines = [
            [
                str(row.when or "–"),
                _kind(state, row.kind),
                row.title[:60],
                row.detail[:60],
            ]
            for row in rows
        ]
        heads = [("när", "when"), ("vad", "what"), ("", ""), ("", "")]
        click.echo(table(lines, [state.word(*pair) for pair in heads]))


def _kind(state: Context, kind: str) -> str:
    if kind == "fulfilled":
        return code_word("commitment", "status", kind, state.language).casefold()
    return type_word(kind, state.language)


@verb("read")
@click.argument("line")
def read_verb(state: Context, line: str) -> None:
    """Read a typed line: whose commitment, who, by when. What isn't certain stays empty."""
    from regdesk.domain.typed_line import read_line
    from regdesk.work.today import today

    found = read_line(line, today())
    state.give(_json(asdict(found)))
    if not state.as_json:
        for field, value in asdict(found).items():
            word = field_word("commitment", field, state.language)
            shown = code_word("commitment", field, str(value), state.language) if value else "–"
            click.echo(f"{word:9} {shown}")


def _json(value: Any) -> Any:
    """Return dates and ids as text, throughout."""
    if isinstance(value, dict):
        return {key: _json(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_json(one) for one in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
