"""Pages: plain data in, typst sets them, PDF and images come out."""
