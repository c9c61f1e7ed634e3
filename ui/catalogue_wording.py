"""What the desk says about the catalogue: doubts, changes, certainty. No Qt: the command line says it too.

A doubt's sentence says what the file shows; `what_to_do` says what settles it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.rules.acts import PaperMode
from services.rules.deadlines import Rule15h
from services.rules.fees import FeeKind, FeeRule, money
from services.rules.limits import LimitUnit
from services.rules.portal_doubts import Doubt, DoubtKind
from services.rules.procedures import Certainty, Paper, ProcedureVersion, shortened
from ui.wording import said

if TYPE_CHECKING:
    from services.portal_import import FieldChange, ImportItem, ImportReport, RejectedEntry
    from services.rules.limits import Limit

CERTAINTY_NAMES = {
    Certainty.OFFICIAL: "Theo cổng",
    Certainty.UNCERTAIN: "Chưa chắc",
}

FIELD_NAMES = {
    "name": "tên",
    "limit": "thời hạn",
    "fee": "phí, lệ phí",
    "papers": "giấy tờ",
    "result": "kết quả",
}

RULE_NAMES = {
    Rule15h.NONE: "không có quy tắc riêng sau 15 giờ",
    Rule15h.SAME_DAY_NEXT_DAY: "nhận sau 15 giờ trả ngày làm việc kế tiếp",
    Rule15h.START_NEXT_WORKING_DAY: "nhận sau 15 giờ tính từ ngày làm việc kế tiếp",
}

_LIMITS = {
    LimitUnit.HOURS: "{amount} giờ làm việc",
    LimitUnit.WORKING_DAYS: "{amount} ngày làm việc",
    LimitUnit.DAYS: "{amount} ngày",
    LimitUnit.MONTHS: "{amount} tháng",
}
_LIMITS_OF_ONE = (  # other languages say one differently from many
    "1 giờ làm việc",
    "1 ngày làm việc",
    "1 ngày",
    "1 tháng",
    "trong ngày",
)
_UNITS = {
    LimitUnit.HOURS: "giờ làm việc",
    LimitUnit.WORKING_DAYS: "ngày làm việc",
    LimitUnit.DAYS: "ngày",
    LimitUnit.MONTHS: "tháng",
    LimitUnit.SAME_DAY: "trong ngày",
}
_FEES = {FeeKind.FREE: "không thu", FeeKind.SET_BY_COUNCIL: "theo HĐND tỉnh"}
_NOUNS = (  # what fees are counted in; other nouns of a catalogue stay as they are
    "bản",
    "hồ sơ",
    "trường hợp",
    "người",
    "lần đăng ký",
    "văn bản",
    "giao dịch",
)

_DOUBTS = {
    DoubtKind.LIMIT_MISSING: "Tệp không ghi thời hạn.",
    DoubtKind.LIMIT_UNIT_BLANK: "Thời hạn ghi “{found}”, thiếu đơn vị (giờ, ngày hay ngày làm việc).",
    DoubtKind.LIMITS_DIFFER: "Có nhiều thời hạn khác nhau: {found}.",
    DoubtKind.LIMIT_UNREADABLE: "Không hiểu thời hạn “{found}”.",
    DoubtKind.CASE_LIMITS_KEPT: "Thời hạn chung đổi, các trường hợp vẫn giữ thời hạn riêng cũ.",
    DoubtKind.FEE_MISSING: "Tệp không ghi phí, lệ phí.",
    DoubtKind.FEES_DIFFER: "Có nhiều mức thu khác nhau: {found}.",
    DoubtKind.FEE_SHAPE: "Cách tính phí không phải một mức cố định: {found}",
    DoubtKind.CASE_FEES_KEPT: "Phí chung đổi, các trường hợp vẫn giữ phí riêng cũ.",
    DoubtKind.PAPERS_NONE: "Tệp không liệt kê giấy tờ nào.",
    DoubtKind.PAPERS_CHANGED: "Danh sách giấy tờ đã làm gọn ở máy này sẽ bị thay ({found} giấy).",
    DoubtKind.MERGED_CELLS: "{count} dòng giấy tờ bị dính tên nhóm; nhóm của các dòng sau là suy ra.",
    DoubtKind.FILE_NAMES: "{count} dòng giấy tờ dính tên tệp biểu mẫu, không tách được.",
    DoubtKind.POSITIONAL_SPLIT: "{count} tờ khai bị ghi là giấy xuất trình; đã chuyển thành giấy nộp.",
    DoubtKind.DUPLICATE_PAPERS: "{count} dòng giấy tờ lặp lại; chỉ giữ một.",
    DoubtKind.ABSURD_COUNT: "Số bản vô lý, đã ghi lại là 1: {found}.",
    DoubtKind.EITHER_ORIGINAL_OR_COPY: "{count} giấy ghi cả bản chính và bản sao; thường chỉ cần một trong hai.",
    DoubtKind.UNCOUNTED_PAPERS: "{count} giấy không ghi số bản; để là không bắt buộc.",
    DoubtKind.BROKEN_TEXT: "{count} dòng có vẻ bị cắt đầu: {found}.",
    DoubtKind.LONG_LIST: "{count} giấy bắt buộc, nhiều hơn mức thường gặp; có thể gộp nhiều trường hợp.",
    DoubtKind.RESULT_CUT: "Tên kết quả bị cắt đầu: {found}.",
    DoubtKind.OTHER_PAGE: "Nội dung có vẻ của thủ tục khác: {found}.",
    DoubtKind.NOT_COMMUNE: "Thủ tục không ghi cấp xã: {found}.",
}

_TO_DO = {
    "limit": "Chọn thời hạn đúng theo quyết định công bố.",
    "fee": "Chọn cách thu đúng theo quyết định công bố.",
    "papers": "Bỏ dòng không phải giấy tờ, đối chiếu số bản.",
    "result": "Đối chiếu tên kết quả với quyết định công bố.",
    "procedure": "Đối chiếu mã và tên với trang thủ tục; nếu sai thì bỏ qua.",
}

_REJECTIONS = {
    "missing": "thiếu mã hoặc tên",
    "wrong_type": "sai kiểu dữ liệu",
    "not_a_code": "mã không có dạng 1.001193",
    "too_many": "quá nhiều dòng giấy tờ",
    "repeated": "mã đã có ở mục trước trong tệp",
    "not_an_object": "không phải một thủ tục",
}


def certainty_name(certainty: Certainty) -> str:
    """Return how sure a procedure is, in a word or two."""
    return said(CERTAINTY_NAMES[certainty])


def rule_name(rule: Rule15h) -> str:
    """Return what holds for dossiers received after 15:00."""
    return said(RULE_NAMES[rule])


def doubt_sentence(doubt: Doubt) -> str:
    """Return what is doubtful, as one sentence."""
    found = shortened(doubt.found.rstrip(" .;"), 160)
    return said(_DOUBTS[doubt.kind]).format(found=found, count=doubt.count)


def what_to_do(doubt: Doubt) -> str:
    """Return what settles a doubt."""
    return said(_TO_DO[doubt.part])


def change_sentence(change: FieldChange) -> str:
    """Return one change of a field: `thời hạn: 3 ngày làm việc → 2 ngày làm việc`."""
    before, after = shortened(change.before, 80), shortened(change.after, 80)
    return f"{said(FIELD_NAMES[change.field])}: {before} → {after}"


def rejection_sentence(entry: RejectedEntry) -> str:
    """Return why an entry of the file cannot be used."""
    code = f" “{entry.code}”" if entry.code else ""
    reason = said(_REJECTIONS.get(entry.reason, entry.reason))
    return said("Mục {place}{code}: {reason}.").format(place=entry.place, code=code, reason=reason)


def report_summary(report: ImportReport) -> str:
    """Return the counts of a report in one line; they add up to the file's entries."""
    return said(
        "{total} mục: {new} mới · {changed} đổi · {doubtful} cần xem lại · {unchanged} không đổi"
        " · {rejected} không dùng được"
    ).format(
        total=report.total,
        new=len(report.new),
        changed=len(report.changed),
        doubtful=len(report.doubtful),
        unchanged=len(report.unchanged),
        rejected=len(report.rejected),
    )


