"""What was typed into the search box, read as conditions for the search."""

from __future__ import annotations

import re
from dataclasses import replace

from models.search_index import written_words
from models.search_queries import SearchKey, SearchQuery, SearchWord
from services.rules.vietnamese_text import clean, tokens

PHONE_DIGITS = 9  # digits with dots between them are a phone or personal number from so many on

_CODE = re.compile(r"[A-Z0-9./-]*\d[A-Z0-9./-]*")
_DASHES = re.compile("[\u2010-\u2015\u2212]")  # what word processors make of a hyphen


def read_search(text: str) -> tuple[SearchQuery, ...]:
    """Return what `text` may mean, likeliest first; empty if there is nothing to look for.

    Words of letters are words of names: all must occur, in any order, the last may be unfinished unless
    a space follows it. A chunk with digits is a number, a code or a part of one: `0912`, `4417`,
    `261123-0307`, `-0307` (codes only), `0912.345.678`. Digits in groups (`0912 345 678`) are joined
    first, then taken apart; a chunk of letters and digits (`H56`) as a code first, then as a word.
    """
    chunks = clean(_DASHES.sub("-", text)).split()
    plain = _query(chunks, is_finished=text[-1:].isspace())
    readings = [plain]
    if len(chunks) > 1 and all(chunk.isdigit() for chunk in chunks):
        readings.insert(0, SearchQuery(keys=(SearchKey("".join(chunks)),)))
    if plain.keys and any(letter.isalpha() for key in plain.keys for letter in key.text):
        readings.append(_query(chunks, is_finished=text[-1:].isspace(), codes=False))
    return tuple(reading for reading in readings if reading.words or reading.keys)


def _query(chunks: list[str], *, is_finished: bool, codes: bool = True) -> SearchQuery:
    words: list[SearchWord] = []
    keys: list[SearchKey] = []
    ends_in_word = False
    for chunk in chunks:
        key = _key(chunk) if codes or not any(letter.isalpha() for letter in chunk) else None
        ends_in_word = key is None
        if key is not None:
            keys.append(key)
        else:
            words += _words(chunk)
    if words and ends_in_word and not is_finished:
        words[-1] = replace(words[-1], is_whole=False)
    return SearchQuery(tuple(dict.fromkeys(words)), tuple(dict.fromkeys(keys)))


def _key(chunk: str) -> SearchKey | None:
    """Return the chunk as a number or code, or None if it is words."""
    text = re.sub(r"^\+84", "0", chunk.upper().strip(",;:()#"))
    if not text.isascii() or not _CODE.fullmatch(text):
        return None
    digits = re.sub("[./-]", "", text)
    if digits.isdigit() and len(digits) >= PHONE_DIGITS and "-" not in text:
        return SearchKey(digits)
    bare = text.lstrip("-")
    return SearchKey(bare, is_code=bare != text)


def _words(chunk: str) -> list[SearchWord]:
    folded, written = tokens(chunk), written_words(chunk)
    if len(folded) != len(written):
        written = list(folded)
    return [SearchWord(*pair) for pair in zip(folded, written, strict=True)]
