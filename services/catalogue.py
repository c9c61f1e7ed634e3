"""The catalogue: what this desk can receive on a day, found in a blink.

Three sources, one list: the procedures shipped with the program (`resources/procedures/*.toml`), those
taken from a file of the national portal, and what the office set itself (council fees, committed times,
papers it does not ask for). With a store, the shipped ones are recorded there once per release and read
back as JSON, because parsing the TOML files takes 20 ms and a dossier must find its version again after
an update; a document is decoded only when its procedure is asked for. Without a store the files are read
directly (`main.py procedures` on a bare machine, tests).
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from types import MappingProxyType
from typing import TYPE_CHECKING

import resources
from models import procedure_versions, settings
from models.procedure_versions import NewVersion, VersionLine
from services.errors import FileFaultError, NotFoundError
from services.rules.problems import Problem, error
from services.rules.procedure_documents import (
    check_document,
    expand,
    read_document,
    write_document,
)
from services.rules.procedure_overrides import Override, apply_override, read_override, revision
from services.rules.procedure_search import (
    Place,
    SearchWords,
    find_procedures,
    read_words,
    search_words,
    stored_words,
)
from services.rules.procedures import Period, ProcedureVersion, lapsed, standing

if TYPE_CHECKING:
    from pathlib import Path

    from models.store import Store
    from services.clock import Clock

SHIPPED = "procedures"  # folder of resources
SHIPPED_SETTING = "catalogue_shipped"  # digest of the shipped files the store has recorded
SHOWN = 8  # answers of a search that fit under the field at 1366 × 768
NO_COUNTS: Mapping[str, int] = MappingProxyType({})

Fetch = Callable[[str, str], ProcedureVersion]
"""Gives one version by code and version text; NotFoundError if there is none."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One version that may be offered.

    Attributes:
        load: Decodes its document; called once, when its procedure is asked for.
    """

    code: str
    version: str
    period: Period
    words: SearchWords
    load: Callable[[], ProcedureVersion]


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer of a search.

    Attributes:
        place: Where the words were found: `code`, `name`, `initials`, or `result` (or field of law).
        is_frequent: Whether this desk received it lately ("hay dùng").
    """

    procedure: ProcedureVersion
    place: Place
    is_frequent: bool


@dataclass(frozen=True, slots=True)
class Hits:
    """The best answers, and how many there are in all."""

    hits: tuple[Hit, ...]
    total: int


