"""`act` and `show`: a dossier's whole life from the command line, and one sentence for what may not be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.a_desk import CITIZEN, Rehearsal, a_draft, begin
from tests.ui.acts_rig import STAFF
from ui.console.command_line import run

FIRST = "H56.14.07-261123-2001"
NOW = "2026-11-23T10:00"


class Cli:
    """The command line over a desk with one dossier of seven working days."""

    def __init__(self, rehearsal: Rehearsal, capsys: pytest.CaptureFixture[str]) -> None:
        desk = rehearsal.desk
        desk.reception.receive(a_draft(desk, "1.004222", person=CITIZEN), "ha")
        desk.slots.set_passphrase(desk.key, "một mật khẩu để thử")
        desk.close()
        self.folder = rehearsal.folder
        self.place = rehearsal.folder.parent
        self._capsys = capsys
        (self.place / "unlock").write_text("một mật khẩu để thử\n", encoding="utf-8")

    def __call__(self, *arguments: str, now: str = NOW) -> tuple[int, str, str]:
        common = ["--data", str(self.folder), "--unlock", str(self.place / "unlock"), "--now", now]
        status = run([*arguments, *common])
        said = self._capsys.readouterr()
        assert "Traceback" not in said.err
        assert "MC-9999" not in said.err
        return status, said.out, said.err

    def act(self, kind: str, data: object = None, *more: str, now: str = NOW) -> dict[str, object]:
        status, out, err = self(
            "act", FIRST, kind, "--data-json", json.dumps(data or {}), *more, "--json", now=now
        )
        assert status == 0, err
        answer: dict[str, object] = json.loads(out)
        return answer

    def refused(self, kind: str, data: object = None, *more: str, now: str = NOW) -> str:
        status, out, err = self(
            "act", FIRST, kind, "--data-json", json.dumps(data or {}), *more, now=now
        )
        assert (status, out) == (1, "")
        assert len(err.strip().splitlines()) == 1
        return err.strip()

    def show(self, now: str = NOW) -> dict[str, object]:
        status, out, err = self("show", FIRST, "--json", now=now)
        assert status == 0, err
        shown: dict[str, object] = json.loads(out)
        return shown

    def run_file(self, lines: object, now: str) -> tuple[int, list[dict[str, object]]]:
        path = self.place / "acts.json"
        path.write_text(json.dumps(lines, ensure_ascii=False), encoding="utf-8")
        status, out, _ = self("act", "--from", str(path), "--json", now=now)
        return status, json.loads(out)


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    made = Cli(begin(tmp_path / "desk", 2, STAFF), capsys)
    capsys.readouterr()
    return made


def test_a_request_for_more_stops_the_clock_and_its_arrival_moves_the_date(cli: Cli) -> None:
    before = cli.show()["due_at"]
    asked = cli.act("request-supplement", {"items": ["Tờ khai", {"name": "Đơn", "reason": "mờ"}]})
    assert asked == {
        "code": FIRST,
        "kind": "request-supplement",
        "state": "supplement",
        "status": "5",
        "due_at": before,
        "number": "01/HDHS" if asked["number"] == "01/HDHS" else "01.2/HDHS",
        "form": "02",
    }
    paused = cli.show()
    assert (paused["clock"], paused["citizen_due_at"] is not None) == ("paused", True)
    came = cli.act("supplement", {"papers": ["Đơn"]}, now="2026-11-26T10:00")
    assert (came["state"], came["form"]) == ("processing", None)
    shown = cli.show("2026-11-26T10:00")
    (move,) = shown["due_history"]  # type: ignore[misc]  # a list
    assert (move["before"], move["after"], move["kind"]) == (before, came["due_at"], "supplemented")
    papers: list[dict[str, object]] = shown["papers"]  # type: ignore[assignment]  # likewise
    assert papers[-1]["name"] == "Đơn"
    assert len(papers) > 1


def test_a_file_of_acts_is_done_in_order_and_stops_at_none(cli: Cli) -> None:
    lines = [
        {"code": FIRST, "kind": "forward", "at": "2026-11-23T10:00", "data": {"to": "minh"}},
        {"code": FIRST, "kind": "take-over", "at": "2026-11-23T10:05", "officer": "minh"},
        {"code": FIRST, "kind": "return", "at": "2026-11-23T10:06"},
        {"code": FIRST, "kind": "finish", "at": "2026-11-25T09:00", "data": {"result_number": "7"}},
        {"code": "H56.14.07-261123-9999", "kind": "note", "data": {"text": "?"}},
        {"code": FIRST, "kind": "call", "at": "2026-11-25T09:10", "data": {"outcome": "will_come"}},
        {"code": FIRST, "kind": "return", "at": "2026-11-25T16:00"},
        {"code": FIRST, "kind": "rate", "at": "2026-11-25T16:01", "data": {"score": 3}},
    ]
    status, done = cli.run_file(lines, "2026-11-26T08:00")
    assert status == 1
    assert [one["ok"] for one in done] == [True, True, False, True, False, True, True, True]
    assert done[2]["error"] == "Chưa trả được: chưa có kết quả đã ký."
    assert done[4]["error_code"] == "MC-0102"
    shown = cli.show("2026-11-26T08:00")
    assert (shown["status"], shown["clock"], shown["delivery"]) == ("10", "early", "collected")
    assert shown["ended_at"] == "2026-11-25T09:00:00+07:00"
    assert shown["rating"] == 3


def test_only_the_chair_moves_a_date_twice(cli: Cli) -> None:
    first = {"due_at": "2026-12-09T17:00", "reason": "Chờ xác minh", "reason_code": "field_check"}
    assert cli.act("extend", first)["form"] == "04"
    again = {**first, "due_at": "2026-12-11T17:00"}
    assert "cần Chủ tịch duyệt" in cli.refused("extend", again)
    cli.act("extend", again, "--officer", "chutich")
    history: list[dict[str, object]] = cli.show()["due_history"]  # type: ignore[assignment]  # a list
    assert [one["after"] for one in history] == [
        "2026-12-09T17:00:00+07:00",
        "2026-12-11T17:00:00+07:00",
    ]


def test_an_apology_after_the_term_leaves_the_term(cli: Cli) -> None:
    due = cli.show()["due_at"]
    late = "2026-12-10T09:00"
    data = {"due_at": "2026-12-14T17:00", "reason": "Thiếu cán bộ", "reason_code": "many_dossiers"}
    assert cli.act("apologise", data, now=late)["due_at"] == due
    shown = cli.show(late)
    assert (shown["clock"], shown["promised_at"]) == ("overdue", "2026-12-14T17:00:00+07:00")
    (move,) = shown["due_history"]  # type: ignore[misc]  # a list
    assert move["term_moved"] is False


def test_money_is_asked_for_and_taken(cli: Cli) -> None:
    cli.act("request-payment", {"amount_vnd": 500_000, "what": "Lệ phí trước bạ"})
    asked: dict[str, object] = cli.show()["money"]  # type: ignore[assignment]  # a mapping
    assert (asked["state"], asked["paid_vnd"]) == ("unpaid", 0)
    paid = cli.act("pay", {"method": "transfer"}, now="2026-11-25T10:00")
    assert paid["state"] == "processing"
    assert cli.show()["money"]["state"] == "paid"  # type: ignore[index]  # likewise


def test_a_correction_changes_the_phone_and_nothing_else(cli: Cli) -> None:
    answer = cli.act("amend", {"phone": "0987654321", "reason": "Công dân đổi số"})
    assert (answer["kind"], answer["state"]) == ("amend", "received")
    acts: list[dict[str, object]] = cli.show()["acts"]  # type: ignore[assignment]  # a list
    changes = acts[-1]["data"]["changes"]  # type: ignore[index]  # a mapping
    assert set(changes) == {"applicant"}
    assert changes["applicant"]["phone"] == "0987654321"
    assert "Chưa có gì thay đổi" in cli.refused("amend", {"phone": "0987654321", "reason": "lại"})


def test_a_directive_waits_until_it_is_answered(cli: Cli) -> None:
    cli.act("direct", {"text": "Làm ngay", "to": "ha"}, "--officer", "chutich")
    cli.act("acknowledge", {"text": "Xong trong sáng nay"}, "--officer", "ha")
    assert "không có đôn đốc nào chờ trả lời" in cli.refused("acknowledge", {"text": "?"})


@pytest.mark.parametrize(
    ("kind", "data", "told"),
    [
        ("forward", {"tO": "minh"}, "tO"),
        ("forward", {}, "người nhận"),
        ("finish", {"finished_at": "hôm qua"}, "thời gian ký"),
        ("finish", {"outcome": "maybe"}, "maybe"),
        ("request-supplement", {"items": [{"name": "Đơn", "why": "?"}]}, "why"),
        ("request-supplement", {"items": "Đơn"}, "nội dung cần bổ sung"),
        ("pay", {"amount_vnd": "nhiều"}, "số tiền"),
        ("refuse", {}, "lý do"),
        ("amend", {"procedure": "2.000635"}, "procedure"),
        ("extend", {"due_at": "2026-11-24T10:00", "reason": "?"}, "ngày hẹn mới"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_its_name(
    cli: Cli, kind: str, data: dict[str, object], told: str
) -> None:
    assert told.lower() in cli.refused(kind, data).lower()
    assert cli.show()["state"] == "received"


def test_an_unknown_officer_does_not_act_as_the_lead(cli: Cli) -> None:
    assert "nguoila" in cli.refused("note", {"text": "?"}, "--officer", "nguoila")


def test_a_time_that_cannot_be_is_refused(cli: Cli) -> None:
    lines = [{"code": FIRST, "kind": "note", "at": "2026-11-20T10:00", "data": {"text": "?"}}]
    status, (one,) = cli.run_file(lines, NOW)
    assert (status, one["ok"]) == (1, False)
    assert "trước việc đã ghi gần nhất" in str(one["error"])


def test_people_read_the_same(cli: Cli) -> None:
    cli.act("forward", {"to": "minh"})
    _, out, _ = cli("show", FIRST)
    assert "Người giữ: Trần Văn Minh" in out
    assert "Giao trả: chưa có kết quả" in out
    status, out, _ = cli("act", FIRST, "finish")
    assert (status, "Có kết quả, chờ trả" in out) == (0, True)


def test_neither_a_code_nor_a_file_is_wrong_usage(cli: Cli) -> None:
    with pytest.raises(SystemExit) as caught:
        cli("act")
    assert caught.value.code == 2


def test_data_that_is_no_object_is_not_called_a_folder(cli: Cli) -> None:
    assert cli.refused("note", ["a"]).startswith("Nội dung của việc sai kiểu: “…”.")


def test_a_form_that_is_not_printed_so_says_on_which_paper(cli: Cli) -> None:
    status, _, err = cli("slip", FIRST, "--form", "07", "--paper", "80mm")
    assert (status, err.startswith("Mẫu này không in được trên khổ 80mm.")) == (1, True)
