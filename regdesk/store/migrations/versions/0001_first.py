"""Schema 1: what the first version wrote. Files begin here, so there is nothing to do."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Every file that reaches a migration has schema 1 already."""
