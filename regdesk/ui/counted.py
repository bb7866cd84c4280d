"""Words with a number in front, in the plural forms of the language of the moment.

They are methods of a QObject because Qt's collector of strings knows plurals from `self.tr` alone.
"""

from PySide6.QtCore import QObject


class Counted(QObject):
    """Everything the window counts."""

    def days_ahead(self, n: int) -> str:
        """Return "om 12 dagar"."""
        return self.tr("in %n day(s)", "", n)

    def days_late(self, n: int) -> str:
        """Return "12 dagar sen"."""
        return self.tr("%n day(s) late", "", n)

    def months_ago(self, n: int) -> str:
        """Return "5 månader sedan"."""
        return self.tr("%n month(s) ago", "", n)

    def late_commitments(self, n: int) -> str:
        """Return "3 åtaganden är försenade"."""
        return self.tr("%n commitment(s) are late", "", n)

    def counties_waiting(self, n: int) -> str:
        """Return "2 län väntar på dialog"."""
        return self.tr("%n county(s) wait for a dialogue", "", n)

    def conflicts_waiting(self, n: int) -> str:
        """Return "1 konflikt väntar"."""
        return self.tr("%n conflict(s) wait", "", n)

    def conflicts(self, n: int) -> str:
        """Return "3 konflikter"."""
        return self.tr("%n conflict(s)", "", n)

    def late_here(self, n: int) -> str:
        """Return "3 försenade i mina län"."""
        return self.tr("%n late in my counties", "", n)

    def fields_not_saved(self, n: int) -> str:
        """Return "1 fält är inte sparat"."""
        return self.tr("%n field(s) not saved", "", n)

    def missing_facts(self, n: int) -> str:
        """Return "3 uppgifter saknas"."""
        return self.tr("%n fact(s) missing", "", n)

    def counties(self, n: int) -> str:
        """Return "7 län"."""
        return self.tr("%n county(s)", "", n)

    def twofold_fields(self, n: int) -> str:
        """Return "2 fält har två versioner"."""
        return self.tr("%n field(s) with two versions", "", n)

    def more(self, n: int) -> str:
        """Return "5 till"."""
        return self.tr("%n more", "", n)

    def pages(self, n: int) -> str:
        """Return "2 A4-sidor"."""
        return self.tr("%n A4 page(s)", "", n)

    def open_commitments(self, n: int) -> str:
        """Return "5 öppna åtaganden"."""
        return self.tr("%n open commitment(s)", "", n)

    def earlier(self, n: int) -> str:
        """Return "3 tidigare"."""
        return self.tr("%n earlier", "", n)

    def late_ones(self, n: int) -> str:
        """Return "2 försenade"."""
        return self.tr("%n late", "", n)

    def late_of_which_mine(self, n: int, mine: int) -> str:
        """Return "8 försenade, 7 i mina län"."""
        return self.tr("%n late, {mine} in my counties", "", n).format(mine=mine)

    def commitments(self, n: int) -> str:
        """Return "3 åtaganden"."""
        return self.tr("%n commitment(s)", "", n)

    def fulfilled(self, n: int) -> str:
        """Return "Åtagandet är infriat" or "3 åtaganden är infriade"."""
        return self.tr("%n commitment(s) fulfilled", "", n)

    def people(self, n: int) -> str:
        """Return "3 personer"."""
        return self.tr("%n person(s)", "", n)

    def hits(self, n: int) -> str:
        """Return "12 träffar"."""
        return self.tr("%n hit(s)", "", n)

    def cards(self, n: int) -> str:
        """Return "3 kontaktkort"."""
        return self.tr("%n contact card(s)", "", n)

    def take_in(self, n: int) -> str:
        """Return "Ta in 3 kontakter"."""
        return self.tr("&Take in %n contact(s)", "", n)

    def cards_taken(self, first: str, n: int) -> str:
        """Return "Tog in Maja Exempel och 2 till"; `n` counts her too."""
        if n < 2:
            return self.tr("Took in {name}").format(name=first)
        return self.tr("Took in {name} and %n more", "", n - 1).replace("{name}", first)

    def cards_saved(self, n: int) -> str:
        """Return "3 kontakter sparade"."""
        return self.tr("%n contact(s) saved", "", n)

    def letters(self, n: int) -> str:
        """Return "3 påminnelser"."""
        return self.tr("%n reminder(s)", "", n)

    def months(self, n: int) -> str:
        """Return "14 mån"."""
        return self.tr("%n mo.", "", n)

    def minutes(self, n: int) -> str:
        """Return "35 min"."""
        return self.tr("%n min", "", n)

    def dialogues(self, n: int) -> str:
        """Return "34 dialoger"."""
        return self.tr("%n dialogue(s)", "", n)

    def dialogues_ahead(self, n: int) -> str:
        """Return "8 planerade"."""
        return self.tr("%n planned", "", n)

    def without_day(self, n: int) -> str:
        """Return "2 utan datum"."""
        return self.tr("%n without a day", "", n)

    def from_them(self, n: int) -> str:
        """Return "6 från regionen"."""
        return self.tr("%n from the region", "", n)

    def from_us(self, n: int) -> str:
        """Return "2 från oss"."""
        return self.tr("%n from us", "", n)

    def calendar_entries(self, n: int) -> str:
        """Return "3 dialoger sparade i kalenderfilen"."""
        return self.tr("%n dialogue(s) saved in the calendar file", "", n)

    def deleted_dialogues(self, n: int) -> str:
        """Return "Tog bort 2 dialoger"."""
        return self.tr("Deleted %n dialogue(s)", "", n)

    def attached_files(self, n: int) -> str:
        """Return "3 filer bifogade"."""
        return self.tr("%n file(s) attached", "", n)

    def conflicts_settled(self, n: int) -> str:
        """Return "3 konflikter lösta"."""
        return self.tr("%n conflict(s) settled", "", n)

    def take_mine(self, n: int) -> str:
        """Return "Ta mina 3"."""
        return self.tr("Take mine in %n place(s)", "", n)

    def take_theirs(self, n: int) -> str:
        """Return "Ta deras 3"."""
        return self.tr("Take theirs in %n place(s)", "", n)

    def caught(self, n: int) -> str:
        """Return "7 saker fångades:"."""
        return self.tr("%n thing(s) caught:", "", n)

    def lacking(self, n: int) -> str:
        """Return "2 åtaganden saknar ansvarig eller datum"."""
        return self.tr("%n commitment(s) lack an owner or a due date", "", n)

    def changes(self, n: int) -> str:
        """Return "14 ändringar"."""
        return self.tr("%n change(s)", "", n)

    def files(self, n: int) -> str:
        """Return "3 filer"."""
        return self.tr("%n file(s)", "", n)

    def clock_wrong(self, n: int) -> str:
        """Return "klockan går 3 dygn före"."""
        return self.tr("clock is %n day(s) ahead", "", n)


counted = Counted()
