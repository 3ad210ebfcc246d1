"""P1 and P2: reading decision notices, against a bare pass of regular expressions and against bare PDF text.

The notices are the real ones beside the checkout, repeated; without them there is nothing to measure, and it says so.
    python -m bench.documents_bench [--notices N]
"""

import argparse
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice
from pathlib import Path

from answerable.documents.decision_notice import read
from answerable.documents.opening import open_document
from bench.rounds import medians, report

NOTICES = Path(__file__).parent.parent.parent / "shared" / "notices"
WORKERS = 2
# What a reader cannot do without and nothing more: the header, the numbered paragraphs, citations, dates, words of breach.
PROTOTYPE = tuple(
    re.compile(each, re.MULTILINE)
    for each in (
        r"^Date:\s*(.+)$",
        r"^Public Authority:\s*(.+)$",
        r"(?:FS|FER|IC-)\d+(?:-[A-Z0-9]+)?",
        r"^\s*(?:- )?(\d{1,3})\.\s+(.+(?:\n(?!\s*\d{1,3}\.\s).+)*)",
        r"[Ss]ections? (\d+[A-Z]?(?:\(\w+\))*)",
        r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b",
        r"\b(?:breach\w*|engaged|entitled|upheld|fail\w*|within \d+ (?:calendar|working) days)\b",
    )
)


def prototype(text: str) -> int:
    """The floor: everything found once, nothing understood."""
    return sum(len(each.findall(text)) for each in PROTOTYPE)


def bare_text(path: str) -> int:
    """The floor for PDF: the text of every page, nothing read."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path)
    return sum(len(page.get_textpage().get_text_bounded()) for page in pdf)


def structured(path: str) -> int:
    """What we do: the same file, read."""
    return read(open_document(Path(path))).paragraphs


def main() -> int:
    """Measures and prints. Returns 0, also when the notices are not here."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--notices", type=int, default=20_000)
    wanted = options.parse_args().notices
    whole = sorted(each for each in NOTICES.glob("*.txt") if "_CUT" not in each.name)
    if not whole:
        print(f"not measured: the real notices are not beside this checkout, in {NOTICES.parent.name}/{NOTICES.name}")
        return 0
    texts = [open_document(each) for each in whole]
    taken = medians({"ours": lambda: [read(each) for each in texts], "floor": lambda: [prototype(each) for each in texts]}, rounds=7)
    a_minute = 60 * len(texts) / taken["ours"]
    report(
        "P1 text to decision, floor / ours",
        taken["floor"] / taken["ours"],
        goal=">= 0.75",
        detail=f"{a_minute:,.0f} notices a minute, one core",
    )
    pdfs = [str(each) for each in islice(cycle(sorted(NOTICES.glob("*.pdf"))), 120)]
    with ProcessPoolExecutor(WORKERS) as pool:
        taken = medians(
            {
                "ours": lambda: list(pool.map(structured, pdfs, chunksize=4)),
                "floor": lambda: list(pool.map(bare_text, pdfs, chunksize=4)),
            },
            rounds=5,
        )
    a_minute = 60 * len(pdfs) / taken["ours"]
    report(
        "P2 PDF to decision, bare text / ours",
        taken["floor"] / taken["ours"],
        goal=">= 0.8",
        detail=f"{a_minute:,.0f} notices a minute, two cores",
    )
    return many(whole, wanted)


def many(whole: list[Path], wanted: int) -> int:
    """The real notices repeated in a folder, read by the command on every core."""
    with tempfile.TemporaryDirectory() as folder:
        for nth, each in enumerate(islice(cycle(whole), wanted)):
            (Path(folder) / f"{nth:06}-{each.name}").write_bytes(each.read_bytes())
        command = [str(Path(sys.executable).parent / "answerable"), "read", folder, "--json"]
        taken = medians(
            {"read": lambda: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)}, rounds=1
        )
    print(
        f"{wanted:,} notices read by `answerable read FOLDER --json` in {taken['read']:.1f} s, {60 * wanted / taken['read']:,.0f} a minute"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
