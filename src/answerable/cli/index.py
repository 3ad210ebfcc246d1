"""`answerable index`: the words of the register and of the disclosure log, made again from the database."""

from answerable.cli.database import open_the_database
from answerable.cli.parser import Parser


def run(arguments: list[str]) -> int:
    """Makes the index again, beside the one that is in use until it is done. Raises `BadInput`."""
    Parser(
        prog="answerable index",
        description="The indexes that the register and the disclosure log are searched by, made again from the database. "
        "Searches go on meanwhile. "
        "Run it after a case is disposed of, so that its words are gone from the index too.",
        allow_abbrev=False,
    ).parse_args(arguments)
    open_the_database()
    from answerable.casework.authority.publishing.index import INDEX
    from answerable.casework.authority.register.index import rebuild

    count, published = rebuild(), INDEX.rebuild()
    print(f"{count:,} {'request is' if count == 1 else 'requests are'} in the index, {published:,} of the disclosure log")
    return 0
