"""What the palette offers: places, people and verbs by name; what was written, last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from regdesk.domain import fuzzy
from regdesk.domain.counties import CountyFacts, all_counties, names_of
from regdesk.domain.swedish import sort_key
from regdesk.ui import words
from regdesk.ui.actions import MENUS, TABLE, Act, Actions, plain, text_of
from regdesk.ui.icons import Icon
from regdesk.ui.models.lines import Line
from regdesk.ui.page_names import PAGES_BY_NAME, page_icon, page_name
from regdesk.ui.routes import PageId, Recent, Route

if TYPE_CHECKING:
    from regdesk.work.desks import Desk
    from regdesk.work.directory import Named
    from regdesk.work.search import Hit

MARKS: Final = str.maketrans("", "", "\x02\x03")
HITS: Final = 8
"""Lines of what was written."""
EACH: Final = 6
"""Lines of each other group."""
FEW: Final = 0.7
"""What a word in a verb's tip is worth, to one in its name."""
IN_TIPS: Final = 3
"""Letters from which on tips are looked at, too."""
OFF: Final = 25
"""What it costs that a verb can't be done now."""
SHOWN_SOMEWHERE: Final = frozenset(
    {"dialogue", "agenda_item", "commitment", "contact"}
    | {"choice", "need", "quote", "good_example", "county"}
)
"""The types of records that some page shows; hits of others would lead nowhere."""
PAGE_OF: Final = {
    Act.OVERVIEW: PageId.OVERVIEW,
    Act.COUNTIES: PageId.COUNTIES,
    Act.DIALOGUES: PageId.DIALOGUES,
    Act.COMMITMENTS: PageId.COMMITMENTS,
    Act.CONTACTS: PageId.CONTACTS,
    Act.SEARCH: PageId.SEARCH,
    Act.SYNC: PageId.SYNC,
    Act.SETTINGS: PageId.SETTINGS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Line):
    """A line of the palette: it leads somewhere, or does something that is possible or `off`."""

    act: Act | None = None
    off: bool = False


Scored = tuple[int, Offer]


