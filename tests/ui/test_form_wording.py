from __future__ import annotations

import pytest

from services.forms.documents import tag_of, to_json
from tests.services.forms.papers import EVERY_FORM
from ui.form_wording import FORM_NAMES, form_name, form_of


@pytest.mark.parametrize("name", EVERY_FORM)
def test_every_form_has_a_name_of_its_own(name):
    tag = tag_of(to_json(EVERY_FORM[name]))
    assert form_name(tag) == FORM_NAMES[tag] != form_name("")


def test_a_form_of_one_dossier_is_named_with_its_number_and_a_list_is_not():
    assert form_of("", "0307") == "giấy hẹn 0307"
    assert form_of("apology", "0307") == "văn bản xin lỗi 0307"
    assert form_of("register", "0307") == "sổ theo dõi hồ sơ"
    assert form_of("later", "0307") == "giấy tờ khác 0307"
