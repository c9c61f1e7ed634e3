"""Slips as files: named by the number alone, never written over, never called saved without a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.desk import Desk
from services.errors import FileFaultError, WrongStateError
from services.printing import PrintState
from services.slip_files import UNSAVED, save_slip
from tests.a_desk import a_draft

CODE = "H56.14.07-261123-2001"


@pytest.fixture
def job_id(desk: Desk) -> int:
    return desk.reception.receive(a_draft(desk), "ha").print_job


def test_a_slip_is_saved_under_its_number_alone(desk: Desk, job_id: int, tmp_path: Path) -> None:
    saved = save_slip(desk.printing, job_id, tmp_path / "Giấy hẹn" / "quầy 2")
    assert saved.path == tmp_path / "Giấy hẹn" / "quầy 2" / f"{CODE}.pdf"
    assert saved.path.read_bytes() == desk.printing.pdf(job_id)
    assert (saved.job.state, saved.job.problem) == (PrintState.PRINTED, "saved_as_file")
    assert desk.printing.undone() == ()


def test_a_reprint_gets_a_name_of_its_own_and_says_that_it_is_one(
    desk: Desk, job_id: int, tmp_path: Path
) -> None:
    first = save_slip(desk.printing, job_id, tmp_path)
    again = desk.dossiers.reprint(desk.dossiers.find(CODE), "bản in mờ", "ha")
    second = save_slip(desk.printing, again, tmp_path)
    assert (first.path.name, second.path.name) == (f"{CODE}.pdf", f"{CODE} (2).pdf")
    assert "BẢN IN LẠI" in words_of(second.path.read_bytes())
    assert "BẢN IN LẠI" not in words_of(first.path.read_bytes())


def test_a_slip_whose_file_is_there_already_is_not_written_twice(
    desk: Desk, job_id: int, tmp_path: Path
) -> None:
    (tmp_path / f"{CODE}.pdf").write_bytes(desk.printing.pdf(job_id))  # the power went after this
    saved = save_slip(desk.printing, job_id, tmp_path)
    assert [path.name for path in tmp_path.glob("*.pdf")] == [saved.path.name] == [f"{CODE}.pdf"]


def test_somebody_elses_file_of_that_name_is_left_alone(
    desk: Desk, job_id: int, tmp_path: Path
) -> None:
    (tmp_path / f"{CODE}.pdf").write_bytes(b"another")
    assert save_slip(desk.printing, job_id, tmp_path).path.name == f"{CODE} (2).pdf"
    assert (tmp_path / f"{CODE}.pdf").read_bytes() == b"another"


def test_a_folder_that_cannot_be_written_leaves_the_job_waiting(
    desk: Desk, job_id: int, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileFaultError) as caught:
        save_slip(desk.printing, job_id, tmp_path / "file")
    assert (caught.value.name, caught.value.reason) == (f"{CODE}.pdf", "unwritable")
    (job,) = desk.printing.undone()
    assert (job.state, job.problem) == (PrintState.WAITING, UNSAVED)


def test_a_slip_that_came_out_is_not_saved_afterwards(
    desk: Desk, job_id: int, tmp_path: Path
) -> None:
    desk.printing.start(job_id)
    desk.printing.finish(job_id)
    with pytest.raises(WrongStateError):
        save_slip(desk.printing, job_id, tmp_path)
    assert list(tmp_path.glob("*.pdf")) == []


def words_of(pdf: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    words = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words
