"""Released pages: how many are redacted and proven a second, and how often reading their text alone would go into that time.

python -m bench.release_bench [--pages N]
"""

import argparse
import time
from collections.abc import Callable

from answerable.documents.portable_document import text_of_pdf
from answerable.documents.release import Redaction, prove
from answerable.documents.release.rebuilding import redact_pdf
from answerable.law.provision import cite
from tests.documents.release.pages_made import pages_made


def seconds(do: Callable[[], object]) -> float:
    """How long something takes."""
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def main() -> None:
    """Prints pages per second of each step, and the ratio of a proof to reading the text of the same pages."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=10)
    count = parser.parse_args().pages
    source = pages_made(count)
    redactions = [Redaction(cite("FOIA s.40(2)"), words="deputy warden")]
    made = redact_pdf(source, redactions, title="Bench")
    steps = {
        "text alone (pdfium)": lambda: text_of_pdf(source, name="it"),
        "redact and rebuild": lambda: redact_pdf(source, redactions, title="Bench"),
        "prove": lambda: prove(made.content, must_not_contain=made.sought),
    }
    taken = {name: seconds(do) for name, do in steps.items()}
    for name, each in taken.items():
        print(f"{name}: {count / each:.2f} pages/s, {each / taken['text alone (pdfium)']:.1f}x the text alone")
    print("proven" if prove(made.content, must_not_contain=made.sought).proven else "NOT PROVEN")


if __name__ == "__main__":
    main()
