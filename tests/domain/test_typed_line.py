"""The table is the contract of the typed line: Monday 23 November 2026, week 48."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.due_dates import read_due
from regdesk.domain.typed_line import AUTHORITIES, Party, read_line

TODAY = date(2026, 11, 23)
PEOPLE: dict[str, Party] = {
    "Anna Lind": "ours",
    "Bo Ek": "region",
    "Bo Alm": "authority",
    "Siri Öst": "region",
}

DUE = [
    # written days
    ("senast 15 mars", "2027-03-15"),
    ("senast den 15 mars 2027", "2027-03-15"),
    ("senast 15 mars 2026", "2026-03-15"),
    ("rapporten 15 mars 2026", None),
    ("Deadline: 2027-01-15", "2027-01-15"),
    ("t.o.m. 15 mars", "2027-03-15"),
    ("till och med 15 mars", "2027-03-15"),
    ("från 1 mars till 15 mars", "2027-03-15"),
    ("Vi skickar 15/3", "2027-03-15"),
    ("senast 3/4", "2027-04-03"),
    ("3/4 av kommunerna är med", None),
    ("Jouren nås 24/7", None),
    ("senast 31 april", None),
    ("före 1 april", "2027-03-31"),
    ("innan den 1 april", "2027-03-31"),
    ("fredagen den 27 november", "2026-11-27"),
    ("fredagen den 28 november", None),
    ("14–15 mars", None),
    ("mellan 1 och 15 mars", None),
    ("runt 15 mars", None),
    ("senast 15 mars eller 1 april", None),
    ("senast 15 mars, möte 3 december", "2027-03-15"),
    ("Frågan tas upp vid mötet 3 december", None),
    ("Planen presenterades 3 november", None),
    ("Kanske senast 15 mars", None),
    ("senast 15 mars?", None),
    ("efter 15 mars", None),
    # weekdays and weeks
    ("på fredag", "2026-11-27"),
    ("senast torsdag", "2026-11-26"),
    ("senast kl 12 på fredag", "2026-11-27"),
    ("kommande måndag", "2026-11-30"),
    ("på måndag", "2026-11-30"),
    ("före måndag", "2026-11-27"),
    ("nästa fredag", None),
    ("i fredags", None),
    ("på måndagar", None),
    ("i veckan", "2026-11-27"),
    ("nästa vecka", "2026-12-04"),
    ("i början av nästa vecka", None),
    ("fredag nästa vecka", "2026-12-04"),
    ("vecka 12", "2027-03-26"),
    ("v. 12", "2027-03-26"),
    ("v12 2027", "2027-03-26"),
    ("måndag v 50", "2026-12-07"),
    ("före vecka 12", "2027-03-19"),
    ("till vecka 12", None),
    ("vecka 12–13", None),
    ("vecka 53", "2027-01-01"),
    ("vecka 53 2027", None),
    ("vecka 54", None),
    # months and years
    ("senast i mars", "2027-03-31"),
    ("under mars 2028", "2028-03-31"),
    ("i slutet av mars", "2027-03-31"),
    ("före utgången av mars", "2027-03-31"),
    ("i början av mars", None),
    ("före mars", "2027-02-28"),
    ("till mars", None),
    ("statistiken för mars", None),
    ("i november", "2026-11-30"),
    ("nästa månad", "2026-12-31"),
    ("under första kvartalet", "2027-03-31"),
    ("senast Q2 2027", "2027-06-30"),
    ("före årsskiftet", "2026-12-31"),
    ("årsskiftet 27/28", "2027-12-31"),
    ("före årets slut", "2026-12-31"),
    # feasts
    ("före midsommar", "2027-06-24"),
    ("till midsommar", "2027-06-25"),
    ("senast midsommarafton", "2027-06-25"),
    ("till midsommar 2028", "2028-06-23"),
    ("runt midsommar", None),
    ("före jul", "2026-12-23"),
    ("till jul 2028", "2028-12-24"),
    ("före jul 2028", "2028-12-22"),
    ("i jul", None),
    ("före påsk", "2027-03-25"),
    ("efter påsk", None),
    ("före pingst", "2027-05-14"),
    ("senast nyår", "2026-12-31"),
    ("före nyår", "2026-12-30"),
    # from today
    ("i morgon", "2026-11-24"),
    ("i övermorgon", "2026-11-25"),
    ("Vi skickar det i dag.", "2026-11-23"),
    ("Läget i dag är oklart", None),
    ("om två veckor", "2026-12-07"),
    ("om 10 dagar", "2026-12-03"),
    ("inom en månad", "2026-12-23"),
    ("inom ett halvår", "2027-05-23"),
    ("om en till två veckor", None),
    ("inom kort", None),
    ("Region Jämtland återkommer", None),
    ("", None),
]

WHO = [
    (
        "Region Jämtland återkommer med underlag senast 15 mars",
        "region",
        "Region Jämtland Härjedalen",
        "23",
    ),
    ("Region Jämtland Härjedalen skickar", "region", "Region Jämtland Härjedalen", "23"),
    ("Jämtland: underlag senast 15/3", "region", "Region Jämtland Härjedalen", "23"),
    ("Sörmland återkommer", "region", "Region Sörmland", "04"),
    ("VGR skickar", "region", "Västra Götalandsregionen", "14"),
    ("Västra Götalandsregionen skickar", "region", "Västra Götalandsregionen", "14"),
    ("Kalmar återkommer", "region", "Region Kalmar län", "08"),
    ("Kalmar kommun återkommer", None, "", None),
    ("Kommunen återkommer", None, "", None),
    ("Regionen återkommer", "region", "Regionen", None),
    ("Regionen skickar statistik till Region Dalarna", "region", "Regionen", None),
    ("Regionens underlag skickas senast 15 mars", None, "", None),
    ("Regionen och kommunerna återkommer", None, "", None),
    (
        "Region Dalarna och Region Gävleborg svarar",
        "region",
        "Region Dalarna och Region Gävleborg",
        None,
    ),
    ("Region Dalarna eller Region Gävleborg svarar", None, "", None),
    ("Vi skickar statistik till Region Dalarna på fredag", "ours", "", "20"),
    ("Vi tar fram ett förslag om Inlandsbanan i Jämtland", "ours", "", "23"),
    ("Vi skickar det till Stockholm", "ours", "", None),
    ("Vi jämför Region Dalarna med Region Värmland", "ours", "", None),
    ("Vi: underlag", "ours", "", None),
    ("Vi och regionen tar fram en plan", None, "", None),
    ("Tillväxtverket tar fram underlag före jul", "ours", "Tillväxtverket", None),
    ("- [ ] Trafikverket redovisar vecka 12", "authority", "Trafikverket", None),
    ("1. Svenska kraftnät svarar", "authority", "Svenska kraftnät", None),
    ("Post- och telestyrelsen, PTS", "authority", "Post- och telestyrelsen, PTS", None),
    ("Länsstyrelsen återkommer", "authority", "Länsstyrelsen", None),
    (
        "Länsstyrelsen i Norrbottens län kallar",
        "authority",
        "Länsstyrelsen i Norrbottens län",
        "25",
    ),
    ("Länsstyrelsen Dalarna kallar", "authority", "Länsstyrelsen Dalarna", "20"),
    ("Ta kontakt med Svenska kraftnät", None, "", None),
    ("Trafikverkets plan tas upp", None, "", None),
    ("På fredag skickar vi statistiken", "ours", "", None),
    ("Senast 15 mars återkommer Region Västernorrland", "region", "Region Västernorrland", "22"),
    ("Underlaget skickas av Region Värmland före påsk", "region", "Region Värmland", "17"),
    ("Kompetensbehov. Ansvarig: Skolverket, senast 1 juni", "authority", "Skolverket", None),
    ("Anna Lind skickar underlag", "ours", "Anna Lind", None),
    ("Anna skickar underlag", "ours", "Anna Lind", None),
    ("Bo återkommer", None, "", None),
    ("Bo Ek (Region Dalarna) återkommer", "region", "Bo Ek", "20"),
    ("siri återkommer", "region", "Siri Öst", None),
    ("Karin Berg (Region Dalarna) återkommer", "region", "Karin Berg", "20"),
    ("Karin Berg på Trafikverket återkommer", "authority", "Karin Berg", None),
    ("Elnätet i Norrbotten tas upp på forum", None, "", "25"),
]


@pytest.mark.parametrize(("text", "due"), DUE)
def test_when(text: str, due: str | None) -> None:
    assert read_line(text, TODAY).due == (due and date.fromisoformat(due))


@pytest.mark.parametrize(("text", "party", "owner", "county"), WHO)
def test_who(text: str, party: Party | None, owner: str, county: str | None) -> None:
    line = read_line(text, TODAY, PEOPLE)
    assert (line.party, line.owner, line.county) == (party, owner, county)
    assert line.text == text


@pytest.mark.parametrize("name", AUTHORITIES)
def test_every_authority_is_known(name: str) -> None:
    line = read_line(f"{name} återkommer på fredag", TODAY)
    assert (line.party, line.owner, line.due) == ("authority", name, date(2026, 11, 27))


def test_a_day_in_the_middle_of_a_line_counts_when_it_is_the_only_one() -> None:
    line = read_line("Region Skåne redovisar den 15 mars sina planer", TODAY)
    assert line.due == date(2027, 3, 15)


def test_the_same_words_mean_other_days_at_other_times() -> None:
    assert read_due("på fredag", date(2026, 11, 27)) == date(2026, 12, 4)
    assert read_due("senast 29 februari", date(2027, 12, 1)) == date(2028, 2, 29)
    assert read_due("i veckan", date(2026, 11, 28)) is None
    assert read_due("inom en månad", date(2027, 1, 31)) == date(2027, 2, 28)


VOCABULARY = """senast före till den på i om 15 mars 3/4 2027 vecka v. fredag nästa jul månad
Region Jämtland vi Vi och eller , . : ( ) - – ? Anna Trafikverket av ansvarig: jämtland"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(
    st.text() | st.lists(WORDS, max_size=14).map(" ".join),
    st.dates(date(1950, 1, 1), date(2150, 1, 1)),
)
def test_no_line_breaks_the_reading(text: str, today: date) -> None:
    line = read_line(text, today, {text[:20]: "ours", "": "region"})
    assert line.text == text
