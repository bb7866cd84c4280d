"""Planning a dialogue: three questions, answered by keyboard alone; then its page."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from regdesk.domain.counties import county
from regdesk.errors import InvalidValue
from regdesk.ui.editing.draft_offer import DraftOffer
from regdesk.ui.editing.fields import FieldBox, MomentField
from regdesk.ui.editing.saver import reason
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.pages.dialogue_fields import CountiesField
from regdesk.ui.routes import PageId, Route
from regdesk.ui.session import Session
from regdesk.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from regdesk.ui.pages.dialogues_cells import Wanted
    from regdesk.work.desks import ChangeSet

WIDTH: Final = 480


class NewDialogueDialog(QDialog):
    """Which counties, when, where. Enter plans the dialogue; what Esc leaves is offered again."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        look = session.look
        self.setWindowTitle(self.tr("New dialogue"))
        self.counties = FieldBox(look, self.tr("&Counties"), CountiesField(look))
        self.counties.control.setPlaceholderText(self.tr("Jämtland, BD, 24 …"))  # type: ignore[attr-defined]
        self.when = FieldBox(look, self.tr("&When"), MomentField(look))
        self.when.control.setPlaceholderText(self.tr("vecka 10, or 10 mars 09.30"))  # type: ignore[attr-defined]
        self.place = FieldBox(look, self.tr("&Place"), QLineEdit())
        self.place.control.setPlaceholderText(self.tr("Östersund, or Digitalt möte"))  # type: ignore[attr-defined]
        self.plan = button(self.tr("Plan the &dialogue"), "primary")
        self.plan.setDefault(True)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.plan.clicked.connect(self._plan)
        self.cancel.clicked.connect(self.reject)
        self.draft = DraftOffer(look, session.drafts[type(self).__name__], self._controls)
        self._lay_out()
        self.counties.control.setFocus()

    def reject(self) -> None:
        self.draft.keep()
        super().reject()

    def _controls(self) -> dict[str, QWidget]:
        boxes = {"counties": self.counties, "when": self.when, "place": self.place}
        return {name: box.control for name, box in boxes.items()}

    def event(self, event: QEvent) -> bool:
        """Grow with what is said under a field."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.setFixedHeight(self._rows.totalHeightForWidth(self.width()))
        return done

    def prefill(self, counties: Sequence[str], when: "Wanted | None") -> None:
        """Answer what is known already; the keys stand on the first open question."""
        field, moment = self.counties.control, self.when.control
        assert isinstance(field, CountiesField) and isinstance(moment, MomentField)
        if counties:
            field.show_value(list(counties))
        if when is not None:
            known = when.when or datetime.combine(when.day, time())
            moment.show_value(known.isoformat(timespec="minutes"))
        (moment if counties else field).setFocus(Qt.FocusReason.OtherFocusReason)
        if counties and when is not None:
            moment.selectAll()
        self.draft.begin()

    def _plan(self) -> None:
        values = self._values()
        if values is None:
            return
        self.plan.setEnabled(False)
        desk, made = self.session.desk, _Made()

        def add(_progress: object) -> "ChangeSet":
            from regdesk.work.records import add_record

            change, made.id = add_record(desk, "dialogue", values)
            return change

        self.session.runner.write(
            self.tr("Planning the dialogue"),
            add,
            owner=self,
            done=lambda _change: self._show(made),
            failed=self._refuse,
        )

    def _show(self, made: "_Made") -> None:
        self.accept()
        if isinstance(above := self.parent(), QWidget):
            above.activateWindow()
        self.session.navigator.go(Route(PageId.DIALOGUE, str(made.id)))

    def _refuse(self, error: Exception) -> None:
        self.plan.setEnabled(True)
        if not isinstance(error, InvalidValue):
            self.session.fail(error, self)
            return
        boxes = {"counties": self.counties, "starts": self.when}
        boxes.get(str(error.facts["field"]), self.place).say(
            reason(error, self.session.language.code)
        )

    def _values(self) -> dict[str, Any] | None:
        """Return the answers; None when one can't be read, which is said under it."""
        values: dict[str, Any] = {}
        wrong: FieldBox | None = None
        for name, box in (("counties", self.counties), ("starts", self.when)):
            try:
                values[name] = box.control.value()  # type: ignore[attr-defined]
                box.say("")
            except UnreadableError as error:
                box.say(error.sentence)
                wrong = wrong or box
        if wrong is not None:
            wrong.control.setFocus()
            return None
        place = self.place.control
        assert isinstance(place, QLineEdit)
        return {**values, "place": place.text().strip()}

    def _lay_out(self) -> None:
        px = self.session.look.px
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(px(24), px(20), px(24), px(20))
        rows.setSpacing(px(14))
        hint = label(
            self.tr("Write vecka 10 and it is the Monday until you set day and time."),
            "base",
            "text2",
        )
        hint.setWordWrap(True)
        rows.addWidget(label(self.tr("New dialogue"), "title"))
        rows.addWidget(hint)
        rows.addWidget(self.draft, 0, Qt.AlignmentFlag.AlignLeft)
        for box in (self.counties, self.when, self.place):
            rows.addWidget(box)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.plan)
        rows.addSpacing(px(4))
        rows.addStretch(1)
        rows.addLayout(foot)
        self.setFixedWidth(px(WIDTH))
        for one, other in (
            (self.counties.control, self.when.control),
            (self.when.control, self.place.control),
            (self.place.control, self.plan),
            (self.plan, self.cancel),
        ):
            QWidget.setTabOrder(one, other)


class _Made:
    """The id of what was made, known when it is written."""

    id: UUID | None = None


def ask_for_dialogue(
    session: Session,
    parent: QWidget,
    counties: Sequence[str] = (),
    when: "Wanted | None" = None,
) -> NewDialogueDialog:
    """Ask for a new dialogue; a county shown is proposed."""
    here = session.navigator.here
    if not counties and when is None and here is not None and here.page is PageId.COUNTY:
        counties = (county(here.key).code,)
    dialog = NewDialogueDialog(session, parent)
    dialog.prefill(counties, when)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
    return dialog
