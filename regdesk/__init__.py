"""The desk of the officers who answer for the dialogue with Sweden's 21 regions."""

__version__ = "0.1.0"
