"""What a scanned text is: a citizen's card, a slip, a dossier number, a payment, or none of these.

One question, asked of every text that a reader, the serial port, a picture or the command line brings.
Always answered, whatever the text: a desk meets soft-drink bottles, vaccination cards and broken cables.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from services.rules.broken_marks import digits_from_layout
from services.rules.citizen_cards import AIM_PREFIX, CardReading, parse_card
from services.rules.dossier_codes import DossierCode, parse_code
from services.rules.mrz import MrzReading, parse_mrz
from services.rules.personal_numbers import NumberKind, check, kind_of, normalise
from services.rules.problems import Problem, error, warning
from services.rules.slip_qr import SlipCheck, SlipVerdict, verify
from services.rules.vietnamese_text import clean
from services.rules.vietqr import BankQr, parse

if TYPE_CHECKING:
    from datetime import date

MAX_LENGTH = 8_000  # a QR code holds at most 7,089 digits

UNKNOWN = (
    "Mã này không phải mã trên thẻ căn cước. Chưa ghi gì. Quét mặt có mã QR, hoặc gõ số căn cước."
)
NOTHING_READ = "Đầu đọc không gửi gì. Chưa ghi gì. Quét lại, hoặc gõ số căn cước."


class ScanKind(StrEnum):
    """What a scanned text is."""

    CITIZEN_CARD = "citizen_card"
    SLIP = "slip"
    DOSSIER_CODE = "dossier_code"
    BANK_QR = "bank_qr"
    MRZ = "mrz"
    PERSONAL_NUMBER = "personal_number"  # twelve digits: the bar code of cards before 2021
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A personal number by itself."""

    personal_id: str


@dataclass(frozen=True, slots=True)
class UnknownText:
    """A text that is none of ours; shown shortened, never stored."""

    text: str


ScanFields = (
    CardReading | SlipCheck | DossierCode | BankQr | MrzReading | NumberReading | UnknownText
)


@dataclass(frozen=True, slots=True)
class Scan:
    """A scanned text, understood.

    Attributes:
        kind: What it is.
        fields: What it says; the class goes with the kind, in the order of both lists.
        problems: What is odd about it, in Vietnamese.
    """

    kind: ScanKind
    fields: ScanFields
    problems: tuple[Problem, ...] = ()


def read_scan(text: str, *, office_key: bytes | None = None, org_id: str = "") -> Scan:
    """Return what `text` is and says. Never raises.

    Args:
        text: Exactly as it arrived; line ends, order marks and the like are dealt with here.
        office_key: Key of this office, to tell genuine slips; None = not at hand.
        org_id: This office's identifier, to tell slips of other offices.
    """
    if len(text) > MAX_LENGTH:
        return _unknown(text)
    card = parse_card(text)
    if card is not None:
        return Scan(ScanKind.CITIZEN_CARD, card, card.problems)
    written = AIM_PREFIX.sub("", clean(text))
    mrz = parse_mrz(written)
    if mrz is not None:
        return Scan(ScanKind.MRZ, mrz, mrz.problems)
    payment = parse(written)
    if payment is not None:
        return Scan(ScanKind.BANK_QR, payment, payment.problems)
    slip = verify(written, office_key, org_id)
    if slip is not None:
        return Scan(ScanKind.SLIP, slip, _slip_problems(slip))
    return _bare(text, written)


def shown_fields(scan: Scan) -> dict[str, str | int | bool | list[str] | None]:
    """Return the fields of a scan by name, as the command line prints them (dates ISO)."""
    match scan.fields:
        case CardReading() as card:
            return {
                "personal_id": card.personal_id,
                "old_id": card.old_id,
                "name": card.name,
                "born_on": _iso(card.born_on),
                "born_year": card.born_year,
                "sex": card.sex,
                "address": card.address,
                "issued_on": _iso(card.issued_on),
                "extra": list(card.extra),
            }
        case SlipCheck() as slip:
            return {
                "code": slip.code,
                "valid": slip.valid,
                "verdict": slip.verdict.value,
                "issue": slip.issue,
            }
        case DossierCode() as code:
            return {
                "code": code.text,
                "org_id": code.org_id,
                "on": _iso(code.on),
                "number": code.number,
            }
        case BankQr() as payment:
            return {
                "bank": payment.bin_code,
                "bank_name": payment.bank,
                "account": payment.account,
                "amount_vnd": payment.amount_vnd,
                "purpose": payment.purpose,
                "receiver": payment.receiver,
                "crc_ok": payment.crc_ok,
            }
        case MrzReading() as mrz:
            return {
                "personal_id": mrz.personal_id,
                "name": mrz.name,
                "born_on": _iso(mrz.born_on),
                "sex": mrz.sex,
                "expires_on": _iso(mrz.expires_on),
                "country": mrz.country,
            }
        case NumberReading(personal_id):
            return {"personal_id": personal_id}
    return {"text": scan.fields.text}


def _bare(text: str, written: str) -> Scan:
    """Return what a text without any structure of its own is."""
    code = parse_code(written)
    if code is not None:
        return Scan(ScanKind.DOSSIER_CODE, code)
    number = normalise(AIM_PREFIX.sub("", clean(digits_from_layout(text))))
    if kind_of(number) is NumberKind.PERSONAL:
        return Scan(ScanKind.PERSONAL_NUMBER, NumberReading(number), check(number))
    return _unknown(written)


def _unknown(text: str) -> Scan:
    message = UNKNOWN if text else NOTHING_READ
    return Scan(ScanKind.UNKNOWN, UnknownText(text[:80]), (error("", message),))


def _slip_problems(slip: SlipCheck) -> tuple[Problem, ...]:
    match slip.verdict:
        case SlipVerdict.VALID:
            return ()
        case SlipVerdict.INVALID:
            return (
                error(
                    "",
                    "Giấy hẹn không hợp lệ: mã trên giấy đã bị sửa, hoặc không do nơi này in. "
                    "Hồ sơ trong máy không đổi. Tìm hồ sơ theo số căn cước và xem giấy gốc.",
                ),
            )
        case SlipVerdict.FOREIGN:
            return (
                warning(
                    "",
                    "Giấy hẹn của nơi khác, máy này không kiểm tra được thật hay giả. Chưa ghi gì. "
                    "Mời người nộp đến nơi ghi trên giấy.",
                ),
            )
        case SlipVerdict.UNCHECKED:
            return (
                warning(
                    "",
                    "Chưa kiểm tra được giấy hẹn vì chưa mở sổ có khóa của cơ quan. "
                    "Số hồ sơ vẫn đọc được.",
                ),
            )
    return (
        warning(
            "",
            "Đầu đọc làm vỡ mã trên giấy hẹn. Giấy chưa chắc sai. Tắt bộ gõ rồi quét lại, "
            "hoặc gõ số hồ sơ.",
        ),
    )


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None