class Catalogue:
    """What can be received; unchanging, so any thread may ask. Made anew when its tables change.

    Attributes:
        problems: What is wrong with the shipped files; those procedures are left out.
    """

    def __init__(
        self,
        editions: Sequence[Edition],
        fetch: Fetch,
        overrides: Mapping[str, Override] | None = None,
        problems: Sequence[Problem] = (),
    ) -> None:
        self.problems = tuple(problems)
        self._fetch = fetch
        self._overrides = overrides or {}
        self._by_code: dict[str, list[Edition]] = {}
        for edition in editions:
            self._by_code.setdefault(edition.code, []).append(edition)
        self._opened: dict[tuple[str, str], ProcedureVersion] = {}
        self._days: dict[date, tuple[tuple[Edition, bool], ...]] = {}

    def get(self, code: str, on: date) -> ProcedureVersion:
        """Return the procedure as this office receives it on a day.

        Where its law has lapsed and no new version is known, the last one, marked uncertain.

        Raises:
            NotFoundError: No such code is offered.
        """
        chosen = self._standing(code.strip(), on)
        if chosen is None:
            raise NotFoundError("procedure", code)
        edition, has_lapsed = chosen
        return self._opened_at(edition, has_lapsed=has_lapsed)

    def original(self, code: str, on: date) -> ProcedureVersion:
        """Return the procedure as the law has it, without what the office set.

        Raises:
            NotFoundError: No such code is offered.
        """
        chosen = self._standing(code, on)
        if chosen is None:
            raise NotFoundError("procedure", code)
        return chosen[0].load()

    def version(self, code: str, version: str) -> ProcedureVersion:
        """Return exactly the version a dossier was received under.

        Raises:
            NotFoundError: This desk never had it.
        """
        return self._fetch(code, version)

    def all(self, on: date) -> tuple[ProcedureVersion, ...]:
        """Return everything that can be received on a day, in the catalogue's order."""
        return tuple(
            self._opened_at(edition, has_lapsed=has_lapsed) for edition, has_lapsed in self._day(on)
        )

    def has(self, code: str) -> bool:
        """Say whether a code is offered on any day."""
        return code in self._by_code

    def override(self, code: str) -> Override:
        """Return what the office set for a procedure."""
        return self._overrides.get(code, Override())

    def search(
        self,
        text: str,
        limit: int = SHOWN,
        *,
        on: date,
        counts: Mapping[str, int] = NO_COUNTS,
    ) -> tuple[ProcedureVersion, ...]:
        """Return the best answers only; `find` tells more."""
        return tuple(hit.procedure for hit in self.find(text, limit, on=on, counts=counts).hits)

    def find(
        self,
        text: str,
        limit: int = SHOWN,
        *,
        on: date,
        counts: Mapping[str, int] = NO_COUNTS,
    ) -> Hits:
        """Return the procedures that meet what was typed, best first.

        Args:
            text: Words with or without marks, initials, or digits of a code; empty finds everything.
            limit: How many are returned at most; `Hits.total` counts all.
            on: The day of reception.
            counts: How often this desk received each code lately; those come first among equals.
        """
        day = self._day(on)
        matches, total = find_procedures([edition.words for edition, _ in day], text, counts, limit)
        hits = tuple(
            Hit(self.get(match.code, on), match.place, counts.get(match.code, 0) > 0)
            for match in matches
        )
        return Hits(hits, total)

    def _day(self, on: date) -> tuple[tuple[Edition, bool], ...]:
        known = self._days.get(on)
        if known is None:
            chosen = (self._standing(code, on) for code in self._by_code if self._is_offered(code))
            known = self._days[on] = tuple(item for item in chosen if item is not None)
        return known

    def _is_offered(self, code: str) -> bool:
        override = self._overrides.get(code)
        return override is None or not override.hidden

    def _standing(self, code: str, on: date) -> tuple[Edition, bool] | None:
        editions = self._by_code.get(code, [])
        chosen = standing([edition.period for edition in editions], on)
        return None if chosen is None else (editions[chosen[0]], chosen[1])

    def _opened_at(self, edition: Edition, *, has_lapsed: bool) -> ProcedureVersion:
        key = (edition.code, edition.version)
        opened = self._opened.get(key)
        if opened is None:
            opened = apply_override(edition.load(), self.override(edition.code))
            self._opened[key] = opened
        return lapsed(opened) if has_lapsed else opened


def shipped_catalogue(folder: Path | None = None) -> Catalogue:
    """Return the catalogue of the shipped files alone."""
    versions, problems = read_shipped(folder)
    by_text = {(item.code, item.version): item for item in versions}

    def fetch(code: str, version: str) -> ProcedureVersion:
        found = by_text.get((code, version))
        if found is None:
            raise NotFoundError("procedure_version", f"{code} {version}")
        return found

    return Catalogue([edition_of(item) for item in versions], fetch, problems=problems)


def open_catalogue(store: Store, clock: Clock, folder: Path | None = None) -> Catalogue:
    """Return the desk's catalogue, the procedures of this release recorded in it first.

    The first call after an update writes: never call it inside a transaction.
    """
    problems: Sequence[Problem] = ()
    fingerprint = shipped_digest(folder)
    with store.reading() as db:
        recorded = settings.read(db, SHIPPED_SETTING)
    if recorded != fingerprint:
        problems = record_shipped(store, clock, folder)
    return load_catalogue(store, problems)


def load_catalogue(store: Store, problems: Sequence[Problem] = ()) -> Catalogue:
    """Return the catalogue as the store has it now."""
    with store.reading() as db:
        active = procedure_versions.active(db)
        rows = procedure_versions.current_overrides(db)
    overrides = {row.code: read_override(json.loads(row.document)) for row in rows}

    def fetch(code: str, version: str) -> ProcedureVersion:
        return _fetch(store, code, version)

    editions = [_edition(line, document) for line, document in active]
    return Catalogue(editions, fetch, overrides, problems)


