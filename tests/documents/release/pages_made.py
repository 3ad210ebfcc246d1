"""Pages of ordinary prose as a PDF, for what is measured."""

import typst

_PARAGRAPH = (
    "The log of the harbour was kept by the deputy warden from March. It lists each arrival, the depth at low water and what was landed. "
    "Nothing in it was changed afterwards, save that the figures for May were added up again and agreed with the office. "
)


def pages_made(count: int) -> bytes:
    """So many pages, each full of text."""
    page = "\n\n".join([_PARAGRAPH * 2] * 6)
    made: bytes = typst.compile(('#set page(paper: "a4")\n' + "\n#pagebreak()\n".join([page] * count)).encode())
    return made
