"""The catalogue: the version of the day, found in a blink; earlier versions are never lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from services.book import Book
from services.catalogue import (
    load_catalogue,
    open_catalogue,
    read_shipped,
    record_shipped,
    shipped_catalogue,
)
from services.clock import fixed_clock
from services.errors import FileFaultError, NotFoundError
from tests.procedures import NOW, TODAY, a_book

CLOCK = fixed_clock(NOW)

CAT = """
field = "Thú nuôi"
source = "Cổng thử nghiệm"
read_on = {read_on}
[[procedure]]
code = "9.000001"
name = "Đăng ký nuôi mèo"
short_name = "Nuôi mèo"
aliases = ["mun"]
limit = "{limit}"
fee = {{ kind = "free" }}
result = "Trích lục"
papers = [{{ name = "Tờ khai", short = "Tờ khai" }}]
"""
DOG = """
[[procedure]]
code = "9.000002"
name = "Đăng ký nuôi chó"
short_name = "Nuôi chó"
field = "Thú nuôi"
source = "Cổng thử nghiệm"
read_on = 2026-07-31
limit = "5 ngày"
fee = { kind = "free" }
result = "Trích lục"
"""


def ship(folder: Path, limit: str = "3 ngày làm việc", read_on: str = "2026-07-31") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "cats.toml").write_text(CAT.format(limit=limit, read_on=read_on), encoding="utf-8")
    (folder / "dogs.toml").write_text(DOG, encoding="utf-8")
    return folder


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = a_book(tmp_path)
    yield book
    book.close()


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    return ship(tmp_path / "procedures")


def test_the_shipped_files_are_a_catalogue_without_a_store(shipped: Path) -> None:
    catalogue = shipped_catalogue(shipped)
    assert [item.code for item in catalogue.all(TODAY)] == ["9.000001", "9.000002"]
    cat = catalogue.get("9.000001", TODAY)
    assert catalogue.version("9.000001", cat.version) == cat


def test_the_store_holds_the_same_catalogue(book: Book, shipped: Path) -> None:
    stored = open_catalogue(book.store, CLOCK, shipped)
    assert stored.all(TODAY) == shipped_catalogue(shipped).all(TODAY)
    assert stored.find("mun", on=TODAY) == shipped_catalogue(shipped).find("mun", on=TODAY)


def test_the_shipped_files_are_recorded_once_per_release(book: Book, shipped: Path) -> None:
    open_catalogue(book.store, CLOCK, shipped)
    writes: list[frozenset[str]] = []
    book.store.on_commit.append(writes.append)
    open_catalogue(book.store, CLOCK, shipped)
    assert writes == []


def test_an_update_keeps_the_version_a_dossier_was_received_under(
    book: Book, tmp_path: Path, shipped: Path
) -> None:
    before = open_catalogue(book.store, CLOCK, shipped).get("9.000001", TODAY)
    ship(shipped, "2 ngày làm việc")
    updated = open_catalogue(book.store, CLOCK, shipped)
    assert str(updated.get("9.000001", TODAY).limit) == "2 ngày làm việc"
    assert updated.version("9.000001", before.version) == before


def test_a_code_that_is_shipped_no_more_is_offered_no_more(book: Book, shipped: Path) -> None:
    dog = open_catalogue(book.store, CLOCK, shipped).get("9.000002", TODAY)
    (shipped / "dogs.toml").unlink()
    updated = open_catalogue(book.store, CLOCK, shipped)
    assert not updated.has("9.000002")
    assert updated.version("9.000002", dog.version) == dog


def test_what_is_not_there_is_not_found(book: Book, shipped: Path) -> None:
    for catalogue in (shipped_catalogue(shipped), open_catalogue(book.store, CLOCK, shipped)):
        for ask in (catalogue.get, catalogue.original):
            with pytest.raises(NotFoundError, match=r"9\.999999"):
                ask("9.999999", TODAY)
        with pytest.raises(NotFoundError):
            catalogue.version("9.000001", "2020-01-01.000000")
        with pytest.raises(NotFoundError):
            catalogue.version("9.000001", "2020-01-01.000000+000000")


def test_a_faulty_procedure_is_left_out_and_named_the_others_stay(shipped: Path) -> None:
    (shipped / "dogs.toml").write_text(DOG.replace("5 ngày", "vài ngày"), encoding="utf-8")
    catalogue = shipped_catalogue(shipped)
    assert [item.code for item in catalogue.all(TODAY)] == ["9.000001"]
    assert [problem.field for problem in catalogue.problems] == ["dogs.toml:9.000002:limit"]


@pytest.mark.parametrize("content", [b"[[procedure", b"\xff\xfe"])
def test_a_broken_file_takes_nothing_else_with_it(shipped: Path, content: bytes) -> None:
    (shipped / "dogs.toml").write_bytes(content)
    versions, problems = read_shipped(shipped)
    assert [item.code for item in versions] == ["9.000001"]
    assert [problem.field for problem in problems] == ["dogs.toml"]


def test_a_code_shipped_twice_is_named(shipped: Path) -> None:
    (shipped / "more.toml").write_text(DOG, encoding="utf-8")
    _, problems = read_shipped(shipped)
    assert [problem.field for problem in problems] == ["more.toml:9.000002:code"]


def test_problems_of_an_update_are_told_by_the_catalogue(book: Book, shipped: Path) -> None:
    (shipped / "dogs.toml").write_bytes(b"[[procedure")
    assert len(open_catalogue(book.store, CLOCK, shipped).problems) == 1
    assert len(record_shipped(book.store, CLOCK, shipped)) == 1


def test_the_search_tells_where_it_found_and_what_is_frequent(shipped: Path) -> None:
    catalogue = shipped_catalogue(shipped)
    found = catalogue.find("nuoi", on=TODAY, counts={"9.000002": 7})
    assert [(hit.procedure.code, hit.place, hit.is_frequent) for hit in found.hits] == [
        ("9.000002", "name", True),
        ("9.000001", "name", False),
    ]
    assert found.total == 2
    assert [item.code for item in catalogue.search("mun", on=TODAY)] == ["9.000001"]
    assert catalogue.find("nuoi", 1, on=TODAY).total == 2


def test_newer_knowledge_comes_before_older(book: Book, shipped: Path) -> None:
    ship(shipped, "2 ngày làm việc", "2026-10-01")
    open_catalogue(book.store, CLOCK, shipped)
    ship(shipped, "9 ngày làm việc", "2026-07-31")
    catalogue = open_catalogue(book.store, CLOCK, shipped)
    assert str(catalogue.get("9.000001", TODAY).limit) == "2 ngày làm việc"


def test_every_day_has_its_own_list(book: Book, shipped: Path) -> None:
    text = CAT.format(limit="1 ngày", read_on="2026-07-31").replace(
        "read_on", "effective_to = 2026-12-31\nread_on", 1
    )
    (shipped / "cats.toml").write_text(text, encoding="utf-8")
    catalogue = open_catalogue(book.store, CLOCK, shipped)
    assert catalogue.get("9.000001", TODAY).doubts == ()
    assert catalogue.get("9.000001", date(2027, 1, 1)).doubts != ()
    assert load_catalogue(book.store).all(date(2027, 1, 1))[0].doubts != ()


def test_a_missing_folder_is_a_fault_of_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resources._ROOT", tmp_path)
    with pytest.raises(FileFaultError):
        shipped_catalogue()
