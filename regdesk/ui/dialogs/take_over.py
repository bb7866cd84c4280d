"""Byt länsansvar: who answers for which counties from which day, and what that will change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from regdesk.errors import InvalidValue
from regdesk.ui.actions import Act
from regdesk.ui.dialogs.take_over_lines import change_lines, officer_choices, standing_lines
from regdesk.ui.editing.fields import DayField, FieldBox, RefField, choice_field
from regdesk.ui.editing.saver import reason
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.pages.dialogue_fields import CountiesField
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import Card, button, label, scrolling
from regdesk.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from regdesk.work.desks import ChangeSet
    from regdesk.work.officers import OfficerChoice, Takeover

WIDTH: Final = 880
HEIGHT: Final = 560
NOBODY: Final = "nobody"
TOPIC: Final = "topic_lead"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. `name` is that of somebody new, "" else, None while nobody is chosen."""

    codes: list[str]
    officer: UUID | None
    name: str | None
    day: date
    role: str
    topic: str


class TakeOverDialog(QDialog):
    """The questions to the left, what will stand to the right. Enter changes it, Esc leaves."""

    def __init__(
        self, session: Session, parent: QWidget, codes: Sequence[str], role: str = "county_lead"
    ) -> None:
        super().__init__(parent)
        self.session, self.look = session, session.look
        self.officers: tuple[OfficerChoice, ...] = ()
        self.steps: tuple[Takeover, ...] = ()
        self._asked = 0
        self.setWindowTitle(self.tr("Change responsibility"))
        self._make_fields(codes, role)
        self._will, self._stands = self.tr("What will stand"), self.tr("What stands")
        self.card = Card(self.look, self._will)
        self.list = LineView(self.look, self._will)
        self.why = label("", "base", "text2")
        self.why.setWordWrap(True)
        self.accept_button = button(self.tr("Change &responsibility"), "primary")
        self.accept_button.setDefault(True)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._read_officers()

    def _make_fields(self, codes: Sequence[str], role: str) -> None:
        look = self.look
        self.counties = CountiesField(look)
        self.role = choice_field(look, "responsibility", "role", self.session.language.code)
        self.topic = QLineEdit()
        self.topic.setPlaceholderText(self.tr("for example electricity grid"))
        self.officer = RefField(look)
        typed = self.officer.lineEdit()
        assert typed is not None
        typed.setPlaceholderText(self.tr("Choose, or type a name"))
        self.day = DayField(look)
        self.boxes = {
            "counties": FieldBox(look, self.tr("C&ounties"), self.counties),
            "role": FieldBox(look, self.tr("Ro&le"), self.role),
            "topic": FieldBox(look, self.tr("&Topic"), self.topic),
            "officer": FieldBox(
                look,
                self.tr("&Who"),
                self.officer,
                hint=self.tr("Type a new name to add somebody who isn't in the list."),
            ),
            "day": FieldBox(look, self.tr("&From the day"), self.day),
        }
        self.counties.show_value(list(codes))
        self.role.show_value(role)
        self.day.show_value(self.session.today().isoformat())

    def _connect(self) -> None:
        self.counties.textChanged.connect(lambda _text: self._ask())
        self.role.currentIndexChanged.connect(lambda _at: self._ask())
        self.topic.textChanged.connect(lambda _text: self._ask())
        self.officer.editTextChanged.connect(lambda _text: self._ask())
        self.day.textChanged.connect(lambda _text: self._ask())
        self.accept_button.clicked.connect(self._change)
        self.cancel_button.clicked.connect(self.reject)

    def _read_officers(self) -> None:
        desk = self.session.desk

        def read() -> "tuple[OfficerChoice, ...]":
            from regdesk.work.officers import choices

            return choices(desk)

        self.session.runner.read(self.tr("Reading"), read, owner=self, done=self._offer)

    def _offer(self, officers: "tuple[OfficerChoice, ...]") -> None:
        self.officers = officers
        self.officer.set_choices([*officer_choices(officers), (self.tr("Nobody: vacant"), NOBODY)])
        me = next((one for one in officers if one.me), None)
        if me is not None and not self.officer.currentText() and not self._leads_already():
            self.officer.show_value(str(me.id))
        self.officer.setFocus()
        typed = self.officer.lineEdit()
        assert typed is not None
        typed.selectAll()
        self._ask()

    def _leads_already(self) -> bool:
        """Whether the desk's own officer answers for all the counties: then another is meant."""
        named = {one.code for one in self.counties.counties()}
        return all(row.mine for row in self.session.counties if row.code in named)

    # --- what will stand ---------------------------------------------------------------

    def _wanted(self, *, said: bool = False) -> "Wanted | None":
        """Return what is asked for, None while it can't be read.

        With `said` all must be answered: what isn't is said under its field.
        """
        try:
            field = "counties"
            codes = self.counties.value()
            field = "day"
            day = date.fromisoformat(self.day.value() or self.session.today().isoformat())
            field = "officer"
            officer, name = self._who()
        except UnreadableError as error:
            if said:
                self.boxes[field].say(error.sentence)
                self.boxes[field].control.setFocus()
            if said or field != "officer":
                return None
            officer, name = None, None
        role = self.role.value()
        topic = self.topic.text().strip() if role == TOPIC else ""
        return Wanted(codes, officer, name, day, role, topic)

    def _who(self) -> tuple[UUID | None, str]:
        """Return the officer (None = nobody) or else the name of a new one."""
        typed = self.officer.currentText().strip()
        if not typed:
            raise UnreadableError(self.tr("Choose somebody, or nobody."))
        try:
            value = self.officer.value()
        except UnreadableError:
            return None, typed
        return (None, "") if value == NOBODY else (UUID(str(value)), "")

    def _ask(self) -> None:
        """Read what the change would do; the latest question alone is answered."""
        for box in self.boxes.values():
            box.say("")
        self.boxes["topic"].setVisible(self.role.value() == TOPIC)
        wanted = self._wanted()
        self._asked += 1
        asked, desk = self._asked, self.session.desk
        if wanted is None:
            self._show(asked, ())
            return

        def read() -> "tuple[Takeover, ...]":
            from regdesk.work.officers import NEW, preview
            from regdesk.work.reference import county_id

            who = wanted.officer if wanted.name == "" else NEW
            counties = [county_id(code) for code in wanted.codes]
            return preview(desk, who, counties, wanted.day, wanted.role, wanted.topic)

        self.session.runner.read(
            self.tr("Reading"), read, owner=self, done=lambda steps: self._show(asked, steps)
        )

    def _show(self, asked: int, steps: "tuple[Takeover, ...]") -> None:
        if asked != self._asked:
            return
        self.steps = steps
        wanted = self._wanted()
        answered = wanted is not None and wanted.name is not None
        changing = [step for step in steps if not step.same] if answered else []
        if wanted is None:
            self.list.set_lines(())
        elif answered:
            lines = change_lines(steps, self._named(wanted), wanted.day, wanted.role)
            self.list.set_lines(lines)
        else:
            self.list.set_lines(standing_lines(steps, wanted.role))
        self.card.title.setText(self._will if answered else self._stands)
        self.card.count.setText(str(len(changing)) if changing else "")
        self.accept_button.setEnabled(bool(changing))
        self.why.setText(self._reason(wanted, steps, changing))
        self.why.setVisible(bool(self.why.text()))

    def _named(self, wanted: "Wanted") -> str:
        found = next((one.name for one in self.officers if one.id == wanted.officer), "")
        return wanted.name or found

    def _reason(
        self,
        wanted: "Wanted | None",
        steps: "Sequence[Takeover]",
        changing: "Sequence[Takeover]",
    ) -> str:
        """Return why nothing can be changed, or what else is going to happen."""
        if wanted is None or wanted.name is None:
            return self.tr("Fill in counties, who and from which day.")
        if steps and not changing:
            return self.tr("Nothing would change: it stands so already.")
        if wanted.name:
            return self.tr("{name} is added as an officer.").format(name=wanted.name)
        return ""

    # --- doing it ----------------------------------------------------------------------

    def _change(self) -> None:
        wanted = self._wanted(said=True)
        if wanted is None:
            return
        self.accept_button.setEnabled(False)
        desk = self.session.desk

        def changed(_progress: object) -> "ChangeSet":
            from regdesk.work import officers
            from regdesk.work.reference import county_id

            counties = [county_id(code) for code in wanted.codes]
            how = (counties, wanted.day, wanted.role, wanted.topic)
            if wanted.name:
                return officers.take_over_as_new(desk, wanted.name, *how)
            return officers.take_over(desk, wanted.officer, *how)

        self.session.runner.write(
            self.tr("Changing responsibility"),
            changed,
            owner=self,
            done=self._finish,
            failed=self._refuse,
        )

    def _finish(self, change: "ChangeSet") -> None:
        self.accept()
        if change.group is not None:
            self.session.offer(self.session.step_name(change.label), Act.UNDO)

    def _refuse(self, error: Exception) -> None:
        self.accept_button.setEnabled(True)
        field = str(error.facts.get("field", "")) if isinstance(error, InvalidValue) else ""
        if not isinstance(error, InvalidValue) or field not in self.boxes:
            self.session.fail(error, self)
            return
        self.boxes[field].say(reason(error, self.session.language.code))
        self.boxes[field].control.setFocus()

    # --- building ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = self.look.px
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(12))
        for box in self.boxes.values():
            column.addWidget(box)
        column.addStretch(1)
        self.card.add(self.list, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.addWidget(scrolling(fields), 0, 0)
        grid.addWidget(self.card, 0, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.why, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.accept_button)
        hint = label(
            self.tr("Who answers from a day on. What stood before is kept as it was."),
            "base",
            "text2",
        )
        hint.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(24), px(20), px(24), px(16))
        rows.setSpacing(px(12))
        rows.addWidget(label(self.tr("Change responsibility"), "title"))
        rows.addWidget(hint)
        rows.addLayout(grid, 1)
        rows.addLayout(foot)
        self.setLocale(QLocale())
        parent = self.parentWidget()
        window = parent.window() if parent is not None else self
        self.resize(
            min(px(WIDTH), window.width() - px(48)), min(px(HEIGHT), window.height() - px(48))
        )


def ask_who_answers(
    session: Session, parent: QWidget, codes: Sequence[str], role: str = "county_lead"
) -> TakeOverDialog:
    """Ask who answers for counties from which day."""
    dialog = TakeOverDialog(session, parent, codes, role)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
    return dialog
