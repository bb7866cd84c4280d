"""Pure rules: no SQL, no Qt, no files but the reference data that ships with the program."""
