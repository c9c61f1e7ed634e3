"""`act`: what happens to dossiers after reception, one by one or from a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.errors import AppError
from services.life_files import AMEND, KINDS, ActLine, amended, read_acts, read_data, read_request
from services.rules.moments import clock_text, short_date
from ui.console.command_line import Console, read_text
from ui.console.desk_commands import OFFICER, opened
from ui.life_wording import form_name, state_name
from ui.wording import words

if TYPE_CHECKING:
    from services.desk import Desk


def add_commands(commands: Any) -> None:
    """Register this module's commands."""
    act = commands.add_parser("act", help="ghi một việc vào hồ sơ: chuyển, bổ sung, trả kết quả …")
    act.add_argument("code", nargs="?", metavar="CODE")
    act.add_argument("kind", nargs="?", metavar="KIND", choices=(*KINDS, AMEND))
    act.add_argument("--data-json", metavar="JSON", default="{}", help="nội dung của việc")
    act.add_argument("--from", dest="file", metavar="FILE", help="danh sách việc, hoặc - cho stdin")
    act.add_argument("--officer", default=OFFICER, metavar="USER")
    act.set_defaults(run=_act, usage_error=act.error)


def _act(console: Console) -> int:
    args = console.args
    if args.file is not None and args.code is None:
        return _from_file(console)
    if args.file is not None or args.kind is None:
        args.usage_error("CODE KIND, hoặc --from FILE")
    line = ActLine(args.code, args.kind, None, args.officer, read_data(args.data_json))
    with opened(console) as desk:
        done = _record(desk, line)
    console.print(lambda: _told(done), done)
    return 0


def _from_file(console: Console) -> int:
    lines = read_acts(read_text(Path(console.args.file)))
    with opened(console) as desk:
        done = [_tried(desk, line, console.args.officer) for line in lines]
    console.print(lambda: "\n".join(map(_told, done)), done)
    return 0 if all(one["ok"] for one in done) else 1


def _tried(desk: Desk, line: ActLine, officer: str) -> dict[str, Any]:
    """Return what became of one line; a refused one does not hold up the rest."""
    acting = ActLine(line.code, line.kind, line.at, line.officer or officer, line.data)
    try:
        return {**_record(desk, acting), "ok": True}
    except AppError as error:
        told = words(error)
        refused = {"error": told.text, "error_code": told.code}
        return {"code": line.code, "kind": line.kind, "ok": False, **refused}


def _record(desk: Desk, line: ActLine) -> dict[str, Any]:
    """Record one act and return the answer.

    Raises:
        As `DossierLife.record` and `read_request`.
    """
    if line.officer != OFFICER:
        desk.accounts.find(line.officer)  # a misspelt name must not act as the lead
    dossier_id = desk.dossiers.find(line.code)
    at = line.at or desk.clock()
    number, form = "", None
    if line.kind == AMEND:
        draft, reason = amended(desk.dossiers.draft_of(dossier_id), line.data)
        desk.dossiers.correct(draft, reason, line.officer, at)
    else:
        request = read_request(line.kind, line.data, desk.life.state(dossier_id), at)
        recorded = desk.life.record(dossier_id, request, line.officer, at)
        number, form = recorded.number, recorded.form
    state = desk.life.state(dossier_id)
    return {
        "code": state.received.code,
        "kind": line.kind,
        "state": state.business.value,
        "status": state.national_status,
        "due_at": state.due_at.isoformat(),
        "number": number,
        "form": form.value if form else None,
    }


def _told(one: dict[str, Any]) -> str:
    if not one.get("ok", True):
        return f"{one['code']}  {one['kind']}  ! {one['error']} ({one['error_code']})"
    due = datetime.fromisoformat(one["due_at"])
    parts = [one["code"], one["kind"], state_name(one["state"])]
    parts.append(f"hẹn {short_date(due.date())} {clock_text(due)}")
    if one["form"]:
        parts.append(f"{form_name(one['form'])} {one['number']}".rstrip())
    return "  ".join(parts)
