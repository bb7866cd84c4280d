"""The bar of filters over the contacts."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from regdesk.domain.counties import all_counties
from regdesk.domain.swedish import sort_key
from regdesk.ui import words
from regdesk.ui.look import Look
from regdesk.ui.pages.commitments_bar import FilterChoice
from regdesk.ui.pages.contacts_filter import NONE, SEATS, Counts, Sought
from regdesk.ui.widgets.filter_field import FilterField
from regdesk.ui.widgets.segments import counted_text, toggle

ONE_ROW: Final = 1040
FIELD: Final = 480


class ContactFilters(QWidget):
    """Every filter and the grouping. `changed` says that something else is asked for."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.text = FilterField(
            self.tr("Filter the contacts by words"), self.tr("Name, role, organisation, address…")
        )
        self.county = FilterChoice(look, self.tr("County"))
        self.organisation = FilterChoice(look, self.tr("Organisation"))
        self.seat = FilterChoice(look, self.tr("Seat"))
        self.group = FilterChoice(look, self.tr("Grouping"))
        self.group.set_choices(
            (
                (self.tr("No groups"), "none"),
                (self.tr("By county"), "county"),
                (self.tr("By organisation"), "organisation"),
            )
        )
        self.group.show_value("none")
        self.former = toggle(self.tr("Former too"))
        self.former.setToolTip(self.tr("Also those who have left, or haven't come yet"))
        self.show_counts(Counts(), Sought())
        self._lay_out()
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        self.former.clicked.connect(lambda _on: self.changed.emit())
        for choice in (self.county, self.organisation, self.seat, self.group):
            choice.chosen.connect(self.changed)

    def sought(self) -> Sought:
        """Return what is asked for."""
        return Sought(
            self.county.value() or "",
            self.organisation.value() or "",
            self.seat.value() or "",
            self.text.text().strip(),
            self.group.value() or "none",
            self.former.isChecked(),
        )

    def set_sought(self, sought: Sought) -> None:
        """Ask for something else, without telling of it."""
        before = self.blockSignals(True)
        self.county.show_value(sought.county)
        self.organisation.show_value(sought.organisation)
        self.seat.show_value(sought.seat)
        self.group.show_value(sought.group)
        self.former.setChecked(sought.former)
        if self.text.text().strip() != sought.text:
            self.text.setText(sought.text)
        self.blockSignals(before)

    def clear(self) -> None:
        """Ask for everybody in office."""
        self.set_sought(replace(Sought(), group=self.sought().group))
        self.changed.emit()

    def show_counts(self, counts: Counts, sought: Sought) -> None:
        """Show how many each choice would show."""
        counties = [
            (counted_text(one.short_name, counts.counties.get(one.code)), one.code)
            for one in all_counties()
            if counts.counties.get(one.code) or one.code == sought.county
        ]
        self._offer(self.county, self.tr("All counties"), counties, counts.counties, sought.county)
        named = [
            (counted_text(counts.names.get(one, ""), counts.organisations[one]), one)
            for one in sorted(
                counts.organisations, key=lambda one: sort_key(counts.names.get(one, ""))
            )
            if one != NONE
        ]
        if sought.organisation not in ("", NONE, *counts.organisations):
            named.append((counts.names.get(sought.organisation, "–"), sought.organisation))
        every = self.tr("All organisations")
        self._offer(self.organisation, every, named, counts.organisations, sought.organisation)
        seats = [
            (counted_text(words.seat_word(seat), counts.seats.get(seat)), seat)
            for seat in SEATS
            if counts.seats.get(seat) or seat == sought.seat
        ]
        self._offer(self.seat, self.tr("All seats"), seats, counts.seats, sought.seat)
        self.former.setText(counted_text(self.tr("Former too"), counts.former or None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < self._look.px(ONE_ROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._rows.direction() != way:
            self._rows.setDirection(way)
        super().resizeEvent(event)

    def _offer(
        self,
        choice: FilterChoice,
        every: str,
        values: "list[tuple[str, str]]",
        counts: "dict[str, int] | object",
        standing: str,
    ) -> None:
        none = counts.get(NONE) if isinstance(counts, dict) else None
        if none or standing == NONE:
            values = [*values, (counted_text(self.tr("None given"), none), NONE)]
        choice.set_choices([(every, ""), *values])
        choice.show_value(standing)

    def _lay_out(self) -> None:
        px = self._look.px
        self.text.setMinimumWidth(px(96))
        self.text.setMaximumWidth(px(FIELD))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(px(8))
        first.addWidget(self.text, 1)
        first.addWidget(self.former)
        first.addStretch(0)
        for choice in (self.county, self.organisation, self.seat, self.group):
            second.addWidget(choice, 1)
        second.addStretch(0)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(8))
        self._rows.addLayout(first, 2)
        self._rows.addLayout(second, 3)
