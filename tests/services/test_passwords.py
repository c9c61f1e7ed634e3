from __future__ import annotations

import unicodedata

import pytest

from services.passwords import (
    LEAST_COST,
    MOST_COST,
    USUAL_COST,
    StretchCost,
    calibrated_cost,
    hash_password,
    is_bearable,
    is_password,
    stretch,
)

FAST = StretchCost(memory_kib=8, passes=1)


def test_a_password_is_recognised_and_another_is_not() -> None:
    kept = hash_password("mật khẩu số 1", FAST)
    assert is_password("mật khẩu số 1", kept)
    assert not is_password("mật khẩu số 2", kept)


def test_a_password_typed_on_another_keyboard_is_the_same() -> None:
    kept = hash_password(unicodedata.normalize("NFC", "mật khẩu"), FAST)
    assert is_password(unicodedata.normalize("NFD", "mật khẩu"), kept)


def test_what_is_kept_names_argon2id_and_its_cost() -> None:
    assert hash_password("x", USUAL_COST).startswith("$argon2id$v=19$m=65536,t=3,p=1$")


def test_a_kept_text_that_is_no_hash_fits_no_password() -> None:
    assert not is_password("", "")


def test_a_stretched_key_depends_on_text_salt_and_cost() -> None:
    keys = {
        stretch("a", bytes(16), FAST),
        stretch("b", bytes(16), FAST),
        stretch("a", b"1" * 16, FAST),
        stretch("a", bytes(16), StretchCost(memory_kib=16, passes=1)),
    }
    assert len(keys) == 4
    assert {len(key) for key in keys} == {32}


@pytest.mark.parametrize(
    ("seconds_a_mib_and_pass", "cost"),
    [
        (0.0005, USUAL_COST),
        (0.0025, StretchCost(48 * 1024, 3)),
        (0.005, StretchCost(32 * 1024, 2)),
        (1.0, LEAST_COST),
    ],
)
def test_the_cost_fits_the_speed_of_the_pc_and_never_falls_below_the_floor(
    seconds_a_mib_and_pass: float, cost: StretchCost
) -> None:
    def measure(tried: StretchCost) -> float:
        return seconds_a_mib_and_pass * tried.passes * tried.memory_kib / 1024

    assert calibrated_cost(measure) == cost


def test_costs_that_would_hang_the_program_are_refused() -> None:
    assert is_bearable(MOST_COST)
    assert not is_bearable(StretchCost(memory_kib=2**32, passes=3))
    assert not is_bearable(StretchCost(memory_kib=65536, passes=10**6))
    assert not is_bearable(StretchCost(memory_kib=65536, passes=3, lanes=0))
