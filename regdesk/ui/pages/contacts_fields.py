"""Fields of a person: an organisation from the list, or a new one by its name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from regdesk.ui.editing.choices import RefField
from regdesk.ui.editing.values import UnreadableError
from regdesk.ui.look import Look

if TYPE_CHECKING:
    from regdesk.work.contacts import OrganisationRow


class OrganisationField(RefField):
    """The organisation of a person. `unknown` carries a name that isn't in the list, "" when it is."""

    unknown = Signal(str)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, may_be_new: bool = False
    ) -> None:
        super().__init__(look, (), parent)
        self._may_be_new = may_be_new
        self._names: frozenset[str] = frozenset()
        self.editTextChanged.connect(self._tell)

    def set_organisations(self, rows: "Sequence[OrganisationRow]") -> None:
        """Offer these organisations."""
        self._names = frozenset(row.name.casefold() for row in rows)
        self.set_choices([(row.name, row.id) for row in rows])
        self._tell(self.currentText())

    def value(self) -> Any:
        """Return the id; a name that isn't in the list as it is, where it may be new."""
        name = self.currentText().strip()
        if self._may_be_new and name.casefold() not in self._names:
            return name or None
        try:
            found = super().value()
        except UnreadableError:
            raise UnreadableError(
                self.tr("Not in the list: choose one there, or add this one.")
            ) from None
        if found is None:
            return None
        return UUID(str(found)) if self._may_be_new else str(found)

    def _tell(self, text: str) -> None:
        name = text.strip()
        self.unknown.emit("" if name.casefold() in self._names or not self._names else name)
