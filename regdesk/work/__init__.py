"""What an officer does: verbs and reads, one file a subject."""
