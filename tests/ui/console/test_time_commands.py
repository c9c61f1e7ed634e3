"""Dates and calendars from the command line."""

from __future__ import annotations

import json

import pytest

import resources
from tests.services.test_calendars import TEN_DAYS
from ui.console.command_line import run

SAMPLE = resources.path("samples/office.toml")
NOW = "2026-11-23T09:41"
DOSSIER = {
    "procedure": "2.000635",
    "applicant": {"kind": "citizen", "name": "Nguyễn Thị Phượng", "personal_id": "038192004417"},
}


def due(capsys, *arguments: str) -> tuple[int, str, str]:
    status = run(["due", *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def due_json(capsys, *arguments: str):
    status, out, err = due(capsys, *arguments, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


def test_the_example_of_the_command_line_reference(capsys):
    found = due_json(capsys, "--received", "2026-11-20T09:00", "--limit", "3 ngày làm việc")
    assert found["due_at"] == "2026-11-26T09:00:00+07:00"
    assert found["warnings"] == []
    by_day = {day["on"]: day for day in found["days"]}
    assert by_day["2026-11-24"]["counted"] is False
    assert by_day["2026-11-24"]["why"] == "Ngày Văn hóa Việt Nam"
    assert [day["on"] for day in found["days"] if day["counted"]] == [
        "2026-11-23",
        "2026-11-25",
        "2026-11-26",
    ]


def test_every_choice_reaches_the_rules(capsys):
    rule = due_json(
        capsys,
        *("--received", "2026-11-23T15:01", "--limit", "trong ngày"),
        *("--rule-15h", "same_day_next_day"),
    )
    assert rule["due_at"] == "2026-11-25T17:00:00+07:00"
    closing = due_json(
        capsys,
        *("--received", "2026-11-23T09:41", "--limit", "3 ngày làm việc"),
        *("--due-time", "closing"),
    )
    assert closing["due_at"] == "2026-11-27T17:00:00+07:00"
    paused = due_json(
        capsys,
        *("--received", "2026-11-16T09:00", "--limit", "40 giờ làm việc"),
        *("--pause", "2026-11-18T14:00/2026-11-25T08:30"),
        *("--pause", "2026-11-26T08:00/2026-11-26T09:00"),
    )
    assert paused["due_at"] == "2026-11-27T15:30:00+07:00"


def test_people_read_a_table_of_days(capsys):
    status, out, _ = due(capsys, "--received", "2026-11-23T09:41", "--limit", "3 ngày làm việc")
    assert status == 0
    lines = out.splitlines()
    assert lines[:3] == [
        "Hẹn trả: T6 27/11/2026 09:41",
        "Nhận lúc: T2 23/11/2026 09:41",
        "3 ngày làm việc · bỏ qua T3 24/11 Ngày Văn hóa Việt Nam",
    ]
    assert [line.split("  ")[0] for line in lines[5:10]] == [
        "T2 23/11",
        "T3 24/11",
        "T4 25/11",
        "T5 26/11",
        "T6 27/11",
    ]
    assert lines[-1] == "Lịch làm việc 2026 bản 1 (21/11/2026)"


def test_reception_is_now_when_nothing_is_said(capsys):
    status = run(["due", "--limit", "1 ngày làm việc", "--now", NOW, "--json"])
    assert status == 0
    assert json.loads(capsys.readouterr().out)["due_at"] == "2026-11-25T09:41:00+07:00"


def test_a_warning_is_printed_with_the_date(capsys):
    _, out, _ = due(capsys, "--received", "2027-02-03T09:00", "--limit", "3 ngày làm việc")
    assert "Lưu ý: Tết Đinh Mùi 2027 chưa có văn bản chính thức." in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--received", "2026-02-30T09:00", "--limit", "3 ngày"], "2026-02-30T09:00"),
        (["--received", "2026-02-20T09:00", "--limit", "3 tuần"], "3 tuần"),
        (["--received", "2026-02-20T09:00", "--limit", "3 ngày", "--pause", "x"], "x"),
        (["--received", "2026-02-20T09:00", "--limit", "3 ngày", "--pause", "x/y"], "x"),
        (
            [
                *("--received", "2026-02-20T09:00", "--limit", "3 ngày"),
                *("--pause", "2026-02-21T09:00/2026-02-21T08:00"),
            ],
            "2026-02-21T09:00/2026-02-21T08:00",
        ),
        (
            [
                *("--received", "2026-02-20T09:00", "--limit", "3 ngày"),
                *("--pause", "2026-02-19T09:00/2026-02-21T08:00"),
            ],
            "2026-02-19T09:00",
        ),
    ],
)
def test_bad_input_gets_one_sentence_with_a_code(capsys, arguments, words):
    status, out, err = due(capsys, *arguments)
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1
    assert words in err
    assert "MC-" in err


def test_an_unknown_choice_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as caught:
        run(["due", "--limit", "3 ngày", "--rule-15h", "maybe"])
    assert caught.value.code == 2


@pytest.fixture
def cli(tmp_path, capsys):
    (tmp_path / "unlock").write_text("một mật khẩu để thử\n", encoding="utf-8")
    common = ["--data", str(tmp_path / "desk"), "--unlock", str(tmp_path / "unlock")]

    def call(*arguments: str, now: str = NOW) -> tuple[int, str, str]:
        status = run([*arguments, *common, "--now", now])
        said = capsys.readouterr()
        return status, said.out, said.err

    assert call("init", "--office", str(SAMPLE))[0] == 0
    return call


def test_an_imported_calendar_says_which_days_and_dossiers_it_touches(cli, tmp_path):
    (tmp_path / "dossier.json").write_text(json.dumps(DOSSIER), encoding="utf-8")
    received = cli("receive", str(tmp_path / "dossier.json"), "--json", now="2027-02-04T16:00")
    (dossier,) = json.loads(received[1])
    assert dossier["due_at"].startswith("2027-02-12")
    (tmp_path / "2027.toml").write_text(TEN_DAYS, encoding="utf-8")

    looked = cli("calendar", "import", str(tmp_path / "2027.toml"), "--look", "--json")
    assert json.loads(looked[1])["taken"] is False
    status, out, err = cli("calendar", "import", str(tmp_path / "2027.toml"), "--json")
    assert err == ""
    taken = json.loads(out)
    assert status == 0
    assert taken["days"] == json.loads(looked[1])["days"]
    twelfth = next(day for day in taken["days"] if day["on"] == "2027-02-12")
    assert twelfth["moves_deadlines"]
    assert [(one["code"], one["computed"][:10]) for one in taken["dossiers"]] == [
        (dossier["code"], "2027-02-15")
    ]
    assert json.loads(cli("show", dossier["code"], "--json")[1])["due_at"] == dossier["due_at"]

    again = cli("calendar", "import", str(tmp_path / "2027.toml"))
    assert again[1].splitlines() == ["Đã nhập lịch.", "Không ngày nào đổi."]
    shown = json.loads(cli("calendar", "show", "2027", "--json")[1])
    assert shown["calendar"].endswith("2027 bản 2 (20/12/2026)")
    assert shown["official_through"] == "2027-12-31"


def test_people_read_what_an_import_changes(cli, tmp_path):
    (tmp_path / "2027.toml").write_text(TEN_DAYS, encoding="utf-8")
    _, out, _ = cli("calendar", "import", str(tmp_path / "2027.toml"), "--look")
    assert out.startswith("Chỉ xem, chưa ghi gì.")
    assert "T6 12/02/2027: làm việc Tết Đinh Mùi → nghỉ lễ Tết Đinh Mùi (đổi ngày hẹn)" in out
    assert "T6 16/04/2027: nghỉ lễ Giỗ Tổ Hùng Vương → ngày thường (đổi ngày hẹn)" in out


def test_a_wrong_calendar_is_refused_in_one_sentence(cli, tmp_path):
    (tmp_path / "bad.toml").write_text("không phải lịch", encoding="utf-8")
    status, out, err = cli("calendar", "import", str(tmp_path / "bad.toml"))
    assert (status, out) == (1, "")
    assert "bad.toml" in err
    assert cli("calendar", "import")[0] == 1
    assert cli("calendar", "show", "năm nay")[0] == 1
    status, _, err = cli("calendar", "import", str(tmp_path / "none.toml"))
    assert status == 1
    assert "none.toml" in err


def test_the_shipped_calendar_can_be_read_without_a_desk(tmp_path, capsys):
    assert run(["calendar", "show", "2026", "--data", str(tmp_path / "none")]) == 0
    out = capsys.readouterr().out
    assert "T3 24/11/2026" in out
    assert "Nghị quyết 28/2026/QH16" in out
    assert (
        run(["calendar", "show", "--data", str(tmp_path / "none"), "--now", "2031-03-01T09:00"])
        == 0
    )
    assert "Không có ngày nào khác thường trong năm 2031." in capsys.readouterr().out
