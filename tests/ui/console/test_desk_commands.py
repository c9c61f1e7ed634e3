"""The desk from the command line: what was asked, or one sentence with a code, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import resources
from services.data_folder import InstanceLock
from services.desk import open_desk
from tests.a_desk import MovableClock
from ui.console.command_line import run

NOW = "2026-11-23T09:41"
SAMPLE = resources.path("samples/office.toml")
DOSSIER = {
    "procedure": "2.000635",
    "case": None,
    "copies": 2,
    "pages": None,
    "applicant": {
        "kind": "citizen",
        "name": "Nguyễn Thị Phượng",
        "personal_id": "038192004417",
        "born_on": "1992-08-14",
        "sex": "Nữ",
        "address": "Thôn 4, xã Tân Phong",
        "phone": "0912345678",
        "email": None,
    },
    "filed_by": None,
    "papers": [{"name": "Tờ khai", "original": 1, "certified": 0, "copy": 0}],
    "return_by": "desk",
    "received_at": None,
    "note": None,
}


class Cli:
    """The command line over one data folder, unlocked by a passphrase."""

    def __init__(self, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = place / "desk"
        self.place = place
        self._capsys = capsys
        (place / "unlock").write_text("một mật khẩu để thử\n", encoding="utf-8")

    def __call__(self, *arguments: str, now: str = NOW) -> tuple[int, str, str]:
        common = ["--data", str(self.folder), "--unlock", str(self.place / "unlock"), "--now", now]
        status = run([*arguments, *common])
        said = self._capsys.readouterr()
        assert "Traceback" not in said.err
        return status, said.out, said.err

    def json(self, *arguments: str, now: str = NOW):
        status, out, err = self(*arguments, "--json", now=now)
        assert status == 0, err
        return json.loads(out)

    def file(self, name: str, content: object) -> str:
        path = self.place / name
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_text(text, encoding="utf-8")
        return str(path)

    def refused(self, *arguments: str, now: str = NOW) -> str:
        """Run what must be refused; return its one sentence."""
        status, out, err = self(*arguments, now=now)
        assert (status, out) == (1, "")
        lines = err.strip().splitlines()
        assert len(lines) == 1
        assert lines[0].rstrip(")").rpartition("(MC-")[2].isdigit()
        return lines[0]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk set up once by `init`, copied for each test."""
    place = tmp_path_factory.mktemp("template")
    (place / "unlock").write_text("một mật khẩu để thử\n", encoding="utf-8")
    status = run(
        [
            "init",
            "--office",
            str(SAMPLE),
            "--desk",
            "2",
            "--data",
            str(place / "desk"),
            "--unlock",
            str(place / "unlock"),
            "--now",
            NOW,
        ]
    )
    assert status == 0
    return place


@pytest.fixture
def cli(template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    import shutil

    shutil.copytree(template / "desk", tmp_path / "desk")
    capsys.readouterr()
    return Cli(tmp_path, capsys)


def test_a_dossier_is_received_shown_found_and_printed(cli: Cli) -> None:
    slips = cli.place / "slips"
    (made,) = cli.json("receive", cli.file("one.json", DOSSIER), "--slips", str(slips))
    assert made["code"] == "H56.14.07-261123-2001"
    assert made["due_at"] == "2026-11-23T17:00:00+07:00"
    assert made["fee_vnd"] == 16_000
    assert Path(made["slip"]).read_bytes().startswith(b"%PDF")
    shown = cli.json("show", made["code"])
    assert (shown["status"], shown["state"], shown["clock"]) == ("2", "received", "soon")
    assert [act["kind"] for act in shown["acts"]] == ["received"]
    assert shown["exchange"] == "local"
    for text in ("nguyen thi phuong", "Nguyễn Thị Phượng", "4417", "5678", "2001"):
        assert [one["code"] for one in cli.json("find", text)] == [made["code"]]
    out = cli.place / "form.pdf"
    cli.json("slip", made["code"], "--paper", "80mm", "-o", str(out))
    assert out.read_bytes().startswith(b"%PDF")
    assert cli.json("check")["ok"] is True
    assert cli.json("rebuild") == {"dossiers": 1}


def test_a_list_and_standard_input_are_taken(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    text = json.dumps([DOSSIER, {**DOSSIER, "procedure": "1.001193"}])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    made = cli.json("receive", "-")
    assert [one["code"][-4:] for one in made] == ["2001", "2002"]


def test_a_card_scan_stands_in_for_the_applicant(cli: Cli) -> None:
    scan = "038192004417||Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|20052021"
    (made,) = cli.json("receive", cli.file("a.json", {**DOSSIER, "applicant": {"scan": scan}}))
    assert cli.json("show", made["code"])["name"] == "Nguyễn Thị Phượng"


def test_a_past_reception_is_a_back_entry_counted_from_its_time(cli: Cli) -> None:
    past = {**DOSSIER, "procedure": "1.004873", "received_at": "2026-11-20T10:00"}
    (made,) = cli.json("receive", cli.file("a.json", past))
    assert made["received_at"] == "2026-11-20T10:00:00+07:00"
    assert made["due_at"] == "2026-11-26T10:00:00+07:00"
    assert cli.json("show", made["code"])["acts"][0]["data"]["late_entry"] is True
    now = {**DOSSIER, "received_at": "2026-11-20T10:00"}
    (timely,) = cli.json("receive", cli.file("b.json", now), now="2026-11-20T10:00")
    assert cli.json("show", timely["code"])["acts"][0]["data"]["late_entry"] is False


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "JSON"),
        ("[" * 100_000, "JSON"),
        ({**DOSSIER, "procedure": "9.999999"}, "9.999999"),
        ({**DOSSIER, "received_at": "2026-02-30T10:00"}, "2026-02-30"),
        ({**DOSSIER, "received_at": "2027-01-01T10:00"}, "tương lai"),
        ({**DOSSIER, "colour": "red"}, "colour"),
        ({**DOSSIER, "copies": "two"}, "two"),
        ({**DOSSIER, "copies": 0}, "số bản"),
        ({**DOSSIER, "applicant": {"name": ""}}, "họ và tên"),
        ({**DOSSIER, "applicant": {**DOSSIER["applicant"], "born_on": "1992-13-40"}}, "1992-13-40"),
        ({**DOSSIER, "case": "nowhere"}, "nowhere"),
        ([DOSSIER, {**DOSSIER, "procedure": "x"}], "x"),
        (["not a dossier"], "[0]"),
    ],
)
def test_bad_input_is_one_sentence_and_loses_nothing(cli: Cli, content: object, says: str) -> None:
    assert says in cli.refused("receive", cli.file("bad.json", content))
    assert cli.json("check")["dossiers"] == 0


