"""Office files as PDF, by LibreOffice without a screen, in a folder of its own that is thrown away."""

import os
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from shutil import which

from answerable.documents.release.guarding import Kind
from answerable.documents.release.unable import ToolIsMissing, UnableToRelease

_SECONDS = 240
_ENDINGS = {Kind.WORD: ".docx", Kind.WORKBOOK: ".xlsx", Kind.SLIDES: ".pptx", Kind.OLD_OFFICE: ".doc"}


def as_pdf(content: bytes, kind: Kind) -> bytes:
    """The document as it would print: what is hidden in it does not come along. Raises `ToolIsMissing`, `UnableToRelease`."""
    soffice = which("soffice")
    if soffice is None:
        raise ToolIsMissing("Office files are turned into PDF by LibreOffice, which is not installed. Save the file as PDF and add that.")
    with tempfile.TemporaryDirectory(prefix="answerable-office-") as folder:
        source = Path(folder) / f"document{_ENDINGS[kind]}"
        source.write_bytes(content)
        _convert(soffice, source)
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise UnableToRelease("LibreOffice made nothing of the file. Open it, save it as PDF, and add that.")
        return made.read_bytes()


def _convert(soffice: str, source: Path) -> None:
    folder = source.parent
    with subprocess.Popen(  # noqa: S603 - the program found on the path, and names of our own
        [
            soffice,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--norestore",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            source,
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "LANG": "C.UTF-8"},
        start_new_session=True,
    ) as process:
        try:
            process.wait(timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            raise UnableToRelease(f"LibreOffice took over {_SECONDS} seconds with the file. Save it as PDF and add that.") from None
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
