from __future__ import annotations

import pytest

from services.errors import FileFaultError, PrinterFaultError
from services.printing import INTERRUPTED, PrintState
from services.slip_files import UNSAVED
from tests.a_desk import a_draft
from ui.print_words import fault_of, first_sentence, needs_somebody, number_of, short_code
from ui.wording import Words, words

CODE = "H56.14.07-261123-2307"


def test_officers_call_a_dossier_by_the_end_of_its_code() -> None:
    assert number_of(CODE) == "2307"
    assert short_code(CODE) == "261123-2307"
    assert number_of("2307") == short_code("2307") == "2307"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Máy in “Canon” không trả lời. Hồ sơ đã lưu.", "Máy in “Canon” không trả lời."),
        ("Máy in “No. 2” đang dừng. Hồ sơ đã lưu.", "Máy in “No. 2” đang dừng."),
        ("Không ghi được tệp “a.pdf”. Hồ sơ còn.", "Không ghi được tệp “a.pdf”."),
        ("Chỉ một câu.", "Chỉ một câu."),
        ("Không có dấu chấm", "Không có dấu chấm"),
    ],
)
def test_the_first_sentence_says_what_happened(text: str, fact: str) -> None:
    assert first_sentence(Words(text, "MC-0001")) == fact


def test_every_reason_a_job_waits_for_has_words(desk) -> None:
    job = desk.printing.job(desk.reception.receive(a_draft(desk), "ha").print_job)
    assert fault_of(job) is None
    assert not needs_somebody(job)
    for problem in ("none", "missing", "stopped", "refused", "silent", INTERRUPTED, UNSAVED):
        desk.printing.start(job.id)
        waiting = desk.printing.put_back(job.id, problem)
        fault = fault_of(waiting)
        kind = FileFaultError if problem == UNSAVED else PrinterFaultError
        assert isinstance(fault, kind)
        assert needs_somebody(waiting)
        assert first_sentence(words(fault)).endswith(".")
    desk.printing.start(job.id)
    failed = desk.printing.give_up(job.id, "unreadable")
    assert failed.state is PrintState.FAILED
    assert needs_somebody(failed)
