"""`demo --out DIR`: a morning at the desk without a window, which ends by checking its own result."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import resources
from services.clock import VIETNAM
from services.errors import FileFaultError, StoreDamagedError
from services.rules.moments import clock_text, short_date
from ui.console.command_line import Console, read_text

if TYPE_CHECKING:
    from services.desk import Desk
    from services.reception import Receipt

MONDAY = datetime(2026, 11, 23, 8, 5, tzinfo=VIETNAM)  # the day before the new holiday of 24/11
BETWEEN = timedelta(minutes=14)
OFFICER = "ha"


@dataclass
class _Morning:
    """A clock that goes on from one citizen to the next."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


def add_commands(commands: Any) -> None:
    """Register this module's command."""
    demo = commands.add_parser("demo", help="một buổi sáng ở quầy, không cần màn hình")
    demo.add_argument("--out", required=True, metavar="DIR", help="thư mục ghi giấy hẹn PDF")
    demo.set_defaults(run=_demo)


def _demo(console: Console) -> int:
    out = Path(console.args.out)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileFaultError(out.name, "unwritable") from error
    clock = _Morning(console.clock() if console.args.now else MONDAY)
    with tempfile.TemporaryDirectory(prefix="mot-cua-demo-") as folder:
        desk, recovery_code = _set_up(Path(folder) / "desk", clock)
        try:
            lines, slips = _receive_everybody(desk, clock, out)
        finally:
            desk.close()
        desk = _open_again(Path(folder) / "desk", clock, recovery_code)
        try:
            checked = _check(desk, slips)
        finally:
            desk.close()
    console.print(
        lambda: "\n".join([*lines, *checked, f"Giấy hẹn ở {out}"]),
        {"received": len(slips), "slips": [str(path) for path in slips.values()], "ok": True},
    )
    return 0


def _set_up(folder: Path, clock: _Morning) -> tuple[Desk, str]:
    import tomllib

    from services.desk import create_desk
    from services.office import read_setup, with_desk_number

    setup = read_setup(tomllib.loads(read_text(resources.path("samples/office.toml"))))
    return create_desk(folder, with_desk_number(setup, 2), clock)


def _open_again(folder: Path, clock: _Morning, recovery_code: str) -> Desk:
    from services.desk import open_desk

    return open_desk(folder, clock, recovery_code=recovery_code)


def _receive_everybody(desk: Desk, clock: _Morning, out: Path) -> tuple[list[str], dict[str, Path]]:
    from services.intake_files import read_intakes

    office = desk.office()
    lines = [f"{office.name} · quầy {desk.setting().number} · {short_date(clock().date())}"]
    slips: dict[str, Path] = {}
    text = read_text(resources.path("samples/dossiers.json"))
    for intake in read_intakes(text, desk.catalogue(), clock()):
        draft = replace(intake.draft, started_at=clock())
        receipt = desk.reception.receive(draft, OFFICER)
        lines += _told(receipt)
        for number, one in enumerate(receipt.dossiers):
            paper = ("A5", "A4", "80mm")[(len(slips) + number) % 3]
            path = out / f"{one.code}.pdf"
            path.write_bytes(desk.dossiers.slip_pdf(one.dossier_id, paper))
            slips[one.code] = path
        clock.now += BETWEEN
    return lines, slips


def _told(receipt: Receipt) -> list[str]:
    return [
        f"{clock_text(one.received_at)}  {one.code}  {receipt.name}  {one.procedure}"
        f"  → {short_date(one.due_at.date())} {clock_text(one.due_at)}"
        for one in receipt.dossiers
    ]


def _check(desk: Desk, slips: dict[str, Path]) -> list[str]:
    """Look every promise up again: the dossier, its slip's codes on the page, the whole book."""
    from services.checkup import check
    from services.dossiers import SlipWorth
    from services.forms.code_reader import codes_on

    for code, path in slips.items():
        sheet = desk.dossiers.sheet(desk.dossiers.find(code))
        read = codes_on(path.read_bytes())
        worths = [desk.dossiers.check_slip(text) for text in read]
        valid = [worth for worth in worths if worth and worth.worth is SlipWorth.VALID]
        if not valid or valid[0].code != sheet.code or code not in read:
            raise FileFaultError(path.name, "altered")
    found = check(desk.book, desk.accounts.log)
    if not found.ok:
        raise StoreDamagedError("; ".join(found.problems))
    return [
        f"Đã đóng, mở lại và kiểm tra: {found.dossiers} hồ sơ, {found.acts} lần ghi, chuỗi nguyên,",
        "mã QR và mã vạch trên từng giấy hẹn đọc lại đúng số.",
    ]
