from __future__ import annotations

import io
import unicodedata

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as some

import resources
from services.forms.faces import BOLD, BOLD_ITALIC, ITALIC, REGULAR, clean, face, unknown_letters

ACCENTED = (
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
)
FACES = (REGULAR, BOLD, ITALIC, BOLD_ITALIC)


def _outline(font: TTFont, glyph: str) -> list[object]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return pen.value


@pytest.mark.parametrize("name", FACES)
def test_every_face_draws_the_134_accented_letters(name):
    font = TTFont(resources.path(f"fonts/Tinos-{name}.ttf"))
    drawn = {letter for letter in ACCENTED if _outline(font, font.getBestCmap()[ord(letter)])}
    assert len(ACCENTED) == 134
    assert drawn == set(ACCENTED) == set(ACCENTED) & set(face(name).codes)


@pytest.mark.parametrize("name", FACES)
def test_widths_and_glyph_numbers_are_those_of_the_file(name):
    font = TTFont(resources.path(f"fonts/Tinos-{name}.ttf"))
    found = face(name)
    wide = {chr(at): font["hmtx"][glyph][0] for at, glyph in font.getBestCmap().items()}
    numbers = {chr(at): f"{font.getGlyphID(glyph):04X}" for at, glyph in font.getBestCmap().items()}
    assert found.advances == wide
    assert found.codes == numbers


def test_a_face_cut_to_some_letters_still_draws_them_and_nothing_else():
    whole = TTFont(resources.path("fonts/Tinos-Bold.ttf"))
    cut = TTFont(io.BytesIO(face(BOLD).program("Ễđ1")))
    shown = {letter: int(face(BOLD).codes[letter], 16) for letter in "Ễđ1"}
    for number in shown.values():
        name = cut.getGlyphName(number)
        assert _outline(cut, name) == _outline(whole, whole.getGlyphName(number)) != []
    assert _outline(cut, cut.getGlyphName(int(face(BOLD).codes["w"], 16))) == []


def test_text_is_composed_and_freed_of_what_cannot_be_seen():
    assert (
        clean(unicodedata.normalize("NFD", "Nguyễn  Thị\u200b Phượng\ufeff\n"))
        == "Nguyễn Thị Phượng"
    )
    assert clean("a\u00a0b\u2011c") == "a b-c"


def test_a_letter_no_face_has_is_a_box_and_can_be_named():
    assert clean("王 An") == "□ An"
    assert unknown_letters("王 An\u200b") == {"王"}
    assert unknown_letters(f"{ACCENTED} Łukasz Müller Ayŭn Niê") == frozenset()


@given(some.text(max_size=40))
def test_any_text_can_be_measured_and_encoded_once_clean(text):
    cleaned = clean(text)
    assert face(REGULAR).width_pt(cleaned, 12) >= 0
    assert len(face(REGULAR).encode(cleaned)) == 4 * len(cleaned)
    assert clean(cleaned) == cleaned
