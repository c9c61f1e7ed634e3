"""Who may do what: five roles, one table."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Role(StrEnum):
    """What an officer is at this desk."""

    OFFICER = "officer"  # cán bộ tiếp nhận
    LEAD = "lead"  # phụ trách quầy
    CHAIR = "chair"  # Chủ tịch, Phó Chủ tịch: the whole commune, reads, assigns, approves
    ADMINISTRATOR = "administrator"  # quản trị kỹ thuật: no dossier's content
    AUDITOR = "auditor"  # thanh tra, kiểm tra: reads only


class Permission(StrEnum):
    """One kind of act."""

    VIEW_DOSSIERS = "view_dossiers"
    REVEAL_NUMBERS = "reveal_numbers"  # the whole personal number, for 30 s
    RECEIVE = "receive"  # receive, amend, print and reprint
    PROCESS = "process"  # forward, ask for supplements, finish
    RETURN_RESULTS = "return_results"
    VOID_SLIPS = "void_slips"
    ASSIGN = "assign"
    APPROVE = "approve"  # a second re-appointment, an apology
    BOARD = "board"
    REPORTS = "reports"
    EXPORT = "export"
    SETTINGS = "settings"  # office, desk, printers, calendar, catalogue
    OFFICERS = "officers"
    KEYS = "keys"  # recovery code, passphrase
    BACKUP = "backup"  # back up, restore, check, rebuild
    SECURITY_LOG = "security_log"


_AT_THE_COUNTER = frozenset(
    {
        Permission.VIEW_DOSSIERS,
        Permission.REVEAL_NUMBERS,
        Permission.RECEIVE,
        Permission.PROCESS,
        Permission.RETURN_RESULTS,
        Permission.VOID_SLIPS,
        Permission.REPORTS,
    }
)
_CARE_OF_THE_DESK = frozenset(
    {Permission.SETTINGS, Permission.OFFICERS, Permission.KEYS, Permission.BACKUP}
)

ALLOWS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.OFFICER: _AT_THE_COUNTER,
        Role.LEAD: _AT_THE_COUNTER
        | _CARE_OF_THE_DESK
        | {Permission.ASSIGN, Permission.BOARD, Permission.EXPORT},
        Role.CHAIR: frozenset(
            {
                Permission.VIEW_DOSSIERS,
                Permission.ASSIGN,
                Permission.APPROVE,
                Permission.BOARD,
                Permission.REPORTS,
                Permission.EXPORT,
            }
        ),
        Role.ADMINISTRATOR: _CARE_OF_THE_DESK | {Permission.SECURITY_LOG},
        Role.AUDITOR: frozenset(
            {
                Permission.VIEW_DOSSIERS,
                Permission.BOARD,
                Permission.REPORTS,
                Permission.SECURITY_LOG,
            }
        ),
    }
)
"""What each role may do. A small commune's only officer is its lead."""


def allows(role: Role, permission: Permission) -> bool:
    """Say whether `role` may do it."""
    return permission in ALLOWS[role]
