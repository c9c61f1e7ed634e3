from __future__ import annotations

import pytest

from services.forms.documents import from_json, to_json
from services.forms.paper import Paper
from services.forms.slip import render
from tests.services.forms.slips import VARIANTS, a_slip


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_slip_kept_as_json_prints_the_same_bytes(variant):
    kept = from_json(to_json(VARIANTS[variant]))
    assert kept == VARIANTS[variant]
    assert render(kept, Paper.A5) == render(VARIANTS[variant], Paper.A5)


@pytest.mark.parametrize("text", ["[]", "{}", '{"office": 1}', "not json", '{"unknown": 1}'])
def test_what_is_not_a_slip_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        from_json(text)


def test_a_slip_is_of_at_least_one_dossier():
    with pytest.raises(ValueError, match="at least one"):
        a_slip(dossiers=())
