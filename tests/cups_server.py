"""A private CUPS server for the tests: a real scheduler, real queues, papers that land in a folder.

Nothing of the machine's own printing is touched: configuration, spool and socket lie in a temporary
folder. The printers' back end is a script that copies what arrives into `papers/`, with the job's title as
the queue shows it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

CUPSD = shutil.which("cupsd") or ("/usr/sbin/cupsd" if Path("/usr/sbin/cupsd").exists() else None)
LPADMIN = shutil.which("lpadmin") or "/usr/sbin/lpadmin"
WHY_NOT = "cupsd is not installed: printing is tested against a real CUPS queue (apt: cups)"

_BACKEND = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct shelf "Unknown" "Shelf"'; exit 0; }
queue="${DEVICE_URI#shelf:/}"
folder="%(papers)s/$queue"
while [ -e "%(papers)s/$queue.silent" ]; do echo 'STATE: +offline-report' >&2; sleep 0.2; done
mkdir -p "$folder"
printf '%%s\\n' "$3" > "$folder/$1.title"
if [ $# -ge 6 ]; then cat "$6"; else cat; fi > "$folder/$1.part"
mv "$folder/$1.part" "$folder/$1.pdf"
"""

_PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "SHELF.PPD"
*Manufacturer: "Shelf"
*Product: "(Shelf)"
*ModelName: "Shelf"
*ShortNickName: "Shelf"
*NickName: "Shelf"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsVersion: 2.2
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize A5/A5: ""
*PageSize Roll80/Roll: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion A5/A5: ""
*PageRegion Roll80/Roll: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "12 12 583 830"
*ImageableArea A5/A5: "12 12 408 583"
*ImageableArea Roll80/Roll: "6 0 221 841"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
*PaperDimension Roll80/Roll: "227 842"
*VariablePaperSize: True
*MaxMediaWidth: "600"
*MaxMediaHeight: "3000"
*HWMargins: 6 6 6 6
*NonUIOrderDependency: 100 AnySetup *CustomPageSize
*CustomPageSize True: ""
*ParamCustomPageSize Width: 1 points 36 600
*ParamCustomPageSize Height: 2 points 36 3000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
*DefaultResolution: 300dpi
*Resolution 300dpi/300 dpi: ""
"""

_CONF = """Listen %(socket)s
DefaultAuthType None
WebInterface No
Browsing No
MaxLogSize 0
LogLevel warn
PreserveJobHistory Yes
PreserveJobFiles No
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""

_FILES = """ServerRoot %(root)s
ServerBin %(root)s/bin
DataDir /usr/share/cups
CacheDir %(root)s/cache
StateDir %(root)s/state
RequestRoot %(root)s/spool
TempDir %(root)s/tmp
ErrorLog %(root)s/error_log
AccessLog %(root)s/access_log
PageLog %(root)s/page_log
FileDevice No
SystemGroup root
SyncOnClose No
"""


class CupsServer:
    """A running scheduler.

    Attributes:
        papers: One folder for each queue; `N.pdf` is what job N printed, `N.title` its title.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.papers = root / "papers"
        self.socket = root / "cups.sock"
        self.env = {**os.environ, "CUPS_SERVER": str(self.socket), "LC_ALL": "C.UTF-8"}

    def start(self) -> None:
        for name in ("cache", "state", "spool/tmp", "tmp", "papers", "ppd", "bin/backend"):
            (self.root / name).mkdir(parents=True)
        for name in ("filter", "daemon", "notifier", "cgi-bin"):
            system = Path("/usr/lib/cups") / name
            if system.exists():
                (self.root / "bin" / name).symlink_to(system)
        names = {"root": self.root, "papers": self.papers, "socket": self.socket}
        backend = self.root / "bin/backend/shelf"
        backend.write_text(_BACKEND % names)
        backend.chmod(0o700)  # only then does a scheduler run by root run it as root
        (self.root / "shelf.ppd").write_text(_PPD)
        (self.root / "cupsd.conf").write_text(_CONF % names)
        (self.root / "cups-files.conf").write_text(_FILES % names)
        assert CUPSD is not None
        self._process = subprocess.Popen(
            [
                CUPSD, "-f", "-c", str(self.root / "cupsd.conf"),
                "-s", str(self.root / "cups-files.conf"),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._wait_for(self.socket.exists)
        self._wait_for(lambda: "is running" in self.run("lpstat", "-r"))

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(10)

    def add_queue(self, name: str) -> None:
        self.run(
            LPADMIN, "-p", name, "-v", f"shelf:/{name}", "-P", str(self.root / "shelf.ppd"), "-E",
            "-o", "printer-error-policy=retry-current-job",
        )  # fmt: skip

    def silence(self, name: str) -> None:
        """Switch a printer off: it answers nothing, its queue goes on taking jobs."""
        (self.papers / f"{name}.silent").touch()

    def waiting(self, name: str) -> list[str]:
        """Return the jobs of a queue that are not out, in the words of `lpstat`."""
        return [row for row in self.run("lpstat", "-o", name).splitlines() if row.startswith(name)]

    def run(self, *command: str) -> str:
        """Run a CUPS command against this server and return what it says."""
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, timeout=20, check=False
        )
        return done.stdout + done.stderr

    def printed(self, queue: str, count: int, timeout_s: float = 20.0) -> list[bytes]:
        """Wait until `count` papers came out of a queue and return them, oldest first."""
        self._wait_for(lambda: len(self._files(queue, "pdf")) >= count, timeout_s)
        return [path.read_bytes() for path in self._files(queue, "pdf")]

    def titles(self, queue: str) -> list[str]:
        return [path.read_text().strip() for path in self._files(queue, "title")]

    def _files(self, queue: str, kind: str) -> list[Path]:
        return sorted((self.papers / queue).glob(f"*.{kind}"), key=lambda path: int(path.stem))

    def _wait_for(self, happened, timeout_s: float = 20.0) -> None:
        end = time.monotonic() + timeout_s
        while not happened():
            if time.monotonic() > end:
                log = self.root / "error_log"
                raise TimeoutError(log.read_text()[-2000:] if log.exists() else "no log")
            time.sleep(0.02)


@contextlib.contextmanager
def cups_server(root: Path) -> Iterator[CupsServer]:
    """Run a private scheduler until the block ends; `root` must have a short path."""
    server = CupsServer(root)
    server.start()
    try:
        yield server
    finally:
        server.stop()
