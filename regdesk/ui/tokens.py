"""The colours of the window: one table, light and dark; palette, style sheet and icons read it."""

from typing import Final, NamedTuple


class Tokens(NamedTuple):
    """Every colour by what it is for, as #RRGGBB."""

    window: str
    surface: str
    side: str
    sunken: str
    hover: str
    line: str
    edge: str
    text: str
    text2: str
    text3: str
    off: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_ink: str
    accent_soft: str
    err: str
    err_soft: str
    warn: str
    warn_soft: str
    ok: str
    ok_soft: str
    info: str
    info_soft: str
    desk: str
    map_fill: tuple[str, str, str, str, str]
    map_ink: tuple[str, str, str, str, str]


LIGHT: Final = Tokens(
    window="#F5F6F7",
    surface="#FFFFFF",
    side="#ECEEF0",
    sunken="#F1F3F4",
    hover="#E9EDEF",
    line="#DCE0E3",
    edge="#78828A",
    text="#1A2025",
    text2="#47525A",
    text3="#5F6A73",
    off="#78828A",
    accent="#0B5C6B",
    accent_hover="#094C59",
    on_accent="#FFFFFF",
    accent_ink="#0B5160",
    accent_soft="#DDECEF",
    err="#A8201A",
    err_soft="#FBE8E6",
    warn="#7F4C00",
    warn_soft="#FCEFD6",
    ok="#1C6639",
    ok_soft="#E1F1E6",
    info="#2A568C",
    info_soft="#E5EDF8",
    desk="#E1E5E8",
    map_fill=("#E3EFF1", "#B5D6DB", "#6FAAB5", "#21707F", "#8F3F00"),
    map_ink=("#1A2025", "#1A2025", "#0E1417", "#FFFFFF", "#FFFFFF"),
)

DARK: Final = Tokens(
    window="#16191C",
    surface="#1E2226",
    side="#111416",
    sunken="#181C1F",
    hover="#2A3035",
    line="#333A40",
    edge="#76828B",
    text="#E1E5E8",
    text2="#B6BFC6",
    text3="#98A3AB",
    off="#76828B",
    accent="#62B9C8",
    accent_hover="#7CC8D5",
    on_accent="#06242A",
    accent_ink="#8AD0DC",
    accent_soft="#17373E",
    err="#F49A92",
    err_soft="#3B1F1D",
    warn="#E6B765",
    warn_soft="#362A14",
    ok="#7FCB9B",
    ok_soft="#183024",
    info="#93BCEC",
    info_soft="#1B2B40",
    desk="#0C0E10",
    map_fill=("#1E3438", "#26505A", "#33717E", "#6BB6C4", "#F0A15E"),
    map_ink=("#E1E5E8", "#E1E5E8", "#FFFFFF", "#06181C", "#1E0F02"),
)

MAP_STEPS: Final = (3, 6, 9, 11)
"""The last month of each step of the map; beyond the last, a year has gone.

A whole year is what makes a county due for a dialogue, so 12 months show as the lists speak of them.
"""


def map_step(months: int) -> int:
    """Return the step (0–4) that a number of months since the last dialogue falls in."""
    return sum(months > last for last in MAP_STEPS)


def chosen(theme: str, *, system_dark: bool) -> Tokens:
    """Return the table for a theme: "light", "dark" or "system"."""
    dark = theme == "dark" or (theme == "system" and system_dark)
    return DARK if dark else LIGHT
