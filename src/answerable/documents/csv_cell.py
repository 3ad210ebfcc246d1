"""Cells of a CSV that people open in a spreadsheet program, which takes what begins so for a formula and runs it."""

_BEGINS = ("=", "+", "-", "@", "\t", "\r")


def csv_cell(text: str) -> str:
    """The text as it can stand in a cell: with a ' before what would be a formula."""
    return f"'{text}" if text.startswith(_BEGINS) else text
