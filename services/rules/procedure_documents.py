"""A procedure as a document: the shape of the shipped TOML files, of the store and of the exchange.

One procedure, keys left out where they say nothing (TOML here; JSON has the same keys, dates as ISO text):

    code = "2.000635"
    name = "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh"
    short_name = "Bản sao Trích lục"            # ≤ 40 characters
    aliases = ["trích lục khai sinh"]           # for the search only
    field = "Hộ tịch"                           # field_code, authority, form_set: as in ProcedureVersion
    limit = "trong ngày"                        # a `Limit`
    rule_15h = "same_day_next_day"              # a `Rule15h`
    fee = { kind = "per_copy", amount_vnd = 8000 }                 # or free, set_by_council, fixed + per,
                                                # per_page + steps = [[1, 2000], [3, 1000]] + cap_vnd
    case_label = "Thời hạn"
    cases = [{ key = "qua-han", name = "Quá hạn", fee = { kind = "set_by_council" } }]  # limit, rule_15h
    papers = [{ name = "Tờ khai …", short = "Tờ khai", original = 1, certified = 0, copy = 0,
                present = false, optional = false, lookup = false, case = "", group = "", instead = "" }]
    result = "Bản sao Trích lục hộ tịch"
    result_code = "KQ.G15.000342"
    legal_basis = ["123/2015/NĐ-CP"]
    effective_from = 2025-07-01                 # and effective_to, replaced_by
    certainty = "official"                      # or uncertain, with uncertain = ["which and why"]
    source = "Cổng Dịch vụ công quốc gia, Quyết định 163/QĐ-BTP"
    read_on = 2026-07-31
    marks = ["…", "…", "…", "…"]                # of the portal's page; see portal_entries.py

A shipped file holds many: its top-level keys are defaults of each `[[procedure]]`, and `[paper.KEY]` is
a paper that lists name by `"KEY"` or `{ use = "KEY", short = "…" }`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from typing import Any

from services.rules.acts import PaperMode
from services.rules.deadlines import Limit, Rule15h
from services.rules.fees import FeeKind, FeeRule
from services.rules.problems import Problem, error
from services.rules.procedures import (
    CODE,
    SHORT_NAME_LENGTH,
    Case,
    Certainty,
    Paper,
    ProcedureVersion,
)

Document = Mapping[str, Any]

MOST_PAPERS = 400
MOST_COUNT = 10  # of one paper; more is a number that slipped into the column
LONGEST_TEXT = 4_000
FORM_SETS = frozenset({"one_stop", "residence"})
DIGEST_BYTES = 3  # six hex digits: versions of one procedure on one day

_TEXTS = frozenset(
    [
        "code",
        "name",
        "short_name",
        "field",
        "field_code",
        "limit",
        "rule_15h",
        "case_label",
        "result",
        "result_code",
        "effective_from",
        "effective_to",
        "replaced_by",
        "certainty",
        "source",
        "read_on",
        "authority",
        "form_set",
    ]
)
_LISTS = frozenset({"aliases", "legal_basis", "uncertain", "marks"})
_REQUIRED = ("code", "name", "short_name", "field", "limit", "fee", "result", "source", "read_on")
_CASE_TEXTS = frozenset({"key", "name", "limit", "rule_15h"})
_PAPER_TEXTS = frozenset({"name", "short", "case", "group", "instead"})
_PAPER_COUNTS = ("original", "certified", "copy")
_PAPER_FLAGS = frozenset({"present", "optional", "lookup"})
_FEE_KEYS = frozenset({"kind", "amount_vnd", "per", "steps", "cap_vnd"})


def expand(document: Document) -> tuple[dict[str, Any], ...]:
    """Return each procedure of a shipped file as a whole document: defaults and shared papers put in.

    Faulty parts are left as they are; `check_document` names them.
    """
    shared = document.get("paper", {})
    defaults = {
        key: _plain(value) for key, value in document.items() if key not in {"paper", "procedure"}
    }
    found = []
    for entry in document.get("procedure", ()):
        whole = defaults | {key: _plain(value) for key, value in entry.items()}
        papers = whole.get("papers", [])
        if isinstance(papers, list) and isinstance(shared, Mapping):
            whole["papers"] = [_resolved(paper, shared) for paper in papers]
        found.append(whole)
    return tuple(found)


def read_document(document: Document, version: str = "") -> ProcedureVersion:
    """Return the procedure of a document that `check_document` found nothing wrong with.

    Args:
        document: Its keys as in the module's docstring.
        version: Its version where that is known already (from the store); worked out otherwise.
    """
    read = ProcedureVersion(
        code=document["code"],
        version=version,
        name=document["name"],
        short_name=document["short_name"],
        field=document["field"],
        field_code=document.get("field_code", ""),
        limit=Limit.parse(document["limit"]),
        rule_15h=Rule15h(document.get("rule_15h", "none")),
        fee=read_fee(document["fee"]),
        papers=tuple(_paper(paper) for paper in document.get("papers", ())),
        cases=tuple(_case(case) for case in document.get("cases", ())),
        result=document["result"],
        result_code=document.get("result_code", ""),
        legal_basis=tuple(document.get("legal_basis", ())),
        effective_from=_day(document.get("effective_from")),
        effective_to=_day(document.get("effective_to")),
        certainty=Certainty(document.get("certainty", "official")),
        source=document["source"],
        read_on=date.fromisoformat(document["read_on"]),
        authority=document.get("authority", "UBND cấp xã"),
        form_set=document.get("form_set", "one_stop"),
        aliases=tuple(document.get("aliases", ())),
        case_label=document.get("case_label", ""),
        replaced_by=document.get("replaced_by", ""),
        doubts=tuple(document.get("uncertain", ())),
        marks=tuple(document.get("marks", ())),
    )
    return read if version else with_version(read)


def write_document(version: ProcedureVersion) -> dict[str, Any]:
    """Return the document of a procedure; what says nothing is left out."""
    whole: dict[str, Any] = {
        "code": version.code,
        "name": version.name,
        "short_name": version.short_name,
        "aliases": list(version.aliases),
        "field": version.field,
        "field_code": version.field_code,
        "authority": version.authority,
        "form_set": version.form_set,
        "limit": str(version.limit),
        "rule_15h": version.rule_15h.value,
        "fee": write_fee(version.fee),
        "case_label": version.case_label,
        "cases": [_case_document(case) for case in version.cases],
        "papers": [_paper_document(paper) for paper in version.papers],
        "result": version.result,
        "result_code": version.result_code,
        "legal_basis": list(version.legal_basis),
        "effective_from": _iso(version.effective_from),
        "effective_to": _iso(version.effective_to),
        "replaced_by": version.replaced_by,
        "certainty": version.certainty.value,
        "uncertain": list(version.doubts),
        "source": version.source,
        "read_on": version.read_on.isoformat(),
        "marks": list(version.marks),
    }
    return {key: value for key, value in whole.items() if value not in ("", [], None)}


def with_version(version: ProcedureVersion) -> ProcedureVersion:
    """Return the same procedure named after its content, as every machine would name it."""
    day = version.effective_from or version.read_on
    return replace(version, version=f"{day.isoformat()}.{digest(write_document(version))}")


def digest(document: Document) -> str:
    """Return six hex digits of what the document says; its marks and its order of keys say nothing."""
    said = {
        key: value
        for key, value in document.items()
        if key != "marks" and value not in ("", [], None)
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=DIGEST_BYTES).hexdigest()


def check_document(document: Document) -> tuple[Problem, ...]:
    """Return everything that is wrong with a document, each with the place it is at."""
    found = list(_check_shape(document))
    if found:
        return tuple(found)
    found += _check_values(document)
    cases = document.get("cases", [])
    keys = [case.get("key", "") for case in cases]
    found += [error("cases", f"Trường hợp “{key}” lặp lại.") for key in _repeated(keys)]
    for place, case in enumerate(cases):
        found += _check_case(case, f"cases[{place}]")
    papers = document.get("papers", [])
    for place, paper in enumerate(papers):
        found += _check_paper(paper, f"papers[{place}]", set(keys))
    if not found:
        shown = [(paper["short"], paper.get("case", "")) for paper in papers]
        found += [error("papers", f"Giấy tờ “{name}” lặp lại.") for name, _ in _repeated(shown)]
    return tuple(found)


def read_fee(document: Document) -> FeeRule:
    """Return the fee rule of its document.

    Raises:
        ValueError: The kind is unknown, or the amounts make no sense.
    """
    return FeeRule(
        kind=FeeKind(document.get("kind", "")),
        amount_vnd=document.get("amount_vnd", 0),
        per=document.get("per", ""),
        steps=tuple((page, price) for page, price in document.get("steps", ())),
        cap_vnd=document.get("cap_vnd"),
    )


def write_fee(rule: FeeRule) -> dict[str, Any]:
    """Return the document of a fee rule."""
    whole: dict[str, Any] = {
        "kind": rule.kind.value,
        "amount_vnd": rule.amount_vnd,
        "per": rule.per,
        "steps": [list(step) for step in rule.steps],
        "cap_vnd": rule.cap_vnd,
    }
    return {key: value for key, value in whole.items() if value not in ("", [], None, 0)}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _resolved(paper: Any, shared: Mapping[str, Any]) -> Any:
    if isinstance(paper, str):
        return dict(shared[paper]) if paper in shared else {"use": paper}
    if isinstance(paper, Mapping) and paper.get("use") in shared:
        own = {key: value for key, value in paper.items() if key != "use"}
        return shared[paper["use"]] | own
    return paper


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _paper(document: Document) -> Paper:
    present = document.get("present", False)
    return Paper(
        name=document["name"],
        short_name=document["short"],
        original=0 if present else document.get("original", 1),
        certified=0 if present else document.get("certified", 0),
        copy=0 if present else document.get("copy", 0),
        mode=PaperMode.PRESENT if present else PaperMode.SUBMIT,
        required=not document.get("optional", False),
        case=document.get("case") or None,
        lookup=document.get("lookup", False),
        group=document.get("group", ""),
        instead=document.get("instead", ""),
    )


def _paper_document(paper: Paper) -> dict[str, Any]:
    document: dict[str, Any] = {"name": paper.name, "short": paper.short_name}
    if paper.mode is PaperMode.PRESENT:
        document["present"] = True
    else:
        counts = {"original": paper.original, "certified": paper.certified, "copy": paper.copy}
        usual = {"original": 1, "certified": 0, "copy": 0}
        document |= {key: count for key, count in counts.items() if count != usual[key]}
    flags = {"optional": not paper.required, "lookup": paper.lookup}
    texts = {"case": paper.case, "group": paper.group, "instead": paper.instead}
    return document | {key: value for key, value in (flags | texts).items() if value}


def _case(document: Document) -> Case:
    return Case(
        key=document["key"],
        name=document["name"],
        limit=Limit.parse(document["limit"]) if document.get("limit") else None,
        fee=read_fee(document["fee"]) if document.get("fee") else None,
        rule_15h=Rule15h(document["rule_15h"]) if document.get("rule_15h") else None,
    )


def _case_document(case: Case) -> dict[str, Any]:
    document: dict[str, Any] = {"key": case.key, "name": case.name}
    if case.limit:
        document["limit"] = str(case.limit)
    if case.fee:
        document["fee"] = write_fee(case.fee)
    if case.rule_15h:
        document["rule_15h"] = case.rule_15h.value
    return document


def _check_shape(document: Document) -> Iterable[Problem]:
    known = _TEXTS | _LISTS | {"fee", "cases", "papers"}
    yield from (error(key, "Khóa này không có trong mẫu.") for key in sorted(set(document) - known))
    yield from (error(key, "Thiếu.") for key in _REQUIRED if not document.get(key))
    for key in sorted(_TEXTS & set(document)):
        if not _is_text(document[key]):
            yield error(key, "Phải là một dòng chữ không quá dài.")
    for key in sorted(_LISTS & set(document)):
        if not isinstance(document[key], list) or not all(map(_is_text, document[key])):
            yield error(key, "Phải là danh sách các dòng chữ.")
    if not isinstance(document.get("fee", {}), Mapping):
        yield error("fee", 'Phải là một bảng, ví dụ { kind = "free" }.')
    for key in ("cases", "papers"):
        items = document.get(key, [])
        if not isinstance(items, list) or not all(isinstance(item, Mapping) for item in items):
            yield error(key, "Phải là danh sách các bảng.")


def _check_values(document: Document) -> Iterable[Problem]:
    if not CODE.fullmatch(document["code"]):
        yield error("code", "Mã thủ tục có dạng 1.001193.")
    if len(document["short_name"]) > SHORT_NAME_LENGTH:
        yield error("short_name", f"Tên gọn dài quá {SHORT_NAME_LENGTH} ký tự.")
    if document.get("form_set", "one_stop") not in FORM_SETS:
        yield error("form_set", "Phải là one_stop hoặc residence.")
    if bool(document.get("cases")) != bool(document.get("case_label")):
        yield error("case_label", "Các trường hợp cần một nhãn, và nhãn cần các trường hợp.")
    if len(document.get("papers", ())) > MOST_PAPERS:
        yield error("papers", f"Quá {MOST_PAPERS} giấy tờ.")
    yield from _check_terms(document, "")
    yield from _check_certainty(document)
    yield from _check_days(document)


def _check_certainty(document: Document) -> Iterable[Problem]:
    certainty = document.get("certainty", "official")
    if certainty not in set(Certainty):
        yield error("certainty", "Phải là official hoặc uncertain.")
    elif (certainty == "uncertain") != bool(document.get("uncertain")):
        yield error("uncertain", "Ghi điều chưa chắc khi, và chỉ khi, certainty là uncertain.")


def _check_days(document: Document) -> Iterable[Problem]:
    for key in ("effective_from", "effective_to", "read_on"):
        if document.get(key) and not _is_day(document[key]):
            yield error(key, "Không phải ngày dạng 2026-07-31.")
    begins, ends = document.get("effective_from"), document.get("effective_to")
    if begins and ends and begins > ends:
        yield error("effective_to", "Hết hiệu lực trước khi có hiệu lực.")


def _check_terms(document: Document, place: str) -> Iterable[Problem]:
    """Check what a procedure and its cases have in common: limit, fee, rule of 15:00."""
    if document.get("limit"):
        try:
            Limit.parse(document["limit"])
        except ValueError:
            yield error(
                f"{place}limit", "Thời hạn có dạng 3 ngày làm việc, 8 giờ làm việc, trong ngày."
            )
    if document.get("rule_15h", "none") not in set(Rule15h):
        yield error(f"{place}rule_15h", "Quy tắc 15 giờ không có trong danh sách.")
    if document.get("fee"):
        yield from _check_fee(document["fee"], f"{place}fee")


def _check_fee(fee: Document, place: str) -> Iterable[Problem]:
    extra = sorted(set(fee) - _FEE_KEYS)
    yield from (error(f"{place}.{key}", "Khóa này không có trong mẫu.") for key in extra)
    try:
        rule = read_fee(fee)
    except (ValueError, TypeError):
        yield error(place, "Cách tính phí không hợp lệ.")
        return
    priced = rule.kind in {FeeKind.FIXED, FeeKind.PER_COPY}
    if priced != bool(rule.amount_vnd) or not isinstance(rule.amount_vnd, int):
        yield error(place, "Số tiền chỉ ghi, và phải ghi, cho mức cố định hoặc theo bản.")


def _check_case(case: Document, place: str) -> Iterable[Problem]:
    extra = sorted(set(case) - _CASE_TEXTS - {"fee"})
    yield from (error(f"{place}.{key}", "Khóa này không có trong mẫu.") for key in extra)
    yield from (error(f"{place}.{key}", "Thiếu.") for key in ("key", "name") if not case.get(key))
    if not all(_is_text(case[key]) for key in _CASE_TEXTS & set(case)):
        yield error(place, "Phải là các dòng chữ.")
        return
    if not isinstance(case.get("fee", {}), Mapping):
        yield error(f"{place}.fee", "Phải là một bảng.")
        return
    yield from _check_terms(case, f"{place}.")


def _check_paper(paper: Document, place: str, cases: set[str]) -> Iterable[Problem]:
    if "use" in paper:
        yield error(place, f"Không có giấy tờ chung “{paper['use']}”.")
        return
    known = _PAPER_TEXTS | _PAPER_FLAGS | set(_PAPER_COUNTS)
    extra = sorted(set(paper) - known)
    yield from (error(f"{place}.{key}", "Khóa này không có trong mẫu.") for key in extra)
    yield from (
        error(f"{place}.{key}", "Thiếu.") for key in ("name", "short") if not paper.get(key)
    )
    yield from (
        error(f"{place}.{key}", "Phải là một dòng chữ không quá dài.")
        for key in sorted(_PAPER_TEXTS & set(paper))
        if not _is_text(paper[key])
    )
    yield from (
        error(f"{place}.{key}", "Phải là true hoặc false.")
        for key in sorted(_PAPER_FLAGS & set(paper))
        if not isinstance(paper[key], bool)
    )
    if len(str(paper.get("short", ""))) > SHORT_NAME_LENGTH:
        yield error(f"{place}.short", f"Tên gọn dài quá {SHORT_NAME_LENGTH} ký tự.")
    if paper.get("case") and paper["case"] not in cases:
        yield error(f"{place}.case", f"Không có trường hợp “{paper['case']}”.")
    yield from _check_counts(paper, place)


def _check_counts(paper: Document, place: str) -> Iterable[Problem]:
    counts = [paper.get(key, 1 if key == "original" else 0) for key in _PAPER_COUNTS]
    whole = all(isinstance(count, int) and not isinstance(count, bool) for count in counts)
    if not whole or not all(0 <= count <= MOST_COUNT for count in counts):
        yield error(place, f"Số bản là số từ 0 đến {MOST_COUNT}.")
    elif paper.get("present"):
        if any(key in paper for key in _PAPER_COUNTS):
            yield error(place, "Giấy xuất trình không giữ lại bản nào nên không ghi số bản.")
    elif not any(counts):
        yield error(place, "Giấy phải nộp có ít nhất một bản.")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_TEXT and value.isprintable()


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _repeated(items: Sequence[Any]) -> list[Any]:
    return sorted({item for item in items if items.count(item) > 1})
