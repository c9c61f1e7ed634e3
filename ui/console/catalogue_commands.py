"""`procedures list|show|import|review|confirm`: the catalogue from the command line.

`list` and `show` need no data folder: without one they tell what ships with the program.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.errors import InvalidInputError, NotFoundError
from ui.console.desk_commands import OFFICER, opened

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Mapping

    from services.catalogue import Catalogue
    from services.catalogue_changes import Waiting
    from services.portal_import import ImportItem, ImportReport
    from services.rules.fees import FeeRule
    from services.rules.portal_doubts import Doubt
    from services.rules.procedures import ProcedureVersion
    from ui.console.command_line import Console

EVERYTHING = 10_000


def add_commands(commands: Any) -> None:
    """Register this module's command."""
    procedures = commands.add_parser("procedures", help="danh mục thủ tục")
    procedures.add_argument(
        "task",
        choices=_TASKS,
        metavar="VIỆC",
        help="list [CHỮ] · show MÃ · import TỆP · review · confirm MÃ",
    )
    procedures.add_argument("what", nargs="?", default="", metavar="CHỮ|MÃ|TỆP")
    procedures.add_argument("--look", action="store_true", help="import: chỉ xem, không ghi")
    procedures.add_argument("--limit", metavar="T", help="confirm: ví dụ “3 ngày làm việc”")
    procedures.add_argument(
        "--fee", metavar="VND", help="confirm: số tiền mỗi hồ sơ, 0 = miễn, hdnd = theo HĐND tỉnh"
    )
    procedures.add_argument("--short-name", default="", metavar="TÊN", help="confirm: tên gọn")
    procedures.add_argument("--officer", default=OFFICER, metavar="USER")
    procedures.set_defaults(run=partial(_run, procedures))


def _run(parser: argparse.ArgumentParser, console: Console) -> int:
    task = console.args.task
    if task in {"show", "import", "confirm"} and not console.args.what:
        parser.error(f"procedures {task}: còn thiếu mã hoặc tệp")
    return _TASKS[task](console)


@contextmanager
def _catalogue(console: Console) -> Iterator[Catalogue]:
    """Give the desk's catalogue, or the shipped one where there is no desk."""
    from services.catalogue import shipped_catalogue
    from services.data_folder import has_book

    if not has_book(console.folder):
        yield shipped_catalogue()
        return
    with opened(console) as desk:
        yield desk.catalogue()


def _list(console: Console) -> int:
    from ui.catalogue_wording import terms_line

    on = console.clock().date()
    with _catalogue(console) as catalogue:
        found = catalogue.search(console.args.what, EVERYTHING, on=on)
    lines = [f"{item.code}  {item.short_name}  ({terms_line(item)})" for item in found]
    console.print(
        "\n".join([*lines, f"{len(found)} thủ tục"]), [_brief(procedure) for procedure in found]
    )
    return 0


def _show(console: Console) -> int:
    from services.rules.procedure_documents import write_document

    on = console.clock().date()
    with _catalogue(console) as catalogue:
        procedure = catalogue.get(console.args.what, on)
    document = {
        "version": procedure.version,
        **write_document(procedure),
        "council_fees": dict(procedure.council_fees),
    }
    console.print(lambda: _sheet(procedure), document)
    return 0


def _import(console: Console) -> int:
    from services.catalogue_changes import CatalogueChanges
    from services.portal_import import examine_file

    path = Path(console.args.what)
    on = console.clock().date()
    open_dossiers: dict[str, list[str]] = {}
    if console.args.look:
        with _catalogue(console) as catalogue:
            report = examine_file(path, catalogue, on)
    else:
        with opened(console) as desk:
            report = examine_file(path, desk.catalogue(), on)
            changes = CatalogueChanges(desk.book, desk.clock)
            open_dossiers = changes.open_dossiers(report)
            changes.take_in(report, console.args.officer)
    end = _taken(open_dossiers) if not console.args.look else "Chỉ xem, chưa ghi gì."
    document = _report(report) | {"taken_in": not console.args.look, "open_dossiers": open_dossiers}
    console.print(lambda: _report_text(report, end), document)
    return 0


def _taken(open_dossiers: Mapping[str, list[str]]) -> str:
    count = sum(map(len, open_dossiers.values()))
    if not count:
        return "Đã nhập. Không có hồ sơ đang giải quyết nào thuộc thủ tục đổi."
    return f"Đã nhập. {count} hồ sơ đang giải quyết thuộc thủ tục đổi giữ bản cũ và ngày hẹn cũ."


def _review(console: Console) -> int:
    from services.catalogue_changes import CatalogueChanges

    with opened(console) as desk:
        waiting = CatalogueChanges(desk.book, desk.clock).waiting()
    console.print(lambda: _waiting_text(waiting), [_waiting(item) for item in waiting])
    return 0


def _confirm(console: Console) -> int:
    from services.catalogue_changes import Answers, CatalogueChanges
    from services.rules.deadlines import Limit

    args = console.args
    try:
        limit = Limit.parse(args.limit) if args.limit is not None else None
    except ValueError as error:
        raise InvalidInputError("limit", "not_a_limit", args.limit) from error
    answers = Answers(limit, _fee(args.fee), args.short_name)
    with opened(console) as desk:
        changes = CatalogueChanges(desk.book, desk.clock)
        versions = [
            item.procedure for item in changes.waiting() if item.procedure.code == args.what
        ]
        if not versions:
            raise NotFoundError("procedure", args.what)
        confirmed = changes.confirm(args.what, versions[-1].version, answers, args.officer)
    console.print(lambda: _sheet(confirmed), _brief(confirmed))
    return 0


