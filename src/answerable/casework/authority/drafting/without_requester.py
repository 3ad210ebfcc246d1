"""A letter for who clears it: every word of it, and not the requester, unless there is a recorded reason to show who asks."""

from collections.abc import Callable

from answerable.casework.authority.models import InformationRequest
from answerable.documents.letters.blocks import Address, Block, Heading, Listing, Paragraph, Quotation, Table

INSTEAD = "[the requester]"


def without_requester(blocks: tuple[Block, ...], request: InformationRequest) -> tuple[Block, ...]:
    """The blocks with the requester's name and address taken out, wherever they stand."""
    hidden = sorted({request.requester_name.strip(), *map(str.strip, request.requester_address.splitlines())} - {""}, key=len, reverse=True)

    def hide(text: str) -> str:
        for each in hidden:
            text = text.replace(each, INSTEAD)
        return text

    return tuple(_changed(each, hide) for each in blocks)


def _changed(block: Block, hide: Callable[[str], str]) -> Block:
    match block:
        case Heading():
            return Heading(hide(block.text), block.level)
        case Paragraph():
            return Paragraph(hide(block.text))
        case Quotation():
            return Quotation(hide(block.text))
        case Listing():
            return Listing(tuple(map(hide, block.items)))
        case Address():
            return Address(tuple(dict.fromkeys(map(hide, block.lines))))
        case Table():
            return Table(tuple(map(hide, block.head)), tuple(tuple(map(hide, row)) for row in block.rows))
