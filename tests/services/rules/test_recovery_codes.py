from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.recovery_codes import (
    ALPHABET,
    GroupFault,
    check_code,
    check_group,
    code_groups,
    read_code,
    split_groups,
)

SECRET = bytes(range(20))
CODE = " ".join(code_groups(SECRET))

secrets = st.binary(min_size=20, max_size=20)


def test_a_code_is_six_groups_of_two_times_four_letters() -> None:
    assert [len(group) for group in code_groups(SECRET)] == [9] * 6
    assert all(group[4] == "-" for group in code_groups(SECRET))


def test_the_alphabet_has_no_look_alikes() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set("01IO") & set(ALPHABET)


@given(secrets)
def test_a_printed_code_reads_back(secret: bytes) -> None:
    assert read_code(" ".join(code_groups(secret))) == secret


@given(secrets)
def test_small_letters_and_other_separators_read_back(secret: bytes) -> None:
    assert read_code("\n".join(code_groups(secret)).replace("-", "").lower()) == secret


@given(secrets, st.integers(0, 47), st.sampled_from(ALPHABET))
def test_one_wrong_letter_names_its_group(secret: bytes, at: int, letter: str) -> None:
    typed = list("".join(code_groups(secret)).replace("-", ""))
    changed = typed[at] != letter
    typed[at] = letter
    assert check_code("".join(typed)) == (GroupFault(at // 8 + 1, "mistyped") if changed else None)


@given(secrets, st.integers(0, 5), st.permutations(range(8)), st.data())
def test_two_wrong_letters_in_a_group_are_noticed(
    secret: bytes, group: int, places: list[int], data: st.DataObject
) -> None:
    typed = code_groups(secret)[group].replace("-", "")
    changed = list(typed)
    for place in places[:2]:
        others = [letter for letter in ALPHABET if letter != typed[place]]
        changed[place] = data.draw(st.sampled_from(others))
    assert check_group("".join(changed), group + 1) == GroupFault(group + 1, "mistyped")


@given(secrets, st.integers(0, 5), st.integers(0, 6))
def test_two_letters_exchanged_are_noticed(secret: bytes, group: int, place: int) -> None:
    typed = code_groups(secret)[group].replace("-", "")
    turned = typed[:place] + typed[place + 1] + typed[place] + typed[place + 2 :]
    assert (check_group(turned, group + 1) is None) == (turned == typed)


@given(secrets, st.permutations(range(6)))
def test_groups_in_another_order_are_noticed_at_the_first_misplaced_one(
    secret: bytes, order: list[int]
) -> None:
    groups = code_groups(secret)
    fault = check_code(" ".join(groups[at] for at in order))
    misplaced = [place + 1 for place, at in enumerate(order) if place != at]
    assert fault == (GroupFault(misplaced[0], "mistyped") if misplaced else None)


def test_a_group_of_another_code_is_noticed_though_right_in_itself() -> None:
    groups = [*code_groups(SECRET)[:5], code_groups(bytes(20))[5]]
    assert check_code(" ".join(groups)) == GroupFault(0, "mixed")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", GroupFault(1, "too_short")),
        (CODE[:-1], GroupFault(6, "too_short")),
        (CODE[:18], GroupFault(2, "too_short")),
        (CODE[:19], GroupFault(3, "too_short")),
        (CODE + "A", GroupFault(6, "too_long")),
        ("0" + CODE[1:], GroupFault(1, "unknown_letter")),
        ("Đ" + CODE[1:], GroupFault(1, "accented")),
    ],
)
def test_a_code_that_cannot_be_right_says_why(text: str, fault: GroupFault) -> None:
    assert check_code(text) == fault
    with pytest.raises(ValueError, match="recovery"):
        read_code(text)


def test_one_group_can_be_checked_alone() -> None:
    fourth = code_groups(SECRET)[3]
    assert check_group(fourth.lower(), 4) is None
    assert check_group(fourth, 5) == GroupFault(5, "mistyped")
    assert check_group(fourth[:-1], 4) == GroupFault(4, "too_short")
    assert check_group(fourth + "A", 4) == GroupFault(4, "too_long")


def test_a_secret_of_another_length_is_a_programming_mistake() -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        code_groups(b"short")


def test_typed_text_is_cut_every_eight_letters() -> None:
    assert split_groups("k7qm-29xp r4") == ("K7QM29XP", "R4")
