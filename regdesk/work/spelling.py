"""How words are spelt: a process of its own is asked, started when first needed."""

import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import select

from regdesk import errors, paths
from regdesk.records import Contact, Officer, Organisation, Participant
from regdesk.store.desk import Desk

CHILD: Final = "--spelling"
"""The argument with which the built program becomes the process that knows how words are spelt."""
_MODULE: Final = "regdesk.work.spelling_child"


class Speller:
    """Asks the process. Safe to use from several threads; a question waits for the one before."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._closed = False

    def wrong(self, lines: Sequence[str]) -> list[list[str]]:
        """Return the misspelt words of each line. Raises SpellingMissing."""
        answer = self._ask(lines=list(lines))
        return [[str(word) for word in words] for words in answer.get("wrong", [])]

    def suggestions(self, word: str) -> list[str]:
        """Return what the word may have been meant to be, likeliest first. Raises SpellingMissing."""
        return [str(one) for one in self._ask(suggest=word).get("suggestions", [])]

    def learn(
        self, *, own: Sequence[str] | None = None, names: Sequence[str] | None = None
    ) -> None:
        """Let the officer's own words, or names, pass from now on. Raises SpellingMissing."""
        told: dict[str, Any] = {}
        if own is not None:
            told["own"] = list(own)
        if names is not None:
            told["names"] = list(names)
        self._ask(**told)

    def close(self) -> None:
        """End the process; nothing is asked any more."""
        with self._lock:
            self._closed = True
            self._end()

    def _ask(self, **question: Any) -> dict[str, Any]:
        with self._lock:
            if self._closed:
                return {}
            try:
                process = self._process or self._start()
                assert process.stdin is not None and process.stdout is not None
                process.stdin.write(json.dumps(question, ensure_ascii=False) + "\n")
                process.stdin.flush()
                said = process.stdout.readline()
                answer: dict[str, Any] = json.loads(said)
            except (OSError, ValueError) as error:
                self._end()
                raise errors.SpellingMissing from error
            return answer

    def _start(self) -> "subprocess.Popen[str]":
        frozen = bool(getattr(sys, "frozen", False))
        command = [sys.executable, CHILD] if frozen else [sys.executable, "-m", _MODULE]
        self._process = subprocess.Popen(
            [*command, str(paths.resource("dictionaries"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue
        process.kill()
        process.wait()


def names(desk: Desk) -> list[str]:
    """Return the names of people and organisations in the desk."""
    columns = (Contact.name, Organisation.name, Officer.name, Participant.name)
    with desk.read() as session:
        return [
            name
            for column in columns
            for name in session.scalars(select(column).distinct())
            if name
        ]