def test_a_missing_file_is_named(cli: Cli) -> None:
    assert "nothing.json" in cli.refused("receive", str(cli.place / "nothing.json"))


def test_an_unknown_code_is_said(cli: Cli) -> None:
    assert "H56.14.07-261123-2999" in cli.refused("show", "H56.14.07-261123-2999")


def test_a_wrong_passphrase_opens_nothing(cli: Cli) -> None:
    (cli.place / "unlock").write_text("một mật khẩu khác", encoding="utf-8")
    assert "Mật khẩu mở sổ chưa đúng" in cli.refused("check")


def test_a_second_instance_is_turned_away(cli: Cli) -> None:
    lock = InstanceLock(cli.folder)
    assert "đang mở" in cli.refused("check")
    lock.release()
    assert cli.json("check")["ok"] is True


def test_a_book_from_the_future_is_left_alone(cli: Cli) -> None:
    desk = open_desk(cli.folder, MovableClock(), passphrase="một mật khẩu để thử")
    with desk.store.writing() as db:
        db.execute("PRAGMA user_version = 999")
    desk.close()
    before = (cli.folder / "book.db").read_bytes()
    assert "mới hơn" in cli.refused("check")
    assert (cli.folder / "book.db").read_bytes() == before


def test_a_second_book_is_never_made_over_the_first(cli: Cli) -> None:
    before = (cli.folder / "keyslots.json").read_bytes()
    cli.refused("init", "--office", str(SAMPLE))
    assert (cli.folder / "keyslots.json").read_bytes() == before
    assert cli.json("check")["ok"] is True


def test_a_folder_without_a_book_is_said(cli: Cli) -> None:
    cli.folder = cli.place / "empty"
    assert "chưa có sổ" in cli.refused("check")
    assert not cli.folder.exists() or list(cli.folder.iterdir()) == []


def test_an_unwritable_folder_is_refused(cli: Cli) -> None:
    (cli.place / "file").write_text("x", encoding="utf-8")
    cli.folder = cli.place / "file" / "desk"
    assert "Không ghi được" in cli.refused("init", "--office", str(SAMPLE))


@pytest.mark.parametrize(
    ("office", "says"),
    [
        ("[office]\nname = 'x'", "thiếu"),
        ("name = = 1", "TOML"),
        (SAMPLE.read_text(encoding="utf-8").replace("place", "plaec"), "plaec"),
        (SAMPLE.read_text(encoding="utf-8").replace('"officer"', '"king"'), "king"),
    ],
)
def test_a_faulty_description_of_the_office_sets_nothing_up(
    cli: Cli, office: str, says: str
) -> None:
    cli.folder = cli.place / "new"
    assert says in cli.refused("init", "--office", cli.file("office.toml", office))
    assert not (cli.folder / "book.db").exists()


def test_wrong_usage_ends_with_two(cli: Cli) -> None:
    with pytest.raises(SystemExit) as ended:
        cli("receive")
    assert ended.value.code == 2


def test_a_damaged_book_is_reported_and_kept(cli: Cli) -> None:
    cli.json("receive", cli.file("one.json", DOSSIER))
    path = cli.folder / "book.db"
    content = bytearray(path.read_bytes())
    for place in range(3 * 4096 + 100, len(content), 4096):
        content[place] ^= 1
    path.write_bytes(content)
    said = cli.refused("show", "H56.14.07-261123-2001")
    assert "hỏng" in said
    assert path.exists()
