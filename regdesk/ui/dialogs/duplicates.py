"""What two entered twice, pair by pair: merged, kept apart or passed over."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.errors import NotFound
from regdesk.ui.actions import Act
from regdesk.ui.dialogs.two_records import TwoRecords
from regdesk.ui.editing.pick_list import PickList
from regdesk.ui.editing.sizes import fit
from regdesk.ui.icons import Icon
from regdesk.ui.marking import QT_TRANSLATE_NOOP
from regdesk.ui.models.lines import Line
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Empty, button, elided, label, scrolling

if TYPE_CHECKING:
    from regdesk.work.alike import PossibleDuplicate
    from regdesk.work.desks import ChangeSet, Desk

SIZE: Final = (960, 600)
LIST: Final = 264
WITH_LIST: Final = 800
"""A dialog narrower than this shows one pair alone; Skip goes through the others."""
TYPES: Final = frozenset({"commitment", "contact", "kept_apart"})
_ICONS: Final = {"commitment": Icon.COMMITMENT, "contact": Icon.CONTACTS}
_WHY: Final = {
    "email": QT_TRANSLATE_NOOP("duplicates", "Same e-mail address"),
    "name": QT_TRANSLATE_NOOP("duplicates", "Same name and organisation"),
    "phone": QT_TRANSLATE_NOOP("duplicates", "Same telephone and name"),
    "text": QT_TRANSLATE_NOOP("duplicates", "Same county and time, like text"),
    "": QT_TRANSLATE_NOOP("duplicates", "Chosen by you"),
}


class DuplicatesDialog(QDialog):
    """The pairs to the left, the two that one stands on to the right. Enter merges them.

    With `two` it is about these records alone, which the officer chose in a list.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        found: "Sequence[PossibleDuplicate]",
        two: tuple[UUID, UUID] | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.look, self._two = session, session.look, two
        self.found: tuple[PossibleDuplicate, ...] = ()
        self._shown: PossibleDuplicate | None = None
        self.setWindowTitle(self.tr("Possible duplicates") if two is None else self.tr("Merge two"))
        self.list = PickList(self.look, self.tr("Possible duplicates"))
        self.title, self.why = elided("", "head"), elided("", "base", "text2")
        self.sides = TwoRecords(session)
        self.hint = label(
            self.tr("What belongs to the other comes along: participants, links, places in notes."),
            "small",
            "text2",
        )
        self.hint.setWordWrap(True)
        self.nothing = Empty(
            self.look,
            Icon.DONE,
            self.tr("No duplicates"),
            self.tr("No two commitments or contacts look like the same one."),
        )
        self._make_buttons()
        self._lay_out()
        self._connect()
        fit(self, self.look, SIZE)
        self.take(found)

    def take(self, found: "Sequence[PossibleDuplicate]") -> None:
        """Show the pairs; the one that was stood on stays so while it is there."""
        before, at = self._shown, max(0, self.list.currentIndex().row())
        self.found = tuple(found)
        keys = [_key(one) for one in self.found]
        if before is not None and _key(before) in keys:
            at = keys.index(_key(before))
        self.list.set_lines([_line(one) for one in self.found])
        for shown in (self.pair, self.not_same, self.merge, self.hint):
            shown.setVisible(bool(self.found))
        self.skip.setVisible(bool(self.found) and self._two is None)
        self.nothing.setVisible(not self.found)
        self._make_room()
        if not self.found:
            self._shown = None
            self.shut.setDefault(True)
            self.shut.setFocus()
            return
        self.merge.setDefault(True)
        self.list.stand_on(min(at, len(self.found) - 1))
        self._show()
        self._enter()

    @property
    def chosen(self) -> "PossibleDuplicate | None":
        """The pair that the list stands on."""
        row = self.list.currentIndex().row()
        return self.found[row] if 0 <= row < len(self.found) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()
        super().resizeEvent(event)

    def _make_room(self) -> None:
        wide = self.width() >= self.look.px(WITH_LIST)
        self.list.setVisible(wide and self._two is None and bool(self.found))

    def _enter(self) -> None:
        """Put the focus where one goes on: on the list, else on the first choice, else below."""
        if self.list.isVisibleTo(self):
            self.list.setFocus()
        elif self.sides.choices:
            self.sides.choices[0].radios[0].setFocus()
        else:
            self.merge.setFocus()

    def _show(self) -> None:
        found = self.chosen
        if found is None or found == self._shown:
            return
        self._shown = found
        told = QCoreApplication.translate("duplicates", _WHY[found.why])
        row, count = self.list.currentIndex().row() + 1, len(self.found)
        if self._two is None:
            told = self.tr("{why} · {row} of {count}").format(why=told, row=row, count=count)
        self.title.setText(found.one.title)
        self.why.setText(told)
        self.sides.show_pair(found)
        before: QWidget = self.list
        for choice in self.sides.choices:
            for radio in choice.radios:
                self.setTabOrder(before, radio)
                before = radio
        for one in (self.not_same, self.skip, self.shut, self.merge):
            self.setTabOrder(before, one)
            before = one

    # --- what is done ------------------------------------------------------------------

    def _merge(self) -> None:
        found, taken = self._shown, self.sides.taken()
        if found is None:
            return
        one, other = found.one, found.other
        tokens = {one.id: one.token, other.id: other.token}

        def merged(desk: "Desk") -> "ChangeSet":
            from regdesk.work.merging import merge_duplicates

            return merge_duplicates(desk, one.id, other.id, taken, tokens)

        self._write(self.tr("Merging"), merged)

    def _keep_apart(self) -> None:
        found = self._shown
        if found is None:
            return
        one, other = found.one.id, found.other.id

        def kept(desk: "Desk") -> "ChangeSet":
            from regdesk.work.merging import keep_apart

            return keep_apart(desk, one, other)

        self._write(self.tr("Saving"), kept)

    def _skip(self) -> None:
        """Stand on the next pair, the first after the last."""
        if len(self.found) < 2:
            self.reject()
        else:
            self.list.stand_on((self.list.currentIndex().row() + 1) % len(self.found))
            self._enter()

    def _write(self, label_: str, verb: "Callable[[Desk], ChangeSet]") -> None:
        session, desk = self.session, self.session.desk
        self._let(doing=True)

        def done(change: "ChangeSet") -> None:
            self._let(doing=False)
            session.offer(session.step_name(change.label), Act.UNDO)
            if self._two is not None:
                self.accept()

        def failed(error: Exception) -> None:
            self._let(doing=False)
            session.fail(error, self)

        session.keeper.flush()
        session.runner.write(
            label_, lambda _progress: verb(desk), owner=self, done=done, failed=failed
        )

    def _let(self, *, doing: bool) -> None:
        """Let nothing else be done while something is."""
        for one in (self.not_same, self.skip, self.merge):
            one.setEnabled(not doing)

    def _changed(self, change: "ChangeSet") -> None:
        mine = self._two is not None and change.initiator is self  # it closes
        if not mine and any(kind in TYPES for kind, _ in change.changed):
            read_pairs(self.session, self, self._two, self.take)

    # --- building ----------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.not_same = button(self.tr("&Not the same"))
        self.skip = button(self.tr("&Skip"))
        self.shut = button(self.tr("&Close"))
        self.merge = button(self.tr("&Merge"), "primary")
        for one in (self.not_same, self.skip, self.shut):
            one.setAutoDefault(False)

    def _connect(self) -> None:
        self.list.moved.connect(self._show)
        self.list.entered.connect(self.merge.click)
        self.not_same.clicked.connect(self._keep_apart)
        self.skip.clicked.connect(self._skip)
        self.shut.clicked.connect(self.reject)
        self.merge.clicked.connect(self._merge)
        self.session.runner.changed.connect(self._changed)

    def _lay_out(self) -> None:
        px = self.look.px
        self.list.setFixedWidth(px(LIST))
        self.pair = QWidget()
        right = QVBoxLayout(self.pair)
        right.setContentsMargins(0, px(16), 0, 0)
        right.setSpacing(px(2))
        for told in (self.title, self.why):
            told.setContentsMargins(px(16), 0, px(16), 0)
            right.addWidget(told)
        right.addWidget(scrolling(self.sides), 1)
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addWidget(self.list)
        sides.addWidget(self.pair, 1)
        sides.addWidget(self.nothing, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.not_same)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        foot.addWidget(self.shut)
        foot.addWidget(self.merge)
        self.hint.setContentsMargins(px(16), 0, px(16), 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, px(16))
        rows.setSpacing(px(8))
        rows.addLayout(sides, 1)
        rows.addWidget(self.hint)
        rows.addLayout(foot)


