"""Make the bundled dictionaries from Debian's packages hunspell-sv and hunspell-en-gb.

    apt-get download hunspell-sv hunspell-en-gb
    python resources/dictionaries/make_dictionaries.py hunspell-sv_*.deb hunspell-en-gb_*.deb

Debian builds both from LibreOffice's dictionaries. Swedish is "Den stora svenska ordlistan"; what
each may be used for stands in `LICENSE`, made here from the packages' own words.
"""

import gzip
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FILES = ("sv_SE", "en_GB")
LICENCES = ("LGPL-3", "LGPL-2.1", "GPL-3")
COMMON = Path("/usr/share/common-licenses")


def main(packages: list[str]) -> None:
    """Write dictionaries and licence beside this script."""
    said = ["The dictionaries in this folder, and where they come from.\n"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for package in packages:
            subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
            said.append(f"Debian package {Path(package).name.replace('%3a', ':')}")
        for file in FILES:
            for ending in (".aff", ".dic"):
                shutil.copyfile(
                    folder / "usr/share/hunspell" / (file + ending), HERE / (file + ending)
                )
        documents = folder / "usr/share/doc"
        whole = (documents / "hunspell-sv/copyright").read_text("utf-8")
        said.append("\nsv_SE, as Debian states it:\n\n" + paragraph(whole, "dictionaries/sv_SE/*"))
        readme = gzip.decompress((documents / "hunspell-en-gb/README_en_GB.txt.gz").read_bytes())
        said.append("\nen_GB, as its authors state it:\n\n" + readme.decode("utf-8"))
    for licence in LICENCES:
        said.append(f"\n{'=' * 78}\n{licence}\n{'=' * 78}\n")
        said.append((COMMON / licence).read_text("utf-8"))
    (HERE / "LICENSE").write_text("\n".join(said), "utf-8")


def paragraph(text: str, files: str) -> str:
    """Return the paragraph of a Debian copyright file about these files."""
    return next(one for one in text.split("\n\n") if one.startswith(f"Files: {files}\n")) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
