"""Collect the strings of the window and release its translations; `--check` fails where one is stale.

English stands in the sources; `regdesk_sv.ts` is complete Swedish, `regdesk_en.ts` holds plurals.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
LANGUAGES = ("sv", "en")
TOOL = "from PySide6.scripts.pyside_tool import {0}; {0}()"
Message = tuple[str, str, str]


def _run(tool: str, *arguments: str) -> None:
    command = [sys.executable, "-c", TOOL.format(tool), *arguments]
    subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)


def collect(language: str, target: Path) -> None:
    """Bring a .ts file up to date with the sources; strings that are gone are dropped."""
    forms = sorted((ROOT / "forms").glob("*.ui"))
    code = [
        path
        for path in sorted((ROOT / "regdesk" / "ui").rglob("*.py"))
        if path.parent.name != "forms"
    ]
    sources = [str(path.relative_to(ROOT)) for path in (*forms, *code)]
    plurals = ["-pluralonly"] if language == "en" else []
    target_language = {"sv": "sv_SE", "en": "en_GB"}[language]
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en_GB"]
    options += ["-target-language", target_language, *plurals]
    _run("lupdate", *options, *sources, "-ts", str(target))


def release(source: Path, target: Path) -> None:
    """Turn a .ts file into the .qm file that the window loads.

    It is put in place whole: a window that runs has the old one mapped into its memory, and would
    speak nonsense or die if that were written over.
    """
    fresh = target.with_suffix(".fresh")
    _run("lrelease", "-silent", str(source), "-qm", str(fresh))
    fresh.replace(target)


def messages(path: Path) -> dict[Message, str]:
    """Return the state of each message of a .ts file: "" done, else "unfinished" and the like."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            state = "missing" if translation is None else translation.get("type", "")
            empty = translation is None or not "".join(translation.itertext()).strip()
            found[key] = state or ("empty" if empty else "")
    return found


def faults() -> list[str]:
    """Return what is unfinished, missing, obsolete or stale, one sentence each."""
    found = []
    for language in LANGUAGES:
        kept = I18N / f"regdesk_{language}.ts"
        with tempfile.TemporaryDirectory() as folder:
            fresh, qm = Path(folder) / kept.name, Path(folder) / "fresh.qm"
            collect(language, fresh)
            wanted, there = messages(fresh), messages(kept)
            found += [f"{kept.name}: missing {key}" for key in wanted.keys() - there.keys()]
            found += [f"{kept.name}: obsolete {key}" for key in there.keys() - wanted.keys()]
            found += [f"{kept.name}: {state} {key}" for key, state in there.items() if state]
            release(kept, qm)
            if qm.read_bytes() != kept.with_suffix(".qm").read_bytes():
                found.append(f"{kept.with_suffix('.qm').name}: stale")
    return found


def main() -> int:
    """Collect and release, or check."""
    if "--check" in sys.argv[1:]:
        found = faults()
        for fault in found:
            print(fault, "(run python forms/translate.py)", file=sys.stderr)
        return 1 if found else 0
    for language in LANGUAGES:
        kept = I18N / f"regdesk_{language}.ts"
        collect(language, kept)
        release(kept, kept.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