def record_shipped(store: Store, clock: Clock, folder: Path | None = None) -> tuple[Problem, ...]:
    """Record this release's procedures beside the earlier ones; return what is wrong with its files.

    A code the release no longer ships is offered no more; its versions stay for the dossiers.
    """
    versions, problems = read_shipped(folder)
    at = clock().isoformat()
    with store.writing() as db:
        known = procedure_versions.active_lines(db)
        have = {(line.code, line.version) for line in known}
        for item in versions:
            if (item.code, item.version) not in have:
                procedure_versions.record(db, new_version(item, "shipped", "active", at=at))
        shipped = {item.code for item in versions}
        for line in known:
            if line.origin == "shipped" and line.code not in shipped:
                procedure_versions.set_status(db, line.code, line.version, "dismissed")
        settings.write(db, SHIPPED_SETTING, shipped_digest(folder))
    return problems


def read_shipped(
    folder: Path | None = None,
) -> tuple[tuple[ProcedureVersion, ...], tuple[Problem, ...]]:
    """Return the procedures of the shipped files and everything that is wrong with those files.

    A faulty procedure is left out, never the file it stands in.
    """
    versions: list[ProcedureVersion] = []
    problems: list[Problem] = []
    seen: set[tuple[str, str | None]] = set()
    for path in _files(folder):
        try:
            file = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
            problems.append(error(path.name, f"Không đọc được tệp danh mục: {fault}"))
            continue
        for place, document in enumerate(expand(file)):
            where = f"{path.name}:{document.get('code', place)}"
            found = list(check_document(document))
            key = (str(document.get("code")), document.get("effective_from"))
            if key in seen:
                found.append(error("code", "Mã này đã có ở tệp khác với cùng ngày hiệu lực."))
            seen.add(key)
            problems += [replace(item, field=f"{where}:{item.field}") for item in found]
            if not found:
                versions.append(read_document(document))
    return tuple(versions), tuple(problems)


def shipped_digest(folder: Path | None = None) -> str:
    """Return a digest of the shipped files' bytes and names."""
    total = blake2b(digest_size=16)
    for path in _files(folder):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def new_version(
    version: ProcedureVersion,
    origin: str,
    status: str,
    *,
    at: str,
    by: str = "",
    doubts: str = "[]",
) -> NewVersion:
    """Return the row that records a version; `at` is ISO time, `doubts` JSON."""
    line = VersionLine(
        code=version.code,
        version=version.version,
        status=status,
        origin=origin,
        effective_from=_iso(version.effective_from),
        effective_to=_iso(version.effective_to),
        words=stored_words(words_of(version)),
    )
    document = json.dumps(write_document(version), ensure_ascii=False, separators=(",", ":"))
    return NewVersion(line, document, doubts, at, by)


def edition_of(version: ProcedureVersion) -> Edition:
    """Return a procedure as the catalogue lists it."""
    return Edition(
        version.code, version.version, period_of(version), words_of(version), lambda: version
    )


def words_of(version: ProcedureVersion) -> SearchWords:
    """Return what the search reads of a procedure."""
    return search_words(
        version.code,
        version.short_name,
        version.name,
        version.aliases,
        version.result,
        version.field,
    )


def period_of(version: ProcedureVersion) -> Period:
    """Return when a version holds."""
    return Period(
        version.effective_from, version.effective_to, version.effective_from or version.read_on
    )


def _files(folder: Path | None) -> list[Path]:
    try:
        return sorted((folder or resources.path(SHIPPED)).glob("*.toml"))
    except FileNotFoundError as fault:
        raise FileFaultError(SHIPPED, "missing") from fault


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _edition(line: VersionLine, document: str) -> Edition:
    period = Period(
        date.fromisoformat(line.effective_from) if line.effective_from else None,
        date.fromisoformat(line.effective_to) if line.effective_to else None,
        date.fromisoformat(line.version[:10]),
    )
    return Edition(
        line.code,
        line.version,
        period,
        read_words(line.words),
        lambda: read_document(json.loads(document), line.version),
    )


def _fetch(store: Store, code: str, version: str) -> ProcedureVersion:
    """Return a recorded version, with the override its text names laid over it."""
    base, _, override_revision = version.partition("+")
    with store.reading() as db:
        found = procedure_versions.find(db, code, base)
        row = (
            procedure_versions.find_override(db, code, override_revision)
            if override_revision
            else None
        )
    if found is None or (override_revision and row is None):
        raise NotFoundError("procedure_version", f"{code} {version}")
    read = read_document(json.loads(found[1]), base)
    if row is None:
        return read
    override = read_override(json.loads(row.document))
    assert revision(override) == override_revision  # noqa: S101 - the row is named after its text
    return apply_override(read, override)
