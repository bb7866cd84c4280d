"""Reading the day a promise falls due out of a Swedish line; what isn't certain is no day.

- The day is the last one on which the promise is kept: "före 1 april" is 31 March, "vecka 12" its
  Friday, "i mars" the last of March. "till midsommar" is midsommarafton, "före midsommar" the
  working day before it; so with the other feasts.
- Without a year it is the next such day. A past day with its year stands only after "senast" and
  its like; elsewhere it is something that happened.
- "efter", "från", "mötet", "kanske", a question mark, "nästa fredag", two different days: no day.
"""

import datetime
import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from regdesk.domain.swedish import MONTHS, WEEKDAYS, find_dates

Day = datetime.date | None

_NEAR = 60
"""How many signs before a phrase are looked at for the words that govern it."""

_STRONG = (
    r"(?:senast|deadline|klar(?:t|a)?|förfaller|sista\s+dag(?:en)?|till\s+och\s+med|t\.?o\.?m\.?"
    r"|till|inom)"
)
_FILLING = (
    r"(?:(?:\s*:|\s+är)?\s*(?:kl\.?\s*\d{1,2}(?:[.:]\d\d)?\s*)?(?:(?:till|den|på|i|under|vid)\s+)?)"
)
_CUE = re.compile(rf"(?:^|[\s(,:–-])(?:(?P<before>före|innan)|{_STRONG}){_FILLING}$", re.IGNORECASE)
_NOT_DUE = re.compile(
    r"(?:^|[\s(,])(?:efter|sedan|sen|från(?:\s+och\s+med)?|fr\.?o\.?m\.?|tidigast|enligt|inför|per|av"
    r"|mellan(?:\s+\S+\s+och)?|dnr:?|§|punkt|med\s+start|start|startar|börjar|\w*(?:möte|möten|mötet|dialog|dialogen|forum|forumet"
    r"|besök|besöket|konferens|konferensen|seminarium|seminariet|beslut|beslutet|brev|brevet"
    r"|skrivelse|skrivelsen))\s+(?:(?:den|på|i|under|vid)\s+)?$",
    re.IGNORECASE,
)
_END_OF = re.compile(r"(?:\b(?:i|vid|mot)\s+)?\b(?:slutet|utgången)\s+(?:av|på)\s+$", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:början\s+(?:av|på)|mitten\s+(?:av|på)|ca\.?|cirka|runt|kring|omkring|ungefär|månadsskiftet)"
    r"\s+(?:(?:den|på|i)\s+)?$",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\?|\b(?:kanske|eventuellt|ev\.|möjligen|möjligtvis|förhoppningsvis|preliminärt|prel\.|troligen"
    r"|troligtvis|sannolikt)",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:hölls|var|träffades|möttes|beslutades?|skickades?|fick|kom|hade|presenterades?|redovisades?"
    r"|antogs?|lämnades?)\b",
    re.IGNORECASE,
)
_OR = re.compile(
    r"\s*(?:eller|alternativt|alt\.?|och|–|-|/)\s*(?:(?:senast|den|på|i)\s+)?", re.IGNORECASE
)
_WEEKDAY_BEFORE = re.compile(
    rf"(?:\b(?:nu\s+)?på\s+)?\b(?P<day>{'|'.join(WEEKDAYS)})(?:en)?,?\s+$", re.IGNORECASE
)
_FRACTION = re.compile(r"(?:[1-9]/(?:[2-9]|10)|24/7)")

