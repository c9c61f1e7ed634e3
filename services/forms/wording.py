"""The prescribed words of Form 01, read from `resources/forms/slip.toml` by version of the form."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

import resources
from services.forms.slip_data import TT03_2025


@dataclass(frozen=True, slots=True)
class SlipWording:
    """Words of one version; names as in the file, `{…}` are filled in by the form."""

    number: str
    title: str
    code: str
    codes: str
    copy_kept: str
    copy_given: str
    desk: str
    filer: str
    filer_for_other: str
    relation: str
    owner: str
    owner_address: str
    personal_id: str
    address: str
    phone: str
    email: str
    request: str
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
    reprint: str
    replaces: str
    replaced: str
    training: str
    training_notice: str
    filer_signs: str
    officer_signs: str
    sign_hint: str
    online_hint: str
    annex_title: str
    annex_lead: str
    annex_notice: str
    annex_heads: tuple[str, ...]


@lru_cache(maxsize=8)
def slip_wording(template: str) -> SlipWording:
    """Return the words of version `template`; what it leaves out is as in the version in force.

    Raises:
        ValueError: There is no such version.
    """
    import tomllib

    versions = tomllib.loads(resources.path("forms/slip.toml").read_text(encoding="utf-8"))
    if template not in versions:
        raise ValueError(f"no wording for {template}")
    found = {**versions[TT03_2025], **versions[template]}
    words: dict[str, Any] = {field.name: found[field.name] for field in fields(SlipWording)}
    lists = {name: tuple(value) for name, value in words.items() if isinstance(value, list)}
    return SlipWording(**{**words, **lists})
