"""Reports from the command line: as text, as JSON, as files, of any days and any moment."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.ui.console.test_desk_commands import DOSSIER, SAMPLE, Cli

DAYS = ("--from", "2026-11-15", "--to", "2026-12-14")


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    made = Cli(tmp_path, capsys)
    assert made("init", "--office", str(SAMPLE))[0] == 0
    file = tmp_path / "hoso.json"
    file.write_text(json.dumps(DOSSIER), encoding="utf-8")
    made.code = made.json("receive", str(file))[0]["code"]
    return made


def test_the_form_says_what_was_received_and_that_it_adds_up(cli: Cli) -> None:
    document = cli.json("report", "II.06a", *DAYS, "--dossiers")
    total = document["total"]
    assert total["cells"][2:] == [1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0]
    assert total["dossiers"][2] == [cli.code]
    assert "Kiểm tra: (3) = (4)+(5)+(6) = (7)+(11)." in document["notes"]
    assert len(document["sha256"]) == 64


def test_a_percentage_without_a_denominator_is_null(cli: Cli) -> None:
    document = cli.json("report", "by-field", *DAYS)
    assert document["total"]["cells"][6] == {"numerator": 0, "denominator": 0, "percent": None}


def test_a_report_as_of_a_moment_knows_nothing_of_later_ones(cli: Cli) -> None:
    assert cli("act", cli.code, "finish", now="2026-11-23T11:00")[0] == 0
    now = cli.json("report", "II.06a", *DAYS, now="2026-11-24T08:00")
    as_of = ("--as-of", "2026-11-23T10:00")
    then = cli.json("report", "II.06a", *DAYS, *as_of, now="2026-11-24T08:00")
    again = cli.json("report", "II.06a", *DAYS, *as_of, now="2026-12-30T08:00")
    assert (now["total"]["cells"][6], then["total"]["cells"][6]) == (1, 0)
    assert then["sha256"] == again["sha256"]


@pytest.mark.parametrize("kind", ["II.06a", "register", "index766", "overdue", "II.07a"])
@pytest.mark.parametrize(("ending", "start"), [("xlsx", b"PK"), ("pdf", b"%PDF"), ("csv", b"\xef")])
def test_a_report_is_written_as_the_file_its_name_says(
    cli: Cli, kind: str, ending: str, start: bytes
) -> None:
    path = cli.place / f"bao-cao.{ending}"
    status, out, err = cli("report", kind, *DAYS, "-o", str(path))
    assert (status, err) == (0, "")
    assert str(path) in out
    assert path.read_bytes().startswith(start)


def test_a_supervision_is_all_its_tables_each_a_file(cli: Cli) -> None:
    document = cli.json("report", "supervision", *DAYS)
    assert [table["titles"][0].split(" tại ")[0] for table in document["tables"]][:2] == [
        "Tình hình, kết quả giải quyết thủ tục hành chính",
        "Kết quả giải quyết theo lĩnh vực",
    ]
    path = cli.place / "giam-sat.xlsx"
    assert cli("report", "supervision", *DAYS, "-o", str(path))[0] == 0
    assert len(list(cli.place.glob("giam-sat-*.xlsx"))) == len(document["tables"]) == 5


def test_people_read_a_table_with_its_sentence(cli: Cli) -> None:
    _, out, _ = cli("report", "II.06a", *DAYS)
    assert "Tổng cộng" in out
    assert "Số liệu tạm tính tại quầy, đến 09:41 ngày 23/11/2026." in out


@pytest.mark.parametrize(
    "wrong",
    [
        ("--from", "2026-12-14", "--to", "2026-11-15"),
        ("--from", "2026-02-30", "--to", "2026-11-15"),
        ("--from", "2026-11-15", "--to", "2026-12-14", "--as-of", "hôm qua"),
        ("--from", "2026-11-15", "--to", "2026-12-14", "--as-of", "2027-01-01T00:00"),
        ("--from", "2026-12-01", "--to", "2026-12-14"),
        ("--from", "2026-11-15", "--to", "2026-12-14", "-o", "bao-cao.doc"),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_sentence(cli: Cli, wrong: tuple[str, ...]) -> None:
    status, out, err = cli("report", "II.06a", *wrong)
    assert (status, out) == (1, "")
    assert "MC-" in err
