"""`init, receive, show, find, slip, check, rebuild`: the desk from the command line."""

from __future__ import annotations

import getpass
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.errors import FileFaultError, InvalidInputError
from services.rules.life import Form
from services.rules.moments import clock_text, short_date
from services.rules.time_states import PillKind
from ui.console.command_line import Console, read_text
from ui.console.life_documents import life_document, life_lines
from ui.life_wording import act_title, state_name

if TYPE_CHECKING:
    from services.desk import Desk
    from services.dossiers import ActRecord, DossierSheet
    from services.office import OfficeSetup
    from services.reception import Preview, Receipt

OFFICER = "lenh"  # who acts when nobody is signed in: the command line itself
MOST_FOUND = 500
CLOCK_WORDS = {
    PillKind.RUNNING: "on_time",
    PillKind.SOON: "soon",
    PillKind.OVERDUE: "overdue",
    PillKind.PAUSED: "paused",
    PillKind.EARLY: "early",
    PillKind.ON_TIME: "done",
    PillKind.LATE: "done",
    PillKind.STOPPED: "done",
}
FORMS = ("01", "02", "03", "04", "05", "06", "07")
PAPERS = ("A4", "A5", "80mm")


def add_commands(commands: Any) -> None:
    """Register this module's commands."""
    init = commands.add_parser("init", help="lập sổ mới từ tệp mô tả cơ quan")
    init.add_argument("--office", required=True, metavar="FILE", help="TOML hoặc JSON")
    init.add_argument("--desk", type=int, metavar="N", help="số quầy, 1–9")
    init.set_defaults(run=_init)

    receive = commands.add_parser("receive", help="tiếp nhận hồ sơ từ JSON")
    receive.add_argument("files", nargs="+", metavar="FILE", help="tệp JSON, hoặc - cho stdin")
    receive.add_argument("--slips", metavar="DIR", help="ghi giấy hẹn PDF vào thư mục")
    receive.add_argument("--officer", default=OFFICER, metavar="USER")
    receive.set_defaults(run=_receive)

    show = commands.add_parser("show", help="một hồ sơ: trạng thái, hạn, giấy tờ, diễn biến")
    show.add_argument("code", metavar="CODE")
    show.set_defaults(run=_show)

    find = commands.add_parser("find", help="tìm như ô tìm kiếm")
    find.add_argument("text", metavar="TEXT")
    find.add_argument("--limit", type=int, default=20, metavar="N")
    find.set_defaults(run=_find)

    slip = commands.add_parser("slip", help="biểu mẫu của hồ sơ, PDF")
    slip.add_argument("code", metavar="CODE")
    slip.add_argument("--form", choices=FORMS, default="01")
    slip.add_argument("--paper", choices=PAPERS, default="A4")
    slip.add_argument("-o", "--output", metavar="FILE")
    slip.set_defaults(run=_slip)

    check = commands.add_parser("check", help="kiểm tra sổ từ đầu đến cuối")
    check.set_defaults(run=_check)

    rebuild = commands.add_parser("rebuild", help="dựng lại danh sách và tìm kiếm từ sổ")
    rebuild.set_defaults(run=_rebuild)


@contextmanager
def opened(console: Console) -> Iterator[Desk]:
    """Give the desk of the data folder, open; closed afterwards whatever happens."""
    from services.desk import open_desk

    desk = open_desk(console.folder, console.clock, passphrase=console.passphrase)
    try:
        yield desk
    finally:
        desk.close()


def _init(console: Console) -> int:
    from services.desk import create_desk
    from services.office import read_setup, with_desk_number

    setup = read_setup(_document(Path(console.args.office)))
    if console.args.desk is not None:
        setup = with_desk_number(setup, console.args.desk)
    passphrase = console.passphrase
    setup = _with_passwords(setup, passphrase)
    desk, recovery_code = create_desk(console.folder, setup, console.clock, passphrase)
    try:
        kinds = sorted(kind.value for kind in desk.slots.kinds())
    finally:
        desk.close()
    people = (
        f"Đã lập sổ cho {setup.office.name}, quầy {setup.desk.number}.\n"
        f"Mã khôi phục, ghi ra giấy và cất ở nơi khóa được (không hiện lại):\n  {recovery_code}"
    )
    console.print(
        people,
        {
            "folder": str(console.folder),
            "desk": setup.desk.number,
            "key_slots": kinds,
            "recovery_code": recovery_code,
        },
    )
    return 0