def read_pairs(
    session: Session,
    owner: QWidget,
    two: tuple[UUID, UUID] | None,
    take: "Callable[[tuple[PossibleDuplicate, ...]], None]",
) -> None:
    """Read the pairs that look alike, or the `two` that were chosen; () when they are gone."""
    desk, language = session.desk, session.language.code

    def read() -> "tuple[PossibleDuplicate, ...]":
        from regdesk.work import alike

        if two is None:
            return alike.possible_duplicates(desk, None, language)
        try:
            return (alike.side_by_side(desk, *two, language),)
        except NotFound:
            return ()

    label_ = QCoreApplication.translate("DuplicatesDialog", "Looking for duplicates")
    session.runner.read(label_, read, owner=owner, done=take)


def show_duplicates(
    session: Session, parent: QWidget, two: tuple[UUID, UUID] | None = None
) -> None:
    """Open the dialog with what looks alike, or with two records that were chosen."""
    session.keeper.flush()

    def show(found: "tuple[PossibleDuplicate, ...]") -> None:
        dialog = DuplicatesDialog(session, parent, found, two)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    read_pairs(session, parent, two, show)


def merge_chosen(session: Session, parent: QWidget, chosen: Sequence[UUID]) -> None:
    """Open the dialog with the two rows chosen in a list; with another number say what is wanted."""
    if len(chosen) == 2:
        show_duplicates(session, parent, (chosen[0], chosen[1]))
    else:
        session.noted.emit(
            QCoreApplication.translate("DuplicatesDialog", "Choose two rows to merge them.")
        )


def _key(found: "PossibleDuplicate") -> tuple[UUID, UUID]:
    return found.one.id, found.other.id


def _line(found: "PossibleDuplicate") -> Line:
    who = dict.fromkeys(one.officer for one in (found.one, found.other) if one.officer)
    return Line(
        text=found.one.title,
        sub=" · ".join(who),
        icon=_ICONS.get(found.record_type),
        tip=QCoreApplication.translate("duplicates", _WHY[found.why]),
    )
