"""Verbs of dialogues and responsibility."""

import click

from regdesk.cli.context import Context, verb
from regdesk.cli.records import report


@verb("catch")
@click.argument("item", metavar="AGENDA_ITEM_ID")
@click.argument("kind", metavar="KIND")
@click.argument("line")
@click.option("--instead", is_flag=True, help="Also when it is caught as another kind: change it.")
def catch_verb(state: Context, item: str, kind: str, line: str, *, instead: bool) -> None:
    """Make a line of an item's notes a record, linked to its place there.

    KIND is commitment, choice, need, quote or good_example. A commitment takes party, owner and due day from the line where they are certain.
    """
    from regdesk.work import notes, records
    from regdesk.work.today import today

    with state.writing() as desk:
        item_id = records.id_of(desk, item, "agenda_item")
        changes, record_id = notes.catch(desk, item_id, kind, line, today(), instead=instead)
        report(state, changes, record_id)
        made = records.show_record(desk, str(record_id))
    facts = [made.get("party"), made.get("owner"), made.get("due"), made["county"]]
    said = " · ".join(str(fact) for fact in facts if fact)
    state.say(f"{made['text']} ({said})", f"{made['text']} ({said})")


@verb("hold")
@click.argument("dialogue", metavar="DIALOGUE_ID")
@click.option("--on", "day", metavar="DATE", help="The day it was held (else today).")
def hold_verb(state: Context, dialogue: str, day: str | None) -> None:
    """Mark a dialogue as held."""
    from regdesk.work import dialogues, records
    from regdesk.work.today import day_of, today

    with state.writing() as desk:
        dialogue_id = records.id_of(desk, dialogue, "dialogue")
        held_on = day_of(day) if day else today()
        report(state, dialogues.hold_dialogue(desk, dialogue_id, held_on), dialogue_id)


@verb("copy")
@click.argument("dialogue", metavar="DIALOGUE_ID")
@click.option("--starts", metavar="TIME", help="When the new one starts.")
def copy_verb(state: Context, dialogue: str, starts: str | None) -> None:
    """Plan a dialogue like an earlier one: counties, purpose, questions, agenda, our participants."""
    from regdesk.work import dialogues, records
    from regdesk.work.today import moment_of

    with state.writing() as desk:
        dialogue_id = records.id_of(desk, dialogue, "dialogue")
        begins = moment_of(starts) if starts else None
        report(state, *dialogues.copy_as_new(desk, dialogue_id, begins))


@verb("take-over")
@click.argument("counties", nargs=-1, required=True, metavar="COUNTY…")
@click.option("--officer", metavar="NAME", help="Who takes over (else the desk's officer).")
@click.option("--vacant", is_flag=True, help="Nobody: the counties become vacant.")
@click.option("--from", "day", metavar="DATE", help="From which day (else today).")
@click.option(
    "--role",
    default="county_lead",
    show_default=True,
    help="Which responsibility: county_lead, stand_in or topic_lead.",
)
@click.option("--topic", default="", metavar="TEXT", help="The topic of a topic_lead.")
def take_over_verb(
    state: Context,
    counties: tuple[str, ...],
    officer: str | None,
    vacant: bool,
    day: str | None,
    role: str,
    topic: str,
) -> None:
    """Change who answers for counties from a day on; the past stays."""
    from regdesk.work import officers
    from regdesk.work.today import day_of, today

    with state.writing() as desk:
        from_day = day_of(day, first=True) if day else today()
        report(
            state,
            officers.take_over_by_name(
                desk, officer, counties, from_day, role, vacant=vacant, topic=topic
            ),
        )
