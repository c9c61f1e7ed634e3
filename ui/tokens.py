"""The measures of the window: colours of both themes, type, text factors.

Every colour on the screen has a name here. The contrast of each pair in use is computed in
`tests/ui/test_tokens.py`: text at least 4.5:1 (7:1 in high contrast), edges at least 3:1 (4.5:1).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT_FACTORS = (0.9, 1.0, 1.15, 1.3, 1.5, 2.0)
FAMILIES = ("Mot Cua So", "Be Vietnam Pro")

TYPE: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        # role: (size in px at 100 %, weight)
        "hero": (36, 600),
        "figure": (28, 600),
        "title": (20, 600),
        "lead": (16, 600),
        "big": (16, 400),
        "strong": (14, 600),
        "medium": (14, 500),
        "body": (14, 400),
        "smallstrong": (13, 600),
        "smallmedium": (13, 500),
        "small": (13, 400),
        "label": (13, 500),
        "over": (12, 600),
        "capmedium": (12, 500),
        "caption": (12, 400),
    }
)

ROLE_TONES: Mapping[str, str] = MappingProxyType(
    {"small": "ink2", "label": "ink2", "over": "ink3", "caption": "ink3"}  # others are `ink`
)

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "chrome": "#E8ECF1",
        "bg": "#F3F5F8",
        "surface": "#FFFFFF",
        "surface2": "#F7F9FB",
        "sunken": "#EEF1F5",
        "hover": "#EDF1F6",
        "ink": "#17202C",
        "ink2": "#465263",
        "ink3": "#5D6979",
        "ink_disabled": "#7F8997",
        "line": "#DDE2E9",
        "line2": "#C6CDD7",
        "field": "#848E9C",
        "accent": "#1A5CB8",
        "accent_hover": "#164E9E",
        "accent_press": "#124183",
        "on_accent": "#FFFFFF",
        "accent_tint": "#E8F0FB",
        "accent_tint2": "#CFE0F6",
        "accent_ink": "#154C9A",
        "focus": "#1A5CB8",
        "toast": "#1D2733",
        "on_toast": "#FFFFFF",
        "toast_link": "#A9CBFF",
        "keycap": "#FFFFFF",
        "keycap_line": "#BCC4CF",
        "keycap_ink": "#465263",
        "early": "#166A3E",
        "early_tint": "#E2F3E9",
        "early_line": "#8CC7A5",
        "early_solid": "#1E7D4B",
        "ok": "#0D6068",
        "ok_tint": "#E1F1F2",
        "ok_line": "#8FC3C7",
        "ok_solid": "#17808A",
        "soon": "#854800",
        "soon_tint": "#FFF1D8",
        "soon_line": "#E0AE57",
        "soon_solid": "#B8740A",
        "late": "#AB1D1A",
        "late_tint": "#FDEAE8",
        "late_line": "#E7A19C",
        "late_solid": "#BE2622",
        "on_late": "#FFFFFF",
        "pause": "#57478A",
        "pause_tint": "#F0EDF8",
        "pause_line": "#A79CCB",
        "pause_solid": "#6C5AA6",
    }
)

CONTRAST: Mapping[str, str] = MappingProxyType(
    {
        "chrome": "#000000",
        "bg": "#000000",
        "surface": "#000000",
        "surface2": "#0D0D0D",
        "sunken": "#1C1C1C",
        "hover": "#1F1F1F",
        "ink": "#FFFFFF",
        "ink2": "#F2F2F2",
        "ink3": "#E0E0E0",
        "ink_disabled": "#B0B0B0",
        "line": "#8C8C8C",
        "line2": "#BDBDBD",
        "field": "#FFFFFF",
        "accent": "#FFD83D",
        "accent_hover": "#FFE680",
        "accent_press": "#E6BE1A",
        "on_accent": "#000000",
        "accent_tint": "#2B2600",
        "accent_tint2": "#4A4100",
        "accent_ink": "#FFD83D",
        "focus": "#FFFFFF",
        "toast": "#FFFFFF",
        "on_toast": "#000000",
        "toast_link": "#0B3D91",
        "keycap": "#000000",
        "keycap_line": "#FFFFFF",
        "keycap_ink": "#FFFFFF",
        "early": "#6EF0A6",
        "early_tint": "#00240F",
        "early_line": "#6EF0A6",
        "early_solid": "#6EF0A6",
        "ok": "#7FE7F2",
        "ok_tint": "#002226",
        "ok_line": "#7FE7F2",
        "ok_solid": "#7FE7F2",
        "soon": "#FFC65C",
        "soon_tint": "#2B1C00",
        "soon_line": "#FFC65C",
        "soon_solid": "#FFC65C",
        "late": "#FF9F98",
        "late_tint": "#2E0705",
        "late_line": "#FF9F98",
        "late_solid": "#FF9F98",
        "on_late": "#000000",
        "pause": "#CFC2FF",
        "pause_tint": "#17102E",
        "pause_line": "#CFC2FF",
        "pause_solid": "#CFC2FF",
    }
)

SCRIM = ((23, 32, 44, 107), (0, 0, 0, 204))  # red, green, blue, alpha; light and high contrast
