"""The process that knows how words are spelt: dictionaries take memory and hold the interpreter.

Reads one JSON document a line from stdin and answers with one a line on stdout:
`{"lines": […]}` → `{"wrong": [[word, …], …]}`, `{"suggest": word}` → `{"suggestions": […]}`,
`{"names": […]}` and `{"own": […]}` → `{}`. Ends when stdin is closed.
"""

import json
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from regdesk.domain import spelling

FILES: Final = {"sv": "sv_SE", "en": "en_GB"}
MOST: Final = 7


class Dictionaries:
    """Both languages' words, the officer's own, and names."""

    def __init__(self, folder: Path) -> None:
        from hunspell import Hunspell

        self._languages = {
            language: Hunspell(file, hunspell_data_dir=str(folder), system_encoding="utf-8")
            for language, file in FILES.items()
        }
        self._given = spelling.known_names()
        self._names: frozenset[str] = frozenset()
        self._own: frozenset[str] = frozenset()
        self._knows = lru_cache(maxsize=50_000)(self._looked_up)

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Answer one question."""
        if "names" in asked:
            self._names = spelling.names_in(asked["names"])
        if "own" in asked:
            self._own = frozenset(spelling.folded(word) for word in asked["own"])
        if "lines" in asked:
            passed = self._given | self._names | self._own
            return {
                "wrong": [
                    spelling.wrong_words(line, self._knows, passed) for line in asked["lines"]
                ]
            }
        if "suggest" in asked:
            return {"suggestions": self._suggestions(str(asked["suggest"]))}
        return {}

    def _looked_up(self, language: str, word: str) -> bool:
        return bool(self._languages[language].spell(word.replace("’", "'")))

    def _suggestions(self, word: str) -> list[str]:
        found = [s for one in self._languages.values() for s in one.suggest(word)[:MOST]]
        return list(dict.fromkeys(found))[:MOST]


def main(folder: str) -> int:
    """Answer until stdin is closed."""
    dictionaries = Dictionaries(Path(folder))
    questions = open(sys.stdin.fileno(), encoding="utf-8", closefd=False)  # noqa: SIM115
    answers = open(sys.stdout.fileno(), "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    for line in questions:
        answers.write(json.dumps(dictionaries.answer(json.loads(line)), ensure_ascii=False) + "\n")
        answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
