from __future__ import annotations

import pytest

from services.rules.permissions import ALLOWS, Permission, Role, allows


def test_every_role_has_its_line() -> None:
    assert set(ALLOWS) == set(Role)


def test_every_permission_is_somebodys() -> None:
    assert frozenset().union(*ALLOWS.values()) == set(Permission)


@pytest.mark.parametrize(
    "permission",
    [
        Permission.VIEW_DOSSIERS,
        Permission.REVEAL_NUMBERS,
        Permission.RECEIVE,
        Permission.REPORTS,
        Permission.EXPORT,
        Permission.BOARD,
    ],
)
def test_an_administrator_sees_no_dossier(permission: Permission) -> None:
    assert not allows(Role.ADMINISTRATOR, permission)


def test_an_auditor_changes_nothing() -> None:
    assert ALLOWS[Role.AUDITOR] == {
        Permission.VIEW_DOSSIERS,
        Permission.BOARD,
        Permission.REPORTS,
        Permission.SECURITY_LOG,
    }


def test_a_chair_receives_nobody_and_approves() -> None:
    assert not allows(Role.CHAIR, Permission.RECEIVE)
    assert allows(Role.CHAIR, Permission.APPROVE)


def test_a_lead_may_do_what_an_officer_may() -> None:
    assert ALLOWS[Role.OFFICER] < ALLOWS[Role.LEAD]


def test_only_leads_and_administrators_look_after_officers() -> None:
    assert {role for role in Role if allows(role, Permission.OFFICERS)} == {
        Role.LEAD,
        Role.ADMINISTRATOR,
    }
