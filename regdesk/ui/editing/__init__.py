"""Editing in place: what one types is kept without being asked for."""
