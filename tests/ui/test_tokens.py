"""Every pair of colours in use can be told apart, in both themes (WCAG 2.1)."""

from __future__ import annotations

import pytest

from ui.tokens import CONTRAST, LIGHT, TYPE

TEXT, EDGE = (4.5, 7.0), (3.0, 4.5)  # least contrast: light, high contrast
GROUNDS = ("surface", "bg", "surface2", "chrome", "hover")
FAMILIES = ("early", "ok", "soon", "late", "pause")
PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "ink2", "ink3") for ground in GROUNDS),
    *((ink, "sunken", TEXT) for ink in ("ink", "ink2")),
    *(("accent_ink", ground, TEXT) for ground in ("surface", "bg", "accent_tint", "accent_tint2")),
    ("on_accent", "accent", TEXT),
    ("on_accent", "accent_hover", TEXT),
    ("on_accent", "accent_press", TEXT),
    ("ink", "accent_tint", TEXT),
    ("ink", "accent_tint2", TEXT),
    ("ink2", "accent_tint", TEXT),
    *((family, f"{family}_tint", TEXT) for family in FAMILIES),
    *((family, "surface", TEXT) for family in FAMILIES),
    *(("ink", f"{family}_tint", TEXT) for family in FAMILIES),
    *(("ink2", f"{family}_tint", TEXT) for family in FAMILIES),
    *(("on_late", f"{family}_solid", TEXT) for family in ("early", "ok", "late")),
    *((f"{family}_solid", f"{family}_tint", EDGE) for family in ("ok", "late", "pause")),
    ("accent", "accent_tint2", EDGE),
    ("keycap_ink", "keycap", TEXT),
    ("on_toast", "toast", TEXT),
    ("toast_link", "toast", TEXT),
    ("ink_disabled", "surface", EDGE),
    ("ink_disabled", "sunken", EDGE),
    ("field", "surface", EDGE),
    ("field", "bg", EDGE),
    ("accent", "surface", EDGE),
    ("accent", "bg", EDGE),
    ("focus", "surface", EDGE),
    ("focus", "bg", EDGE),
    ("focus", "chrome", EDGE),
    *((f"{family}_solid", "surface", EDGE) for family in FAMILIES),
]


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB`. Source: WCAG 2.1, definitions."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_a_pair_is_told_apart_in_both_themes(
    ink: str, ground: str, least: tuple[float, float]
) -> None:
    assert contrast(LIGHT[ink], LIGHT[ground]) >= least[0] - 0.005
    assert contrast(CONTRAST[ink], CONTRAST[ground]) >= least[1] - 0.005


def test_both_themes_name_the_same_colours() -> None:
    assert set(LIGHT) == set(CONTRAST)


def test_no_text_is_smaller_than_twelve() -> None:
    assert min(size for size, _ in TYPE.values()) == 12
