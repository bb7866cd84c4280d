"""Spelling in the window: lines that show are asked about when typing rests; answers are kept."""

import threading
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit
from shiboken6 import isValid

from regdesk.domain.spelling import words_of
from regdesk.ui.session import Session

if TYPE_CHECKING:
    from regdesk.ui.notes.formatting import Formatter
    from regdesk.work.desks import ChangeSet
    from regdesk.work.spelling import Speller

T = TypeVar("T")
REST_MS: Final = 300
KEPT: Final = 4_000
NAMED: Final = frozenset({"contact", "organisation", "officer", "participant"})


class Spelling(QObject):
    """The program's one speller, and what all editors need to know of it."""

    changed = Signal()
    """On or off, or another word passes: lines must be asked about anew."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.hub)
        self._hub, self._runner = session.hub, session.runner
        self._speller: Speller | None = None
        self._fails = False
        self._starting = threading.Lock()
        session.hub.closing.connect(self._close)
        session.hub.opened.connect(self._tell_names)
        session.runner.changed.connect(self._hear)

    @property
    def on(self) -> bool:
        """Whether misspelt words are marked."""
        return self._hub.preferences.spelling and not self._fails

    def turn(self) -> bool:
        """Turn the marks on or off; return whether they are on."""
        self._hub.preferences.spelling = not self.on
        self._fails = False
        self._hub.keep_preferences()
        self.changed.emit()
        return self.on

    def turn_and_say(self, session: Session) -> None:
        """Turn the marks on or off, and say so in the window that asked."""
        on = self.turn()
        session.said.emit(
            self.tr("Misspelt words are marked") if on else self.tr("Misspelt words are not marked")
        )

    def add(self, word: str) -> None:
        """Let a word pass from now on; it is kept among the officer's own."""
        own = self._hub.preferences.own_words
        if word not in own:
            own.append(word)
            self._hub.keep_preferences()
        self._ask(lambda speller: speller.learn(own=own), lambda _none: self.changed.emit(), self)

    def set_own(self, words: list[str]) -> None:
        """Let exactly these pass as the officer's own words."""
        self._hub.preferences.own_words[:] = words
        self._hub.keep_preferences()
        if self._speller is not None:
            self._ask(lambda one: one.learn(own=words), lambda _none: self.changed.emit(), self)

    def wrong(self, lines: list[str], done: Callable[[list[list[str]]], None], to: QObject) -> None:
        """Ask which words of the lines are misspelt."""
        self._ask(lambda speller: speller.wrong(lines), done, to)

    def suggest(self, word: str, done: Callable[[list[str]], None], to: QObject) -> None:
        """Ask what a word may have been meant to be."""
        self._ask(lambda speller: speller.suggestions(word), done, to)

    def _ask(
        self, question: "Callable[[Speller], T]", done: Callable[[T], None], to: QObject
    ) -> None:
        """Ask on a worker; the process is started by the first question."""

        def asked() -> T:
            return question(self._ready())

        if isValid(self._runner):  # asked in idle time: the window may be closing
            self._runner.read(self.tr("Spelling"), asked, owner=to, done=done, failed=self._give_up)

    def _ready(self) -> "Speller":
        """Return the speller, on a worker; the first time it learns words and names."""
        from regdesk.work.spelling import Speller, names

        with self._starting:  # two windows may ask at once: one process serves all
            if self._speller is None:
                made = Speller()
                desk = self._hub.desk
                known = names(desk) if desk is not None else ()
                made.learn(own=self._hub.preferences.own_words, names=known)
                self._speller = made
        return self._speller

    def _give_up(self, error: Exception) -> None:
        """Say once that words can't be looked up; typing goes on without."""
        if not self._fails:
            self._fails = True
            self._speller = None
            self._runner.failed.emit(error)
            self.changed.emit()

    def _hear(self, change: "ChangeSet") -> None:
        if any(kind in NAMED for kind, _id in change.changed):
            self._tell_names()

    def _tell_names(self) -> None:
        desk = self._hub.desk
        if self._speller is None or desk is None:
            return

        def told(speller: "Speller") -> None:
            from regdesk.work.spelling import names

            speller.learn(names=names(desk))

        self._ask(told, lambda _none: self.changed.emit(), self)

    def _close(self) -> None:
        if self._speller is not None:
            self._speller.close()


def spelling_of(session: Session) -> Spelling:
    """Return the program's speller, made when first asked for."""
    return session.hub.findChild(Spelling) or Spelling(session)


