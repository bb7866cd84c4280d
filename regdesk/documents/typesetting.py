"""The one door to typst: a template, data as JSON, PDF and images back."""

import functools
import json
import logging
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from regdesk import errors, paths

if TYPE_CHECKING:
    import typst

_log = logging.getLogger(__name__)
_TO_COUNT = 1.0
"""The resolution at which pages are drawn only to be counted."""
_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Sheets:
    """What came out of one typesetting; `facts` is what the template reports of itself.

    `count` tells how many pages there are, also where no images were asked for.
    """

    pdf: bytes
    pages: tuple[bytes, ...]
    count: int
    facts: list[Any]


def typeset(template: str, data: dict[str, Any], *, pdf: bool, ppi: float | None) -> Sheets:
    """Set `template` (a name in resources/pages) with `data`, and read its <fitted> facts.

    `ppi` is the resolution of the page images, None for none; images, PDF or both must be asked
    for. The texts in `data` must have passed `glyphs.printable`. Raises `OurError` when typst
    refuses; the log says why.
    """
    if not pdf and ppi is None:
        raise ValueError("ask for the PDF, the images or both")
    with _one_at_a_time:
        try:
            return _typeset(template, {"data": json.dumps(data)}, pdf, ppi)
        except (KeyboardInterrupt, SystemExit, MemoryError):
            raise
        except BaseException as error:  # a panic in typst is no Exception
            _log.exception("typst refused %s: %s", template, getattr(error, "diagnostic", ""))
            _compiler.cache_clear()
            raise errors.OurError(
                what=f"sidorna kunde inte sättas, {template}", log=paths.log_file()
            ) from error


def _typeset(template: str, inputs: dict[str, str], pdf: bool, ppi: float | None) -> Sheets:
    """Give PDF/A-2a for the archive and PDF/UA-1 for who reads with ears or fingers, in one."""
    compiler = _compiler(template)
    images: Any = compiler.compile(format="png", ppi=ppi or _TO_COUNT, sys_inputs=inputs)
    pages = (images,) if isinstance(images, bytes) else tuple(images)
    document: Any = b""
    if pdf:
        document = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["a-2a", "ua-1"])
    facts = json.loads(compiler.query("<fitted>", field="value"))
    return Sheets(document, () if ppi is None else pages, len(pages), facts)


@functools.cache
def _compiler(template: str) -> "typst.Compiler":
    import typst

    folder = paths.resource("pages")
    return typst.Compiler(folder / template, root=folder, font_paths=_fonts())


@functools.cache
def _fonts() -> "typst.Fonts":
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[paths.resource("fonts")],
    )
