"""Finding a procedure by the words officers use: without marks, by initials, by code, frequent first.

Every procedure is read once into `SearchWords`: folded texts in which a word begins after a space, so
that "a word begins with what was typed" is one `in`. Order of the answers: code or exact name; then
what the name says; then initials (`tthn`); then what the result or the field of law says. Within each,
what this desk receives most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from heapq import nsmallest
from typing import TYPE_CHECKING, Literal

from services.rules.vietnamese_text import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Place = Literal["code", "name", "initials", "result"]

_CODE_LIKE = re.compile(r"\d[\d.]*")
_CODE, _NAME, _INITIALS, _RESULT = 0, 1, 2, 3
_PLACES: tuple[Place, ...] = ("code", "name", "initials", "result")
_LINES = 6  # of the stored form


@dataclass(frozen=True, slots=True)
class SearchWords:
    """One procedure as the search sees it; every text folded.

    Attributes:
        digits: The code without its dot, `"2000635"`.
        short: Short name; `aliases` and `title` (short name, aliases, full name) likewise begin every
            word after a space.
        wide: Title, results and field of law.
        initials: Of short name, aliases and full name, each after a space: `" tthn xnđt"`.
    """

    code: str
    digits: str
    short: str
    aliases: tuple[str, ...]
    title: str
    wide: str
    initials: str


@dataclass(frozen=True, slots=True)
class Match:
    """One answer.

    Attributes:
        place: Where the words were found; `"result"` also stands for the field of law.
    """

    code: str
    place: Place


def search_words(
    code: str, short: str, name: str, aliases: Sequence[str], result: str, field: str
) -> SearchWords:
    """Return what the search keeps of one procedure."""
    short_words, name_words = tokens(short), tokens(name)
    alias_words = [tokens(alias) for alias in aliases]
    title = _joined([short_words, *alias_words, name_words])
    return SearchWords(
        code=code,
        digits=code.replace(".", ""),
        short=" ".join(short_words),
        aliases=tuple(" ".join(words) for words in alias_words),
        title=title,
        wide=title + _joined([tokens(result), tokens(field)]),
        initials=_joined([_initials(words) for words in (short_words, *alias_words, name_words)]),
    )


def stored_words(words: SearchWords) -> str:
    """Return the words as text, one part a line."""
    return "\n".join(
        (words.code, words.short, "|".join(words.aliases), words.title, words.wide, words.initials)
    )


def read_words(text: str) -> SearchWords:
    """Return the words from their text.

    Raises:
        ValueError: It is not such a text.
    """
    lines = text.split("\n")
    if len(lines) != _LINES:
        raise ValueError("not search words")
    code, short, aliases, title, wide, initials = lines
    return SearchWords(
        code=code,
        digits=code.replace(".", ""),
        short=short,
        aliases=tuple(aliases.split("|")) if aliases else (),
        title=title,
        wide=wide,
        initials=initials,
    )


def find_procedures(
    entries: Sequence[SearchWords], text: str, counts: Mapping[str, int], limit: int
) -> tuple[tuple[Match, ...], int]:
    """Return the best `limit` matches and how many there are in all.

    Args:
        entries: The catalogue, in its own order, which decides among equals.
        text: What was typed, with or without marks; empty finds everything.
        counts: How often this desk received each procedure lately, by code.
        limit: At most so many are returned.
    """
    wanted = tokens(text)
    code = "".join(wanted) if _CODE_LIKE.fullmatch(text.strip()) else ""
    phrase = " ".join(wanted)
    prefixes = [f" {word}" for word in wanted]
    single = phrase if len(wanted) == 1 and len(phrase) >= 2 else ""
    found: list[tuple[int, int, int, int]] = []
    count = counts.get
    for place, entry in enumerate(entries):
        if not wanted:
            tier, score = _NAME, 0
        elif code:
            at = entry.digits.find(code)
            if at < 0:
                continue
            tier, score = _CODE, at
        elif all([prefix in entry.title for prefix in prefixes]):  # noqa: C419 - a list is quicker
            tier, score = _title_score(entry, phrase)
        elif single and f" {single}" in entry.initials:
            tier, score = _INITIALS, 0
        elif all([prefix in entry.wide for prefix in prefixes]):  # noqa: C419
            tier, score = _RESULT, 0
        else:
            continue
        found.append((tier, -count(entry.code, 0), score, place))
    best = nsmallest(limit, found)
    return tuple(Match(entries[at].code, _PLACES[tier]) for tier, _, _, at in best), len(found)


def _title_score(entry: SearchWords, phrase: str) -> tuple[int, int]:
    if phrase == entry.short or phrase in entry.aliases:
        return _CODE, 0
    if entry.short.startswith(phrase):
        return _NAME, 0
    if f" {phrase}" in entry.title:
        return _NAME, 1
    return _NAME, 2


def _joined(parts: Iterable[Sequence[str] | str]) -> str:
    """Return the words with a space before each; parts are kept apart by two."""
    return "".join(f"  {part if isinstance(part, str) else ' '.join(part)}" for part in parts)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)