def _document(path: Path) -> dict[str, Any]:
    text = read_text(path)
    if path.suffix.lower() == ".json":
        try:
            read = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise FileFaultError(path.name, "not_json") from error
    else:
        try:
            read = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise FileFaultError(path.name, "not_toml") from error
    if not isinstance(read, dict):
        raise InvalidInputError("office", "missing")
    return read


def _with_passwords(setup: OfficeSetup, passphrase: str | None) -> OfficeSetup:
    """Ask for passwords not given, at a terminal; in rehearsals the passphrase stands in."""
    officers = []
    for officer in setup.officers:
        password = officer.password or passphrase or ""
        if not password and sys.stdin.isatty():
            password = getpass.getpass(f"Mật khẩu cho {officer.name} ({officer.username}): ")
        officers.append(replace(officer, password=password))
    return replace(setup, officers=tuple(officers))


def _receive(console: Console) -> int:
    from services.intake_files import read_intakes

    folder = _slips_folder(console.args.slips)
    done: list[dict[str, Any]] = []
    with opened(console) as desk:
        intakes = [
            intake
            for name in console.args.files
            for intake in read_intakes(read_text(Path(name)), desk.catalogue(), console.clock())
        ]
        for intake in intakes:  # all are sound before the first is received
            desk.reception.require_complete(intake.draft)
        try:
            for intake in intakes:
                remarks = _remarks(desk.reception.preview(intake.draft))
                receipt = desk.reception.receive(intake.draft, console.args.officer)
                made = _documents(receipt, (*intake.warnings, *remarks))
                done += made
                if folder is not None:
                    slip = _write_slip(desk, receipt, folder)
                    for one in made:
                        one["slip"] = slip
        except BaseException:  # a number that was given is told, whatever stopped the rest
            if done:
                _print_received(console, done)
            raise
    _print_received(console, done)
    return 0


def _print_received(console: Console, done: list[dict[str, Any]]) -> None:
    console.print(lambda: "\n".join(_received_line(one) for one in done), done)


def _remarks(preview: Preview) -> tuple[str, ...]:
    """Return what an officer would have been shown before saving."""
    earlier = (
        f"Người này đã nộp cùng thủ tục: hồ sơ {one.code}, nhận {short_date(one.received_at.date())}."
        for one in preview.duplicates
    )
    return (*(problem.message for problem in preview.problems), *earlier)


def _documents(receipt: Receipt, warnings: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        {
            "code": one.code,
            "dossier_id": one.dossier_id.hex(),
            "received_at": one.received_at.isoformat(),
            "due_at": one.due_at.isoformat(),
            "fee_vnd": one.fee_vnd,
            "slip": None,
            "warnings": [*warnings, *one.warnings],
        }
        for one in receipt.dossiers
    ]


def _slips_folder(name: str | None) -> Path | None:
    """Return the folder for slips, made before anything is received; None where none is asked for."""
    if name is None:
        return None
    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileFaultError(folder.name, "unwritable") from error
    return folder


def _write_slip(desk: Desk, receipt: Receipt, folder: Path) -> str:
    path = folder / f"{receipt.dossiers[0].code}.pdf"
    _write(path, desk.dossiers.slip_pdf(receipt.dossiers[0].dossier_id, "A4"))
    return str(path)


def _write(path: Path, content: bytes) -> None:
    """Write a PDF, never over a file that is something else.

    Raises:
        FileFaultError: `not_overwritten` or `unwritable`.
    """
    try:
        if path.is_file() and path.stat().st_size and not _is_pdf(path):
            raise FileFaultError(path.name, "not_overwritten")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise FileFaultError(path.name, "unwritable") from error


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(5) == b"%PDF-"


def _received_line(one: dict[str, Any]) -> str:
    from datetime import datetime

    from services.rules.fees import money

    due = datetime.fromisoformat(one["due_at"])
    line = f"{one['code']}  hẹn {short_date(due.date())} {clock_text(due)}  {money(one['fee_vnd'])}"
    return "\n".join([line, *(f"  ! {warning}" for warning in one["warnings"])])


def _show(console: Console) -> int:
    with opened(console) as desk:
        dossier_id = desk.dossiers.find(console.args.code)
        sheet = desk.dossiers.sheet(dossier_id)
        acts = desk.dossiers.acts(dossier_id)
        line = desk.lists.line(dossier_id)
        officers = desk.officer_names()
    assert line is not None  # noqa: S101 - it was found
    console.print(
        lambda: _sheet_text(sheet, officers),
        _sheet_document(sheet, acts, CLOCK_WORDS[line.pill.kind]),
    )
    return 0


