"""Benchmarks: each prints what it reached as a ratio to a baseline of the same run."""