def _fee(text: str | None) -> FeeRule | None:
    from services.rules.fees import FeeKind, FeeRule

    if text is None:
        return None
    if text.lower() in {"hdnd", "hđnd"}:
        return FeeRule(FeeKind.SET_BY_COUNCIL)
    try:
        amount_vnd = int(text.replace(".", ""))
        return FeeRule(FeeKind.FIXED, amount_vnd) if amount_vnd else FeeRule(FeeKind.FREE)
    except ValueError as error:
        raise InvalidInputError("fee", "not_an_amount", text) from error


def _brief(procedure: ProcedureVersion) -> dict[str, Any]:
    from services.rules.procedure_documents import write_fee

    return {
        "code": procedure.code,
        "version": procedure.version,
        "name": procedure.name,
        "short_name": procedure.short_name,
        "field": procedure.field,
        "limit": str(procedure.limit),
        "fee": write_fee(procedure.fee),
        "certainty": procedure.certainty.value,
    }


def _sheet(procedure: ProcedureVersion) -> str:
    from ui.catalogue_wording import (
        CERTAINTY_NAMES,
        RULE_NAMES,
        fee_sentence,
        paper_counts,
        source_line,
        terms_line,
    )

    lines = [f"{procedure.code}  {procedure.name}", terms_line(procedure)]
    lines.append(RULE_NAMES[procedure.rule_15h])
    for case in procedure.cases:
        terms = f"{procedure.limit_for(case.key)}, {fee_sentence(procedure.fee_for(case.key))}"
        lines.append(f"{procedure.case_label}: {case.name} ({terms})")
    lines.append(f"Kết quả: {procedure.result}")
    lines.append("Giấy tờ:")
    for paper in procedure.papers_for(None if procedure.cases else ""):
        need = "" if paper.required else f" – {(paper.group or 'nếu có').lower()}"
        lines.append(f"  {paper.short_name} ({paper_counts(paper)}){need}")
    lines.append(f"Nguồn: {source_line(procedure)} · {CERTAINTY_NAMES[procedure.certainty]}")
    lines += [f"  ! {doubt}" for doubt in procedure.doubts]
    return "\n".join(lines)


def _report_text(report: ImportReport, end: str) -> str:
    from ui.catalogue_wording import item_lines, rejection_sentence, report_summary

    lines = [f"{report.file}: {report_summary(report)}"]
    for title, items in (
        ("Mới", report.new),
        ("Đổi", report.changed),
        ("Cần xem lại – chưa dùng để tiếp nhận", report.doubtful),
    ):
        lines += [title] if items else []
        for item in items:
            lines.append(f"  {item.code}  {item.name}")
            lines += [f"    {line}" for line in item_lines(item)]
    lines += ["Không dùng được"] if report.rejected else []
    lines += [f"  {rejection_sentence(entry)}" for entry in report.rejected]
    return "\n".join([*lines, end])


def _report(report: ImportReport) -> dict[str, Any]:
    return {
        "file": report.file,
        "sha256": report.sha256,
        "new": [_item(item) for item in report.new],
        "changed": [_item(item) for item in report.changed],
        "doubtful": [_item(item) for item in report.doubtful],
        "unchanged": [item.code for item in report.unchanged],
        "rejected": [
            {
                "place": entry.place,
                "code": entry.code,
                "field": entry.field,
                "reason": entry.reason,
            }
            for entry in report.rejected
        ],
    }


def _item(item: ImportItem) -> dict[str, Any]:
    return {
        "code": item.code,
        "name": item.name,
        "changes": [
            {"field": change.field, "before": change.before, "after": change.after}
            for change in item.changes
        ],
        "doubts": [_doubt(doubt) for doubt in item.doubts],
        "remarks_left_out": item.remarks,
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    from ui.catalogue_wording import doubt_sentence

    return {
        "kind": doubt.kind.value,
        "part": doubt.part,
        "count": doubt.count,
        "found": doubt.found,
        "text": doubt_sentence(doubt),
    }


def _waiting(item: Waiting) -> dict[str, Any]:
    return {
        **_brief(item.procedure),
        "is_new": item.is_new,
        "must_answer": sorted(item.must_answer),
        "doubts": [_doubt(doubt) for doubt in item.doubts],
    }


def _waiting_text(waiting: tuple[Waiting, ...]) -> str:
    from ui.catalogue_wording import doubt_sentence, what_to_do

    lines = []
    for item in waiting:
        lines.append(f"{item.procedure.code}  {item.procedure.name}")
        lines += [f"  {doubt_sentence(doubt)} {what_to_do(doubt)}" for doubt in item.doubts]
    return "\n".join([*lines, f"{len(waiting)} thủ tục cần xem lại"])


_TASKS: Mapping[str, Callable[[Console], int]] = {
    "list": _list,
    "show": _show,
    "import": _import,
    "review": _review,
    "confirm": _confirm,
}
