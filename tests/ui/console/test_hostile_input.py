"""What clumsy and hostile hands do at the command line: a sentence, nothing lost, nothing overwritten."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import resources
from tests.a_desk import CITIZEN, Rehearsal, a_draft
from ui.console import command_line
from ui.console.command_line import run

ROOT = Path(resources.__file__).parent.parent
PERSON = {"name": CITIZEN.name, "personal_id": CITIZEN.personal_id, "born_on": "1992-08-14"}
DOSSIER = {"procedure": "2.000635", "applicant": {**PERSON, "sex": "Nữ"}}
FIRST = "H56.14.07-261123-2001"


class Cli:
    """The command line over the desk of a rehearsal."""

    def __init__(self, rehearsal: Rehearsal, capsys: pytest.CaptureFixture[str]) -> None:
        self.rehearsal = rehearsal
        self.place = rehearsal.folder.parent
        self._capsys = capsys
        rehearsal.desk.slots.set_passphrase(rehearsal.desk.key, "một mật khẩu để thử")
        rehearsal.desk.close()
        (self.place / "unlock").write_text("một mật khẩu để thử\r\n", encoding="utf-8")

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        common = ["--data", str(self.rehearsal.folder), "--unlock", str(self.place / "unlock")]
        status = run([*arguments, *common, "--now", "2026-11-23T09:41"])
        said = self._capsys.readouterr()
        assert "MC-9999" not in said.err
        return status, said.out, said.err

    def file(self, content: object) -> str:
        path = self.place / "in.json"
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return str(path)


@pytest.fixture
def cli(rehearsal: Rehearsal, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(rehearsal, capsys)


def test_slips_that_cannot_be_written_anywhere_stop_the_reception_before_it_begins(
    cli: Cli,
) -> None:
    status, out, err = cli("receive", cli.file(DOSSIER), "--slips", str(cli.place / "unlock"))
    assert (status, out) == (1, "")
    assert "MC-0306" in err
    assert "Không có hồ sơ nào khớp" in cli("find", "2001")[1]


def test_a_number_that_was_given_is_told_even_if_its_slip_could_not_be_written(cli: Cli) -> None:
    (cli.place / "slips" / f"{FIRST}.pdf").mkdir(parents=True)
    status, out, err = cli(
        "receive", cli.file([DOSSIER, DOSSIER]), "--slips", str(cli.place / "slips"), "--json"
    )
    assert status == 1
    assert "MC-0306" in err
    assert [(one["code"], one["slip"]) for one in json.loads(out)] == [(FIRST, None)]


def test_an_officer_at_the_command_line_is_told_of_doubles_and_odd_numbers(cli: Cli) -> None:
    assert cli("receive", cli.file(DOSSIER))[1].count("!") == 0
    assert f"đã nộp cùng thủ tục: hồ sơ {FIRST}" in cli("receive", cli.file(DOSSIER))[1]
    odd = {**DOSSIER, "applicant": {**PERSON, "personal_id": "999999999999"}}
    assert "!" in cli("receive", cli.file(odd))[1]


@pytest.mark.parametrize("name", ["book.db", "marker", "keyslots.json"])
def test_a_slip_is_never_written_over_the_book(cli: Cli, name: str) -> None:
    cli("receive", cli.file(DOSSIER))
    target = cli.rehearsal.folder / name
    before = target.read_bytes()
    status, _, err = cli("slip", FIRST, "-o", str(target))
    assert (status, "Không ghi đè" in err) == (1, True)
    assert target.read_bytes() == before


def test_a_slip_is_written_over_an_older_slip_or_an_empty_file(cli: Cli) -> None:
    cli("receive", cli.file(DOSSIER))
    path = cli.place / "slip.pdf"
    path.touch()
    for paper in ("A4", "80mm"):
        assert cli("slip", FIRST, "--paper", paper, "-o", str(path))[0] == 0
    assert path.read_bytes().startswith(b"%PDF-")
    assert cli("slip", FIRST, "-o", str(cli.place))[0] == 1


@pytest.mark.parametrize("limit", ["0", "-1"])
def test_a_list_of_no_lines_is_not_asked_for(cli: Cli, limit: str) -> None:
    assert "phải lớn hơn 0" in cli("find", "x", "--limit", limit)[2]


@pytest.mark.parametrize("code", ["\udcff", "\x1b[2J", "../../etc/passwd", "x" * 70_000, ""])
def test_no_text_is_too_odd_to_be_looked_for(cli: Cli, code: str) -> None:
    assert cli("show", code)[0] == 1
    assert cli("find", code)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--data", "", "check"], "Thư mục sổ đang trống"),
        (["--data", "x" * 300, "check"], "Không tới được"),
        (["--data", "/dev/null", "check"], "chưa có sổ"),
        (["--now", "1969-07-20", "due", "--limit", "3 ngày"], "Giờ đặt sẵn"),
        (["--now", "2100-01-01", "due", "--limit", "3 ngày"], "Giờ đặt sẵn"),
        (["--now", "hôm nay", "due", "--limit", "3 ngày"], "Giờ đặt sẵn"),
    ],
)
def test_common_options_out_of_their_senses_are_one_sentence(capsys, arguments, words) -> None:
    assert run(arguments) == 1
    said = capsys.readouterr()
    assert words in said.err
    assert len(said.err.splitlines()) == 1


def test_a_file_without_end_is_too_large(capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line, "LARGEST_FILE_BYTES", 1_000)
    arguments = ["init", "--data", "/nonexistent", "--office", "/dev/zero"]
    assert run(arguments) == 1
    assert "quá lớn" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content"), [("o.json", '{"office":' * 100_000), ("o.toml", "a = " + "[" * 50_000)]
)
def test_an_office_described_too_deep_is_refused(tmp_path, capsys, name, content) -> None:
    (tmp_path / name).write_text(content)
    assert run(["init", "--data", str(tmp_path / "d"), "--office", str(tmp_path / name)]) == 1
    assert "MC-0306" in capsys.readouterr().err
    assert not (tmp_path / "d").exists()


def test_a_locked_up_lock_file_is_a_folder_that_cannot_be_used(cli: Cli) -> None:
    (cli.rehearsal.folder / "desk.lock").unlink()
    (cli.rehearsal.folder / "desk.lock").mkdir()
    assert "MC-0304" in cli("check")[2]


def test_an_old_code_page_does_not_stop_vietnamese(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "main.py", "scan", "nội dung \udcff"],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (said.returncode, said.stderr) == (0, b"")
    assert "Không rõ" in said.stdout.decode()


def test_a_slip_bears_what_its_face_cannot_draw(rehearsal: Rehearsal) -> None:
    from dataclasses import replace

    name = "Nguyễn 😀 漢字 " + "Thị Phượng " * 12
    draft = a_draft(rehearsal.desk, person=replace(CITIZEN, name=name))
    receipt = rehearsal.desk.reception.receive(draft, "ha")
    for paper in ("A4", "A5", "80mm"):
        content = rehearsal.desk.dossiers.slip_pdf(receipt.dossiers[0].dossier_id, paper)
        assert content.startswith(b"%PDF-")