def item_lines(item: ImportItem) -> tuple[str, ...]:
    """Return what is said under one entry: its changes, then its doubts."""
    return (
        *(change_sentence(change) for change in item.changes),
        *(doubt_sentence(doubt) for doubt in item.doubts),
    )


def terms_line(procedure: ProcedureVersion) -> str:
    """Return field, limit and fee in one line: `Hộ tịch · trong ngày · 8.000 đ/bản`."""
    limits = dict.fromkeys(
        [
            limit_words(procedure.limit),
            *(limit_words(case.limit) for case in procedure.cases if case.limit),
        ]
    )
    return f"{procedure.field} · {said(' hoặc ').join(limits)} · {fee_line(procedure)}"


def limit_words(limit: Limit) -> str:
    """Return a limit as people say it: `3 ngày làm việc`, `trong ngày`."""
    if str(limit) in _LIMITS_OF_ONE:
        return said(str(limit))
    return said(_LIMITS[limit.unit]).format(amount=limit.amount)


def unit_words(unit: LimitUnit) -> str:
    """Return the unit of a limit, to choose from a list."""
    return said(_UNITS[unit])


def fee_line(procedure: ProcedureVersion) -> str:
    """Return the fee in a few words, with the office's own rate where it is set."""
    own = procedure.council_fee_for()
    if procedure.fee.kind is FeeKind.SET_BY_COUNCIL and own is not None:
        return said("{amount} theo HĐND tỉnh").format(amount=money(own))
    return fee_sentence(procedure.fee)


def fee_sentence(rule: FeeRule) -> str:
    """Return a fee rule whole: steps and cap of a fee per page included."""
    if rule.kind in _FEES:
        return said(_FEES[rule.kind])
    if rule.kind is not FeeKind.PER_PAGE:
        return f"{money(rule.amount_vnd)}/{_noun(rule.unit)}"
    parts = [
        said("{amount}/trang từ trang {page}" if page > 1 else "{amount}/trang").format(
            amount=money(price), page=page
        )
        for page, price in rule.steps
    ]
    if rule.cap_vnd:
        cap = said("tối đa {amount}/{unit}")
        parts.append(cap.format(amount=money(rule.cap_vnd), unit=_noun(rule.unit)))
    return ", ".join(parts)


def _noun(unit: str) -> str:
    return said(unit) if unit in _NOUNS else unit


def paper_counts(paper: Paper) -> str:
    """Return how a paper is handed in: `1 bản chính`, `1 bản sao`, `xuất trình`."""
    if paper.mode is PaperMode.PRESENT:
        return said("xuất trình")
    counts = (
        (paper.original, said("{count} bản chính")),
        (paper.certified, said("{count} bản chứng thực")),
        (paper.copy, said("{count} bản sao")),
    )
    return ", ".join(words.format(count=count) for count, words in counts if count)


def source_line(procedure: ProcedureVersion) -> str:
    """Return where a procedure was read and when, and until when it holds."""
    read = said("{source}; đọc ngày {on}").format(
        source=procedure.source, on=f"{procedure.read_on:%d/%m/%Y}"
    )
    if procedure.effective_to is None:
        return read
    until = said("hết hiệu lực {on}").format(on=f"{procedure.effective_to:%d/%m/%Y}")
    return f"{read}; {until}"
