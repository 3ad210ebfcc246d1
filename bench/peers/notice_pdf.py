# mypy: ignore-errors
# The peer is not installed where mypy runs: it lives in .bench-venv.
"""A peer that sets pages: each line on standard input is a file of HTML, each line out the seconds that its tagged PDF took.

.bench-venv/bin/python bench/peers/notice_pdf.py
"""

import sys
import time
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

FONTS = FontConfiguration()

for line in sys.stdin:
    page = Path(line.strip()).read_text(encoding="utf-8")
    start = time.perf_counter()
    made = HTML(string=page).write_pdf(font_config=FONTS, pdf_variant="pdf/ua-1")
    taken = time.perf_counter() - start
    assert b"StructTreeRoot" in made or b"/ObjStm" in made
    print(taken, flush=True)
