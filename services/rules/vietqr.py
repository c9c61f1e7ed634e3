"""VietQR: the text of a bank-transfer QR code (NAPAS 247, EMVCo Merchant-Presented).

A list of tag, length, value: two digits, two digits, so many characters.

    00 02 01                              payload format
    01 02 11 | 12                         reusable | for one payment (with an amount)
    38 .. { 00 A000000727                 NAPAS
            01 .. { 00 BIN (6), 01 account }
            02 QRIBFTTA | QRIBFTTC }      to an account | to a card
    53 03 704   54 .. amount   58 02 VN
    62 .. { 08 purpose }                  at most 25 plain letters, digits and spaces
    63 04 CRC                             CRC-16/CCITT-FALSE over everything up to and with "6304"

Source: NAPAS "QR code for payment" 1.5.2 and EMVCo QRCPS-MPM 1.1 (the worked examples in the tests are theirs
and ours); bank identification numbers as listed by NAPAS, read 2026-11-21.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from services.rules.dossier_codes import DossierCode, parse_code
from services.rules.problems import Problem, error, warning

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_PURPOSE = 25
MAX_AMOUNT_VND = 9_999_999_999_999  # 13 digits, tag 54
START = "000201"

BANKS = {
    "970436": "Vietcombank", "970415": "VietinBank", "970418": "BIDV", "970405": "Agribank",
    "970422": "MB", "970407": "Techcombank", "970416": "ACB", "970432": "VPBank",
    "970423": "TPBank", "970403": "Sacombank", "970437": "HDBank", "970441": "VIB",
    "970443": "SHB", "970431": "Eximbank", "970426": "MSB", "970448": "OCB", "970429": "SCB",
    "970440": "SeABank", "970449": "LPBank", "970428": "Nam A Bank", "970412": "PVcomBank",
    "970419": "NCB", "970425": "ABBANK", "970427": "VietABank", "970433": "VietBank",
    "970409": "Bac A Bank", "970400": "Saigonbank", "970452": "KienlongBank", "970430": "PGBank",
    "970438": "BaoViet Bank", "970454": "BVBank", "970446": "Co-opBank", "970424": "Shinhan",
    "970458": "UOB", "970457": "Woori", "458761": "HSBC", "971005": "Viettel Money",
    "971011": "VNPT Money", "963388": "Timo", "546034": "CAKE", "999888": "VBSP",
}  # fmt: skip
"""Bank identification numbers (BIN) and short names."""

_NAPAS = "A000000727"
_TO_ACCOUNT, _TO_CARD = "QRIBFTTA", "QRIBFTTC"
_BIN = re.compile(r"[0-9]{6}")
_ACCOUNT = re.compile(r"[0-9A-Z]{4,19}")
_AMOUNT = re.compile(r"[0-9]{1,13}(?:\.0{0,2})?")


@dataclass(frozen=True, slots=True)
class BankQr:
    """A bank-transfer QR code, read.

    Attributes:
        bin_code: Six digits; empty if the code pays a merchant and not an account.
        bank: Short name; empty if the BIN is not in `BANKS`.
        account: Account or card number.
        is_card: Whether it is a card number.
        amount_vnd: None where the payer types it.
        purpose: Text of the transfer.
        bill: Bill number (62.01).
        receiver: Name (tag 59).
        crc_ok: Whether it was read without a mistake.
        problems: What is odd, for the officer.
    """

    bin_code: str = ""
    bank: str = ""
    account: str = ""
    is_card: bool = False
    amount_vnd: int | None = None
    purpose: str = ""
    bill: str = ""
    receiver: str = ""
    crc_ok: bool = False
    problems: tuple[Problem, ...] = ()


def check(
    bin_code: str, account: str, amount_vnd: int | None = None, purpose: str | None = None
) -> tuple[Problem, ...]:
    """Return what is wrong with a payment before its code is made."""
    found: list[Problem] = []
    if _BIN.fullmatch(bin_code) is None:
        found.append(error("bank", "Mã ngân hàng (BIN) gồm đúng 6 chữ số, ví dụ 970436."))
    elif bin_code not in BANKS:
        found.append(
            warning("bank", f"Không thấy ngân hàng mang mã {bin_code} trong danh mục. Xem lại mã.")
        )
    if _ACCOUNT.fullmatch(account) is None:
        found.append(error("account", "Số tài khoản gồm 4–19 chữ số hoặc chữ cái không dấu."))
    if amount_vnd is not None and not 1 <= amount_vnd <= MAX_AMOUNT_VND:
        found.append(error("amount", "Số tiền phải từ 1 đồng và không quá 13 chữ số."))
    if purpose and (len(purpose) > MAX_PURPOSE or plain(purpose) != purpose):
        found.append(
            error(
                "purpose", f"Nội dung chuyển tiền tối đa {MAX_PURPOSE} chữ không dấu, số, dấu cách."
            )
        )
    return tuple(found)


def payload(
    bin_code: str,
    account: str,
    amount_vnd: int | None = None,
    purpose: str | None = None,
    *,
    to_card: bool = False,
) -> str:
    """Return the text of a bank-transfer QR code.

    Args:
        bin_code: The bank's six digits.
        account: Account or card number, up to 19 digits or capitals.
        amount_vnd: Whole đồng, at least 1; None = the payer types it.
        purpose: At most 25 plain letters, digits and blanks; see `purpose_of`.
        to_card: Whether `account` is a card number.

    Raises:
        ValueError: `check` finds an error.
    """
    wrong = [
        found for found in check(bin_code, account, amount_vnd, purpose) if found.kind == "error"
    ]
    if wrong:
        raise ValueError(f"bad {wrong[0].field}")
    receiver = _tag("00", bin_code) + _tag("01", account)
    service = _TO_CARD if to_card else _TO_ACCOUNT
    parts = [
        _tag("00", "01"),
        _tag("01", "11" if amount_vnd is None else "12"),
        _tag("38", _tag("00", _NAPAS) + _tag("01", receiver) + _tag("02", service)),
        _tag("53", "704"),
        "" if amount_vnd is None else _tag("54", str(amount_vnd)),
        _tag("58", "VN"),
        _tag("62", _tag("08", purpose)) if purpose else "",
        "6304",
    ]
    body = "".join(parts)
    return body + crc16(body.encode())


def parse(text: str) -> BankQr | None:
    """Return the payment a scanned text asks for, or None if it is no payment code."""
    written = text.strip()
    if not written.startswith(START):
        return None
    tags = _tags(written)
    account = _tags(tags.get("38", ""))
    receiver = _tags(account.get("01", "")) if account.get("00") == _NAPAS else {}
    extra = _tags(tags.get("62", ""))
    amount = tags.get("54", "")
    bin_code = receiver.get("00", "")
    crc_ok = (
        written[-8:-4] == "6304" and crc16(written[:-4].encode(errors="replace")) == written[-4:]
    )
    return BankQr(
        bin_code=bin_code,
        bank=BANKS.get(bin_code, ""),
        account=receiver.get("01", ""),
        is_card=account.get("02") == _TO_CARD,
        amount_vnd=int(amount.partition(".")[0]) if _AMOUNT.fullmatch(amount) else None,
        purpose=extra.get("08", ""),
        bill=extra.get("01", ""),
        receiver=tags.get("59", ""),
        crc_ok=crc_ok,
        problems=_problems(crc_ok, bin_code),
    )


def purpose_of(codes: Iterable[str]) -> str:
    """Return the transfer text for dossiers paid together, at most 25 characters.

    One organisation and day are written once, without dots, which banks strip:
    `H561407 261123 0307`, `H561407 261123 0315 0316`. What does not fit loses the organisation, then the
    days, then the last numbers, but never part of a number.
    """
    read = [code for code in map(parse_code, codes) if code is not None]
    for groups in (_with_org(read), _with_days(read), ["MC", *(code.tail for code in read)]):
        text = " ".join(groups)
        if len(text) <= MAX_PURPOSE:
            return text
    groups = ["MC", *(code.tail for code in read)]
    while len(" ".join(groups)) > MAX_PURPOSE:
        groups.pop()
    return " ".join(groups)


def plain(text: str) -> str:
    """Return `text` as banks take it: no marks, only letters, digits and single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(
        letter if letter.isalnum() else " " for letter in decomposed if letter.isascii()
    )
    return " ".join(letters.split())


