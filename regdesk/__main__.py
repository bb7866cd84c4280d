"""`python -m regdesk` and the `regdesk` command."""

import sys


def main() -> int:
    """Start the window or the command line; return the exit code.

    The built program also starts itself as the process that knows how words are spelt.
    """
    if sys.argv[1:2] == ["--spelling"]:
        from regdesk.work.spelling_child import main as spell

        return spell(sys.argv[2])
    from regdesk.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
