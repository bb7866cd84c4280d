"""The bar of filters over the commitments: each choice tells how many it would show."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from regdesk.domain.counties import all_counties
from regdesk.ui import words
from regdesk.ui.editing.choices import ChoiceField
from regdesk.ui.look import Look
from regdesk.ui.pages.commitments_filter import (
    NOBODY,
    PARTIES,
    Counts,
    Wanted,
    owners,
)
from regdesk.ui.widgets.filter_field import FilterField
from regdesk.ui.widgets.segments import Segments, counted_text, toggle

ONE_ROW: Final = 1120
FIELD: Final = 400
CHOICE: Final = 176


class FilterChoice(ChoiceField):
    """A choice that filters; it gives way in a narrow window and shows itself whole in a tip."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look)
        self.setAccessibleName(name)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(look.px(72))
        self.setMaximumWidth(look.px(CHOICE))
        self.currentTextChanged.connect(lambda text: self.setToolTip(f"{name}: {text}"))


class CommitmentFilters(QWidget):
    """Every filter and the grouping. `changed` says that something else is asked for."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.text = FilterField(
            self.tr("Filter the commitments by words"), self.tr("Filter by words…")
        )
        self.states = Segments(
            look,
            self.tr("Show"),
            (
                ("open", self.tr("Open")),
                ("late", self.tr("Late")),
                ("closed", self.tr("Closed")),
                ("all", self.tr("All")),
            ),
        )
        self.mine = toggle(self.tr("Mine"))
        self.mine.setToolTip(self.tr("Those of my counties, and those I own"))
        self.county = FilterChoice(look, self.tr("County"))
        self.party = FilterChoice(look, self.tr("Whose"))
        self.owner = FilterChoice(look, self.tr("Owner"))
        self.group = FilterChoice(look, self.tr("Grouping"))
        self.group.set_choices(
            (
                (self.tr("No groups"), "none"),
                (self.tr("By county"), "county"),
                (self.tr("By whose"), "party"),
                (self.tr("By week due"), "week"),
                (self.tr("By status"), "status"),
            )
        )
        self.group.show_value("none")
        self.show_counts(Counts(), Wanted())
        self._lay_out()
        self._connect()

    def wanted(self) -> Wanted:
        """Return what is asked for."""
        return Wanted(
            self.states.value(),
            self.mine.isChecked(),
            self.county.value() or "",
            self.party.value() or "",
            self.owner.value() or "",
            self.text.text().strip(),
            self.group.value() or "none",
        )

    def set_wanted(self, wanted: Wanted) -> None:
        """Ask for something else, without telling of it."""
        before = self.blockSignals(True)
        self.states.set_value(wanted.state)
        self.mine.setChecked(wanted.mine)
        for choice, value in (
            (self.county, wanted.county),
            (self.party, wanted.party),
            (self.owner, wanted.owner),
        ):
            choice.show_value(value)
        self.group.show_value(wanted.group)
        if self.text.text().strip() != wanted.text:
            self.text.setText(wanted.text)
        self.blockSignals(before)

    def clear(self) -> None:
        """Ask for everything."""
        self.set_wanted(replace(Wanted(), state="all", group=self.wanted().group))
        self.changed.emit()

    def show_counts(self, counts: Counts, wanted: Wanted) -> None:
        """Show how many each choice would show."""
        self.states.set_counts(dict(counts.states))
        self.mine.setText(counted_text(self.tr("Mine"), counts.mine))
        counties = [
            (counted_text(one.short_name, counts.counties.get(one.code)), one.code)
            for one in all_counties()
            if counts.counties.get(one.code) or one.code == wanted.county
        ]
        self._offer(self.county, self.tr("All counties"), counties, counts.counties, wanted.county)
        parties = [
            (counted_text(words.party_word(code), counts.parties.get(code)), code)
            for code in PARTIES
            if counts.parties.get(code) or code == wanted.party
        ]
        self._offer(self.party, self.tr("All parties"), parties, counts.parties, wanted.party)
        named = [
            (counted_text(owner, counts.owners[owner]), owner)
            for owner in owners(counts)
            if owner != NOBODY
        ]
        if wanted.owner and wanted.owner not in counts.owners:
            named.append((wanted.owner, wanted.owner))
        self._offer(self.owner, self.tr("All owners"), named, counts.owners, wanted.owner)

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
        values: list[tuple[str, Any]],
        counts: Any,
        standing: str,
    ) -> None:
        none = counts.get(NOBODY)
        if none or standing == NOBODY:
            values = [*values, (counted_text(self.tr("None given"), none), NOBODY)]
        choice.set_choices([(every, ""), *values])
        choice.show_value(standing)

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        self.states.chosen.connect(lambda _state: self.changed.emit())
        self.mine.clicked.connect(lambda _on: self.changed.emit())
        for choice in (self.county, self.party, self.owner, self.group):
            choice.chosen.connect(self.changed)

    def _lay_out(self) -> None:
        px = self._look.px
        self.text.setMinimumWidth(px(96))
        self.text.setMaximumWidth(px(FIELD))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(px(8))
        first.addWidget(self.text, 1)
        first.addWidget(self.states)
        first.addWidget(self.mine)
        first.addStretch(0)
        for choice in (self.county, self.party, self.owner, self.group):
            second.addWidget(choice, 1)
        second.addStretch(0)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(8))
        self._rows.addLayout(first, 1)
        self._rows.addLayout(second, 1)
