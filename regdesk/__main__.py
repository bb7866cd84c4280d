"""`python -m regdesk` and the `regdesk` command."""

import sys


def main() -> int:
    """Start the window or the command line; return the exit code."""
    from regdesk.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
