"""Desks exchanging journal entries through a folder that nobody serves."""
