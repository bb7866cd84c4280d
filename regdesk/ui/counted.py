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


counted = Counted()