class Palette(QObject):
    """Makes the lines. What is known at once needs no desk; the rest is read by a worker."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._keys = {
            page: actions[act].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            for act, page in PAGE_OF.items()
        }

    def beginning(self, recent: Sequence[Recent]) -> tuple[Offer, ...]:
        """Return what is offered before anything is typed: where one was, and the pages."""
        been = [
            Offer(text=one.caption, icon=page_icon(one.route.page), route=one.route)
            for one in recent[:EACH]
        ]
        pages = [self._page(page) for page in (*PAGES_BY_NAME, PageId.SYNC, PageId.SETTINGS)]
        return (*_under(self.tr("Recent"), been), *_under(self.tr("Go to"), pages))

    def at_once(self, typed: str, page_verbs: Iterable[Act]) -> tuple[Offer, ...]:
        """Return the pages, counties and verbs that `typed` means, the best group first."""
        groups = (
            (self.tr("Go to"), _best([*self._pages(typed), *_counties(typed)])),
            (self.tr("Do"), _best(self._verbs(typed, set(page_verbs)))),
        )
        ranked = sorted((one for one in groups if one[1]), key=lambda one: -one[1][0][0])
        return tuple(
            line for head, found in ranked for line in _under(head, [one for _, one in found])
        )

    def found(
        self, named: Sequence["tuple[int, Named]"], hits: Sequence["Hit"]
    ) -> tuple[Offer, ...]:
        """Return lines for dialogues and contacts by name, then for what else was written."""
        known = {one.id for _score, one in named}
        others = [hit for hit in hits if hit.id not in known][:HITS]
        return (
            *_under(self.tr("Dialogues and contacts"), [_named(one) for _score, one in named]),
            *_under(self.tr("In the desk"), [_hit(hit) for hit in others]),
        )

    def everything(self, typed: str) -> Offer:
        """Return the line that leads to the page of search."""
        text = self.tr("Search everything for “{text}”").format(text=typed)
        return Offer(text=text, icon=Icon.SEARCH, route=Route(PageId.SEARCH, typed))

    def nothing(self, typed: str) -> Offer:
        """Return the line that says that nothing was found."""
        text = self.tr("Nothing found for “{text}”").format(text=typed)
        return Offer(text=text, icon=Icon.NOTHING, tone="text3", off=True)

    def _page(self, page: PageId) -> Offer:
        return Offer(
            text=page_name(page),
            icon=page_icon(page),
            route=Route(page),
            right=self._keys.get(page, ""),
            right_tone="text3",
        )

    def _pages(self, typed: str) -> list[Scored]:
        pages = [
            self._page(page)
            for page in (*PAGES_BY_NAME, PageId.CONFLICTS, PageId.SYNC, PageId.SETTINGS)
        ]
        return [(fuzzy.score(typed, (one.text,)), one) for one in pages]

    def _verbs(self, typed: str, page_verbs: set[Act]) -> list[Scored]:
        found = []
        for menu, acts in MENUS:
            for act in acts:
                if act is None or act in PAGE_OF or act is Act.FIND:
                    continue
                score = fuzzy.score(typed, (plain(self._actions[act].text()),))
                if len(typed) >= IN_TIPS:
                    tip = fuzzy.score(typed, (text_of(TABLE[act].tip),))
                    score = max(score, round(tip * FEW) if tip > fuzzy.WITHIN else 0)
                verb = self._verb(act, plain(text_of(menu)), act in page_verbs)
                found.append((max(0, score - OFF) if verb.off else score, verb))
        return found

    def _verb(self, act: Act, menu: str, of_page: bool) -> Offer:
        action, spec = self._actions[act], TABLE[act]
        enabled = action.isEnabled()
        return Offer(
            text=plain(action.text()),
            sub=menu if enabled else self._why_not(act, of_page),
            icon=spec.icon or Icon.VERB,
            tone="text2" if enabled else "off",
            right=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            right_tone="text3" if enabled else "off",
            act=act,
            off=not enabled,
        )

    def _why_not(self, act: Act, of_page: bool) -> str:
        if act in {Act.UNDO, Act.REDO}:
            return self.tr("Nothing to undo") if act is Act.UNDO else self.tr("Nothing to redo")
        if act in {Act.BACK, Act.FORWARD}:
            return self.tr("No page before") if act is Act.BACK else self.tr("No page after")
        if TABLE[act].paged and not of_page:
            return self.tr("Not on this page")
        return self.tr("Not now")


def written(desk: "Desk", typed: str) -> "tuple[Hit, ...]":
    """Return the records in which words occur. A read for a worker."""
    from regdesk.work.search import search

    return tuple(
        hit for hit in search(desk, typed, limit=HITS * 4) if hit.record_type in SHOWN_SOMEWHERE
    )


def _counties(typed: str) -> list[Scored]:
    return [(fuzzy.score(typed, names_of(one)), _county(one)) for one in all_counties()]


def _county(one: CountyFacts) -> Offer:
    return Offer(
        text=one.region_name,
        icon=Icon.COUNTIES,
        letter=one.letter,
        route=Route(PageId.COUNTY, one.code),
    )


def _named(one: "Named") -> Offer:
    letter = one.letters[0] if len(one.letters) == 1 else ""
    if one.record_type == "contact":
        route = Route(PageId.CONTACTS, str(one.id))
        return Offer(text=one.name, sub=one.about, icon=Icon.CONTACTS, letter=letter, route=route)
    about = " · ".join(part for part in (words.iso(one.starts), one.about) if part)
    route = Route(PageId.DIALOGUE, str(one.id))
    return Offer(text=one.name, sub=about, icon=Icon.DIALOGUE, letter=letter, route=route)


def _hit(hit: "Hit") -> Offer:
    word, icon, tone = words.marked(words.TIMELINE_KIND, hit.record_type)
    snippet = " ".join(hit.snippet.translate(MARKS).split())
    sub = f"{word} · {snippet}" if snippet and snippet != hit.title else word
    return Offer(text=hit.title, sub=sub, icon=icon, tone=tone, record=(hit.record_type, hit.id))


def _best(scored: Iterable[Scored]) -> list[Scored]:
    """Return the best of a group; equal ones as a Swedish list is sorted, what can't be done last."""
    found = [one for one in scored if one[0]]
    found.sort(key=lambda one: (-one[0], one[1].off, sort_key(one[1].text)))
    return found[:EACH]


def _under(head: str, lines: Sequence[Offer]) -> tuple[Offer, ...]:
    return (Offer(text=head, head=True), *lines) if lines else ()
