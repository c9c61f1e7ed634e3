"""A report that is kept: written as text, hashed, read back as the very same table.

The text is JSON with sorted keys. The hash covers what stands on the page: titles, headings, figures,
notes, date and signers. The dossiers behind the figures are kept with the table but not hashed, for
their numbers are this machine's own and may be given anew when its tables are rebuilt.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from typing import Any

from services.reports.table import Cell, Issuer, Kind, ReportTable, TableColumn, TableRow
from services.rules.shares import Share

VERSION = 1  # of this text's shape
SHORT_HASH = 4  # letters, as the list of kept reports shows them: "mã 9C41"


def frozen_text(table: ReportTable) -> str:
    """Return the table as text; `read_frozen` makes the same table of it."""
    return _json({**_page(table), "dossiers": [row.dossiers for row in table.lines]})


def content_hash(table: ReportTable) -> str:
    """Return the SHA-256 of what stands on the page, 64 hexadecimal digits."""
    return sha256(_json(_page(table)).encode()).hexdigest()


def short_hash(table: ReportTable) -> str:
    """Return the first letters of the hash, `9C41`."""
    return content_hash(table)[:SHORT_HASH].upper()


def read_frozen(text: str) -> ReportTable:
    """Return the table that `frozen_text` wrote.

    Raises:
        ValueError: It is no such text, or of a newer shape.
    """
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            raise ValueError(f"version {document['version']}")
        return _table(document)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no frozen report") from error


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _page(table: ReportTable) -> dict[str, Any]:
    return {
        "version": VERSION,
        "issuer": {**asdict(table.issuer), "made_on": table.issuer.made_on.isoformat()},
        "form": table.form,
        "titles": table.titles,
        "facts": table.facts,
        "columns": [asdict(column) for column in table.columns],
        "rows": [_row(row) for row in table.rows],
        "total": _row(table.total) if table.total is not None else None,
        "notes": table.notes,
        "signers": table.signers,
    }


def _row(row: TableRow) -> dict[str, Any]:
    return {"key": row.key, "cells": [_cell(cell) for cell in row.cells]}


def _cell(cell: Cell) -> Any:
    if isinstance(cell, Share):
        return {"part": cell.part, "whole": cell.whole}
    return {"on": cell.isoformat()} if isinstance(cell, date) else cell


def _table(document: dict[str, Any]) -> ReportTable:
    issuer = document["issuer"]
    written = [*document["rows"], *([document["total"]] if document["total"] else [])]
    lines = tuple(
        _read_row(row, dossiers)
        for row, dossiers in zip(written, document["dossiers"], strict=True)
    )
    return ReportTable(
        issuer=Issuer(**{**issuer, "made_on": date.fromisoformat(issuer["made_on"])}),
        form=document["form"],
        titles=tuple(document["titles"]),
        facts=tuple((label, value) for label, value in document["facts"]),
        columns=tuple(_read_column(column) for column in document["columns"]),
        rows=lines[: len(document["rows"])],
        total=lines[-1] if document["total"] else None,
        notes=tuple(document["notes"]),
        signers=_signers(document["signers"]),
    )


def _signers(written: list[str] | None) -> tuple[str, str] | None:
    if written is None:
        return None
    left, right = written
    return left, right


def _read_column(column: dict[str, Any]) -> TableColumn:
    places = {name: tuple(column[name]) for name in ("sum_of", "part", "whole")}
    return TableColumn(**{**column, **places, "kind": Kind(column["kind"])})


def _read_row(row: dict[str, Any], dossiers: list[list[int]]) -> TableRow:
    cells = tuple(_read_cell(cell) for cell in row["cells"])
    return TableRow(row["key"], cells, tuple(tuple(found) for found in dossiers))


def _read_cell(cell: Any) -> Cell:
    if isinstance(cell, dict):
        return date.fromisoformat(cell["on"]) if "on" in cell else Share(**cell)
    if cell is None or isinstance(cell, str | int):
        return cell
    raise ValueError(f"cell {cell!r}")
