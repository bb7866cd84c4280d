"""The first start: who am I, where is the file, what to begin with. One calm form."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from regdesk import paths
from regdesk.domain.counties import all_counties
from regdesk.ui.counted import counted
from regdesk.ui.forms.ui_start import Ui_Start
from regdesk.ui.icons import Icon
from regdesk.ui.session import NewDesk, Session
from regdesk.ui.widgets.basics import IconLabel, scrolling, set_tone
from regdesk.ui.widgets.files import DESK_SUFFIX, ask_for_desk, ask_where_to_put_desk

if TYPE_CHECKING:
    from regdesk.ui.widgets.choice_card import ChoiceCard

WIDEST = 928


class StartPage(QWidget):
    """Shown while no desk is open, or when another is to be made."""

    left = Signal()
    """The officer goes back to the desk that is open."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._own_place = False
        self.form = QWidget()
        self.form.setMaximumWidth(session.look.px(WIDEST))
        self.ui = Ui_Start()
        self.ui.setupUi(self.form)
        self._lay_out()
        self._dress()
        self.ui.name.textChanged.connect(self._propose)
        self.ui.file.textEdited.connect(self._keep_place)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.openExisting.clicked.connect(self.open_existing)
        self.ui.back.clicked.connect(self.left)
        self.ui.back.setVisible(session.is_open)
        self.ui.begin.clicked.connect(self._begin)
        session.failed_to_open.connect(self._go_on)
        self.ui.name.returnPressed.connect(self._begin)
        self.ui.file.returnPressed.connect(self._begin)
        for choice in (*self._areas().values(), self.ui.empty, self.ui.demo):
            choice.toggled.connect(self._check_off)
        self.ui.empty.setChecked(True)
        self._propose()

    def enter(self) -> None:
        """Begin with the name."""
        self.ui.name.setFocus()

    def open_existing(self) -> None:
        """Ask for a desk file and open it."""
        ask_for_desk(self, self.session.open)

    def _begin(self) -> None:
        name, file = self.ui.name.text().strip(), self.ui.file.text().strip()
        area = next((area for area, card in self._areas().items() if card.isChecked()), None)
        faults = (
            (self.ui.name, self.ui.nameError, "" if name else self.tr("Write your name.")),
            (None, self.ui.areaError, "" if area else self.tr("Choose an area.")),
            (self.ui.file, self.ui.fileError, self._fault_of(file)),
        )
        for field, place, fault in faults:
            self._show_fault(field, place, fault)
        if not any(fault for _field, _place, fault in faults):
            path = Path(file).expanduser()
            self._wait(self.tr("Making the desk…"))
            self.session.create(NewDesk(path, name, area, demo=self.ui.demo.isChecked()))
        else:
            first = next(field for field, _place, fault in faults if fault)
            (first or self.ui.north).setFocus()

    def _wait(self, said: str) -> None:
        """Say what is going on and take no second click."""
        self._begin_text = self.ui.begin.text()
        self.ui.begin.setText(said)
        self.ui.begin.setEnabled(False)

    def _go_on(self) -> None:
        if not self.ui.begin.isEnabled():
            self.ui.begin.setText(self._begin_text)
            self.ui.begin.setEnabled(True)

    def _fault_of(self, file: str) -> str:
        path = Path(file).expanduser()
        if not file:
            return self.tr("Choose where the file is to lie.")
        if not path.is_absolute():
            return self.tr("Write the whole path, as the field proposes.")
        if path.exists():
            return self.tr("The file exists already. Open it, or choose another name.")
        if not path.parent.exists() and path.parent != paths.data_dir():
            return self.tr("The folder {folder} does not exist.").format(folder=path.parent)
        return ""

    def _show_fault(self, field: QLineEdit | None, place: QLabel, fault: str) -> None:
        place.setText(fault)
        place.setVisible(bool(fault))
        if field is not None:
            set_tone(field, "state", "err" if fault else "")
            field.setAccessibleDescription(fault)

    def _propose(self) -> None:
        """Name the file after the officer until she names it herself."""
        if not self._own_place:
            words = "".join(sign if sign.isalnum() else " " for sign in self.ui.name.text()).split()
            name = "-".join(words).casefold() or self.tr("desk")
            self.ui.file.setText(str(paths.data_dir() / f"{name}{DESK_SUFFIX}"))
        self._check_off()

    def _keep_place(self) -> None:
        self._own_place = True
        self._check_off()

    def _check_off(self) -> None:
        area = any(card.isChecked() for card in self._areas().values())
        self.ui.whoMark.set_done(done=bool(self.ui.name.text().strip()) and area)
        self.ui.whereMark.set_done(done=not self._fault_of(self.ui.file.text().strip()))
        self.ui.whatMark.set_done(done=self.ui.empty.isChecked() or self.ui.demo.isChecked())

    def _browse(self) -> None:

        def chosen(path: Path) -> None:
            self.ui.file.setText(str(path))
            self._keep_place()

        ask_where_to_put_desk(self, Path(self.ui.file.text()).name, chosen)

    def _areas(self) -> "dict[str, ChoiceCard]":
        return {"norr": self.ui.north, "mellan": self.ui.middle, "syd": self.ui.south}

    def _dress(self) -> None:
        look = self.session.look
        for area, card in self._areas().items():
            mine = [
                county.short_name for county in all_counties() if county.area.casefold() == area
            ]
            number = counted.counties(len(mine))
            card.dress(look, ", ".join(mine), number)
        self.ui.empty.dress(
            look, self.tr("The counties without dialogues and commitments."), "", Icon.EMPTY
        )
        self.ui.demo.dress(look, self.tr("An invented year to practise on."), "", Icon.DEMO)
        for at, step in enumerate((self.ui.whoMark, self.ui.whereMark, self.ui.whatMark), 1):
            step.dress(look, at)
        for fault in (self.ui.nameError, self.ui.areaError, self.ui.fileError):
            fault.hide()
        self.ui.browse.setIcon(look.icon(Icon.FOLDER, "text"))
        self.ui.browse.setIconSize(QSize(look.px(20), look.px(16)))
        shield = IconLabel(look, Icon.SAFE, "text2")
        beside = QHBoxLayout(self.ui.safeIcon)
        beside.setContentsMargins(look.px(8), 0, look.px(8), 0)
        beside.addWidget(shield)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("body")
        across = QHBoxLayout(inside)
        across.addStretch(1)
        across.addWidget(self.form, 20)
        across.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(scrolling(inside), 1)
        rows.addWidget(self._foot())

    def _foot(self) -> QWidget:
        """Return the last line of the form in a frame of its own: it is seen however small the window."""
        px = self.session.look.px
        foot = QFrame()
        foot.setProperty("box", "foot")
        margins = self.ui.rows.contentsMargins()
        self.ui.rows.removeItem(self.ui.footRow)
        self.ui.footRow.setParent(None)
        self.ui.rows.setContentsMargins(margins.left(), 0, margins.right(), 0)
        for spring in (self.ui.above, self.ui.below):
            policy = QSizePolicy.Policy
            spring.changeSize(0, 0, policy.Minimum, policy.Expanding)
        held = QWidget()
        held.setMaximumWidth(px(WIDEST))
        inside = QVBoxLayout(held)
        inside.setContentsMargins(margins.left(), 0, margins.right(), 0)
        inside.addLayout(self.ui.footRow)
        across = QHBoxLayout(foot)
        side = across.contentsMargins().left()
        across.setContentsMargins(side, px(10), side, px(10))
        across.addStretch(1)
        across.addWidget(held, 20)
        across.addStretch(1)
        return foot
