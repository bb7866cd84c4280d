"""Make the bundled fonts and their coverage table from the npm package inter-ui 4.1.1.

    npm pack inter-ui@4.1.1 && tar xzf inter-ui-4.1.1.tgz
    python resources/fonts/make_fonts.py package

Needs fontTools and brotli, which the program itself does not: at run time it reads
`coverage.json`, the characters that every bundled font has, as [first, last] ranges. Control
characters and private use are left out: PDF/A allows neither.
"""

import json
import shutil
import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont

STYLES = ("Regular", "Italic", "Medium", "SemiBold", "SemiBoldItalic")
HERE = Path(__file__).resolve().parent


def main(package: Path) -> None:
    """Write the fonts, the licence and the coverage table beside this script."""
    shared: set[int] | None = None
    for style in STYLES:
        font = TTFont(package / "web" / f"Inter-{style}.woff2")
        font.flavor = None
        font.save(HERE / f"Inter-{style}.ttf", reorderTables=True)
        covered = {point for point in font.getBestCmap() if printable(point)}
        shared = covered if shared is None else shared & covered
    shutil.copyfile(package / "LICENSE.txt", HERE / "OFL.txt")
    table = {"fonts": [f"Inter-{style}.ttf" for style in STYLES], "ranges": ranges(shared or set())}
    (HERE / "coverage.json").write_text(json.dumps(table) + "\n", encoding="utf-8")


def printable(point: int) -> bool:
    """Tell whether a PDF for the archive may hold the character."""
    return unicodedata.category(chr(point)) not in {"Cc", "Cf", "Co", "Cs", "Cn"}


def ranges(points: set[int]) -> list[list[int]]:
    """Return the points as sorted, inclusive [first, last] pairs."""
    pairs: list[list[int]] = []
    for point in sorted(points):
        if pairs and pairs[-1][1] == point - 1:
            pairs[-1][1] = point
        else:
            pairs.append([point, point])
    return pairs


if __name__ == "__main__":
    main(Path(sys.argv[1]))
