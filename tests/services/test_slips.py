from __future__ import annotations

import pytest

from services.desk import Desk
from services.forms.documents import title
from services.forms.slip_data import RESIDENCE, TT03_2025
from tests.a_desk import a_draft

RESIDENCE_PROCEDURE, BIRTH = "1.004222", "1.001193"


@pytest.mark.parametrize(
    ("procedures", "template", "name"),
    [
        ((BIRTH,), TT03_2025, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        ((RESIDENCE_PROCEDURE,), RESIDENCE, "PHIẾU TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        ((RESIDENCE_PROCEDURE, BIRTH), TT03_2025, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
    ],
)
def test_the_slip_is_the_one_of_its_procedures(
    desk: Desk, procedures: tuple[str, ...], template: str, name: str
) -> None:
    receipt = desk.reception.receive(a_draft(desk, *procedures), "ha")
    slip = desk.dossiers.slip(receipt.dossiers[0].dossier_id)
    assert (slip.template, title(slip)) == (template, name)
