"""Compile `forms/*.ui` to `regdesk/ui/forms/ui_*.py`; with `--check`, fail where one is stale.

Unused imports are pruned (they cost start-up time) and the version line is dropped (so that an
upgrade of Qt dirties nothing).
"""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

FORMS = Path(__file__).resolve().parent
TARGET = FORMS.parent / "regdesk" / "ui" / "forms"
UIC = "from PySide6.scripts.pyside_tool import uic; uic()"


def compiled(form: Path) -> str:
    """Return the Python source of a form."""
    done = subprocess.run(
        [sys.executable, "-c", UIC, "--absolute-imports", "--no-autoconnection", str(form)],
        check=True,
        capture_output=True,
        text=True,
    )
    source = re.sub(r"^## Created by: .*\n", "", done.stdout, flags=re.MULTILINE)
    base = ET.parse(form).getroot().find("widget").get("class")
    typed = rf"def \1(self, \2: {base}) -> None:"
    return pruned(re.sub(r"def (setupUi|retranslateUi)\(self, (\w+)\):", typed, source))


def pruned(source: str) -> str:
    """Return `source` without the imported names it doesn't use."""
    tree = ast.parse(source)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    lines = source.splitlines(keepends=True)
    for node in reversed([node for node in tree.body if isinstance(node, ast.ImportFrom)]):
        names = [alias.name for alias in node.names if alias.name in used]
        kept = f"from {node.module} import ({', '.join(names)})\n" if names else ""
        lines[node.lineno - 1 : node.end_lineno] = [kept]
    return "".join(lines)


def stale() -> list[Path]:
    """Return the compiled forms that differ from their sources, or have none."""
    wanted = {TARGET / f"ui_{form.stem}.py": form for form in sorted(FORMS.glob("*.ui"))}
    orphans = [path for path in TARGET.glob("ui_*.py") if path not in wanted]
    return orphans + [
        path
        for path, form in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != compiled(form)
    ]


def main() -> int:
    """Compile all forms, or check them."""
    if "--check" in sys.argv[1:]:
        late = stale()
        for path in late:
            print(f"stale: {path.name}; run python forms/compile.py", file=sys.stderr)
        return 1 if late else 0
    for form in sorted(FORMS.glob("*.ui")):
        (TARGET / f"ui_{form.stem}.py").write_text(compiled(form), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
