"""`scan, vietqr`: what a scanned text is, and the code for a bank transfer. Neither needs a data folder."""

from __future__ import annotations

import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.errors import FileFaultError, InvalidInputError
from services.rules import vietqr
from services.rules.fees import money
from services.rules.scans import Scan, ScanKind, read_scan, shown_fields

if TYPE_CHECKING:
    from services.rules.problems import Problem
    from ui.console.command_line import Console

KIND_NAMES = {
    ScanKind.CITIZEN_CARD: "Thẻ căn cước",
    ScanKind.SLIP: "Giấy hẹn",
    ScanKind.DOSSIER_CODE: "Mã hồ sơ",
    ScanKind.BANK_QR: "Mã chuyển tiền",
    ScanKind.MRZ: "Dòng máy đọc của thẻ",
    ScanKind.PERSONAL_NUMBER: "Số căn cước",
    ScanKind.UNKNOWN: "Không rõ là mã gì",
}
LABELS = {
    "personal_id": "số căn cước",
    "old_id": "số chứng minh cũ",
    "name": "họ và tên",
    "born_on": "ngày sinh",
    "born_year": "năm sinh",
    "sex": "giới tính",
    "address": "nơi thường trú",
    "issued_on": "ngày cấp",
    "expires_on": "ngày hết hạn",
    "country": "nước cấp",
    "extra": "trường khác",
    "code": "mã hồ sơ",
    "valid": "hợp lệ",
    "verdict": "kết quả kiểm tra",
    "issue": "lần in giấy",
    "org_id": "mã cơ quan",
    "on": "ngày cấp số",
    "number": "số thứ tự",
    "bank": "mã ngân hàng",
    "bank_name": "ngân hàng",
    "account": "số tài khoản",
    "amount_vnd": "số tiền",
    "purpose": "nội dung",
    "receiver": "người nhận",
    "crc_ok": "mã kiểm đúng",
    "text": "nội dung",
}
_DATES = frozenset({"born_on", "issued_on", "expires_on", "on"})
_QUIET_ZONE = 4  # modules of white around a QR code, ISO/IEC 18004
_HALF_BLOCKS = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


def add_commands(commands: Any) -> None:
    """Register this module's commands."""
    scan = commands.add_parser(
        "scan", help="một chuỗi quét là gì: thẻ, giấy hẹn, mã hồ sơ, mã tiền"
    )
    scan.add_argument("text", metavar="TEXT", help="chuỗi đọc được, hoặc - cho stdin")
    scan.set_defaults(run=_scan)

    payment = commands.add_parser("vietqr", help="mã QR chuyển tiền")
    payment.add_argument("--bank", required=True, metavar="BIN", help="6 chữ số, ví dụ 970436")
    payment.add_argument("--account", required=True, metavar="N")
    payment.add_argument("--amount", metavar="VND", help="số tiền; bỏ trống = người trả tự gõ")
    payment.add_argument("--purpose", default="", metavar="TEXT", help="nội dung, hoặc mã hồ sơ")
    payment.add_argument("-o", "--output", metavar="FILE.svg")
    payment.set_defaults(run=_vietqr)


def _scan(console: Console) -> int:
    text = console.args.text
    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8", errors="replace")
    scan = read_scan(text, **_office(console))
    document = {
        "kind": scan.kind.value,
        "fields": shown_fields(scan),
        "problems": [asdict(problem) for problem in scan.problems],
    }
    console.print(lambda: _scan_words(scan), document)
    return 0


def _office(console: Console) -> dict[str, Any]:
    """Return the key that tells genuine slips, when a data folder was named."""
    if not console.args.data:
        return {}
    from ui.console.desk_commands import opened

    with opened(console) as desk:
        return {"office_key": desk.office_key, "org_id": desk.office().org_id}


def _scan_words(scan: Scan) -> str:
    lines = [KIND_NAMES[scan.kind]]
    for name, value in shown_fields(scan).items():
        if value not in (None, "", []):
            lines.append(f"  {LABELS[name]}: {_said(name, value)}")
    return "\n".join([*lines, *_problem_lines(scan.problems)])


