"""The data folder: only where data is safe, only one program at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from services.data_folder import InstanceLock, check_place, has_book, prepare
from services.errors import StoreFullError, StoreInUseError, StoreUnsuitableError

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/share /mnt/share cifs rw 0 0
server:/export /mnt/nfs\\040disk nfs4 rw 0 0
/dev/sdb1 /mnt/share/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    "place", ["/mnt/share/mot-cua", "/mnt/nfs disk/so", r"\\server\share\so", "//server/share/so"]
)
def test_a_network_drive_is_refused(place: str) -> None:
    with pytest.raises(StoreUnsuitableError) as caught:
        check_place(Path(place), MOUNTS)
    assert caught.value.reason == "network_drive"


@pytest.mark.parametrize("place", ["/home/ha/so", "/mnt/share/local/so", "/mnt/shared"])
def test_a_disk_of_this_machine_is_taken(place: str) -> None:
    check_place(Path(place), MOUNTS)


@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - UBND", "Dropbox", "Google Drive"])
def test_a_folder_another_program_copies_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreUnsuitableError) as caught:
        prepare(tmp_path / name / "so")
    assert caught.value.reason == "synced_folder"
    assert not (tmp_path / name).exists()


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreUnsuitableError) as caught:
        prepare(tmp_path / "file" / "so")
    assert caught.value.reason == "unwritable"


def test_a_prepared_folder_is_empty_and_private(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "so"
    prepare(folder)
    assert list(folder.iterdir()) == []
    assert not has_book(folder)
    if sys.platform != "win32":
        assert folder.stat().st_mode & 0o077 == 0


def test_two_programs_never_share_a_folder(tmp_path: Path) -> None:
    first = InstanceLock(tmp_path)
    with pytest.raises(StoreInUseError):
        InstanceLock(tmp_path)
    first.release()
    InstanceLock(tmp_path).release()


def test_the_lock_goes_with_the_program_that_held_it(tmp_path: Path) -> None:
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from services.data_folder import InstanceLock\n"
        "InstanceLock(Path(sys.argv[1]))\n"
        "print('held', flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=root, check=False)
    InstanceLock(tmp_path).release()


def test_a_full_disk_is_told_from_a_forbidden_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def half(path: Path, content: bytes) -> int:
        write(path, b"")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(StoreFullError):
        prepare(tmp_path / "desk")
    assert list((tmp_path / "desk").iterdir()) == []


def test_letting_go_of_the_lock_twice_closes_nobody_elses_file(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    lock.release()
    with (tmp_path / "another").open("w") as another:  # takes the freed number
        lock.release()
        another.write("x")
        another.flush()
    InstanceLock(tmp_path).release()
