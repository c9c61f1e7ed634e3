"""Cuts the paper faces out of the full Tinos family; run by hand when the letters needed change.

    python tests/tools/subset_paper_fonts.py FOLDER

FOLDER is the unpacked npm package `@expo-google-fonts/tinos` (version 0.4.2, SIL Open Font License
1.1, files `400Regular/Tinos_400Regular.ttf` …). Writes `resources/fonts/Tinos-*.ttf`: the letters of
`LETTERS` only, unhinted (a page is printed at 203 dpi and more), without layout tables (the writer
places precomposed letters). The PDF writer embeds a whole face, so what is cut here is saved on every
slip: about 15 kB a face instead of 470.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = {
    "Tinos-Regular.ttf": "400Regular/Tinos_400Regular.ttf",
    "Tinos-Bold.ttf": "700Bold/Tinos_700Bold.ttf",
    "Tinos-Italic.ttf": "400Regular_Italic/Tinos_400Regular_Italic.ttf",
    "Tinos-BoldItalic.ttf": "700Bold_Italic/Tinos_700Bold_Italic.ttf",
}
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưy"
VIETNAMESE = {
    letter
    for vowel in VOWELS
    for tone in TONES
    for small in [unicodedata.normalize("NFC", vowel + tone)]
    for letter in (small, small.upper())
} | {"đ", "Đ"}
LATIN = {chr(point) for point in (*range(0x20, 0x7F), *range(0xA0, 0x180), 0x180, 0x243)}
MARKS = {chr(point) for point in (0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x30C, 0x31B, 0x323)}
SIGNS = set("–—‘’“”…•№₫€≤≥−□")
LETTERS = VIETNAMESE | LATIN | MARKS | SIGNS


def main(folder: Path) -> None:
    target = Path(__file__).parents[2] / "resources" / "fonts"
    for name, source in FACES.items():
        face = TTFont(folder / source, recalcTimestamp=False)
        missing = {letter for letter in LETTERS if ord(letter) not in face.getBestCmap()}
        if missing:
            raise SystemExit(f"{source} lacks {sorted(missing)}")
        options = subset.Options(
            hinting=False, layout_features=[], notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14]
        )
        options.drop_tables += ["GPOS", "GSUB", "GDEF", "gasp"]
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[ord(letter) for letter in LETTERS])
        cutter.subset(face)
        face.save(target / name)
        print(name, (target / name).stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
