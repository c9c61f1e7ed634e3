from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest

from models import officers
from models.store import Store
from services.accounts import (
    Accounts,
    Officer,
    Permission,
    Role,
    require,
    reset_with_code,
)
from services.clock import VIETNAM, fixed_clock
from services.errors import (
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    SignInError,
    WrongStateError,
)
from services.keys import KeySlots
from services.office import NewOfficer
from services.passwords import StretchCost
from services.rules.recovery_codes import code_groups
from services.security_log import SecurityEventKind
from services.vault import Vault

NOW = datetime(2026, 11, 23, 7, 28, tzinfo=VIETNAM)
FAST = StretchCost(memory_kib=8, passes=1)
LEAD = NewOfficer("ha", "Lê Thu Hà", "lead", "mật khẩu của hà", "Tư pháp – hộ tịch")
CLERK = NewOfficer("dung", "Phạm Quang Dũng", "officer", "mật khẩu của dũng")


@dataclass
class Uptime:
    """Seconds since the PC was started, set by the test."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "book.db", bytes(32), bytes(16), officers.SCHEMA)


@pytest.fixture
def uptime() -> Uptime:
    return Uptime()


@pytest.fixture
def accounts(store: Store, uptime: Uptime) -> Accounts:
    made = accounts_over(store, uptime)
    made.begin([LEAD, CLERK])
    return made


@pytest.fixture
def lead(accounts: Accounts) -> Officer:
    return accounts.find("ha")


def accounts_over(store: Store, uptime: Uptime, now: datetime = NOW) -> Accounts:
    return Accounts(store, fixed_clock(now), cost=FAST, uptime=uptime)


def refused(accounts: Accounts, password: str = "sai mật khẩu") -> tuple[int, int]:
    with pytest.raises(SignInError) as caught:
        accounts.sign_in("dung", password)
    return caught.value.tries_left, caught.value.locked_s


def kinds(accounts: Accounts) -> list[SecurityEventKind]:
    return [event.kind for event in reversed(accounts.log.newest())]


# Signing in


def test_the_right_password_signs_in_and_is_logged(accounts: Accounts) -> None:
    officer = accounts.sign_in(" HA ", LEAD.password)
    assert officer == Officer("ha", "Lê Thu Hà", Role.LEAD, "Tư pháp – hộ tịch", sign_ins=1)
    event = accounts.log.newest(1)[0]
    assert (event.kind, event.officer, event.at) == (SecurityEventKind.SIGNED_IN, "ha", NOW)


def test_whoever_signs_in_most_often_is_listed_first(accounts: Accounts) -> None:
    assert [officer.username for officer in accounts.list()] == ["dung", "ha"]
    accounts.sign_in("ha", LEAD.password)
    assert [officer.username for officer in accounts.list()] == ["ha", "dung"]


def test_wrong_tries_count_down_and_the_fifth_locks(accounts: Accounts) -> None:
    assert [refused(accounts) for _ in range(5)] == [(4, 0), (3, 0), (2, 0), (1, 0), (0, 30)]
    assert kinds(accounts)[-2:] == [
        SecurityEventKind.WRONG_PASSWORD,
        SecurityEventKind.LOCKED_OUT,
    ]


def test_a_locked_account_refuses_the_right_password_too(accounts: Accounts) -> None:
    for _ in range(5):
        refused(accounts)
    assert refused(accounts, CLERK.password) == (0, 30)


def test_tries_during_a_lock_do_not_lengthen_it(accounts: Accounts, uptime: Uptime) -> None:
    for _ in range(5):
        refused(accounts)
    uptime.seconds += 20
    assert refused(accounts) == (0, 10)
    uptime.seconds += 10
    assert accounts.sign_in("dung", CLERK.password).username == "dung"


def test_each_further_wrong_try_doubles_the_lock_to_15_minutes(
    accounts: Accounts, uptime: Uptime
) -> None:
    for _ in range(4):
        refused(accounts)
    locks = []
    for _ in range(8):
        locks.append(refused(accounts)[1])
        uptime.seconds += locks[-1]
    assert locks == [30, 60, 120, 240, 480, 900, 900, 900]


def test_a_right_password_takes_the_wrong_tries_away(accounts: Accounts) -> None:
    for _ in range(4):
        refused(accounts)
    accounts.sign_in("dung", CLERK.password)
    assert refused(accounts) == (4, 0)


def test_a_lock_is_one_account_s_only(accounts: Accounts) -> None:
    for _ in range(5):
        refused(accounts)
    assert accounts.sign_in("ha", LEAD.password).username == "ha"


def test_a_lock_survives_a_restart_of_the_program(
    accounts: Accounts, store: Store, uptime: Uptime
) -> None:
    for _ in range(5):
        refused(accounts)
    assert refused(accounts_over(store, uptime), CLERK.password) == (0, 30)


def test_setting_the_clock_neither_shortens_nor_lengthens_a_lock(
    accounts: Accounts, store: Store, uptime: Uptime
) -> None:
    for _ in range(5):
        refused(accounts)
    uptime.seconds += 5
    for year in (2020, 2026, 2040):
        moved = accounts_over(store, uptime, NOW.replace(year=year))
        assert refused(moved, CLERK.password) == (0, 25)


def test_a_restart_of_the_pc_counts_a_lock_from_the_start_and_only_once(
    accounts: Accounts, uptime: Uptime
) -> None:
    for _ in range(5):
        refused(accounts)
    uptime.seconds = 12.0
    assert refused(accounts) == (0, 18)
    uptime.seconds = 1000.5
    assert accounts.sign_in("dung", CLERK.password).username == "dung"


def test_a_try_is_counted_before_the_password_is_looked_at(
    accounts: Accounts, store: Store, uptime: Uptime
) -> None:
    # What a program ended in the middle of the check leaves behind.
    for _ in range(5):
        accounts._count_try("dung")
    assert refused(accounts_over(store, uptime), CLERK.password) == (0, 30)


def test_nobody_of_that_name_is_said_and_logged_without_the_name(accounts: Accounts) -> None:
    with pytest.raises(NotFoundError):
        accounts.sign_in("khanh", "mật khẩu")
    event = accounts.log.newest(1)[0]
    assert (event.kind, event.officer, event.detail) == (SecurityEventKind.UNKNOWN_OFFICER, "", "")


def test_an_officer_without_a_password_cannot_sign_in(accounts: Accounts, lead: Officer) -> None:
    accounts.add(NewOfficer("mai", "Trần Thị Mai"), lead)
    assert not accounts.find("mai").has_password
    with pytest.raises(SignInError):
        accounts.sign_in("mai", "")


def test_unlocking_is_not_counted_as_a_sign_in(accounts: Accounts) -> None:
    assert accounts.unlock("ha", LEAD.password).sign_ins == 0
    assert kinds(accounts)[-1] == SecurityEventKind.UNLOCKED


def test_signing_out_is_logged(accounts: Accounts, lead: Officer) -> None:
    accounts.sign_out(lead)
    assert kinds(accounts)[-1] == SecurityEventKind.SIGNED_OUT


def test_no_password_is_ever_in_the_log_or_an_error(accounts: Accounts) -> None:
    with pytest.raises(SignInError) as caught:
        accounts.sign_in("dung", "một bí mật")
    logged = [f"{event.officer} {event.detail}" for event in accounts.log.newest()]
    assert "một bí mật" not in " ".join([*logged, str(caught.value)])


# Beginning


def test_where_nobody_may_look_after_officers_the_first_becomes_the_lead(
    store: Store, uptime: Uptime
) -> None:
    begun = accounts_over(store, uptime).begin([CLERK])
    assert [officer.role for officer in begun] == [Role.LEAD]


def test_a_desk_is_begun_once(accounts: Accounts) -> None:
    with pytest.raises(WrongStateError):
        accounts.begin([NewOfficer("mai", "Trần Thị Mai")])


@pytest.mark.parametrize(
    ("first", "field", "reason"),
    [
        ((), "officers", "missing"),
        ((LEAD, LEAD), "username", "taken"),
        ((NewOfficer("", "Lê Thu Hà"),), "username", "missing"),
        ((NewOfficer("hà", "Lê Thu Hà"),), "username", "bad_characters"),
        ((NewOfficer("h a", "Lê Thu Hà"),), "username", "bad_characters"),
        ((NewOfficer("ha", " "),), "name", "missing"),
        ((NewOfficer("ha", "H" * 121),), "name", "too_long"),
        ((NewOfficer("ha", "Lê Thu Hà", "boss"),), "role", "unknown"),
        ((NewOfficer("ha", "Lê Thu Hà", password="1234567"),), "password", "too_short"),
        ((NewOfficer("lethuhaha", "Hà", password="LeThuHaHa"),), "password", "same_as_username"),
    ],
)
def test_first_officers_that_break_a_rule_are_refused_and_none_is_kept(
    store: Store, uptime: Uptime, first: tuple[NewOfficer, ...], field: str, reason: str
) -> None:
    accounts = accounts_over(store, uptime)
    with pytest.raises(InvalidInputError) as caught:
        accounts.begin(first)
    assert (caught.value.field, caught.value.reason) == (field, reason)
    assert accounts.list() == ()


# Changing accounts


def test_a_lead_adds_an_officer_who_can_sign_in(accounts: Accounts, lead: Officer) -> None:
    accounts.add(NewOfficer("mai", "Trần Thị Mai", "officer", "mật khẩu của mai"), lead)
    assert accounts.sign_in("mai", "mật khẩu của mai").name == "Trần Thị Mai"


def test_a_user_name_is_given_once(accounts: Accounts, lead: Officer) -> None:
    with pytest.raises(InvalidInputError, match="taken"):
        accounts.add(NewOfficer("Dung", "Đỗ Thị Dung"), lead)


def test_an_officer_may_not_change_accounts(accounts: Accounts) -> None:
    clerk = accounts.find("dung")
    with pytest.raises(NotAllowedError):
        accounts.add(NewOfficer("mai", "Trần Thị Mai"), clerk)
    with pytest.raises(NotAllowedError):
        accounts.change("ha", clerk, name="X", role=Role.OFFICER, position="")
    with pytest.raises(NotAllowedError):
        accounts.set_active("ha", clerk, is_active=False)
    with pytest.raises(NotAllowedError):
        accounts.set_password("ha", "mật khẩu mới", clerk)


def test_name_role_and_position_can_change(accounts: Accounts, lead: Officer) -> None:
    changed = accounts.change(
        "dung", lead, name=" Phạm Dũng ", role=Role.CHAIR, position=" Phó Chủ tịch "
    )
    assert changed == Officer("dung", "Phạm Dũng", Role.CHAIR, "Phó Chủ tịch")
    assert accounts.find("dung") == changed


def test_a_disabled_officer_cannot_sign_in_and_can_come_back(
    accounts: Accounts, lead: Officer
) -> None:
    accounts.set_active("dung", lead, is_active=False)
    with pytest.raises(NotAllowedError):
        accounts.sign_in("dung", CLERK.password)
    accounts.set_active("dung", lead, is_active=True)
    assert accounts.sign_in("dung", CLERK.password).is_active


def test_the_last_one_who_may_look_after_officers_stays(accounts: Accounts, lead: Officer) -> None:
    with pytest.raises(WrongStateError, match="last_administrator"):
        accounts.set_active("ha", lead, is_active=False)
    with pytest.raises(WrongStateError, match="last_administrator"):
        accounts.change("ha", lead, name="Lê Thu Hà", role=Role.OFFICER, position="")


def test_the_last_administrator_stays_even_beside_a_lead(accounts: Accounts, lead: Officer) -> None:
    accounts.add(NewOfficer("khanh", "Đỗ Văn Khánh", "administrator"), lead)
    with pytest.raises(WrongStateError, match="last_administrator"):
        accounts.set_active("khanh", lead, is_active=False)
    accounts.add(NewOfficer("mai", "Trần Thị Mai", "administrator"), lead)
    assert not accounts.set_active("khanh", lead, is_active=False).is_active


def test_one_s_own_password_is_changed_with_the_old_one(accounts: Accounts) -> None:
    accounts.change_password("dung", CLERK.password, "mật khẩu mới")
    assert accounts.sign_in("dung", "mật khẩu mới").username == "dung"
    refused(accounts, CLERK.password)


def test_a_wrong_old_password_is_a_wrong_try(accounts: Accounts) -> None:
    with pytest.raises(SignInError) as caught:
        accounts.change_password("dung", "không nhớ", "mật khẩu mới")
    assert caught.value.tries_left == 4


@pytest.mark.parametrize(
    ("new", "reason"),
    [("ngắn", "too_short"), (CLERK.password, "same_as_before")],
)
def test_a_poor_new_password_is_refused(accounts: Accounts, new: str, reason: str) -> None:
    with pytest.raises(InvalidInputError, match=reason):
        accounts.change_password("dung", CLERK.password, new)


@pytest.mark.parametrize("by_code", [True, False])
def test_a_forgotten_password_is_replaced_and_its_lock_taken_away(
    accounts: Accounts, lead: Officer, by_code: bool
) -> None:
    for _ in range(5):
        refused(accounts)
    if by_code:
        accounts.reset_password("dung", "mật khẩu mới")
    else:
        accounts.set_password("dung", "mật khẩu mới", lead)
    assert accounts.locked_s("dung") == 0
    assert accounts.sign_in("dung", "mật khẩu mới").username == "dung"


def test_every_change_is_in_an_unbroken_log(accounts: Accounts, lead: Officer) -> None:
    accounts.add(NewOfficer("mai", "Trần Thị Mai"), lead)
    accounts.change("mai", lead, name="Mai", role=Role.AUDITOR, position="")
    accounts.set_active("mai", lead, is_active=False)
    accounts.set_active("mai", lead, is_active=True)
    accounts.set_password("mai", "mật khẩu mới", lead)
    assert kinds(accounts)[2:] == [
        SecurityEventKind.OFFICER_ADDED,
        SecurityEventKind.OFFICER_CHANGED,
        SecurityEventKind.OFFICER_DISABLED,
        SecurityEventKind.OFFICER_ENABLED,
        SecurityEventKind.PASSWORD_RESET,
    ]
    assert accounts.log.first_broken() is None


def test_an_act_the_role_does_not_allow_is_refused(accounts: Accounts, lead: Officer) -> None:
    require(lead, Permission.OFFICERS)
    with pytest.raises(NotAllowedError) as caught:
        require(accounts.find("dung"), Permission.OFFICERS)
    assert caught.value.act == "officers"


def test_a_disabled_officer_may_do_nothing() -> None:
    assert not Officer("ha", "Hà", Role.LEAD, is_active=False).may(Permission.VIEW_DOSSIERS)


def test_the_log_is_one_transaction_with_what_it_tells(accounts: Accounts, store: Store) -> None:
    told: list[frozenset[str]] = []
    store.on_commit.append(told.append)
    accounts.sign_in("ha", LEAD.password)
    assert told == [frozenset({"officer"}), frozenset({"officer", "security_event"})]


def test_the_holder_of_the_recovery_code_can_set_a_password(
    accounts: Accounts, tmp_path: Path
) -> None:
    slots = KeySlots(tmp_path / "keys", Vault(_no_keyring), FAST)
    (tmp_path / "keys").mkdir()
    _, code = slots.create()
    reset_with_code(accounts, slots, "dung", code, "mật khẩu mới")
    assert accounts.sign_in("dung", "mật khẩu mới").username == "dung"
    with pytest.raises(InvalidInputError, match="other_store"):
        reset_with_code(accounts, slots, "dung", " ".join(code_groups(bytes(20))), "mật khẩu khác")
    assert accounts.sign_in("dung", "mật khẩu mới").username == "dung"


def _no_keyring() -> NoReturn:
    raise ConnectionError