_COUNTS = {
    word: count
    for count, words in enumerate(
        ("en ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
        1,
    )
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that tell of a day: where they stand, the day, and what "före" them would mean.

    `needs_cue`: only a day after "senast", "till", "före" and the like.
    """

    start: int
    end: int
    day: Day
    before: Day
    needs_cue: bool = False
    certain: bool = False


def read_due(text: str, today: datetime.date) -> Day:
    """Return the day the promise in `text` falls due, or None where that isn't certain."""
    if _DOUBT.search(text):
        return None
    phrases = [cued for phrase in date_phrases(text, today) if (cued := _cued(text, phrase))]
    phrases = _without_choices(text, phrases)
    strong = [phrase for phrase in phrases if phrase.certain]
    if not strong and _REPORT.search(text):
        return None
    days = {phrase.day for phrase in strong or phrases}
    day = days.pop() if len(days) == 1 else None
    return day if strong or day is None or day >= today else None


def date_phrases(text: str, today: datetime.date) -> list[Phrase]:
    """Return the phrases of `text` that tell of a day, in order and without overlap."""
    left, found = text, []
    for read in _READERS:
        for phrase in list(read(left, today)):
            found.append(phrase)
            left = left[: phrase.start] + "\0" * (phrase.end - phrase.start) + left[phrase.end :]
    return sorted(found, key=lambda phrase: phrase.start)


def _cued(text: str, phrase: Phrase) -> Phrase | None:
    """Return `phrase` as the words before it make it, or None when they say it is no due day."""
    ahead = text[max(0, phrase.start - _NEAR) : phrase.start]
    if at_end := _END_OF.search(ahead):
        ahead = ahead[: at_end.start()]
        phrase = replace(phrase, before=phrase.day, needs_cue=False)
    if _VAGUE.search(ahead):
        return replace(phrase, day=None)
    if cue := _CUE.search(ahead):
        return replace(phrase, day=phrase.before if cue["before"] else phrase.day, certain=True)
    if phrase.needs_cue or _NOT_DUE.search(ahead):
        return None
    return phrase


def _without_choices(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """Return `phrases` where two joined by "eller" or a dash have lost their day."""
    result = list(phrases)
    for index in range(len(phrases) - 1):
        between = text[phrases[index].end : phrases[index + 1].start]
        if _OR.fullmatch(between):
            result[index : index + 2] = [
                replace(each, day=None, certain=True) for each in result[index : index + 2]
            ]
    return result


# --- kinds of phrases ----------------------------------------------------------------------


def _written(text: str, today: datetime.date) -> Iterator[Phrase]:
    """Days written out, with the weekday before them when it agrees."""
    for (start, end), day in find_dates(text, today):
        if day is None and "/" in text[start:end]:
            continue
        slashed = _FRACTION.fullmatch(text[start:end]) is not None
        weekday = _WEEKDAY_BEFORE.search(text, max(0, start - _NEAR), start)
        if weekday:
            start = weekday.start()
            wrong = day is None or WEEKDAYS[day.weekday()] != weekday["day"].casefold()
            day, slashed = None if wrong else day, False
        yield Phrase(start, end, day, _days_on(day, -1), needs_cue=slashed)


def _week(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "vecka 12", "v. 12 2027", "fredag vecka 12": that day, else the Friday."""
    if found["range"]:
        return None, None
    weekday = WEEKDAYS.index(found["day"].casefold()) + 1 if found["day"] else 5
    iso_year = today.isocalendar().year
    years = (int(found["year"]),) if found["year"] else (iso_year, iso_year + 1)
    days = [_iso_day(year, int(found["week"]), weekday) for year in years]
    ahead = [day for day in days if day and (found["year"] or day >= today)]
    day = ahead[0] if ahead else None
    return day, _days_on(day, -1 if found["day"] else -7)


def _near_week(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "nästa vecka", "i veckan", "fredag nästa vecka": that day, else the Friday."""
    monday = today - datetime.timedelta(days=today.weekday())
    weekday = WEEKDAYS.index(found["day"].casefold()) if found["day"] else 4
    coming = found["which"].casefold().startswith("nästa")
    day = _days_on(monday, weekday + (7 if coming else 0))
    if day is None or day < today:
        return None, None
    return day, _days_on(day, -1 if found["day"] else -7)


def _weekday(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "på fredag": the first one after today; "nästa fredag" means either of two."""
    if (found["which"] or "").casefold() == "nästa":
        return None, None
    distance = (WEEKDAYS.index(found["day"].casefold()) - today.weekday() - 1) % 7 + 1
    day = _days_on(today, distance)
    return day, _working_day_before(day)


def _month(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "i mars", "under mars 2027": its last day."""
    number = [name.casefold() for name in MONTHS].index(found["month"].casefold()) + 1
    year = int(found["year"]) if found["year"] else today.year + (number < today.month)
    return _last_of(year, number), _days_on(datetime.date(year, number, 1), -1)


def _near_month(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "nästa månad", "månadens slut": the last day."""
    first = today.replace(day=1)
    if found[0].casefold().startswith("nästa"):
        first = _months_on(first, 1)
    return _last_of(first.year, first.month), _days_on(first, -1)


def _quarter(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "första kvartalet 2027", "Q1", "kvartal 1": the last day."""
    words = ("första", "andra", "tredje", "fjärde")
    number = int(found["figure"] or words.index(found["word"].casefold()) + 1)
    year = int(found["year"]) if found["year"] else today.year + (number * 3 < today.month)
    return _last_of(year, number * 3), _days_on(datetime.date(year, number * 3 - 2, 1), -1)


def _turn_of_year(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "årsskiftet", "årets slut", "slutet av året": 31 December, also with "före"."""
    year = found["year"]
    day = datetime.date(int(f"20{year[-2:]}") if year else today.year, 12, 31)
    return day, day


def _feast(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "till jul": the day the feast begins; "före jul": the last working day before it."""
    years = (int(found["year"]),) if found["year"] else (today.year, today.year + 1)
    days = [_feast_day(found["feast"].casefold(), year) for year in years]
    before = [_working_day_before(day) for day in days]

    def first_ahead(some: list[Day]) -> Day:
        return next((day for day in some if day and (found["year"] or day >= today)), None)

    return first_ahead([*days]), first_ahead(before)


def _relative(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "om två veckor", "inom en månad", "om ett halvår"."""
    word, unit = found["count"].casefold(), found["unit"].casefold()
    count = int(word) if word.isdecimal() else _COUNTS[word]
    if unit.startswith(("dag", "vecka", "veckor")):
        day = _days_on(today, count * (1 if unit.startswith("dag") else 7))
    else:
        step = 1 if unit.startswith("månad") else 6 if unit.startswith("halvår") else 12
        day = _months_on(today, count * step)
    return day, _days_on(day, -1)


def _close(found: re.Match[str], today: datetime.date) -> tuple[Day, Day]:
    """Read "i dag", "i morgon", "i övermorgon"."""
    words = re.sub(r"\s", "", found[0].casefold()).removeprefix("i")
    day = _days_on(today, ("dag", "morgon", "övermorgon").index(words))
    return day, _days_on(day, -1)


_YEAR = r"(?P<year>20\d\d)"
_DAY = rf"(?:(?:på\s+)?(?P<day>{'|'.join(WEEKDAYS)})(?:en)?\s+(?:i\s+)?)?"
_KINDS: tuple[tuple[str, Callable[[re.Match[str], datetime.date], tuple[Day, Day]], bool], ...] = (
    (
        rf"\b(?:i\s+|under\s+)?{_DAY}(?(day)|(?<!till\s))\b(?:vecka|v\.?)\s*(?P<week>[0-5]?\d)(?!\d)"
        rf"(?:\s*[-–/,]?\s*{_YEAR}\b)?(?P<range>\s*[-–/]\s*\d+)?",
        _week,
        False,
    ),
    (
        rf"{_DAY}\b(?P<which>nästa\s+vecka|(?:i|under|slutet\s+av|utgången\s+av)\s+veckan"
        r"|den\s+här\s+veckan|denna\s+vecka|veckans\s+slut)\b",
        _near_week,
        False,
    ),
    (
        rf"\b(?:nu\s+)?(?:på\s+)?(?:(?P<which>nästa|kommande)\s+)?(?P<day>{'|'.join(WEEKDAYS)})"
        r"(?:en)?\b",
        _weekday,
        False,
    ),
    (
        rf"\b(?:i|under|sista|sist\s+i)\s+(?P<month>{'|'.join(MONTHS)})\b(?:\s+{_YEAR}\b)?",
        _month,
        False,
    ),
    (rf"(?<!till\s)\b(?P<month>{'|'.join(MONTHS)})\b(?:\s+{_YEAR}\b)?", _month, True),
    (
        r"\b(?:nästa\s+månad|månadens\s+slut|denna\s+månad|den\s+här\s+månaden)\b",
        _near_month,
        False,
    ),
    (
        r"\b(?:(?:i|under)\s+)?(?:(?P<word>första|andra|tredje|fjärde)\s+kvartalet"
        rf"|(?:q|kvartal\s+)(?P<figure>[1-4]))\b(?:\s+{_YEAR}\b)?",
        _quarter,
        False,
    ),
    (
        r"\b(?:årsskiftet(?:\s+(?P<year>(?:20)?\d\d)\s*[/–-]\s*(?:20)?\d\d\b)?|årets\s+slut"
        r"|(?<=slutet av )året|(?<=utgången av )året)",
        _turn_of_year,
        False,
    ),
    (rf"\b(?P<feast>midsommar|jul|påsk|nyår|pingst)(?:afton|en)?\b(?:\s+{_YEAR}\b)?", _feast, True),
    (
        rf"\b(?:om|inom)\s+(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})\s+"
        r"(?P<unit>dag(?:ar)?|vecka|veckor|månad(?:er)?|halvår|år)\b",
        _relative,
        False,
    ),
    (r"\bi\s?dag\b(?=\W*$)|\b(?:i\s?)?övermorgon\b|\bi\s?morgon\b", _close, False),
    (r"\bi\s?dag\b", _close, True),
)


def _matches(
    pattern: re.Pattern[str],
    day_of: Callable[[re.Match[str], datetime.date], tuple[Day, Day]],
    needs_cue: bool,
    text: str,
    today: datetime.date,
) -> Iterator[Phrase]:
    for found in pattern.finditer(text):
        yield Phrase(found.start(), found.end(), *day_of(found, today), needs_cue=needs_cue)


_READERS: tuple[Callable[[str, datetime.date], Iterator[Phrase]], ...] = (
    _written,
    *(
        partial(_matches, re.compile(pattern, re.IGNORECASE), day_of, needs_cue)
        for pattern, day_of, needs_cue in _KINDS
    ),
)


# --- the calendar --------------------------------------------------------------------------


def _days_on(day: Day, days: int) -> Day:
    return None if day is None else day + datetime.timedelta(days=days)


def _months_on(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def _last_of(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, monthrange(year, month)[1])


def _iso_day(year: int, week: int, weekday: int) -> Day:
    try:
        return datetime.date.fromisocalendar(year, week, weekday)
    except ValueError:
        return None


def _working_day_before(day: Day) -> Day:
    if day is None:
        return None
    return day - datetime.timedelta(days={0: 3, 6: 2}.get(day.weekday(), 1))


def _feast_day(name: str, year: int) -> datetime.date:
    """Return the first free day of the feast; midsommarafton is the Friday of 19 to 25 June."""
    if name in {"påsk", "pingst"}:
        from dateutil.easter import easter

        sunday: datetime.date = easter(year)
        return sunday + datetime.timedelta(days=-2 if name == "påsk" else 49)
    if name == "midsommar":
        first = datetime.date(year, 6, 19)
        return first + datetime.timedelta(days=(4 - first.weekday()) % 7)
    return datetime.date(year, 12, 24 if name == "jul" else 31)
