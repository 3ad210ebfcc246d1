"""A decision notice in each of the formats that it goes out in."""

import json
from collections.abc import Callable

from answerable.documents.letters.in_html import html_of
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.documents.notice_drafting.notice import Notice


def _akn(notice: Notice) -> bytes:
    from answerable.documents.notice_drafting.in_akoma_ntoso import akn_of  # lxml takes megabytes, and few ask for this format

    return akn_of(notice)


_WRITE: dict[str, Callable[[Notice], bytes]] = {
    "json": lambda notice: json.dumps(notice.as_json(), ensure_ascii=False, indent=1).encode(),
    "html": lambda notice: html_of(notice).encode(),
    "pdf": pdf_of,
    "docx": docx_of,
    "akn": _akn,
}
FORMATS = tuple(_WRITE)


def in_format(notice: Notice, form: str) -> bytes:
    """The bytes of the notice in one of `FORMATS`. Raises `UnableToDraft` as `pdf_of` does."""
    return _WRITE[form](notice)
