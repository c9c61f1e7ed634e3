"""Every failure has its sentence: what happened, what is safe, what to do, and a code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from services import errors
from services.life_files import KINDS
from ui import wording
from ui.wording import FIELD_NAMES, Words, words

_EXAMPLES = {
    errors.InvalidInputError: ("applicant.name", "missing", ""),
    errors.NotAllowedError: ("settings",),
    errors.WrongStateError: ("received", "return"),
    errors.NotFoundError: ("dossier", "H56.14.07-261123-0001"),
    errors.SignInError: (3, 0),
    errors.StoreTooNewError: (9, 1),
    errors.StoreUnsuitableError: ("network_drive",),
    errors.SecretsLockedError: ("empty",),
    errors.FileFaultError: ("to-khai.pdf", "altered"),
    errors.PrinterFaultError: ("silent", "Canon LBP 2900"),
}
_ENGLISH = re.compile(r"\b(error|invalid|failed|cannot|file|please|exception|null|none)\b", re.I)


def kinds(root: type = errors.AppError) -> Iterator[type]:
    yield root
    for kind in root.__subclasses__():
        yield from kinds(kind)


@pytest.mark.parametrize("kind", sorted(set(kinds()), key=lambda kind: kind.__name__))
def test_every_expected_failure_has_words(kind: type) -> None:
    assert kind in wording._WORDS, f"{kind.__name__} has no sentence"
    said = words(kind(*_EXAMPLES.get(kind, ())))
    assert re.fullmatch(r"MC-\d{4}", said.code)
    assert len(said.text) > 30 or kind is errors.Cancelled
    assert not _ENGLISH.search(said.text), said.text


def test_a_bug_is_never_shown_as_such() -> None:
    said = words(ZeroDivisionError("division by zero"))
    assert said.code == "MC-9999"
    assert "division" not in str(said)


@pytest.mark.parametrize("reason", ["absent", "locked", "hanging", "wrong_value", "empty"])
def test_each_way_a_keyring_fails_is_told_apart(reason: str) -> None:
    others = {str(words(errors.SecretsLockedError(other))) for other in ("absent", "locked", "x")}
    said = str(words(errors.SecretsLockedError(reason)))
    assert "vẫn nguyên" in said
    assert reason in {"absent", "locked"} or said not in others


def test_a_locked_account_is_told_how_long() -> None:
    assert "1 phút 30 giây" in words(errors.SignInError(0, 90)).text
    assert "còn 3 lần" in words(errors.SignInError(3, 0)).text


def test_words_read_as_one_line() -> None:
    assert str(Words("Đã xong.", "MC-0001")) == "Đã xong. (MC-0001)"


def test_a_place_in_a_list_is_said_in_words() -> None:
    said = words(errors.InvalidInputError("papers[3].name", "missing"))
    assert said.text.startswith("Còn thiếu tên giấy tờ thứ 4.")
    assert words(errors.InvalidInputError("[0]", "missing")).text.startswith("Còn thiếu hồ sơ [0].")


def test_a_moment_is_said_as_people_write_it() -> None:
    late = errors.InvalidInputError("at", "in_the_future", "2030-01-01T23:59:59.999999+07:00")
    assert words(late).text.startswith("Thời gian của việc nằm ở tương lai: T3 01/01/2030 23:59.")
    odd = errors.InvalidInputError("at", "not_a_moment", "2030-13-01T23:59:59+07:00")
    assert "“2030-13-01T23:59:59+07:00”" in words(odd).text


def test_every_field_of_an_act_has_a_name() -> None:
    asked = {field.name for kind in KINDS.values() for field in fields(kind)}
    assert asked <= set(FIELD_NAMES)


@pytest.mark.parametrize(
    "error",
    [
        errors.InvalidInputError("\x1b[2J\nx", "unknown_key"),
        errors.InvalidInputError("case", "unknown", "\x1b[31m\u202eabc\r\n\x00"),
        errors.NotFoundError("dossier", "\x1b]0;x\x07"),
        errors.FileFaultError("a\nb\x1b[2J.json", "missing"),
    ],
)
def test_what_others_wrote_cannot_command_the_terminal(error: errors.AppError) -> None:
    assert str(words(error)).isprintable()
