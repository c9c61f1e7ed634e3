"""The prescribed words of the forms, read from `resources/forms/*.toml` by version of the form.

A file has a section for each version; what a version leaves out is as in the one in force. A known version
without a section has all words in common with the one in force.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Protocol, TypeVar

import resources
from services.forms.slip_data import TEMPLATES, TT03_2025

_Words = TypeVar("_Words")


class Marked(Protocol):
    """What every form says of itself."""

    @property
    def template(self) -> str: ...
    @property
    def reprint(self) -> int: ...
    @property
    def is_training(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Words that stand on more than one form; `{…}` are filled in by the form."""

    code: str
    personal_id: str
    address: str
    phone: str
    email: str
    request: str
    sign_hint: str
    seal_hint: str
    reprint: str
    training: str
    training_notice: str


@dataclass(frozen=True, slots=True)
class SlipWords:
    """Words of Form 01."""

    number: str
    title: str
    codes: str
    copy_kept: str
    copy_given: str
    desk: str
    filer: str
    filer_for_other: str
    relation: str
    owner: str
    owner_address: str
    papers: str
    no_papers: str
    paper_heads: tuple[str, ...]
    certified: str
    certified_heads: tuple[str, ...]
    total: str
    original_count: str
    certified_count: str
    copy_count: str
    page_count: str
    sheet_count: str
    electronic_count: str
    sets: str
    set_count: str
    limit: str
    received: str
    due: str
    due_short: str
    limit_short: str
    second_received: str
    second_due: str
    return_place: str
    fee: str
    fee_total: str
    paid: str
    unpaid: str
    book: str
    uncertain_due: str
    lookup: str
    lookup_at: str
    lookup_phone: str
    bring: str
    replaces: str
    replaced: str
    filer_signs: str
    officer_signs: str
    online_hint: str
    annex_title: str
    annex_lead: str
    annex_notice: str
    annex_heads: tuple[str, ...]


def slip_words(template: str) -> SlipWords:
    """Return the words of Form 01."""
    return words_of(SlipWords, "slip", template)


def shared_words(template: str) -> SharedWords:
    """Return the words that stand on more than one form."""
    return words_of(SharedWords, "shared", template)


def reprint_mark(form: Marked) -> str:
    """Return `"BẢN IN LẠI lần 2"`; nothing for a first print."""
    return shared_words(form.template).reprint.format(count=form.reprint) if form.reprint else ""


def training_mark(form: Marked) -> str:
    """Return what is drawn across a form for training; nothing for one that counts."""
    return shared_words(form.template).training if form.is_training else ""


def warning_mark(form: Marked) -> str:
    """Return what must be read first on a form: that it is a reprint, that it does not count."""
    notice = shared_words(form.template).training_notice if form.is_training else ""
    return ". ".join(filter(None, (reprint_mark(form), notice)))


def words_of(kind: type[_Words], file: str, template: str) -> _Words:
    """Return the words of version `template` that `resources/forms/{file}.toml` holds.

    Args:
        kind: A dataclass of texts and of tuples of texts, named as in the file.
        file: Name of the form's file.
        template: Version of the form, one of `TEMPLATES`.

    Raises:
        ValueError: There is no such version.
    """
    if template not in TEMPLATES:
        raise ValueError(f"no wording for {template}")
    dataclass_of_texts: Any = kind
    made: _Words = _filled(dataclass_of_texts, file, template)
    return made


@lru_cache(maxsize=64)
def _filled(kind: Any, file: str, template: str) -> Any:
    versions = _versions(file)
    found = {**versions[TT03_2025], **versions.get(template, {})}
    words = {field.name: found[field.name] for field in fields(kind)}
    lists = {name: tuple(value) for name, value in words.items() if isinstance(value, list)}
    return kind(**{**words, **lists})


@lru_cache(maxsize=16)
def _versions(file: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(resources.path(f"forms/{file}.toml").read_text(encoding="utf-8"))
