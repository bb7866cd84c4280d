"""Saving the commitments of one county or several as a workbook."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from regdesk.domain.counties import county
from regdesk.ui.counted import counted
from regdesk.ui.session import Session
from regdesk.ui.widgets.files import ask_where_to_save


def ask_for_workbook(session: Session, parent: QWidget, codes: Sequence[str]) -> None:
    """Ask for a file and save the counties' commitments in it, a sheet for each county."""
    translate = QCoreApplication.translate
    who = county(codes[0]).short_name if len(codes) == 1 else counted.counties(len(codes))
    name = translate("county_export", "Commitments {county} {date}.xlsx")
    ask_where_to_save(
        parent,
        translate("county_export", "Commitments to Excel"),
        name.format(county=who, date=f"{session.today():%Y-%m-%d}"),
        translate("county_export", "Workbooks (*.xlsx)"),
        lambda path: _export(session, parent, codes, path),
    )


def _export(session: Session, parent: QWidget, codes: Sequence[str], path: Path) -> None:
    desk, today = session.desk, session.today()
    translate = QCoreApplication.translate

    def export(_progress: object) -> None:
        from regdesk.work.workbooks import export_commitments

        export_commitments(desk, codes, path, today)

    saved = translate("county_export", "The commitments are saved in {path}").format(path=path)
    session.runner.aside(
        translate("county_export", "Saving the workbook"),
        export,
        owner=parent,
        done=lambda _none: session.said.emit(saved),
    )
