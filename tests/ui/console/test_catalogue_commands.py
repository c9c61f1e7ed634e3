"""`procedures`: with a desk or without one, text or JSON, one sentence for what cannot be done."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import resources
from services.desk import open_desk
from tests.a_desk import MovableClock
from tests.procedures import NOW, a_page, a_way
from ui.console.command_line import run

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "portal-sample.json"
PASSPHRASE = "một mật khẩu để thử"


class Cli:
    """The command line over one data folder."""

    def __init__(self, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = place / "desk"
        self.place = place
        self._capsys = capsys
        (place / "unlock").write_text(PASSPHRASE, encoding="utf-8")

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        unlock = str(self.place / "unlock")
        common = ["--data", str(self.folder), "--unlock", unlock, "--now", NOW.isoformat()]
        status = run(["procedures", *arguments, *common])
        said = self._capsys.readouterr()
        return status, said.out, said.err

    def json(self, *arguments: str) -> Any:
        status, out, err = self(*arguments, "--json")
        assert (status, err) == (0, "")
        return json.loads(out)

    def refused(self, *arguments: str) -> str:
        status, out, err = self(*arguments)
        assert (status, out, err.count("\n")) == (1, "", 1)
        return err

    def file(self, *pages: object) -> str:
        path = self.place / "danh-muc.json"
        path.write_text(json.dumps(pages), encoding="utf-8")
        return str(path)


@pytest.fixture
def bare(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """A machine without a data folder."""
    return Cli(tmp_path, capsys)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk set up once, copied for each test."""
    place = tmp_path_factory.mktemp("template")
    (place / "unlock").write_text(PASSPHRASE, encoding="utf-8")
    office = str(resources.path("samples/office.toml"))
    keys = ["--data", str(place / "desk"), "--unlock", str(place / "unlock")]
    assert run(["init", "--office", office, *keys]) == 0
    return place / "desk"


@pytest.fixture
def cli(template: Path, bare: Cli, capsys: pytest.CaptureFixture[str]) -> Cli:
    """A machine with a desk."""
    shutil.copytree(template, bare.folder)
    capsys.readouterr()
    return bare


def test_the_shipped_catalogue_is_told_without_a_desk(bare: Cli) -> None:
    status, out, _ = bare("list", "trich luc")
    assert status == 0
    assert out.splitlines()[0] == (
        "2.000635  Bản sao Trích lục  (Hộ tịch · trong ngày · 8.000\u00a0đ/bản)"
    )
    assert len(bare.json("list")) >= 45


def test_one_procedure_is_told_whole(bare: Cli) -> None:
    status, out, _ = bare("show", "1.004859")
    assert status == 0
    assert "Việc: Bổ sung (trong ngày, theo HĐND tỉnh)" in out
    assert "  ! Thời hạn 3 ngày làm việc" in out
    shown = bare.json("show", "1.004859")
    assert (shown["code"], shown["limit"], len(shown["cases"])) == (
        "1.004859",
        "3 ngày làm việc",
        3,
    )


def test_a_file_can_be_looked_at_without_a_desk(bare: Cli) -> None:
    status, out, _ = bare("import", str(SAMPLE), "--look")
    assert status == 0
    assert "17 mục: 3 mới · 0 đổi · 11 cần xem lại · 0 không đổi · 3 không dùng được" in out
    assert out.splitlines()[-1] == "Chỉ xem, chưa ghi gì."


def test_a_file_is_taken_in_reviewed_and_confirmed(cli: Cli) -> None:
    page = a_page(cach_thuc=[a_way("1")])
    report = cli.json("import", cli.file(page, a_page(ma="9.000003")))
    assert [item["code"] for item in report["new"]] == ["9.000003"]
    assert [item["doubts"][0]["kind"] for item in report["doubtful"]] == ["limit_unit_blank"]
    assert report["open_dossiers"] == {}
    assert "9.000002" in cli.refused("show", "9.000002")
    (waiting,) = cli.json("review")
    assert (waiting["code"], waiting["must_answer"]) == ("9.000002", ["limit"])
    assert "1 thủ tục cần xem lại" in cli("review")[1]
    cli.refused("confirm", "9.000002")
    cli.refused("confirm", "9.000002", "--limit", "vài hôm")
    cli.refused("confirm", "9.000002", "--limit", "1 ngày", "--fee", "rẻ")
    confirmed = cli.json("confirm", "9.000002", "--limit", "trong ngày", "--fee", "5.000")
    assert (confirmed["limit"], confirmed["fee"]["amount_vnd"]) == ("trong ngày", 5_000)
    assert cli.json("show", "9.000002")["short_name"] == "Đăng ký nuôi chó"
    assert cli.json("review") == []
    cli.refused("confirm", "9.000002")


def test_a_change_is_told_and_the_old_version_stays(cli: Cli) -> None:
    cli("import", cli.file(a_page()))
    desk = open_desk(cli.folder, MovableClock(NOW), passphrase=PASSPHRASE)
    known = desk.catalogue().get("9.000002", NOW.date())
    desk.close()
    report = cli.json("import", cli.file(a_page(cach_thuc=[a_way("2 Ngày làm việc")])))
    assert report["changed"][0]["changes"] == [
        {"field": "limit", "before": "3 ngày làm việc", "after": "2 ngày làm việc"}
    ]
    desk = open_desk(cli.folder, MovableClock(NOW), passphrase=PASSPHRASE)
    assert desk.catalogue().version("9.000002", known.version) == known
    desk.close()
    text = cli("import", cli.file(a_page(cach_thuc=[a_way("1 Ngày làm việc")])))[1]
    assert "thời hạn: 2 ngày làm việc → 1 ngày làm việc" in text
    assert "Không có hồ sơ đang giải quyết nào" in text


@pytest.mark.parametrize("content", ["[{", '{"a": 1}', ""])
def test_a_broken_file_is_one_sentence_and_changes_nothing(cli: Cli, content: str) -> None:
    before = cli.json("list")
    path = cli.place / "hong.json"
    path.write_text(content, encoding="utf-8")
    cli.refused("import", str(path))
    assert cli.json("list") == before


def test_nothing_is_taken_in_without_a_desk(bare: Cli) -> None:
    bare.refused("import", str(SAMPLE))
    assert not bare.folder.exists() or not any(bare.folder.iterdir())


@pytest.mark.parametrize("arguments", [["show"], ["import"], ["confirm"], ["burn"], []])
def test_wrong_usage_is_said_as_such(bare: Cli, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        bare(*arguments)
    assert caught.value.code == 2
