"""Dialogs: a constructor and slots each, layout in `forms/`."""
