"""Rows of lists for tests, and a reading that remembers what it was asked."""

from __future__ import annotations

from dataclasses import replace

from models.dossier_rows import DAY_MS, ClockGroup, DossierRow
from models.store import Reading

KEY, SALT = bytes(range(32)), bytes(range(16))


def a_row(number: int, **changes: object) -> DossierRow:
    row = DossierRow(
        dossier_id=number.to_bytes(16, "big"),
        code=f"H56.14.07-261123-{number:04d}",
        owner_name="Nguyễn Thị Mẫu",
        masked_id="0381 •••• 4417",
        folded="nguyen thi mau",
        procedure_code="2.000635",
        procedure_name="Cấp bản sao Trích lục hộ tịch",
        procedure_short="Trích lục",
        field="Hộ tịch",
        holder="ha",
        worked_by="ha",
        desk=2,
        channel="1",
        received_at_ms=1_000 * number,
        due_at_ms=DAY_MS * 3,
        state="received",
        clock=ClockGroup.RUNNING,
        clock_at_ms=DAY_MS * 3,
        received_day=1_000 * number // DAY_MS,
        due_day=3,
        since_ms=1_000 * number,
        personal_id="038192004417",
        phone="0912345678",
    )
    return replace(row, **changes)  # type: ignore[arg-type]


class Listening(Reading):
    """Remembers every statement that is read with."""

    __slots__ = ("statements",)

    def __init__(self, connection: object) -> None:
        super().__init__(connection)
        self.statements: list[tuple[str, object]] = []

    def _note(self, sql: str, parameters: object) -> None:
        self.statements.append((sql, parameters))

    def execute(self, sql: str, parameters: object = ()) -> object:
        self._note(sql, parameters)
        return super().execute(sql, parameters)  # type: ignore[arg-type]

    def row(self, sql: str, parameters: object = ()) -> tuple[object, ...] | None:
        self._note(sql, parameters)
        return super().row(sql, parameters)  # type: ignore[arg-type]

    def value(self, sql: str, parameters: object = ()) -> object:
        self._note(sql, parameters)
        return super().value(sql, parameters)  # type: ignore[arg-type]

    def rows(self, sql: str, parameters: object = ()) -> list[tuple[object, ...]]:
        self._note(sql, parameters)
        return super().rows(sql, parameters)  # type: ignore[arg-type]

    def plans(self) -> list[str]:
        """Return each step of each statement's plan."""
        return [
            step[3]
            for sql, parameters in self.statements
            for step in self._connection.execute(f"EXPLAIN QUERY PLAN {sql}", parameters)
        ]
