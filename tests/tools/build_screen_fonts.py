"""Makes the screen faces out of their open sources; run by hand when a letter is needed.

    python tests/tools/build_screen_fonts.py VIETNAM INTER

VIETNAM and INTER are the unpacked npm packages `@expo-google-fonts/be-vietnam-pro` (0.4.1) and
`@expo-google-fonts/inter` (0.4.2), both SIL Open Font License 1.1. Writes to `resources/fonts/`:

* `BeVietnamPro-*.ttf`: the letters, without the layout features nobody asks for;
* `MotCuaSo-*.ttf`: ten digits and four arrows, 3 kB. Be Vietnam Pro has proportional digits and no `tnum`
  feature, so columns of dates and codes do not line up; Qt takes the digits from the first family of
  the list that has them and the letters from the second. Source of the digits: Inter's tabular
  figures, scaled to the same height as Be Vietnam Pro's capitals. Ascent 1.12 and descent 0.25 em in
  every weight: they give the line the room that stacked capitals (Ẳ reaches 1.215 em) need.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}  # those of ui/tokens.py
EM, ASCENT, DESCENT = 1000, 1120, 250
FIGURE_HEIGHT = 740  # capitals and figures of Be Vietnam Pro
DIGITS = "0123456789"
ARROWS = "←↑→↓"  # Be Vietnam Pro has none; key caps and hints need them
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
TARGET = Path(__file__).parents[2] / "resources" / "fonts"


def source_file(folder: Path, family: str, weight: str) -> Path:
    return folder / f"{WEIGHTS[weight]}{weight}" / f"{family}_{WEIGHTS[weight]}{weight}.ttf"


def cut_letters(folder: Path, weight: str) -> None:
    face = TTFont(source_file(folder, "BeVietnamPro", weight), recalcTimestamp=False)
    options = subset.Options(
        layout_features=["ccmp", "locl", "mark", "mkmk", "kern"], name_IDs=["*"], hinting=True
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=face.getBestCmap())
    cutter.subset(face)
    face.save(TARGET / f"BeVietnamPro-{weight}.ttf")


def tabular_names(inter: TTFont) -> dict[str, str]:
    """Return the glyph of each digit (in its tabular form) and arrow."""
    names = {letter: inter.getBestCmap()[ord(letter)] for letter in DIGITS + ARROWS}
    table = inter["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                mapping = getattr(part, "ExtSubTable", part).mapping
                names = {letter: mapping.get(name, name) for letter, name in names.items()}
    return names


def glyph_of(letter: str) -> str:
    return f"uni{ord(letter):04X}"


def build_digits(folder: Path, weight: str) -> None:
    inter = TTFont(source_file(folder, "Inter", weight))
    scale = FIGURE_HEIGHT / inter["OS/2"].sCapHeight
    glyphs, names = inter.getGlyphSet(), tabular_names(inter)
    drawn, widths = {}, {}
    for letter, name in names.items():
        outline = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(outline)
        pen = TTGlyphPen(None)
        outline.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        drawn[glyph_of(letter)] = pen.glyph()
        widths[glyph_of(letter)] = round(glyphs[name].width * scale)
    if len({widths[glyph_of(digit)] for digit in DIGITS}) != 1:
        raise SystemExit(f"{weight}: figures of different widths {widths}")
    order = [".notdef", *drawn]
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({ord(letter): glyph_of(letter) for letter in names})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), **drawn})
    glyf = builder.font["glyf"]
    builder.setupHorizontalMetrics(
        {name: (widths.get(name, 600), getattr(glyf[name], "xMin", 0)) for name in order}
    )
    builder.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT)
    builder.setupNameTable(name_records(weight))
    builder.setupOS2(**style_record(weight))
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 3_877_286_400  # 2026-11-12
    builder.font.recalcTimestamp = False
    builder.save(TARGET / f"MotCuaSo-{weight}.ttf")


def name_records(weight: str) -> dict[str, str]:
    plain = weight == "Regular"
    return {
        "copyright": "Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)",
        "familyName": "Mot Cua So" if plain else f"Mot Cua So {weight}",
        "styleName": weight if plain else "Regular",
        "uniqueFontIdentifier": f"MotCuaSo-{weight};1",
        "fullName": f"Mot Cua So {weight}",
        "psName": f"MotCuaSo-{weight}",
        "version": "Version 1.000",
        "licenseDescription": LICENCE,
        "licenseInfoURL": "https://openfontlicense.org",
        "typographicFamily": "Mot Cua So",
        "typographicSubfamily": weight,
    }


def style_record(weight: str) -> dict[str, int]:
    return {
        "version": 4,
        "usWeightClass": WEIGHTS[weight],
        "fsSelection": {"Regular": 1 << 6}.get(weight, 0) | 1 << 7,
        "sTypoAscender": ASCENT,
        "sTypoDescender": -DESCENT,
        "sTypoLineGap": 0,
        "usWinAscent": ASCENT,
        "usWinDescent": DESCENT,
        "sCapHeight": FIGURE_HEIGHT,
        "sxHeight": 540,
        # Latin and Vietnamese, so that no matcher passes the family over for a Latin text.
        "ulUnicodeRange1": 0b111,
        "ulCodePageRange1": 1 << 0 | 1 << 8,
    }


def main(vietnam: Path, inter: Path) -> None:
    for weight in WEIGHTS:
        cut_letters(vietnam, weight)
        build_digits(inter, weight)
    (TARGET / "BeVietnamPro-OFL.txt").write_bytes((vietnam / "LICENSE_FONT").read_bytes())
    (TARGET / "MotCuaSo-OFL.txt").write_bytes((inter / "LICENSE_FONT").read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
