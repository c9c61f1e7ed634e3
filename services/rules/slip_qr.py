"""The slip's QR code: a lookup link with the dossier number and a short keyed check, no personal data.

    https://dichvucong.gov.vn/tra-cuu?ma=H56.14.07-261123-0307&k=4821950274618305

A slip that replaced an earlier one says which issue it is: `…&b=2&k=…`; so the one it replaced is told from
it at every desk. `k` is four digits that name the office's key and twelve of an HMAC-SHA256 over **everything before `&k=`**
(40 bits; the only one who can be asked whether a guess is right is a desk that holds the key). So every
desk of the office tells offline whether a slip is genuine, and one changed character anywhere is noticed.

Digits and not letters, because a reader in keyboard mode types through the officer's Vietnamese typing
program, which would turn `AS` into `Á`; a run of digits survives Telex and VNI, and is what a QR code holds
most tightly.
"""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from enum import StrEnum

from services.rules.dossier_codes import OrgId, find_code

KEY_DIGITS, CHECK_DIGITS = 4, 12
PLACEHOLDER = "{code}"  # in a lookup address: where the number goes, if not at the end as ?ma=

_DIGITS = KEY_DIGITS + CHECK_DIGITS
_KEY_PURPOSE = b"mot-cua slip key 1"
_CHECK_PURPOSE = b"mot-cua slip check 1\n"

_WHOLE = re.compile(rf"(.*)[?&]k=([0-9]{{{_DIGITS}}})", re.DOTALL)
_ISSUE = re.compile(r"[?&]b=([0-9]{1,4})&k=", re.I)
_NEARLY = re.compile(  # damage in the digits | damage in the mark before them
    rf".*[?&]k=.{{{_DIGITS - 1},{_DIGITS + 1}}}|.*(?:.k=|[?&].?=|[?&]k.?|[?&].k=|[?&]k.=|[?&]k=.)[0-9]{{{_DIGITS}}}",
    re.DOTALL,
)


class SlipVerdict(StrEnum):
    """What a scanned slip is worth."""

    VALID = "valid"
    INVALID = "invalid"  # altered, or not made with this office's key
    FOREIGN = "foreign"  # another office's; cannot be judged here
    UNCHECKED = "unchecked"  # no key at hand
    MISREAD = "misread"  # the reader or a typing program broke the text


@dataclass(frozen=True, slots=True)
class SlipCheck:
    """A scanned slip.

    Attributes:
        code: The dossier number on it; empty if it cannot be made out.
        verdict: What it is worth.
        issue: 1 for the first slip of the dossier, 2 for the one that replaced it …
    """

    code: str
    verdict: SlipVerdict
    issue: int = 1

    @property
    def valid(self) -> bool:
        """Whether this office printed exactly this."""
        return self.verdict is SlipVerdict.VALID


def payload(lookup_url: str, code: str, office_key: bytes, issue: int = 1) -> str:
    """Return the text of a slip's QR code.

    Args:
        lookup_url: Address of the lookup page, with or without `{code}`; may be empty.
        code: The dossier number.
        office_key: Secret shared by the desks of the office, at least 16 bytes.
        issue: Which issue of the slip this is, from 1.

    Raises:
        ValueError: The key is too short, or the address is not plain ASCII.
    """
    if len(office_key) < 16:
        raise ValueError("the office key has at least 16 bytes")
    if not (lookup_url.isascii() and lookup_url.isprintable()):
        raise ValueError("a lookup address is ASCII")
    link = _link(lookup_url.strip(), code)
    if issue > 1:
        link = f"{link}{_joint(link)}b={issue}"
    return f"{link}{_joint(link)}k={_check(link, office_key)}"


def is_slip(text: str) -> bool:
    """Whether `text` is a slip's QR code, be it with a character or two damaged."""
    written = text.strip()
    if find_code(written) is None:
        return _WHOLE.fullmatch(written) is not None
    return _NEARLY.fullmatch(written, max(len(written) - _DIGITS - 5, 0)) is not None


def verify(text: str, office_key: bytes | None, org_id: str = "") -> SlipCheck | None:
    """Return what a scanned slip is worth, or None if `text` is no slip.

    Args:
        text: As scanned; blanks around it are ignored.
        office_key: Key of this office, or None when it is not at hand.
        org_id: This office's identifier; tells an altered slip of ours from one of another office.
    """
    written = text.strip()
    if not is_slip(written):
        swapped = written.swapcase()  # Caps Lock was on
        return verify(swapped, office_key, org_id) if is_slip(swapped) else None
    code = find_code(written)
    shown = code.text if code else ""
    if not written.isascii():
        return SlipCheck(shown, SlipVerdict.MISREAD)
    if office_key is None:
        return SlipCheck(shown, SlipVerdict.UNCHECKED)
    if any(_is_genuine(variant, office_key) for variant in (written, written.swapcase())):
        return SlipCheck(shown, SlipVerdict.VALID, _issue(written))
    ours = _names_key(written, office_key) or code is None or _is_ours(code.org_id, org_id)
    return SlipCheck(shown, SlipVerdict.INVALID if ours else SlipVerdict.FOREIGN)


def _link(lookup_url: str, code: str) -> str:
    if PLACEHOLDER in lookup_url:
        return lookup_url.replace(PLACEHOLDER, code)
    return f"{lookup_url}{_joint(lookup_url)}ma={code}"


def _issue(written: str) -> int:
    found = _ISSUE.search(written)
    return int(found.group(1)) if found else 1


def _joint(address: str) -> str:
    return "&" if "?" in address else "?"


def _check(link: str, office_key: bytes) -> str:
    digest = hmac.digest(office_key, _CHECK_PURPOSE + link.encode(), "sha256")
    return _key_name(office_key) + _decimal(digest, CHECK_DIGITS)


def _key_name(office_key: bytes) -> str:
    return _decimal(hmac.digest(office_key, _KEY_PURPOSE, "sha256"), KEY_DIGITS)


def _decimal(digest: bytes, digits: int) -> str:
    return f"{int.from_bytes(digest[:16], 'big') % 10**digits:0{digits}d}"


def _is_genuine(written: str, office_key: bytes) -> bool:
    found = _WHOLE.fullmatch(written)
    if found is None:
        return False
    return hmac.compare_digest(_check(found.group(1), office_key), found.group(2))


def _names_key(written: str, office_key: bytes) -> bool:
    return written[-_DIGITS:-CHECK_DIGITS] == _key_name(office_key)


def _is_ours(org_id: str, own: str) -> bool:
    try:
        return OrgId.parse(org_id).is_same(OrgId.parse(own))
    except ValueError:
        return False
