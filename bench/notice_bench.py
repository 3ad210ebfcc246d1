"""P4: a notice of eight pages as tagged PDF and as Word, every one different, against weasyprint and against python-docx by itself.

It begins with how many are drafted and written in a second, in each format.

python -m bench.notice_bench [--rounds N]
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path

import docx
import pypdfium2

from answerable.documents.letters.blocks import Address, Heading, Listing, Paragraph, Quotation
from answerable.documents.notice_drafting import FORMATS, Notice, Stage, Typed, drafted, in_format
from answerable.documents.notice_drafting.from_case_file import written_in
from bench.rounds import medians, report

ROOT = Path(__file__).parent.parent
PEERS_PYTHON = ROOT / ".bench-venv" / "bin" / "python"
WRITTEN = written_in((ROOT / "cases" / "notices" / "partly-upheld.toml").read_text(encoding="utf-8"))
_WORDS = "What was put forward for it is weighed here with what was put forward against it, as things stood on the day of the request. "
_LONG = 38  # paragraphs more, which make it eight pages


def notices() -> Iterator[Notice]:
    """Notices of eight pages, none like another."""
    for nth in count():
        besides = tuple(Typed(Stage.OTHER, f"In point {each} of {nth}: {_WORDS * 3}", ("the complaint",)) for each in range(_LONG))
        yield drafted(WRITTEN.facts, (*WRITTEN.prose, *besides))


def bare_word(notice: Notice) -> bytes:
    """The floor: the same blocks by python-docx, in the styles of its own template."""
    document = docx.Document()
    for block in notice.blocks:
        match block:
            case Heading():
                document.add_heading(block.text, block.level)
            case Paragraph() | Quotation():
                document.add_paragraph(block.text)
            case Listing():
                for each in block.items:
                    document.add_paragraph(each, style="List Bullet")
            case Address():
                document.add_paragraph("\n".join(block.lines))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def main() -> int:
    """Measures and prints. Returns 0, also when the peer is not here."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=7)
    rounds = options.parse_args().rounds
    fresh = notices()
    for form, seconds in medians({each: partial(_written, fresh, each) for each in FORMATS}, rounds=rounds).items():
        print(f"{1 / seconds:,.0f} a second as {form}")
    pages = len(pypdfium2.PdfDocument(in_format(next(fresh), "pdf")))
    taken = medians({"ours": lambda: in_format(next(fresh), "docx"), "peer": lambda: bare_word(next(fresh))}, rounds=rounds)
    detail = f"{1000 * taken['ours']:.0f} ms ours, {1000 * taken['peer']:.0f} ms the peer"
    report("P4 Word, python-docx by itself / ours", taken["peer"] / taken["ours"], goal=">= 2", detail=detail)
    if not PEERS_PYTHON.exists():
        print("weasyprint is not measured: it is not in .bench-venv; run `make bench`, which brings it.")
        return 0
    with tempfile.TemporaryDirectory() as folder, _peer() as peer:
        page = Path(folder) / "notice.html"

        def weasyprint() -> float:
            page.write_bytes(in_format(next(fresh), "html"))
            return _asked(peer, page)

        taken = medians({"ours": lambda: in_format(next(fresh), "pdf"), "peer": weasyprint}, rounds=rounds)
        peer.communicate()
    detail = f"{pages} pages, {1000 * taken['ours']:.0f} ms ours, {1000 * taken['peer']:.0f} ms the peer"
    report("P4 tagged PDF, weasyprint / ours", taken["peer"] / taken["ours"], goal=">= 6", detail=detail)
    return 0


def _written(fresh: Iterator[Notice], form: str) -> bytes:
    return in_format(next(fresh), form)


def _peer() -> "subprocess.Popen[str]":
    command = [str(PEERS_PYTHON), str(ROOT / "bench" / "peers" / "notice_pdf.py")]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _asked(peer: "subprocess.Popen[str]", page: Path) -> float:
    assert peer.stdin is not None
    assert peer.stdout is not None
    print(page, file=peer.stdin, flush=True)
    return float(peer.stdout.readline())


if __name__ == "__main__":
    sys.exit(main())