def _said(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, list):
        return " | ".join(map(str, value))
    if name in _DATES:
        return f"{date.fromisoformat(str(value)):%d/%m/%Y}"
    return money(value) if name == "amount_vnd" and isinstance(value, int) else str(value)


def _problem_lines(problems: tuple[Problem, ...]) -> list[str]:
    return [f"  ! {problem.message}" for problem in problems]


def _vietqr(console: Console) -> int:
    args = console.args
    account = "".join(args.account.split()).upper()
    amount_vnd = _amount(args.amount)
    purpose = _purpose(args.purpose)
    output = _output(args.output)
    problems = vietqr.check(args.bank, account, amount_vnd, purpose)
    for problem in problems:
        if problem.kind == "error":
            found = {"bank": args.bank, "account": account, "amount": str(args.amount)}
            raise InvalidInputError(
                problem.field, _REASONS[problem.field], found.get(problem.field, purpose)
            )
    text = vietqr.payload(args.bank, account, amount_vnd, purpose)
    if output is not None:
        _write(output, qr_svg(text))
    document = {
        "payload": text,
        "bank": args.bank,
        "bank_name": vietqr.BANKS.get(args.bank, ""),
        "account": account,
        "amount_vnd": amount_vnd,
        "purpose": purpose,
        "svg": str(output) if output else None,
        "problems": [asdict(problem) for problem in problems],
    }
    console.print(
        lambda: "\n".join([text, *_problem_lines(problems), *_shown(text, output)]), document
    )
    return 0


_REASONS = {
    "bank": "not_a_bin",
    "account": "not_an_account",
    "amount": "out_of_range",
    "purpose": "too_long",
}


def _amount(written: str | None) -> int | None:
    """Return whole đồng from `8000`, `8.000` or `8.000 đ`."""
    if written is None:
        return None
    digits = "".join(written.replace(".", "").replace("đ", "").split())
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 15:
        raise InvalidInputError("amount", "wrong_type", written)
    return int(digits)


def _purpose(written: str) -> str:
    """Return a purpose without marks; a dossier number is shortened as banks need it."""
    return vietqr.purpose_of([written]) or vietqr.plain(written)


def _output(written: str | None) -> Path | None:
    if written is None:
        return None
    path = Path(written)
    if path.suffix.lower() != ".svg":
        raise InvalidInputError("output", "not_svg", path.name)
    return path


def _write(path: Path, content: str) -> None:
    try:
        path.write_text(content, encoding="utf-8")
    except OSError as error:
        raise FileFaultError(path.name, "unwritable") from error


def _shown(text: str, output: Path | None) -> list[str]:
    return [f"Đã ghi {output}"] if output else [qr_blocks(text)]


def qr_svg(text: str) -> str:
    """Return the QR code of `text` as SVG: a white square and one path."""
    rows = _modules(text)
    width = len(rows) + 2 * _QUIET_ZONE
    path = "".join(
        f"M{x + _QUIET_ZONE} {y + _QUIET_ZONE}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, is_dark in enumerate(row)
        if is_dark
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width}" '
        f'width="{width}mm" height="{width}mm" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{width}v{width}h-{width}z"/><path d="{path}"/></svg>\n'
    )


def qr_blocks(text: str) -> str:
    """Return the QR code of `text` for a terminal: half blocks, light on dark as terminals are."""
    rows = _modules(text)
    blank = [False] * (len(rows) + 2 * _QUIET_ZONE)
    side = [False] * _QUIET_ZONE
    rows = [blank] * _QUIET_ZONE + [side + row + side for row in rows] + [blank] * _QUIET_ZONE
    rows += [blank] * (len(rows) % 2)
    return "\n".join(
        "".join(
            _HALF_BLOCKS[not above, not below]
            for above, below in zip(rows[at], rows[at + 1], strict=True)
        )
        for at in range(0, len(rows), 2)
    )


def _modules(text: str) -> list[list[bool]]:
    """Return the rows of a QR code at error correction M, true where dark."""
    import zxingcpp

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = memoryview(made.to_image(add_quiet_zones=False))  # type: ignore[arg-type]  # stubs omit the buffer
    width = (picture.shape or (1,))[0]
    cells = bytes(picture)
    return [[cell == 0 for cell in cells[at : at + width]] for at in range(0, len(cells), width)]