def crc16(content: bytes) -> str:
    """Return CRC-16/CCITT-FALSE (polynomial 1021, initial FFFF) as four capital hex digits."""
    register = 0xFFFF
    for byte in content:
        register ^= byte << 8
        for _ in range(8):
            register = (register << 1 ^ 0x1021) if register & 0x8000 else register << 1
        register &= 0xFFFF
    return f"{register:04X}"


def _with_org(codes: list[DossierCode]) -> list[str]:
    groups: list[str] = []
    before: tuple[str, str] | None = None
    for code in codes:
        here = (code.org_id.replace(".", ""), f"{code.on:%y%m%d}")
        groups += [code.tail] if here == before else [*here, code.tail]
        before = here
    return groups


def _with_days(codes: list[DossierCode]) -> list[str]:
    groups: list[str] = []
    before = ""
    for code in codes:
        day = f"{code.on:%y%m%d}"
        groups += [code.tail] if day == before else [day, code.tail]
        before = day
    return groups


def _tag(tag: str, value: str) -> str:
    return f"{tag}{len(value):02d}{value}"


def _tags(text: str) -> dict[str, str]:
    """Return the values of a list of tags; what cannot be read ends it."""
    found: dict[str, str] = {}
    at = 0
    while at + 4 <= len(text):
        tag, length = text[at : at + 2], text[at + 2 : at + 4]
        if not (length.isascii() and length.isdigit()):
            break
        found[tag] = text[at + 4 : at + 4 + int(length)]
        at += 4 + int(length)
    return found


def _problems(crc_ok: bool, bin_code: str) -> tuple[Problem, ...]:
    if not crc_ok:
        return (
            error(
                "crc", "Mã chuyển tiền đọc không trọn: sai mã kiểm ở cuối. Chưa ghi gì. Quét lại."
            ),
        )
    if not bin_code:
        return (
            warning("bank", "Mã thanh toán này không chuyển tới tài khoản ngân hàng. Chưa ghi gì."),
        )
    return ()