def _sheet_document(sheet: DossierSheet, acts: tuple[ActRecord, ...], clock: str) -> dict[str, Any]:
    return {
        "code": sheet.code,
        "status": sheet.national_status,
        "state": sheet.state,
        "procedure": {"code": sheet.procedure_code, "name": sheet.procedure},
        "name": sheet.owner.name,
        "received_at": sheet.received_at.isoformat(),
        "due_at": sheet.due_at.isoformat(),
        "original_due_at": sheet.original_due_at.isoformat(),
        "clock": clock,
        **life_document(sheet.life),
        "fee_vnd": sheet.fee_vnd,
        "papers": [
            {
                "name": paper.name,
                "original": paper.original,
                "certified": paper.certified,
                "copy": paper.copy,
                "mode": paper.mode.value,
                "state": paper.state.value,
            }
            for paper in sheet.papers
        ],
        "acts": [
            {
                "kind": act.kind,
                "at": act.at.isoformat(),
                "officer": act.officer,
                "data": act.data,
            }
            for act in acts
        ],
        "slip": {"issue": sheet.slip.issue, "reprints": sheet.slip.reprints},
        "exchange": "local",
    }


def _sheet_text(sheet: DossierSheet, officers: Mapping[str, str]) -> str:
    lines = [
        f"{sheet.code}  {state_name(sheet.state)}",
        sheet.procedure + (f" ({sheet.case_name})" if sheet.case_name else ""),
        f"Chủ hồ sơ: {sheet.owner.name}  {sheet.masked_id}",
        f"Nhận: {short_date(sheet.received_at.date())} {clock_text(sheet.received_at)}",
        f"Hẹn trả: {short_date(sheet.due_at.date())} {clock_text(sheet.due_at)}  ({sheet.limit})",
        *life_lines(sheet.life, officers),
        "Giấy tờ:",
        *(f"  - {paper.name}" for paper in sheet.papers),
        "Diễn biến:",
        *(
            f"  {short_date(line.at.date())} {clock_text(line.at)}  {act_title(line.kind)}"
            f"  {line.officer}  {line.detail}".rstrip()
            for line in sheet.history
        ),
    ]
    return "\n".join(lines)


def _find(console: Console) -> int:
    if console.args.limit < 1:
        raise InvalidInputError("find.limit", "not_positive")
    with opened(console) as desk:
        limit = min(console.args.limit, MOST_FOUND)
        lines = desk.lists.search(console.args.text, limit).lines
        sheets = [desk.dossiers.sheet(line.dossier_id) for line in lines]
    document = [
        {
            "code": sheet.code,
            "name": sheet.owner.name,
            "procedure": sheet.procedure,
            "due_at": sheet.due_at.isoformat(),
            "state": sheet.state,
        }
        for sheet in sheets
    ]
    people = (
        "\n".join(f"{one['code']}  {one['name']}  {one['procedure']}" for one in document)
        or f"Không có hồ sơ nào khớp “{console.args.text}”."
    )
    console.print(people, document)
    return 0


def _slip(console: Console) -> int:
    with opened(console) as desk:
        dossier_id = desk.dossiers.find(console.args.code)
        form = Form(console.args.form)
        if form is Form.RECEIPT:
            content = desk.dossiers.slip_pdf(dossier_id, console.args.paper)
        else:
            content = desk.forms.pdf(dossier_id, form, console.args.paper)
        code = desk.dossiers.sheet(dossier_id).code
    path = Path(console.args.output or f"{code}.pdf")
    _write(path, content)
    console.print(f"Đã ghi {path}", {"slip": str(path), "bytes": len(content)})
    return 0


def _check(console: Console) -> int:
    from services.checkup import check

    with opened(console) as desk:
        found = check(desk.book, desk.accounts.log)
    people = "\n".join(found.problems) or (
        f"Sổ còn nguyên: {found.acts} lần ghi, {found.dossiers} hồ sơ, chuỗi và danh sách khớp."
    )
    people = "\n".join([people, *found.notes])
    console.print(
        people,
        {
            "ok": found.ok,
            "problems": list(found.problems),
            "notes": list(found.notes),
            "acts": found.acts,
            "dossiers": found.dossiers,
        },
    )
    return 0 if found.ok else 1


def _rebuild(console: Console) -> int:
    from services.projections import rebuild

    with opened(console) as desk:
        dossiers = rebuild(desk.store)
    console.print(f"Đã dựng lại danh sách của {dossiers} hồ sơ.", {"dossiers": dossiers})
    return 0
