"""What an officer is at the desk, as people say it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from services.accounts import Role
from ui.widgets.choice import Choice


def role_name(role: Role) -> str:
    """Return the role in words."""
    translate = QCoreApplication.translate
    return {
        Role.OFFICER: translate("Role", "Cán bộ tiếp nhận"),
        Role.LEAD: translate("Role", "Phụ trách quầy"),
        Role.CHAIR: translate("Role", "Chủ tịch, Phó Chủ tịch"),
        Role.ADMINISTRATOR: translate("Role", "Quản trị kỹ thuật"),
        Role.AUDITOR: translate("Role", "Thanh tra, kiểm tra"),
    }[role]


def role_duties(role: Role) -> str:
    """Return in one sentence what the role may do."""
    translate = QCoreApplication.translate
    return {
        Role.OFFICER: translate("Role", "Tiếp nhận, xử lý, trả kết quả."),
        Role.LEAD: translate("Role", "Như cán bộ tiếp nhận, thêm cài đặt, cán bộ, mã khôi phục."),
        Role.CHAIR: translate("Role", "Xem cả xã, phân công, phê duyệt; không tiếp nhận."),
        Role.ADMINISTRATOR: translate("Role", "Cài đặt, cán bộ, sao lưu; không xem hồ sơ."),
        Role.AUDITOR: translate("Role", "Chỉ xem hồ sơ, báo cáo và nhật ký."),
    }[role]


class RoleChoice(Choice):
    """One of the five roles."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        for role in Role:
            self.addItem(role_name(role), role.value)

    def role(self) -> Role:
        """Return the role chosen."""
        return Role(self.currentData())

    def choose(self, role: Role) -> None:
        """Choose a role."""
        self.setCurrentIndex(self.findData(role.value))
