"""Excel out: workbooks that leave carry what is needed for them to come back as ordinary entries."""