class SpellingMarks(QObject):
    """Knows the misspelt words of one editor's lines, and asks about those that show."""

    def __init__(self, editor: QTextEdit, formatter: "Formatter", session: Session) -> None:
        super().__init__(editor)
        self._editor, self._formatter = editor, formatter
        self._spelling = spelling_of(session)
        self._wrong: dict[str, frozenset[str]] = {}
        self._last: dict[int, frozenset[str]] = {}
        self._asked: set[str] = set()
        self._typing: tuple[int, int] | None = None
        """Block and place where a word is being typed."""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        formatter.words = self
        self._spelling.changed.connect(self._anew)
        editor.verticalScrollBar().valueChanged.connect(self.look_soon)

    @property
    def on(self) -> bool:
        """Whether misspelt words are marked."""
        return self._spelling.on

    def look_soon(self) -> None:
        """Ask about what shows as soon as typing rests."""
        if self._spelling.on:
            self._rest.start()

    def typed(self) -> None:
        """Note that the word at the cursor is being typed: it isn't marked yet."""
        cursor = self._editor.textCursor()
        self._typing = (cursor.blockNumber(), cursor.positionInBlock())
        self.look_soon()

    def moved(self) -> None:
        """Note that the cursor may have left the word that was being typed."""
        if self._typing is None:
            return
        cursor = self._editor.textCursor()
        block = self._editor.document().findBlockByNumber(self._typing[0])
        if cursor.blockNumber() == self._typing[0]:
            start, end = sorted((self._typing[1], cursor.positionInBlock()))
            if not any(sign.isspace() for sign in block.text()[start:end]):
                return
        self._typing = None
        if block.isValid() and self._wrong.get(block.text()):
            self._formatter.rehighlightBlock(block)

    def forget(self) -> None:
        """Forget what stood in which line: another text is shown."""
        self._last.clear()
        self._typing = None
        self.look_soon()

    def wrong_in(self, number: int, line: str) -> Iterable[tuple[int, int]]:
        """Return (start, length) of the words to underline in a block, UTF-16 units."""
        if not self._spelling.on or not line:
            return ()
        wrong = self._wrong.get(line)
        if wrong is None:
            wrong = self._last.get(number, frozenset())
        else:
            self._last[number] = wrong
        return self._places(number, line, wrong) if wrong else ()

    def word_at(self, place: int) -> tuple[int, str] | None:
        """Return (start, word) of the misspelt word at a place of the document, if there is one."""
        block = self._editor.document().findBlock(place)
        wrong = self._wrong.get(block.text()) if self._spelling.on else None
        for start, length in self._spots(block.text(), wrong or frozenset()):
            if start <= place - block.position() <= start + length:
                word = _cut(block.text(), start, length)
                return block.position() + start, word
        return None

    def _places(self, number: int, line: str, wrong: frozenset[str]) -> Iterator[tuple[int, int]]:
        typing = self._typing[1] if self._typing and self._typing[0] == number else None
        for start, length in self._spots(line, wrong):
            if typing is None or not start <= typing <= start + length:
                yield start, length

    @staticmethod
    def _spots(line: str, wrong: frozenset[str]) -> Iterator[tuple[int, int]]:
        wide = bool(wrong) and not line.isascii() and max(line) > "\uffff"
        for word in words_of(line) if wrong else ():
            if word.text in wrong:
                start = _units(line[: word.start]) if wide else word.start
                yield start, _units(word.text) if wide else len(word.text)

    def _anew(self) -> None:
        self._wrong.clear()
        self._last.clear()
        self._asked.clear()
        for block in self._shown():
            self._formatter.rehighlightBlock(block)
        self.look_soon()

    def _look(self) -> None:
        """Ask about the lines that show and aren't known."""
        if not self._spelling.on or not self._editor.isVisible():
            return
        if self._typing is not None:  # the word before the one being typed was left
            block = self._editor.document().findBlockByNumber(self._typing[0])
            if self._wrong.get(block.text()):
                self._formatter.rehighlightBlock(block)
        lines = {block.text() for block in self._shown()} - self._asked - self._wrong.keys()
        lines = {line for line in lines if line.strip()}
        if not lines:
            return
        asked = list(lines)
        self._asked |= lines
        self._spelling.wrong(asked, lambda found: self._learn(asked, found), self)

    def _learn(self, asked: list[str], found: list[list[str]]) -> None:
        self._asked -= set(asked)
        if len(self._wrong) > KEPT:
            self._wrong.clear()
        news = dict(zip(asked, map(frozenset, found), strict=False))
        self._wrong |= news
        for block in self._shown():
            line = block.text()
            if line in news and (news[line] or self._last.get(block.blockNumber())):
                self._formatter.rehighlightBlock(block)

    def _shown(self) -> Iterator[QTextBlock]:
        """Yield the lines that show."""
        editor = self._editor
        height = editor.viewport().height()
        block = editor.cursorForPosition(editor.viewport().rect().topLeft()).block()
        layout, top = editor.document().documentLayout(), editor.verticalScrollBar().value()
        while block.isValid() and layout.blockBoundingRect(block).top() - top < height:
            yield block
            block = block.next()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(text: str, start: int, length: int) -> str:
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
