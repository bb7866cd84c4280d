"""The desk file: one journal of small entries, and the records computed from it."""
