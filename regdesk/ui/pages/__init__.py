"""The window's pages, one subject a file."""
