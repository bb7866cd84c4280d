"""Länet i siffror: cards with a figure, its trend or the country's beside it, source and time."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from regdesk.domain import swedish
from regdesk.ui import words
from regdesk.ui.icons import Icon
from regdesk.ui.look import Look, Type
from regdesk.ui.widgets.basics import IconLabel, elided, label
from regdesk.ui.widgets.sparkline import Sparkline, TwoBars

if TYPE_CHECKING:
    from regdesk.domain.population import PopulationFigure

ABREAST: Final = 200
"""A card needs this width; with less, cards stand under each other."""
EVERYBODY: Final = "all"
STILL: Final = 0.005
"""A change of fewer per cent than this, to either side, is said to be none."""
translate: Final = QCoreApplication.translate


class Figures(QWidget):
    """The cards, side by side where there is room, and where the figures come from."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cards = (FigureCard(look), FigureCard(look), FigureCard(look))
        self.source = elided("", "small", "text3")
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(16))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(4))
        rows.addLayout(self._grid)
        rows.addWidget(self.source)
        self._abreast = 0
        self._arrange(len(self.cards))

    def show_figures(self, figures: "Sequence[PopulationFigure]") -> None:
        """Show the figures of a county."""
        self.setVisible(bool(figures))
        for card, figure in zip(self.cards, figures, strict=False):
            card.show_figure(figure)
        if figures:
            self.source.setText(source_words(figures[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        fitting = event.size().width() // self._look.px(ABREAST)
        self._arrange(max(1, min(len(self.cards), fitting)))
        super().resizeEvent(event)

    def _arrange(self, abreast: int) -> None:
        if abreast == self._abreast:
            return
        self._abreast = abreast
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // abreast, at % abreast)
        for column in range(len(self.cards)):
            self._grid.setColumnStretch(column, 1 if column < abreast else 0)


class FigureCard(QFrame):
    """One figure."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._look = look
        self.title = elided("", "base", "text2")
        self.value = label("", "figure")
        self.value.setFont(look.font(Type.FIGURE))
        self.unit = label("", "base", "text2")
        self.women, self.men = label("", "small", "text2"), label("", "small", "text2")
        self.trend = Sparkline(look)
        self.bars = TwoBars(look)
        self.arrow = IconLabel(look, Icon.NEXT, "text2", 14)
        self.change = elided("", "medium")
        self.country = elided("", "small", "text2")
        self.when = label("", "small", "text3")
        self._lay_out()

    def show_figure(self, figure: "PopulationFigure") -> None:
        """Show a figure."""
        everybody = figure.key == EVERYBODY
        self.title.setText(title(figure))
        self.value.setText(number(figure.county, 0 if everybody else 1))
        self.unit.setText("" if everybody else "%")
        share = percent(figure.women), percent(figure.men)
        self.women.setText(translate("figures", "women {share}").format(share=share[0]))
        self.men.setText(translate("figures", "men {share}").format(share=share[1]))
        self.when.setText(_month(figure.months[-1]))
        self.trend.setVisible(bool(figure.trend))
        self.bars.setVisible(not figure.trend)
        self.arrow.setVisible(bool(figure.trend))
        if figure.trend:
            self._show_trend(figure)
        else:
            self._show_beside(figure)

    def _show_trend(self, figure: "PopulationFigure") -> None:
        ours, others = change_words(figure.change), change_words(figure.country_change)
        span = f"{words.month_short(figure.months[0])}–{_month(figure.months[-1])}"
        self.change.setText(f"{words.sentence(ours)} {span}")
        country = translate("figures", "The country {change}").format(change=others)
        self.country.setText(country)
        self.arrow.change(*_arrow(figure.change))
        self.trend.show_trends(
            figure.trend,
            figure.country_trend,
            translate("figures", "{title}, {span}: the county {ours}, the country {others}").format(
                title=title(figure), span=span, ours=ours, others=others
            ),
        )

    def _show_beside(self, figure: "PopulationFigure") -> None:
        ours, others = percent(figure.county), percent(figure.country)
        spoken = translate("figures", "{title}: the county {ours}, the country {others}").format(
            title=title(figure), ours=ours, others=others
        )
        county, country = translate("figures", "County"), translate("figures", "Country")
        self.bars.show_bars(
            ((county, figure.county, ours), (country, figure.country, others)), spoken
        )
        apart = figure.county - figure.country
        size = number(abs(apart), 1)
        if size == number(0, 1):
            said = translate("figures", "As in the country")
        elif apart > 0:
            said = translate("figures", "{points} points above the country").format(points=size)
        else:
            said = translate("figures", "{points} points below the country").format(points=size)
        self.change.setText(said)
        self.country.setText(translate("figures", "No trend"))
        self.setToolTip(
            translate(
                "figures",
                "No trend: within a year the table counts ages by year of birth, and it would "
                "mislead.",
            )
        )

    def _lay_out(self) -> None:
        px = self._look.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.women)
        top = QHBoxLayout()
        top.setSpacing(px(4))
        top.addWidget(self.value)
        top.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(1)
        top.addWidget(self.men, 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(px(4))
        middle.addWidget(self.arrow)
        middle.addWidget(self.change, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.country, 1)
        foot.addWidget(self.when)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(16), px(10), px(16), px(10))
        rows.setSpacing(px(2))
        rows.addLayout(head)
        rows.addLayout(top)
        rows.addWidget(self.trend)
        rows.addWidget(self.bars)
        rows.addLayout(middle)
        rows.addLayout(foot)


def title(figure: "PopulationFigure") -> str:
    """Return what a figure is of."""
    named = {
        EVERYBODY: translate("figures", "Population"),
        "0-19": translate("figures", "0–19 years"),
        "70+": translate("figures", "70 years and older"),
    }
    return named.get(figure.key, figure.key)


def number(value: float, decimals: int = 0) -> str:
    """Return a number as the language of the moment writes it."""
    if words.is_swedish():
        return swedish.number(value, decimals)
    return f"{value:,.{decimals}f}".replace("-", "−")


def percent(value: float, decimals: int = 1) -> str:
    """Return "25,3 %", or "25.3%" in English."""
    gap = swedish.NBSP if words.is_swedish() else ""
    return f"{number(value, decimals)}{gap}%"


def change_words(change: float | None) -> str:
    """Return "ökar 0,12 %"."""
    if change is None or abs(change) < STILL:
        return translate("figures", "is unchanged")
    size = percent(abs(change), 2)
    if change > 0:
        return translate("figures", "grows {size}").format(size=size)
    return translate("figures", "shrinks {size}").format(size=size)


def source_words(figure: "PopulationFigure") -> str:
    """Return where the figures come from."""
    said = translate(
        "figures", "Source: {source}, updated {day}; SCB has added a little random noise"
    )
    return said.format(source=figure.source, day=words.long_date(figure.updated))


def _arrow(change: float | None) -> tuple[Icon, str]:
    if change is None or abs(change) < STILL:
        return Icon.FORWARD, "text2"
    return (Icon.RISING if change > 0 else Icon.FALLING), "text2"


def _month(day: date) -> str:
    return f"{words.month_short(day)} {day.year}"
