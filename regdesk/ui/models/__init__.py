"""Table and list models over the frozen rows that `work` answers."""
